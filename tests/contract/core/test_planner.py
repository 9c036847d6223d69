"""Making schedules, and changing when they go on."""

# ruff: noqa: DTZ001 - wall-clock times are naive by design

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from core.attachment import Wording
from core.content import MediaKind
from core.delivery.planner import Planner, Recipients
from core.delivery.runs import preview, recurrence_of
from core.errors import FileGone, Gone, TextEmpty, UnknownPlaceholder
from core.model import Contact, DeliveryStatus, Person, Schedule, ScheduleStatus, Template
from core.store.contacts import Contacts
from core.store.database import Database
from core.store.deliveries import Deliveries
from core.store.media import Media
from core.store.schedules import Schedules
from core.timing.clock import MovableClock
from core.timing.when import InThePast, When, parse_when
from tests.contract.core.rig import Bell
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery

DAY = timedelta(days=1)
BERLIN = ZoneInfo("Europe/Berlin")
TOMORROW = datetime(2026, 5, 5, 9, tzinfo=BERLIN)


@pytest.fixture
def bell(clock: MovableClock) -> Bell:
    return Bell(clock)


@pytest.fixture
def planner(
    schedules: Schedules, deliveries: Deliveries, contacts: Contacts, clock: MovableClock, bell: Bell, media: Media
) -> Planner:
    return Planner(schedules, deliveries, contacts, clock, bell, 3600, media)


@pytest.fixture
def berliner(me: Person) -> Person:
    return me.model_copy(update={"zone": "Europe/Berlin"})


async def daily(planner: Planner, person: Person, mom: Contact) -> Schedule:
    return await planner.create(person, Recipients((mom.id,)), [Wording("Hi {name}")], When(TOMORROW, "FREQ=DAILY"))


async def test_it_is_saved_with_its_first_run_and_wakes_the_dispatcher(
    planner: Planner, schedules: Schedules, bell: Bell, berliner: Person, mom: Contact
) -> None:
    made = await planner.create(
        berliner, Recipients((mom.id,)), [Wording("  Hi {name} ")], When(TOMORROW, "FREQ=DAILY")
    )
    assert bell.rung
    assert made == await schedules.get(MINE, made.id)
    assert (made.text, made.next_wall) == ("Hi {name}", datetime(2026, 5, 5, 9))
    assert made.next_run_at == datetime(2026, 5, 5, 7, tzinfo=UTC)
    assert (made.grace_seconds, made.created_at, made.status) == (3600, NOW, ScheduleStatus.ACTIVE)


async def test_saved_again_it_is_one_as_it_was_given_last(
    planner: Planner, schedules: Schedules, me: Person, mom: Contact
) -> None:
    for hours in (0, 9):
        when = When(TOMORROW + timedelta(hours=hours))
        made = await planner.create(me, Recipients((mom.id,)), [Wording("Hi")], when, schedule_id="token")
    assert made.next_run_at == TOMORROW + timedelta(hours=9)
    assert await schedules.page(MINE, skip=0, limit=9) == [made]


async def test_once_it_was_changed_it_stays_as_it_is(
    planner: Planner, schedules: Schedules, me: Person, mom: Contact
) -> None:
    to = Recipients((mom.id,))
    await planner.create(me, to, [Wording("Hi")], When(TOMORROW), schedule_id="token")
    paused, _ = await planner.pause(MINE, "token")
    assert await planner.create(me, to, [Wording("Bye")], When(TOMORROW), schedule_id="token") == paused


async def test_what_follows_is_saved_with_it_a_second_apart_or_nothing_is(
    planner: Planner, schedules: Schedules, media: Media, me: Person, mom: Contact
) -> None:
    to = Recipients((mom.id,))
    await planner.create(me, to, [Wording("1"), Wording("2"), Wording("3")], When(TOMORROW), schedule_id="token")
    saved = await schedules.page(MINE, skip=0, limit=9)
    seconds = [each.next_run_at and (each.next_run_at - TOMORROW).seconds for each in saved]
    assert [(each.id, each.text) for each in saved] == [("token", "1"), ("token.1", "2"), ("token.2", "3")]
    assert seconds == [0, 1, 2]
    lost = await media.put(MINE, b"x", kind=MediaKind.DOCUMENT, mimetype="text/plain")
    await media.clear(MINE)
    with pytest.raises(FileGone):
        await planner.create(me, to, [Wording("1"), Wording("", lost)], When(TOMORROW))
    assert await schedules.count(MINE) == 3


async def test_what_cannot_be_sent_is_not_saved(
    planner: Planner, schedules: Schedules, contacts: Contacts, me: Person, mom: Contact
) -> None:
    theirs = await contacts.add(THEIRS, "Theirs", "+4915123456780")
    for ids, text, when, error in (
        ((mom.id,), " ", When(TOMORROW), TextEmpty),
        ((mom.id,), "{nope}", When(TOMORROW), UnknownPlaceholder),
        ((mom.id,), "x", When(NOW), InThePast),
        ((mom.id, "gone"), "x", When(TOMORROW), Gone),
        ((theirs.id,), "x", When(TOMORROW), Gone),
    ):
        with pytest.raises(error):
            await planner.create(me, Recipients(ids), [Wording(text)], when)
    assert await schedules.count(MINE) == 0


