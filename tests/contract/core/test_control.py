"""What a person changes about a plan that runs: skipping, running now, editing, deleting, against the dispatcher."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.attachment import Wording
from core.delivery.planner import LastRun, NobodyLeft, Planner, Recipients
from core.delivery.runs import planned
from core.errors import Changed, Gone, NobodyTagged, TextEmpty
from core.model import Contact, Delivery, DeliveryStatus, Person, Schedule, ScheduleStatus
from core.store.contacts import Contacts
from core.store.database import Database
from core.store.deliveries import Deliveries
from core.store.media import Media
from core.store.schedules import Schedules
from core.store.stores import Stores
from core.timing.clock import MovableClock
from core.timing.when import InThePast, When
from tests.contract.core.rig import Bell, Make, Worker
from tests.contract.core.samples import MINE, NOW, THEIRS, schedule
from tests.fakes.gateway import Answer, FakeGateway

Status = DeliveryStatus
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def planner(
    schedules: Schedules, deliveries: Deliveries, contacts: Contacts, clock: MovableClock, media: Media
) -> Planner:
    return Planner(schedules, deliveries, contacts, clock, Bell(clock), 3600, media)


@pytest.fixture
async def daily(schedules: Schedules, mom: Contact) -> Schedule:
    plan = schedule("s", start=NOW + HOUR, rrule="FREQ=DAILY", contact_ids=(mom.id,), text="Hi {first_name}")
    await schedules.add(plan)
    return plan


async def all_of(stores: Stores) -> list[Delivery]:
    return await stores.deliveries.page(MINE, skip=0, limit=99)


class TestSkipping:
    async def test_the_next_run_is_left_out_and_the_one_after_comes(
        self, planner: Planner, daily: Schedule, worker: Worker, stores: Stores
    ) -> None:
        skipped = await planner.skip_next(MINE, "s", NOW + HOUR)
        assert skipped.next_run_at == NOW + HOUR + DAY
        await worker.work(HOUR)
        assert await all_of(stores) == []
        await worker.work(DAY)
        assert [d.due_at for d in await all_of(stores)] == [NOW + HOUR + DAY]

    async def test_tapped_twice_it_skips_one(self, planner: Planner, daily: Schedule) -> None:
        for _ in range(2):
            skipped = await planner.skip_next(MINE, "s", NOW + HOUR)
        assert skipped.next_run_at == NOW + HOUR + DAY

    async def test_a_later_date_is_left_out_and_taken_back(self, planner: Planner, daily: Schedule) -> None:
        later = NOW + HOUR + 2 * DAY
        skipped = await planner.skip(MINE, "s", later)
        assert skipped.next_run_at == NOW + HOUR
        assert [o.at for o in planned(skipped, NOW, 4)][2] == later
        assert skipped.recurrence.skipped == (later.replace(tzinfo=None),)
        assert (await planner.skip(MINE, "s", later)).version == skipped.version
        assert (await planner.unskip(MINE, "s", later)).recurrence.skipped == ()

    async def test_the_next_run_can_be_taken_back(self, planner: Planner, daily: Schedule) -> None:
        await planner.skip_next(MINE, "s", NOW + HOUR)
        assert (await planner.unskip(MINE, "s", NOW + HOUR)).next_run_at == NOW + HOUR

    async def test_a_paused_one_is_skipped_too_and_stays_paused(self, planner: Planner, daily: Schedule) -> None:
        await planner.pause(MINE, "s")
        await planner.skip(MINE, "s", NOW + HOUR)
        resumed = await planner.resume(MINE, "s")
        assert resumed.next_run_at == NOW + HOUR + DAY

    async def test_the_last_run_is_not_left_out(self, planner: Planner, schedules: Schedules, mom: Contact) -> None:
        await schedules.add(schedule("t", start=NOW + HOUR, rrule="FREQ=DAILY;UNTIL=20260505", contact_ids=(mom.id,)))
        await planner.skip(MINE, "t", NOW + HOUR)
        with pytest.raises(LastRun):
            await planner.skip(MINE, "t", NOW + HOUR + DAY)

    async def test_what_is_no_run_ahead_cannot_be_skipped(
        self, planner: Planner, daily: Schedule, clock: MovableClock
    ) -> None:
        for at in (NOW + 2 * HOUR, NOW - 23 * HOUR):
            with pytest.raises(Changed):
                await planner.skip(MINE, "s", at)
        with pytest.raises(Gone):
            await planner.skip(THEIRS, "s", NOW + HOUR)
        clock.move(HOUR)  # it is due, and the dispatcher has not seen it yet
        with pytest.raises(Changed):
            await planner.skip(MINE, "s", NOW + HOUR)

    async def test_what_is_over_is_not_kept_for_ever(
        self, planner: Planner, daily: Schedule, worker: Worker, clock: MovableClock
    ) -> None:
        await planner.skip_next(MINE, "s", NOW + HOUR)
        await worker.work(2 * DAY)
        skipped = await planner.skip(MINE, "s", NOW + HOUR + 3 * DAY)
        assert len(skipped.recurrence.skipped) == 1


class TestRunningNow:
    async def test_it_is_sent_at_once_and_the_plan_stays(
        self, planner: Planner, daily: Schedule, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person
    ) -> None:
        for _ in range(2):
            assert await planner.run_now(me, "s", "1") == 1
        await worker.work()
        assert list(gateway.texts.values()) == ["Hi Mom"]
        after = await stores.schedules.get(MINE, "s")
        assert (after.next_run_at, after.runs, after.version) == (NOW + HOUR, 0, 0)
        await worker.work(HOUR)
        assert gateway.received.total() == 2

    async def test_another_decision_is_another_run(
        self, planner: Planner, daily: Schedule, worker: Worker, gateway: FakeGateway, me: Person
    ) -> None:
        for token in "12":
            await planner.run_now(me, "s", token)
        await worker.work()
        assert gateway.received.total() == 2

    async def test_what_would_go_to_nobody_is_not_run(
        self, planner: Planner, daily: Schedule, stores: Stores, mom: Contact, me: Person
    ) -> None:
        await stores.contacts.delete(MINE, mom.id)
        with pytest.raises(NobodyLeft):
            await planner.run_now(me, "s", "1")
        await stores.schedules.change(daily, {"contact_ids": [], "tags": ["family"]})
        with pytest.raises(NobodyTagged):
            await planner.run_now(me, "s", "1")

    async def test_nobody_elses_can_be_run(self, planner: Planner, daily: Schedule, them: Person) -> None:
        with pytest.raises(Gone):
            await planner.run_now(them, "s", "1")

    async def test_it_is_not_asked_about(self, planner: Planner, daily: Schedule, stores: Stores, me: Person) -> None:
        await planner.ask_first(MINE, "s", wanted=True)
        await planner.run_now(me, "s", "1")
        assert [d.status for d in await all_of(stores)] == [Status.PENDING]


class TestEditing:
    async def test_the_new_text_is_sent(
        self, planner: Planner, daily: Schedule, worker: Worker, gateway: FakeGateway, me: Person
    ) -> None:
        changed = await planner.change(me, daily, wording=Wording(" Bye {first_name} "))
        assert (changed.text, changed.version, changed.next_run_at) == ("Bye {first_name}", 1, NOW + HOUR)
        await worker.work(HOUR)
        assert list(gateway.texts.values()) == ["Bye Mom"]

    async def test_what_waits_gets_the_new_text_too(
        self, planner: Planner, daily: Schedule, worker: Worker, gateway: FakeGateway, stores: Stores, me: Person
    ) -> None:
        gateway.next(Answer.AWAY)
        await worker.work(HOUR)
        await planner.change(me, await stores.schedules.get(MINE, "s"), wording=Wording("Bye"))
        await worker.work(30 * SECOND)
        assert list(gateway.texts.values()) == ["Bye"]

    async def test_what_may_have_gone_out_stays_as_it_was(
        self, planner: Planner, daily: Schedule, worker: Worker, gateway: FakeGateway, stores: Stores, me: Person
    ) -> None:
        gateway.next(Answer.LOST_AFTER)
        await worker.work(HOUR)
        await planner.change(me, await stores.schedules.get(MINE, "s"), wording=Wording("Bye"), when=When(NOW + DAY))
        (waiting,) = await all_of(stores)
        assert (waiting.text, waiting.status, waiting.doubted) == ("Hi Mom", Status.PENDING, True)

    async def test_a_new_time_moves_the_plan_and_cancels_what_waits(
        self, planner: Planner, daily: Schedule, worker: Worker, gateway: FakeGateway, stores: Stores, me: Person
    ) -> None:
        gateway.next(Answer.AWAY)
        await worker.work(HOUR)
        changed = await planner.change(
            me, await stores.schedules.get(MINE, "s"), when=When(NOW + 3 * DAY, "FREQ=WEEKLY")
        )
        assert (changed.next_run_at, changed.recurrence.rrule) == (NOW + 3 * DAY, "FREQ=WEEKLY")
        await worker.work(HOUR / 2)
        assert [d.status for d in await all_of(stores)] == [Status.CANCELLED]
        await worker.work(3 * DAY - HOUR)
        assert gateway.received.total() == 1

    async def test_nothing_is_changed_by_what_cannot_be_taken(
        self, planner: Planner, daily: Schedule, stores: Stores, me: Person
    ) -> None:
        with pytest.raises(TextEmpty):
            await planner.change(me, daily, wording=Wording(" "))
        with pytest.raises(InThePast):
            await planner.change(me, daily, wording=Wording("x"), when=When(NOW - HOUR))
        assert await stores.schedules.get(MINE, "s") == daily

    async def test_what_has_run_since_it_was_read_is_not_changed(
        self, planner: Planner, daily: Schedule, worker: Worker, me: Person
    ) -> None:
        await worker.work(HOUR)
        with pytest.raises(Changed):
            await planner.change(me, daily, wording=Wording("x"))

    async def test_asking_first_is_turned_on_and_off(self, planner: Planner, daily: Schedule) -> None:
        for wanted in (True, True, False):
            assert (await planner.ask_first(MINE, "s", wanted=wanted)).ask_first is wanted


class TestDeleting:
    async def test_it_can_be_taken_back_with_what_waited(
        self, planner: Planner, daily: Schedule, worker: Worker, gateway: FakeGateway, stores: Stores
    ) -> None:
        gateway.next(Answer.AWAY)
        await worker.work(HOUR)
        await planner.delete(MINE, "s")
        await worker.work(30 * SECOND)
        assert [d.status for d in await all_of(stores)] == [Status.CANCELLED]
        back = await planner.restore(MINE, "s")
        assert (back.status, back.next_run_at) == (ScheduleStatus.ACTIVE, NOW + HOUR + DAY)
        await worker.work()
        assert gateway.received.total() == 1

    async def test_a_run_that_fell_into_the_minute_comes_late(
        self, planner: Planner, daily: Schedule, worker: Worker, gateway: FakeGateway
    ) -> None:
        await worker.work(HOUR - 10 * SECOND)
        await planner.delete(MINE, "s")
        await worker.work(30 * SECOND)
        assert gateway.asked == []
        await planner.restore(MINE, "s")
        await worker.work()
        assert gateway.received.total() == 1

    async def test_after_a_minute_or_twice_it_is_too_late(
        self, planner: Planner, daily: Schedule, clock: MovableClock
    ) -> None:
        await planner.delete(MINE, "s")
        await planner.restore(MINE, "s")
        with pytest.raises(Gone):
            await planner.restore(MINE, "s")
        await planner.delete(MINE, "s")
        clock.move(61 * SECOND)
        with pytest.raises(Gone):
            await planner.restore(MINE, "s")

    async def test_with_asking_first_what_comes_back_is_asked_about(
        self, planner: Planner, daily: Schedule, worker: Worker, gateway: FakeGateway, stores: Stores
    ) -> None:
        await planner.ask_first(MINE, "s", wanted=True)
        await worker.work(HOUR)
        await planner.delete(MINE, "s")
        await planner.restore(MINE, "s")
        await worker.work()
        assert [d.status for d in await all_of(stores)] == [Status.AWAITING]
        assert gateway.asked == []


class Slow(Deliveries):
    """Deliveries into whose next insert somebody else's act slips."""

    meanwhile: Callable[[], Awaitable[object]] | None = None

    async def add(self, deliveries: object) -> int:
        act, self.meanwhile = self.meanwhile, None
        if act is not None:
            await act()
        return await super().add(deliveries)  # type: ignore[arg-type]


