"""How long a start takes until it is ready, and how much memory the whole process tree has at idle."""

import asyncio
import tempfile
import time

from aiogram.types import User
from aiohttp import web

from bot.sandbox.botapi import BotApi
from core.timing.clock import SystemClock
from tests.bench.figure import Figure
from tests.bench.memory import resident
from tests.e2e.program import Program

TOKEN = "7000000001:TEST-TOKEN-FOR-THE-SANDBOX"
PERSON = User(id=1, is_bot=False, first_name="Ada")
RUNS, IDLE_SECONDS = 5, 8


async def measure() -> list[Figure]:
    """Start the program some times on a fresh data directory, as at a first start, with each engine."""
    api = BotApi(SystemClock(), TOKEN)
    runner = web.AppRunner(api.application(), handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    figures = []
    for engine in ("neonize", "sandbox"):
        runs = [await _run(api, f"http://{host}:{port}", engine) for _ in range(RUNS + 1)][
            1:
        ]  # the first warms the disk
        figures.append(Figure(f"start to ready, {engine}", "s", [run["ready"] for run in runs], "at most 4 s"))
        figures += [
            Figure(f"idle memory, {engine}: {part}", "MB", [run[part] for run in runs], "")
            for part in ("bot", "bridge", "mongod")
        ]
        whole = [run["whole"] for run in runs]
        figures.append(Figure(f"idle memory, {engine}: whole tree", "MB", whole, "at most 400 MB"))
        linking = [run["linking"] for run in runs]
        figures.append(Figure(f"memory, {engine}: whole tree with a session", "MB", linking, ""))
    await runner.cleanup()
    return figures


async def _run(api: BotApi, url: str, engine: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="wa-bench-") as directory:
        program = Program(
            BOT_TOKEN=TOKEN,
            TELEGRAM_API_URL=url,
            ALLOWED_USER_IDS=str(PERSON.id),
            DATA_DIR=directory,
            BRIDGE_ENGINE=engine,
        )
        began = time.perf_counter()
        await program.ready()
        ready = time.perf_counter() - began
        await asyncio.sleep(IDLE_SECONDS)
        memory = _memory(program)
        whole = sum(memory.values())
        # A session loads the WhatsApp library, whether it can reach WhatsApp or not.
        api.client(PERSON).say("/whatsapp")
        await asyncio.sleep(IDLE_SECONDS)
        linking = sum(_memory(program).values())
        await program.stop()
    return {"ready": ready, **memory, "whole": whole, "linking": linking}


def _memory(program: Program) -> dict[str, float]:
    return {"bot": resident(program.pid)} | {name: resident(pid) for name, pid in program.children().items()}
