"""The gateway over real HTTP on a Unix socket: every route, and the shape of every refusal."""

import base64
import io
import json
import re
from pathlib import Path

import httpx
import pytest
import zxingcpp
from PIL import Image
from pydantic import SecretStr
from waha.generated import models

from bridge import api
from bridge.client import open_http
from bridge.gateway.app import application, calls
from bridge.gateway.routes.table import Call
from bridge.gateway.serve import KEY_FILE, prepare
from core.settings import Settings
from tests.contract.gateway.conftest import CHAT, KEY, Running
from tests.contract.gateway.samples import request_of

CALLS = calls()


async def test_ping_needs_no_key(gateway: Running) -> None:
    async with open_http(gateway.url, "wrong") as http:
        response = await http.get("/ping")
    assert models.PingResponse.model_validate(response.json()).message == "pong"


def routes(gateway: Running) -> set[tuple[str, str]]:
    """Every method and path that is served, with something in place of what a path leaves open."""
    app = application(gateway.service, listen_host=None)
    found = {(route.method, route.resource.canonical) for route in app.router.routes() if route.resource}
    return {(method, re.sub(r"{\w+}", "x", path)) for method, path in found if not path.startswith("/-page/")}


@pytest.mark.parametrize("key", ["", "wrong", KEY + "x", "schlüssel"])
async def test_everything_else_needs_the_key(gateway: Running, key: str) -> None:
    headers = [(b"X-Api-Key", key.encode())] if key else []
    gateway.http.headers.pop("X-Api-Key")
    public = {("GET", "/ping"), ("GET", "/"), ("GET", "/-json"), ("GET", "/ws"), ("HEAD", "/ws")}
    tried = (routes(gateway) - public) | {("GET", "/nowhere"), ("GET", "/-page/nothing.js"), ("POST", "/ping")}
    assert len(tried) > 50
    for method, path in sorted(tried):
        response = await gateway.http.request(method, path, headers=headers)
        assert response.status_code == 401, path
        assert method == "HEAD" or response.json() == {"message": "Unauthorized", "statusCode": 401}


async def test_a_body_is_not_even_read_without_the_key(gateway: Running) -> None:
    gateway.http.headers.pop("X-Api-Key")
    response = await gateway.http.post("/api/sendText", content=b"x" * (api.BODY_LIMIT + 1))
    assert response.status_code == 401


@pytest.mark.parametrize("call", CALLS, ids=lambda call: f"{call.method} {call.path}")
async def test_a_session_that_was_never_created_is_not_found(gateway: Running, call: Call) -> None:
    response = await gateway.http.request(**request_of(call, "ghost"))
    if call.names_session:
        assert response.status_code == 404
        assert response.json() == {"message": "Session not found", "error": "Not Found", "statusCode": 404}
    else:
        assert response.is_success


async def test_an_unknown_route_is_not_found(gateway: Running) -> None:
    response = await gateway.get("/api/nowhere", 404)
    assert response.json() == {
        "message": "Cannot GET /api/nowhere",
        "error": "Not Found",
        "statusCode": 404,
    }


async def test_the_version_says_whose_dialect_and_that_it_is_ours(gateway: Running) -> None:
    answer = (await gateway.get("/api/server/version")).json()
    assert models.WAHAEnvironment.model_validate(answer).engine == "GOWS"
    assert answer["gateway"] == "embedded"
    assert answer["driver"] == "sandbox"
    assert answer["capabilities"] == ["idempotent-sends", "media-ids", "replay"]


# sessions


