"""What became of messages: pages of it, whole for a file, counted for a day, or for a chat message about many.

It reads the deliveries collection, and writes there which chat message speaks for a delivery.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from pymongo import UpdateOne

from core.model import Delivery, DeliveryStatus
from core.store.counting import counts
from core.store.database import Database

Status = DeliveryStatus

BATCH: Final = 500
"""Deliveries that are fetched at once for a file."""


class Which(StrEnum):
    """A part of the log."""

    ALL = "all"
    WAITING = "waiting"
    FAILED = "failed"
    ASKED = "questions"
    UNCERTAIN = "uncertain"


STATES: Final[Mapping[Which, tuple[Status, ...]]] = {
    Which.WAITING: (Status.AWAITING, Status.PENDING, Status.SENDING),
    Which.FAILED: (Status.FAILED, Status.EXPIRED, Status.UNKNOWN),
    Which.ASKED: (Status.AWAITING,),
    Which.UNCERTAIN: (Status.UNKNOWN,),
}
"""Where the deliveries of a part stand."""

NEWEST: Final = [("due_at", -1), ("_id", -1)]
_ORDERS: Final[Mapping[Which, list[tuple[str, int]]]] = {
    # As the index of what is to be sent has them: what was tried last, and what goes out next, come first.
    Which.WAITING: [("not_before", 1), ("due_at", 1)],
    Which.FAILED: [("not_before", -1), ("due_at", -1)],
    Which.ASKED: [("not_before", 1), ("due_at", 1)],
    Which.UNCERTAIN: [("not_before", -1), ("due_at", -1)],
}


@dataclass(frozen=True, slots=True)
class Selection:
    """A part of a person's log, or all that is for one contact."""

    which: Which = Which.ALL
    contact_id: str | None = None


class History:
    """The deliveries collection, as its people look at it."""

    def __init__(self, database: Database) -> None:
        self._deliveries = database["deliveries"]

    async def page(self, owner_id: int, selection: Selection, *, skip: int, limit: int) -> list[Delivery]:
        """Give a page of what is selected: newest first, and what waits as it goes out."""
        found = self._deliveries.find(_query(owner_id, selection)).sort(_order(selection)).skip(skip).limit(limit)
        return [Delivery.of(document) for document in await found.to_list(None)]

    async def count(self, owner_id: int, selection: Selection) -> int:
        """Count what is selected."""
        return await self._deliveries.count_documents(_query(owner_id, selection))

    async def needed(self, owner_id: int, *, uncertain_since: datetime, failed_since: datetime) -> dict[Which, int]:
        """Count what needs its person, by part, up to 1000 each; of what is over only what was to go out since then."""
        since = {Which.ASKED: None, Which.UNCERTAIN: uncertain_since, Which.FAILED: failed_since}
        states = {**STATES, Which.FAILED: (Status.FAILED, Status.EXPIRED)}
        queries = [
            {"owner_id": owner_id, "status": {"$in": list(states[which])}}
            | ({"not_before": {"$gte": begins}} if begins else {})
            for which, begins in since.items()
        ]
        return dict(zip(since, await counts(self._deliveries, queries, limit=1000), strict=True))

    async def each(self, owner_id: int, selection: Selection, *, limit: int) -> AsyncIterator[Delivery]:
        """Yield what is selected in the order of its pages, up to `limit`; a few hundred are held at once."""
        found = self._deliveries.find(_query(owner_id, selection)).sort(_order(selection)).limit(limit)
        async for document in found.batch_size(BATCH):
            yield Delivery.of(document)

    async def day(self, owner_id: int, begins: datetime, ends: datetime) -> dict[Status, int]:
        """Count by status what was due from one instant until before another."""
        return await self._counted({"owner_id": owner_id, "due_at": {"$gte": begins, "$lt": ends}})

    async def untold(self, owner_id: int, ids: Sequence[str]) -> list[Delivery]:
        """Give those of a person's deliveries that they have not been told of, oldest change first."""
        found = self._deliveries.find({"_id": {"$in": list(ids)}, "owner_id": owner_id, "untold": True})
        return sorted([Delivery.of(document) async for document in found], key=lambda delivery: delivery.changed_at)

    async def told_by(self, owner_id: int, notice_id: int) -> dict[Status, int]:
        """Count by status what one chat message speaks for."""
        return await self._counted({"owner_id": owner_id, "notice_id": notice_id, "summarised": True})

    async def summarised(self, deliveries: Sequence[Delivery], notice_id: int | None) -> None:
        """Record that the person has seen these states in a chat message about many, None where there is none."""
        speaks = {} if notice_id is None else {"notice_id": notice_id, "summarised": True}
        changes = [
            change
            for delivery in deliveries
            for change in (
                *([UpdateOne({"_id": delivery.id}, {"$set": speaks})] if speaks else []),
                UpdateOne({"_id": delivery.id, "status": delivery.status}, {"$set": {"untold": False}}),
            )
        ]
        if changes:
            await self._deliveries.bulk_write(changes, ordered=False)

    async def moved(self, owner_id: int, notice_id: int, fresh_id: int) -> None:
        """Record that another chat message speaks now for what one spoke for."""
        await self._deliveries.update_many(
            {"owner_id": owner_id, "notice_id": notice_id, "summarised": True}, {"$set": {"notice_id": fresh_id}}
        )

    async def _counted(self, query: dict[str, Any]) -> dict[Status, int]:
        grouped = self._deliveries.aggregate([{"$match": query}, {"$group": {"_id": "$status", "count": {"$sum": 1}}}])
        return {Status(group["_id"]): int(group["count"]) async for group in grouped}


def _query(owner_id: int, selection: Selection) -> dict[str, Any]:
    query: dict[str, Any] = {"owner_id": owner_id}
    if selection.contact_id is not None:
        query["contact_id"] = selection.contact_id
    elif selection.which in STATES:
        query["status"] = {"$in": list(STATES[selection.which])}
    return query


def _order(selection: Selection) -> list[tuple[str, int]]:
    return NEWEST if selection.contact_id is not None else _ORDERS.get(selection.which, NEWEST)
