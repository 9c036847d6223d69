"""An account that WhatsApp lets start no new chats (error 463): what is told of it, how often, and when it ends."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from waha.generated import models

from bridge import api
from bridge.gateway.hub import Subscriber
from bridge.gateway.restriction import CHATS, Restriction
from tests.contract.gateway.conftest import CHAT, Running, serving
from tests.contract.gateway.waiting import eventually, until

OTHER = "4915187654321@c.us"
DAY = 86_400


@contextmanager
def listening(gateway: Running) -> Iterator[Subscriber]:
    with gateway.service.hub.subscribe(frozenset({"*"}), frozenset({"session.status"})) as subscriber:
        yield subscriber


def told(subscriber: Subscriber) -> list[api.Event]:
    events = []
    while not subscriber._queue.empty():
        event = subscriber._queue.get_nowait()
        assert event is not None
        events.append(event)
    return events


def restrict(gateway: Running, seconds: float = 3600, *, on: bool = True) -> None:
    gateway.sandbox.restrict("default", seconds=seconds if on else 0)


def now(gateway: Running) -> int:
    return int(gateway.clock.now().timestamp())


async def timelock(gateway: Running) -> dict[str, Any] | None:
    found: dict[str, Any] | None = (await gateway.get("/api/sessions/default/me")).json().get("reachoutTimelock")
    return found


async def test_a_refused_chat_marks_the_account_and_is_told_once(gateway: Running) -> None:
    await gateway.pair()
    assert await timelock(gateway) is None
    restrict(gateway)
    end = now(gateway) + 3600
    with listening(gateway) as subscriber:
        for chat in (CHAT, OTHER, CHAT):
            assert (await gateway.send(status=422, chatId=chat)).json()["error"] == "restricted"
        (event,) = told(subscriber)
    assert (event.event, event.payload["status"]) == ("session.status", "WORKING")
    lock = {"isActive": True, "timeEnforcementEnds": end, "enforcementType": "RESTRICT_ALL_COMPANIONS"}
    assert event.payload["data"] == {"reason": "restricted", "until": end, "reachoutTimelock": lock}
    assert event.me is not None
    assert event.me.reachout_timelock is not None
    models.WASessionStatusBody.model_validate(event.payload)
    assert await timelock(gateway) == lock
    info = (await gateway.get("/api/sessions/default")).json()
    assert (info["status"], info["reason"], info["until"]) == ("WORKING", "restricted", end)
    assert models.MeInfo.model_validate(info["me"]).reachoutTimelock is not None


async def test_it_is_over_when_its_end_has_passed(gateway: Running) -> None:
    await gateway.pair()
    restrict(gateway)
    await gateway.send(status=422)
    with listening(gateway) as subscriber:
        gateway.timers.advance(3599)
        assert await timelock(gateway) is not None
        gateway.timers.advance(1)
        (event,) = await until(lambda: told(subscriber))
    assert event.payload["data"] is None
    assert await timelock(gateway) is None


async def test_without_a_known_end_it_is_over_a_day_after_the_last_refusal(gateway: Running) -> None:
    await gateway.pair()
    session = gateway.service.sessions.get("default")
    await session.timelock.refused(CHAT, 0)
    assert await timelock(gateway) == {
        "isActive": True, "timeEnforcementEnds": 0, "enforcementType": "RESTRICT_ALL_COMPANIONS",
    }  # fmt: skip
    gateway.timers.advance(DAY / 2)
    await session.timelock.refused(OTHER, 0)
    gateway.timers.advance(DAY - 1)
    assert await timelock(gateway) is not None
    gateway.timers.advance(1)

    async def over() -> bool:
        return await timelock(gateway) is None

    await eventually(over)


async def test_it_is_over_when_a_refused_chat_takes_a_message(gateway: Running) -> None:
    await gateway.pair()
    restrict(gateway)
    await gateway.send(status=422, id="3EB0AB")
    restrict(gateway, on=False)
    await gateway.send(chatId=OTHER)
    assert await timelock(gateway) is not None, "a chat that was never refused proves nothing"
    with listening(gateway) as subscriber:
        await gateway.send(id="3EB0AB")
        (event,) = told(subscriber)
    assert event.payload["data"] is None
    assert await timelock(gateway) is None


async def test_an_answer_to_who_wrote_proves_nothing(gateway: Running) -> None:
    await gateway.pair()
    restrict(gateway)
    await gateway.send(status=422)
    await gateway.post("/sandbox/reply", {"session": "default", "chatId": CHAT, "text": "hi"})
    await gateway.send()
    assert await timelock(gateway) is not None


async def test_of_two_who_write_at_once_both_are_known(gateway: Running) -> None:
    await gateway.pair()
    restrict(gateway)
    for chat in (CHAT, OTHER):
        await gateway.send(status=422, chatId=chat)
    lock = gateway.service.sessions.get("default").timelock
    lock.heard(CHAT)
    lock.heard(OTHER)
    assert lock.restriction is not None
    assert lock.restriction.chats == ()

    async def written() -> bool:
        (entry,) = await gateway.service.sends._journal.registered()
        return Restriction.read(entry.restriction) == lock.restriction

    await eventually(written)


async def test_who_wrote_is_known_after_a_restart_too(gateway: Running) -> None:
    await gateway.pair()
    restrict(gateway)
    await gateway.send(status=422)
    await gateway.post("/sandbox/reply", {"session": "default", "chatId": CHAT, "text": "hi"})

    async def written() -> bool:
        (entry,) = await gateway.service.sends._journal.registered()
        restriction = Restriction.read(entry.restriction)
        return restriction is not None and restriction.chats == ()

    await eventually(written)


async def test_it_outlives_a_restart_of_the_gateway(gateway: Running) -> None:
    await gateway.pair()
    restrict(gateway, 7200)
    await gateway.send(status=422)
    lock = await timelock(gateway)
    directory = gateway.sandbox._directory.parent
    await gateway.service.sessions.suspend()
    gateway.timers.advance(DAY)  # what is stopped lifts nothing
    (directory / "gateway.sock").unlink()
    async with serving(directory) as again:
        again.timers.advance(0)

        async def back() -> bool:
            again.timers.advance(0)
            return bool((await again.get("/api/sessions/default")).json()["status"] == "WORKING")

        await eventually(back)
        assert await timelock(again) == lock
        assert lock is not None
        again.timers.advance(lock["timeEnforcementEnds"] - now(again))

        async def over() -> bool:
            return await timelock(again) is None

        await eventually(over)
    async with serving(directory) as third:
        third.timers.advance(0)
        assert third.service.sessions.get("default").timelock.restriction is None


async def test_it_outlives_a_restart_of_the_gateway_while_stopped(gateway: Running) -> None:
    await gateway.pair()
    restrict(gateway)
    await gateway.send(status=422)
    lock = await timelock(gateway)
    await gateway.post("/api/sessions/default/stop")
    directory = gateway.sandbox._directory.parent
    await gateway.service.sessions.suspend()
    (directory / "gateway.sock").unlink()
    async with serving(directory) as again:
        await again.post("/api/sessions/default/start")
        again.timers.advance(0)
        assert await timelock(again) == lock


async def test_another_account_is_not_restricted(gateway: Running) -> None:
    await gateway.pair()
    restrict(gateway)
    await gateway.send(status=422)
    await gateway.post("/api/sessions/default/logout")
    restrict(gateway, on=False)
    gateway.timers.advance(0)
    code = (await gateway.get("/api/default/auth/qr?format=raw")).json()["value"]
    await gateway.post("/sandbox/scan", {"code": code})
    gateway.timers.advance(0)
    assert await timelock(gateway) is None


async def test_a_journal_that_cannot_take_it_does_not_break_the_send(
    gateway: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    await gateway.pair()
    monkeypatch.setattr(gateway.service.sends._journal, "restrict", full)
    restrict(gateway)
    assert (await gateway.send(status=422, id="3EB0AB")).json()["error"] == "restricted"
    restrict(gateway, on=False)
    assert "Idempotent-Replay" not in (await gateway.send(id="3EB0AB")).headers


def test_what_is_written_down_reads_the_same() -> None:
    one = Restriction(1, 2, (CHAT, OTHER))
    assert Restriction.read(one.text()) == one
    assert Restriction.read("") is None


def test_the_chats_that_are_kept_in_mind_are_bounded() -> None:
    one = Restriction(0, 0, ())
    for number in range(CHATS * 2):
        one = one.met(number, 0, f"{number}@c.us")
    assert len(one.chats) == CHATS
    assert one.chats[-1] == f"{CHATS * 2 - 1}@c.us"


def test_an_end_that_was_told_stays_until_another_is() -> None:
    told_once = Restriction(1, 500, (CHAT,))
    assert told_once.met(2, 0, CHAT).until == 500
    assert told_once.met(2, 501, CHAT).until == 500, "the same end, seen a moment later"
    assert told_once.met(2, 900, CHAT).until == 900
