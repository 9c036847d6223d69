"""The one MongoDB client of a process, and the indexes of every collection."""

import urllib.parse
from collections.abc import Callable, Iterable
from typing import Any, Final

from motor.motor_asyncio import AsyncIOMotorClient, AsyncIOMotorCollection, AsyncIOMotorGridFSBucket
from pymongo import ASCENDING, DESCENDING, IndexModel, UpdateOne
from pymongo.errors import ConfigurationError, ConnectionFailure, OperationFailure, PyMongoError

from core.errors import SetupError
from core.model import DeliveryStatus
from core.text import labels, searching

SWITCH_SECONDS: Final = 0.001
"""How long an answer of MongoDB, which comes in a thread of Motor's, waits at most for the loop's thread. Python's own
5 ms are longer than most queries take, and a screen asks several, one after the other."""

DatabaseUnavailable = ConnectionFailure
"""Raised by every query while MongoDB is away. A write may have been done all the same: its answer was lost."""

Collection = AsyncIOMotorCollection[dict[str, Any]]
Bucket = AsyncIOMotorGridFSBucket

CARRIES_FILE: Final = {"attachment.sha256": {"$exists": True}}
"""What of a message that has a file is indexed by it."""

WAITS: Final = {"status": {"$in": [DeliveryStatus.PENDING, DeliveryStatus.AWAITING]}}
"""What of the deliveries the engine looks through by time. What is being sent, and the history, would only cost."""

DIGITS: Final = "owner_id_1_digits_1"
"""The index by which contacts are found by the digits of their numbers."""

TAGGED: Final = "owner_id_1_tag_keys_1"
"""The index by which schedules are found that go to a tag."""

