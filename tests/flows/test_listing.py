"""/schedules: its parts with their counts, the calendar of what is due, what has finished, and all at once."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.ui.month import OVER
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import NEXT, add, move_to_next_run, only, schedule

BERLIN = ZoneInfo("Europe/Berlin")


def move_to(world: World, local: str) -> None:
    world.clock.move(datetime.fromisoformat(local).replace(tzinfo=BERLIN) - world.clock.now())


def labels(shown: Shown) -> list[str]:
    return [label for row in shown.buttons for label in row]


async def planned(world: World, chat: Chat) -> Shown:
    """Plan something for today, this week and later, on a Wednesday noon, and pause one; gives the list."""
    move_to(world, "2028-05-10T12:00")
    await add(chat, "Mom", "Dad")
    await schedule(chat, "Mom; 18:00; Today")
    await schedule(chat, "Dad; saturday 9:00; Saturday")
    await schedule(chat, "Mom; 2028-06-01 9:00; Later", repeat="Daily")
    await chat.tap("Details")
    await chat.expect("▶️ Active")
    await schedule(chat, "Dad; 2028-05-31 9:00; On hold")
    await chat.tap("Details")
    await chat.expect("On hold")
    await chat.tap("Pause")
    await chat.expect("⏸ Paused")
    await chat.send("/schedules")
    return await chat.expect("Schedules (4)")


async def test_the_parts_and_how_much_is_in_each(world: World, chat: Chat) -> None:
    listed = await planned(world, chat)
    assert listed.buttons[4:7] == [
        ["● All 4", "Today 1"], ["This week 2", "⏸ Paused 1"], ["🏁 Finished 0", "👤 By contact"],
    ]  # fmt: skip
    assert listed.buttons[0] == ["18:00 · Mom · Today"]
    for tab, title, first in (
        ("Today 1", "what comes today (1)", "Today"),
        ("This week 2", "what comes this week (2)", "Today"),
        ("⏸ Paused 1", "paused (1)", "On hold"),
    ):
        await chat.tap(tab)
        shown = await chat.expect(title)
        assert shown.id == listed.id
        assert shown.buttons[0][0].endswith(first)
        assert f"● {tab}" in labels(shown)
    await chat.tap("🏁 Finished 0")
    await chat.expect("No schedule has finished yet.")


async def test_those_of_a_contact(world: World, chat: Chat) -> None:
    await planned(world, chat)
    await chat.tap("By contact")
    asked = await chat.expect("Whose schedules shall I show?")
    await chat.tap(asked.buttons[0][0])
    shown = await chat.expect("Schedules for Dad (2)")
    assert [row[0].rpartition(" · ")[2] for row in shown.buttons[:2]] == ["Saturday", "On hold"]


async def test_those_of_a_contact_include_what_goes_to_one_of_its_tags(chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await chat.send("/search mom")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.tap("Tags")
    await chat.send("Family")
    await chat.expect("👤 Mom")
    await schedule(chat, "#family; tomorrow 9:00; To all")
    await schedule(chat, "Dad; tomorrow 9:00; To Dad")
    await chat.send("/search mom")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.tap("Schedules")
    shown = await chat.expect("Schedules for Mom (1)")
    assert "To all" in shown.buttons[0][0]


async def test_a_card_leads_back_to_the_part_it_was_found_in(world: World, chat: Chat) -> None:
    await planned(world, chat)
    await chat.tap("This week 2")
    shown = await chat.expect("this week (2)")
    await chat.tap(shown.buttons[1][0])
    await chat.expect("▶️ Active")
    await chat.tap("Pause")
    await chat.expect("⏸ Paused")
    await chat.tap("Back")
    await chat.expect("this week (1)")


async def test_a_page_of_a_part_is_kept_too(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    for day in range(1, 11):
        await schedule(chat, f"Mom; in {day} days; Number {day}")
    await chat.send("/schedules")
    await chat.expect("page 1 of 2")
    await chat.tap(NEXT)
    second = await chat.expect("page 2 of 2")
    await chat.tap(second.buttons[0][0])
    await chat.expect("Number 9")
    await chat.tap("Back")
    await chat.expect("page 2 of 2")


async def test_the_card_shows_five_runs_with_how_far_they_are(world: World, chat: Chat) -> None:
    await planned(world, chat)
    await chat.tap("Jun 1, 09:00 · Mom · Later")
    card = await chat.expect("▶️ Active")
    runs = re.findall(r"(\w+, Jun \d, 2028, 09:00), (in .+)", card.text)
    assert [day for day, _ in runs] == [f"{day}, Jun {n}, 2028, 09:00" for n, day in enumerate(
        ("Thu", "Fri", "Sat", "Sun", "Mon"), start=1)]  # fmt: skip
    assert runs[0][1] == "in 3 weeks"
    assert "Europe/Berlin" in card.text


class TestCalendar:
    async def test_a_month_shows_how_much_is_due_and_a_day_what(self, world: World, chat: Chat) -> None:
        listed = await planned(world, chat)
        await chat.tap("Calendar")
        may = await chat.expect("Messages are due on 2 days of this month.")
        assert may.id == listed.id
        assert may.buttons[0][1] == "May 2028"
        assert may.buttons[2] == [OVER, OVER, "10¹", "11", "12", "13¹", "14"]
        await chat.tap("›")  # noqa: RUF001 - the label is typography, not a comparison
        june = await chat.expect("Messages are due on 30 days of this month.")
        assert june.buttons[2][3:] == ["1¹", "2¹", "3¹", "4¹"]
        await chat.tap("2¹")
        day = await chat.expect("Friday, June 2, 2028")
        assert day.buttons[0] == ["09:00 · Mom · Later"]
        await chat.tap("09:00 · Mom · Later")
        await chat.expect("▶️ Active")
        await chat.tap("Back")
        await chat.expect("Friday, June 2, 2028")
        await chat.tap("Back")
        shown = await chat.expect("What is due")
        assert shown.buttons[0][1] == "Jun 2028"

    async def test_what_has_no_text_is_named(self, world: World, chat: Chat) -> None:
        move_to(world, "2028-05-10T12:00")
        await add(chat, "Mom")
        await schedule(chat, "Mom; 23:40; Hello")
        place = {"type": "place", "latitude": 52.5, "longitude": 13.4}
        await world.database["schedules"].update_one({}, {"$set": {"text": "", "attachment": place}})
        await chat.send("/schedules")
        await chat.tap("Calendar")
        await chat.expect("What is due")
        await chat.tap("10¹")
        day = await chat.expect("One schedule is due.")
        assert day.buttons[0] == ["23:40 · Mom · 📍 Location"]

    async def test_what_comes_every_minute_is_said_to_be_many(self, world: World, chat: Chat) -> None:
        move_to(world, "2028-05-10T23:30")
        await add(chat, "Mom")
        await chat.send("/create Mom; 23:40; Tick")
        await chat.expect("Is this right?")
        await chat.tap("Repeat")
        await chat.tap("By a rule…")
        await chat.expect("Type a rule.")
        await chat.send("FREQ=MINUTELY")
        await chat.expect("Is this right?")
        await chat.tap("Confirm")
        await chat.expect("Scheduled.")
        await chat.send("/schedules")
        await chat.tap("Calendar")
        may = await chat.expect("What is due")
        assert may.buttons[2][2:4] == ["10⁺", "11⁺"]
        await chat.tap("11⁺")
        day = await chat.expect("One schedule is due.")
        assert day.buttons[0] == ["00:00, 50+\N{MULTIPLICATION SIGN} · Mom · Tick"]

    async def test_a_day_that_is_over_and_the_names_of_days_do_nothing(self, world: World, chat: Chat) -> None:
        await planned(world, chat)
        await chat.tap("Calendar")
        shown = await chat.expect("What is due")
        await chat.tap(OVER)
        await chat.expect_toast("This day is over.")
        await chat.tap("Mo")
        await chat.forge_tap(shown.id, "g|agenda.day|2028-02-30|0")
        await chat.expect_toast("This day is over.")


class TestFinished:
    async def test_what_has_finished_can_be_scheduled_again(self, world: World, chat: Chat) -> None:
        await world.pair()
        await add(chat, "Mom")
        await schedule(chat, "Mom; in 1 hour; Hello again")
        await chat.forget()
        await move_to_next_run(world)
        await chat.expect("Sent to Mom")
        await chat.send("/schedules")
        await chat.expect("Nothing is scheduled.")
        await chat.tap("🏁 Finished 1")
        shown = await chat.expect("finished (1)")
        await chat.tap(shown.buttons[0][0])
        card = await chat.expect("The schedule for Mom has finished.")
        assert "Hello again" in card.text
        await chat.tap("Schedule again")
        await chat.expect("When shall it go to Mom?")
        await chat.send("tomorrow 9:00")
        again = await chat.expect("Is this right?")
        assert "Hello again" in again.text
        await chat.tap("Confirm")
        await chat.expect("Scheduled. Mom gets it on")
        assert await world.database["schedules"].count_documents({}) == 2

    async def test_a_duplicate_is_a_draft_that_nothing_is_saved_of_before_it_is_confirmed(
        self, world: World, chat: Chat
    ) -> None:
        await add(chat, "Mom", "Dad")
        await schedule(chat, "Mom; tomorrow 9:00; Hello", repeat="Daily")
        await chat.tap("Details")
        await chat.tap("Duplicate")
        draft = await chat.expect("Is this right?")
        assert "Every day" in draft.text
        assert (await only(world, "schedules"))["text"] == "Hello"
        await chat.tap("Recipient")
        await chat.expect("Who is it for?")
        await chat.tap("Dad")
        await chat.expect("To: Dad")
        await chat.tap("Confirm")
        await chat.expect("Scheduled. Dad gets it on")
        assert await world.database["schedules"].count_documents({"recurrence.rrule": "FREQ=DAILY"}) == 2


class TestAllAtOnce:
    async def test_pausing_all_asks_first_and_resuming_all_too(self, world: World, chat: Chat) -> None:
        await planned(world, chat)
        await chat.tap("Pause all")
        await chat.expect("Pause all 3 active schedules?")
        assert await world.database["schedules"].count_documents({"status": "paused"}) == 1
        await chat.tap("Yes, pause all")
        await chat.expect_toast("3 schedules are paused.")
        listed = await chat.expect("Schedules (4)")
        assert "⏸ Paused 4" in labels(listed)
        await chat.forge_tap(listed.id, "g|schedules.pause!||0")
        await chat.expect_toast("All schedules are paused already.")
        world.clock.move(timedelta(days=40))
        await chat.tap("Resume all")
        await chat.expect("Resume all 4 paused schedules?")
        await chat.tap("Yes, resume all")
        await chat.expect_toast("3 schedules finished during the pause; those that go on: 1.")
        await chat.expect("Schedules (1)")
        assert await world.database["deliveries"].count_documents({}) == 0
        later = await world.database["schedules"].find_one({"status": "active"})
        assert later is not None
        assert world.clock.now() < later["next_run_at"] < world.clock.now() + timedelta(days=1)

    @pytest.mark.parametrize("to", ["pause", "pause!", "resume", "resume!"])
    async def test_where_there_is_nothing_it_shows_the_list(self, chat: Chat, to: str) -> None:
        await chat.send("/start")
        home = await chat.expect()
        await chat.forge_tap(home.id, f"g|schedules.{to}||0")
        await chat.expect("Nothing is scheduled.")


async def test_what_repeats_has_a_mark_whatever_becomes_of_it(chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; 2028-05-10 9:00; Once")
    await schedule(chat, "Mom; 2028-05-11 9:00; Again", repeat="Weekly")
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (2)")
    assert listed.buttons[:2] == [["May 10, 2028, 09:00 · Mom · Once"], ["🔁 May 11, 2028, 09:00 · Mom · Again"]]
    await chat.tap("May 11, 2028, 09:00 · Mom · Again")
    await chat.tap("Pause")
    await chat.expect("⏸ Paused")
    await chat.send("/schedules")
    await chat.tap("⏸ Mom · Again")
    shown = await chat.expect("⏸ Paused")
    assert "Again" in shown.text
