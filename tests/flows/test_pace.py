"""Quiet hours and the pace of sending, in the settings and in what is told."""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from core.timing import day
from tests.contract.gateway.waiting import eventually
from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, move_to_next_run, only, schedule

HOUR = timedelta(hours=1)


async def ask(chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Quiet hours")
    await chat.expect("When shall it be quiet?")


async def test_quiet_hours_are_chosen_by_a_tap_and_shown_in_the_settings(world: World, chat: Chat) -> None:
    await chat.send("/settings")
    await chat.expect("Quiet hours: none")
    await ask(chat)
    await chat.tap("22:00 \u2013 07:00")
    await chat.expect("Quiet hours: 22:00 \u2013 07:00.")
    await chat.tap("Settings")
    await chat.expect("Quiet hours: 22:00 \u2013 07:00")
    assert (await only(world, "people"))["quiet"] == {"start": "22:00:00", "end": "07:00:00"}


async def test_quiet_hours_are_typed_and_taken_back(world: World, chat: Chat) -> None:
    await ask(chat)
    await chat.send("10:30pm - 6.45")
    await chat.expect("Quiet hours: 22:30 \u2013 06:45.")
    await ask(chat)
    await chat.tap("No quiet hours")
    await chat.expect("No quiet hours any more")
    assert (await only(world, "people"))["quiet"] is None


async def test_quiet_hours_are_typed_as_one_says_them(world: World, chat: Chat) -> None:
    await ask(chat)
    await world.database["people"].update_one({"_id": world.user.id}, {"$set": {"language": "hi"}})
    await chat.send("रात 10 बजे से सुबह 7 बजे तक")
    await chat.expect("22:00 \u2013 07:00")


async def test_what_is_no_two_times_is_asked_for_again(world: World, chat: Chat) -> None:
    await ask(chat)
    await chat.send("5-7")
    again = await chat.expect("I cannot read “5-7” as two times.")
    assert "When shall it be quiet?" in again.text
    await chat.tap("Back")
    await chat.expect("Quiet hours: none")
    assert "quiet" not in await only(world, "people")


async def test_an_old_button_for_quiet_hours_changes_nothing(world: World, chat: Chat) -> None:
    await ask(chat)
    question = await chat.expect()
    await chat.tap("Back")
    await chat.expect("Quiet hours: none")
    await chat.forge_tap(question.id, "f|stale|hours|22000700")
    await chat.expect_toast("This menu has expired")
    assert "quiet" not in await only(world, "people")


async def test_what_falls_into_the_quiet_hours_says_so_before_it_is_scheduled(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    quiet = {"quiet": {"start": "22:00:00", "end": "07:00:00"}}
    await world.database["people"].update_one({"_id": world.user.id}, {"$set": quiet})
    await chat.send("/create Mom; tomorrow 23:30; Night")
    confirm = await chat.expect("Is this right?")
    assert re.search(r"23:30.*\n.*\n🌙 It waits until .*, 07:00: your quiet hours.", confirm.text)
    await chat.tap("Confirm")
    done = await chat.expect("Scheduled.")
    assert "🌙 It waits until" in done.text
    assert "WhatsApp is not connected." in done.text
    await chat.tap("Details")
    card = await chat.expect("▶️ Active")
    assert re.search(r"23:30.*\n.*\n🌙 It waits until .*, 07:00: your quiet hours.", card.text)
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.send("tomorrow 12:00")
    assert "quiet" not in (await chat.expect("12:00")).text
    await chat.tap("Save")
    assert "quiet" not in (await chat.expect("Changed.")).text


async def test_the_pace_is_chosen_by_a_tap(world: World, chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Pace")
    shown = await chat.expect("Pace: Normal")
    assert shown.buttons[0] == ["Careful", "● Normal", "Off"]
    await chat.tap("Careful")
    await chat.expect("Pace: Careful")
    assert (await only(world, "people"))["pace"] == "careful"
    await chat.tap("Careful")
    await chat.tap("Back")
    await chat.expect("Pace: Careful")


async def test_a_forged_pace_changes_nothing(world: World, chat: Chat) -> None:
    await chat.send("/settings")
    shown = await chat.expect("Settings")
    await chat.forge_tap(shown.id, "g|settings.pace.set|fast|0")
    await chat.send("/settings")
    await chat.expect("Pace: Normal")


async def test_a_limit_that_is_reached_is_told_and_shown_with_the_message(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    now, owner = world.clock.now(), world.user.id
    await world.database["deliveries"].insert_many(
        [{"_id": f"x{n}", "owner_id": owner, "sent_at": now} for n in range(world.settings.daily_cap)]
    )
    await chat.send("/send Mom Hello")
    await chat.expect("limit of 250 messages is reached. One message")
    await chat.expect("Waiting for Mom")
    await chat.send("/status")
    await chat.expect("waiting to go out: 1")
    assert await world.arrived() == []
    await world.database["deliveries"].delete_many({})


class TestHeld:
    @pytest.fixture(autouse=True)
    async def _quiet(self, world: World, chat: Chat) -> None:
        """Link WhatsApp, and let it be quiet from tomorrow 03:00 until 11:00; the schedule is due at 04:00."""
        await world.pair()
        await add(chat, "Mom")
        await ask(chat)
        await chat.send("3:00 - 11:00")
        await chat.expect("Quiet hours: 03:00 \u2013 11:00.")
        tomorrow = day.ends(world.clock.now(), world.settings.timezone) + 5 * HOUR
        world.clock.move(tomorrow - world.clock.now())  # 05:00, in them
        await schedule(chat, "Mom; in 1 hour; Good morning")
        await move_to_next_run(world)

    async def _held(self, world: World) -> str:
        """Wait until the message is in the outbox; give what the log says of it."""
        chat = world.chat

        async def held() -> int:
            return await world.database["deliveries"].count_documents({"cause": "quiet_hours"})

        await eventually(held)
        await chat.send("/logs")
        listed = await chat.expect("Log")
        await chat.tap(next(row[0] for row in listed.buttons if "Mom" in row[0]))
        return (await chat.expect("Waiting for Mom until")).text

    async def test_what_is_scheduled_waits_and_the_log_says_until_when(self, world: World, chat: Chat) -> None:
        assert "11:00: your quiet hours." in await self._held(world)
        assert await world.arrived() == []
        end = world.clock.now().astimezone(ZoneInfo(world.settings.timezone)).replace(hour=11, minute=0, second=0)
        await chat.forget()
        world.clock.move(end + timedelta(seconds=1) - world.clock.now())
        await chat.expect("Sent to Mom")
        assert await world.arrived() == ["Good morning"]

    async def test_what_is_sent_by_hand_goes_at_once(self, world: World, chat: Chat) -> None:
        await self._held(world)
        await chat.send("/send Mom Wake up")
        await chat.expect("Sent to Mom")
        assert await world.arrived() == ["Wake up"]

    async def test_no_quiet_hours_any_more_lets_it_go(self, world: World, chat: Chat) -> None:
        await self._held(world)
        await ask(chat)
        await chat.tap("No quiet hours")
        await chat.expect("Sent to Mom")
        assert await world.arrived() == ["Good morning"]
