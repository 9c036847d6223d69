"""Telling people what became of their messages: each in a chat message of its own, or many in one.

The database is the queue: what is untold is told, also after a crash. Of several workers one tells a person at a
time, and finds with the person what they have been told lately.
"""

import asyncio
import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from core.model import Delivery, DeliveryStatus, Notify, Person, Storm, Work
from core.ports import Clock, Counts, Notifier, NotifyLater
from core.store.database import DatabaseUnavailable
from core.store.history import STATES, Which
from core.store.stores import Stores

log = logging.getLogger(__name__)

Status = DeliveryStatus

BATCH: Final = 200
FEW: Final = 5
"""Messages that may each get a chat message of their own within `WINDOW`; more are told of in one."""
WINDOW: Final = timedelta(minutes=1)
"""A summary goes on while something is added to it this often."""
LONGEST: Final = timedelta(days=1)
"""A summary that goes on is edited for a day; then another one begins, which is not far up in the chat."""
LEASE: Final = timedelta(minutes=3)
"""How long one worker may be at telling one person. It is renewed meanwhile."""
BUSY: Final = 0.5
"""Seconds until it is looked again whether another worker has told a person all."""

ALONE: Final = frozenset({Status.AWAITING, Status.CANCELLED})
"""States that are never told of together: a question has buttons of its own, and who cancels knows."""
ROUTINE: Final = frozenset(
    {Status.PENDING, Status.SENDING, Status.SENT, Status.DELIVERED, Status.READ, Status.CANCELLED}
)
"""States that need nobody."""
DECISIONS: Final = STATES[Which.FAILED]
"""States in which a message needs its person."""


