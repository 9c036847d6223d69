"""What waits of schedules that are paused, moved or deleted: it does not go out, whatever comes in between."""

from collections.abc import Awaitable, Callable
from datetime import time, timedelta

import pytest

from core.delivery.planner import Planner
from core.model import Contact, DeliveryStatus, Person, Quiet, Schedule
from core.store.contacts import Contacts
from core.store.database import Database, DatabaseUnavailable
from core.store.deliveries import Deliveries
from core.store.media import Media
from core.store.schedules import Schedules
from core.store.stores import Stores
from core.timing.clock import MovableClock
from core.timing.when import When
from tests.contract.core.rig import Bell, Worker, shown
from tests.contract.core.samples import MINE, NOW, THEIRS, schedule
from tests.fakes.gateway import Answer, FakeGateway

Status = DeliveryStatus
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
QUIET = Quiet(start=time(9), end=time(14))
"""NOW, at 10:00, lies in it."""


@pytest.fixture
def planner(
    schedules: Schedules, deliveries: Deliveries, contacts: Contacts, clock: MovableClock, media: Media
) -> Planner:
    return Planner(schedules, deliveries, contacts, clock, Bell(clock), 3600, media)


@pytest.fixture
async def daily(schedules: Schedules, mom: Contact) -> Schedule:
    plan = schedule("s", rrule="FREQ=DAILY", contact_ids=(mom.id,), text="Hi {first_name}")
    await schedules.add(plan)
    return plan


@pytest.fixture
async def waiting(worker: Worker, stores: Stores, daily: Schedule) -> Worker:
    """A worker that keeps a message of the plan until the end of quiet hours."""
    await stores.people.prefer(MINE, quiet=QUIET.model_dump())
    await worker.work()
    return worker


async def standing(stores: Stores) -> dict[str, tuple[Status, str]]:
    """How each message stands, by the plan it is of."""
    found = await stores.deliveries.page(MINE, skip=0, limit=99)
    return {delivery.schedule_id or "": (delivery.status, delivery.cause) for delivery in found}


