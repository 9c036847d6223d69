"""Plans that ask first: nothing goes out unasked, and a decision is made once."""

import asyncio
from datetime import timedelta

import pytest

from core.attachment import Wording
from core.delivery import outbox
from core.delivery.approvals import Approvals
from core.delivery.materialiser import SHARE
from core.errors import Changed, Gone, UnknownPlaceholder
from core.model import Contact, Delivery, DeliveryStatus, Person
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Bell, Worker, shown
from tests.contract.core.samples import MINE, NOW, THEIRS, schedule
from tests.fakes.gateway import FakeGateway

Status = DeliveryStatus
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def approvals(stores: Stores, clock: MovableClock) -> Approvals:
    return Approvals(stores.schedules, stores.deliveries, stores.contacts, clock, Bell(clock), stores.media)


async def question(worker: Worker, stores: Stores, *contacts: Contact, text: str = "Hi {first_name}") -> Delivery:
    """Let a plan that asks first be due; give what asks."""
    ids = tuple(contact.id for contact in contacts)
    await stores.schedules.add(schedule("s", contact_ids=ids, text=text, ask_first=True))
    await worker.work()
    (asks,) = await shown(worker)
    return asks


async def test_it_is_asked_about_once_and_does_not_go_out(
    worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    assert (asks.status, asks.text, asks.others) == (Status.AWAITING, "Hi Mom", 0)
    assert [step.status for step in asks.timeline] == [Status.AWAITING]
    await worker.work(HOUR / 2)
    assert (gateway.asked, await shown(worker)) == ([], [])
    assert await stores.deliveries.awaiting(MINE) == 1
    assert worker.bell.armed == asks.expires_at


async def test_of_very_many_it_is_asked_once_too(
    worker: Worker, stores: Stores, gateway: FakeGateway, approvals: Approvals, mom: Contact
) -> None:
    many = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(SHARE * 2 + 5)]
    asks = await question(worker, stores, mom, *many)
    assert (asks.contact_name, asks.others) == (mom.name, len(many))
    await approvals.send(MINE, asks.id)
    await worker.work(MINUTE)
    assert gateway.received.total() == len(many) + 1
    assert set(gateway.received.values()) == {1}


