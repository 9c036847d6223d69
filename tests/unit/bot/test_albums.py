"""Albums on their way in."""

import asyncio
from datetime import UTC, datetime

from aiogram.types import Chat, Message

from bot.albums import Albums
from bot.middlewares.drain import Drain
from core.ops.tasks import Tasks


def part(number: int) -> Message:
    chat = Chat(id=1, type="private")
    return Message(message_id=number, date=datetime(2026, 5, 4, tzinfo=UTC), chat=chat, media_group_id="album")


async def test_a_stop_waits_for_an_album_that_is_coming_in() -> None:
    whole, taken, drain, tasks = asyncio.Event(), list[int](), Drain(), Tasks()
    albums = Albums(tasks, drain, sleep=lambda _: whole.wait())

    async def take(messages: list[Message]) -> None:
        await asyncio.sleep(0)
        taken.extend(message.message_id for message in messages)

    for number in (2, 1):
        albums.add(part(number), take)
    assert not await drain.idle(0)
    whole.set()
    assert await drain.idle(5)
    assert taken == [1, 2]
    await tasks.drain(1)
