"""Whose clock counts: the person's, or that of the one whom a message goes to."""

from datetime import UTC, datetime

from bot.features.repeats import SHOWN
from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, only

NINE_IN_TOKYO, NINE_IN_BERLIN = 0, {7, 8}
"""Hours in UTC."""


async def in_tokyo(world: World, chat: Chat) -> None:
    """Add Mom, who lives in Tokyo."""
    await add(chat, "Mom", "Dad")
    await world.database["contacts"].update_one({"name": "Mom"}, {"$set": {"zone": "Asia/Tokyo"}})


async def planned(world: World) -> tuple[str, str, datetime]:
    """Give the zone, the wall-clock start and the next run of the one schedule."""
    schedule = await only(world, "schedules")
    return schedule["recurrence"]["zone"], schedule["recurrence"]["start"], schedule["next_run_at"]


async def test_nine_is_nine_by_the_clock_that_is_tapped(world: World, chat: Chat) -> None:
    await in_tokyo(world, chat)
    await chat.send("/create Mom; every day at 9:00 ; Good morning")
    mine = await chat.expect("Is this right?")
    assert ["● 🕘 Berlin", "🕘 Tokyo"] in mine.buttons
    await chat.tap("🕘 Tokyo")
    theirs = await chat.expect("🌍 Europe/Berlin. It goes by the clock of Asia/Tokyo")
    assert theirs.text.count("(Tokyo: ") == SHOWN
    assert theirs.text.count("09:00)") == SHOWN
    assert ["🕘 Berlin", "● 🕘 Tokyo"] in theirs.buttons
    await chat.tap("Confirm")
    done = await chat.expect("Scheduled.")
    assert "It goes by the clock of Asia/Tokyo: " in done.text
    zone, start, at = await planned(world)
    assert (zone, start[11:16], at.hour) == ("Asia/Tokyo", "09:00", NINE_IN_TOKYO)


async def test_the_clock_can_be_changed_back(world: World, chat: Chat) -> None:
    await in_tokyo(world, chat)
    await chat.send("/create Mom; every day at 9:00; Good morning")
    for city in ("🕘 Tokyo", "🕘 Berlin"):
        await chat.tap(city)
        await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    zone, start, at = await planned(world)
    assert (zone, start[11:16]) == ("Europe/Berlin", "09:00")
    assert at.hour in NINE_IN_BERLIN


async def test_what_is_typed_and_picked_afterwards_goes_by_their_clock(world: World, chat: Chat) -> None:
    await in_tokyo(world, chat)
    await chat.send("/create Mom; every day at 9:00; Good morning")
    await chat.tap("🕘 Tokyo")
    await chat.expect("by the clock of Asia/Tokyo")
    await chat.tap("Time")
    await chat.expect("Your time zone is Europe/Berlin. It goes by the clock of Asia/Tokyo")
    await chat.send("every day at 7:00")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    zone, start, at = await planned(world)
    assert (zone, start[11:16], at.hour) == ("Asia/Tokyo", "07:00", 22)


async def test_an_edited_schedule_keeps_its_clock(world: World, chat: Chat) -> None:
    await in_tokyo(world, chat)
    await chat.send("/create Mom; every day at 9:00; Good morning")
    await chat.tap("🕘 Tokyo")
    await chat.expect("by the clock of Asia/Tokyo")
    await chat.tap("Confirm")
    await chat.tap("Details")
    await chat.tap("Edit")
    await chat.expect("It goes by the clock of Asia/Tokyo")
    await chat.tap("Text")
    await chat.send("Good night")
    await chat.expect("Change the schedule")
    await chat.tap("Time")
    await chat.send("every day at 21:00")
    await chat.expect("Change the schedule")
    await chat.tap("Save")
    await chat.expect("Changed.")
    zone, start, at = await planned(world)
    assert (zone, start[11:16], at.astimezone(UTC).hour) == ("Asia/Tokyo", "21:00", 12)


async def test_a_time_that_is_over_there_is_refused(world: World, chat: Chat) -> None:
    await in_tokyo(world, chat)
    await chat.send("/create Mom; in 1 hour; Hello")
    await chat.expect("Is this right?")
    await chat.tap("🕘 Tokyo")
    again = await chat.expect("is in the past")
    assert ["● 🕘 Berlin", "🕘 Tokyo"] in again.buttons


async def test_what_repeats_goes_on_with_the_next_time_that_lies_ahead_there(world: World, chat: Chat) -> None:
    await in_tokyo(world, chat)
    await chat.send("/create Mom; every day at 15:00; Hello")
    await chat.expect("Is this right?")
    await chat.tap("🕘 Tokyo")
    theirs = await chat.expect("It goes by the clock of Asia/Tokyo")
    assert "15:00" in theirs.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    zone, start, at = await planned(world)
    assert (zone, start[11:16], at.hour) == ("Asia/Tokyo", "15:00", 6)
    assert at > world.clock.now()


async def test_nobody_is_asked_where_the_clocks_are_one(world: World, chat: Chat) -> None:
    await in_tokyo(world, chat)
    for whom in ("Dad", "Mom, Dad"):
        await chat.send(f"/create {whom}; tomorrow 9:00; Hello")
        confirm = await chat.expect("Is this right?")
        assert not any("Tokyo" in label for row in confirm.buttons for label in row)


async def test_somebody_is_congratulated_by_their_own_clock(world: World, chat: Chat) -> None:
    await in_tokyo(world, chat)
    await world.database["contacts"].update_one({"name": "Mom"}, {"$set": {"birthday": {"day": 24, "month": 12}}})
    await chat.send("/search Mom")
    listed = await chat.expect("match")
    await chat.tap(listed.buttons[0][0])
    await chat.tap("Congratulate every year")
    asked = await chat.expect("🌍 Europe/Berlin. It goes by the clock of Asia/Tokyo")
    assert ["🕘 Berlin", "● 🕘 Tokyo"] in asked.buttons
    await chat.tap("Confirm")
    done = await chat.expect("Scheduled.")
    assert "It goes by the clock of Asia/Tokyo: " in done.text
    zone, start, at = await planned(world)
    assert (zone, start[5:16], at.hour) == ("Asia/Tokyo", "12-24T09:00", NINE_IN_TOKYO)
