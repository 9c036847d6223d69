"""What is due on which day: counted for a month, and one after the other for a day.

The work is bounded: the next 1,000 schedules are looked at, and a day on which more than 50 runs are due is counted no
further, so that what comes every minute costs no more than what comes 50 times a day.
"""

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Final
from zoneinfo import ZoneInfo

from core.model import Schedule
from core.store.schedules import Schedules
from core.timing import recurrence as rules

SCHEDULES: Final = 1000
"""Schedules that are looked at, the next to run first."""
MANY: Final = 50
"""Runs of a day that are counted; what is more is only known to be more."""
SHARE: Final = 20
"""Schedules that are computed without giving way."""
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """How many runs each day has, MANY + 1 for more; `whole` where all schedules are counted."""

    due: Mapping[date, int]
    whole: bool


@dataclass(frozen=True, slots=True)
class DayRuns:
    """A schedule's runs on one day: when the first is, and how many there are, MANY + 1 for more."""

    schedule: Schedule
    at: datetime
    times: int


async def days(schedules: Schedules, owner_id: int, zone: str, begins: date, ends: date, *, now: datetime) -> Days:
    """Count what is due from now on, by the days of a zone from one until before another."""
    since, until = max(_begins(begins, zone), now), _begins(ends, zone)
    found = await schedules.coming(owner_id, until, limit=SCHEDULES + 1)
    due: Counter[date] = Counter()
    for number, schedule in enumerate(found[:SCHEDULES]):
        if number % SHARE == 0:
            await asyncio.sleep(0)
        _count(schedule, zone, since, until, due)
    return Days(due, whole=len(found) <= SCHEDULES)


def _count(schedule: Schedule, zone: str, since: datetime, until: datetime, due: Counter[date]) -> None:
    """Add a schedule's runs to what is due, leaping over the days that are full."""
    here = ZoneInfo(zone)
    while schedule.next_wall is not None and since < until:
        full = None
        for run in rules.since(schedule.recurrence, schedule.next_wall, since):
            if run.at >= until:
                return
            day = run.at.astimezone(here).date()
            if due[day] > MANY:
                full = day
                break
            due[day] += 1
        if full is None:
            return
        while due[full] > MANY:
            full += DAY
        since = _begins(full, zone)


async def runs(schedules: Schedules, owner_id: int, zone: str, day: date, *, now: datetime) -> list[DayRuns]:
    """Give what is due on a day of a zone, from now on, in order; one line a schedule."""
    since, until = max(_begins(day, zone), now), _begins(day + DAY, zone)
    found = []
    for number, schedule in enumerate(await schedules.coming(owner_id, until, limit=SCHEDULES)):
        if number % SHARE == 0:
            await asyncio.sleep(0)
        if schedule.next_wall is None:
            continue
        coming = rules.since(schedule.recurrence, schedule.next_wall, since)
        here = list(islice(takewhile(lambda run: run.at < until, coming), MANY + 1))
        if here:
            found.append(DayRuns(schedule, here[0].at, len(here)))
    return sorted(found, key=lambda one: (one.at, one.schedule.id))


def _begins(day: date, zone: str) -> datetime:
    return rules.resolve(datetime.combine(day, time()), zone)
