"""The outbox on a real mongod: who may change what, and what comes too late."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from core.causes import DELETED
from core.errors import Gone
from core.model import Delivery, DeliveryStatus, Withdrawal
from core.ports import Ack
from core.store.claims import Accepted, Claims
from core.store.deliveries import TIMELINE_LIMIT, Deliveries
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery

Status = DeliveryStatus
LEASE = timedelta(seconds=180)
SECOND = timedelta(seconds=1)
GONE = Withdrawal(cause=DELETED, at=NOW)


async def claim(
    claims: Claims, *, worker: str = "w", owner: int = MINE, at: timedelta = timedelta(), limit: int = 1
) -> list[Delivery]:
    return await claims.take(owner, worker, NOW + at, lease=LEASE, limit=limit)


async def claimed(deliveries: Deliveries, claims: Claims, identity: str = "d", **changes: Any) -> Delivery:
    await deliveries.add([delivery(identity, **changes)])
    (taken,) = await claim(claims, limit=1)
    return taken


async def status(deliveries: Deliveries, identity: str = "d") -> Status:
    return (await deliveries.get(MINE, identity)).status


async def test_what_is_added_twice_is_there_once_as_it_was_first(deliveries: Deliveries) -> None:
    assert await deliveries.add([]) == 0
    assert await deliveries.add([delivery("a"), delivery("b")]) == 2
    assert await deliveries.add([delivery("a", text="other"), delivery("c")]) == 1
    assert await deliveries.get(MINE, "a") == delivery("a")
    assert await deliveries.count(MINE) == 3


async def test_eight_at_once_add_it_once(deliveries: Deliveries) -> None:
    added = await asyncio.gather(*(deliveries.add([delivery("a"), delivery("b")]) for _ in range(8)))
    assert sum(added) == 2


async def test_the_history_is_newest_first(deliveries: Deliveries) -> None:
    await deliveries.add([delivery(f"d{n}", due=NOW + n * SECOND) for n in (2, 0, 1)])
    await deliveries.add([delivery("e", due=NOW + SECOND)])
    pages = [await deliveries.page(MINE, skip=skip, limit=2) for skip in (0, 2, 4)]
    assert [[d.id for d in page] for page in pages] == [["d2", "e"], ["d1", "d0"], []]


async def test_what_is_due_is_claimed_longest_due_first_and_once(deliveries: Deliveries, claims: Claims) -> None:
    dues = {"late": -2, "now": 0, "soon": 1, "later": 60}
    await deliveries.add([delivery(name, due=NOW + seconds * SECOND) for name, seconds in dues.items()])
    assert await deliveries.waiting(MINE, NOW) == 2
    first = await claim(claims, at=SECOND, limit=2)
    second = await claim(claims, at=SECOND, limit=9)
    assert [[d.id for d in found] for found in (first, second)] == [["late", "now"], ["soon"]]
    assert await claim(claims, at=SECOND, limit=9) == []
    taken = first[0]
    assert taken.status is Status.SENDING
    assert taken.lease_until == NOW + SECOND + LEASE
    assert taken.timeline[-1].status is Status.SENDING
    assert taken == await deliveries.get(MINE, "late")


async def test_two_workers_share_all_and_share_nothing_twice(deliveries: Deliveries, claims: Claims) -> None:
    await deliveries.add([delivery(f"d{n}") for n in range(60)])

    async def work(worker: str) -> list[str]:
        mine = []
        while await deliveries.waiting(MINE, NOW):
            mine += [d.id for d in await claim(claims, worker=worker, limit=7)]
        return mine

    taken = await asyncio.gather(*(work(f"w{n}") for n in range(4)))
    assert sorted(itertools.chain(*taken)) == sorted(f"d{n}" for n in range(60))
    assert sum(map(bool, taken)) > 1


async def test_what_is_past_its_grace_is_never_claimed(deliveries: Deliveries, claims: Claims) -> None:
    await deliveries.add([delivery("d", grace=60)])
    assert await claim(claims, at=60 * SECOND) == []
    assert [d.id for d in await claim(claims, at=59 * SECOND)] == ["d"]


OUTCOMES: list[tuple[str, Callable[[Claims, Delivery], Awaitable[bool]], Status, str]] = [
    ("sent", lambda store, d: store.sent([Accepted(d, NOW, d.message_id)]), Status.SENT, ""),
    ("failed", lambda store, d: store.failed(d, NOW, "error-refused"), Status.FAILED, "error-refused"),
    ("unknown", lambda store, d: store.unknown(d, NOW, "interrupted"), Status.UNKNOWN, "interrupted"),
    ("put back", lambda store, d: store.put_back(d, NOW, until=NOW + SECOND, cause="away"), Status.PENDING, "away"),
    ("retry", lambda store, d: store.retry(d, NOW, until=NOW + SECOND, cause="busy"), Status.PENDING, "busy"),
]


@pytest.mark.parametrize(("name", "outcome", "then", "cause"), OUTCOMES, ids=[row[0] for row in OUTCOMES])
async def test_an_outcome_counts_once_and_only_for_who_holds_the_claim(
    deliveries: Deliveries,
    claims: Claims,
    name: str,
    outcome: Callable[[Claims, Delivery], Awaitable[bool]],
    then: Status,
    cause: str,
) -> None:
    taken = await claimed(deliveries, claims)
    stranger = taken.model_copy(update={"claim": "other/1"})
    assert not await outcome(claims, stranger)
    assert await status(deliveries) is Status.SENDING
    assert sorted(await asyncio.gather(outcome(claims, taken), outcome(claims, taken))) == [False, True]
    found = await deliveries.get(MINE, "d")
    assert (found.status, found.cause, found.claim, found.lease_until) == (then, cause, None, None)
    assert [step.status for step in found.timeline] == [Status.PENDING, Status.SENDING, then]
    ended = then is not Status.PENDING
    assert (found.finished_at is not None) == ended
    assert (found.untold, found.attempts) == (ended, int(name == "retry"))
    assert found.not_before == (NOW if ended else NOW + SECOND)
    assert (found.sent_at == NOW) == (then in {Status.SENT, Status.UNKNOWN})


async def test_a_retry_keeps_what_the_person_has_still_to_see(deliveries: Deliveries, claims: Claims) -> None:
    taken = await claimed(deliveries, claims, untold=True)
    await claims.put_back(taken, NOW, until=NOW, cause="away")
    assert (await deliveries.get(MINE, "d")).untold


async def test_a_lease_that_runs_out_is_abandoned_until_it_is_renewed(deliveries: Deliveries, claims: Claims) -> None:
    taken = await claimed(deliveries, claims)
    assert await claims.abandoned(NOW + LEASE - SECOND, limit=9) == []
    assert [d.id for d in await claims.abandoned(NOW + LEASE, limit=9)] == ["d"]
    await claims.renew([taken], NOW + 2 * LEASE)
    assert await claims.abandoned(NOW + LEASE, limit=9) == []
    await claims.renew([taken.model_copy(update={"claim": "other/1"})], NOW + 9 * LEASE)
    assert (await deliveries.get(MINE, "d")).lease_until == NOW + 2 * LEASE


async def test_one_worker_takes_over_what_has_run_out_and_none_what_was_renewed(
    deliveries: Deliveries, claims: Claims
) -> None:
    await claimed(deliveries, claims)
    (seen,) = await claims.abandoned(NOW + LEASE, limit=9)
    assert await claims.take_over(seen, NOW + 2 * LEASE)
    assert not await claims.take_over(seen, NOW + 2 * LEASE)
    (seen,) = await claims.abandoned(NOW + 2 * LEASE, limit=9)
    await claims.renew([seen], NOW + 3 * LEASE)
    assert not await claims.take_over(seen, NOW + 4 * LEASE)


async def test_a_worker_lets_go_of_its_own_claims_alone(deliveries: Deliveries, claims: Claims) -> None:
    await deliveries.add([delivery(name) for name in ("a", "b", "c", "d")])
    mine = await claim(claims, worker="w", limit=2)
    for other in ("w1", "v"):
        await claim(claims, worker=other, limit=1)
    assert await claims.release("w", NOW, keep=[mine[0].id]) == 1
    assert [d.id for d in await claims.abandoned(NOW, limit=9)] == [mine[1].id]


async def test_what_could_not_go_out_in_time_expires(deliveries: Deliveries, claims: Claims) -> None:
    await deliveries.add(
        [delivery("short", grace=60), delivery("long", grace=600), delivery("taken", grace=60, due=NOW - SECOND)]
    )
    await claim(claims, limit=1)
    assert await deliveries.expire(NOW + 60 * SECOND) == 1
    found = await deliveries.get(MINE, "short")
    assert (found.status, found.untold, found.finished_at) == (Status.EXPIRED, True, NOW + 60 * SECOND)
    assert await status(deliveries, "long") is Status.PENDING
    assert await status(deliveries, "taken") is Status.SENDING
    assert await deliveries.expire(NOW + 60 * SECOND) == 0


async def test_what_may_have_gone_out_is_never_said_not_to_have(deliveries: Deliveries, claims: Claims) -> None:
    for name in ("a", "b"):
        taken = await claimed(deliveries, claims, name, grace=60, schedule_id=name)
        assert await claims.ask_again(taken, NOW, until=NOW, cause="error-outcome-unknown")
        (taken,) = await claim(claims)
        assert await claims.put_back(taken, NOW, until=NOW + 30 * SECOND, cause="error-gateway-unavailable")
    assert await deliveries.withdraw(MINE, ["b"], GONE) == 1
    assert await deliveries.expire(NOW + 60 * SECOND) == 1
    for name in ("a", "b"):
        found = await deliveries.get(MINE, name)
        assert (found.status, found.cause, found.untold) == (Status.UNKNOWN, "interrupted", True)


async def test_cancelling_takes_what_has_not_begun(deliveries: Deliveries, claims: Claims) -> None:
    await deliveries.add(
        [delivery("a", schedule_id="s"), delivery("b", schedule_id="s"), delivery("c", schedule_id="t")]
    )
    await claim(claims, limit=1)
    assert await deliveries.withdraw(THEIRS, ["s"], GONE) == 0
    assert await deliveries.withdraw(MINE, ["s"], GONE) == 1
    assert [await status(deliveries, name) for name in "abc"] == [Status.SENDING, Status.CANCELLED, Status.PENDING]
    assert (await deliveries.get(MINE, "b")).untold


RANK = {Status.SENT: 1, Status.DELIVERED: 2, Status.READ: 3}


@pytest.mark.parametrize("acks", list(itertools.permutations([Ack.SERVER, Ack.DEVICE, Ack.READ, Ack.DEVICE])))
async def test_receipts_in_any_order_end_at_the_highest_and_never_go_back(
    deliveries: Deliveries, claims: Claims, acks: tuple[Ack, ...]
) -> None:
    taken = await claimed(deliveries, claims)
    await claims.sent([Accepted(taken, NOW, taken.message_id)])
    rank = 1
    for ack in acks:
        await deliveries.acked(MINE, taken.message_id, ack, NOW)
        now = RANK[await status(deliveries)]
        assert now >= rank
        rank = now
    assert rank == 3


@pytest.mark.parametrize(
    ("before", "ack", "then"),
    [
        (Status.PENDING, Ack.SERVER, Status.PENDING),
        (Status.PENDING, Ack.READ, Status.READ),
        (Status.SENDING, Ack.SERVER, Status.SENDING),
        (Status.SENDING, Ack.DEVICE, Status.DELIVERED),
        (Status.SENDING, Ack.PLAYED, Status.READ),
        (Status.SENT, Ack.PENDING, Status.SENT),
        (Status.SENT, Ack.ERROR, Status.FAILED),
        (Status.UNKNOWN, Ack.SERVER, Status.SENT),
        (Status.UNKNOWN, Ack.DEVICE, Status.DELIVERED),
        (Status.UNKNOWN, Ack.ERROR, Status.FAILED),
        (Status.DELIVERED, Ack.ERROR, Status.DELIVERED),
        (Status.DELIVERED, Ack.READ, Status.READ),
        (Status.READ, Ack.DEVICE, Status.READ),
        (Status.FAILED, Ack.DEVICE, Status.FAILED),
        (Status.EXPIRED, Ack.DEVICE, Status.EXPIRED),
        (Status.CANCELLED, Ack.DEVICE, Status.CANCELLED),
    ],
)
async def test_what_a_receipt_makes_of_each_state(
    deliveries: Deliveries, before: Status, ack: Ack, then: Status
) -> None:
    await deliveries.add([delivery("d", status=before)])
    moved = await deliveries.acked(MINE, delivery("d").message_id, ack, NOW + SECOND)
    found = await deliveries.get(MINE, "d")
    assert found.status is then
    assert moved == (then is not before) == found.untold


async def test_a_receipt_while_sending_stays_and_what_went_out_counts(deliveries: Deliveries, claims: Claims) -> None:
    taken = await claimed(deliveries, claims)
    assert await deliveries.acked(MINE, taken.message_id, Ack.DEVICE, NOW)
    await claims.sent([Accepted(taken, NOW, taken.message_id)])
    found = await deliveries.get(MINE, "d")
    assert (found.status, found.sent_at, found.claim, found.lease_until) == (Status.DELIVERED, NOW, None, None)
    assert await deliveries.sent_since(MINE, NOW, limit=9) == 1
    for late in (claims.failed, claims.unknown):
        assert not await late(taken, NOW, "late")
    assert await status(deliveries) is Status.DELIVERED


@pytest.mark.parametrize("apart", [SECOND / 100, SECOND])
async def test_of_many_that_went_out_each_is_recorded_however_it_stands(
    deliveries: Deliveries, claims: Claims, apart: timedelta
) -> None:
    await deliveries.add([delivery(name) for name in "abcde"])
    taken = {each.id: each for each in await claim(claims, limit=5)}
    await deliveries.acked(MINE, taken["b"].message_id, Ack.DEVICE, NOW)
    await claims.unknown(taken["c"], NOW, "x")
    await claims.release("w", NOW, keep=[])
    other = next(one for one in await claims.abandoned(NOW, limit=9) if one.id == "d")
    await claims.failed(other, NOW, "x")
    accepted = [Accepted(one, NOW + n * apart, one.message_id) for n, one in enumerate(taken.values())]
    for _ in range(2):
        await claims.sent(accepted)
    found = {name: await deliveries.get(MINE, name) for name in "abcde"}
    assert [found[name].status for name in "abcde"] == [
        Status.SENT, Status.DELIVERED, Status.SENT, Status.FAILED, Status.SENT,
    ]  # fmt: skip
    assert all(found[name].sent_at is not None and found[name].claim is None for name in "abce")


async def test_what_went_out_at_one_time_is_recorded_with_that_of_the_last(
    deliveries: Deliveries, claims: Claims
) -> None:
    for names, apart, late in (("ab", SECOND / 20, SECOND / 20), ("cd", SECOND, 0 * SECOND)):
        await deliveries.add([delivery(name) for name in names])
        first, second = await claim(claims, limit=2)
        await claims.sent([Accepted(first, NOW, first.message_id), Accepted(second, NOW + apart, second.message_id)])
        times = [(await deliveries.get(MINE, each.id)).sent_at for each in (first, second)]
        assert times == [NOW + late, NOW + apart]


async def test_that_it_went_out_ends_every_doubt_though_the_claim_was_lost(
    deliveries: Deliveries, claims: Claims
) -> None:
    for name in ("unknown", "again"):
        taken = await claimed(deliveries, claims, name)
        lost = taken.model_copy(update={"claim": "other/1"})
        if name == "unknown":
            await claims.unknown(taken, NOW, "x")
        else:
            await claims.ask_again(taken, NOW, until=NOW, cause="x")
        assert await claims.sent([Accepted(lost, NOW + SECOND, taken.message_id)])
        found = await deliveries.get(MINE, name)
        assert (found.status, found.sent_at) == (Status.SENT, NOW + SECOND)


async def test_what_a_receipt_shows_to_have_gone_out_counts_for_the_day(deliveries: Deliveries) -> None:
    await deliveries.add([delivery("d", status=Status.UNKNOWN), delivery("e", status=Status.SENDING)])
    for name in ("d", "e"):
        await deliveries.acked(MINE, delivery(name).message_id, Ack.DEVICE, NOW)
    assert await deliveries.sent_since(MINE, NOW, limit=9) == 2


async def test_what_is_going_out_counts_for_the_day(deliveries: Deliveries, claims: Claims) -> None:
    await claimed(deliveries, claims)
    assert await deliveries.sent_since(MINE, NOW, limit=9) == 1


async def test_a_person_can_say_that_an_unknown_one_arrived(deliveries: Deliveries, claims: Claims) -> None:
    taken = await claimed(deliveries, claims)
    assert not await deliveries.believed(MINE, "d", NOW)
    await claims.unknown(taken, NOW, "interrupted")
    assert not await deliveries.believed(THEIRS, "d", NOW)
    assert await deliveries.believed(MINE, "d", NOW)
    assert not await deliveries.believed(MINE, "d", NOW)
    found = await deliveries.get(MINE, "d")
    assert (found.status, found.cause, found.sent_at) == (Status.SENT, "believed", NOW)


async def test_what_went_out_is_counted_up_to_a_limit(deliveries: Deliveries, claims: Claims) -> None:
    for n in range(4):
        taken = await claimed(deliveries, claims, f"d{n}")
        await claims.sent([Accepted(taken, NOW + n * SECOND, taken.message_id)])
    assert await deliveries.sent_since(MINE, NOW + SECOND, limit=99) == 3
    assert await deliveries.sent_since(MINE, NOW, limit=2) == 2
    assert await deliveries.sent_since(THEIRS, NOW, limit=2) == 0


async def test_what_waits_for_a_receipt_is_found(deliveries: Deliveries) -> None:
    await deliveries.add(
        [
            delivery("a", status=Status.SENT),
            delivery("b", status=Status.DELIVERED),
            delivery("c", status=Status.SENT, due=NOW - SECOND),
        ]
    )
    assert [d.id for d in await deliveries.unacknowledged(MINE, NOW, limit=9)] == ["a"]
    assert [d.id for d in await deliveries.unacknowledged(MINE, NOW - SECOND, limit=9)] == ["a", "c"]
    assert await deliveries.unacknowledged(THEIRS, NOW, limit=9) == []


async def test_what_the_chat_does_not_show_yet_is_unannounced(deliveries: Deliveries) -> None:
    await deliveries.add([delivery("a"), delivery("b", notice_id=7), delivery("c", due=NOW + SECOND)])
    assert await deliveries.unannounced(MINE, NOW) == 1


async def test_the_next_instant_at_which_something_happens(deliveries: Deliveries, claims: Claims) -> None:
    assert await deliveries.next_due(NOW) is None
    await deliveries.add([delivery("a", due=NOW + 30 * SECOND, grace=60)])
    assert await deliveries.next_due(NOW) == NOW + 30 * SECOND
    assert await deliveries.next_due(NOW + 30 * SECOND) == NOW + 90 * SECOND
    await claim(claims, at=30 * SECOND)
    assert await deliveries.next_due(NOW + 30 * SECOND) == NOW + 30 * SECOND + LEASE


async def test_what_was_shown_is_told_unless_it_moved_on_meanwhile(deliveries: Deliveries, claims: Claims) -> None:
    taken = await claimed(deliveries, claims)
    await claims.sent([Accepted(taken, NOW, taken.message_id)])
    (shown,) = await deliveries.untold(limit=9)
    await deliveries.acked(MINE, taken.message_id, Ack.READ, NOW + SECOND)
    await deliveries.told(shown, 77)
    (again,) = await deliveries.untold(limit=9)
    assert (again.status, again.notice_id) == (Status.READ, 77)
    await deliveries.told(again, None)
    assert await deliveries.untold(limit=9) == []
    assert (await deliveries.get(MINE, "d")).notice_id == 77


async def test_untold_is_oldest_change_first(deliveries: Deliveries) -> None:
    await deliveries.add([delivery(f"d{n}", untold=True, changed_at=NOW + n * SECOND) for n in (2, 0, 1)])
    assert [d.id for d in await deliveries.untold(limit=2)] == ["d0", "d1"]


async def test_an_announced_one_may_go_out(deliveries: Deliveries, claims: Claims) -> None:
    await deliveries.add([delivery("d", not_before=NOW + 10 * SECOND)])
    assert await claim(claims) == []
    await deliveries.announced(delivery("d"), NOW, 5)
    (taken,) = await claim(claims)
    assert taken.notice_id == 5


async def test_where_it_goes_is_recorded_for_who_holds_the_claim(deliveries: Deliveries, claims: Claims) -> None:
    taken = await claimed(deliveries, claims)
    await claims.addressed(taken.model_copy(update={"claim": "other/1"}), "x@lid")
    assert (await deliveries.get(MINE, "d")).chat_id == taken.chat_id
    assert (await claims.addressed(taken, "1@lid")).chat_id == "1@lid"
    assert (await deliveries.get(MINE, "d")).chat_id == "1@lid"


async def test_the_timeline_keeps_the_newest_steps(deliveries: Deliveries, claims: Claims) -> None:
    await deliveries.add([delivery("d")])
    for n in range(TIMELINE_LIMIT):
        (taken,) = await claim(claims, at=n * SECOND)
        await claims.put_back(taken, NOW, until=NOW, cause=f"{n}")
    found = await deliveries.get(MINE, "d")
    assert len(found.timeline) == TIMELINE_LIMIT
    assert found.timeline[-1].cause == f"{TIMELINE_LIMIT - 1}"


async def test_others_neither_see_nor_change_it(deliveries: Deliveries, claims: Claims) -> None:
    taken = await claimed(deliveries, claims)
    await claims.sent([Accepted(taken, NOW, taken.message_id)])
    await deliveries.add([delivery("w", schedule_id="s")])
    with pytest.raises(Gone):
        await deliveries.get(THEIRS, "d")
    assert await deliveries.page(THEIRS, skip=0, limit=9) == []
    assert await deliveries.count(THEIRS) == 0
    assert await deliveries.waiting(THEIRS, NOW) == await deliveries.unannounced(THEIRS, NOW) == 0
    assert await claim(claims, owner=THEIRS, limit=9) == []
    assert not await deliveries.acked(THEIRS, taken.message_id, Ack.READ, NOW)
    assert [await status(deliveries, name) for name in "dw"] == [Status.SENT, Status.PENDING]
