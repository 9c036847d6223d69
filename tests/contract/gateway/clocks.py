"""Time that only moves when a test says so."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bridge.gateway.engines.base import Cancellable


class FixedClock:
    def __init__(self) -> None:
        self.time = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time


@dataclass(eq=False)
class _Armed:
    due: float
    order: int
    work: Callable[[], object]
    timers: "ManualTimers"

    def cancel(self) -> None:
        self.timers.armed.discard(self)


class ManualTimers:
    """Timers that fire in order while `advance` moves the time."""

    def __init__(self, clock: FixedClock) -> None:
        self.armed: set[_Armed] = set()
        self._clock = clock
        self._now = 0.0
        self._order = itertools.count()

    def call_later(self, delay: float, callback: Callable[..., object], /, *args: object) -> Cancellable:
        armed = _Armed(self._now + delay, next(self._order), lambda: callback(*args), self)
        self.armed.add(armed)
        return armed

    def advance(self, seconds: float) -> None:
        end = self._now + seconds
        while due := sorted((one for one in self.armed if one.due <= end), key=lambda one: (one.due, one.order)):
            first = due[0]
            self.armed.discard(first)
            self._move(first.due)
            first.work()
        self._move(end)

    def _move(self, to: float) -> None:
        self._clock.time += timedelta(seconds=to - self._now)
        self._now = to
