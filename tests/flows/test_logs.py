"""/logs: what was sent and what became of it."""

from datetime import timedelta

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, count


async def test_lists_newest_first_and_shows_one(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/logs")
    await chat.expect("Nothing has been sent yet.")
    await chat.send("/send Mom First <b>")
    await chat.expect("Sent to Mom")
    world.clock.move(timedelta(seconds=1))
    await chat.send("/send Mom Second")
    await chat.expect("Sent to Mom")
    await chat.send("/logs")
    listed = await chat.expect("Log (2), newest first")
    assert [row[0].rpartition(" · ")[2] for row in listed.buttons] == ["Second", "First <b>"]
    await chat.tap(listed.buttons[1][0])
    card = await chat.expect("First <b>")
    await chat.tap("Back")
    back = await chat.expect("Log (2)")
    assert card.id == back.id == listed.id


async def test_a_row_shows_the_day_whatever_the_name_and_the_text(chat: Chat) -> None:
    name = "N" * 100
    await add(chat, name)
    await chat.send(f"/send {name} " + "x" * 500)
    await chat.expect("Queued for NNN")
    await chat.send("/logs")
    listed = await chat.expect("Log (1)")
    assert len(listed.buttons[0][0]) <= 60
    assert ":" in listed.buttons[0][0]


async def test_of_what_is_not_certain_the_person_says_that_it_arrived(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom Hello")
    await chat.expect("Queued for Mom")
    await world.database["deliveries"].update_one({}, {"$set": {"status": "unknown", "cause": "interrupted"}})
    await chat.send("/logs")
    listed = await chat.expect("Log (1)")
    await chat.tap(listed.buttons[0][0])
    card = await chat.expect("It is not certain whether this reached Mom: I was interrupted while sending it.")
    data = next(button["callback_data"] for button in card.rows[0] if button["text"] == "It arrived")
    await chat.tap("It arrived")
    await chat.expect_toast("Noted: it arrived.")
    await chat.expect("Sent to Mom")
    await chat.forge_tap(card.id, data)
    await chat.expect("This has changed meanwhile")
    assert await count(world, "deliveries") == 1
