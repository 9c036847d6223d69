"""Being woken at a time."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from core.ports import Clock
from core.timing.clock import SystemClock


class Alarm:
    """Wakes one sleeper: when rung, at the instant it is set to, and after `every` seconds of sleep at most.

    APScheduler keeps the timer of the instant. It is armed by delay, so that `clock` alone says what time it is, but
    APScheduler goes by the machine's clock: set back by a day, it would be a day late; a laptop's sleep is not counted
    either. So the sleep itself ends by the loop's monotonic timer, which catches that, and what other processes wrote.
    """

    def __init__(self, clock: Clock, *, every: float = 30) -> None:
        self._clock = clock
        self._every = every
        self._rung = asyncio.Event()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    def start(self) -> None:
        """Begin to keep time; rings at once."""
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
        with suppress(TimeoutError):
            async with asyncio.timeout(self._every):
                await self._rung.wait()
        self._rung.clear()
