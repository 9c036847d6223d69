"""The client against what other servers say: WAHA's engines, a WAHA without /ws, and what is no WAHA at all."""

import asyncio
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bridge import client as client_module
from bridge import events, wire
from bridge.client import WahaGateway
from bridge.failures import Unreadable
from core.content import Text
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
from tests.contract.gateway.fakewaha import EMBEDDED, VERSION, Pair, Waha, connected, serving

CHAT = "4915112345678@c.us"


@pytest.fixture
async def waha() -> AsyncIterator[Pair]:
    async with connected() as pair:
        yield pair


async def test_a_plain_waha_does_not_deduplicate(waha: Pair) -> None:
    assert await waha[1].deduplicates() is False


async def test_what_a_gateway_can_is_asked_each_time_a_send_would_be_repeated(waha: Pair) -> None:
    server, client = waha
    server.answers["GET /api/server/version"] = (200, EMBEDDED)
    assert await client.deduplicates() is True
    server.answers["GET /api/server/version"] = (200, VERSION)  # another gateway behind the same address
    assert await client.deduplicates() is False


@pytest.mark.parametrize("capabilities", [None, "idempotent-sends", [], ["replay", 7]])
async def test_without_its_word_a_gateway_is_not_trusted_to_deduplicate(waha: Pair, capabilities: object) -> None:
    server, client = waha
    server.answers["GET /api/server/version"] = (200, {**EMBEDDED, "capabilities": capabilities})
    assert await client.deduplicates() is False


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
    assert await client.send("default", CHAT, Text("hi"), message_id="3EB0AB") == "3EB0CD"
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
        (404, {"message": "Cannot DELETE /api/sessions/u5", "statusCode": 404}, Refused, Refused),
        (409, {"message": "outcome_unknown", "statusCode": 409}, OutcomeUnknown, OutcomeUnknown),
        (413, {"message": "too large"}, TooLarge, TooLarge),
        (422, {"message": "too large", "error": "too_large", "statusCode": 422}, TooLarge, TooLarge),
        (422, {"message": "The feature is available only in Plus version"}, Refused, Refused),
        (501, {"message": "The method is not implemented by 'NOWEB' engine."}, Refused, Refused),
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
        await client.send("default", CHAT, Text("a secret"), message_id="3EB0AB")
    assert type(sent.value) is send
    assert "secret" not in str(sent.value)
    with pytest.raises(GatewayError) as looked:
        await client.chat_id("default", "+4915112345678")
    assert type(looked.value) is read


async def test_the_reason_of_a_refusal_is_kept(waha: Pair) -> None:
    server, client = waha
    server.answers["POST /api/sendText"] = (422, {"message": "…", "error": "restricted", "statusCode": 422})
    with pytest.raises(Refused) as caught:
        await client.send("default", CHAT, Text("hi"), message_id="3EB0AB")
    assert caught.value.values["reason"] == "restricted"


def failure(message: str, **more: str) -> dict[str, Any]:
    exception = {"message": message, "code": 2, "name": "Error", "stack": "Error: …", **more}
    return {"statusCode": 500, "exception": exception, "request": {"body": {"text": "server returned error 463"}}}


@pytest.mark.parametrize(
    ("body", "expected", "reason"),
    [
        (failure("2 UNKNOWN: server returned error 463"), Refused, "restricted"),
        (failure("2 UNKNOWN", details="server returned error 463"), Refused, "restricted"),
        (failure("2 UNKNOWN: server returned error 400"), Refused, "server_400"),
        (failure("2 UNKNOWN: server returned error 503"), Busy, None),
        (failure("2 UNKNOWN: no LID found for 491@s.whatsapp.net from server"), Refused, "bad_recipient"),
        (failure("Connection Closed"), AnswerLost, None),
        (failure("Timed Out"), AnswerLost, None),
        ({"statusCode": 500, "exception": "server returned error 463"}, AnswerLost, None),
    ],
)
async def test_whatsapps_own_refusal_is_told_from_a_lost_answer(
    waha: Pair, body: dict[str, Any], expected: type[GatewayError], reason: str | None
) -> None:
    server, client = waha
    server.answers["POST /api/sendText"] = (500, body)
    with pytest.raises(GatewayError) as caught:
        await client.send("default", CHAT, Text("server returned error 463"), message_id="3EB0AB")
    assert type(caught.value) is expected
    assert caught.value.values.get("reason") == reason


