"""What was deleted and may come back: kept for a day as it was, in a collection of its own."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from pydantic import AwareDatetime, Field
from pymongo.errors import DuplicateKeyError

from core.errors import AppError, Gone
from core.model import Contact, Document, Template
from core.ports import Clock
from core.store.database import Database


class Deleted(Document):
    """Something that was deleted, under the id it had."""

    id: str = Field(alias="_id")
    owner_id: int
    deleted_at: AwareDatetime


class DeletedContact(Deleted):
    """A contact that was deleted."""

    contact: Contact


class DeletedTemplate(Deleted):
    """A template that was deleted."""

    template: Template


class Bin:
    """What was deleted of a kind: of the `contact`s of `contacts` it is in `deleted_contacts`."""

    def __init__(self, database: Database, kind: str, clock: Clock) -> None:
        self._kept = database[f"{kind}s"]
        self._bin = database[f"deleted_{kind}s"]
        self._kind = kind
        self._clock = clock

    async def put(self, owner_id: int, identity: str) -> None:
        """Take one away, for good unless `restore` comes soon. Raises Gone."""
        mine = {"_id": identity, "owner_id": owner_id}
        document = await self._kept.find_one(mine)
        if document is None:
            raise Gone
        # Put aside first: cut off in between, it is in both places, and deleting it again does no harm.
        aside = {**mine, self._kind: document, "deleted_at": self._clock.now()}
        await self._bin.replace_one(mine, aside, upsert=True)
        await self._kept.delete_one(mine)

    async def restore(
        self, owner_id: int, identity: str, since: datetime, taken: Callable[[dict[str, Any]], Awaitable[AppError]]
    ) -> dict[str, Any]:
        """Bring one back, as it was, that was deleted at `since` or later; gives its document.

        Raises Gone when it is too late, or what `taken` makes of it when another has its place since.
        """
        mine = {"_id": identity, "owner_id": owner_id}
        aside = await self._bin.find_one({**mine, "deleted_at": {"$gte": since}})
        if aside is None:
            raise Gone
        document: dict[str, Any] = aside[self._kind]
        try:
            await self._kept.insert_one(document)
        except DuplicateKeyError:
            if await self._kept.find_one(mine) is None:
                raise await taken(document) from None
        await self._bin.delete_one(mine)
        return document
