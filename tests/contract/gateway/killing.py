"""A real gateway that kills itself with SIGKILL at one point of the send whose id is KILLED.

`KILL_AT` names the point, one of POINTS.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from typing import Any, TypeVar

from bridge.gateway import app
from bridge.gateway.engines.base import Emit, Engines
from bridge.gateway.engines.sandbox import Sandbox, SandboxEngine
from bridge.gateway.journal import Journal, Send
from bridge.gateway.serve import prepare, serve
from core.content import Card, Cards, Content, Location, Media, Text
from core.ops import logs
from core.ports import Ack, Clock
from core.settings import Settings, load

KILLED = "3EB0DEAD"
POINTS = (
    "before sending is written", "sending is not committed", "sending is written",
    "before the handset", "after the handset", "before sent is written", "sent is not committed", "sent is written",
)  # fmt: skip

T = TypeVar("T")


def reach(point: str) -> None:
    """Die here, if this is the point."""
    if os.environ.get("KILL_AT") == point:
        sys.stdout.write(f"{point}\n")
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGKILL)


class KillingJournal(Journal):
    """Dies around its own steps, and inside its transactions."""

    _uncommitted = ""

    async def begin(self, session: str, message_id: str, chat: str, digest: str) -> Send | None:
        if message_id != KILLED:
            return await super().begin(session, message_id, chat, digest)
        reach("before sending is written")
        self._uncommitted = "sending is not committed"
        known = await super().begin(session, message_id, chat, digest)
        self._uncommitted = ""
        reach("sending is written")
        return known

    async def sent(self, session: str, message_id: str, engine_id: str, ack: Ack) -> Send:
        if message_id != KILLED:
            return await super().sent(session, message_id, engine_id, ack)
        reach("before sent is written")
        self._uncommitted = "sent is not committed"
        send = await super().sent(session, message_id, engine_id, ack)
        self._uncommitted = ""
        reach("sent is written")
        return send

    async def _run(self, work: Callable[[], T]) -> T:
        point = self._uncommitted

        def working() -> T:
            result = work()
            if point:
                reach(point)
            return result

        return await super()._run(working)


def marked(content: Content) -> bool:
    """Tell whether this is the message to die with."""
    match content:
        case Text(text) | Media(caption=text) | Location(title=text):
            return text == KILLED
        case Cards((Card(name=name), *_)):
            return name == KILLED
        case _:
            return False


class KillingEngine(SandboxEngine):
    async def send(self, chat_id: str, content: Content) -> str:
        if not marked(content):
            return await super().send(chat_id, content)
        reach("before the handset")
        engine_id = await super().send(chat_id, content)
        reach("after the handset")
        return engine_id


class KillingSandbox(Sandbox):
    def open(self, session: str, emit: Emit) -> SandboxEngine:
        engine = self._open[session] = KillingEngine(self, self.phone(session), emit)
        return engine


def engines(settings: Settings, clock: Clock) -> Engines:
    return KillingSandbox(settings.data_dir / "sessions", clock, scan_seconds=0, timers=None)


def main() -> None:
    composed: Any = app
    composed.Journal = KillingJournal
    os.umask(0o077)
    prepared = prepare(load())
    logs.configure(prepared, "bridge")
    asyncio.run(serve(prepared, engines))


if __name__ == "__main__":
    main()
