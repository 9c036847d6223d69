"""Claims: the deliveries of which a worker says, with a lease, that it is sending them.

Every outcome names the claim it is of: for one that was lost meanwhile it changes nothing, and says so by returning
False. Only that a message went out is true whoever holds it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from pymongo import UpdateOne

from core.causes import RESTRICTED
from core.model import Delivery, DeliveryStatus, Step, new_id
from core.store.database import Database
from core.store.deliveries import moved, sendable, step_on

Status = DeliveryStatus

TURN: Final = [("not_before", 1), ("due_at", 1)]
"""The order in which they are sent: by when they may be, and what was put off until one instant by when it was due."""
PUT_OFF: Final = 1000
"""How many deliveries that were put off are looked at."""
AT_ONE_TIME: Final = timedelta(milliseconds=200)
"""How far apart messages may have gone out that are recorded with the time of the last."""
FREED: Final = {"claim": "", "lease_until": ""}


@dataclass(frozen=True, slots=True)
class Accepted:
    """A delivery that the gateway took at `at`; receipts will carry `message_id`."""

    delivery: Delivery
    at: datetime
    message_id: str


class Claims:
    """The deliveries collection, as the workers that send from it see it."""

    def __init__(self, database: Database) -> None:
        self._deliveries = database["deliveries"]

    async def first(self, owner_id: int, now: datetime) -> Delivery | None:
        """Give what `take` would first, without taking it."""
        found = await self._in_turn(owner_id, now, limit=1)
        return Delivery.of(found[0]) if found else None

    async def take(self, owner_id: int, worker: str, now: datetime, *, lease: timedelta, limit: int) -> list[Delivery]:
        """Take up to `limit` of a person's sendable deliveries, in turn, for this worker alone.

        What is past its grace is never taken, though `expire` may not have seen it yet.
        """
        ids = [document["_id"] for document in await self._in_turn(owner_id, now, limit=limit, fields=["_id"])]
        if not ids:
            return []
        claim = f"{worker}/{new_id()}"
        step = Step(status=Status.SENDING, at=now)
        await self._deliveries.update_many(
            {"_id": {"$in": ids}, "status": Status.PENDING},
            {
                "$set": {
                    "status": Status.SENDING,
                    "claim": claim,
                    "lease_until": now + lease,
                    "changed_at": now,
                },
                "$push": step_on(step),
            },
        )
        mine = self._deliveries.find({"status": Status.SENDING, "claim": claim}, batch_size=limit)
        taken = [Delivery.of(document) for document in await mine.to_list(None)]
        return sorted(taken, key=lambda d: (not d.prompt, d.not_before, d.due_at))

    async def _in_turn(
        self, owner_id: int, now: datetime, *, limit: int, fields: Sequence[str] | None = None
    ) -> list[dict[str, Any]]:
        """Give what may be sent: first what its person waits for, then the rest."""
        found: list[dict[str, Any]] = []
        for part in ({"prompt": True}, {"prompt": {"$ne": True}}):
            if room := limit - len(found):
                query = sendable(owner_id, now) | {"expires_at": {"$gt": now}} | part
                found += await self._deliveries.find(query, fields).sort(TURN).limit(room).to_list(None)
        return found

    async def put_off(self, owner_id: int, claimed: Sequence[Delivery], within: timedelta) -> list[Delivery]:
        """Give what waits longer than the claimed, for their contacts, due when they were or `within` that before.

        And what of theirs has been claimed before, by whomever: nobody knows yet what becomes of it.
        """
        if not claimed:
            return []
        longer = {"status": Status.PENDING, "not_before": {"$gt": min(delivery.not_before for delivery in claimed)}}
        before = {"status": Status.SENDING, "claim": {"$ne": claimed[0].claim}}
        dues = [delivery.due_at for delivery in claimed]
        query = {
            "owner_id": owner_id,
            "contact_id": {"$in": list({delivery.contact_id for delivery in claimed})},
            "due_at": {"$gte": min(dues) - within, "$lte": max(dues)},
            "$or": [longer, before],
        }
        return [Delivery.of(document) for document in await self._deliveries.find(query).limit(PUT_OFF).to_list(None)]

    async def take_over(self, delivery: Delivery, until: datetime) -> bool:
        """Hold a claim that ran out; False when its worker holds it longer after all, or another has taken it over."""
        result = await self._deliveries.update_one(
            {
                "_id": delivery.id, "status": Status.SENDING, "claim": delivery.claim,
                "lease_until": delivery.lease_until,
            },
            {"$set": {"lease_until": until}},
        )  # fmt: skip
        return bool(result.modified_count)

    async def renew(self, deliveries: Sequence[Delivery], until: datetime) -> None:
        """Hold claims until then; those that were lost stay lost."""
        claims = {"$in": list({delivery.claim for delivery in deliveries})}
        await self._deliveries.update_many(
            {"_id": {"$in": [delivery.id for delivery in deliveries]}, "status": Status.SENDING, "claim": claims},
            {"$set": {"lease_until": until}},
        )

    async def release(self, worker: str, now: datetime, *, keep: Iterable[str]) -> int:
        """Let the claims of a worker run out now, but for those on the deliveries it still has in hand."""
        claims = {"$gte": f"{worker}/", "$lt": f"{worker}0"}
        result = await self._deliveries.update_many(
            {"status": Status.SENDING, "claim": claims, "_id": {"$nin": list(keep)}},
            {"$set": {"lease_until": now}},
        )
        return result.modified_count

    async def curtail(self, now: datetime, longest: timedelta) -> int:
        """Let claims last no longer than any is given: by a clock that has been set back since, one would for long."""
        result = await self._deliveries.update_many(
            {"status": Status.SENDING, "lease_until": {"$gt": now + longest}}, {"$set": {"lease_until": now + longest}}
        )
        return result.modified_count

    async def abandoned(self, now: datetime, *, limit: int) -> list[Delivery]:
        """Give claims whose lease ran out: their worker died, or lost the database, in the middle of sending."""
        found = self._deliveries.find({"status": Status.SENDING, "lease_until": {"$lte": now}})
        return [Delivery.of(document) for document in await found.sort("lease_until").limit(limit).to_list(None)]

    async def addressed(self, delivery: Delivery, chat_id: str) -> Delivery:
        """Record the chat that WhatsApp itself names for the number: there the message is looked up later."""
        await self._deliveries.update_one(
            {"_id": delivery.id, "status": Status.SENDING, "claim": delivery.claim}, {"$set": {"chat_id": chat_id}}
        )
        return delivery.model_copy(update={"chat_id": chat_id})

    async def give_back(self, untried: Sequence[Delivery], until: Mapping[str, datetime] = {}) -> None:
        """Give claims back that nothing was done with: they leave no trace. Those in `until` wait until then."""
        await self._deliveries.bulk_write(
            [
                UpdateOne(
                    {"_id": delivery.id, "status": Status.SENDING, "claim": delivery.claim},
                    {
                        "$set": {"status": Status.PENDING}
                        | ({"not_before": until[delivery.id]} if delivery.id in until else {}),
                        "$pop": {"timeline": 1},
                        "$unset": FREED,
                    },
                )
                for delivery in untried
            ],
            ordered=False,
        )

    async def hold(self, delivery: Delivery, now: datetime, *, until: datetime) -> bool:
        """Give a claim back untried: its account may start no new chats until then."""
        # Nothing was tried: the claim leaves no trace, and being held is one step however often it is.
        steps = list(delivery.timeline[:-1])
        if not steps or steps[-1].cause != RESTRICTED:
            steps.append(Step(status=Status.PENDING, at=now, cause=RESTRICTED))
        change = {
            "status": Status.PENDING,
            "cause": RESTRICTED,
            "not_before": until,
            "changed_at": now,
            "timeline": [step.model_dump() for step in steps],
        }
        result = await self._deliveries.update_one(
            {"_id": delivery.id, "status": Status.SENDING, "claim": delivery.claim},
            {"$set": change, "$unset": FREED},
        )
        return bool(result.modified_count)

    async def put_back(self, delivery: Delivery, now: datetime, *, until: datetime, cause: str) -> bool:
        """Give a claim back, to be sent from `until` on, without counting an attempt."""
        return await self._outcome(
            delivery, Status.PENDING, now, cause=cause, extra={"not_before": until}, untold=delivery.untold
        )

    async def ask_again(self, delivery: Delivery, now: datetime, *, until: datetime, cause: str) -> bool:
        """Give a claim back that may have gone out, to ask a gateway again that does not send the same id twice."""
        extra = {"not_before": until, "attempts": delivery.attempts + 1, "doubted": True, "sent_at": now}
        return await self._outcome(delivery, Status.PENDING, now, cause=cause, extra=extra, untold=delivery.untold)

    async def retry(self, delivery: Delivery, now: datetime, *, until: datetime, cause: str) -> bool:
        """Give a claim back after a failed attempt."""
        extra = {"not_before": until, "attempts": delivery.attempts + 1}
        return await self._outcome(delivery, Status.PENDING, now, cause=cause, extra=extra, untold=delivery.untold)

    async def sent(self, accepted: Sequence[Accepted]) -> bool:
        """Record what the gateway took, and under which ids; False when that changes nothing.

        It ends every doubt, also where the claim was lost meanwhile.
        """
        if not accepted:
            return False
        if await self._sent_alike(accepted):
            return True
        taken = await self._deliveries.bulk_write([_taken(each) for each in accepted], ordered=False)
        if taken.modified_count == len(accepted):
            return True
        overtaken = await self._deliveries.bulk_write([_overtaken(each) for each in accepted], ordered=False)
        return taken.modified_count + overtaken.modified_count > 0

    async def _sent_alike(self, accepted: Sequence[Accepted]) -> bool:
        """Record messages in one write, for each by itself takes MongoDB twice as long.

        False where that is not how all of them stand: taken at one time, under the ids they were given, still claimed.
        """
        at = max(each.at for each in accepted)
        if any(each.message_id != each.delivery.message_id or at - each.at > AT_ONE_TIME for each in accepted):
            return False
        mine = {
            "_id": {"$in": [each.delivery.id for each in accepted]},
            "claim": {"$in": list({each.delivery.claim for each in accepted})},
            "status": Status.SENDING,
        }
        went_out = {"sent_at": at, "finished_at": at}
        change = moved(Status.SENT, at, extra=went_out, untold=True) | {"$unset": FREED}
        return (await self._deliveries.update_many(mine, change)).modified_count == len(accepted)

    async def failed(self, delivery: Delivery, now: datetime, cause: str) -> bool:
        """Record that it has not gone out and will not, and why (an error code)."""
        return await self._outcome(delivery, Status.FAILED, now, cause=cause, extra={"finished_at": now})

    async def unknown(self, delivery: Delivery, now: datetime, cause: str) -> bool:
        """Record that it may or may not have gone out."""
        extra = {"finished_at": now, "sent_at": delivery.sent_at or now}
        return await self._outcome(delivery, Status.UNKNOWN, now, cause=cause, extra=extra)

    async def _outcome(
        self,
        delivery: Delivery,
        status: Status,
        now: datetime,
        *,
        extra: dict[str, Any],
        cause: str = "",
        untold: bool = True,
    ) -> bool:
        change = moved(status, now, extra=extra, cause=cause, untold=untold)
        change["$unset"] = FREED
        result = await self._deliveries.update_one(
            {"_id": delivery.id, "status": Status.SENDING, "claim": delivery.claim}, change
        )
        return bool(result.modified_count)


def _taken(accepted: Accepted) -> UpdateOne:
    """Give the change for what was taken."""
    mine = {"claim": accepted.delivery.claim, "status": Status.SENDING}
    in_doubt = [{"status": Status.UNKNOWN}, {"status": Status.PENDING, "doubted": True}]
    went_out = {"message_id": accepted.message_id, "sent_at": accepted.at, "finished_at": accepted.at}
    which = {"_id": accepted.delivery.id, "$or": [mine, *in_doubt]}
    return UpdateOne(which, moved(Status.SENT, accepted.at, extra=went_out, untold=True) | {"$unset": FREED})


def _overtaken(accepted: Accepted) -> UpdateOne:
    """Give the change for what was taken and whose receipt was quicker: its state stays, but it counts for the day."""
    arrived = {"$in": [Status.DELIVERED, Status.READ]}
    mine = {"_id": accepted.delivery.id, "claim": accepted.delivery.claim, "status": arrived}
    return UpdateOne(mine, {"$set": {"message_id": accepted.message_id, "sent_at": accepted.at}, "$unset": FREED})
