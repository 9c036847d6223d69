"""Where conversations are kept: one cache, bounded in size and time, in which a chat's conversation expires whole."""

import pickle
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Self

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import DEFAULT_DESTINY, BaseStorage, StateType, StorageKey
from cachetools import TTLCache

from core.settings import Settings

Record = dict[str, tuple[str | None, bytes]]
"""Of each destiny the state and the data, pickled: that is a copy, in a fifth of the time that a deep one takes."""
NOTHING = pickle.dumps({})


class BoundedStorage(BaseStorage):
    """At most `limit` chats, each for `ttl` seconds after its last change; the least recently used goes first."""

    def __init__(self, limit: int, ttl: float, *, timer: Callable[[], float] = time.monotonic) -> None:
        self._records: TTLCache[StorageKey, Record] = TTLCache(limit, ttl, timer=timer)

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Give one with the bounds that are configured."""
        return cls(settings.conversation_max, settings.conversation_ttl_seconds)

    @property
    def chats(self) -> int:
        """How many conversations are kept. Not `__len__`: aiogram would take an empty storage for none given."""
        return len(self._records)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Set the state of a conversation; None ends it once its data is empty too."""
        _, data = self._read(key)
        self._write(key, state.state if isinstance(state, State) else state, data)

    async def get_state(self, key: StorageKey) -> str | None:
        """Give the state of a conversation, None when there is none."""
        return self._read(key)[0]

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Replace a conversation's data."""
        state, _ = self._read(key)
        self._write(key, state, pickle.dumps(dict(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """Give a copy of a conversation's data."""
        data: dict[str, Any] = pickle.loads(self._read(key)[1])  # noqa: S301 - what this process has pickled itself
        return data

    async def forget(self, chat_id: int) -> None:
        """Forget a chat's conversation, whatever it is."""
        for key in [key for key in self._records if key.chat_id == chat_id]:
            self._records.pop(key, None)

    async def close(self) -> None:
        """Forget everything."""
        self._records.clear()

    def _read(self, key: StorageKey) -> tuple[str | None, bytes]:
        return self._records.get(_chat(key), {}).get(key.destiny, (None, NOTHING))

    def _write(self, key: StorageKey, state: str | None, data: bytes) -> None:
        record = dict(self._records.get(_chat(key), {}))
        if state is None and data == NOTHING:
            record.pop(key.destiny, None)
        else:
            record[key.destiny] = (state, data)
        if record:
            self._records[_chat(key)] = record
        else:
            self._records.pop(_chat(key), None)


def _chat(key: StorageKey) -> StorageKey:
    return key if key.destiny == DEFAULT_DESTINY else replace(key, destiny=DEFAULT_DESTINY)
