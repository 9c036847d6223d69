"""What the pieces of a phrase mean now: a When, or several to choose from."""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from core.timing.recurrence import resolve
from core.timing.when.errors import InThePast, NotTogether, TimeMissing, WhenError
from core.timing.when.grammar import Placed, Reading
from core.timing.when.pieces import (
    Clock,
    Date,
    Delay,
    From,
    Lasting,
    MonthDay,
    NthWeekday,
    Offset,
    OneDay,
    Part,
    Span,
    Style,
    Times,
    Until,
    Weekday,
    Weekdays,
    Which,
)
from core.timing.when.vocabulary import Vocabulary

FARTHEST: Final = timedelta(days=366 * 20)
"""How far ahead a time may lie; more is a typing error."""
LATEST: Final = 100
"""In how many years what repeats may end."""

P = TypeVar("P")
Dates = tuple[date, ...]


@dataclass(frozen=True, slots=True)
class When:
    """The first occurrence, aware in its zone, and an RFC 5545 RRULE value, None for once.

    `wall` is the time on the wall that was said, which `start` may differ from, or come twice to, where the clocks
    change; None where a length of time was said. `skipped` are times on the wall that are not to come again, as they
    were left out of what this takes the place of.
    """

    start: datetime
    rrule: str | None = None
    wall: datetime | None = field(default=None, compare=False)
    skipped: tuple[datetime, ...] = field(default=(), compare=False)


def offered(problem: WhenError) -> tuple[When, ...]:
    """Give the times that something may have meant which cannot be taken as typed, to choose from."""
    options, instead = problem.values.get("options"), problem.values.get("instead")
    found = options if isinstance(options, tuple) else (instead,)
    return tuple(one for one in found if isinstance(one, When))


@dataclass(frozen=True, slots=True)
class Here:
    """Where and when a phrase is said: `now` is aware in `zone`."""

    now: datetime
    zone: str
    words: Vocabulary

    @property
    def today(self) -> date:
        """The person's day."""
        return self.now.date()

    def at(self, day: date, clock: time) -> datetime:
        """Give the instant of a wall-clock time, aware in the zone."""
        return self.when(day, clock).start

    def when(self, day: date, clock: time) -> When:
        """Give what happens once, at a wall-clock time."""
        wall = datetime.combine(day, clock)
        return When(resolve(wall, self.zone).astimezone(ZoneInfo(self.zone)), wall=wall)


