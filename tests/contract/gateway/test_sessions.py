"""The state machine of a session, with time in the test's hands."""

import asyncio

import pytest

from bridge.gateway import session
from bridge.gateway.engines.base import (
    CodeShown,
    Connecting,
    Declined,
    Failed,
    LinkAway,
    Linked,
    Overloaded,
    PasskeyNeeded,
    Uncertain,
)
from bridge.gateway.errors import ApiError
from bridge.gateway.session import BAN_OVER_SECONDS, BAN_SECONDS
from core.ports import Account
from tests.contract.gateway.conftest import Running, serving
from tests.contract.gateway.waiting import eventually, until


async def state(gateway: Running, name: str = "default") -> tuple[str, str]:
    info = (await gateway.get(f"/api/sessions/{name}")).json()
    return info["status"], info["reason"]


async def settled(gateway: Running, expected: tuple[str, str]) -> None:
    async def there() -> bool:
        return await state(gateway) == expected

    await eventually(there)


async def test_codes_rotate_and_run_out(gateway: Running) -> None:
    codes = [await gateway.show_code()]
    for lifetime in (60, 20, 20, 20, 20):
        gateway.timers.advance(lifetime - 0.5)
        same = (await gateway.get("/api/default/auth/qr?format=raw")).json()["value"]
        assert same == codes[-1]
        gateway.timers.advance(0.5)
        codes.append((await gateway.get("/api/default/auth/qr?format=raw")).json()["value"])
    assert len(set(codes)) == 6
    gateway.timers.advance(20)
    assert await state(gateway) == ("FAILED", "expired")
    refused = (await gateway.get("/api/default/auth/qr", 422)).json()
    assert (refused["status"], refused["reason"]) == ("FAILED", "expired")


@pytest.mark.parametrize("verb", ["start", "restart"])
async def test_a_failed_session_begins_anew(gateway: Running, verb: str) -> None:
    await gateway.show_code()
    gateway.timers.advance(160)
    await gateway.post(f"/api/sessions/default/{verb}")
    gateway.timers.advance(0)
    assert await state(gateway) == ("SCAN_QR_CODE", "")


async def test_a_scanned_code_is_worth_nothing_any_more(gateway: Running) -> None:
    code = await gateway.show_code()
    await gateway.post("/sandbox/scan", {"code": code})
    gateway.timers.advance(0)
    assert await state(gateway) == ("WORKING", "")
    await gateway.post("/sandbox/scan", {"code": code}, 404)


async def test_unlinking_on_the_phone_wipes_the_credentials(gateway: Running) -> None:
    await gateway.pair()
    await gateway.post("/sandbox/unlink")
    assert await state(gateway) == ("FAILED", "logged_out")
    assert (await gateway.get("/api/sessions/default/me")).content == b""
    await gateway.post("/api/sessions/default/restart")
    gateway.timers.advance(0)
    assert await state(gateway) == ("SCAN_QR_CODE", "")


async def test_a_logout_shows_codes_again_if_it_was_running(gateway: Running) -> None:
    await gateway.pair()
    await gateway.post("/api/sessions/default/logout")
    gateway.timers.advance(0)
    assert await state(gateway) == ("SCAN_QR_CODE", "")
    assert (await gateway.get("/sandbox/phone")).json()["linked"] is False


async def test_stopping_keeps_the_pairing(gateway: Running) -> None:
    await gateway.pair()
    await gateway.post("/api/sessions/default/stop")
    assert await state(gateway) == ("STOPPED", "")
    await gateway.post("/api/sessions/default/start")
    gateway.timers.advance(0)
    assert await state(gateway) == ("WORKING", "")


