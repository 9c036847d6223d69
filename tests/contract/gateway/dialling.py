"""A real gateway with the real engine that is told that WhatsApp answers: it dials without a network."""

import asyncio
import os

from bridge.gateway.engines.base import Engines
from bridge.gateway.engines.neonize import Neonize
from bridge.gateway.serve import prepare, serve
from core.ops import logs
from core.ports import Clock
from core.settings import Settings, load


async def yes() -> bool:
    return True


def engines(settings: Settings, clock: Clock) -> Engines:
    return Neonize(settings.data_dir / "sessions", answers=yes)


if __name__ == "__main__":
    os.umask(0o077)
    prepared = prepare(load())
    logs.configure(prepared, "bridge")
    asyncio.run(serve(prepared, engines))
