"""Who leaves: nothing goes out for them, and what is to be deleted is deleted everywhere, also after a crash."""

from datetime import timedelta
from typing import Any

import pytest

from core.delivery.departures import Departures
from core.delivery.sessions import Sessions
from core.model import Contact, DeliveryStatus, Leaving, Person, Role, ScheduleStatus
from core.store.database import INDEXES, Database
from core.store.erasure import Erasure
from core.store.invitations import Invitations
from core.store.stores import Stores
from core.store.templates import Templates
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery, incoming, schedule
from tests.fakes.gateway import FakeGateway

HOUR = timedelta(hours=1)
Status = DeliveryStatus


class Power(Exception):
    """The power goes off."""


class Fragile:
    """A database that works for so many operations, and then no more."""

    def __init__(self, database: Database, operations: int) -> None:
        self._database = database
        self.left = operations

    def __getitem__(self, collection: str) -> Any:
        self.left -= 1
        if self.left < 0:
            raise Power
        return self._database[collection]


@pytest.fixture
def departures(stores: Stores, database: Database, gateway: FakeGateway, clock: MovableClock) -> Departures:
    return departing(stores, database, gateway, clock)


def departing(stores: Stores, database: Any, gateway: FakeGateway, clock: MovableClock) -> Departures:
    async def sleep(seconds: float) -> None:
        gateway.away = False

    return Departures(stores, Erasure(database), gateway, Sessions(gateway), clock, sleep=sleep)


async def everything(stores: Stores, database: Database, clock: MovableClock, owner: Person) -> None:
    """Give a person something in every collection."""
    contact = await stores.contacts.add(owner.id, f"Mom of {owner.id}", f"+49151234567{owner.id}")
    await Templates(database, stores.media, clock).add(owner.id, "T", "x")
    await stores.schedules.add(schedule(f"s{owner.id}", owner.id, start=NOW + HOUR, contact_ids=(contact.id,)))
    await stores.deliveries.add(
        [
            delivery(f"s{owner.id}:{n}:{contact.id}", owner.id, contact_id=contact.id, due=NOW + HOUR)
            for n in range(1500)
        ]
    )
    await Invitations(database, clock).add(owner.id)
    await stores.telling.heard(owner.session, "M1", "w", NOW)
    for name in INDEXES:
        if "." not in name and not (await traces(database, owner))[name]:
            # Of what is made elsewhere, and of what is yet to come, all that counts is whose it is.
            await database[name].insert_one({"_id": f"{owner.id}-{name}", "owner_id": owner.id})
            if f"{name}.files" in INDEXES:
                await database[f"{name}.files"].insert_one({"_id": f"{owner.id}-{name}", "filename": str(owner.id)})
                await database[f"{name}.chunks"].insert_one({"files_id": f"{owner.id}-{name}", "n": 0})


async def traces(database: Database, person: Person) -> dict[str, int]:
    """Walk through every collection that there is, and count the documents that name somebody in any way."""
    found = dict.fromkeys(INDEXES, 0)
    marks = (str(person.id), f"'{person.session}'", f"{person.session}:")
    for name in await database["people"].database.list_collection_names():
        documents = await database[name].find().to_list(None)
        found[name] = sum(any(mark in str(document) for mark in marks) for document in documents)
    return found


