"""Due schedules -> deliveries, many at a time: first the deliveries, then the step onwards."""

import asyncio
import logging
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

from core.delivery import outbox
from core.errors import AppError, Changed
from core.model import Contact, Delivery, Person, Schedule
from core.store.stores import Stores
from core.timing import recurrence as rules

log = logging.getLogger(__name__)

BATCH: Final = 500
"""Schedules in one go: the database waits for its disk twice a batch."""
SHARE: Final = 50
"""Of these, schedules that are computed without giving way: some 5 ms."""


class Materialiser:
    """Makes the messages of what is due. Doing so twice is harmless: their ids are the occurrences' own."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores

    async def run(self, now: datetime) -> bool:
        """Materialise all that is due at `now`; tells whether there was anything."""
        anything = False
        while due := await self._stores.schedules.due(now, limit=BATCH):
            await self._some(due, now)
            anything = True
            if len(due) < BATCH:
                break
        return anything

    async def _some(self, due: Sequence[Schedule], now: datetime) -> None:
        people = await self._people(due)
        contacts = await self._contacts(due)
        deliveries: list[Delivery] = []
        onwards: list[tuple[Schedule, rules.Occurrence | None]] = []
        for number, schedule in enumerate(due):
            if number % SHARE == 0:
                await asyncio.sleep(0)
            try:
                made, coming = _carry_out(schedule, people.get(schedule.owner_id), contacts, now)
            except (AppError, ArithmeticError, LookupError, TypeError, ValueError):
                # A rule or a text that only a damaged database holds: it must not keep the others waiting.
                log.exception("schedule %s cannot be carried out and is paused", schedule.id)
                with suppress(Changed):
                    await self._stores.schedules.pause(schedule)
            else:
                deliveries += made
                onwards.append((schedule, coming))
        await self._stores.deliveries.add(deliveries)
        await self._stores.schedules.advance(onwards)

    async def _people(self, due: Iterable[Schedule]) -> dict[int, Person]:
        found = [await self._stores.people.get(owner) for owner in {schedule.owner_id for schedule in due}]
        return {person.id: person for person in found if person is not None}

    async def _contacts(self, due: Iterable[Schedule]) -> dict[tuple[int, str], Contact]:
        wanted: dict[int, set[str]] = {}
        for schedule in due:
            wanted.setdefault(schedule.owner_id, set()).update(schedule.contact_ids)
        return {
            (owner, contact.id): contact
            for owner, ids in wanted.items()
            for contact in await self._stores.contacts.some(owner, tuple(ids))
        }


def _carry_out(
    schedule: Schedule, person: Person | None, contacts: dict[tuple[int, str], Contact], now: datetime
) -> tuple[list[Delivery], rules.Occurrence | None]:
    """Give the messages of the newest occurrence that is due, none for nobody, and the occurrence after it."""
    assert schedule.next_wall is not None  # noqa: S101 - it was found by its next_run_at, written together
    newest, missed = rules.newest(schedule.recurrence, schedule.next_wall, now)
    if missed:
        log.info("schedule %s: %d older occurrences were missed and are left out", schedule.id, missed)
    there = [
        contact
        for contact_id in schedule.contact_ids
        if (contact := contacts.get((schedule.owner_id, contact_id))) is not None
    ]
    made = outbox.occurrence(person, schedule, there, newest.at, now) if person is not None else []
    return made, rules.following(schedule.recurrence, newest.wall)
