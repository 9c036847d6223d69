"""What is peculiar to the real engine: WhatsApp's words, the library's traps, the real library without a network."""

import asyncio
import sys
from pathlib import Path

import pytest

from bridge.gateway.engines import link as link_of_a_session
from bridge.gateway.engines import pairing
from bridge.gateway.engines.base import (
    CodeShown,
    Connecting,
    Declined,
    EngineError,
    EngineEvent,
    Failed,
    LinkAway,
    Linked,
    Overloaded,
    PasskeyNeeded,
    Restricted,
    Uncertain,
)
from bridge.gateway.engines.link import NeonizeEngine
from bridge.gateway.engines.neonize import Neonize, whatsapp_answers
from bridge.gateway.engines.pairing import Pairing
from core.content import Media, MediaKind, Text
from core.ports import Ack
from tests.contract.gateway.fakego import HASTY, SILENT, write_device
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
        ("LoggedOut", {"OnConnect": True, "Reason": 4}, Failed("main_device_gone")),
        ("LoggedOut", {"OnConnect": True, "Reason": 5}, Failed("banned")),
        ("ConnectFailure", {"Reason": 1}, Failed("connect_failure")),
        ("ConnectFailure", {"Reason": 3}, Failed("banned")),
        ("ConnectFailure", {"Reason": 6}, Failed("outdated")),
        ("ConnectFailure", {"Reason": 7}, Failed("outdated")),
        ("ConnectFailure", {"Reason": 8}, Connecting("server_error")),
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
        await engine.send(CHAT, Text("no"))
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
        await engine.send(CHAT, Text("hello"))
    assert type(caught.value) is expected
    await engine.stop()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("failed to refresh media connections: websocket not connected", LinkAway),
        ("upload failed with status code 413", Declined),
        ("upload failed with status code 507", Overloaded),
        ("failed to execute request: unexpected EOF", Overloaded),
    ],
)
async def test_an_upload_that_fails_has_sent_nothing(
    neonize: NeonizeHarness, events: Events, words: str, expected: type[EngineError]
) -> None:
    engine = await link(neonize, events)
    neonize.go.upload_error = words
    with pytest.raises(expected) as caught:
        await engine.send(CHAT, Media(MediaKind.DOCUMENT, b"data", "text/plain", "notes.txt"))
    assert type(caught.value) is expected
    assert neonize.go.sending == 0
    await engine.stop()


@pytest.mark.parametrize(
    ("words", "expected"),
    [("websocket not connected", LinkAway), ("info query returned status 429: rate-overlimit", Overloaded)],
)
async def test_a_question_that_fails_is_no_unknown_outcome(
    neonize: NeonizeHarness, events: Events, words: str, expected: type[EngineError]
) -> None:
    engine = await link(neonize, events)
    neonize.go.lookup_error = words
    for asked in (engine.contacts(), engine.groups(), engine.lid("4915112345678"), engine.typing(CHAT, on=True)):
        with pytest.raises(expected) as caught:
            await asked
        assert type(caught.value) is expected
    await engine.stop()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("proto: required field neonize.LoggedOut.Reason not set", Failed("logged_out")),
        ("proto: required field neonize.TemporaryBan.Code not set", Failed("banned")),
        ("proto: required field neonize.ConnectFailure.Reason not set", Failed("connect_failure")),
        ("proto: required field neonize.Receipt.Type not set", Connecting("connection_lost")),
    ],
)
async def test_an_event_that_the_library_gives_up_on_is_not_lost(
    neonize: NeonizeHarness, events: Events, words: str, expected: EngineEvent
) -> None:
    engine = await link(neonize, events)
    neonize.go.give_up(words)
    await until(lambda: expected in events)
    await engine.stop()


async def test_an_account_that_the_library_has_forgotten_was_unlinked(neonize: NeonizeHarness, events: Events) -> None:
    engine = await link(neonize, events)
    neonize.engines.path("one").unlink()
    neonize.go.give_up("the stream was closed")
    await until(lambda: Failed("logged_out") in events)
    assert events.code == ""
    await engine.stop()


async def test_a_text_goes_out_as_it_is(neonize: NeonizeHarness, events: Events) -> None:
    from neonize.proto.waE2E.WAWebProtobufsE2E_pb2 import Message  # noqa: PLC0415

    engine = await link(neonize, events)
    text = "hi @4915112345678 and @12345678901234567 https://example.org"
    await engine.send(CHAT, Text(text))
    ((jid, message),) = neonize.go.sent
    assert (jid.User, jid.Server) == ("4915112345678", "s.whatsapp.net")
    assert Message.FromString(message) == Message(conversation=text)
    await engine.stop()


async def test_receipts_of_our_own_devices_and_of_other_kinds_mean_nothing(
    neonize: NeonizeHarness, events: Events
) -> None:
    engine = await link(neonize, events)
    message_id = await engine.send(CHAT, Text("hello"))
    neonize.go.happen(neonize.receipt(message_id, 1, mine=True))
    neonize.go.happen(neonize.receipt(message_id, 5))
    neonize.go.happen(neonize.receipt(message_id, 6))
    await until(lambda: events.acks(message_id))
    assert events.acks(message_id) == {Ack.PLAYED}
    await engine.stop()


async def test_a_client_is_not_stopped_under_a_call(neonize: NeonizeHarness, events: Events) -> None:
    engine = await link(neonize, events)
    neonize.go.hold_sends.clear()
    sending = asyncio.gather(engine.send(CHAT, Text("slow")))
    await until(lambda: neonize.go.sending)
    stopping = asyncio.gather(engine.stop())
    await asyncio.sleep(0)
    await until(lambda: not engine.live)
    with pytest.raises(LinkAway):
        await engine.send(CHAT, Text("while it stops"))
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
    await until(lambda: engine._client is None)  # it is on its way out: nobody starts the next one before
    again = neonize.engines.open("one", events.append)
    await again.start()
    for _ in range(500):
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
        ("err-unexpected-state", Failed("unexpected_state")),
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


