"""/settings and /status: time zone, country, and how everything stands."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, move_to_next_run, only, schedule

ZONES = [
    ("Tokyo", "Asia/Tokyo", "Tokyo, Japan"),
    ("america/new_york", "America/New_York", "New York, United States"),
    ("new yo", "America/New_York", "New York, United States"),
    ("Munich", "Europe/Berlin", "Berlin, Germany"),
    ("São Paulo", "America/Sao_Paulo", "Sao Paulo, Brazil"),
    ("India", "Asia/Kolkata", "Kolkata, India"),
    ("utc", "UTC", "UTC"),
]


async def test_the_zone_is_found_by_its_name_or_its_city(world: World, chat: Chat) -> None:
    for typed, zone, name in ZONES:
        await chat.send("/settings")
        await chat.tap("Time zone")
        await chat.expect("Which time zone?")
        await chat.send(typed)
        await chat.expect(f"Time zone: {name}, where it is")
        assert (await only(world, "people"))["zone"] == zone


async def test_a_state_in_two_zones_is_asked_about(world: World, chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.expect("Which time zone?")
    await chat.send("Florida")
    asked = await chat.expect("Which one?")
    assert [row[0].partition(" · ")[2] for row in asked.buttons[:2]] == [
        "New York, United States", "Chicago, United States",
    ]  # fmt: skip
    await chat.tap(asked.buttons[1][0])
    await chat.expect("Time zone: Chicago, United States")
    assert (await only(world, "people"))["zone"] == "America/Chicago"


async def test_what_is_no_zone_is_asked_for_again(world: World, chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.expect("Which time zone?")
    await chat.send("Atlantis")
    again = await chat.expect("I know no city or country “Atlantis”")
    assert "Which time zone?" in again.text
    await chat.tap("Back")
    await chat.expect("Time zone: Berlin, Germany")
    assert (await only(world, "people"))["zone"] == "Europe/Berlin"


async def test_a_changed_zone_shows_everywhere(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.send("Kathmandu")
    await chat.expect("Time zone: Kathmandu, Nepal")
    await chat.send("/create Mom; tomorrow 9:00; Hello at {time}")
    confirm = await chat.expect("Is this right?")
    assert "09:00" in confirm.text
    assert "Asia/Kathmandu" in confirm.text
    assert "Hello at 09:00" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("09:00")
    for command in ("/start", "/status"):
        await chat.send(command)
        assert "09:00" in (await chat.expect("Next")).text
    await chat.send("/schedules")
    assert "09:00" in (await chat.expect("Schedules (1)")).buttons[0][0]


async def test_what_was_scheduled_before_keeps_its_instant(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Hello")
    before = (await only(world, "schedules"))["next_run_at"]
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.send("Tokyo")
    await chat.expect("Time zone: Tokyo, Japan")
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
    await chat.expect("Now: Germany, +49")
    await chat.send("Narnia")
    await chat.expect("I know no country “Narnia”")
    await chat.send(typed)
    await chat.expect("are read as in: Brazil")
    await chat.send("/add Mom 11 96123-4567")
    await chat.expect("Added Mom, +55 11 96123-4567.")


async def test_of_several_zones_one_is_picked_by_its_clock(world: World, chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.send("Mexico")
    offered = await chat.expect("Which one?")
    here = world.clock.now().astimezone(ZoneInfo("America/Tijuana"))
    await chat.tap(next(row[0] for row in offered.buttons if "Tijuana, Mexico" in row[0]))
    await chat.expect("Time zone: Tijuana, Mexico")
    assert f"{here:%H:}" in next(row[0] for row in offered.buttons if "Tijuana" in row[0])
    assert (await only(world, "people"))["zone"] == "America/Tijuana"


async def test_the_zone_of_a_sent_location(world: World, chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.expect("Which time zone?")
    await chat.share_location(40.0, -30.0)
    await chat.expect("There is no time zone of a country at that place.")
    await chat.share_location(-23.5, -46.6)
    await chat.expect("Time zone: Sao Paulo, Brazil")
    assert (await only(world, "people"))["zone"] == "America/Sao_Paulo"


async def test_what_is_scheduled_is_moved_when_asked(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Hello")
    before = (await only(world, "schedules"))["next_run_at"]
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.send("New York")
    await chat.expect("One schedule still goes by the clock of Berlin, Germany")
    await chat.tap("Move it to my clock")
    await chat.expect("One schedule goes by the clock of New York, United States now.")
    moved = await only(world, "schedules")
    assert moved["recurrence"]["zone"] == "America/New_York"
    assert moved["next_wall"][11:] == "09:00:00"
    assert moved["next_run_at"] - before in {timedelta(hours=5), timedelta(hours=6)}


async def test_the_country_follows_the_zone_by_one_tap(chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.send("Tokyo")
    await chat.tap("Phone numbers as in Japan")
    await chat.expect("are read as in: Japan (+81)")


async def test_only_what_needs_the_person_is_told_when_they_say_so(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/settings")
    await chat.tap("Notices")
    await chat.tap("Problems")
    await chat.expect("What I send by myself: told only when something is wrong")
    await schedule(chat, "Mom; in 1 hour; Hello")
    await move_to_next_run(world)
    while await world.arrived() != ["Hello"]:
        await chat.look()
    await chat.send("/send Mom By hand")
    await chat.expect("Sent to Mom")
    assert not any("Hello" in one.text and "Sent to" in one.text for one in chat.messages)


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
