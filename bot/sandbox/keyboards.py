"""What Telegram demands of a reply markup."""

import re

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.sandbox.errors import bad

BUTTONS_LIMIT = 100
ROW_LIMIT = 8
CALLBACK_DATA_BYTES = 64
COPY_TEXT_LIMIT = 256
PLACEHOLDER_LIMIT = 64

_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay", "disabled",
)  # fmt: skip
_URL = re.compile(r"tg://.+|(?:https?://)?(?:[^\s/?#@]+@)?(?:[^\s/?#.]+\.)+[^\s/?#.]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


def check(markup: object) -> None:
    """Raise ApiError 400 when Telegram would refuse this keyboard."""
    match markup:
        case InlineKeyboardMarkup(inline_keyboard=rows):
            _check_size([len(row) for row in rows])
            for row in rows:
                for button in row:
                    _check_inline(button)
        case ReplyKeyboardMarkup(keyboard=plain, input_field_placeholder=placeholder):
            if len(placeholder or "") > PLACEHOLDER_LIMIT:
                raise bad("REPLY_MARKUP_INVALID")
            for key in (key for row in plain for key in row):
                if not key.text.strip():
                    raise bad("Keyboard button text must be non-empty")
        case _:
            pass


def _check_size(rows: list[int]) -> None:
    if sum(rows) > BUTTONS_LIMIT or max(rows, default=0) > ROW_LIMIT:
        raise bad("reply markup is too long")


def _check_inline(button: InlineKeyboardButton) -> None:
    if not button.text.strip():
        raise bad("Inline keyboard button text must be non-empty")
    actions = [name for name in _ACTIONS if getattr(button, name) is not None]
    if len(actions) > 1:
        raise bad(f"BUTTON_TYPE_INVALID: {' and '.join(actions)} in one button")
    # an empty callback_data counts as none, hence Telegram's odd sentence
    if not actions or button.callback_data == "":
        raise bad("Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len((button.callback_data or "").encode()) > CALLBACK_DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    if button.copy_text is not None and not 1 <= len(button.copy_text.text) <= COPY_TEXT_LIMIT:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    if button.url is not None and not _URL.fullmatch(button.url):
        raise bad(f"Inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL")