async def test_a_session_is_created_listed_stopped_and_deleted(gateway: Running) -> None:
    metadata = {"user": "7"}
    body = {"name": "one", "start": True, "config": {"metadata": metadata}}
    created = (await gateway.post("/api/sessions", body)).json()
    info = models.SessionInfo.model_validate(created)
    assert (info.name, info.status) == ("one", models.Status.STARTING)
    assert info.config is not None
    assert info.config.metadata == metadata
    await gateway.post("/api/sessions", {"name": "two", "start": False})
    running = (await gateway.get("/api/sessions")).json()
    assert [entry["name"] for entry in running] == ["one"]
    await gateway.post("/api/sessions/one/stop")
    listed = (await gateway.get("/api/sessions?all=true")).json()
    assert [(entry["name"], entry["status"]) for entry in listed] == [("one", "STOPPED"), ("two", "STOPPED")]
    for _ in range(2):
        response = await gateway.http.delete("/api/sessions/one")
        assert (response.status_code, response.content) == (200, b"")
    await gateway.get("/api/sessions/one", 404)


async def test_a_session_is_created_once(gateway: Running) -> None:
    await gateway.post("/api/sessions", {"name": "one"})
    refused = (await gateway.post("/api/sessions", {"name": "one"}, 422)).json()
    assert "already exists" in refused["message"]
    assert refused["statusCode"] == 422


async def test_starting_stopping_and_logging_out_are_idempotent(gateway: Running) -> None:
    await gateway.pair()
    for verb in ("start", "start", "stop", "stop", "logout", "logout"):
        await gateway.post(f"/api/sessions/default/{verb}")
    assert (await gateway.get("/api/sessions/default")).json()["status"] == "STOPPED"


async def test_there_is_a_limit_to_sessions(gateway: Running) -> None:
    for number in range(64):
        await gateway.post("/api/sessions", {"name": f"s{number}", "start": False})
    refused = await gateway.post("/api/sessions", {"name": "one-more"}, 422)
    assert "64 sessions" in refused.json()["message"]


@pytest.mark.parametrize("name", ["", "a b", "../../etc", "x" * 55, "ü", "a/b", "a.b"])
async def test_a_session_name_is_checked(gateway: Running, name: str) -> None:
    refused = (await gateway.post("/api/sessions", {"name": name}, 400)).json()
    assert refused["error"] == "Bad Request"
    assert refused["statusCode"] == 400
    assert refused["message"][0].startswith("name: ")


async def test_me_is_empty_until_it_is_paired(gateway: Running) -> None:
    await gateway.show_code()
    assert (await gateway.get("/api/sessions/default/me")).content == b""
    await gateway.post(
        "/sandbox/scan", {"code": (await gateway.get("/api/default/auth/qr?format=raw")).json()["value"]}
    )
    gateway.timers.advance(0)
    me = models.MeInfo.model_validate((await gateway.get("/api/sessions/default/me")).json())
    assert me.pushName == "Sandbox default"
    assert me.id.endswith("@c.us")


# the pairing code


async def test_the_code_comes_as_picture_as_base64_and_raw(gateway: Running) -> None:
    code = await gateway.show_code()
    raw = models.QRCodeValue.model_validate((await gateway.get("/api/default/auth/qr?format=raw")).json())
    assert raw.value == code
    picture = await gateway.get("/api/default/auth/qr")
    assert picture.headers["content-type"] == "image/png"
    (read,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.content)))
    assert read.text == code
    answer = await gateway.http.get("/api/default/auth/qr", headers={"Accept": "application/json"})
    file = models.Base64File.model_validate(answer.json())
    assert file.mimetype == "image/png"
    assert base64.b64decode(file.data) == picture.content


async def test_without_a_code_the_status_is_told(gateway: Running) -> None:
    await gateway.pair()
    refused = (await gateway.get("/api/default/auth/qr", 422)).json()
    assert refused["status"] == "WORKING"
    assert refused["expected"] == ["SCAN_QR_CODE"]
    assert refused["session"] == "default"
    assert "statusCode" not in refused
    assert "message" not in refused


async def test_a_code_that_is_not_on_show_pairs_nothing(gateway: Running) -> None:
    code = await gateway.show_code()
    gateway.timers.advance(60)
    await gateway.post("/sandbox/scan", {"code": code}, 404)
    await gateway.post("/sandbox/scan", {"code": ""}, 404)


