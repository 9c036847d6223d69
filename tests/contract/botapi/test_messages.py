"""Messages: what a bot may send, edit and delete, and with which words Telegram refuses."""

import asyncio
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import SendMessage
from aiogram.types import (
    BufferedInputFile,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    LinkPreviewOptions,
    MessageEntity,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    User,
)

from bot.sandbox.chats import MESSAGES_LIMIT, wire
from bot.sandbox.client import ClientError
from tests.contract.botapi.conftest import ANN, Telegram


def keyboard(*buttons: InlineKeyboardButton, rows: int = 1) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[list(buttons) for _ in range(rows)])


def button(data: str = "x", text: str = "tap") -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data)


async def refusal(call: object) -> str:
    with pytest.raises(TelegramBadRequest) as refused:
        await call  # type: ignore[misc]  # any aiogram method is awaitable
    return refused.value.message.removeprefix("Bad Request: ")


async def test_a_message_comes_back_as_telegram_shapes_it(telegram: Telegram) -> None:
    sent = await telegram.bot.send_message(ANN.id, "hello", reply_markup=keyboard(button()), protect_content=True)
    assert sent.text == "hello"
    assert sent.chat.id == ANN.id
    assert sent.chat.type == "private"
    assert sent.from_user is not None
    assert (sent.from_user.id, sent.from_user.is_bot) == (telegram.bot.id, True)
    assert sent.date == telegram.clock.now()
    assert sent.reply_markup is not None
    assert wire(sent.reply_markup) == wire(keyboard(button()))
    assert sent.has_protected_content
    assert sent.model_extra == {}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("x" * 4097, "message is too long"),
        ("   \n ", "text must be non-empty"),
        ("<b>  </b>", "text must be non-empty"),
    ],
)
async def test_texts_that_are_refused(telegram: Telegram, text: str, complaint: str) -> None:
    assert await refusal(telegram.bot.send_message(ANN.id, text, parse_mode="HTML")) == complaint


async def test_the_limit_counts_after_parsing(telegram: Telegram) -> None:
    sent = await telegram.bot.send_message(ANN.id, f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert sent.text == "x" * 4096


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"chat_id": ANN.id}, "message text is empty"),
        ({"chat_id": ANN.id, "text": ""}, "message text is empty"),
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": ANN.id, "text": "x", "colour": "red"}, "the method sendMessage has no parameter 'colour'"),
        ({"chat_id": ANN.id, "text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
        ({"chat_id": ANN.id, "text": "x", "parse_mode": "MarkdownV2"}, "the sandbox parses HTML only, not MarkdownV2"),
        ({"chat_id": ANN.id, "text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"chat_id": ANN.id, "text": "x", "business_connection_id": "1"}, "the sandbox has no business_connection_id"),
        (
            {"chat_id": ANN.id, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "data": "b"}]]}},
            "can't parse reply_markup.inline_keyboard: it has no field 'data'",
        ),
        (
            {"chat_id": ANN.id, "text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
            "receive an entity with incorrect offset 0",
        ),
    ],
)
async def test_parameters_that_are_refused(telegram: Telegram, parameters: dict[str, Any], complaint: str) -> None:
    status, body = await telegram.raw("sendMessage", **parameters)
    assert (status, body["description"]) == (400, f"Bad Request: {complaint}")


async def test_entities_instead_of_a_parse_mode(telegram: Telegram) -> None:
    entity = MessageEntity(type="bold", offset=2, length=1)
    sent = await telegram.bot.send_message(ANN.id, "😀x", entities=[entity])
    assert [wire(one) for one in sent.entities or []] == [wire(entity)]


