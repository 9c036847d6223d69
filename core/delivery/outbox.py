"""Putting messages into the outbox: one now, or those of a schedule's occurrence."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from core.attachment import Attachment, Wording
from core.causes import QUIET_HOURS
from core.errors import Changed
from core.model import NAME_LIMIT, Contact, Delivery, DeliveryStatus, Person, Schedule, Step, delivery_id, message_id
from core.ports import Clock, Notifier, NotifyLater
from core.store.contacts import Contacts
from core.store.deliveries import Deliveries
from core.store.media import Media
from core.text import rendering
from core.text.customs import tag
from core.timing import day
from core.timing.alarm import Alarm

HOLD = timedelta(seconds=10)
"""How long a message sent by hand waits for its announcement at most; a crash in between costs no more."""

FEW: Final = 5
"""Recipients of a message sent by hand that each have their own chat message from the start."""
SHARE: Final = 100
"""Messages that are made without giving way: some 10 ms."""

REPEATABLE: Final = frozenset({DeliveryStatus.FAILED, DeliveryStatus.EXPIRED, DeliveryStatus.UNKNOWN})
"""What a person may send once more: it was not sent, or may not have been."""
ON_ITS_WAY: Final = frozenset({DeliveryStatus.PENDING, DeliveryStatus.SENDING})
"""What need not be sent once more: it is going to be."""


def compose(  # noqa: PLR0913 - each says something else about the message
    identity: str,
    person: Person,
    contact: Contact,
    wording: Wording,
    *,
    due: datetime,
    now: datetime,
    grace: timedelta,
    schedule: Schedule | None = None,
    scheduled: bool = False,
) -> Delivery:
    """Make the delivery of a message to a contact; `identity` makes it unique, `due` is in the zone the text names.

    `scheduled` for what goes out by itself. That zone is the contact's own instead, where it is known.
    """
    count = schedule.runs + 1 if schedule else 1
    values = rendering.values(contact, due, tag(person), count=count)
    return Delivery(
        id=identity,
        owner_id=person.id,
        schedule_id=schedule.id if schedule else None,
        count=count,
        contact_id=contact.id,
        contact_name=contact.name,
        phone=contact.phone,
        chat_id=contact.chat_id,
        text=rendering.render(wording.text, values),
        attachment=wording.attachment,
        due_at=due.astimezone(UTC),
        not_before=due.astimezone(UTC),
        expires_at=due.astimezone(UTC) + grace,
        message_id=message_id(identity),
        untold=False,
        scheduled=scheduled,
        timeline=(Step(status=DeliveryStatus.PENDING, at=now),),
        created_at=now,
        changed_at=now,
    )


def occurrence(
    person: Person, schedule: Schedule, contacts: Sequence[Contact], due: datetime, now: datetime, *, others: int = 0,
    missed: int = 0,
) -> list[Delivery]:  # fmt: skip
    """Make the deliveries of one occurrence; one that is past its grace already is expired from the start.

    `missed` before it are left out. They may be made in parts: the first then speaks for `others`, too, and those that
    are made with -1 have no voice.
    """
    grace, said = timedelta(seconds=schedule.grace_seconds), due.astimezone(ZoneInfo(schedule.recurrence.zone))
    deliveries = [
        compose(
            delivery_id(schedule.id, due, contact.id), person, contact, schedule.wording,
            due=said, now=now, grace=grace, schedule=schedule, scheduled=not schedule.ask_first,
        )
        for contact in contacts
    ]  # fmt: skip
    if missed:
        deliveries = [delivery.model_copy(update={"missed": missed}) for delivery in deliveries]
    if not schedule.ask_first and (begins := day.quiet_until(person.quiet, person.zone, due)):
        deliveries = [_quiet(delivery, begins) for delivery in deliveries]
    if all(delivery.expires_at > now for delivery in deliveries):
        return asked_about(deliveries, others) if schedule.ask_first else deliveries
    expired = {
        "status": DeliveryStatus.EXPIRED,
        "untold": True,
        "finished_at": now,
        "timeline": (Step(status=DeliveryStatus.EXPIRED, at=now),),
    }
    return [delivery.model_copy(update=expired) for delivery in deliveries]


def unaddressed(schedule: Schedule, due: datetime, now: datetime, cause: str) -> Delivery:
    """Make what says that a run did not reach those whom its tags stand for: a message for no contact that failed."""
    identity = delivery_id(schedule.id, due, "")
    return Delivery(
        id=identity, owner_id=schedule.owner_id, schedule_id=schedule.id, count=schedule.runs + 1,
        contact_id="", contact_name=", ".join(f"#{tag}" for tag in schedule.tags)[:NAME_LIMIT], chat_id="",
        text=schedule.text, attachment=schedule.attachment, status=DeliveryStatus.FAILED, cause=cause,
        due_at=due, not_before=due, expires_at=due, message_id=message_id(identity),
        timeline=(Step(status=DeliveryStatus.FAILED, at=now, cause=cause),),
        created_at=now, changed_at=now, finished_at=now,
    )  # fmt: skip


def _quiet(delivery: Delivery, begins: datetime) -> Delivery:
    """Let what goes out without its person wait for the end of their quiet hours, with which its grace `begins`."""
    waits = Step(status=DeliveryStatus.PENDING, at=delivery.created_at, cause=QUIET_HOURS)
    return delivery.model_copy(
        update={
            "cause": QUIET_HOURS,
            "not_before": begins,
            "expires_at": begins + (delivery.expires_at - delivery.due_at),
            "timeline": (waits,),
        }
    )


async def wordings(
    person: Person, schedule: Schedule, contacts: Sequence[Contact], waiting: Sequence[Delivery]
) -> dict[str, Wording]:
    """Give what a schedule says now in each of its deliveries, by id; of a contact that is gone as far as is known."""
    known, said = {contact.id: contact for contact in contacts}, dict[str, Wording]()
    for number, delivery in enumerate(waiting, start=1):
        contact = known.get(delivery.contact_id) or addressee(delivery)
        run = schedule.model_copy(update={"runs": delivery.count - 1})
        (made,) = occurrence(person, run, [contact], delivery.due_at, delivery.created_at)
        said[delivery.id] = made.wording
        if number % SHARE == 0:
            await asyncio.sleep(0)
    return said


def asked_about(deliveries: list[Delivery], others: int = 0) -> list[Delivery]:
    """Let the messages of one occurrence await their person's decision: one question is asked, by the first of them.

    It is asked for so many `others`, too; with -1 somebody else asks.
    """
    awaiting = {"status": DeliveryStatus.AWAITING}
    return [
        delivery.model_copy(
            update=awaiting
            | {"timeline": tuple(step.model_copy(update=awaiting) for step in delivery.timeline)}
            | ({"untold": True, "others": len(deliveries) - 1 + others} if number == 0 and others >= 0 else {})
        )
        for number, delivery in enumerate(deliveries)
    ]


def addressee(delivery: Delivery) -> Contact:
    """Give the contact that a delivery was made for, as far as the delivery tells: it may be gone meanwhile."""
    return Contact(
        id=delivery.contact_id, owner_id=delivery.owner_id, name=delivery.contact_name, phone=delivery.phone,
        chat_id=delivery.chat_id, created_at=delivery.created_at,
    )  # fmt: skip


def _count(identity: str) -> int:
    """Give the number of a delivery's repetition: 0 of `x`, 1 of `x+1`."""
    return int(identity.partition("+")[2] or 0)


