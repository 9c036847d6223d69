"""Whatever is sent to it, the gateway never breaks: generated from its own OpenAPI document, and by hand.

FUZZ_CASES says how many are generated; they are the same at every run.
"""

import asyncio
import gzip
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from aiohttp import web
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode, checks
from schemathesis.core.result import Ok

from bridge import api
from bridge.gateway import app, listen, openapi
from bridge.gateway.engines.sandbox import Sandbox
from bridge.gateway.routes.table import Call
from bridge.gateway.service import Service
from bridge.gateway.session import SCANNING, WORKING
from core.content import Text
from core.timing.clock import SystemClock
from tests.contract.gateway.conftest import CHAT, KEY, Running
from tests.contract.gateway.samples import bodies, path_of, request_of

CASES = int(os.environ.get("FUZZ_CASES", "300"))
LINKED, PAIRING, MESSAGE = "default", "pairing", "3EB0AB"
PROMISES = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]


@dataclass(frozen=True)
class Served:
    """A gateway on a thread of its own, for the generator waits for nobody."""

    url: str
    loop: asyncio.AbstractEventLoop
    service: Service

    def prepare(self) -> None:
        """Have a session linked and one that shows codes, and a message sent, whatever was done to them."""
        asyncio.run_coroutine_threadsafe(self._prepare(), self.loop).result(10)

    async def _prepare(self) -> None:
        sessions, sends = self.service.sessions, self.service.sends
        assert isinstance(self.service.engines, Sandbox)
        for name, status in ((LINKED, WORKING), (PAIRING, SCANNING)):
            found = sessions.find(name) or await sessions.create(api.SessionCreate(name=name, start=False))
            if found.status is not status:
                self.service.engines.phone(name).link(linked=status is WORKING)
                await found.restart()
                await found.expect(status)
        if await sends.find(LINKED, MESSAGE) is None:
            await sends.send(sessions.get(LINKED), CHAT, Text("hello"), MESSAGE)


async def _serve(directory: Path, ready: "Ready") -> None:
    clock, stop, loop = SystemClock(), asyncio.Event(), asyncio.get_running_loop()
    engines = Sandbox(directory / "sessions", clock, scan_seconds=0, timers=None)
    async with app.running(directory, KEY, engines, clock, loop, patience=1) as service:
        runner = listen.runner(app.application(service, listen_host="127.0.0.1"))
        await runner.setup()
        with listen.bind(listen.Tcp("127.0.0.1", 0)) as server:
            await web.SockSite(runner, server).start()
            ready.served = Served(f"http://127.0.0.1:{server.getsockname()[1]}", loop, service)
            ready.stop = stop
            ready.is_set.set()
            await stop.wait()
            await runner.cleanup()


class Ready:
    def __init__(self) -> None:
        self.is_set = threading.Event()
        self.served: Served | None = None
        self.stop: asyncio.Event | None = None


@pytest.fixture
def served(directory: Path) -> Iterator[Served]:
    ready = Ready()
    thread = threading.Thread(target=lambda: asyncio.run(_serve(directory, ready)))
    thread.start()
    assert ready.is_set.wait(10)
    assert ready.served is not None
    assert ready.stop is not None
    yield ready.served
    ready.served.loop.call_soon_threadsafe(ready.stop.set)
    thread.join(10)
    assert not thread.is_alive()


def cases_of(operation: Any) -> st.SearchStrategy[Case[Any]]:
    """Generate what the document allows, and what it does not."""
    allowed: st.SearchStrategy[Case[Any]] = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    if not (operation.body or operation.query or operation.path_parameters):
        return allowed
    return st.one_of(allowed, operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))


def lead(case: Case[Any], *, to_known: bool, valid: bool) -> None:
    """Lead a case to what there is, and give it what is hard to make up: files that are files."""
    if to_known:
        name = PAIRING if "/auth/" in case.operation.path else LINKED
        known = {"session": name, "chatId": CHAT, "chat": CHAT, "id": MESSAGE}
        case.path_parameters = _led(case.path_parameters, known)
        case.query = _led(case.query, known)
        if isinstance(case.body, dict):
            case.body = _led(case.body, {"session": name, "chatId": CHAT})
    if valid and isinstance(case.body, dict):
        kept = {name: value for name, value in case.body.items() if name not in {"reply_to", "mentions"}}
        case.body = kept | bodies()[case.operation.path]
    if isinstance(case.body, dict):
        _tame(case.body.get("config"))


def _tame(config: Any) -> None:
    """Have webhooks lead to nobody."""
    webhooks = config.get("webhooks") if isinstance(config, dict) else None
    for webhook in webhooks if isinstance(webhooks, list) else []:
        if isinstance(webhook, dict) and str(webhook.get("url")).startswith("http"):
            webhook["url"] = "http://127.0.0.1:9/"