_TOO_LONG = "reply markup is too long"
_NO_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        (keyboard(button("x" * 65)), "BUTTON_DATA_INVALID"),
        (keyboard(button("é" * 33)), "BUTTON_DATA_INVALID"),
        (keyboard(button("")), _NO_ACTION),
        (keyboard(InlineKeyboardButton(text="x")), _NO_ACTION),
        (keyboard(button(text=" ")), "inline keyboard button text must be non-empty"),
        (
            keyboard(InlineKeyboardButton(text="x", url="https://a.org", callback_data="y")),
            "BUTTON_TYPE_INVALID: url and callback_data in one button",
        ),
        (
            keyboard(InlineKeyboardButton(text="x", url="nowhere")),
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        (
            keyboard(InlineKeyboardButton(text="x", copy_text=CopyTextButton(text="y" * 257))),
            "BUTTON_COPY_TEXT_INVALID",
        ),
        (keyboard(*[button()] * 9), _TOO_LONG),
        (keyboard(button(), rows=101), _TOO_LONG),
        (ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="")]]), "keyboard button text must be non-empty"),
    ],
)
async def test_keyboards_that_are_refused(
    telegram: Telegram, markup: InlineKeyboardMarkup | ReplyKeyboardMarkup, complaint: str
) -> None:
    assert await refusal(telegram.bot.send_message(ANN.id, "x", reply_markup=markup)) == complaint


async def test_the_largest_keyboard(telegram: Telegram) -> None:
    markup = keyboard(*[button("é" * 32)] * 8, rows=12)
    sent = (await telegram.bot.send_message(ANN.id, "x", reply_markup=markup)).reply_markup
    assert sent is not None
    assert wire(sent) == wire(markup)


async def test_only_who_has_started_can_be_written_to(telegram: Telegram) -> None:
    assert await refusal(telegram.bot.send_message(99, "x")) == "chat not found"
    assert await refusal(telegram.bot.send_message("@ann", "x")) == "chat not found"
    bob = telegram.api.client(User(id=502, is_bot=False, first_name="Bob"))
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await telegram.bot.send_message(502, "x")
    bob.say("/start")
    await telegram.bot.send_message(502, "x")
    bob.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await telegram.bot.send_message(502, "x")
    with pytest.raises(ClientError):
        bob.say("hi")
    bob.unblock()
    await telegram.bot.send_message(502, "x")


async def test_edits(telegram: Telegram) -> None:
    sent = await telegram.bot.send_message(ANN.id, "one", reply_markup=keyboard(button()))
    await telegram.later(5)
    edited = await telegram.bot.edit_message_text("<b>two</b>", chat_id=ANN.id, message_id=sent.message_id,
                                                  parse_mode="HTML")  # fmt: skip
    assert not isinstance(edited, bool)
    assert (edited.text, edited.message_id, edited.reply_markup) == ("two", sent.message_id, None)
    assert edited.edit_date == int(telegram.clock.now().timestamp())
    marked = await telegram.bot.edit_message_reply_markup(
        chat_id=ANN.id, message_id=sent.message_id, reply_markup=keyboard(button("y"))
    )
    assert not isinstance(marked, bool)
    assert marked.reply_markup is not None
    assert (marked.text, wire(marked.reply_markup)) == ("two", wire(keyboard(button("y"))))


async def test_edits_that_are_refused(telegram: Telegram, picture: bytes) -> None:
    bot = telegram.bot
    sent = await bot.send_message(ANN.id, "one", reply_markup=keyboard(button()))
    photo = await bot.send_photo(ANN.id, BufferedInputFile(picture, "p.png"))
    fixed = await bot.send_message(ANN.id, "x", reply_markup=ForceReply())
    theirs = telegram.ann.say("mine")[0]

    async def edit(number: int, text: str = "one", markup: InlineKeyboardMarkup | None = None) -> str:
        return await refusal(bot.edit_message_text(text, chat_id=ANN.id, message_id=number, reply_markup=markup))

    same = "message is not modified: specified new message content and reply markup are exactly the same"
    assert (await edit(sent.message_id, markup=keyboard(button()))).startswith(same)
    assert await edit(12345) == "message to edit not found"
    assert await edit(photo.message_id) == "there is no text in the message to edit"
    assert await edit(fixed.message_id) == "message can't be edited"
    assert await edit(theirs.message_id) == "message can't be edited"
    caption = bot.edit_message_caption(chat_id=ANN.id, message_id=sent.message_id, caption="x")
    assert await refusal(caption) == "there is no caption in the message to edit"


