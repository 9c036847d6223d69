"""Schedules: what is to be sent when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from pymongo import UpdateMany, UpdateOne
from pymongo.errors import BulkWriteError

from core.causes import DELETED, MOVED, PAUSED
from core.errors import Changed, Gone
from core.model import Recurrence, Schedule, ScheduleStatus, Withdrawal
from core.store.counting import counts
from core.store.database import Database
from core.text import labels
from core.timing.recurrence import Occurrence

DUPLICATE: Final = 11000
"""MongoDB's code for an id that is there already."""
OPEN = [ScheduleStatus.ACTIVE, ScheduleStatus.PAUSED]


class Part(StrEnum):
    """A part of the list of schedules."""

    ALL = "all"
    TODAY = "today"
    WEEK = "week"
    PAUSED = "paused"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A part of a person's schedules, or the open ones that go to one contact: by name, or by one of its `tags`.

    `until` is when today, or this week, ends.
    """

    part: Part = Part.ALL
    until: datetime | None = None
    contact_id: str | None = None
    tags: tuple[str, ...] = ()


SOONEST: Final = [("status", 1), ("next_run_at", 1), ("_id", 1)]
NEWEST: Final = [("ended_at", -1), ("_id", -1)]


class Schedules:
    """The schedules collection. Every change is a compare-and-set on the state it was made from."""

    def __init__(self, database: Database) -> None:
        self._schedules = database["schedules"]

    async def add(self, *schedules: Schedule) -> bool:
        """Save schedules at once; False when one of these ids is saved already, as when an answer was lost.

        That one becomes what is given, unless it has run or was changed since.
        """
        documents = [schedule.document() | _found_by(schedule.tags) for schedule in schedules]
        try:
            await self._schedules.insert_many(documents, ordered=False)
        except BulkWriteError as error:
            if any(each["code"] != DUPLICATE for each in error.details["writeErrors"]):
                raise
        else:
            return True
        for document in documents:
            untouched = {"_id": document["_id"], "owner_id": document["owner_id"], "version": 0}
            await self._schedules.replace_one(untouched, document)
        return False

    async def get(self, owner_id: int, schedule_id: str) -> Schedule:
        """Give one schedule. Raises Gone."""
        query = {"_id": schedule_id, "owner_id": owner_id, "status": {"$ne": ScheduleStatus.DELETED}}
        document = await self._schedules.find_one(query)
        if document is None:
            raise Gone
        return Schedule.of(document)

    async def page(self, owner_id: int, chosen: Chosen = Chosen(), *, skip: int, limit: int) -> list[Schedule]:
        """Give a page: what is active, soonest first, then what is paused; of what has finished the newest first."""
        order = NEWEST if chosen.part is Part.FINISHED else SOONEST
        found = self._schedules.find(_query(owner_id, chosen)).sort(order).skip(skip).limit(limit)
        return [Schedule.of(document) for document in await found.to_list(None)]

    async def count(self, owner_id: int, chosen: Chosen = Chosen()) -> int:
        """Count what `page` pages through."""
        return await self._schedules.count_documents(_query(owner_id, chosen))

    async def counts(self, owner_id: int, parts: Sequence[Chosen]) -> list[int]:
        """Count what `page` pages through in each of some parts, up to a million each."""
        return await counts(self._schedules, [_query(owner_id, chosen) for chosen in parts], limit=1_000_000)

    async def count_with(self, owner_id: int, contact_id: str) -> int:
        """Count the open schedules that go to a contact."""
        query = {"owner_id": owner_id, "contact_ids": contact_id, "status": {"$in": OPEN}}
        return await self._schedules.count_documents(query)

    async def count_in_zone(self, owner_id: int, zone: str) -> int:
        """Count the open schedules that go by the clock of a zone, up to 10,000."""
        return await self._schedules.count_documents(_in_zone(owner_id, zone), limit=10_000)

    async def in_zone(self, owner_id: int, zone: str, *, after: str, limit: int) -> list[Schedule]:
        """Give open schedules that go by the clock of a zone, by id, those after one."""
        found = self._schedules.find(_in_zone(owner_id, zone) | {"_id": {"$gt": after}}).sort("_id", 1).limit(limit)
        return [Schedule.of(document) for document in await found.to_list(None)]

    async def rezone(self, moves: Sequence[tuple[Schedule, Recurrence, Occurrence]]) -> int:
        """Let schedules go by another clock. Those that have changed since they were read stay. Returns how many."""
        changes = [
            UpdateOne(
                {
                    "_id": schedule.id,
                    "owner_id": schedule.owner_id,
                    "version": schedule.version,
                    "status": schedule.status,
                    "next_run_at": schedule.next_run_at,
                },
                {
                    "$set": {
                        "recurrence": recurrence.model_dump(exclude_none=True),
                        "next_wall": coming.wall.isoformat(),
                        "next_run_at": coming.at,
                    },
                    "$inc": {"version": 1},
                },
            )
            for schedule, recurrence, coming in moves
        ]
        return (await self._schedules.bulk_write(changes, ordered=False)).modified_count if changes else 0

    async def count_from(self, owner_id: int, template_id: str) -> int:
        """Count the open schedules whose text is a template's."""
        return await self._schedules.count_documents(_from(owner_id, template_id))

    async def made_from(self, owner_id: int, template_id: str, *, limit: int) -> list[Schedule]:
        """Give the open schedules whose text is a template's."""
        found = self._schedules.find(_from(owner_id, template_id)).limit(limit)
        return [Schedule.of(document) for document in await found.to_list(None)]

    async def pause(self, schedule: Schedule, now: datetime) -> None:
        """Stop an active one until resumed, and withdraw what it has waiting.

        Raises Changed when it has changed since it was read.
        """
        await self._change(schedule, ScheduleStatus.ACTIVE, _paused(now))

    async def resume(self, schedule: Schedule, coming: Occurrence | None) -> None:
        """Let a paused one go on with `coming`, or finish it. Raises Changed when it has changed since it was read."""
        await self._change(schedule, ScheduleStatus.PAUSED, _onwards(coming, schedule.next_run_at))

    async def pause_all(self, owner_id: int, now: datetime) -> int:
        """Stop all that is active until resumed, and withdraw what it has waiting. Returns how many."""
        active = {"owner_id": owner_id, "status": ScheduleStatus.ACTIVE}
        change = _paused(now) | {"$inc": {"version": 1}}
        return (await self._schedules.update_many(active, change)).modified_count

    async def resume_all(self, onwards: Sequence[tuple[Schedule, Occurrence | None]]) -> int:
        """Let paused ones go on, or finish them. Returns how many: those that have changed meanwhile stay."""
        moves = [
            UpdateOne(
                {
                    "_id": schedule.id, "owner_id": schedule.owner_id, "version": schedule.version,
                    "status": ScheduleStatus.PAUSED,
                },
                _onwards(coming, schedule.next_run_at) | {"$inc": {"version": 1}},
            )
            for schedule, coming in onwards
        ]  # fmt: skip
        return (await self._schedules.bulk_write(moves, ordered=False)).modified_count if moves else 0

    async def change(self, schedule: Schedule, changes: Mapping[str, Any], coming: Occurrence | None = None) -> None:
        """Set fields of one that is open, and its next occurrence if it has another one.

        Raises Changed when it has changed since it was read.
        """
        onwards = {} if coming is None else {"next_wall": coming.wall.isoformat(), "next_run_at": coming.at}
        found_by = _found_by(changes.get("tags", ()))
        untagged = {"$unset": {"tag_keys": ""}} if "tags" in changes and not found_by else {}
        await self._change(schedule, schedule.status, {"$set": dict(changes) | found_by | onwards} | untagged)

    async def delete(self, schedule: Schedule, now: datetime) -> None:
        """Take one away, for good unless `restore` comes soon, and withdraw what it has waiting.

        Raises Changed when it has changed since it was read.
        """
        gone = {"status": ScheduleStatus.DELETED, "before": schedule.status, "deleted_at": now}
        await self._change(schedule, schedule.status, {"$set": gone | withdrawing(DELETED, now)})

    async def restore(self, owner_id: int, schedule_id: str, since: datetime) -> Schedule:
        """Bring one back that was deleted at `since` or later; give it as it was deleted. Raises Gone."""
        deleted = {
            "_id": schedule_id, "owner_id": owner_id, "status": ScheduleStatus.DELETED, "deleted_at": {"$gte": since},
        }  # fmt: skip
        document = await self._schedules.find_one(deleted)
        if document is None:
            raise Gone
        schedule = Schedule.of(document)
        undone = {"before": "", "deleted_at": "", "withdrawal": ""}
        back = {"$set": {"status": schedule.before}, "$unset": undone, "$inc": {"version": 1}}
        if not (await self._schedules.update_one(deleted, back)).modified_count:
            raise Gone
        return schedule

    async def withdrawals(self, *, limit: int) -> dict[tuple[int, Withdrawal], list[str]]:
        """Give the schedules, by owner and withdrawal, of which one is not carried out yet."""
        pending = {"withdrawal.cause": {"$in": [PAUSED, MOVED, DELETED]}}
        found = self._schedules.find(pending, {"owner_id": 1, "withdrawal": 1}).limit(limit)
        withdrawing: dict[tuple[int, Withdrawal], list[str]] = {}
        async for document in found:
            key = document["owner_id"], Withdrawal.model_validate(document["withdrawal"])
            withdrawing.setdefault(key, []).append(document["_id"])
        return withdrawing

    async def withdrawn(self, ids: Sequence[str], withdrawal: Withdrawal) -> None:
        """Record that a withdrawal is carried out."""
        same = {f"withdrawal.{field}": value for field, value in withdrawal.model_dump().items()}
        await self._schedules.update_many({"_id": {"$in": list(ids)}} | same, {"$unset": {"withdrawal": ""}})

    async def some(self, ids: Sequence[str]) -> list[Schedule]:
        """Give schedules by their ids, whosever they are and however they stand; those that are gone are left out."""
        found = self._schedules.find({"_id": {"$in": list(ids)}})
        return [Schedule.of(document) for document in await found.to_list(None)]

    async def due(self, now: datetime, *, limit: int) -> list[Schedule]:
        """Give what is due across all people, longest overdue first."""
        query = {"status": ScheduleStatus.ACTIVE, "next_run_at": {"$lte": now}}
        found = self._schedules.find(query).sort("next_run_at").limit(limit).batch_size(limit)
        return [Schedule.of(document) for document in await found.to_list(None)]

    async def next_due(self) -> datetime | None:
        """Give the earliest `next_run_at` across all people."""
        query = {"status": ScheduleStatus.ACTIVE, "next_run_at": {"$exists": True}}
        document = await self._schedules.find_one(query, {"next_run_at": 1, "_id": 0}, sort=[("next_run_at", 1)])
        return document["next_run_at"] if document else None

    async def advance(self, onwards: Sequence[tuple[Schedule, Occurrence | None]]) -> int:
        """Move schedules on to their next occurrence, or finish them. Returns how many.

        Those that somebody moved or changed since they were read stay as they are.
        """
        # What is due at one time often goes on at one time: that is one write.
        alike: dict[tuple[int, datetime | None, Occurrence | None], list[str]] = {}
        for schedule, coming in onwards:
            alike.setdefault((schedule.version, schedule.next_run_at, coming), []).append(schedule.id)
        moves = [
            UpdateMany(
                {"_id": {"$in": ids}, "version": version, "status": ScheduleStatus.ACTIVE, "next_run_at": due},
                _onwards(coming, due) | {"$inc": {"runs": 1, "version": 1}},
            )
            for (version, due, coming), ids in alike.items()
        ]
        return (await self._schedules.bulk_write(moves, ordered=False)).modified_count if moves else 0

    async def coming(self, owner_id: int, until: datetime, *, limit: int) -> list[Schedule]:
        """Give what a person has planned until before an instant, the next first."""
        query = {"owner_id": owner_id, "status": ScheduleStatus.ACTIVE, "next_run_at": {"$lt": until}}
        found = self._schedules.find(query).sort([("next_run_at", 1), ("_id", 1)]).limit(limit)
        return [Schedule.of(document) for document in await found.to_list(None)]

    async def _change(self, schedule: Schedule, status: ScheduleStatus, change: dict[str, Any]) -> None:
        same = {
            "_id": schedule.id, "owner_id": schedule.owner_id, "version": schedule.version, "status": status,
        }  # fmt: skip
        result = await self._schedules.update_one(same, change | {"$inc": {"version": 1}})
        if not result.modified_count:
            raise Changed


