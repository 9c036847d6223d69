"""A search as typed: beginnings of words, digits of a phone number, beginnings of tags."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from core.text import labels, names

PARTS: Final = 5
"""Parts of a search that count; who types more is found by these."""
DIGITS: Final = 3
"""Digits from which on they may be part of a number: fewer are in nearly every one."""

_PART = re.compile(
    r"\#(?P<tag>[^\s#,;]*)"
    r"|(?P<number>[+(]*\d(?:[\d().\-/\u2010-\u2015\u2212]|\s+(?=[\d(/\-\u2010-\u2015\u2212]))*)(?=\s|$)"
    r"|(?P<word>\S+)"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One part of a search: all of `words` begin words of the name, or `digits` are in the number; or a tag begins so.

    With a + the digits are those that the number begins with.
    """

    words: tuple[str, ...] = ()
    digits: str = ""
    tag: str | None = None


def read(text: str) -> list[Wanted]:
    """Read `mom`, `+49 151`, `0151 234`, `#family`, or several of them, all of which have to be met."""
    # A number that was copied from somewhere often comes between invisible marks of direction.
    visible = "".join(c for c in text if c in "\u200c\u200d" or unicodedata.category(c) != "Cf")
    found = []
    for match in _PART.finditer(visible):
        if match["tag"] is not None:
            found.append(Wanted(tag=labels.key(match["tag"])))
        elif words := tuple(names.words(match[0])[:PARTS]):
            found.append(Wanted(words, _digits(match["number"] or "")))
    return found[:PARTS]


def endings(number: str) -> list[str]:
    """Give what an E.164 number is found by: itself, and its digits from each of them on."""
    digits = number.removeprefix("+")
    return [number, *(digits[start:] for start in range(len(digits) - DIGITS + 1))]


def _digits(number: str) -> str:
    """Give the digits as E.164 has them: without what is dialled before a number at home, or in another country."""
    digits = "".join(str(unicodedata.decimal(c)) for c in number.replace("(0)", "") if c.isdecimal())
    abroad = number.lstrip("(").startswith("+") or digits.startswith("00")
    bare = digits.lstrip("0")
    if abroad and bare:
        return f"+{bare}"
    return bare if len(digits) >= DIGITS else ""
