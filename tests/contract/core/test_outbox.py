"""Sending by hand, telling what became of it, and listening to the gateway."""

import asyncio
from datetime import timedelta

import pytest

from core.attachment import Wording
from core.delivery.outbox import HOLD, Outbox
from core.delivery.receipts import ASKED
from core.delivery.sessions import Sessions
from core.errors import Changed, TextEmpty, UnknownPlaceholder
from core.model import Contact, DeliveryStatus, Person
from core.ops.tasks import Tasks
from core.ports import Ack, Connected, Disconnected, MessageAcked, NotifyLater, Session, SessionChanged, SessionStatus
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Worker
from tests.contract.core.samples import MINE, NOW, Group, delivery
from tests.fakes.gateway import Answer, FakeGateway

Status = DeliveryStatus
GRACE = timedelta(hours=6)


@pytest.fixture
def outbox(stores: Stores, worker: Worker, clock: MovableClock) -> Outbox:
    return Outbox(stores.deliveries, stores.contacts, worker.notifier, clock, worker.bell, GRACE, stores.media)


class TestSending:
    async def test_one_chat_message_tells_the_whole_story(
        self, outbox: Outbox, worker: Worker, stores: Stores, me: Person, mom: Contact
    ) -> None:
        await outbox.send(me, [mom], " Hi {first_name} ", source="m1")
        queued = await stores.deliveries.get(MINE, f"m1:{mom.id}")
        assert (queued.status, queued.text, queued.notice_id) == (Status.PENDING, "Hi Mom", 1001)
        assert (queued.not_before, queued.expires_at) == (NOW, NOW + GRACE)
        assert worker.bell.rung
        await worker.work()
        await worker.notices.tell()
        await worker.crash()
        assert [(told.status, told.notice_id) for told in worker.notifier.told] == [
            (Status.PENDING, None),
            (Status.SENT, 1001),
        ]

    async def test_the_same_source_goes_out_once(
        self, outbox: Outbox, worker: Worker, stores: Stores, me: Person, mom: Contact
    ) -> None:
        for text in ("first", "second"):
            await outbox.send(me, [mom], text, source="m1")
        assert [d.text for d in await stores.deliveries.page(MINE, skip=0, limit=9)] == ["first"]
        assert len(worker.notifier.told) == 1

    async def test_what_follows_is_checked_before_anything_is_queued(
        self, outbox: Outbox, stores: Stores, me: Person, mom: Contact
    ) -> None:
        with pytest.raises(TextEmpty):
            await outbox.send(me, [mom], "1", source="m1", more=[Wording(" ")])
        assert await stores.deliveries.count(MINE) == 0
        await outbox.send(me, [mom], "1", source="m1", more=[Wording("2")])
        queued = [(await stores.deliveries.get(MINE, f"m1{part}:{mom.id}")).text for part in ("", ".1")]
        assert queued == ["1", "2"]

    async def test_a_group_is_called_by_its_whole_name(
        self, outbox: Outbox, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person, group: Group
    ) -> None:
        family = await group("The Smiths", "1@g.us")
        await outbox.send(me, [family], "Hi {first_name} ({name})", source="m1")
        await worker.work()
        assert list(gateway.texts.values()) == ["Hi The Smiths (The Smiths)"]
        assert list(gateway.chats.values()) == ["1@g.us"]

    async def test_what_went_wrong_in_a_group_is_repeated_in_it(
        self, outbox: Outbox, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person, group: Group
    ) -> None:
        gateway.next(Answer.REFUSED)
        family = await group("Family", "1@g.us")
        await outbox.send(me, [family], "Hi", source="m1")
        await worker.work()
        await outbox.repeat(me, await stores.deliveries.get(MINE, f"m1:{family.id}"))
        await worker.work()
        assert list(gateway.chats.values()) == ["1@g.us"]

    async def test_what_cannot_be_sent_is_not_queued(
        self, outbox: Outbox, stores: Stores, me: Person, mom: Contact
    ) -> None:
        for text, error in ((" ", TextEmpty), ("{nope}", UnknownPlaceholder)):
            with pytest.raises(error):
                await outbox.send(me, [mom], text, source="m1")
        assert await stores.deliveries.count(MINE) == 0

    async def test_a_chat_that_is_away_holds_nothing_up(
        self, outbox: Outbox, worker: Worker, stores: Stores, me: Person, mom: Contact
    ) -> None:
        worker.notifier.later = True
        await outbox.send(me, [mom], "Hi", source="m1")
        assert await stores.deliveries.waiting(MINE, NOW) == 1

    async def test_a_crash_before_the_announcement_costs_no_more_than_the_hold(
        self, outbox: Outbox, worker: Worker, stores: Stores, me: Person, mom: Contact
    ) -> None:
        def crash(_: object) -> None:
            raise asyncio.CancelledError

        worker.notifier.telling = crash
        with pytest.raises(asyncio.CancelledError):
            await outbox.send(me, [mom], "Hi", source="m1")
        assert await stores.deliveries.waiting(MINE, NOW) == 0
        assert await stores.deliveries.waiting(MINE, NOW + HOLD) == 1

    @pytest.mark.parametrize("status", [Status.FAILED, Status.EXPIRED, Status.UNKNOWN])
    async def test_what_was_not_sent_is_repeated_as_a_new_message_once(
        self, outbox: Outbox, stores: Stores, me: Person, status: Status
    ) -> None:
        await stores.deliveries.add([delivery("d", status=status, schedule_id="s", text="{as it was}")])
        old = await stores.deliveries.get(MINE, "d")
        await outbox.repeat(me, old)
        await outbox.repeat(me, old)
        new = await stores.deliveries.get(MINE, "d+1")
        assert (new.text, new.schedule_id, new.phone, new.status) == ("{as it was}", "s", old.phone, Status.PENDING)
        assert new.message_id != old.message_id
        assert await stores.deliveries.count(MINE) == 2

    async def test_what_was_repeated_before_is_repeated_as_its_last_repetition_stands(
        self, outbox: Outbox, stores: Stores, me: Person
    ) -> None:
        old = delivery("d", status=Status.FAILED)
        await stores.deliveries.add(
            [old, delivery("d+9", status=Status.SENT), delivery("d+10", status=Status.FAILED, text="The same")]
        )
        await outbox.repeat(me, old)
        fresh = await stores.deliveries.get(MINE, "d+11")
        assert (fresh.status, fresh.text) == (Status.PENDING, "The same")
        await stores.deliveries.add([delivery("e", status=Status.FAILED), delivery("e+1", status=Status.DELIVERED)])
        with pytest.raises(Changed):
            await outbox.repeat(me, await stores.deliveries.get(MINE, "e"))

    @pytest.mark.parametrize("status", sorted(set(Status) - {Status.FAILED, Status.EXPIRED, Status.UNKNOWN}))
    async def test_what_arrived_or_is_on_its_way_is_not_repeated(
        self, outbox: Outbox, stores: Stores, me: Person, status: Status
    ) -> None:
        await stores.deliveries.add([delivery("d", status=status)])
        with pytest.raises(Changed):
            await outbox.repeat(me, await stores.deliveries.get(MINE, "d"))
        assert await stores.deliveries.count(MINE) == 1


