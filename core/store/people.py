"""People: who uses the bot, and what they prefer."""

import logging
from collections.abc import AsyncIterator, Iterable
from datetime import datetime
from typing import Any, Final

from bson import MinKey
from pydantic import ValidationError
from pymongo import WriteConcern
from pymongo.errors import DuplicateKeyError

from core.model import Alerted, Lease, Leaving, Person, Role, Work
from core.ports import Clock
from core.store.database import Database

log = logging.getLogger(__name__)

SERVED: Final[dict[str, Any]] = {"removed_at": None, "leaving": None}
READ: Final = 100
"""People who are read at a time."""


class People:
    """The people collection; `_id` is the Telegram user id."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._people = database["people"]
        # A lease that a killed server forgets is asked for again: nothing is gained by waiting until it is on the disk.
        self._leases = self._people.with_options(write_concern=WriteConcern(w=1, j=False))
        self._clock = clock
        self._unreadable: set[int] = set()

    async def get(self, person_id: int) -> Person | None:
        """Find somebody by Telegram user id."""
        document = await self._people.find_one({"_id": person_id})
        return Person.of(document) if document else None

    async def served(self) -> AsyncIterator[Person]:
        """Give everybody for whom something is sent, a few read at a time: who takes long over each holds no cursor."""
        last: Any = MinKey()
        while True:
            found = self._people.find(SERVED | {"_id": {"$gt": last}}).sort("_id").limit(READ)
            documents = await found.to_list(None)
            for person in self._read(documents):
                yield person
            if len(documents) < READ:
                return
            last = documents[-1]["_id"]

    async def page(self, *, skip: int, limit: int) -> list[Person]:
        """Give a page of everybody, those who are shut out too."""
        return self._read(await self._people.find().sort("_id").skip(skip).limit(limit).to_list(None))

    async def count(self) -> int:
        """Count everybody."""
        return await self._people.estimated_document_count()

    async def owner(self) -> Person | None:
        """Give the owner, if there is one yet."""
        document = await self._people.find_one({"session": "default"})
        return Person.of(document) if document else None

    async def by_session(self, session: str) -> Person | None:
        """Find the person that a WhatsApp session belongs to, unless they are leaving or shut out."""
        document = await self._people.find_one({"session": session} | SERVED)
        return Person.of(document) if document else None

    async def welcome(self, person_id: int, *, name: str, role: Role, **defaults: str) -> Person:
        """Remember somebody who writes for the first time; somebody known is returned as they are.

        The session is settled here for good: were it derived from the role, a change of owner would hand one
        person's WhatsApp to another.
        """
        known = await self.get(person_id)
        if known is not None:
            return known
        for session in (["default"] if role is Role.OWNER else []) + [f"u{person_id}"]:
            person = Person(id=person_id, name=name, session=session, created_at=self._clock.now(), **defaults)
            try:
                await self._people.insert_one(person.document())
            except DuplicateKeyError:
                known = await self.get(person_id)
                if known is not None:
                    return known
            else:
                return person
        raise RuntimeError(f"session u{person_id} is taken")

    async def invited(self) -> set[int]:
        """Give the ids of all whom an invitation has let in."""
        found = self._people.find(SERVED | {"invited_at": {"$exists": True}}, {"_id": 1})
        return {document["_id"] async for document in found}

    async def admit(self, person_id: int, now: datetime) -> Person | None:
        """Let somebody in whom an invitation names; None for who is leaving at this moment, or unknown."""
        document = await self._people.find_one_and_update(
            {"_id": person_id, "leaving": None},
            {"$set": {"invited_at": now}, "$unset": {"removed_at": ""}},
            return_document=True,
        )
        return Person.of(document) if document else None

    async def listed(self, ids: Iterable[int], now: datetime) -> None:
        """Take in whom the configuration names: they are served, and nobody else but who was invited."""
        named = frozenset(ids)
        everybody = [one async for one in self._people.find({}, {"removed_at": 1, "invited_at": 1}).sort("_id")]
        back = [one["_id"] for one in everybody if one["_id"] in named and len(one) > 1]
        gone = [one["_id"] for one in everybody if one["_id"] not in named and "invited_at" not in one]
        await self._people.update_many({"_id": {"$in": back}}, {"$unset": {"removed_at": "", "invited_at": ""}})
        await self._people.update_many({"_id": {"$in": gone}, "removed_at": None}, {"$set": {"removed_at": now}})

    async def leave(self, person_id: int, leaving: Leaving, now: datetime) -> Person | None:
        """Mark that somebody is leaving; who is to be erased stays so. None for nobody."""
        shut_out = {"removed_at": now} if leaving is Leaving.REMOVAL else {}
        document = await self._people.find_one_and_update(
            {"_id": person_id, "leaving": {"$ne": Leaving.ERASURE}},
            {"$set": {"leaving": leaving} | shut_out},
            return_document=True,
        )
        return Person.of(document) if document else None

    async def left(self, person_id: int) -> None:
        """Take the mark of a removal away: it is done."""
        await self._people.update_one({"_id": person_id, "leaving": Leaving.REMOVAL}, {"$unset": {"leaving": ""}})

    async def leaving(self) -> list[Person]:
        """Give those whose leaving was begun and is not done."""
        return self._read(await self._people.find({"leaving": {"$in": list(Leaving)}}).to_list(None))

    async def lease(self, person_id: int, work: Work, worker: str, now: datetime, until: datetime) -> Person | None:
        """Let one worker, and its heir of the same name, do some work for a person; None while another does.

        And None for nobody, for who is leaving, or is shut out.
        """
        # One that lasts far longer than this would was taken by a clock that has been set back since.
        free = [
            {work: None},
            {f"{work}.worker": worker},
            {f"{work}.until": {"$lte": now}},
            {f"{work}.until": {"$gt": until + (until - now)}},
        ]
        document = await self._leases.find_one_and_update(
            SERVED | {"_id": person_id, "$or": free},
            {"$set": {work: Lease(worker=worker, until=until).model_dump()}},
            return_document=True,
        )
        return Person.of(document) if document else None

    async def release(self, person_id: int, work: Work, worker: str) -> None:
        """Let others do that work."""
        await self._leases.update_one({"_id": person_id, f"{work}.worker": worker}, {"$unset": {work: ""}})

    async def prefer(self, person_id: int, **changes: Any) -> Person | None:
        """Change preferences: `language`, `zone`, `region`, `pace`, `quiet`, `replies`, `notices`."""
        document = await self._people.find_one_and_update({"_id": person_id}, {"$set": changes}, return_document=True)
        return Person.of(document) if document else None

    async def alert(self, person: Person, cause: str, now: datetime) -> bool:
        """Record that a person is being told of a trouble; False when another worker has done so meanwhile."""
        told = person.alerted.get(cause)
        result = await self._people.update_one(
            {"_id": person.id, f"alerted.{cause}.at": told.at if told else None},
            {"$set": {f"alerted.{cause}": Alerted(at=now).model_dump()}},
        )
        return bool(result.modified_count)

    async def unalert(self, person: Person, cause: str) -> None:
        """Take back that a person was told of a trouble: they could not be reached."""
        told = person.alerted.get(cause)
        change = {"$set": {f"alerted.{cause}": told.model_dump()}} if told else {"$unset": {f"alerted.{cause}": ""}}
        await self._people.update_one({"_id": person.id}, change)

    async def limit_told(self, person: Person, cause: str, day: str) -> bool:
        """Record that a person is being told of a day's limit; False when somebody has told them on that day."""
        result = await self._people.update_one(
            {"_id": person.id, f"limits_told.{cause}": {"$ne": day}}, {"$set": {f"limits_told.{cause}": day}}
        )
        return bool(result.modified_count)

    async def limit_untold(self, person: Person, cause: str) -> None:
        """Take that back: they could not be reached."""
        await self._people.update_one({"_id": person.id}, {"$unset": {f"limits_told.{cause}": ""}})

    async def relieve(self, person: Person, causes: Iterable[str]) -> None:
        """Record that troubles which a person was told of are over."""
        for cause in causes:
            # It may have been taken back meanwhile that they were told: what is not there is not over.
            told = {"_id": person.id, f"alerted.{cause}": {"$exists": True}}
            await self._people.update_one(told, {"$set": {f"alerted.{cause}.over": True}})

    def _read(self, documents: Iterable[dict[str, Any]]) -> list[Person]:
        """Give people from their documents. One that cannot be read is left out, and holds up nobody else."""
        people = []
        for document in documents:
            try:
                people.append(Person.of(document))
            except ValidationError as error:
                if document["_id"] not in self._unreadable:
                    self._unreadable.add(document["_id"])
                    log.error("person %s cannot be read and is left out: %s", document["_id"], error)
        return people
