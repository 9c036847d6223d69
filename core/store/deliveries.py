"""Deliveries: the outbox and the history in one collection.

Who changes a delivery names the state it was in: decisions by status, receipts by rank; what a worker does with it is
in `claims`. Whatever comes too late changes nothing, and says so by returning False.
"""

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from pymongo import UpdateOne
from pymongo.errors import BulkWriteError

from core.attachment import Wording
from core.causes import BELIEVED, DELETED, LEFT, MOVED, PAUSED, REMINDED, RESTRICTED, SKIPPED, SNOOZED
from core.errors import Gone
from core.model import Delivery, DeliveryStatus, Step, Withdrawal
from core.ports import Ack
from core.store.database import Database

Status = DeliveryStatus

TIMELINE_LIMIT: Final = 40
"""Steps kept of one delivery, the newest."""

_OPEN: Final = [Status.PENDING, Status.AWAITING]
"""Where a delivery stands that nobody is sending, and that has not ended."""
_OUT: Final = [Status.PENDING, Status.SENDING, Status.SENT, Status.UNKNOWN]
"""Where a delivery may stand that has gone out: pending too, when it is to be asked for again."""
_UNDER_WAY: Final = {"status": Status.SENDING}
RECEIPTS: Final[dict[Ack, tuple[Status, list[Status]]]] = {
    Ack.SERVER: (Status.SENT, [Status.UNKNOWN]),
    Ack.DEVICE: (Status.DELIVERED, _OUT),
    Ack.READ: (Status.READ, [*_OUT, Status.DELIVERED]),
    Ack.PLAYED: (Status.READ, [*_OUT, Status.DELIVERED]),
    Ack.ERROR: (Status.FAILED, [Status.SENT, Status.UNKNOWN]),
}
"""What a receipt makes of a delivery, and out of which states; it never goes back."""


