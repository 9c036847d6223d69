"""The daily digest: what it counts, and that it comes once a day at its hour."""

import asyncio
import itertools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.delivery.digest import Digests, coming, is_due
from core.model import Contact, DeliveryStatus, Person
from core.ports import Digest
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make, Worker
from tests.contract.core.samples import MINE, NOW, delivery, schedule
from tests.fakes.gateway import FakeGateway, RecordingNotifier

Status = DeliveryStatus
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BETWEEN = (NOW.replace(tzinfo=None), NOW.replace(tzinfo=None) + 500 * DAY)


@pytest.fixture
def digests(stores: Stores, clock: MovableClock) -> Digests:
    return Digests(stores, RecordingNotifier(), clock)


async def fresh(stores: Stores) -> Person:
    person = await stores.people.get(MINE)
    assert person is not None
    return person


async def test_it_is_off_until_an_hour_is_picked(worker: Worker, me: Person) -> None:
    for _ in range(3):
        await worker.work(DAY)
    assert worker.notifier.digests == []


async def test_it_comes_once_a_day_at_its_hour(worker: Worker, digests: Digests, stores: Stores, me: Person) -> None:
    await digests.choose(me, 12)
    told = []
    for _ in range(72):
        await worker.work(HOUR)
        told.append(len(worker.notifier.digests))
    # From 11:00 on, hour by hour.
    assert [hour for hour in range(72) if told[hour] > (told[hour - 1] if hour else 0)] == [1, 25, 49]


async def test_the_alarm_is_set_for_it(worker: Worker, digests: Digests, me: Person) -> None:
    await digests.choose(me, 12)
    await worker.work()
    assert worker.bell.armed == NOW + 2 * HOUR
    await worker.work(2 * HOUR)
    assert len(worker.notifier.digests) == 1
    assert worker.bell.armed == NOW + 2 * HOUR + DAY


async def test_an_hour_that_is_over_begins_tomorrow(worker: Worker, digests: Digests, me: Person) -> None:
    await digests.choose(me, 9)
    await worker.work()
    assert worker.notifier.digests == []
    await worker.work(23 * HOUR)
    assert len(worker.notifier.digests) == 1


async def test_another_hour_on_the_same_day_does_not_repeat_it(
    worker: Worker, digests: Digests, stores: Stores, me: Person
) -> None:
    await digests.choose(me, 11)
    await worker.work(HOUR)
    await digests.choose(await fresh(stores), 13)
    await worker.work(3 * HOUR)
    assert len(worker.notifier.digests) == 1


async def test_missed_while_off_it_comes_on_the_same_day_and_not_on_the_next_besides(
    make: Make, digests: Digests, me: Person, clock: MovableClock
) -> None:
    await digests.choose(me, 12)
    clock.move(12 * HOUR)  # 22:00
    worker = make()
    await worker.work()
    assert len(worker.notifier.digests) == 1
    clock.move(2 * DAY)
    await worker.work()
    assert len(worker.notifier.digests) == 2


async def test_two_workers_and_a_restart_tell_it_once(stores: Stores, digests: Digests, me: Person) -> None:
    person = await digests.choose(me, 11)
    notifier = RecordingNotifier()
    for clock_at in (NOW + HOUR, NOW + 2 * HOUR):
        await asyncio.gather(*(Digests(stores, notifier, _no_clock()).heed(person, clock_at) for _ in range(5)))
        person = await fresh(stores)
    assert len(notifier.digests) == 1


def _no_clock() -> MovableClock:
    class Never:
        def now(self) -> datetime:
            raise AssertionError("the turn says what time it is")

    return MovableClock(Never())


async def test_a_chat_that_is_away_gets_it_later(worker: Worker, digests: Digests, me: Person) -> None:
    await digests.choose(me, 11)
    worker.notifier.later = True
    await worker.work(HOUR)
    worker.notifier.later = False
    await worker.work(HOUR)
    await worker.work(HOUR)
    assert len(worker.notifier.digests) == 1


