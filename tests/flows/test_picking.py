"""When, by tapping: quick times, a day of the month, an hour and a minute of it; with typing all along."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.ui.month import BLANK, OVER
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import add, count, only

BERLIN = ZoneInfo("Europe/Berlin")
AFTER = "›"  # noqa: RUF001 - the label is typography, not a comparison


def move_to(world: World, local: datetime) -> None:
    world.clock.move(local.replace(tzinfo=BERLIN) - world.clock.now())


async def asked_when(world: World, chat: Chat, local: str) -> Shown:
    """Get to the question when, at a time of Berlin's clock."""
    move_to(world, datetime.fromisoformat(local))
    await add(chat, "Mom")
    await chat.send("/create")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    await chat.send("Hello")
    return await chat.expect("When shall it go to Mom?")


async def picking(world: World, chat: Chat, local: str = "2028-05-10T12:02") -> Shown:
    """Get to the calendar, on a Wednesday."""
    await asked_when(world, chat, local)
    await chat.tap("Pick a day and a time")
    return await chat.expect("On which day?")


async def test_quick_times_are_those_that_make_sense_now(world: World, chat: Chat) -> None:
    asked = await asked_when(world, chat, "2028-05-10T12:02")
    assert asked.buttons == [
        ["⏱ In 1 hour, 13:02"],
        ["🌙 This evening, 20:00"],
        ["🌅 Tomorrow, 09:00"],
        ["Sat, 13 May, 10:00"],
        ["Mon, 15 May, 09:00"],
        ["📅 Pick a day and a time"],
        ["✖ Cancel"],
    ]
    await chat.tap("Mon, 15 May, 09:00")
    await chat.expect("First on Mon, May 15, 2028, 09:00 (Europe/Berlin), in 5 days")


async def test_a_day_an_hour_and_a_minute_are_tapped(world: World, chat: Chat) -> None:
    calendar = await picking(world, chat)
    assert calendar.buttons[0] == [BLANK, "May 2028", AFTER]
    assert calendar.buttons[1] == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    assert calendar.buttons[2] == [OVER, OVER, "10", "11", "12", "13", "14"]
    await chat.tap(AFTER)
    june = await chat.expect("On which day?")
    assert june.id == calendar.id
    assert june.buttons[0][1] == "Jun 2028"
    await chat.tap("24")
    hours = await chat.expect("Saturday, June 24, 2028: at what time?")
    assert hours.buttons[0] == ["00", "01", "02", "03", "04", "05"]
    await chat.tap("18")
    minutes = await chat.expect("Tap the time")
    assert minutes.buttons[0] == ["18:00", "18:05", "18:10", "18:15"]
    await chat.tap("18:35")
    await chat.expect("First on Sat, Jun 24, 2028, 18:35 (Europe/Berlin), in ")
    await chat.tap("Once")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert (await only(world, "schedules"))["next_run_at"] == datetime(2028, 6, 24, 18, 35, tzinfo=BERLIN)


async def test_what_is_over_cannot_be_tapped(world: World, chat: Chat) -> None:
    await picking(world, chat, "2028-05-10T12:57")
    await chat.tap(OVER)
    await chat.expect_toast("That is over already.")
    await chat.tap("10")
    hours = await chat.expect("Wednesday, May 10, 2028: at what time?")
    assert hours.buttons[2] == [OVER, "13", "14", "15", "16", "17"]
    token = hours.rows[0][0]["callback_data"].split("|")[1]
    await chat.forge_tap(hours.id, f"f|{token}|hour|12")
    await chat.expect("That is over already. Choose what lies ahead.")
    assert "at what time?" in chat.messages[-1].text


async def test_going_back_leads_through_the_questions(world: World, chat: Chat) -> None:
    await picking(world, chat)
    await chat.tap("11")
    await chat.expect("Tap the hour")
    await chat.tap("18")
    await chat.expect("Tap the time")
    for question in ("Tap the hour", "On which day?", "When shall it go to Mom?"):
        await chat.tap("Back")
        await chat.expect(question)


@pytest.mark.parametrize(
    ("text", "at"),
    [("18:30", "2028-05-11T18:30"), ("half past 6 pm", "2028-05-11T18:30"), ("tomorrow 9:00", "2028-05-11T09:00"),
     ("friday 9:00", "2028-05-12T09:00"), ("in 2 hours", "2028-05-10T14:02")],
)  # fmt: skip
async def test_a_time_typed_after_the_day_is_that_days(world: World, chat: Chat, text: str, at: str) -> None:
    await picking(world, chat)
    await chat.tap("11")
    await chat.expect("Tap the hour")
    await chat.send(text)
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    expected = datetime.fromisoformat(at).replace(tzinfo=BERLIN)
    assert abs((await only(world, "schedules"))["next_run_at"] - expected) < timedelta(minutes=1)


async def test_a_time_typed_where_how_often_is_asked_is_of_the_chosen_day(world: World, chat: Chat) -> None:
    await asked_when(world, chat, "2028-05-09T12:02")
    await chat.tap("🌅 Tomorrow, 09:00")
    await chat.expect("First on Wed, May 10, 2028, 09:00")
    await chat.send("whenever")
    again = await chat.expect("I do not understand “whenever” in the time.")
    assert "How often?" in again.text
    await chat.send("8:30am")
    asked = await chat.expect("Is this right?")
    assert "Wed, May 10, 2028, 08:30" in asked.text


