"""What somebody reads in WhatsApp: its marks -> how the text looks."""

import bisect
import itertools
import re
from collections.abc import Iterable
from typing import Final

from core.text.markup.formatted import Formatted, Kind, Span
from core.text.markup.grammar import DRAFT, FENCES, GUARD, MARKS, QUOTE, RISKY, coded, pairs, quoted

_GUARDED: Final = re.compile(rf"{GUARD}(?=[{re.escape(''.join(MARKS))}`])|^{GUARD}(?={QUOTE})", re.MULTILINE)


def read(raw: str) -> Formatted:
    """Read WhatsApp's text; marks that are no pair stay as they are. Never raises."""
    if not RISKY.search(raw) and GUARD not in raw:
        return Formatted(raw)
    found = pairs(raw, DRAFT)
    code = coded(found)
    quotes = quoted(raw, code)
    hidden = {at for pair in found for at in pair.marks}
    hidden |= {at + each for at in quotes for each in range(len(QUOTE))}
    hidden |= {match.start() for match in _GUARDED.finditer(raw)} - code
    shown = [at for at in range(len(raw)) if at not in hidden]
    text = "".join(raw[at] for at in shown)

    def span(kind: Kind, start: int, end: int) -> Span:
        return Span(kind, bisect.bisect_left(shown, start), bisect.bisect_left(shown, end))

    fenced = [span(pair.kind, pair.start, pair.end) for pair in found if pair.kind in FENCES]
    inline = [span(pair.kind, pair.start, pair.end) for pair in found if pair.kind not in FENCES]
    lines = [span(Kind.QUOTE, at, _end_of_line(raw, at, code)) for at in quotes]
    spans = [*_over_lines(text, lines), *without(_over_lines(text, inline), fenced), *fenced]
    return Formatted(text, tuple(sorted(spans, key=lambda one: (one.start, -one.end, one.kind))))


def lifted(raw: str) -> str:
    """Give WhatsApp's text as it is where the marks count that were typed as such, as by somebody who knows WhatsApp.

    Where anything is formatted by Telegram's means, marks are meant as typed: the text stays.
    """
    bare = _GUARDED.sub("", raw)
    return raw if bare == raw or read(raw).spans or not read(bare).spans else bare


def _end_of_line(raw: str, start: int, code: set[int]) -> int:
    """Give where a line ends; lines of code are one."""
    return next((at for at in range(start, len(raw)) if raw[at] == "\n" and at not in code), len(raw))


def _over_lines(text: str, spans: Iterable[Span]) -> list[Span]:
    """Put together what only the end of a line divides, for that is how WhatsApp wants it."""
    whole: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.kind, one.start)):
        between = text[whole[-1].end : span.start] if whole and whole[-1].kind is span.kind else ""
        if "\n" in between and not between.strip() and (span.kind is not Kind.QUOTE or between == "\n"):
            whole[-1] = Span(span.kind, whole[-1].start, span.end)
        else:
            whole.append(span)
    return whole


def without(spans: Iterable[Span], holes: Iterable[Span]) -> list[Span]:
    """Cut holes out of spans: code looks like nothing else besides."""
    taken = {at for hole in holes for at in range(hole.start, hole.end)}
    left = []
    for span in spans:
        for free, places in itertools.groupby(range(span.start, span.end), lambda at: at not in taken):
            if free:
                kept = list(places)
                left.append(Span(span.kind, kept[0], kept[-1] + 1))
    return left
