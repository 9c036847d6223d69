"""What figures stand for: tokens that are numbers, clocks and dates."""

import calendar
from collections.abc import Callable, Mapping
from typing import Any, Final

from core.timing.when.pieces import Clock, Date, Style
from core.timing.when.tokens import Kind, Token
from core.timing.when.vocabulary import Vocabulary


def _digits(token: Token, longest: int) -> int | None:
    return int(token.word) if token.kind is Kind.NUMBER and len(token.word) <= longest else None


def within(number: int | None, first: int, last: int) -> list[int]:
    """Give a number as the one meaning there is, if it lies between these."""
    return [number] if number is not None and first <= number <= last else []


def _hours(token: Token, _: Vocabulary) -> list[Clock]:
    style = Style.DIGITS if token.word.startswith("0") else Style.SPOKEN
    return [hour_of(hour, style) for hour in within(_digits(token, 2), 0, 23)]


def hour_of(hour: int, style: Style = Style.SPOKEN) -> Clock:
    """Give a full hour; what is none of 1 to 12 cannot be of the other half of the day."""
    return Clock(hour, 0, style if 1 <= hour <= 12 else Style.DIGITS)


def _clock(token: Token, kind: Kind) -> list[Clock]:
    if token.kind is not kind:
        return []
    hour, minute = token.numbers()
    return [Clock(hour, minute, Style.DIGITS)] if hour < 24 and minute < 60 and token.word[-3] in ":." else []


def _dates(token: Token, words: Vocabulary) -> list[Date]:
    """Read a date in figures: in the orders of the language, each that is a date."""
    if token.kind is Kind.ISO:
        iso_year, month, day = token.numbers()
        return [date for date in [Date(day, month, iso_year)] if exists(date)]
    if token.kind is Kind.SHORT and words.short_years:
        first, second, short = token.numbers()
        year: int | None = 2000 + short
    elif token.kind is Kind.DATE:
        first, second, year = token.numbers()
    elif token.kind is Kind.YEARLESS or (token.kind is Kind.DOTTED and words.dotted_dates):
        (first, second), year = token.numbers(), None
    else:
        return []
    # With dots the day is first wherever they are used.
    orders = words.orders if "." not in token.word else ("dmy",)
    dates = [Date(first, second, year) if order == "dmy" else Date(second, first, year) for order in orders]
    return list(dict.fromkeys(date for date in dates if exists(date)))


def exists(date: Date) -> bool:
    """Tell whether there is such a day, in some year if none is said."""
    if not 1 <= date.month <= 12 or not (date.year is None or 1900 <= date.year <= 9999):
        return False
    return 1 <= date.day <= calendar.monthrange(date.year or 2000, date.month)[1]


def _run_together(token: Token) -> list[Clock]:
    """Read `0900`."""
    if token.kind is not Kind.NUMBER or len(token.word) != 4:
        return []
    hour, minute = divmod(int(token.word), 100)
    return [Clock(hour, minute, Style.DIGITS)] if hour < 24 and minute < 60 else []


def _and_half(token: Token) -> list[int]:
    """Read the 1 of `1.5` or `1,5`: no other fraction is one that people say."""
    whole, _, rest = token.word.replace(",", ".").partition(".")
    return [int(whole)] if token.kind in {Kind.DOTTED, Kind.DECIMAL} and rest == "5" else []


TOKENS: Final[Mapping[str, Callable[[Token, Vocabulary], list[Any]]]] = {
    "count": lambda token, _: [] if token.word.startswith("00") else within(_digits(token, 6), 0, 999_999),
    "hour": _hours,
    "minute": lambda token, _: within(_digits(token, 2), 1, 59),
    "five": lambda token, _: [minute for minute in within(_digits(token, 2), 5, 55) if minute % 5 == 0],
    "minutes": lambda token, _: within(_digits(token, 2), 0, 59) if len(token.word) == 2 else [],
    "dayno": lambda token, _: within(_digits(token, 2), 1, 31),
    "digits": lambda token, _: within(_digits(token, 2), 1, 31),
    "year": lambda token, _: within(_digits(token, 4), 1900, 2199) if len(token.word) == 4 else [],
    "half_count": lambda token, _: _and_half(token),
    "hhmm": lambda token, _: _run_together(token),
    "early": lambda token, _: _run_together(token) if token.word.startswith("0") else [],
    "hm": lambda token, _: _clock(token, Kind.CLOCK),
    "dot": lambda token, _: _clock(token, Kind.DOTTED),
    "numeric": _dates,
}
