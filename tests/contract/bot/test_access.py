"""Who may use the bot, where several processes share one database: they agree."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from aiogram.types import User

from bot.access import FRESH, Access
from bot.claim import ClaimCode
from bot.i18n import Translator
from core.delivery.departures import Departures
from core.delivery.sessions import Sessions
from core.model import Leaving, Role
from core.settings import Settings
from core.store.database import Database, DatabaseUnavailable
from core.store.erasure import Erasure
from core.store.invitations import Invitations
from core.store.people import People
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.fakes.gateway import FakeGateway

OWNER, BOB = 10, User(id=20, is_bot=False, first_name="Bob", language_code="en")

Process = Callable[..., Access]


class Counted(People):
    """People that count how often it is asked who was invited, and may be away."""

    asked = 0
    away = False

    async def invited(self) -> set[int]:
        self.asked += 1
        if self.away:
            raise DatabaseUnavailable
        return await super().invited()


@pytest.fixture
def departures(database: Database, clock: MovableClock) -> Departures:
    gateway = FakeGateway()
    return Departures(Stores.of(database, clock), Erasure(database), gateway, Sessions(gateway), clock)


@pytest.fixture
def process(database: Database, clock: MovableClock, departures: Departures) -> Process:
    def make(*allowed: int, people: People | None = None) -> Access:
        settings = Settings(_env_file=None, allowed_user_ids=allowed, timezone="UTC")
        people, invitations = people or People(database, clock), Invitations(database, clock)
        return Access(settings, people, invitations, departures, Translator(), clock, ClaimCode(clock))

    return make


async def test_who_is_invited_in_one_process_is_let_in_by_all(
    process: Process, database: Database, clock: MovableClock
) -> None:
    one, other = process(OWNER), process(OWNER)
    for access in (one, other):
        await access.load()
    code, _ = await Invitations(database, clock).add(OWNER)
    assert await one.redeem(BOB, f"/start {code}") is Role.MEMBER
    assert await one.admits(BOB.id)
    assert not await other.admits(BOB.id)
    clock.move(FRESH)
    assert await other.admits(BOB.id)
    later = process(OWNER)
    await later.load()
    assert later.ids == (OWNER, BOB.id)


async def test_who_is_removed_in_one_process_is_served_by_none_at_once(
    process: Process, database: Database, clock: MovableClock, departures: Departures
) -> None:
    one, other = process(OWNER), process(OWNER)
    code, _ = await Invitations(database, clock).add(OWNER)
    await one.load()
    assert await one.redeem(BOB, f"/start {code}") is Role.MEMBER
    await other.load()
    assert await other.admits(BOB.id)
    await departures.begin(BOB.id, Leaving.REMOVAL)
    removed = await People(database, clock).get(BOB.id)
    for access in (one, other):
        assert not access.serves(BOB.id, removed)
        assert not await access.admits(BOB.id)


async def test_who_was_erased_in_another_process_is_served_no_longer(process: Process) -> None:
    access = process(OWNER)
    await access.load()
    assert access.serves(OWNER, None)
    assert not access.serves(BOB.id, None)


async def test_many_strangers_at_once_cost_the_database_one_question(
    process: Process, clock: MovableClock, database: Database
) -> None:
    people = Counted(database, clock)
    access = process(OWNER, people=people)
    await access.load()
    clock.move(FRESH)
    assert await asyncio.gather(*(access.admits(666 + n) for n in range(50))) == [False] * 50
    assert people.asked == 2


async def test_who_is_known_is_let_in_though_the_database_is_away(
    process: Process, clock: MovableClock, database: Database
) -> None:
    people = Counted(database, clock)
    access = process(OWNER, people=people)
    await access.load()
    code, _ = await Invitations(database, clock).add(OWNER)
    await access.redeem(BOB, f"/start {code}")
    clock.move(FRESH)
    people.away = True
    assert [await access.admits(user_id) for user_id in (OWNER, BOB.id, 666)] == [True, True, False]


async def test_a_code_lets_one_in_though_two_send_it_at_once(
    process: Process, database: Database, clock: MovableClock
) -> None:
    one, other, ann = process(OWNER), process(OWNER), BOB.model_copy(update={"id": 21})
    for access in (one, other):
        await access.load()
    code, _ = await Invitations(database, clock).add(OWNER)
    let_in = [await one.redeem(BOB, f"/start {code}"), await other.redeem(ann, f"/start {code}")]
    assert let_in == [Role.MEMBER, None]
    assert await database["people"].count_documents({}) == 1


async def test_who_was_cut_off_while_following_may_do_so_again(
    process: Process, database: Database, clock: MovableClock
) -> None:
    access = process(OWNER)
    await access.load()
    code, _ = await Invitations(database, clock).add(OWNER)
    assert await Invitations(database, clock).take(code, BOB.id)
    assert await access.redeem(BOB, f"/start {code}") is Role.MEMBER
    assert await database["invitations"].count_documents({}) == 0


async def test_who_is_no_longer_named_is_not_sent_for_until_named_again(
    process: Process, database: Database, clock: MovableClock
) -> None:
    people = People(database, clock)
    first = process(OWNER, BOB.id)
    await first.load()
    await first.welcome(BOB)
    await process(OWNER).load()
    assert [person.id async for person in people.served()] == []
    await process(OWNER, BOB.id).load()
    assert [person.id async for person in people.served()] == [BOB.id]


async def test_guessing_is_bounded_and_writes_nothing(
    process: Process, database: Database, clock: MovableClock
) -> None:
    access = process(OWNER)
    await access.load()
    code, _ = await Invitations(database, clock).add(OWNER)
    for _ in range(5):
        assert await access.redeem(BOB, "/start " + "A" * 16) is None
    assert await access.redeem(BOB, f"/start {code}") is None
    assert await database["people"].count_documents({}) == 0
    clock.move(timedelta(hours=1))
    assert await access.redeem(BOB, f"/start {code}") is Role.MEMBER
