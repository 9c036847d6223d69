"""What somebody in a file adds to a contact: everything is kept that is there, and what is not there is filled in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from core.model import Birthday, Contact
from core.text import labels, phone
from core.text.importing.people import Found


class Part(StrEnum):
    """What about a contact may be added to. A name is not: it stays as its person has it."""

    TAGS = "tags"
    FIELDS = "fields"
    BIRTHDAY = "birthday"
    NOTES = "notes"
    ZONE = "zone"


@dataclass(frozen=True, slots=True)
class Addition:
    """A contact as it is and as it would be; `called` is the name that the file has for it."""

    line: int
    called: str
    before: Contact
    after: Contact

    @property
    def parts(self) -> tuple[Part, ...]:
        """What differs."""
        return tuple(part for part in Part if getattr(self.before, part) != getattr(self.after, part))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a file's people are to one's contacts: new, or there already; `additions` are those that get something."""

    new: tuple[Found, ...]
    known: tuple[Addition, ...]

    @property
    def additions(self) -> tuple[Addition, ...]:
        """The contacts that get something."""
        return tuple(each for each in self.known if each.parts)

    @property
    def same(self) -> int:
        """How many are there with everything that the file has."""
        return len(self.known) - len(self.additions)

    @property
    def renamed(self) -> tuple[Addition, ...]:
        """The contacts that the file has under another name."""
        return tuple(each for each in self.known if each.called != each.before.name)

    def __add__(self, other: "Comparison") -> "Comparison":
        return Comparison(self.new + other.new, self.known + other.known)


def compared(people: Iterable[Found], known: Mapping[str, Contact]) -> Comparison:
    """Compare people with the contacts that there are, by number."""
    new, additions = [], []
    for found in people:
        contact = known.get(found.phone)
        if contact is None:
            new.append(found)
        else:
            after = contact.model_copy(update=_union(contact, found))
            additions.append(Addition(found.line, found.name, contact, after))
    return Comparison(tuple(new), tuple(additions))


def once(people: Iterable[Found]) -> tuple[Found, ...]:
    """Give each number once: what a file says of it in several places is put together."""
    found: dict[str, Found] = {}
    for each in people:
        first = found.get(each.phone)
        found[each.phone] = replace(first, **_union(first, each)) if first else each
    return tuple(found.values())


def contact(found: Found, owner_id: int, now: datetime) -> Contact:
    """Make a contact of somebody."""
    return Contact(
        owner_id=owner_id, name=found.name, phone=found.phone, chat_id=phone.chat_id(found.phone), tags=found.tags,
        fields=found.fields, birthday=found.birthday, notes=found.notes, zone=found.zone, created_at=now,
    )  # fmt: skip


def _union(first: Contact | Found, second: Found) -> dict[str, Any]:
    return {
        Part.TAGS: _tags(first.tags, second.tags),
        Part.FIELDS: _fields(first.fields, second.fields),
        Part.BIRTHDAY: _birthday(first.birthday, second.birthday),
        Part.NOTES: _notes(first.notes, second.notes),
        Part.ZONE: first.zone or second.zone,
    }


def _tags(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    return labels.distinct((*first, *second))[: max(labels.TAGS_LIMIT, len(first))]


def _fields(first: Mapping[str, str], second: Mapping[str, str]) -> dict[str, str]:
    room = max(0, labels.FIELDS_LIMIT - len(first))
    fresh = [name for name in second if name not in first][:room]
    return {**first, **{name: second[name] for name in fresh}}


def _birthday(first: Birthday | None, second: Birthday | None) -> Birthday | None:
    """Give the first, with the year of the second if it is the same day."""
    if first is None or second is None:
        return first or second
    same = (first.month, first.day) == (second.month, second.day)
    return second if same and first.year is None else first


def _notes(first: str, second: str) -> str:
    """Give both, unless the first has the second in it, or no room for it."""
    if not second or second in first:
        return first
    both = f"{first}\n{second}" if first else second
    return both if len(both) <= labels.NOTES_LIMIT else first
