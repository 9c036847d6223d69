"""RRULE values (RFC 5545, section 3.3.10): reading, checking and writing them.

Taken is what the RFC has, with these bounds: nothing below a minute (no SECONDLY, no BYSECOND); UNTIL is a local
time, as the start is; BYSETPOS picks from the days of a month or a year. What never comes would be waited for until
the year 9999. So a rule picks no days where minutes, hours or days are counted with an INTERVAL, for two clocks may
never meet; and BYSETPOS picks no place that no month or year has.
"""

import calendar
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from core.errors import InputError

INTERVAL_LIMIT: Final = 10_000
COUNT_LIMIT: Final = 10_000
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_ANY_YEARS: Final = range(2001, 2029)
"""28 years hold every combination of a date, a weekday and a leap year."""


class BadRule(InputError):
    """No RRULE that can be taken; values: `part`, what is wrong with it."""

    code = "error-rule"


class NeverHappens(InputError):
    """A rule that no day fulfils, as the 30th of February."""

    code = "error-rule-never"


class Freq(StrEnum):
    """How often, at the most."""

    MINUTELY = "MINUTELY"
    HOURLY = "HOURLY"
    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A weekday, Monday is 0; with `nth` the nth of the month or year, from its end where it is negative."""

    weekday: int
    nth: int = 0

    def __str__(self) -> str:
        return f"{self.nth or ''}{WEEKDAYS[self.weekday]}"


@dataclass(frozen=True, slots=True)
class Rule:
    """An RRULE, read. `until` is a wall-clock time; of `until` and `count` there is at most one."""

    freq: Freq
    interval: int = 1
    until: datetime | None = None
    count: int | None = None
    months: tuple[int, ...] = ()
    week_numbers: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    days: tuple[Day, ...] = ()
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0

    def __str__(self) -> str:
        parts = [f"FREQ={self.freq}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        for name, values in zip(_LISTS, self._lists, strict=True):
            if values:
                parts.append(f"{name}={','.join(map(str, values))}")
        if self.week_start:
            parts.append(f"WKST={WEEKDAYS[self.week_start]}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%dT%H%M%S}")
        return ";".join(parts)

    @property
    def _lists(self) -> tuple[tuple[object, ...], ...]:
        return (
            self.months, self.week_numbers, self.year_days, self.month_days,
            self.days, self.hours, self.minutes, self.positions,
        )  # fmt: skip

    @property
    def picks_days(self) -> bool:
        """Whether it names the days on which it happens."""
        return bool(self.months or self.week_numbers or self.year_days or self.month_days or self.days)

    def possible(self) -> bool:
        """Tell whether any day fulfils what it says of days, whatever the start."""
        return not self.picks_days or any(self._fits(day) for year in _ANY_YEARS for day in _year(year))

    def largest_set(self) -> int:
        """Tell how many times a month, or a year of a yearly rule, has at the most, for BYSETPOS to pick from."""
        times = max(1, len(self.hours)) * max(1, len(self.minutes))
        if not (self.days or self.month_days or self.year_days or self.week_numbers):
            return times * max(1, len(self.months) if self.freq is Freq.YEARLY else 1)
        fitting = (day for year in _ANY_YEARS for day in _year(year) if self._fits(day))
        sizes = Counter((day.year, 0 if self.freq is Freq.YEARLY else day.month) for day in fitting)
        return times * max(sizes.values(), default=0)

    def _fits(self, day: date) -> bool:
        month, year = calendar.monthrange(day.year, day.month)[1], 366 if calendar.isleap(day.year) else 365
        return (
            (not self.months or day.month in self.months)
            and (not self.month_days or not {day.day, day.day - month - 1}.isdisjoint(self.month_days))
            and (not self.year_days or not {_nth(day), _nth(day) - year - 1}.isdisjoint(self.year_days))
            and (not self.days or any(self._is(day, wanted) for wanted in self.days))
            and (not self.week_numbers or _near_week(day, self.week_numbers))
        )

    def _is(self, day: date, wanted: Day) -> bool:
        """Tell whether a day is the nth such weekday of its month, or of its year where no months are picked."""
        if self.freq is Freq.YEARLY and not self.months:
            number, length = _nth(day), 366 if calendar.isleap(day.year) else 365
        else:
            number, length = day.day, calendar.monthrange(day.year, day.month)[1]
        return day.weekday() == wanted.weekday and wanted.nth in {0, (number + 6) // 7, -((length - number) // 7 + 1)}


def _year(year: int) -> Iterable[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=ahead) for ahead in range(366 if calendar.isleap(year) else 365))


def _nth(day: date) -> int:
    return day.timetuple().tm_yday


def _near_week(day: date, wanted: tuple[int, ...]) -> bool:
    """Tell whether a day may lie in one of the weeks: which one depends on where weeks start."""
    week = day.isocalendar().week
    return any(abs(week - (number if number > 0 else number + 54)) <= 1 for number in wanted)


# --- reading -------------------------------------------------------------------------------------------------

_LISTS: Final = ("BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY", "BYHOUR", "BYMINUTE", "BYSETPOS")


@lru_cache(1024)
def parse(text: str, zone: str = "UTC") -> Rule:
    """Read an RRULE value, with or without `RRULE:` before it. Raises BadRule, or NeverHappens.

    An UNTIL in UTC (with a `Z`) is turned into the local time of a zone.
    """
    parts: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").rstrip(";").split(";"):
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not (equals and value) or name in parts or name not in _KNOWN:
            raise BadRule(part=part[:40])
        parts[name] = value
    read = _Reader(parts)
    rule = Rule(
        freq=read.freq(),
        interval=read.number("INTERVAL", range(1, INTERVAL_LIMIT + 1)) or 1,
        until=read.until(zone),
        count=read.number("COUNT", range(1, COUNT_LIMIT + 1)),
        months=read.numbers("BYMONTH", 12, lowest=1),
        week_numbers=read.numbers("BYWEEKNO", 53, negative=True),
        year_days=read.numbers("BYYEARDAY", 366, negative=True),
        month_days=read.numbers("BYMONTHDAY", 31, negative=True),
        days=read.days(),
        hours=read.numbers("BYHOUR", 23, lowest=0),
        minutes=read.numbers("BYMINUTE", 59, lowest=0),
        positions=read.numbers("BYSETPOS", 366, negative=True),
        week_start=read.weekday("WKST"),
    )
    _consistent(rule, parts)
    if not rule.possible():
        raise NeverHappens
    return rule


_KNOWN: Final = frozenset({"FREQ", "INTERVAL", "UNTIL", "COUNT", "WKST", *_LISTS})
_COUNTED: Final = frozenset({Freq.MINUTELY, Freq.HOURLY, Freq.DAILY})


def _consistent(rule: Rule, parts: dict[str, str]) -> None:
    """Refuse what the RFC's table of section 3.3.10 marks as not to be used, and our own bounds."""
    wrong: dict[str, Callable[[], bool]] = {
        "COUNT": lambda: rule.count is not None and rule.until is not None,
        "BYWEEKNO": lambda: bool(rule.week_numbers) and rule.freq is not Freq.YEARLY,
        "BYYEARDAY": lambda: bool(rule.year_days) and rule.freq in {Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY},
        "BYMONTHDAY": lambda: bool(rule.month_days) and rule.freq is Freq.WEEKLY,
        "BYDAY": lambda: (
            any(day.nth for day in rule.days)
            and (rule.freq not in {Freq.MONTHLY, Freq.YEARLY} or bool(rule.week_numbers))
        ),
        "BYSETPOS": lambda: (
            bool(rule.positions)
            and (
                rule.freq not in {Freq.MONTHLY, Freq.YEARLY}
                or not any(name in parts for name in _LISTS[:-1])
                or max(map(abs, rule.positions)) > rule.largest_set()
            )
        ),
        "INTERVAL": lambda: rule.interval > 1 and rule.freq in _COUNTED and rule.picks_days,
    }
    for name, is_wrong in wrong.items():
        if is_wrong():
            raise BadRule(part=f"{name}={parts[name]}")


