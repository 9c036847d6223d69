"""Asking first: the question, its buttons, and what becomes of it."""

from datetime import timedelta

from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import add, count, move_to_next_run, only, schedule
from tests.flows.test_control import button
from tests.flows.test_incoming import picture

MINUTE = timedelta(minutes=1)


async def question(world: World, chat: Chat) -> Shown:
    """Let a schedule that asks first be due; give its question."""
    await world.pair()
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 hour; Hello {first_name}", repeat="Daily")
    await chat.tap("Details")
    await chat.expect("▶️ Active")
    await chat.tap("Ask me first: no")
    await chat.expect("I ask you before each one")
    await chat.forget()
    await move_to_next_run(world)
    asked = await chat.expect("Shall I send this to Mom?")
    assert "Hello Mom" in asked.text
    return asked


async def test_that_i_am_asked_is_said_when_it_is_scheduled(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; in 1 hour; Hello")
    await chat.tap("Ask me first: no")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    done = await chat.expect("Scheduled. I ask you on")
    assert "gets it" not in done.text


async def test_sent_twice_it_goes_out_once_and_the_question_tells(world: World, chat: Chat) -> None:
    asked = await question(world, chat)
    send = button(asked, "Send")
    await chat.forge_tap(asked.id, send)
    await chat.forge_tap(asked.id, send)
    sent = await chat.expect("Sent to Mom")
    assert sent.id == asked.id
    assert await world.arrived() == ["Hello Mom"]
    await chat.forge_tap(asked.id, button(asked, "Skip"))
    await chat.expect("This has changed meanwhile")


async def test_skipped_it_does_not_go_out(world: World, chat: Chat) -> None:
    asked = await question(world, chat)
    await chat.tap("Skip")
    skipped = await chat.expect("Cancelled, Mom does not get this.")
    assert (skipped.id, skipped.buttons) == (asked.id, [])
    assert await world.arrived() == []


async def test_edited_it_is_shown_again_and_sent_as_edited_once(world: World, chat: Chat) -> None:
    asked = await question(world, chat)
    await chat.tap("Edit")
    await chat.expect("What shall I send instead, this once?")
    await chat.send("{nope}")
    await chat.expect("I do not know the placeholder")
    await chat.send("Bye {first_name}")
    again = await chat.expect("Bye Mom")
    assert again.id != asked.id
    await chat.tap("Send")
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["Bye Mom"]
    assert (await only(world, "schedules"))["text"] == "Hello {first_name}"


async def test_decided_while_another_text_is_typed_it_stays_decided(world: World, chat: Chat) -> None:
    asked = await question(world, chat)
    await chat.tap("Edit")
    await chat.expect("What shall I send instead, this once?")
    await chat.forge_tap(asked.id, button(asked, "Skip"))
    await chat.expect("Cancelled, Mom does not get this.")
    await chat.send("Too late")
    await chat.expect("This was decided meanwhile")
    assert await world.arrived() == []


async def test_put_off_it_asks_again_with_a_new_message(world: World, chat: Chat) -> None:
    asked = await question(world, chat)
    await chat.tap("10 min")
    put_off = await chat.expect("I ask again on")
    assert put_off.id == asked.id
    await chat.forget()
    world.clock.move(10 * MINUTE)
    again = await chat.expect("Shall I send this to Mom?")
    assert again.id != asked.id
    await chat.expect_gone(asked.id)
    await chat.tap("Send")
    await chat.expect("Sent to Mom")


async def test_without_an_answer_it_expires_and_that_is_told(world: World, chat: Chat) -> None:
    asked = await question(world, chat)
    await chat.forget()
    world.clock.move(timedelta(hours=7))
    expired = await chat.expect("Not sent to Mom")
    assert expired.id == asked.id
    assert await world.arrived() == []


async def test_status_counts_what_needs_a_decision(world: World, chat: Chat) -> None:
    await question(world, chat)
    await chat.send("/status")
    await chat.expect("needs your decision: 1")
    await chat.tap("Skip")
    await chat.expect("Cancelled")
    await chat.send("/status")
    shown = await chat.expect("waiting to go out: 0")
    assert "needs your decision" not in shown.text


async def test_nobody_else_decides(world: World, chat: Chat) -> None:
    asked = await question(world, chat)
    bob = world.other(1_000_002, "Bob")
    await bob.send("/start")
    start = await bob.expect("Hello Bob")
    for label in ("Send", "Edit", "Skip", "10 min"):
        await bob.forge_tap(start.id, button(asked, label))
        await bob.expect("no longer exists")
    assert await count(world, "deliveries") == 1
    assert await world.arrived() == []


async def test_in_the_log_each_one_of_an_occurrence_asks_about_all_of_them(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Ann", "Bob")
    await schedule(chat, "Ann, Bob; in 1 hour; Hello {first_name}", repeat="Daily")
    await chat.tap("Details")
    await chat.expect("▶️ Active")
    await chat.tap("Ask me first: no")
    await chat.expect("I ask you before each one")
    await chat.forget()
    await move_to_next_run(world)
    asked = await chat.expect("and one other?")
    first = "Ann" if "to Ann" in asked.text else "Bob"
    await chat.send("/logs")
    for row in (0, 1):
        listed = await chat.expect("Log")
        await chat.tap(listed.buttons[row][0])
        await chat.expect(f"Shall I send this to {first} and one other?")
        await chat.tap("‹ Back")  # noqa: RUF001 - the label is typography, not a comparison
    listed = await chat.expect("Log")
    await chat.tap(listed.buttons[1][0])
    await chat.expect(f"Shall I send this to {first} and one other?")
    await chat.tap("10 min")
    await chat.expect("I ask again on")
    await chat.forget()
    world.clock.move(10 * MINUTE)
    await chat.expect(f"Shall I send this to {first} and one other?")
    await chat.tap("Send")
    await chat.expect(f"Sent to {first}")
    assert sorted(await world.arrived()) == ["Hello Ann", "Hello Bob"]


async def test_a_photo_whose_caption_is_refused_stays(world: World, chat: Chat) -> None:
    await question(world, chat)
    await chat.tap("Edit")
    await chat.expect("What shall I send instead, this once?")
    await chat.send_file("photo", picture(), "photo.jpg", "Hi {nope}")
    await chat.expect("I do not know the placeholder")
    await chat.send("Hi {name}")
    await chat.expect("📷 Photo\nHi Mom")
