"""The state machine of a message, on a real database: what each answer of the gateway makes of it."""

import asyncio
from datetime import timedelta

import pytest

from core.delivery import outbox
from core.model import Contact, Delivery, DeliveryStatus, Person, ScheduleStatus, delivery_id, message_id
from core.ports import Ack
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make, Worker, shown
from tests.contract.core.samples import MINE, MOM, NOW, delivery, schedule
from tests.fakes.gateway import Answer, FakeGateway

Status = DeliveryStatus
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


async def only(stores: Stores) -> Delivery:
    (found,) = await stores.deliveries.page(MINE, skip=0, limit=9)
    return found


async def of(stores: Stores, identity: str) -> Delivery:
    return await stores.deliveries.get(MINE, identity)


class TestDue:
    async def test_a_due_schedule_is_sent_once_and_finished(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        await stores.schedules.add(schedule("s", start=NOW + HOUR, contact_ids=(mom.id,), text="Hi {first_name}"))
        await worker.work()
        assert worker.bell.armed == NOW + HOUR
        assert gateway.asked == []
        await worker.work(HOUR)
        sent = await only(stores)
        assert (sent.id, sent.status, sent.text) == (delivery_id("s", NOW + HOUR, mom.id), Status.SENT, "Hi Mom")
        assert (sent.schedule_id, sent.sent_at, sent.attempts) == ("s", NOW + HOUR, 0)
        assert gateway.texts == {message_id(sent.id): "Hi Mom"}
        await worker.work(DAY)
        assert gateway.received.total() == 1
        assert (await stores.schedules.get(MINE, "s")).status is ScheduleStatus.FINISHED
        assert [d.status for d in await shown(worker)] == [Status.SENT]

    async def test_each_contact_gets_it_and_one_that_is_gone_does_not(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        people = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(3)]
        await stores.schedules.add(schedule("s", contact_ids=tuple(p.id for p in people), text="{name}"))
        await stores.contacts.delete(MINE, people[1].id)
        await worker.work()
        assert sorted(gateway.texts.values()) == ["P0", "P2"]

    async def test_a_damaged_schedule_is_set_aside_and_the_others_go_on(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        damaged = schedule("damaged", contact_ids=(mom.id,))
        broken = damaged.recurrence.model_copy(update={"rrule": "FREQ=SOMETIMES"})
        await stores.schedules.add(damaged.model_copy(update={"recurrence": broken}))
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
        await worker.work()
        assert gateway.received.total() == 1
        assert (await stores.schedules.get(MINE, "damaged")).status is ScheduleStatus.PAUSED

    async def test_a_schedule_of_nobody_stops_nothing(self, worker: Worker, stores: Stores, mom: Contact) -> None:
        await stores.schedules.add(schedule("lost", 999))
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
        await worker.work()
        assert (await only(stores)).status is Status.SENT
        assert (await stores.schedules.get(999, "lost")).status is ScheduleStatus.FINISHED

    async def test_of_what_was_missed_the_newest_goes_out_within_its_grace(
        self, worker: Worker, stores: Stores, mom: Contact
    ) -> None:
        await stores.schedules.add(schedule("s", start=NOW - 5 * DAY, rrule="FREQ=DAILY", contact_ids=(mom.id,)))
        await worker.work(timedelta(minutes=59))
        sent = await only(stores)
        assert (sent.due_at, sent.status, sent.missed) == (NOW, Status.SENT, 5)
        assert (await stores.schedules.get(MINE, "s")).next_run_at == NOW + DAY
        await worker.work(DAY)
        assert {one.missed for one in await stores.deliveries.page(MINE, skip=0, limit=9)} == {5, 0}

    async def test_what_is_past_its_grace_is_told_and_not_sent(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        await stores.schedules.add(schedule("s", start=NOW - 5 * DAY, rrule="FREQ=DAILY", contact_ids=(mom.id,)))
        await worker.work(HOUR)
        assert (await only(stores)).status is Status.EXPIRED
        assert gateway.asked == []
        assert [d.status for d in await shown(worker)] == [Status.EXPIRED]

    async def test_a_crash_between_the_messages_and_the_step_onwards_is_harmless(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person, mom: Contact
    ) -> None:
        plan = schedule("s", rrule="FREQ=DAILY", contact_ids=(mom.id,))
        await stores.schedules.add(plan)
        await stores.deliveries.add(outbox.occurrence(me, plan, [mom], NOW, NOW))
        await worker.work()
        assert gateway.received.total() == 1
        assert (await stores.schedules.get(MINE, "s")).runs == 1

    async def test_at_a_slow_gateway_what_has_yet_to_be_tried_stays_with_its_worker(
        self, make: Make, stores: Stores, gateway: FakeGateway, clock: MovableClock
    ) -> None:
        gateway.journal = False
        people = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(40)]
        await stores.schedules.add(schedule("s", contact_ids=tuple(p.id for p in people)))
        slow, other = make(name="slow"), make(name="other")

        one_at_a_time = asyncio.Lock()

        async def takes_its_time() -> None:
            async with one_at_a_time:
                clock.move(timedelta(seconds=20))
                await slow.lanes.renew()
                await other.dispatcher.turn()

        gateway.hold = takes_its_time
        await other.sessions.refresh()
        await slow.work()
        assert gateway.received.total() == 40
        assert [d.status for d in await stores.deliveries.page(MINE, skip=0, limit=50)] == [Status.SENT] * 40

    async def test_two_workers_send_each_message_once(self, make: Make, stores: Stores, gateway: FakeGateway) -> None:
        people = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(40)]
        for n in range(3):
            await stores.schedules.add(schedule(f"s{n}", contact_ids=tuple(p.id for p in people)))
        workers = [make(name=name) for name in ("a", "b")]
        await asyncio.gather(*(worker.work() for worker in workers))
        assert set(gateway.received.values()) == {1}
        assert gateway.received.total() == 120
        assert [(await stores.schedules.get(MINE, f"s{n}")).runs for n in range(3)] == [1, 1, 1]


class TestAnswers:
    async def test_who_is_refused_has_failed(self, worker: Worker, stores: Stores, gateway: FakeGateway) -> None:
        gateway.next(Answer.REFUSED)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        failed = await of(stores, "d")
        assert (failed.status, failed.cause, failed.untold) == (Status.FAILED, "error-refused", True)
        await worker.work(HOUR / 2)
        assert len(gateway.asked) == 1

    async def test_a_number_without_whatsapp_is_not_written_to(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.canonical["+4915123456789"] = None
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        assert ((await of(stores, "d")).cause, gateway.asked) == ("error-not-on-whatsapp", [])

    async def test_a_busy_gateway_is_asked_again_later_and_later(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(Answer.BUSY, Answer.BUSY)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        waiting = await of(stores, "d")
        assert (waiting.status, waiting.attempts, waiting.cause) == (Status.PENDING, 1, "error-gateway-busy")
        assert 5 * SECOND <= waiting.not_before - NOW <= 7.5 * SECOND
        assert worker.bell.armed == waiting.not_before
        await worker.work(8 * SECOND)
        assert (await of(stores, "d")).attempts == 2
        await worker.work(16 * SECOND)
        sent = await of(stores, "d")
        assert (sent.status, sent.cause, gateway.received.total()) == (Status.SENT, "", 1)

    async def test_a_gateway_that_stays_busy_ends_with_the_grace(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(*[Answer.BUSY] * 100)
        await stores.deliveries.add([delivery("d", grace=600)])
        for _ in range(11):
            await worker.work(60 * SECOND)
        assert (await of(stores, "d")).status is Status.EXPIRED
        assert len(gateway.asked) <= 8

    async def test_a_gateway_that_is_away_costs_no_attempt(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(*[Answer.AWAY] * 3)
        await stores.deliveries.add([delivery("d")])
        for _ in range(3):
            await worker.work(30 * SECOND)
            waiting = await of(stores, "d")
            assert (waiting.status, waiting.attempts, waiting.untold) == (Status.PENDING, 0, False)
        await worker.work(30 * SECOND)
        assert (await of(stores, "d")).status is Status.SENT

    async def test_one_that_is_away_is_not_hammered(self, worker: Worker, stores: Stores, gateway: FakeGateway) -> None:
        gateway.next(*[Answer.AWAY] * 100)
        await stores.deliveries.add([delivery(f"d{n}") for n in range(50)])
        await worker.work()
        assert len(gateway.asked) <= 8

    async def test_one_that_got_through_does_not_hide_that_the_others_found_it_away(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(Answer.ACCEPTED, *[Answer.AWAY] * 7)

        async def hold() -> None:
            states: list[Status] = []
            while states.count(Status.PENDING) < 7:
                states = [d.status for d in await stores.deliveries.page(MINE, skip=0, limit=99)]

        gateway.hold = hold
        await stores.deliveries.add([delivery(f"d{n}", due=NOW - n * SECOND, contact_id=f"c{n}") for n in range(12)])
        await worker.work()
        assert len(gateway.received) == 1
        assert len(gateway.asked) == 8

    @pytest.mark.parametrize("answer", [Answer.LOST_BEFORE, Answer.LOST_AFTER])
    async def test_a_lost_answer_is_asked_for_again_where_a_journal_is_kept(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, answer: Answer
    ) -> None:
        gateway.next(answer)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        await worker.work(8 * SECOND)
        assert (await of(stores, "d")).status is Status.SENT
        assert list(gateway.received.values()) == [1]
        assert gateway.asked == [message_id("d")] * 2

    async def test_what_an_earlier_request_sent_may_have_been_read_with_nobody_listening(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(Answer.LOST_AFTER)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        gateway.acks[("4915123456789@c.us", message_id("d"))] = Ack.READ
        await worker.work(8 * SECOND)
        assert (await of(stores, "d")).status is Status.READ

    async def test_a_lost_answer_that_is_never_found_again_is_unknown_not_expired(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(Answer.LOST_AFTER)
        await stores.deliveries.add([delivery("d", grace=60)])
        await worker.work()
        await worker.work(60 * SECOND)
        assert (await of(stores, "d")).status is Status.UNKNOWN

    async def test_without_a_journal_a_lost_answer_is_looked_up(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.journal = False
        gateway.next(Answer.LOST_AFTER, Answer.LOST_BEFORE)
        gateway.acks[("4915123456789@c.us", message_id("a"))] = Ack.DEVICE
        await stores.deliveries.add([delivery("a"), delivery("b", due=NOW + SECOND)])
        await worker.work()
        await worker.work(SECOND)
        assert [(await of(stores, name)).status for name in "ab"] == [Status.DELIVERED, Status.UNKNOWN]
        await worker.work(HOUR / 2)
        assert len(gateway.asked) == 2

    async def test_the_look_up_is_in_the_chat_that_whatsapp_names(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        gateway.journal = False
        gateway.canonical[MOM] = "77@lid"
        gateway.next(Answer.LOST_AFTER)
        await stores.deliveries.add([delivery("d", contact_id=mom.id)])
        await worker.work()
        found = await of(stores, "d")
        assert (found.status, found.chat_id) == (Status.SENT, "77@lid")

    async def test_an_unknown_outcome_is_never_repeated_and_a_receipt_settles_it(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(Answer.UNKNOWN)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        assert ((await of(stores, "d")).status, (await of(stores, "d")).untold) == (Status.UNKNOWN, True)
        await worker.work(HOUR / 2)
        assert len(gateway.asked) == 1
        await worker.hear("default", message_id("d"), Ack.DEVICE)
        assert (await of(stores, "d")).status is Status.DELIVERED

    async def test_receipts_come_by_the_id_that_the_gateway_chose(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(Answer.OTHER_ID)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        theirs = f"OTHER{message_id('d')}"
        assert (await of(stores, "d")).message_id == theirs
        await worker.hear("default", theirs, Ack.READ)
        assert (await of(stores, "d")).status is Status.READ

    @pytest.mark.parametrize(
        ("answer", "ack", "then"),
        [
            (Answer.OTHER_ID, Ack.DEVICE, Status.DELIVERED),
            (Answer.OTHER_ID, Ack.ERROR, Status.FAILED),
            (Answer.ACCEPTED, Ack.ERROR, Status.FAILED),
            (Answer.ACCEPTED, Ack.SERVER, Status.SENT),
        ],
    )
    async def test_a_receipt_that_is_faster_than_the_answer_counts(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, answer: Answer, ack: Ack, then: Status
    ) -> None:
        heard: list[asyncio.Task[None]] = []
        gateway.taken = lambda accepted: heard.append(worker.tasks.spawn("ack", worker.hear("default", accepted, ack)))
        gateway.hold = lambda: asyncio.wait(heard)
        gateway.next(answer)
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        assert (await of(stores, "d")).status is then


class TestNumbers:
    async def test_a_number_is_looked_up_before_its_first_message_only(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        gateway.canonical[MOM] = "77@lid"
        for name in "ab":
            await stores.deliveries.add([delivery(name, contact_id=mom.id)])
            await worker.work()
        assert gateway.looked_up == [MOM]
        assert set(gateway.chats.values()) == {"77@lid"}
        assert (await stores.contacts.get(MINE, mom.id)).chat_id == "77@lid"
