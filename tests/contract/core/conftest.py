"""The stores on a real database, two people, a gateway and workers."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from core.model import Contact, Person, Role
from core.ports import KnownChat
from core.store.claims import Claims
from core.store.contacts import Contacts
from core.store.database import Database
from core.store.deferrals import Deferrals
from core.store.deliveries import Deliveries
from core.store.exchange import Exchange
from core.store.history import History
from core.store.media import Media
from core.store.people import People
from core.store.schedules import Schedules
from core.store.stores import Stores
from core.store.telling import Telling
from core.store.templates import Templates
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make, Worker
from tests.contract.core.samples import MINE, THEIRS, Group
from tests.fakes.gateway import FakeGateway


@pytest.fixture
def people(database: Database, clock: MovableClock) -> People:
    return People(database, clock)


@pytest.fixture
def contacts(database: Database, clock: MovableClock) -> Contacts:
    return Contacts(database, clock)


@pytest.fixture
def exchange(database: Database, clock: MovableClock) -> Exchange:
    return Exchange(database, clock)


@pytest.fixture
def templates(database: Database, media: Media, clock: MovableClock) -> Templates:
    return Templates(database, media, clock)


@pytest.fixture
def schedules(database: Database) -> Schedules:
    return Schedules(database)


@pytest.fixture
def deliveries(database: Database) -> Deliveries:
    return Deliveries(database)


@pytest.fixture
def claims(database: Database) -> Claims:
    return Claims(database)


@pytest.fixture
def deferrals(database: Database) -> Deferrals:
    return Deferrals(database)


@pytest.fixture
def media(database: Database, clock: MovableClock) -> Media:
    return Media(database, clock)


@pytest.fixture
def stores(
    people: People,
    contacts: Contacts,
    schedules: Schedules,
    deliveries: Deliveries,
    deferrals: Deferrals,
    media: Media,
    database: Database,
) -> Stores:
    history, telling, claims = History(database), Telling(database), Claims(database)
    return Stores(people, contacts, schedules, deliveries, claims, deferrals, history, telling, media)


@pytest.fixture
async def me(people: People) -> Person:
    return await people.welcome(MINE, name="Me", role=Role.OWNER, language="en", zone="UTC", region="DE")


@pytest.fixture
async def them(people: People) -> Person:
    return await people.welcome(THEIRS, name="Them", role=Role.MEMBER, language="en", zone="UTC", region="DE")


@pytest.fixture
def gateway(me: Person, them: Person) -> FakeGateway:
    gateway = FakeGateway()
    for person in (me, them):
        gateway.works(person.session)
    return gateway


@pytest.fixture
async def mom(stores: Stores, me: Person) -> Contact:
    return await stores.contacts.add(MINE, "Mom Smith", "+4915123456789")


@pytest.fixture
def group(exchange: Exchange, contacts: Contacts) -> Group:
    async def add(name: str, chat_id: str = "1@g.us", owner_id: int = MINE) -> Contact:
        await exchange.import_many(owner_id, [KnownChat(chat_id, name)])
        found = await contacts.by_chat(owner_id, chat_id)
        assert found is not None
        return found

    return add


@pytest.fixture
async def make(stores: Stores, gateway: FakeGateway, clock: MovableClock) -> AsyncIterator[Make]:
    made = []

    def make(**options: Any) -> Worker:
        made.append(Worker(stores, gateway, clock, **options))
        return made[-1]

    yield make
    for worker in made:
        await worker.crash()


@pytest.fixture
def worker(make: Make) -> Worker:
    return make()
