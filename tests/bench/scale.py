"""The engine with very many schedules stored: start, memory, and a thousand due in one second.

Beside ours, in the same run: bare httpx posts to the same server, and APScheduler with its memory store, filled anew at
each start, and with its MongoDB store. Each measurement is a process of its own.
"""

import asyncio
import json
import os
import sys
import tempfile
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from core.ops.tasks import Tasks
from core.store import mongod
from core.store.database import Database
from tests.bench.engines import DUE, MEMORY_JOBS, MONGODB_JOBS, PUNCTUAL
from tests.bench.figure import Figure
from tests.bench.gateway import linked, serving
from tests.bench.stored import fill

MANY, FEW, RUNS = int(os.environ.get("BENCH_SCHEDULES", "1000000")), 1_000, 3


@asynccontextmanager
async def running_mongod(directory: Path) -> AsyncIterator[str]:
    server, url = mongod.child(mongod.find(None), directory)
    server.start(Tasks())
    await server.serving(20)
    yield url
    await server.stop()


async def _measured(*arguments: str) -> dict[str, float]:
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.bench.engines", *arguments, stdout=PIPE)
    output, _ = await process.communicate()
    if process.returncode != 0:
        raise RuntimeError(f"{arguments[0]} ended with {process.returncode}")
    figures: dict[str, float] = json.loads(output.splitlines()[-1])
    return figures


async def _filled(url: str, name: str, count: int, **more: Any) -> None:
    database = Database(url, name)
    await database.prepare(365)
    database.close()
    await asyncio.to_thread(fill, url, name, count, **more)


async def _punctual(url: str, directory: Path) -> list[dict[str, float]]:
    """Measure how late messages are, with a linked gateway."""
    await _filled(url, "punctual", PUNCTUAL, due=PUNCTUAL)
    own = directory / "gateway"
    own.mkdir(mode=0o700)
    async with serving("-m", "bridge", socket=own / "bridge.sock", BRIDGE_ENGINE="sandbox") as (_, client):
        await linked(client)
        return [await _measured("punctual", url, "punctual", str(own / "bridge.sock")) for _ in range(RUNS)]


async def measure() -> list[Figure]:
    """Fill, measure some times, and give the figures."""
    with tempfile.TemporaryDirectory(prefix="wa-scale-") as directory:
        async with running_mongod(Path(directory)) as url:
            await _filled(url, "few", FEW)
            await _filled(url, "crowd", 1, due=1, crowd=DUE)
            await _filled(url, "many", MANY, due=DUE)
            few = [await _measured("start", url, "few") for _ in range(RUNS)]
            many = [await _measured("start", url, "many") for _ in range(RUNS)]
            socket = Path(directory) / "echo.sock"
            async with serving("-m", "tests.bench.echo", str(socket), socket=socket):
                rushes = [await _measured("rush", url, "many", str(socket)) for _ in range(RUNS)]
                crowds = [await _measured("rush", url, "crowd", str(socket)) for _ in range(RUNS)]
            punctual = await _punctual(url, Path(directory))
            memory = await _measured("memory-store")
            stored = await _measured("mongodb-store", url, "apscheduler")

    def figure(name: str, unit: str, runs: list[dict[str, float]], key: str, goal: str = "") -> Figure:
        return Figure(name, unit, [run[key] for run in runs], goal)

    grown = [more["memory MB"] - less["memory MB"] for more, less in zip(many, few, strict=True)]
    return [
        figure(f"engine start, {MANY:,} schedules", "s", many, "start s", "at most 0.2 s"),
        Figure(f"engine memory, {MANY:,} against {FEW:,} schedules", "MB more", grown, "at most 15 MB"),
        figure(f"{DUE:,} due at once: materialised", "s", rushes, "materialise s", "at most 0.15 s"),
        figure(f"{DUE:,} due at once: handed over", "/s", rushes, "hand over /s", "at least 800 /s"),
        figure("bare httpx to the same server", "/s", rushes, "bare httpx /s"),
        figure("handed over against bare httpx", "", rushes, "ratio", "at least 0.6"),
        figure("longest stall of the event loop", "ms", rushes, "stall ms", "at most 50 ms"),
        figure(f"{PUNCTUAL} due in a second, due to accepted: p50", "s", punctual, "late p50 s"),
        figure(f"{PUNCTUAL} due in a second, due to accepted: p99", "s", punctual, "late p99 s", "at most 0.25 s"),
        figure(f"{DUE:,} recipients of one schedule: materialised", "s", crowds, "materialise s"),
        figure(f"{DUE:,} recipients of one schedule: handed over", "/s", crowds, "hand over /s"),
        figure(f"{DUE:,} recipients of one schedule: longest stall", "ms", crowds, "stall ms", "at most 50 ms"),
        figure(f"APScheduler, memory store, {MEMORY_JOBS:,} jobs: start", "s", [memory], "start s"),
        figure(f"APScheduler, memory store, {MEMORY_JOBS:,} jobs: memory", "MB", [memory], "memory MB"),
        figure(f"APScheduler, memory store, {MEMORY_JOBS:,} jobs: stall", "ms", [memory], "stall ms"),
        figure(f"APScheduler, MongoDB store, {MONGODB_JOBS:,} jobs: adding", "s", [stored], "add s"),
        figure(f"APScheduler, MongoDB store, {MONGODB_JOBS:,} jobs: stall", "ms", [stored], "stall ms"),
    ]
