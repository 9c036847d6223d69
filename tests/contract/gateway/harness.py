"""The engines under test, each with the hands of its other side: the phone and the network."""

import asyncio
import sys
from pathlib import Path
from typing import Any, Protocol

from bridge.gateway.engines.base import Acked, CodeShown, Engine, EngineEvent, Engines, Linked
from bridge.gateway.engines.neonize import Neonize
from bridge.gateway.engines.sandbox import Sandbox
from core.ports import Ack
from tests.contract.gateway.clocks import FixedClock, ManualTimers
from tests.contract.gateway.fakego import FakeGo, write_device
from tests.contract.gateway.waiting import until

PAIRER = (sys.executable, str(Path(__file__).with_name("fakego.py")))


class Events(list[EngineEvent]):
    """What an engine told, in order."""

    @property
    def code(self) -> str:
        return next((event.code for event in reversed(self) if isinstance(event, CodeShown)), "")

    def acks(self, message_id: str) -> set[Ack]:
        return {event.ack for event in self if isinstance(event, Acked) and message_id in event.ids}


class Harness(Protocol):
    """One kind of engine."""

    @property
    def engines(self) -> Engines: ...

    def link(self) -> None:
        """Have the session paired already."""
        ...

    async def scan(self, code: str) -> None: ...

    def deliver(self, message_id: str) -> None: ...

    def unlink(self) -> None: ...

    def network(self, *, away: bool) -> None: ...

    def settle(self) -> None: ...


class SandboxHarness:
    def __init__(self, directory: Path) -> None:
        clock = FixedClock()
        self.timers = ManualTimers(clock)
        self.engines = Sandbox(directory, clock, scan_seconds=0, timers=self.timers)

    def link(self) -> None:
        self.engines.phone("one").link(linked=True)

    async def scan(self, code: str) -> None:
        assert self.engines.scan(code) == "one"
        self.settle()

    def deliver(self, message_id: str) -> None:
        self.timers.advance(3)

    def unlink(self) -> None:
        self.engines.unlink("one")

    def network(self, *, away: bool) -> None:
        self.engines.set_offline("one", offline=away)

    def settle(self) -> None:
        self.timers.advance(0)


class NeonizeHarness:
    def __init__(self, directory: Path, go: FakeGo, proto: Any) -> None:
        self.directory, self.go, self.proto = directory, go, proto
        self.engines = Neonize(directory, answers=self._answers, pairer=PAIRER, sleep=self._sleep)
        self.reachable = True

    async def _answers(self) -> bool:
        return self.reachable

    async def _sleep(self, _: float) -> None:
        await asyncio.sleep(0.01)

    def link(self) -> None:
        write_device(self.engines.path("one"))

    async def scan(self, code: str) -> None:
        scan = self.directory / "one.sqlite3.scan"
        fresh = scan.with_suffix(".new")
        fresh.write_text(code)
        fresh.replace(scan)

    def deliver(self, message_id: str) -> None:
        for kind in (1, 4):
            self.go.happen(self.receipt(message_id, kind))

    def receipt(self, message_id: str, kind: int, *, mine: bool = False) -> Any:
        source = self.proto.MessageSource(IsFromMe=mine, IsGroup=False)
        receipt = self.proto.Receipt(MessageIDs=[message_id], Timestamp=1, Type=kind)
        receipt.MessageSource.MergeFrom(source)
        return receipt

    def unlink(self) -> None:
        self.go.happen(self.proto.LoggedOut(OnConnect=False, Reason=2))

    def network(self, *, away: bool) -> None:
        self.go.happen(self.proto.Disconnected(status=True) if away else self.proto.Connected(status=True))

    def settle(self) -> None:
        pass


async def linked(harness: Harness, events: Events) -> Engine:
    """Open an engine of the session `one`, which is paired already, and wait for its link."""
    harness.link()
    engine = harness.engines.open("one", events.append)
    await engine.start()
    await up(harness, events)
    return engine


async def up(harness: Harness, events: Events) -> None:
    """Wait until the link stands."""
    harness.settle()
    await until(lambda: events and isinstance(events[-1], Linked))
