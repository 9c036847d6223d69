"""Deleting all that belongs to one person, in every collection; each step may be repeated."""

from typing import Any, Final

from core.model import Person
from core.store.database import INDEXES, Database

BATCH: Final = 1000
"""Documents that are deleted at once: the database answers others in between."""
APART: Final = frozenset({"people", "heard"})
"""Collections whose documents have no `owner_id`, besides those of GridFS, which have a dot in their name."""


class Erasure:
    """Everything of one person's, wherever it is kept. The person's own document goes last, for it has the mark."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def sweep(self, person: Person) -> int:
        """Delete everything but the person's own document. Returns how many documents."""
        found = 0
        for collection in INDEXES:
            if collection not in APART and "." not in collection:
                found += await self._delete(collection, {"owner_id": person.id})
        # What contacts wrote is remembered by session; `;` comes after `:`.
        heard = {"_id": {"$gte": f"{person.session}:", "$lt": f"{person.session};"}}
        return found + await self._delete("heard", heard)

    async def finish(self, person: Person) -> None:
        """Delete the person's own document, and with it the mark that they are being erased."""
        await self._database["people"].delete_one({"_id": person.id, "leaving": person.leaving})

    async def _delete(self, collection: str, which: dict[str, Any]) -> int:
        total = 0
        while True:
            some = self._database[collection].find(which, {"_id": 1}).limit(BATCH)
            ids = [document["_id"] async for document in some]
            if not ids:
                return total
            if f"{collection}.files" in INDEXES:
                # A bucket of GridFS, whose files have the ids of the documents: what has the owner's name goes last.
                await self._database[f"{collection}.chunks"].delete_many({"files_id": {"$in": ids}})
                await self._database[f"{collection}.files"].delete_many({"_id": {"$in": ids}})
            total += (await self._database[collection].delete_many({"_id": {"$in": ids}})).deleted_count
