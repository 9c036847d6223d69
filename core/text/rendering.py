"""Placeholders in messages: `{name}`, `{name|friend}`; a brace itself is written twice.

Nothing is ever evaluated: a placeholder is looked up in a fixed list, then among the contact's own fields, and what it
becomes is not read again.
"""

import bisect
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from babel.dates import format_date

from core.attachment import CAPTION_LIMIT, Attachment
from core.errors import BrokenPlaceholder, NearPlaceholder, TextEmpty, TextTooLong, UnknownPlaceholder
from core.model import TEXT_LIMIT, Contact
from core.text import customs, markup, spelling
from core.text.braces import TOKEN

KNOWN: Final = ("name", "first_name", "date", "time", "weekday", "age", "count")
"""What every message may have; no field of a contact is called so."""
CERTAIN: Final = frozenset(KNOWN) - {"age"}
"""What always stands for something."""
KEY_LIMIT: Final = 30
"""Characters of the name of a field."""

_JOINERS: Final = {ord("\u200c"): None, ord("\u200d"): None}


@dataclass(frozen=True, slots=True)
class _Placeholder:
    key: str
    fallback: str | None


def placeholder(text: str) -> str:
    """Give the name that was typed between braces, whatever its case and however its accents were typed.

    Without the joiners that keyboards for Hindi and Persian put between letters: they show as nothing.
    """
    return unicodedata.normalize("NFC", text.translate(_JOINERS).strip().lower())


def well_formed(key: str) -> bool:
    """Tell whether a field may be called so: letters of any script, digits and _."""
    return 0 < len(key) <= KEY_LIMIT and all(map(written, key)) and unicodedata.category(key[0])[0] != "M"


def written(c: str) -> bool:
    """Tell whether this can be part of a word: a letter, the vowel signs and accents on it, or a digit."""
    return c == "_" or unicodedata.category(c)[0] in "LMN"


def _pieces(text: str) -> Iterator[tuple[int, str | _Placeholder]]:
    """Split a text into literal pieces and placeholders, with where each begins.

    Raises BrokenPlaceholder at a lone brace.
    """
    position = 0
    for token in TOKEN.finditer(text):
        yield position, text[position : token.start()]
        position = token.end()
        if token["key"] is not None:
            yield token.start(), _Placeholder(placeholder(token["key"]), token["fallback"])
        elif len(token[0]) == 2:
            yield token.start(), token[0][0]
        else:
            raise BrokenPlaceholder(near=text[max(0, token.start() - 10) : token.end() + 10].strip())
    yield position, text[position:]


def checked(text: str, fields: Collection[str] = (), attachment: Attachment | None = None) -> str:
    """Give the text, stripped, if it can be kept as a message; `fields` are the placeholders of one's contacts.

    With an attachment it may be empty, and is where no text can go with that.

    A field that nobody has yet is taken where a fallback says what to write instead, unless it looks like a known one
    mistyped: everybody would get the fallback.

    Raises TextEmpty, TextTooLong, BrokenPlaceholder, NearPlaceholder, or UnknownPlaceholder with the known ones.
    """
    text = text.strip()
    if attachment is not None and not (attachment.captioned and text):
        return ""
    if not text:
        raise TextEmpty
    limit = TEXT_LIMIT if attachment is None else CAPTION_LIMIT
    if len(text) > limit:
        raise TextTooLong(length=len(text), limit=limit)
    known = (*KNOWN, *sorted(fields))
    for piece in _placeholders(text):
        if piece.key in known:
            continue
        if piece.fallback is None or not well_formed(piece.key):
            raise UnknownPlaceholder(placeholder=_braced(piece.key), known=", ".join(map(_braced, known)))
        if meant := spelling.meant(piece.key, known):
            raise NearPlaceholder(placeholder=_braced(piece.key), meant=_braced(meant))
    return text


def _braced(key: str) -> str:
    return f"{{{key}}}"


def _placeholders(text: str) -> Iterator[_Placeholder]:
    return (piece for _, piece in _pieces(text) if isinstance(piece, _Placeholder))


def placeholders(text: str) -> list[str]:
    """Give the placeholders in a text. Raises BrokenPlaceholder."""
    return [piece.key for piece in _placeholders(text)]


def gaps(text: str, values: "Known") -> list[str]:
    """Give the placeholders, in braces, that stand for nothing and have no fallback. The text has been `checked`."""
    empty = (piece for piece in _placeholders(text) if piece.fallback is None and not values.get(piece.key))
    return list(dict.fromkeys(_braced(piece.key) for piece in empty))


def render(text: str, values: "Known") -> str:
    """Fill the placeholders; one without a value becomes its fallback, or nothing. The text has been `checked`.

    What is filled in looks like the placeholder did, and a mark of WhatsApp's in it is no mark.
    """
    if "{" not in text and "}" not in text:
        return text
    draft = markup.read(text)
    begins, lengths, filled = [0], [0], ""
    for begin, piece in _pieces(draft.text):
        begins.append(begin)
        lengths.append(len(filled))
        filled += piece if isinstance(piece, str) else values.get(piece.key) or piece.fallback or ""

    def moved(at: int) -> int:
        piece = bisect.bisect_right(begins, at) - 1
        return lengths[piece] + at - begins[piece]

    spans = [markup.Span(span.kind, moved(span.start), moved(span.end)) for span in draft.spans]
    return markup.write(markup.Formatted(filled, tuple(spans)), draft=False)


class Known(Protocol):
    """Tells what placeholders stand for."""

    def get(self, key: str, /) -> str | None:
        """Give what a placeholder stands for; nothing for one that is not known."""
        ...


@dataclass(frozen=True, slots=True)
class Values:
    """What the placeholders stand for: the contact, when it is due, and how often its schedule has run, with this.

    `at` is aware, in the zone to be read in; `locale` is a language, or one as a country has it (`en_DE`), which tells
    how a clock is written there. Dates are put into words only where a text has them.
    """

    contact: Contact
    at: datetime
    locale: str
    count: int

    def get(self, key: str, /) -> str:
        """Give what a placeholder stands for; empty for one that is not known."""
        match key:
            case "name":
                return self.contact.name
            case "first_name":
                return self.contact.first_name
            case "date":
                return format_date(self.at, "long", locale=self._language)
            case "time":
                return customs.clock(self.at.time().replace(second=0), self.locale)
            case "weekday":
                return format_date(self.at, "EEEE", locale=self._language)
            case "age":
                age = self.contact.birthday.age(self.at.date()) if self.contact.birthday else None
                return "" if age is None else str(age)
            case "count":
                return str(self.count)
            case _:
                return self.contact.fields.get(key, "")

    @property
    def _language(self) -> str:
        return self.locale.partition("_")[0]


def values(contact: Contact, at: datetime, locale: str, *, count: int = 1) -> Values:
    """Give what the placeholders stand for.

    `at` is read where the contact lives, else in its own zone; `count` is how often the schedule has run, with this.
    """
    return Values(contact, at.astimezone(ZoneInfo(contact.zone)) if contact.zone else at, locale, count)
