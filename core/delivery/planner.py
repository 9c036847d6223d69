"""Making schedules, and changing when they go on."""

from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from core.errors import Gone
from core.model import Person, Recurrence, Schedule, ScheduleStatus, new_id
from core.ports import Clock
from core.store.contacts import Contacts
from core.store.deliveries import Deliveries
from core.store.schedules import Schedules
from core.text import rendering
from core.timing import recurrence as rules
from core.timing.alarm import Alarm
from core.timing.when import InThePast, When


class Planner:
    """What can be done with schedules."""

    def __init__(
        self,
        schedules: Schedules,
        deliveries: Deliveries,
        contacts: Contacts,
        clock: Clock,
        alarm: Alarm,
        grace_seconds: int,
    ) -> None:
        self._schedules = schedules
        self._deliveries = deliveries
        self._contacts = contacts
        self._clock = clock
        self._alarm = alarm
        self._grace_seconds = grace_seconds

    async def create(
        self,
        person: Person,
        contact_ids: tuple[str, ...],
        text: str,
        when: When,
        *,
        schedule_id: str | None = None,
    ) -> Schedule:
        """Save a schedule; the same `schedule_id` twice is one schedule.

        Raises Gone for a contact that is gone, InThePast, or what `rendering.checked` raises.
        """
        for contact_id in contact_ids:
            await self._contacts.get(person.id, contact_id)
        recurrence = recurrence_of(when, person.zone)
        first = rules.first(recurrence)
        now = self._clock.now()
        if first is None or first.at <= now:
            raise InThePast(start=when.start, instead=None)
        schedule = Schedule(
            id=schedule_id or new_id(),
            owner_id=person.id,
            contact_ids=contact_ids,
            text=rendering.checked(text),
            recurrence=recurrence,
            next_wall=first.wall,
            next_run_at=first.at,
            grace_seconds=self._grace_seconds,
            created_at=now,
        )
        await self._schedules.add(schedule)
        self._alarm.ring()
        return schedule

    async def pause(self, owner_id: int, schedule_id: str) -> Schedule:
        """Stop a schedule until resumed; a paused or a finished one stays as it is. Raises Gone or Changed."""
        schedule = await self._schedules.get(owner_id, schedule_id)
        if schedule.status is ScheduleStatus.ACTIVE:
            await self._schedules.pause(schedule)
        return await self._schedules.get(owner_id, schedule_id)

    async def resume(self, owner_id: int, schedule_id: str) -> Schedule:
        """Let a paused schedule go on; what fell into the pause is skipped. Any other one stays as it is.

        Raises Gone, Changed, or InThePast when nothing of it lies ahead.
        """
        schedule = await self._schedules.get(owner_id, schedule_id)
        if schedule.status is not ScheduleStatus.PAUSED:
            return schedule
        if schedule.next_wall is None:
            raise Gone
        coming: rules.Occurrence | None = rules.upcoming(schedule.recurrence, schedule.next_wall, 1)[0]
        now = self._clock.now()
        if coming is not None and coming.at <= now:
            last, _ = rules.newest(schedule.recurrence, schedule.next_wall, now)
            coming = rules.following(schedule.recurrence, last.wall)
        if coming is None:
            raise InThePast(start=schedule.next_run_at, instead=None)
        await self._schedules.resume(schedule, coming)
        self._alarm.ring()
        return await self._schedules.get(owner_id, schedule_id)

    async def delete(self, owner_id: int, schedule_id: str) -> None:
        """Forget a schedule and cancel what it has still to send. Raises Gone."""
        await self._schedules.delete(owner_id, schedule_id)
        await self._deliveries.cancel(owner_id, schedule_id, self._clock.now())


def recurrence_of(when: When, zone: str) -> Recurrence:
    """Give the stored form of a When."""
    local = when.start.astimezone(ZoneInfo(zone))
    fold: Literal[0, 1] = 1 if local.fold and when.rrule is None else 0
    return rules.closed(Recurrence(start=local.replace(tzinfo=None, fold=0), zone=zone, rrule=when.rrule, fold=fold))


def preview(when: When, zone: str, count: int) -> list[datetime]:
    """Give the first `count` instants (UTC) of a When."""
    recurrence = recurrence_of(when, zone)
    return [occurrence.at for occurrence in rules.upcoming(recurrence, recurrence.start, count)]