async def test_a_passkey_that_is_not_given_ends_pairing(neonize: NeonizeHarness, events: Events) -> None:
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: events.code)
    await neonize.demand_passkey(confirm=False)
    await until(lambda: PasskeyNeeded() in events)
    assert await engine.pairing_code("4915112345678")  # by then the library has shown another code
    await neonize.scan("error")
    await until(lambda: Failed("passkey") in events)
    assert not any(isinstance(event, CodeShown) for event in events[events.index(PasskeyNeeded()) :])
    await engine.stop()


async def test_codes_to_type_in_that_were_asked_for_too_often(neonize: NeonizeHarness, events: Events) -> None:
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: events.code)
    with pytest.raises(Overloaded):
        await engine.pairing_code(HASTY)
    await engine.stop()


async def test_a_code_that_never_comes_is_given_up_and_another_can_be_asked_for(
    neonize: NeonizeHarness, events: Events, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: events.code)
    monkeypatch.setattr(pairing, "CODE_SECONDS", 0.2)
    with pytest.raises(Overloaded):
        await engine.pairing_code(SILENT)
    monkeypatch.undo()
    assert await engine.pairing_code("4915112345678")
    await engine.stop()


async def test_who_waits_for_a_code_when_pairing_ends_is_told(neonize: NeonizeHarness, events: Events) -> None:
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: events.code)
    waiting = asyncio.gather(engine.pairing_code(SILENT), return_exceptions=True)
    await asyncio.sleep(0)
    await neonize.scan("err-client-outdated")
    assert isinstance((await waiting)[0], LinkAway)
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


async def test_fifty_sessions_never_starve_a_send(neonize: NeonizeHarness) -> None:
    told = [Events() for _ in range(50)]
    engines = []
    for number, events in enumerate(told):
        write_device(neonize.engines.path(f"s{number}"))
        engines.append(neonize.engines.open(f"s{number}", events.append))
        await engines[-1].start()
    await until(lambda: all(events and isinstance(events[-1], Linked) for events in told), 60)
    assert neonize.go.alive == 50
    async with asyncio.timeout(10):
        await asyncio.gather(*(engine.send(CHAT, Text("hello")) for engine in engines))
    assert len(neonize.go.sent) == 50
    await asyncio.gather(*(engine.stop() for engine in engines))
    await until(lambda: neonize.go.alive == 0)


async def handed_over() -> None:
    """Let whatever was handed to a thread happen."""
    for _ in range(500):
        await asyncio.to_thread(int)


async def three(harness: NeonizeHarness) -> list[NeonizeEngine]:
    """Give three sessions, of which the last has not begun."""
    told = {name: Events() for name in ("one", "two", "three")}
    engines = []
    for name, events in told.items():
        write_device(harness.engines.path(name))
        engines.append(harness.engines.open(name, events.append))
    for engine in engines[:2]:
        await engine.start()
    await until(lambda: all(told[name] and isinstance(told[name][-1], Linked) for name in ("one", "two")))
    return engines


async def test_while_one_client_ends_none_begins_and_none_is_called(neonize: NeonizeHarness) -> None:
    one, two, three_ = await three(neonize)
    neonize.go.hold_stops.clear()
    stopping = asyncio.gather(one.stop())
    await handed_over()
    sending = asyncio.gather(two.send(CHAT, Text("hello")))
    await three_.start()
    await handed_over()
    assert (neonize.go.dials, neonize.go.sending) == (2, 0)
    neonize.go.hold_stops.set()
    await asyncio.gather(stopping, sending)
    await until(lambda: neonize.go.dials == 3)
    await asyncio.gather(two.stop(), three_.stop())


async def test_while_a_call_looks_its_client_up_none_begins_and_none_ends(
    neonize: NeonizeHarness, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two, three_ = await three(neonize)
    monkeypatch.setattr(link_of_a_session, "LOOKED_UP_SECONDS", 10)
    neonize.go.hold_lookups.clear()
    sending = asyncio.gather(two.send(CHAT, Text("hello")))
    await handed_over()
    await three_.start()
    stopping = asyncio.gather(one.stop())
    await handed_over()
    assert (neonize.go.dials, neonize.go.alive) == (2, 2)
    neonize.go.hold_lookups.set()
    await asyncio.gather(stopping, sending)
    await until(lambda: (neonize.go.dials, neonize.go.alive) == (3, 2))
    await asyncio.gather(two.stop(), three_.stop())


# the real library, without a network


async def test_the_real_pairing_process_says_that_it_cannot_dial(
    no_network: str, directory: Path, usual_umask: None
) -> None:
    path = directory / "sessions" / "one.sqlite3"
    command = (sys.executable, "-m", "bridge.gateway.engines.pairer")
    events = Events()
    async with asyncio.timeout(30):
        assert await Pairing(command, path, events.append).run() == "unreachable"
    assert events == []
    assert path.stat().st_mode & 0o777 == 0o600
    assert not await Neonize(directory / "sessions").paired("one")


async def test_the_real_pairing_process_tells_of_a_damaged_file(no_network: str, directory: Path) -> None:
    path = directory / "sessions" / "one.sqlite3"
    path.write_bytes(b"no database at all " * 100)
    events = Events()
    command = (sys.executable, "-m", "bridge.gateway.engines.pairer")
    running = asyncio.gather(Pairing(command, path, events.append).run())
    await until(lambda: events)
    assert events == [Failed("session_file")]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_whatsapp_that_cannot_be_reached_does_not_answer(no_network: str) -> None:
    assert not await whatsapp_answers()
