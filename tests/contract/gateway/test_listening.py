"""Where the gateway listens, and which web pages it does not serve."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from aiohttp import web

from bridge.gateway import app, listen
from bridge.gateway.bounds import USUAL, Bounds
from core.errors import SetupError
from tests.contract.gateway.conftest import KEY, Running

NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
EVERYWHERE = "0.0.0.0"  # noqa: S104 - nothing is bound to it


@asynccontextmanager
async def on_tcp(
    gateway: Running, listen_host: str, *, bounds: Bounds = USUAL, idle: float = listen.IDLE_SECONDS
) -> AsyncIterator[tuple[httpx.AsyncClient, int]]:
    application = app.application(gateway.service, listen_host=listen_host, bounds=bounds)
    runner = listen.runner(application, idle=idle, handlers=0.1)
    await runner.setup()
    with listen.bind(listen.Tcp("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        await web.SockSite(runner, server).start()
        async with httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port}", headers={"X-Api-Key": KEY}, trust_env=False, verify=NO_TLS
        ) as http:
            yield http, port
        await runner.cleanup()


@pytest.mark.parametrize(
    ("listen_host", "host", "status"),
    [
        ("127.0.0.1", "127.0.0.1:{port}", 200),
        ("127.0.0.1", "localhost:{port}", 200),
        ("127.0.0.1", "[::1]:{port}", 200),
        ("127.0.0.1", "evil.example:{port}", 403),
        ("127.0.0.1", "gateway:{port}", 403),
        ("127.0.0.1", "127.0.0.1.evil.example", 403),
        ("10.1.2.3", "10.1.2.3:3000", 200),
        ("10.1.2.3", "10.1.2.4:3000", 403),
        (EVERYWHERE, "gateway:3000", 200),
        (EVERYWHERE, "192.168.1.5:3000", 200),
        (EVERYWHERE, "evil.example", 403),
    ],
)
async def test_only_our_own_host_is_served(gateway: Running, listen_host: str, host: str, status: int) -> None:
    async with on_tcp(gateway, listen_host) as (http, port):
        for path in ("/ping", "/api/sessions"):
            response = await http.get(path, headers={"Host": host.format(port=port)})
            assert response.status_code == status
            assert status == 200 or response.json()["statusCode"] == 403


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://127.0.0.1:{port}", 201),
        ("http://evil.example", 403),
        ("http://127.0.0.1:1", 403),
        ("http://localhost:{port}", 403),
        ("null", 403),
        ("", 403),
    ],
)
async def test_pages_of_other_origins_are_not_served(gateway: Running, origin: str, status: int) -> None:
    await gateway.post("/api/sessions", {"name": "default", "start": False})
    async with on_tcp(gateway, "127.0.0.1") as (http, port):
        headers = {"Origin": origin.format(port=port)}
        response = await http.post("/api/default/new-message-id", headers=headers)
        assert response.status_code == status
        socket_opened = await http.get("/ws", headers={**headers, "Upgrade": "websocket", "Connection": "upgrade"})
        assert (socket_opened.status_code == 403) == (status == 403)


async def test_a_socket_belongs_to_its_owner(directory: Path) -> None:
    path = directory / "deep" / "down" / "gateway.sock"
    with listen.bind(listen.UnixSocket(path)):
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700


async def test_a_stale_socket_is_replaced_and_a_live_one_is_not(directory: Path) -> None:
    path = directory / "gateway.sock"
    listen.bind(listen.UnixSocket(path)).close()
    assert path.is_socket()
    with listen.bind(listen.UnixSocket(path)), pytest.raises(SetupError, match="another gateway answers there"):
        listen.bind(listen.UnixSocket(path))


async def test_a_file_that_is_no_socket_is_left_alone(directory: Path) -> None:
    path = directory / "gateway.sock"
    path.write_text("precious")
    with pytest.raises(SetupError, match="BRIDGE_LISTEN"):
        listen.bind(listen.UnixSocket(path))
    assert path.read_text() == "precious"


async def test_a_port_that_is_taken_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SetupError, match=f"127.0.0.1:{port}"):
            await asyncio.to_thread(listen.bind, listen.Tcp("127.0.0.1", port))


EVIL = [{"Host": "evil.example"}, {"Origin": "http://evil.example"}]


@pytest.mark.parametrize("headers", EVIL, ids=["host", "origin"])
async def test_no_route_is_reached_by_a_web_page(gateway: Running, headers: dict[str, str]) -> None:
    served = app.application(gateway.service, listen_host="127.0.0.1")
    paths = {(route.method, route.resource.canonical) for route in served.router.routes() if route.resource}
    assert len(paths) > 50
    async with on_tcp(gateway, "127.0.0.1") as (http, _):
        for method, path in paths:
            response = await http.request(method, path, headers=headers)
            assert response.status_code == 403, path


# those who take their time


async def test_headers_that_come_too_slowly_are_cut_off(gateway: Running) -> None:
    async with on_tcp(gateway, "127.0.0.1", idle=0.1) as (_, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /ping HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        async with asyncio.timeout(5):
            assert await reader.read() == b""
        writer.close()


async def test_an_idle_connection_is_closed(gateway: Running) -> None:
    async with on_tcp(gateway, "127.0.0.1", idle=0.1) as (_, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /ping HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        async with asyncio.timeout(5):
            assert (await reader.read()).endswith(b'pong"}')
        writer.close()


async def test_a_body_that_comes_too_slowly_is_refused(gateway: Running) -> None:
    async with on_tcp(gateway, "127.0.0.1", bounds=Bounds(body=0.05)) as (_, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        head = f"POST /api/sendText HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Api-Key: {KEY}\r\nContent-Length: 9\r\n\r\n{{"
        writer.write(head.encode())
        async with asyncio.timeout(5):
            answer = await reader.readuntil(b"}")
        writer.close()
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b'"statusCode": 408' in answer


async def test_a_call_that_finds_no_answer_is_ended(gateway: Running, caplog: pytest.LogCaptureFixture) -> None:
    await gateway.pair()

    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    engine = gateway.service.sessions.get("default")
    async with on_tcp(gateway, "127.0.0.1", bounds=Bounds(answer=0.05)) as (http, _):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(await engine.engine()), "contacts", never)
            response = await http.get("/api/contacts/all")
        assert response.status_code == 500
        assert response.json()["exception"]["name"] == "Timeout"
        assert (await http.get("/api/contacts/all")).status_code == 200
    assert "/api/contacts/all found no answer" in caplog.text
