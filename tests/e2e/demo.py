"""A small bot and a phone to try the page with: real aiogram over HTTP, none of the product's features."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import segno
from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, CommandStart
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.sandbox.server import Sandbox
from core.errors import NotPaired
from core.ops.tasks import Tasks
from core.ports import Clock

CODE = "2@demo-code-that-links-the-phone"
TYPED_CODE = "DEMO-C0DE"

GREETING = """<b>Hello!</b> I send <i>your</i> WhatsApp messages <u>on time</u>.

<blockquote>Every Friday at 9:00, to Mom and Dad</blockquote>
Type /add, or see <a href="https://example.com/help">the help</a>. \
Code <code>{name}</code>, <s>old</s>, <tg-spoiler>hidden</tg-spoiler> & שלום עולם 👋"""


@dataclass
class DemoZone:
    """Gives the time zone that a bot would have for the person."""

    name: str = "Europe/Berlin"

    async def __call__(self) -> str:
        return self.name


@dataclass(frozen=True)
class DemoMessage:
    id: str
    chat_id: str
    text: str
    at: datetime
    ack: int
    kind: str = "text"
    sender: str = ""
    caption: str = ""
    filename: str = ""
    mimetype: str = ""
    size: int = 0
    latitude: float | None = None
    longitude: float | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class DemoPicture:
    data: bytes
    mimetype: str


@dataclass(frozen=True)
class DemoState:
    linked: bool = False
    account_name: str = "Alex"
    messages: tuple[DemoMessage, ...] = ()
    replies: tuple[DemoMessage, ...] = ()


@dataclass
class DemoPhone:
    """A WhatsApp phone that scans one code."""

    clock: Clock
    now: DemoState = field(default_factory=DemoState)
    pictures: dict[str, DemoPicture] = field(default_factory=dict)

    async def scan(self, code: str) -> bool:
        if code == CODE:
            self.now = replace(self.now, linked=True)
        return code == CODE

    async def enter_code(self, code: str) -> bool:
        if code.upper() == TYPED_CODE:
            self.now = replace(self.now, linked=True)
        return self.now.linked

    async def reply(self, chat_id: str, text: str) -> str:
        if not self.now.linked:
            raise NotPaired
        number = f"r{len(self.now.replies)}"
        reply = DemoMessage(number, chat_id, text, self.clock.now(), 2, sender=chat_id)
        self.now = replace(self.now, replies=(*self.now.replies, reply))
        return number

    async def state(self) -> DemoState:
        return self.now

    async def picture(self, message_id: str) -> DemoPicture | None:
        return self.pictures.get(message_id)

    async def move_clock(self, by: timedelta) -> None:
        """The demo's phone has the page's clock."""

    async def unlink(self) -> None:
        self.now = replace(self.now, linked=False)

    def receive(self, chat_id: str, text: str, ack: int, **more: Any) -> None:
        message = DemoMessage(str(len(self.now.messages)), chat_id, text, self.clock.now(), ack, **more)
        self.now = replace(self.now, messages=(*self.now.messages, message))


def code_picture(code: str) -> BufferedInputFile:
    out = BytesIO()
    segno.make_qr(code, error="m").save(out, kind="png", scale=8, border=4)
    return BufferedInputFile(out.getvalue(), "code.png")


def keys(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    made = [[InlineKeyboardButton(text=text, callback_data=data) for text, data in row] for row in rows]
    return InlineKeyboardMarkup(inline_keyboard=made)


async def start(message: Message) -> None:
    rows = keys(
        [("🗓 Schedules", "schedules"), ("👤 Contacts", "contacts")], [("📷 Show a code", "code")]
    ).inline_keyboard
    copy = InlineKeyboardButton(text="Copy the number", copy_text=CopyTextButton(text="+49 151 23456789"))
    site = InlineKeyboardButton(text="Website", url="https://example.com/")
    await message.answer(GREETING, reply_markup=InlineKeyboardMarkup(inline_keyboard=[*rows, [copy, site]]))


async def pressed(query: CallbackQuery) -> None:
    match query.data, query.message:
        case "schedules", Message() as message:
            await message.edit_text(
                "<b>No schedules yet</b>\nAdd one with /add", reply_markup=keys([("« Back", "back")])
            )
            await query.answer("Nothing planned")
        case "contacts", Message():
            await query.answer("An alert: you have no contacts yet.", show_alert=True)
        case "code", Message() as message:
            await message.answer_photo(
                code_picture("an old code"), caption="Scan <b>this</b> code", reply_markup=keys([("New code", "new")])
            )
            await query.answer()
        case "new", Message() as message:
            media = InputMediaPhoto(media=code_picture(CODE), caption="Scan the <b>new</b> code")
            await message.edit_media(media, reply_markup=keys([("New code", "new")]))
            await query.answer("A new code")
        case "back", Message() as message:
            await message.edit_text("Back again", reply_markup=keys([("🗓 Schedules", "schedules")]))
            await query.answer()
        case _:
            await query.answer("?")


async def number(message: Message) -> None:
    asking = KeyboardButton(text="📱 Share my number", request_contact=True)
    keyboard = ReplyKeyboardMarkup(
        keyboard=[[asking], [KeyboardButton(text="No"), KeyboardButton(text="Later")]],
        resize_keyboard=True,
        input_field_placeholder="Your number",
    )
    await message.answer("Which number?", reply_markup=keyboard)


async def contact(message: Message) -> None:
    assert message.contact is not None
    await message.answer(f"Saved {message.contact.first_name}", reply_markup=ReplyKeyboardRemove())


async def file(message: Message, bot: Bot) -> None:
    await bot.send_chat_action(message.chat.id, "upload_document")
    await message.answer_document(BufferedInputFile(b"id,name\n1,Mom\n", "contacts.csv"), caption="Your contacts")


async def echo(message: Message) -> None:
    await message.reply(f"You said: {message.html_text}" if message.text else "I got it")


def dispatcher() -> Dispatcher:
    made = Dispatcher()
    made.message.register(start, CommandStart())
    made.message.register(number, Command("number"))
    made.message.register(file, Command("file"))
    made.message.register(contact, F.contact)
    made.message.register(echo)
    made.callback_query.register(pressed)
    return made


@asynccontextmanager
async def demo_bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    """Run the bot by long polling against a sandbox."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.url))
    bot = Bot(sandbox.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
    commands = {"start": "Say hello", "number": "Share a number", "file": "Get a file"}
    await bot.set_my_commands([BotCommand(command=name, description=text) for name, text in commands.items()])
    await bot.set_my_description("What can this bot do?\n\nIt sends your WhatsApp messages on time, and tells you.")
    tasks, polled = Tasks(), dispatcher()
    tasks.spawn("polling", polled.start_polling(bot, handle_signals=False, close_bot_session=False))
    try:
        await asyncio.wait_for(sandbox.api.updates.polling.wait(), 10)
        yield bot
        await polled.stop_polling()
    finally:
        await tasks.drain(5)
        await session.close()
