"""What is customary where somebody lives: the first day of the week, the weekend, and how a clock is written."""

from datetime import time
from functools import lru_cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_time
from babel.languages import get_official_languages

from core.model import Person

HALVES: Final = "a"
"""What stands in CLDR's pattern for a time where the day has two halves of twelve hours."""


def customs(person: Person) -> Locale:
    """Give a person's locale: their language as it is used in their country, where CLDR knows that."""
    return _known(tag(person)) or Locale(person.language)


def tag(person: Person) -> str:
    """Name a person's locale, as `en_DE`, whether CLDR knows it or not."""
    return f"{person.language}_{person.region}" if person.region else person.language


def clock(at: time, locale: str) -> str:
    """Write a time of day: `18:30`, or `6:30 PM` where that is the custom; seconds only where there are any.

    Always with colons, as it can be typed everywhere: `18.30` might be a day.
    """
    return str(format_time(at, _pattern(locale, "medium" if at.second else "short"), locale=locale.partition("_")[0]))


def hour(number: int, locale: str) -> str:
    """Write an hour of the day alone: `18`, or `6 PM`."""
    pattern = f"h {HALVES}" if HALVES in _pattern(locale, "short") else "HH"
    return str(format_time(time(number), pattern, locale=locale.partition("_")[0]))


@lru_cache(256)
def _known(locale: str) -> Locale | None:
    try:
        return Locale.parse(locale)
    except UnknownLocaleError:
        return None


@lru_cache(256)
def _pattern(locale: str, width: str) -> str:
    """Give how a time is written.

    In a language that CLDR does not know in the country the halves of the day are those of the language, unless people
    there have none.
    """
    language, _, region = locale.partition("_")
    found = _known(locale)
    own = str((found or Locale(language)).time_formats[width].pattern).replace(".", ":")
    if found is not None or HALVES not in own:
        return own
    there = (_known(f"{each}_{region}") for each in get_official_languages(region, de_facto=True))
    halves = next((HALVES in each.time_formats[width].pattern for each in there if each), True)
    return own if halves else ("HH:mm:ss" if width == "medium" else "HH:mm")
