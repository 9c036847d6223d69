"""Contacts as other address books read them: vCard 3.0, which every phone imports, and the CSV of Google Contacts."""

import re
from collections.abc import Iterator
from typing import Final

from core.model import Birthday, Contact
from core.text import phone, spreadsheet
from core.text.importing.days import YEARLESS
from core.text.importing.vcard import FIELD

LINE: Final = 75
"""Bytes of a line (RFC 2426, 2.6)."""
_COLUMNS: Final = ("First Name", "Labels", "Birthday", "Notes", "Phone 1 - Label", "Phone 1 - Value", "Time Zone")
"""Google's own names, which it gives to columns in every language; the last one is ours."""
_SPECIAL = re.compile(r"[\\;,]")


def vcard(contact: Contact) -> str:
    """Give the card of somebody with a number; its lines end with CRLF."""
    return "".join(f"{part}\r\n" for line in _lines(contact) for part in _folded(line))


def _lines(contact: Contact) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{_escaped(contact.name)}"
    yield f"N:;{_escaped(contact.name)};;;"  # which of the words is the family's cannot be known
    yield f"TEL;TYPE=CELL:{contact.phone}"
    if contact.birthday:
        yield _born(contact.birthday)
    if contact.tags:
        yield f"CATEGORIES:{','.join(map(_escaped, contact.tags))}"
    if contact.notes:
        yield f"NOTE:{_escaped(contact.notes)}"
    if contact.zone:
        yield f"TZ;VALUE=text:{_escaped(contact.zone)}"
    for name, value in contact.fields.items():
        yield f"{FIELD}:{_escaped(name)};{_escaped(value)}"
    yield "END:VCARD"


def _born(birthday: Birthday) -> str:
    day = f"{birthday.month:02}-{birthday.day:02}"
    # Version 3.0 knows no birthday without its year; phones write and read it as Apple does.
    return f"BDAY:{birthday.year:04}-{day}" if birthday.year else f"BDAY;X-APPLE-OMIT-YEAR={YEARLESS}:{YEARLESS}-{day}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Split a line where it has to be, not in the middle of a character."""
    part, size = "", 0
    for character in line:
        length = len(character.encode())
        if size + length > LINE:
            yield part
            part, size = " ", 1
        part, size = part + character, size + length
    yield part


def header(fields: int) -> str:
    """Give the first record of a table whose contacts have so many fields at most."""
    own = (f"Custom Field {n} - {part}" for n in range(1, fields + 1) for part in ("Label", "Value"))
    return spreadsheet.record((*_COLUMNS, *own))


def row(contact: Contact, fields: int) -> str:
    """Give the record of somebody with a number."""
    birthday = contact.birthday
    day = f"{birthday.month:02}-{birthday.day:02}" if birthday else ""
    born = "" if not birthday else f"{birthday.year:04}-{day}" if birthday.year else f"--{day}"
    before = (contact.name, " ::: ".join(contact.tags), born, contact.notes, "Mobile")
    own = [cell for pair in contact.fields.items() for cell in pair]
    cells = (*map(spreadsheet.inert, before), number(contact), *map(spreadsheet.inert, (contact.zone or "", *own)))
    return spreadsheet.record((*cells, *[""] * (2 * fields - len(own))))


def number(contact: Contact) -> str:
    """Give the number with the spaces that its country uses.

    They are what keeps a spreadsheet from taking it for a sum, so it needs no apostrophe, which an address book would
    take for a part of it; nothing but digits and spaces can be in it.
    """
    return " ".join(re.findall(r"\+?\d+", phone.pretty(contact.phone))) if contact.phone else ""
