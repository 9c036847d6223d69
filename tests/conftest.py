"""Fixtures that every kind of test may use: a real mongod, and a clock that stands still until moved."""

import asyncio
import secrets
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.ops.tasks import Tasks
from core.store import mongod
from core.store.database import Database
from core.timing.clock import MovableClock


class StoppedClock:
    """A clock that shows one moment."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> MovableClock:
    """Monday, 4 May 2026, 10:00 UTC, until moved."""
    return MovableClock(StoppedClock(datetime(2026, 5, 4, 10, tzinfo=UTC)))


@pytest.fixture(scope="session")
def mongo_url() -> Iterator[str]:
    """Run one real mongod for the whole run; each test has a database of its own."""
    with tempfile.TemporaryDirectory(prefix="wa-test-") as directory:
        loop = asyncio.new_event_loop()
        tasks = Tasks()
        server, url = mongod.child(mongod.find(None), Path(directory))

        async def start() -> None:
            server.start(tasks)
            await server.serving(20)

        loop.run_until_complete(start())
        yield url
        loop.run_until_complete(server.stop())
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()


@pytest.fixture
async def database(mongo_url: str) -> AsyncIterator[Database]:
    """Give an empty database with all indexes."""
    database = Database(mongo_url, f"test_{secrets.token_hex(6)}")
    await database.prepare(history_days=365)
    yield database
    await database.drop()
    database.close()

