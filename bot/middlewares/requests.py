"""Requests to Telegram: waiting out its limits, repeating what may be repeated, and noticing what is fatal."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Final

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
    GetMe,
    GetUpdates,
    SetMyCommands,
    TelegramMethod,
)

from core.errors import SetupError

log = logging.getLogger(__name__)

LONGEST_WAIT: Final = 30
"""Seconds of flood control that are waited out; what asks for more fails."""
TRIES: Final = 3
IDEMPOTENT: Final = (
    AnswerCallbackQuery, DeleteMessage, EditMessageCaption, EditMessageMedia, EditMessageReplyMarkup, EditMessageText,
    GetMe, SetMyCommands,
)  # fmt: skip
"""May be repeated after a broken connection. sendMessage may not: it would be there twice."""
CONFLICTS: Final = 5
"""This many refused polls in a row mean a second instance, not one that is just going away."""


class Requests(BaseRequestMiddleware):
    """Wraps every request of the bot; `fatal` is called once with the reason when polling can never succeed."""

    def __init__(self, fatal: Callable[[SetupError], None]) -> None:
        self._fatal = fatal
        self._conflicts = 0

    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        """Make the request."""
        if isinstance(method, GetUpdates):
            return await self._poll(make_request, bot, method)
        for left in reversed(range(TRIES)):
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as limit:
                if not left or limit.retry_after > LONGEST_WAIT:
                    raise
                await asyncio.sleep(limit.retry_after)
            except (TelegramNetworkError, TelegramServerError):
                if not left or not isinstance(method, IDEMPOTENT):
                    raise
                await asyncio.sleep(0.5 * (TRIES - left))
        raise AssertionError("the last try returns or raises")

    async def _poll(self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: GetUpdates) -> Any:
        try:
            updates = await make_request(bot, method)
        except TelegramConflictError:
            self._conflicts += 1
            if self._conflicts == CONFLICTS:
                self._fatal(SetupError("BOT_TOKEN: another program is polling with this token. Stop one of the two."))
            raise
        except (TelegramUnauthorizedError, TelegramNotFound):
            self._fatal(refused_token())
            raise
        self._conflicts = 0
        return updates


def refused_token() -> SetupError:
    """Say that Telegram does not know the token."""
    return SetupError(
        "BOT_TOKEN: Telegram does not accept it. Copy the token again from @BotFather (/mybots, API Token)."
    )
