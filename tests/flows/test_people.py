"""The owner invites and removes people; a stranger gets in by a right code and by nothing else."""

import re
from datetime import timedelta

import pytest

from bot.access import Access
from bridge.phone import SandboxPhone
from core.store.database import DatabaseUnavailable
from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, count, schedule

BOB = 2_000_002


async def invited(world: World) -> str:
    """Have the owner open an invitation; give its code."""
    await world.chat.send("/settings")
    await world.chat.tap("Who may use me")
    await world.chat.expect("Who may use me (")
    await world.chat.tap("Invite somebody")
    shown = await world.chat.expect("An invitation for one person")
    found = re.search(r"\?start=([A-Z2-9]{16})\b", shown.text)
    assert found is not None
    assert f"/start {found[1]}" in shown.text
    return found[1]


async def guest(world: World, user_id: int = BOB, name: str = "Bob") -> Chat:
    """Have somebody follow an invitation."""
    code = await invited(world)
    chat = world.other(user_id, name)
    await chat.send(f"/start {code}")
    await chat.expect(f"Welcome {name}.")
    await chat.expect(f"Hello {name}")
    return chat


async def card(world: World, name: str) -> None:
    """Have the owner look at one of the people."""
    await world.chat.send("/settings")
    await world.chat.tap("Who may use me")
    await world.chat.expect("Who may use me (")
    await world.chat.tap(name)
    await world.chat.expect("Telegram ID")


async def pair(world: World, chat: Chat, session: str) -> None:
    """Link a guest's WhatsApp as they do."""
    world.phone = SandboxPhone(world.gateway.http, session)
    state = await world.gateway.start(session)
    while state.status != "SCAN_QR_CODE":
        state = await world.gateway.session(session)
    answer = await world.gateway.http.get(f"/api/{session}/auth/qr", params={"format": "raw"})
    await world.scan(answer.json()["value"])
    await chat.send("/whatsapp")
    await chat.expect("Connected as")


async def test_an_invitation_lets_one_person_in_for_good(world: World) -> None:
    code = await invited(world)
    bob, late = world.other(BOB, "Bob"), world.other(666, "Mallory")
    await bob.send(f"/start {code.lower()}")
    await bob.expect("Welcome Bob. You may use this bot now.")
    await late.send(f"/start {code}")
    await late.nothing(world.chat, "/help")
    await add(bob, "Mom")
    assert await count(world, "invitations") == 0
    assert await count(world, "people") == 2


async def test_the_code_is_not_kept_and_ends_after_a_day(world: World) -> None:
    code = await invited(world)
    (kept,) = await world.database["invitations"].find().to_list(None)
    assert code not in str(kept)
    world.clock.move(timedelta(hours=24))
    bob = world.other(BOB, "Bob")
    await bob.send(f"/start {code}")
    await bob.nothing(world.chat, "/help")


async def test_a_stranger_may_guess_five_times_an_hour(world: World) -> None:
    code = await invited(world)
    bob, ann = world.other(BOB, "Bob"), world.other(BOB + 1, "Ann")
    for _ in range(5):
        await bob.send("/start " + "A" * 16)
    await bob.send(f"/start {code}")
    await bob.nothing(world.chat, "/help")
    assert await count(world, "people") == 1
    await ann.send(f"/start {code}")
    await ann.expect("Welcome Ann.")


async def test_no_more_than_ten_are_open_and_they_can_be_withdrawn(world: World) -> None:
    for _ in range(10):
        code = await invited(world)
    await world.chat.send("/settings")
    await world.chat.tap("Who may use me")
    await world.chat.expect("10 invitations are open")
    await world.chat.tap("Invite somebody")
    await world.chat.expect("10 invitations are open, and more there cannot be")
    await world.chat.tap("Withdraw 10 open invitations")
    await world.chat.expect_toast("10 invitations are worth nothing any more")
    bob = world.other(BOB, "Bob")
    await bob.send(f"/start {code}")
    await bob.nothing(world.chat, "/help")


async def test_who_is_in_already_uses_up_nothing(world: World) -> None:
    code = await invited(world)
    await world.chat.send(f"/start {code}")
    await world.chat.expect("Hello Ada")
    assert await count(world, "invitations") == 1


