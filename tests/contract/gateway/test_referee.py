"""WAHA's own words as the referee: models and a client generated from its OpenAPI document (PyPI `waha-py`)."""

import base64
import io
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import httpx
import pytest
import zxingcpp
from PIL import Image
from pydantic import TypeAdapter
from waha import AsyncWahaClient, WahaHttpClient
from waha.generated import models

from bridge.gateway.app import calls
from bridge.gateway.routes.table import Call
from core.ports import Kind
from tests.contract.gateway.conftest import CHAT, KEY, Running
from tests.contract.gateway.samples import VCARD, WEBHOOK, encoded, picture, request_of, video, voice

GROUP = "120363041234567891@g.us"

MODELS: dict[tuple[str, str], Any] = {
    ("GET", "/ping"): models.PingResponse,
    ("GET", "/api/server/version"): models.WAHAEnvironment,
    ("GET", "/api/sessions"): list[models.SessionInfo],
    ("POST", "/api/sessions"): models.SessionInfo,
    ("GET", "/api/sessions/{session}"): models.SessionInfo,
    ("PUT", "/api/sessions/{session}"): models.SessionInfo,
    ("POST", "/api/sessions/{session}/start"): models.SessionInfo,
    ("POST", "/api/sessions/{session}/stop"): models.SessionInfo,
    ("POST", "/api/sessions/{session}/restart"): models.SessionInfo,
    ("POST", "/api/sessions/{session}/logout"): models.SessionInfo,
    ("GET", "/api/sessions/{session}/me"): models.MeInfo,
    ("GET", "/api/{session}/auth/qr"): models.QRCodeValue,
    ("GET", "/api/{session}/chats/{chat}/messages/{id}"): models.WAMessage,
    ("GET", "/api/{session}/new-message-id"): models.NewMessageIDResponse,
    ("POST", "/api/{session}/new-message-id"): models.NewMessageIDResponse,
    ("GET", "/api/contacts/check-exists"): models.WANumberExistResult,
    ("GET", "/api/{session}/lids/{lid}"): models.LidToPhoneNumber,
    ("GET", "/api/{session}/lids/pn/{phone}"): models.LidToPhoneNumber,
}
"""WAHA's models of our answers. Of the others its document says nothing: sends, codes, lists of contacts and groups."""

CALLS = [call for call in calls() if call.gives is not None and (call.method, call.path) in MODELS]


@pytest.fixture
async def waha(gateway: Running) -> AsyncIterator[AsyncWahaClient]:
    transport = httpx.AsyncHTTPTransport(uds=gateway.url.removeprefix("unix:"))
    headers = {"X-Api-Key": KEY, "Accept": "application/json"}
    async with httpx.AsyncClient(base_url="http://localhost", transport=transport, headers=headers) as http:
        nobody = httpx.Client(transport=httpx.MockTransport(_nobody))
        wire = WahaHttpClient(base_url="http://localhost", client=nobody, async_client=http)
        client = AsyncWahaClient(base_url="http://localhost", http_client=wire)
        yield client
        wire.close()


def _nobody(_: httpx.Request) -> httpx.Response:
    raise AssertionError("only the asynchronous client is used")


@pytest.mark.parametrize("call", CALLS, ids=lambda call: f"{call.method} {call.path}")
async def test_every_answer_is_what_waha_says(gateway: Running, call: Call) -> None:
    if call.path.endswith("/qr"):
        await gateway.show_code()
    else:
        await gateway.pair()
        await gateway.send(id="3EB0AB")
    asked = request_of(call, "default")
    if call.path.endswith("/qr"):
        asked["params"]["format"] = "raw"
    response = await gateway.http.request(**asked)
    assert response.status_code == call.status, response.text
    answer = response.json()
    if call.method == "PUT":  # its models have the name of an event as an object
        (webhook,) = answer["config"]["webhooks"]
        webhook["events"] = [{} for _ in webhook["events"]]
    TypeAdapter(MODELS[call.method, call.path]).validate_python(answer)


def test_the_referee_looks_at_everything_it_has_a_model_for() -> None:
    assert len(CALLS) == len(MODELS)


