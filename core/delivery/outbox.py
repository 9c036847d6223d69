"""Putting messages into the outbox: one now, or those of a schedule's occurrence."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from core.errors import Changed
from core.model import Contact, Delivery, DeliveryStatus, Person, Schedule, Step, delivery_id, message_id
from core.ports import Clock, Notifier, NotifyLater
from core.store.deliveries import Deliveries
from core.text import rendering
from core.timing.alarm import Alarm

HOLD = timedelta(seconds=10)
"""How long a message sent by hand waits for its announcement at most; a crash in between costs no more."""

REPEATABLE: Final = frozenset({DeliveryStatus.FAILED, DeliveryStatus.EXPIRED, DeliveryStatus.UNKNOWN})
"""What a person may send once more: it was not sent, or may not have been."""


def compose(
    identity: str,
    person: Person,
    contact: Contact,
    text: str,
    *,
    due: datetime,
    now: datetime,
    grace: timedelta,
    schedule_id: str | None = None,
) -> Delivery:
    """Make the delivery of a text to a contact; `identity` makes it unique, `due` is in the zone the text names."""
    values = rendering.values(contact.name, due, person.language, first_name=contact.first_name)
    return Delivery(
        id=identity,
        owner_id=person.id,
        schedule_id=schedule_id,
        contact_id=contact.id,
        contact_name=contact.name,
        phone=contact.phone,
        chat_id=contact.chat_id,
        text=rendering.render(text, values),
        due_at=due.astimezone(UTC),
        not_before=due.astimezone(UTC),
        expires_at=due.astimezone(UTC) + grace,
        message_id=message_id(identity),
        untold=False,
        timeline=(Step(status=DeliveryStatus.PENDING, at=now),),
        created_at=now,
        changed_at=now,
    )


def occurrence(
    person: Person, schedule: Schedule, contacts: list[Contact], due: datetime, now: datetime
) -> list[Delivery]:
    """Make the deliveries of one occurrence; one that is past its grace already is expired from the start."""
    grace, said = timedelta(seconds=schedule.grace_seconds), due.astimezone(ZoneInfo(schedule.recurrence.zone))
    deliveries = [
        compose(
            delivery_id(schedule.id, due, contact.id), person, contact, schedule.text,
            due=said, now=now, grace=grace, schedule_id=schedule.id,
        )
        for contact in contacts
    ]  # fmt: skip
    if due + grace > now:
        return deliveries
    expired = {
        "status": DeliveryStatus.EXPIRED,
        "untold": True,
        "finished_at": now,
        "timeline": (Step(status=DeliveryStatus.EXPIRED, at=now),),
    }
    return [delivery.model_copy(update=expired) for delivery in deliveries]


def addressee(delivery: Delivery) -> Contact:
    """Give the contact that a delivery was made for, as far as the delivery tells: it may be gone meanwhile."""
    return Contact(
        id=delivery.contact_id, owner_id=delivery.owner_id, name=delivery.contact_name, phone=delivery.phone,
        chat_id=delivery.chat_id, created_at=delivery.created_at,
    )  # fmt: skip


def _next(identity: str) -> str:
    """Give the id of a delivery's repetition: `x` becomes `x+1`, `x+1` becomes `x+2`."""
    base, _, count = identity.partition("+")
    return f"{base}+{int(count or 0) + 1}"


class Outbox:
    """Sends by hand."""

    def __init__(
        self, deliveries: Deliveries, notifier: Notifier, clock: Clock, alarm: Alarm, grace: timedelta
    ) -> None:
        self._deliveries = deliveries
        self._notifier = notifier
        self._clock = clock
        self._alarm = alarm
        self._grace = grace

    async def send(self, person: Person, contact: Contact, text: str, *, source: str) -> None:
        """Queue a text for a contact, say so in the chat, and let it go out; the same `source` goes out once.

        Raises what `rendering.checked` raises; nothing is queued then.
        """
        now = self._clock.now()
        due = now.replace(microsecond=0)
        delivery = compose(
            f"{source}:{contact.id}", person, contact, rendering.checked(text),
            due=due.astimezone(ZoneInfo(person.zone)), now=now, grace=self._grace,
        )  # fmt: skip
        await self._announce(delivery)

    async def repeat(self, person: Person, delivery: Delivery) -> None:
        """Queue a delivery that was not sent, or may not have been, once more as a new one; twice is once.

        Raises Changed when it has arrived, or is on its way, after all.
        """
        if delivery.status not in REPEATABLE:
            raise Changed
        now = self._clock.now()
        due = now.replace(microsecond=0)
        contact = addressee(delivery)
        fresh = compose(_next(delivery.id), person, contact, "", due=due, now=now, grace=self._grace)
        await self._announce(fresh.model_copy(update={"text": delivery.text, "schedule_id": delivery.schedule_id}))

    async def _announce(self, delivery: Delivery) -> None:
        # Held back until the chat shows it as queued, so that one message tells its whole story.
        held = delivery.model_copy(update={"not_before": delivery.created_at + HOLD})
        if not await self._deliveries.add([held]):
            return
        try:
            notice = await self._notifier.tell(delivery)
        except NotifyLater:
            notice = None
        await self._deliveries.announced(delivery, delivery.due_at, notice)
        self._alarm.ring()