async def test_sent_by_many_taps_it_goes_out_once(
    worker: Worker, stores: Stores, gateway: FakeGateway, approvals: Approvals, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    done = await asyncio.gather(*(approvals.send(MINE, asks.id) for _ in range(8)), return_exceptions=True)
    assert sum(isinstance(one, Delivery) for one in done) == 1
    assert sum(isinstance(one, Changed) for one in done) == 7
    await worker.work(MINUTE)
    assert list(gateway.received.values()) == [1]
    assert await stores.deliveries.awaiting(MINE) == 0


async def test_of_send_and_skip_at_once_one_counts(
    worker: Worker, stores: Stores, gateway: FakeGateway, approvals: Approvals, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    done = await asyncio.gather(approvals.send(MINE, asks.id), approvals.skip(MINE, asks.id), return_exceptions=True)
    (decided,) = [one for one in done if isinstance(one, Delivery)]
    await worker.work(MINUTE)
    assert gateway.received.total() == (decided.status is Status.PENDING)


async def test_skipped_it_is_over_and_stays_so(
    worker: Worker, stores: Stores, gateway: FakeGateway, approvals: Approvals, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    assert (await approvals.skip(MINE, asks.id)).status is Status.CANCELLED
    for act in (approvals.send, approvals.skip):
        with pytest.raises(Changed):
            await act(MINE, asks.id)
    with pytest.raises(Changed):
        await approvals.snooze(MINE, asks.id, MINUTE)
    await worker.work(MINUTE)
    assert gateway.asked == []


async def test_one_question_stands_for_all_of_an_occurrence(
    worker: Worker, stores: Stores, gateway: FakeGateway, approvals: Approvals
) -> None:
    people = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(3)]
    asks = await question(worker, stores, *people)
    assert asks.others == 2
    await approvals.send(MINE, asks.id)
    await worker.work(MINUTE)
    assert sorted(gateway.texts.values()) == ["Hi P0", "Hi P1", "Hi P2"]


async def test_edited_it_says_that_once(
    worker: Worker, stores: Stores, gateway: FakeGateway, approvals: Approvals, me: Person
) -> None:
    people = [await stores.contacts.add(MINE, f"P{n}", f"+49151{n:08}") for n in range(2)]
    asks = await question(worker, stores, *people)
    assert (await approvals.edit(me, asks.id, Wording("Bye {first_name}"))).status is Status.AWAITING
    assert [d.text for d in await shown(worker)] == [asks.text.replace("Hi", "Bye")]
    await approvals.send(MINE, asks.id)
    await worker.work(MINUTE)
    assert sorted(gateway.texts.values()) == ["Bye P0", "Bye P1"]
    assert (await stores.schedules.get(MINE, "s")).text == "Hi {first_name}"


async def test_edited_it_says_that_to_who_is_a_contact_no_more_too(
    worker: Worker, stores: Stores, gateway: FakeGateway, approvals: Approvals, me: Person, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    await stores.contacts.delete(MINE, mom.id)
    await approvals.edit(me, asks.id, Wording("Bye {first_name}"))
    await approvals.send(MINE, asks.id)
    await worker.work(MINUTE)
    assert list(gateway.texts.values()) == ["Bye Mom"]


async def test_what_is_decided_or_cannot_be_sent_is_not_edited(
    worker: Worker, stores: Stores, approvals: Approvals, me: Person, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    with pytest.raises(UnknownPlaceholder):
        await approvals.edit(me, asks.id, Wording("{nope}"))
    await approvals.send(MINE, asks.id)
    with pytest.raises(Changed):
        await approvals.edit(me, asks.id, Wording("x"))
    assert (await stores.deliveries.get(MINE, asks.id)).text == "Hi Mom"


async def test_nobody_else_decides(worker: Worker, stores: Stores, approvals: Approvals, mom: Contact) -> None:
    asks = await question(worker, stores, mom)
    for act in (approvals.send, approvals.skip):
        with pytest.raises(Gone):
            await act(THEIRS, asks.id)


async def test_put_off_it_is_asked_again_and_can_be_decided_before(
    worker: Worker, stores: Stores, gateway: FakeGateway, approvals: Approvals, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    assert (await approvals.snooze(MINE, asks.id, 10 * MINUTE)).not_before == NOW + 10 * MINUTE
    assert [d.cause for d in await shown(worker)] == ["snoozed"]
    await worker.work()
    assert worker.bell.armed == NOW + 10 * MINUTE
    await worker.work(9 * MINUTE)
    assert await shown(worker) == []
    await worker.work(MINUTE)
    assert [d.cause for d in await shown(worker)] == ["reminded"]
    await worker.work(MINUTE)
    assert await shown(worker) == []
    assert (await approvals.send(MINE, asks.id)).status is Status.PENDING


async def test_asked_again_while_it_is_being_told_that_it_was_put_off(
    worker: Worker, stores: Stores, approvals: Approvals, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    put_off = await approvals.snooze(MINE, asks.id, 10 * MINUTE)
    await worker.work(10 * MINUTE)
    await stores.deliveries.told(put_off, 7)
    assert [d.cause for d in await shown(worker)] == ["reminded"]


async def test_it_is_not_put_off_past_its_grace(
    worker: Worker, stores: Stores, approvals: Approvals, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    with pytest.raises(Changed):
        await approvals.snooze(MINE, asks.id, HOUR)


async def test_undecided_it_expires_with_its_grace_and_is_told(
    worker: Worker, stores: Stores, gateway: FakeGateway, approvals: Approvals, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    await worker.work(HOUR)
    assert [d.status for d in await shown(worker)] == [Status.EXPIRED]
    with pytest.raises(Changed):
        await approvals.send(MINE, asks.id)
    assert gateway.asked == []


async def test_past_its_grace_it_is_not_sent_though_nobody_has_expired_it_yet(
    worker: Worker, stores: Stores, approvals: Approvals, clock: MovableClock, mom: Contact
) -> None:
    asks = await question(worker, stores, mom)
    clock.move(HOUR)
    with pytest.raises(Changed):
        await approvals.send(MINE, asks.id)


async def test_made_again_after_a_crash_it_is_no_second_question(
    worker: Worker, stores: Stores, approvals: Approvals, me: Person, mom: Contact
) -> None:
    plan = schedule("s", contact_ids=(mom.id,), text="Hi", ask_first=True)
    (made,) = outbox.occurrence(me, plan, [mom], NOW, NOW)
    await stores.deliveries.add([made])
    await approvals.skip(MINE, made.id)
    await stores.schedules.add(plan)
    await worker.work()
    (found,) = await stores.deliveries.page(MINE, skip=0, limit=9)
    assert (found.status, await shown(worker)) == (Status.CANCELLED, [found])
