"""Schedules from outside: when, in one's own words or by tapping; the list, the calendar, a card and what it does."""

import re
from zoneinfo import ZoneInfo

import pytest

from core.timing.clock import SystemClock
from tests.e2e.conftest import SECONDS, Outside, out
from tests.fakes.chat import Chat, Shown
from tests.flows.steps import add, schedule

pytestmark = pytest.mark.asyncio(loop_scope="module")

AFTER = "›"  # noqa: RUF001 - the label is typography, not a comparison


def next_year() -> int:
    return SystemClock().now().astimezone(ZoneInfo("Europe/Berlin")).year + 1


async def daily(chat: Chat, text: str = "Hello {first_name}") -> Shown:
    """Schedule something for every day and open it."""
    await schedule(chat, f"Mom; every day at 9:00; {text}")
    await chat.tap("Details")
    return await chat.expect("▶️ Active")


async def test_a_schedule_is_made_found_and_changed_by_tapping(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, "Mom")
    await chat.tap("Schedule a message to Mom")
    await chat.expect("What shall I send to Mom?")
    await chat.send("Good morning")
    await chat.tap("Pick a day and a time")
    await chat.expect("On which day?")
    await chat.tap(AFTER)
    month = await chat.expect("On which day?")
    await chat.tap("15")
    hours = await chat.expect("Tap the hour")
    await chat.tap(hours.buttons[3][0])
    minutes = await chat.expect("Tap the time")
    await chat.tap(minutes.buttons[1][2])
    await chat.expect("How often?")
    await chat.tap("Daily")
    await chat.tap("Confirm")
    await chat.expect("Scheduled. Mom gets it on")

    await chat.send("/schedules")
    await chat.expect("Schedules (1)")
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
    await chat.expect("How often?")
    await chat.tap("Once")
    await chat.expect("Change the schedule")
    await chat.tap("Save")
    await chat.expect("Changed. The next one is on")