INDEXES: Final[dict[str, list[IndexModel]]] = {
    "people": [
        IndexModel([("session", ASCENDING)], unique=True),
        IndexModel([("leaving", ASCENDING)], partialFilterExpression={"leaving": {"$exists": True}}),
        IndexModel([("invited_at", ASCENDING)], partialFilterExpression={"invited_at": {"$exists": True}}),
    ],
    "invitations": [
        IndexModel([("owner_id", ASCENDING), ("expires_at", ASCENDING)]),
        IndexModel([("expires_at", ASCENDING)], expireAfterSeconds=0),
    ],
    "contacts": [
        IndexModel(
            [("owner_id", ASCENDING), ("phone", ASCENDING)],
            unique=True,
            partialFilterExpression={"phone": {"$exists": True}},
        ),
        IndexModel(
            [("owner_id", ASCENDING), ("chat_id", ASCENDING)],
            unique=True,
            partialFilterExpression={"on_whatsapp": True},
        ),
        IndexModel([("owner_id", ASCENDING), ("sort_name", ASCENDING), ("_id", ASCENDING)]),
        IndexModel([("owner_id", ASCENDING), ("words", ASCENDING)]),
        IndexModel([("owner_id", ASCENDING), ("digits", ASCENDING)], name=DIGITS),
        IndexModel(
            [("owner_id", ASCENDING), ("greeted_at", ASCENDING)],
            partialFilterExpression={"greeted_at": {"$exists": True}},
        ),
        IndexModel(
            [("owner_id", ASCENDING), ("tag_keys", ASCENDING), ("sort_name", ASCENDING), ("_id", ASCENDING)],
            partialFilterExpression={"tag_keys": {"$exists": True}},
        ),
        IndexModel(
            [("owner_id", ASCENDING), ("field_names", ASCENDING)],
            partialFilterExpression={"field_names": {"$exists": True}},
        ),
    ],
    "templates": [
        IndexModel([("owner_id", ASCENDING), ("sort_title", ASCENDING)], unique=True),
        IndexModel([("owner_id", ASCENDING), ("attachment.sha256", ASCENDING)], partialFilterExpression=CARRIES_FILE),
    ],
    "schedules": [
        IndexModel([("owner_id", ASCENDING), ("status", ASCENDING), ("next_run_at", ASCENDING), ("_id", ASCENDING)]),
        IndexModel(
            [
                ("owner_id", ASCENDING),
                ("contact_ids", ASCENDING),
                ("status", ASCENDING),
                ("next_run_at", ASCENDING),
                ("_id", ASCENDING),
            ]
        ),
        IndexModel(
            [
                ("owner_id", ASCENDING),
                ("tag_keys", ASCENDING),
                ("status", ASCENDING),
                ("next_run_at", ASCENDING),
                ("_id", ASCENDING),
            ],
            name=TAGGED,
            partialFilterExpression={"tag_keys": {"$exists": True}},
        ),
        IndexModel(
            [("owner_id", ASCENDING), ("ended_at", DESCENDING), ("_id", DESCENDING)],
            partialFilterExpression={"status": "finished"},
        ),
        IndexModel(
            [("owner_id", ASCENDING), ("template_id", ASCENDING), ("status", ASCENDING)],
            partialFilterExpression={"template_id": {"$exists": True}},
        ),
        IndexModel([("owner_id", ASCENDING), ("recurrence.zone", ASCENDING), ("_id", ASCENDING)]),
        IndexModel([("status", ASCENDING), ("next_run_at", ASCENDING)]),
        IndexModel(
            [("owner_id", ASCENDING), ("attachment.sha256", ASCENDING), ("status", ASCENDING)],
            partialFilterExpression=CARRIES_FILE,
        ),
        IndexModel([("withdrawal.cause", ASCENDING)], partialFilterExpression={"withdrawal.cause": {"$exists": True}}),
        IndexModel([("deleted_at", ASCENDING)], expireAfterSeconds=86_400),
    ],
    "deliveries": [
        # By the time they were due, where many were put off until the same instant.
        IndexModel([("owner_id", ASCENDING), ("status", ASCENDING), ("not_before", ASCENDING), ("due_at", ASCENDING)]),
        IndexModel(
            [
                ("owner_id", ASCENDING),
                ("prompt", ASCENDING),
                ("status", ASCENDING),
                ("not_before", ASCENDING),
                ("due_at", ASCENDING),
            ],
            partialFilterExpression={"prompt": True},
        ),
        IndexModel([("owner_id", ASCENDING), ("due_at", DESCENDING), ("_id", DESCENDING)]),
        IndexModel([("owner_id", ASCENDING), ("contact_id", ASCENDING), ("due_at", DESCENDING), ("_id", DESCENDING)]),
        IndexModel(
            [("owner_id", ASCENDING), ("notice_id", ASCENDING), ("status", ASCENDING)],
            partialFilterExpression={"summarised": True},
        ),
        IndexModel([("owner_id", ASCENDING), ("message_id", ASCENDING)]),
        IndexModel(
            [("owner_id", ASCENDING), ("schedule_id", ASCENDING), ("status", ASCENDING)],
            partialFilterExpression={"status": {"$in": [*WAITS["status"]["$in"], DeliveryStatus.CANCELLED]}},
        ),
        IndexModel(
            [("owner_id", ASCENDING), ("sent_at", ASCENDING)],
            partialFilterExpression={"sent_at": {"$exists": True}},
        ),
        IndexModel(
            [("owner_id", ASCENDING), ("attachment.sha256", ASCENDING), ("status", ASCENDING), ("due_at", ASCENDING)],
            partialFilterExpression=CARRIES_FILE,
        ),
        IndexModel([("status", ASCENDING), ("not_before", ASCENDING)], partialFilterExpression=WAITS),
        IndexModel([("status", ASCENDING), ("expires_at", ASCENDING)], partialFilterExpression=WAITS),
        IndexModel(
            [("status", ASCENDING), ("lease_until", ASCENDING)],
            partialFilterExpression={"status": "sending"},
        ),
        IndexModel([("claim", ASCENDING)], partialFilterExpression={"status": "sending"}),
        IndexModel([("untold", ASCENDING), ("changed_at", ASCENDING)], partialFilterExpression={"untold": True}),
    ],
    "media": [
        IndexModel(
            [("owner_id", ASCENDING), ("sha256", ASCENDING)], unique=True, partialFilterExpression={"ready": True}
        ),
        IndexModel([("owner_id", ASCENDING), ("check_at", ASCENDING)]),
        IndexModel([("check_at", ASCENDING)]),
    ],
    # As GridFS itself would make them.
    "media.files": [IndexModel([("filename", ASCENDING), ("uploadDate", ASCENDING)])],
    "media.chunks": [IndexModel([("files_id", ASCENDING), ("n", ASCENDING)], unique=True)],
    "deleted_contacts": [
        IndexModel([("owner_id", ASCENDING)]),
        IndexModel([("deleted_at", ASCENDING)], expireAfterSeconds=86_400),
    ],
    "deleted_templates": [
        IndexModel([("owner_id", ASCENDING), ("template.attachment.sha256", ASCENDING)]),
        IndexModel([("deleted_at", ASCENDING)], expireAfterSeconds=86_400),
    ],
    "heard": [IndexModel([("at", ASCENDING)], expireAfterSeconds=2 * 86_400)],
}


PHONES: Final = "owner_id_1_phone_1"
"""The index that makes a number one contact's."""
UNORDERED: Final = "owner_id_1_status_1_not_before_1"
"""The index that a longer one has replaced."""
UNSORTED: Final = "owner_id_1_contact_ids_1_status_1"
"""The index that a longer one has replaced, too."""
OLDEST: Final = 6
"""The oldest major version of MongoDB that will do."""
HISTORY: Final = "history"
"""The index by which MongoDB deletes what finished long ago; how long is a setting."""


