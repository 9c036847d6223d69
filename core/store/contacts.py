"""Contacts: people and groups to write to."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pymongo.errors import DuplicateKeyError

from core.attachment import Attachment
from core.errors import (
    BadNotes,
    Changed,
    Gone,
    NobodyTagged,
    NotFound,
    PhoneTaken,
    TooManyFields,
    TooManyRecipients,
)
from core.model import Birthday, Contact, ContactKind
from core.ports import Clock
from core.store import finding
from core.store.bin import Bin
from core.store.database import Database
from core.text import labels, names, phone, rendering, searching

RECIPIENTS_LIMIT: Final = 1000
"""Contacts that one message goes to at most."""
LIST_LIMIT: Final = 100
"""Names and tags that may be typed at once."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it was typed first, what it is found by, and how many contacts have it."""

    name: str
    key: str
    contacts: int


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant by a list of names and tags; `unclear` are the names that several contacts may have."""

    contacts: tuple[Contact, ...]
    tags: tuple[str, ...]
    unclear: tuple[str, ...]


class Contacts:
    """The contacts collection.

    Names are found by the beginnings of their words, without case and accents; numbers by any of their digits, tags by
    their beginnings.

    Of one owner's contacts no two have one number, nor one chat that WhatsApp named.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._contacts = database["contacts"]
        self._bin = Bin(database, "contact", clock)
        self._clock = clock

    async def add(self, owner_id: int, name: str, number: str) -> Contact:
        """Save a contact with an E.164 number. Raises BadName, or PhoneTaken, naming who has that number already."""
        contact = Contact(
            owner_id=owner_id, name=names.clean(name), phone=number, chat_id=phone.chat_id(number),
            created_at=self._clock.now(),
        )  # fmt: skip
        try:
            await self._contacts.insert_one(finding.kept(contact))
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
        return [Contact.of(document) for document in await found.to_list(None)]

    async def tagged(self, owner_id: int, tags: Sequence[str], *, skip: int = 0, limit: int) -> list[Contact]:
        """Give contacts that have one of the tags, by name, each once."""
        found = self._contacts.find(finding.tagged(owner_id, tags)).sort([("sort_name", 1), ("_id", 1)])
        return [Contact.of(document) for document in await found.skip(skip).limit(limit).to_list(None)]

    async def count_tagged(self, owner_id: int, tags: Sequence[str]) -> int:
        """Count what `tagged` pages through."""
        return await self._contacts.count_documents(finding.tagged(owner_id, tags))

    async def recipients(
        self, owner_id: int, contact_ids: Sequence[str], tags: Sequence[str], *, limit: int = RECIPIENTS_LIMIT
    ) -> list[Contact]:
        """Give whom a message goes to, each once, by name. Raises TooManyRecipients; who is gone is left out."""
        named = await self.some(owner_id, tuple(contact_ids)) if contact_ids else []
        tagged = await self.tagged(owner_id, tags, limit=limit + 1) if tags else []
        found = {contact.id: contact for contact in [*named, *tagged]}
        if len(found) > limit:
            raise TooManyRecipients(limit=limit)
        return sorted(found.values(), key=by_name)

    async def reach(
        self, owner_id: int, contact_ids: Sequence[str], tags: Sequence[str], *, first: int
    ) -> tuple[list[Contact], int]:
        """Give the first of whom a message goes to, those that it names before those of its tags, and how many all are.

        Who is gone is left out; they may be more than a message may go to.
        """
        named = sorted(await self.some(owner_id, tuple(contact_ids)), key=by_name) if contact_ids else []
        keys = {labels.key(tag) for tag in tags}
        alone = [contact for contact in named if keys.isdisjoint(map(labels.key, contact.tags))]
        tagged = await self.tagged(owner_id, tags, limit=first + len(named)) if tags else []
        found = {contact.id: contact for contact in [*named, *tagged]}
        total = len(alone) + (await self.count_tagged(owner_id, tags) if tags else 0)
        return list(found.values())[:first], total

    async def shares_name(self, contact: Contact) -> bool:
        """Tell whether another contact of the same person is called so."""
        same = {"owner_id": contact.owner_id, "sort_name": names.fold(contact.name)}
        return await self._contacts.count_documents(same, limit=2) > 1

    async def meant(self, owner_id: int, text: str) -> Meant:
        """Read `Mom, Dad, #family`. Raises NotFound, NobodyTagged or TooManyRecipients, naming what is wrong."""
        parts = [part for part in (part.strip() for part in re.split("[,،]", text)) if part]
        if len(parts) > LIST_LIMIT:
            raise TooManyRecipients(limit=LIST_LIMIT)
        contacts: dict[str, Contact] = {}
        tags, unclear = [], []
        for part in parts:
            if part.startswith("#"):
                tags.append((await self.tag(owner_id, part)).name)
                continue
            matches = await self.matching(owner_id, part)
            if not matches:
                raise NotFound(text=part)
            if len(matches) == 1:
                contacts[matches[0].id] = matches[0]
            else:
                unclear.append(part)
        if not parts:
            raise NotFound(text=text.strip())
        return Meant(tuple(contacts.values()), labels.distinct(tags), tuple(unclear))

    async def tag(self, owner_id: int, tag: str) -> Tag:
        """Give a tag, as it is shown. Raises NobodyTagged."""
        key = labels.key(tag)
        somebody = await self.tagged(owner_id, (tag,), limit=1)
        if not somebody:
            raise NobodyTagged(tag=tag.strip().lstrip("#"))
        name = next(each for each in somebody[0].tags if labels.key(each) == key)
        return Tag(name, key, await self.count_tagged(owner_id, (tag,)))

    async def tags(self, owner_id: int) -> list[Tag]:
        """Give all tags of a person's contacts, alphabetically."""
        found = self._contacts.aggregate(
            [
                {"$match": {"owner_id": owner_id, "tag_keys": {"$gt": ""}}},
                {"$project": {"pair": {"$zip": {"inputs": ["$tag_keys", "$tags"]}}}},
                {"$unwind": "$pair"},
                {
                    "$group": {
                        "_id": {"$arrayElemAt": ["$pair", 0]},
                        "name": {"$min": {"$arrayElemAt": ["$pair", 1]}},
                        "contacts": {"$sum": 1},
                    }
                },
            ]
        )
        tags = [Tag(each["name"], each["_id"], each["contacts"]) async for each in found]
        return sorted(tags, key=lambda tag: tag.key)

    async def field_names(self, owner_id: int) -> list[str]:
        """Give the names of all fields that a person's contacts have."""
        found = self._contacts.aggregate(
            [
                {"$match": {"owner_id": owner_id, "field_names": {"$gt": ""}}},
                {"$unwind": "$field_names"},
                {"$group": {"_id": "$field_names"}},
            ]
        )
        return sorted([each["_id"] async for each in found])

    async def checked(self, owner_id: int, text: str, attachment: Attachment | None = None) -> str:
        """Give a text as it can be kept as a message: its placeholders may be fields of any of the contacts.

        Raises what `rendering.checked` raises.
        """
        own = set(rendering.placeholders(text)) - set(rendering.KNOWN)
        return rendering.checked(text, await self.field_names(owner_id) if own else (), attachment)

    async def rename(self, owner_id: int, contact_id: str, name: str) -> Contact:
        """Call a contact otherwise from now on. Raises Gone or BadName."""
        name = names.clean(name)
        return await self._change(owner_id, contact_id, {"$set": {"name": name, **finding.sorting(name)}})

    async def renumber(self, owner_id: int, contact_id: str, number: str) -> Contact:
        """Give a person another E.164 number, which WhatsApp has to be asked about anew.

        Raises Gone, or PhoneTaken, naming who has that number already.
        """
        fresh = {"phone": number, "chat_id": phone.chat_id(number), "digits": searching.endings(number)}
        unknown = dict.fromkeys(("verified_at", "on_whatsapp", "wrote_at", "greeted_at"), "")
        other = {"phone": {"$ne": number}, "kind": ContactKind.PERSON}
        try:
            return await self._change(owner_id, contact_id, {"$set": fresh, "$unset": unknown}, other)
        except DuplicateKeyError:
            known = await self.by_phone(owner_id, number)
            raise PhoneTaken(name=known.name if known else number, phone=phone.pretty(number)) from None
        except Gone:
            return await self.get(owner_id, contact_id)

    async def set_notes(self, owner_id: int, contact_id: str, notes: str) -> Contact:
        """Keep notes about a contact, instead of those before. Raises Gone, or BadNotes."""
        notes = notes.strip()
        if len(notes) > labels.NOTES_LIMIT:
            raise BadNotes(limit=labels.NOTES_LIMIT)
        change = {"$set": {"notes": notes}} if notes else {"$unset": {"notes": ""}}
        return await self._change(owner_id, contact_id, change)

    async def set_tags(self, owner_id: int, contact_id: str, tags: Sequence[str]) -> Contact:
        """Give a contact these tags, as `labels.tags` read them, instead of those it had. Raises Gone."""
        if not tags:
            return await self._change(owner_id, contact_id, {"$unset": {"tags": "", "tag_keys": ""}})
        change = {"tags": list(tags), "tag_keys": [labels.key(tag) for tag in tags]}
        return await self._change(owner_id, contact_id, {"$set": change})

    async def set_birthday(self, owner_id: int, contact_id: str, birthday: Birthday | None) -> Contact:
        """Remember a birthday, or forget it. Raises Gone."""
        if birthday is None:
            return await self._change(owner_id, contact_id, {"$unset": {"birthday": ""}})
        return await self._change(owner_id, contact_id, {"$set": {"birthday": birthday.model_dump(exclude_none=True)}})

    async def set_zone(self, owner_id: int, contact_id: str, zone: str | None) -> Contact:
        """Remember where a contact lives (an IANA zone), or forget it. Raises Gone."""
        change = {"$unset": {"zone": ""}} if zone is None else {"$set": {"zone": zone}}
        return await self._change(owner_id, contact_id, change)

    async def set_field(self, owner_id: int, contact_id: str, name: str, value: str) -> Contact:
        """Remember a field by its placeholder's name. Raises Gone, BadField, or TooManyFields."""
        name, value = labels.field(name), labels.value(value)
        room = {"$or": [{"field_names": name}, {f"field_names.{labels.FIELDS_LIMIT - 1}": {"$exists": False}}]}
        change = {"$set": {f"fields.{name}": value}, "$addToSet": {"field_names": name}}
        try:
            return await self._change(owner_id, contact_id, change, room)
        except Gone:
            await self.get(owner_id, contact_id)
            raise TooManyFields(limit=labels.FIELDS_LIMIT) from None

    async def clear_field(self, owner_id: int, contact_id: str, name: str) -> Contact:
        """Forget a field, if it is there. Raises Gone, or BadField."""
        name = labels.field(name)
        change = {"$unset": {f"fields.{name}": ""}, "$pull": {"field_names": name}}
        return await self._change(owner_id, contact_id, change)

    async def page(self, owner_id: int, *, skip: int, limit: int, search: str = "") -> list[Contact]:
        """Give a page of contacts by name; with `search`, those that fulfil each part of it: see `searching.read`."""
        few = await finding.few(self._contacts, owner_id, search)
        if few is not None:
            return sorted(few, key=by_name)[skip : skip + limit]
        found = self._contacts.find(finding.searched(owner_id, search)).sort([("sort_name", 1), ("_id", 1)])
        return [Contact.of(document) for document in await found.skip(skip).limit(limit).to_list(None)]

    async def count(self, owner_id: int, search: str = "") -> int:
        """Count what `page` pages through."""
        few = await finding.few(self._contacts, owner_id, search)
        return len(few) if few is not None else await self._contacts.count_documents(finding.searched(owner_id, search))

    async def addressed(self, owner_id: int, text: str, *, limit: int = 10) -> tuple[list[Contact], str]:
        """Split `Mom Hello` into the contacts that may be meant and the rest of the text.

        Whoever's whole name is a run of leading words may be meant (Mom and Mom Two in `Mom two eggs`: the rest is
        then that of the shortest, `names.after` gives each one's own); else those in whose name a word begins with
        the first one. Without a match the list is empty and the rest is the whole text.
        """
        heads = finding.heads(text)
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
        """Remember the chat id that WhatsApp itself gave for the number of `contact`.

        Raises PhoneTaken, naming the contact, when somebody else has that chat: two numbers may be one account.
        Raises Changed, and changes nothing, where the contact has another number meanwhile, or is gone.
        """
        try:
            return await self._answered(contact, {"chat_id": chat_id, "on_whatsapp": True})
        except DuplicateKeyError:
            other = await self.by_chat(contact.owner_id, chat_id)
            number = phone.pretty(contact.phone) if contact.phone else chat_id
            raise PhoneTaken(name=other.name if other else contact.name, phone=number) from None

    async def absent(self, contact: Contact) -> Contact:
        """Remember that WhatsApp does not know the number of `contact` now. Raises Changed as `verified` does."""
        return await self._answered(contact, {"on_whatsapp": False})

    async def wrote(self, contact: Contact, at: datetime) -> None:
        """Remember that the contact wrote to us; what is older than known changes nothing."""
        await self._contacts.update_one({"_id": contact.id, "owner_id": contact.owner_id}, {"$max": {"wrote_at": at}})

    async def greeted(self, owner_id: int, contact_ids: Sequence[str], at: datetime) -> None:
        """Remember that our first message went to contacts who had never written to us."""
        await self._contacts.update_many(
            {"_id": {"$in": list(contact_ids)}, "owner_id": owner_id, "greeted_at": {"$exists": False}},
            {"$set": {"greeted_at": at}},
        )

    async def greeted_since(self, owner_id: int, since: datetime, *, limit: int) -> int:
        """Count to whom our first message went since an instant, up to `limit`."""
        query = {"owner_id": owner_id, "greeted_at": {"$gte": since}}
        return await self._contacts.count_documents(query, limit=limit)

    async def delete(self, owner_id: int, contact_id: str) -> None:
        """Forget a contact, for good unless `restore` comes soon. Raises Gone."""
        await self._bin.put(owner_id, contact_id)

    async def restore(self, owner_id: int, contact_id: str, since: datetime) -> Contact:
        """Bring a contact back, as it was, that was deleted at `since` or later.

        Raises Gone when it is too late, or PhoneTaken, naming who has the number, or the chat, since.
        """
        return Contact.of(await self._bin.restore(owner_id, contact_id, since, self._replaced))

    async def _replaced(self, document: dict[str, Any]) -> PhoneTaken:
        deleted = Contact.of(document)
        other = await self.by_phone(deleted.owner_id, deleted.phone) if deleted.phone else None
        other = other or await self.by_chat(deleted.owner_id, deleted.chat_id)
        number = phone.pretty(deleted.phone) if deleted.phone else deleted.chat_id
        return PhoneTaken(name=other.name if other else deleted.name, phone=number)

    async def _answered(self, contact: Contact, answer: Mapping[str, Any]) -> Contact:
        # WhatsApp took its time: the answer is about the number that was asked about.
        asked = {"_id": contact.id, "owner_id": contact.owner_id, "phone": contact.phone}
        change = {**answer, "verified_at": self._clock.now()}
        result = await self._contacts.update_one(asked, {"$set": change})
        if not result.matched_count:
            raise Changed
        return contact.model_copy(update=change)

    async def _change(
        self, owner_id: int, contact_id: str, change: Mapping[str, Any], only: Mapping[str, Any] | None = None
    ) -> Contact:
        document = await self._contacts.find_one_and_update(
            {"_id": contact_id, "owner_id": owner_id, **(only or {})}, change, return_document=True
        )
        if document is None:
            raise Gone
        return Contact.of(document)


def by_name(contact: Contact) -> tuple[str, str]:
    """Give what contacts are sorted by."""
    return names.fold(contact.name), contact.id


def told(owner_id: int, name: str, chat_id: str, kind: ContactKind, now: datetime) -> Contact:
    """Make a contact whose chat WhatsApp itself told us: there is nothing to look up."""
    return Contact(
        owner_id=owner_id, kind=kind, name=name, chat_id=chat_id, on_whatsapp=True, verified_at=now, created_at=now
    )
