"""Requests to Telegram: waiting out its limits, and repeating what may be repeated."""

import asyncio
from typing import Any, Final

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
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

LONGEST_WAIT: Final = 30
"""Seconds of flood control that are waited out; what asks for more fails."""
TRIES: Final = 3
IDEMPOTENT: Final = (
    AnswerCallbackQuery, DeleteMessage, EditMessageCaption, EditMessageMedia, EditMessageReplyMarkup, EditMessageText,
    GetMe, SetMyCommands,
)  # fmt: skip
"""May be repeated after a broken connection. sendMessage may not: it would be there twice."""


class Requests(BaseRequestMiddleware):
    """Wraps every request of the bot but getUpdates, which is repeated by the one who polls."""

    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        """Make the request."""
        if isinstance(method, GetUpdates):
            return await make_request(bot, method)
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
