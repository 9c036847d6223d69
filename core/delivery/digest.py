"""The day at a glance, once a day at an hour that the person picks: what became of yesterday, and what today brings."""

import asyncio
import itertools
import logging
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from core.delivery.recipients import recipients
from core.model import Contact, Person, Schedule
from core.ports import Clock, Digest, Notifier, NotifyLater
from core.store.stores import Stores
from core.timing import day
from core.timing import recurrence as rules

log = logging.getLogger(__name__)

MOST: Final = 500
"""Schedules that are looked at for one digest, the next to go out."""
RUNS: Final = 100
"""Occurrences of one schedule in a day that are counted."""
SHARE: Final = 50
"""Schedules that are looked at without giving way."""


def hour_on(at: datetime, hour: int, zone: str) -> datetime:
    """Give the instant (UTC) of an hour on the day that an instant lies in, in a zone."""
    return rules.resolve(datetime.combine(at.astimezone(ZoneInfo(zone)).date(), time(hour)), zone)


def today(at: datetime, zone: str) -> str:
    """Give the day (ISO date) that an instant lies in, in a zone."""
    return at.astimezone(ZoneInfo(zone)).date().isoformat()


def is_due(person: Person, now: datetime) -> bool:
    """Tell whether a person wants their digest now: its hour has come, and they have not had the day's.

    A day that was told already, in another zone or by a clock that went ahead, is not told again.
    """
    if person.digest_hour is None or person.digested_on >= today(now, person.zone):
        return False
    return hour_on(now, person.digest_hour, person.zone) <= now


def coming(person: Person, now: datetime) -> datetime | None:
    """Give when (UTC) the hour of a person's digest comes next, after now; None for never."""
    if person.digest_hour is None:
        return None
    at = hour_on(now, person.digest_hour, person.zone)
    return at if at > now else hour_on(day.ends(now, person.zone), person.digest_hour, person.zone)


class Digests:
    """Digests, each told once a day whatever restarts, and however many workers there are."""

    def __init__(self, stores: Stores, notifier: Notifier, clock: Clock) -> None:
        self._stores = stores
        self._notifier = notifier
        self._clock = clock

    async def choose(self, person: Person, hour: int | None) -> Person:
        """Take when a person wants it, None for never; where that hour is over today, from tomorrow on."""
        now = self._clock.now()
        over = hour is not None and hour_on(now, hour, person.zone) <= now
        chosen = await self._stores.telling.digest_at(person.id, hour, told=today(now, person.zone) if over else "")
        return chosen or person

    async def heed(self, person: Person, now: datetime) -> None:
        """Tell a person how their day goes, if that is due."""
        if not is_due(person, now):
            return
        date, digest = today(now, person.zone), await self.of(person, now)
        # Recorded before it is told: of several workers one tells.
        if not await self._stores.telling.digested(person, date):
            return
        try:
            await self._notifier.digest(person, digest)
        except NotifyLater as reason:
            log.warning("person %s cannot be given their digest: %s", person.id, reason)
            await self._stores.telling.undigested(person, date)

    async def of(self, person: Person, now: datetime) -> Digest:
        """Sum a person's day up."""
        begins, ends = day.begins(now, person.zone), day.ends(now, person.zone)
        before = day.begins(begins - timedelta(minutes=1), person.zone)
        yesterday = await self._stores.history.day(person.id, before, begins)
        plans = await self._stores.schedules.coming(person.id, ends, limit=MOST)
        there = await recipients(self._stores.contacts, plans)
        first, planned = _first(plans, there), 0
        for number, plan in enumerate(plans, start=1):
            planned += _runs(plan, ends) * len(there[plan.id])
            if number % SHARE == 0:
                await asyncio.sleep(0)
        if first is None:
            return Digest(yesterday)
        contacts = there[first.id]
        return Digest(yesterday, planned, first.next_run_at, contacts[0].name, len(contacts) - 1)


def _first(plans: Sequence[Schedule], there: dict[str, list[Contact]]) -> Schedule | None:
    """Give the first plan that goes to anybody."""
    return next((plan for plan in plans if there[plan.id]), None)


def _runs(plan: Schedule, ends: datetime) -> int:
    """Count a plan's occurrences until the end of the day."""
    if plan.next_wall is None or plan.next_run_at is None:
        return 0
    runs = itertools.islice(rules.since(plan.recurrence, plan.next_wall, plan.next_run_at), RUNS)
    return sum(1 for _ in itertools.takewhile(lambda one: one.at < ends, runs))
