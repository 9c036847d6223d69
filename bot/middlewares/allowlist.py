"""The door: the first thing every update meets. A stranger's leaves no trace but a log line an hour."""

import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final

from aiogram import BaseMiddleware
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.enums import ChatType, UpdateType
from aiogram.types import CallbackQuery, Message, TelegramObject, Update, User
from aiogram.types.update import UpdateTypeLookupError
from cachetools import TTLCache

from bot.access import Access

log = logging.getLogger(__name__)

SERVED: Final = (UpdateType.MESSAGE, UpdateType.CALLBACK_QUERY)
"""The update types that are asked for and served; everything else is dropped, whoever sent it."""


class Allowlist(BaseMiddleware):
    """Lets through messages and button presses of allowed people in their private chat with the bot."""

    def __init__(self, access: Access, *, timer: Callable[[], float] = time.monotonic) -> None:
        self._access = access
        self._logged: TTLCache[int, bool] = TTLCache(1000, 3600, timer=timer)

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Pass the update on, or drop it without an answer."""
        if not isinstance(event, Update):
            return UNHANDLED
        try:
            inner = event.event
        except UpdateTypeLookupError:
            return UNHANDLED
        user = getattr(inner, "from_user", None)
        if not isinstance(user, User) or not _private(inner, user):
            return UNHANDLED
        if not await self._access.admits(user.id):
            text = inner.text if isinstance(inner, Message) else None
            admitted = await self._access.redeem(user, text or "")
            if admitted is None:
                self._note(user.id)
                return UNHANDLED
            data["admitted"] = admitted
        return await handler(event, data)

    def _note(self, user_id: int) -> None:
        if user_id not in self._logged:
            self._logged[user_id] = True
            log.info("Telegram user %s is not on the allowlist and gets no answer", user_id)


def _private(event: object, user: User) -> bool:
    """Tell whether this is a message or a button press in the user's own chat with the bot."""
    if isinstance(event, Message):
        if event.business_connection_id is not None:
            return False
        chat = event.chat
    elif isinstance(event, CallbackQuery) and event.message is not None:
        chat = event.message.chat
    else:
        return False
    return chat.type == ChatType.PRIVATE and chat.id == user.id and not user.is_bot
