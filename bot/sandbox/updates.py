"""The queue of updates that a bot fetches with getUpdates."""

import asyncio
import logging
from collections import deque
from typing import Any

from bot.sandbox.errors import ApiError

UPDATES_LIMIT = 1000
POLL_SECONDS_LIMIT = 50

# what getUpdates leaves out unless it is asked for by name
_ON_DEMAND = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

log = logging.getLogger(__name__)


class Updates:
    """Updates that wait for the bot, at most 1000: beyond that the oldest are dropped.

    `polling` is set while a long poll waits; `allowed` are the kinds that the bot asked for, empty for the usual.
    """

    def __init__(self, first_id: int) -> None:
        self._waiting: deque[dict[str, Any]] = deque()
        self._next_id = first_id
        self._poll: asyncio.Future[None] | None = None
        self.polling = asyncio.Event()
        self.allowed: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, kind: str, payload: dict[str, Any], *, always: bool = False) -> None:
        """Queue an update, unless the bot did not allow its kind; `always` goes past that."""
        wanted = kind in self.allowed if self.allowed else kind not in _ON_DEMAND
        if not (wanted or always):
            return
        self._waiting.append({"update_id": self._next_id, kind: payload})
        self._next_id += 1
        if len(self._waiting) > UPDATES_LIMIT:
            self._waiting.popleft()
            log.warning("more than %s updates wait for the bot: the oldest is dropped", UPDATES_LIMIT)
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def clear(self) -> None:
        """Drop what waits."""
        self._waiting.clear()

    async def get(self, offset: int = 0, limit: int = 100, timeout: float = 0) -> list[dict[str, Any]]:  # noqa: ASYNC109 - Telegram's own word, and no error
        """Confirm everything below `offset` and give what follows, waiting up to `timeout` seconds for it.

        A negative offset keeps that many of the newest. Raises ApiError 409 in the older of two polls.
        """
        keep = self._next_id + offset if offset < 0 else offset
        while self._waiting and (offset < 0 or offset > 0) and self._waiting[0]["update_id"] < keep:
            self._waiting.popleft()
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(_conflict())
        if not self._waiting and timeout > 0:
            poll = self._poll = asyncio.get_running_loop().create_future()
            self.polling.set()
            try:
                await asyncio.wait_for(poll, min(timeout, POLL_SECONDS_LIMIT))
            except TimeoutError:
                return []
            finally:
                if self._poll is poll:
                    self._poll = None
                    self.polling.clear()
        return list(self._waiting)[: min(max(limit, 1), 100)]


def _conflict() -> ApiError:
    return ApiError(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