class Database:
    """The client and its collections. Made once by whoever composes the program, and passed on."""

    def __init__(self, url: str, name: str) -> None:
        try:
            self._client: AsyncIOMotorClient[dict[str, Any]] = AsyncIOMotorClient(
                url,
                tz_aware=True,
                appname="wa-scheduler",
                maxPoolSize=20,
                serverSelectionTimeoutMS=5_000,
                connectTimeoutMS=5_000,
                socketTimeoutMS=30_000,
                # Acknowledged means journalled: a killed server loses nothing that was reported as saved.
                w="majority",
                journal=True,
            )
        except (ConfigurationError, ValueError) as error:
            # What cannot be read is repeated in the error: not where it may hold a password.
            problem = "it cannot be read; write special characters in the password as %XX" if "@" in url else error
            raise SetupError(f"MONGO_URL: {problem}. Example: MONGO_URL=mongodb://127.0.0.1:27017") from None
        self._where = urllib.parse.urlsplit(url).netloc.rpartition("@")[2]
        self._database = self._client[name]

    def __getitem__(self, collection: str) -> Collection:
        return self._database[collection]

    def bucket(self, name: str) -> Bucket:
        """Give a GridFS bucket."""
        return AsyncIOMotorGridFSBucket(self._database, name)

    async def prepare(self, history_days: int | None = None) -> None:
        """Check that the server answers, bring old data up to date and make all indexes.

        Finished deliveries are deleted after `history_days` from now on; None leaves that to another process.

        Raises SetupError when it does not answer, or is too old.
        """
        try:
            await self._check()
            await self._upgrade()
            for collection, indexes in INDEXES.items():
                await self._drop_replaced(collection, indexes)
                await self._database[collection].create_indexes(indexes)
            if history_days is not None:
                await self._keep_history(history_days * 86_400)
        except ConnectionFailure as error:
            raise SetupError(
                f"MONGO_URL: no MongoDB answers at {self._where}. Is it running, and reachable?"
            ) from error
        except OperationFailure as error:
            reason = (error.details or {}).get("codeName", "refused")
            raise SetupError(f"MONGO_URL: MongoDB at {self._where} refuses: {reason}.") from error

    async def _check(self) -> None:
        """Make sure that the server answers, and that it knows indexes of what is one of several: see `WAITS`."""
        version = (await self._client.admin.command("buildInfo"))["version"]
        if int(version.partition(".")[0]) < OLDEST:
            raise SetupError(f"MONGO_URL: MongoDB at {self._where} is {version}. It has to be {OLDEST}.0 or newer.")

    async def _drop_replaced(self, collection: str, indexes: Iterable[IndexModel]) -> None:
        """Take away indexes of the same name that hold more, or less, than they do now: they cannot be changed."""
        there = await self._database[collection].index_information()
        for index in indexes:
            now, before = index.document, there.get(index.document["name"])
            if before and before.get("partialFilterExpression") != now.get("partialFilterExpression"):
                await self._database[collection].drop_index(now["name"])

    async def _upgrade(self) -> None:
        """Bring contacts from before groups up to date: each had a number then, and none an own chat.

        And take an index away that is there twice now.
        """
        contacts = self._database["contacts"]
        indexes = await contacts.index_information()
        if PHONES in indexes and "partialFilterExpression" not in indexes[PHONES]:
            # Two may have been given one chat, and one has to be the first: each is looked up anew when next needed.
            await contacts.update_many({"verified_at": {"$exists": True}}, {"$unset": {"verified_at": ""}})
        if indexes and DIGITS not in indexes:
            await self._fill("contacts", "digits", "phone", searching.endings)
        deliveries = self._database["deliveries"]
        if UNORDERED in await deliveries.index_information():
            await deliveries.drop_index(UNORDERED)
        schedules = self._database["schedules"]
        indexes = await schedules.index_information()
        if UNSORTED in indexes:
            await schedules.drop_index(UNSORTED)
        if indexes and TAGGED not in indexes:
            await self._fill("schedules", "tag_keys", "tags", lambda tags: [labels.key(tag) for tag in tags])

    async def _fill(self, collection: str, key: str, source: str, made: Callable[[Any], list[str]]) -> None:
        """Give documents what they are found by now, made of a field that they have."""
        without = self._database[collection].find({source: {"$gt": ""}, key: {"$exists": False}}, {source: 1})
        while some := await without.to_list(1000):
            changes = [UpdateOne({"_id": one["_id"]}, {"$set": {key: made(one[source])}}) for one in some]
            await self._database[collection].bulk_write(changes)

    async def _keep_history(self, seconds: int) -> None:
        # Creating an index that exists with another time to live is refused: that time is changed in place.
        deliveries = self._database["deliveries"]
        if HISTORY in await deliveries.index_information():
            index = {"name": HISTORY, "expireAfterSeconds": seconds}
            await self._database.command("collMod", "deliveries", index=index)
        else:
            await deliveries.create_index([("finished_at", ASCENDING)], name=HISTORY, expireAfterSeconds=seconds)

    async def answers(self) -> bool:
        """Tell whether the server answers now."""
        try:
            await self._client.admin.command("ping")
        except PyMongoError:
            return False
        return True

    def close(self) -> None:
        """Close all connections."""
        self._client.close()