async def test_it_counts_the_day_before_in_the_persons_zone(stores: Stores, digests: Digests, me: Person) -> None:
    person = await stores.people.prefer(MINE, zone="Pacific/Auckland")
    assert person is not None
    begins = datetime(2026, 5, 3, tzinfo=ZoneInfo(person.zone))
    now = datetime(2026, 5, 4, 8, tzinfo=ZoneInfo(person.zone))
    dues = [begins - HOUR, begins, begins + 23 * HOUR, begins + 24 * HOUR]
    states = [Status.FAILED, Status.SENT, Status.READ, Status.UNKNOWN]
    await stores.deliveries.add(
        [
            delivery(f"d{n}", due=due.astimezone(UTC), status=state)
            for n, (due, state) in enumerate(zip(dues, states, strict=True))
        ]
    )
    assert (await digests.of(person, now)).yesterday == {Status.SENT: 1, Status.READ: 1}


async def test_it_says_what_is_planned_today_and_what_comes_first(
    stores: Stores, digests: Digests, me: Person, mom: Contact
) -> None:
    dad = await stores.contacts.add(MINE, "Dad", "+4915123456780")
    both, one = (mom.id, dad.id), (dad.id,)
    await stores.schedules.add(schedule("a", start=NOW + 8 * HOUR, contact_ids=both))
    await stores.schedules.add(schedule("b", start=NOW + 3 * HOUR, rrule="FREQ=HOURLY;INTERVAL=5", contact_ids=one))
    await stores.schedules.add(schedule("c", start=NOW + DAY, contact_ids=one))
    await stores.schedules.add(schedule("nobody", start=NOW + HOUR, contact_ids=("gone",)))
    found = await digests.of(me, NOW)
    assert found == Digest({}, planned=5, first_at=NOW + 3 * HOUR, first_to="Dad", others=0)


async def test_a_day_without_anything_says_so(digests: Digests, me: Person, gateway: FakeGateway) -> None:
    assert await digests.of(me, NOW) == Digest({})


@given(
    zone=st.sampled_from(["UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca"]),
    hour=st.integers(0, 23),
    start=st.datetimes(*BETWEEN, timezones=st.just(UTC)),
)
def test_a_year_of_days_each_has_one(zone: str, hour: int, start: datetime) -> None:
    person = Person(
        id=1, session="default", language="en", zone=zone, region="DE", created_at=NOW,
        digest_hour=hour,
    )  # fmt: skip
    now, told = start, []
    for _ in range(400):
        at = coming(person, now)
        assert at is not None
        assert at > now
        now = at
        assert is_due(person, now)
        date = now.astimezone(ZoneInfo(zone)).date()
        told.append(date)
        person = person.model_copy(update={"digested_on": date.isoformat()})
        assert not is_due(person, now)
    assert all((later - earlier).days == 1 for earlier, later in itertools.pairwise(told))


class Silent(RecordingNotifier):
    """A chat that takes a digest only when a test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = asyncio.Event()

    async def digest(self, person: Person, digest: Digest) -> None:
        await self.answers.wait()
        await super().digest(person, digest)


async def test_a_chat_that_does_not_answer_keeps_no_message_waiting(
    make: Make, stores: Stores, gateway: FakeGateway, me: Person, mom: Contact
) -> None:
    chat, sent = Silent(), asyncio.Event()
    gateway.taken = lambda _: sent.set()
    worker = make(notifier=chat)
    await stores.telling.digest_at(MINE, 9, told="")
    await stores.schedules.add(schedule("s", contact_ids=(mom.id,)))
    working = worker.tasks.spawn("work", worker.work())
    await asyncio.wait_for(sent.wait(), 20)
    await worker.dispatcher.turn()
    chat.answers.set()
    await working
    assert len(chat.digests) == 1
