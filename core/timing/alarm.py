"""Being woken at a time."""

import asyncio
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from core.ports import Clock
from core.timing.clock import SystemClock


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
