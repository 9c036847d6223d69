"""What is peculiar to the real engine: WhatsApp's words, the library's traps, the real library without a network."""

import asyncio
import os
import sys
import time
from pathlib import Path

import pytest

from bridge.gateway.engines.base import (
    Connecting,
    Declined,
    EngineError,
    EngineEvent,
    Failed,
    LinkAway,
    Linked,
    Overloaded,
    Restricted,
    Uncertain,
)
from bridge.gateway.engines.neonize import Neonize, NeonizeEngine, whatsapp_answers
from bridge.gateway.engines.pairing import pair
from core.ports import Ack
from tests.contract.gateway.fakego import write_device
from tests.contract.gateway.harness import Events, NeonizeHarness
from tests.contract.gateway.waiting import until

CHAT = "4915112345678@c.us"


@pytest.fixture
def events() -> Events:
    return Events()


async def link(harness: NeonizeHarness, events: Events) -> NeonizeEngine:
    write_device(harness.engines.path("one"))
    engine = harness.engines.open("one", events.append)
    await engine.start()
    await until(lambda: events and isinstance(events[-1], Linked))
    return engine


@pytest.mark.parametrize(
    ("name", "fields", "expected"),
    [
        ("LoggedOut", {"OnConnect": True, "Reason": 2}, Failed("logged_out")),
        ("StreamReplaced", {}, Failed("replaced")),
        ("TemporaryBan", {"Code": 1, "Expire": 3600}, Failed("banned", 3600)),
        ("ClientOutdated", {}, Failed("outdated")),
        ("ConnectFailure", {"Reason": 7}, Failed("connect_failure")),
        ("ConnectFailure", {"Reason": 10}, Connecting("server_error")),
        ("KeepAliveTimeout", {"ErrorCount": 2, "LastSuccess": 1}, Connecting("connection_lost")),
        ("Disconnected", {"status": True}, Connecting("connection_lost")),
    ],
)
async def test_whatsapps_events_end_the_link(
    neonize: NeonizeHarness, events: Events, name: str, fields: dict[str, int], expected: EngineEvent
) -> None:
    engine = await link(neonize, events)
    neonize.go.happen(getattr(neonize.proto, name)(**fields))
    await until(lambda: expected in events)
    with pytest.raises(LinkAway):
        await engine.send_text(CHAT, "no")
    await engine.stop()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("server returned error 463", Restricted),
        ("server returned error 479", Declined),
        ("server returned error 500", Overloaded),
        ("websocket not connected", LinkAway),
        ("can't send message to unknown server newsletter", Declined),
        ("timed out waiting for message send response", Uncertain),
        ("something whatsmeow says tomorrow", Uncertain),
    ],
)
async def test_whatsapps_refusals_say_whether_it_went_out(
    neonize: NeonizeHarness, events: Events, words: str, expected: type[EngineError]
) -> None:
    engine = await link(neonize, events)
    neonize.go.send_error = words
    with pytest.raises(expected) as caught:
        await engine.send_text(CHAT, "hello")
    assert type(caught.value) is expected
    await engine.stop()


async def test_a_text_goes_out_as_it_is(neonize: NeonizeHarness, events: Events) -> None:
    from neonize.proto.waE2E.WAWebProtobufsE2E_pb2 import Message  # noqa: PLC0415

    engine = await link(neonize, events)
    text = "hi @4915112345678 and @12345678901234567 https://example.org"
    await engine.send_text(CHAT, text)
    ((jid, message),) = neonize.go.sent
    assert (jid.User, jid.Server) == ("4915112345678", "s.whatsapp.net")
    assert Message.FromString(message) == Message(conversation=text)
    await engine.stop()


async def test_receipts_of_our_own_devices_and_of_other_kinds_mean_nothing(
    neonize: NeonizeHarness, events: Events
) -> None:
    engine = await link(neonize, events)
    message_id = await engine.send_text(CHAT, "hello")
    neonize.go.happen(neonize.receipt(message_id, 1, mine=True))
    neonize.go.happen(neonize.receipt(message_id, 5))
    neonize.go.happen(neonize.receipt(message_id, 6))
    await until(lambda: events.acks(message_id))
    assert events.acks(message_id) == {Ack.PLAYED}
    await engine.stop()


async def test_a_client_is_not_stopped_under_a_call(neonize: NeonizeHarness, events: Events) -> None:
    engine = await link(neonize, events)
    neonize.go.hold_sends.clear()
    sending = asyncio.gather(engine.send_text(CHAT, "slow"))
    await until(lambda: neonize.go.sending)
    stopping = asyncio.gather(engine.stop())
    await asyncio.sleep(0)
    await until(lambda: not engine.live)
    with pytest.raises(LinkAway):
        await engine.send_text(CHAT, "while it stops")
    assert neonize.go.alive == 1
    neonize.go.hold_sends.set()
    assert await sending
    await stopping
    await until(lambda: neonize.go.alive == 0)


