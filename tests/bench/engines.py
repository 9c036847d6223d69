"""One measurement of the engine, or of APScheduler, in a process of its own.

`python -m tests.bench.engines WHAT URL DATABASE [SOCKET]` prints a JSON object of figures. WHAT is `start`, `rush`,
`memory-store` or `mongodb-store`.
"""

import asyncio
import json
import os
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import uuid4

import httpx
from apscheduler.jobstores.mongodb import MongoDBJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from pymongo import MongoClient

from bridge.client import WahaGateway, open_http
from core.delivery.engine import Engine
from core.model import Contact, Delivery, Person
from core.ops.tasks import Tasks
from core.ports import Counts, DayLimit, Digest, Incoming, Session, SessionStatus
from core.settings import Settings
from core.store.database import SWITCH_SECONDS, Database
from core.store.stores import Stores
from core.timing.clock import MovableClock, SystemClock
from tests.bench.gateway import KEY, percentile
from tests.bench.memory import resident
from tests.bench.stored import OWNER, SESSION, START
from tests.contract.gateway.waiting import until

CONCURRENT: Final = 8
DUE: Final = 1_000
PUNCTUAL: Final = 100
EVERY: Final = 0.001
"""Seconds between two samples of how late the event loop is."""
MEMORY_JOBS, MONGODB_JOBS = 100_000, 10_000


class Silent:
    """The core's Notifier that says nothing: Telegram is not what is measured."""

    async def tell(self, person: Person, delivery: Delivery) -> int | None:
        return None

    async def summarise(self, person: Person, counts: Counts, notice_id: int | None) -> int | None:
        return None

    async def digest(self, person: Person, digest: Digest) -> None: ...

    async def alert(self, person: Person, session: Session, waiting: int) -> None: ...

    async def limited(self, person: Person, limit: DayLimit) -> None: ...

    async def replied(self, person: Person, contact: Contact, message: Incoming) -> None: ...


class Stall:
    """Samples how late the event loop is, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._loop = asyncio.get_running_loop()
        self._wait()

    def _wait(self) -> None:
        # A callback, not a task that sleeps: the sampler itself must not take much of what is measured.
        self._due = self._loop.time() + EVERY
        self._next = self._loop.call_at(self._due, self._sample)

    def _sample(self) -> None:
        self.longest = max(self.longest, (self._loop.time() - self._due) * 1000)
        self._wait()

    def stop(self) -> float:
        self._next.cancel()
        return self.longest


def _engine(database: Database, gateway: WahaGateway, clock: MovableClock, tasks: Tasks) -> Engine:
    settings = Settings(_env_file=None, timezone="UTC", pace_min_seconds=0, pace_max_seconds=0, daily_cap=1_000_000)
    return Engine(
        settings, worker="bench", stores=Stores.of(database, clock), gateway=gateway,
        notifier=lambda _: Silent(), clock=clock, tasks=tasks,
    )  # fmt: skip


def _clock(at: datetime) -> MovableClock:
    clock = MovableClock(SystemClock())
    clock.move(at - clock.now())
    return clock


async def start(url: str, name: str) -> dict[str, float]:
    """Open the database and do a first turn, a day before anything is due."""
    began = time.perf_counter()
    database, gateway = Database(url, name), WahaGateway("http://127.0.0.1:9", "")
    engine = _engine(database, gateway, _clock(START - timedelta(days=1)), Tasks())
    await database.prepare(365)
    await engine.dispatcher.turn()
    took = time.perf_counter() - began
    return {"start s": took, "memory MB": resident(os.getpid())}


async def rush(url: str, name: str, socket: str) -> dict[str, float]:
    """Take what is due in one second: first into the outbox, then to a server that answers at once."""
    database, gateway, tasks = Database(url, name), WahaGateway(f"unix:{socket}", "bench"), Tasks()
    engine = _engine(database, gateway, _clock(START + timedelta(seconds=1)), tasks)
    await engine.dispatcher.turn()  # the session does not work yet: connections are opened, nothing is sent
    await _due_again(url, name)
    await engine.sessions.put(Session(SESSION, SessionStatus.WORKING))
    bare = await _bare(socket)
    stall = Stall()
    began = time.perf_counter()
    await engine.dispatcher.turn()
    materialised = time.perf_counter()
    while True:
        lanes = [task for task in asyncio.all_tasks() if task.get_name() == f"lane {OWNER}"]
        if not lanes:
            break
        await asyncio.wait(lanes)
    ended = time.perf_counter()
    sent = MongoClient[dict[str, Any]](url)[name]["deliveries"].count_documents({"status": "sent"})
    assert sent == DUE, sent
    rate = DUE / (ended - materialised)
    return {
        "materialise s": materialised - began, "hand over /s": rate, "bare httpx /s": bare, "ratio": rate / bare,
        "stall ms": stall.stop(),
    }  # fmt: skip


async def punctual(url: str, name: str, socket: str) -> dict[str, float]:
    """Wait for a hundred messages that fall due in one second, and hand them to the gateway with its sandbox engine."""
    database, gateway, tasks = Database(url, name), WahaGateway(f"unix:{socket}", KEY), Tasks()
    engine = _engine(database, gateway, _clock(START - timedelta(seconds=3)), tasks)
    await engine.start()
    deliveries = MongoClient[dict[str, Any]](url)[name]["deliveries"]
    await until(lambda: deliveries.count_documents({"sent_at": {"$exists": True}}) == PUNCTUAL, 30)
    await engine.stop(5)
    await tasks.drain(5)
    late = [(found["sent_at"] - found["due_at"]).total_seconds() for found in deliveries.find()]
    deliveries.delete_many({})
    await _due_again(url, name)
    return {"late p50 s": percentile(late, 0.5), "late p99 s": percentile(late, 0.99)}


async def _due_again(url: str, name: str) -> None:
    """Put back what the first turn, which warms everything up, has made."""
    database = MongoClient[dict[str, Any]](url)[name]
    database["deliveries"].delete_many({})
    due = {"next_run_at": START, "next_wall": START.replace(tzinfo=None).isoformat(), "runs": 0, "version": 0}
    database["schedules"].update_many({"_id": {"$regex": "^due"}}, {"$set": due})


async def _bare(socket: str) -> float:
    """Post what the engine's client posts, as fast as httpx can."""
    body = {
        "session": SESSION, "chatId": "4915100000000@c.us", "text": "Good morning Contact 0", "linkPreview": False,
    }  # fmt: skip

    async with open_http(f"unix:{socket}", "bench") as http:

        async def post(numbers: range) -> None:
            for number in numbers:
                answer = await http.post("/api/sendText", json=body | {"id": f"3EB0{number}"})
                assert answer.status_code == 201, answer.text

        await post(range(100))
        began = time.perf_counter()
        share = 2 * DUE // CONCURRENT
        await asyncio.gather(*(post(range(n * share, (n + 1) * share)) for n in range(CONCURRENT)))
        return CONCURRENT * share / (time.perf_counter() - began)


