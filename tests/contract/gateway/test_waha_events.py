"""The event stream over a WebSocket: what is asked for, and how it goes on after a loss."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web

from bridge import events
from bridge.client import WahaGateway
from core.content import Media, MediaKind
from core.ports import (
    Ack,
    Connected,
    Disconnected,
    GatewayEvent,
    Incoming,
    Kind,
    MessageAcked,
    MessageReceived,
    Session,
    SessionChanged,
    SessionStatus,
)
from tests.contract.gateway.fakewaha import EMBEDDED, VERSION, Stream, Waha, serving

CHAT = "4915112345678@c.us"


class World:
    """A server with a /ws, and our client's stream from it."""

    def __init__(self, server: Waha, client: WahaGateway) -> None:
        self.server, self.client = server, client
        self.stream = Stream()
        server.answers |= {"GET /ws": self.stream.handle, "GET /api/server/version": (200, EMBEDDED)}
        self.pauses = 0
        self.events = events.stream(client.http, "key", client.sessions, client._replays, sleep=self._sleep)

    async def _sleep(self, _: float) -> None:
        self.pauses += 1
        await asyncio.sleep(0)

    async def next(self) -> GatewayEvent:
        async with asyncio.timeout(10):
            return await anext(self.events)

    async def open(self) -> web.WebSocketResponse:
        """Wait until the client has connected and has said so."""
        assert await self.next() == Connected()
        return await self.stream.opened()

    async def lose(self, socket: web.WebSocketResponse) -> None:
        await socket.close()
        assert await self.next() == Disconnected()


@pytest.fixture
async def world() -> AsyncIterator[World]:
    server = Waha()
    async with serving(server) as url:
        client = WahaGateway(url, "key")
        found = World(server, client)
        yield found
        await found.events.aclose()  # type: ignore[attr-defined]  # it is a generator, which the type does not say
        await client.aclose()


def frame(number: int, event: str = "message.ack", **payload: Any) -> dict[str, Any]:
    payload = payload or {"id": f"true_{CHAT}_3EB0AB", "ack": 3}
    return {"id": f"evt_{number}", "timestamp": 1, "event": event, "session": "default", "payload": payload}


READ = MessageAcked("default", "3EB0AB", Ack.READ)


async def test_statuses_receipts_and_messages_are_asked_for(world: World) -> None:
    await world.open()
    (query,) = world.stream.asked
    assert query.getall("events") == ["session.status", "message", "message.ack", "message.ack.group"]
    assert query.getall("session") == ["*"]


async def test_what_is_told_is_passed_on(world: World) -> None:
    socket = await world.open()
    await socket.send_json(frame(1, "session.status", name="default", status="WORKING"))
    await socket.send_json(frame(2))
    await socket.send_json(frame(3, "message.ack.group", id=f"true_1-2@g.us_3EB0CD_{CHAT}", ack=2))
    message = {"id": f"false_{CHAT}_AB", "from": CHAT, "fromMe": False, "timestamp": 1_800_000_000, "body": "hi"}
    await socket.send_json(frame(4, "message", **message))
    at = datetime(2027, 1, 15, 8, tzinfo=UTC)
    assert [await world.next() for _ in range(4)] == [
        SessionChanged(Session("default", SessionStatus.WORKING)),
        READ,
        MessageAcked("default", "3EB0CD", Ack.DEVICE),
        MessageReceived("default", Incoming("AB", CHAT, CHAT, "", Kind.TEXT, "hi", at)),
    ]


async def test_after_a_loss_what_was_missed_is_asked_for(world: World) -> None:
    socket = await world.open()
    assert "since" not in world.stream.asked[0]
    await socket.send_json(frame(1))
    await socket.send_json(frame(2))
    await socket.send_json(frame(3, "presence.update"))  # what means nothing to us counts too
    assert [await world.next(), await world.next()] == [READ, READ]
    await world.lose(socket)
    await world.open()
    assert world.stream.asked[1]["since"] == "evt_3"


async def test_a_plain_waha_is_not_asked_to_replay(world: World) -> None:
    world.server.answers["GET /api/server/version"] = (200, VERSION)
    socket = await world.open()
    await socket.send_json(frame(1))
    await world.next()
    await world.lose(socket)
    await world.open()
    assert "since" not in world.stream.asked[1]


async def test_a_gateway_that_became_a_plain_waha_is_not_asked_to_replay(world: World) -> None:
    socket = await world.open()
    await socket.send_json(frame(1))
    await world.next()
    world.server.answers["GET /api/server/version"] = (200, VERSION)
    await world.lose(socket)
    await world.open()
    assert "since" not in world.stream.asked[1]
    world.server.answers["POST /api/sendImage"] = (201, {"key": {"id": "3EB0CD"}})
    await world.client.send("default", CHAT, Media(MediaKind.IMAGE, b"x", "image/png"), message_id="3EB0AB")
    assert "id" not in world.server.asked[-1][1]


async def test_an_event_that_the_gateway_cannot_replay_from_is_given_up(world: World) -> None:
    async def picky(request: web.Request) -> web.StreamResponse:
        if "since" in request.query:
            world.stream.asked.append(request.query)
            return web.json_response({"message": "since is not an event id", "statusCode": 400}, status=400)
        return await world.stream.handle(request)

    world.server.answers["GET /ws"] = picky
    socket = await world.open()
    await socket.send_json(frame(1))
    await world.next()
    await world.lose(socket)
    await world.open()
    assert [query.get("since") for query in world.stream.asked] == [None, "evt_1", None]
    assert "GET /api/sessions" not in world.server.calls  # it has a /ws: nothing is polled


async def test_a_gateway_that_is_away_for_a_moment_is_still_asked_what_was_missed(world: World) -> None:
    socket = await world.open()
    await socket.send_json(frame(1))
    await world.next()
    answers = iter([(502, None), (200, EMBEDDED)])
    upgrades = iter([503])

    async def version(_: web.Request) -> web.StreamResponse:
        status, body = next(answers, (200, EMBEDDED))
        return web.json_response(body, status=status)

    async def busy(request: web.Request) -> web.StreamResponse:
        if status := next(upgrades, None):
            return web.Response(status=status)
        return await world.stream.handle(request)

    world.server.answers |= {"GET /api/server/version": version, "GET /ws": busy}
    await world.lose(socket)
    await world.open()
    assert world.stream.asked[-1]["since"] == "evt_1"
    assert world.pauses == 3  # after the loss, the 502 and the 503


async def test_a_frame_that_is_none_changes_nothing(world: World) -> None:
    socket = await world.open()
    for text in ("nonsense", "[]", "7", "null", "[" * 100_000, '{"id": 7, "event": "message.ack"}'):
        await socket.send_str(text)
    await socket.send_json(frame(1))
    assert await world.next() == READ
