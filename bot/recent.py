"""The newest messages of each chat, as far as this process has seen them: what is above them all is out of sight."""

from collections import deque
from typing import Any, Final

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import TelegramMethod
from aiogram.types import Message
from cachetools import LRUCache

IN_SIGHT: Final = 10
"""Messages that are newer than one that is still edited in place: about two screens of a phone."""
CHATS: Final = 1_000


class Recent(BaseRequestMiddleware):
    """Hears of what is sent as a middleware of the requests, and is told of what comes.

    Telegram counts messages across all chats of a bot, so that the ids alone do not tell how many are between two.
    """

    def __init__(self) -> None:
        self._newest: LRUCache[int, deque[int]] = LRUCache(CHATS)

    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        """Make the request, and note the message that was sent by it."""
        answer: Any = await make_request(bot, method)
        if isinstance(answer, Message):
            self.note(answer.chat.id, answer.message_id)
        return answer

    def note(self, chat_id: int, message_id: int) -> None:
        """Note a message; one that is not newer than all before, as after an edit, is known already."""
        newest = self._newest.setdefault(chat_id, deque(maxlen=IN_SIGHT))
        if not newest or message_id > newest[-1]:
            newest.append(message_id)

    def buried(self, chat_id: int, message_id: int) -> bool:
        """Tell whether so many messages came after one that nobody sees how it changes."""
        newest = self._newest.get(chat_id)
        return newest is not None and len(newest) == IN_SIGHT and message_id < newest[0]
