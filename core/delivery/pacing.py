"""How fast one WhatsApp account may send: a random gap between messages to different chats.

A single message never waits: the gap comes behind it. Nor does the next message to the same chat, for what WhatsApp
looks at is how many people an account writes to, and two parts of one thought belong together. Gaps are measured by a
monotonic timer: no change of the clock makes one longer, or shorter.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cachetools import TTLCache

from core.model import Contact, Pace

FACTORS: Final = {Pace.CAREFUL: 2.0, Pace.NORMAL: 1.0, Pace.OFF: 0.0}
"""By what a person's choice multiplies the gaps."""
CAUTION: Final = 3.0
"""By what the gap before a message to somebody who never wrote back is multiplied."""

LONGEST_TYPING: Final = 3.0
"""Seconds at most that an account is shown typing before a message."""
CHARACTERS_A_SECOND: Final = 25

SAME: Final = 1.0
"""Seconds by which the clock and the timer may differ about one message."""


def factor(pace: Pace, contact: Contact | None) -> float:
    """Give by what the gap before a message is multiplied; a contact that is gone is taken for one who never wrote."""
    return FACTORS[pace] * (CAUTION if contact is None or contact.stranger else 1)


def typing(text: str, gap: float) -> float:
    """Give for how many seconds of the gap before a text its account is shown typing: the longer, the longer."""
    return min(len(text) / CHARACTERS_A_SECOND, LONGEST_TYPING, gap)


@dataclass(frozen=True, slots=True)
class _Last:
    """The last message of a session: when it went out, to whom, and how long a gap is to follow it."""

    at: float
    contact_id: str
    gap: float


class Pacing:
    """Gaps between the sends of each session."""

    def __init__(
        self,
        shortest: float,
        longest: float,
        *,
        timer: Callable[[], float] = time.monotonic,
        chance: random.Random | None = None,
    ) -> None:
        self._shortest, self._longest = shortest, longest
        self._timer = timer
        self._chance = chance or random.SystemRandom()
        self.most = longest * max(FACTORS.values()) * CAUTION
        """Seconds of the longest gap that there may be."""
        self._last: TTLCache[str, _Last] = TTLCache(10_000, ttl=self.most + 1, timer=timer)

    def off(self, pace: Pace) -> bool:
        """Whether there is no gap at all for somebody, so that several may go at once."""
        return self._longest * FACTORS[pace] == 0

    def wait(self, session: str, contact_id: str, factor: float) -> float:
        """Give the seconds until the session may write to a contact."""
        last = self._last.get(session)
        if last is None or last.contact_id == contact_id:
            return 0.0
        return max(0.0, last.at + last.gap * factor - self._timer())

    def sent(self, session: str, contact_id: str) -> None:
        """Begin a new gap."""
        self._begin(session, contact_id, self._timer())

    def recall(self, session: str, contact_id: str, ago: float) -> None:
        """Begin the gap that follows what went out `ago` seconds before, by another worker or before a restart."""
        last, at = self._last.get(session), self._timer() - ago
        if ago >= 0 and (last is None or at > last.at + SAME):
            self._begin(session, contact_id, at)

    def _begin(self, session: str, contact_id: str, at: float) -> None:
        if self._longest:
            gap = self._chance.uniform(self._shortest, self._longest)
            self._last[session] = _Last(at, contact_id, gap)
