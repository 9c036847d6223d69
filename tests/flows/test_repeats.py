"""How often: every choice by tapping, the rules of experts, the end, and what the preview says."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import add, count, move_to_monday, only, schedule

BERLIN = ZoneInfo("Europe/Berlin")
FEWER = "\N{MINUS SIGN}"


async def choosing(chat: Chat, when: str = "tomorrow 9:00") -> Shown:
    """Get to the question how often."""
    await add(chat, "Mom")
    await chat.send(f"/create Mom; {when}; Hello")
    await chat.expect("Is this right?")
    await chat.tap("Repeat")
    return await chat.expect("How often?")


async def rule(world: World, chat: Chat) -> str:
    """Confirm, and give the rule that is saved."""
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    return str((await only(world, "schedules"))["recurrence"]["rrule"])


@pytest.mark.parametrize(
    ("label", "words", "saved"),
    [
        ("Daily", "Every day", "FREQ=DAILY"),
        ("Monday to Friday", "Monday to Friday. Next runs:", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("Weekly", "Every week on", "FREQ=WEEKLY"),
        ("Yearly", "Every year on", "FREQ=YEARLY"),
    ],
)
async def test_what_one_tap_means(world: World, chat: Chat, label: str, words: str, saved: str) -> None:
    await choosing(chat)
    await chat.tap(label)
    confirm = await chat.expect("Is this right?")
    assert words in confirm.text
    assert "Next runs:" in confirm.text
    assert await rule(world, chat) == saved


async def test_chosen_days_of_the_week_and_the_first_match_is_shown(world: World, chat: Chat) -> None:
    move_to_monday(world)
    await choosing(chat)  # Tuesday
    await chat.tap("Certain days…")
    asked = await chat.expect("On which days?")
    assert asked.buttons[0] == ["Mon", "✅ Tue", "Wed", "Thu"]
    await chat.tap("Tue")
    await chat.expect("On which days?")
    await chat.tap("Done")
    await chat.expect("Choose one day at least.")
    for day in ("Thu", "Sat"):
        await chat.tap(day)
        await chat.expect("On which days?")
    await chat.tap("Done")
    confirm = await chat.expect("Every week on Thursday and Saturday")
    assert "is none of these" in confirm.text
    assert re.search(r"🕘 Thu, ", confirm.text)
    assert await rule(world, chat) == "FREQ=WEEKLY;BYDAY=TH,SA"
    assert (await only(world, "schedules"))["next_run_at"].astimezone(BERLIN).weekday() == 3


async def test_a_day_tapped_twice_at_once_is_chosen(chat: Chat, world: World) -> None:
    move_to_monday(world)
    await choosing(chat)
    await chat.tap("Certain days…")
    asked = await chat.expect("On which days?")
    thursday = asked.rows[0][3]["callback_data"]
    await chat.forge_tap(asked.id, thursday)
    await chat.forge_tap(asked.id, thursday)
    again = await chat.expect("On which days?")
    assert again.buttons[0][3] == "✅ Thu"


async def test_every_few_weeks(world: World, chat: Chat) -> None:
    await choosing(chat)
    await chat.tap("Every few…")
    await chat.expect("Every 2 days")
    await chat.tap("+")
    await chat.expect("Every 3 days")
    await chat.tap("weeks")
    await chat.expect("Every 3 weeks on")
    await chat.send("x")
    await chat.expect("I need a number from 1 to 99.")
    await chat.send("\N{ARABIC-INDIC DIGIT SEVEN}")
    await chat.expect("Every 7 weeks on")
    await chat.send("12")
    await chat.expect("Every 12 weeks on")
    await chat.tap(FEWER)
    await chat.expect("Every 11 weeks on")
    await chat.tap("Done")
    await chat.expect("Is this right?")
    assert await rule(world, chat) == "FREQ=WEEKLY;INTERVAL=11"


@pytest.mark.parametrize(
    ("when", "label", "saved"),
    [
        ("2028-05-29 9:00", "Every month on day 29", "FREQ=MONTHLY"),
        ("2028-05-10 9:00", "Every month on the second Wed", "FREQ=MONTHLY;BYDAY=2WE"),
        ("2028-05-31 9:00", "Every month on the last Wed", "FREQ=MONTHLY;BYDAY=-1WE"),
        ("2028-05-31 9:00", "Every month on the last day", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ],
)
async def test_monthly_as_the_date_can_be_meant(world: World, chat: Chat, when: str, label: str, saved: str) -> None:
    await choosing(chat, when)
    await chat.tap("Monthly…")
    await chat.expect("On which day of the month?")
    await chat.tap(label)
    confirm = await chat.expect("Is this right?")
    assert label in confirm.text
    assert ("(a month without day 29 is skipped)" in confirm.text) == (saved == "FREQ=MONTHLY")
    assert await rule(world, chat) == saved


async def test_yearly_on_the_29th_of_february_is_its_last_day(world: World, chat: Chat) -> None:
    await choosing(chat, "2028-02-29 9:00")
    await chat.tap("Yearly")
    confirm = await chat.expect("Every year on the last day of February")
    assert "Feb 28, 2029" in confirm.text
    assert await rule(world, chat) == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"


@pytest.mark.parametrize(
    ("text", "saved"),
    [
        ("rrule:freq=monthly;byday=2tu", "FREQ=MONTHLY;BYDAY=2TU"),
        ("30 9 * * 1-5", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=30"),
        (
            "0 9 1 * 1",
            "FREQ=DAILY;BYMONTHDAY=1;BYHOUR=9;BYMINUTE=0\nFREQ=DAILY;BYDAY=MO;BYHOUR=9;BYMINUTE=0",
        ),
    ],
)
async def test_an_expert_types_a_rule(world: World, chat: Chat, text: str, saved: str) -> None:
    await choosing(chat)
    await chat.tap("By a rule…")
    await chat.expect("Type a rule.")
    await chat.send(text)
    confirm = await chat.expect("Is this right?")
    assert "Next runs:" in confirm.text
    assert await rule(world, chat) == saved


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("every now and then", "This is no rule that I can take"),
        ("FREQ=SECONDLY", "This is no rule that I can take: FREQ=SECONDLY"),
        ("0 9 30 2 *", "This would never happen"),
        ("FREQ=DAILY;UNTIL=20200101", "It would end before it begins"),
        ("FREQ=MONTHLY;BYDAY=6MO", "This would never happen"),
        ("FREQ=HOURLY;INTERVAL=2;BYHOUR=8", "This would never happen"),
    ],
)
async def test_a_rule_that_cannot_be_taken_is_explained_and_asked_again(
    world: World, chat: Chat, text: str, problem: str
) -> None:
    await choosing(chat)
    await chat.tap("By a rule…")
    await chat.expect("Type a rule.")
    await chat.send(text)
    again = await chat.expect(problem)
    assert "Type a rule." in again.text
    await chat.tap("Back")
    await chat.expect("How often?")
    await chat.tap("Back")
    await chat.expect("Is this right?")
    assert await count(world, "schedules") == 0


@pytest.mark.parametrize(
    ("label", "saved"),
    [
        ("For 1 month, until Jun 10, 2028", "FREQ=DAILY;UNTIL=20280610T235959"),
        ("For 1 year, until May 10, 2029", "FREQ=DAILY;UNTIL=20290510T235959"),
    ],
)
async def test_it_ends_after_a_while_by_one_tap(world: World, chat: Chat, label: str, saved: str) -> None:
    await choosing(chat, "2028-05-10 9:00")
    await chat.tap("Daily")
    await chat.expect("Is this right?")
    await chat.tap("End")
    await chat.tap(label)
    assert label.partition(", ")[2].split()[-1] in (await chat.expect("Is this right?")).text
    assert await rule(world, chat) == saved


async def test_a_while_in_which_it_comes_but_once_is_not_offered(chat: Chat) -> None:
    await choosing(chat, "2028-05-10 9:00")
    await chat.tap("Yearly")
    await chat.expect("Is this right?")
    await chat.tap("End")
    asked = await chat.expect("When does it end?")
    assert [row[0] for row in asked.buttons][:3] == ["Never", "For 1 year, until May 10, 2029", "5 times"]


async def daily_until(chat: Chat, answer: str) -> None:
    await choosing(chat, "2028-05-10 9:00")
    await chat.tap("Daily")
    await chat.expect("Is this right?")
    await chat.tap("End")
    await chat.expect("When does it end?")
    await chat.send(answer)


@pytest.mark.parametrize(
    ("answer", "words", "saved"),
    [
        ("3", "Every day, 3 times", "FREQ=DAILY;UNTIL=20280512T235959"),
        ("3 times", "Every day, 3 times", "FREQ=DAILY;UNTIL=20280512T235959"),
        ("\N{ARABIC-INDIC DIGIT THREE}", "Every day, 3 times", "FREQ=DAILY;UNTIL=20280512T235959"),
        ("2028-05-12", "Every day, until May 12, 2028", "FREQ=DAILY;UNTIL=20280512T235959"),
        ("2028-05-12 8:00", "Every day, until May 12, 2028", "FREQ=DAILY;UNTIL=20280512T080000"),
    ],
)
async def test_it_ends_by_a_date_or_after_so_many(
    world: World, chat: Chat, answer: str, words: str, saved: str
) -> None:
    await daily_until(chat, answer)
    confirm = await chat.expect("Is this right?")
    assert words in confirm.text
    assert await rule(world, chat) == saved


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ("2028-05-09", "It would end before it begins"),
        ("0", "I need a number from 1 to 99."),
        ("100 times", "I need a number from 1 to 99."),
        ("someday", "I do not understand “someday” as an end."),
        ("2020-01-01", "is in the past"),
    ],
)
async def test_an_end_that_cannot_be_is_asked_again(chat: Chat, answer: str, problem: str) -> None:
    await daily_until(chat, answer)
    again = await chat.expect(problem)
    assert "When does it end?" in again.text


@pytest.mark.parametrize(
    ("answer", "label", "saved"),
    [
        ("05/06/2028", "Monday, June 5, 2028", "FREQ=DAILY;UNTIL=20280605T235959"),
        ("05/06/2028", "Saturday, May 6, 2028", "It would end before it begins"),
        ("2028-05-12 at 8", "Fri, May 12, 2028, 20:00", "FREQ=DAILY;UNTIL=20280512T200000"),
    ],
)
async def test_an_end_that_can_mean_several_is_chosen(
    world: World, chat: Chat, answer: str, label: str, saved: str
) -> None:
    await daily_until(chat, answer)
    await chat.expect("Which one?")
    await chat.tap(label)
    if saved.startswith("FREQ"):
        await chat.expect("Is this right?")
        assert await rule(world, chat) == saved
    else:
        await chat.expect(saved)


async def test_an_end_that_was_unclear_is_asked_anew_later(chat: Chat) -> None:
    await daily_until(chat, "05/06/2028")
    await chat.expect("Which one?")
    await chat.tap("Back")
    await chat.expect("Is this right?")
    await chat.tap("End")
    asked = await chat.expect("When does it end?")
    assert asked.buttons[0] == ["Never"]


async def test_an_end_by_a_button_is_taken_back_by_never(world: World, chat: Chat) -> None:
    await choosing(chat)
    await chat.tap("Daily")
    await chat.expect("Is this right?")
    await chat.tap("End")
    await chat.expect("When does it end?")
    await chat.tap("5 times")
    await chat.expect("Every day, 5 times")
    await chat.tap("End")
    await chat.expect("When does it end?")
    await chat.tap("Never")
    await chat.expect("Is this right?")
    assert await rule(world, chat) == "FREQ=DAILY"


async def test_two_rules_in_one_are_not_counted(chat: Chat) -> None:
    await choosing(chat)
    await chat.tap("By a rule…")
    await chat.expect("Type a rule.")
    await chat.send("0 9 1 * 1")
    await chat.expect("Is this right?")
    await chat.tap("End")
    await chat.expect("When does it end?")
    await chat.tap("5 times")
    await chat.expect("which I cannot count")


async def test_a_run_that_the_clocks_move_is_said(chat: Chat) -> None:
    await choosing(chat, "2028-03-20 2:30")
    await chat.tap("Daily")
    await chat.expect("02:30 does not exist on Sunday, March 26, 2028, as the clocks change: sent at 03:00.")


async def test_another_time_that_the_rule_does_not_mean_asks_how_often_anew(world: World, chat: Chat) -> None:
    await choosing(chat, "2028-05-10 9:00")
    await chat.tap("Monday to Friday")
    await chat.expect("Is this right?")
    await chat.tap("Time")
    await chat.expect("When shall it go to Mom?")
    await chat.send("2028-05-11 10:00")
    await chat.expect("Monday to Friday")
    await chat.tap("Time")
    await chat.expect("When shall it go to Mom?")
    await chat.send("2028-05-13 10:00")  # a Saturday
    await chat.expect("How often?")


async def test_a_forged_choice_changes_nothing(chat: Chat) -> None:
    asked = await choosing(chat)
    token = asked.rows[0][0]["callback_data"].split("|")[1]
    for forged in ("repeat|secondly", "which|ends", "which|x", "month|7", "days|012"):
        await chat.forge_tap(asked.id, f"f|{token}|{forged}")
    await chat.tap("Once")
    await chat.expect("🔁 Once")


async def test_asking_first_is_chosen_before_confirming(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")
    await chat.tap("Ask me first: no")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert (await only(world, "schedules"))["ask_first"] is True


async def test_a_rule_said_with_the_time_is_kept(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; 2028-05-10 9:00; Hello", repeat="Weekly")
    first = (await only(world, "schedules"))["next_run_at"]
    assert first == datetime(2028, 5, 10, 9, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("answer", "first", "repeat"),
    [
        ("every friday", "Fri, May 12, 2028, 09:00", "Every week on Friday"),
        ("every wednesday", "Wed, May 10, 2028, 09:00", "Every week on Wednesday"),
        ("every day until 12 may", "Wed, May 10, 2028, 09:00", "Every day, until May 12, 2028"),
    ],
)
async def test_how_often_may_be_typed_as_one_says_it(
    world: World, chat: Chat, answer: str, first: str, repeat: str
) -> None:
    await choosing(chat, "2028-05-10 9:00")
    await chat.send(answer)
    asked = await chat.expect(f"🔁 {repeat}")
    assert f"🕘 {first}" in asked.text
