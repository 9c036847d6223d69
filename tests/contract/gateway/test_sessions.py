"""The state machine of a session, with time in the test's hands."""

import pytest

from bridge.gateway.engines.base import CodeShown, Connecting, Failed, Linked
from core.ports import Account
from tests.contract.gateway.conftest import Running, serving
from tests.contract.gateway.waiting import eventually


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


async def test_a_code_without_a_next_one_is_stalled(gateway: Running) -> None:
    await gateway.show_code()
    await gateway.sandbox._open["default"].stop()
    gateway.timers.advance(90)
    assert await state(gateway) == ("FAILED", "stalled")


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
    async with gateway.client.http.stream("GET", "/ping"):
        pass
    with gateway.service.hub.subscribe(frozenset({"*"}), frozenset({"*"})) as subscriber:
        gateway.sandbox._open["default"]._emit(Failed("banned", 3600))
        event = await subscriber.next()
    assert event is not None
    until = int(gateway.clock.now().timestamp()) + 3600
    assert event.payload["data"] == {"reason": "banned", "until": until}


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
