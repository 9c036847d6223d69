"""/ws against clients that are broken or bad: whatever they do, the gateway goes on serving the others."""

import asyncio
import base64
import json
import random
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import aiohttp
import pytest

from bridge import api
from bridge.api.eventids import EventIds
from bridge.gateway import hub
from bridge.gateway.routes import events
from tests.contract.gateway.conftest import KEY, Running
from tests.contract.gateway.waiting import until

OPCODES = range(16)


class Raw:
    """A WebSocket client that writes whatever bytes it likes, once the server has upgraded."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    def frame(self, opcode: int, payload: bytes, *, masked: bool = True, final: bool = True, length: int = -1) -> None:
        """Write a frame; `length` is what it claims, if that is not the truth."""
        size = len(payload) if length < 0 else length
        head = bytes([opcode | (0x80 if final else 0)])
        mask = 0x80 if masked else 0
        if size < 126:
            head += bytes([mask | size])
        elif size < 65_536:
            head += bytes([mask | 126]) + struct.pack("!H", size)
        else:
            head += bytes([mask | 127]) + struct.pack("!Q", size)
        self.write(head + (bytes(4) if masked else b"") + payload)

    def write(self, data: bytes) -> None:
        self.writer.write(data)

    async def ended(self) -> None:
        """Wait until the server has closed the connection."""
        async with asyncio.timeout(5):
            try:
                while await self.reader.read(65_536):
                    pass
            except ConnectionError:
                pass

    def cut(self) -> None:
        self.writer.transport.abort()


@asynccontextmanager
async def raw(gateway: Running, query: str = "events=*", *, buffer: int = 0) -> AsyncIterator[Raw]:
    connection = socket.socket(socket.AF_UNIX)
    connection.setblocking(False)
    if buffer:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
    connection.connect(gateway.url.removeprefix("unix:"))
    reader, writer = await asyncio.open_unix_connection(sock=connection, limit=1024)
    key = base64.b64encode(b"0123456789abcdef").decode()
    writer.write(
        f"GET /ws?x-api-key={KEY}&{query} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
        f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    answer = await reader.readuntil(b"\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 101"), answer
    try:
        yield Raw(reader, writer)
    finally:
        writer.transport.abort()


def listeners(gateway: Running) -> int:
    return len(gateway.service.hub._subscribers)


@dataclass
class Source:
    name: str = "default"
    metadata: dict[str, str] = field(default_factory=dict)
    me: api.Me | None = None


def publish(gateway: Running, name: str = "x", text: str = "") -> None:
    change = api.SessionStatusChange(name=text, status="WORKING", statuses=[])
    gateway.service.hub.publish(name, Source(), lambda: change)


async def serves(gateway: Running) -> None:
    """Check that nobody listens any more, and that a new client hears what happens."""
    await until(lambda: listeners(gateway) == 0)
    assert (await gateway.get("/ping")).json() == {"message": "pong"}
    async with raw(gateway) as client:
        await until(lambda: listeners(gateway) == 1)
        publish(gateway)
        head = await client.reader.readexactly(2)
        assert head[0] == 0x81


@pytest.mark.parametrize("seed", range(20))
async def test_random_bytes(gateway: Running, seed: int) -> None:
    chance = random.Random(seed)
    async with raw(gateway) as client:
        for _ in range(30):
            client.write(chance.randbytes(chance.randint(1, 4000)))
        client.writer.write_eof()
        await client.ended()
    await serves(gateway)


@pytest.mark.parametrize("seed", range(20))
async def test_random_frames(gateway: Running, seed: int) -> None:
    chance = random.Random(seed)
    async with raw(gateway) as client:
        for _ in range(50):
            payload = chance.randbytes(chance.choice((0, 1, 2, 5, 125, 126, 5000)))
            client.frame(
                chance.choice(OPCODES), payload, masked=chance.random() < 0.9, final=chance.random() < 0.7,
                length=chance.choice((-1, -1, -1, 0, 70_000, 2**40)),
            )  # fmt: skip
        client.writer.write_eof()
        await client.ended()
    await serves(gateway)


@pytest.mark.parametrize(
    ("opcode", "payload", "length"),
    [(1, b"x" * 70_000, -1), (2, b"", 2**40), (2, b"x" * 1000, 2**63 - 1), (1, b"", 2**32)],
)
async def test_a_huge_frame_ends_the_connection_before_it_is_read(
    gateway: Running, opcode: int, payload: bytes, length: int
) -> None:
    async with raw(gateway) as client:
        client.frame(opcode, payload, length=length)
        head = await asyncio.wait_for(client.reader.readexactly(4), 5)
        assert head[0] & 0x0F == 8
        assert struct.unpack("!H", head[2:])[0] in {1002, 1009}
    await serves(gateway)


@pytest.mark.parametrize("pieces", [200])
async def test_a_message_in_endless_pieces_ends_the_connection(gateway: Running, pieces: int) -> None:
    async with raw(gateway) as client:
        client.frame(1, b"x" * 1000, final=False)
        for _ in range(pieces):
            client.frame(0, b"x" * 1000, final=False)
        await client.ended()
    await serves(gateway)


async def test_text_that_is_none_and_pings_without_end(gateway: Running) -> None:
    async with raw(gateway) as client:
        for _ in range(500):
            client.frame(9, b"ping")
        client.frame(1, b"\xff\xfe\x00")
        await client.ended()
    await serves(gateway)


async def test_a_storm_of_connections_that_are_cut(gateway: Running) -> None:
    async def one(number: int) -> None:
        try:
            async with raw(gateway) as client:
                if number % 3 == 0:
                    client.frame(8, struct.pack("!H", 1000))
                elif number % 3 == 1:
                    client.write(b"\x81")
                client.cut()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass

    for _ in range(5):
        await asyncio.gather(*(one(number) for number in range(40)))
    await serves(gateway)


@pytest.mark.parametrize(
    "query",
    [
        "events=", "events=,,,", "session=", "session=%00&events=%ff", "events=" + "x," * 500, "&&&=&", "since=",
        "session=" + "&session=".join("abcdefgh" * 9), "since=evt_01arz3ndektsv4rrffq69g5fav&events=*&session=%27%3B--",
    ],
)  # fmt: skip
async def test_odd_queries(gateway: Running, query: str) -> None:
    async with raw(gateway, query):
        await until(lambda: listeners(gateway) == 1)
        publish(gateway)
    await serves(gateway)


async def test_too_many_clients_are_sent_away_and_the_others_stay(gateway: Running) -> None:
    connector = aiohttp.UnixConnector(gateway.url.removeprefix("unix:"), limit=0)
    async with aiohttp.ClientSession("http://localhost", connector=connector) as http:
        sockets = await asyncio.gather(*(http.ws_connect(f"/ws?x-api-key={KEY}&events=x") for _ in range(100)))
        await until(lambda: listeners(gateway) == hub.CLIENTS)
        publish(gateway)
        got = [await one.receive(timeout=10) for one in sockets]
        heard = [json.loads(one.data)["event"] for one in got if one.type is aiohttp.WSMsgType.TEXT]
        assert heard == ["x"] * hub.CLIENTS
        assert sum(one.type is aiohttp.WSMsgType.CLOSE for one in got) == len(sockets) - hub.CLIENTS
        await asyncio.gather(*(one.close() for one in sockets))
    await serves(gateway)


async def test_a_client_that_reads_nothing_is_cut_off_and_the_others_hear_all(
    gateway: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "WRITE_SECONDS", 0.05)
    connector = aiohttp.UnixConnector(gateway.url.removeprefix("unix:"))
    async with (
        raw(gateway, "events=x", buffer=4096) as slow,
        aiohttp.ClientSession("http://localhost", connector=connector) as http,
        http.ws_connect(f"/ws?x-api-key={KEY}&events=x,y") as quick,
    ):
        slow.writer.transport.pause_reading()  # type: ignore[attr-defined]  # it can be read from, too
        await until(lambda: listeners(gateway) == 2)
        count = 0
        while listeners(gateway) == 2:
            publish(gateway, text="x" * 20_000)
            count += 1
            assert json.loads(await quick.receive_str(timeout=5))["payload"]["name"] == "x" * 20_000
            assert count < 5000
        publish(gateway, "y")
        assert json.loads(await quick.receive_str(timeout=5))["event"] == "y"
    await serves(gateway)


async def test_half_open_clients_take_no_more_than_their_place(gateway: Running) -> None:
    async with raw(gateway, "events=x") as silent, raw(gateway, "events=x"):
        await until(lambda: listeners(gateway) == 2)
        for _ in range(hub.QUEUE_FRAMES * 2):  # they neither read nor answer
            publish(gateway)
            await asyncio.sleep(0)
        assert (await gateway.get("/ping")).status_code == 200
        silent.cut()
        await until(lambda: listeners(gateway) == 1)
    await serves(gateway)


async def test_a_replay_to_a_client_that_leaves_in_the_middle(gateway: Running) -> None:
    at = int(datetime(2031, 1, 1, tzinfo=UTC).timestamp() * 1000)
    for number in range(500):
        publish(gateway, "message", str(number))
    for _ in range(20):
        async with raw(gateway, f"events=*&since={EventIds().at(at)}") as client:
            await client.reader.readexactly(100)
            client.cut()
    await serves(gateway)
