"""The gateway in this process, on a Unix socket, with the sandbox engine and time in the test's hands."""

import importlib
import io
import os
import platform
import socket
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from aiohttp import web

from bridge.client import WahaGateway, open_http
from bridge.gateway import app, listen
from bridge.gateway.engines.base import Engines
from bridge.gateway.engines.sandbox import Sandbox
from bridge.gateway.fetch import Fetcher
from bridge.gateway.service import Service
from tests.contract.gateway.clocks import FixedClock, ManualTimers
from tests.contract.gateway.fakego import FakeGo, install
from tests.contract.gateway.harness import Harness, NeonizeHarness, SandboxHarness
from tests.contract.gateway.receiving import Receiver, receiving

KEY = "contract-test-key"
CHAT = "4915112345678@c.us"


@pytest.fixture
def directory() -> Iterator[Path]:
    """A data directory with a path short enough for a socket."""
    before = os.umask(0o077)
    with tempfile.TemporaryDirectory(prefix="wa-", ignore_cleanup_errors=True) as path:
        (Path(path) / "sessions").mkdir()
        yield Path(path)
    os.umask(before)


@pytest.fixture
def usual_umask() -> Iterator[None]:
    """Let files be for everybody unless the program sees to it."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@dataclass
class Running:
    """A gateway that serves."""

    url: str
    service: Service
    http: httpx.AsyncClient
    client: WahaGateway
    timers: ManualTimers
    clock: FixedClock
    server: web.Server

    def cut(self) -> None:
        """Cut every connection, as a crash would."""
        for connection in self.server.connections:
            if connection.transport is not None:
                connection.transport.abort()

    @property
    def sandbox(self) -> Sandbox:
        assert isinstance(self.service.engines, Sandbox)
        return self.service.engines

    async def post(self, path: str, body: object = None, status: int = 201) -> httpx.Response:
        response = await self.http.post(path, json={} if body is None else body)
        assert response.status_code == status, response.text
        return response

    async def get(self, path: str, status: int = 200) -> httpx.Response:
        response = await self.http.get(path)
        assert response.status_code == status, response.text
        return response

    async def show_code(self, name: str = "default") -> str:
        await self.post("/api/sessions", {"name": name, "start": True})
        self.timers.advance(0)
        return str((await self.get(f"/api/{name}/auth/qr?format=raw")).json()["value"])

    async def pair(self, name: str = "default") -> None:
        await self.post("/sandbox/scan", {"code": await self.show_code(name)})
        self.timers.advance(0)

    async def send(self, text: str = "hello", status: int = 201, **fields: str) -> httpx.Response:
        return await self.post("/api/sendText", {"session": "default", "chatId": CHAT, "text": text, **fields}, status)


@dataclass(frozen=True)
class Library:
    """The modules of neonize that tests reach into."""

    client: Any
    events: Any
    proto: Any


MakeEngines = Callable[[Path, FixedClock, ManualTimers], Engines]


def sandbox(directory: Path, clock: FixedClock, timers: ManualTimers) -> Sandbox:
    return Sandbox(directory / "sessions", clock, scan_seconds=0, timers=timers)


@asynccontextmanager
async def serving(
    directory: Path, make_engines: MakeEngines = sandbox, fetcher: Fetcher | None = None
) -> AsyncIterator[Running]:
    """Serve the data directory on a Unix socket until the context ends."""
    clock = FixedClock()
    timers = ManualTimers(clock)
    path = directory / "gateway.sock"
    engines = make_engines(directory, clock, timers)
    async with app.running(directory, KEY, engines, clock, timers, patience=0.05, fetcher=fetcher) as service:
        runner = listen.runner(app.application(service, listen_host=None), handlers=0.1)
        await runner.setup()
        server = listen.bind(listen.UnixSocket(path))
        await web.SockSite(runner, server).start()
        client = WahaGateway(f"unix:{path}", KEY, clock)
        async with open_http(f"unix:{path}", KEY) as http:
            assert runner.server is not None
            yield Running(f"unix:{path}", service, http, client, timers, clock, runner.server)
        await client.aclose()
        service.hub.close()
        await runner.cleanup()
        server.close()


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Send what is dialled to a proxy that refuses it; gives its URL."""
    with socket.socket() as silent:  # bound and not listening
        silent.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        monkeypatch.setenv("HTTPS_PROXY", url)
        yield url


@pytest.fixture
async def gateway(directory: Path) -> AsyncIterator[Running]:
    async with serving(directory) as running:
        yield running


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as found:
        yield found


@pytest.fixture
async def other() -> AsyncIterator[Receiver]:
    async with receiving() as found:
        yield found


@pytest.fixture(scope="session")
def library() -> Library:
    """Import neonize; it asks `uname` at import, and leaves the pipe to the garbage collector."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "popen", lambda _: io.StringIO(" ".join(platform.uname())))
        importlib.import_module("pylibmagic")
        return Library(
            client=importlib.import_module("neonize.aioze.client"),
            events=importlib.import_module("neonize.aioze.events"),
            proto=importlib.import_module("neonize.proto.Neonize_pb2"),
        )


@pytest.fixture
def go(library: Library, monkeypatch: pytest.MonkeyPatch) -> FakeGo:
    """The fake of neonize's Go half, in place for this test."""
    monkeypatch.setattr(library.client, "gocode", library.client.gocode)
    monkeypatch.setattr(library.events, "event_global_loop", None)  # the library knows one loop a process
    return install(FakeGo)


@pytest.fixture
async def neonize(directory: Path, library: Library, go: FakeGo) -> AsyncIterator[NeonizeHarness]:
    harness = NeonizeHarness(directory / "sessions", go, library.proto)
    yield harness
    await harness.engines.close()
    assert go.crashes == []


@pytest.fixture(params=["sandbox", "neonize"])
def harness(request: pytest.FixtureRequest, directory: Path) -> Harness:
    if request.param == "sandbox":
        return SandboxHarness(directory / "sessions")
    found: NeonizeHarness = request.getfixturevalue("neonize")
    return found