async def test_a_network_away_for_long_is_a_failure_that_heals(gateway: Running) -> None:
    await gateway.pair()
    await gateway.post("/sandbox/offline", {"offline": True})
    assert await state(gateway) == ("STARTING", "unreachable")
    gateway.timers.advance(29.9)
    assert await state(gateway) == ("STARTING", "unreachable")
    gateway.timers.advance(0.1)
    assert await state(gateway) == ("FAILED", "unreachable")
    await gateway.post("/sandbox/offline", {"offline": True})  # the engine tries again: that hides nothing
    assert await state(gateway) == ("FAILED", "unreachable")
    await gateway.post("/sandbox/offline", {"offline": False})
    assert await state(gateway) == ("WORKING", "")


async def test_an_engine_that_says_nothing_is_stalled(gateway: Running) -> None:
    await gateway.post("/api/sessions", {"name": "default"})
    engine = gateway.sandbox._open["default"]
    await engine.stop()
    gateway.timers.advance(30)
    assert await state(gateway) == ("FAILED", "stalled")


@pytest.mark.parametrize(("shown", "lifetime"), [(1, 60), (2, 20), (3, 20), (6, 20)])
async def test_a_code_without_a_next_one_is_stalled_30_s_after_it_ran_out(
    gateway: Running, shown: int, lifetime: int
) -> None:
    await gateway.show_code()
    engine = gateway.sandbox._open["default"]
    await engine.stop()
    for number in range(shown - 1):
        gateway.timers.advance(15)
        engine._emit(CodeShown(f"2@{number}"))
    gateway.timers.advance(lifetime + 29.9)
    assert (await state(gateway))[0] == "SCAN_QR_CODE"
    gateway.timers.advance(0.1)
    assert await state(gateway) == ("FAILED", "stalled")


async def test_a_pairing_that_begins_anew_has_a_long_first_code_again(gateway: Running) -> None:
    await gateway.show_code()
    engine = gateway.sandbox._open["default"]
    await engine.stop()
    for event in (CodeShown("2@second"), Connecting("connection_lost"), CodeShown("2@first of the next")):
        engine._emit(event)
    gateway.timers.advance(89.9)
    assert (await state(gateway))[0] == "SCAN_QR_CODE"


@pytest.mark.parametrize(("confirm", "status"), [(False, "PASSKEY_REQUIRED"), (True, "PASSKEY_CONFIRMATION_REQUIRED")])
async def test_a_passkey_is_a_state_of_its_own_and_nobody_waits_for_it_for_ever(
    gateway: Running, confirm: bool, status: str
) -> None:
    await gateway.show_code()
    gateway.sandbox._open["default"].demand_passkey(confirm=confirm)
    assert await state(gateway) == (status, "")
    refused = (await gateway.get("/api/default/auth/qr", 422)).json()
    assert refused["status"] == status
    gateway.timers.advance(179.9)
    assert await state(gateway) == (status, "")
    gateway.timers.advance(0.1)
    assert await state(gateway) == ("FAILED", "passkey")


async def test_a_passkey_that_was_signed_leads_on(gateway: Running) -> None:
    await gateway.show_code()
    engine = gateway.sandbox._open["default"]
    await engine.stop()
    for event in (PasskeyNeeded(), PasskeyNeeded(confirm=True), Linked(Account("1@c.us", "me"))):
        engine._emit(event)
    gateway.timers.advance(600)
    assert await state(gateway) == ("WORKING", "")


async def test_an_engine_that_was_replaced_has_no_say(gateway: Running) -> None:
    await gateway.pair()
    old = gateway.sandbox._open["default"]
    await gateway.post("/api/sessions/default/restart")
    gateway.timers.advance(0)
    for event in (Failed("logged_out"), CodeShown("2@old"), Connecting("lost")):
        old._emit(event)
    assert await state(gateway) == ("WORKING", "")
    await gateway.post("/api/sessions/default/stop")
    old._emit(Linked(Account("1@c.us", "ghost")))
    assert await state(gateway) == ("STOPPED", "")


