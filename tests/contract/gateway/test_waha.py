"""The client against what other servers say: WAHA's engines, a WAHA without /ws, and what is no WAHA at all."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from bridge import client as client_module
from bridge import events
from bridge.client import WahaGateway
from core.errors import (
    AnswerLost,
    Busy,
    GatewayError,
    GatewayUnavailable,
    NotPaired,
    OutcomeUnknown,
    Refused,
    SetupError,
    TooLarge,
)
from core.ports import Ack, Connected, Disconnected, GatewayEvent, Session, SessionChanged, SessionStatus

CHAT = "4915112345678@c.us"
VERSION = {"version": "2026.2.1", "engine": "NOWEB", "tier": "CORE", "browser": None}

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Waha:
    """A server that answers as told, and remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, Any] | Answer] = {"GET /api/server/version": (200, VERSION)}
        self.asked: list[tuple[str, Any]] = []

    async def handle(self, request: web.Request) -> web.StreamResponse:
        name = f"{request.method} {request.path}"
        body = await request.text()
        self.asked.append((name, json.loads(body) if body else None))
        answer = self.answers.get(name, (404, {"message": f"Cannot {name}", "statusCode": 404}))
        if callable(answer):
            return await answer(request)
        status, content = answer
        if content is None:
            return web.Response(status=status)
        return web.json_response(content, status=status)


@asynccontextmanager
async def serving(server: Waha) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", server.handle)
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.fixture
async def waha() -> AsyncIterator[tuple[Waha, WahaGateway]]:
    server = Waha()
    async with serving(server) as url:
        client = WahaGateway(url, "key")
        yield server, client
        await client.aclose()


Pair = tuple[Waha, WahaGateway]


async def test_a_plain_waha_does_not_deduplicate(waha: Pair) -> None:
    assert await waha[1].deduplicates() is False


@pytest.mark.parametrize(
    "answer",
    [
        {"id": f"true_{CHAT}_3EB0CD", "_data": {}},
        {"id": f"true_123-456@g.us_3EB0CD_{CHAT}"},
        {"key": {"id": "3EB0CD", "remoteJid": "4915112345678@s.whatsapp.net", "fromMe": True}},
        {"id": {"id": "3EB0CD", "fromMe": True, "_serialized": f"true_{CHAT}_3EB0CD"}},
        {"id": "3EB0CD"},
    ],
)
async def test_the_bare_id_is_read_from_every_engine(waha: Pair, answer: object) -> None:
    server, client = waha
    server.answers["POST /api/sendText"] = (201, answer)
    assert await client.send_text("default", CHAT, "hi", message_id="3EB0AB") == "3EB0CD"
    assert server.asked[-1][1] == {
        "session": "default", "chatId": CHAT, "text": "hi", "id": "3EB0AB", "linkPreview": False,
    }  # fmt: skip


B = {"error": "Session status is not as expected", "session": "default", "expected": ["WORKING"]}


@pytest.mark.parametrize(
    ("status", "body", "send", "read"),
    [
        (422, {**B, "status": "STARTING"}, GatewayUnavailable, GatewayUnavailable),
        (422, {**B, "status": "SCAN_QR_CODE"}, NotPaired, NotPaired),
        (422, {**B, "status": "FAILED"}, NotPaired, NotPaired),
        (422, {**B, "status": "STOPPED"}, NotPaired, NotPaired),
        (422, {**B, "status": "PASSKEY_REQUIRED"}, NotPaired, NotPaired),
        (422, {**B, "status": "SOMETHING_NEW"}, NotPaired, NotPaired),
        (422, {"message": "no", "error": "restricted", "statusCode": 422}, Refused, Refused),
        (400, {"message": ["chatId must be a string"], "statusCode": 400}, Refused, Refused),
        (404, {"message": "Session not found", "statusCode": 404}, NotPaired, NotPaired),
        (404, {"message": "Cannot GET", "statusCode": 404}, Refused, Refused),
        (409, {"message": "outcome_unknown", "statusCode": 409}, OutcomeUnknown, OutcomeUnknown),
        (413, {"message": "too large"}, TooLarge, TooLarge),
        (503, {"message": "busy"}, Busy, Busy),
        (500, {"statusCode": 500, "exception": {}, "request": {}}, AnswerLost, GatewayUnavailable),
        (502, None, AnswerLost, GatewayUnavailable),
    ],
)
async def test_refusals_become_cores_errors(
    waha: Pair, status: int, body: object, send: type[GatewayError], read: type[GatewayError]
) -> None:
    server, client = waha
    server.answers["POST /api/sendText"] = (status, body)
    server.answers["GET /api/contacts/check-exists"] = (status, body)
    with pytest.raises(GatewayError) as sent:
        await client.send_text("default", CHAT, "a secret", message_id="3EB0AB")
    assert type(sent.value) is send
    assert "secret" not in str(sent.value)
    with pytest.raises(GatewayError) as looked:
        await client.chat_id("default", "+4915112345678")
    assert type(looked.value) is read