def _led(given: Any, known: dict[str, str]) -> Any:
    return given and {**given, **{name: value for name, value in known.items() if name in given}}


def fuzz(served: Served, http: requests.Session, operation: Any, cases: int) -> dict[int, int]:
    """Try one operation, and count the statuses that it answers with."""
    answers: dict[int, int] = {}

    @settings(
        max_examples=cases, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(cases_of(operation), st.booleans(), st.booleans())
    def attempt(case: Case[Any], to_known: bool, valid: bool) -> None:
        served.prepare()
        lead(case, to_known=to_known, valid=valid)
        response = case.call(base_url=served.url, session=http, headers={"X-Api-Key": KEY})
        answers[response.status_code] = answers.get(response.status_code, 0) + 1
        case.validate_response(response, checks=PROMISES)

    attempt()
    return answers


def operations_of(document: dict[str, Any]) -> list[Any]:
    found = schemathesis.openapi.from_dict(document).get_all_operations()
    return [operation.ok() for operation in found if isinstance(operation, Ok)]


def test_no_generated_case_breaks_the_gateway(served: Served) -> None:
    document = openapi.document(app.calls(), api.DIALECT)
    operations = operations_of(document)
    share = CASES // (len(operations) - 3) + 1  # a few calls have next to nothing to vary, and so fewer cases
    with requests.Session() as http:
        http.trust_env = False
        told = {operation.label: fuzz(served, http, operation, share) for operation in operations}
        assert http.get(f"{served.url}/ping", timeout=5).json() == {"message": "pong"}
    assert sum(sum(answers.values()) for answers in told.values()) >= CASES
    # Cases are worth something only where they get through: all kinds of calls have to have succeeded at times.
    succeeded = [label for label, answers in told.items() if answers.keys() & {200, 201}]
    assert len(succeeded) > len(told) / 2


# by hand

TEXT = next(call for call in app.calls() if call.path == "/api/sendText")
TAKING = [call for call in app.calls() if call.has_body and call.takes is not None]

BODIES: dict[str, bytes] = {
    "nothing": b"",
    "half": b'{"session": "default", "chatId',
    "two": b"{}{}",
    "list": b"[{}]",
    "number": b"7",
    "text": b'"x"',
    "null": b"null",
    "comment": b"{/* */}",
    "single quotes": b"{'session': 'default'}",
    "no utf-8": b'{"session": "\xff\xfe\xc3"}',
    "utf-16": '{"session": "default"}'.encode("utf-16"),
    "byte order mark": b'\xef\xbb\xbf{"session": "default"}',
    "nul": b'{"session": "default", "text": "\x00"}',
    "deep list": b"[" * 200_000,
    "deep object": b'{"a":' * 100_000,
    "deep and whole": b'{"config":' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "key twice": b'{"session": "default", "session": 7}',
    "long number": b'{"latitude": ' + b"9" * 100_000 + b"}",
    "endless number": b'{"latitude": 1e999999, "longitude": -1e999999}',
    "long key": b'{"' + b"k" * 1_000_000 + b'": 1}',
    "many keys": b"{" + b",".join(b'"%d":0' % number for number in range(50_000)) + b"}",
    "form": b"session=default&chatId=x",
    "xml": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><x>&x;</x>',
}

ODD: list[object] = [
    None, True, 0, -1, 2**64, 10**400, 1.5, float("nan"), float("inf"), "", "x" * 70_000, "\ud800", "\x00", "\u202e",
    [], [[]], {}, {"": {}}, {"__proto__": {}}, "' OR 1=1 --", "../../etc/passwd", "%s%n", "${7*7}",
]  # fmt: skip


@pytest.mark.parametrize("call", TAKING, ids=lambda call: f"{call.method} {call.path}")
async def test_malformed_bodies_are_refused(gateway: Running, call: Call) -> None:
    await gateway.pair()
    for name, content in BODIES.items():
        response = await gateway.http.request(call.method, path_of(call, "default"), content=content)
        # a session can be made of nothing: WAHA gives it the name `default`, which exists
        expected = {400, 422} if call.path == "/api/sessions" else {400}
        assert response.status_code in expected, (name, response.text)
        assert response.json()["statusCode"] == response.status_code, name
    await gateway.send()


@pytest.mark.parametrize("call", TAKING, ids=lambda call: f"{call.method} {call.path}")
async def test_no_odd_value_breaks_a_call(gateway: Running, call: Call) -> None:
    await gateway.pair()
    valid = request_of(call, "default")["json"]
    assert call.takes is not None
    names = {name for field, info in call.takes.model_fields.items() for name in (field, info.alias) if name}
    for name in names:
        for value in ODD:
            content = json.dumps({**valid, name: value})
            response = await gateway.http.request(call.method, path_of(call, "default"), content=content)
            assert response.status_code < 500, (name, value, response.text)
    await gateway.get("/ping")


ODD_WORDS = ["", " ", "-1", "0", "9" * 5000, "1e999", "nan", "\x00", "%", "%ff", "ü", "[]", "true&all=x"]


@pytest.mark.parametrize(
    "path", ["/api/contacts/check-exists", "/api/contacts/all", "/api/default/groups", "/api/sessions"]
)
async def test_no_odd_query_breaks_a_call(gateway: Running, path: str) -> None:
    await gateway.pair()
    for name in ("phone", "session", "limit", "offset", "sortBy", "sortOrder", "all", "format"):
        for value in ODD_WORDS:
            response = await gateway.http.get(path, params={"phone": "4915112345678", name: value})
            assert response.status_code < 500, (name, value)


@pytest.mark.parametrize(
    "path", ["/%", "/%00", "/%ff%fe", "/api/%ff/groups", "/api/../../etc/passwd", "//", "/api//", "/" + "x" * 7000]
)
async def test_no_odd_path_breaks_it(gateway: Running, path: str) -> None:
    answer = await raw(gateway, f"GET {path} HTTP/1.1\r\nHost: x\r\nX-Api-Key: {KEY}\r\n\r\n".encode())
    assert answer.split(b" ")[1].startswith(b"4")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "PROPFIND"])