class Deliveries:
    """The deliveries collection."""

    def __init__(self, database: Database) -> None:
        self._deliveries = database["deliveries"]

    async def add(self, deliveries: Iterable[Delivery]) -> int:
        """Save deliveries; those whose id is saved already are left as they are. Returns how many are new."""
        documents = [delivery.document() for delivery in deliveries]
        if not documents:
            return 0
        try:
            await self._deliveries.insert_many(documents, ordered=False)
        except BulkWriteError as error:
            details = error.details or {}
            if any(failure["code"] != 11000 for failure in details["writeErrors"]):
                raise
            return int(details["nInserted"])
        return len(documents)

    async def get(self, owner_id: int, delivery_id: str) -> Delivery:
        """Give one delivery. Raises Gone."""
        document = await self._deliveries.find_one({"_id": delivery_id, "owner_id": owner_id})
        if document is None:
            raise Gone
        return Delivery.of(document)

    async def page(self, owner_id: int, *, skip: int, limit: int) -> list[Delivery]:
        """Give a page of a person's deliveries, newest first."""
        found = self._deliveries.find({"owner_id": owner_id}).sort([("due_at", -1), ("_id", -1)])
        return [Delivery.of(document) for document in await found.skip(skip).limit(limit).to_list(None)]

    async def count(self, owner_id: int) -> int:
        """Count a person's deliveries."""
        return await self._deliveries.count_documents({"owner_id": owner_id})

    async def waiting(self, owner_id: int, now: datetime) -> int:
        """Count what a person has to send now, up to 1000."""
        return await self._deliveries.count_documents(sendable(owner_id, now), limit=1000)

    async def any_waiting(self, owner_id: int, now: datetime) -> bool:
        """Tell whether a person has anything to send now."""
        return await self._deliveries.find_one(sendable(owner_id, now), {"_id": 1}) is not None

    async def repetitions(self, delivery: Delivery) -> list[Delivery]:
        """Give all that repeats a delivery, or what it repeats itself: `x+1`, `x+2` … of `x`."""
        base = delivery.id.partition("+")[0]
        query = {"_id": {"$gte": f"{base}+", "$lt": f"{base},"}, "owner_id": delivery.owner_id}
        return [Delivery.of(document) for document in await self._deliveries.find(query).to_list(None)]

    async def unannounced(self, owner_id: int, now: datetime) -> int:
        """Count what a person has to send now and has no chat message about yet, up to 1000."""
        query = sendable(owner_id, now) | {"notice_id": {"$exists": False}}
        return await self._deliveries.count_documents(query, limit=1000)

    async def unacknowledged(self, owner_id: int, since: datetime, *, limit: int) -> list[Delivery]:
        """Give what went out for a person, was due since then, and has no receipt from the other side; the newest."""
        query = {"owner_id": owner_id, "status": Status.SENT, "not_before": {"$gte": since}}
        found = self._deliveries.find(query).sort("not_before", -1).limit(limit)
        return [Delivery.of(document) for document in await found.to_list(None)]

    async def sent_since(self, owner_id: int, since: datetime, *, limit: int) -> int:
        """Count what went out for a person since an instant, or may have, or is going out now, up to `limit`."""
        query = {"$or": [{"owner_id": owner_id} | one for one in ({"sent_at": {"$gte": since}}, _UNDER_WAY)]}
        return await self._deliveries.count_documents(query, limit=limit)

    async def last_sent(self, owner_id: int, since: datetime) -> Delivery | None:
        """Give what went out for a person last, or may have, if that was since an instant."""
        query = {"owner_id": owner_id, "sent_at": {"$gte": since}}
        document = await self._deliveries.find_one(query, sort=[("sent_at", -1)])
        return Delivery.of(document) if document else None

    async def unhold(self, owner_id: int, now: datetime, contact_id: str | None = None) -> int:
        """Let go what is held for a person, or for one contact of theirs. Returns how many."""
        query = _held(owner_id) | {"not_before": {"$gt": now}} | ({"contact_id": contact_id} if contact_id else {})
        result = await self._deliveries.update_many(query, {"$set": {"not_before": now}})
        return result.modified_count

    async def held(self, owner_id: int) -> int:
        """Count what waits for a person because their account may start no new chats, up to 1000."""
        return await self._deliveries.count_documents(_held(owner_id), limit=1000)

    async def acked(self, owner_id: int, message_id: str, ack: Ack, now: datetime) -> bool:
        """Record a receipt by the message's bare id; True when it moved a delivery on."""
        if ack not in RECEIPTS:
            return False
        status, before = RECEIPTS[ack]
        result = await self._deliveries.update_one(
            {"owner_id": owner_id, "message_id": message_id, "status": {"$in": before}},
            moved(status, now, extra={"finished_at": now}, untold=True) | {"$min": {"sent_at": now}},
        )
        return bool(result.modified_count)

    async def believed(self, owner_id: int, delivery_id: str, now: datetime) -> bool:
        """Record that the person says that a message of unknown outcome arrived."""
        result = await self._deliveries.update_one(
            {"_id": delivery_id, "owner_id": owner_id, "status": Status.UNKNOWN},
            moved(Status.SENT, now, extra={"finished_at": now}, untold=True, cause=BELIEVED)
            | {"$min": {"sent_at": now}},
        )
        return bool(result.modified_count)

    async def waiting_of(self, owner_id: int, schedule_id: str, *, limit: int) -> list[Delivery]:
        """Give what a schedule has still to send, or to ask about, but for what may have gone out."""
        query = {"owner_id": owner_id, "schedule_id": schedule_id, "status": {"$in": _OPEN}, "doubted": {"$ne": True}}
        return [Delivery.of(document) for document in await self._deliveries.find(query).limit(limit).to_list(None)]

    async def awaiting(self, owner_id: int) -> int:
        """Count what waits for a person's decision, up to 1000."""
        return await self._deliveries.count_documents({"owner_id": owner_id, "status": Status.AWAITING}, limit=1000)

    async def alike(self, delivery: Delivery, *, limit: int) -> list[Delivery]:
        """Give the messages of a delivery's occurrence, itself too, that await a decision."""
        found = self._deliveries.find(_occurrence(delivery) | {"status": Status.AWAITING}).limit(limit)
        return [Delivery.of(document) for document in await found.to_list(None)]

    async def speaker(self, delivery: Delivery) -> Delivery:
        """Give what asks for a delivery's occurrence while that awaits a decision; itself where nothing else does."""
        if delivery.status is not Status.AWAITING:
            return delivery
        query = _occurrence(delivery) | {"status": Status.AWAITING, "others": {"$gt": 0}}
        document = await self._deliveries.find_one(query)
        return Delivery.of(document) if document else delivery

    async def approve(self, delivery: Delivery, now: datetime) -> int:
        """Let a delivery's occurrence go out that awaits a decision and is within its grace. Returns how many."""
        query = _occurrence(delivery) | {"status": Status.AWAITING, "expires_at": {"$gt": now}}
        change = moved(Status.PENDING, now, extra={"not_before": now, "others": 0}, untold=False)
        result = await self._deliveries.update_many(query, change)
        return result.modified_count

    async def skip(self, delivery: Delivery, now: datetime) -> int:
        """Cancel a delivery's occurrence that awaits a decision. Returns how many messages."""
        query = _occurrence(delivery) | {"status": Status.AWAITING}
        change = moved(Status.CANCELLED, now, extra={"finished_at": now}, cause=SKIPPED, untold=True)
        result = await self._deliveries.update_many(query, change)
        return result.modified_count

    async def snooze(self, delivery: Delivery, now: datetime, until: datetime) -> bool:
        """Ask again at `until` about a delivery that awaits a decision, if that is within its grace."""
        query = {"_id": delivery.id, "status": Status.AWAITING, "expires_at": {"$gt": until}}
        change = moved(Status.AWAITING, now, extra={"not_before": until}, cause=SNOOZED, untold=True)
        return bool((await self._deliveries.update_one(query, change)).modified_count)

    async def wake(self, now: datetime) -> int:
        """Ask again about what was put off until now. Returns how many."""
        query = {"status": Status.AWAITING, "not_before": {"$lte": now}, "cause": SNOOZED}
        change = moved(Status.AWAITING, now, extra={}, cause=REMINDED, untold=True)
        return (await self._deliveries.update_many(query, change)).modified_count

    async def rewrite(self, wordings: Mapping[str, Wording]) -> int:
        """Let deliveries say something else, by id, unless somebody is sending them or they may have gone out.

        A question that is shown already is shown anew. Returns how many.
        """
        return await self.reword(wordings) + await self._reword(
            wordings, {"status": Status.PENDING, "doubted": {"$ne": True}}, {}
        )

    async def reword(self, wordings: Mapping[str, Wording]) -> int:
        """Reword those of these deliveries that await a decision, and show them anew. Returns how many."""
        shown, unshown = {"notice_id": {"$exists": True}}, {"notice_id": {"$exists": False}}
        awaiting = {"status": Status.AWAITING}
        return await self._reword(wordings, awaiting | shown, {"untold": True}) + await self._reword(
            wordings, awaiting | unshown, {}
        )

    async def remake(self, wordings: Mapping[str, Wording]) -> int:
        """Reword those of these deliveries that nobody has seen or begun to send. Returns how many."""
        fresh = {"status": {"$in": _OPEN}, "notice_id": {"$exists": False}, "timeline": {"$size": 1}}
        return await self._reword(wordings, fresh, {})

    async def _reword(self, wordings: Mapping[str, Wording], which: dict[str, Any], then: dict[str, Any]) -> int:
        changes = [
            UpdateOne({"_id": identity, "$nor": [_says(wording)]} | which, {"$set": _says(wording) | then})
            for identity, wording in wordings.items()
        ]
        return (await self._deliveries.bulk_write(changes, ordered=False)).modified_count if changes else 0

    async def withdraw(self, owner_id: int, schedule_ids: Sequence[str], withdrawal: Withdrawal) -> int:
        """Cancel what schedules have still to send; what may have gone out is unknown. Returns how many.

        Of one that was paused that is what goes out by itself; of one that got another time what may have gone out
        stays as it is.
        """
        which: dict[str, Any] = {"owner_id": owner_id, "schedule_id": {"$in": list(schedule_ids)}}
        if withdrawal.cause == PAUSED:
            which["scheduled"] = True
        elif withdrawal.cause == MOVED:
            which["$nor"] = [{"doubted": True}]
        return await self._end(which, Status.CANCELLED, withdrawal.at, withdrawal.cause)

    async def leave_out(self, owner_id: int, schedule_id: str, now: datetime, *, keep: Sequence[str]) -> int:
        """Cancel what a schedule has still to send to others than these contacts, but for what may have gone out."""
        query = {
            "owner_id": owner_id, "schedule_id": schedule_id, "status": {"$in": _OPEN}, "doubted": {"$ne": True},
            "contact_id": {"$nin": list(keep)},
        }  # fmt: skip
        change = moved(Status.CANCELLED, now, extra={"finished_at": now}, untold=True)
        return (await self._deliveries.update_many(query, change)).modified_count

    async def speak(self, others: Mapping[str, int]) -> None:
        """Let deliveries that await a decision ask for so many others of their occurrences, too; by their ids."""
        changes = [
            UpdateOne(
                # One that asks for so many already, in a chat message, need not be shown anew.
                {"_id": identity, "status": Status.AWAITING}
                | {"$or": [{"others": {"$ne": number}}, {"notice_id": {"$exists": False}}]},
                {"$set": {"others": number, "untold": True}},
            )
            for identity, number in others.items()
        ]
        if changes:
            await self._deliveries.bulk_write(changes, ordered=False)

    async def unmake(self, ids: Sequence[str]) -> int:
        """Remove deliveries that nothing has happened to since they were made. Returns how many."""
        result = await self._deliveries.delete_many(
            {"_id": {"$in": list(ids)}, "status": {"$in": _OPEN}, "timeline": {"$size": 1}}
        )
        return result.deleted_count

    async def revive(self, owner_id: int, schedule_id: str, deleted_at: datetime, now: datetime, status: Status) -> int:
        """Take back that a schedule's deliveries were cancelled by its deletion. Returns how many.

        What a chat message shows is shown anew; what awaits a decision then has to be asked about, see `speak`.
        """
        query = {
            "owner_id": owner_id, "schedule_id": schedule_id, "status": Status.CANCELLED, "cause": DELETED,
            "changed_at": deleted_at,
        }  # fmt: skip
        revived = 0
        for shown in (True, False):
            change = moved(status, now, extra={}, untold=shown) | {"$unset": {"finished_at": ""}}
            result = await self._deliveries.update_many(query | {"notice_id": {"$exists": shown}}, change)
            revived += result.modified_count
        return revived

    async def expire(self, now: datetime) -> int:
        """End what could not be sent within its grace; what may have gone out is unknown. Returns how many."""
        return await self._end({"expires_at": {"$lte": now}}, Status.EXPIRED, now)

    async def drop(self, owner_id: int, now: datetime) -> int:
        """Cancel all that somebody has still to send who may send no more. Returns how many."""
        return await self._end({"owner_id": owner_id}, Status.CANCELLED, now, LEFT)

    async def next_due(self, now: datetime) -> datetime | None:
        """Give the next instant after `now` at which a delivery may be sent, expires, or loses its lease."""
        times = (
            (Status.PENDING, "not_before"),
            (Status.PENDING, "expires_at"),
            (Status.AWAITING, "not_before"),
            (Status.AWAITING, "expires_at"),
            (Status.SENDING, "lease_until"),
        )
        found = await asyncio.gather(*(self._next(status, field, now) for status, field in times))
        return min((time for time in found if time is not None), default=None)

    async def _next(self, status: Status, field: str, now: datetime) -> datetime | None:
        """Give the earliest time after `now` that a field has in a state."""
        query = {"status": status, field: {"$gt": now}}
        document = await self._deliveries.find_one(query, {field: 1, "_id": 0}, sort=[(field, 1)])
        return document[field] if document else None

    async def untold(self, *, limit: int, but: Collection[int] = ()) -> list[Delivery]:
        """Give deliveries whose person, other than some, has not seen their state, oldest change first."""
        query = {"untold": True} | ({"owner_id": {"$nin": list(but)}} if but else {})
        found = self._deliveries.find(query).sort("changed_at").limit(limit)
        return [Delivery.of(document) for document in await found.to_list(None)]

    async def told(self, delivery: Delivery, notice_id: int | None) -> None:
        """Record that the person has seen this state, and in which chat message."""
        if notice_id is not None:
            await self._deliveries.update_one({"_id": delivery.id}, {"$set": {"notice_id": notice_id}})
        # A question may be asked again, or in other words, while it is being told: that is another state.
        seen = {"_id": delivery.id, "status": delivery.status, "cause": delivery.cause} | _says(delivery.wording)
        await self._deliveries.update_one(seen, {"$set": {"untold": False}})

    async def announced(self, delivery: Delivery, now: datetime, notice_id: int | None) -> None:
        """Record the chat message that announces a queued delivery, and let it go out."""
        change: dict[str, Any] = {"not_before": now}
        if notice_id is not None:
            change["notice_id"] = notice_id
        await self._deliveries.update_one({"_id": delivery.id}, {"$set": change})

    async def _end(self, which: dict[str, Any], status: Status, now: datetime, cause: str = "") -> int:
        pending, ended = which | {"status": {"$in": _OPEN}}, {"finished_at": now}
        doubted, others = await asyncio.gather(
            self._deliveries.update_many(
                pending | {"doubted": True}, moved(Status.UNKNOWN, now, extra=ended, cause="interrupted", untold=True)
            ),
            self._deliveries.update_many(
                pending | {"doubted": {"$ne": True}}, moved(status, now, extra=ended, untold=True, cause=cause)
            ),
        )
        return doubted.modified_count + others.modified_count