# messages


async def test_a_text_is_accepted_and_reaches_the_phone(gateway: Running) -> None:
    await gateway.pair()
    answer = (await gateway.send("hello *you*", id="3EB0AB")).json()
    assert answer["id"] == f"true_{CHAT}_3EB0AB"
    gateway.timers.advance(3)
    phone = (await gateway.get("/sandbox/phone")).json()
    assert phone["linked"] is True
    (message,) = phone["messages"]
    assert (message["chatId"], message["text"], message["ack"]) == (CHAT, "hello *you*", 3)


@pytest.mark.parametrize(
    "fields",
    [
        {"chatId": ""},
        {"chatId": "4915112345678"},
        {"chatId": "https://example.org/@c.us"},
        {"chatId": "status@broadcast"},
        {"text": ""},
        {"text": "x" * (api.TEXT_LIMIT + 1)},
        {"text": None},
        {"id": "a_b"},
        {"id": "x" * 65},
        {"session": "../x"},
        {"reply_to": "3EB0"},
    ],
)
async def test_what_cannot_be_sent_is_refused(gateway: Running, fields: dict[str, object]) -> None:
    await gateway.pair()
    body = {"session": "default", "chatId": CHAT, "text": "hello", **fields}
    refused = (await gateway.post("/api/sendText", body, 400)).json()
    assert isinstance(refused["message"], list)
    assert (await gateway.get("/sandbox/phone")).json()["messages"] == []


async def test_a_body_over_the_limit_is_refused(gateway: Running) -> None:
    body = json.dumps({"session": "default", "chatId": CHAT, "text": "x" * api.BODY_LIMIT})
    response = await gateway.http.post("/api/sendText", content=body)
    assert response.status_code == 413
    assert response.json()["statusCode"] == 413


@pytest.mark.parametrize("state", ["STOPPED", "SCAN_QR_CODE", "STARTING", "FAILED"])
async def test_only_a_working_session_sends(gateway: Running, state: str) -> None:
    await gateway.pair()
    if state == "STOPPED":
        await gateway.post("/api/sessions/default/stop")
    elif state == "STARTING":
        await gateway.post("/sandbox/offline", {"offline": True})
    else:
        await gateway.post("/sandbox/unlink")
    if state == "SCAN_QR_CODE":
        await gateway.post("/api/sessions/default/restart")
        gateway.timers.advance(0)
    for response in (
        await gateway.send(status=422),
        await gateway.get("/api/contacts/check-exists?phone=4915112345678&session=default", 422),
    ):
        refused = response.json()
        assert refused["status"] == state
        assert refused["expected"] == ["WORKING"]
        assert refused["session"] == "default"
    assert (await gateway.get("/sandbox/phone")).json()["messages"] == []


async def test_a_number_is_looked_up(gateway: Running) -> None:
    await gateway.pair()
    for phone in ("4915112345678", "%2B4915112345678", CHAT):
        found = await gateway.get(f"/api/contacts/check-exists?phone={phone}&session=default")
        result = models.WANumberExistResult.model_validate(found.json())
        assert (result.numberExists, result.chatId) == (True, CHAT)
    missing = await gateway.get("/api/contacts/check-exists?phone=4915112340000&session=default")
    assert models.WANumberExistResult.model_validate(missing.json()).numberExists is False
    await gateway.get("/api/contacts/check-exists?phone=abc&session=default", 400)
    await gateway.get("/api/contacts/check-exists?session=default", 400)


async def test_a_message_is_looked_up_by_bare_and_by_full_id(gateway: Running) -> None:
    await gateway.pair()
    await gateway.send(id="3EB0AB")
    for wanted in ("3EB0AB", f"true_{CHAT}_3EB0AB"):
        found = (await gateway.get(f"/api/default/chats/{CHAT}/messages/{wanted}")).json()
        message = models.WAMessage.model_validate(found)
        assert message.id == f"true_{CHAT}_3EB0AB"
        assert message.to == CHAT
        assert message.ack is models.Ack.number_1
    refused = (await gateway.get(f"/api/default/chats/{CHAT}/messages/3EB0FF", 404)).json()
    assert refused["message"] == "Message not found"


