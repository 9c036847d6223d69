"""A date in a person's words, without a time: `24 dec 1980`, `12/25/2005`, `24 de diciembre`."""

from typing import Final

from core.timing.when.errors import NotUnderstood
from core.timing.when.grammar import Grammar, cut
from core.timing.when.pieces import Date
from core.timing.when.tokens import cleaned
from core.timing.when.vocabulary import vocabulary

LENGTH_LIMIT: Final = 60
"""How many characters a date may have."""


def parse_date(text: str, *, language: str) -> Date:
    """Read one date, of a year or of each. Raises NotUnderstood, also for what may be two, as 03/04 where it may."""
    words = vocabulary(language)
    # With a full stop behind it, 24.12 is no time of day.
    plain = f"{cleaned(text).strip()}."
    found = cut(plain, words) if len(text) <= LENGTH_LIMIT else []
    days = set(Grammar(plain, found, words).whole("day")) if found else set()
    match list(days):
        case [(Date() as date,)]:
            return date
    raise NotUnderstood(word=text.strip()[:LENGTH_LIMIT])
