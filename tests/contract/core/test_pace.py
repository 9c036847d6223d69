"""The pace of an account: gaps, typing, the limits of a day, and turns between people."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from core.causes import DAILY_CAP, NEW_PEOPLE
from core.delivery.allowance import FIRSTS, SPREAD
from core.delivery.handover import AT_ONCE
from core.model import Contact, Delivery, DeliveryStatus, Person
from core.ports import DayLimit
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make, shown
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery
from tests.fakes.gateway import FakeGateway

Status = DeliveryStatus
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
MIDNIGHT = NOW.replace(hour=0) + DAY


async def of(stores: Stores, identity: str) -> Delivery:
    return await stores.deliveries.get(MINE, identity)


async def statuses(stores: Stores) -> list[Status]:
    return sorted(d.status for d in await stores.deliveries.page(MINE, skip=0, limit=999))


async def strangers(stores: Stores, count: int) -> list[Contact]:
    return [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(count)]


async def friends(stores: Stores, count: int) -> list[Contact]:
    """Add people who have written to us."""
    found = await strangers(stores, count)
    for contact in found:
        await stores.contacts.wrote(contact, NOW)
    return found


def to(contacts: Sequence[Contact], *, grace: int = 3 * 86_400, text: str = "Hello") -> list[Delivery]:
    """Give a message for each contact, due one after the other."""
    return [
        delivery(
            f"d{n}", due=NOW - (len(contacts) - n) * SECOND, grace=grace, contact_id=contact.id, phone=contact.phone,
            chat_id=contact.chat_id, text=text,
        )
        for n, contact in enumerate(contacts)
    ]  # fmt: skip


async def gaps(stores: Stores, count: int) -> list[float]:
    times = [(await of(stores, f"d{n}")).sent_at for n in range(count)]
    found = [(b - a).total_seconds() for a, b in pairwise(times) if a and b]
    assert len(found) == count - 1
    return found


class TestGaps:
    async def test_a_single_message_waits_for_nothing(self, make: Make, stores: Stores, gateway: FakeGateway) -> None:
        worker = make(pace=(3, 8))
        await stores.deliveries.add(to(await strangers(stores, 1)))
        await worker.work()
        assert (await of(stores, "d0")).sent_at == NOW
        assert (worker.slept, gateway.shown_typing) == ([], [])

    async def test_the_first_of_many_waits_for_nothing(self, make: Make, stores: Stores) -> None:
        await stores.deliveries.add(to(await friends(stores, 3)))
        await make(pace=(3, 8)).work()
        assert (await of(stores, "d0")).sent_at == NOW

    async def test_between_messages_to_different_chats_is_a_gap(self, make: Make, stores: Stores) -> None:
        await stores.deliveries.add(to(await friends(stores, 5)))
        await make(pace=(3, 8)).work()
        assert all(3 <= gap <= 8.1 for gap in await gaps(stores, 5))

    async def test_between_messages_to_one_chat_is_none(self, make: Make, stores: Stores) -> None:
        (mom,) = await friends(stores, 1)
        await stores.deliveries.add(to([mom, mom, mom]))
        await make(pace=(3, 8)).work()
        assert await gaps(stores, 3) == [0, 0]

    async def test_before_who_never_wrote_it_is_three_times_as_long(self, make: Make, stores: Stores) -> None:
        await stores.deliveries.add(to(await strangers(stores, 4)))
        await make(pace=(3, 8)).work()
        assert all(9 <= gap <= 24.1 for gap in await gaps(stores, 4))

    @pytest.mark.parametrize(("pace", "least", "most"), [("careful", 6, 16.1), ("normal", 3, 8.1), ("off", 0, 0)])
    async def test_each_person_chooses_their_pace(
        self, make: Make, stores: Stores, pace: str, least: float, most: float
    ) -> None:
        await stores.people.prefer(MINE, pace=pace)
        await stores.deliveries.add(to(await friends(stores, 4)))
        await make(pace=(3, 8)).work()
        assert all(least <= gap <= most for gap in await gaps(stores, 4))

    async def test_a_pace_that_is_chosen_meanwhile_counts_from_the_next_turn_on(
        self, make: Make, stores: Stores, gateway: FakeGateway
    ) -> None:
        worker = make(pace=(60, 60))
        await stores.deliveries.add(to(await friends(stores, 9)))
        await stores.people.prefer(MINE, pace="careful")
        changed: list[Person | None] = []

        async def change() -> None:
            if not changed:
                changed.append(await stores.people.prefer(MINE, pace="off"))
                await worker.dispatcher.turn()

        gateway.hold = change
        await worker.work()
        assert (await gaps(stores, 9), worker.slept) == ([0] * 8, [])


class TestTyping:
    async def test_it_is_shown_at_the_end_of_the_gap_and_ends_before_the_message(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        first, second = await friends(stores, 2)
        second = await stores.contacts.verified(second, second.chat_id)
        at: list[tuple[bool, datetime]] = []
        gateway.typed = lambda on: at.append((on, clock.now()))
        await stores.deliveries.add(to([first, second], text="x" * 1000))
        await make(pace=(5, 5)).work()
        assert gateway.shown_typing == [(second.chat_id, True), (second.chat_id, False)]
        sent_at = (await of(stores, "d1")).sent_at
        assert sent_at is not None
        assert [round((sent_at - moment).total_seconds()) for _, moment in at] == [3, 0]
        assert (await gaps(stores, 2))[0] <= 5.1

    async def test_a_gateway_that_fails_at_it_delays_nothing(
        self, make: Make, stores: Stores, gateway: FakeGateway
    ) -> None:
        contacts = [await stores.contacts.verified(contact, contact.chat_id) for contact in await friends(stores, 3)]
        gateway.typed = lambda on: gateway.fail()
        await stores.deliveries.add(to(contacts))
        await make(pace=(3, 8)).work()
        assert await statuses(stores) == [Status.SENT] * 3

    async def test_where_the_chat_is_not_known_nobody_types(
        self, make: Make, stores: Stores, gateway: FakeGateway
    ) -> None:
        await stores.deliveries.add(to(await friends(stores, 3)))
        await make(pace=(3, 8)).work()
        assert gateway.shown_typing == []

    async def test_without_a_pace_nobody_types(self, make: Make, stores: Stores, gateway: FakeGateway) -> None:
        contacts = [await stores.contacts.verified(contact, contact.chat_id) for contact in await friends(stores, 3)]
        await stores.deliveries.add(to(contacts))
        await make().work()
        assert gateway.shown_typing == []


class TestNewPeople:
    async def test_so_many_a_day_get_a_first_message_and_the_rest_on_the_next(self, make: Make, stores: Stores) -> None:
        worker = make(pace=(1, 1))
        await stores.deliveries.add(to(await strangers(stores, FIRSTS + 5)))
        await worker.work()
        assert (await statuses(stores)).count(Status.SENT) == FIRSTS
        held = await of(stores, f"d{FIRSTS}")
        assert (held.status, held.cause) == (Status.PENDING, NEW_PEOPLE)
        assert MIDNIGHT <= held.not_before <= MIDNIGHT + SPREAD
        await worker.work(MIDNIGHT + SPREAD - NOW)
        assert await statuses(stores) == [Status.SENT] * (FIRSTS + 5)

    async def test_others_go_on_meanwhile(self, make: Make, stores: Stores) -> None:
        new = await strangers(stores, FIRSTS + 3)
        written = [await stores.contacts.add(MINE, f"F{n}", f"+49152{n:08}") for n in range(3)]
        for contact in written:
            await stores.contacts.wrote(contact, NOW)
        await stores.deliveries.add(to([*new, *written]))
        await make(pace=(1, 1)).work()
        assert [(await of(stores, f"d{FIRSTS + 3 + n}")).status for n in range(3)] == [Status.SENT] * 3
        assert (await of(stores, f"d{FIRSTS}")).status is Status.PENDING

    async def test_a_second_message_to_somebody_is_no_first_one(self, make: Make, stores: Stores) -> None:
        new = await strangers(stores, FIRSTS)
        await stores.deliveries.add(to([*new, *new]))
        await make(pace=(1, 1)).work()
        assert await statuses(stores) == [Status.SENT] * 2 * FIRSTS

    async def test_it_is_told_in_one_notice(self, make: Make, stores: Stores) -> None:
        worker = make(pace=(1, 1))
        await stores.deliveries.add(to(await strangers(stores, FIRSTS + 5)))
        for _ in range(3):
            await worker.work(HOUR)
        assert worker.notifier.limits == [(MINE, DayLimit(NEW_PEOPLE, FIRSTS, waiting=5, lost=0))]

    async def test_without_a_pace_it_does_not_count(self, make: Make, stores: Stores) -> None:
        await stores.people.prefer(MINE, pace="off")
        await stores.deliveries.add(to(await strangers(stores, FIRSTS + 5)))
        await make(pace=(1, 1)).work()
        assert await statuses(stores) == [Status.SENT] * (FIRSTS + 5)


class TestDailyCap:
    async def test_it_ends_at_the_persons_midnight(self, make: Make, stores: Stores) -> None:
        await stores.people.prefer(MINE, zone="America/New_York")  # 06:00 there
        worker = make(cap=2)
        await stores.deliveries.add([delivery(f"d{n}", grace=3 * 86_400) for n in range(5)])
        for hours, sent in ((0, 2), (17, 2), (2, 4), (24, 5)):
            await worker.work(hours * HOUR)
            assert await stores.deliveries.sent_since(MINE, NOW, limit=99) == sent

    async def test_it_is_one_persons(self, make: Make, stores: Stores) -> None:
        worker = make(cap=1)
        await stores.deliveries.add([delivery("d"), delivery("e", THEIRS)])
        await worker.work()
        assert (await stores.deliveries.get(THEIRS, "e")).status is Status.SENT

    async def test_what_is_over_waits_for_the_next_day_and_keeps_its_order(
        self, make: Make, stores: Stores, gateway: FakeGateway
    ) -> None:
        worker = make(cap=2, pace=(1, 1))
        waiting = [delivery(f"d{n}", due=NOW - (9 - n) * SECOND, grace=3 * 86_400) for n in range(6)]
        await stores.deliveries.add(reversed(waiting))
        await worker.work()
        held = await of(stores, "d2")
        assert (held.status, held.cause, held.untold) == (Status.PENDING, DAILY_CAP, False)
        assert worker.bell.armed == held.not_before
        assert MIDNIGHT <= held.not_before <= MIDNIGHT + SPREAD
        await worker.work(held.not_before - NOW)
        assert [(await of(stores, f"d{n}")).status for n in (3, 4)] == [Status.SENT, Status.PENDING]
        await worker.work(DAY + SPREAD)
        assert gateway.asked == [each.message_id for each in waiting]

    async def test_what_cannot_wait_that_long_expires_at_its_grace(self, make: Make, stores: Stores) -> None:
        worker = make(cap=1)
        await stores.deliveries.add([delivery("d"), delivery("e", due=NOW)])
        await worker.work()
        await worker.work(HOUR)
        assert await statuses(stores) == [Status.EXPIRED, Status.SENT]

    async def test_it_is_told_once_a_day_with_what_becomes_of_the_rest(self, make: Make, stores: Stores) -> None:
        worker = make(cap=1)
        await stores.deliveries.add([delivery(f"d{n}", grace=3 * 86_400) for n in range(4)])
        await stores.deliveries.add([delivery("lost")])
        for _ in range(3):
            await worker.work(HOUR / 4)
        told = [(MINE, DayLimit(DAILY_CAP, 1, waiting=3, lost=1))]
        assert worker.notifier.limits == told
        await worker.work(MIDNIGHT + SPREAD - NOW)
        assert worker.notifier.limits == [*told, (MINE, DayLimit(DAILY_CAP, 1, waiting=2, lost=0))]

    async def test_nothing_left_is_no_notice(self, make: Make, stores: Stores) -> None:
        worker = make(cap=2)
        await stores.deliveries.add([delivery("d"), delivery("e")])
        await worker.work()
        assert worker.notifier.limits == []

    async def test_a_notice_that_cannot_be_shown_is_shown_later_though_by_an_heir(
        self, make: Make, stores: Stores
    ) -> None:
        worker = make(cap=1)
        worker.notifier.later = True
        await stores.deliveries.add([delivery(f"d{n}", grace=3 * 86_400) for n in range(4)])
        await worker.work()
        await worker.crash()
        heir = make(cap=1)
        await heir.work()
        assert heir.notifier.limits == [(MINE, DayLimit(DAILY_CAP, 1, waiting=3, lost=0))]

    async def test_what_the_chat_shows_as_queued_is_shown_as_it_stands(self, make: Make, stores: Stores) -> None:
        worker = make(cap=1)
        await stores.deliveries.add(
            [delivery("d", due=NOW - SECOND), delivery("e", notice_id=7, grace=86_400), delivery("f", grace=86_400)]
        )
        await worker.work()
        assert [(d.id, d.cause) for d in await shown(worker) if d.status is Status.PENDING] == [("e", DAILY_CAP)]


class TestTurns:
    async def test_one_persons_many_do_not_keep_anothers_few_waiting(
        self, make: Make, stores: Stores, gateway: FakeGateway
    ) -> None:
        rush = Rush(gateway)
        await stores.deliveries.add([delivery(f"m{n}", contact_id=f"c{n}") for n in range(60)])
        worker = make()
        await worker.begin()
        await rush.full.wait()
        few = [delivery(f"t{n}", THEIRS, contact_id=f"c{n}") for n in range(4)]
        await stores.deliveries.add(few)
        worker.bell.ring()
        while worker.turns.waiting < len(few):
            await stores.deliveries.count(THEIRS)
        rush.go.set()
        await worker.settled()
        # Who has a turn still looks a number up before the gateway is asked to send: others may pass meanwhile.
        assert {each.message_id for each in few} <= set(gateway.asked[:-AT_ONCE])
        assert rush.peak == AT_ONCE


class Rush:
    """A gateway that answers nobody before it may `go`; `full` is set when it is asked for all it can do at once."""

    def __init__(self, gateway: FakeGateway) -> None:
        self.go, self.full = asyncio.Event(), asyncio.Event()
        self.peak = self._flying = 0
        gateway.hold = self._hold

    async def _hold(self) -> None:
        self._flying += 1
        self.peak = max(self.peak, self._flying)
        if self._flying == AT_ONCE:
            self.full.set()
        await self.go.wait()
        self._flying -= 1
