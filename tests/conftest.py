"""Fixtures that every kind of test may use: a real mongod, and a clock that stands still until moved."""

import asyncio
import os
import tempfile
import threading
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from core.ops.supervise import Child
from core.ops.tasks import Tasks
from core.store import mongod
from core.store.database import INDEXES, Database
from core.timing.clock import MovableClock

# The same examples at every run, as on CI; `make fuzz` looks for new ones.
settings.load_profile("default" if "FUZZ_CASES" in os.environ else "ci")


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
        # The server's output has to be read all the time, so its supervisor has a loop of its own.
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever)
        thread.start()

        async def start() -> tuple[Child, str]:
            server, url = mongod.child(mongod.find(None), Path(directory))
            server.start(Tasks())
            await server.serving(20)
            return server, url

        server, url = asyncio.run_coroutine_threadsafe(start(), loop).result()
        yield url
        asyncio.run_coroutine_threadsafe(server.stop(), loop).result()
        asyncio.run_coroutine_threadsafe(loop.shutdown_default_executor(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@pytest.fixture
async def database(mongo_url: str) -> AsyncIterator[Database]:
    """Give an empty database with all indexes."""
    database = Database(mongo_url, "test")
    await database.prepare(history_days=365)
    # The clock of most tests stands still long ago, but the server looks at its own for what has lived long enough.
    await database["people"].database.client.admin.command("setParameter", ttlMonitorEnabled=False)
    yield database
    for collection in INDEXES:
        await database[collection].delete_many({})
    database.close()
