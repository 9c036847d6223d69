"""What holds a message back, and what cuts its sending off: sessions, the pace, crashes and stops."""

import asyncio
from datetime import timedelta

from core.delivery.settling import LEASE
from core.model import Delivery, DeliveryStatus, message_id
from core.ports import Ack, Session, SessionStatus
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make, Worker, shown
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery
from tests.fakes.gateway import Answer, FakeGateway

Status = DeliveryStatus
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


async def of(stores: Stores, identity: str) -> Delivery:
    return await stores.deliveries.get(MINE, identity)


class TestSessions:
    async def test_what_waits_for_pairing_costs_no_attempt_and_is_told_once(
        self, make: Make, stores: Stores, gateway: FakeGateway
    ) -> None:
        worker = make(pace=(3, 8))
        gateway.next(Answer.NOT_PAIRED)
        await stores.deliveries.add([delivery("d"), delivery("e")])
        for _ in range(4):
            await worker.work(10 * SECOND)
        assert worker.notifier.alerts == [(MINE, SessionStatus.FAILED, 2)]
        assert [(await of(stores, name)).attempts for name in "de"] == [0, 0]
        await worker.sessions.put(gateway.works("default"))
        await worker.work(10 * SECOND)
        assert [(await of(stores, name)).status for name in "de"] == [Status.SENT, Status.SENT]
        await stores.deliveries.add([delivery("f")])
        await worker.sessions.put(Session("default", SessionStatus.FAILED))
        await worker.work(600 * SECOND)
        assert worker.notifier.alerts[1:] == [(MINE, SessionStatus.FAILED, 1)]

    async def test_a_flap_is_no_alert_and_a_minute_is(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        await stores.deliveries.add([delivery("d")])
        await worker.begin()
        await worker.sessions.put(Session("default", SessionStatus.STARTING))
        for _ in range(6):
            await worker.work(9 * SECOND)
        assert worker.notifier.alerts == []
        await worker.work(15 * SECOND)
        assert worker.notifier.alerts == [(MINE, SessionStatus.STARTING, 1)]

    async def test_a_gateway_that_is_not_up_yet_is_a_flap_too(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.away = True
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        assert worker.notifier.alerts == []
        gateway.away = False
        await worker.sessions.refresh()
        await worker.work()
        assert (await of(stores, "d")).status is Status.SENT

    async def test_nothing_waiting_is_no_alert(self, worker: Worker, gateway: FakeGateway) -> None:
        gateway.states["default"] = Session("default", SessionStatus.FAILED)
        await worker.work(HOUR)
        assert worker.notifier.alerts == []

    async def test_an_alert_that_cannot_be_shown_is_shown_later(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.states["default"] = Session("default", SessionStatus.STOPPED)
        await stores.deliveries.add([delivery("d")])
        worker.notifier.later = True
        await worker.work()
        worker.notifier.later = False
        await worker.work(30 * SECOND)
        await worker.work(30 * SECOND)
        assert worker.notifier.alerts == [(MINE, SessionStatus.STOPPED, 1)]

    async def test_one_persons_session_holds_up_nobody_else(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.states["default"] = Session("default", SessionStatus.FAILED)
        await stores.deliveries.add([delivery("d"), delivery("e", THEIRS)])
        await worker.work()
        assert (await of(stores, "d")).status is Status.PENDING
        assert (await stores.deliveries.get(THEIRS, "e")).status is Status.SENT

    async def test_what_could_not_go_out_within_its_grace_is_told(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.states["default"] = Session("default", SessionStatus.FAILED)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        assert worker.bell.armed == NOW + HOUR
        await worker.work(HOUR)
        assert [d.status for d in await shown(worker)] == [Status.EXPIRED]


class TestPace:
    async def test_what_came_back_too_late_from_a_sleep_is_not_sent(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        worker = make(pace=(3, 8))
        gateway.taken = lambda accepted: clock.move(2 * HOUR)
        await stores.deliveries.add([delivery("d"), delivery("e", due=NOW + SECOND)])
        await worker.work(SECOND)
        assert [(await of(stores, name)).status for name in "de"] == [Status.SENT, Status.PENDING]
        await worker.work()
        assert (await of(stores, "e")).status is Status.EXPIRED


class TestCrashes:
    async def test_an_heir_of_the_same_name_takes_over_at_once(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        await stores.deliveries.add([delivery("d")])
        await stores.claims.take(MINE, "w", clock.now(), lease=LEASE, limit=1)
        await make().work()
        assert (await of(stores, "d")).status is Status.SENT

    async def test_somebody_else_waits_for_the_lease(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        await stores.deliveries.add([delivery("d")])
        await stores.claims.take(MINE, "w", clock.now(), lease=LEASE, limit=1)
        other = make(name="other")
        await other.work()
        assert gateway.asked == []
        assert other.bell.armed == NOW + LEASE
        await other.work(LEASE)
        assert (await of(stores, "d")).status is Status.SENT

    async def test_while_nobody_can_say_the_claim_is_kept(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        await stores.deliveries.add([delivery("d")])
        await stores.claims.take(MINE, "w", clock.now(), lease=LEASE, limit=1)
        gateway.away = True
        await worker.work()
        assert (await of(stores, "d")).status is Status.SENDING
        gateway.away = False
        await worker.sessions.refresh()
        await worker.work(5 * SECOND)
        assert (await of(stores, "d")).status is Status.SENT

    async def test_what_is_still_in_hand_is_not_taken_for_abandoned(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        gateway.journal = False
        go, reached = asyncio.Event(), asyncio.Event()

        async def hold() -> None:
            reached.set()
            await go.wait()

        gateway.hold = hold
        gateway.acks[("4915123456789@c.us", message_id("d"))] = Ack.ERROR
        await stores.deliveries.add([delivery("d")])
        await worker.begin()
        await reached.wait()
        clock.move(LEASE)
        await worker.bell.asleep.wait()
        worker.bell.asleep.clear()
        worker.bell.ring()
        await worker.bell.asleep.wait()
        held = await of(stores, "d")
        assert (held.status, held.lease_until) == (Status.SENDING, NOW + 2 * LEASE)
        go.set()
        await worker.settled()
        assert (await of(stores, "d")).status is Status.SENT

    async def test_stopping_waits_for_what_is_in_hand_and_takes_nothing_new(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        go, reached = asyncio.Event(), asyncio.Event()

        async def hold() -> None:
            reached.set()
            await go.wait()

        gateway.hold = hold
        await stores.deliveries.add([delivery(f"d{n}", due=NOW - n * SECOND, contact_id=f"c{n}") for n in range(20)])
        await worker.begin()
        await reached.wait()
        stopping = worker.tasks.spawn("stop", worker.dispatcher.stop(60))
        await asyncio.sleep(0)
        assert not stopping.done()
        go.set()
        await stopping
        states = [d.status for d in await stores.deliveries.page(MINE, skip=0, limit=99)]
        assert (states.count(Status.SENT), states.count(Status.PENDING)) == (8, 12)
