"""/settings and /status: time zone, country, and how everything stands."""

import pytest

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, only, schedule

ZONES = [
    ("Tokyo", "Asia/Tokyo"),
    ("america/new_york", "America/New_York"),
    ("new york", "America/New_York"),
    ("São Paulo", "America/Sao_Paulo"),
    ("Buenos Aires", "America/Argentina/Buenos_Aires"),
    ("utc", "UTC"),
]


async def test_the_zone_is_found_by_its_name_or_its_city(world: World, chat: Chat) -> None:
    for typed, zone in ZONES:
        await chat.send("/settings")
        await chat.tap("Time zone")
        await chat.expect("Which time zone?")
        await chat.send(typed)
        await chat.expect(f"Time zone: {zone}, where it is")
        assert (await only(world, "people"))["zone"] == zone


async def test_what_is_no_zone_is_asked_for_again(world: World, chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.expect("Which time zone?")
    await chat.send("Atlantis")
    again = await chat.expect("I know no time zone “Atlantis”")
    assert "Which time zone?" in again.text
    await chat.tap("Cancel")
    await chat.expect("Cancelled.")
    assert (await only(world, "people"))["zone"] == "Europe/Berlin"


async def test_a_changed_zone_shows_everywhere(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.send("Kathmandu")
    await chat.expect("Time zone: Asia/Kathmandu")
    await chat.send("/create Mom; tomorrow 9:00; Hello at {time}")
    confirm = await chat.expect("Is this right?")
    assert "09:00 (Asia/Kathmandu)" in confirm.text
    assert "Hello at 9:00" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("09:00")
    for command in ("/start", "/status"):
        await chat.send(command)
        assert "09:00" in (await chat.expect("Next message")).text
    await chat.send("/schedules")
    assert "09:00" in (await chat.expect("Schedules (1)")).buttons[0][0]


async def test_what_was_scheduled_before_keeps_its_instant(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Hello")
    before = (await only(world, "schedules"))["next_run_at"]
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.send("Tokyo")
    await chat.expect("Time zone: Asia/Tokyo")
    assert (await only(world, "schedules"))["next_run_at"] == before
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (1)")
    assert "09:00" not in listed.buttons[0][0]
    await chat.tap(listed.buttons[0][0])
    card = await chat.expect("Active")
    assert "Asia/Tokyo. It goes by the clock of Europe/Berlin: " in card.text
    assert "09:00" in card.text


@pytest.mark.parametrize("typed", ["br", "Brazil"])
async def test_numbers_are_read_as_in_the_chosen_country(chat: Chat, typed: str) -> None:
    await chat.send("/settings")
    await chat.tap("Country")
    await chat.expect("Which country? Now it is Germany.")
    await chat.send("Narnia")
    await chat.expect("I know no country “Narnia”")
    await chat.send(typed)
    await chat.expect("are read as in: Brazil")
    await chat.send("/add Mom 11 96123-4567")
    await chat.expect("Added Mom, +55 11 96123-4567.")


async def test_status_tells_how_everything_stands(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Hello")
    await chat.send("/send Mom Hello")
    await chat.expect("Queued")
    await chat.send("/status")
    status = await chat.expect("WhatsApp is not connected. /whatsapp connects it.")
    assert "Schedules: 1 · waiting to go out: 1 · contacts: 1" in status.text
    assert "Next message: " in status.text
    await world.pair()
    await chat.expect("Sent to Mom")
    await chat.send("/status")
    status = await chat.expect("WhatsApp is connected as")
    assert "waiting to go out: 0" in status.text
