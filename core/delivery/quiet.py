"""Quiet hours: what a schedule sends by itself waits for their end; what a person sends by hand does not."""

from datetime import datetime

from core.model import Person, Quiet
from core.ports import Clock
from core.store.deferrals import Deferrals
from core.store.people import People
from core.timing import day
from core.timing.alarm import Alarm


class QuietHours:
    """The quiet hours of all people."""

    def __init__(self, people: People, deferrals: Deferrals, clock: Clock, alarm: Alarm) -> None:
        self._people = people
        self._deferrals = deferrals
        self._clock = clock
        self._alarm = alarm

    async def change(self, person: Person, quiet: Quiet | None) -> Person:
        """Give a person other quiet hours, or none; what waits for the end of the old ones looks at the new ones."""
        changed = await self._people.prefer(person.id, quiet=quiet.model_dump() if quiet else None)
        await self._deferrals.rouse(person.id, self._clock.now())
        self._alarm.ring()
        return changed or person

    async def move(self, person: Person, zone: str) -> Person:
        """Let a person live by another zone's clock; what waits for the end of quiet hours looks at them there."""
        moved = await self._people.prefer(person.id, zone=zone)
        await self._deferrals.rouse(person.id, self._clock.now())
        self._alarm.ring()
        return moved or person

    async def keep(self, person: Person, now: datetime) -> None:
        """Let what could go out by itself in a person's quiet hours wait for their end.

        What falls due in them waits from the start; this is for what was late, or delayed, into them.
        """
        if until := day.quiet_until(person.quiet, person.zone, now):
            await self._deferrals.quieten(person.id, now, until)
