"""/schedules: what is coming, pausing it, ending it, and what happens when it is due."""

import re
from datetime import timedelta
from itertools import pairwise

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import NEXT, add, count, move_to_next_run, only, schedule


async def test_a_weekly_message_arrives_each_week(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Week {date}", repeat="Weekly")
    due = []
    for _ in range(3):
        due.append((await only(world, "schedules"))["next_run_at"])
        await chat.forget()
        await move_to_next_run(world)
        await chat.expect("Sent to Mom")
    assert {round((later - sooner) / timedelta(days=1)) for sooner, later in pairwise(due)} == {7}
    texts = await world.arrived()
    assert len(set(texts)) == len(texts) == 3


async def test_the_list_shows_what_is_coming_soonest_first(chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await chat.send("/schedules")
    await chat.expect("Nothing is scheduled.")
    await schedule(chat, "Mom; in 3 days; Later")
    await schedule(chat, "Dad; in 2 days; Sooner")
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (2)")
    assert "Dad" in listed.buttons[0][0]
    assert "Mom" in listed.buttons[1][0]


async def test_a_long_list_is_paged(chat: Chat) -> None:
    await add(chat, "Mom")
    for day in range(1, 10):
        await schedule(chat, f"Mom; in {day} days; Number {day}")
    await chat.send("/schedules")
    await chat.expect("Schedules (9), page 1 of 2")
    await chat.tap(NEXT)
    second = await chat.expect("page 2 of 2")
    assert "Number 9" in second.buttons[0][0]


async def test_a_paused_schedule_skips_what_fell_into_the_pause(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Daily", repeat="Daily")
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (1)")
    await chat.tap(listed.buttons[0][0])
    await chat.tap("Pause")
    await chat.expect_toast("Paused.")
    await chat.expect("⏸ Paused")
    world.clock.move(timedelta(days=3))
    await chat.send("/start")
    await chat.expect("Nothing goes out: all schedules are paused.")
    await chat.send("/schedules")
    paused = await chat.expect("Schedules (1)")
    await chat.tap(paused.buttons[0][0])
    card = await chat.expect("⏸ Paused")
    assert "Nothing goes out until you resume it. The next would be:" in card.text
    assert " ago" not in card.text
    assert ", in " not in card.text
    await chat.tap("Resume")
    await chat.expect("▶️ Active")
    assert (await only(world, "schedules"))["next_run_at"] > world.clock.now()
    assert await count(world, "deliveries") == 0
    await chat.forget()
    await move_to_next_run(world)
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["Daily"]


async def test_what_waits_of_a_paused_schedule_is_cancelled_and_said_so(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Daily", repeat="Daily")
    await chat.forget()
    await move_to_next_run(world)
    await chat.expect("One message is waiting and cannot go out.")
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (1)")
    await chat.tap(listed.buttons[0][0])
    await chat.tap("Pause")
    await chat.expect_toast("Paused. One message that was waiting is cancelled.")
    await chat.send("/logs")
    listed = await chat.expect("Log")
    await chat.tap(listed.buttons[0][0])
    await chat.expect("cancelled: its schedule was paused")


async def test_what_was_due_once_in_a_pause_cannot_go_on(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 hour; Hello")
    await chat.tap("Details")
    await chat.tap("Pause")
    await chat.expect("⏸ Paused")
    world.clock.move(timedelta(hours=2))
    await chat.send("/schedules")
    await chat.tap("⏸ Mom · Hello")
    await chat.expect("went by during the pause, and nothing follows.")
    await chat.tap("Resume")
    await chat.expect_toast("Its time went by during the pause")
    await chat.tap("Delete")
    await chat.expect("Delete the schedule for Mom?")
    await chat.tap("Yes, delete")
    await chat.expect("Nothing is scheduled.")


async def test_pausing_what_has_been_sent_meanwhile_says_that_it_is_over(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 hour; Hello")
    await chat.tap("Details")
    card = await chat.expect("▶️ Active")
    await move_to_next_run(world)
    await chat.expect("Sent to Mom")
    await chat.forge_tap(card.id, card.rows[0][0]["callback_data"])
    await chat.expect("The schedule for Mom has finished.")


async def test_deleting_asks_first_and_nothing_is_sent(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 hour; Hello")
    await chat.tap("Details")
    await chat.tap("Delete")
    await chat.expect("Delete the schedule for Mom?")
    await chat.tap("Back")
    await chat.expect("▶️ Active")
    await chat.tap("Delete")
    await chat.tap("Yes, delete")
    await chat.expect_toast("The schedule was deleted.")
    gone = await chat.expect("Nothing is scheduled.")
    assert gone.text == "🗑 Deleted: the schedule for Mom\nHello\n\n🗓 Nothing is scheduled."
    assert gone.buttons[0] == ["↩️ Take it back"]
    world.clock.move(timedelta(hours=2))
    await chat.send("/logs")
    await chat.expect("Nothing has been sent yet.")


async def test_due_while_disconnected_is_told_once_and_goes_out_when_connected(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 hour; Hello {date}", repeat="Daily")
    await chat.forget()
    await move_to_next_run(world)
    alert = await chat.expect("One message is waiting and cannot go out.")
    assert alert.buttons == [["📱 WhatsApp"]]
    await chat.send("/status")
    await chat.expect("waiting to go out: 1")
    world.clock.move(timedelta(hours=5))
    await chat.send("/status")
    await chat.expect("waiting to go out: 1")
    assert sum("cannot go out" in one.text for one in chat.messages) == 1
    await world.pair()
    await chat.expect("Sent to Mom")
    assert len(await world.arrived()) == 1


async def test_unlinked_on_the_phone_is_told_at_once_and_once(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 hour; Hello")
    await chat.forget()
    await world.phone.unlink()
    alert = await chat.expect("WhatsApp was disconnected.")
    assert "it was unlinked on the phone" in alert.text
    await move_to_next_run(world)
    await chat.send("/help")
    await chat.expect("I send your WhatsApp messages")
    assert len([message for message in chat.messages if "⚠️" in message.text]) == 1


async def test_missed_past_its_grace_it_can_be_sent_after_all_once(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 hour; Hello")
    await chat.forget()
    world.clock.move(timedelta(hours=8))
    expired = await chat.expect("Not sent to Mom: it was due on")
    assert await world.arrived() == []
    data = expired.rows[0][0]["callback_data"]
    await chat.forge_tap(expired.id, data)
    await chat.forge_tap(expired.id, data)
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["Hello"]
    assert next(one for one in chat.messages if one.id == expired.id).buttons == []


async def test_how_many_older_runs_were_missed_is_said_with_the_one_that_goes_out(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await schedule(chat, "Mom; every day at 12:00; Hello")
    await chat.forget()
    await move_to_next_run(world, later=timedelta(days=3, hours=2))
    late = await chat.expect("Sent to Mom")
    assert "3 earlier runs were missed and are left out." in late.text
    assert re.search(r"It was due on \w+, \w+ \d+, \d+, 12:00\.", late.text)
    assert await world.arrived() == ["Hello"]


async def test_a_repetition_can_be_typed_along_with_the_time(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; every monday and thursday at 9:00; Good morning")
    shown = await chat.expect("Is this right?")
    assert "Every week on Monday and Thursday" in shown.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert (await only(world, "schedules"))["recurrence"]["rrule"] == "FREQ=WEEKLY;BYDAY=MO,TH"


async def test_what_may_repeat_in_two_ways_is_asked(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; every second friday at 18:30; Pizza?")
    asked = await chat.expect("When shall it go to Mom?")
    choices = [label for row in asked.buttons for label in row if "Every" in label]
    assert len(choices) == 2
    assert choices[0] != choices[1]
    await chat.tap(choices[0])
    assert choices[0].rpartition(" · ")[2] in (await chat.expect("Is this right?")).text