async def test_a_read_that_fails_has_sent_nothing_whatever_it_says(waha: Pair) -> None:
    server, client = waha
    server.answers["GET /api/contacts/check-exists"] = (500, failure("2 UNKNOWN: server returned error 463"))
    with pytest.raises(GatewayUnavailable):
        await client.chat_id("default", "+4915112345678")


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
        await client.send("default", CHAT, Text("hi"), message_id="3EB0AB")
    with pytest.raises(GatewayUnavailable):
        await client.chat_id("default", "+4915112345678")


async def test_an_answer_without_end_is_given_up(waha: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    server, client = waha
    monkeypatch.setattr(wire, "ANSWER_LIMIT", 1000)
    server.answers["GET /api/sessions"] = (200, ["x" * 2000])
    with pytest.raises(GatewayUnavailable):
        await client.sessions()


async def test_an_answer_that_comes_drop_by_drop_is_given_up(waha: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    server, client = waha

    async def drops(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b" ")
            await asyncio.sleep(0.01)

    server.answers["GET /api/sessions"] = drops
    for name in ("CONNECT_SECONDS", "POOL_SECONDS", "STEPS"):  # all that is left is no time at all
        monkeypatch.setattr(wire, name, 0.005)
    with pytest.raises(GatewayUnavailable) as caught:
        await client.sessions()
    assert caught.value.values["cause"] == "ReadTimeout"


async def test_compressed_answers_are_read_and_bounded_by_what_is_in_them(
    waha: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, client = waha

    async def compressed(request: web.Request) -> web.StreamResponse:
        response = web.json_response([{"name": "default", "status": "WORKING"}])
        response.enable_compression(web.ContentCoding.gzip)
        return response

    server.answers["GET /api/sessions"] = compressed
    assert [session.name for session in await client.sessions()] == ["default"]
    monkeypatch.setattr(wire, "ANSWER_LIMIT", 20)
    with pytest.raises(GatewayUnavailable):
        await client.sessions()


async def test_a_password_in_the_address_is_sent_and_a_path_is_kept(waha: Pair) -> None:
    server, client = waha
    told: list[str | None] = []

    async def version(request: web.Request) -> web.StreamResponse:
        told.append(request.headers.get("Authorization"))
        return web.json_response(EMBEDDED)

    server.answers["GET /behind/a/proxy/api/server/version"] = version
    address = str(client.http.base_url).replace("http://", "http://ada:p%40ss@")
    behind = WahaGateway(address + "/behind/a/proxy", "key")
    await behind.check()
    await behind.aclose()
    assert told == ["Basic YWRhOnBAc3M="]
    elsewhere = WahaGateway(address + "/elsewhere", "key")
    with pytest.raises(SetupError) as caught:
        await elsewhere.check()
    await elsewhere.aclose()
    assert "127.0.0.1" in str(caught.value)
    assert "p%40ss" not in str(caught.value)
    with pytest.raises(SetupError) as caught:
        WahaGateway("http://ada:p@ss@127.0.0.1:x", "key")
    assert "'http://127.0.0.1:x'" in str(caught.value)


async def test_an_answer_without_a_bottom_is_unreadable(waha: Pair) -> None:
    server, client = waha

    async def deep(_: web.Request) -> web.StreamResponse:
        return web.Response(text="[" * 200_000, content_type="application/json")

    server.answers["GET /api/sessions"] = server.answers["POST /api/sendText"] = deep
    with pytest.raises(Unreadable):
        await client.sessions()
    with pytest.raises(AnswerLost):
        await client.send("default", CHAT, Text("hi"), message_id="3EB0AB")


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
    nothing: list[tuple[int, Any]] = [
        (404, {"message": "Message not found", "statusCode": 404}),
        (200, None),
        (200, []),
    ]
    for answer in nothing:
        server.answers[path] = answer
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

    async def replays() -> bool:
        return False

    stream = events.stream(client.http, "key", client.sessions, replays, sleep=sleep)

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
