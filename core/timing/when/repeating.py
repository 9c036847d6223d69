"""What a phrase that repeats means: an RRULE and its first occurrence.

The first occurrence is the first one ahead that the rule matches; with an interval, it is the one counted from.
`for 6 weeks` ends before the same day six weeks after the first occurrence; `until friday` includes that Friday.
`29 february` each year is the last day of February: the 28th in common years. The 31st of each month is skipped in
shorter months. A rule of weeks without a weekday has that of its first occurrence; one of months needs its day.
"""

import calendar
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from core.model import Recurrence
from core.timing import recurrence as rules
from core.timing.rrule import BadRule, Day, Freq, NeverHappens, Rule, parse
from core.timing.when.errors import InThePast, TimesMissing
from core.timing.when.pieces import (
    Clock,
    Date,
    Delay,
    Every,
    From,
    Lasting,
    MonthDay,
    OneDay,
    Part,
    Picked,
    Span,
    Times,
    Until,
    Weekday,
    Weekdays,
    Which,
)
from core.timing.when.reading import FARTHEST, LATEST, Choice, Dates, Here, Parts, When, choices, days, later

FREQS: Final = {
    "minutes": Freq.MINUTELY,
    "hours": Freq.HOURLY,
    "days": Freq.DAILY,
    "weeks": Freq.WEEKLY,
    "months": Freq.MONTHLY,
    "years": Freq.YEARLY,
}


def repeating(parts: Parts, here: Here) -> list[When]:
    """Give the meanings of a phrase that repeats. Raises WhenError."""
    rule = _rule(parts)
    if rule.freq in {Freq.MINUTELY, Freq.HOURLY}:
        return [_ended(when, rule, parts, here) for when in _running(rule, parts, here)]
    start = parts.one(From)
    if start is not None and start.day is None:
        raise parts.refused(start)
    since = days(start.day, here) if start and start.day else [(here.today,)]
    if parts.one(Clock) is None:
        raise TimesMissing(day=_first(rule, since[0], time(23, 59, 59), here, parts).date())
    return [
        _ended(_first(shifted, dates, choice.clock, here, parts), shifted, parts, here)
        for choice in choices(parts, here, named=rule.freq is not Freq.DAILY)
        for shifted in [_shifted(rule, choice, parts)]
        for dates in since
    ]


def _rule(parts: Parts) -> Rule:
    """Put the rule together. Raises NotTogether for what does not go together."""
    every, picked, day = parts.one(Every), parts.one(Picked), parts.day
    weekday, weekdays = parts.one(Weekday), parts.one(Weekdays)
    unit = every.unit if every else (picked.unit if picked else None)
    interval = every.interval if every else (picked.interval if picked else 1)
    if unit == "days" and interval % 7 == 0 and (weekday or weekdays or picked):
        unit, interval = "weeks", interval // 7  # de "alle 14 Tage am Montag"
    if picked is not None:
        if (every and unit and not _goes_with(unit, interval, picked)) or day or weekday or weekdays:
            raise parts.refused(every, picked, day, weekday, weekdays)
        if unit is None:
            raise parts.refused(picked)
        unit = "weeks" if picked.unit == "weeks" else unit
        return _checked(
            Rule(FREQS[unit], interval, months=picked.months, month_days=picked.month_days, days=picked.days),
            parts,
        )
    assert every is not None and unit is not None  # noqa: S101, PT018 - what repeats has one of the two
    freq = FREQS[unit]
    if weekday or weekdays:
        plain = weekday is not None and weekday.which is Which.NEAREST and not weekday.weeks
        numbers = weekdays.days if weekdays else (weekday.day,) if weekday and plain else ()
        if not numbers or day or freq is not Freq.WEEKLY:
            raise parts.refused(every, day, weekday, weekdays)
        return Rule(freq, interval, days=tuple(sorted(Day(number - 1) for number in numbers)))
    match day, freq:
        case None, (Freq.MONTHLY | Freq.YEARLY):
            raise parts.refused(every)
        case None, _:
            return _checked(Rule(freq, interval), parts)
        case MonthDay(number, None), Freq.MONTHLY:
            return _checked(Rule(freq, interval, month_days=(number,)), parts)
        case Date(number, month, None), Freq.YEARLY:
            number = -1 if (number, month) == (29, 2) else number
            return _checked(Rule(freq, interval, months=(month,), month_days=(number,)), parts)
        case _:
            raise parts.refused(every, day)


def _goes_with(unit: str, interval: int, picked: Picked) -> bool:
    """Tell whether days can be picked from these periods: of each week, month or year, or every one of such days."""
    if picked.interval != 1:
        return False
    return unit == (picked.unit or "months") or (
        unit == "days" and interval == 1 and picked.unit == "weeks" and len(picked.days) > 1
    )


def _checked(rule: Rule, parts: Parts) -> Rule:
    try:
        return parse(str(rule))
    except (BadRule, NeverHappens):
        raise parts.refused(parts.day, *parts.all(Every), *parts.all(Picked)) from None


def _shifted(rule: Rule, choice: Choice, parts: Parts) -> Rule:
    """Move a rule to the next day, for the hours behind midnight of the days that it names. Raises NotTogether."""
    if not choice.shift or rule.freq is Freq.DAILY:
        return rule
    if rule.freq is Freq.WEEKLY:
        # The week begins a day later with them: with an interval, Sunday's midnight is not of another one.
        begins = (rule.week_start + 1) % 7 if rule.interval > 1 and len(rule.days) > 1 else rule.week_start
        return replace(rule, days=tuple(sorted(Day((day.weekday + 1) % 7) for day in rule.days)), week_start=begins)
    days, shortest = rule.month_days, min(calendar.monthrange(2001, month)[1] for month in rule.months or (2,))
    if days and days[0] > 0 and days[-1] < shortest:
        return replace(rule, month_days=tuple(day + 1 for day in days))
    if days == (-1,) or (len(rule.months) == 1 and days == (shortest,) and rule.months != (2,)):
        return replace(rule, month_days=(1,), months=tuple(month % 12 + 1 for month in rule.months))
    raise parts.refused(*parts.all(Clock))


