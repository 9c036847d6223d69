"""What a person is told about their account: once a cause, whatever the sessions do, and nothing while it may pass."""

import asyncio
import random
from datetime import timedelta

import pytest

from core.delivery.alerts import LASTING, PASSING, Alerts
from core.model import Contact, Person
from core.ports import Session, SessionChanged, SessionStatus
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make, Worker
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery
from tests.fakes.gateway import Answer, FakeGateway, RecordingNotifier

SECOND, MINUTE, HOUR, DAY = (timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1))
WORKING, STARTING, FAILED = SessionStatus.WORKING, SessionStatus.STARTING, SessionStatus.FAILED


async def stands(worker: Worker, status: SessionStatus, reason: str = "", *, after: timedelta = SECOND) -> None:
    """Let the session stand so, and the worker see it."""
    worker.gateway.states["default"] = session = Session("default", status, reason=reason)
    if not worker.started:
        await worker.begin()
    await worker.sessions.put(session)
    await worker.work(after)


class Storm:
    """Alerts alone, to see many changes in little time."""

    def __init__(self, stores: Stores, clock: MovableClock) -> None:
        self.stores, self.clock = stores, clock
        self.notifier = RecordingNotifier()
        self.alerts = Alerts(stores.deliveries, stores.people, self.notifier)

    async def stands(self, status: SessionStatus, reason: str, *, after: timedelta) -> None:
        self.clock.move(after)
        person = await self.stores.people.get(MINE)
        assert person is not None
        await self.alerts.heed(person, Session("default", status, reason=reason), self.clock.now())


