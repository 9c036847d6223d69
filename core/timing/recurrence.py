"""RFC 5545 recurrence: rule + local start + zone -> occurrences. Rules are read in core.timing.rrule.

A wall time that does not exist (spring gap) moves to the first instant after the gap; one that exists twice
(autumn) is the first. The 31st does not exist in shorter months, which are skipped (RFC 5545, section 3.3.10).
"""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Final
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from core.model import Recurrence
from core.timing.rrule import Freq, Rule, parse

STEPS: Final = {
    Freq.MINUTELY: timedelta(minutes=1),
    Freq.HOURLY: timedelta(hours=1),
    Freq.DAILY: timedelta(days=1),
    Freq.WEEKLY: timedelta(weeks=1),
}
"""Frequencies whose occurrences lie the same wall-clock time apart, where nothing else is said."""
LOOK_AHEAD: Final = 400
"""Occurrences, and days, among which one is looked for that daylight saving moves."""
HORIZON: Final = timedelta(days=36_525)
"""How far ahead so many times are counted."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of a recurrence: the wall-clock time that the rule means, and the instant it falls on (UTC)."""

    wall: datetime
    at: datetime


def resolve(wall: datetime, zone: str) -> datetime:
    """Give the instant (UTC) of a wall-clock time in a zone, by the rules of this module's docstring."""
    here = ZoneInfo(zone)
    late = wall.replace(tzinfo=here, fold=0).astimezone(UTC)
    if late.astimezone(here).replace(tzinfo=None, fold=0) == wall:
        return late
    # In a gap the two readings (offset before, offset after) lie on either side of it: close in on its end.
    early = wall.replace(tzinfo=here, fold=1).astimezone(UTC)
    after = late.astimezone(here).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) // 2
        if middle.astimezone(here).utcoffset() == after:
            late = middle
        else:
            early = middle
    return late.replace(microsecond=0)


def first(recurrence: Recurrence) -> Occurrence | None:
    """Give the first occurrence; None for a rule that matches nothing."""
    return next(_from(recurrence, recurrence.start, inclusive=True), None)


def following(recurrence: Recurrence, wall: datetime) -> Occurrence | None:
    """Give the occurrence after the one at `wall`, which is one itself; None when it was the last."""
    return next(_from(recurrence, wall, inclusive=False), None)


def upcoming(recurrence: Recurrence, wall: datetime, count: int) -> list[Occurrence]:
    """Give up to `count` occurrences, beginning with the one at `wall`."""
    occurrences = _from(recurrence, wall, inclusive=True)
    return [occurrence for occurrence, _ in zip(occurrences, range(count), strict=False)]


def newest(recurrence: Recurrence, wall: datetime, now: datetime) -> tuple[Occurrence, int]:
    """Give the newest occurrence that is not after `now`, and about how many before it, from `wall` on, were missed.

    `wall` is an occurrence that is due.
    """
    current, missed, _ = overdue(recurrence, wall, now)
    return current, missed


def overdue(recurrence: Recurrence, wall: datetime, now: datetime) -> tuple[Occurrence, int, Occurrence | None]:
    """Give what `newest` gives, and the occurrence after it, which is found on the way."""
    steps, step = _steps_ahead(recurrence, wall, now)
    occurrences = _from(recurrence, wall + steps * step, inclusive=True)
    current, missed = next(occurrences), steps
    for occurrence in occurrences:
        if occurrence.at > now:
            return current, missed, occurrence
        current, missed = occurrence, missed + 1
    return current, missed, None


def since(recurrence: Recurrence, wall: datetime, begins: datetime) -> Iterator[Occurrence]:
    """Yield the occurrences that are not before an instant, from the one at `wall` on: those before are not walked."""
    # Two days short of it, for a zone may have been moved across the date line.
    target = begins.astimezone(ZoneInfo(recurrence.zone)).replace(tzinfo=None) - timedelta(days=2)
    if recurrence.rrule is None or target <= wall or "COUNT=" in recurrence.rrule.upper():
        found = _from(recurrence, wall, inclusive=True)
    else:
        found = _resolved(recurrence, heapq.merge(*(_jump(parse(r), wall, target) for r in recurrence.rrule.split())))
    return (occurrence for occurrence in found if occurrence.at >= begins)