def _first(rule: Rule, since: Dates, clock: time, here: Here, parts: Parts) -> datetime:
    """Give the wall-clock time of the first occurrence ahead, on one of the days `since` or after it."""
    named = bool(parts.all(From))
    if not since or since[-1].year > here.today.year + FARTHEST.days // 366:
        raise parts.refused(*parts.all(From))
    day = next((day for day in since if here.at(day, clock) > here.now), since[-1])
    if day < here.today or (named and not rule.picks_days and here.at(day, clock) <= here.now):
        raise InThePast(start=here.at(day, clock), instead=None)
    # Which period is the first one is what we are looking for: without the interval, and where no day is named, daily.
    plain = replace(rule, interval=1) if rule.picks_days else Rule(Freq.DAILY)
    every = Recurrence(start=datetime.combine(day, clock), zone=here.zone, rrule=str(plain))
    occurrence = rules.first(every)
    # Not one in a gap of daylight saving, either: the rule would go on from where that one has been moved to.
    while occurrence is not None and (occurrence.at <= here.now or _moved(occurrence, here.zone)):
        occurrence = rules.following(every, occurrence.wall)
    if occurrence is None or occurrence.at - here.now.astimezone(UTC) > FARTHEST:
        raise parts.refused(*parts.all(Every), *parts.all(Picked), *parts.all(From))
    return occurrence.wall


def _moved(occurrence: rules.Occurrence, zone: str) -> bool:
    return occurrence.at.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0) != occurrence.wall


def _running(rule: Rule, parts: Parts, here: Here) -> list[datetime]:
    """Give the first time of a rule of minutes or hours: one step ahead, or when it is told to start."""
    start = parts.one(From)
    needless: list[object] = [piece for piece in (parts.one(Clock), parts.day) if piece]
    if not needless and (start is None or start.clock is None):
        needless += parts.all(Part)
    if needless or (start and start.day and not start.clock):
        raise parts.refused(*needless, start)
    if start is None or start.clock is None:
        step = timedelta(minutes=rule.interval) if rule.freq is Freq.MINUTELY else timedelta(hours=rule.interval)
        moment = here.now.astimezone(UTC) + step + timedelta(milliseconds=999)
        wall = moment.astimezone(ZoneInfo(here.zone)).replace(microsecond=0, tzinfo=None, fold=0)
        # In the hour that comes twice, a time on the wall is the first one.
        while rules.resolve(wall, here.zone) <= here.now:
            wall += step
        return [wall]
    clocks = choices(parts.with_clock(start.clock), here, named=False)
    found = []
    for choice in clocks:
        walls = [datetime.combine(here.today + timedelta(days=ahead), choice.clock) for ahead in (0, 1)]
        found.append(next(wall for wall in walls if rules.resolve(wall, here.zone) > here.now))
    return found


def _ended(wall: datetime, rule: Rule, parts: Parts, here: Here) -> When:
    """Add the end, if one is said."""
    lasting, times, until = parts.one(Lasting), parts.one(Times), parts.one(Until)
    if times is not None:
        rule = replace(rule, count=times.count)
    elif lasting is not None:
        span = lasting.span
        end = datetime.combine(later(wall.date(), Span(span.months, span.days)), wall.time())
        if end.year > here.today.year + LATEST:
            raise parts.refused(lasting)
        end += timedelta(seconds=span.seconds)
        # Whole days end at the end of the day before; hours end just before they are over.
        running = span.seconds or rule.freq in {Freq.MINUTELY, Freq.HOURLY}
        last = (end if running else datetime.combine(end.date(), time())) - timedelta(seconds=1)
        if last < wall or (span.seconds and rule.freq not in {Freq.MINUTELY, Freq.HOURLY}):
            raise parts.refused(lasting)
        rule = replace(rule, until=last)
    elif until is not None:
        weekly = len(rule.days) == 1 or (rule.freq is Freq.WEEKLY and not rule.days)
        if isinstance(until.day, Weekday) and weekly:
            raise parts.refused(until)  # no sense: "every monday until friday" is once, or never
        if _turned_round(parts.one(From), until):
            raise parts.refused(until)
        last = datetime.combine(_last(until.day, wall.date(), parts, here), time(23, 59, 59))
        if last < wall:
            raise parts.refused(until)
        rule = replace(rule, until=last)
    return When(rules.resolve(wall, here.zone).astimezone(ZoneInfo(here.zone)), str(rule), wall)


def _turned_round(start: From | None, until: Until) -> bool:
    """Tell whether it is from 5 june until 3 june: hardly a year less two days, unless that year is said."""
    match start, until.day:
        case From(day=Date(day=first, month=month)), Date(day=last, month=same, year=None):
            return month == same and last < first
        case _:
            return False


def _last(day: OneDay, first: date, parts: Parts, here: Here) -> date:
    if isinstance(day, Delay) and day.span.seconds:
        raise parts.refused(*parts.all(Until))
    meanings = days(day, here)
    if len(meanings) != 1 or not meanings[0]:
        raise parts.refused(*parts.all(Until))
    last = next((date for date in meanings[0] if date >= max(here.today, first)), meanings[0][-1])
    if last.year > here.today.year + LATEST:
        raise parts.refused(*parts.all(Until))
    return last
