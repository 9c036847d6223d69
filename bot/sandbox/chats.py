"""The private chats of the bot: their people, their messages, and a way to wait for changes."""

import asyncio
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from aiogram.types import Chat as TelegramChat
from aiogram.types import Message, ReplyKeyboardMarkup, User
from pydantic import BaseModel

from bot.sandbox.errors import bad, forbidden
from core.ports import Clock

MESSAGES_LIMIT = 500
CALLS_LIMIT = 1000
TOASTS_LIMIT = 50
CHATS_LIMIT = 1000
QUERIES_LIMIT = 200
QUERY_SECONDS = 60


def wire(value: BaseModel) -> dict[str, Any]:
    """Give the JSON that Telegram would send for one of aiogram's types."""
    return value.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_unset=True)


@dataclass(slots=True)
class Kept:
    """A message, and since which version of the chats it looks like this. `fixed` ones cannot be edited."""

    message: Message
    version: int
    fixed: bool = False
    reaction: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot: the method's name, what it was given (files by name), and the error, if any."""

    method: str
    parameters: dict[str, Any]
    error: str = ""


@dataclass(slots=True)
class Query:
    """A tap, which the bot has to answer within 60 seconds."""

    id: str
    message_id: int
    data: str
    at: datetime
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Toast:
    """An answer to a tap: shown for a moment, or as an alert with a button."""

    version: int
    text: str
    alert: bool
    message_id: int


@dataclass(slots=True)
class Chat:
    """One private chat between a person and the bot."""

    user: User
    started: bool = False
    blocked: bool = False
    pinned: int | None = None
    action: str = ""
    action_version: int = 0
    keyboard: ReplyKeyboardMarkup | None = None
    messages: OrderedDict[int, Kept] = field(default_factory=OrderedDict)
    queries: OrderedDict[str, Query] = field(default_factory=OrderedDict)
    calls: deque[Call] = field(default_factory=lambda: deque(maxlen=CALLS_LIMIT))
    toasts: deque[Toast] = field(default_factory=lambda: deque(maxlen=TOASTS_LIMIT))

    @property
    def telegram(self) -> TelegramChat:
        """The chat as messages name it."""
        named: dict[str, Any] = {"last_name": self.user.last_name} if self.user.last_name else {}
        return TelegramChat(id=self.user.id, type="private", first_name=self.user.first_name, **named)


class Chats:
    """All chats of one bot, at most 1000, each with its newest 500 messages.

    Every change raises `version`, and `changed` waits for that. Message ids count through all chats, as they do
    for a bot; they begin at `first_id`.
    """

    def __init__(self, clock: Clock, bot: User, first_id: int) -> None:
        self.clock = clock
        self.bot = bot
        self.version = 0
        self._chats: OrderedDict[int, Chat] = OrderedDict()
        self._next_id = first_id
        self._changed = asyncio.Event()

    def join(self, user: User) -> Chat:
        """Make a person known; one that is known already keeps the chat."""
        chat = self._chats.setdefault(user.id, Chat(user))
        chat.user = user
        while len(self._chats) > CHATS_LIMIT:
            self._chats.popitem(last=False)
        return chat

    def known(self, user_id: int) -> Chat | None:
        """Find the chat with a person."""
        return self._chats.get(user_id)

    def writable(self, chat_id: int | str) -> Chat:
        """Find a chat that the bot may write to. Raises ApiError 400 or 403 as Telegram does."""
        chat = self.readable(chat_id)
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def readable(self, chat_id: int | str) -> Chat:
        """Find a chat that the bot has heard of. Raises ApiError 400 "chat not found"."""
        try:
            chat = self._chats.get(int(chat_id))
        except ValueError:
            chat = None
        if chat is None:
            raise bad("chat not found")
        return chat

    def asking(self, query_id: str) -> tuple[Chat, Query]:
        """Find a tap by its id. Raises ApiError 400 when there is none, or it is too old to be answered."""
        for chat in self._chats.values():
            query = chat.queries.get(query_id)
            if query is not None and self.clock.now() - query.at <= timedelta(seconds=QUERY_SECONDS):
                return chat, query
        raise bad("query is too old and response timeout expired or query ID is invalid")

    def touch(self) -> int:
        """Note a change: wakes whoever waits. Gives the new version."""
        self.version += 1
        self._changed.set()
        self._changed = asyncio.Event()
        return self.version

    async def changed(self, after: int) -> int:
        """Wait until the version is above `after`; gives it."""
        while self.version <= after:
            await self._changed.wait()
        return self.version

    def add(self, chat: Chat, sender: User, content: dict[str, Any], *, fixed: bool = False) -> Message:
        """Write a message into the chat."""
        message = Message(
            message_id=self._next_id,
            date=self.clock.now(),
            chat=chat.telegram,
            from_user=sender,
            **content,
        )
        self._next_id += 1
        chat.messages[message.message_id] = Kept(message, self.touch(), fixed=fixed)
        if sender.id == self.bot.id:
            chat.action = ""
        while len(chat.messages) > MESSAGES_LIMIT:
            chat.messages.popitem(last=False)
        return message

    def replace(self, chat: Chat, message: Message) -> None:
        """Put the edited message into the place of the old one."""
        kept = chat.messages[message.message_id]
        kept.message, kept.version = message, self.touch()

    def remove(self, chat: Chat, message_id: int) -> None:
        """Take a message away; its id is not used again."""
        del chat.messages[message_id]
        if chat.pinned == message_id:
            chat.pinned = None
        self.touch()
