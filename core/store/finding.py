"""What contacts are found by: the keys that are kept with each, and the queries that look for them."""

import re
from collections.abc import Sequence
from typing import Any, Final

from core.model import Contact
from core.store.database import Collection
from core.text import labels, names, searching

FEW: Final = 200
"""Contacts that one part of a search may let through so that the others are asked of these alone."""


def kept(contact: Contact) -> dict[str, Any]:
    """Give the document of a contact, with everything that it is found by."""
    return {
        **contact.document(),
        **sorting(contact.name),
        **({"digits": searching.endings(contact.phone)} if contact.phone else {}),
        **({"tag_keys": [labels.key(tag) for tag in contact.tags]} if contact.tags else {}),
        **({"field_names": list(contact.fields)} if contact.fields else {}),
    }


def sorting(name: str) -> dict[str, Any]:
    """Give what a name is sorted and found by."""
    return {"sort_name": names.fold(name), "words": names.words(name)}


def tagged(owner_id: int, tags: Sequence[str]) -> dict[str, Any]:
    """Give the query for the contacts that have one of the tags."""
    return {"owner_id": owner_id, "tag_keys": {"$in": list({labels.key(tag) for tag in tags})}}


def searched(owner_id: int, search: str) -> dict[str, Any]:
    """Give the query for the contacts that fulfil each part of a search; of an empty one, for all of them."""
    every: dict[str, Any] = {"owner_id": owner_id}
    wanted = _parts(search)
    return every | {"$and": wanted} if wanted else every


async def few(contacts: Collection, owner_id: int, search: str) -> list[Contact] | None:
    """Give all that a search of several parts finds, if one part lets few through; None otherwise.

    MongoDB takes one index for a query, and does not know which part it should be for: it would read everybody.
    """
    wanted = _parts(search)
    for part in wanted if len(wanted) > 1 else ():
        some = contacts.find({"owner_id": owner_id} | part, {"_id": 1}).limit(FEW + 1).batch_size(FEW + 1)
        ids = [document["_id"] async for document in some]
        if len(ids) <= FEW:
            rest = [other for other in wanted if other is not part]
            found = contacts.find({"_id": {"$in": ids}, "owner_id": owner_id, "$and": rest}).batch_size(FEW)
            return [Contact.of(document) for document in await found.to_list(None)]
    return None


def _parts(search: str) -> list[dict[str, Any]]:
    wanted = [_part(part) for part in searching.read(search)]
    if search.strip() and not wanted:
        return [{"words": {"$in": []}}]  # invisible characters alone are in no name
    return wanted


def _part(wanted: searching.Wanted) -> dict[str, Any]:
    if wanted.tag is not None:
        return _begins("tag_keys", wanted.tag)
    beginnings = [_begins("words", word) for word in wanted.words]
    named = beginnings[0] if len(beginnings) == 1 else {"$and": beginnings}
    if not wanted.digits:
        return named
    return {"$or": [named, _begins("digits", wanted.digits)]}


def _begins(key: str, beginning: str) -> dict[str, Any]:
    """Match what begins so among several: a range would be met by two of them, one on either side of it."""
    return {key: {"$regex": f"^{re.escape(beginning)}"}}


def heads(text: str) -> list[tuple[str, str]]:
    """Give the leading words, one, two, up to six of them, each with the text behind it, its lines kept."""
    return [
        (" ".join(match[0].split()), text[match.end() :].strip())
        for count in range(1, 7)
        if (match := re.match(rf"\s*(?:\S+\s+){{{count - 1}}}\S+", text))
    ]