class TestNotices:
    async def test_what_moved_while_it_was_told_is_told_again(self, worker: Worker, stores: Stores, me: Person) -> None:
        await stores.deliveries.add([delivery("d", status=Status.SENT, untold=True)])
        acks: list[asyncio.Task[bool]] = []
        tasks = Tasks()

        def read(_: object) -> None:
            if not acks:
                ack = stores.deliveries.acked(MINE, delivery("d").message_id, Ack.READ, NOW)
                acks.append(tasks.spawn("ack", ack))

        worker.notifier.telling = read
        (shown,) = await stores.deliveries.untold(limit=9)
        notice = await worker.notifier.tell(me, shown)
        await acks[0]
        await stores.deliveries.told(shown, notice)
        await worker.notices.tell()
        assert [(told.status, told.notice_id) for told in worker.notifier.told] == [
            (Status.SENT, None),
            (Status.READ, 1001),
        ]

    async def test_a_chat_that_is_away_is_told_later(self, worker: Worker, stores: Stores) -> None:
        await stores.deliveries.add([delivery("d", status=Status.FAILED, untold=True)])
        worker.notifier.later = True
        with pytest.raises(NotifyLater):
            await worker.notices.tell()
        worker.notifier.later = False
        for _ in range(2):
            await worker.notices.tell()
        assert len(worker.notifier.told) == 1

    async def test_nobody_to_tell_is_told_once(self, worker: Worker, stores: Stores) -> None:
        await stores.deliveries.add([delivery("d", status=Status.FAILED, untold=True)])
        worker.notifier.nobody = True
        for _ in range(2):
            await worker.notices.tell()
        assert len(worker.notifier.told) == 1