async def test_the_reason_of_a_refusal_is_kept(waha: Pair) -> None:
    server, client = waha
    server.answers["POST /api/sendText"] = (422, {"message": "…", "error": "restricted", "statusCode": 422})
    with pytest.raises(Refused) as caught:
        await client.send_text("default", CHAT, "hi", message_id="3EB0AB")
    assert caught.value.values["reason"] == "restricted"


@pytest.mark.parametrize("phase", ["headers", "body", "nonsense"])
async def test_a_send_that_is_cut_off_is_unknown_and_a_read_is_not(waha: Pair, phase: str) -> None:
    server, client = waha

    async def cut(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(status=201)
        if phase == "body":
            response.content_length = 100
            await response.prepare(request)
            await response.write(b'{"id":')
        if phase == "nonsense":
            return web.Response(status=201, text="<html>")
        assert request.transport is not None
        request.transport.abort()
        return response

    server.answers["POST /api/sendText"] = cut
    server.answers["GET /api/contacts/check-exists"] = cut
    with pytest.raises(OutcomeUnknown):
        await client.send_text("default", CHAT, "hi", message_id="3EB0AB")
    with pytest.raises(GatewayUnavailable):
        await client.chat_id("default", "+4915112345678")


async def test_an_answer_without_end_is_given_up(waha: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    server, client = waha
    monkeypatch.setattr(client_module, "ANSWER_LIMIT", 1000)
    server.answers["GET /api/sessions"] = (200, ["x" * 2000])
    with pytest.raises(GatewayUnavailable):
        await client.sessions()


async def test_starting_what_is_started_already_is_fine(waha: Pair) -> None:
    server, client = waha
    entry = {"name": "default", "status": "STOPPED"}
    server.answers |= {
        "GET /api/sessions": (200, [entry]),
        "POST /api/sessions/default/start": (422, {"message": "Session 'default' is already started."}),
        "GET /api/sessions/default": (200, {**entry, "status": "WORKING"}),
    }
    assert (await client.start("default")).status is SessionStatus.WORKING


async def test_an_unpaired_me_and_states_of_tomorrow_are_read(waha: Pair) -> None:
    server, client = waha
    server.answers["GET /api/sessions"] = (200, [
        {"name": "default", "status": "SCAN_QR_CODE", "me": None, "config": None},
        {"name": "other", "status": "DREAMING", "me": {"id": CHAT, "pushName": "Ada"}, "engine": {}},
    ])  # fmt: skip
    first, second = await client.sessions()
    assert first == Session("default", SessionStatus.SCAN_QR_CODE)
    assert second.status is SessionStatus.UNKNOWN
    assert second.account is not None
    assert second.account.name == "Ada"


async def test_a_message_is_looked_up(waha: Pair) -> None:
    server, client = waha
    path = f"GET /api/default/chats/{CHAT}/messages/true_{CHAT}_3EB0AB"
    server.answers[path] = (200, {"id": f"true_{CHAT}_3EB0AB", "ack": 2, "ackName": "DEVICE"})
    assert await client.ack("default", CHAT, "3EB0AB") is Ack.DEVICE
    for nothing in ((404, {"message": "Message not found", "statusCode": 404}), (200, None)):
        server.answers[path] = nothing
        assert await client.ack("default", CHAT, "3EB0AB") is None


async def test_a_lookup_normalises_the_chat(waha: Pair) -> None:
    server, client = waha
    for answer, expected in (
        ({"numberExists": True, "chatId": "551199999999@s.whatsapp.net"}, "551199999999@c.us"),
        ({"numberExists": True, "chatId": "77@lid", "pn": None}, "77@lid"),
        ({"numberExists": True}, "5511999999999@c.us"),
        ({"numberExists": False, "chatId": None}, None),
    ):
        server.answers["GET /api/contacts/check-exists"] = (200, answer)
        assert await client.chat_id("default", "+5511999999999") == expected


# the check at the start


@pytest.mark.parametrize(
    "answer",
    [(200, None), (200, {"hello": "world"}), (200, ["x"]), (404, None), (302, None), (400, None)],
)
async def test_what_is_no_waha_is_told_in_one_line(waha: Pair, answer: tuple[int, Any]) -> None:
    server, client = waha
    server.answers["GET /api/server/version"] = answer
    with pytest.raises(SetupError, match=r"BRIDGE_URL.*no WAHA gateway") as caught:
        await client.check()
    assert "\n" not in str(caught.value)


async def test_a_web_page_is_no_waha(waha: Pair) -> None:
    server, client = waha

    async def page(_: web.Request) -> web.StreamResponse:
        return web.Response(text="<html>welcome</html>", content_type="text/html")

    server.answers["GET /api/server/version"] = page
    with pytest.raises(SetupError, match="no WAHA gateway"):
        await client.check()


async def test_nobody_there_is_told_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "START_SECONDS", 0.3)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        client = WahaGateway(f"http://127.0.0.1:{silent.getsockname()[1]}", "key")
        with pytest.raises(SetupError, match="nobody answers"):
            await client.check()
        await client.aclose()


async def test_a_gateway_that_comes_up_late_is_waited_for() -> None:
    server = Waha()
    answers = iter([(503, None), (502, None)])

    async def late(_: web.Request) -> web.StreamResponse:
        status, _body = next(answers, (200, None))
        return web.json_response(VERSION, status=status)

    server.answers["GET /api/server/version"] = late
    async with serving(server) as url:
        client = WahaGateway(url, "key")
        await client.check()
        await client.aclose()
    assert len(server.asked) == 3


async def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(SetupError, match="BRIDGE_URL"):
        WahaGateway("http://[::1", "key")


# a WAHA without a WebSocket


@pytest.mark.parametrize("status", [404, 400, 426])
async def test_without_a_websocket_sessions_are_polled(waha: Pair, status: int) -> None:
    server, client = waha
    session: dict[str, Any] = {"name": "default", "status": "STARTING"}
    server.answers |= {"GET /ws": (status, {"message": "no"}), "GET /api/sessions": (200, [session])}
    pause: asyncio.Queue[None] = asyncio.Queue()

    async def sleep(_: float) -> None:
        await pause.get()

    stream = events.stream(client.http, "key", client.sessions, sleep=sleep)

    async def next_event() -> GatewayEvent:
        async with asyncio.timeout(5):
            return await anext(stream)

    assert await next_event() == Connected()
    assert await next_event() == SessionChanged(Session("default", SessionStatus.STARTING))
    session["status"] = "WORKING"
    pause.put_nowait(None)
    assert await next_event() == SessionChanged(Session("default", SessionStatus.WORKING))
    pause.put_nowait(None)
    assert await next_event() == Connected()  # now and then receipts are asked for
    server.answers["GET /api/sessions"] = (502, None)
    pause.put_nowait(None)
    assert await next_event() == Disconnected()
    server.answers["GET /api/sessions"] = (200, [session])
    pause.put_nowait(None)
    assert await next_event() == Connected()
    await stream.aclose()  # type: ignore[attr-defined]  # it is a generator, which the type does not say


async def test_frames_that_mean_nothing_are_passed_over() -> None:
    ack = {"id": f"true_{CHAT}_3EB0AB", "ack": 3}
    frame = {"id": "evt_1", "timestamp": 1, "event": "message.ack", "session": "default", "payload": ack}
    for text in ("", "[]", "nonsense", "{}", json.dumps({**frame, "event": "presence.update"})):
        assert events.event_of(text) is None
    for payload in ({}, {"id": "", "ack": 3}, {**ack, "ack": 9}, {**ack, "ack": "3"}, {**ack, "ack": None}):
        assert events.event_of(json.dumps({**frame, "payload": payload})) is None
    assert events.event_of(json.dumps(frame)) is not None


async def test_half_a_character_is_refused_before_anything_is_sent(waha: Pair) -> None:
    server, client = waha
    with pytest.raises(Refused):
        await client.send_text("default", CHAT, "\ud83d", message_id="3EB0AB")
    assert server.asked == []
