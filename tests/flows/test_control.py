"""A schedule's card: leaving runs out, sending now, editing, taking a deletion back."""

import re
from datetime import timedelta

import pytest

from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import add, count, move_to_next_run, only, schedule

DAY = timedelta(days=1)


async def card(chat: Chat, repeat: str = "Daily") -> Shown:
    """Schedule something and look at it."""
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Hello", repeat=repeat)
    await chat.tap("Details")
    return await chat.expect("▶️ Active")


async def next_run(world: World) -> object:
    return (await only(world, "schedules"))["next_run_at"]


def button(shown: Shown, label: str) -> str:
    """Give what a button of a message sends."""
    return next(str(one["callback_data"]) for row in shown.rows for one in row if label in one["text"])


async def test_skipping_the_next_one_twice_skips_one(world: World, chat: Chat) -> None:
    shown = await card(chat)
    before = (await only(world, "schedules"))["next_run_at"]
    data = button(shown, "Skip next")
    await chat.forge_tap(shown.id, data)
    await chat.forge_tap(shown.id, data)
    await chat.expect("(one run left out)")
    assert (await next_run(world)) == before + DAY


async def test_a_date_is_left_out_and_taken_back(world: World, chat: Chat) -> None:
    await card(chat)
    await chat.tap("Skip a date")
    listed = await chat.expect("Which runs shall I leave out?")
    assert len(listed.rows) == 9
    third = listed.buttons[2][0]
    await chat.tap(third)
    again = await chat.expect("Which runs shall I leave out?")
    assert again.buttons[2] == [f"⏭ {third}: left out"]
    await chat.tap("Back")
    await chat.expect("(one run left out)")
    await chat.tap("Skip a date")
    await chat.expect("Which runs")
    await chat.tap(f"⏭ {third}: left out")
    last = await chat.expect("Which runs")
    assert last.buttons[2] == [third]
    assert (await only(world, "schedules"))["recurrence"]["skipped"] == []


