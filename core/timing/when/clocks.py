"""A time of day alone, in a person's words: `8:30am`, `half past 8`, `um 8 Uhr`."""

from datetime import UTC, datetime, time
from typing import Final

from core.timing.when.errors import NotTogether, NotUnderstood
from core.timing.when.grammar import Grammar, Placed, cut
from core.timing.when.reading import Here, Parts, choices
from core.timing.when.tokens import cleaned
from core.timing.when.vocabulary import vocabulary

LENGTH_LIMIT: Final = 60
"""How many characters a time of day may have."""
_SOMETIME: Final = datetime(2000, 1, 1, tzinfo=UTC)


def parse_clocks(text: str, *, language: str) -> tuple[time, ...]:
    """Read a time of day on days that are known: all that it may mean, earliest first.

    Gives none for what is anything else, or may belong to the day behind them, as midnight may.
    """
    words = vocabulary(language)
    plain = cleaned(text)
    found = cut(plain, words) if len(text) <= LENGTH_LIMIT else []
    here, meant = Here(_SOMETIME, "UTC", words), set[time]()
    try:
        for pieces in Grammar(plain, found, words).whole("moment") if found else ():
            read = choices(Parts(tuple(Placed(piece, "") for piece in pieces)), here, named=True)
            if any(choice.shift for choice in read):
                return ()
            meant.update(choice.clock for choice in read)
    except (NotUnderstood, NotTogether):
        return ()
    return tuple(sorted(meant))