class TestRacing:
    """What a person does between the dispatcher's look at a plan and what it makes of it."""

    @pytest.fixture
    def slow(self, database: Database) -> Slow:
        return Slow(database)

    @pytest.fixture
    def racer(self, make: Make, stores: Stores, slow: Slow, gateway: FakeGateway, clock: MovableClock) -> Worker:
        # The account is away, so that what is made stays to be looked at.
        gateway.away = True
        return Worker(replace(stores, deliveries=slow), gateway, clock)

    async def _race(self, racer: Worker, slow: Slow, act: Callable[[], Awaitable[object]]) -> None:
        slow.meanwhile = act
        await racer.work(HOUR)
        await racer.work()
        await racer.crash()

    @pytest.mark.parametrize("act", ["pause", "delete", "move"])
    async def test_what_was_stopped_meanwhile_is_not_sent(
        self, racer: Worker, slow: Slow, planner: Planner, daily: Schedule, stores: Stores, me: Person, act: str
    ) -> None:
        acts: dict[str, Callable[[], Awaitable[object]]] = {
            "pause": lambda: planner.pause(MINE, "s"),
            "delete": lambda: planner.delete(MINE, "s"),
            "move": lambda: planner.change(me, daily, when=When(NOW + 2 * DAY)),
        }
        await self._race(racer, slow, acts[act])
        assert await all_of(stores) == []

    async def test_what_was_edited_meanwhile_is_made_of_the_new_text(
        self, racer: Worker, slow: Slow, planner: Planner, daily: Schedule, stores: Stores, me: Person
    ) -> None:
        await self._race(racer, slow, lambda: planner.change(me, daily, wording=Wording("Bye")))
        assert [(d.text, d.status) for d in await all_of(stores)] == [("Bye", Status.PENDING)]
        after = await stores.schedules.get(MINE, "s")
        assert (after.runs, after.next_run_at) == (1, NOW + HOUR + DAY)

    async def test_many_edits_at_once_are_one(
        self, planner: Planner, daily: Schedule, stores: Stores, me: Person
    ) -> None:
        done = await asyncio.gather(
            *(planner.change(me, daily, wording=Wording(f"T{n}")) for n in range(8)), return_exceptions=True
        )
        (saved,) = [one for one in done if isinstance(one, Schedule)]
        assert all(isinstance(one, Changed) for one in done if one is not saved)
        assert await stores.schedules.get(MINE, "s") == saved


