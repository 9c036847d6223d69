"""The log's parts, in pages and whole, and what one chat message speaks for."""

from datetime import timedelta

from core.model import DeliveryStatus
from core.store.history import History, Selection, Which
from core.store.stores import Stores
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery

Status = DeliveryStatus
SECOND = timedelta(seconds=1)
ALL, WAITING, FAILED = Selection(), Selection(Which.WAITING), Selection(Which.FAILED)


async def some(stores: Stores) -> History:
    """Save one delivery of each status, each due a second later, and one of somebody else."""
    made = [delivery(str(s), due=NOW + n * SECOND, status=s, contact_id=f"c{n % 2}") for n, s in enumerate(Status)]
    await stores.deliveries.add([*made, delivery("theirs", THEIRS, status=Status.FAILED)])
    return stores.history


async def test_each_part_has_what_belongs_to_it(stores: Stores) -> None:
    history = await some(stores)
    for selection, states in {
        ALL: set(Status),
        WAITING: {Status.AWAITING, Status.PENDING, Status.SENDING},
        FAILED: {Status.FAILED, Status.UNKNOWN, Status.EXPIRED},
    }.items():
        found = await history.page(MINE, selection, skip=0, limit=99)
        assert {d.status for d in found} == states
        assert await history.count(MINE, selection) == len(states)


async def test_what_waits_is_next_first_and_all_else_newest_first(stores: Stores) -> None:
    history = await some(stores)
    for selection, backwards in ((ALL, True), (FAILED, True), (WAITING, False), (Selection(contact_id="c0"), True)):
        dues = [d.due_at for d in await history.page(MINE, selection, skip=0, limit=99)]
        assert dues == sorted(dues, reverse=backwards)


async def test_pages_show_each_once_even_where_all_failed_at_one_instant(stores: Stores) -> None:
    states = [Status.FAILED, Status.UNKNOWN, Status.EXPIRED]
    await stores.deliveries.add([delivery(f"d{n:02}", status=states[n % 3]) for n in range(50)])
    for selection in (ALL, FAILED, Selection(contact_id=f"c{MINE}")):
        pages = [await stores.history.page(MINE, selection, skip=at, limit=8) for at in range(0, 56, 8)]
        assert sorted(d.id for page in pages for d in page) == [f"d{n:02}" for n in range(50)]


async def test_one_contact_has_their_own(stores: Stores) -> None:
    history = await some(stores)
    found = await history.page(MINE, Selection(contact_id="c1"), skip=0, limit=99)
    assert {d.contact_id for d in found} == {"c1"}
    assert await history.count(THEIRS, Selection(contact_id="c1")) == 0


async def test_a_file_has_the_order_of_the_pages_up_to_its_limit(stores: Stores) -> None:
    history = await some(stores)
    page = await history.page(MINE, ALL, skip=0, limit=4)
    assert [d.id async for d in history.each(MINE, ALL, limit=4)] == [d.id for d in page]


async def test_a_day_counts_what_was_due_in_it(stores: Stores) -> None:
    history = await some(stores)
    first, second = list(Status)[:2]
    assert await history.day(MINE, NOW, NOW + 2 * SECOND) == {first: 1, second: 1}
    assert await history.day(MINE, NOW - SECOND, NOW) == {}


async def test_a_message_about_many_speaks_for_them_until_another_does(stores: Stores) -> None:
    made = [delivery(f"d{n}", status=Status.SENT, untold=True) for n in range(3)]
    await stores.deliveries.add(made)
    await stores.history.summarised(made[:2], 7)
    assert await stores.history.told_by(MINE, 7) == {Status.SENT: 2}
    assert [d.id for d in await stores.history.untold(MINE, ["d0", "d1", "d2"])] == ["d2"]
    await stores.history.moved(MINE, 7, 8)
    assert await stores.history.told_by(MINE, 7) == {}
    assert await stores.history.told_by(MINE, 8) == {Status.SENT: 2}


async def test_what_moved_on_while_it_was_told_is_still_untold(stores: Stores) -> None:
    seen = delivery("d", status=Status.SENT, untold=True)
    await stores.deliveries.add([seen.model_copy(update={"status": Status.READ})])
    await stores.history.summarised([seen], 7)
    assert [d.notice_id for d in await stores.history.untold(MINE, ["d"])] == [7]
    assert await stores.history.untold(THEIRS, ["d"]) == []