async def test_a_ban_tells_its_end(gateway: Running) -> None:
    await gateway.pair()
    with gateway.service.hub.subscribe(frozenset({"*"}), frozenset({"*"})) as subscriber:
        gateway.sandbox._open["default"]._emit(Failed("banned", 3600))
        event = await subscriber.next()
    assert event is not None
    until = int(gateway.clock.now().timestamp()) + 3600
    assert event.payload["data"] == {"reason": "banned", "until": until}
    info = (await gateway.get("/api/sessions/default")).json()
    assert (info["status"], info["reason"], info["until"]) == ("FAILED", "banned", until)


async def test_a_session_connects_by_itself_when_its_ban_is_over(gateway: Running) -> None:
    await gateway.pair()
    await gateway.post("/sandbox/ban", {"seconds": 3600})
    await until(lambda: gateway.service.sessions.get("default")._engine is None)
    gateway.timers.advance(3600)
    assert await state(gateway) == ("FAILED", "banned")
    gateway.timers.advance(BAN_OVER_SECONDS)

    async def back() -> bool:
        # The engine links by a timer that it sets once it has begun.
        gateway.timers.advance(0)
        return await state(gateway) == ("WORKING", "")

    await eventually(back)


async def test_a_ban_without_a_known_end_is_tried_now_and_then(gateway: Running) -> None:
    await gateway.pair()
    one = gateway.service.sessions.get("default")
    gateway.sandbox._open["default"]._emit(Failed("banned"))
    for _ in range(2):
        await until(lambda: one._engine is None)
        gateway.timers.advance(BAN_SECONDS)
        await settled(gateway, ("STARTING", ""))
        gateway.sandbox._open["default"]._emit(Failed("banned"))
        assert await state(gateway) == ("FAILED", "banned")


@pytest.mark.parametrize(("verb", "status"), [("stop", "STOPPED"), ("logout", "SCAN_QR_CODE")])
async def test_nothing_follows_the_ban_of_a_session_that_its_person_took_in_hand(
    gateway: Running, verb: str, status: str
) -> None:
    await gateway.pair()
    await gateway.post("/sandbox/ban", {"seconds": 60})
    await until(lambda: gateway.service.sessions.get("default")._engine is None)
    await gateway.post(f"/api/sessions/default/{verb}")
    engine = gateway.sandbox._open["default"]
    gateway.timers.advance(20)
    assert (await state(gateway))[0] == status
    gateway.timers.advance(60)
    assert (await state(gateway))[0] == status
    assert gateway.sandbox._open["default"] is engine


@pytest.mark.parametrize("verb", ["start", "stop", "restart", "logout"])
async def test_what_waits_while_a_session_is_deleted_does_not_bring_it_back(gateway: Running, verb: str) -> None:
    await gateway.pair()
    one = gateway.service.sessions.get("default")
    async with one._turn:
        deleting = asyncio.gather(gateway.service.sessions.delete("default"))
        asked = asyncio.gather(getattr(one, verb)(), return_exceptions=True)
        again = asyncio.gather(gateway.service.sessions.delete("default"))
        await asyncio.sleep(0)
    await deleting
    (refused,) = await asked
    assert isinstance(refused, ApiError)
    assert refused.status == 404
    await again
    await gateway.get("/api/sessions/default", 404)
    assert await gateway.service.sessions._around.journal.registered() == []
    assert one._engine is None


async def test_sessions_come_back_with_the_gateway(gateway: Running) -> None:
    await gateway.pair()
    await gateway.pair("stopped")
    await gateway.post("/api/sessions/stopped/stop")
    await gateway.show_code("unpaired")
    directory = gateway.sandbox._directory.parent
    await gateway.service.sessions.suspend()
    (directory / "gateway.sock").unlink()
    async with serving(directory) as again:
        again.timers.advance(0)

        async def back() -> bool:
            again.timers.advance(0)
            return await state(again) == ("WORKING", "")

        await eventually(back)
        assert await state(again, "stopped") == ("STOPPED", "")
        assert await state(again, "unpaired") == ("STOPPED", "")
        assert (await again.send()).status_code == 201


