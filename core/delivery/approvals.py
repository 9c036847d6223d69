"""What a person decides about messages that await them: of schedules that ask first.

A decision is made by whoever comes first: a second tap, another device and an old button find it made, and say so.
"""

from datetime import timedelta
from typing import Final

from core.attachment import Wording
from core.delivery import outbox
from core.errors import Changed
from core.model import Delivery, DeliveryStatus, Person
from core.ports import Clock
from core.store.contacts import Contacts
from core.store.deliveries import Deliveries
from core.store.media import Media
from core.store.schedules import Schedules
from core.timing.alarm import Alarm

LIMIT: Final = 1000
"""Messages of one occurrence that are edited at once."""


class Approvals:
    """Decisions about one occurrence, all its messages, named by any of them."""

    def __init__(
        self,
        schedules: Schedules,
        deliveries: Deliveries,
        contacts: Contacts,
        clock: Clock,
        alarm: Alarm,
        media: Media,
    ) -> None:
        self._schedules = schedules
        self._deliveries = deliveries
        self._contacts = contacts
        self._clock = clock
        self._alarm = alarm
        self._media = media

    async def send(self, owner_id: int, delivery_id: str) -> Delivery:
        """Let them go out now. Raises Gone, or Changed when it is decided, or their grace is over."""
        delivery = await self._deliveries.get(owner_id, delivery_id)
        if not await self._deliveries.approve(delivery, self._clock.now()):
            raise Changed
        self._alarm.ring()
        return await self._deliveries.get(owner_id, delivery_id)

    async def skip(self, owner_id: int, delivery_id: str) -> Delivery:
        """Leave them out, this once. Raises Gone, or Changed when it is decided."""
        delivery = await self._deliveries.get(owner_id, delivery_id)
        if not await self._deliveries.skip(delivery, self._clock.now()):
            raise Changed
        return await self._deliveries.get(owner_id, delivery_id)

    async def snooze(self, owner_id: int, delivery_id: str, ahead: timedelta) -> Delivery:
        """Ask again later. Raises Gone, or Changed when it is decided, or their grace is over by then."""
        delivery, now = await self._deliveries.get(owner_id, delivery_id), self._clock.now()
        if not await self._deliveries.snooze(delivery, now, now + ahead):
            raise Changed
        self._alarm.ring()
        return await self._deliveries.get(owner_id, delivery_id)

    async def edit(self, person: Person, delivery_id: str, wording: Wording) -> Delivery:
        """Let them say something else, this once, and keep asking.

        Raises Gone, FileGone, Changed when it is decided, or what `rendering.checked` raises.
        """
        delivery = await self._deliveries.get(person.id, delivery_id)
        if delivery.status is not DeliveryStatus.AWAITING or delivery.schedule_id is None:
            raise Changed
        plan = await self._schedules.get(person.id, delivery.schedule_id)
        text = await self._contacts.checked(person.id, wording.text, wording.attachment)
        await self._media.hold(person.id, wording.attachment)
        plan = plan.model_copy(update={"text": text, "attachment": wording.attachment})
        alike = await self._deliveries.alike(delivery, limit=LIMIT)
        contacts = await self._contacts.some(person.id, tuple({one.contact_id for one in alike}))
        await self._deliveries.reword(await outbox.wordings(person, plan, contacts, alike))
        return await self._deliveries.get(person.id, delivery_id)
