"""vCard files: 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350), as phones and address books write them."""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from core.text.importing import decoding
from core.text.importing.people import Entry, Kind, Number, Problem, Why

_LINE = re.compile(
    r"(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<parameters>(?:;(?:[^\":;]|\"[^\"]*\")*)*):(?P<value>.*)", re.DOTALL
)
_PARAMETER = re.compile(r'(?:[^";]|"[^"]*")+')
_QUOTED: Final = "quoted-printable"
_SKIPPED: Final = frozenset({"b", "base64"})
FIELD: Final = "X-WA-SCHEDULER-FIELD"
"""Our own property: the name and the value of a field."""
_MOBILE: Final = frozenset({"cell", "mobile", "iphone", "main.mobile", "whatsapp"})
_FIXED: Final = frozenset({"home", "work", "car", "main"})
_FAX: Final = frozenset({"fax", "pager", "modem", "isdn", "textphone", "bbs", "x-fax"})
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_TOKEN = re.compile(r"\\.|[^\\]+?|\\", re.DOTALL)
_BEGIN: Final = "BEGIN:VCARD"
_FIRST: Final = 100
"""Lines among which a file of cards has its first one."""
_LONGEST: Final = 100_000
"""Characters of a property that are looked at; pictures are longer, and not looked at."""


@dataclass(slots=True)
class _Property:
    name: str
    types: set[str]
    parameters: dict[str, str]
    value: str


@dataclass(slots=True)
class _Card:
    """What one card has said so far."""

    line: int
    full: str = ""
    parts: str = ""
    nickname: str = ""
    company: str = ""
    numbers: list[Number] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    fields: list[tuple[str, str]] = field(default_factory=list)
    birthday: str = ""
    notes: str = ""
    zone: str = ""

    def entry(self) -> Entry:
        name = next((each for each in (self.full, self.parts, self.nickname, self.company) if each.strip()), "")
        return Entry(
            self.line, name, tuple(self.numbers), tuple(self.tags), tuple(self.fields), self.birthday, self.notes,
            self.zone,
        )  # fmt: skip


def recognised(data: bytes) -> bool:
    """Tell whether a file is one of cards: it begins with one, but for a few lines. Raises FileUnreadable."""
    return any(line.strip().upper() == _BEGIN for line in islice(decoding.lines(data), _FIRST))


def entries(data: bytes, codepage: str) -> Iterator[Entry | Problem]:
    """Yield the cards of a file, and those that are broken. A card within another (AGENT) is none of its own."""
    card: _Card | None = None
    inner, agent = 0, False
    for line, text in _unfolded(data):
        bare = text.strip().upper()
        if bare == _BEGIN:
            if card is not None and (agent or inner):
                inner += 1
            else:
                if card is not None:  # its end is missing, but it is whole as far as can be seen
                    yield card.entry()
                card = _Card(line)
            agent = False
        elif bare == "END:VCARD":
            if inner:
                inner -= 1
            elif card is not None:
                yield card.entry()
                card = None
        elif card is not None and not inner and (read := _property(text, codepage)) is not None:
            agent = read.name == "AGENT"
            _take(card, read)
    if card is not None:
        # A file that was cut off may have been so in the middle of a number.
        yield Problem(card.line, Why.BROKEN, card.full)


def _unfolded(data: bytes) -> Iterator[tuple[int, str]]:
    """Yield the logical lines, each with where it begins: folded ones, and quoted-printable with soft breaks."""
    start, pieces, quoted, length = 0, [""], False, 0
    for number, raw in enumerate(decoding.lines(data), start=1):
        line = raw.rstrip("\r\n")
        soft = quoted and pieces[-1].endswith("=") and line[:4].upper() not in {"END:", "BEGI"}
        if start and (soft or line[:1] in (" ", "\t")):
            if soft:
                pieces[-1] = pieces[-1][:-1]
            length += len(line)
            if length <= _LONGEST:
                pieces.append(line if soft else line[1:])
            continue
        if start:
            yield start, "".join(pieces)
        start, pieces, length = number, [line[:_LONGEST]], len(line)
        quoted = _QUOTED in line.partition(":")[0].lower()
    if start:
        yield start, "".join(pieces)


def _property(text: str, codepage: str) -> _Property | None:
    """Read a logical line; None for what is none, or cannot be text."""
    match = _LINE.fullmatch(text)
    if match is None:
        return None
    types: set[str] = set()
    parameters: dict[str, str] = {}
    for each in _PARAMETER.findall(match["parameters"]):
        key, equals, value = each.partition("=")
        if equals and key.strip().upper() != "TYPE":
            parameters[key.strip().upper()] = value.strip().strip('"')
        else:  # version 2.1 has bare types
            types.update(word.strip().lower() for word in (value if equals else key).replace('"', "").split(","))
    encoding = parameters.get("ENCODING", "").lower()
    if _QUOTED in types:
        encoding = _QUOTED
    if encoding in _SKIPPED or types & _SKIPPED:
        return None
    value = match["value"]
    if encoding == _QUOTED:
        data = binascii.a2b_qp(value.encode("utf-8", "surrogateescape"))
        value = decoding.decoded(data, parameters.get("CHARSET", ""), codepage)
    elif not value.isascii():
        value = decoding.decoded(value.encode("utf-8", "surrogateescape"), parameters.get("CHARSET", ""), codepage)
    return _Property(match["name"].upper(), types, parameters, value)


def _take(card: _Card, read: _Property) -> None:
    """Note what a property says; of what can be said once the first counts."""
    match read.name:
        case "FN":
            card.full = card.full or _plain(read.value)
        case "N":
            family, given, middle, *_ = (*map(_plain, _split(read.value, ";")), "", "", "")
            card.parts = card.parts or " ".join(part for part in (given, middle, family) if part)
        case "NICKNAME":
            card.nickname = card.nickname or _plain(_split(read.value, ",")[0])
        case "ORG":
            card.company = card.company or _plain(_split(read.value, ";")[0])
        case "TEL":
            card.numbers.append(_number(read))
        case "BDAY":
            card.birthday = card.birthday or read.value.strip()
        case "NOTE":
            card.notes = "\n".join(note for note in (card.notes, _plain(read.value)) if note)
        case "CATEGORIES":
            card.tags += [_plain(tag) for tag in _split(read.value, ",")]
        case "TZ":
            card.zone = card.zone or _plain(read.value)
        case each if each == FIELD:
            key, value, *_ = (*map(_plain, _split(read.value, ";")), "")
            card.fields.append((key, value))


def _number(read: _Property) -> Number:
    types = read.types
    kind = (
        Kind.FAX if types & _FAX else Kind.MOBILE if types & _MOBILE else Kind.FIXED if types & _FIXED else Kind.PLAIN
    )
    return Number(_plain(read.value), kind, "pref" in types or "PREF" in read.parameters)


def _split(value: str, mark: str) -> list[str]:
    r"""Split a value with several parts, which may have the mark in them as `\;`."""
    parts = [""]
    for token in _TOKEN.findall(value):
        if token == mark:
            parts.append("")
        else:
            parts[-1] += token
    return parts


def _plain(value: str) -> str:
    r"""Take the escapes out of a text: `\n`, `\,`, `\;`, `\\`."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()
