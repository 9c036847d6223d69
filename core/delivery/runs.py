"""When a schedule runs: what was chosen -> what is stored, and the runs of that."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import islice
from typing import Literal
from zoneinfo import ZoneInfo

from core.model import Recurrence, Schedule, ScheduleStatus
from core.timing import recurrence as rules
from core.timing.rrule import Freq, NeverHappens, parse
from core.timing.when import InThePast, When


def coming(schedule: Schedule, now: datetime) -> rules.Occurrence | None:
    """Give the first run after `now`, whether it is paused or not; None where nothing lies ahead."""
    if schedule.next_wall is None:
        return None
    (first,) = rules.upcoming(schedule.recurrence, schedule.next_wall, 1)
    return first if first.at > now else rules.overdue(schedule.recurrence, schedule.next_wall, now)[2]


def planned(schedule: Schedule, now: datetime, count: int) -> list[rules.Occurrence]:
    """Give up to `count` runs after `now`, those that are left out too."""
    plain = schedule.recurrence.model_copy(update={"skipped": ()})
    walls = [wall for wall in schedule.recurrence.skipped if rules.resolve(wall, plain.zone) > now]
    if schedule.next_wall is None and not walls:
        return []
    start = min([*walls, *([schedule.next_wall] if schedule.next_wall else [])])
    (first, *_) = rules.upcoming(plain, start, 1)
    if first.at > now:
        return rules.upcoming(plain, start, count)
    later = rules.following(plain, rules.newest(plain, start, now)[0].wall)
    return rules.upcoming(plain, later.wall, count) if later else []


def rezoned(schedule: Schedule, zone: str, now: datetime) -> tuple[Schedule, Recurrence, rules.Occurrence] | None:
    """Give a schedule's recurrence by another zone's clock, with its next run there; None where it has to stay."""
    wall, due = schedule.next_wall, schedule.next_run_at
    if wall is None or due is None or (due <= now and schedule.status is ScheduleStatus.ACTIVE):
        return None
    recurrence = schedule.recurrence.model_copy(update={"zone": zone, "fold": 0})
    there: rules.Occurrence | None = rules.upcoming(recurrence, wall, 1)[0]
    if there is not None and there.at <= now < due:
        # It is that late already over there: this run is for the next time, lest it come twice.
        there = rules.following(recurrence, rules.newest(recurrence, wall, now)[0].wall)
    return (schedule, recurrence, there) if there else None


def ahead(when: When, zone: str, now: datetime) -> tuple[Recurrence, rules.Occurrence]:
    """Give the stored form of a When, and its first run. Raises InThePast, or NeverHappens."""
    recurrence = recurrence_of(when, zone)
    first = rules.first(recurrence)
    if first is None:
        raise NeverHappens
    if first.at <= now:
        raise InThePast(start=when.start, instead=None)
    return recurrence, first


def by_clock(when: When, wall: datetime, zone: str, now: datetime) -> When | None:
    """Give the same on the wall by the clock of a zone, from the first run ahead on; None where it is over there."""
    there = replace(when, start=rules.resolve(wall, zone), wall=wall)
    if there.start > now or when.rrule is None:
        return there if there.start > now else None
    recurrence = recurrence_of(there, zone)
    later = rules.following(recurrence, rules.newest(recurrence, recurrence.start, now)[0].wall)
    return replace(when, start=later.at, wall=later.wall) if later else None


def at_time(when: When, clock: time, zone: str, now: datetime) -> When | None:
    """Give what repeats on the same days at another time of day, from the first run ahead on.

    None where it comes once, where its rule names the hours itself, or where nothing of it lies ahead then.
    """
    read = [parse(line) for line in (when.rrule or "").splitlines()]
    if not read or any(rule.freq in {Freq.MINUTELY, Freq.HOURLY} or rule.hours or rule.minutes for rule in read):
        return None
    wall = when.wall or when.start.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)
    there = by_clock(when, datetime.combine(wall, clock), zone, now)
    return there if there and preview(there, zone, 1) else None


def behind(when: When, seconds: int, zone: str) -> When:
    """Give what comes so many seconds behind something else, each time that this comes."""
    step = timedelta(seconds=seconds)
    if when.rrule is None or when.wall is None or rules.resolve(when.wall, zone) != when.start:
        return replace(when, start=when.start + step)
    return replace(when, start=rules.resolve(when.wall + step, zone), wall=when.wall + step)


def recurrence_of(when: When, zone: str) -> Recurrence:
    """Give the stored form of a When: it goes on from the time that was said, also where the clocks move that once."""
    local = when.start.astimezone(ZoneInfo(zone))
    said = when.wall is not None and rules.resolve(when.wall, zone) == when.start
    wall = when.wall if when.wall is not None and said else local.replace(tzinfo=None, fold=0)
    fold: Literal[0, 1] = 1 if local.fold and when.rrule is None else 0
    recurrence = rules.closed(Recurrence(start=wall, zone=zone, rrule=when.rrule, fold=fold))
    return recurrence.model_copy(update={"skipped": _left_out(when, recurrence)})


def _left_out(when: When, recurrence: Recurrence) -> tuple[datetime, ...]:
    """Give the runs in whose place something was left out; never the first one, which was chosen."""
    if not when.skipped or recurrence.rrule is None or (first := rules.first(recurrence)) is None:
        return ()
    walls = {run for wall in when.skipped if (run := _instead(wall, recurrence, first.wall))}
    return tuple(sorted(walls - {recurrence.start}))


def _instead(wall: datetime, recurrence: Recurrence, first: datetime) -> datetime | None:
    """Give the run that takes the place of one at `wall`: at the same time, or else the only one of that day."""
    same = next(rules.since(recurrence, first, rules.resolve(wall, recurrence.zone)), None)
    if same is not None and same.wall == wall:
        return wall
    begins = rules.resolve(datetime.combine(wall, time()), recurrence.zone)
    coming = islice(rules.since(recurrence, first, begins), 2)
    of_day = [run.wall for run in coming if run.wall.date() == wall.date()]
    return of_day[0] if len(of_day) == 1 else None


def preview(when: When, zone: str, count: int) -> list[datetime]:
    """Give the first `count` instants (UTC) of a When."""
    recurrence = recurrence_of(when, zone)
    return [occurrence.at for occurrence in rules.upcoming(recurrence, recurrence.start, count)]
