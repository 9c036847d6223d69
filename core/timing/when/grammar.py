"""Tokens -> every way to read them: the one grammar, over the words of a language.

A phrase is a row of pieces in any order, each at most once. All readings are found, not the first one: what has
two meanings is to be asked. Where there is none, the place that no reading gets beyond tells which word is at fault.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from core.timing.when.errors import NotTogether, NotUnderstood
from core.timing.when.figures import TOKENS
from core.timing.when.forms import Captured, value_of
from core.timing.when.pieces import (
    Clock,
    Date,
    Delay,
    Every,
    From,
    Lasting,
    MonthDay,
    NthWeekday,
    Offset,
    Part,
    Picked,
    Piece,
    Style,
    Times,
    Until,
    Weekday,
    Weekdays,
)
from core.timing.when.tokens import Kind, Token, apart, tokens, unpunctuated
from core.timing.when.vocabulary import Node, Vocabulary

LONGEST: Final = 40
"""How many tokens a time may have."""
_MOST_READINGS: Final = 50
_TOP: Final = ("delay", "clock", "part", "day", "repeat", "limit")


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, and the words that say it."""

    piece: Piece
    text: str


Reading = tuple[Placed, ...]


def cut(plain: str, words: Vocabulary) -> list[Token]:
    """Cut a cleaned text into the tokens that a language's words are made of."""
    return [
        piece
        for token in unpunctuated(tokens(plain))
        for piece in apart(token, words.known, words.prefixes, words.suffixes, words.apart)
    ]


class Grammar:
    """The readings of one text."""

    def __init__(self, text: str, tokens: list[Token], words: Vocabulary) -> None:
        self._text = text
        self._tokens = tokens
        self._words = words
        self._memo: dict[tuple[str, int], tuple[tuple[int, Any], ...]] = {}
        self._joined: dict[int, bool] = {}
        self._reach = -1
        self._fault = ""

    def readings(self) -> list[Reading]:
        """Give every reading of the whole. Raises NotUnderstood naming the words at fault."""
        self._know()
        if self._joins(0):
            found = list(itertools.islice(self._rows(0, ()), _MOST_READINGS + 1))
            if 0 < len(found) <= _MOST_READINGS:
                return found
            raise NotTogether(word=self._repeated())
        raise NotUnderstood(word=self._fault)

    def whole(self, slot: str) -> list[Any]:
        """Give what a slot that takes the whole can mean. Raises NotUnderstood naming a word that is not known."""
        self._know()
        return [value for end, value in self._parse(slot, 0) if end == len(self._tokens)]

    def _know(self) -> None:
        for token in self._tokens:
            known = token.kind not in {Kind.WORD, Kind.OTHER} or token.word in self._words.known
            if not known:
                raise NotUnderstood(word=token.text)

    def _pieces(self, at: int) -> Iterator[tuple[int, tuple[Piece, ...]]]:
        for slot in _TOP:
            yield from self._parse(slot, at)

    def _joins(self, at: int) -> bool:
        """Tell whether pieces can be laid from here to the end, whatever they are."""
        if at not in self._joined:
            ends = [end for end, _ in self._pieces(at)] if at < len(self._tokens) else []
            self._joined[at] = at == len(self._tokens) or any(self._joins(end) for end in dict.fromkeys(ends))
        return self._joined[at]

    def _rows(self, at: int, row: Reading) -> Iterator[Reading]:
        if at == len(self._tokens):
            yield row
        elif self._joins(at):
            for end, pieces in self._pieces(at):
                text = self._typed(at, end)
                longer = row + tuple(Placed(piece, text) for piece in pieces)
                if self._joins(end) and _repeated(longer) is None and not _misread(row, pieces):
                    yield from self._rows(end, longer)

    def _repeated(self) -> str:
        """Give the words that say again what was said before: every word is understood, but they are too many."""
        row: Reading = ()
        at = 0
        while at < len(self._tokens):
            # The longest piece first: "5 may", not 5 o'clock.
            end, pieces = max(
                (found for found in self._pieces(at) if self._joins(found[0])), key=lambda found: found[0]
            )
            if _misread(row, pieces):
                return self._typed(at, end)
            row += tuple(Placed(piece, self._typed(at, end)) for piece in pieces)
            at = end
            if (text := _repeated(row)) is not None:
                return text
        return row[-1].text

    def _parse(self, slot: str, at: int) -> tuple[tuple[int, Any], ...]:
        """Give what a slot can take from a place on: where that ends, and its value."""
        if (slot, at) not in self._memo:
            found: list[tuple[int, Any]] = []
            if at < len(self._tokens) and slot == "comma":
                return ((at, None),) if self._tokens[at].listed else ()
            if at < len(self._tokens) and slot in TOKENS:
                found += [(at + 1, value) for value in TOKENS[slot](self._tokens[at], self._words)]
            if (node := self._words.slots.get(slot)) is not None:
                found += self._walk(node, at, at, ())
            elif not found:
                self._stuck_at(at)
            if slot in {"daynos", "dths"}:
                # One number that has two words, as Arabic "fifth and twentieth", is no list of two.
                fewest = {end: min(len(days) for other, days in found if other == end) for end, _ in found}
                found = [(end, days) for end, days in found if len(days) == fewest[end]]
            self._memo[slot, at] = tuple(dict.fromkeys(found))
        return self._memo[slot, at]

    def _walk(self, node: Node, start: int, at: int, captured: Captured) -> Iterator[tuple[int, Any]]:
        for action, argument in node.ends:
            values = value_of(action, argument, captured)
            if not values:
                self._stuck(at, self._typed(start, at))
            yield from ((at, value) for value in values)
        if not node.words and not node.slots:
            return
        if at < len(self._tokens) and (child := node.words.get(self._tokens[at].word)) is not None:
            yield from self._walk(child, start, at + 1, captured)
        else:
            self._stuck_at(at)
        for slot, child in node.slots.items():
            for end, value in self._parse(slot, at):
                yield from self._walk(child, start, end, (*captured, (slot, value)))

    def _typed(self, start: int, end: int) -> str:
        return self._text[self._tokens[start].start : self._tokens[end - 1].end]

    def _stuck_at(self, at: int) -> None:
        """Note a token that does not fit, or that something is missing behind the last one."""
        last = min(at, len(self._tokens) - 1)
        # A number that is none of these, or a full stop, says nothing alone: "32 may", "32."
        behind = last and (self._tokens[last].kind is Kind.MARK or self._tokens[last - 1].kind is Kind.NUMBER)
        self._stuck(at, self._typed(last - 1 if behind and at == last else last, last + 1))

    def _stuck(self, at: int, text: str) -> None:
        if at > self._reach:
            self._reach, self._fault = at, text


