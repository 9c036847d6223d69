"""Quiet hours: what goes out by itself waits for their end, what is sent by hand does not."""

from datetime import time, timedelta

from core.causes import QUIET_HOURS
from core.delivery.quiet import QuietHours
from core.model import Contact, Delivery, DeliveryStatus, Person, Quiet, message_id
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make, Worker, shown
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery, schedule
from tests.fakes.gateway import FakeGateway

Status = DeliveryStatus
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NIGHT = Quiet(start=time(9), end=time(14))
"""NOW, at 10:00, lies in it."""
END = NOW + 4 * HOUR


async def prefer(stores: Stores, quiet: Quiet | None) -> None:
    await stores.people.prefer(MINE, quiet=quiet.model_dump() if quiet else None)


async def only(stores: Stores) -> Delivery:
    (found,) = await stores.deliveries.page(MINE, skip=0, limit=9)
    return found


class TestDueInThem:
    async def test_it_waits_for_their_end(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        await prefer(stores, NIGHT)
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
        await worker.work()
        held = await only(stores)
        assert (held.status, held.cause, held.due_at, held.not_before) == (Status.PENDING, QUIET_HOURS, NOW, END)
        assert [(step.status, step.cause) for step in held.timeline] == [(Status.PENDING, QUIET_HOURS)]
        assert worker.bell.armed == END
        await worker.work(END - NOW - MINUTE)
        assert gateway.asked == []
        await worker.work(MINUTE)
        sent = await only(stores)
        assert (sent.status, sent.cause, sent.sent_at) == (Status.SENT, "", END)

    async def test_its_grace_begins_at_their_end(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        await prefer(stores, NIGHT)
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
        await worker.work()
        assert (await only(stores)).expires_at == END + HOUR
        await worker.work(END - NOW + HOUR)
        assert (await only(stores)).status is Status.EXPIRED
        assert gateway.asked == []

    async def test_missed_while_off_it_still_goes_out_within_that_grace(
        self, worker: Worker, stores: Stores, mom: Contact
    ) -> None:
        await prefer(stores, NIGHT)
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
        await worker.work(END - NOW + 59 * MINUTE)
        assert (await only(stores)).status is Status.SENT

    async def test_missed_for_longer_it_is_expired(self, worker: Worker, stores: Stores, mom: Contact) -> None:
        await prefer(stores, NIGHT)
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
        await worker.work(END - NOW + HOUR)
        assert (await only(stores)).status is Status.EXPIRED

    async def test_they_are_read_on_the_persons_own_clock(self, worker: Worker, stores: Stores, mom: Contact) -> None:
        await prefer(stores, NIGHT)
        await stores.people.prefer(MINE, zone="Asia/Tokyo")  # 19:00 there
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
        await worker.work()
        assert (await only(stores)).status is Status.SENT

    async def test_who_moves_has_them_by_the_clock_there(
        self, worker: Worker, stores: Stores, clock: MovableClock, mom: Contact, me: Person
    ) -> None:
        await prefer(stores, NIGHT)
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
        await worker.work()
        moved = await QuietHours(stores.people, stores.deferrals, clock, worker.bell).move(me, "Asia/Tokyo")
        assert moved.zone == "Asia/Tokyo"  # 19:00 there
        await worker.work()
        assert (await only(stores)).status is Status.SENT

    async def test_many_keep_the_order_in_which_they_were_due(
        self, make: Make, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        worker = make(pace=(1, 1))
        await prefer(stores, NIGHT)
        for n in (3, 1, 2):
            await stores.schedules.add(schedule(f"s{n}", start=NOW + n * MINUTE, contact_ids=(mom.id,), text=f"{n}"))
        await worker.work(5 * MINUTE)
        await worker.work(END - NOW)
        assert [gateway.texts[each] for each in gateway.asked] == ["1", "2", "3"]

    async def test_another_persons_messages_go_on(self, worker: Worker, stores: Stores) -> None:
        await prefer(stores, NIGHT)
        await stores.deliveries.add([delivery("d", THEIRS, scheduled=True)])
        await worker.work()
        assert (await stores.deliveries.get(THEIRS, "d")).status is Status.SENT


class TestLateInThem:
    async def test_what_was_due_before_waits_too_and_they_do_not_count_for_its_grace(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        await prefer(stores, NIGHT)
        await stores.deliveries.add([delivery("d", due=NOW - HOUR / 2, scheduled=True)])
        await worker.work()
        held = await only(stores)
        assert (held.cause, held.not_before, held.expires_at) == (QUIET_HOURS, END, END + HOUR / 2)
        assert (gateway.asked, await shown(worker)) == ([], [])
        await worker.work(END - NOW)
        assert (await only(stores)).status is Status.SENT

    async def test_what_is_sent_by_hand_is_not_held(self, worker: Worker, stores: Stores, gateway: FakeGateway) -> None:
        await prefer(stores, NIGHT)
        await stores.deliveries.add([delivery("d"), delivery("e", scheduled=True)])
        await worker.work()
        assert gateway.asked == [message_id("d")]

    async def test_the_rest_of_many_that_take_long_waits_when_they_begin(
        self, make: Make, stores: Stores, clock: MovableClock
    ) -> None:
        worker = make(pace=(60, 60))
        await prefer(stores, Quiet(start=time(10, 2), end=time(14)))
        people = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(9)]
        for contact in people:
            await stores.contacts.wrote(contact, NOW)
        await stores.deliveries.add(
            [delivery(f"d{n}", contact_id=contact.id, scheduled=True) for n, contact in enumerate(people)]
        )
        await worker.work()
        found = [d.status for d in await stores.deliveries.page(MINE, skip=0, limit=99)]
        assert (found.count(Status.SENT), found.count(Status.PENDING)) == (2, 7)
        assert clock.now() < NOW + 5 * MINUTE


class TestChanged:
    async def test_none_any_more_lets_everything_go_with_the_grace_it_had(
        self, worker: Worker, stores: Stores, mom: Contact, me: Person, clock: MovableClock
    ) -> None:
        await prefer(stores, NIGHT)
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
        await worker.work()
        quiet = QuietHours(stores.people, stores.deferrals, clock, worker.bell)
        clock.move(HOUR)
        assert (await quiet.change(me, None)).quiet is None
        released = await only(stores)
        assert (released.not_before, released.expires_at) == (NOW + HOUR, NOW + 2 * HOUR)
        await worker.settled()
        assert (await only(stores)).status is Status.SENT

    async def test_others_hold_it_until_their_own_end(
        self, worker: Worker, stores: Stores, mom: Contact, me: Person, clock: MovableClock
    ) -> None:
        await prefer(stores, NIGHT)
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
        await worker.work()
        quiet = QuietHours(stores.people, stores.deferrals, clock, worker.bell)
        changed = await quiet.change(me, Quiet(start=time(9), end=time(16)))
        assert changed.quiet == Quiet(start=time(9), end=time(16))
        await worker.settled()
        held = await only(stores)
        assert (held.status, held.not_before, held.expires_at) == (Status.PENDING, NOW + 6 * HOUR, NOW + 7 * HOUR)
