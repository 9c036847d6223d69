"""Counting the updates in hand: aiogram stops its pollers, not its handlers, so a stop has to wait for them."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject


class Drain(BaseMiddleware):
    """Knows how many updates are being handled, with what goes on for them afterwards, and when none is."""

    def __init__(self) -> None:
        self._in_hand = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Count the update for as long as it is handled."""
        self._begin()
        try:
            return await handler(event, data)
        finally:
            self._end()

    def count(self, task: asyncio.Task[Any]) -> None:
        """Count what goes on for an update that is handled."""
        self._begin()
        task.add_done_callback(lambda _: self._end())

    def _begin(self) -> None:
        self._in_hand += 1
        self._idle.clear()

    def _end(self) -> None:
        self._in_hand -= 1
        if not self._in_hand:
            self._idle.set()

    async def idle(self, seconds: float) -> bool:
        """Wait up to `seconds` until nothing is in hand; tells whether that came."""
        try:
            async with asyncio.timeout(seconds):
                await self._idle.wait()
        except TimeoutError:
            return False
        return True