class _Reader:
    """The parts of a rule by name."""

    def __init__(self, parts: dict[str, str]) -> None:
        self._parts = parts

    def freq(self) -> Freq:
        value = self._parts.get("FREQ", "")
        try:
            return Freq(value)
        except ValueError:
            raise BadRule(part=f"FREQ={value}"[:40]) from None

    def until(self, zone: str) -> datetime | None:
        """Read UNTIL: a date means the end of its day."""
        value = self._parts.get("UNTIL")
        if value is None:
            return None
        for form in ("%Y%m%dT%H%M%S", "%Y%m%d"):
            try:
                moment = datetime.strptime(value.removesuffix("Z"), form)  # noqa: DTZ007 - a wall-clock time
            except ValueError:
                continue
            if "T" not in form:
                return datetime.combine(moment, time(23, 59, 59))
            if not value.endswith("Z"):
                return moment
            return moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)
        raise self._bad("UNTIL")

    def number(self, name: str, allowed: range) -> int | None:
        value = self._parts.get(name)
        if value is None:
            return None
        if not (value.isascii() and value.isdecimal() and len(value) < 9 and int(value) in allowed):
            raise self._bad(name)
        return int(value)

    def numbers(self, name: str, highest: int, *, lowest: int = 1, negative: bool = False) -> tuple[int, ...]:
        if name not in self._parts:
            return ()
        found = set()
        for item in self._parts[name].split(","):
            digits = item.removeprefix("+").removeprefix("-") if negative else item
            if not (digits.isascii() and digits.isdecimal() and len(digits) < 4 and lowest <= int(digits) <= highest):
                raise self._bad(name)
            found.add(-int(digits) if item.startswith("-") else int(digits))
        return tuple(sorted(found))

    def days(self) -> tuple[Day, ...]:
        if "BYDAY" not in self._parts:
            return ()
        found = set()
        for item in self._parts["BYDAY"].split(","):
            nth, name = item[:-2].removeprefix("+"), item[-2:]
            digits = nth.removeprefix("-")
            if name not in WEEKDAYS or not (not nth or (digits.isascii() and digits.isdecimal() and len(digits) < 3)):
                raise self._bad("BYDAY")
            if nth and not 1 <= int(digits) <= 53:
                raise self._bad("BYDAY")
            found.add(Day(WEEKDAYS.index(name), int(nth or 0)))
        return tuple(sorted(found))

    def weekday(self, name: str) -> int:
        value = self._parts.get(name, "MO")
        if value not in WEEKDAYS:
            raise self._bad(name)
        return WEEKDAYS.index(value)

    def _bad(self, name: str) -> BadRule:
        return BadRule(part=f"{name}={self._parts[name]}"[:40])
