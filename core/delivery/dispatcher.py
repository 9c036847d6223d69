"""The turn of a worker: what is due becomes deliveries, deliveries are handed over, what was left lying is settled.

Every step may be repeated after a crash without harm. Several workers, in one process or many, may run on one
database: occurrences are made unique by their id, schedules move on by compare-and-set, deliveries are claimed with a
lease.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from core.delivery.bulletins import Bulletins
from core.delivery.digest import coming
from core.delivery.lanes import Lanes
from core.delivery.materialiser import Materialiser
from core.delivery.notices import Notices
from core.delivery.restriction import Restriction
from core.delivery.sessions import Sessions
from core.delivery.settling import LEASE, Settling
from core.delivery.withdrawals import Withdrawals
from core.model import Person
from core.ports import Clock
from core.store.database import DatabaseUnavailable
from core.store.stores import Stores
from core.timing.alarm import Alarm

log = logging.getLogger(__name__)


class Dispatcher:
    """One worker's loop. `worker` names it; a later process of the same name is its heir."""

    def __init__(  # noqa: PLR0913 - made once, by the engine
        self,
        *,
        worker: str,
        stores: Stores,
        lanes: Lanes,
        settling: Settling,
        sessions: Sessions,
        restriction: Restriction,
        bulletins: Bulletins,
        notices: Notices,
        clock: Clock,
        alarm: Alarm,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._worker = worker
        self._stores = stores
        self._lanes = lanes
        self._settling = settling
        self._sessions = sessions
        self._restriction = restriction
        self._bulletins = bulletins
        self._notices = notices
        self._clock = clock
        self._alarm = alarm
        self._sleep = sleep
        self._materialiser = Materialiser(stores)
        self._withdrawals = Withdrawals(stores.schedules, stores.deliveries)
        # Claims of this worker that nobody has in hand: a dead predecessor's, or cut off by a lost database.
        lanes.broken = True

    async def run(self) -> None:
        """Work until cancelled, woken by the alarm."""
        while True:
            await self._alarm.wait()
            try:
                if self._lanes.broken:
                    in_hand = self._lanes.in_hand
                    await self._stores.claims.release(self._worker, self._clock.now(), keep=in_hand)
                    self._lanes.broken = False
                self._alarm.set(await self.turn())
            except DatabaseUnavailable as error:
                log.warning("MongoDB is away, trying again: %s", type(error).__name__)
                await self._sleep(1)
                self._lanes.broken = True
                self._alarm.ring()

    async def stop(self, seconds: float) -> None:
        """Take nothing new and wait up to `seconds` for what is being handed over."""
        await self._lanes.stop(seconds)

    async def turn(self) -> datetime | None:
        """Do what is due now, start the lanes that send, and tell when the next turn is due."""
        now = self._clock.now()
        # Each looks at what the others leave alone, or at what may end either way.
        cancelled, expired, woken, *_ = await asyncio.gather(
            self._withdrawals.carry_out(),
            self._stores.deliveries.expire(now),
            self._stores.deliveries.wake(now),
            self._stores.claims.curtail(now, LEASE),
            self._settling.abandoned(now, self._lanes.in_hand),
        )
        if cancelled + expired + woken:
            self._notices.ring()
        if await self._materialiser.run(now):
            self._notices.ring()
        self._bulletins.tell()
        times = set()
        async for person in self._stores.people.served():
            await self._serve(person, now)
            times.add(coming(person, now))
        swept, *found = await asyncio.gather(
            self._stores.media.sweep(), self._stores.schedules.next_due(), self._stores.deliveries.next_due(now)
        )
        if swept:
            log.info("files that nothing needed any more were removed")
        return min((time for time in times.union(found) if time is not None), default=None)

    async def _serve(self, person: Person, now: datetime) -> None:
        """See to it that what a person has waiting is sent, if that is possible now."""
        if not self._sessions.works(person.session):
            return
        await self._restriction.heed(person)
        if await self._stores.deliveries.any_waiting(person.id, now):
            self._lanes.serve(person)