async def test_the_last_run_is_not_left_out(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")
    await chat.tap("Repeat")
    await chat.expect("How often?")
    await chat.tap("By a rule…")
    await chat.expect("Type a rule.")
    await chat.send("FREQ=DAILY;COUNT=1")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.tap("Details")
    await chat.expect("▶️ Active")
    await chat.tap("Skip next")
    await chat.expect("This is its only run left.")
    assert (await only(world, "schedules"))["status"] == "active"


async def test_sent_now_it_asks_first_and_is_an_extra_one(world: World, chat: Chat) -> None:
    await world.pair()
    await card(chat)
    before = await next_run(world)
    await chat.tap("Send now")
    asked = await chat.expect("Send this to Mom now?")
    sure = button(asked, "Yes, send now")
    await chat.forge_tap(asked.id, sure)
    await chat.forge_tap(asked.id, sure)
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["Hello"]
    assert await next_run(world) == before
    world.clock.move(timedelta(minutes=11))
    await chat.forge_tap(asked.id, sure)
    await chat.expect("Send this to Mom now?")
    assert await count(world, "deliveries") == 1


async def test_the_text_is_edited(world: World, chat: Chat) -> None:
    await world.pair()
    await card(chat)
    before = await next_run(world)
    await chat.tap("Edit")
    asked = await chat.expect("Change the schedule")
    assert "Recipient" in " ".join(chat.buttons)
    await chat.tap("Text")
    await chat.expect("What shall I send to Mom?")
    await chat.send("Bye {first_name}")
    await chat.expect("Bye Mom")
    await chat.tap("Save")
    await chat.expect("Changed. The next one is on")
    assert await next_run(world) == before
    await chat.forget()
    await move_to_next_run(world)
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["Bye Mom"]
    await chat.forge_tap(asked.id, button(asked, "Save"))
    await chat.expect_toast("This menu has expired")


async def test_the_time_and_the_repetition_are_edited(world: World, chat: Chat) -> None:
    await card(chat)
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.tap("Time")
    await chat.expect("When shall it go to Mom?")
    await chat.send("2028-05-10 18:00")
    await chat.expect("Change the schedule")
    await chat.tap("Repeat")
    await chat.expect("How often?")
    await chat.tap("Weekly")
    await chat.expect("Every week on Wednesday")
    await chat.tap("Save")
    await chat.expect("Changed. The next one is on Wed, May 10, 2028, 18:00")
    saved = await only(world, "schedules")
    assert (saved["recurrence"]["rrule"], saved["text"]) == ("FREQ=WEEKLY", "Hello")


async def test_the_recipients_are_edited(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom", "Dad", "Ann")
    await schedule(chat, "Mom, Dad; tomorrow 9:00; Hello {name}", repeat="Daily")
    await chat.tap("Details")
    await chat.expect("▶️ Active")
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.tap("Recipient")
    await chat.expect("Chosen: Mom, Dad")
    await chat.tap("☑️ Mom")
    await chat.expect("Chosen: Dad")
    await chat.tap("⬜ Ann")
    await chat.expect("Chosen: Dad, Ann")
    await chat.tap("Done")
    await chat.expect("To 2 contacts: Ann, Dad")
    await chat.tap("Save")
    await chat.expect("Changed. The next one is on")
    await chat.forget()
    await move_to_next_run(world)
    await chat.expect("Sent to Dad")
    await chat.expect("Sent to Ann")
    assert sorted(await world.arrived()) == ["Hello Ann", "Hello Dad"]


async def test_asking_first_is_edited_too(world: World, chat: Chat) -> None:
    await card(chat)
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.tap("Ask me first: no")
    await chat.expect("Change the schedule")
    await chat.tap("Save")
    await chat.expect("Changed.")
    assert (await only(world, "schedules"))["ask_first"] is True


async def test_what_another_device_changed_is_not_overwritten(world: World, chat: Chat) -> None:
    await card(chat)
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await world.database["schedules"].update_one({}, {"$set": {"text": "Theirs"}, "$inc": {"version": 1}})
    await chat.tap("Save")
    await chat.expect("The schedule has changed meanwhile, so I saved nothing.")
    assert (await only(world, "schedules"))["text"] == "Theirs"


async def test_cancelled_nothing_is_changed(world: World, chat: Chat) -> None:
    await card(chat)
    before = await only(world, "schedules")
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.tap("Text")
    await chat.expect("What shall I send")
    await chat.send("Other")
    await chat.expect("Other")
    await chat.tap("Cancel")
    await chat.expect("Cancelled. Nothing was sent")
    assert await only(world, "schedules") == before


async def test_a_deletion_is_taken_back_within_a_minute(world: World, chat: Chat) -> None:
    await card(chat)
    await chat.tap("Delete")
    await chat.expect("Delete the schedule for Mom?")
    await chat.tap("Yes, delete")
    gone = await chat.expect("Nothing is scheduled.")
    undo = button(gone, "Take it back")
    await chat.forge_tap(gone.id, undo)
    await chat.forge_tap(gone.id, undo)
    await chat.expect("▶️ Active")
    assert (await only(world, "schedules"))["status"] == "active"


async def test_after_a_minute_a_deletion_stays(world: World, chat: Chat) -> None:
    await card(chat)
    await chat.tap("Delete")
    await chat.expect("Delete the schedule for Mom?")
    await chat.tap("Yes, delete")
    await chat.expect("Nothing is scheduled.")
    world.clock.move(timedelta(seconds=61))
    await chat.tap("Take it back")
    await chat.expect("It is too late to take that back.")


async def test_what_comes_once_has_no_runs_to_leave_out(chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Hello")
    await chat.tap("Details")
    shown = await chat.expect("▶️ Active")
    assert "Skip next" not in str(shown.buttons)


@pytest.mark.parametrize(
    "to", ["skip-next", "dates", "skip", "unskip", "now", "now!", "ask", "edit", "restore", "pause", "resume"]
)
async def test_a_button_of_what_is_gone_answers_kindly(chat: Chat, to: str) -> None:
    shown = await card(chat)
    await chat.forge_tap(shown.id, f"g|schedule.{to}|nowhere|1")
    await chat.expect(re.compile("no longer exists|too late"))