async def test_what_is_typed_is_understood_asked_or_refused_and_never_guessed(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorow 9:00; Hello")
    await chat.expect("I do not understand “tomorow” in the time.")
    await chat.send("today 0:00")
    over = await chat.expect("is in the past. Please give a time that lies ahead.")
    assert over.buttons[0][0].endswith("00:00")
    await chat.send(f"5/6/{next_year()} 9am")
    asked = await chat.expect("That can mean more than one time. Which one?")
    assert "May 6" in asked.buttons[0][0]
    assert "Jun 5" in asked.buttons[1][0]
    await chat.tap(asked.buttons[1][0])
    confirm = await chat.expect("Is this right?")
    assert re.search(rf"\w+, Jun 5, {next_year()}, 09:00, in \d+ (days|weeks|months|year)", confirm.text)
    assert "🌍 Europe/Berlin" in confirm.text
    await chat.tap("Time")
    await chat.expect("When shall it go to Mom?")
    await chat.send("every second friday 18:30")
    asked = await chat.expect("Which one?")
    await chat.tap(next(row[0] for row in asked.buttons if "Every 2 weeks" in row[0]))
    confirm = await chat.expect("Every 2 weeks on Friday")
    assert "Next runs:" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")


async def test_the_list_has_parts_and_all_are_paused_and_resumed_at_once(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, "Mom", "Dad")
    await schedule(chat, f"Mom; {next_year()}-05-20 9:00; Far ahead")
    await schedule(chat, f"Dad; {next_year()}-05-21 9:00; On hold")
    await chat.tap("Details")
    await chat.expect("On hold")
    await chat.tap("Pause")
    await chat.expect_toast("Paused.")
    await schedule(chat, "Dad; in 2 minutes; Soon")
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (3)")
    assert listed.buttons[3][0] == "● All 3"
    assert [row[0].rpartition(" · ")[2] for row in listed.buttons[:3]] == ["Soon", "Far ahead", "On hold"]
    await chat.tap("⏸ Paused 1")
    paused = await chat.expect("Schedules, paused (1)")
    assert paused.buttons[0] == ["⏸ Dad · On hold"]
    await chat.tap(next(label for row in paused.buttons for label in row if label.startswith("This week")))
    await chat.expect(re.compile(r"this week( \(1\)|\.)"))
    await chat.tap("By contact")
    asked = await chat.expect("Whose schedules shall I show?")
    await chat.tap(next(row[0] for row in asked.buttons if row[0].startswith("Mom")))
    assert (await chat.expect("Schedules for Mom (1)")).buttons[0][0].endswith("Far ahead")
    await chat.tap("Pause all")
    await chat.expect("Pause all 2 active schedules?")
    await chat.tap("Yes, pause all")
    await chat.expect_toast("2 schedules are paused.")
    await chat.expect("Schedules (3)")
    await chat.tap("Resume all")
    await chat.expect("Resume all 3 paused schedules?")
    await chat.tap("Yes, resume all")
    await chat.expect_toast("3 schedules go on.")


async def test_a_card_shows_the_next_runs_and_leaves_some_out(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, "Mom")
    card = await daily(chat)
    runs = re.findall(r"(\w+, \w+ \d+, \d+, 09:00), in ", card.text)
    assert len(runs) == len(set(runs)) == 5
    await chat.tap("Skip next")
    await chat.expect_toast("The next one is left out.")
    skipped = await chat.expect("(one run left out)")
    assert re.findall(r"(\w+, \w+ \d+, \d+, 09:00), in ", skipped.text)[:4] == runs[1:]
    await chat.tap("Skip a date")
    listed = await chat.expect("Which runs shall I leave out?")
    await chat.tap(next(row[0] for row in listed.buttons if row[0] == runs[2]))
    await chat.expect("Which runs shall I leave out?")
    await chat.tap("Back")
    twice = await chat.expect("(2 runs left out)")
    assert runs[2] not in twice.text
    await chat.tap("Pause")
    await chat.expect("⏸ Paused")
    await chat.tap("Resume")
    await chat.expect_toast("It goes on.")
    await chat.expect("▶️ Active")


async def test_it_is_sent_now_duplicated_deleted_and_brought_back(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom")
    await ada.pair()
    await daily(chat)
    await chat.tap("Send now")
    await chat.expect("Send this to Mom now? It is an extra message; the schedule stays as it is.")
    await chat.tap("Yes, send now")
    await chat.expect(out("Mom", "Hello Mom"), timeout=SECONDS)
    assert await ada.arrived() == ["Hello Mom"]
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (1)")
    await chat.tap(listed.buttons[0][0])
    await chat.expect("▶️ Active")
    await chat.tap("Duplicate")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await chat.tap("Details")
    await chat.expect("▶️ Active")
    await chat.tap("Delete")
    await chat.expect("Delete the schedule for Mom?")
    await chat.tap("Yes, delete")
    await chat.expect("Schedules (1)")
    await chat.tap("Take it back")
    await chat.expect_toast("The schedule is there again.")
    await chat.expect("▶️ Active")
    await chat.send("/schedules")
    await chat.expect("Schedules (2)")


async def test_every_part_is_edited_and_what_goes_out_is_as_edited(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom", "Dad")
    await ada.pair()
    await daily(chat)
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.tap("Recipient")
    await chat.expect("Who is it for?")
    await chat.tap("Dad")
    await chat.expect("To: Dad")
    await chat.tap("Text")
    await chat.expect("What shall I send to Dad?")
    await chat.send("Bye {first_name}")
    await chat.expect("Bye Dad")
    await chat.tap("Repeat")
    await chat.expect("How often?")
    await chat.tap("Weekly")
    await chat.expect("Every week on")
    await chat.tap("Ask me first: no")
    await chat.expect("Change the schedule")
    assert "🙋 Ask me first: yes" in chat.buttons
    await chat.tap("Time")
    await chat.expect("When shall it go to Dad?")
    await chat.send(f"{next_year()}-05-20 18:30")
    await chat.expect("18:30")
    await chat.tap("Save")
    await chat.expect("Changed. The next one is on")
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (1)")
    await chat.tap(listed.buttons[0][0])
    card = await chat.expect("📅 Dad · ▶️ Active")
    for part in (f"May 20, {next_year()}, 18:30", "Every week on", "I ask you before each one", "Bye {first_name}"):
        assert part in card.text
    await chat.tap("Send now")
    await chat.expect("Send this to Dad now?")
    await chat.tap("Yes, send now")
    await chat.expect(out("Dad", "Bye Dad"), timeout=SECONDS)
    assert await ada.arrived() == ["Bye Dad"]