async def test_who_is_removed_is_a_stranger_and_nothing_of_theirs_goes_out(world: World) -> None:
    bob = await guest(world)
    await pair(world, bob, f"u{BOB}")
    await add(bob, "Mom")
    await schedule(bob, "Mom; in 1 hour; Hello", "Daily")
    await card(world, "Bob")
    await world.chat.tap("Remove")
    await world.chat.expect("What shall become of their contacts")
    await world.chat.tap("Remove, keep their data")
    await world.chat.expect_toast("Bob cannot use me any more")
    await bob.expect("Your access to this bot was ended by its owner")
    await bob.send("/start")
    await bob.nothing(world.chat, "/help")
    world.clock.move(timedelta(hours=2))
    await bob.nothing(world.chat, "/help")
    assert await world.database["deliveries"].count_documents({"sent_at": {"$exists": True}}) == 0
    assert all(session.name != f"u{BOB}" for session in await world.gateway.sessions())
    assert await count(world, "contacts") == 1


async def test_whom_another_process_has_removed_is_a_stranger_at_once(world: World) -> None:
    bob = await guest(world)
    await world.database["people"].update_one({"_id": BOB}, {"$set": {"removed_at": world.clock.now()}})
    await bob.send("/start")
    await bob.nothing(world.chat, "/help")


async def test_a_removal_goes_on_when_the_database_is_away_right_after_its_beginning(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: Access) -> None:
        raise DatabaseUnavailable("away")

    bob = await guest(world)
    await add(bob, "Mom")
    await card(world, "Bob")
    await world.chat.tap("Remove")
    monkeypatch.setattr(Access, "refresh", away)
    await world.chat.tap("Remove, delete their data")
    await world.chat.tap("Yes, delete everything")
    await bob.expect("all your data here is deleted")
    assert await count(world, "contacts") == 0


async def test_who_comes_back_finds_everything_paused(world: World) -> None:
    bob = await guest(world)
    await add(bob, "Mom")
    await bob.send("/send Mom waits for a link")
    await bob.expect("Queued")
    await schedule(bob, "Mom; in 1 hour; Hello", "Daily")
    await card(world, "Bob")
    await world.chat.tap("Remove")
    await world.chat.tap("Remove, keep their data")
    await bob.expect("Your access to this bot was ended by its owner")
    await card(world, "Bob")
    assert "An invitation lets them in again" in world.chat.messages[-1].text
    bob = await guest(world)
    await bob.send("/contacts")
    await bob.expect("Contacts (1)")
    await pair(world, bob, f"u{BOB}")
    world.clock.move(timedelta(hours=2))
    await bob.send("/schedules")
    assert "⏸" in (await bob.expect("Schedules (1)")).buttons[0][0]
    await bob.send("/send Mom after all")
    await bob.expect("Sent to Mom")
    assert await world.arrived() == ["after all"]


async def test_their_data_can_be_deleted_with_them_or_later(world: World) -> None:
    bob = await guest(world)
    await add(bob, "Mom")
    await card(world, "Bob")
    await world.chat.tap("Remove")
    await world.chat.tap("Remove, delete their data")
    await world.chat.expect("Delete everything of Bob?")
    await world.chat.tap("Yes, delete everything")
    await bob.expect("all your data here is deleted")
    assert await count(world, "contacts") == 0
    assert await count(world, "people") == 1


async def test_who_is_named_in_the_configuration_cannot_be_removed(world: World) -> None:
    carol = world.other(1_000_002, "Carol")
    await carol.send("/start")
    await carol.expect("Hello Carol")
    await card(world, "Carol")
    shown = await world.chat.expect("Is named in ALLOWED_USER_IDS")
    assert shown.buttons == [["‹ Back"]]  # noqa: RUF001 - the label
    for to in ("person.remove", "person.remove!", "person.erase", "person.erase!"):
        await world.chat.forge_tap(shown.id, f"g|{to}|{world.user.id}|0")
        await world.chat.expect("The owner: you")
        await world.chat.forge_tap(shown.id, f"g|{to}|1000002|0")
        await world.chat.expect("Is named in ALLOWED_USER_IDS")
    await carol.send("/start")
    await carol.expect("Hello Carol")


@pytest.mark.parametrize(
    "to", ["people", "people.invite", "people.withdraw", "person", "person.remove", "person.remove!", "person.erase!"]
)
async def test_none_of_it_is_there_for_others(world: World, to: str) -> None:
    await world.chat.send("/start")
    await world.chat.expect("Hello Ada")
    carol = world.other(1_000_002, "Carol")
    await carol.send("/settings")
    shown = await carol.expect("Settings")
    assert not any("Who may use me" in label for label in carol.buttons)
    await carol.forge_tap(shown.id, f"g|{to}|{world.user.id}|0")
    await carol.expect_toast("This menu has expired")
    assert await count(world, "invitations") == 0
