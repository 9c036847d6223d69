"""The gateway as a process: what it says, what it leaves on the disk, how it ends, and what survives a kill -9."""

import asyncio
import os
import signal
import stat
import subprocess
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from bridge.client import WahaGateway
from bridge.phone import SandboxPhone
from core.content import Text
from core.errors import AnswerLost, OutcomeUnknown
from core.ops.supervise import STOP_SECONDS
from core.ports import Connected, SessionStatus
from tests.contract.gateway.conftest import CHAT, KEY
from tests.contract.gateway.waiting import eventually

STALLING = str(Path(__file__).with_name("stalling.py"))


def environment(directory: Path, **variables: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    fixed = {"DATA_DIR": str(directory), "BRIDGE_ENGINE": "sandbox", "SANDBOX_SCAN_SECONDS": "0"}
    return kept | {"PYTHONPATH": str(Path.cwd()), "BRIDGE_API_KEY": KEY} | fixed | variables


async def spawn(*command: str, cwd: Path, **variables: str) -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, *command, cwd=cwd, env=environment(cwd, **variables),
        stdin=DEVNULL, stdout=PIPE, stderr=PIPE,
    )  # fmt: skip


async def said(process: Process, word: str) -> str:
    """Read standard error up to the line with the word."""
    assert process.stderr is not None
    text = ""
    async with asyncio.timeout(20):
        while word not in text:
            line = (await process.stderr.readline()).decode()
            assert line, text
            text += line
    return text


@asynccontextmanager
async def started(directory: Path, *command: str, **variables: str) -> AsyncIterator[tuple[Process, WahaGateway]]:
    process = await spawn(*(command or ("-m", "bridge")), cwd=directory, **variables)
    client = WahaGateway(f"unix:{directory / 'bridge.sock'}", KEY)
    try:
        await said(process, "ready")
        yield process, client
    finally:
        await client.aclose()
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def ended(process: Process) -> None:
    """Wait until it has ended well, and not for ever."""
    async with asyncio.timeout(STOP_SECONDS):
        assert await process.wait() == 0


def mapped(process: Process) -> str:
    """Tell which libraries a process has loaded, where the system tells."""
    maps = Path(f"/proc/{process.pid}/maps")
    return maps.read_text() if maps.exists() else ""


async def pair(client: WahaGateway) -> None:
    await client.start("default")

    async def scanned() -> bool:
        answer = await client.http.get("/api/default/auth/qr?format=raw")
        return answer.is_success and await SandboxPhone(client.http).scan(answer.json()["value"])

    await eventually(scanned)
    await working(client)


async def working(client: WahaGateway) -> None:
    async def there() -> bool:
        return (await client.session("default")).status is SessionStatus.WORKING

    await eventually(there)


async def test_a_kill_in_the_middle_of_a_send_leaves_its_outcome_unknown(directory: Path) -> None:
    async with started(directory, STALLING) as (process, client):
        await pair(client)
        await client.send("default", CHAT, Text("before"), message_id="3EB001")
        sending = asyncio.gather(
            client.send("default", CHAT, Text("stall"), message_id="3EB002"), return_exceptions=True
        )
        assert process.stdout is not None
        assert await process.stdout.readline() == b"handed over\n"
        process.send_signal(signal.SIGKILL)
        assert isinstance((await sending)[0], AnswerLost)
        assert await process.wait() == -signal.SIGKILL
    async with started(directory) as (_, client):  # its socket file is still there, and nobody answers on it
        await working(client)
        with pytest.raises(OutcomeUnknown):
            await client.send("default", CHAT, Text("stall"), message_id="3EB002")
        assert await client.ack("default", CHAT, "3EB002") is None
        assert await client.send("default", CHAT, Text("before"), message_id="3EB001") == "3EB001"
        assert await client.send("default", CHAT, Text("after"), message_id="3EB003") == "3EB003"
        messages = (await SandboxPhone(client.http).state()).messages
        assert [message.text for message in messages] == ["before", "after"]


async def test_a_term_in_the_middle_of_a_send_ends_in_time(directory: Path) -> None:
    async with started(directory, STALLING) as (process, client):
        await pair(client)
        sending = asyncio.gather(
            client.send("default", CHAT, Text("stall"), message_id="3EB002"), return_exceptions=True
        )
        assert process.stdout is not None
        await process.stdout.readline()
        process.terminate()
        await ended(process)
        assert isinstance((await sending)[0], AnswerLost)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_ends_on_a_signal_with_a_client_listening(directory: Path, number: signal.Signals) -> None:
    async with started(directory) as (process, client):
        await pair(client)
        events = client.events()
        assert await anext(events) == Connected()
        process.send_signal(number)
        await ended(process)
        await events.aclose()  # type: ignore[attr-defined]  # a generator, though the port does not promise it
    assert not (directory / "bridge.sock").exists()