class Notices:
    """Works off untold deliveries, oldest change first. `worker` names this process."""

    def __init__(self, stores: Stores, notifier: Notifier, clock: Clock, worker: str, *, pause: float = 5) -> None:
        self._stores = stores
        self._notifier = notifier
        self._clock = clock
        self._worker = worker
        self._pause = pause
        self._aside: set[int] = set()
        self._busy = False
        self._rung = asyncio.Event()
        self._rung.set()

    def ring(self) -> None:
        """Say that there is something to tell."""
        self._rung.set()

    async def run(self) -> None:
        """Tell until cancelled; look for more every half minute even when nobody rings."""
        while True:
            try:
                async with asyncio.timeout(30):
                    await self._rung.wait()
            except TimeoutError:
                log.debug("looking for untold deliveries unasked")
            self._rung.clear()
            try:
                await self.tell()
            except (NotifyLater, DatabaseUnavailable) as reason:
                log.warning("people cannot be told now: %s", reason)
                await asyncio.sleep(self._pause)
                self._rung.set()
            else:
                if self._busy:
                    await asyncio.sleep(BUSY)
                    self._rung.set()

    async def tell(self) -> None:
        """Tell everybody all that they have not seen. Raises NotifyLater when the chats of some cannot be reached.

        Such, and whom another worker is telling, keep nobody else waiting.
        """
        self._aside.clear()
        self._busy, later = False, None
        while untold := await self._stores.deliveries.untold(limit=BATCH, but=self._aside):
            by_person: dict[int, list[Delivery]] = defaultdict(list)
            for delivery in untold:
                by_person[delivery.owner_id].append(delivery)
            for owner_id, deliveries in by_person.items():
                try:
                    await self._tell(owner_id, deliveries)
                except NotifyLater as reason:
                    self._aside.add(owner_id)
                    later = reason
        if later is not None:
            raise later

    async def _tell(self, owner_id: int, deliveries: list[Delivery]) -> None:
        """Tell one person; nothing while another worker does."""
        person = await self._begin(owner_id)
        if person is None:
            known = await self._stores.people.get(owner_id)
            if known is None or not known.served:
                await self._stores.history.summarised(deliveries, None)
            else:
                self._aside.add(owner_id)
                self._busy = True
            return
        try:
            # Another worker may have told them just before.
            untold = await self._stores.history.untold(owner_id, [delivery.id for delivery in deliveries])
            await self._tell_person(person, untold)
        finally:
            await self._stores.people.release(owner_id, Work.TELLING, self._worker)

    async def _begin(self, owner_id: int) -> Person | None:
        now = self._clock.now()
        return await self._stores.people.lease(owner_id, Work.TELLING, self._worker, now, now + LEASE)

    async def _tell_person(self, person: Person, untold: Sequence[Delivery]) -> None:
        now = self._clock.now()
        if unwanted := [delivery for delivery in untold if _unwanted(person, delivery)]:
            await self._stores.history.summarised(unwanted, None)
            untold = [delivery for delivery in untold if not _unwanted(person, delivery)]
        storm = person.storm if person.storm and _goes_on(person.storm, now) else None
        own, fresh, by_notice = _sorted(untold)
        if storm or len(fresh) + sum(now - at < WINDOW for at in person.noticed) > FEW:
            late = by_notice.pop(storm.notice_id, []) if storm else []
            await self._alone(person, own)
            if fresh or late:
                await self._together(person, storm, fresh, late, now)
        else:
            await self._alone(person, own)
            for delivery in fresh:
                await self._alone(person, [delivery])
                await self._stores.telling.noticed(person.id, self._clock.now())
        for notice_id, late in by_notice.items():
            await self._again(person, notice_id, late)

    async def _alone(self, person: Person, deliveries: Iterable[Delivery]) -> None:
        """Tell of each in its own chat message."""
        begun = self._clock.now()
        for delivery in deliveries:
            if self._clock.now() - begun > LEASE / 3 and await self._begin(person.id):
                begun = self._clock.now()
            try:
                notice = await self._notifier.tell(person, delivery)
            except (NotifyLater, DatabaseUnavailable):
                raise
            except Exception:
                # Whatever is wrong with this one, the others must be told; /logs still shows it.
                log.exception("delivery %s cannot be told", delivery.id)
                notice = delivery.notice_id
            await self._stores.deliveries.told(delivery, notice)

    async def _together(
        self, person: Person, storm: Storm | None, fresh: Sequence[Delivery], late: Sequence[Delivery], now: datetime
    ) -> None:
        """Tell of many in one chat message, with what it has told of before, which `late` is part of."""
        before = await self._stores.history.told_by(person.id, storm.notice_id) if storm else {}
        stand = Counter(before) + Counter(delivery.status for delivery in fresh)
        notice = await self._show(person, stand, [*fresh, *late], storm.notice_id if storm else None)
        if notice is not None and fresh:
            went_on = Storm(notice_id=notice, began=storm.began if storm else now, at=self._clock.now())
            await self._stores.telling.stormed(person.id, went_on)

    async def _again(self, person: Person, notice_id: int, late: Sequence[Delivery]) -> None:
        """Tell once more of many, of which some have moved on since."""
        await self._show(person, Counter(await self._stores.history.told_by(person.id, notice_id)), late, notice_id)

    async def _show(
        self, person: Person, stand: Counter[Status], news: Sequence[Delivery], notice_id: int | None
    ) -> int | None:
        decisions = sum(stand[status] for status in DECISIONS)
        new = sum(delivery.status in DECISIONS for delivery in news)
        # Known before is what stands so and is not news.
        counts = Counts(dict(stand), urgent=bool(new) and decisions == new)
        try:
            notice = await self._notifier.summarise(person, counts, notice_id)
        except (NotifyLater, DatabaseUnavailable):
            raise
        except Exception:
            log.exception("person %s cannot be told of %d messages", person.id, stand.total())
            notice = notice_id
        if notice is not None and notice_id is not None and notice != notice_id:
            await self._stores.history.moved(person.id, notice_id, notice)
        await self._stores.history.summarised(news, notice)
        return notice


def _unwanted(person: Person, delivery: Delivery) -> bool:
    """Tell whether somebody does not want to hear of this: what is on show already is kept true all the same."""
    routine = delivery.scheduled and delivery.notice_id is None and delivery.status in ROUTINE
    return person.notices is Notify.NEEDED and routine


def _goes_on(storm: Storm, now: datetime) -> bool:
    return now - storm.at < WINDOW and now - storm.began < LONGEST


def _sorted(untold: Iterable[Delivery]) -> tuple[list[Delivery], list[Delivery], dict[int, list[Delivery]]]:
    """Part what has, or needs, a chat message of its own from what has none yet, and from what shares one, by that."""
    own: list[Delivery] = []
    fresh: list[Delivery] = []
    shared: dict[int, list[Delivery]] = defaultdict(list)
    for delivery in untold:
        if delivery.summarised and delivery.notice_id is not None:
            shared[delivery.notice_id].append(delivery)
        elif delivery.notice_id is not None or delivery.status in ALONE:
            own.append(delivery)
        else:
            fresh.append(delivery)
    return own, fresh, shared
