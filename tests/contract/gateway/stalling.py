"""A real gateway whose engine never answers a send of the text `stall`, to be killed in the middle of one.

It says `handed over` on standard output when that send has reached the engine.
"""

import asyncio
import os
import sys

from bridge.gateway import serve as serving
from bridge.gateway.engines.base import Emit, Engines
from bridge.gateway.engines.sandbox import Sandbox, SandboxEngine
from bridge.gateway.serve import prepare, serve
from core.content import Content, Text
from core.ops import logs
from core.ports import Clock
from core.settings import Settings, load


class Stalling(SandboxEngine):
    async def send(self, chat_id: str, content: Content) -> str:
        if content == Text("stall"):
            sys.stdout.write("handed over\n")
            sys.stdout.flush()
            await asyncio.Event().wait()
        return await super().send(chat_id, content)


class StallingSandbox(Sandbox):
    def open(self, session: str, emit: Emit) -> Stalling:
        engine = self._open[session] = Stalling(self, self.phone(session), emit)
        return engine


def engines(settings: Settings, clock: Clock) -> Engines:
    return StallingSandbox(settings.data_dir / "sessions", clock, scan_seconds=0, timers=None)


if __name__ == "__main__":
    serving.SETTLE_SECONDS = 0.3
    os.umask(0o077)
    prepared = prepare(load())
    logs.configure(prepared, "bridge")
    asyncio.run(serve(prepared, engines))
