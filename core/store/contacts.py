"""Contacts: people and groups to write to."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pymongo.errors import BulkWriteError, DuplicateKeyError

from core.errors import BadName, Conflict, Gone, PhoneTaken
from core.model import NAME_LIMIT, Contact, ContactKind
from core.ports import Clock, KnownChat
from core.store.database import Database
from core.text import names, phone

DUPLICATE: Final = 11000
"""MongoDB's code of a key that is there already."""
PERSON, HIDDEN, GROUP = "@c.us", "@lid", "@g.us"
"""How the ids of those chats end that can be contacts."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of chats to import: how many are new, were contacts already, or can be none (a channel)."""

    added: int
    known: int
    unusable: int


class Contacts:
    """The contacts collection. Names are found by the beginnings of their words, without case and accents.

    Of one owner's contacts no two have one number, nor one chat that WhatsApp named.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._contacts = database["contacts"]
        self._clock = clock

    async def add(self, owner_id: int, name: str, number: str) -> Contact:
        """Save a contact with an E.164 number. Raises BadName, or PhoneTaken, naming who has that number already."""
        contact = Contact(
            owner_id=owner_id, name=names.clean(name), phone=number, chat_id=phone.chat_id(number),
            created_at=self._clock.now(),
        )  # fmt: skip
        try:
            await self._contacts.insert_one(contact.document() | _sorting(contact.name))
        except DuplicateKeyError:
            known = await self._contacts.find_one({"owner_id": owner_id, "phone": number})
            raise PhoneTaken(name=known["name"] if known else name, phone=phone.pretty(number)) from None
        return contact

    async def add_group(self, owner_id: int, name: str, chat_id: str) -> Contact:
        """Save a group that the account is in. Raises BadName, or Conflict, naming under what name it is there."""
        group = self._told(owner_id, names.clean(name), chat_id, ContactKind.GROUP)
        try:
            await self._contacts.insert_one(group.document() | _sorting(group.name))
        except DuplicateKeyError:
            known = await self.by_chat(owner_id, chat_id)
            raise Conflict(name=known.name if known else group.name) from None
        return group

    async def import_many(self, owner_id: int, chats: Sequence[KnownChat]) -> Imported:
        """Save people and groups that the account knows; who is a contact already stays as they are.

        A number is E.164 from then on, to be looked up before its first message. Who has none that is valid is
        written to by the chat id.
        """
        usable = {chat.chat_id: chat for chat in chats if chat.chat_id.endswith((PERSON, HIDDEN, GROUP))}
        unusable = len({chat.chat_id for chat in chats}) - len(usable)
        there = await self.known(owner_id, list(usable))
        fresh = [chat for chat in usable.values() if chat.chat_id not in there]
        # Thousands of numbers and names take a while to look through: not on the event loop.
        documents = await asyncio.to_thread(lambda: [self._imported(owner_id, chat) for chat in fresh])
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

    async def get(self, owner_id: int, contact_id: str) -> Contact:
        """Give one contact. Raises Gone."""
        document = await self._contacts.find_one({"_id": contact_id, "owner_id": owner_id})
        if document is None:
            raise Gone
        return Contact.of(document)

    async def some(self, owner_id: int, contact_ids: tuple[str, ...]) -> list[Contact]:
        """Give those of the contacts that still exist."""
        found = self._contacts.find({"_id": {"$in": list(contact_ids)}, "owner_id": owner_id})
        return [Contact.of(document) async for document in found]

    async def page(self, owner_id: int, *, skip: int, limit: int, search: str = "") -> list[Contact]:
        """Give a page of contacts by name; with `search`, those that have words beginning with each of its words."""
        found = self._contacts.find(_query(owner_id, search)).sort([("sort_name", 1), ("_id", 1)])
        return [Contact.of(document) async for document in found.skip(skip).limit(limit)]

    async def count(self, owner_id: int, search: str = "") -> int:
        """Count what `page` pages through."""
        return await self._contacts.count_documents(_query(owner_id, search))

    async def addressed(self, owner_id: int, text: str, *, limit: int = 10) -> tuple[list[Contact], str]:
        """Split `Mom Hello` into the contacts that may be meant and the rest of the text.

        Whoever's whole name is a run of leading words may be meant (Mom and Mom Two in `Mom two eggs`: the rest is
        then that of the shortest, `names.after` gives each one's own); else those in whose name a word begins with
        the first one. Without a match the list is empty and the rest is the whole text.
        """
        heads = _heads(text)
        folded = [names.fold(names.bare(head)) for head, _ in heads]
        exact = self._contacts.find({"owner_id": owner_id, "sort_name": {"$in": folded}})
        exact = exact.sort([("sort_name", 1), ("_id", 1)]).limit(limit)
        if matches := [Contact.of(document) async for document in exact]:
            shortest = min(folded.index(names.fold(contact.name)) for contact in matches)
            return matches, heads[shortest][1]
        for head, rest in heads[:1]:
            if matches := await self.page(owner_id, skip=0, limit=limit, search=names.bare(head)):
                return matches, rest
        return [], text

    async def matching(self, owner_id: int, text: str, *, limit: int = 10) -> list[Contact]:
        """Give who is meant by a name: those of exactly this name, else those whose words begin so."""
        exact = self._contacts.find({"owner_id": owner_id, "sort_name": names.fold(" ".join(text.split()))})
        if matches := [Contact.of(document) async for document in exact.limit(limit)]:
            return matches
        return await self.page(owner_id, skip=0, limit=limit, search=text) if text.strip() else []

    async def by_phone(self, owner_id: int, number: str) -> Contact | None:
        """Find the contact with this E.164 number."""
        document = await self._contacts.find_one({"owner_id": owner_id, "phone": number})
        return Contact.of(document) if document else None

    async def by_chat(self, owner_id: int, chat_id: str) -> Contact | None:
        """Find the contact of a WhatsApp chat, by its canonical id or by the number in it."""
        document = await self._contacts.find_one({"owner_id": owner_id, "on_whatsapp": True, "chat_id": chat_id})
        if document is not None:
            return Contact.of(document)
        number = phone.of_chat(chat_id)
        return await self.by_phone(owner_id, number) if number else None

    async def verified(self, contact: Contact, chat_id: str) -> Contact:
        """Remember the chat id that WhatsApp itself gave for the number.

        Raises PhoneTaken, naming the contact, when somebody else has that chat: two numbers may be one account.
        """
        change = {"chat_id": chat_id, "verified_at": self._clock.now(), "on_whatsapp": True}
        try:
            await self._set(contact, change)
        except DuplicateKeyError:
            other = await self.by_chat(contact.owner_id, chat_id)
            number = phone.pretty(contact.phone) if contact.phone else chat_id
            raise PhoneTaken(name=other.name if other else contact.name, phone=number) from None
        return contact.model_copy(update=change)

    async def absent(self, contact: Contact) -> Contact:
        """Remember that WhatsApp knows no such number now."""
        change = {"verified_at": self._clock.now(), "on_whatsapp": False}
        await self._set(contact, change)
        return contact.model_copy(update=change)

    async def wrote(self, contact: Contact, at: datetime) -> None:
        """Remember that the contact wrote to us; what is older than known changes nothing."""
        await self._contacts.update_one({"_id": contact.id, "owner_id": contact.owner_id}, {"$max": {"wrote_at": at}})

    async def delete(self, owner_id: int, contact_id: str) -> None:
        """Forget a contact. Raises Gone."""
        result = await self._contacts.delete_one({"_id": contact_id, "owner_id": owner_id})
        if not result.deleted_count:
            raise Gone

    async def _set(self, contact: Contact, change: dict[str, Any]) -> None:
        await self._contacts.update_one({"_id": contact.id, "owner_id": contact.owner_id}, {"$set": change})

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

    def _imported(self, owner_id: int, chat: KnownChat) -> dict[str, Any]:
        number = phone.of_chat(chat.chat_id)
        name = _shown(chat.name, phone.pretty(number) if number else chat.chat_id.partition("@")[0])
        if number is None:
            kind = ContactKind.GROUP if chat.chat_id.endswith(GROUP) else ContactKind.PERSON
            contact = self._told(owner_id, name, chat.chat_id, kind)
        else:
            contact = Contact(
                owner_id=owner_id, name=name, phone=number, chat_id=chat.chat_id, created_at=self._clock.now()
            )
        return contact.document() | _sorting(name)

    def _told(self, owner_id: int, name: str, chat_id: str, kind: ContactKind) -> Contact:
        """Make a contact whose chat WhatsApp itself told us: there is nothing to look up."""
        now = self._clock.now()
        return Contact(
            owner_id=owner_id, kind=kind, name=name, chat_id=chat_id, on_whatsapp=True, verified_at=now, created_at=now
        )


def _shown(name: str, instead: str) -> str:
    """Give a name from somebody's address book as far as it can be kept, else what to show instead."""
    try:
        return names.clean(name[:NAME_LIMIT])
    except BadName:
        return instead


def _sorting(name: str) -> dict[str, Any]:
    return {"sort_name": names.fold(name), "words": names.words(name)}


def _query(owner_id: int, search: str) -> dict[str, Any]:
    query: dict[str, Any] = {"owner_id": owner_id}
    beginnings: list[dict[str, Any]] = [
        {"words": {"$regex": f"^{re.escape(word)}"}} for word in names.words(search)[:5]
    ]
    if search.strip() and not beginnings:
        beginnings = [{"words": {"$in": []}}]  # invisible characters alone are in no name
    return query | {"$and": beginnings} if beginnings else query


def _heads(text: str) -> list[tuple[str, str]]:
    """Give the leading words, one, two, up to six of them, each with the text behind it, its lines kept."""
    return [
        (" ".join(match[0].split()), text[match.end() :].strip())
        for count in range(1, 7)
        if (match := re.match(rf"\s*(?:\S+\s+){{{count - 1}}}\S+", text))
    ]
