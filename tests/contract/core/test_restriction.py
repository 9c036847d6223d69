"""An account that may start no new chats: what is held, what goes on, and that nothing is tried into it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.delivery.restriction import LOOK_AGAIN, Restriction
from core.model import Contact, Delivery, DeliveryStatus, Person
from core.ports import Session, SessionStatus
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make, Worker, shown
from tests.contract.core.samples import MINE, NOW, THEIRS, Group, delivery, incoming
from tests.fakes.gateway import Answer, FakeGateway

Status = DeliveryStatus
HOUR = timedelta(hours=1)
WORKING = SessionStatus.WORKING


async def of(stores: Stores, identity: str) -> Delivery:
    return await stores.deliveries.get(MINE, identity)


def restrict(gateway: FakeGateway, until: datetime | None = None) -> Session:
    gateway.states["default"] = Session("default", WORKING, restricted=True, until=until)
    return gateway.states["default"]


class TestHeld:
    async def test_what_is_for_a_stranger_is_held_untried_until_the_end(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        restrict(gateway, NOW + HOUR)
        await stores.deliveries.add([delivery("d", contact_id=mom.id, grace=86_400)])
        await worker.work()
        held = await of(stores, "d")
        assert (held.status, held.cause, held.not_before) == (Status.PENDING, "restricted", NOW + LOOK_AGAIN)
        assert (held.attempts, held.claim, held.lease_until, held.untold) == (0, None, None, False)
        assert (gateway.asked, gateway.looked_up) == ([], [])
        await worker.work()
        assert worker.bell.armed == NOW + LOOK_AGAIN
        await worker.work(LOOK_AGAIN)
        assert (gateway.asked, await stores.deliveries.held(MINE)) == ([], 1)
        await worker.work(LOOK_AGAIN)
        assert ((await of(stores, "d")).status, await stores.deliveries.held(MINE)) == (Status.SENT, 0)

    async def test_the_timeline_says_it_once_however_long_it_lasts(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        restrict(gateway)
        await stores.deliveries.add([delivery("d", grace=10 * 86_400)])
        for _ in range(100):
            await worker.work(LOOK_AGAIN)
        steps = [(step.status, step.cause) for step in (await of(stores, "d")).timeline]
        assert steps == [(Status.PENDING, ""), (Status.PENDING, "restricted")]
        assert gateway.asked == []

    async def test_who_has_written_and_groups_get_their_messages(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact, group: Group
    ) -> None:
        restrict(gateway)
        await stores.contacts.wrote(mom, NOW)
        stranger = await stores.contacts.add(MINE, "Stranger", "+4915111111111")
        family = await group("Family", "1@g.us")
        for name, contact in {"stranger": stranger, "mom": mom, "family": family}.items():
            await stores.deliveries.add([delivery(name, contact_id=contact.id, chat_id=contact.chat_id)])
        await worker.work()
        states = {name: (await of(stores, name)).status for name in ("stranger", "mom", "family")}
        assert states == {"stranger": Status.PENDING, "mom": Status.SENT, "family": Status.SENT}

    async def test_another_persons_account_is_free(self, worker: Worker, stores: Stores, gateway: FakeGateway) -> None:
        restrict(gateway)
        await stores.deliveries.add([delivery("d"), delivery("e", THEIRS)])
        await worker.work()
        assert (await of(stores, "d")).status is Status.PENDING
        assert (await stores.deliveries.get(THEIRS, "e")).status is Status.SENT

    async def test_what_is_held_past_its_grace_is_told(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        restrict(gateway, NOW + 3 * HOUR)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        await worker.work(HOUR)
        assert [d.status for d in await shown(worker)] == [Status.EXPIRED]

    async def test_the_end_of_the_restriction_lets_everything_go_at_once(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        restrict(gateway, NOW + 20 * HOUR)
        await stores.deliveries.add([delivery("d"), delivery("e")])
        await worker.work()
        await worker.sessions.put(gateway.works("default"))
        await worker.work()
        assert [(await of(stores, name)).status for name in "de"] == [Status.SENT, Status.SENT]

    async def test_an_end_that_comes_sooner_needs_no_news(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        restrict(gateway, NOW + LOOK_AGAIN / 3)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        await worker.work(LOOK_AGAIN / 3)
        assert (await of(stores, "d")).status is Status.SENT

    async def test_a_reply_that_came_while_it_was_looked_at_opens_the_chat_soon(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        restrict(gateway, NOW + 20 * HOUR)
        await stores.deliveries.add([delivery("d", contact_id=mom.id)])
        await worker.work()
        await stores.contacts.wrote(mom, NOW)
        await worker.work(LOOK_AGAIN)
        assert (await of(stores, "d")).status is Status.SENT

    async def test_a_gateway_that_was_away_frees_nothing(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        restrict(gateway, NOW + 20 * HOUR)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        await worker.sessions.lost()
        assert worker.sessions.known("default").until == NOW + 20 * HOUR
        await worker.work(HOUR / 3)
        await worker.sessions.refresh()
        await worker.work(HOUR / 3)
        assert (gateway.asked, await stores.deliveries.held(MINE)) == ([], 1)

    async def test_an_heir_lets_go_what_its_predecessor_held(
        self, make: Make, stores: Stores, gateway: FakeGateway
    ) -> None:
        restrict(gateway, NOW + 20 * HOUR)
        await stores.deliveries.add([delivery("d")])
        first = make()
        await first.work()
        await first.crash()
        gateway.works("default")
        await make().work()
        assert (await of(stores, "d")).status is Status.SENT

    async def test_a_first_reply_opens_the_chat(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        restrict(gateway, NOW + 20 * HOUR)
        await stores.deliveries.add([delivery("d", contact_id=mom.id), delivery("e")])
        await worker.work()
        await worker.get("default", incoming())
        await worker.work()
        assert [(await of(stores, name)).status for name in "de"] == [Status.SENT, Status.PENDING]


class TestMet:
    async def test_a_send_that_meets_it_is_put_back_and_the_next_is_not_tried(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(Answer.RESTRICTED)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        put_back = await of(stores, "d")
        assert (put_back.status, put_back.cause, put_back.attempts) == (Status.PENDING, "restricted", 0)
        assert put_back.not_before == NOW + LOOK_AGAIN
        await stores.deliveries.add([delivery("e")])
        for _ in range(3):
            await worker.work(LOOK_AGAIN / 4)
        assert len(gateway.asked) == 1

    @pytest.mark.parametrize("pace", [(0, 0), (3, 8)])
    async def test_a_thousand_waiting_meet_it_a_few_times_at_most(
        self, make: Make, stores: Stores, gateway: FakeGateway, pace: tuple[float, float]
    ) -> None:
        worker = make(pace=pace, cap=10_000)
        gateway.next(*[Answer.RESTRICTED] * 1000)
        await stores.deliveries.add([delivery(f"d{n}") for n in range(300)])
        await worker.work()
        assert len(gateway.asked) <= (8 if pace == (0, 0) else 1)
        assert await stores.deliveries.held(MINE) == 300

    async def test_the_gateway_is_asked_how_long_it_lasts(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        await worker.begin()
        restrict(gateway, NOW + 20 * HOUR)
        gateway.next(Answer.RESTRICTED)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        assert worker.sessions.known("default").restricted
        assert (await of(stores, "d")).not_before == NOW + 20 * HOUR

    async def test_where_the_gateway_tells_it_its_word_counts(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        await worker.begin()
        told = restrict(gateway, NOW + 20 * HOUR)
        gateway.next(Answer.RESTRICTED)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        await worker.sessions.put(replace(told, restricted=False, until=None))
        await worker.work()
        assert (await of(stores, "d")).status is Status.SENT

    async def test_one_that_ends_before_anybody_looks_holds_nothing_on(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person, clock: MovableClock
    ) -> None:
        restriction = Restriction(gateway, worker.sessions, stores.deliveries, clock)
        await restriction.heed(me)
        restrict(gateway, NOW + HOUR)
        await restriction.met(me)
        await stores.deliveries.add([delivery("d", cause="restricted", not_before=restriction.end(me))])
        await worker.sessions.put(gateway.works("default"))
        await restriction.heed(me)
        assert await stores.deliveries.waiting(MINE, NOW) == 1

    async def test_where_the_gateway_does_not_tell_it_one_at_a_time_is_tried_now_and_then(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        gateway.next(*[Answer.RESTRICTED] * 3)
        await stores.deliveries.add([delivery("d0", grace=10 * 86_400)])
        await worker.work()
        await stores.deliveries.add([delivery(f"d{n}", grace=10 * 86_400) for n in range(1, 30)])
        for tried in (2, 3):
            await worker.work(LOOK_AGAIN)
            assert (len(gateway.asked), await stores.deliveries.held(MINE)) == (tried, 30)
        await worker.work(LOOK_AGAIN)
        assert (gateway.received.total(), await stores.deliveries.held(MINE)) == (30, 0)

    async def test_what_goes_to_a_group_does_not_show_that_it_has_ended(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, group: Group
    ) -> None:
        family = await group("Family", "1@g.us")
        gateway.next(Answer.RESTRICTED)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        await stores.deliveries.add([delivery("e", contact_id=family.id, phone=None, chat_id="1@g.us")])
        await worker.work()
        assert [(await of(stores, name)).status for name in "de"] == [Status.PENDING, Status.SENT]

    async def test_who_has_written_and_is_refused_all_the_same_waits_too(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        await stores.contacts.wrote(mom, NOW)
        gateway.next(Answer.RESTRICTED)
        await stores.deliveries.add([delivery("d", contact_id=mom.id)])
        await worker.work()
        put_back = await of(stores, "d")
        assert (put_back.status, put_back.cause, put_back.attempts) == (Status.PENDING, "restricted", 0)
        assert put_back.not_before == NOW + LOOK_AGAIN

    async def test_a_gateway_that_is_gone_then_is_no_matter(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(Answer.RESTRICTED)
        await stores.deliveries.add([delivery("d")])
        await worker.begin()

        async def gone(name: str) -> Session:
            gateway.away = True
            return await FakeGateway.session(gateway, name)

        gateway.session = gone  # type: ignore[method-assign]
        await worker.settled()
        assert (await of(stores, "d")).cause == "restricted"
