"""Webhooks as part of a session's config: they come back with the gateway, change with PUT, and keep their secrets."""

import asyncio
import json
import logging
from pathlib import Path
from typing import Any

import pytest
from waha.generated import models

from bridge import api
from bridge.gateway import webhooks
from bridge.gateway.errors import ApiError
from tests.contract.gateway.conftest import Running, serving
from tests.contract.gateway.hooking import closed_port, linked, lost, signature, took, waiting, webhook, written
from tests.contract.gateway.receiving import Receiver
from tests.contract.gateway.waiting import until

SECRET, TOKEN = "the-hmac-key-7", "the-bearer-token-7"


async def put(gateway: Running, config: object, status: int = 200, name: str = "default") -> Any:
    response = await gateway.http.put(f"/api/sessions/{name}", json={"config": config})
    assert response.status_code == status, response.text
    return response.json()


async def test_a_config_is_given_back_as_it_was_given(gateway: Running, receiver: Receiver) -> None:
    whole = webhook(
        receiver, "message", "session.status", hmac={"key": SECRET}, customHeaders=[{"name": "X-A", "value": "b"}],
        retries={"policy": "exponential", "delaySeconds": 2, "attempts": 15},
    )  # fmt: skip
    config: dict[str, Any] = {"metadata": {"user": "7"}, "webhooks": [whole, webhook(receiver, "*")]}
    created = (await gateway.post("/api/sessions", {"name": "one", "start": False, "config": config})).json()
    found = (await gateway.get("/api/sessions/one")).json()
    (listed,) = (await gateway.get("/api/sessions?all=true")).json()
    assert created["config"] == found["config"] == listed["config"] == config
    for one in config["webhooks"]:
        models.WebhookConfig.model_validate({**one, "events": []})  # its model has the name of an event as an object


async def test_webhooks_come_back_with_the_gateway(gateway: Running, receiver: Receiver) -> None:
    config = webhook(receiver, "session.status", hmac={"key": SECRET}, retries={"attempts": 1})
    await linked(gateway, config)
    await took(receiver, 2)
    directory = gateway.sandbox._directory.parent
    await gateway.service.sessions.suspend()
    await took(receiver, 3)
    (directory / "gateway.sock").unlink()
    async with serving(directory) as again:
        assert (await again.get("/api/sessions/default")).json()["config"]["webhooks"] == [config]

        def back() -> bool:
            again.timers.advance(0)
            return receiver.marks == ["STARTING", "WORKING", "STOPPED", "STARTING", "WORKING"]

        await until(back)
        assert receiver.got[-1].headers["X-Webhook-Hmac"] == signature(SECRET.encode(), receiver.got[-1].body)


async def test_put_gives_a_running_session_other_webhooks(
    gateway: Running, receiver: Receiver, other: Receiver
) -> None:
    await linked(gateway, webhook(receiver))
    await written(gateway, "one")
    await took(receiver, 1)
    config = {"metadata": {"user": "8"}, "webhooks": [webhook(other)]}
    answer = await put(gateway, config)
    info = models.SessionInfo.model_validate({**answer, "config": None})
    assert (info.status, answer["config"]) == (models.Status.WORKING, config)
    await written(gateway, "two")
    await took(other, 1)
    assert (other.marks, other.got[0].event["metadata"]) == (["two"], {"user": "8"})
    assert receiver.marks == ["one"]


async def test_what_put_says_holds_after_a_restart(gateway: Running, receiver: Receiver, other: Receiver) -> None:
    await linked(gateway, webhook(receiver))
    await put(gateway, {"webhooks": [webhook(other)]})
    directory = gateway.sandbox._directory.parent
    await gateway.service.sessions.suspend()
    (directory / "gateway.sock").unlink()
    async with serving(directory) as again:
        assert (await again.get("/api/sessions/default")).json()["config"] == {
            "metadata": {}, "webhooks": [webhook(other)],
        }  # fmt: skip
        again.timers.advance(0)
        assert (await again.get("/api/sessions/default")).json()["status"] == "STARTING", "it is still meant to run"


async def test_put_on_a_stopped_session_does_not_start_it(gateway: Running, receiver: Receiver) -> None:
    await linked(gateway, webhook(receiver))
    await gateway.post("/api/sessions/default/stop")
    await put(gateway, {"webhooks": []})
    assert (await gateway.get("/api/sessions/default")).json()["status"] == "STOPPED"
    (entry,) = await gateway.service.sessions._around.journal.registered()
    assert (entry.running, entry.webhooks) == (False, [])


async def test_a_webhook_that_put_leaves_as_it_was_loses_nothing(gateway: Running, receiver: Receiver) -> None:
    receiver.answers = [500]
    await linked(gateway, webhook(receiver))
    await written(gateway, "one", "two")
    await until(lambda: waiting(gateway, 2))
    await put(gateway, {"metadata": {"new": "1"}, "webhooks": [webhook(receiver, "session.status"), webhook(receiver)]})
    await written(gateway, "three")
    gateway.timers.advance(2)
    await until(lambda: receiver.marks[:4] == ["one", "one", "two", "three"])