def nothing() -> None:
    """Do nothing: a job."""


async def memory_store(*_: str) -> dict[str, float]:
    """Fill APScheduler's memory store, as has to be done at each start."""
    before, stall = resident(os.getpid()), Stall()
    await asyncio.sleep(0.01)  # the sampler has to be awake before
    began = time.perf_counter()
    scheduler = AsyncIOScheduler(timezone=UTC)
    _add(scheduler, MEMORY_JOBS)
    scheduler.start()
    await asyncio.sleep(0.01)
    took = time.perf_counter() - began
    scheduler.shutdown(wait=False)
    return {"start s": took, "memory MB": resident(os.getpid()) - before, "stall ms": stall.stop()}


async def mongodb_store(url: str, name: str) -> dict[str, float]:
    """Add jobs to APScheduler's MongoDB store."""
    stall = Stall()
    store = MongoDBJobStore(database=name, client=MongoClient(url))
    scheduler = AsyncIOScheduler(timezone=UTC, jobstores={"default": store})
    scheduler.start(paused=True)
    await asyncio.sleep(0.01)
    began = time.perf_counter()
    _add(scheduler, MONGODB_JOBS)
    added = time.perf_counter() - began
    scheduler.resume()
    await asyncio.sleep(0.01)
    scheduler.shutdown(wait=False)
    return {"add s": added, "stall ms": stall.stop()}


def _add(scheduler: AsyncIOScheduler, jobs: int) -> None:
    for number in range(jobs):
        at = START + timedelta(days=1, seconds=number)
        scheduler.add_job(nothing, "interval", days=1, start_date=at, id=uuid4().hex)


MEASUREMENTS: Final = {
    "start": start, "rush": rush, "punctual": punctual, "memory-store": memory_store, "mongodb-store": mongodb_store,
}  # fmt: skip


def main() -> None:
    """Measure what the command line names."""
    what, *arguments = sys.argv[1:]
    sys.setswitchinterval(SWITCH_SECONDS)
    httpx.Limits()  # imported by now: no part of what is measured
    sys.stdout.write(json.dumps(asyncio.run(MEASUREMENTS[what](*arguments))) + "\n")  # type: ignore[operator]


if __name__ == "__main__":
    main()
