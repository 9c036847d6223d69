"""The real library without a network: many accounts in one process, of which none gets through."""

import asyncio
import os
import re
import shutil
import signal
import stat
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from bridge.client import open_http
from bridge.gateway.engines.pairing import Pairing
from core.ops.supervise import STOP_SECONDS
from tests.contract.gateway.conftest import KEY
from tests.contract.gateway.fakego import write_device
from tests.contract.gateway.waiting import eventually

DIALLING = str(Path(__file__).with_name("dialling.py"))
PAIRED = [f"paired{number}" for number in range(18)]
UNPAIRED = ["fresh0", "fresh1"]
"""Each has a process of its own, for pairing."""

ALL = {*PAIRED, *UNPAIRED}


@pytest.fixture
async def accounts(no_network: str, directory: Path, usual_umask: None) -> Path:
    """A data directory in which some accounts were paired once, with files that the library itself made."""
    sessions = directory / "sessions"
    made = sessions / "made.sqlite3"
    await Pairing((sys.executable, "-m", "bridge.gateway.engines.pairer"), made, print).run()
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    write_device(made)
    for name in PAIRED:
        shutil.copy(made, sessions / f"{name}.sqlite3")
    made.unlink()
    return directory


@asynccontextmanager
async def gateway(directory: Path, no_network: str, *command: str) -> AsyncIterator[tuple[Process, httpx.AsyncClient]]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, cwd=directory, stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE,
        env=kept | {
            "PYTHONPATH": str(Path.cwd()), "DATA_DIR": str(directory), "BRIDGE_ENGINE": "neonize",
            "BRIDGE_API_KEY": KEY, "HTTPS_PROXY": no_network,
        },
    )  # fmt: skip
    assert process.stderr is not None
    async with asyncio.timeout(20):
        while b"ready" not in await process.stderr.readline():
            assert process.returncode is None
    reading = asyncio.gather(process.stderr.read())  # a full pipe would stop it
    try:
        async with open_http(f"unix:{directory / 'bridge.sock'}", KEY) as http:
            yield process, http
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        sys.stderr.buffer.write((await reading)[0])  # of a crash of the library, this is all there is


async def states(http: httpx.AsyncClient) -> dict[str, tuple[str, str]]:
    sessions: list[dict[str, Any]] = (await http.get("/api/sessions?all=true")).json()
    return {session["name"]: (session["status"], session.get("reason", "")) for session in sessions}


async def all_unreachable(http: httpx.AsyncClient) -> bool:
    found = await states(http)
    return set(found) == ALL and set(found.values()) <= {("STARTING", "unreachable"), ("FAILED", "unreachable")}


def dialled(directory: Path) -> set[str]:
    """Tell which accounts the library has dialled for."""
    log = (directory / "logs" / "bridge.log").read_text()
    return set(re.findall(r"session (\w+): the link ended: .*failed to dial", log))


@pytest.mark.parametrize("command", [("-m", "bridge"), (DIALLING,)], ids=["probed", "dialled"])
async def test_twenty_accounts_without_a_network_fail_stop_and_let_the_process_end(
    no_network: str, accounts: Path, command: tuple[str, ...]
) -> None:
    async with gateway(accounts, no_network, *command) as (process, http):
        answers = await asyncio.gather(
            *(http.post("/api/sessions", json={"name": name, "start": True}) for name in sorted(ALL))
        )
        assert {answer.status_code for answer in answers} == {201}
        await eventually(lambda: all_unreachable(http), 30)
        await asyncio.gather(*(http.post(f"/api/sessions/{name}/stop") for name in sorted(ALL)))
        assert set((await states(http)).values()) == {("STOPPED", "")}
        await asyncio.gather(*(http.post(f"/api/sessions/{name}/start") for name in sorted(ALL)))
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(STOP_SECONDS):
            assert await process.wait() == 0
    files = [path for path in (accounts / "sessions").iterdir() if path.is_file()]
    assert len(files) >= len(PAIRED)
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert dialled(accounts) == (set(PAIRED) if command == (DIALLING,) else set())
