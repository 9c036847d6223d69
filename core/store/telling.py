"""What people have been told lately, kept with them: so that of several workers one tells, and none repeats it."""

from datetime import datetime
from typing import Final

from pymongo.errors import DuplicateKeyError

from core.model import Person, Storm
from core.store.database import Database

REMEMBERED: Final = 5
"""Times of chat messages that are kept with a person, the newest."""


class Telling:
    """The part of the people collection that telling needs, and the messages of contacts that were heard."""

    def __init__(self, database: Database) -> None:
        self._people = database["people"]
        self._heard = database["heard"]

    async def noticed(self, person_id: int, now: datetime) -> None:
        """Record that a delivery got a chat message of its own."""
        await self._people.update_one(
            {"_id": person_id}, {"$push": {"noticed": {"$each": [now], "$slice": -REMEMBERED}}}
        )

    async def stormed(self, person_id: int, storm: Storm) -> None:
        """Record the chat message that tells of many, and that it goes on."""
        await self._people.update_one({"_id": person_id}, {"$set": {"storm": storm.model_dump()}})

    async def digest_at(self, person_id: int, hour: int | None, *, told: str) -> Person | None:
        """Set when a person wants their digest; where `told` is a day (ISO date), not on that day any more."""
        change = {"digest_hour": hour} | ({"digested_on": told} if told else {})
        document = await self._people.find_one_and_update({"_id": person_id}, {"$set": change}, return_document=True)
        return Person.of(document) if document else None

    async def digested(self, person: Person, day: str) -> bool:
        """Record that a person is being given a day's digest; False when another worker has done so meanwhile."""
        result = await self._people.update_one(
            {"_id": person.id, "digested_on": {"$in": [person.digested_on, *([] if person.digested_on else [None])]}},
            {"$set": {"digested_on": day}},
        )
        return bool(result.modified_count)

    async def undigested(self, person: Person, day: str) -> None:
        """Take that back: they could not be reached."""
        await self._people.update_one(
            {"_id": person.id, "digested_on": day}, {"$set": {"digested_on": person.digested_on}}
        )

    async def heard(self, session: str, message_id: str, worker: str, now: datetime) -> bool:
        """Record that a worker passes on what a contact wrote; False when another one does."""
        try:
            await self._heard.update_one(
                {"_id": f"{session}:{message_id}", "worker": worker}, {"$setOnInsert": {"at": now}}, upsert=True
            )
        except DuplicateKeyError:
            return False
        return True
