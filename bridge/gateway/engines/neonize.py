"""The real engine: WhatsApp through whatsmeow, by the neonize library.

The library's traps, and what is done about each:

- it is imported when the first session starts, off the event loop: 60 MB and some seconds nobody else pays;
- a call on a client that it does not know kills the process: every call goes through `NeonizeEngine._call`, which
  knows whether the client lives, and a client is only stopped when no call is under way and its event loop runs;
- its table of clients has no lock, and two that change it in the same instant, or one that reads it meanwhile, kill
  the process: a client begins, ends, or is looked up for a call only under `Neonize.table`;
- each client keeps a thread of the default executor: we give the loop one that is large enough;
- a first dial that fails is not retried and leaks an open database: retrying with back-off is ours, and nothing is
  dialled while WhatsApp does not answer a plain request;
- a client that shows codes cannot be ended: pairing has its own process (see `bridge.gateway.engines.pairer`).
"""

import asyncio
import importlib
import logging
import secrets
import sqlite3
import sys
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import aiohttp

from bridge.gateway.engines.base import Emit, Unreadable
from bridge.gateway.engines.link import STOP_SECONDS, NeonizeEngine
from core.ops.tasks import Tasks

log = logging.getLogger(__name__)

WHATSAPP = "https://web.whatsapp.com/"
SESSIONS, WORKERS = 64, 16
"""Threads: one a session for as long as it lives, and those for calls."""

PROBE_SECONDS = 10
T = TypeVar("T")


async def whatsapp_answers() -> bool:
    """Tell whether WhatsApp can be reached, through the proxy of the environment as the library does."""
    timeout = aiohttp.ClientTimeout(total=PROBE_SECONDS)
    try:
        async with aiohttp.ClientSession(timeout=timeout, trust_env=True) as http, http.head(WHATSAPP):
            return True
    except (aiohttp.ClientError, TimeoutError) as error:
        log.warning("WhatsApp cannot be reached: %s", error)
        return False


def _import() -> ModuleType:
    library = importlib.import_module("bridge.gateway.engines.library")
    library.quieten()
    return library


class Neonize:
    """The sessions' files, the library, and the clients that are on their way out."""

    name = "neonize"

    def __init__(
        self,
        directory: Path,
        *,
        answers: Callable[[], Awaitable[bool]] = whatsapp_answers,
        pairer: Sequence[str] = (sys.executable, "-m", "bridge.gateway.engines.pairer"),
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Keep the sessions in `directory`; the rest is for tests."""
        self.answers, self.pairer, self.sleep = answers, pairer, sleep
        self._directory = directory
        self._library: ModuleType | None = None
        self._loading, self.table = asyncio.Lock(), asyncio.Lock()
        self._background = Tasks()
        self._leaving: dict[str, asyncio.Task[None]] = {}

    def open(self, session: str, emit: Emit) -> NeonizeEngine:
        """Make the engine of a session."""
        return NeonizeEngine(self, session, emit)

    def path(self, session: str) -> Path:
        """Give the session's file."""
        return self._directory / f"{session}.sqlite3"

    async def paired(self, session: str) -> bool:
        """Tell whether the session's file holds a device, once the client before has left it. Raises Unreadable.

        A transaction of the library's, in this process, would look like one that a crash has left.
        """
        await self._vacant(session)
        try:
            return await asyncio.to_thread(self._has_device, self.path(session))
        except (sqlite3.OperationalError, OSError) as error:  # the disk, a lock, too many open files
            raise Unreadable("stalled", f"the session file cannot be opened: {error}") from error
        except sqlite3.DatabaseError as error:
            raise Unreadable("session_file", f"the session file is damaged: {error}") from error

    @staticmethod
    def _has_device(path: Path) -> bool:
        if not path.exists():
            return False
        # To be written too: what a killed gateway has left half-done is rolled back first.
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=5)) as connection:
            table = "SELECT 1 FROM sqlite_schema WHERE name = 'whatsmeow_device'"
            device = "SELECT 1 FROM whatsmeow_device LIMIT 1"
            return all(connection.execute(query).fetchone() for query in (table, device))

    async def forget(self, session: str) -> None:
        """Delete the session's files."""
        await asyncio.to_thread(self._delete, self.path(session))

    @staticmethod
    def _delete(path: Path) -> None:
        for suffix in ("", "-journal", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)

    async def close(self) -> None:
        """Give clients that are still on their way out a last moment."""
        await self._background.drain(STOP_SECONDS)

    async def library(self) -> ModuleType:
        """Load `bridge.gateway.engines.library`, once. Raises ImportError."""
        async with self._loading:
            if self._library is None:
                self._library = await asyncio.to_thread(_import)
                threads = ThreadPoolExecutor(SESSIONS + WORKERS, thread_name_prefix="neonize")
                asyncio.get_running_loop().set_default_executor(threads)
        return self._library

    def background(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Run what must go on even when the engine that asked for it is gone: calls, and clients that leave."""
        return self._background.spawn(f"neonize:{secrets.token_hex(4)}", work)

    async def let_go(self, session: str, leaving: Coroutine[Any, Any, None]) -> None:
        """End a client; what takes longer goes on in the background."""
        task = self._leaving[session] = self.background(leaving)
        task.add_done_callback(lambda _: self._left(session, task))
        await asyncio.wait({task}, timeout=STOP_SECONDS)

    def _left(self, session: str, task: asyncio.Task[None]) -> None:
        if self._leaving.get(session) is task:
            del self._leaving[session]

    async def _vacant(self, session: str) -> None:
        """Wait until the session's client before has left: two at once would throw each other out."""
        task = self._leaving.get(session)
        if task is not None:
            await asyncio.wait({task})