async def test_a_webhook_that_is_gone_gets_what_it_can_take_at_once(
    gateway: Running, receiver: Receiver, other: Receiver
) -> None:
    await linked(gateway, webhook(receiver, "session.status"), webhook(other))
    other.always = 500
    await written(gateway, "one", "two")
    await until(lambda: waiting(gateway, 2))
    response = await gateway.http.delete("/api/sessions/default")
    assert response.status_code == 200
    await until(lambda: receiver.marks == ["STARTING", "WORKING", "STOPPED"])
    await until(lambda: not gateway.service.sessions._webhooks._tasks._running)
    gateway.timers.advance(600)
    assert other.marks == ["one"]
    assert gateway.service.sessions._webhooks._of == {}


async def test_one_that_is_gone_and_hangs_is_cut_off(
    gateway: Running, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    receiver.silent = True
    await linked(gateway, webhook(receiver))
    await written(gateway, "one", "two")
    await took(receiver, 1)
    await put(gateway, {})
    running = gateway.service.sessions._webhooks._tasks._running
    assert running
    gateway.timers.advance(webhooks.LAST_SECONDS)
    await until(lambda: not running)
    assert lost(caplog) == 2


async def test_those_that_are_gone_do_not_pile_up(
    gateway: Running, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "LEAVING", 3)
    receiver.silent = True
    await linked(gateway)
    for number in range(10):
        await put(gateway, {"webhooks": [webhook(receiver, path=f"/{number}")]})
        await written(gateway, "hi")
        await took(receiver, number + 1)
    running = gateway.service.sessions._webhooks._tasks._running
    await until(lambda: len(running) <= 4)


async def test_put_while_it_is_deleted_leaves_nothing(gateway: Running, receiver: Receiver) -> None:
    await linked(gateway, webhook(receiver))
    sessions = gateway.service.sessions
    config = api.SessionConfig.model_validate({"webhooks": [webhook(receiver, "*")]})
    _, refused = await asyncio.gather(
        sessions.delete("default"), sessions.update("default", config), return_exceptions=True
    )
    assert isinstance(refused, ApiError)
    assert refused.status == 404
    assert sessions._webhooks._of == {}
    assert await sessions._around.journal.registered() == []


async def test_put_on_nothing_is_not_found(gateway: Running) -> None:
    assert (await put(gateway, {}, 404))["message"] == "Session not found"


async def test_put_without_a_config_changes_nothing(gateway: Running, receiver: Receiver) -> None:
    await linked(gateway, webhook(receiver))
    for body in ({}, {"config": None}):
        response = await gateway.http.put("/api/sessions/default", json=body)
        assert response.status_code == 400
    assert (await gateway.get("/api/sessions/default")).json()["config"]["webhooks"] == [webhook(receiver)]


# secrets


async def test_no_secret_reaches_the_log(
    gateway: Running, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    receiver.always = 500
    secrets = {
        "hmac": {"key": SECRET},
        "customHeaders": [{"name": "X-Token", "value": TOKEN}],
        "retries": {"attempts": 1},
    }
    with closed_port() as nobody:
        hidden = [receiver.url, nobody, "http://nobody.invalid"]
        urls = [url.replace("//", "//login-7:password-7@") + "/path-7?token-7" for url in hidden]
        await linked(gateway, *({"url": url, "events": ["message"], **secrets} for url in urls))
        await written(gateway, "text-7")
        await until(lambda: sum(url in caplog.text for url in (receiver.url, nobody)) == 2)
        gateway.timers.advance(2)
        await took(receiver, 2)
        bad = {
            "url": urls[0],
            "events": ["message"],
            "hmac": {"key": SECRET},
            "customHeaders": [{"name": "X-A", "value": TOKEN + "\n"}],
        }
        refused = await put(gateway, {"webhooks": [bad | {"retries": 7}]}, 400)
        await gateway.http.delete("/api/sessions/default")
    assert "events lost" in caplog.text
    for word in (SECRET, TOKEN, "login-7", "password-7", "path-7", "token-7", "text-7"):
        assert word not in caplog.text
        assert word not in json.dumps(refused)


async def test_the_file_with_the_secrets_is_its_owners(gateway: Running, directory: Path, receiver: Receiver) -> None:
    await gateway.post("/api/sessions", {"name": "one", "start": False, "config": {"webhooks": [webhook(receiver)]}})
    paths = await asyncio.to_thread(lambda: list(directory.glob("gateway.sqlite3*")))
    assert paths
    for path in paths:
        assert path.stat().st_mode & 0o077 == 0, path
