"""A placeholder that stands for nothing with somebody: said before the message is confirmed, and whose gap it is."""

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, count


async def birthdays(world: World, *names: str) -> None:
    """Let them have been born on a day of 1990."""
    birthday = {"birthday": {"year": 1990, "month": 5, "day": 4}}
    await world.database["contacts"].update_many({"name": {"$in": names}}, {"$set": birthday})


async def test_what_is_empty_is_said_and_for_whom(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad", "Ben")
    await birthdays(world, "Ben")
    await chat.send("/create Ben, Dad, Mom; tomorrow 9:00; You are {age}, {first_name}")
    asked = await chat.expect("Is this right?")
    assert "⚠️ {age} will be empty for Dad, Mom. Write {age|…} to have something else there." in asked.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")


async def test_a_fallback_or_a_value_for_everybody_is_no_gap(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Ben")
    await birthdays(world, "Ben")
    for line in ("Mom; tomorrow 9:00; You are {age|ageless} on {weekday}", "Ben; tomorrow 9:00; You are {age}"):
        await chat.send(f"/create {line}")
        asked = await chat.expect("Is this right?")
        assert "⚠️" not in asked.text
        await chat.send("/cancel")
        await chat.expect("Cancelled.")


async def test_send_asks_first_where_there_would_be_a_gap(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom", "Ben")
    await birthdays(world, "Ben")
    await chat.send("/send Mom You are {age}")
    asked = await chat.expect("Send this now?")
    assert "{age} will be empty for Mom." in asked.text
    assert await count(world, "deliveries") == 0
    await chat.tap("Send now")
    await chat.expect("Sent to Mom")
    await chat.send("/send Ben You are {age}")
    await chat.expect("Sent to Ben")
    assert (await world.arrived())[0] == "You are "
