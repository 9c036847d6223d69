"""People's cards: a vCard as it was given, or one made of WAHA's fields."""

import re

from bridge import api
from core.content import Card

NAME = re.compile(r"^(?:[\w-]+\.)?FN(?:;[^:\r\n]*)?:[ \t]*([^\r\n]+)", re.IGNORECASE | re.MULTILINE)
UNNAMED = "Contact"


def card_of(contact: api.ContactCard) -> Card:
    """Make the card to send; WhatsApp shows it under the vCard's FN."""
    if contact.vcard:
        found = NAME.search(contact.vcard)
        return Card(_plain(found[1]) if found else contact.full_name or UNNAMED, contact.vcard)
    name = contact.full_name or UNNAMED
    waid = f";waid={contact.whatsapp_id}" if contact.whatsapp_id else ""
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_escaped(name)}",
        *([f"ORG:{_escaped(contact.organization)};"] if contact.organization else []),
        f"TEL;type=CELL;type=VOICE{waid}:{_escaped(contact.phone_number or '')}",
        "END:VCARD",
    ]
    return Card(name, "\n".join(lines))


def _escaped(text: str) -> str:
    """Write a value as RFC 2426 wants it, so that none can begin a line of its own."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return " ".join(text.splitlines())


def _plain(value: str) -> str:
    return re.sub(r"\\([\\;,:nN])", lambda found: " " if found[1] in "nN" else found[1], value).strip()