class Outbox:
    """Sends by hand."""

    def __init__(
        self,
        deliveries: Deliveries,
        contacts: Contacts,
        notifier: Notifier,
        clock: Clock,
        alarm: Alarm,
        grace: timedelta,
        media: Media,
    ) -> None:
        self._deliveries = deliveries
        self._contacts = contacts
        self._notifier = notifier
        self._clock = clock
        self._alarm = alarm
        self._grace = grace
        self._media = media

    async def send(
        self,
        person: Person,
        contacts: Sequence[Contact],
        text: str,
        *,
        source: str,
        attachment: Attachment | None = None,
        more: Sequence[Wording] = (),
    ) -> None:
        """Queue a message for contacts, and what follows it, and let it go out; the same `source` goes out once.

        To a few, each one's message is shown in the chat at once; of many, only what becomes of them is told.
        Raises what `rendering.checked` raises, or FileGone; nothing is queued then.
        """
        said = [
            Wording(await self._contacts.checked(person.id, each.text, each.attachment), each.attachment)
            for each in (Wording(text, attachment), *more)
        ]
        for wording in said:
            await self._media.hold(person.id, wording.attachment)
        for number, wording in enumerate(said):
            await self._queue(person, contacts, wording, f"{source}.{number}" if number else source)
        self._alarm.ring()

    async def _queue(self, person: Person, contacts: Sequence[Contact], wording: Wording, source: str) -> None:
        """Queue one message for contacts."""
        now = self._clock.now()
        due = now.replace(microsecond=0).astimezone(ZoneInfo(person.zone))
        for start in range(0, len(contacts), SHARE):
            made = [
                compose(f"{source}:{contact.id}", person, contact, wording, due=due, now=now, grace=self._grace)
                for contact in contacts[start : start + SHARE]
            ]
            if len(contacts) > FEW:
                await self._deliveries.add(made)
            else:
                for delivery in made:
                    await self._announce(person, delivery)

    async def repeat(self, person: Person, delivery: Delivery) -> None:
        """Queue a delivery that was not sent, or may not have been, once more as a new one; twice is once.

        Of one that was repeated before, the last repetition counts. Raises Changed when it has arrived, was cancelled,
        or is for no contact; FileGone.
        """
        repetitions = await self._deliveries.repetitions(delivery)
        delivery = max([delivery, *repetitions], key=lambda one: _count(one.id))
        if repetitions and delivery.status in ON_ITS_WAY:
            return
        if delivery.status not in REPEATABLE or not delivery.chat_id:
            raise Changed
        await self._media.hold(person.id, delivery.attachment)
        now = self._clock.now()
        due = now.replace(microsecond=0)
        contact = addressee(delivery)
        identity = f"{delivery.id.partition('+')[0]}+{_count(delivery.id) + 1}"
        fresh = compose(identity, person, contact, Wording(""), due=due, now=now, grace=self._grace)
        kept = {"text": delivery.text, "attachment": delivery.attachment, "schedule_id": delivery.schedule_id}
        await self._announce(person, fresh.model_copy(update=kept))

    async def _announce(self, person: Person, delivery: Delivery) -> None:
        # Held back until the chat shows it as queued, so that one message tells its whole story.
        held = delivery.model_copy(update={"prompt": True, "not_before": delivery.created_at + HOLD})
        if not await self._deliveries.add([held]):
            return
        try:
            notice = await self._notifier.tell(person, delivery)
        except NotifyLater:
            notice = None
        await self._deliveries.announced(delivery, delivery.due_at, notice)
        self._alarm.ring()
