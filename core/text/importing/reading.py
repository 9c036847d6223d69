"""A whole file -> the people in it, and its problems."""

import functools
import re
import zoneinfo
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from core.errors import BadBirthday, BadField, BadName, BadTag, BookTooLarge, FileUnreadable, TooManyRows
from core.model import NAME_LIMIT, Birthday
from core.text import labels, names, phone
from core.text.importing import days, decoding, merging, numbers, table, vcard
from core.text.importing.people import Book, Entry, Found, Problem, Why

BYTES: Final = 20 * 1024 * 1024
"""Bytes of a file: what Telegram hands to a bot."""
ROWS: Final = 20_000
"""Cards, or rows, of a file."""
SHOWN: Final = 60
"""Characters that a problem quotes."""
_MARKS = re.compile(r"[,;،؛#\s]+")
_SYSTEM: Final = frozenset({"mycontacts", "starred", "my contacts"})
"""Groups that Google puts contacts in by itself."""


def read(data: bytes, *, region: str, language: str, today: date) -> Book:
    """Read a file; numbers without a country code are taken as those of `region`.

    Raises BookTooLarge, FileUnreadable, TooManyRows, or NoNumberColumn; nothing else, whatever the bytes.
    """
    if len(data) > BYTES:
        raise BookTooLarge(limit=BYTES // 1024 // 1024)
    codepage = decoding.codepage(language)
    unused: tuple[str, ...] = ()
    if vcard.recognised(data):
        entries = _limited(vcard.entries(data, codepage))
    else:
        rows = table.Table(data, codepage, region)
        entries = _limited(rows.entries())
        unused = rows.unused
    if not entries:
        raise FileUnreadable
    order = days.order(entry.birthday for entry in entries if isinstance(entry, Entry))
    return _Reader(region, order, today).book(entries, unused)


def _limited(entries: Iterator[Entry | Problem]) -> list[Entry | Problem]:
    found = []
    for entry in entries:
        found.append(entry)
        if len(found) > ROWS:
            raise TooManyRows(limit=ROWS)
    return found


@dataclass(slots=True)
class _Reader:
    """Makes people of the entries of one file, and keeps count."""

    region: str
    order: days.Order | None
    today: date
    problems: list[Problem] = field(default_factory=list)
    second: int = 0
    fixed: int = 0
    national: int = 0

    def book(self, entries: Iterable[Entry | Problem], unused: tuple[str, ...]) -> Book:
        people: list[Found] = []
        for entry in entries:
            if isinstance(entry, Problem):
                self.problems.append(entry)
            else:
                people += self._people(entry)
        once = merging.once(people)
        return Book(once, tuple(self.problems), len(people) - len(once), self.second, self.fixed, self.national, unused)

    def _people(self, entry: Entry) -> list[Found]:
        """Give one for each number of an entry that can be written to; the second one is called `Mom 2`."""
        usable = numbers.usable(entry.numbers, self.region)
        for text in usable.bad:
            why = Why.ROUNDED_NUMBER if numbers.rounded(text) else Why.BAD_NUMBER
            self._note(entry, why, text, lost=not usable.phones and text == usable.bad[0])
        if not usable.phones:
            if not usable.bad:
                self._note(entry, Why.NO_NUMBER, lost=True)
            return []
        self.second += len(usable.phones) - 1
        self.fixed += usable.fixed
        self.national += usable.national
        first = Found(
            entry.line, self._name(entry) or phone.pretty(usable.phones[0]), usable.phones[0], self._tags(entry),
            self._fields(entry), self._birthday(entry), self._notes(entry), _zone(entry.zone),
        )  # fmt: skip
        return [first, *(Found(entry.line, _nth(first.name, n), each) for n, each in enumerate(usable.phones[1:], 2))]

    def _name(self, entry: Entry) -> str:
        name = " ".join(entry.name.split())
        if len(name) > NAME_LIMIT:
            self._note(entry, Why.CUT, name)
        try:
            return names.clean(name[:NAME_LIMIT])
        except BadName:
            return ""

    def _tags(self, entry: Entry) -> tuple[str, ...]:
        found = []
        for text in entry.tags:
            bare = _MARKS.sub(" ", text).strip().removeprefix("*").strip()
            if bare.casefold() in _SYSTEM or not bare:
                continue
            try:
                found.append(labels.tag(bare))
            except BadTag:
                self._note(entry, Why.CUT, bare)
        return labels.distinct(found)[: labels.TAGS_LIMIT]

    def _fields(self, entry: Entry) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, text in entry.fields:
            value = " ".join(text.split())
            if len(value) > labels.VALUE_LIMIT:
                self._note(entry, Why.CUT, value)
            try:
                found.setdefault(labels.field_headed(name), value[: labels.VALUE_LIMIT].strip())
            except BadField:
                self._note(entry, Why.CUT, f"{name}: {value}")
        kept = [name for name, value in found.items() if value][: labels.FIELDS_LIMIT]
        return {name: found[name] for name in kept}

    def _birthday(self, entry: Entry) -> Birthday | None:
        try:
            return days.birthday(entry.birthday, self.order, self.today)
        except BadBirthday:
            self._note(entry, Why.BAD_BIRTHDAY, entry.birthday)
            return None

    def _notes(self, entry: Entry) -> str:
        notes = "".join(c for c in entry.notes if c == "\n" or c.isprintable()).strip()
        if len(notes) > labels.NOTES_LIMIT:
            self._note(entry, Why.CUT, notes)
        return notes[: labels.NOTES_LIMIT].strip()

    def _note(self, entry: Entry, why: Why, text: str = "", *, lost: bool = False) -> None:
        who = " ".join(entry.name.split())
        self.problems.append(Problem(entry.line, why, who[:SHOWN], " ".join(text.split())[:SHOWN], lost=lost))


def _nth(name: str, n: int) -> str:
    return f"{name[: NAME_LIMIT - 3].rstrip()} {n}"


def _zone(text: str) -> str | None:
    return text if text in _zones() else None


@functools.cache
def _zones() -> frozenset[str]:
    """Give the names of all zones, which are looked for on the disk."""
    return frozenset(zoneinfo.available_timezones())
