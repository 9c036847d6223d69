"""Due schedules -> deliveries, many at a time: first the deliveries, then the step onwards."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import cache, partial
from typing import Final

from core.delivery import outbox
from core.delivery.recipients import recipients
from core.errors import AppError, Changed, NobodyTagged, TooManyRecipients
from core.model import Contact, Delivery, Person, Recurrence, Schedule
from core.store.contacts import RECIPIENTS_LIMIT
from core.store.stores import Stores
from core.timing import recurrence as rules

log = logging.getLogger(__name__)

Overdue = tuple[rules.Occurrence, int, rules.Occurrence | None]

BATCH: Final = 1000
"""Schedules that are read in one go."""
SHARE: Final = 100
"""Messages that are made without giving way, some 5 ms, and written at once."""
WRITING: Final = 3
"""Shares in hand: while the database writes one, another is made."""


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
        shares = _shares(due, there)

        async def work() -> None:
            for share in shares:
                await self._carry_out(share, people, there, now)

        done = await asyncio.gather(*(work() for _ in range(WRITING)), return_exceptions=True)
        for problem in done:
            if problem is not None:
                raise problem

    async def _carry_out(
        self, share: Sequence[Schedule], people: Mapping[int, Person], there: Mapping[str, list[Contact]], now: datetime
    ) -> None:
        """Make the messages of some schedules, then move those on."""
        onwards: list[tuple[Schedule, rules.Occurrence | None]] = []
        made: dict[str, list[str]] = {}
        waiting: list[Delivery] = []
        overdue = cache(partial(rules.overdue, now=now))  # many follow one rule
        for schedule in share:
            try:
                newest, missed, coming = _due(schedule, overdue)
                person, contacts = people.get(schedule.owner_id), there[schedule.id]
                if person and (cause := await self._missed(schedule, contacts)):
                    waiting.append(outbox.unaddressed(schedule, newest.at, now, cause))
                for part in _parts(schedule, person, contacts, newest.at, now, missed=missed):
                    made.setdefault(schedule.id, []).extend(delivery.id for delivery in part)
                    waiting += part
                    if len(waiting) >= SHARE:
                        await self._add(waiting)
                        waiting = []
            except (AppError, ArithmeticError, LookupError, TypeError, ValueError):
                # A rule or a text that only a damaged database holds: it must not keep the others waiting.
                log.exception("schedule %s cannot be carried out and is paused", schedule.id)
                waiting = [delivery for delivery in waiting if delivery.schedule_id != schedule.id]
                await self._stores.deliveries.unmake(made.pop(schedule.id, []))
                with suppress(Changed):
                    await self._stores.schedules.pause(schedule, now)
            else:
                onwards.append((schedule, coming))
        await self._add(waiting)
        if await self._stores.schedules.advance(onwards) < len(onwards):
            await self._overtaken([schedule for schedule, _ in onwards], made)

    async def _missed(self, schedule: Schedule, contacts: Sequence[Contact]) -> str:
        """Name why a run does not reach all whom its tags stand for; empty where it does."""
        if schedule.tags and not contacts:
            return NobodyTagged.code
        if schedule.tags and len(contacts) >= RECIPIENTS_LIMIT:
            try:
                await self._stores.contacts.recipients(
                    schedule.owner_id, schedule.contact_ids, schedule.tags, limit=RECIPIENTS_LIMIT
                )
            except TooManyRecipients as error:
                return error.code
        return ""

    async def _add(self, deliveries: Sequence[Delivery]) -> None:
        if await self._stores.deliveries.add(deliveries) < len(deliveries):
            # Made before: by another worker, before a crash, or of a text that has been edited since.
            await self._stores.deliveries.remake({delivery.id: delivery.wording for delivery in deliveries})

    async def _overtaken(self, plans: Sequence[Schedule], made: Mapping[str, Sequence[str]]) -> None:
        """Take back what was made of plans that their person changed meanwhile, unless a worker has it already."""
        now = {schedule.id: schedule for schedule in await self._stores.schedules.some([plan.id for plan in plans])}
        changed = [plan.id for plan in plans if _differs(plan, now.get(plan.id))]
        if stale := [identity for plan in changed for identity in made.get(plan, [])]:
            log.info("%d messages are taken back: their schedules changed while they were made", len(stale))
            await self._stores.deliveries.unmake(stale)

    async def _people(self, due: Iterable[Schedule]) -> dict[int, Person]:
        found = [await self._stores.people.get(owner) for owner in {schedule.owner_id for schedule in due}]
        return {person.id: person for person in found if person is not None and person.served}


def _differs(plan: Schedule, now: Schedule | None) -> bool:
    """Tell whether somebody changed a plan, rather than carried it out or only edited its text."""
    if now is None:
        return True
    return now.runs == plan.runs and _meant(now) != _meant(plan)


def _meant(plan: Schedule) -> tuple[object, ...]:
    return plan.status, plan.next_run_at, plan.contact_ids, plan.tags


def _shares(due: Iterable[Schedule], there: Mapping[str, list[Contact]]) -> Iterator[list[Schedule]]:
    """Part schedules into shares; one that has more messages than a share holds is one by itself."""
    share: list[Schedule] = []
    messages = 0
    for schedule in due:
        count = len(there[schedule.id])
        if share and messages + count > SHARE:
            yield share
            share, messages = [], 0
        share.append(schedule)
        messages += count
    if share:
        yield share


def _due(schedule: Schedule, overdue: Callable[[Recurrence, datetime], Overdue]) -> Overdue:
    """Give the newest occurrence that is due, how many before it were missed, and the one after it."""
    assert schedule.next_wall is not None  # noqa: S101 - it was found by its next_run_at, written together
    newest, missed, coming = overdue(schedule.recurrence, schedule.next_wall)
    if missed:
        log.info("schedule %s: %d older occurrences were missed and are left out", schedule.id, missed)
    return newest, missed, coming


def _parts(
    schedule: Schedule, person: Person | None, contacts: Sequence[Contact], due: datetime, now: datetime, *, missed: int
) -> Iterator[list[Delivery]]:
    """Yield an occurrence's messages, a share at a time, none for nobody.

    The first part comes last: it holds the question whether to send, and what that is about has to be there.
    """
    for start in reversed(range(0, len(contacts) if person else 0, SHARE)):
        part, others = contacts[start : start + SHARE], -1 if start else max(0, len(contacts) - SHARE)
        assert person is not None  # noqa: S101 - there are no parts for nobody
        yield outbox.occurrence(person, schedule, part, due, now, others=others, missed=missed)