async def test_a_client_is_not_stopped_while_it_dials(neonize: NeonizeHarness, events: Events) -> None:
    neonize.go.hold_dials.clear()
    write_device(neonize.engines.path("one"))
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: neonize.go.alive)
    stopping = asyncio.gather(engine.stop())
    again = neonize.engines.open("one", events.append)
    await again.start()
    for _ in range(30):
        await asyncio.to_thread(int)  # lets whatever was handed to a thread happen
    assert (neonize.go.alive, neonize.go.dials) == (1, 1)
    neonize.go.hold_dials.set()
    await stopping
    await until(lambda: events and isinstance(events[-1], Linked))
    assert (neonize.go.alive, neonize.go.dials) == (1, 2)
    await again.stop()


async def test_a_dial_that_fails_is_tried_again(neonize: NeonizeHarness, events: Events) -> None:
    neonize.go.dial_error = "failed to dial whatsapp web websocket"
    write_device(neonize.engines.path("one"))
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: neonize.go.dials >= 3)
    assert set(events) == {Connecting("unreachable")}
    neonize.go.dial_error = ""
    await until(lambda: isinstance(events[-1], Linked))
    await engine.stop()


async def test_nothing_is_dialled_without_a_network(neonize: NeonizeHarness, events: Events) -> None:
    neonize.reachable = False
    write_device(neonize.engines.path("one"))
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: len(events) >= 3)
    assert neonize.go.dials == 0
    neonize.reachable = True
    await until(lambda: isinstance(events[-1], Linked))
    await engine.stop()


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("err-client-outdated", Failed("outdated")),
        ("err-scanned-without-multidevice", Failed("multidevice_off")),
        ("error", Failed("pairing_refused")),
        ("something-new", Failed("pairing_failed")),
        ("timeout", Connecting("connection_lost")),  # at once after a code: the codes are not used up
    ],
)
async def test_pairing_that_ends_badly_says_why(
    neonize: NeonizeHarness, events: Events, status: str, expected: EngineEvent
) -> None:
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: events.code)
    await neonize.scan(status)
    await until(lambda: expected in events)
    assert not await neonize.engines.paired("one")
    await engine.stop()


async def test_a_pairing_process_that_crashes_is_given_up(neonize: NeonizeHarness, events: Events) -> None:
    neonize.engines.pairer = (sys.executable, "-c", "import os; os.abort()")
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: Failed("engine_crashed") in events)
    await engine.stop()


async def test_a_damaged_session_file_is_told(neonize: NeonizeHarness, events: Events) -> None:
    neonize.go.dial_error = "failed to upgrade database: file is not a database"
    write_device(neonize.engines.path("one"))
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: Failed("session_file") in events)
    assert neonize.go.dials == 3
    await engine.stop()


# the real library, without a network


async def test_the_real_pairing_process_says_that_it_cannot_dial(no_network: str, directory: Path) -> None:
    path = directory / "sessions" / "one.sqlite3"
    command = (sys.executable, "-m", "bridge.gateway.engines.pairer")
    events = Events()
    began = time.monotonic()
    assert await pair(command, path, events.append) == "unreachable"
    assert time.monotonic() - began < 10
    assert events == []
    assert path.stat().st_mode & 0o777 == 0o600
    assert not await Neonize(directory / "sessions").paired("one")


SCRIPT = """
import asyncio, logging, os, pathlib, sys
logging.basicConfig()
from bridge.gateway.engines.neonize import Neonize

async def yes():
    return True

async def main():
    world = Neonize(pathlib.Path(sys.argv[1]), answers=yes)
    told = asyncio.Event()
    engine = world.open("one", lambda event: (print(event, flush=True), told.set()))
    await engine.start()
    await asyncio.wait_for(told.wait(), 20)
    await engine.stop()
    await world.close()
    print("stopped", flush=True)

asyncio.run(main())
"""


async def test_the_real_pairing_process_tells_of_a_damaged_file(no_network: str, directory: Path) -> None:
    path = directory / "sessions" / "one.sqlite3"
    path.write_bytes(b"no database at all " * 100)
    events = Events()
    command = (sys.executable, "-m", "bridge.gateway.engines.pairer")
    pairing = asyncio.gather(pair(command, path, events.append))
    await until(lambda: events)
    assert events == [Failed("session_file")]
    pairing.cancel()
    await asyncio.gather(pairing, return_exceptions=True)


async def test_whatsapp_that_cannot_be_reached_does_not_answer(no_network: str) -> None:
    assert not await whatsapp_answers()


async def test_the_real_library_fails_to_dial_stops_and_lets_the_process_end(no_network: str, directory: Path) -> None:
    sessions = directory / "sessions"
    await pair((sys.executable, "-m", "bridge.gateway.engines.pairer"), sessions / "one.sqlite3", print)
    write_device(sessions / "one.sqlite3")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SCRIPT, str(sessions), stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip
    assert process.stdout is not None
    lines = []
    async with asyncio.timeout(20):
        async for line in process.stdout:
            lines.append(line.decode().strip())
            if lines[-1] == "stopped":
                stopped = time.monotonic()
    assert await process.wait() == 0
    assert time.monotonic() - stopped < 5
    assert "Connecting(reason='unreachable')" in lines
