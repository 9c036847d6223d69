"""Times as WAHA writes them."""

from core.ports import Clock


def milliseconds(clock: Clock) -> int:
    """Give the current Unix time in milliseconds."""
    return round(clock.now().timestamp() * 1000)


class Stamps:
    """The times of a clock in Unix milliseconds, for what is ordered by them: they never go back, as clocks may."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._last = clock, 0

    def now(self) -> int:
        """Give the current time, or the latest that was given before if that is later."""
        self._last = max(self._last, milliseconds(self._clock))
        return self._last
