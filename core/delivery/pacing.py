"""How fast one WhatsApp account may send: a random gap between messages, and a cap for a day."""

import random
import time
from collections.abc import Callable

from cachetools import TTLCache


class Pacing:
    """Gaps between the sends of each session. A single message never waits: the gap comes after it."""

    def __init__(
        self,
        shortest: float,
        longest: float,
        *,
        timer: Callable[[], float] = time.monotonic,
        random: random.Random | None = None,
    ) -> None:
        self._shortest, self._longest = shortest, longest
        self._timer = timer
        self._random = random or globals()["random"].SystemRandom()
        self._free_at: TTLCache[str, float] = TTLCache(10_000, ttl=max(longest, 1) * 2, timer=timer)

    @property
    def off(self) -> bool:
        """Whether there is no gap at all, so that several may go at once."""
        return self._longest == 0

    def wait(self, session: str) -> float:
        """Give the seconds until the session may send again."""
        return max(0.0, self._free_at.get(session, 0.0) - self._timer())

    def sent(self, session: str) -> None:
        """Begin a new gap."""
        if not self.off:
            self._free_at[session] = self._timer() + self._random.uniform(self._shortest, self._longest)
