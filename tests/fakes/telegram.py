"""A Telegram that takes everything and keeps nothing: for tests of how much the bot itself keeps."""

import asyncio
import itertools
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import EditMessageText, GetMe, GetUpdates, SendMessage, TelegramMethod
from aiogram.types import Chat, Message, User

BOT = User(id=7_000_000_001, is_bot=True, first_name="Bot", username="the_bot")
THEN = datetime(2026, 5, 4, 10, tzinfo=UTC)


class Forgetful(BaseSession):
    """The session of a bot that nobody's updates come to but those that a test feeds."""

    def __init__(self) -> None:
        super().__init__()
        self._ids = itertools.count(1)
        self.sent = 0
        """How many messages were sent."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: int | None = None,  # noqa: ASYNC109 - its own signature
    ) -> Any:
        match method:
            case GetMe():
                return BOT
            case GetUpdates():
                await asyncio.sleep(method.timeout or 0)
                return []
            case SendMessage() | EditMessageText():
                self.sent += 1
                chat = Chat(id=int(method.chat_id or 0), type="private")
                return Message(message_id=next(self._ids), date=THEN, chat=chat, text=method.text).as_(bot)
            case _:
                return True

    async def close(self) -> None:
        """There is nothing to close."""

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """Give nothing."""
        yield b""
