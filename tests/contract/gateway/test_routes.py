"""Every call of the table on sessions that have no link: nothing may crash, in the gateway or in the library under it.

The library's Go half looks clients up without a check, so that a call about a client which was never started, or was
stopped, ends the process. Its fake writes that down instead, and the fixture looks at it in the end.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bridge.gateway.app import calls
from core.ports import SessionStatus
from tests.contract.gateway.conftest import Running, serving
from tests.contract.gateway.harness import Harness
from tests.contract.gateway.samples import request_of
from tests.contract.gateway.waiting import eventually

NAME = "one"
CALLS = calls()

State = Callable[[Running, Harness], Awaitable[None]]


@pytest.fixture
async def running(directory: Path, harness: Harness) -> AsyncIterator[Running]:
    async with serving(directory, lambda *_: harness.engines) as gateway:
        yield gateway


async def unknown(gateway: Running, harness: Harness) -> None:
    response = await gateway.http.delete(f"/api/sessions/{NAME}")
    assert (response.status_code, response.content) == (200, b"")


async def never_started(gateway: Running, harness: Harness) -> None:
    await unknown(gateway, harness)
    await gateway.post("/api/sessions", {"name": NAME, "start": False})


async def stopped(gateway: Running, harness: Harness) -> None:
    await unknown(gateway, harness)
    harness.link()
    await gateway.post("/api/sessions", {"name": NAME})
    harness.settle()

    async def working() -> bool:
        return bool((await gateway.get(f"/api/sessions/{NAME}")).json()["status"] == "WORKING")

    await eventually(working)
    await gateway.post(f"/api/sessions/{NAME}/stop")


async def stopped_while_pairing(gateway: Running, harness: Harness) -> None:
    await unknown(gateway, harness)
    await gateway.post("/api/sessions", {"name": NAME})
    harness.settle()
    await gateway.post(f"/api/sessions/{NAME}/stop")


def status(gateway: Running) -> SessionStatus | None:
    session = gateway.service.sessions.find(NAME)
    return session.status if session else None


@pytest.mark.parametrize("state", [unknown, never_started, stopped, stopped_while_pairing])
async def test_no_call_crashes_without_a_link(running: Running, harness: Harness, state: State) -> None:
    answers = {}
    await state(running, harness)
    before = status(running)
    for call in CALLS:
        if status(running) != before:
            await state(running, harness)
        response = await running.http.request(**request_of(call, NAME))
        answers[call.method, call.path] = response.status_code
        await running.get("/ping")
    assert {key: status for key, status in answers.items() if status >= 500} == {}
    refused = 404 if state is unknown else 422
    assert answers["POST", "/api/sendText"] == refused
    assert answers["GET", "/api/{session}/groups"] == refused
    await unknown(running, harness)
