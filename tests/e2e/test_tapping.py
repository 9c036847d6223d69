"""A schedule made, found on the calendar and changed by tapping alone, from outside."""

from tests.e2e.conftest import Outside

AFTER = "›"  # noqa: RUF001 - the label is typography, not a comparison


async def test_a_schedule_is_made_found_and_changed_by_tapping(outside: Outside) -> None:
    await outside.program().ready()
    chat = outside.chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await chat.tap("Schedule a message to Mom")
    await chat.expect("What shall I send to Mom?")
    await chat.send("Good morning")
    await chat.tap("Pick a day and a time")
    await chat.expect("On which day?")
    await chat.tap(AFTER)
    month = await chat.expect("On which day?")
    await chat.tap("15")
    await chat.expect("at what time?")
    hours = await chat.expect("Tap the hour")
    await chat.tap(hours.buttons[3][0])
    minutes = await chat.expect("Tap the time")
    await chat.tap(minutes.buttons[1][2])
    await chat.expect("How often?")
    await chat.tap("Daily")
    await chat.tap("Confirm")
    await chat.expect("Scheduled. Mom gets it on")

    await chat.send("/schedules")
    await chat.tap("Calendar")
    await chat.expect("What is due")
    await chat.tap(AFTER)
    due = await chat.expect("What is due")
    assert due.buttons[0][1] == month.buttons[0][1]
    days = [label for row in due.buttons[2:-1] for label in row]
    assert "15¹" in days
    assert "14" in days
    await chat.tap("15¹")
    day = await chat.expect("One schedule is due.")
    await chat.tap(day.buttons[0][0])
    await chat.expect("▶️ Active")
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.tap("Repeat")
    await chat.tap("Once")
    await chat.tap("Save")
    await chat.expect("Changed. The next one is on")