async def test_a_message_id_is_made(gateway: Running) -> None:
    await gateway.post("/api/sessions", {"name": "default", "start": False})
    ids = [
        models.NewMessageIDResponse.model_validate((await gateway.post("/api/default/new-message-id")).json()).id
        for _ in range(2)
    ]
    assert len(set(ids)) == 2
    assert all(made.startswith("3EB0") and len(made) == 22 for made in ids)


# a bug


async def test_a_bug_answers_without_repeating_the_request(gateway: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    await gateway.pair()
    monkeypatch.setattr(type(gateway.sandbox.open("x", print)), "send", _broken)
    refused = await gateway.send("a secret text", 500)
    body = refused.json()
    assert body["statusCode"] == 500
    assert body["exception"]["name"] == "ZeroDivisionError"
    assert body["request"] == {"method": "POST", "path": "/api/sendText"}
    assert "secret" not in refused.text


async def _broken(*_: object) -> str:
    return str(1 // 0)


async def test_answers_carry_no_cors(gateway: Running) -> None:
    response: httpx.Response = await gateway.http.options("/api/sessions", headers={"Origin": "http://evil.example"})
    assert not [name for name in response.headers if name.startswith("access-control")]


def test_a_deleted_key_is_made_anew_at_the_next_start(directory: Path) -> None:
    settings = Settings(data_dir=directory, bridge_api_key=None)
    first, again = prepare(settings), prepare(settings)
    assert first.bridge_api_key == again.bridge_api_key
    (directory / KEY_FILE).unlink()
    assert prepare(settings).bridge_api_key != first.bridge_api_key
    assert (directory / KEY_FILE).stat().st_mode & 0o777 == 0o600


def test_a_key_that_is_set_goes_before_the_kept_one(directory: Path) -> None:
    prepare(Settings(data_dir=directory, bridge_api_key=None))
    given = SecretStr("another")
    assert prepare(Settings(data_dir=directory, bridge_api_key=given)).bridge_api_key == given


@pytest.mark.parametrize(
    ("path", "body", "message"),
    [
        ("/api/sendText", {"chatId": "Mom"}, "chatId: write 4915112345678@c.us for a person"),
        ("/api/sendText", {"id": "a_b"}, "id: use letters, digits and -, at most 64"),
        ("/api/sessions", {"name": "my session"}, "name: use letters, digits, _ and -, at most 54"),
        ("/api/default/auth/request-code", {"phoneNumber": "Mom"}, "phoneNumber: write the number with"),
        ("/api/sendText", {"reply_to": "3EB0"}, "reply_to"),
        ("/api/sendContactVcard", {"contacts": [{"vcard": "hello"}]}, "contacts.0: a vCard begins with BEGIN:VCARD"),
    ],
)  # fmt: skip
async def test_a_refusal_says_what_to_write_instead(
    gateway: Running, path: str, body: dict[str, object], message: str
) -> None:
    whole = {"session": "default", "chatId": CHAT, "text": "hello"} | body
    lines = (await gateway.post(path, whole, 400)).json()["message"]
    assert any(line.startswith(message) for line in lines), lines
    assert not any("pattern" in line or "Value error" in line for line in lines)


async def test_an_id_may_be_a_uuid(gateway: Running) -> None:
    await gateway.pair()
    wanted = "123e4567-e89b-12d3-a456-426614174000"
    assert (await gateway.send(id=wanted)).json()["id"] == f"true_{CHAT}_{wanted}"
    assert (await gateway.send(id=wanted)).headers["Idempotent-Replay"] == "true"
    assert (await gateway.get(f"/api/default/chats/{CHAT}/messages/true_{CHAT}_{wanted}")).json()["ack"] >= 1
