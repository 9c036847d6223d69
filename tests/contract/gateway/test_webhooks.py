"""Webhooks over real HTTP: what a receiver gets, when, how often, and what it cannot do to the gateway."""

import asyncio
import json
import logging
import socket
import threading
import uuid
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bridge import api
from bridge.gateway import posting, webhooks
from bridge.gateway.posting import Poster
from bridge.gateway.webhooks import waits
from core.ports import Kind
from tests.contract.gateway.clocks import FixedClock
from tests.contract.gateway.conftest import CHAT, KEY, Running, serving
from tests.contract.gateway.hooking import closed_port, linked, lost, signature, took, waiting, webhook, written
from tests.contract.gateway.receiving import Receiver, receiving
from tests.contract.gateway.waiting import until

GROUP = "120363041234567891@g.us"
SECRET, TOKEN = "the-hmac-key-7", "the-bearer-token-7"


# what a receiver gets


async def test_everything_that_happens_is_posted_as_ws_tells_it(gateway: Running, receiver: Receiver) -> None:
    config = {"metadata": {"user": "7"}, "webhooks": [webhook(receiver, "*")]}
    await gateway.post("/api/sessions", {"name": "default", "start": False, "config": config})
    connector = aiohttp.UnixConnector(gateway.url.removeprefix("unix:"))
    async with (
        aiohttp.ClientSession("http://localhost", connector=connector) as http,
        http.ws_connect(f"/ws?x-api-key={KEY}&events=*") as ws,
    ):
        gateway.sandbox.phone("default").link(linked=True)
        await gateway.post("/api/sessions/default/start")
        gateway.timers.advance(0)
        await gateway.send(id="3EB0AB")
        await gateway.send(id="3EB0AC", chatId=GROUP)
        await written(gateway, "hi")
        gateway.timers.advance(3)
        await gateway.post("/api/sessions/default/stop")
        frames: list[str] = []
        seen: set[str] = set()
        while not seen >= {*api.TOLD_EVENTS, "STOPPED"}:
            frames.append(await ws.receive_str(timeout=5))
            seen |= {json.loads(frames[-1])["event"], str(json.loads(frames[-1])["payload"].get("status"))}
    await until(lambda: len(receiver.got) >= len(frames))
    assert [one.body.decode() for one in receiver.got[: len(frames)]] == frames
    assert {one.event["event"] for one in receiver.got} == set(api.TOLD_EVENTS)
    assert {one.event["metadata"]["user"] for one in receiver.got} == {"7"}
    assert {(one.method, one.path, one.headers["Content-Type"]) for one in receiver.got} == {
        ("POST", "/hook", "application/json")
    }


async def test_only_what_was_asked_for_comes(gateway: Running, receiver: Receiver, other: Receiver) -> None:
    await linked(gateway, webhook(receiver, "message", "message.ack"), webhook(other, "session.status"))
    await written(gateway, "hi")
    await gateway.send()
    await gateway.post("/api/sessions/default/stop")
    await until(lambda: other.marks == ["STARTING", "WORKING", "STOPPED"])
    assert [one.event["event"] for one in receiver.got] == ["message", "message.ack"]


async def test_a_session_tells_its_own_webhooks_alone(gateway: Running, receiver: Receiver, other: Receiver) -> None:
    await linked(gateway, webhook(receiver, "session.status"))
    await linked(gateway, webhook(other, "session.status"), name="another")
    await took(receiver, 2)
    await took(other, 2)
    assert {one.event["session"] for one in receiver.got} == {"default"}
    assert {one.event["session"] for one in other.got} == {"another"}


async def test_a_request_says_which_it_is_and_when(gateway: Running, receiver: Receiver) -> None:
    await linked(gateway, webhook(receiver))
    await written(gateway, "one", "two")
    await took(receiver, 2)
    ids = [uuid.UUID(one.headers["X-Webhook-Request-Id"]) for one in receiver.got]
    assert len(set(ids)) == 2
    now = round(gateway.clock.now().timestamp() * 1000)
    assert [one.headers["X-Webhook-Timestamp"] for one in receiver.got] == [str(now)] * 2
    assert not [name for one in receiver.got for name in one.headers if "hmac" in name.lower()]


