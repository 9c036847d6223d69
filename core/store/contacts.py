"""Contacts: people to write to."""

import re
from typing import Any

from pymongo.errors import DuplicateKeyError

from core.errors import Gone, PhoneTaken
from core.model import Contact
from core.ports import Clock
from core.store.database import Database
from core.text import names, phone


class Contacts:
    """The contacts collection. Names are found by the beginnings of their words, without case and accents."""

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

    async def verified(self, contact: Contact, chat_id: str) -> None:
        """Remember the chat id that WhatsApp itself gave for the number."""
        await self._contacts.update_one(
            {"_id": contact.id, "owner_id": contact.owner_id},
            {"$set": {"chat_id": chat_id, "verified_at": self._clock.now()}},
        )

    async def delete(self, owner_id: int, contact_id: str) -> None:
        """Forget a contact. Raises Gone."""
        result = await self._contacts.delete_one({"_id": contact_id, "owner_id": owner_id})
        if not result.deleted_count:
            raise Gone


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
