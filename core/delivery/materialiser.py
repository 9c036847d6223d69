"""Due schedules -> deliveries, many at a time: first the deliveries, then the step onwards."""

import asyncio
import logging
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

from core.delivery import outbox
from core.delivery.recipients import recipients
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
        there = await recipients(self._stores.contacts, due)
        deliveries: list[Delivery] = []
        onwards: list[tuple[Schedule, rules.Occurrence | None]] = []
        for number, schedule in enumerate(due):
            if number % SHARE == 0:
                await asyncio.sleep(0)
            try:
                made, coming = _carry_out(schedule, people.get(schedule.owner_id), there[schedule.id], now)
            except (AppError, ArithmeticError, LookupError, TypeError, ValueError):
                # A rule or a text that only a damaged database holds: it must not keep the others waiting.
                log.exception("schedule %s cannot be carried out and is paused", schedule.id)
                with suppress(Changed):
                    await self._stores.schedules.pause(schedule)
            else:
                deliveries += made
                onwards.append((schedule, coming))
        new = await self._stores.deliveries.add(deliveries)
        if new < len(deliveries):
            # Made before: by another worker, before a crash, or of a text that has been edited since.
            await self._stores.deliveries.remake({delivery.id: delivery.text for delivery in deliveries})
        if await self._stores.schedules.advance(onwards) < len(onwards):
            await self._overtaken([schedule for schedule, _ in onwards], deliveries)

    async def _overtaken(self, plans: Sequence[Schedule], deliveries: Sequence[Delivery]) -> None:
        """Take back what was made of plans that their person changed meanwhile, unless a worker has it already."""
        now = {schedule.id: schedule for schedule in await self._stores.schedules.some([plan.id for plan in plans])}
        changed = {plan.id for plan in plans if _differs(plan, now.get(plan.id))}
        if stale := [delivery.id for delivery in deliveries if delivery.schedule_id in changed]:
            log.info("%d messages are taken back: their schedules changed while they were made", len(stale))
            await self._stores.deliveries.unmake(stale)

    async def _people(self, due: Iterable[Schedule]) -> dict[int, Person]:
        found = [await self._stores.people.get(owner) for owner in {schedule.owner_id for schedule in due}]
        return {person.id: person for person in found if person is not None}


def _differs(plan: Schedule, now: Schedule | None) -> bool:
    """Tell whether somebody changed a plan, rather than carried it out or only edited its text."""
    if now is None:
        return True
    return now.runs == plan.runs and (now.status, now.next_run_at) != (plan.status, plan.next_run_at)


def _carry_out(
    schedule: Schedule, person: Person | None, there: list[Contact], now: datetime
) -> tuple[list[Delivery], rules.Occurrence | None]:
    """Give the messages of the newest occurrence that is due, none for nobody, and the occurrence after it."""
    assert schedule.next_wall is not None  # noqa: S101 - it was found by its next_run_at, written together
    newest, missed = rules.newest(schedule.recurrence, schedule.next_wall, now)
    if missed:
        log.info("schedule %s: %d older occurrences were missed and are left out", schedule.id, missed)
    made = outbox.occurrence(person, schedule, there, newest.at, now) if person is not None else []
    return made, rules.following(schedule.recurrence, newest.wall)
