"""The embedded MongoDB server: found, started on a Unix socket in the data directory, kept alive."""

import importlib.util
import json
import logging
import shutil
import urllib.parse
from pathlib import Path

from motor.motor_asyncio import AsyncIOMotorClient
from pymongo.errors import ConnectionFailure, OperationFailure

from core.errors import SetupError
from core.ops.datadir import private, socket_path
from core.ops.supervise import Child

log = logging.getLogger("mongod")

SEVERITIES = {"W": logging.WARNING, "E": logging.ERROR, "F": logging.CRITICAL}
STARTUP_ADVICE = {22120, 22178, 22184, 5123300, 22138, 22140}
"""Log ids of mongod's advice to the server's administrator (access control, huge pages, limits): not for a person."""


def find(configured: Path | None) -> Path:
    """Find mongod: MONGOD_PATH, then PATH, then the bundled package. Raises SetupError when there is none."""
    if configured is not None:
        found = shutil.which(configured)
        if found is None:
            raise SetupError(
                f"MONGOD_PATH: {configured} is not an executable file. Example: MONGOD_PATH=/usr/bin/mongod"
            )
        return Path(found)
    if on_path := shutil.which("mongod"):
        return Path(on_path)
    package = importlib.util.find_spec("fiftyone")
    for location in package.submodule_search_locations or () if package else ():
        bundled = Path(location) / "db" / "bin" / "mongod"
        if bundled.is_file():
            return bundled
    raise SetupError("mongod was not found. Install MongoDB and set MONGOD_PATH, or set MONGO_URL to a server.")


def child(binary: Path, data_dir: Path) -> tuple[Child, str]:
    """Give the server as a supervised child, and the URL it will serve at."""
    socket = socket_path(data_dir, "mongod.sock")
    command = [
        str(binary),
        "--quiet",
        "--dbpath", str(private(data_dir / "db")),
        "--bind_ip", str(socket),
        "--nounixsocket",  # but for that one: mongod would make another in /tmp
        "--filePermissions", "0600",
        "--wiredTigerCacheSizeGB", "0.25",
        "--setParameter", "diagnosticDataCollectionEnabled=false",
    ]  # fmt: skip
    url = f"mongodb://{urllib.parse.quote(str(socket), safe='')}"
    probe: AsyncIOMotorClient[dict[str, object]] = AsyncIOMotorClient(url, serverSelectionTimeoutMS=50)

    async def ready() -> bool:
        try:
            await probe.admin.command("ping")
        except (ConnectionFailure, OperationFailure):
            return False
        probe.close()
        return True

    return Child("mongod", command, ready=ready, line=_log_line), url


def _log_line(line: str) -> None:
    """Pass mongod's warnings and errors (one JSON object a line) on to our own, rotated log."""
    try:
        entry = json.loads(line)
        level = SEVERITIES.get(entry["s"])
        if level is not None and entry.get("id") not in STARTUP_ADVICE:
            log.log(level, "%s %s", entry["msg"], json.dumps(entry.get("attr", {}))[:500])
    except (ValueError, KeyError, TypeError, AttributeError):
        log.debug("%s", line[:500])
