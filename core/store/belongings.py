"""All that belongs to one person, read from beginning to end."""

from collections.abc import AsyncIterator, Mapping
from typing import Final

from core.model import Contact, Delivery, Document, Schedule, Template
from core.store.bin import DeletedContact, DeletedTemplate
from core.store.database import Database

KINDS: Final[Mapping[str, type[Document]]] = {
    "contacts": Contact, "templates": Template, "schedules": Schedule, "deliveries": Delivery,
}  # fmt: skip
"""What can belong to somebody, by its collection."""
EVERYTHING: Final[Mapping[str, type[Document]]] = {
    **KINDS, "deleted_contacts": DeletedContact, "deleted_templates": DeletedTemplate,
}  # fmt: skip
"""The same, with what was deleted of late."""
BATCH: Final = 200
"""Documents that are fetched at once."""


class Belongings:
    """A person's documents, whatever state they are in."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def count(self, owner_id: int) -> dict[str, int]:
        """Count them by kind."""
        return {kind: await self._database[kind].count_documents({"owner_id": owner_id}) for kind in KINDS}

    async def each(self, owner_id: int, kind: str) -> AsyncIterator[Document]:
        """Yield those of a kind; a few hundred are held at once."""
        async for document in self._database[kind].find({"owner_id": owner_id}).batch_size(BATCH):
            yield EVERYTHING[kind].of(document)

    async def files(self, owner_id: int) -> AsyncIterator[str]:
        """Yield the files that are kept for a person, by their SHA-256, the name that documents have for them."""
        async for document in self._database["media"].find({"owner_id": owner_id, "ready": True}, {"sha256": 1}):
            yield document["sha256"]
