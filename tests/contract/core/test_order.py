"""What belongs together arrives in order, whatever has to be tried again."""

from datetime import timedelta

import pytest

from core.causes import DAILY_CAP, NEW_PEOPLE, QUIET_HOURS
from core.model import message_id
from core.store.stores import Stores
from tests.contract.core.rig import Make, Worker
from tests.contract.core.samples import NOW, delivery
from tests.fakes.gateway import Answer, FakeGateway

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
ALBUM = ["a", "b", "c"]


async def album(stores: Stores, *, apart: timedelta) -> None:
    """Queue the parts of an album, as they are made when it goes out now (in one second) or at a time."""
    await stores.deliveries.add(
        [
            delivery(name, due=NOW + number * apart, created_at=NOW + number * timedelta(milliseconds=1))
            for number, name in enumerate(ALBUM)
        ]
    )


def arrived(gateway: FakeGateway) -> list[str]:
    names = {message_id(name): name for name in [*ALBUM, "x", "later"]}
    return [names[each] for each in gateway.received]


@pytest.fixture(params=[(0, 0), (3, 8)], ids=["unpaced", "paced"])
def sender(request: pytest.FixtureRequest, make: Make) -> Worker:
    return make(pace=request.param)


@pytest.mark.parametrize("apart", [timedelta(), SECOND])
@pytest.mark.parametrize("answer", [Answer.BUSY, Answer.AWAY, Answer.LOST_BEFORE])
@pytest.mark.parametrize("failing", [0, 1])
async def test_an_album_arrives_in_order_when_a_part_is_tried_again(
    sender: Worker, stores: Stores, gateway: FakeGateway, apart: timedelta, answer: Answer, failing: int
) -> None:
    gateway.next(*[Answer.ACCEPTED] * failing, answer, answer)
    await album(stores, apart=apart)
    for _ in range(60):
        await sender.work(SECOND)
    assert arrived(gateway) == ALBUM


async def test_what_is_refused_for_good_keeps_nothing_waiting(
    sender: Worker, stores: Stores, gateway: FakeGateway
) -> None:
    gateway.next(Answer.REFUSED)
    await album(stores, apart=SECOND)
    for _ in range(30):
        await sender.work(SECOND)
    assert arrived(gateway) == ["b", "c"]


async def test_others_and_what_was_due_at_another_time_do_not_wait(
    worker: Worker, stores: Stores, gateway: FakeGateway
) -> None:
    gateway.next(Answer.BUSY, Answer.ACCEPTED, Answer.BUSY)
    await stores.deliveries.add([delivery("a"), delivery("later", due=NOW + 11 * SECOND)])
    await worker.work()
    await stores.deliveries.add([delivery("x", contact_id="somebody else")])
    await worker.work()
    assert arrived(gateway) == ["x"]
    for seconds in (8, 4):
        await worker.work(seconds * SECOND)
    assert arrived(gateway) == ["x", "later"]


@pytest.mark.parametrize("cause", [QUIET_HOURS, DAILY_CAP, NEW_PEOPLE])
async def test_what_waits_on_purpose_keeps_nothing_else_waiting(
    worker: Worker, stores: Stores, gateway: FakeGateway, cause: str
) -> None:
    await stores.deliveries.add([delivery("a", not_before=NOW + HOUR, cause=cause), delivery("b", due=NOW + SECOND)])
    await worker.work(SECOND)
    assert arrived(gateway) == ["b"]


async def test_waiting_leaves_no_trace(worker: Worker, stores: Stores, gateway: FakeGateway) -> None:
    gateway.next(Answer.BUSY)
    await album(stores, apart=timedelta())
    await worker.work()
    first, second = [await stores.deliveries.get(delivery(name).owner_id, name) for name in ("a", "b")]
    assert second.not_before == first.not_before > NOW
    assert (second.attempts, second.cause, len(second.timeline)) == (0, "", 1)