class TestPausing:
    async def test_what_waits_for_the_morning_does_not_go_out(
        self, waiting: Worker, planner: Planner, stores: Stores, gateway: FakeGateway
    ) -> None:
        _, cancelled = await planner.pause(MINE, "s")
        assert cancelled == 1
        assert await standing(stores) == {"s": (Status.CANCELLED, "paused")}
        await waiting.work(4 * HOUR)
        assert gateway.asked == []

    async def test_resumed_it_goes_on_with_the_next_run(
        self, waiting: Worker, planner: Planner, gateway: FakeGateway
    ) -> None:
        await planner.pause(MINE, "s")
        await planner.resume(MINE, "s")
        await waiting.work(4 * HOUR)
        assert gateway.asked == []
        await waiting.work(DAY)
        assert gateway.received.total() == 1

    async def test_what_was_sent_by_hand_goes_out_all_the_same(
        self, worker: Worker, planner: Planner, gateway: FakeGateway, daily: Schedule, me: Person, stores: Stores
    ) -> None:
        await stores.schedules.change(daily, {"ask_first": True})
        await worker.work()
        await planner.run_now(me, "s", "1")
        (asked,) = [d for d in await stores.deliveries.waiting_of(MINE, "s", limit=9) if d.status is Status.AWAITING]
        await stores.deliveries.approve(asked, NOW)
        _, cancelled = await planner.pause(MINE, "s")
        await worker.work(timedelta(seconds=30))
        assert (cancelled, gateway.received.total()) == (0, 2)

    async def test_what_may_have_gone_out_is_not_certain(
        self, worker: Worker, planner: Planner, gateway: FakeGateway, daily: Schedule, stores: Stores
    ) -> None:
        gateway.next(Answer.LOST_AFTER)
        await worker.work()
        await planner.pause(MINE, "s")
        assert await standing(stores) == {"s": (Status.UNKNOWN, "interrupted")}

    async def test_all_at_once(
        self, waiting: Worker, planner: Planner, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        plans = [schedule(f"p{n}", rrule="FREQ=DAILY", contact_ids=(mom.id,)) for n in range(3)]
        for plan in (*plans, schedule("t", THEIRS, start=NOW + DAY)):
            await stores.schedules.add(plan)
        await waiting.work()
        assert await planner.pause_all(MINE) == (4, 4)
        assert set((await standing(stores)).values()) == {(Status.CANCELLED, "paused")}
        assert await planner.pause_all(MINE) == (0, 0)
        await waiting.work(4 * HOUR)
        assert gateway.asked == []


class Cut(Deliveries):
    """Deliveries whose next withdrawals meet a database that is away."""

    away = 1

    async def withdraw(self, *args: object) -> int:
        self.away -= 1
        if self.away >= 0:
            raise DatabaseUnavailable("away")
        return await super().withdraw(*args)  # type: ignore[arg-type]


@pytest.mark.parametrize(("act", "cause"), [("pause", "paused"), ("delete", "deleted"), ("move", "moved")])
async def test_cut_off_in_the_middle_it_is_done_by_the_next_turn(
    waiting: Worker,
    stores: Stores,
    database: Database,
    clock: MovableClock,
    gateway: FakeGateway,
    me: Person,
    act: str,
    cause: str,
) -> None:
    cut = Cut(database)
    planner = Planner(stores.schedules, cut, stores.contacts, clock, Bell(clock), 3600, stores.media)
    plan = await stores.schedules.get(MINE, "s")
    acts: dict[str, Callable[[], Awaitable[object]]] = {
        "pause": lambda: planner.pause(MINE, "s"),
        "delete": lambda: planner.delete(MINE, "s"),
        "move": lambda: planner.change(me, plan, when=When(NOW + 2 * DAY)),
    }
    with pytest.raises(DatabaseUnavailable):
        await acts[act]()
    assert (await standing(stores))["s"][0] is Status.PENDING
    await waiting.work(4 * HOUR)
    assert await standing(stores) == {"s": (Status.CANCELLED, cause)}
    assert gateway.asked == []
    assert await stores.schedules.withdrawals(limit=9) == {}


async def test_a_deletion_that_was_cut_off_is_taken_back_whole(
    waiting: Worker, stores: Stores, database: Database, clock: MovableClock, gateway: FakeGateway
) -> None:
    cut = Cut(database)
    planner = Planner(stores.schedules, cut, stores.contacts, clock, Bell(clock), 3600, stores.media)
    with pytest.raises(DatabaseUnavailable):
        await planner.delete(MINE, "s")
    await planner.restore(MINE, "s")
    await waiting.work(4 * HOUR)
    assert gateway.received.total() == 1


async def test_what_was_on_show_says_that_it_is_cancelled(waiting: Worker, planner: Planner, stores: Stores) -> None:
    (waits,) = await stores.deliveries.waiting_of(MINE, "s", limit=9)
    await stores.deliveries.told(waits, 7)
    await planner.pause(MINE, "s")
    assert [(told.notice_id, told.status) for told in await shown(waiting)] == [(7, Status.CANCELLED)]


async def test_a_deletion_that_is_taken_back_asks_once_about_each_occurrence(
    worker: Worker, planner: Planner, stores: Stores
) -> None:
    people = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(4)]
    ids = tuple(person.id for person in people)
    await stores.schedules.add(schedule("s", rrule="FREQ=DAILY", contact_ids=ids, ask_first=True))
    await worker.work()
    (asked,) = await shown(worker)
    await planner.delete(MINE, "s")
    assert [told.status for told in await shown(worker) if told.notice_id] == [Status.CANCELLED]
    await planner.restore(MINE, "s")
    assert [(told.id, told.others) for told in await shown(worker)] == [(asked.id, 3)]
    waiting = await stores.deliveries.waiting_of(MINE, "s", limit=9)
    assert [delivery.status for delivery in waiting] == [Status.AWAITING] * 4


async def test_what_was_approved_before_the_deletion_is_asked_about_in_one_question(
    worker: Worker, planner: Planner, stores: Stores, gateway: FakeGateway
) -> None:
    people = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(4)]
    ids = tuple(person.id for person in people)
    await stores.schedules.add(schedule("s", rrule="FREQ=DAILY", contact_ids=ids, ask_first=True))
    await worker.work()
    (asked,) = await shown(worker)
    await stores.deliveries.approve(asked, NOW)
    await planner.delete(MINE, "s")
    await planner.restore(MINE, "s")
    assert [(told.id, told.others) for told in await shown(worker)] == [(asked.id, 3)]
