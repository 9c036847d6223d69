"""How many chat messages a person gets: one for each delivery, or one for many; once, whatever restarts."""

import asyncio
from datetime import timedelta

import pytest

from core.delivery.notices import FEW, LEASE, LONGEST, WINDOW, Notices
from core.model import Delivery, DeliveryStatus, Person, Work
from core.ports import Ack, Counts, NotifyLater
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery
from tests.fakes.gateway import RecordingNotifier

Status = DeliveryStatus
SECOND = timedelta(seconds=1)


class Chat:
    """Notices that a test works off by hand, and what the person sees of them."""

    def __init__(self, stores: Stores, clock: MovableClock, name: str = "w") -> None:
        self.stores, self.clock = stores, clock
        self.notifier = RecordingNotifier()
        self.notices = Notices(stores, self.notifier, clock, name)

    async def change(self, *statuses: Status, name: str = "d", owner: int = MINE) -> None:
        """Let so many deliveries come to stand so."""
        now = self.clock.now()
        await self.stores.deliveries.add(
            [
                delivery(f"{name}{n}", owner, status=status, untold=True, changed_at=now)
                for n, status in enumerate(statuses)
            ]
        )

    async def tell(self) -> None:
        await self.notices.tell()

    @property
    def counts(self) -> list[dict[Status, int]]:
        return [dict(counts.by_status) for _, counts, _ in self.notifier.summaries]


@pytest.fixture
def chat(stores: Stores, clock: MovableClock, me: Person, them: Person) -> Chat:
    return Chat(stores, clock)


async def test_a_few_are_told_one_by_one(chat: Chat) -> None:
    await chat.change(*[Status.SENT] * FEW)
    await chat.tell()
    assert len(chat.notifier.told) == FEW
    assert chat.notifier.summaries == []


async def test_many_at_once_are_one_message_that_counts_them(chat: Chat) -> None:
    await chat.change(*[Status.SENT] * 10, *[Status.FAILED] * 2)
    await chat.tell()
    assert chat.notifier.told == []
    assert chat.notifier.summaries == [(MINE, Counts({Status.SENT: 10, Status.FAILED: 2}, urgent=True), None)]


async def test_more_than_fit_into_one_turn_are_one_message_edited(chat: Chat) -> None:
    await chat.change(*[Status.SENT] * 450)
    await chat.tell()
    assert chat.counts == [{Status.SENT: 200}, {Status.SENT: 400}, {Status.SENT: 450}]
    assert [notice for _, _, notice in chat.notifier.summaries] == [None, 5001, 5001]


async def test_those_that_trickle_in_are_together_from_the_sixth_within_a_minute_on(chat: Chat) -> None:
    for n in range(10):
        await chat.change(Status.SENT, name=f"d{n}-")
        await chat.tell()
        chat.clock.move(5 * SECOND)
    assert len(chat.notifier.told) == FEW
    assert chat.counts == [{Status.SENT: n} for n in range(1, 6)]


async def test_slow_ones_stay_as_they_are(chat: Chat) -> None:
    for n in range(20):
        await chat.change(Status.SENT, name=f"d{n}-")
        await chat.tell()
        chat.clock.move(WINDOW / FEW)
    assert len(chat.notifier.told) == 20
    assert chat.notifier.summaries == []


async def test_after_a_quiet_minute_single_ones_are_told_again(chat: Chat) -> None:
    await chat.change(*[Status.SENT] * 12)
    await chat.tell()
    chat.clock.move(WINDOW)
    await chat.change(Status.SENT, name="later")
    await chat.tell()
    assert [told.id for told in chat.notifier.told] == ["later0"]
    assert len(chat.notifier.summaries) == 1


async def test_a_summary_that_goes_on_begins_anew_the_next_day(chat: Chat) -> None:
    await chat.change(*[Status.SENT] * 12)
    await chat.tell()
    storm = (await chat.stores.people.get(MINE)).storm  # type: ignore[union-attr]
    assert storm is not None
    await chat.stores.telling.stormed(MINE, storm.model_copy(update={"began": storm.began - LONGEST}))
    await chat.change(*[Status.SENT] * 12, name="e")
    await chat.tell()
    assert [notice for _, _, notice in chat.notifier.summaries] == [None, None]


async def test_what_moves_on_later_is_counted_in_the_message_that_told_of_it(chat: Chat) -> None:
    await chat.change(*[Status.SENT] * 12)
    await chat.tell()
    chat.clock.move(timedelta(hours=3))
    for n in range(3):
        await chat.stores.deliveries.acked(MINE, delivery(f"d{n}").message_id, Ack.READ, chat.clock.now())
    await chat.tell()
    assert chat.counts[1:] == [{Status.SENT: 9, Status.READ: 3}]
    assert chat.notifier.summaries[-1][2] == 5001
    assert chat.notifier.told == []


async def test_a_first_failure_is_heard_and_the_next_ones_only_counted(chat: Chat) -> None:
    for n, status in enumerate((Status.SENT, Status.FAILED, Status.UNKNOWN)):
        await chat.change(*[status] * 6, name=f"d{n}-")
        await chat.tell()
        chat.clock.move(SECOND)
    assert [counts.urgent for _, counts, _ in chat.notifier.summaries] == [False, True, False]
    # The new message speaks for all of them from then on.
    assert chat.notifier.summaries[-1][2] == 5002
    assert chat.counts[-1] == {Status.SENT: 6, Status.FAILED: 6, Status.UNKNOWN: 6}


