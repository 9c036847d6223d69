"""Tables: CSV as Google, Outlook, Excel and people write it, with any separator, in any language."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from core.errors import BadField, BadPhone, FileUnreadable, NoNumberColumn, TooManyRows
from core.text import labels, spreadsheet
from core.text.importing import decoding, headers, numbers
from core.text.importing.headers import Role
from core.text.importing.people import Entry, Kind, Number, Problem, Why

SEPARATORS: Final = ",;\t|"
COLUMNS_LIMIT: Final = 500
SPAN: Final = 100
"""Lines that one row may span. A quotation mark that is never closed would swallow the rest of the file."""
LINES: Final = 200_000
"""Lines of a file, with those that are empty."""
SAMPLE: Final = 50
"""Rows that tell which columns are what, where there are no headers."""
SHORTEST: Final = 7
"""Digits of a number that a column is recognised by."""
_BEYOND: Final = "\n"
_SEVERAL = ":::"
"""What Google puts between several values in one cell."""
_TAGS = re.compile(r"\s*(?::::|[;,])\s*")


@dataclass(slots=True)
class Columns:
    """Which column is what, by its place from 0."""

    roles: dict[Role, list[int]] = field(default_factory=dict)
    phones: list[tuple[int, Kind, int | None]] = field(default_factory=list)
    """Where the number is, what for, and where the label is that says so better."""
    fields: list[tuple[int, str]] = field(default_factory=list)
    custom: list[tuple[int, int]] = field(default_factory=list)
    """Fields that have their names beside them."""
    unused: list[tuple[int, str]] = field(default_factory=list)

    def give(self, role: Role, place: int) -> None:
        """Let a column be something that its header does not say."""
        if role is Role.PHONE:
            self.phones.append((place, Kind.PLAIN, None))
        else:
            self.roles[role] = [place]
        self.fields = [(at, name) for at, name in self.fields if at != place]
        self.unused = [(at, header) for at, header in self.unused if at != place]

    def first(self, role: Role, row: Sequence[str]) -> str:
        """Give the first cell of a role that has something in it."""
        return next((cell for at in self.roles.get(role, ()) if (cell := _cell(row, at))), "")


class Table:
    """One file, whose rows are read while taken. Raises FileUnreadable, TooManyRows, or NoNumberColumn at once."""

    def __init__(self, data: bytes, codepage: str, region: str) -> None:
        self._region = region
        self._lines = [decoding.mended(line, codepage) for line in _limited(decoding.lines(data, ends=True))]
        self._begins, self._separator = self._opening()
        sample = [row for _, row in self._sample()]
        if not sample:
            raise FileUnreadable
        self.columns = _columns(sample[0][:COLUMNS_LIMIT])
        self._headed = True
        if not self.columns.phones:
            self._guess(sample)
        self.used: set[int] = set()

    def entries(self) -> Iterator[Entry | Problem]:
        """Yield the rows, and those that are broken."""
        headed = self._headed
        for line, row in self._rows():
            if row is None:
                yield Problem(line, Why.BROKEN, text=self._lines[line - 1].strip()[:60])
            elif headed:
                headed = False
            elif any(cell.strip() for cell in row):
                yield self._entry(line, row)

    @property
    def unused(self) -> tuple[str, ...]:
        """The headers of columns that had something in them, and yet were not taken; as far as was read."""
        return tuple(header for at, header in self.columns.unused if at in self.used)

    def _opening(self) -> tuple[int, str]:
        """Find where the table begins, and what separates its cells."""
        for at, line in enumerate(self._lines):
            bare = line.strip()
            if match := re.fullmatch(r"\"?sep=(.)\"?", bare, re.IGNORECASE):
                return at + 1, match[1]
            if bare:
                unquoted = re.sub(r'"[^"]*"', "", line)
                return at, max(SEPARATORS, key=unquoted.count)
        raise FileUnreadable

    def _rows(self) -> Iterator[tuple[int, list[str] | None]]:
        """Yield each row with its line; None for a row whose quotation mark is not closed, or too late."""
        at = self._begins
        while at < len(self._lines):
            # A reader that comes to the line behind these has not found the end of its row.
            lines = [*self._lines[at : at + SPAN], _BEYOND]
            reader = csv.reader(lines, delimiter=self._separator)
            try:
                row = next(reader)
            except csv.Error:  # a cell of more than 131,072 characters
                row = []
                used = len(lines)
            else:
                used = reader.line_num
            closed = used < len(lines)
            yield at + 1, row[:COLUMNS_LIMIT] if closed else None
            at += used if closed else 1

    def _sample(self) -> list[tuple[int, list[str]]]:
        found = []
        for line, row in self._rows():
            if row is not None and any(row):
                found.append((line, row))
            if len(found) > SAMPLE:
                break
        return found

    def _guess(self, sample: list[list[str]]) -> None:
        """Tell by the cells which column holds numbers, and which names, where the headers do not say so."""
        places = range(max(map(len, sample)))
        scores = [sum(_is_number(_cell(row, at), self._region) for row in sample) for at in places]
        best = max(places, key=scores.__getitem__)
        filled = sum(bool(_cell(row, best)) for row in sample)
        if not scores[best] or scores[best] * 2 < filled - 1:
            raise NoNumberColumn(columns=", ".join(cell.strip() for cell in sample[0] if cell.strip())[:200])
        self._headed = not _is_number(_cell(sample[0], best), self._region)
        if not self._headed:
            self.columns = Columns()
        self.columns.give(Role.PHONE, best)
        if not self.columns.roles.keys() & {Role.NAME, Role.GIVEN, Role.FAMILY}:
            worded = [
                0 if at == best else sum(any(map(str.isalpha, _cell(row, at))) for row in sample) for at in places
            ]
            if any(worded):
                self.columns.give(Role.NAME, max(places, key=worded.__getitem__))

    def _entry(self, line: int, row: list[str]) -> Entry:
        columns = self.columns
        name = columns.first(Role.NAME, row)
        if not name:
            parts = (columns.first(role, row) for role in (Role.GIVEN, Role.MIDDLE, Role.FAMILY))
            name = " ".join(part for part in parts if part)
        name = name or columns.first(Role.NICKNAME, row) or columns.first(Role.COMPANY, row)
        tags = [tag for at in columns.roles.get(Role.TAGS, ()) for tag in _TAGS.split(_cell(row, at)) if tag]
        fields = [(header, cell) for at, header in columns.fields if (cell := _cell(row, at))]
        fields += [
            (label, cell) for at, beside in columns.custom if (cell := _cell(row, at)) and (label := _cell(row, beside))
        ]
        notes = [cell for at in columns.roles.get(Role.NOTES, ()) if (cell := _cell(row, at))]
        self.used.update(at for at, _ in columns.unused if _cell(row, at))
        return Entry(
            line, name, tuple(self._numbers(row)), tuple(tags), tuple(fields), columns.first(Role.BIRTHDAY, row),
            "\n".join(notes), columns.first(Role.ZONE, row),
        )  # fmt: skip

    def _numbers(self, row: list[str]) -> Iterator[Number]:
        for at, kind, beside in self.columns.phones:
            label = _cell(row, beside) if beside is not None else ""
            for text in _cell(row, at).split(_SEVERAL):
                if text.strip():
                    # Google marks the main one of a kind with a star.
                    yield Number(text, headers.kind(label) if label else kind, label.startswith("*"))


def _limited(lines: Iterator[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if number > LINES:
            raise TooManyRows(limit=LINES)
        yield line


def _columns(header: list[str]) -> Columns:
    """Tell what the columns are by their headers; what else is in a table of people's own becomes fields."""
    columns = Columns()
    paired: dict[tuple[str, int], dict[str, int]] = {}
    rest: list[tuple[int, str]] = []
    for at, text in enumerate(header):
        if found := headers.numbered(text):
            what, number, part = found
            paired.setdefault((what, number), {})["value" if part == "value" else "label"] = at
        elif (role := headers.role(text)) is Role.PHONE:
            columns.phones.append((at, headers.kind(text), None))
        elif role is not None:
            columns.roles.setdefault(role, []).append(at)
        elif text.strip():
            rest.append((at, text.strip()))
    for (what, _), places in paired.items():
        if "value" in places and what == "phone":
            columns.phones.append((places["value"], Kind.PLAIN, places.get("label")))
        elif {"value", "label"} <= places.keys():
            columns.custom.append((places["value"], places["label"]))
    # The export of an address book has dozens of columns that are nothing to write in a message.
    own = not paired and len(rest) <= labels.FIELDS_LIMIT
    for at, text in rest:
        name = _field(text)
        if own and name and all(name != known for _, known in columns.fields):
            columns.fields.append((at, name))
        else:
            columns.unused.append((at, text))
    return columns


def _field(header: str) -> str:
    """Give the name of the field that a header can be; empty where it can be none."""
    try:
        return labels.field_headed(header)
    except BadField:
        return ""


def _cell(row: Sequence[str], at: int) -> str:
    return spreadsheet.original(row[at]).strip() if at < len(row) else ""


def _is_number(cell: str, region: str) -> bool:
    """Tell whether this is a phone number, and none of the shortest, for a postcode may be such a one."""
    try:
        numbers.read(cell, region)
    except BadPhone:
        return False
    return sum(c.isdigit() for c in cell) >= SHORTEST
