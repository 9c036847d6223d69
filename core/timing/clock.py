"""The time, and being woken at one."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

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


class Alarm:
    """Wakes one sleeper: when rung, at the instant it is set to, and every `every` seconds whatever happens.

    APScheduler keeps the timers. They are armed by delay, so that `clock` alone says what time it is; the
    regular tick catches jumps of the clock and what other processes wrote.
    """

    def __init__(self, clock: Clock, *, every: float = 30) -> None:
        self._clock = clock
        self._every = every
        self._rung = asyncio.Event()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    def start(self) -> None:
        """Begin to tick; rings at once."""
        self._scheduler.add_job(self._ring, "interval", seconds=self._every, id="tick")
        self._scheduler.start()
        self.ring()

    def stop(self) -> None:
        """Stop all timers."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def ring(self) -> None:
        """Wake the sleeper now."""
        self._rung.set()

    async def _ring(self) -> None:
        # A coroutine, so that APScheduler runs it on the loop; a plain function would go to a thread.
        self._rung.set()

    def set(self, at: datetime | None) -> None:
        """Wake the sleeper at `at` too, instead of at what was set before."""
        if at is None:
            if self._scheduler.get_job("due"):
                self._scheduler.remove_job("due")
            return
        delay = max(at - self._clock.now(), timedelta())
        run_date = SystemClock().now() + delay
        self._scheduler.add_job(self._ring, "date", run_date=run_date, id="due", replace_existing=True)

    async def wait(self) -> None:
        """Sleep until woken; rings that came while awake count."""
        await self._rung.wait()
        self._rung.clear()
