"""Every button that the bot shows, pressed by an impatient person with two phones, and once its thing is gone."""

import asyncio
import re
from collections import Counter
from typing import Final

from bot.commands import COMMANDS
from tests.fakes.chat import Chat, Shown
from tests.fakes.errors import Errors
from tests.flows.conftest import World
from tests.flows.steps import add, count, schedule

ROUNDS: Final = 2
"""Times that a walk begins at each command."""
DEEP: Final = 5
"""Presses from there."""
THINGS: Final = ("contacts", "templates", "schedules", "deliveries")


async def furnish(world: World, chat: Chat) -> None:
    """Have something of everything."""
    await add(chat, "Mom", "Dad")
    await chat.send("/templates")
    await chat.tap("New template")
    await chat.send("Birthday")
    await chat.send("Happy birthday {name}!")
    await chat.expect("is saved")
    await schedule(chat, "Mom; in 1 day; Hello", "Daily")
    await world.pair()
    await chat.send("/send Dad Hi")
    await chat.expect("Sent to Dad")


def kind(data: str) -> str:
    """Name what a button does, whatever it does that with."""
    prefix, first, *rest = f"{data}|".split("|")
    return f"f|{rest[0] if rest else ''}" if prefix == "f" else f"{prefix}|{first}"


def keys(shown: Shown) -> list[str]:
    return [button["callback_data"] for row in shown.rows for button in row if "callback_data" in button]


async def press(world: World, chat: Chat, message_id: int, data: str, times: int) -> None:
    """Press a button some times at once, and wait until every press is answered."""
    queries = world.api.chats.join(world.user).queries
    known = set(queries)
    for _ in range(times):
        await chat.forge_tap(message_id, data)
    async with asyncio.timeout(20):
        while not all(query.answered for key, query in queries.items() if key not in known):
            await world.api.chats.changed(world.api.chats.version)
    await chat.look()


async def walk(world: World, chat: Chat, times: int) -> dict[str, list[tuple[int, str]]]:
    """Press every kind of button that can be come by; gives all that were seen, by kind, with their messages."""
    seen: dict[str, list[tuple[int, str]]] = {}
    pressed: Counter[str] = Counter()
    for command in COMMANDS * ROUNDS:
        await chat.send(f"/{command}")
        await chat.expect()
        for _ in range(DEEP):
            newest = next((one for one in reversed(chat.messages) if keys(one)), None)
            if newest is None:
                break
            for data in keys(newest):
                seen.setdefault(kind(data), []).append((newest.id, data))
            # What was pressed least: so every corner is come to, and none is stayed in.
            data = min(keys(newest), key=lambda one: pressed[kind(one)])
            pressed[kind(data)] += 1
            await press(world, chat, newest.id, data, times)
    assert len(pressed) > 40, pressed
    return seen


async def test_every_button_takes_a_double_tap(world: World, chat: Chat, errors: Errors) -> None:
    await furnish(world, chat)
    await walk(world, chat, 2)
    assert errors.found == []
    assert not any("Something went wrong" in one.text for one in chat.messages)


async def test_every_button_answers_kindly_once_its_thing_is_gone(world: World, chat: Chat, errors: Errors) -> None:
    await furnish(world, chat)
    seen = await walk(world, chat, 1)
    for name in THINGS:
        await world.database[name].delete_many({})
    for buttons in seen.values():
        for message_id, data in buttons[:3]:
            if not re.search("whatsapp|unlink|import", data):
                await press(world, chat, message_id, data, 1)
    assert errors.found == []
    assert not any("Something went wrong" in one.text for one in chat.messages)
    assert [await count(world, name) for name in THINGS[2:]] == [0, 0]


async def test_two_phones_at_one_question_do_it_once(world: World, chat: Chat, errors: Errors) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; in 1 day; Hello")
    review = await chat.expect("Is this right?")
    (confirm,) = [data for data in keys(review) if data.endswith("confirm|")]
    await press(world, chat, review.id, confirm, 5)
    assert await count(world, "schedules") == 1
    await press(world, chat, review.id, confirm, 1)
    assert await count(world, "schedules") == 1
    assert errors.found == []