class TestLasting:
    @pytest.mark.parametrize("reason", sorted(LASTING))
    async def test_what_needs_the_person_is_told_at_once_and_once_though_nothing_waits(
        self, worker: Worker, gateway: FakeGateway, reason: str
    ) -> None:
        for _ in range(20):
            await stands(worker, FAILED, reason, after=HOUR)
        assert worker.notifier.alerts == [(MINE, FAILED, 0)]
        assert worker.notifier.causes == [reason]

    async def test_it_says_how_many_messages_wait(self, worker: Worker, stores: Stores, gateway: FakeGateway) -> None:
        await stores.deliveries.add([delivery("d"), delivery("e"), delivery("later", due=NOW + DAY)])
        await stands(worker, FAILED, "logged_out")
        assert worker.notifier.alerts == [(MINE, FAILED, 2)]

    async def test_another_cause_that_needs_the_person_is_told_at_once_too(
        self, worker: Worker, gateway: FakeGateway
    ) -> None:
        for reason in ("replaced", "logged_out", "replaced", "logged_out"):
            await stands(worker, FAILED, reason)
        assert worker.notifier.causes == ["replaced", "logged_out"]

    async def test_it_is_told_again_when_it_comes_back_later(self, worker: Worker, gateway: FakeGateway) -> None:
        await stands(worker, FAILED, "logged_out")
        await stands(worker, WORKING, after=HOUR)
        await stands(worker, FAILED, "logged_out")
        assert worker.notifier.causes == ["logged_out"] * 2

    async def test_two_programs_that_take_the_link_from_each_other_are_told_of_every_ten_minutes(
        self, worker: Worker, gateway: FakeGateway
    ) -> None:
        for _ in range(100):
            await stands(worker, FAILED, "replaced", after=15 * SECOND)
            await stands(worker, WORKING, after=15 * SECOND)
        assert worker.notifier.causes == ["replaced"] * 5

    async def test_one_that_stays_after_a_short_recovery_is_told_after_ten_minutes(
        self, worker: Worker, gateway: FakeGateway
    ) -> None:
        for status in (FAILED, WORKING, FAILED):
            await stands(worker, status, "" if status is WORKING else "replaced")
        assert len(worker.notifier.alerts) == 1
        await worker.work(10 * MINUTE)
        await worker.work(HOUR)
        assert worker.notifier.causes == ["replaced"] * 2

    async def test_what_follows_from_it_is_not_told_besides(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        await stores.deliveries.add([delivery("d", grace=10 * 86_400)])
        await stands(worker, FAILED, "logged_out")
        for status in (SessionStatus.STOPPED, STARTING, SessionStatus.SCAN_QR_CODE, FAILED):
            await stands(worker, status, "expired" if status is FAILED else "", after=HOUR)
        assert worker.notifier.causes == ["logged_out"]


class TestPassing:
    @pytest.mark.parametrize("reason", sorted(PASSING))
    async def test_what_passes_by_itself_is_told_when_something_has_waited_for_a_minute(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, reason: str
    ) -> None:
        await stores.deliveries.add([delivery("d")])
        for seconds in (0, 30, 29):
            await stands(worker, FAILED, reason, after=seconds * SECOND)
        assert worker.notifier.alerts == []
        for _ in range(5):
            await stands(worker, FAILED, reason)
        assert worker.notifier.alerts == [(MINE, FAILED, 1)]

    async def test_it_is_nobodys_business_while_nothing_waits(self, worker: Worker, gateway: FakeGateway) -> None:
        for reason in sorted(PASSING):
            await stands(worker, FAILED, reason, after=HOUR)
        assert worker.notifier.alerts == []

    async def test_a_change_of_the_reason_neither_repeats_it_nor_puts_it_off(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        await stores.deliveries.add([delivery("d", grace=10 * 86_400)])
        for _ in range(10):
            for reason in sorted(PASSING):
                await stands(worker, FAILED, reason, after=7 * SECOND)
                await stands(worker, STARTING, reason, after=7 * SECOND)
        assert len(worker.notifier.alerts) == 1

    async def test_what_then_needs_the_person_is_told_besides(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        await stores.deliveries.add([delivery("d")])
        await stands(worker, STARTING)
        await stands(worker, STARTING, after=MINUTE)
        await stands(worker, FAILED, "outdated")
        assert worker.notifier.alerts == [(MINE, STARTING, 1), (MINE, FAILED, 1)]

    async def test_what_turns_out_to_be_unlinked_is_told_after_a_while(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        await stores.deliveries.add([delivery("d", grace=10 * 86_400)])
        await stands(worker, STARTING)
        await stands(worker, STARTING, after=MINUTE)
        for minutes, told in ((1, 1), (8, 1), (1, 2), (60, 2), (60, 2)):
            await stands(worker, SessionStatus.SCAN_QR_CODE, after=minutes * MINUTE)
            assert len(worker.notifier.alerts) == told
        assert worker.notifier.alerts == [(MINE, STARTING, 1), (MINE, SessionStatus.SCAN_QR_CODE, 1)]


class TestUnlinked:
    @pytest.mark.parametrize(
        ("status", "reason"),
        [
            (SessionStatus.STOPPED, ""), (SessionStatus.SCAN_QR_CODE, ""), (SessionStatus.PASSKEY_REQUIRED, ""),
            (FAILED, "passkey"), (FAILED, "expired"), (FAILED, "engine_unavailable"),
        ],
    )  # fmt: skip
    async def test_it_is_told_once_when_something_waits(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, status: SessionStatus, reason: str
    ) -> None:
        await stands(worker, status, reason)
        assert worker.notifier.alerts == []
        await stores.deliveries.add([delivery("d")])
        for _ in range(3):
            await stands(worker, status, reason)
        assert worker.notifier.alerts == [(MINE, status, 1)]


class TestRestricted:
    async def test_it_is_told_once_with_what_is_held(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.next(Answer.RESTRICTED)
        await stores.deliveries.add([delivery("d", grace=10 * 86_400)])
        for _ in range(20):
            await worker.work(HOUR)
            gateway.next(Answer.RESTRICTED)
        assert worker.notifier.alerts == [(MINE, WORKING, 1)]
        assert worker.notifier.causes == ["restricted"]

    async def test_it_is_told_though_nothing_waits_and_its_end_is_not(
        self, worker: Worker, gateway: FakeGateway
    ) -> None:
        gateway.states["default"] = Session("default", WORKING, restricted=True)
        for _ in range(3):
            await worker.work(HOUR)
        await worker.sessions.put(gateway.works("default"))
        await worker.work(HOUR)
        assert worker.notifier.alerts == [(MINE, WORKING, 0)]

    async def test_a_lost_connection_meanwhile_does_not_make_it_new(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        await stores.contacts.wrote(mom, NOW)
        for _ in range(3):
            gateway.states["default"] = Session("default", WORKING, restricted=True)
            await worker.sessions.refresh()
            await worker.work(HOUR)
            await worker.sessions.put(Session("default", STARTING))
            await worker.work(HOUR)
        assert worker.notifier.causes == ["restricted"]

    async def test_a_connection_that_is_then_lost_for_long_is_told_besides(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.states["default"] = Session("default", WORKING, restricted=True)
        await worker.work()
        await worker.sessions.put(Session("default", STARTING))
        await worker.work(20 * MINUTE)
        await stores.deliveries.add([delivery("d")])
        await worker.work(2 * MINUTE)
        assert worker.notifier.alerts == [(MINE, WORKING, 0), (MINE, STARTING, 1)]


class TestStorms:
    @pytest.fixture
    def storm(self, stores: Stores, me: Person, clock: MovableClock) -> Storm:
        return Storm(stores, clock)

    async def test_a_thousand_changes_between_passing_states_are_one_alert(self, storm: Storm, stores: Stores) -> None:
        chance = random.Random(1)
        await stores.deliveries.add([delivery("d", grace=10 * 86_400)])
        for n in range(1000):
            reason = chance.choice(sorted(PASSING))
            await storm.stands(chance.choice((STARTING, FAILED)), reason, after=timedelta(seconds=n % 5))
        assert len(storm.notifier.alerts) == 1

    async def test_a_thousand_flaps_within_ten_minutes_of_a_link_that_was_replaced_are_one_alert(
        self, storm: Storm
    ) -> None:
        for n in range(1000):
            await storm.stands(FAILED if n % 2 else WORKING, "replaced" if n % 2 else "", after=SECOND / 2)
        assert storm.notifier.causes == ["replaced"]

    async def test_a_thousand_changes_of_all_kinds_in_an_hour_are_told_of_every_ten_minutes_a_cause(
        self, storm: Storm
    ) -> None:
        chance = random.Random(1)
        states = [(WORKING, ""), (STARTING, ""), *((FAILED, reason) for reason in sorted(LASTING | PASSING))]
        for _ in range(1000):
            status, reason = chance.choice(states)
            await storm.stands(status, reason, after=timedelta(seconds=3.6))
        told = storm.notifier.causes
        assert set(told) == LASTING
        assert max(told.count(reason) for reason in LASTING) <= 6

    async def test_a_thousand_events_of_the_gateway_are_one_alert(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        await stores.deliveries.add([delivery("d")])
        await worker.begin()
        reasons = [*sorted(PASSING), "banned"]
        gateway.feed[:] = [SessionChanged(Session("default", FAILED, reason=reasons[n % 6])) for n in range(1, 1001)]
        worker.tasks.spawn("receipts", worker.receipts.run())
        for _ in range(20):
            await worker.work(MINUTE)
        assert worker.sessions.known("default").reason == "unreachable"
        assert len(worker.notifier.alerts) == 1


class TestKept:
    async def test_a_restart_repeats_nothing(self, make: Make, stores: Stores, gateway: FakeGateway) -> None:
        await stores.deliveries.add([delivery("d", grace=10 * 86_400)])
        alerts = []
        for n in range(4):
            worker = make(name=f"w{n}")
            await stands(worker, FAILED, "logged_out", after=HOUR)
            alerts += worker.notifier.alerts
            await worker.crash()
        assert alerts == [(MINE, FAILED, 1)]

    async def test_two_workers_at_once_tell_it_once(self, stores: Stores, me: Person) -> None:
        notifier = RecordingNotifier()
        for when in (NOW, NOW + HOUR):  # the second time it has been told, and been over
            person = await stores.people.get(MINE)
            assert person is not None
            await asyncio.gather(
                *(
                    Alerts(stores.deliveries, stores.people, notifier).heed(
                        person, Session("default", FAILED, reason="banned"), when + n * SECOND
                    )
                    for n in range(5)
                )
            )
            await stores.people.relieve(person, ["banned"])
        assert notifier.causes == ["banned"] * 2

    async def test_what_could_not_be_shown_is_shown_later(self, worker: Worker, gateway: FakeGateway) -> None:
        worker.notifier.later = True
        await stands(worker, FAILED, "banned")
        worker.notifier.later = False
        for _ in range(3):
            await stands(worker, FAILED, "banned")
        assert worker.notifier.causes == ["banned"]

    async def test_what_could_not_be_shown_again_is_shown_later(self, worker: Worker, gateway: FakeGateway) -> None:
        await stands(worker, FAILED, "banned")
        await stands(worker, WORKING, after=HOUR)
        worker.notifier.later = True
        await stands(worker, FAILED, "banned")
        worker.notifier.later = False
        for _ in range(3):
            await stands(worker, FAILED, "banned")
        assert worker.notifier.causes == ["banned"] * 2

    async def test_each_person_is_told_of_their_own_account(self, worker: Worker, gateway: FakeGateway) -> None:
        await stands(worker, FAILED, "banned")
        await worker.sessions.put(Session(f"u{THEIRS}", FAILED, reason="banned"))
        await worker.work()
        assert [person for person, _, _ in worker.notifier.alerts] == [MINE, THEIRS]
