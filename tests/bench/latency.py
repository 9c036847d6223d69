"""How soon the bot answers, with 10,000 contacts and 10,000 schedules stored, and how many updates it can take.

The rate is that of a bare aiogram bot which echoes, in the same run, on the same updates and the same Telegram. The bot
is the real program in a process of its own, over HTTP. `python -m tests.bench.latency` measures this alone.
"""

import asyncio
import itertools
import os
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from aiohttp import web

from core.store.database import Database
from core.text import names
from tests.bench.figure import Figure
from tests.bench.gateway import percentile
from tests.bench.scale import running_mongod
from tests.bench.stored import OWNER, fill
from tests.bench.telegram import QuickTelegram
from tests.e2e.program import Program

STORED: Final = 10_000
RATE: Final = 20
"""Updates a second for the latency."""
SECONDS: Final = int(os.environ.get("BENCH_LATENCY_SECONDS", "30"))
BACKLOG: Final = 100 * SECONDS
"""Updates that wait at once for the rate."""
WARM_UP: Final = 200
RUNS: Final = 3
TOKEN: Final = "7000000001:TEST-TOKEN-FOR-THE-BENCH"
PEOPLE: Final = [
    {"id": OWNER + number, "is_bot": False, "first_name": "Ada", "language_code": "en"} for number in range(100)
]
"""The first has all that is stored. The rate is that of all of them together, each with one update in a batch, for
nobody presses a button before it is there."""

Act = Callable[[QuickTelegram, dict[str, Any]], None]


def _says(text: str) -> Act:
    return lambda telegram, person: telegram.say(person, text)


def _taps(data: str) -> Act:
    return lambda telegram, person: telegram.tap(person, data)


DAY: Final[tuple[Act, ...]] = (
    _says("/start"), _says("/contacts"), _taps("g|contacts||7"), _taps("g|contacts||600"), _says("/search contact 77"),
    _says("/schedules"), _taps("g|schedules||3"), _says("/help"), _says("/settings"), _taps("g|home||0"),
    _says("/logs"), _says("/status"),
)  # fmt: skip
"""What somebody does: each is answered by one message, or by one edit."""


async def measure() -> list[Figure]:
    """Fill a database, measure, and give the figures."""
    with tempfile.TemporaryDirectory(prefix="wa-latency-") as directory:
        async with running_mongod(Path(directory)) as url:
            database = Database(url, "latency")
            await database.prepare(365)
            await asyncio.to_thread(fill, url, "latency", STORED, crowd=STORED)
            async for contact in database["contacts"].find({}, {"name": 1}):
                sorting = {"sort_name": names.fold(contact["name"]), "words": names.words(contact["name"])}
                await database["contacts"].update_one({"_id": contact["_id"]}, {"$set": sorting})
            database.close()
            runs = [await _run(url) for _ in range(RUNS)]
    return [
        Figure(f"answer at {RATE} updates a second: p99", "ms", [run["p99"] for run in runs], "at most 60 ms"),
        Figure("answer: median", "ms", [run["p50"] for run in runs], ""),
        Figure("updates a second", "/s", [run["ours"] for run in runs], ""),
        Figure("updates a second, bare aiogram echo", "/s", [run["echo"] for run in runs], ""),
        Figure("updates, ours to echo", "", [run["ours"] / run["echo"] for run in runs], "at least 0.4"),
    ]


@asynccontextmanager
async def _telegram() -> AsyncIterator[tuple[QuickTelegram, str]]:
    telegram = QuickTelegram()
    runner = web.AppRunner(telegram.application(), handler_cancellation=True, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    yield telegram, f"http://{host}:{port}"
    await runner.cleanup()


async def _run(mongo_url: str) -> dict[str, float]:
    async with _telegram() as (telegram, url):
        with tempfile.TemporaryDirectory(prefix="wa-bench-") as directory:
            ids = ",".join(str(person["id"]) for person in PEOPLE)
            program = Program(
                BOT_TOKEN=TOKEN, TELEGRAM_API_URL=url, ALLOWED_USER_IDS=ids, DATA_DIR=directory,
                BRIDGE_ENGINE="sandbox", MONGO_URL=mongo_url, DB_NAME="latency", TIMEZONE="UTC",
            )  # fmt: skip
            await program.ready()
            try:
                await _flood(telegram, WARM_UP)
                took = await _steady(telegram)
                ours = await _flood(telegram, BACKLOG)
            finally:
                await program.stop()
    async with _telegram() as (telegram, url):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench.echobot", url, TOKEN, stdout=DEVNULL, stderr=DEVNULL
        )
        try:
            await _flood(telegram, WARM_UP)
            echo = await _flood(telegram, BACKLOG)
        finally:
            process.terminate()
            await process.wait()
    return {"p50": percentile(took, 0.5) * 1000, "p99": percentile(took, 0.99) * 1000, "ours": ours, "echo": echo}


async def _steady(telegram: QuickTelegram) -> list[float]:
    """Let updates of who has all that is stored come evenly; give the seconds that each answer took."""
    before = len(telegram.took)
    began, count = time.perf_counter(), RATE * SECONDS
    for number, act in zip(range(count), itertools.cycle(DAY), strict=False):
        await asyncio.sleep(max(0.0, began + number / RATE - time.perf_counter()))
        act(telegram, PEOPLE[0])
    await telegram.until(before + count)
    return telegram.took[before:]


async def _flood(telegram: QuickTelegram, count: int) -> float:
    """Let updates of everybody come all at once; give how many were answered in a second."""
    before, began = len(telegram.took), time.perf_counter()
    for number in range(count):
        DAY[number // len(PEOPLE) % len(DAY)](telegram, PEOPLE[number % len(PEOPLE)])
    await telegram.until(before + count)
    return count / (time.perf_counter() - began)


def main() -> None:
    """Measure, and print."""
    for figure in asyncio.run(measure()):
        sys.stdout.write(f"{figure.name}: {figure.text}  {figure.goal}\n")


if __name__ == "__main__":
    main()