def _says(wording: Wording) -> dict[str, Any]:
    """Give the fields of what a delivery says; without an attachment that is null, or not there."""
    return {"text": wording.text, "attachment": wording.attachment and wording.attachment.model_dump()}


def sendable(owner_id: int, now: datetime) -> dict[str, Any]:
    """Match what a person has to send now."""
    return {"owner_id": owner_id, "status": Status.PENDING, "not_before": {"$lte": now}}


def _occurrence(delivery: Delivery) -> dict[str, Any]:
    """Find the messages of one occurrence by the beginning that their ids have in common."""
    occurrence = delivery.id.rpartition(":")[0]
    return {"_id": {"$gte": f"{occurrence}:", "$lt": f"{occurrence};"}, "owner_id": delivery.owner_id}


def _held(owner_id: int) -> dict[str, Any]:
    return {"owner_id": owner_id, "status": Status.PENDING, "cause": RESTRICTED}


def moved(status: Status, now: datetime, *, extra: dict[str, Any], untold: bool, cause: str = "") -> dict[str, Any]:
    """Give the change to another state, with its step in the history."""
    step = Step(status=status, at=now, cause=cause)
    return {
        "$set": {"status": status, "cause": cause, "changed_at": now, "untold": untold} | extra,
        "$push": step_on(step),
    }


def step_on(step: Step) -> dict[str, Any]:
    """Give the `$push` of a step in the history, which keeps the newest."""
    return {"timeline": {"$each": [step.model_dump()], "$slice": -TIMELINE_LIMIT}}
