"""What time it is."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from core.ports import Clock


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Give the current time in UTC, in whole milliseconds."""
        now = datetime.now(UTC)  # noqa: TID251 - the one place
        return now.replace(microsecond=now.microsecond // 1000 * 1000)


class MovableClock:
    """A clock that runs with another one, moved forward: the sandbox's, where tomorrow can be seen today."""

    def __init__(self, base: Clock) -> None:
        self._base = base
        self._ahead = timedelta()
        self._moved: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """Give the moved time in UTC."""
        return self._base.now() + self._ahead

    def move(self, by: timedelta) -> None:
        """Move forward and tell those who wait. Raises ValueError for a move back."""
        if by < timedelta():
            raise ValueError("time moves forward only")
        self._ahead += by
        for moved in self._moved:
            moved()

    def on_move(self, moved: Callable[[], None]) -> None:
        """Call `moved` after each move."""
        self._moved.append(moved)
