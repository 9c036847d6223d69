"""Editing a schedule: what it leaves out stays left out, its last run stays in it, and what is said then is true."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import add, only, schedule

BERLIN = ZoneInfo("Europe/Berlin")
FRIDAY = datetime(2028, 5, 12, 9, tzinfo=BERLIN)
WEEK = timedelta(weeks=1)


async def weekly(world: World, chat: Chat, repeat: str = "Weekly") -> Shown:
    """Schedule something from a Friday on, two days before it, and look at it."""
    world.clock.move(FRIDAY - timedelta(days=2) - world.clock.now())
    await add(chat, "Mom")
    await schedule(chat, "Mom; 2028-05-12 9:00; Hello", repeat=repeat)
    await chat.tap("Details")
    return await chat.expect("▶️ Active")


async def leave_out(chat: Chat, label: str) -> None:
    await chat.tap("Skip a date")
    await chat.expect("Which runs shall I leave out?")
    await chat.tap(label)
    await chat.expect("Which runs shall I leave out?")
    await chat.tap("Back")
    await chat.expect("(one run left out)")


async def retime(chat: Chat, text: str) -> Shown:
    """Edit the time, up to the last question."""
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.tap("Time")
    await chat.expect("When shall it go to Mom?")
    await chat.send(text)
    return await chat.expect("Change the schedule")


async def recurrence(world: World) -> dict[str, Any]:
    found: dict[str, Any] = (await only(world, "schedules"))["recurrence"]
    return found


async def test_what_is_left_out_stays_so_at_another_time(world: World, chat: Chat) -> None:
    await weekly(world, chat)
    await leave_out(chat, "Fri, May 19, 2028, 09:00")
    asked = await retime(chat, "2028-05-12 18:00")
    assert "May 19" not in asked.text
    assert "May 26, 2028" in asked.text
    await chat.tap("Save")
    await chat.expect("Changed. The next one is on Fri, May 12, 2028, 18:00")
    assert (await recurrence(world))["skipped"] == ["2028-05-19T18:00:00"]


async def test_the_next_one_that_is_left_out_is_not_shown_as_the_next(world: World, chat: Chat) -> None:
    await weekly(world, chat)
    await leave_out(chat, "Fri, May 12, 2028, 09:00")
    await chat.tap("Edit")
    asked = await chat.expect("Change the schedule")
    assert "May 12" not in asked.text
    assert "May 19, 2028" in asked.text


async def test_a_day_that_is_chosen_anew_is_not_left_out(world: World, chat: Chat) -> None:
    await weekly(world, chat)
    await leave_out(chat, "Fri, May 19, 2028, 09:00")
    await retime(chat, "2028-05-19 18:00")
    await chat.tap("Save")
    await chat.expect("Changed. The next one is on Fri, May 19, 2028, 18:00")
    assert (await recurrence(world))["skipped"] == []


async def test_a_copy_begins_with_what_is_not_left_out(world: World, chat: Chat) -> None:
    await weekly(world, chat)
    await leave_out(chat, "Fri, May 12, 2028, 09:00")
    await chat.tap("Duplicate")
    asked = await chat.expect("Is this right?")
    assert "May 12" not in asked.text


async def test_so_many_times_are_as_many_at_a_later_time_of_day(world: World, chat: Chat) -> None:
    world.clock.move(FRIDAY - timedelta(days=2) - world.clock.now())
    await add(chat, "Mom")
    await schedule(chat, "Mom; every day at 9:00 3 times; Hello")
    await chat.tap("Details")
    await chat.expect("▶️ Active")
    asked = await retime(chat, "2028-05-11 18:00")
    assert "until May 13, 2028" in asked.text
    assert "May 13, 2028, 18:00" in asked.text


async def test_what_is_paused_stays_so_and_that_is_said(world: World, chat: Chat) -> None:
    await weekly(world, chat)
    await chat.tap("Pause")
    await chat.expect("⏸ Paused")
    world.clock.move(WEEK)
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.tap("Text")
    await chat.expect("What shall I send to Mom?")
    await chat.send("Bye")
    await chat.expect("Bye")
    await chat.tap("Save")
    done = await chat.expect("Changed. It is still paused")
    assert "2028" not in done.text


async def test_what_begins_in_a_gap_goes_on_at_the_time_that_was_meant(world: World, chat: Chat) -> None:
    world.clock.move(datetime(2028, 3, 25, 12, tzinfo=BERLIN) - world.clock.now())
    await add(chat, "Mom")
    await schedule(chat, "Mom; 2028-03-26 2:30; Hello", repeat="Daily")
    await chat.tap("Details")
    card = await chat.expect("▶️ Active")
    assert "Sun, Mar 26, 2028, 03:00" in card.text
    assert "Mon, Mar 27, 2028, 02:30" in card.text
    saved = await only(world, "schedules")
    assert saved["recurrence"]["start"] == "2028-03-26T02:30:00"
    assert saved["next_run_at"] == datetime(2028, 3, 26, 1, tzinfo=UTC)
    await chat.tap("Edit")
    asked = await chat.expect("Change the schedule")
    assert "02:30 does not exist on Sunday, March 26, 2028" in asked.text


async def test_the_text_is_shown_as_the_next_one_says_it(world: World, chat: Chat) -> None:
    await weekly(world, chat)
    await world.database["schedules"].update_one({}, {"$set": {"text": "No. {count} on {weekday}", "runs": 4}})
    await chat.tap("Edit")
    await chat.expect("No. 5 on Friday")


async def on_fridays(world: World, chat: Chat) -> None:
    """Schedule something for every Friday, two days before the first, and tap another day for it."""
    world.clock.move(FRIDAY - timedelta(days=2) - world.clock.now())
    await add(chat, "Mom")
    await schedule(chat, "Mom; every friday at 9:00; Hello")
    await chat.tap("Details")
    await chat.expect("▶️ Active")
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.tap("Time")
    await chat.expect("When shall it go to Mom?")
    await chat.tap("Tomorrow, 09:00")
    await chat.expect("How often?")


async def test_back_takes_back_a_time_that_is_on_other_days(world: World, chat: Chat) -> None:
    await on_fridays(world, chat)
    await chat.tap("Back")
    asked = await chat.expect("Change the schedule")
    assert "Fri, May 12, 2028, 09:00" in asked.text
    assert "🔁 Every week on Friday" in asked.text
    await chat.tap("Repeat")
    await chat.expect("How often?")
    await chat.tap("Back")
    await chat.expect("🔁 Every week on Friday")


@pytest.mark.parametrize(
    ("answer", "first", "repeat", "rrule"),
    [
        ("8:30am", "Fri, May 12, 2028, 08:30", "Every week on Friday", "FREQ=WEEKLY;BYDAY=FR"),
        ("every monday at 10:15", "Mon, May 15, 2028, 10:15", "Every week on Monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("friday 7:00", "Fri, May 12, 2028, 07:00", "Every week on Friday", "FREQ=WEEKLY;BYDAY=FR"),
    ],
)
async def test_how_often_is_answered_by_a_time(
    world: World, chat: Chat, answer: str, first: str, repeat: str, rrule: str
) -> None:
    await on_fridays(world, chat)
    await chat.send(answer)
    asked = await chat.expect("Change the schedule")
    assert f"{first}, in" in asked.text
    assert "🌍 Europe/Berlin" in asked.text
    assert f"🔁 {repeat}" in asked.text
    await chat.tap("Save")
    await chat.expect(f"Changed. The next one is on {first}")
    assert (await recurrence(world))["rrule"] == rrule


async def test_an_unclear_time_of_day_is_chosen_and_the_days_stay(world: World, chat: Chat) -> None:
    await on_fridays(world, chat)
    await chat.send("8")
    await chat.expect("Which one?")
    await chat.tap("May 12, 20:00 · Every week on Fri")
    asked = await chat.expect("Change the schedule")
    assert "Fri, May 12, 2028, 20:00, in" in asked.text
    assert "🔁 Every week on Friday" in asked.text


async def test_another_day_with_its_time_asks_how_often_still(world: World, chat: Chat) -> None:
    await on_fridays(world, chat)
    await chat.send("saturday 9:00")
    await chat.expect("First on Sat, May 13, 2028, 09:00")
    await chat.tap("Back")
    asked = await chat.expect("Change the schedule")
    assert "Fri, May 12, 2028, 09:00" in asked.text


async def test_a_time_of_day_alone_leaves_the_days(world: World, chat: Chat) -> None:
    await weekly(world, chat)
    asked = await retime(chat, "18:30")
    assert "Fri, May 12, 2028, 18:30, in" in asked.text
    assert "🔁 Every week on Friday" in asked.text
