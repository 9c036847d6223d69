"""Placeholders in messages: `{name}`, `{name|friend}`; a brace itself is written twice.

Nothing is ever evaluated: a placeholder is looked up in a fixed list, and what it becomes is not read again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from babel.dates import format_date, format_time

from core.errors import BrokenPlaceholder, TextEmpty, TextTooLong, UnknownPlaceholder
from core.model import TEXT_LIMIT

KNOWN: Final = ("name", "first_name", "date", "time", "weekday")

_TOKEN = re.compile(r"\{\{|\}\}|\{(?P<key>[^{}|]*)(?:\|(?P<fallback>[^{}]*))?\}|[{}]")


@dataclass(frozen=True, slots=True)
class _Placeholder:
    key: str
    fallback: str | None


def _pieces(text: str) -> Iterator[str | _Placeholder]:
    """Split a text into literal pieces and placeholders. Raises BrokenPlaceholder at a lone brace."""
    position = 0
    for token in _TOKEN.finditer(text):
        yield text[position : token.start()]
        position = token.end()
        if token["key"] is not None:
            yield _Placeholder(token["key"].strip().casefold(), token["fallback"])
        elif len(token[0]) == 2:
            yield token[0][0]
        else:
            raise BrokenPlaceholder(near=text[max(0, token.start() - 10) : token.end() + 10].strip())
    yield text[position:]


def checked(text: str) -> str:
    """Give the text, stripped, if it can be kept as a message.

    Raises TextEmpty, TextTooLong, BrokenPlaceholder, or UnknownPlaceholder with the list of known ones.
    """
    text = text.strip()
    if not text:
        raise TextEmpty
    if len(text) > TEXT_LIMIT:
        raise TextTooLong(length=len(text), limit=TEXT_LIMIT)
    for piece in _pieces(text):
        if isinstance(piece, _Placeholder) and piece.key not in KNOWN:
            raise UnknownPlaceholder(placeholder=f"{{{piece.key}}}", known=", ".join(f"{{{key}}}" for key in KNOWN))
    return text


def render(text: str, values: "Known") -> str:
    """Fill the placeholders; one without a value becomes its fallback, or nothing. The text has been `checked`."""
    return "".join(
        piece if isinstance(piece, str) else values.get(piece.key) or piece.fallback or "" for piece in _pieces(text)
    )


class Known(Protocol):
    """Tells what placeholders stand for."""

    def get(self, key: str, /) -> str | None:
        """Give what a placeholder stands for; nothing for one that is not known."""
        ...


@dataclass(frozen=True, slots=True)
class Values:
    """What the placeholders stand for: the contact, and when it is due (aware, in the zone to be read in).

    Dates are put into words only where a text has them.
    """

    name: str
    first_name: str
    at: datetime
    language: str

    def get(self, key: str, /) -> str:
        """Give what a placeholder stands for; empty for one that is not known."""
        match key:
            case "name":
                return self.name
            case "first_name":
                return self.first_name
            case "date":
                return format_date(self.at, "long", locale=self.language)
            case "time":
                return format_time(self.at, "short", tzinfo=self.at.tzinfo, locale=self.language)
            case "weekday":
                return format_date(self.at, "EEEE", locale=self.language)
            case _:
                return ""


def values(name: str, at: datetime, language: str, *, first_name: str | None = None) -> Values:
    """Give what the placeholders stand for; `first_name` is the first word of the name unless it is given."""
    return Values(name, first_name or name.split(maxsplit=1)[0], at, language)
