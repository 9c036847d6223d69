"""How a text looks -> WhatsApp's marks."""

import bisect
import itertools
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from core.text.markup.formatted import Formatted, Kind, Span
from core.text.markup.grammar import (
    DRAFT,
    FENCES,
    FINAL,
    GUARD,
    MARKS,
    QUOTE,
    RISKY,
    Atoms,
    closes,
    is_word,
    opens,
    pairs,
)
from core.text.markup.reading import without

INLINE: Final = {kind: mark for mark, kind in MARKS.items()}
_SIGNS: Final = frozenset([*MARKS, "`"])
_ROUNDS: Final = 8
"""How often what was written is read again, to see that it says what it should."""


def write(formatted: Formatted, *, draft: bool = True) -> str:
    """Write WhatsApp's text; a `draft` has placeholders yet, and they stay as they are. Never raises.

    What WhatsApp cannot show is left out and its text stays: formatting of a part of a word (it begins and ends with
    whole words), of the spaces around them, and of code.
    """
    if not formatted.spans and not RISKY.search(formatted.text):
        return formatted.text
    page = _Page(formatted.text, formatted.of_kind(Kind.QUOTE), DRAFT if draft else FINAL)
    spans = page.fitting(formatted)
    guarded = page.signs_in(spans)
    for attempt in range(_ROUNDS):
        raw, sources = page.pour(spans, guarded)
        found = pairs(raw, page.atoms)
        taken = {source for pair in found for at in pair.marks if isinstance(source := sources[at], int)}
        shown = {sources[pair.start] for pair in found if sources[pair.start] == sources[pair.end]}
        if not taken and shown.issuperset(spans):
            return raw
        guarded |= taken if attempt < _ROUNDS // 2 else page.signs
        if not taken:
            spans = [span for span in spans if span in shown]
    return page.pour([], page.signs)[0]


