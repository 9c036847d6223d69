"""Birthdays as files have them: ISO 8601, vCard's without a year, and the numeric dates of spreadsheets."""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum, auto
from typing import Final

from core.errors import BadBirthday
from core.model import Birthday

_ISO = re.compile(r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)(?:[T ].*)?")
_YEARLESS = re.compile(r"--(?P<month>\d\d)-?(?P<day>\d\d)(?:[T ].*)?")
_PARTS = re.compile(r"(?P<first>\d{1,2})(?P<mark>[./-])\s?(?P<second>\d{1,2})(?:(?P=mark)\s?(?P<year>\d{4})|\.)?")
_NOTHING = re.compile(r"[0./\s-]*")
"""What Outlook writes where there is none: `0/0/00`."""
YEARLESS: Final = 1604
"""The year that Apple writes where there is none; others take the first ones of the calendar."""


class Order(Enum):
    """How `03/04` is meant in a file."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()


def order(texts: Iterable[str]) -> Order | None:
    """Tell from all dates of a file how they are meant; None where it cannot be told."""
    firsts, seconds = 0, 0
    for text in texts:
        if match := _PARTS.fullmatch(text.strip()):
            firsts, seconds = max(firsts, int(match["first"])), max(seconds, int(match["second"]))
    return _order(firsts, seconds)


def _order(first: int, second: int) -> Order | None:
    if (first > 12) == (second > 12):
        return None
    return Order.DAY_FIRST if first > 12 else Order.MONTH_FIRST


def birthday(text: str, order: Order | None, today: date) -> Birthday | None:
    """Read a birthday; None where the text means that there is none. Raises BadBirthday.

    Without an order, what is not written with dots has to be clear by itself, as 12/25.
    """
    text = text.strip()
    if _NOTHING.fullmatch(text):
        return None
    if match := _ISO.fullmatch(text) or _YEARLESS.fullmatch(text):
        year, month, day = match.groupdict().get("year"), int(match["month"]), int(match["day"])
    elif match := _PARTS.fullmatch(text):
        year, day, month = match["year"], int(match["first"]), int(match["second"])
        # Who writes dots writes the day first.
        if match["mark"] != ".":
            order = order or _order(day, month)
            if order is None and day != month:
                raise BadBirthday(text=text)
            if order is Order.MONTH_FIRST:
                month, day = day, month
    else:
        raise BadBirthday(text=text)
    return checked(int(year) if year and int(year) > YEARLESS else None, month, day, text, today)


def checked(year: int | None, month: int, day: int, text: str, today: date) -> Birthday:
    """Give a birthday that somebody can have. Raises BadBirthday with the text."""
    try:
        born = date(year or 2000, month, day)
    except ValueError:
        raise BadBirthday(text=text) from None
    if year is not None and not date(1900, 1, 1) <= born <= today:
        raise BadBirthday(text=text)
    return Birthday(month=month, day=day, year=year)
