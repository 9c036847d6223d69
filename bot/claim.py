"""The one-time code by which the first person becomes the owner of a bot without ALLOWED_USER_IDS."""

import hmac
from datetime import timedelta
from typing import Final

from core.ports import Clock
from core.text import codes

VALID: Final = timedelta(minutes=10)
TRIES: Final = 5
LENGTH: Final = 8


class ClaimCode:
    """A code that is right once, for ten minutes and five tries."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.code = codes.new(LENGTH)
        self._until = clock.now() + VALID
        self.tries_left = TRIES

    @property
    def open(self) -> bool:
        """Whether the code can still be used."""
        return self.tries_left > 0 and self._clock.now() < self._until

    def redeem(self, text: str) -> bool:
        """Try the code; a right one closes it. Strangers share the tries, which is what bounds guessing."""
        if not self.open:
            return False
        self.tries_left -= 1
        right = hmac.compare_digest(text.strip().upper().encode(), self.code.encode())
        if right:
            self.tries_left = 0
        return right