async def test_other_methods_are_refused(gateway: Running, method: str) -> None:
    response = await gateway.http.request(method, "/api/sendText")
    assert (response.status_code, response.headers["Allow"]) == (405, "POST")
    assert response.json()["statusCode"] == 405


@pytest.mark.parametrize(
    "kind",
    [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "x; charset=nonsense",
        "\xff",
    ],
)
async def test_a_body_is_read_as_json_whatever_it_is_called(gateway: Running, kind: str) -> None:
    await gateway.pair()
    content = json.dumps(request_of(TEXT, "default")["json"])
    headers = [(b"Content-Type", kind.encode("latin-1"))]
    response = await gateway.http.post("/api/sendText", content=content, headers=headers)
    assert response.status_code == 201


async def test_a_zipped_body_counts_unzipped(gateway: Running) -> None:
    bomb = gzip.compress(bytes(api.BODY_LIMIT + 1))
    assert len(bomb) < 200_000
    response = await gateway.http.post("/api/sendText", content=bomb, headers={"Content-Encoding": "gzip"})
    assert response.status_code == 413
    assert response.json()["statusCode"] == 413


async def test_a_body_that_is_not_zipped_as_it_says_is_refused(gateway: Running) -> None:
    response = await gateway.http.post("/api/sendText", content=b"{}", headers={"Content-Encoding": "gzip"})
    assert response.status_code == 400


CHUNKED = f"POST /api/sendText HTTP/1.1\r\nHost: x\r\nX-Api-Key: {KEY}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()


@pytest.mark.parametrize(
    ("chunks", "status"),
    [
        (b"2\r\n{}\r\n0\r\n\r\n", b"400"),
        (b"zz\r\n{}\r\n0\r\n\r\n", b"400"),
        (b"-1\r\n{}\r\n", b"400"),
        (b"2\r\n{}{}{}\r\n0\r\n\r\n", b"400"),
        (b"fffffffffffffffffff\r\n{}", b"400"),
    ],
)
async def test_chunks_are_read_and_broken_ones_refused(gateway: Running, chunks: bytes, status: bytes) -> None:
    answer = await raw(gateway, CHUNKED + chunks)
    assert answer.split(b" ")[1] == status
    await gateway.get("/ping")


async def test_a_body_that_ends_before_its_time_leaves_the_gateway_serving(gateway: Running) -> None:
    head = f"POST /api/sendText HTTP/1.1\r\nHost: x\r\nX-Api-Key: {KEY}\r\nContent-Length: 1000\r\n\r\n{{"
    assert await raw(gateway, head.encode(), ends=True) == b""
    await gateway.get("/ping")


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost\r\n\r\n",
        b"GET / HTTP/1.1\r\nX: " + b"x" * 20_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 2000 + b"\r\n",
        b"POST /api/sendText HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        b"POST /api/sendText HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"POST /api/sendText HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
)
async def test_what_is_no_http_is_refused_without_a_word(
    gateway: Running, sent: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    answer = await raw(gateway, sent)
    assert answer.split(b" ")[1].startswith(b"4")
    assert caplog.records == []  # who sends rubbish fills nobody's log, and what is in it may be a key
    await gateway.get("/ping")


async def raw(gateway: Running, sent: bytes, *, ends: bool = False) -> bytes:
    """Send bytes as they are, and give the first line of the answer; with `ends`, leave behind them."""
    reader, writer = await asyncio.open_unix_connection(gateway.url.removeprefix("unix:"))
    writer.write(sent)
    if ends:
        writer.write_eof()
    async with asyncio.timeout(5):
        line = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return line
