"""Albums on their way in: Telegram sends each of their messages by itself, with an id in common and no end."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from aiogram.types import Message

from bot.middlewares.drain import Drain
from core.ops.tasks import Tasks

LONGEST: Final = 10
"""Messages of one album; Telegram allows no more."""
OPEN: Final = 100
"""Albums that are collected at once; further ones are taken as they come."""

Take = Callable[[list[Message]], Awaitable[None]]


class Albums:
    """Collects albums. One is whole when `delay` seconds brought nothing more; a stop waits for it."""

    def __init__(
        self,
        tasks: Tasks,
        drain: Drain,
        *,
        delay: float = 0.6,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._tasks = tasks
        self._drain = drain
        self._delay = delay
        self._sleep = sleep
        self._open: dict[tuple[int, str], list[Message]] = {}

    def add(self, message: Message, take: Take) -> None:
        """Take in one message; `take` of an album's first one is called with all of them, in their order."""
        which = (message.chat.id, message.media_group_id or str(message.message_id))
        if which in self._open and len(self._open[which]) < LONGEST:
            self._open[which].append(message)
            return
        if which in self._open or len(self._open) >= OPEN:
            which = (message.chat.id, str(message.message_id))
        self._open[which] = [message]
        name = f"album {which[0]} {which[1]} {message.message_id}"
        self._drain.count(self._tasks.spawn(name, self._collect(which, take)))

    async def _collect(self, which: tuple[int, str], take: Take) -> None:
        seen = 0
        try:
            while len(self._open[which]) > seen:
                seen = len(self._open[which])
                await self._sleep(self._delay)
        finally:
            messages = self._open.pop(which)
        await take(sorted(messages, key=lambda message: message.message_id))