def _repeated(row: Reading) -> str | None:
    """Give the words of the first piece that there is one of already; of the parts of a day there may be two."""
    taken: list[str] = []
    for placed in row:
        kind = _kind(placed.piece)
        taken.append(kind)
        if taken.count(kind) > (2 if kind == "part" else 1):
            return placed.text
    return None


def _misread(row: Reading, pieces: tuple[Piece, ...]) -> bool:
    """Tell whether these mean together what they do not mean one by one.

    "The third" and "friday" is no Friday the 3rd; "3 times" and "each day" is no rule that ends after the third, and
    ru "20 раз в день" is not at 20:00. "From the 1st" and "until 5 june" is from the 1st of june.
    """
    if not row:
        return False
    last = row[-1].piece
    before = [placed.piece for placed in row[-2:] if placed.text == row[-1].text]
    match last, pieces[0]:
        case MonthDay(), Weekday():
            return True
        case From(day=MonthDay(ahead=None, day=first)), Until(day=Date(day=end)):
            return 0 < first < end
        case Times(), Every() | Picked():
            return True
        case _, Times():
            return any(isinstance(piece, Every | Picked) for piece in before)
        case Part(), Part():  # "in the morning in the morning"
            return last == pieces[0]
        case Clock(), Every():
            return row[-1].text.isalnum() and last.style is not Style.FIXED
        case _:
            return False


def _kind(piece: Piece) -> str:
    """Tell which pieces a phrase can have one of."""
    match piece:
        case Weekday() | Weekdays():
            return "weekday"
        case Delay() | Offset() | Date() | MonthDay() | NthWeekday():
            return "day"
        case Times() | Lasting() | Until():
            return "end"
        case _:
            return type(piece).__name__.casefold()
