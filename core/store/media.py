"""Media: the files that messages carry, each of an owner's once, in GridFS, for as long as something needs it.

A file is known by its SHA-256. What uploads it writes a document of its own first, which becomes the file's only when
the whole of it is there; so neither a crash nor a race leaves anything behind that `sweep` does not find. Only what
Motor and PyMongo Async have in common is used.
"""

import asyncio
import hashlib
import io
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Final

from gridfs.errors import CorruptGridFile, NoFile
from pymongo.errors import DuplicateKeyError

from core.attachment import Attachment, StoredFile
from core.content import MediaKind
from core.errors import FileGone, FileTooLarge, StorageFull
from core.model import DeliveryStatus, ScheduleStatus, new_id
from core.ports import Clock
from core.store.database import Database

MEGABYTE: Final = 1024 * 1024
FILE_LIMIT: Final = 20 * MEGABYTE
"""Bytes of one file: Telegram lets a bot download no more."""
OWNER_LIMIT: Final = 500 * MEGABYTE
"""Bytes of all files of one person."""
CHUNK: Final = MEGABYTE
"""Bytes that GridFS keeps in one document."""
KEPT: Final = timedelta(days=1)
"""How long a file stays after it was last asked for: a message in the making may have it."""
FRESH: Final = timedelta(hours=1)
"""How long it stays where its owner has no room left."""
AGAIN: Final = timedelta(days=7)
"""How long after it was due a message that did not arrive may want its file again."""
BATCH: Final = 20
"""Files that are looked at in one sweep."""

_WAITING: Final = [DeliveryStatus.AWAITING, DeliveryStatus.PENDING, DeliveryStatus.SENDING]
_REPEATABLE: Final = [DeliveryStatus.SENT, DeliveryStatus.FAILED, DeliveryStatus.EXPIRED, DeliveryStatus.UNKNOWN]
_PLANNED: Final = [ScheduleStatus.ACTIVE, ScheduleStatus.PAUSED, ScheduleStatus.DELETED]
"""Schedules that may still send, a deleted one if it is brought back."""