class _Page:
    """One text without marks, and where some could stand."""

    def __init__(self, text: str, quotes: Iterable[Span], atoms: Atoms) -> None:
        self.atoms = atoms
        self._text = text
        begins = [0, *(at + 1 for at, c in enumerate(text) if c == "\n"), len(text) + 1]
        self._lines = [Span(Kind.QUOTE, at, after - 1) for at, after in itertools.pairwise(begins)]
        in_quotes = {at for span in quotes for at in range(span.start, span.end)}
        self._quoted = {
            line.start for line in self._lines if line.start in in_quotes and text[line.start : line.end].strip()
        }
        # A mark in the middle of a link or of a placeholder would change it.
        self._inside = {at for atom in atoms.kept.finditer(text) for at in range(atom.start() + 1, atom.end())}
        self.signs = {at for at, c in enumerate(text) if c in _SIGNS and at not in self._inside and self._counts(at)}

    def fitting(self, formatted: Formatted) -> list[Span]:
        """Give the parts that marks can be put around, none crossing another."""
        code = [
            fenced
            for span in formatted.of_kind(*FENCES)
            for part in self._code(span)
            if (fenced := self._fenced(part)) is not None
        ]
        inline = without(formatted.of_kind(*INLINE), code)
        parts = [fitted for part in self._by_line(inline) if (fitted := self._fitted(part)) is not None]
        nested = [fitted for part in _nested(parts) if (fitted := self._fitted(part)) is not None]
        return sorted([*code, *nested], key=_outer_first)

    def signs_in(self, spans: Iterable[Span]) -> set[int]:
        """Give where a part has in it the very sign that marks it."""
        own = {at for span in spans if span.kind in INLINE for at in range(span.start, span.end)
               if self._text[at] == INLINE[span.kind]}  # fmt: skip
        return own & self.signs

    def pour(self, spans: Iterable[Span], guarded: Collection[int]) -> tuple[str, list[int | Span | None]]:
        """Write the text with marks around spans; give where each character is from: a place in the text, or a span."""
        text, out, opened = self._text, list[tuple[str, int | Span | None]](), list[Span]()
        coming = sorted(spans, key=_outer_first, reverse=True)
        for at in range(len(text) + 1):
            while opened and opened[-1].end <= at:
                out += _mark(opened.pop())
            out += [(c, None) for c in self._before(at, plain=not (opened and opened[-1].kind in FENCES))]
            while coming and coming[-1].start <= at:
                opened.append(coming.pop())
                out += _mark(opened[-1])
            in_code = bool(opened) and opened[-1].kind in FENCES
            if at in guarded and not in_code:
                out.append((GUARD, None))
            if at < len(text) and (in_code or not self._taken_for_guard(at)):
                out.append((text[at], at))
        return "".join(c for c, _ in out), [source for _, source in out]

    def _before(self, at: int, *, plain: bool) -> str:
        """Give what has to come before a line: what makes it quoted, or keeps it from being taken for that."""
        if at > 0 and self._text[at - 1] != "\n":
            return ""
        if at in self._quoted:
            return QUOTE
        return GUARD if plain and self._text.startswith(QUOTE, at) else ""

    def _taken_for_guard(self, at: int) -> bool:
        return self._text[at] == GUARD and self._text[at + 1 : at + 2] in {*_SIGNS, QUOTE[0]}

    def _counts(self, at: int) -> bool:
        """Tell whether a sign may be half of a pair: one in the middle of a word never is."""
        before, after = self._text[at - 1 : at], self._text[at + 1 : at + 2]
        return self._text[at] == "`" or not (before and after and is_word(before) and is_word(after))

    def _by_line(self, spans: Iterable[Span]) -> Iterator[Span]:
        for span in spans:
            first = bisect.bisect_right(self._lines, span.start, key=lambda line: line.start) - 1
            for line in self._lines[first:]:
                if line.start >= span.end:
                    break
                start, end = max(span.start, line.start), min(span.end, line.end)
                if start < end:
                    yield Span(span.kind, start, end)

    def _code(self, span: Span) -> Iterable[Span]:
        """Give code whole, or line by line where it is quoted."""
        lines = list(self._by_line([span]))
        return lines if any(at in self._quoted for at in range(span.start, span.end)) else [span]

    def _fenced(self, span: Span) -> Span | None:
        """Give code as it can be fenced, in one line or in several; None where it cannot."""
        start, end, said = span.start, span.end, self._text[span.start : span.end]
        kind = Kind.PRE if "\n" in said.strip() or "`" in said else span.kind
        if kind is Kind.CODE:
            start, end = end - len(said.lstrip()), start + len(said.rstrip())
        impossible = "```" in said or said.strip().startswith("`") or said.endswith("`") or not said.strip()
        return None if impossible or {start, end} & self._inside else Span(kind, start, end)

    def _fitted(self, span: Span) -> Span | None:
        """Make a part smaller until marks around it count: it begins and ends with whole words; None without any."""
        text, start, end = self._text, span.start, span.end
        while start < end and (start in self._inside or not opens(text[start - 1 : start], text[start])):
            start += 1
        while start < end and (end in self._inside or not closes(text[end - 1], text[end : end + 1])):
            end -= 1
        return Span(span.kind, start, end) if start < end else None


def _outer_first(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.kind


def _mark(span: Span) -> list[tuple[str, Span]]:
    return [(c, span) for c in (INLINE | FENCES)[span.kind]]


def _nested(spans: Iterable[Span]) -> list[Span]:
    """Divide parts so that none crosses another."""
    coming, around, nested = sorted(spans, key=_outer_first), list[Span](), list[Span]()
    while coming:
        span = coming.pop(0)
        around = [each for each in around if each.end > span.start]
        crossed = min((each.end for each in around if each.end < span.end), default=None)
        if crossed is None:
            around.append(span)
            nested.append(span)
        else:
            for part in (Span(span.kind, span.start, crossed), Span(span.kind, crossed, span.end)):
                bisect.insort(coming, part, key=_outer_first)
    return nested
