"""WhatsApp's marks: what is a pair, and what is a quoted line."""

import bisect
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from core.text.braces import TOKEN
from core.text.markup.formatted import Kind

GUARD: Final = "\u2060"
"""What makes the mark after it an ordinary character."""
MARKS: Final = {"*": Kind.BOLD, "_": Kind.ITALIC, "~": Kind.STRIKETHROUGH}
FENCES: Final = {Kind.CODE: "`", Kind.PRE: "```"}
QUOTE: Final = "> "
RISKY: Final = re.compile(r"[*_~`]|^> ", re.MULTILINE)
"""What a text has that has marks in it."""

_CODE = rf"(?<!{GUARD})```(?=\s*[^\s`])(?P<pre>(?:(?!```).)+)```|(?<!{GUARD})`(?=[^`\n]*[^`\s])(?P<code>[^`\n]+)`"
_LINK = r"(?<![^\W_])(?<![@.-])(?:https?://|www\.|(?:[a-z0-9-]+\.)+[a-z]{2,}/)[^\s*`]*[^\s*`_~.,;:!?)\]}'\"]"


@dataclass(frozen=True, slots=True)
class Atoms:
    """What marks do not count in: `kept` stays as it is, `code` may stand around it."""

    kept: re.Pattern[str]
    code: re.Pattern[str]


def _atoms(kept: str) -> Atoms:
    flags = re.DOTALL | re.IGNORECASE
    return Atoms(re.compile(kept, flags), re.compile(f"{_CODE}|{kept}", flags))


FINAL: Final = _atoms(_LINK)
DRAFT: Final = _atoms(f"{_LINK}|{TOKEN.pattern}")
"""Those of a text that has placeholders yet."""
_QUOTED = re.compile(rf"^{QUOTE}(?=.*\S)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks that count: each begins at its place and has `width` characters."""

    kind: Kind
    start: int
    end: int
    width: int = 1

    @property
    def marks(self) -> list[int]:
        """The places of the characters of both marks."""
        return [*range(self.start, self.start + self.width), *range(self.end, self.end + self.width)]


def is_word(character: str) -> bool:
    """Tell whether a mark beside this character does not count: letters, digits and what combines with them."""
    if character.isalnum():
        return True
    return unicodedata.category(character) in {"Mn", "Mc"} and not "\ufe00" <= character <= "\ufe0f"


def opens(before: str, after: str) -> bool:
    """Tell whether a mark between these two characters, each empty where there is none, may begin a pair."""
    return bool(after) and not after.isspace() and not (before and is_word(before))


def closes(before: str, after: str) -> bool:
    """Tell whether a mark between these two characters, each empty where there is none, may end a pair."""
    return bool(before) and not before.isspace() and not (after and is_word(after))


def pairs(raw: str, atoms: Atoms) -> list[Pair]:
    """Find the marks that count; `atoms` are what they do not count in."""
    found, masked = list[Pair](), list(raw)
    for atom in atoms.code.finditer(raw):
        kind = Kind.PRE if atom["pre"] else Kind.CODE if atom["code"] else None
        if kind is not None:
            width = len(FENCES[kind])
            found.append(Pair(kind, atom.start(), atom.end() - width, width))
        masked[atom.start() : atom.end()] = ("\n" if c == "\n" else " " for c in atom[0])
    start = 0
    for line in "".join(masked).split("\n"):
        for mark, kind in MARKS.items():
            if mark in line:
                found += (Pair(kind, first, last) for first, last in _paired(raw, _places(raw, line, start, mark)))
        start += len(line) + 1
    return found


def _places(raw: str, line: str, start: int, mark: str) -> list[int]:
    """Give where a mark stands, unguarded, on a line that begins at `start`."""
    return [start + at for at, c in enumerate(line) if c == mark and raw[start + at - 1 : start + at] != GUARD]


def _paired(raw: str, places: list[int]) -> Iterator[tuple[int, int]]:
    """Pair the marks of one kind on one line: each that may open with the next one that may close."""
    closing = [at for at in places if closes(raw[at - 1 : at], raw[at + 1 : at + 2])]
    after = -1
    for first in places:
        if first > after and opens(raw[first - 1 : first], raw[first + 1 : first + 2]):
            next_one = bisect.bisect_left(closing, first + 2)
            if next_one < len(closing):
                after = closing[next_one]
                yield first, after


def coded(found: Iterable[Pair]) -> set[int]:
    """Give the places that are code, without the first mark's first character."""
    return {at for pair in found if pair.kind in FENCES for at in range(pair.start + 1, pair.end + pair.width)}


def quoted(raw: str, code: set[int]) -> list[int]:
    """Give where quoted lines begin, outside of code."""
    return [match.start() for match in _QUOTED.finditer(raw) if match.start() not in code]
