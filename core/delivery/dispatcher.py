"""Due schedules -> deliveries -> gateway -> outcome. Every step may be repeated after a crash without harm.

Several workers, in one process or many, may run on one database: occurrences are made unique by their id,
schedules move on by compare-and-set, deliveries are claimed with a lease.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from core.delivery import outbox
from core.delivery.alerts import Alerts
from core.delivery.notices import Notices
from core.delivery.pacing import Pacing
from core.delivery.receipts import Receipts
from core.delivery.sessions import Sessions
from core.errors import (
    AnswerLost,
    AppError,
    Changed,
    GatewayError,
    GatewayUnavailable,
    NotOnWhatsApp,
    NotPaired,
    OutcomeUnknown,
    Refused,
)
from core.model import Delivery, Person, Schedule
from core.ops.tasks import Tasks
from core.ports import Ack, Clock, Gateway, Session, SessionStatus
from core.store.contacts import Contacts
from core.store.database import DatabaseUnavailable
from core.store.deliveries import Deliveries
from core.store.people import People
from core.store.schedules import Schedules
from core.timing import recurrence as rules
from core.timing.alarm import Alarm

log = logging.getLogger(__name__)

T = TypeVar("T")

LEASE: Final = timedelta(seconds=180)
"""How long a worker may hold a delivery: well above the longest gateway call (60 s)."""
BATCH: Final = 100
"""Schedules, and abandoned claims, taken in one turn of the loop."""
AT_ONCE: Final = 8
"""Messages of one account in flight when pacing is off."""
AWAY: Final = timedelta(seconds=5)
"""How soon a message is offered again that met a gateway or a session which is away."""
LONGEST_BACKOFF: Final = 600.0


@dataclass(frozen=True, slots=True)
class Stores:
    """The collections that the dispatcher works on."""

    people: People
    contacts: Contacts
    schedules: Schedules
    deliveries: Deliveries


def backoff(attempts: int, spread: float) -> timedelta:
    """Give the pause before attempt `attempts` + 1: 5 s doubled each time up to 10 min, and up to half of it more."""
    pause = min(5.0 * 2 ** min(attempts, 10), LONGEST_BACKOFF)
    return timedelta(seconds=pause * (1 + spread / 2))


class Dispatcher:
    """One worker. `worker` names it; a later process of the same name is its heir."""

    def __init__(  # noqa: PLR0913 - the composition root's one big call
        self,
        *,
        worker: str,
        stores: Stores,
        gateway: Gateway,
        sessions: Sessions,
        receipts: Receipts,
        notices: Notices,
        alerts: Alerts,
        pacing: Pacing,
        daily_cap: int,
        clock: Clock,
        alarm: Alarm,
        tasks: Tasks,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._worker = worker
        self._stores = stores
        self._gateway = gateway
        self._sessions = sessions
        self._receipts = receipts
        self._notices = notices
        self._alerts = alerts
        self._pacing = pacing
        self._daily_cap = daily_cap
        self._clock = clock
        self._alarm = alarm
        self._tasks = tasks
        self._sleep = sleep
        self._random = random.SystemRandom()
        self._lanes: set[int] = set()
        self._again: set[int] = set()
        self._in_hand: set[str] = set()
        self._stopping = False
        # Claims of this worker that nobody has in hand: a dead predecessor's, or cut off by a lost database.
        self._orphans = True

    async def run(self) -> None:
        """Work until cancelled, woken by the alarm."""
        while True:
            await self._alarm.wait()
            try:
                if self._orphans:
                    await self._stores.deliveries.release(self._worker, self._clock.now(), keep=self._in_hand)
                    self._orphans = False
                self._alarm.set(await self.turn())
            except DatabaseUnavailable as error:
                await self._database_lost(error)

    async def _database_lost(self, error: DatabaseUnavailable) -> None:
        log.warning("MongoDB is away, trying again: %s", type(error).__name__)
        await self._sleep(1)
        self._orphans = True
        self._alarm.ring()

    async def stop(self, seconds: float) -> None:
        """Take nothing new and wait up to `seconds` for what is being handed over."""
        self._stopping = True
        deadline = asyncio.get_running_loop().time() + seconds
        while self._in_hand and asyncio.get_running_loop().time() < deadline:
            await self._sleep(0.02)

    async def turn(self) -> datetime | None:
        """Do what is due now, start the lanes that send, and tell when the next turn is due."""
        now = self._clock.now()
        if await self._stores.deliveries.expire(now):
            self._notices.ring()
        await self._recover(now)
        while await self._materialise(now):
            pass
        for person in await self._stores.people.all():
            await self._serve(person, now)
        times = (await self._stores.schedules.next_due(), await self._stores.deliveries.next_due(now))
        return min((time for time in times if time is not None), default=None)

    async def _serve(self, person: Person, now: datetime) -> None:
        """See to it that what a person has waiting is sent, or that they learn why it is not."""
        if not self._sessions.works(person.session):
            await self._alerts.waiting(person, self._sessions.known(person.session), now)
            return
        self._alerts.clear(person)
        if not await self._stores.deliveries.waiting(person.id, now):
            return
        if person.id in self._lanes:
            self._again.add(person.id)
        else:
            self._lanes.add(person.id)
            self._tasks.spawn(f"lane {person.id}", self._lane(person))

    async def _materialise(self, now: datetime) -> int:
        """Turn due schedules into deliveries: first the deliveries, then the step onwards."""
        due = await self._stores.schedules.due(now, limit=BATCH)
        for schedule in due:
            try:
                await self._materialise_one(schedule, now)
            except (AppError, ArithmeticError, LookupError, TypeError, ValueError):
                # A rule or a text that only a damaged database holds: it must not keep the others waiting.
                log.exception("schedule %s cannot be carried out and is paused", schedule.id)
                with suppress(Changed):
                    await self._stores.schedules.pause(schedule)
        return len(due)

    async def _materialise_one(self, schedule: Schedule, now: datetime) -> None:
        assert schedule.next_wall is not None  # noqa: S101 - it was found by its next_run_at, written together
        newest, missed = rules.newest(schedule.recurrence, schedule.next_wall, now)
        person = await self._stores.people.get(schedule.owner_id)
        contacts = await self._stores.contacts.some(schedule.owner_id, schedule.contact_ids)
        if person is not None:
            await self._stores.deliveries.add(outbox.occurrence(person, schedule, contacts, newest.at, now))
            self._notices.ring()
        if missed:
            log.info("schedule %s: %d older occurrences were missed and are left out", schedule.id, missed)
        await self._stores.schedules.advance(schedule, rules.following(schedule.recurrence, newest.wall))

    async def _recover(self, now: datetime) -> None:
        """Settle deliveries whose worker is gone."""
        for delivery in await self._stores.deliveries.abandoned(now, limit=BATCH):
            if delivery.id in self._in_hand:
                # Its lease ran out while we slept; whoever hands it over will know what became of it.
                await self._stores.deliveries.renew(delivery, now + LEASE)
                continue
            person = await self._stores.people.get(delivery.owner_id)
            # Hold it meanwhile, so that no other worker settles it too.
            if person is not None and await self._stores.deliveries.renew(delivery, now + LEASE):
                await self._settle(person, delivery, "interrupted", again=now)

    async def _settle(self, person: Person, delivery: Delivery, cause: str, *, again: datetime) -> None:
        """Decide about a delivery that may have been handed over: where that is safe, it is repeated at `again`."""
        deliveries, now = self._stores.deliveries, self._clock.now()
        try:
            if await self._gateway.deduplicates():
                await deliveries.ask_again(delivery, now, until=again, cause=cause)
                self._alarm.ring()
                return
            ack = await self._gateway.ack(person.session, delivery.chat_id, delivery.message_id)
        except GatewayError:
            # Nobody can say yet: keep the claim and ask again when its lease runs out.
            await deliveries.renew(delivery, now + AWAY)
            return
        if ack is None or ack is Ack.ERROR:
            await deliveries.unknown(delivery, now, cause)
        else:
            await deliveries.sent(delivery, now, delivery.message_id)
            await deliveries.acked(person.id, delivery.message_id, ack, now)
        self._notices.ring()

    async def _lane(self, person: Person) -> None:
        """Send what one person has waiting, at their account's pace, until nothing waits or nothing can go."""
        try:
            while await self._send_some(person) or person.id in self._again:
                self._again.discard(person.id)
        except DatabaseUnavailable as error:
            await self._database_lost(error)
        finally:
            self._lanes.discard(person.id)
            self._again.discard(person.id)

    async def _send_some(self, person: Person) -> bool:
        """Send one message, or a few at once when there is no pace; tells whether to go on."""
        if wait := self._pacing.wait(person.session):
            await self._sleep(wait)
        if self._stopping or not self._sessions.works(person.session):
            return False
        now = self._clock.now()
        limit = min(await self._room(person, now), AT_ONCE if self._pacing.off else 1)
        if limit <= 0:
            log.info("person %s has reached the day's cap; the rest waits for tomorrow", person.id)
            return False
        claimed = await self._stores.deliveries.claim(person.id, self._worker, now, lease=LEASE, limit=limit)
        in_hand = {delivery.id for delivery in claimed}
        self._in_hand |= in_hand
        try:
            went_on = await asyncio.gather(*(self._send(person, delivery) for delivery in claimed))
        finally:
            self._in_hand -= in_hand
        return bool(claimed) and all(went_on)

    async def _room(self, person: Person, now: datetime) -> int:
        """Give how many messages the day, in the person's zone, still holds for their account."""
        midnight = now.astimezone(ZoneInfo(person.zone)).replace(hour=0, minute=0, second=0, microsecond=0)
        sent = await self._stores.deliveries.sent_since(person.id, midnight, limit=self._daily_cap)
        return self._daily_cap - sent

    async def _send(self, person: Person, delivery: Delivery) -> bool:
        """Hand one claimed delivery over and record what became of it; False when the account cannot send now."""
        try:
            chat_id = await self._record(lambda: self._chat_id(person, delivery))
            if chat_id != delivery.chat_id:
                delivery = await self._record(partial(self._stores.deliveries.addressed, delivery, chat_id))
            accepted = await self._gateway.send_text(
                person.session, chat_id, delivery.text, message_id=delivery.message_id
            )
        except AnswerLost as error:
            cause, again = error.code, self._clock.now() + backoff(delivery.attempts, self._random.random())
            await self._record(lambda: self._settle(person, delivery, cause, again=again))
        except GatewayError as error:
            await self._failed(delivery, error)
            if isinstance(error, NotPaired):
                await self._sessions.put(await self._stated(person, error))
            return not isinstance(error, GatewayUnavailable)
        else:
            self._pacing.sent(person.session)
            await self._record(lambda: self._stores.deliveries.sent(delivery, self._clock.now(), accepted))
            await self._record(lambda: self._receipts.settle(person.id, accepted))
        finally:
            self._notices.ring()
        return True

    async def _failed(self, delivery: Delivery, error: GatewayError) -> None:
        """Record what an error means for a delivery: wait, try again, give up, or ask the person."""
        deliveries, now = self._stores.deliveries, self._clock.now()
        match error:
            case GatewayUnavailable():
                await self._record(lambda: deliveries.put_back(delivery, now, until=now + AWAY, cause=error.code))
            case Refused():
                await self._record(lambda: deliveries.failed(delivery, now, error.code))
            case OutcomeUnknown():
                await self._record(lambda: deliveries.unknown(delivery, now, error.code))
            case _:
                until = now + backoff(delivery.attempts, self._random.random())
                await self._record(lambda: deliveries.retry(delivery, now, until=until, cause=error.code))
                self._alarm.ring()

    async def _record(self, write: Callable[[], Awaitable[T]]) -> T:
        """Write an outcome, again and again while the database is away: every write here may be repeated."""
        give_up = self._clock.now() + LEASE
        while True:
            try:
                return await write()
            except DatabaseUnavailable:
                if self._clock.now() > give_up:
                    raise
                await self._sleep(0.5)

    async def _chat_id(self, person: Person, delivery: Delivery) -> str:
        """Give the chat to send to; a number is looked up on WhatsApp before its first message, and remembered."""
        contacts = await self._stores.contacts.some(person.id, (delivery.contact_id,))
        if contacts and contacts[0].verified_at is not None:
            return contacts[0].chat_id
        chat_id = await self._gateway.chat_id(person.session, delivery.phone)
        if chat_id is None:
            raise NotOnWhatsApp(phone=delivery.phone)
        for contact in contacts:
            await self._stores.contacts.verified(contact, chat_id)
        return chat_id

    async def _stated(self, person: Person, error: NotPaired) -> Session:
        """Ask how the session stands, for the gateway says that it needs its person."""
        try:
            return await self._gateway.session(person.session)
        except GatewayError:
            return Session(person.session, SessionStatus.FAILED, reason=str(error.values.get("status", "")))