def test_the_runs_of_a_paused_plan_are_those_ahead() -> None:
    plan = schedule("s", start=NOW - 10 * DAY, rrule="FREQ=DAILY")
    assert [o.at for o in planned(plan, NOW, 2)] == [NOW + DAY, NOW + 2 * DAY]
    over = schedule("s", start=NOW - DAY)
    assert planned(over, NOW, 2) == []
    assert planned(schedule("s", start=datetime.fromisoformat("2026-06-01T00:00Z")), NOW, 2) != []


class TestRecipients:
    @pytest.fixture
    async def dad(self, contacts: Contacts) -> Contact:
        return await contacts.add(MINE, "Dad", "+4915112345679")

    async def waiting(self, stores: Stores) -> dict[str, Status]:
        return {delivery.contact_name: delivery.status for delivery in await all_of(stores)}

    async def test_who_is_taken_off_gets_nothing_and_who_is_new_gets_what_comes(
        self,
        planner: Planner,
        me: Person,
        mom: Contact,
        dad: Contact,
        schedules: Schedules,
        stores: Stores,
        worker: Worker,
    ) -> None:
        plan = schedule("s", start=NOW + HOUR, rrule="FREQ=DAILY", contact_ids=(mom.id,), ask_first=True)
        await stores.schedules.add(plan)
        await worker.work(HOUR)
        assert await self.waiting(stores) == {"Mom Smith": Status.AWAITING}
        changed = await planner.change(me, await stores.schedules.get(MINE, "s"), to=Recipients((dad.id,)))
        assert changed.contact_ids == (dad.id,)
        assert await self.waiting(stores) == {"Mom Smith": Status.CANCELLED}
        await worker.work(DAY)
        assert await self.waiting(stores) == {"Mom Smith": Status.CANCELLED, "Dad": Status.AWAITING}

    async def test_a_question_goes_on_for_those_who_are_left(
        self,
        planner: Planner,
        me: Person,
        mom: Contact,
        dad: Contact,
        schedules: Schedules,
        stores: Stores,
        worker: Worker,
    ) -> None:
        plan = schedule("s", start=NOW + HOUR, rrule="FREQ=DAILY", contact_ids=(mom.id, dad.id), ask_first=True)
        await stores.schedules.add(plan)
        await worker.work(HOUR)
        (head,) = [delivery for delivery in await all_of(stores) if delivery.others]
        (other,) = [delivery for delivery in await all_of(stores) if not delivery.others]
        await planner.change(me, await stores.schedules.get(MINE, "s"), to=Recipients((other.contact_id,)))
        found = {delivery.id: delivery for delivery in await all_of(stores)}
        assert found[head.id].status is Status.CANCELLED
        assert (found[other.id].status, found[other.id].others, found[other.id].untold) == (Status.AWAITING, 0, True)

    async def test_nobody_or_somebody_who_is_gone_is_refused_and_nothing_changes(
        self, planner: Planner, me: Person, daily: Schedule, schedules: Schedules
    ) -> None:
        with pytest.raises(Gone):
            await planner.change(me, daily, to=Recipients(("nowhere",)))
        with pytest.raises(NobodyTagged):
            await planner.change(me, daily, to=Recipients((), ("family",)))
        assert await schedules.get(MINE, "s") == daily