class Parts:
    """The pieces of a reading, by what they are."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def all(self, kind: type[P]) -> list[P]:
        """Give the pieces of a kind."""
        return [placed.piece for placed in self._reading if isinstance(placed.piece, kind)]

    def one(self, kind: type[P]) -> P | None:
        """Give the piece of a kind, if there is one."""
        return next(iter(self.all(kind)), None)

    @property
    def day(self) -> OneDay | None:
        """The day that is no weekday."""
        days: list[OneDay] = [*self.all(Delay), *self.all(Offset), *self.all(Date), *self.all(MonthDay)]
        return next(iter([*days, *self.all(NthWeekday)]), None)

    def refused(self, *pieces: object) -> NotTogether:
        """Name the last of these pieces, as typed."""
        return NotTogether(word=[placed.text for placed in self._reading if placed.piece in pieces][-1])

    def last(self) -> NotTogether:
        """Name the last piece."""
        return NotTogether(word=self._reading[-1].text)

    def with_clock(self, clock: Clock) -> "Parts":
        """Give the same with a time of day."""
        return Parts((*self._reading, Placed(clock, self._reading[-1].text)))


# --- the time of day -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """A time of day that a clock may mean; `shift` is 1 where it falls on the day behind the one that is named."""

    clock: time
    shift: int = 0


def choices(parts: Parts, here: Here, *, named: bool) -> list[Choice]:
    """Give the times of day that a phrase may mean; `named` tells whether it names a day. Raises NotTogether."""
    clock, windows = parts.one(Clock), parts.all(Part)
    assert clock is not None  # noqa: S101 - asked for only when there is one
    if windows:
        either = clock.spoken or clock.style is Style.DIGITS
    else:
        either = clock.style is Style.TWELVE or (clock.style is Style.SPOKEN and here.words.clock == 12)
    hours = _hours(clock, twelve=either)
    if windows:
        minutes = [hour * 60 + clock.minute for hour in [*hours, *(hour + 24 for hour in hours)]]
        fitting = [m for m in minutes if all(part.first * 60 <= m < part.last * 60 for part in windows)]
        if not fitting:
            raise parts.refused(clock, *windows)
        if clock.spoken or clock.style is Style.MIDNIGHT:
            # Twelve at night stands between two days; and the small hours belong to the night before them, or do not.
            fitting += [m + 1440 for m in fitting if m < 60]
        if any(part.last > 24 for part in windows):
            fitting += [m - 1440 for m in fitting if m >= 1440]
    else:
        fitting = [hour * 60 + clock.minute for hour in hours]
        if clock.style is Style.MIDNIGHT:
            fitting += [m + 1440 for m in fitting]
    found = [Choice(time(m // 60 % 24, m % 60), m // 1440) for m in sorted(set(fitting))]
    return found if named else list(dict.fromkeys(Choice(choice.clock) for choice in found))


def _hours(clock: Clock, *, twelve: bool) -> list[int]:
    """Give the hours of the day that a clock may mean; `twelve` where both halves of the day are possible."""
    if twelve and 1 <= clock.hour <= 12:
        return [clock.hour % 12, clock.hour % 12 + 12]
    return [clock.hour]


# --- the day -------------------------------------------------------------------------------------------------------


def days(piece: OneDay, here: Here) -> list[Dates]:
    """Give the meanings of a day, each as dates of which the first one ahead counts."""
    today = here.today
    match piece:
        case Offset():
            return [(today + timedelta(days=piece.days),)]
        case Delay():
            return [(later(today, piece.span),)]
        case Weekday():
            return _weekday(piece, here)
        case Date():
            return [_date(piece, today)]
        case MonthDay():
            return [_month_day(piece, today)]
        case NthWeekday():
            return [_nth_weekday(piece, today)]


def later(day: date, span: Span) -> date:
    """Add months and days; a month later than the 31st is the last day of a shorter month."""
    month = day.month - 1 + span.months
    year, month = day.year + month // 12, month % 12 + 1
    if year > day.year + LATEST or span.days > LATEST * 366:
        return date.max
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1])) + timedelta(days=span.days)


def _weekday(piece: Weekday, here: Here) -> list[Dates]:
    today, week = here.today, timedelta(days=7)
    nearest = today + timedelta(days=(piece.day - today.isoweekday()) % 7)
    coming = nearest if nearest > today else nearest + week
    match piece.which:
        case Which.NEAREST if piece.weeks:
            # Said on a Monday, "a week from Monday" may count from today or from the next one.
            return [(day + week * piece.weeks,) for day in dict.fromkeys((nearest, coming))]
        case Which.NEAREST:
            return [(nearest, nearest + week)]
        case Which.THIS:
            return [(nearest,)]
        case Which.COMING:
            return [(coming,)]
        case Which.NEXT:
            return [(coming,)] if nearest == today else [(coming,), (coming + week,)]
        case Which.AFTER_NEXT:
            return [(coming + week,)] if nearest == today else [(coming + week,), (coming + 2 * week,)]
        case Which.THIS_WEEK:
            return [(day,) for day in _of_week(piece.day, here)]
        case Which.NEXT_WEEK:
            return [(day + week,) for day in _of_week(piece.day, here)]


def _of_week(day: int, here: Here) -> list[date]:
    """Give a weekday of this week: there are two where weeks begin on different days."""
    starts = [here.today - timedelta(days=(here.today.isoweekday() - first) % 7) for first in here.words.weeks]
    return sorted({start + timedelta(days=(day - start.isoweekday()) % 7) for start in starts})


def _date(piece: Date, today: date) -> Dates:
    if piece.year is not None:
        return (date(piece.year, piece.month, piece.day),)
    years = range(today.year, today.year + (13 if (piece.month, piece.day) == (2, 29) else 2))
    found = [date(year, piece.month, piece.day) for year in years if _has(year, piece.month, piece.day)]
    return tuple(found)


def _has(year: int, month: int, day: int) -> bool:
    return day <= calendar.monthrange(year, month)[1]


def _month_day(piece: MonthDay, today: date) -> Dates:
    months = [later(today.replace(day=1), Span(months=ahead)) for ahead in range(4)]
    if piece.ahead is not None:
        months = [months[piece.ahead]]
    if piece.day == -1:
        return tuple(later(month, Span(months=1)) - timedelta(days=1) for month in months)
    return tuple(month.replace(day=piece.day) for month in months if _has(month.year, month.month, piece.day))


def _nth_weekday(piece: NthWeekday, today: date) -> Dates:
    month = later(today.replace(day=1), Span(months=piece.ahead))
    last = later(month, Span(months=1)) - timedelta(days=1)
    fitting = [day for day in _each(month, last) if day.weekday() == piece.day.weekday]
    index = piece.day.nth - 1 if piece.day.nth > 0 else piece.day.nth
    return (fitting[index],) if index < len(fitting) else ()


def _each(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))


# --- once ----------------------------------------------------------------------------------------------------------


def once(parts: Parts, here: Here) -> list[When]:
    """Give the meanings of a phrase that names one time. Raises WhenError."""
    needless = [*parts.all(Until), *parts.all(Times), *parts.all(Lasting), *parts.all(From), *parts.all(Weekdays)]
    if needless:
        raise parts.refused(*needless)
    day, weekday, clock = parts.day, parts.one(Weekday), parts.one(Clock)
    if isinstance(day, Delay) and (clock is None or day.span.seconds):
        return [_delayed(day, parts, here)]
    named = day or weekday
    if clock is None:
        if named is None:
            raise parts.last()
        first = _agreeing(days(named, here)[0], weekday, parts, here, day)[0]
        raise InThePast(start=first, instead=None) if _over(day) else TimeMissing(day=first)
    if named is None and here.words.clock == 24 and clock.style is Style.SPOKEN and not parts.all(Part):
        return _soonest(clock, here)
    options: list[When] = []
    past: list[When] = []
    for choice in choices(parts, here, named=named is not None):
        for dates in days(named, here) if named else [(here.today, here.today + timedelta(days=1))]:
            fitting = _agreeing(dates, weekday, parts, here, day) if named else dates
            starts = [_start(date + timedelta(days=choice.shift), choice.clock, parts, here) for date in fitting]
            ahead = [when for when in starts if when.start > here.now]
            (options if ahead else past).append((ahead or starts)[0])
    if not options:
        start = max(when.start for when in past)
        raise InThePast(start=start, instead=_instead(named, start, clock, here))
    return options


def _agreeing(dates: Dates, weekday: Weekday | None, parts: Parts, here: Here, day: OneDay | None) -> Dates:
    """Check that a date is the weekday that is said beside it. Raises NotTogether."""
    if not dates:
        raise parts.refused(day, weekday)
    if day is not None and weekday is not None:
        first = next((date for date in dates if date >= here.today), dates[-1])
        if first.isoweekday() != weekday.day:
            raise parts.refused(day, weekday)
        return (first,)
    return dates


def _start(day: date, clock: time, parts: Parts, here: Here) -> When:
    if day.year > here.today.year + FARTHEST.days // 366 + 1:
        raise parts.refused(parts.day)
    when = here.when(day, clock)
    if when.start - here.now > FARTHEST:
        raise parts.refused(parts.day)
    return when


def _delayed(delay: Delay, parts: Parts, here: Here) -> When:
    others = [piece for piece in parts.all(object) if piece != delay]
    if others:
        raise (
            parts.refused(others[-1], delay) if not _partly(others) else TimeMissing(day=later(here.today, delay.span))
        )
    if delay.span.empty:
        raise parts.refused(delay)
    day = later(here.today, Span(months=delay.span.months))
    exact = timedelta(days=delay.span.days, seconds=delay.span.seconds)
    if day.year > here.today.year + 21 or exact > FARTHEST:
        raise parts.refused(delay)
    base = here.at(day, here.now.time()) if delay.span.months else here.now
    # Add in UTC: an hour is an hour, also across a change of daylight saving.
    start = (base.astimezone(UTC) + exact + timedelta(milliseconds=999)).replace(microsecond=0)
    if start - here.now.astimezone(UTC) > FARTHEST:
        raise parts.refused(delay)
    return When(start.astimezone(ZoneInfo(here.zone)))


def _partly(others: Iterable[object]) -> bool:
    return all(isinstance(piece, Part) for piece in others)


def _soonest(clock: Clock, here: Here) -> list[When]:
    """Read an hour without a day where a clock has 24: asked about, if the other half of the day comes sooner."""
    own, other = time(clock.hour, clock.minute), time((clock.hour + 12) % 24, clock.minute)
    found = []
    for wall in (own, other):
        whens = [here.when(here.today + timedelta(days=ahead), wall) for ahead in (0, 1)]
        found.append(next(when for when in whens if when.start > here.now))
    return found if found[1].start < found[0].start and 1 <= clock.hour <= 12 else found[:1]


def _over(day: OneDay | None) -> bool:
    """Tell whether a day is over whatever time of it is meant: yesterday."""
    return isinstance(day, Offset) and day.days < 0


def _instead(named: OneDay | None, start: datetime, clock: Clock, here: Here) -> When | None:
    """Offer the likely meaning of a time that is over: later today, the same time tomorrow, a week later."""
    if isinstance(named, Weekday):
        return here.when(start.date() + timedelta(days=7), start.time())
    if _over(named):
        coming = [here.when(here.today + timedelta(days=ahead), start.time()) for ahead in (0, 1)]
        return next(when for when in coming if when.start > here.now)
    if start.date() != here.today:
        return None
    if clock.spoken and clock.hour <= 12:
        later = here.when(here.today, time((clock.hour + 12) % 24, clock.minute))
        if later.start > here.now:
            return later
    return here.when(here.today + timedelta(days=1), start.time())
