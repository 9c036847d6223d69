"""RFC 5545 recurrence: rule + local start + zone -> occurrences.

A wall time that does not exist (spring gap) moves to the first instant after the gap; one that exists twice
(autumn) is the first. The 31st does not exist in shorter months, which are skipped (RFC 5545, section 3.3.10).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rrulestr

from core.model import Recurrence


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
    """Give the newest occurrence that is not after `now`, and how many before it, from `wall` on, were missed.

    `wall` is an occurrence that is due.
    """
    current, missed = next(_from(recurrence, wall, inclusive=True)), 0
    for occurrence in _from(recurrence, wall, inclusive=False):
        if occurrence.at > now:
            break
        current, missed = occurrence, missed + 1
    return current, missed


def _from(recurrence: Recurrence, wall: datetime, *, inclusive: bool) -> Iterator[Occurrence]:
    """Yield the occurrences from `wall` (an occurrence) on; never twice the same instant."""
    if recurrence.rrule is None:
        if inclusive:
            at = resolve(wall, recurrence.zone)
            later = wall.replace(tzinfo=ZoneInfo(recurrence.zone), fold=recurrence.fold).astimezone(UTC)
            yield Occurrence(wall, max(at, later) if recurrence.fold else at)
        return
    # An occurrence has the phase of the start, so the rule can go on from it; only COUNT needs the whole walk.
    start = recurrence.start if "COUNT=" in recurrence.rrule.upper() else wall
    rule = rrulestr(recurrence.rrule, dtstart=start)
    assert isinstance(rule, rrule)  # noqa: S101 - one RRULE value is stored, never a set
    last = None if inclusive else resolve(wall, recurrence.zone)
    for moment in rule.xafter(wall, inc=inclusive):
        at = resolve(moment, recurrence.zone)
        if last is None or at > last:
            yield Occurrence(moment, at)
            last = at
