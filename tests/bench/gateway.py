"""How fast the gateway sends, beside a bare aiohttp echo, and how much memory it has with many sessions.

Both servers are processes of their own, asked by our client over a Unix socket. The gateway has its sandbox engine,
which delivers inside the process, and its journal on, which waits for the disk twice a message.
"""

import asyncio
import os
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bridge.client import WahaGateway
from bridge.phone import SandboxPhone
from core.content import Text
from core.ports import SessionStatus
from tests.bench.figure import Figure
from tests.bench.memory import proportional, resident, tree
from tests.contract.gateway.waiting import eventually, until

KEY = "bench-key"
CHAT = "4915112345678@c.us"
CONCURRENT = 8
REQUESTS, WARM_UP, RUNS = 3000, 300, 5
SESSIONS, SETTLE_SECONDS = 20, 5
READY_SECONDS = 30


def environment(directory: Path, **settings: str) -> dict[str, str]:
    """Give a gateway's environment: nothing of ours but what a process needs."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    fixed = {"DATA_DIR": str(directory), "BRIDGE_API_KEY": KEY, "SANDBOX_SCAN_SECONDS": "0", "LOG_LEVEL": "WARNING"}
    return kept | {"PYTHONPATH": str(Path(__file__).parents[2])} | fixed | settings


@asynccontextmanager
async def serving(*command: str, socket: Path, **settings: str) -> AsyncIterator[tuple[Process, WahaGateway]]:
    """Run a server, and a client of it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, env=environment(socket.parent, **settings), cwd=socket.parent,
        stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL,
    )  # fmt: skip
    client = WahaGateway(f"unix:{socket}", KEY)
    try:
        await until(socket.exists, READY_SECONDS)
        yield process, client
    finally:
        await client.aclose()
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def linked(client: WahaGateway) -> None:
    """Pair the session `default`, as a person with the sandbox's phone."""
    await client.start("default")
    phone = SandboxPhone(client.http)

    async def working() -> bool:
        if (await client.session("default")).status is SessionStatus.WORKING:
            return True
        answer = await client.http.get("/api/default/auth/qr?format=raw")
        if answer.is_success:
            await phone.scan(answer.json()["value"])
        return False

    await eventually(working, READY_SECONDS)


async def sends(client: WahaGateway, count: int, first: int = 0, *, concurrent: int = CONCURRENT) -> list[float]:
    """Send `count` messages, so many at a time; gives the seconds each took. Their ids begin at `first`."""
    numbers = iter(range(first, first + count))
    took: list[float] = []

    async def worker() -> None:
        for number in numbers:
            began = time.perf_counter()
            message_id = f"3EB0{number:016X}"
            assert await client.send("default", CHAT, Text(f"message {number}"), message_id=message_id) == message_id
            took.append(time.perf_counter() - began)

    async with asyncio.TaskGroup() as group:
        for _ in range(concurrent):
            group.create_task(worker())
    return took


def percentile(values: list[float], share: float) -> float:
    """Give the value that this share of all does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


async def measure() -> list[Figure]:
    """Measure all."""
    return [*await rates(), *await with_many_sessions()]


async def rates() -> list[Figure]:
    """Send through both servers in turn, so that both have the same machine."""
    rate: dict[str, list[float]] = {"gateway": [], "echo": []}
    late: dict[str, list[float]] = {"gateway": [], "echo": []}
    with tempfile.TemporaryDirectory(prefix="wa-bench-") as directory:
        for name in rate:
            (Path(directory) / name).mkdir(mode=0o700)
        echo_socket, socket = Path(directory) / "echo" / "echo.sock", Path(directory) / "gateway" / "bridge.sock"
        async with (
            serving("-m", "tests.bench.echo", str(echo_socket), socket=echo_socket) as (_, echo),
            serving("-m", "bridge", socket=socket, BRIDGE_ENGINE="sandbox") as (_, gateway),
        ):
            await linked(gateway)
            servers = {"echo": echo, "gateway": gateway}
            for number in range(RUNS + 1):
                for name, client in servers.items():
                    count = REQUESTS if number else WARM_UP
                    began = time.perf_counter()
                    took = await sends(client, count, number * REQUESTS)
                    if number:
                        rate[name].append(count / (time.perf_counter() - began))
                        late[name].append(percentile(took, 0.99) * 1000)
    ratio = [ours / theirs for ours, theirs in zip(rate["gateway"], rate["echo"], strict=True)]
    names = {"gateway": "sendText, gateway", "echo": "sendText, bare aiohttp echo"}
    return [
        Figure("sendText, gateway to echo", "", ratio, "at least 0.5"),
        *(Figure(names[name], "a second", values, "") for name, values in rate.items()),
        *(Figure(f"{names[name]}: p99", "ms", values, "") for name, values in late.items()),
    ]


async def with_many_sessions() -> list[Figure]:
    """Start sessions of the real engine that cannot dial, all paired, so that the library has a client for each."""
    values: dict[str, list[float]] = {"resident": [], "proportional": []}
    with tempfile.TemporaryDirectory(prefix="wa-bench-") as directory:
        socket = Path(directory) / "bridge.sock"
        async with serving(
            "-m", "tests.bench.dialling", str(SESSIONS), socket=socket, BRIDGE_ENGINE="neonize",
            HTTPS_PROXY="http://127.0.0.1:9",
        ) as (process, client):  # fmt: skip
            for number in range(SESSIONS):
                await client.start(f"s{number}")
            await _all_unreachable(client)
            await asyncio.sleep(SETTLE_SECONDS)
            found = tree(process.pid)
            values["resident"].append(sum(resident(pid) for pid in found))
            values["proportional"].append(sum(proportional(pid) for pid in found))
    return [
        Figure(f"memory, gateway with {SESSIONS} neonize sessions: RSS", "MB", values["resident"], "at most 110 MB"),
        Figure(f"memory, gateway with {SESSIONS} neonize sessions: PSS", "MB", values["proportional"], ""),
    ]


async def _all_unreachable(client: WahaGateway) -> None:
    async def unreachable() -> bool:
        return {session.reason for session in await client.sessions()} == {"unreachable"}

    await eventually(unreachable, 2 * READY_SECONDS)