def withdrawing(cause: str, now: datetime) -> dict[str, Any]:
    """Give the fields that withdraw what is waiting: written together with why, it is done whatever comes between."""
    return {"withdrawal": Withdrawal(cause=cause, at=now).model_dump()}


def _paused(now: datetime) -> dict[str, Any]:
    return {"$set": {"status": ScheduleStatus.PAUSED} | withdrawing(PAUSED, now)}


def _keys(tags: Sequence[str]) -> list[str]:
    return [labels.key(tag) for tag in tags]


def _found_by(tags: Sequence[str]) -> dict[str, Any]:
    """Give what a schedule is found by that goes to tags; nothing where it goes to none."""
    return {"tag_keys": _keys(tags)} if tags else {}


def _in_zone(owner_id: int, zone: str) -> dict[str, Any]:
    return {"owner_id": owner_id, "recurrence.zone": zone, "status": {"$in": OPEN}}


def _query(owner_id: int, chosen: Chosen) -> dict[str, Any]:
    if chosen.contact_id is not None:
        mine = {"owner_id": owner_id, "status": {"$in": OPEN}}
        named = {"contact_ids": chosen.contact_id}
        tagged = {"tag_keys": {"$in": _keys(chosen.tags)}}
        return mine | ({"$or": [named, tagged]} if chosen.tags else named)
    match chosen.part:
        case Part.TODAY | Part.WEEK:
            return {"owner_id": owner_id, "status": ScheduleStatus.ACTIVE, "next_run_at": {"$lt": chosen.until}}
        case Part.PAUSED:
            return {"owner_id": owner_id, "status": ScheduleStatus.PAUSED}
        case Part.FINISHED:
            return {"owner_id": owner_id, "status": ScheduleStatus.FINISHED}
        case Part.ALL:
            return {"owner_id": owner_id, "status": {"$in": OPEN}}


def _from(owner_id: int, template_id: str) -> dict[str, Any]:
    return {"owner_id": owner_id, "template_id": template_id, "status": {"$in": OPEN}}


def _onwards(coming: Occurrence | None, due: datetime | None) -> dict[str, Any]:
    """Give the change that sets what comes next; where that is nothing, what was `due` was the last."""
    if coming is None:
        return {
            "$set": {"status": ScheduleStatus.FINISHED, "ended_at": due},
            "$unset": {"next_wall": "", "next_run_at": ""},
        }
    return {
        "$set": {
            "status": ScheduleStatus.ACTIVE,
            "next_wall": coming.wall.isoformat(),
            "next_run_at": coming.at,
        }
    }