async def test_the_body_is_signed(gateway: Running, receiver: Receiver) -> None:
    await linked(gateway, webhook(receiver, hmac={"key": SECRET}))
    await written(gateway, "grüße 👋")
    await took(receiver, 1)
    (got,) = receiver.got
    assert got.headers["X-Webhook-Hmac-Algorithm"] == "sha512"
    assert got.headers["X-Webhook-Hmac"] == signature(SECRET.encode(), got.body)


async def test_a_signature_is_the_one_of_wahas_document(receiver: Receiver) -> None:
    # https://waha.devlike.pro/docs/how-to/events/#hmac-authentication
    body = b'{"event":"message","session":"default","engine":"WEBJS"}'
    config = api.WebhookConfig.model_validate(webhook(receiver, hmac={"key": "my-secret-key"}))
    poster = Poster(FixedClock())
    assert await poster.post(config, body, "1") == ""
    await poster.close()
    assert receiver.got[0].headers["X-Webhook-Hmac"] == (
        "208f8a55dde9e05519e898b10b89bf0d0b3b0fdf11fdbf09b6b90476301b98d8"
        "097c462b2b17a6ce93b6b47a136cf2e78a33a63f6752c2c1631777076153fa89"
    )


async def test_custom_headers_come_along(gateway: Running, receiver: Receiver) -> None:
    headers = [
        {"name": "Authorization", "value": f"Bearer {TOKEN}"}, {"name": "X-Two", "value": "a"},
        {"name": "X-Two", "value": "b"}, {"name": "user-agent", "value": "mine"},
    ]  # fmt: skip
    await linked(gateway, webhook(receiver, customHeaders=headers))
    await written(gateway, "hi")
    await took(receiver, 1)
    got = receiver.got[0].headers
    assert (got["Authorization"], got.getall("X-Two"), got.getall("User-Agent")) == (
        f"Bearer {TOKEN}", ["a", "b"], ["mine"],
    )  # fmt: skip


async def test_a_login_in_the_address_is_used(gateway: Running, receiver: Receiver) -> None:
    config = webhook(receiver, path="/a?b=c")
    await linked(gateway, config | {"url": config["url"].replace("http://", "http://user:pass@")})
    await written(gateway, "hi")
    await took(receiver, 1)
    assert receiver.got[0].path == "/a?b=c"
    assert receiver.got[0].headers["Authorization"] == "Basic dXNlcjpwYXNz"