@pytest.fixture(params=["as it is", "with a bucket of files"])
def buckets(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param != "as it is":
        for name in ("album", "album.files", "album.chunks"):
            monkeypatch.setitem(INDEXES, name, INDEXES["invitations"][:1])


async def test_all_that_is_somebodys_is_deleted_in_every_collection_and_nobody_elses(
    buckets: None, departures: Departures, stores: Stores, database: Database, gateway: FakeGateway,
    clock: MovableClock,
) -> None:  # fmt: skip
    defaults = {"language": "en", "zone": "UTC", "region": "DE"}
    them = await stores.people.welcome(7_654_321, name="Bob", role="member", **defaults)  # type: ignore[arg-type]
    other = await stores.people.welcome(7_654_322, name="Ann", role="member", **defaults)  # type: ignore[arg-type]
    for person in (them, other):
        await everything(stores, database, clock, person)
    before = await traces(database, other)
    # A collection that this does not fill would be looked at in vain.
    assert all((await traces(database, them)).values())
    marked = await departures.begin(them.id, Leaving.ERASURE)
    assert marked is not None
    await departures.finish(marked)
    assert not any((await traces(database, them)).values())
    assert await traces(database, other) == before
    assert gateway.forgotten == [them.session]
    for name in INDEXES:
        await database[name].delete_many({})


async def test_a_deletion_that_is_cut_off_anywhere_is_finished_at_the_next_start(
    stores: Stores, database: Database, gateway: FakeGateway, clock: MovableClock, them: Person
) -> None:
    for operations in range(80):
        person = await stores.people.welcome(THEIRS, name="x", role=Role.MEMBER, language="en", zone="UTC", region="DE")
        await everything(stores, database, clock, person)
        fragile = departing(stores, Fragile(database, operations), gateway, clock)
        marked = await fragile.begin(THEIRS, Leaving.ERASURE)
        assert marked is not None
        try:
            await fragile.finish(marked)
        except Power:
            later = departing(stores, database, gateway, clock)
            (left,) = await later.unfinished()
            assert left.id == THEIRS
            await later.finish(left)
        else:
            break
        assert await stores.people.get(THEIRS) is None
        assert await stores.deliveries.count(THEIRS) == 0
    else:
        raise AssertionError("it needs more operations than that")


async def test_nothing_goes_out_for_who_is_leaving(
    departures: Departures, stores: Stores, me: Person, mom: Contact, make: Make, gateway: FakeGateway
) -> None:
    worker = make()
    await stores.schedules.add(schedule("s", contact_ids=(mom.id,), rrule="FREQ=HOURLY"))
    await stores.deliveries.add([delivery("d", contact_id=mom.id)])
    marked = await departures.begin(MINE, Leaving.ERASURE)
    await worker.work(after=HOUR)
    assert gateway.asked == []
    assert worker.notifier.told == []
    assert marked is not None
    await departures.finish(marked)
    await worker.work(after=HOUR)
    assert gateway.asked == []
    assert await stores.deliveries.count(MINE) == 0


async def test_who_is_shut_out_keeps_everything_and_sends_nothing(
    departures: Departures, stores: Stores, me: Person, mom: Contact, make: Make, gateway: FakeGateway
) -> None:
    worker = make()
    await stores.schedules.add(schedule("s", contact_ids=(mom.id,), rrule="FREQ=HOURLY", start=NOW + HOUR))
    await stores.deliveries.add([delivery("d", contact_id=mom.id, due=NOW + HOUR)])
    marked = await departures.begin(MINE, Leaving.REMOVAL)
    assert marked is not None
    await departures.finish(marked)
    await worker.work(after=3 * HOUR)
    assert (gateway.asked, worker.notifier.told) == ([], [])
    assert await departures.unfinished() == []
    assert (await stores.schedules.get(MINE, "s")).status is ScheduleStatus.PAUSED
    assert (await stores.deliveries.get(MINE, "d")).status is Status.CANCELLED
    assert await stores.contacts.count(MINE) == 1


async def test_who_comes_back_has_nothing_that_goes_out_by_itself(
    departures: Departures, stores: Stores, me: Person, mom: Contact, make: Make, gateway: FakeGateway
) -> None:
    marked = await departures.begin(MINE, Leaving.REMOVAL)
    assert marked is not None
    await departures.finish(marked)
    # A handler, or a worker, was at it while they were shut out.
    await stores.schedules.add(schedule("s", contact_ids=(mom.id,), rrule="FREQ=HOURLY"))
    await stores.deliveries.add([delivery("d", contact_id=mom.id)])
    known = await stores.people.get(MINE)
    assert known is not None
    back = await departures.readmit(known)
    assert back is not None
    assert back.served
    gateway.works(me.session)
    await make().work(after=HOUR / 2)
    assert gateway.asked == []


async def test_a_gateway_that_is_away_is_waited_for(
    departures: Departures, stores: Stores, me: Person, gateway: FakeGateway
) -> None:
    gateway.away = True
    marked = await departures.begin(MINE, Leaving.ERASURE)
    assert marked is not None
    await departures.finish(marked)
    assert gateway.forgotten == [me.session]
    assert await stores.people.get(MINE) is None


async def test_who_is_being_erased_is_neither_let_in_nor_merely_removed(
    departures: Departures, stores: Stores, me: Person
) -> None:
    await departures.begin(MINE, Leaving.ERASURE)
    assert await departures.begin(MINE, Leaving.REMOVAL) is None
    assert await departures.readmit(me) is None


async def test_a_reply_to_who_is_leaving_leaves_no_trace(
    departures: Departures, stores: Stores, me: Person, mom: Contact, make: Make, database: Database
) -> None:
    worker = make()
    await departures.begin(MINE, Leaving.ERASURE)
    await worker.get(me.session, incoming())
    assert worker.notifier.replies == []
    assert await database["heard"].count_documents({}) == 0
