"""One update of a chat at a time, and no trace of chats that are done."""

import asyncio

import pytest
from aiogram.fsm.storage.base import StorageKey

from bot.isolation import Isolation


def key(chat: int) -> StorageKey:
    return StorageKey(bot_id=1, chat_id=chat, user_id=chat)


async def test_a_chat_is_worked_on_in_turn_and_others_meanwhile() -> None:
    isolation, seen, go = Isolation(), list[str](), asyncio.Event()

    async def work(chat: int, name: str, waits: bool) -> None:
        async with isolation.lock(key(chat)):
            seen.append(name)
            if waits:
                await go.wait()

    async with asyncio.TaskGroup() as group:
        group.create_task(work(1, "first", True))
        group.create_task(work(1, "second", False))
        group.create_task(work(2, "other", False))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert (seen, isolation.chats) == (["first", "other"], 1)
        go.set()
    assert seen == ["first", "other", "second"]


async def test_a_chat_that_is_done_takes_no_room() -> None:
    isolation = Isolation()
    for chat in range(1000):
        async with isolation.lock(key(chat)):
            assert isolation.chats == 1
    with pytest.raises(ZeroDivisionError):
        async with isolation.lock(key(1)):
            raise ZeroDivisionError
    assert isolation.chats == 0
