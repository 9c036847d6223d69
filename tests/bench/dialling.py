"""A real gateway with so many paired sessions, for each of which the real library dials once and does not get through.

`python -m tests.bench.dialling COUNT`. What a pairing leaves in a session's file is made up, and so is that WhatsApp
answers a plain request once for each session: without that the engine would not dial. Nothing may be reachable through
the proxy of the environment.
"""

import asyncio
import itertools
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path

from bridge.gateway.engines.base import Engines
from bridge.gateway.engines.neonize import Neonize
from bridge.gateway.serve import prepare, serve
from core.ops import logs
from core.ports import Clock
from core.settings import Settings, load
from tests.contract.gateway.fakego import write_device


def engines(settings: Settings, _: Clock) -> Engines:
    """Give an engine that takes WhatsApp for reachable at first."""
    asked = itertools.count()

    async def answers() -> bool:
        return next(asked) < int(sys.argv[1])

    return Neonize(settings.data_dir / "sessions", answers=answers)


async def _pair(directory: Path, count: int) -> None:
    """Leave session files that look paired: the library makes the first, as it would."""
    first = directory / "s0.sqlite3"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bridge.gateway.engines.pairer", str(first), stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL
    )
    await process.wait()
    for number in range(1, count):
        shutil.copy(first, directory / f"s{number}.sqlite3")
    for number in range(count):
        write_device(directory / f"s{number}.sqlite3")


async def main() -> None:
    """Serve until it is told to stop."""
    os.umask(0o077)
    settings = prepare(load())
    logs.configure(settings, "bridge")
    await _pair(settings.data_dir / "sessions", int(sys.argv[1]))
    await serve(settings, engines)


if __name__ == "__main__":
    asyncio.run(main())
    os._exit(0)  # as the gateway itself does when a call hangs in native code