async def test_sessions_come_back_one_after_the_other_and_count_as_starting(gateway: Running) -> None:
    names = [f"s{number:02}" for number in range(50)]
    for name in names:
        await gateway.pair(name)
    directory = gateway.sandbox._directory.parent
    await gateway.service.sessions.suspend()
    (directory / "gateway.sock").unlink()
    async with serving(directory) as again:
        found = (await again.get("/api/sessions")).json()
        assert {info["status"] for info in found} == {"STARTING"}
        opened: set[str] = set()
        most = 0
        for _ in range(300):  # 30 s in all
            again.timers.advance(0.1)

            async def begun() -> bool:
                return not again.service.sessions._around.tasks._running.keys() - {"acks"}

            await eventually(begun)
            most = max(most, len(again.sandbox._open.keys() - opened))
            opened |= again.sandbox._open.keys()
        assert opened == set(names)
        assert most <= 3
        again.timers.advance(0)
        assert {info["status"] for info in (await again.get("/api/sessions")).json()} == {"WORKING"}


async def test_one_that_is_stopped_before_its_turn_stays_stopped(gateway: Running) -> None:
    await gateway.pair("first")
    await gateway.pair("second")
    directory = gateway.sandbox._directory.parent
    await gateway.service.sessions.suspend()
    (directory / "gateway.sock").unlink()
    async with serving(directory) as again:
        await again.post("/api/sessions/second/stop")
        again.timers.advance(5)
        await until(lambda: "first" in again.sandbox._open)
        again.timers.advance(5)
        assert await state(again, "second") == ("STOPPED", "")
        assert "second" not in again.sandbox._open


async def test_one_that_is_asked_for_before_its_turn_begins_at_once(gateway: Running) -> None:
    await gateway.pair("first")
    await gateway.pair("second")
    directory = gateway.sandbox._directory.parent
    await gateway.service.sessions.suspend()
    (directory / "gateway.sock").unlink()
    async with serving(directory) as again:
        await again.post("/api/sessions/second/start")
        engine = again.sandbox._open["second"]
        again.timers.advance(0)
        assert await state(again, "second") == ("WORKING", "")
        again.timers.advance(5)
        assert again.sandbox._open["second"] is engine


async def test_without_codes_on_show_there_is_no_pairing_code(gateway: Running) -> None:
    await gateway.pair()
    refused = await gateway.post("/api/default/auth/request-code", {"phoneNumber": "4915112345678"}, 422)
    assert refused.json() | {"error": ""} == {
        "error": "", "session": "default", "status": "WORKING", "expected": ["SCAN_QR_CODE"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("problem", "status", "word"),
    [
        (Declined("bad_number", "not taken"), 422, "bad_number"),
        (LinkAway("gone"), 422, "connection_lost"),
        (Overloaded("rate limit"), 503, "Service Unavailable"),
        (Uncertain("cut off"), 500, "Uncertain"),
    ],
)
async def test_why_there_is_no_pairing_code_is_told(
    gateway: Running, monkeypatch: pytest.MonkeyPatch, problem: Exception, status: int, word: str
) -> None:
    await gateway.show_code()

    async def refuse(_: str) -> str:
        raise problem

    monkeypatch.setattr(gateway.sandbox._open["default"], "pairing_code", refuse)
    with pytest.raises(ApiError) as caught:
        await gateway.service.sessions.get("default").pairing_code("4915112345678")
    assert caught.value.status == status
    assert word in str(caught.value.body)


async def test_nobody_waits_for_a_pairing_code_for_ever(gateway: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "PAIRING_CODE_SECONDS", 0.01)
    await gateway.show_code()

    async def hang(_: str) -> str:
        await asyncio.Event().wait()
        return ""

    monkeypatch.setattr(gateway.sandbox._open["default"], "pairing_code", hang)
    with pytest.raises(ApiError) as caught:
        await gateway.service.sessions.get("default").pairing_code("4915112345678")
    assert caught.value.body["exception"]["name"] == "Timeout"
    assert await state(gateway) == ("SCAN_QR_CODE", "")
