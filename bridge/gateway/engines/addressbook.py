"""Whom the sandbox's accounts know: the same few people and groups for each.

A hidden id (`…@lid`) is the number behind two nines, so that either can be told from the other.
"""

from collections.abc import Sequence

from core.ports import KnownChat

HIDDEN = "99"

PEOPLE = (
    KnownChat("4915123456701@c.us", "Mom"),
    KnownChat("919876543210@c.us", "Ravi"),
    KnownChat("34612345678@c.us", "Ana"),
    KnownChat("5511961234567@c.us", "João Pereira"),
    KnownChat("447400123456@c.us", "Dr. Patel (dentist)"),
    KnownChat("6281234567891@c.us", "Sari"),
    KnownChat("4915123456702@c.us", ""),  # somebody who wrote once, and is not in the phone's own address book
)
MEMBERS = {
    "120363041234567891@g.us": tuple(person.chat_id for person in PEOPLE[:3]),
    "120363041234567892@g.us": tuple(person.chat_id for person in PEOPLE[1:6]),
}
"""The groups' members besides the account itself."""

GROUPS = (
    KnownChat("120363041234567891@g.us", "Family", 4),
    KnownChat("120363041234567892@g.us", "Book club", 6),
)


def exists(chat_id: str) -> bool:
    """Tell whether the sandbox has an account with this number or chat id."""
    return not chat_id.partition("@")[0].endswith("0000")


def members(group: str) -> Sequence[str]:
    """Give who else is in a group: any group of which nothing is known has the Family's people."""
    return MEMBERS.get(group, MEMBERS[GROUPS[0].chat_id])


def name_of(chat_id: str) -> str:
    """Give what somebody calls themselves: as in the address book, else their number."""
    known = next((person.name for person in PEOPLE if person.chat_id == chat_id), "")
    return known or f"+{chat_id.partition('@')[0]}"


def hidden(number: str) -> str:
    """Give the hidden id of a number."""
    return f"{HIDDEN}{number}@lid"


def shown(lid: str) -> str | None:
    """Give the chat id with the number of a hidden id, None for one that is nobody's."""
    number = lid.partition("@")[0]
    known = number.startswith(HIDDEN) and len(number) > len(HIDDEN) and exists(number)
    return f"{number.removeprefix(HIDDEN)}@c.us" if known else None
