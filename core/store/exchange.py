"""Contacts by the thousand: taken from the account, compared and merged with the people of a file, and given out."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pymongo import UpdateOne
from pymongo.errors import BulkWriteError

from core.errors import BadName
from core.model import NAME_LIMIT, Contact, ContactKind
from core.ports import Clock, KnownChat
from core.store import finding
from core.store.contacts import told
from core.store.database import Database
from core.text import labels, names, phone
from core.text.importing import merging
from core.text.importing.merging import Addition, Comparison, Part
from core.text.importing.people import Found

DUPLICATE: Final = 11000
"""MongoDB's code of a key that is there already."""
PERSON, HIDDEN, GROUP = "@c.us", "@lid", "@g.us"
"""How the ids of those chats end that can be contacts."""
BATCH: Final = 500
"""People that are looked up, or written, at once."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of chats to import: how many are new, were contacts already, or can be none (a channel)."""

    added: int
    known: int
    unusable: int


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of people: new contacts, contacts that got something, and those that were there with everything."""

    added: int = 0
    completed: int = 0
    same: int = 0

    def __add__(self, other: "Merged") -> "Merged":
        return Merged(self.added + other.added, self.completed + other.completed, self.same + other.same)


class Exchange:
    """The contacts collection, in bulk."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._contacts = database["contacts"]
        self._clock = clock

    async def compare(self, owner_id: int, people: Sequence[Found]) -> Comparison:
        """Tell what people would be to the contacts that there are; nothing is changed."""
        comparison = Comparison((), ())
        for start in range(0, len(people), BATCH):
            some = people[start : start + BATCH]
            known = await self._known(owner_id, [found.phone for found in some])
            comparison += await asyncio.to_thread(merging.compared, some, known)
        return comparison

    async def merge(self, owner_id: int, people: Sequence[Found]) -> Merged:
        """Save up to BATCH people: who is new, and what is new about the others. Repeating it changes nothing.

        A contact that is changed by its person at the same moment is left as it is.
        """
        comparison = await self.compare(owner_id, people[:BATCH])
        now = self._clock.now()
        # Hundreds of names take a while to fold: not on the event loop.
        documents = await asyncio.to_thread(
            lambda: [finding.kept(merging.contact(found, owner_id, now)) for found in comparison.new]
        )
        added = await self._insert(documents)
        changes = [_change(addition) for addition in comparison.additions]
        completed = (await self._contacts.bulk_write(changes, ordered=False)).matched_count if changes else 0
        return Merged(added, completed, len(people) - added - completed)

    async def import_many(self, owner_id: int, chats: Sequence[KnownChat]) -> Imported:
        """Save people and groups that the account knows; who is a contact already stays as they are.

        A number is E.164 from then on, to be looked up before its first message. Who has none that is valid is
        written to by the chat id.
        """
        usable = {chat.chat_id: chat for chat in chats if chat.chat_id.endswith((PERSON, HIDDEN, GROUP))}
        unusable = len({chat.chat_id for chat in chats}) - len(usable)
        there = await self.known(owner_id, list(usable))
        fresh = [chat for chat in usable.values() if chat.chat_id not in there]
        now = self._clock.now()
        # Thousands of numbers and names take a while to look through: not on the event loop.
        documents = await asyncio.to_thread(lambda: [_imported(owner_id, chat, now) for chat in fresh])
        added = await self._insert(documents)
        return Imported(added, len(usable) - added, unusable)

    async def known(self, owner_id: int, chat_ids: Sequence[str]) -> set[str]:
        """Give which of these chats are contacts already."""
        by_phone = {f"+{chat.removesuffix(PERSON)}": chat for chat in chat_ids if chat.endswith(PERSON)}
        phones = self._contacts.find({"owner_id": owner_id, "phone": {"$in": list(by_phone)}}, {"_id": 0, "phone": 1})
        chats = self._contacts.find(
            {"owner_id": owner_id, "on_whatsapp": True, "chat_id": {"$in": list(chat_ids)}}, {"_id": 0, "chat_id": 1}
        )
        found = {by_phone[document["phone"]] async for document in phones}
        return found | {document["chat_id"] async for document in chats}

    async def each(self, owner_id: int) -> AsyncIterator[Contact]:
        """Yield all contacts by name; a few hundred are held at once."""
        found = self._contacts.find({"owner_id": owner_id}).sort([("sort_name", 1), ("_id", 1)])
        async for document in found.batch_size(BATCH):
            yield Contact.of(document)

    async def _known(self, owner_id: int, numbers: Sequence[str]) -> dict[str, Contact]:
        found = self._contacts.find({"owner_id": owner_id, "phone": {"$in": list(numbers)}})
        documents = await found.to_list(len(numbers))
        contacts = await asyncio.to_thread(lambda: [Contact.of(document) for document in documents])
        return {contact.phone: contact for contact in contacts if contact.phone}

    async def _insert(self, documents: list[dict[str, Any]]) -> int:
        """Save what is not there already; returns how many are new."""
        if not documents:
            return 0
        try:
            await self._contacts.insert_many(documents, ordered=False)
        except BulkWriteError as error:
            details = error.details or {}
            if any(failure["code"] != DUPLICATE for failure in details["writeErrors"]):
                raise
            return int(details["nInserted"])
        return len(documents)


def _imported(owner_id: int, chat: KnownChat, now: datetime) -> dict[str, Any]:
    number = phone.of_chat(chat.chat_id)
    name = _shown(chat.name, phone.pretty(number) if number else chat.chat_id.partition("@")[0])
    if number is None:
        kind = ContactKind.GROUP if chat.chat_id.endswith(GROUP) else ContactKind.PERSON
        contact = told(owner_id, name, chat.chat_id, kind, now)
    else:
        contact = Contact(owner_id=owner_id, name=name, phone=number, chat_id=chat.chat_id, created_at=now)
    return finding.kept(contact)


def _shown(name: str, instead: str) -> str:
    """Give a name from somebody's address book as far as it can be kept, else what to show instead."""
    try:
        return names.clean(name[:NAME_LIMIT])
    except BadName:
        return instead


def _change(addition: Addition) -> UpdateOne:
    """Write what an addition adds, provided that what it adds to is as it was."""
    before, after = addition.before, addition.after
    query: dict[str, Any] = {"_id": before.id, "owner_id": before.owner_id}
    fresh: dict[str, Any] = {}
    change: dict[str, Any] = {"$set": fresh}
    for part in addition.parts:
        match part:
            case Part.TAGS:
                query["tags"] = list(before.tags) or {"$in": [None, []]}
                fresh |= {"tags": list(after.tags), "tag_keys": [labels.key(tag) for tag in after.tags]}
            case Part.FIELDS:
                names = [name for name in after.fields if name not in before.fields]
                query |= {f"fields.{name}": None for name in names}
                fresh |= {f"fields.{name}": after.fields[name] for name in names}
                change["$addToSet"] = {"field_names": {"$each": names}}
            case Part.BIRTHDAY:
                query["birthday"] = before.birthday.model_dump(exclude_none=True) if before.birthday else None
                fresh["birthday"] = after.birthday.model_dump(exclude_none=True) if after.birthday else None
            case Part.NOTES:
                query["notes"] = before.notes or {"$in": [None, ""]}
                fresh["notes"] = after.notes
            case Part.ZONE:
                query["zone"] = None
                fresh["zone"] = after.zone
    return UpdateOne(query, change)