async def test_a_name_is_looked_up_on_a_thread_that_nobody_else_needs(
    gateway: Running, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    found = socket.getaddrinfo

    def look(*args: Any, **words: Any) -> Any:
        threads.append(threading.current_thread().name.rpartition("_")[0])
        return found(*args, **words)

    monkeypatch.setattr(socket, "getaddrinfo", look)
    config = webhook(receiver)
    await linked(gateway, config | {"url": config["url"].replace("127.0.0.1", "localhost")})
    await written(gateway, "hi")
    await took(receiver, 1)
    assert threads == ["webhook-names"]


async def test_a_proxy_of_the_environment_is_not_used(
    gateway: Running, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closed_port() as nobody:
        for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, nobody)
        await linked(gateway, webhook(receiver))
        await written(gateway, "hi")
        await took(receiver, 1)


# tried again


@pytest.mark.parametrize(
    ("retries", "expected"),
    [
        ({"policy": "constant", "delaySeconds": 3, "attempts": 4}, [3, 3, 3, 3]),
        ({"policy": "linear", "delaySeconds": 3, "attempts": 4}, [3, 6, 9, 12]),
        ({"policy": "exponential", "delaySeconds": 3, "attempts": 4}, [3, 6, 12, 24]),
        ({"policy": "exponential", "delaySeconds": 100, "attempts": 5}, [100, 200, 300, 300, 300]),
        ({"delaySeconds": 0.5, "attempts": 2}, [0.5, 1]),
        ({"policy": "constant"}, [2] * 15),
        ({"attempts": 0}, []),
        ({}, [2 * number for number in range(1, 16)]),
        (None, [2 * number for number in range(1, 16)]),
    ],
)
def test_the_policy_says_how_long_to_wait(retries: dict[str, Any] | None, expected: list[float]) -> None:
    given = None if retries is None else api.RetriesConfiguration.model_validate(retries)
    assert list(waits(given)) == expected


@pytest.mark.parametrize("status", [302, 307, 400, 404, 410, 429, 500, 503])
async def test_what_is_not_taken_is_tried_again_when_the_policy_says(
    gateway: Running, receiver: Receiver, status: int
) -> None:
    receiver.answers = [status, status]
    retries = {"policy": "linear", "delaySeconds": 5, "attempts": 3}
    await linked(gateway, webhook(receiver, retries=retries, hmac={"key": SECRET}))
    await written(gateway, "hi")
    for count, seconds in ((1, 5), (2, 10)):
        await took(receiver, count)
        await until(lambda after=seconds: waiting(gateway, after))  # type: ignore[misc]
        gateway.timers.advance(seconds - 0.1)
        assert waiting(gateway, 0.1)
        gateway.timers.advance(0.1)
    await took(receiver, 3)
    first, *_, last = receiver.got
    assert {one.path for one in receiver.got} == {"/hook"}, "a redirect is not followed"
    assert (first.body, first.headers["X-Webhook-Request-Id"]) == (last.body, last.headers["X-Webhook-Request-Id"])
    assert int(last.headers["X-Webhook-Timestamp"]) - int(first.headers["X-Webhook-Timestamp"]) == 15_000


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
async def test_any_2xx_is_success(gateway: Running, receiver: Receiver, status: int) -> None:
    receiver.always = status
    await linked(gateway, webhook(receiver))
    await written(gateway, "one", "two")
    await until(lambda: receiver.marks == ["one", "two"])


async def test_an_event_that_is_never_taken_is_lost_and_the_next_follows(gateway: Running, receiver: Receiver) -> None:
    receiver.answers = [500, 500, 500]
    await linked(gateway, webhook(receiver, retries={"policy": "constant", "delaySeconds": 1, "attempts": 2}))
    await written(gateway, "one", "two")
    for count in (1, 2):
        await took(receiver, count)
        await until(lambda: waiting(gateway, 1))
        gateway.timers.advance(1)
    await until(lambda: receiver.marks == ["one", "one", "one", "two"])


async def test_one_that_does_not_answer_in_time_is_tried_again(
    gateway: Running, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posting, "ANSWER_SECONDS", 0.05)
    receiver.silent = True
    await linked(gateway, webhook(receiver))
    await written(gateway, "hi")
    await until(lambda: waiting(gateway, 2))
    receiver.silent = False
    gateway.timers.advance(2)
    await took(receiver, 2)


async def test_one_that_comes_up_late_gets_what_waited(gateway: Running) -> None:
    with closed_port() as nobody:
        await linked(gateway, {"url": nobody, "events": ["message"]})
        await written(gateway, "one", "two")
        await until(lambda: waiting(gateway, 2))
    port = int(nobody.rpartition(":")[2])
    async with receiving(port) as receiver:
        gateway.timers.advance(2)
        await until(lambda: receiver.marks == ["one", "two"])


# bounds


async def test_events_come_in_order_one_request_at_a_time(gateway: Running, receiver: Receiver) -> None:
    await linked(gateway, webhook(receiver))
    texts = [str(number) for number in range(100)]
    receiver.answers = [200] * 10 + [500] + [200] * 10
    await written(gateway, *texts)
    await until(lambda: waiting(gateway, 2))
    gateway.timers.advance(2)
    await until(lambda: receiver.marks[-1] == "99")
    assert receiver.marks == [*texts[:11], *texts[10:]]
    assert receiver.most == 1


async def test_one_that_falls_behind_loses_the_oldest(
    gateway: Running, receiver: Receiver, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(webhooks, "QUEUE_EVENTS", 3)
    receiver.answers = [500]
    await linked(gateway, webhook(receiver))
    await written(gateway, "held")
    await until(lambda: waiting(gateway, 2))
    await written(gateway, *(str(number) for number in range(10)))
    gateway.timers.advance(2)
    await until(lambda: receiver.marks == ["held", "held", "7", "8", "9"])
    gateway.timers.advance(webhooks.QUIET_SECONDS)
    assert lost(caplog) == 7


async def test_what_waits_is_bounded_in_bytes_too(
    gateway: Running, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "QUEUE_BYTES", 5000)
    receiver.answers = [500]
    await linked(gateway, webhook(receiver))
    await written(gateway, "held")
    await until(lambda: waiting(gateway, 2))
    large = "x" * 10_000
    await written(gateway, "lost", large)
    gateway.timers.advance(2)
    await until(lambda: receiver.marks == ["held", "held", large])


async def test_trouble_is_told_at_once_and_then_once_a_minute(
    gateway: Running, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    receiver.always = 503
    await linked(gateway, webhook(receiver, retries={"attempts": 0}))
    caplog.set_level(logging.WARNING)

    def lines() -> list[str]:
        return [record.getMessage() for record in caplog.records if "webhook" in record.getMessage()]

    await written(gateway, *"abc")
    await took(receiver, 3)
    about = f"session default, webhook {receiver.url}: it answers 503; "
    await until(lambda: lines() == [about + "1 events lost"])
    gateway.timers.advance(webhooks.QUIET_SECONDS - 1)
    assert len(lines()) == 1
    gateway.timers.advance(1)
    assert lines()[1:] == [about + "2 events lost"]
    gateway.timers.advance(webhooks.QUIET_SECONDS)
    assert len(lines()) == 2
    await written(gateway, "d")
    await until(lambda: lines()[2:] == [about + "1 events lost"])


async def test_a_dead_receiver_delays_nobody_else(gateway: Running, receiver: Receiver, other: Receiver) -> None:
    receiver.silent = True
    with closed_port() as nobody:
        await linked(gateway, webhook(receiver), {"url": nobody, "events": ["message"]}, webhook(other))
        texts = [str(number) for number in range(30)]
        await written(gateway, *texts)
        await until(lambda: other.marks == texts)
        await gateway.send()
        assert len(receiver.got) == 1


async def test_stopping_lets_what_is_on_its_way_arrive(directory: Path, receiver: Receiver) -> None:
    texts = [str(number) for number in range(20)]
    async with serving(directory) as gateway:
        await linked(gateway, webhook(receiver, "message", "session.status"))
        for text in texts:
            gateway.sandbox.reply("default", CHAT, text, kind=Kind.TEXT, sender="")
        inside = gateway.service.sessions._webhooks
        await inside.close()
        assert receiver.marks == ["STARTING", "WORKING", *texts]
        assert not inside.wants("message", "default")


async def test_stopping_is_told_and_leaves_no_connection(directory: Path, receiver: Receiver) -> None:
    async with serving(directory) as gateway:
        await linked(gateway, webhook(receiver, "session.status"))
        client = await until(lambda: gateway.service.sessions._webhooks._poster._http)
    assert receiver.marks == ["STARTING", "WORKING", "STOPPED"]
    assert client is not None
    assert client.closed


async def test_stopping_waits_for_no_dead_receiver(
    directory: Path, receiver: Receiver, other: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "DRAIN_SECONDS", 0.05)
    receiver.silent, other.always = True, 500
    async with serving(directory) as gateway:
        await linked(gateway, webhook(receiver), webhook(other))
        await written(gateway, "one", "two")
        await took(receiver, 1)
        await until(lambda: waiting(gateway, 2))
        service, timers = gateway.service, gateway.timers
        async with asyncio.timeout(5):
            await service.sessions._webhooks.close()
        assert timers.armed == set()
        assert service.sessions._webhooks._tasks._running == {}
    assert (len(receiver.got), len(other.got)) == (1, 1)


async def test_webhooks_do_not_count_as_clients_of_ws(gateway: Running, receiver: Receiver) -> None:
    for number in range(5):
        config = {"webhooks": [webhook(receiver, path=f"/{each}") for each in range(10)]}
        await gateway.post("/api/sessions", {"name": f"s{number}", "start": False, "config": config})
    assert not gateway.service.hub.full