async def test_wahas_own_client_goes_through_everything(gateway: Running, waha: AsyncWahaClient) -> None:
    # a session is made, and paired by the code it shows
    created = await waha.sessions.a_create(models.SessionCreateRequest(name="default", start=True))
    assert models.SessionInfo.model_validate(created).status is models.Status.STARTING
    gateway.timers.advance(0)
    file = models.Base64File.model_validate(await waha.auth.a_get_qr("default"))
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(base64.b64decode(file.data))))
    typed = await waha.auth.a_request_code("default", models.RequestCodeRequest(phoneNumber="4915112345678"))
    assert len(typed["code"]) == 9
    await gateway.post("/sandbox/scan", {"code": code.text})
    gateway.timers.advance(0)
    info = models.SessionInfo.model_validate(await waha.sessions.a_get("default"))
    assert info.status is models.Status.WORKING
    updated = await waha.sessions.a_update("default", {"config": {"metadata": {"user": "7"}, "webhooks": [WEBHOOK]}})
    assert updated["config"] == {"metadata": {"user": "7"}, "webhooks": [WEBHOOK]}
    me = models.MeInfo.model_validate(await waha.sessions.a_get_me("default"))
    assert me.pushName

    # everything that can be sent
    found = models.WANumberExistResult.model_validate(
        await waha.contacts.a_check_exists({"phone": "4915112345678", "session": "default"})
    )
    assert found.chatId == CHAT
    to = {"session": "default", "chatId": CHAT}
    assert await waha.chatting.a_start_typing(models.ChatRequest(**to)) == ""
    image = models.BinaryFile(**encoded(picture("JPEG"), "image/jpeg", "a.jpg"))
    document = models.BinaryFile(**encoded(b"%PDF", "application/pdf", "a.pdf"))
    sticker = models.BinaryFile(**encoded(picture("WEBP"), "image/webp"))
    card = models.VCardContact(vcard=VCARD)
    sent = [
        await waha.chatting.a_send_text(models.MessageTextRequest(**to, text="hello", id="3EB0AB")),
        await waha.chatting.a_send_image(models.MessageImageRequest(**to, file=image, caption="see")),
        await waha.chatting.a_send_file(models.MessageFileRequest(**to, file=document)),
        # its models of these files are no help: they want a mimetype that is an object
        await waha.chatting.a_send_voice({**to, "file": encoded(voice(), "audio/ogg; codecs=opus"), "convert": False}),
        await waha.chatting.a_send_video({**to, "file": encoded(video(), "video/mp4"), "asNote": False}),
        await waha.chatting.a_send_video({**to, "file": encoded(video(), "video/mp4"), "convert": False, "gif": True}),
        await waha.chatting.a_send_sticker(models.MessageStickerRequest(**to, file=sticker)),
        await waha.chatting.a_send_location(models.MessageLocationRequest(**to, latitude=1, longitude=2, title="x")),
        await waha.chatting.a_send_contact_vcard(models.MessageContactVcardRequest(**to, contacts=[card])),
    ]
    assert all(answer["id"].startswith(f"true_{CHAT}_") for answer in sent)
    assert await waha.chatting.a_stop_typing(models.ChatRequest(**to)) == ""
    assert [message.kind for message in gateway.sandbox.phone("default").messages] == [
        "text", "image", "document", "voice", "video", "gif", "sticker", "location", "card",
    ]  # fmt: skip
    gateway.timers.advance(3)
    message = models.WAMessage.model_validate(await waha.chats.a_get_chat_message("default", CHAT, "3EB0AB"))
    assert message.ack is models.Ack.number_3

    # whom it knows
    assert {entry["id"] for entry in await waha.contacts.a_get_all({"session": "default", "limit": 2})}
    assert all(entry["JID"].endswith("@g.us") for entry in await waha.groups.a_get_groups("default"))
    lid = models.LidToPhoneNumber.model_validate(await waha.lids.a_find_lid_by_phone_number("default", "4915112345678"))
    assert lid.pn == CHAT

    # and the end
    assert models.PingResponse.model_validate(await waha.ping.a_ping()).message == "pong"
    assert models.WAHAEnvironment.model_validate(await waha.server.a_get()).engine == "GOWS"
    await waha.sessions.a_logout("default", models.SessionLogoutRequest())
    assert await waha.sessions.a_get_me("default") == ""
    await waha.sessions.a_delete("default")
    assert await waha.sessions.a_list({"all": True}) == []


EVENTS = {
    "session.status": models.WAHAWebhookSessionStatus,
    "message.any": models.WAHAWebhookMessageAny,
    "message": models.WAHAWebhookMessage,
    "message.ack": models.WAHAWebhookMessageAck,
    "message.ack.group": models.WAHAWebhookMessageAckGroup,
}


async def test_every_event_is_what_waha_says(gateway: Running) -> None:
    connector = aiohttp.UnixConnector(gateway.url.removeprefix("unix:"))
    seen: set[str] = set()
    async with (
        aiohttp.ClientSession("http://localhost", connector=connector) as http,
        http.ws_connect(f"/ws?x-api-key={KEY}&events=*") as socket,
    ):
        await gateway.pair()
        await gateway.send()
        await gateway.send(chatId=GROUP)
        for kind in Kind:
            await gateway.post("/sandbox/reply", {"chatId": CHAT, "text": "hi", "kind": kind})
        await gateway.post("/sandbox/reply", {"chatId": GROUP, "text": "hi"})
        gateway.timers.advance(3)
        await gateway.post("/api/sessions/default/stop")
        while True:
            frame = json.loads(await socket.receive_str(timeout=5))
            seen.add(frame["event"])
            # its models have the name of the event as an object
            EVENTS[frame["event"]].model_validate({**frame, "event": {}})
            if frame["payload"].get("status") == "STOPPED":
                break
    assert seen == EVENTS.keys()
