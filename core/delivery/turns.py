"""Taking turns at the gateway's few connections, so that nobody's thousand messages keep another's one waiting."""

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Turns:
    """At most `limit` turns at once. A turn that ends goes to who holds the fewest of them and has waited longest."""

    def __init__(self, limit: int) -> None:
        self._free = limit
        self._held: Counter[int] = Counter()
        self._waiting: dict[int, deque[asyncio.Future[None]]] = {}

    @property
    def waiting(self) -> int:
        """How many wait for a turn."""
        return sum(map(len, self._waiting.values()))

    @asynccontextmanager
    async def turn(self, person_id: int) -> AsyncIterator[None]:
        """Wait for a person's turn, and hold it."""
        if self._free:
            self._free -= 1
            self._held[person_id] += 1
        else:
            await self._wait(person_id)
        try:
            yield
        finally:
            self._pass_on(person_id)

    async def _wait(self, person_id: int) -> None:
        given = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(person_id, deque()).append(given)
        try:
            await given
        except asyncio.CancelledError:
            if given.done() and not given.cancelled():
                self._pass_on(person_id)
            raise

    def _pass_on(self, person_id: int) -> None:
        """Take a turn back and give it to the next."""
        self._held[person_id] -= 1
        if not self._held[person_id]:
            del self._held[person_id]
        while self._waiting:
            following = min(self._waiting, key=lambda waiting: self._held[waiting])
            queue = self._waiting.pop(following)
            given = queue.popleft()
            if queue:
                # To the end: of those who hold as many, the one that was served last comes last.
                self._waiting[following] = queue
            if not given.cancelled():
                self._held[following] += 1
                given.set_result(None)
                return
        self._free += 1
