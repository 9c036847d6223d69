"""A screen: one message with buttons, sent anew or edited in place."""

import bisect
import html
import itertools
import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.types import (
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReplyParameters,
)

from bot.i18n import Phrase, Text, Translator
from bot.recent import Recent
from core.text import markup
from core.text.markup import Formatted

log = logging.getLogger(__name__)

BUTTON_TEXT = 60
"""Characters of a button's label; more is cut by every client anyway."""
MESSAGE_UNITS = 4096
"""UTF-16 units of a message, its markup left out: Telegram refuses a longer one."""
VALUE_UNITS = 3000
"""UTF-16 units, as HTML, of one text in a message, so that the words around it have room."""


class Go(CallbackData, prefix="g", sep="|"):
    """A button that leads to a screen, whatever conversation is going on: `to` names it, `arg` and `page` say more."""

    to: str
    arg: str = ""
    page: int = 0


class Goes(Filter):
    """Lets in the buttons that lead to one screen: a look at how they begin, before one is taken apart."""

    def __init__(self, to: str) -> None:
        self.to = to
        self._begins = f"{Go.__prefix__}{Go.__separator__}{to}{Go.__separator__}"
        self._filter = Go.filter()

    async def __call__(self, query: CallbackQuery) -> bool | dict[str, Any]:
        """Let it in, with what it says as `callback_data`."""
        return (query.data or "").startswith(self._begins) and await self._filter(query)


def goes(to: str) -> Filter:
    """Filter the buttons that lead to a screen; the handler gets the `Go` as `callback_data`."""
    return Goes(to)


@dataclass(frozen=True, slots=True)
class Button:
    """A label and what pressing it sends back."""

    label: Text
    data: CallbackData


@dataclass(frozen=True, slots=True)
class CopyButton:
    """A label, and the 1 to 256 characters that pressing it puts into the clipboard; the bot hears nothing of it."""

    label: Text
    text: str


@dataclass(frozen=True, slots=True)
class Screen:
    """A text and rows of buttons; `problem` comes first, with what was wrong with the answer before."""

    text: Text
    rows: Sequence[Sequence[Button | CopyButton]] = ()
    problem: Text | None = None


