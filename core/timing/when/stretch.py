"""A stretch of the day in a person's words, from one time of day to another: `from 10 pm to 7 am`, `22-7h`."""

import re
from datetime import UTC, datetime, time
from typing import Final

from core.timing.when.errors import NotUnderstood, WhenError
from core.timing.when.grammar import Grammar, Placed, cut
from core.timing.when.pieces import Clock, Part, Style
from core.timing.when.reading import Here, Parts, choices
from core.timing.when.tokens import cleaned
from core.timing.when.vocabulary import Vocabulary, vocabulary

LENGTH_LIMIT: Final = 60
"""How many characters a stretch may have."""
_DASH: Final = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
_SOMETIME: Final = datetime(2000, 1, 1, tzinfo=UTC)


def parse_stretch(text: str, *, language: str) -> tuple[time, time]:
    """Read two times of day, each of which can be meant in one way only. Raises NotUnderstood.

    An hour alone is one of 24 where the other one, or the language, counts so.
    """
    words = vocabulary(language)
    plain = _DASH.sub(" - ", cleaned(text))
    found = cut(plain, words) if len(text) <= LENGTH_LIMIT else []
    if not found:
        raise NotUnderstood(word=text.strip()[:LENGTH_LIMIT])
    meanings = {
        pair
        for first, last in Grammar(plain, found, words).whole("stretch")
        for of_24 in [words.clock == 24 or any(_counts_on(piece) for piece in (*first, *last))]
        for pair in [(_meant(first, words, of_24=of_24), _meant(last, words, of_24=of_24))]
    }
    start, end = meanings.pop() if len(meanings) == 1 else (None, None)
    if start is None or end is None:
        raise NotUnderstood(word=text.strip())
    return start, end


def _counts_on(piece: Clock | Part) -> bool:
    """Tell whether this is an hour of a clock of 24, as the other one is then: `22-7`."""
    return isinstance(piece, Clock) and piece.style is Style.DIGITS and not 1 <= piece.hour <= 12


def _meant(pieces: tuple[Clock | Part, ...], words: Vocabulary, *, of_24: bool) -> time | None:
    """Give the one time of day that this can be; None where it can be none, or several."""
    here = Here(_SOMETIME, "UTC", words)
    if of_24 and len(pieces) == 1 and isinstance(clock := pieces[0], Clock) and clock.spoken and not clock.minute:
        return time(clock.hour)
    try:
        found = choices(Parts(tuple(Placed(piece, "") for piece in pieces)), here, named=False)
    except WhenError:
        return None
    return found[0].clock if len(found) == 1 else None
