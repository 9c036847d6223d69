"""How many times, in a person's words and digits: `5`, `5 times`."""

from typing import Final

from core.timing.when.errors import NotUnderstood
from core.timing.when.grammar import Grammar, cut
from core.timing.when.pieces import Times
from core.timing.when.tokens import cleaned
from core.timing.when.vocabulary import vocabulary

LENGTH_LIMIT: Final = 40
"""How many characters it may have."""


def parse_times(text: str, *, language: str) -> int | None:
    """Read how many times; None for what says something else."""
    plain = cleaned(text).strip()
    if not plain or len(text) > LENGTH_LIMIT:
        return None
    if plain.isdecimal():
        return int(plain)
    words = vocabulary(language)
    try:
        limits = Grammar(plain, cut(plain, words), words).whole("limit")
    except NotUnderstood:
        return None
    return next((piece.count for pieces in limits for piece in pieces if isinstance(piece, Times)), None)