class Ui:
    """Answers one update, in one person's language, customs and zone."""

    def __init__(
        self,
        bot: Bot,
        translator: Translator,
        recent: Recent,
        event: Message | CallbackQuery,
        locale: str,
        zone: str,
    ) -> None:
        self.bot = bot
        self._translator = translator
        self._recent = recent
        self._event = event
        self.locale = locale
        self.zone = zone
        self._answered = not isinstance(event, CallbackQuery)
        self._left = False
        self._moved: Message | None = None

    @property
    def chat_id(self) -> int:
        """The private chat, whose id is the user's."""
        assert self._event.from_user is not None  # noqa: S101 - the allowlist lets nothing else in
        return self._event.from_user.id

    @property
    def pressed(self) -> Message | None:
        """The message whose button was pressed, or what took its place; None if it cannot be edited, or was left."""
        if self._moved is not None:
            return self._moved
        message = self._event.message if isinstance(self._event, CallbackQuery) and not self._left else None
        return message if isinstance(message, Message) else None

    def leave(self) -> None:
        """Leave the pressed message as it is, with its buttons: what is shown from now on is a new message."""
        self._left = True

    async def show(self, screen: Screen) -> Message:
        """Edit the message whose button was pressed into this screen, or send the screen.

        One that is far above is not edited, for nobody would see it: its buttons go, and the screen comes anew below.
        """
        pressed = self.pressed
        if pressed is None:
            return await self.send(screen)
        if pressed.text is None:
            # A photo cannot be edited into a text.
            await self.forget(pressed.message_id)
            return await self.send(screen)
        if self._recent.buried(self.chat_id, pressed.message_id):
            answered = pressed.reply_to_message
            self._moved = await self.send(screen, reply_to=answered.message_id if answered else None)
            await self.strip(pressed.message_id)
            return self._moved
        return pressed if await self.edit(pressed.message_id, screen) else await self.send(screen)

    async def edit(self, message_id: int, screen: Screen) -> bool:
        """Edit a message of ours into this screen; False when it cannot be edited (any more)."""
        try:
            await self.bot.edit_message_text(
                self.words(screen), chat_id=self.chat_id, message_id=message_id, reply_markup=self.keyboard(screen)
            )
        except TelegramBadRequest as problem:
            return unmodified(problem)
        return True

    async def send(self, screen: Screen, *, reply_to: int | None = None) -> Message:
        """Send the screen as a new message."""
        return await self.bot.send_message(
            self.chat_id,
            self.words(screen),
            reply_markup=self.keyboard(screen),
            reply_parameters=ReplyParameters(message_id=reply_to, allow_sending_without_reply=True)
            if reply_to
            else None,
        )

    async def toast(self, text: Text, *, alert: bool = False) -> None:
        """Answer a button press with a line that fades, or with an alert."""
        if isinstance(self._event, CallbackQuery) and not self._answered:
            self._answered = True
            await self._answer(self._event, self.plain(text)[:200], alert=alert)

    async def close(self) -> None:
        """Answer a button press that was not answered, for its button spins until then."""
        if isinstance(self._event, CallbackQuery) and not self._answered:
            self._answered = True
            await self._answer(self._event, None, alert=False)

    async def _answer(self, query: CallbackQuery, text: str | None, *, alert: bool) -> None:
        try:
            await self.bot.answer_callback_query(query.id, text=text, show_alert=alert)
        except TelegramAPIError as problem:
            # What was asked for is done all the same; a button spins on, if the press is not too old for that anyway.
            log.info("a button press cannot be answered: %s", problem.message)

    async def forget(self, message_id: int) -> None:
        """Delete a message of ours; one that cannot be deleted any more stays."""
        try:
            await self.bot.delete_message(self.chat_id, message_id)
        except TelegramBadRequest:
            await self.strip(message_id)

    async def strip(self, message_id: int, rows: Sequence[Sequence[Button]] = ()) -> None:
        """Take the buttons off a message of ours, so that nobody presses what is over; it gets these instead."""
        instead = self.keyboard(Screen("", rows))
        try:
            await self.bot.edit_message_reply_markup(chat_id=self.chat_id, message_id=message_id, reply_markup=instead)
        except TelegramBadRequest as problem:
            if not unmodified(problem) and not gone(problem):
                raise

    def words(self, screen: Screen) -> str:
        """Put a screen into words, as HTML that fits into one message: should it not, the values in it are cut."""
        words = self._words(screen, VALUE_UNITS)
        return words if fits(words) else self._words(screen, VALUE_UNITS // 12)

    def _words(self, screen: Screen, limit: int) -> str:
        return "\n\n".join(self.html(curtailed(text, limit)) for text in (screen.problem, screen.text) if text)

    def html(self, text: Text) -> str:
        """Put a text into words, as HTML."""
        return self._translator.html(text, self.locale, self.zone)

    def plain(self, text: Text) -> str:
        """Put a text into words, as plain text."""
        return self._translator.plain(text, self.locale, self.zone)

    def keyboard(self, screen: Screen) -> InlineKeyboardMarkup | None:
        """Give the screen's buttons as Telegram wants them."""
        return keyboard(screen, self.plain)


def keyboard(screen: Screen, say: Callable[[Text], str]) -> InlineKeyboardMarkup | None:
    """Give a screen's buttons as Telegram wants them, in the words of `say`; None where there are none."""
    rows = [[_key(button, shortened(say(button.label), BUTTON_TEXT)) for button in row] for row in screen.rows if row]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _key(button: Button | CopyButton, label: str) -> InlineKeyboardButton:
    match button:
        case Button(data=data):
            return InlineKeyboardButton(text=label, callback_data=data.pack())
        case CopyButton(text=text):
            return InlineKeyboardButton(text=label, copy_text=CopyTextButton(text=text))


def shortened(text: str, limit: int) -> str:
    """Cut a text to a limit on one line, with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def excerpt(text: str, limit: int = 1000) -> str:
    """Cut a text, its lines kept, to what takes at most `limit` UTF-16 units as HTML: an emoji two, an & five."""
    return _excerpt(Formatted(text), limit).text


def formatted(text: str, limit: int = VALUE_UNITS) -> Formatted:
    """Give WhatsApp's text as it looks, cut to what takes at most `limit` UTF-16 units as HTML, its tags left out."""
    return _excerpt(markup.read(text), limit)


def _excerpt(text: Formatted, limit: int) -> Formatted:
    if units(html.escape(text.text, quote=False)) <= limit:
        return text
    sizes = itertools.accumulate(units(html.escape(character, quote=False)) for character in text.text)
    return text.cut(bisect.bisect_right(list(sizes), limit) - 1, "…")


def units(text: str) -> int:
    """Count as Telegram does, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fits(words: str) -> bool:
    """Tell whether Telegram takes this HTML as one message."""
    return units(html.unescape(re.sub(r"<[^>]*>", "", words))) <= MESSAGE_UNITS


def curtailed(text: Text, limit: int) -> Text:
    """Give a phrase with every text in it cut to a limit, as when an error quotes what somebody pasted."""
    if isinstance(text, str):
        return excerpt(text, limit)
    if isinstance(text, Formatted):
        return _excerpt(text, limit)
    return Phrase(
        text.key,
        {name: curtailed(value, limit) if isinstance(value, Text) else value for name, value in text.values.items()},
    )


def unmodified(problem: TelegramBadRequest) -> bool:
    """Tell whether an edit failed only because it changes nothing; Telegram says so in words alone."""
    return "message is not modified" in problem.message


def gone(problem: TelegramBadRequest) -> bool:
    """Tell whether an edit or a deletion failed because the message is no longer there, or is too old."""
    return any(words in problem.message for words in ("not found", "can't be edited", "can't be deleted"))
