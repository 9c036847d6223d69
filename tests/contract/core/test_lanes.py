"""A lane is one worker's, and what may have gone out counts: several workers, lost answers, long calls."""

import asyncio
from datetime import time, timedelta
from itertools import pairwise

import pytest

from core.delivery.settling import LEASE
from core.errors import GatewayUnavailable
from core.model import Contact, Delivery, DeliveryStatus, Leaving, Quiet, Work, message_id
from core.ports import Ack
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make, Worker
from tests.contract.core.samples import MINE, MOMS_CHAT, NOW, delivery
from tests.fakes.gateway import Answer, FakeGateway

Status = DeliveryStatus
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


async def of(stores: Stores, identity: str) -> Delivery:
    return await stores.deliveries.get(MINE, identity)


async def friends(stores: Stores, count: int) -> list[Contact]:
    found = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(count)]
    for contact in found:
        await stores.contacts.wrote(contact, NOW)
    return found


def to(contacts: list[Contact], prefix: str = "d") -> list[Delivery]:
    return [delivery(f"{prefix}{n}", contact_id=each.id, phone=each.phone) for n, each in enumerate(contacts)]


def when_taken(gateway: FakeGateway, clock: MovableClock) -> list[float]:
    """Give a list of the seconds at which messages go out, which grows."""
    at: list[float] = []
    gateway.taken = lambda _: at.append((clock.now() - NOW).total_seconds())
    return at