async def test_what_it_leaves_is_for_its_owner_only(directory: Path, usual_umask: None) -> None:
    (directory / "fresh").mkdir(mode=0o755)
    async with started(directory / "fresh") as (_, client):
        await pair(client)
        await client.send("default", CHAT, Text("x"), message_id="3EB001")
        seen = {path: stat.S_IMODE(path.lstat().st_mode) for path in (directory / "fresh").rglob("*")}
    assert {path.name for path in seen} >= {"bridge.sock", "gateway.sqlite3", "default.phone", "bridge.log"}
    for path, mode in seen.items():
        assert mode == (0o700 if path.is_dir() else 0o600), path


async def test_without_a_key_it_makes_one_and_says_where(directory: Path) -> None:
    process = await spawn("-m", "bridge", cwd=directory, BRIDGE_API_KEY="")
    log = await said(process, "ready")
    file = directory / "bridge.key"
    key = file.read_text().strip()
    assert str(file) in log
    assert key not in log
    assert len(key) > 30
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    client = WahaGateway(f"unix:{directory / 'bridge.sock'}", key)
    await client.check()
    await client.aclose()
    process.terminate()
    out, rest = await process.communicate()
    assert key.encode() not in out + rest + (directory / "logs" / "bridge.log").read_bytes()
    again = await spawn("-m", "bridge", cwd=directory, BRIDGE_API_KEY="")
    await said(again, "ready")
    assert file.read_text().strip() == key
    again.terminate()
    await again.communicate()


async def test_it_listens_on_tcp_when_told(directory: Path) -> None:
    process = await spawn("-m", "bridge", cwd=directory, BRIDGE_LISTEN="127.0.0.1:0")
    port = (await said(process, "ready")).partition("127.0.0.1:")[2].partition(",")[0]
    client = WahaGateway(f"http://127.0.0.1:{port}", KEY)
    await client.check()
    answer = await client.http.get("/ping", headers={"Host": "evil.example"})
    assert answer.status_code == httpx.codes.FORBIDDEN
    await client.aclose()
    process.terminate()
    assert await process.wait() == 0
    await process.communicate()


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"BRIDGE_LISTEN": "nonsense"}, "BRIDGE_LISTEN"),
        ({"BRIDGE_LISTEN": "unix:/" + "x" * 120}, "longer than 107 bytes"),
        ({"BRIDGE_ENGINE": "telepathy"}, "BRIDGE_ENGINE"),
        ({"DATA_DIR": "/proc/nowhere"}, "DATA_DIR"),
    ],
)
async def test_a_wrong_setting_is_one_line_and_status_2(directory: Path, variables: dict[str, str], words: str) -> None:
    process = await spawn("-m", "bridge", cwd=directory, **variables)
    out, err = await process.communicate()
    assert process.returncode == 2
    assert words in err.decode()
    assert err.decode().count("\n") == 1
    assert out == b""


async def test_a_second_gateway_on_the_socket_is_refused(directory: Path) -> None:
    async with started(directory) as (_, client):
        elsewhere = directory / "elsewhere"
        elsewhere.mkdir(mode=0o700)
        socket = f"unix:{directory / 'bridge.sock'}"
        second = await spawn("-m", "bridge", cwd=directory, DATA_DIR=str(elsewhere), BRIDGE_LISTEN=socket)
        _, err = await second.communicate()
        assert second.returncode == 2
        assert b"another gateway answers there" in err
        await client.check()


async def test_the_real_engine_is_ready_at_once_and_ends_in_time(directory: Path) -> None:
    """Nothing is dialled: a session is only created, and the library stays out of the process."""
    process = await spawn("-m", "bridge", cwd=directory, BRIDGE_ENGINE="neonize")
    await said(process, "ready")
    client = WahaGateway(f"unix:{directory / 'bridge.sock'}", KEY)
    version = (await client.http.get("/api/server/version")).json()
    assert version["driver"] == "neonize"
    assert (await client.http.get("/sandbox/phone")).status_code == 404
    assert "neonize-linux" not in mapped(process)
    await client.aclose()
    process.terminate()
    assert await process.wait() == 0
    await process.communicate()


async def test_the_real_engine_without_a_network_says_so_and_ends_in_time(no_network: str, directory: Path) -> None:
    async with started(directory, BRIDGE_ENGINE="neonize", HTTPS_PROXY=no_network) as (process, client):
        await client.start("default")

        async def unreachable() -> bool:
            session = await client.session("default")
            return (session.status, session.reason) == (SessionStatus.STARTING, "unreachable")

        await eventually(unreachable)
        process.terminate()
        await ended(process)


def test_help_starts_nothing(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[3])}
    for arguments, status in ((["--help"], 0), (["--port", "1"], 2)):
        command = [sys.executable, "-m", "bridge", *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30, check=False)  # noqa: S603 - ours
        assert done.returncode == status
        assert "python -m bridge" in done.stdout + done.stderr
    assert not list(tmp_path.iterdir())