class TestReceipts:
    async def test_receipts_of_strangers_and_of_other_sessions_change_nothing(
        self, worker: Worker, stores: Stores, me: Person, them: Person
    ) -> None:
        await stores.deliveries.add([delivery("d", status=Status.SENT)])
        for session in ("nobody", them.session):
            await worker.hear(session, delivery("d").message_id, Ack.READ)
        assert (await stores.deliveries.get(MINE, "d")).status is Status.SENT

    async def test_after_a_gap_states_and_missed_receipts_are_asked_for(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person
    ) -> None:
        old = NOW - timedelta(hours=25)
        await stores.deliveries.add(
            [
                delivery("d", status=Status.SENT),
                delivery("e", status=Status.SENT),
                delivery("old", status=Status.SENT, due=old),
            ]
        )
        for name in ("d", "old"):
            gateway.acks[(delivery(name).chat_id, delivery(name).message_id)] = Ack.READ
        gateway.feed[:] = [Connected()]
        await worker.receipts.run()
        await asyncio.wait(worker.tasks.spawned)
        states = {name: (await stores.deliveries.get(MINE, name)).status for name in ("d", "e", "old")}
        assert states == {"d": Status.READ, "e": Status.SENT, "old": Status.SENT}
        assert worker.sessions.works("default")
        assert worker.bell.rung

    async def test_after_a_gap_the_newest_are_asked_about(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person
    ) -> None:
        sent = [delivery(f"d{n}", status=Status.SENT, due=NOW + timedelta(seconds=n)) for n in range(ASKED + 1)]
        await stores.deliveries.add(sent)
        for one in sent:
            gateway.acks[one.chat_id, one.message_id] = Ack.READ
        gateway.feed[:] = [Connected()]
        await worker.receipts.run()
        await asyncio.wait(worker.tasks.spawned)
        left = [one.id for one in await stores.deliveries.unacknowledged(MINE, NOW, limit=9)]
        assert left == ["d0"]

    async def test_a_gateway_that_is_away_again_stops_nothing(
        self, worker: Worker, gateway: FakeGateway, me: Person
    ) -> None:
        gateway.away = True
        gateway.feed[:] = [Connected(), SessionChanged(Session("default", SessionStatus.WORKING))]
        await worker.receipts.run()
        assert worker.sessions.works("default")

    async def test_while_the_stream_is_closed_no_session_works(self, worker: Worker, gateway: FakeGateway) -> None:
        await worker.sessions.refresh()
        gateway.feed[:] = [Disconnected()]
        await worker.receipts.run()
        assert worker.sessions.known("default").status is SessionStatus.STARTING

    async def test_the_same_receipt_twice_is_one_change(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person
    ) -> None:
        await stores.deliveries.add([delivery("d", status=Status.SENT)])
        gateway.feed[:] = [MessageAcked("default", delivery("d").message_id, Ack.DEVICE)] * 3
        await worker.receipts.run()
        found = await stores.deliveries.get(MINE, "d")
        assert [step.status for step in found.timeline] == [Status.PENDING, Status.DELIVERED]


class TestSessions:
    async def test_before_the_gateway_told_anything_a_session_is_starting(self, gateway: FakeGateway) -> None:
        sessions = Sessions(gateway)
        assert sessions.known("default") == Session("default", SessionStatus.STARTING, reason="gateway_away")
        await sessions.refresh()
        assert sessions.known("default").status is SessionStatus.WORKING
        assert sessions.known("u99").status is SessionStatus.STOPPED

    async def test_what_the_gateway_does_not_know_any_more_is_stopped(self, gateway: FakeGateway) -> None:
        sessions = Sessions(gateway)
        await sessions.refresh()
        await sessions.lost()
        gateway.states.clear()
        await sessions.refresh()
        assert sessions.known("default") == Session("default", SessionStatus.STOPPED)

    async def test_what_is_heard_while_the_gateway_answers_is_newer(self, gateway: FakeGateway) -> None:
        sessions = Sessions(gateway)
        await sessions.put(Session("default", SessionStatus.STOPPED))
        gateway.states.clear()
        answer = gateway.sessions

        async def slow() -> list[Session]:
            await sessions.put(Session("default", SessionStatus.SCAN_QR_CODE))
            return await answer()

        gateway.sessions = slow  # type: ignore[method-assign]
        await sessions.refresh()
        assert sessions.known("default").status is SessionStatus.SCAN_QR_CODE

    async def test_who_follows_misses_nothing_that_happens_meanwhile(self, gateway: FakeGateway) -> None:
        sessions = Sessions(gateway)
        await sessions.refresh()
        changes = sessions.changes("default")
        seen = [(await anext(changes)).status]
        for status in (SessionStatus.STARTING, SessionStatus.SCAN_QR_CODE):
            await sessions.put(Session("default", status))
        await sessions.put(Session("other", SessionStatus.FAILED))
        seen.append((await anext(changes)).status)
        async with asyncio.timeout(5):
            following = Tasks().spawn("next", _next(sessions, seen))
            await asyncio.sleep(0)
            await sessions.put(Session("default", SessionStatus.WORKING))
            await following
        assert seen == [
            SessionStatus.WORKING, SessionStatus.SCAN_QR_CODE, SessionStatus.SCAN_QR_CODE, SessionStatus.WORKING,
        ]  # fmt: skip


async def _next(sessions: Sessions, seen: list[SessionStatus]) -> None:
    async for session in sessions.changes("default"):
        seen.append(session.status)
        if session.status is SessionStatus.WORKING:
            return