async def test_what_has_a_message_of_its_own_keeps_it_in_a_storm(chat: Chat) -> None:
    await chat.stores.deliveries.add([delivery("own", status=Status.SENT, untold=True, notice_id=7)])
    await chat.change(*[Status.SENT] * 12)
    await chat.tell()
    assert [(told.id, told.notice_id) for told in chat.notifier.told] == [("own", 7)]
    assert chat.counts == [{Status.SENT: 12}]


async def test_questions_are_never_told_of_together(chat: Chat) -> None:
    await chat.change(*[Status.AWAITING] * 12)
    await chat.tell()
    assert len(chat.notifier.told) == 12
    assert chat.notifier.summaries == []


async def test_each_person_has_their_own(chat: Chat) -> None:
    await chat.change(*[Status.SENT] * 12)
    await chat.change(*[Status.SENT] * 3, name="t", owner=THEIRS)
    await chat.tell()
    assert [person for person, _, _ in chat.notifier.summaries] == [MINE]
    assert {told.owner_id for told in chat.notifier.told} == {THEIRS}


async def test_a_restart_repeats_nothing_and_goes_on_in_the_same_message(
    chat: Chat, stores: Stores, clock: MovableClock
) -> None:
    await chat.change(*[Status.SENT] * 12)
    await chat.tell()
    after = Chat(stores, clock, "another")
    await after.tell()
    assert (after.notifier.told, after.notifier.summaries) == ([], [])
    await after.change(Status.SENT, name="e")
    await after.tell()
    assert after.notifier.summaries == [(MINE, Counts({Status.SENT: 13}), 5001)]


async def test_a_chat_that_is_away_is_told_later_and_once(chat: Chat) -> None:
    await chat.change(*[Status.SENT] * 12)
    chat.notifier.later = True
    with pytest.raises(NotifyLater):
        await chat.tell()
    chat.notifier.later = False
    await chat.tell()
    assert chat.counts == [{Status.SENT: 12}]


class FloodControl(RecordingNotifier):
    """Telegram takes nothing more for one chat now."""

    async def tell(self, person: Person, delivery: Delivery) -> int | None:
        if delivery.owner_id == MINE:
            raise NotifyLater("retry after 30 s")
        return await super().tell(person, delivery)

    async def summarise(self, person: Person, counts: Counts, notice_id: int | None) -> int | None:
        if person.id == MINE:
            raise NotifyLater("retry after 30 s")
        return await super().summarise(person, counts, notice_id)


async def test_one_chat_that_is_away_keeps_no_other_waiting(chat: Chat, stores: Stores, clock: MovableClock) -> None:
    chat.notifier = FloodControl()
    chat.notices = Notices(stores, chat.notifier, clock, "w")
    await chat.change(*[Status.SENT] * 450)
    clock.move(SECOND)
    await chat.change(Status.SENT, name="t", owner=THEIRS)
    with pytest.raises(NotifyLater):
        await chat.tell()
    assert [told.owner_id for told in chat.notifier.told] == [THEIRS]


async def test_who_is_told_by_a_worker_that_is_gone_keeps_no_other_waiting(
    chat: Chat, stores: Stores, clock: MovableClock
) -> None:
    await stores.people.lease(MINE, Work.TELLING, "gone", NOW, NOW + LEASE)
    await chat.change(*[Status.SENT] * 450)
    clock.move(SECOND)
    await chat.change(Status.SENT, name="t", owner=THEIRS)
    await chat.tell()
    assert [told.owner_id for told in chat.notifier.told] == [THEIRS]


async def test_nobody_to_tell_is_told_once(chat: Chat) -> None:
    await chat.change(*[Status.SENT] * 12)
    await chat.change(Status.SENT, name="s", owner=999)
    chat.notifier.nobody = True
    await chat.tell()
    assert await chat.stores.deliveries.untold(limit=9) == []
    assert len(chat.notifier.summaries) == 1


async def test_workers_at_once_tell_each_once_and_of_many_in_one_message(
    stores: Stores, clock: MovableClock, chat: Chat
) -> None:
    chats = [chat, Chat(stores, clock, "v"), Chat(stores, clock, "u")]
    for each in chats:
        each.notifier = chat.notifier
        each.notices = Notices(stores, chat.notifier, clock, f"worker {id(each)}")
    await chat.change(*[Status.SENT] * 4)
    await chat.change(*[Status.SENT] * 40, name="t", owner=THEIRS)
    while await stores.deliveries.untold(limit=1):
        await asyncio.gather(*(each.tell() for each in chats))
    assert sorted(told.id for told in chat.notifier.told) == ["d0", "d1", "d2", "d3"]
    assert chat.notifier.summaries == [(THEIRS, Counts({Status.SENT: 40}), None)]


async def test_a_worker_that_is_gone_holds_a_person_for_its_lease_and_its_heir_not_at_all(
    chat: Chat, stores: Stores, clock: MovableClock
) -> None:
    await stores.people.lease(MINE, Work.TELLING, "w", NOW, NOW + LEASE)
    other = Chat(stores, clock, "v")
    await chat.change(Status.SENT)
    await other.tell()
    assert other.notifier.told == []
    await chat.tell()
    assert len(chat.notifier.told) == 1
    await stores.people.lease(MINE, Work.TELLING, "w", NOW, NOW + LEASE)
    await chat.change(Status.SENT, name="e")
    clock.move(LEASE)
    await other.tell()
    assert [told.id for told in other.notifier.told] == ["e0"]


async def test_what_cannot_be_told_does_not_keep_the_others_waiting(chat: Chat) -> None:
    def broken(_: Delivery) -> None:
        raise ValueError("broken")

    chat.notifier.telling = broken
    await chat.change(*[Status.SENT] * 3)
    await chat.tell()
    assert len(chat.notifier.told) == 3
    assert await chat.stores.deliveries.untold(limit=9) == []
