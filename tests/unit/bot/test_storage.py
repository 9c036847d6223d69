"""Conversations: bounded in number and time, a chat at once."""

import itertools
from typing import Any

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from bot.storage import BoundedStorage


class Steps(StatesGroup):
    one = State()


class Timer:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def timer() -> Timer:
    return Timer()


@pytest.fixture
def storage(timer: Timer) -> BoundedStorage:
    return BoundedStorage(limit=3, ttl=100, timer=timer)


def key(chat: int = 1, destiny: str = "default") -> StorageKey:
    return StorageKey(bot_id=1, chat_id=chat, user_id=chat, destiny=destiny)


async def kept(storage: BoundedStorage, *chats: int) -> list[int]:
    return [chat for chat in chats if await storage.get_state(key(chat)) is not None]


async def test_what_was_never_written_is_empty_and_reading_creates_nothing(storage: BoundedStorage) -> None:
    for chat in (1, 2, 3):
        await storage.set_state(key(chat), Steps.one)
    for chat in range(10, 60):
        assert await storage.get_state(key(chat)) is None
        assert await storage.get_data(key(chat)) == {}
        assert await storage.get_value(key(chat), "x", "default") == "default"
    assert await kept(storage, 1, 2, 3) == [1, 2, 3]


async def test_state_and_data_are_kept_apart(storage: BoundedStorage) -> None:
    await storage.set_state(key(), Steps.one)
    await storage.set_data(key(), {"a": 1})
    assert await storage.get_state(key()) == "Steps:one"
    await storage.set_state(key(), "other")
    assert await storage.get_data(key()) == {"a": 1}
    await storage.set_data(key(), {"b": 2})
    assert (await storage.get_state(key()), await storage.get_data(key())) == ("other", {"b": 2})


async def test_updating_adds_and_gives_the_whole(storage: BoundedStorage) -> None:
    await storage.set_data(key(), {"a": 1})
    assert await storage.update_data(key(), {"b": 2}) == {"a": 1, "b": 2}
    assert await storage.get_value(key(), "b") == 2


async def test_data_is_copied_in_and_out(storage: BoundedStorage) -> None:
    given: dict[str, Any] = {"list": [1]}
    await storage.set_data(key(), given)
    given["list"].append(2)
    got = await storage.get_data(key())
    assert got == {"list": [1]}
    got["list"].append(3)
    assert await storage.get_data(key()) == {"list": [1]}


async def test_an_ended_conversation_takes_no_room(storage: BoundedStorage) -> None:
    for chat in (1, 2, 3):
        await storage.set_state(key(chat), Steps.one)
    for chat in range(10, 60):
        await storage.set_state(key(chat), None)
        await storage.set_data(key(chat), {})
    assert await kept(storage, 1, 2, 3) == [1, 2, 3]
    await storage.set_data(key(2), {"a": 1})
    await storage.set_state(key(2), None)
    await storage.set_data(key(2), {})
    await storage.set_state(key(4), Steps.one)
    assert await kept(storage, 1, 2, 3, 4) == [1, 3, 4]


async def test_chats_and_destinies_do_not_meet(storage: BoundedStorage) -> None:
    for chat, destiny in itertools.product((1, 2), ("default", "form")):
        await storage.set_data(key(chat, destiny), {"who": f"{chat}/{destiny}"})
    assert await storage.get_data(key(2, "form")) == {"who": "2/form"}
    await storage.set_data(key(2, "form"), {})
    assert await storage.get_data(key(2)) == {"who": "2/default"}


async def test_a_conversation_expires_whole_after_its_last_change(storage: BoundedStorage, timer: Timer) -> None:
    await storage.set_state(key(), Steps.one)
    timer.seconds = 60
    await storage.set_data(key(destiny="form"), {"a": 1})
    timer.seconds = 159
    assert await storage.get_state(key()) == "Steps:one"
    timer.seconds = 160
    assert await storage.get_state(key()) is None
    assert await storage.get_data(key(destiny="form")) == {}


async def test_reading_does_not_keep_a_conversation_alive(storage: BoundedStorage, timer: Timer) -> None:
    await storage.set_state(key(), Steps.one)
    timer.seconds = 99
    await storage.get_state(key())
    await storage.get_data(key())
    timer.seconds = 100
    assert await storage.get_state(key()) is None


async def test_past_the_limit_the_least_recently_used_goes(storage: BoundedStorage) -> None:
    for chat in (1, 2, 3):
        await storage.set_state(key(chat), Steps.one)
    await storage.get_data(key(1))
    await storage.set_data(key(2), {"a": 1})
    await storage.set_state(key(4), Steps.one)
    assert await kept(storage, 1, 2, 3, 4) == [1, 2, 4]
    for chat in range(100, 1000):
        await storage.set_state(key(chat), Steps.one)
    assert await kept(storage, 1, 2, 4, *range(100, 1000)) == [997, 998, 999]


async def test_closing_forgets_everything(storage: BoundedStorage) -> None:
    await storage.set_state(key(), Steps.one)
    await storage.close()
    assert await kept(storage, 1) == []