async def test_a_pause_stops_it_and_what_fell_into_it_is_skipped(
    planner: Planner, clock: MovableClock, berliner: Person, mom: Contact
) -> None:
    made = await daily(planner, berliner, mom)
    paused, _ = await planner.pause(MINE, made.id)
    assert paused.status is ScheduleStatus.PAUSED
    clock.move(3 * DAY)
    resumed = await planner.resume(MINE, made.id)
    assert (resumed.status, resumed.next_run_at) == (ScheduleStatus.ACTIVE, datetime(2026, 5, 8, 7, tzinfo=UTC))


async def test_a_pause_that_nothing_fell_into_changes_nothing(planner: Planner, berliner: Person, mom: Contact) -> None:
    made = await daily(planner, berliner, mom)
    await planner.pause(MINE, made.id)
    resumed = await planner.resume(MINE, made.id)
    assert (resumed.next_run_at, resumed.next_wall) == (made.next_run_at, made.next_wall)


async def test_tapping_twice_is_tapping_once(
    planner: Planner, clock: MovableClock, berliner: Person, mom: Contact
) -> None:
    made = await daily(planner, berliner, mom)
    await planner.pause(MINE, made.id)
    again, _ = await planner.pause(MINE, made.id)
    assert again.status is ScheduleStatus.PAUSED
    await planner.resume(MINE, made.id)
    clock.move(DAY)  # it is due, and the dispatcher has not seen it yet
    assert (await planner.resume(MINE, made.id)).next_run_at == made.next_run_at


async def test_what_was_due_while_paused_and_comes_only_once_cannot_go_on(
    planner: Planner, schedules: Schedules, clock: MovableClock, me: Person, mom: Contact
) -> None:
    made = await planner.create(me, Recipients((mom.id,)), [Wording("x")], When(TOMORROW))
    await planner.pause(MINE, made.id)
    clock.move(2 * DAY)
    with pytest.raises(InThePast):
        await planner.resume(MINE, made.id)
    assert (await schedules.get(MINE, made.id)).status is ScheduleStatus.PAUSED


async def test_a_finished_one_stays_finished(planner: Planner, schedules: Schedules, me: Person, mom: Contact) -> None:
    made = await planner.create(me, Recipients((mom.id,)), [Wording("x")], When(TOMORROW))
    await schedules.advance([(made, None)])
    assert await planner.pause(MINE, made.id) == (await planner.resume(MINE, made.id), 0)
    assert (await schedules.get(MINE, made.id)).status is ScheduleStatus.FINISHED


async def test_deleting_takes_what_has_not_gone_out_along(
    planner: Planner, deliveries: Deliveries, me: Person, mom: Contact
) -> None:
    made = await planner.create(me, Recipients((mom.id,)), [Wording("x")], When(TOMORROW))
    await deliveries.add([delivery("d", schedule_id=made.id), delivery("e", schedule_id="other")])
    for act in (planner.pause, planner.resume, planner.delete):
        with pytest.raises(Gone):
            await act(THEIRS, made.id)
    await planner.delete(MINE, made.id)
    states = {d.id: d.status for d in await deliveries.page(MINE, skip=0, limit=9)}
    assert states == {"d": DeliveryStatus.CANCELLED, "e": DeliveryStatus.PENDING}
    with pytest.raises(Gone):
        await planner.delete(MINE, made.id)


async def test_a_delay_over_the_hour_that_comes_twice_keeps_its_length(
    schedules: Schedules,
    deliveries: Deliveries,
    contacts: Contacts,
    clock: MovableClock,
    media: Media,
    berliner: Person,
    mom: Contact,
) -> None:
    clock.move(datetime(2026, 10, 25, 0, 15, tzinfo=UTC) - clock.now())  # 02:15 in Berlin, the first
    planner = Planner(schedules, deliveries, contacts, clock, Bell(clock), 3600, media)
    when = parse_when("in 70 minutes", language="en", zone="Europe/Berlin", now=clock.now())
    kept = When(datetime.fromisoformat(when.start.isoformat()))  # as a draft keeps it
    made = await planner.create(berliner, Recipients((mom.id,)), [Wording("x")], kept)
    assert made.next_run_at == clock.now() + timedelta(minutes=70)
    assert (await schedules.get(MINE, made.id)).recurrence == made.recurrence
    assert preview(kept, "Europe/Berlin", 1) == [made.next_run_at]


def test_a_time_is_an_instant_whatever_zone_it_was_written_in() -> None:
    recurrence = recurrence_of(When(datetime(2026, 5, 5, 7, tzinfo=UTC)), "Europe/Berlin")
    assert recurrence.start == datetime(2026, 5, 5, 9)


