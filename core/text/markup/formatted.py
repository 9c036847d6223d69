"""A text and how parts of it look, and how that comes from Telegram."""

import bisect
import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.text.braces import TOKEN


class Kind(StrEnum):
    """What WhatsApp can show, by Telegram's names for it."""

    BOLD = "bold"
    ITALIC = "italic"
    STRIKETHROUGH = "strikethrough"
    CODE = "code"
    """A part of a line."""
    PRE = "pre"
    """Lines of code."""
    QUOTE = "blockquote"
    """Whole lines."""


KINDS: Final = {kind.value: kind for kind in Kind} | {"expandable_blockquote": Kind.QUOTE}
"""Kinds by the types of Telegram's entities; what else there is (underline, spoiler, mention) keeps its text alone."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A part of a message as Telegram has it (MessageEntity), in UTF-16 units; `url` is where a `text_link` leads."""

    type: str
    offset: int
    length: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text, from character `start` to before `end`."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text without marks, and the parts of it that look different; they may overlap."""

    text: str
    spans: tuple[Span, ...] = ()

    def of_kind(self, *kinds: Kind) -> list[Span]:
        """Give the parts of some kinds, in order, none of a kind touching another of it."""
        return [span for kind in kinds for span in _joined(span for span in self.spans if span.kind is kind)]

    def cut(self, end: int, more: str) -> "Formatted":
        """Give the text up to a character, and what stands for the rest of it."""
        kept = self.text[:end].rstrip()
        spans = (Span(span.kind, span.start, min(span.end, len(kept))) for span in self.spans)
        return Formatted(kept + more, tuple(span for span in spans if span.start < span.end))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Put parts of one kind together where they touch or overlap."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(span.kind, joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def of_telegram(text: str, entities: Iterable[Entity]) -> Formatted:
    """Take what somebody typed in Telegram; a link that does not show where it leads does so afterwards, in brackets.

    A placeholder looks one way: what begins or ends in the middle of it takes in all of it.
    """
    offsets = list(itertools.accumulate((1 + (ord(c) > 0xFFFF) for c in text), initial=0))
    placeholders = [match.span() for match in TOKEN.finditer(text)]
    spans, links = [], []
    for entity in entities:
        start = bisect.bisect_left(offsets, entity.offset)
        end = min(bisect.bisect_left(offsets, entity.offset + entity.length), len(text))
        if start >= end:
            continue
        start = next((begin for begin, over in placeholders if begin < start < over), start)
        end = next((over for begin, over in placeholders if begin < end < over), end)
        if entity.type in KINDS:
            spans.append(Span(KINDS[entity.type], start, end))
        elif entity.type == "text_link" and _tells(entity.url, text[start:end]):
            links.append((end, f" ({entity.url})"))
    for at, shown in sorted(links, reverse=True):
        text = text[:at] + shown + text[at:]
        spans = [_moved(span, at, len(shown)) for span in spans]
    return Formatted(text, tuple(spans))


def _tells(url: str, label: str) -> bool:
    """Tell whether a link's address is news to somebody who has read its label, and of use outside of Telegram."""
    return bool(url) and not url.startswith("tg:") and _bare(url) != _bare(label)


def _bare(url: str) -> str:
    return url.strip().casefold().partition("://")[2].rstrip("/") or url.strip().casefold().rstrip("/")


def _moved(span: Span, at: int, by: int) -> Span:
    return Span(span.kind, span.start + by * (span.start >= at), span.end + by * (span.end > at))
