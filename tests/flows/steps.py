"""What many flows begin with, or look at, in one line."""

from datetime import datetime, time, timedelta
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

from core.store.database import DatabaseUnavailable
from tests.fakes.chat import Chat
from tests.flows.conftest import World

NEXT, PREVIOUS, BACK = "Next ›", "‹ Previous", "‹ Back"  # noqa: RUF001 - the labels are typography, not comparisons
MOM = "+49 151 23456701"
ABSENT = "+49 151 23450000"
"""A valid number that has no WhatsApp account, for the sandbox engine knows none that ends in 0000."""


async def add(chat: Chat, *names: str) -> None:
    """Add contacts with numbers of their own."""
    for last, name in enumerate(names, start=1):
        await chat.send(f"/add {name} +49 151 234567{last:02}")
        await chat.expect(f"Added {name}")


async def schedule(chat: Chat, line: str, repeat: str = "") -> None:
    """Schedule by one line, `who; when; what`, and a repetition's button."""
    await chat.send(f"/create {line}")
    await chat.expect("Is this right?")
    if repeat:
        await chat.tap("Repeat")
        await chat.expect("How often?")
        await chat.tap(repeat)
        await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")


async def count(world: World, collection: str) -> int:
    return await world.database[collection].count_documents({})


async def only(world: World, collection: str) -> dict[str, Any]:
    """Give the one document of a collection."""
    documents = [document async for document in world.database[collection].find()]
    assert len(documents) == 1
    found: dict[str, Any] = documents[0]
    return found


async def away(*_: object, **__: object) -> NoReturn:
    """Be a query whose database is away."""
    raise DatabaseUnavailable


async def move_to_next_run(world: World, *, later: timedelta = timedelta()) -> None:
    """Move the clock to the instant at which the one schedule is due next, or to so much later."""
    next_run = (await only(world, "schedules"))["next_run_at"] + later
    world.clock.move(max(next_run - world.clock.now(), timedelta()))


def move_to_monday(world: World) -> None:
    """Move the clock to the coming Monday noon in the person's zone."""
    zone = ZoneInfo(world.settings.timezone)
    now = world.clock.now().astimezone(zone)
    monday = now.date() + timedelta(days=7 - now.weekday())
    world.clock.move(datetime.combine(monday, time(12), zone) - now)
