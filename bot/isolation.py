"""One update of a chat at a time; a chat that nothing is being done in takes no room."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiogram.fsm.storage.base import BaseEventIsolation, StorageKey


@dataclass(slots=True)
class _Turn:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    wanted: int = 0


class Isolation(BaseEventIsolation):
    """A lock a chat, in the order of arrival. aiogram's own one keeps the lock of every chat for ever."""

    def __init__(self) -> None:
        self._turns: dict[StorageKey, _Turn] = {}

    @property
    def chats(self) -> int:
        """In how many chats something is being done."""
        return len(self._turns)

    @asynccontextmanager
    async def lock(self, key: StorageKey) -> AsyncGenerator[None, None]:
        """Wait for the turn of this chat, and hold it."""
        turn = self._turns.setdefault(key, _Turn())
        turn.wanted += 1
        try:
            async with turn.lock:
                yield
        finally:
            turn.wanted -= 1
            if not turn.wanted:
                del self._turns[key]

    async def close(self) -> None:
        """Do nothing: what is being done ends by itself."""
