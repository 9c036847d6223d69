"""What waits in the outbox for a better time, though nothing is wrong with it: the morning, or the next day.

Each is one step of a delivery's timeline, by its cause. Quiet hours are not counted against the grace.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from core.causes import DAILY_CAP, NEW_PEOPLE, QUIET_HOURS
from core.model import DeliveryStatus
from core.store.database import Database
from core.store.deliveries import TIMELINE_LIMIT, sendable

CAUSES: Final = [QUIET_HOURS, DAILY_CAP, NEW_PEOPLE]
MOST: Final = 1000
"""Deliveries that are looked at, or counted, at once."""


@dataclass(frozen=True, slots=True)
class PutOff:
    """How many messages wait for tomorrow, and how many cannot wait that long: their grace ends before."""

    waiting: int
    lost: int


class Deferrals:
    """The pending part of the deliveries collection: nothing here touches what somebody is sending."""

    def __init__(self, database: Database) -> None:
        self._deliveries = database["deliveries"]

    async def quieten(self, owner_id: int, now: datetime, until: datetime) -> int:
        """Let what goes out by itself, and could now, wait for the end of the quiet hours. Returns how many."""
        longer = {"expires_at": {"$add": ["$expires_at", _milliseconds(now, until)]}}
        return await self._put_off(sendable(owner_id, now) | {"scheduled": True}, now, until, QUIET_HOURS, longer)

    async def rouse(self, owner_id: int, now: datetime) -> int:
        """Let go what waits for the end of quiet hours that are not any more; its grace ends as much sooner."""
        query = _pending(owner_id) | {"cause": QUIET_HOURS, "not_before": {"$gt": now}}
        sooner = {"$subtract": ["$expires_at", {"$subtract": ["$not_before", now]}]}
        change = {"expires_at": sooner, "not_before": now, "cause": ""}
        return (await self._deliveries.update_many(query, [{"$set": change}])).modified_count

    async def carry_over(self, owner_id: int, now: datetime, until: datetime) -> int:
        """Let all that could go out now wait for the next day, but for what may have gone out. Returns how many."""
        query = sendable(owner_id, now) | {"doubted": {"$ne": True}}
        return await self._put_off(query, now, until, DAILY_CAP, {})

    async def postpone(self, owner_id: int, contact_ids: Collection[str], now: datetime, until: datetime) -> int:
        """Let what could go out now to new people wait for the next day. Returns how many."""
        query = sendable(owner_id, now) | {"contact_id": {"$in": list(contact_ids)}}
        return await self._put_off(query, now, until, NEW_PEOPLE, {})

    async def recipients(self, owner_id: int, now: datetime) -> set[str]:
        """Give to whom something could go out now: the contacts of the first 1000 messages."""
        found = self._deliveries.find(sendable(owner_id, now), {"contact_id": 1}).sort("not_before").limit(MOST)
        return {document["contact_id"] async for document in found}

    async def put_off(self, owner_id: int, cause: str, now: datetime) -> PutOff:
        """Count what waits for tomorrow for this cause, up to 1000."""
        query = _pending(owner_id) | {"cause": cause, "not_before": {"$gt": now}}
        found = self._deliveries.find(query, {"not_before": 1, "expires_at": 1}).limit(MOST)
        can_wait = [document["expires_at"] > document["not_before"] async for document in found]
        return PutOff(can_wait.count(True), can_wait.count(False))

    async def deferred(self, owner_id: int, now: datetime) -> int:
        """Count what waits for the morning or the next day, up to 1000."""
        query = _pending(owner_id) | {"cause": {"$in": CAUSES}, "not_before": {"$gt": now}}
        return await self._deliveries.count_documents(query, limit=MOST)

    async def _put_off(
        self, which: dict[str, Any], now: datetime, until: datetime, cause: str, more: dict[str, Any]
    ) -> int:
        step = {"status": DeliveryStatus.PENDING, "at": now, "cause": cause}
        change = more | {
            "not_before": until,
            "cause": cause,
            "changed_at": now,
            # What a message in the chat shows already is shown as it stands now.
            "untold": {"$or": ["$untold", {"$gt": ["$notice_id", None]}]},
            "timeline": {"$slice": [{"$concatArrays": ["$timeline", [step]]}, -TIMELINE_LIMIT]},
        }
        return (await self._deliveries.update_many(which, [{"$set": change}])).modified_count


def _pending(owner_id: int) -> dict[str, Any]:
    return {"owner_id": owner_id, "status": DeliveryStatus.PENDING}


def _milliseconds(start: datetime, end: datetime) -> int:
    return int((end - start).total_seconds() * 1000)
