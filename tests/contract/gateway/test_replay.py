"""/ws with `since`: a client that comes back misses no receipt and no message."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bridge.api.eventids import EventIds
from bridge.gateway import replay
from bridge.gateway.engines.base import Acked, Received
from core.ports import Ack, Incoming, Kind
from tests.contract.gateway.conftest import CHAT, KEY, Running, serving
from tests.contract.gateway.waiting import until

EVENTS = "session.status,message.ack,message.ack.group,message"
GROUP = "120363000000000000@g.us"


def connected(gateway: Running) -> aiohttp.ClientSession:
    connector = aiohttp.UnixConnector(gateway.url.removeprefix("unix:"))
    return aiohttp.ClientSession("http://localhost", connector=connector)


@pytest.fixture
async def http(gateway: Running) -> AsyncIterator[aiohttp.ClientSession]:
    async with connected(gateway) as session:
        yield session


def ws(http: aiohttp.ClientSession, since: str = "", **query: str) -> Any:
    asked = {"x-api-key": KEY, "events": EVENTS} | query | ({"since": since} if since else {})
    return http.ws_connect("/ws", params=asked)


async def frames(socket: aiohttp.ClientWebSocketResponse, count: int) -> list[dict[str, Any]]:
    return [json.loads(await socket.receive_str(timeout=5)) for _ in range(count)]


async def last_event(http: aiohttp.ClientSession, gateway: Running) -> str:
    """Have an event happen, and give its id."""
    async with ws(http) as socket:
        gateway.sandbox.set_offline("default", offline=True)
        gateway.sandbox.set_offline("default", offline=False)
        return str((await frames(socket, 2))[-1]["id"])


def write(gateway: Running, name: str) -> None:
    message = Incoming(name, CHAT, CHAT, "Mom", Kind.TEXT, name, gateway.clock.now())
    gateway.sandbox._open["default"]._emit(Received(message))


async def acked(gateway: Running, seconds: float = 3) -> None:
    """Let time pass, and wait until the receipts that came are in the journal."""
    gateway.timers.advance(seconds)
    await until(lambda: not gateway.service.sends._acks)
    await gateway.service.sends._journal.registered()  # behind them in the journal's queue


def said(frame: dict[str, Any]) -> tuple[str, str]:
    payload = frame["payload"]
    return frame["event"], payload["body"] if frame["event"] == "message" else f"{payload['id'][-6:]}:{payload['ack']}"


async def test_receipts_and_messages_that_were_missed_come_first_in_order(
    http: aiohttp.ClientSession, gateway: Running
) -> None:
    await gateway.pair()
    await gateway.send("before", id="3EB001")
    await acked(gateway)
    gateway.timers.advance(60)
    since = await last_event(http, gateway)
    gateway.timers.advance(60)
    write(gateway, "first")
    await gateway.send(id="3EB002")
    await acked(gateway)
    gateway.timers.advance(1)
    write(gateway, "second")
    async with ws(http, since) as socket:
        found = await frames(socket, 3)
        assert [said(frame) for frame in found] == [
            ("message", "first"),
            ("message.ack", "3EB002:3"),
            ("message", "second"),
        ]
        write(gateway, "live")
        (live,) = await frames(socket, 1)
        assert said(live) == ("message", "live")
    ids = [frame["id"] for frame in (*found, live)]
    assert ids == sorted(ids)
    assert ids[0] > since


async def test_what_was_had_already_does_not_come_again(http: aiohttp.ClientSession, gateway: Running) -> None:
    await gateway.pair()
    async with ws(http) as socket:
        await gateway.send(id="3EB001")
        write(gateway, "had")
        *_, had = await frames(socket, 2)
    gateway.timers.advance(10)  # past the overlap
    await until(lambda: not gateway.service.sends._acks)
    gateway.timers.advance(10)
    last = await last_event(http, gateway)
    async with ws(http, last) as socket:
        write(gateway, "new")
        (frame,) = await frames(socket, 1)
        assert said(frame) == ("message", "new")
    async with ws(http, had["id"]) as socket:
        assert [said(frame) for frame in await frames(socket, 2)] == [("message.ack", "3EB001:3"), ("message", "new")]


async def test_receipts_survive_a_restart_of_the_gateway(directory: Path) -> None:
    """The hub of the new process knows nothing; the journal does."""
    async with serving(directory) as before, connected(before) as http:
        await before.pair()
        since = await last_event(http, before)
        await before.send(id="3EB001")
        await acked(before)
        write(before, "in nobody's memory any more")
        at = int(before.clock.now().timestamp() * 1000)
    (directory / "gateway.sock").unlink()
    async with serving(directory) as after, connected(after) as http, ws(http, since) as socket:
        (frame,) = await frames(socket, 1)
        assert said(frame) == ("message.ack", "3EB001:3")
        assert frame["timestamp"] == at


async def test_a_client_cut_off_in_the_middle_goes_on_from_there(http: aiohttp.ClientSession, gateway: Running) -> None:
    await gateway.pair()
    since = await last_event(http, gateway)
    gateway.timers.advance(60)
    for number in range(6):
        await gateway.send(id=f"3EB00{number}", text=str(number))
        await acked(gateway, 20)
    async with ws(http, since) as socket:
        half = await frames(socket, 3)
    async with ws(http, half[-1]["id"]) as socket:
        rest = await frames(socket, 4)
    assert [said(frame)[1] for frame in half] == ["3EB000:3", "3EB001:3", "3EB002:3"]
    assert [said(frame)[1] for frame in rest] == ["3EB002:3", "3EB003:3", "3EB004:3", "3EB005:3"]


async def test_nothing_is_lost_between_the_replay_and_the_live_events(
    http: aiohttp.ClientSession, gateway: Running
) -> None:
    await gateway.pair()
    since = await last_event(http, gateway)
    gateway.timers.advance(60)
    names = [f"3EB{number:03}" for number in range(200)]
    emit = gateway.sandbox._open["default"]._emit

    async def go_on() -> None:
        for name in names:
            await gateway.send(name, id=name)
            emit(Acked([gateway.sandbox.phone("default").messages[-1].id], Ack.READ))
            write(gateway, name)

    going = asyncio.gather(go_on())
    await until(lambda: len(gateway.service.hub._kept) > 20)
    seen: dict[str, int] = {}
    messages: list[str] = []
    async with ws(http, since) as socket:
        while len(messages) < len(names) or set(seen.values()) != {3} or len(seen) < len(names):
            (frame,) = await frames(socket, 1)
            kind, text = said(frame)
            if kind == "message":
                messages.append(text)
            elif kind == "message.ack":
                name, _, ack = text.partition(":")
                seen[name] = max(seen.get(name, 0), int(ack))
    await going
    assert messages == names
    assert sorted(seen) == names


async def test_only_what_is_asked_for_is_replayed(http: aiohttp.ClientSession, gateway: Running) -> None:
    await gateway.pair()
    await gateway.pair("other")
    since = await last_event(http, gateway)
    gateway.timers.advance(60)
    await gateway.send(id="3EB001")
    await gateway.send(id="3EB002", session="other")
    await gateway.send(id="3EB003", session="other", chatId=GROUP)
    await acked(gateway)
    write(gateway, "hello")
    async with ws(http, since, session="other", events="message.ack,message") as socket:
        (frame,) = await frames(socket, 1)
        assert (frame["session"], *said(frame)) == ("other", "message.ack", "3EB002:3")
        await gateway.send(id="3EB004", session="other")
        assert said((await frames(socket, 1))[0]) == ("message.ack", "3EB004:1")
    async with ws(http, since, session="other", events="message.ack.group") as socket:
        assert said((await frames(socket, 1))[0])[0] == "message.ack.group"


async def test_a_session_that_was_deleted_is_not_spoken_of(http: aiohttp.ClientSession, gateway: Running) -> None:
    await gateway.pair()
    await gateway.pair("other")
    since = await last_event(http, gateway)
    await gateway.send(id="3EB001", session="other")
    await gateway.send(id="3EB002")
    await gateway.http.delete("/api/sessions/other")
    async with ws(http, since, events="message.ack") as socket:
        assert said((await frames(socket, 1))[0]) == ("message.ack", "3EB002:1")


async def test_what_does_not_fit_into_a_replay_is_come_back_for(
    http: aiohttp.ClientSession, gateway: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay, "REPLAYED", 3)
    await gateway.pair()
    since = await last_event(http, gateway)
    for number in range(5):
        gateway.timers.advance(10)
        await gateway.send(str(number), id=f"3EB00{number}")
        await acked(gateway)
        gateway.timers.advance(10)
        write(gateway, f"after {number}")
    seen: list[str] = []
    for _ in range(10):
        async with ws(http, since) as socket:
            while (message := await socket.receive(timeout=5)).type is aiohttp.WSMsgType.TEXT:
                frame = json.loads(message.data)
                since = frame["id"]
                seen.append(said(frame)[1].partition(":")[0])
                if seen[-1] == "after 4":
                    break
            else:
                assert socket.close_code == 1013
                continue
            break
    assert list(dict.fromkeys(seen)) == [
        "3EB000", "after 0", "3EB001", "after 1", "3EB002", "after 2", "3EB003", "after 3", "3EB004", "after 4",
    ]  # fmt: skip


async def test_receipts_told_late_are_not_hidden_by_an_event_told_before(
    http: aiohttp.ClientSession, gateway: Running
) -> None:
    """A receipt is written down at one moment and told at a later one, with another event's id in between."""
    await gateway.pair()
    await gateway.send(id="3EB001")
    gateway.timers.advance(0.05)
    since = await last_event(http, gateway)
    async with ws(http, since) as socket:
        (frame,) = await frames(socket, 1)
    assert said(frame) == ("message.ack", "3EB001:1")
    assert frame["id"][:14] == since[:14]


@pytest.mark.parametrize("since", ["evt_", "x", "evt_" + "z" * 26, "7", "evt_01\x00"])
async def test_an_unreadable_since_is_refused(gateway: Running, since: str) -> None:
    refused = await gateway.http.get("/ws", params={"x-api-key": KEY, "since": since})
    assert refused.status_code == 400
    assert refused.json()["message"][0].startswith("since:")


async def test_a_since_from_the_future_replays_nothing_and_goes_on(
    http: aiohttp.ClientSession, gateway: Running
) -> None:
    await gateway.pair()
    await gateway.send(id="3EB001")
    future = EventIds().at(int(gateway.clock.now().timestamp() * 1000) + 3_600_000)
    async with ws(http, future) as socket:
        await gateway.send(id="3EB002")
        assert said((await frames(socket, 1))[0]) == ("message.ack", "3EB002:1")
