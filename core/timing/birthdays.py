"""Birthdays, as people type them."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

from core.errors import BadBirthday
from core.model import Birthday, Recurrence
from core.timing.when import WhenError, parse_when

LEAP_DAY: Final = 60
"""The day of the year that 29 February is, and in other years 1 March."""

_NUMERIC = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"|(?:--)?(?P<month1>\d{1,2})-(?P<day1>\d{1,2})"
    r"|(?P<day2>\d{1,2})\.\s*(?P<month2>\d{1,2})\.?\s*(?P<year2>\d{4})?"
)
_YEAR = re.compile(r"[\s,]+([12]\d{3})$")
_MOMENTS = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2000, 2, 15, tzinfo=UTC))
"""Moments of a leap year from which one date in words is looked for."""


def parse_birthday(text: str, *, language: str, today: date) -> Birthday:
    """Read `24 Dec 1980`, `December 24`, `24.12.1980`, `24.12.`, `1980-12-24` or `12-24`. Raises BadBirthday.

    What is not clear is refused, as 03/04, which is another day in another country.
    """
    typed = text.strip().casefold()
    found = _numeric(typed) or _worded(typed, language)
    if found is None:
        raise BadBirthday(text=text.strip())
    year, month, day = found
    try:
        date(year or 2000, month, day)
        birthday = Birthday(month=month, day=day, year=year)
    except ValueError:
        raise BadBirthday(text=text.strip()) from None
    if year is not None and not date(1900, 1, 1) <= date(year, month, day) <= today:
        raise BadBirthday(text=text.strip())
    return birthday


def yearly(birthday: Birthday, today: date) -> tuple[date, str]:
    """Give the next birthday from a day on, and the RRULE of all: that of 29 February is on 1 March in other years.

    That is when they are a year older (`Birthday.age`); both are the 60th day of their year (RFC 5545, BYYEARDAY).
    """
    leap = (birthday.month, birthday.day) == (2, 29)
    days = (
        date(year, 1, 1) + timedelta(days=59) if leap else date(year, birthday.month, birthday.day)
        for year in (today.year, today.year + 1)
    )
    return next(day for day in days if day >= today), f"FREQ=YEARLY;BYYEARDAY={LEAP_DAY}" if leap else "FREQ=YEARLY"


def celebrates(recurrence: Recurrence, birthday: Birthday) -> bool:
    """Tell whether something recurs on every birthday, and at no other time."""
    first = recurrence.start.date()
    day, rrule = yearly(birthday, first)
    return day == first and recurrence.rrule in {rrule, f"{rrule};BYMONTH={day.month};BYMONTHDAY={day.day}"}


def _numeric(typed: str) -> tuple[int | None, int, int] | None:
    match = _NUMERIC.fullmatch(typed)
    if match is None:
        return None
    year, month, day = (
        match["year"] or match["year2"],
        match["month"] or match["month1"] or match["month2"],
        match["day"] or match["day1"] or match["day2"],
    )
    return int(year) if year else None, int(month), int(day)


def _worded(typed: str, language: str) -> tuple[int | None, int, int] | None:
    """Read a day and the name of a month, in words as times are read, and a year behind them."""
    match = _YEAR.search(typed)
    rest = typed[: match.start()] if match else typed
    days = {_day(rest, language, now) for now in _MOMENTS}
    if len(days) != 1 or None in days:
        return None  # nothing that is understood, or something like "friday", which is another day each week
    (day,) = days
    assert day is not None  # noqa: S101 - looked at before
    return int(match[1]) if match else None, *day


def _day(text: str, language: str, now: datetime) -> tuple[int, int] | None:
    try:
        when = parse_when(f"{text} 12:00", language=language, zone="UTC", now=now)
    except WhenError:
        return None
    return None if when.rrule else (when.start.month, when.start.day)
