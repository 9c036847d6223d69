"""/create: one question after the other, by tapping and by typing, up to one schedule."""

import re
from datetime import timedelta

import pytest

from bot.ui.widgets import PAGE
from core.model import Schedule
from core.store.database import DatabaseUnavailable
from core.store.schedules import Schedules
from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import NEXT, PREVIOUS, add, count, move_to_monday, only, schedule
from tests.flows.test_incoming import of, picture


async def _to_confirmation(chat: Chat) -> None:
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")


async def test_step_by_step_by_tapping(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    asked = await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    await chat.send("Good morning {first_name}")
    when = await chat.expect("When shall it go to Mom?")
    await chat.tap(when.buttons[0][0])
    await chat.expect("How often?")
    await chat.tap("Weekly")
    confirm = await chat.expect("Is this right?")
    assert "Good morning Mom" in confirm.text
    assert "Every week on" in confirm.text
    await chat.tap("Confirm")
    done = await chat.expect("Scheduled.")
    assert done.id == when.id != asked.id
    saved = await only(world, "schedules")
    assert saved["recurrence"]["rrule"] == "FREQ=WEEKLY"
    assert saved["text"] == "Good morning {first_name}"


async def test_step_by_step_by_typing(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await chat.send("/create")
    await chat.expect("Who is it for?")
    await chat.send("mo")
    await chat.expect("What shall I send to Mom?")
    await chat.send("Line one\nline two")
    await chat.expect("When shall it go to Mom?")
    await chat.send("in 3 hours")
    confirm = await chat.expect("Is this right?")
    assert "Line one\nline two" in confirm.text
    assert "in 3 hours" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled. Mom gets it on")
    assert (await only(world, "schedules"))["text"] == "Line one\nline two"


async def test_details_leads_to_the_schedule(chat: Chat, world: World) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Hello")
    await chat.tap("Details")
    await chat.expect("Mom · ▶️ Active")


async def test_more_than_eight_contacts_are_paged(chat: Chat) -> None:
    await add(chat, *(f"Friend {letter}" for letter in "abcdefghij"))
    await chat.send("/create")
    first = await chat.expect("Who is it for?")
    assert [row[0] for row in first.buttons[:8]] == [f"Friend {letter}" for letter in "abcdefgh"]
    await chat.tap(NEXT)
    second = await chat.expect("Who is it for?")
    assert second.id == first.id
    assert second.buttons == [["Friend i"], ["Friend j"], [PREVIOUS], ["☑️ Several"], ["✖ Cancel"]]
    await chat.tap("Friend j")
    await chat.expect("What shall I send to Friend j?")


async def test_a_typed_name_that_several_have_narrows_the_list(chat: Chat) -> None:
    await add(chat, "Anna Adler", "Anna Berg", "Bert")
    await chat.send("/create")
    await chat.expect("Who is it for?")
    await chat.send("anna")
    question = await chat.expect("Which one do you mean by “anna”?")
    assert question.buttons == [["Anna Adler"], ["Anna Berg"], ["👥 Show all"], ["✖ Cancel"]]
    await chat.send("berg")
    await chat.expect("What shall I send to Anna Berg?")


async def test_a_name_nobody_has_asks_again(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    await chat.expect("Who is it for?")
    await chat.send("Zoe")
    again = await chat.expect("I find no contact called “Zoe”")
    assert "Who is it for?" in again.text
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")


async def test_without_contacts_it_says_how_to_add_one(chat: Chat) -> None:
    await chat.send("/create")
    await chat.expect("You have no contacts yet.")


async def test_one_line_with_two_matches_asks_which_and_goes_to_the_confirmation(world: World, chat: Chat) -> None:
    await add(chat, "Anna", "Anna")
    await chat.send("/create Anna; tomorrow 9:00; Hello {name}")
    question = await chat.expect("Which one do you mean by “Anna”?")
    assert sorted(row[0] for row in question.buttons[:2]) == ["Anna · +49 1512 3456701", "Anna · +49 1512 3456702"]
    await chat.tap("Anna · +49 1512 3456702")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    second = await world.database["contacts"].find_one({"phone": "+4915123456702"})
    assert second is not None
    assert (await only(world, "schedules"))["contact_ids"] == [second["_id"]]


async def test_the_preview_shows_the_next_three_runs(chat: Chat) -> None:
    await add(chat, "Mom")
    await _to_confirmation(chat)
    await chat.tap("Repeat")
    await chat.expect("How often?")
    await chat.tap("Monthly…")
    asked = await chat.expect("On which day of the month?")
    await chat.tap(asked.buttons[0][0])
    confirm = await chat.expect("Next runs:")
    runs = re.findall(r"^\d\. (.+)$", confirm.text, re.MULTILINE)
    assert len(set(runs)) == 3
    assert all(run.endswith("09:00") for run in runs)


@pytest.mark.parametrize(
    ("part", "question", "answer", "shown"),
    [
        ("Recipient", "Who is it for?", "Dad", "To: Dad"),
        ("Text", "What shall I send to Mom?", "Good bye", "Good bye"),
        ("Time", "When shall it go to Mom?", "tomorrow 17:45", "17:45"),
    ],
)
async def test_each_part_can_be_changed_from_the_confirmation(
    chat: Chat, part: str, question: str, answer: str, shown: str
) -> None:
    await add(chat, "Mom", "Dad")
    await _to_confirmation(chat)
    await chat.tap(part)
    await chat.expect(question)
    await chat.send(answer)
    confirm = await chat.expect("Is this right?")
    assert shown in confirm.text


@pytest.mark.parametrize("part", ["Recipient", "Text", "Time", "Repeat"])
async def test_back_leaves_a_part_as_it_was(chat: Chat, part: str) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    before = await chat.expect("Is this right?")
    await chat.tap(part)
    await chat.expect("?")
    await chat.tap("Back")
    after = await chat.expect("Is this right?")
    assert after.text.splitlines()[2] == before.text.splitlines()[2]
    assert after.text.splitlines()[-1] == "Hello"


async def test_another_recipient_that_several_match_is_asked_for(chat: Chat) -> None:
    await add(chat, "Mom", "Anna Adler", "Anna Berg")
    await _to_confirmation(chat)
    await chat.tap("Recipient")
    await chat.expect("Who is it for?")
    await chat.send("anna")
    await chat.expect("Which one do you mean by “anna”?")
    await chat.tap("Anna Berg")
    confirm = await chat.expect("Is this right?")
    assert "To: Anna Berg" in confirm.text


async def test_a_time_that_went_by_before_confirm_is_asked_for_again(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; in 10 seconds; Hello")
    await chat.expect("Is this right?")
    world.clock.move(timedelta(minutes=1))
    await chat.tap("Confirm")
    again = await chat.expect("is in the past")
    assert "When shall it go to Mom?" in again.text
    await chat.send("in 1 hour")
    await chat.expect("Is this right?")


async def test_cancel_by_button(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await _to_confirmation(chat)
    await chat.tap("Cancel")
    cancelled = await chat.expect("Cancelled. Nothing was sent")
    assert cancelled.buttons == [["🏠 Home"]]
    assert await count(world, "schedules") == 0


async def test_cancel_by_command_takes_the_buttons_away(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    question = await chat.expect("Is this right?")
    await chat.send("/cancel")
    await chat.expect("Cancelled. Nothing was sent")
    assert next(one for one in chat.messages if one.id == question.id).buttons == []
    assert await count(world, "schedules") == 0


async def test_a_double_tap_on_confirm_makes_one_schedule(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    confirm = await chat.expect("Is this right?")
    data = confirm.rows[0][0]["callback_data"]
    await chat.tap("Confirm")
    await chat.forge_tap(confirm.id, data)
    await chat.expect_toast("It is scheduled already")
    done = next(one for one in chat.messages if one.id == confirm.id)
    assert "Scheduled." in done.text
    assert done.buttons == [["Details"]]
    assert await count(world, "schedules") == 1


async def test_a_double_tap_on_a_choice_leaves_the_next_question_as_it_is(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    question = await chat.expect("Who is it for?")
    data = question.rows[0][0]["callback_data"]
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    await chat.forge_tap(question.id, data)
    await chat.send("/nonsense")
    await chat.expect("I do not know the command")
    asked = next(one for one in chat.messages if one.id == question.id)
    assert "What shall I send to Mom?" in asked.text
    assert asked.buttons == [["✖ Cancel"]]


async def test_the_contact_was_deleted_meanwhile(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await _to_confirmation(chat)
    await world.database["contacts"].delete_one({"name": "Mom"})
    await chat.tap("Confirm")
    again = await chat.expect("This contact no longer exists.")
    assert "Who is it for?" in again.text
    assert await count(world, "schedules") == 0
    await chat.tap("Dad")
    confirm = await chat.expect("Is this right?")
    assert "To: Dad" in confirm.text


async def test_a_contact_deleted_before_it_is_picked_asks_again(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await chat.send("/create")
    await chat.expect("Who is it for?")
    await world.database["contacts"].delete_one({"name": "Mom"})
    await chat.tap("Mom")
    again = await chat.expect("This contact no longer exists.")
    assert again.buttons == [["Dad"], ["✖ Cancel"]]


async def test_an_ambiguous_weekday_offers_both_days(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    move_to_monday(world)
    await chat.send("/create Mom; next friday 18:30; Hello")
    question = await chat.expect("more than one time")
    await chat.tap(question.buttons[1][0])
    confirm = await chat.expect("Is this right?")
    assert "Fri" in confirm.text


async def test_a_recipient_who_is_unknown_is_asked_for_and_the_rest_is_kept(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Grandma; tomorrow 9:00; Hello")
    asked = await chat.expect("I find no contact called “Grandma”")
    assert "Hello" in asked.text
    await chat.tap("Add Grandma")
    await chat.expect("Which number does Grandma have?")
    await chat.send("+49 151 23456709")
    confirm = await chat.expect("Is this right?")
    assert "To: Grandma" in confirm.text
    assert "Hello" in confirm.text
    assert "09:00" in confirm.text


@pytest.mark.parametrize(
    ("typed", "time", "text"),
    [
        ("every weekday at 8:15: Wake up: now\n", "08:15", "Wake up: now"),
        ("tomorrow 9:00:\nNote: *milk*", "09:00", "Note: *milk*"),
    ],
)
async def test_a_colon_may_stand_between_time_and_text(chat: Chat, typed: str, time: str, text: str) -> None:
    await add(chat, "Mom")
    await chat.send(f"/create Mom; {typed}")
    confirm = await chat.expect("Is this right?")
    assert time in confirm.text
    assert confirm.text.endswith(f"\n\n{text}")


async def test_a_colon_behind_a_day_leaves_its_time_to_be_asked(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; every friday: Good morning")
    await chat.expect("At what time? How often is understood")
    await chat.send("9:00")
    confirm = await chat.expect("Is this right?")
    assert "Good morning" in confirm.text


async def test_that_whatsapp_is_not_connected_is_said_before_it_is_confirmed(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    confirm = await chat.expect("Is this right?")
    assert "🔁 Once\n⚪ WhatsApp is not connected. /whatsapp connects it." in confirm.text
    await world.pair()
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    confirm = await chat.expect("Is this right?")
    assert "connected" not in confirm.text


@pytest.mark.parametrize(
    ("time", "problem"),
    [
        ("2020-01-01 9:00", "Jan 1, 2020, 09:00 is in the past"),
        ("tomorow 9:00", "I do not understand “tomorow”"),
        ("24 december", "At what time on"),
        ("tomorrow 8", "That can mean more than one time"),
    ],
)
async def test_what_is_wrong_with_the_time_is_said_when_it_is_asked_for(chat: Chat, time: str, problem: str) -> None:
    await chat.send(f"/create Grandma; {time}; Hello")
    await chat.expect("I find no contact called “Grandma”")
    await chat.tap("Add Grandma")
    await chat.send("+49 151 23456709")
    asked = await chat.expect("When shall it go to Grandma?")
    assert problem in asked.text
    await chat.send("tomorrow 9:00")
    await chat.expect("Is this right?")
    await chat.tap("Time")
    assert problem not in (await chat.expect("When shall it go to Grandma?")).text


async def test_a_text_that_cannot_be_sent_is_asked_for_and_the_rest_is_kept(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hi {nmae}")
    asked = await chat.expect("I do not know the placeholder {nmae}")
    assert "What shall I send to Mom?" in asked.text
    await chat.send("Hi {name}")
    confirm = await chat.expect("Is this right?")
    assert "Hi Mom" in confirm.text
    assert "09:00" in confirm.text


async def test_what_is_changed_after_an_answer_was_lost_is_what_is_saved(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")
    add_them = Schedules.add

    async def lost(schedules: Schedules, *saved: Schedule) -> bool:
        await add_them(schedules, *saved)
        raise DatabaseUnavailable

    with monkeypatch.context() as patched:
        patched.setattr(Schedules, "add", lost)
        await chat.tap("Confirm")
        await chat.expect("The database does not answer")
    await chat.send("tomorrow 18:00")
    await chat.expect("18:00")
    await chat.tap("Confirm")
    assert "18:00" in (await chat.expect("Scheduled.")).text
    assert (await only(world, "schedules"))["next_wall"][11:16] == "18:00"


async def test_files_that_are_gone_at_the_end_take_nothing_else_along(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    for color in ("red", "green", "blue"):
        await chat.send_file("photo", picture(color), "photo.jpg", album="91")
    await chat.expect("When shall it go to Mom?")
    await chat.send("tomorrow 9:00")
    await chat.expect("An album of 3")
    await world.database["media"].delete_one({"sha256": of(picture("green"))})
    await chat.tap("Confirm")
    again = await chat.expect("is not kept any more")
    assert "An album of 2" in again.text
    assert await count(world, "schedules") == 0
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert await count(world, "schedules") == 2


async def test_the_text_is_shown_as_it_is_on_the_day_of_the_first_run(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    move_to_monday(world)
    await chat.send("/create Mom; tomorrow 9:00; It is {weekday}")
    await chat.tap("Repeat")
    await chat.tap("By a rule…")
    await chat.send("FREQ=WEEKLY;BYDAY=SA")
    confirm = await chat.expect("Is this right?")
    assert "It is Saturday" in confirm.text


async def test_the_text_is_shown_by_the_clock_that_counts(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; It is {time}")
    await chat.expect("It is 09:00")
    await world.database["contacts"].update_one({"name": "Mom"}, {"$set": {"zone": "Asia/Tokyo"}})
    await chat.send("tomorrow 10:00")
    await chat.tap("🕘 Tokyo")
    await chat.expect("It goes by the clock of Asia/Tokyo")
    await world.database["contacts"].update_one({"name": "Mom"}, {"$unset": {"zone": ""}})
    await chat.send("tomorrow 11:00")
    await chat.expect("It is 11:00")


async def test_which_of_two_of_one_name_is_told_by_the_number(chat: Chat) -> None:
    await add(chat, "Anna", "Anna", "Mom")
    await chat.send("/create")
    await chat.expect("Who is it for?")
    await chat.tap("Anna · +49 1512 3456702")
    await chat.send("Hello")
    await chat.send("tomorrow 9:00")
    await chat.expect("To: Anna · +49 1512 3456702")


async def test_two_of_one_name_are_told_apart_where_the_list_is_turned_between_them(chat: Chat) -> None:
    await add(chat, "Anna", "Anna", *(f"Aaron {n}" for n in range(PAGE - 1)))
    await chat.send("/create")
    await chat.expect("Who is it for?")
    first = [label for label in chat.buttons if label.startswith("Anna")]
    await chat.tap(NEXT)
    await chat.expect("Who is it for?")
    second = [label for label in chat.buttons if label.startswith("Anna")]
    assert sorted([*first, *second]) == ["Anna · +49 1512 3456701", "Anna · +49 1512 3456702"]
    assert len(first) == len(second) == 1


@pytest.mark.parametrize(
    ("said", "time", "expected"),
    [
        ("24 december", "19:00", r"Dec 24, \d{4}, 19:00"),
        ("every friday", "9:00", "(?s)Fri, .*9:00.*🔁 Every.*Friday"),
        ("24 december", "31 december at 18:00", r"Dec 31, \d{4}, 18:00"),
    ],
)
async def test_a_day_that_lacks_its_time_is_kept_until_that_is_said(
    chat: Chat, said: str, time: str, expected: str
) -> None:
    await add(chat, "Mom")
    await chat.send(f"/create Mom; {said}; Dinner?")
    await chat.expect("At what time")
    await chat.send(time)
    assert re.search(expected, (await chat.expect("Is this right?")).text)