async def test_an_hour_typed_after_the_day_that_may_be_two_is_asked(world: World, chat: Chat) -> None:
    await picking(world, chat)
    await chat.tap("11")
    await chat.expect("Tap the hour")
    await chat.send("8")
    asked = await chat.expect("That can mean more than one time.")
    assert [row[0] for row in asked.buttons[:2]] == ["Thu, May 11, 2028, 08:00", "Thu, May 11, 2028, 20:00"]
    await chat.tap("Thu, May 11, 2028, 20:00")
    asked = await chat.expect("Is this right?")
    assert "Thu, May 11, 2028, 20:00" in asked.text


async def test_words_that_are_no_time_keep_the_question(world: World, chat: Chat) -> None:
    await picking(world, chat)
    await chat.send("someday")
    again = await chat.expect("I do not understand “someday”")
    assert "On which day?" in again.text
    await chat.tap("11")
    await chat.expect("Tap the hour")
    await chat.send("noonish")
    again = await chat.expect("I do not understand “noonish”")
    assert "at what time?" in again.text


async def test_a_time_that_the_clocks_leave_out_is_said(world: World, chat: Chat) -> None:
    await picking(world, chat, "2028-03-20T12:00")
    for label, question in (("26", "Tap the hour"), ("02", "Tap the time")):
        await chat.tap(label)
        await chat.expect(question)
    await chat.tap("02:30")
    asked = await chat.expect("02:30 does not exist on Sunday, March 26, 2028, as the clocks change: sent at 03:00.")
    assert "First on Sun, Mar 26, 2028, 03:00" in asked.text
    await chat.tap("Once")
    confirm = await chat.expect("Is this right?")
    assert "02:30 does not exist on Sunday, March 26, 2028" in confirm.text


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("2028-03-26 2:30", "02:30 does not exist on Sunday, March 26, 2028, as the clocks change: sent at 03:00."),
        ("2028-10-29 2:30", "02:30 comes twice on Sunday, October 29, 2028, as the clocks change"),
    ],
)
async def test_what_the_clocks_make_of_a_typed_time_is_said(chat: Chat, typed: str, note: str) -> None:
    await add(chat, "Mom")
    await chat.send(f"/create Mom; {typed}; Hello")
    assert note in (await chat.expect("Is this right?")).text
    await chat.tap("Time")
    await chat.expect("When shall it go to Mom?")
    await chat.send("2028-12-10 2:30")
    assert "clocks" not in (await chat.expect("Is this right?")).text


async def test_a_time_that_comes_twice_is_said(world: World, chat: Chat) -> None:
    await picking(world, chat, "2028-10-20T12:00")
    for label in ("29", "02", "02:30"):
        await chat.tap(label)
    await chat.expect("02:30 comes twice on Sunday, October 29, 2028, as the clocks change: sent at the first one.")


async def test_the_clock_and_the_week_are_those_of_the_country(world: World, chat: Chat) -> None:
    await chat.send("/start")
    await chat.expect()
    await world.database["people"].update_one({"_id": world.user.id}, {"$set": {"region": "US"}})
    asked = await asked_when(world, chat, "2028-05-10T12:02")
    assert asked.buttons[:2] == [["⏱ In 1 hour, 1:02 PM"], ["🌙 This evening, 8:00 PM"]]
    await chat.tap("Pick a day and a time")
    calendar = await chat.expect("On which day?")
    assert calendar.buttons[1][0] == "Su"
    await chat.tap("11")
    hours = await chat.expect("Tap the hour")
    assert hours.buttons[0][0] == "12 AM"
    await chat.tap("6 PM")
    minutes = await chat.expect("Tap the time")
    assert minutes.buttons[0][1] == "6:05 PM"
    await chat.tap(minutes.buttons[0][1])
    await chat.expect(re.compile(r"First on Thu, May 11, 2028, 6:05\sPM \(Europe/Berlin\)"))


TAPS = (
    "day|", "day|2028-02-30", "day|0001-01-01", "day|9999-12-31", "day|2020-01-01", "hour|24", "hour|-1", "hour|²",
    "hour|", "minute|60", "minute|x", "minute|", "over", "idle", "page|99", "page|-3", "which-day", "which-hour",
    "which-minute", "which-when",
)  # fmt: skip


@pytest.mark.parametrize("reached", range(3))
async def test_every_question_takes_taps_of_any_kind(world: World, chat: Chat, reached: int) -> None:
    for tap in TAPS:
        await chat.send("/create")
        if tap == TAPS[0]:
            shown = await picking(world, chat)
        else:
            for answer in ("Mom", "Hello"):
                await chat.send(answer)
            await chat.tap("Pick a day and a time")
            shown = await chat.expect("On which day?")
        for label in ("11", "18")[:reached]:
            await chat.tap(label)
            shown = await chat.expect("at what time?")
        token = shown.rows[0][0]["callback_data"].split("|")[1]
        await chat.forge_tap(shown.id, f"f|{token}|{tap}")
        await chat.send("/cancel")
        await chat.expect("Cancelled.")
    assert not any("Something went wrong" in one.text for one in chat.messages)
    assert await count(world, "schedules") == 0
    assert date(2028, 5, 10) == world.clock.now().date()


async def test_what_repeats_and_can_mean_two_times_names_the_time_first(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; every 2 weeks on monday, wednesday and thursday at 8 from 2028-05-08; Hello")
    asked = await chat.expect("That can mean more than one time.")
    assert [row[0] for row in asked.buttons[:2]] == [
        f"May 8, 2028, {time} · Every 2 weeks on Mon, Wed, and Thu" for time in ("08:00", "20:00")
    ]
