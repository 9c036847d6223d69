"""What goes wrong inside the real engine where nobody expects it: it is logged, and the engine goes on."""

import asyncio

import pytest

from bridge.gateway.engines.base import Acked, Connecting, EngineEvent, Failed, Linked
from core.content import Text
from tests.contract.gateway.fakego import write_device
from tests.contract.gateway.harness import Events, NeonizeHarness
from tests.contract.gateway.waiting import until

CHAT = "4915112345678@c.us"


@pytest.mark.parametrize("times", [2, 3])
async def test_what_was_not_foreseen_is_tried_again_a_few_times(
    neonize: NeonizeHarness, caplog: pytest.LogCaptureFixture, times: int
) -> None:
    failures = 0

    async def answers() -> bool:
        nonlocal failures
        failures += 1
        if failures <= times:
            raise RuntimeError("no more threads")
        return True

    neonize.engines.answers = answers
    events = Events()
    write_device(neonize.engines.path("one"))
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    if times < 3:
        await until(lambda: events and isinstance(events[-1], Linked))
    else:
        await until(lambda: events and events[-1] == Failed("engine_crashed"))
    assert events[:2] == [Connecting("engine_crashed")] * 2
    assert "no more threads" in caplog.text
    await engine.stop()


async def test_an_event_that_cannot_be_taken_is_in_the_log(
    neonize: NeonizeHarness, caplog: pytest.LogCaptureFixture
) -> None:
    events = Events()

    def emit(event: EngineEvent) -> None:
        if isinstance(event, Acked):
            raise LookupError("nobody knows this message")
        events.append(event)

    write_device(neonize.engines.path("one"))
    engine = neonize.engines.open("one", emit)
    await engine.start()
    await until(lambda: events and isinstance(events[-1], Linked))
    neonize.deliver("3EB0AB")
    await until(lambda: "nobody knows this message" in caplog.text)
    assert await engine.send(CHAT, Text("it goes on"))
    await engine.stop()


async def test_who_stops_waiting_for_a_client_to_leave_lets_nobody_in_before_it_has(neonize: NeonizeHarness) -> None:
    neonize.go.hold_dials.clear()
    write_device(neonize.engines.path("one"))
    first = neonize.engines.open("one", lambda _: None)
    await first.start()
    await until(lambda: neonize.go.alive)
    stopping = asyncio.gather(first.stop())
    await until(lambda: "one" in neonize.engines._leaving)
    events = Events()
    for _ in range(2):
        engine = neonize.engines.open("one", events.append)
        await engine.start()
        for _ in range(30):
            await asyncio.to_thread(int)  # lets whatever was handed to a thread happen
        assert neonize.go.dials == 1
        await engine.stop()
    neonize.go.hold_dials.set()
    await stopping
    last = neonize.engines.open("one", events.append)
    await last.start()
    await until(lambda: events and isinstance(events[-1], Linked))
    assert (neonize.go.alive, neonize.go.dials) == (1, 2)
    await last.stop()