class Media:
    """The files. `owner_limit` is in bytes."""

    def __init__(self, database: Database, clock: Clock, *, owner_limit: int = OWNER_LIMIT) -> None:
        self._media = database["media"]
        self._users = {name: database[name] for name in ("schedules", "templates", "deleted_templates", "deliveries")}
        self._bucket = database.bucket("media")
        self._clock = clock
        self._owner_limit = owner_limit

    async def put(
        self, owner_id: int, data: bytes, *, kind: MediaKind, mimetype: str, filename: str = ""
    ) -> StoredFile:
        """Keep a file; the same bytes are kept once. It stays for KEPT at least, and then while something needs it.

        Raises FileTooLarge, or StorageFull.
        """
        if len(data) > FILE_LIMIT:
            raise FileTooLarge(limit=FILE_LIMIT // MEGABYTE)
        digest = (await asyncio.to_thread(hashlib.sha256, data)).hexdigest()
        if not await self._asked_for(owner_id, digest):
            await self._store(owner_id, digest, data)
        return StoredFile(kind=kind, sha256=digest, mimetype=mimetype, filename=filename, size=len(data))

    async def hold(self, owner_id: int, attachment: Attachment | None) -> None:
        """Keep the file of something that is about to be saved for KEPT at least. Raises FileGone."""
        if isinstance(attachment, StoredFile) and not await self._asked_for(owner_id, attachment.sha256):
            raise FileGone

    async def load(self, owner_id: int, sha256: str) -> bytes:
        """Give a file, whole. Raises FileGone."""
        document = await self._media.find_one({"owner_id": owner_id, "sha256": sha256, "ready": True})
        if document is None:
            raise FileGone
        file = io.BytesIO()
        try:
            await self._bucket.download_to_stream(document["_id"], file)
        except (NoFile, CorruptGridFile) as error:
            raise FileGone from error
        return file.getvalue()

    async def used(self, owner_id: int) -> int:
        """Give how many bytes a person's files have together, those that are just being stored too."""
        total = {"$group": {"_id": None, "size": {"$sum": "$size"}}}
        found = await self._media.aggregate([{"$match": {"owner_id": owner_id}}, total]).to_list(1)
        return int(found[0]["size"]) if found else 0

    async def sweep(self) -> int:
        """Remove files that nothing needs any more and nobody asked for of late, a few at a time. Returns how many."""
        _, removed = await self._sweep({"check_at": {"$lte": self._clock.now()}})
        return removed

    async def clear(self, owner_id: int) -> None:
        """Remove all files of a person."""
        async for document in self._media.find({"owner_id": owner_id}, {"_id": 1}):
            await self._remove(document["_id"])

    async def _asked_for(self, owner_id: int, digest: str) -> bool:
        """Let a file stay for KEPT; False where there is none."""
        kept = {"owner_id": owner_id, "sha256": digest, "ready": True}
        result = await self._media.update_one(kept, {"$max": {"check_at": self._clock.now() + KEPT}})
        return bool(result.matched_count)

    async def _store(self, owner_id: int, digest: str, data: bytes) -> None:
        identity, now = new_id(), self._clock.now()
        claimed = {"_id": identity, "owner_id": owner_id, "sha256": digest, "size": len(data), "ready": False}
        await self._media.insert_one(claimed | {"check_at": now + KEPT})
        try:
            await self._make_room(owner_id, now)
            await self._bucket.upload_from_stream_with_id(identity, digest, data, chunk_size_bytes=CHUNK)
            stored = await self._media.update_one({"_id": identity}, {"$set": {"ready": True}})
        except DuplicateKeyError:
            stored = None
        except StorageFull:
            await self._remove(identity)
            raise
        if stored is None or not stored.matched_count:
            # Another upload of the same file was first, or all that is its owner's was erased meanwhile.
            await self._remove(identity)
            if not await self._asked_for(owner_id, digest):
                raise FileGone

    async def _make_room(self, owner_id: int, now: datetime) -> None:
        """See that what is claimed fits, by removing what is not needed. Raises StorageFull."""
        while await self.used(owner_id) > self._owner_limit:
            seen, _ = await self._sweep({"owner_id": owner_id, "check_at": {"$lte": now + KEPT - FRESH}})
            if not seen:
                raise StorageFull(limit=self._owner_limit // MEGABYTE)

    async def _sweep(self, which: dict[str, Any]) -> tuple[int, int]:
        """Look at some files and remove those that nothing needs; gives how many were looked at, and removed.

        One that is needed is not looked at again for a while.
        """
        now, seen, removed = self._clock.now(), 0, 0
        async for document in self._media.find(which).sort("check_at").limit(BATCH):
            seen += 1
            as_seen = {"_id": document["_id"], "check_at": document["check_at"]}
            if document["ready"] and await self._needed(document["owner_id"], document["sha256"], now):
                await self._media.update_one(as_seen, {"$set": {"check_at": now + KEPT}})
                continue
            # From here on nobody finds it, and a new upload of the same file is another one.
            result = await self._media.update_one(as_seen, {"$set": {"ready": False}})
            if result.matched_count:
                await self._remove(document["_id"])
                removed += 1
        return seen, removed

    async def _needed(self, owner_id: int, digest: str, now: datetime) -> bool:
        """Tell whether something may still send a file.

        A schedule that ends meanwhile has made its deliveries before, so those are looked at last.
        """
        of_file = {"owner_id": owner_id, "attachment.sha256": digest}
        again = {"status": {"$in": _REPEATABLE}, "due_at": {"$gte": now - AGAIN}}
        queries = (
            ("templates", of_file),
            ("deleted_templates", {"owner_id": owner_id, "template.attachment.sha256": digest}),
            ("schedules", of_file | {"status": {"$in": _PLANNED}}),
            ("deliveries", of_file | {"status": {"$in": _WAITING}}),
            ("deliveries", of_file | again),
        )
        for name, query in queries:
            if await self._users[name].find_one(query, {"_id": 1}):
                return True
        return False

    async def _remove(self, identity: str) -> None:
        with suppress(NoFile):  # it was never whole; its chunks are gone now
            await self._bucket.delete(identity)
        await self._media.delete_one({"_id": identity})
