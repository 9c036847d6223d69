"""Sending once: repetition, requests in flight, refusals, receipts."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bridge.gateway import sends
from bridge.gateway.engines.base import (
    Acked,
    Declined,
    Emit,
    EngineError,
    LinkAway,
    Overloaded,
    Restricted,
    Uncertain,
)
from bridge.gateway.engines.sandbox import Sandbox, SandboxEngine
from bridge.gateway.journal import SendState
from core.content import Content
from core.ports import Ack
from tests.contract.gateway.clocks import FixedClock, ManualTimers
from tests.contract.gateway.conftest import CHAT, Running, serving
from tests.contract.gateway.waiting import eventually, until


async def texts(gateway: Running) -> list[str]:
    phone = (await gateway.get("/sandbox/phone")).json()
    return [message["text"] for message in phone["messages"]]


async def test_the_same_id_again_gives_the_first_answer(gateway: Running) -> None:
    await gateway.pair()
    first = await gateway.send(id="3EB0AB")
    again = await gateway.send(id="3EB0AB")
    assert "Idempotent-Replay" not in first.headers
    assert again.headers["Idempotent-Replay"] == "true"
    assert again.json() == first.json()
    assert await texts(gateway) == ["hello"]


async def test_a_replay_needs_no_link(gateway: Running) -> None:
    await gateway.pair()
    first = await gateway.send(id="3EB0AB")
    await gateway.post("/api/sessions/default/stop")
    assert (await gateway.send(id="3EB0AB")).json() == first.json()


async def test_the_same_id_for_another_message_is_refused(gateway: Running) -> None:
    await gateway.pair()
    await gateway.send("one", id="3EB0AB")
    refused = (await gateway.send("two", 409, id="3EB0AB")).json()
    assert refused["error"] == "id_reused"
    assert await texts(gateway) == ["one"]


async def test_the_same_id_in_two_sessions_is_two_messages(gateway: Running) -> None:
    await gateway.pair()
    await gateway.pair("other")
    await gateway.send(id="3EB0AB")
    other = await gateway.send(id="3EB0AB", session="other")
    assert "Idempotent-Replay" not in other.headers


async def test_without_an_id_every_request_is_a_message(gateway: Running) -> None:
    await gateway.pair()
    ids = {(await gateway.send()).json()["id"] for _ in range(2)}
    assert len(ids) == 2
    assert await texts(gateway) == ["hello", "hello"]


class Scripted(Sandbox):
    """A sandbox whose sends fail as told, or wait until they are let go."""

    def __init__(self, directory: Path, clock: FixedClock, timers: ManualTimers) -> None:
        super().__init__(directory / "sessions", clock, scan_seconds=0, timers=timers)
        self.problem: EngineError | None = None
        self.begun = 0
        self.go = asyncio.Event()
        self.go.set()
        self.early_ack: Ack | None = None

    def open(self, session: str, emit: Emit) -> "ScriptedEngine":
        engine = ScriptedEngine(self, self.phone(session), emit)
        self._open[session] = engine
        return engine


class ScriptedEngine(SandboxEngine):
    async def send(self, chat_id: str, content: Content) -> str:
        world = self._world
        assert isinstance(world, Scripted)
        world.begun += 1
        await world.go.wait()
        if world.problem is not None:
            raise world.problem
        message_id = await super().send(chat_id, content)
        if world.early_ack is not None:
            self._emit(Acked([message_id], world.early_ack))
            await asyncio.sleep(0)
        return message_id


@pytest.fixture
async def scripted(directory: Path) -> AsyncIterator[Running]:
    async with serving(directory, Scripted) as running:
        await running.pair()
        yield running


def world(gateway: Running) -> Scripted:
    assert isinstance(gateway.sandbox, Scripted)
    return gateway.sandbox


async def test_requests_with_an_id_in_flight_wait_for_the_first(scripted: Running) -> None:
    world(scripted).go.clear()
    requests = asyncio.gather(*(scripted.send(id="3EB0AB") for _ in range(5)))
    await until(lambda: world(scripted).begun)
    world(scripted).go.set()
    answers = await requests
    assert len({answer.text for answer in answers}) == 1
    assert sorted("Idempotent-Replay" in answer.headers for answer in answers) == [False, True, True, True, True]
    assert world(scripted).begun == 1
    assert await texts(scripted) == ["hello"]


async def test_a_send_goes_on_when_its_answer_takes_too_long(
    scripted: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sends, "ANSWER_SECONDS", 0.02)
    world(scripted).go.clear()
    for _ in range(2):
        late = (await scripted.send(status=500, id="3EB0AB")).json()
        assert late["exception"]["name"] == "Timeout"
    monkeypatch.undo()
    world(scripted).go.set()
    again = await scripted.send(id="3EB0AB")
    assert again.headers["Idempotent-Replay"] == "true"
    assert world(scripted).begun == 1
    assert await texts(scripted) == ["hello"]


async def test_a_send_goes_on_when_its_caller_leaves(scripted: Running) -> None:
    world(scripted).go.clear()
    request = asyncio.gather(scripted.send(id="3EB0AB"))
    await until(lambda: world(scripted).begun)
    request.cancel()
    await asyncio.gather(request, return_exceptions=True)
    world(scripted).go.set()
    again = await scripted.send(id="3EB0AB")
    assert again.headers["Idempotent-Replay"] == "true"
    assert await texts(scripted) == ["hello"]


@pytest.mark.parametrize(
    ("problem", "status", "error"),
    [
        (Restricted(), 422, "restricted"),
        (Declined("server_479", "server returned error 479"), 422, "server_479"),
        (Overloaded("server returned error 500"), 503, "Service Unavailable"),
    ],
)
async def test_a_known_failure_leaves_the_id_free(
    scripted: Running, problem: EngineError, status: int, error: str
) -> None:
    world(scripted).problem = problem
    refused = (await scripted.send(status=status, id="3EB0AB")).json()
    assert (refused["error"], refused["statusCode"]) == (error, status)
    await scripted.get(f"/api/default/chats/{CHAT}/messages/3EB0AB", 404)
    world(scripted).problem = None
    assert "Idempotent-Replay" not in (await scripted.send(id="3EB0AB")).headers
    assert await texts(scripted) == ["hello"]


async def test_a_link_lost_in_between_is_a_passing_state(scripted: Running) -> None:
    world(scripted).problem = LinkAway("gone")
    refused = (await scripted.send(status=422, id="3EB0AB")).json()
    assert (refused["status"], refused["expected"]) == ("STARTING", ["WORKING"])
    world(scripted).problem = None
    await scripted.send(id="3EB0AB")


async def test_an_unknown_outcome_is_never_sent_again(scripted: Running) -> None:
    world(scripted).problem = Uncertain("timed out")
    refused = (await scripted.send(status=500, id="3EB0AB")).json()
    assert refused["exception"] == {"name": "Uncertain", "message": "timed out"}
    world(scripted).problem = None
    again = (await scripted.send(status=409, id="3EB0AB")).json()
    assert again == {"message": "outcome_unknown", "statusCode": 409}
    assert await texts(scripted) == []
    await scripted.get(f"/api/default/chats/{CHAT}/messages/3EB0AB", 404)


async def test_a_receipt_that_overtakes_the_answer_is_kept(scripted: Running) -> None:
    world(scripted).early_ack = Ack.READ
    await scripted.send(id="3EB0AB")

    async def read() -> bool:
        found = await scripted.get(f"/api/default/chats/{CHAT}/messages/3EB0AB")
        return bool(found.json()["ack"] == 3)

    await eventually(read)


async def test_stopping_waits_for_sends_in_flight(directory: Path) -> None:
    async with serving(directory, Scripted) as running:
        await running.pair()
        engines = world(running)
        engines.go.clear()
        request = asyncio.gather(running.send(id="3EB0AB"))
        await until(lambda: engines.begun)
        settling = asyncio.gather(running.service.sends.settle(5))
        engines.go.set()
        await settling
        assert (await request)[0].status_code == 201
        send = await running.service.sends.find("default", "3EB0AB")
        assert send is not None
        assert send.state is SendState.SENT