def test_the_preview_shows_what_will_be() -> None:
    when = When(datetime(2026, 10, 24, 9, tzinfo=BERLIN), "FREQ=DAILY")
    assert [f"{at:%d %H:%M}" for at in preview(when, "Europe/Berlin", 3)] == ["24 07:00", "25 08:00", "26 08:00"]
    assert len(preview(When(TOMORROW), "Europe/Berlin", 3)) == 1


class TestMovingToAnotherZone:
    async def test_nine_stays_nine(
        self, planner: Planner, schedules: Schedules, bell: Bell, berliner: Person, mom: Contact
    ) -> None:
        made = await daily(planner, berliner, mom)
        assert await planner.move_zone(MINE, "Europe/Berlin", "America/New_York") == 1
        moved = await schedules.get(MINE, made.id)
        assert (moved.recurrence.zone, moved.next_wall) == ("America/New_York", made.next_wall)
        assert moved.next_run_at == datetime(2026, 5, 5, 13, tzinfo=UTC)
        assert bell.rung
        assert await planner.move_zone(MINE, "Europe/Berlin", "America/New_York") == 0

    async def test_a_run_that_is_over_by_the_other_clock_is_for_the_next_time(
        self, planner: Planner, schedules: Schedules, clock: MovableClock, berliner: Person, mom: Contact
    ) -> None:
        made = await daily(planner, berliner, mom)
        clock.move(datetime(2026, 5, 5, 6, tzinfo=UTC) - clock.now())  # 8:00 in Berlin, 15:00 in Tokyo
        assert await planner.move_zone(MINE, "Europe/Berlin", "Asia/Tokyo") == 1
        assert (await schedules.get(MINE, made.id)).next_run_at == datetime(2026, 5, 6, 0, tzinfo=UTC)

    async def test_what_would_be_over_and_what_is_due_stays(
        self, planner: Planner, schedules: Schedules, clock: MovableClock, berliner: Person, mom: Contact
    ) -> None:
        once = await planner.create(berliner, Recipients((mom.id,)), [Wording("Hi")], When(TOMORROW))
        clock.move(datetime(2026, 5, 5, 6, tzinfo=UTC) - clock.now())
        assert await planner.move_zone(MINE, "Europe/Berlin", "Asia/Tokyo") == 0
        clock.move(timedelta(hours=1))
        assert await planner.move_zone(MINE, "Europe/Berlin", "America/New_York") == 0
        assert await schedules.get(MINE, once.id) == once

    async def test_others_keep_theirs(
        self, planner: Planner, schedules: Schedules, berliner: Person, mom: Contact
    ) -> None:
        made = await daily(planner, berliner, mom)
        assert await planner.move_zone(THEIRS, "Europe/Berlin", "Asia/Tokyo") == 0
        assert await planner.move_zone(MINE, "Europe/Paris", "Asia/Tokyo") == 0
        assert await schedules.get(MINE, made.id) == made


async def test_a_templates_new_text_reaches_its_schedules_and_what_they_have_waiting(
    planner: Planner, schedules: Schedules, deliveries: Deliveries, me: Person, mom: Contact
) -> None:
    template = Template(owner_id=MINE, title="Hi", body="*New* {name}", created_at=NOW)
    made = await planner.create(
        me, Recipients((mom.id,)), [Wording("Old")], When(TOMORROW, "FREQ=DAILY"), template_id=template.id
    )
    other = await planner.create(me, Recipients((mom.id,)), [Wording("Old")], When(TOMORROW, "FREQ=DAILY"))
    await planner.pause(MINE, made.id)
    await deliveries.add([delivery("d", schedule_id=made.id, contact_id=mom.id)])
    assert await planner.reword(me, template) == 1
    kept = await schedules.get(MINE, made.id)
    assert (kept.text, kept.template_id, kept.status) == ("*New* {name}", template.id, ScheduleStatus.PAUSED)
    assert (await schedules.get(MINE, other.id)).text == "Old"
    assert (await deliveries.get(MINE, "d")).text == f"*New* {mom.name}"


class Raced(Schedules):
    """Schedules of which one is changed right after the first page was read."""

    raced = False

    async def page(self, *args: Any, **options: Any) -> list[Schedule]:
        found = await super().page(*args, **options)
        if not self.raced:
            self.raced = True
            await self.change(found[0], {"text": "Bye"})
        return found


async def test_what_is_changed_while_all_go_on_goes_on_too_and_is_counted_once(
    database: Database, deliveries: Deliveries, contacts: Contacts, clock: MovableClock, bell: Bell, media: Media,
    berliner: Person, mom: Contact,
) -> None:  # fmt: skip
    planner = Planner(Raced(database), deliveries, contacts, clock, bell, 3600, media)
    for _ in range(3):
        await daily(planner, berliner, mom)
    assert await planner.pause_all(MINE) == (3, 0)
    assert await planner.resume_all(MINE) == (3, 0)
