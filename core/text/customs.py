"""What is customary where somebody lives: the first day of the week, the weekend, and how a clock is written."""

from datetime import time
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_time

from core.model import Person


def customs(person: Person) -> Locale:
    """Give a person's locale: their language as it is used in their country, where CLDR knows that."""
    return _locale(person.language, person.region)


@lru_cache(256)
def _locale(language: str, region: str) -> Locale:
    try:
        return Locale(language, region or None)
    except UnknownLocaleError:
        return Locale(language)


def tag(person: Person) -> str:
    """Name a person's locale, as `en_DE`."""
    return str(customs(person))


def clock(at: time, locale: Locale | str) -> str:
    """Write a time of day: `18:30`, or `6:30 PM` where that is the custom; seconds only where there are any.

    Always with colons, as it can be typed everywhere: `18.30` might be a day.
    """
    pattern = Locale.parse(locale).time_formats["medium" if at.second else "short"].pattern
    return str(format_time(at, pattern.replace(".", ":"), locale=locale))


def hour(number: int, locale: Locale) -> str:
    """Write an hour of the day alone: `18`, or `6 PM`."""
    halves = "a" in locale.time_formats["short"].pattern
    pattern = locale.datetime_skeletons["h"].pattern if halves else "HH"
    return str(format_time(time(number), pattern, locale=locale))