class TestSeveralWorkers:
    async def test_they_keep_the_gaps_together(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        at = when_taken(gateway, clock)
        await stores.deliveries.add(to(await friends(stores, 8)))
        await asyncio.gather(*(make(name=name, pace=(3, 3)).work() for name in "abc"))
        assert len(at) == 8
        assert all(later - earlier >= 3 for earlier, later in pairwise(at))

    async def test_who_takes_over_begins_with_the_gap(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        at = when_taken(gateway, clock)
        first, second = to(await friends(stores, 2))
        for name, each in (("a", first), ("b", second)):
            await stores.deliveries.add([each])
            await make(name=name, pace=(3, 3)).work()
        assert at[1] - at[0] == pytest.approx(3, abs=0.1)

    async def test_they_keep_the_daily_cap_together(self, make: Make, stores: Stores, gateway: FakeGateway) -> None:
        await stores.deliveries.add([delivery(f"d{n}", contact_id=f"c{n}", grace=3 * 86_400) for n in range(60)])
        await asyncio.gather(*(make(name=name, cap=20).work() for name in "abc"))
        assert gateway.received.total() == 20

    async def test_what_one_left_in_hand_counts_for_the_other(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        await stores.deliveries.add([delivery(f"d{n}", contact_id=f"c{n}", grace=3 * 86_400) for n in range(9)])
        await stores.claims.take(MINE, "dead", clock.now(), lease=LEASE, limit=3)
        await make(name="alive", cap=5).work()
        assert gateway.received.total() == 2

    async def test_a_part_that_another_may_have_sent_keeps_those_behind_it_waiting(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        await stores.deliveries.add([delivery("a"), delivery("b", due=NOW + SECOND)])
        await stores.claims.take(MINE, "dead", clock.now(), lease=LEASE, limit=1)
        worker = make(name="alive")
        await worker.work(SECOND)
        assert gateway.asked == []
        for _ in range(3):
            await worker.work(LEASE)
        assert gateway.asked == [message_id("a"), message_id("b")]

    async def test_who_dies_is_followed_when_their_lease_is_over(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        await stores.people.lease(MINE, Work.SENDING, "dead", NOW, NOW + LEASE)
        await stores.deliveries.add([delivery("d")])
        worker = make(name="alive")
        await worker.work(LEASE - SECOND)
        assert gateway.asked == []
        await worker.work(SECOND)
        assert (await of(stores, "d")).status is Status.SENT

    async def test_who_stops_leaves_the_lane_to_others(self, make: Make, stores: Stores, gateway: FakeGateway) -> None:
        stopping, other = make(name="stopping", pace=(3, 3)), make(name="other")
        await stores.deliveries.add(to(await friends(stores, 3)))
        slept = asyncio.Event()

        async def gap(_: float) -> None:
            slept.set()
            await asyncio.Event().wait()

        stopping.pause = gap
        await stopping.begin()
        await slept.wait()
        await stopping.dispatcher.stop(0)
        await other.work()
        assert gateway.received.total() == 3

    async def test_a_lease_by_a_clock_that_was_set_back_is_none(self, stores: Stores, gateway: FakeGateway) -> None:
        await stores.people.lease(MINE, Work.SENDING, "a", NOW + 9 * HOUR, NOW + 9 * HOUR + LEASE)
        assert await stores.people.lease(MINE, Work.SENDING, "b", NOW, NOW + LEASE)


class TestOrder:
    async def test_what_was_sent_by_hand_goes_before_what_waits(
        self, make: Make, stores: Stores, gateway: FakeGateway
    ) -> None:
        *some, last = await friends(stores, 9)
        await stores.deliveries.add(to(some))
        (by_hand,) = to([last], "by hand")
        await stores.deliveries.add([by_hand.model_copy(update={"prompt": True, "not_before": NOW + SECOND})])
        await make(pace=(3, 3)).work(SECOND)
        assert gateway.asked.index(by_hand.message_id) == 0
        assert gateway.received.total() == 9


class TestDoubt:
    @pytest.mark.parametrize("answer", [Answer.UNKNOWN, Answer.LOST_AFTER])
    async def test_what_may_have_gone_out_counts_for_the_cap_and_the_gap(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock, answer: Answer
    ) -> None:
        gateway.journal = False
        gateway.next(*[answer] * 99)
        at = when_taken(gateway, clock)
        gateway.acks = Forgetful()
        await stores.deliveries.add(to(await friends(stores, 6)))
        await make(pace=(3, 3), cap=4).work()
        assert len(at) == 4
        assert all(later - earlier >= 3 for earlier, later in pairwise(at))

    async def test_who_may_have_got_a_first_message_is_no_new_person(
        self, make: Make, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        gateway.next(Answer.UNKNOWN)
        await stores.deliveries.add([delivery("d", contact_id=mom.id)])
        await make(pace=(3, 3)).work()
        assert await stores.contacts.greeted_since(MINE, NOW, limit=9) == 1

    async def test_what_counts_already_is_asked_for_again_on_a_day_that_is_full(
        self, make: Make, stores: Stores, gateway: FakeGateway
    ) -> None:
        worker = make(cap=1)
        gateway.next(Answer.LOST_AFTER)
        await stores.deliveries.add([delivery("d"), delivery("e", contact_id="other")])
        await worker.work()
        await worker.work(8 * SECOND)
        assert [(await of(stores, name)).status for name in "de"] == [Status.SENT, Status.PENDING]

    async def test_a_repetition_that_is_refused_does_not_say_that_nothing_went_out(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        gateway.next(Answer.LOST_AFTER)
        await stores.deliveries.add([delivery("d", contact_id=mom.id)])
        await worker.work()
        await stores.contacts.delete(MINE, mom.id)
        gateway.canonical[mom.phone or ""] = None
        await worker.work(8 * SECOND)
        assert (await of(stores, "d")).status is Status.UNKNOWN

    async def test_a_gateway_without_a_journal_is_not_asked_to_repeat(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(Answer.LOST_AFTER)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        gateway.journal = False
        gateway.acks[MOMS_CHAT, message_id("d")] = Ack.DEVICE
        await worker.work(8 * SECOND)
        assert ((await of(stores, "d")).status, len(gateway.asked)) == (Status.DELIVERED, 1)

    async def test_what_nobody_can_tell_yet_keeps_those_behind_it_waiting(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def away() -> bool:
            raise GatewayUnavailable

        gateway.next(Answer.LOST_BEFORE)
        await stores.deliveries.add([delivery("a"), delivery("b", due=NOW + SECOND)])
        with monkeypatch.context() as patch:
            patch.setattr(gateway, "deduplicates", away)
            await worker.work(SECOND)
            assert gateway.asked == [message_id("a")]
        for _ in range(4):
            await worker.work(10 * SECOND)
        assert list(gateway.received) == [message_id("a"), message_id("b")]


class Forgetful(dict[tuple[str, str], Ack]):
    """What a gateway looks up that remembers nothing."""

    def setdefault(self, key: tuple[str, str], default: Ack = Ack.SERVER) -> Ack:
        return default


class TestInHand:
    async def test_when_something_breaks_the_others_stop_and_the_rest_is_given_back(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await stores.deliveries.add([delivery(f"d{n:02}", contact_id=f"c{n}") for n in range(40)])
        send, calls = gateway.send, 0

        async def breaks(*args: str, **options: str) -> str:
            nonlocal calls
            calls += 1
            if calls == 3:
                raise ZeroDivisionError
            return await send(*args, **options)  # type: ignore[arg-type]

        monkeypatch.setattr(gateway, "send", breaks)
        await worker.begin()
        await worker.settled()
        states = [each.status for each in await stores.deliveries.page(MINE, skip=0, limit=99)]
        assert calls <= 16
        assert states.count(Status.SENT) == gateway.received.total()
        assert states.count(Status.SENDING) == 1

    async def test_what_is_past_its_grace_by_then_is_given_back_and_expires(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        await stores.deliveries.add([delivery(f"d{n}", grace=60, contact_id="c") for n in range(3)])
        gateway.taken = lambda _: clock.move(2 * 60 * SECOND)
        await worker.work()
        await worker.work()
        states = sorted(each.status for each in await stores.deliveries.page(MINE, skip=0, limit=9))
        assert states == [Status.EXPIRED, Status.EXPIRED, Status.SENT]

    async def test_after_a_long_sleep_nothing_goes_out_by_the_old_claim(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        await stores.deliveries.add([delivery(f"d{n}", grace=86_400, contact_id="c") for n in range(2)])
        claims: list[str | None] = []

        async def note() -> None:
            found = [await of(stores, f"d{n}") for n in range(2)]
            claims.extend(each.claim for each in found if each.status is Status.SENDING)
            clock.move(HOUR)

        gateway.hold = note
        await worker.work()
        assert gateway.received.total() == 2
        assert len(set(claims)) == 2

    async def test_quiet_hours_that_are_changed_meanwhile_hold_nothing_back(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        worker = make(pace=(3, 3))
        await stores.people.prefer(MINE, quiet=Quiet(start=time(9), end=time(17)).model_dump())
        contacts = await friends(stores, 3)
        by_itself = [each.model_copy(update={"scheduled": number > 0}) for number, each in enumerate(to(contacts))]
        await stores.deliveries.add(by_itself)

        async def change() -> None:
            person = await stores.people.get(MINE)
            assert person is not None
            if person.quiet:
                await worker.quiet.change(person, None)

        gateway.hold = change
        await worker.work()
        await worker.work()
        assert gateway.received.total() == 3

    async def test_nothing_goes_out_any_more_for_who_is_shut_out(
        self, make: Make, stores: Stores, gateway: FakeGateway
    ) -> None:
        await stores.deliveries.add(to(await friends(stores, 3)))

        async def leave() -> None:
            await stores.people.leave(MINE, Leaving.REMOVAL, NOW)

        gateway.hold = leave
        await make(pace=(3, 3)).work()
        assert gateway.received.total() == 1
