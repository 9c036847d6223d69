"""Birthdays, as people type them."""

from datetime import date, timedelta
from typing import Final

from core.errors import BadBirthday
from core.model import Birthday, Recurrence
from core.text.importing import days
from core.timing.when import NotUnderstood, parse_date

LEAP_DAY: Final = 60
"""The day of the year that 29 February is, and in other years 1 March."""


def parse_birthday(text: str, *, language: str, today: date) -> Birthday:
    """Read a date as times are read (`24 Dec 1980`, `24.12.`), or as files have them (`12-24`). Raises BadBirthday.

    What is not clear is refused, as 03/04 in a language of countries where that is another day.
    """
    try:
        said = parse_date(text, language=language)
    except NotUnderstood:
        found = days.birthday(text, None, today)
        if found is None:
            raise BadBirthday(text=text.strip()) from None
        return found
    return days.checked(said.year, said.month, said.day, text.strip(), today)


def yearly(birthday: Birthday, today: date) -> tuple[date, str]:
    """Give the next birthday from a day on, and the RRULE of all: that of 29 February is on 1 March in other years.

    That is when they are a year older (`Birthday.age`); both are the 60th day of their year (RFC 5545, BYYEARDAY).
    """
    leap = (birthday.month, birthday.day) == (2, 29)
    dates = (
        date(year, 1, 1) + timedelta(days=59) if leap else date(year, birthday.month, birthday.day)
        for year in (today.year, today.year + 1)
    )
    return next(day for day in dates if day >= today), f"FREQ=YEARLY;BYYEARDAY={LEAP_DAY}" if leap else "FREQ=YEARLY"


def celebrates(recurrence: Recurrence, birthday: Birthday) -> bool:
    """Tell whether something recurs on every birthday, and at no other time."""
    first = recurrence.start.date()
    day, rrule = yearly(birthday, first)
    return day == first and recurrence.rrule in {rrule, f"{rrule};BYMONTH={day.month};BYMONTHDAY={day.day}"}
