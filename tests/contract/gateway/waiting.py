"""Waiting for a condition of something that runs on its own, with a deadline."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


async def until(condition: Callable[[], T], seconds: float = 10) -> T:
    """Poll until the condition gives something true, and give that."""
    async with asyncio.timeout(seconds):
        while not (found := condition()):  # noqa: ASYNC110 - what it waits for tells nobody
            await asyncio.sleep(0.005)
    return found


async def eventually(condition: Callable[[], Awaitable[T]], seconds: float = 10) -> T:
    """Poll an asynchronous condition until it gives something true, and give that."""
    async with asyncio.timeout(seconds):
        while not (found := await condition()):  # noqa: ASYNC110 - what it waits for tells nobody
            await asyncio.sleep(0.01)
    return found
