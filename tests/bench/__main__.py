"""`make bench`: the figures that README and the issues name, as a table and as bench-results.json."""

import asyncio
import json
import platform
import sys
from pathlib import Path

from tests.bench import gateway, latency, scale, startup
from tests.bench.figure import Figure

RESULTS = Path("bench-results.json")


def main() -> None:
    """Measure, print, and keep."""
    rows = asyncio.run(_measure())
    lines = [("figure", "measured", "goal"), *((row.name, row.text, row.goal) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(3)]
    for line in lines:
        sys.stdout.write("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n")
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    RESULTS.write_text(json.dumps({"machine": machine, "figures": {row.name: row.values for row in rows}}, indent=2))
    sys.stdout.write(f"\n{machine}; every value is in {RESULTS}\n")


async def _measure() -> list[Figure]:
    return [*await startup.measure(), *await gateway.measure(), *await scale.measure(), *await latency.measure()]


if __name__ == "__main__":
    main()