def _jump(rule: Rule, wall: datetime, target: datetime) -> Iterator[datetime]:
    """Yield the wall-clock times of a rule from `target` on, which lies after `wall`, one of its times."""
    if rule.freq in STEPS:
        period = STEPS[rule.freq] * rule.interval
        start = wall + (target - wall) // period * period
    else:
        # The first of a month and of a year exists everywhere, so what the start says of the day is written out.
        if not (rule.days or rule.month_days or rule.year_days or rule.week_numbers):
            months = rule.months or ((wall.month,) if rule.freq is Freq.YEARLY else ())
            rule = replace(rule, months=months, month_days=(wall.day,))
        span = rule.interval * (12 if rule.freq is Freq.YEARLY else 1)
        begun = wall.year * 12 + (0 if rule.freq is Freq.YEARLY else wall.month - 1)
        months_on = begun + (target.year * 12 + target.month - 1 - begun) // span * span
        start = wall.replace(year=months_on // 12, month=months_on % 12 + 1, day=1)
    return _walls(str(rule), start, target)


def _walls(rule: str, start: datetime, after: datetime, *, inclusive: bool = True) -> Iterator[datetime]:
    """Yield the wall-clock times of a rule; none where its steps from the start never meet the hours that it names."""
    with suppress(ValueError):
        yield from rrulestr(rule, dtstart=start).xafter(after, inc=inclusive)


def moved(recurrence: Recurrence, wall: datetime) -> Occurrence | None:
    """Give the first occurrence from `wall` on that daylight saving moves, if it is among the next ones.

    That is looked for in the first 400, and in the first 400 days.
    """
    zone = ZoneInfo(recurrence.zone)
    for occurrence in islice(_from(recurrence, wall, inclusive=True), LOOK_AHEAD):
        if occurrence.wall - wall > timedelta(days=LOOK_AHEAD):
            break
        if occurrence.at.astimezone(zone).replace(tzinfo=None, fold=0) != occurrence.wall:
            return occurrence
    return None


def closed(recurrence: Recurrence) -> Recurrence:
    """Give the same recurrence with COUNT written as UNTIL, so that it can be gone on with from any occurrence.

    That is the end of the last day where there is one run a day: the last one stays in it at another time of day, too.
    What would go on for more than a hundred years ends then.
    """
    if recurrence.rrule is None or "COUNT=" not in recurrence.rrule.upper():
        return recurrence
    rule = parse(recurrence.rrule)
    horizon = recurrence.start + HORIZON
    walls = takewhile(lambda wall: wall < horizon, _walls(str(rule), recurrence.start, recurrence.start))
    last = max(walls, default=recurrence.start)
    if rule.freq not in {Freq.MINUTELY, Freq.HOURLY} and not (rule.hours or rule.minutes):
        last = datetime.combine(last, time(23, 59, 59))
    return recurrence.model_copy(update={"rrule": str(replace(rule, count=None, until=last))})


def _steps_ahead(recurrence: Recurrence, wall: datetime, now: datetime) -> tuple[int, timedelta]:
    """Tell how many steps of a plain rule lie safely before `now`: after a month off, minutes are not walked."""
    stepping = _stepping(recurrence.rrule)
    if stepping is None or recurrence.skipped:
        return 0, timedelta()
    step, until = stepping
    here = now.astimezone(ZoneInfo(recurrence.zone)).replace(tzinfo=None)
    # Two days and two steps short of it, for a zone may have been moved across the date line.
    steps = (min(here, until or here) - timedelta(days=2) - wall) // step - 2
    return max(0, steps), step


def _stepping(rrule: str | None) -> tuple[timedelta, datetime | None] | None:
    """Give the step of a rule that only steps, and its end: most rules do, and adding is 20 times as quick."""
    if rrule is None or "\n" in rrule or "BY" in rrule:
        return None
    rule = parse(rrule)
    if rule.freq not in STEPS or rule.count is not None:
        return None
    return STEPS[rule.freq] * rule.interval, rule.until


def _from(recurrence: Recurrence, wall: datetime, *, inclusive: bool) -> Iterator[Occurrence]:
    """Yield the occurrences from `wall` (an occurrence) on; never twice the same instant."""
    if recurrence.rrule is None:
        if inclusive:
            at = resolve(wall, recurrence.zone)
            later = wall.replace(tzinfo=ZoneInfo(recurrence.zone), fold=recurrence.fold).astimezone(UTC)
            yield Occurrence(wall, max(at, later) if recurrence.fold else at)
        return
    stepping = _stepping(recurrence.rrule)
    if stepping is not None:
        walls = _steps(wall, *stepping, inclusive=inclusive)
    else:
        # An occurrence has the phase of the start, so a rule can go on from it; only COUNT needs the whole walk.
        walls = heapq.merge(
            *(
                _walls(rule, recurrence.start if "COUNT=" in rule else wall, wall, inclusive=inclusive)
                for rule in recurrence.rrule.upper().splitlines()
            )
        )
    yield from _resolved(recurrence, walls, None if inclusive else resolve(wall, recurrence.zone))


def _resolved(recurrence: Recurrence, walls: Iterable[datetime], last: datetime | None = None) -> Iterator[Occurrence]:
    """Yield the occurrences at wall-clock times, after `last`, without what is left out."""
    for moment in walls:
        at = resolve(moment, recurrence.zone)
        if (last is None or at > last) and moment not in recurrence.skipped:
            yield Occurrence(moment, at)
            last = at


def _steps(wall: datetime, step: timedelta, until: datetime | None, *, inclusive: bool) -> Iterator[datetime]:
    last = until or datetime.max - step  # noqa: DTZ901 - a wall-clock time
    if not inclusive:
        wall += step
    while wall <= last:
        yield wall
        wall += step
