"""Time that does not go by evenly: a clock that is set, days on which clocks are changed, a laptop that slept.

The promises: nothing goes out twice, for an occurrence's id names its instant; nothing waits longer than the clock
itself was set back; what waited in a gap, or for a lease, goes by what no clock changes.
"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.delivery.restriction import LOOK_AGAIN
from core.delivery.settling import LEASE
from core.model import Contact, Delivery, DeliveryStatus, Quiet, Recurrence, Schedule
from core.store.database import Database
from core.store.stores import Stores
from core.timing import recurrence as rules
from core.timing.clock import MovableClock
from tests.conftest import StoppedClock
from tests.contract.core.rig import Make, Worker, shown
from tests.contract.core.samples import MINE, NOW, delivery, schedule
from tests.fakes.gateway import Answer, FakeGateway

Status = DeliveryStatus
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
BERLIN = "Europe/Berlin"


@pytest.fixture
def base() -> StoppedClock:
    """Give the clock below `clock`, which can be set to anything."""
    return StoppedClock(NOW)


@pytest.fixture
def clock(base: StoppedClock) -> MovableClock:
    return MovableClock(base)


async def of(stores: Stores, identity: str) -> Delivery:
    return await stores.deliveries.get(MINE, identity)


async def sent(stores: Stores) -> list[datetime]:
    """Give when what was sent was due, oldest first."""
    found = await stores.deliveries.page(MINE, skip=0, limit=99)
    return sorted(each.due_at for each in found if each.status is Status.SENT)


def local(identity: str, start: datetime, rrule: str, mom: Contact) -> Schedule:
    """Give a schedule by the clock on the wall in Berlin."""
    recurrence = Recurrence(start=start, zone=BERLIN, rrule=rrule)
    first = rules.first(recurrence)
    assert first is not None
    made = schedule(identity, contact_ids=(mom.id,))
    return made.model_copy(update={"recurrence": recurrence, "next_wall": first.wall, "next_run_at": first.at})


class TestForward:
    async def test_a_month_at_once_sends_the_newest_of_a_schedule_and_expires_what_waited(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact, base: StoppedClock
    ) -> None:
        gateway.next(Answer.BUSY)
        await stores.deliveries.add([delivery("waiting")])
        await worker.work()
        await stores.schedules.add(schedule("s", start=NOW + MINUTE, rrule="FREQ=DAILY", contact_ids=(mom.id,)))
        base.moment += 31 * DAY + 2 * MINUTE
        await worker.work()
        assert await sent(stores) == [NOW + MINUTE + 31 * DAY]
        assert (await of(stores, "waiting")).status is Status.EXPIRED
        assert {d.status for d in await shown(worker)} == {Status.EXPIRED, Status.SENT}
        assert (await stores.schedules.get(MINE, "s")).next_run_at == NOW + MINUTE + 32 * DAY

    async def test_what_is_in_hand_meanwhile_goes_out_once(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, base: StoppedClock
    ) -> None:
        def jump(_: str) -> None:
            base.moment += 31 * DAY

        gateway.taken = jump
        await stores.deliveries.add([delivery("d")])
        await worker.work()
        await worker.work()
        assert ((await of(stores, "d")).status, gateway.received.total()) == (Status.SENT, 1)


class TestBack:
    async def test_a_day_back_sends_nothing_twice_and_the_next_one_in_its_time(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact, base: StoppedClock
    ) -> None:
        await stores.schedules.add(schedule("s", rrule="FREQ=DAILY", contact_ids=(mom.id,)))
        await worker.work()
        base.moment -= DAY
        for _ in range(3):
            await worker.work(12 * HOUR)
        assert gateway.received.total() == 1
        await worker.work(12 * HOUR)
        assert (await sent(stores), gateway.received.total()) == ([NOW, NOW + DAY], 2)

    async def test_an_occurrence_that_is_made_once_more_is_the_same_message(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact, base: StoppedClock, database: Database
    ) -> None:
        plan = schedule("s", contact_ids=(mom.id,))
        await stores.schedules.add(plan)
        await worker.work()
        base.moment -= DAY
        await database["schedules"].replace_one({"_id": "s"}, plan.document())
        await worker.work(DAY)
        assert gateway.received.total() == 1

    async def test_a_claim_that_was_cut_off_is_settled_within_a_lease_and_not_a_day_late(
        self, make: Make, stores: Stores, clock: MovableClock, base: StoppedClock
    ) -> None:
        await stores.deliveries.add([delivery("d", due=NOW - 2 * DAY, grace=9 * 86_400)])
        await stores.claims.take(MINE, "gone", clock.now(), lease=LEASE, limit=1)
        base.moment -= DAY
        other = make(name="other")
        await other.work()
        assert other.bell.armed == NOW - DAY + LEASE
        await other.work(LEASE)
        assert (await of(stores, "d")).status is Status.SENT

    async def test_a_gap_is_no_longer_for_it(
        self, make: Make, stores: Stores, gateway: FakeGateway, base: StoppedClock
    ) -> None:
        worker = make(pace=(3, 8))

        def jump(_: str) -> None:
            base.moment -= DAY

        people = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(2)]
        due = [delivery(f"d{n}", due=NOW - 3 * DAY, contact_id=p.id, grace=9 * 86_400) for n, p in enumerate(people)]
        await stores.deliveries.add(due)
        gateway.taken = jump
        await worker.work()
        assert gateway.received.total() == 2
        assert sum(worker.slept) <= 24

    async def test_what_a_restriction_holds_is_tried_no_later_for_it(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, base: StoppedClock
    ) -> None:
        gateway.next(Answer.RESTRICTED)
        await stores.deliveries.add([delivery("d", due=NOW - 2 * DAY, grace=9 * 86_400)])
        await worker.work()
        base.moment -= DAY
        await stores.deliveries.add([delivery("e", due=NOW - 2 * DAY, grace=9 * 86_400)])
        await worker.work(LOOK_AGAIN)
        assert (await of(stores, "e")).status is Status.SENT

    async def test_the_days_limit_is_told_and_kept_for_the_day_that_it_is_now(
        self, make: Make, stores: Stores, base: StoppedClock
    ) -> None:
        worker = make(cap=1)
        await stores.deliveries.add([delivery(f"d{n}", due=NOW - 2 * DAY, grace=9 * 86_400) for n in range(3)])
        await worker.work()
        base.moment -= DAY
        await worker.work()
        await worker.work(3 * DAY)
        assert len(await sent(stores)) == 2
        await worker.work(DAY + HOUR)
        assert len(await sent(stores)) == 3


class TestAsleep:
    async def test_after_a_nights_sleep_the_gap_goes_on_and_what_is_too_late_is_told(
        self, make: Make, stores: Stores, gateway: FakeGateway, base: StoppedClock
    ) -> None:
        worker = make(pace=(3, 8))
        people = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(3)]
        for contact in people:
            await stores.contacts.wrote(contact, NOW)
        graces = (3600, 86_400, 3600)
        await stores.deliveries.add(
            [delivery(f"d{n}", contact_id=p.id, grace=g) for n, (p, g) in enumerate(zip(people, graces, strict=True))]
        )

        def sleep(_: str) -> None:
            if gateway.received.total() == 1:
                base.moment += 8 * HOUR

        gateway.taken = sleep
        await worker.work()
        await worker.work()
        assert [(await of(stores, f"d{n}")).status for n in range(3)] == [Status.SENT, Status.SENT, Status.EXPIRED]
        assert sum(worker.slept) <= 8.1


class TestCalendar:
    @pytest.mark.parametrize(
        ("first", "offsets"),
        [
            (datetime(2026, 3, 28, 2, 30), [1.5, 1, 0.5]),  # noqa: DTZ001 - the 29th has no 02:30, so 03:00 it is
            (datetime(2026, 10, 24, 2, 30), [0.5, 0.5, 1.5]),  # noqa: DTZ001 - the 25th has two, the first of which
        ],
    )
    async def test_days_on_which_clocks_are_changed_have_one_message_each(
        self, worker: Worker, stores: Stores, mom: Contact, base: StoppedClock, first: datetime, offsets: list[float]
    ) -> None:
        base.moment = first.replace(tzinfo=UTC) - DAY
        await stores.schedules.add(local("s", first, "FREQ=DAILY", mom))
        for _ in range(4 * 48):
            await worker.work(HOUR / 2)
        midnight = first.replace(hour=0, minute=0, tzinfo=UTC)
        assert (await sent(stores))[:3] == [midnight + n * DAY + offsets[n] * HOUR for n in range(3)]

    async def test_a_leap_day_comes_every_four_years(
        self, worker: Worker, stores: Stores, mom: Contact, base: StoppedClock
    ) -> None:
        base.moment = datetime(2027, 12, 31, tzinfo=UTC)
        await stores.schedules.add(local("s", datetime(2028, 2, 29, 9), "FREQ=YEARLY", mom))  # noqa: DTZ001 - wall time
        for _ in range(8 * 12 * 4):
            await worker.work(DAY * 7.625)
        leaps = [each.astimezone(ZoneInfo(BERLIN)).date().isoformat() for each in await due(stores)]
        assert leaps == ["2028-02-29", "2032-02-29"]

    async def test_quiet_hours_end_at_their_wall_time_in_the_night_that_is_shorter(
        self, worker: Worker, stores: Stores, mom: Contact, base: StoppedClock
    ) -> None:
        base.moment = datetime(2026, 3, 28, 20, tzinfo=UTC)
        quiet = Quiet(start=time(22), end=time(7))
        await stores.people.prefer(MINE, zone=BERLIN, quiet=quiet.model_dump())
        await stores.schedules.add(local("s", datetime(2026, 3, 28, 23), "FREQ=DAILY", mom))  # noqa: DTZ001 - wall time
        await worker.work(3 * HOUR)
        (held,) = await stores.deliveries.page(MINE, skip=0, limit=9)
        assert held.not_before == datetime(2026, 3, 29, 5, tzinfo=UTC)
        await worker.work(6 * HOUR)
        assert (await of(stores, held.id)).status is Status.SENT


async def due(stores: Stores) -> list[datetime]:
    """Give when everything was due, oldest first."""
    return sorted(each.due_at for each in await stores.deliveries.page(MINE, skip=0, limit=99))
