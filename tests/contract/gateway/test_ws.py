"""/ws as any client of WAHA sees it."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from waha.generated import models

from bridge import api
from bridge.gateway.engines.base import Acked, PasskeyNeeded, Received
from core.ports import Ack, Incoming, Kind
from tests.contract.gateway.conftest import CHAT, KEY, Running

GROUP = "120363000000000000@g.us"


@pytest.fixture
async def http(gateway: Running) -> AsyncIterator[aiohttp.ClientSession]:
    connector = aiohttp.UnixConnector(gateway.url.removeprefix("unix:"))
    async with aiohttp.ClientSession("http://localhost", connector=connector) as session:
        yield session


async def frames(socket: aiohttp.ClientWebSocketResponse, count: int) -> list[dict[str, Any]]:
    return [json.loads(await socket.receive_str(timeout=5)) for _ in range(count)]


@pytest.mark.parametrize("query", ["", "?x-api-key=", "?x-api-key=wrong"])
async def test_a_wrong_key_is_closed_with_1008(http: aiohttp.ClientSession, query: str) -> None:
    async with http.ws_connect(f"/ws{query}") as socket:
        message = await socket.receive(timeout=5)
        assert message.type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == 1008


async def test_a_plain_request_is_refused(gateway: Running) -> None:
    assert (await gateway.get(f"/ws?x-api-key={KEY}", 400)).json()["statusCode"] == 400


async def test_the_key_may_stand_in_the_header(http: aiohttp.ClientSession, gateway: Running) -> None:
    async with http.ws_connect("/ws?events=*", headers={"X-Api-Key": KEY}) as socket:
        await gateway.post("/api/sessions", {"name": "default"})
        (frame,) = await frames(socket, 1)
        assert frame["payload"]["status"] == "STARTING"


async def test_frames_have_wahas_shape(http: aiohttp.ClientSession, gateway: Running) -> None:
    config = {"metadata": {"user": "7"}}
    await gateway.post("/api/sessions", {"name": "default", "start": False, "config": config})
    events = "events=session.status&events=message.any&events=message.ack"
    async with http.ws_connect(f"/ws?x-api-key={KEY}&session=*&{events}") as socket:
        gateway.sandbox.phone("default").link(linked=True)
        await gateway.post("/api/sessions/default/start")
        gateway.timers.advance(0)
        await gateway.send("hello", id="3EB0AB")
        starting, working, sent, acked = await frames(socket, 4)
    for frame in (starting, working, sent, acked):
        assert frame["id"].startswith("evt_")
        assert frame["timestamp"] // 1000 == int(gateway.clock.now().timestamp())
        assert (frame["session"], frame["engine"], frame["metadata"]) == ("default", "GOWS", {"user": "7"})
        models.WAHAEnvironment.model_validate(frame["environment"])
    assert working["event"] == "session.status"
    status = models.WASessionStatusBody.model_validate(working["payload"])
    assert status.status is models.Status.WORKING
    assert [point.status.value for point in status.statuses] == ["STARTING", "WORKING"]
    assert models.MeInfo.model_validate(working["me"]).pushName == "Sandbox default"
    message = models.WAMessage.model_validate(sent["payload"])
    assert (sent["event"], message.body, message.source) == ("message.any", "hello", models.Source.api)
    ack = models.WAMessageAckBody.model_validate(acked["payload"])
    assert (ack.id, ack.from_, ack.ack) == (f"true_{CHAT}_3EB0AB", CHAT, models.Ack.number_1)
    assert (acked["event"], ack.ackName) == ("message.ack", "SERVER")


async def test_only_what_was_asked_for_comes(http: aiohttp.ClientSession, gateway: Running) -> None:
    async with http.ws_connect(f"/ws?x-api-key={KEY}&session=other&events=message.ack,session.status") as socket:
        await gateway.post("/api/sessions", {"name": "default"})
        await gateway.post("/api/sessions", {"name": "other"})
        (frame,) = await frames(socket, 1)
        assert frame["session"] == "other"


async def test_groups_have_their_own_receipts_one_a_participant(http: aiohttp.ClientSession, gateway: Running) -> None:
    await gateway.pair()
    first, second = "4915100000001@c.us", "4915100000002@c.us"
    async with http.ws_connect(f"/ws?x-api-key={KEY}&events=message.ack.group") as socket:
        await gateway.send(id="3EB0AB", chatId=GROUP)
        engine_id = gateway.sandbox.phone("default").messages[-1].id
        emit = gateway.sandbox._open["default"]._emit
        for participant, ack in ((first, Ack.READ), (second, Ack.DEVICE), (second, Ack.READ)):
            emit(Acked([engine_id], ack, participant))
        sent, *receipts = [frame["payload"] for frame in await frames(socket, 4)]
    assert (sent["id"], sent["participant"], sent["ack"]) == (f"true_{GROUP}_3EB0AB", "", 1)
    assert [(one["participant"], one["ack"]) for one in receipts] == [(first, 3), (second, 2), (second, 3)]
    assert {api.bare_id(one["id"]) for one in receipts} == {"3EB0AB"}
    models.WAMessageAckBody.model_validate(receipts[0])
    kept = (await gateway.get(f"/api/default/chats/{GROUP}/messages/3EB0AB")).json()
    assert kept["ack"] == 3


async def test_what_others_write_has_wahas_shape(http: aiohttp.ClientSession, gateway: Running) -> None:
    await gateway.pair()
    at = gateway.clock.now()
    async with http.ws_connect(f"/ws?x-api-key={KEY}&events=message,message.any") as socket:
        for message in (
            Incoming("3A01", CHAT, CHAT, "Mom", Kind.TEXT, "hello", at),
            Incoming("3A02", GROUP, CHAT, "Mom", Kind.IMAGE, "look", at),
        ):
            gateway.sandbox._open["default"]._emit(Received(message))
        found = await frames(socket, 4)
    assert [frame["event"] for frame in found] == ["message", "message.any"] * 2
    text, image = found[0]["payload"], found[2]["payload"]
    for payload in (text, image):
        models.WAMessage.model_validate(payload)
        assert (payload["fromMe"], payload["timestamp"]) == (False, int(at.timestamp()))
        assert payload["to"] == gateway.sandbox.phone("default").account.chat_id
        assert payload["_data"]["notifyName"] == "Mom"
    assert (text["id"], text["from"], text["participant"]) == (f"false_{CHAT}_3A01", CHAT, "")
    assert (text["body"], text["hasMedia"], text["_data"]["kind"]) == ("hello", False, "text")
    assert (image["from"], image["participant"], image["body"], image["hasMedia"]) == (GROUP, CHAT, "look", True)
    assert api.bare_id(image["id"]) == "3A02"


async def test_a_passkey_is_told(http: aiohttp.ClientSession, gateway: Running) -> None:
    await gateway.show_code()
    async with http.ws_connect(f"/ws?x-api-key={KEY}") as socket:
        gateway.sandbox._open["default"]._emit(PasskeyNeeded())
        (frame,) = await frames(socket, 1)
    assert models.WASessionStatusBody.model_validate(frame["payload"]).status is models.Status.PASSKEY_REQUIRED


async def test_stopping_the_gateway_says_goodbye(http: aiohttp.ClientSession, gateway: Running) -> None:
    async with http.ws_connect(f"/ws?x-api-key={KEY}") as socket:
        gateway.service.hub.close()
        await socket.receive(timeout=5)
        assert socket.close_code == 1001


async def test_a_client_that_talks_is_listened_to_and_ignored(http: aiohttp.ClientSession, gateway: Running) -> None:
    async with http.ws_connect(f"/ws?x-api-key={KEY}") as socket:
        await socket.send_str("hello")
        await socket.send_bytes(b"\x00" * 1000)
        await gateway.post("/api/sessions", {"name": "default"})
        assert len(await frames(socket, 1)) == 1
        await socket.send_bytes(b"\x00" * 100_000)
        message = await socket.receive(timeout=5)
        assert message.type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}