async def test_a_photo_changes_and_the_same_one_does_not(telegram: Telegram, picture: bytes) -> None:
    bot = telegram.bot
    sent = await bot.send_photo(ANN.id, BufferedInputFile(picture, "p.png"), caption="a")
    media = InputMediaPhoto(media=BufferedInputFile(picture, "p.png"), caption="b")
    edited = await bot.edit_message_media(media, chat_id=ANN.id, message_id=sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.caption == "b"
    again = bot.edit_message_media(media, chat_id=ANN.id, message_id=sent.message_id)
    assert (await refusal(again)).startswith("message is not modified")
    text = await bot.send_message(ANN.id, "text")
    became = await bot.edit_message_media(media, chat_id=ANN.id, message_id=text.message_id)
    assert not isinstance(became, bool)
    assert (became.text, became.caption, bool(became.photo)) == (None, "b", True)


async def test_deleting(telegram: Telegram) -> None:
    bot = telegram.bot
    sent = [(await bot.send_message(ANN.id, text)).message_id for text in "abc"]
    assert await bot.delete_message(ANN.id, sent[0])
    assert await refusal(bot.delete_message(ANN.id, sent[0])) == "message to delete not found"
    assert await bot.delete_messages(ANN.id, [sent[0], sent[1]])
    await telegram.later(48 * 3600 + 1)
    assert await refusal(bot.delete_message(ANN.id, sent[2])) == "message can't be deleted for everyone"


async def test_taps(telegram: Telegram) -> None:
    sent = await telegram.bot.send_message(ANN.id, "x", reply_markup=keyboard(button("go")))
    telegram.ann.tap(sent.message_id, "go")
    query = (await telegram.bot.get_updates())[-1].callback_query
    assert query is not None
    assert (query.data, query.from_user.id) == ("go", ANN.id)
    assert query.message is not None
    assert query.message.message_id == sent.message_id
    too_long = telegram.bot.answer_callback_query(query.id, "x" * 201)
    assert await refusal(too_long) == "MESSAGE_TOO_LONG"
    assert await telegram.bot.answer_callback_query(query.id, "done", show_alert=True)
    assert [(toast.text, toast.alert) for toast in telegram.ann.chat.toasts] == [("done", True)]


async def test_old_and_invented_taps_cannot_be_answered(telegram: Telegram) -> None:
    old = "query is too old and response timeout expired or query ID is invalid"
    assert await refusal(telegram.bot.answer_callback_query("123")) == old
    query_id = telegram.ann.forge_tap(12345, "x")
    await telegram.later(61)
    assert await refusal(telegram.bot.answer_callback_query(query_id)) == old


async def test_only_a_button_that_is_there_can_be_tapped(telegram: Telegram) -> None:
    sent = await telegram.bot.send_message(ANN.id, "x", reply_markup=keyboard(button("go")))
    with pytest.raises(ClientError):
        telegram.ann.tap(sent.message_id, "other")
    await telegram.bot.delete_message(ANN.id, sent.message_id)
    with pytest.raises(ClientError):
        telegram.ann.tap(sent.message_id, "go")
    telegram.ann.forge_tap(sent.message_id, "go")
    query = (await telegram.bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.message is not None
    assert query.message.date == 0


async def test_replies(telegram: Telegram) -> None:
    first = telegram.ann.say("first")[0]
    sent = await telegram.bot.send_message(ANN.id, "x", reply_parameters=ReplyParameters(message_id=first.message_id))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "first"
    missing = ReplyParameters(message_id=99999)
    assert await refusal(telegram.bot.send_message(ANN.id, "x", reply_parameters=missing)) == (
        "message to be replied not found"
    )


async def test_copies_and_forwards(telegram: Telegram) -> None:
    bot = telegram.bot
    sent = await bot.send_message(ANN.id, "<b>x</b>", parse_mode="HTML")
    copied = await bot.copy_message(ANN.id, ANN.id, sent.message_id)
    entities = telegram.ann.chat.messages[copied.message_id].message.entities or []
    assert [(entity.type, entity.offset, entity.length) for entity in entities] == [("bold", 0, 1)]
    forwarded = await bot.forward_message(ANN.id, ANN.id, sent.message_id)
    assert forwarded.forward_origin is not None
    secret = await bot.send_message(ANN.id, "x", protect_content=True)
    assert await refusal(bot.copy_message(ANN.id, ANN.id, secret.message_id)) == "the message can't be copied"
    assert await refusal(bot.forward_message(ANN.id, ANN.id, secret.message_id)) == "the message can't be forwarded"


async def test_reply_keyboards_stay_until_they_are_removed(telegram: Telegram) -> None:
    asking = KeyboardButton(text="Share my number", request_contact=True)
    await telegram.bot.send_message(ANN.id, "x", reply_markup=ReplyKeyboardMarkup(keyboard=[[asking]]))
    assert telegram.ann.chat.keyboard is not None
    assert telegram.ann.share_contact().contact is not None
    await telegram.bot.send_message(ANN.id, "x", reply_markup=ReplyKeyboardRemove())
    assert telegram.ann.chat.keyboard is None


async def test_reactions_actions_and_pins(telegram: Telegram) -> None:
    bot, said = telegram.bot, telegram.ann.say("hi")[0].message_id
    assert await bot.set_message_reaction(ANN.id, said, [ReactionTypeEmoji(emoji="👌")])
    assert telegram.ann.chat.messages[said].reaction == "👌"
    not_one = bot.set_message_reaction(ANN.id, said, [ReactionTypeEmoji(emoji="✅")])
    assert await refusal(not_one) == "REACTION_INVALID"
    assert await bot.send_chat_action(ANN.id, "typing")
    assert await refusal(bot.send_chat_action(ANN.id, "dancing")) == "wrong parameter action in request"
    assert await bot.pin_chat_message(ANN.id, said)
    pinned = (await bot.get_chat(ANN.id)).pinned_message
    assert pinned is not None
    assert pinned.message_id == said
    assert await bot.unpin_chat_message(ANN.id)


async def test_who_is_in_the_chat(telegram: Telegram) -> None:
    assert (await telegram.bot.get_chat_member(ANN.id, ANN.id)).user.first_name == "Ann"
    assert await refusal(telegram.bot.get_chat_member(ANN.id, 7)) == "user not found"


async def test_a_chat_keeps_its_newest_messages(telegram: Telegram) -> None:
    first = next(iter(telegram.ann.chat.messages))
    for _ in range(MESSAGES_LIMIT):
        telegram.ann.say("x")
    assert len(telegram.ann.chat.messages) == MESSAGES_LIMIT
    assert first not in telegram.ann.chat.messages


async def test_long_texts_of_a_person_are_cut_as_apps_do(telegram: Telegram) -> None:
    assert [len(message.text or "") for message in telegram.ann.say("x" * 5000)] == [4096, 904]


async def test_calls_are_recorded(telegram: Telegram) -> None:
    await telegram.bot(SendMessage(chat_id=ANN.id, text="x", link_preview_options=LinkPreviewOptions(is_disabled=True)))
    await refusal(telegram.bot.delete_message(ANN.id, 12345))
    calls = telegram.api.calls(ANN.id)
    assert [(call.method, call.error) for call in calls] == [
        ("sendmessage", ""), ("deletemessage", "Bad Request: message to delete not found"),
    ]  # fmt: skip
    assert calls[0].parameters["link_preview_options"] == {"is_disabled": True}
    assert telegram.api.calls(99) == []


async def test_a_change_wakes_who_waits(telegram: Telegram) -> None:
    version = telegram.api.chats.version
    _, woken = await asyncio.gather(telegram.bot.send_message(ANN.id, "x"), telegram.api.chats.changed(version))
    assert woken > version
