"""`make soak`: 100,000 messages through one gateway, whose memory must not climb.

At the end it is within 10 % of what it was after the first 10,000.
The gateway is a process of its own with the sandbox engine; a client of its events listens meanwhile. SOAK_SENDS makes
it shorter. The figures go to soak-results.json; the exit status is 1 when the memory has climbed.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bridge.client import WahaGateway
from tests.bench.gateway import linked, sends, serving
from tests.bench.memory import resident

SENDS = int(os.environ.get("SOAK_SENDS", "100000"))
STEPS = 10
MOST = 1.10
RESULTS = Path("soak-results.json")


async def run() -> list[float]:
    """Send all; gives the memory in MB after each tenth of the messages."""
    heard: Counter[str] = Counter()
    memory = []
    with tempfile.TemporaryDirectory(prefix="wa-soak-") as directory:
        socket = Path(directory) / "bridge.sock"
        async with serving("-m", "bridge", socket=socket, BRIDGE_ENGINE="sandbox") as (process, client):
            await linked(client)
            listening = asyncio.get_running_loop().create_task(_listen(client, heard))
            for step in range(STEPS):
                began = time.monotonic()
                await sends(client, SENDS // STEPS, step * SENDS // STEPS)
                memory.append(resident(process.pid))
                rate = SENDS / STEPS / (time.monotonic() - began)
                sys.stdout.write(
                    f"{(step + 1) * SENDS // STEPS:>8} sends  {memory[-1]:6.1f} MB  {rate:4.0f} a second\n"
                )
                sys.stdout.flush()
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
    sys.stdout.write(f"events heard: {dict(heard)}\n")
    return memory


async def _listen(client: WahaGateway, heard: Counter[str]) -> None:
    async for event in client.events():
        heard[type(event).__name__] += 1


def main() -> int:
    """Send, print, keep; gives the exit status."""
    memory = asyncio.run(run())
    climbed = memory[-1] / memory[0]
    RESULTS.write_text(json.dumps({"sends": SENDS, "memory": memory, "ratio": climbed}, indent=2))
    sys.stdout.write(f"memory at the end: {climbed:.3f} of that after the first tenth, at most {MOST}\n")
    return 0 if climbed <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
