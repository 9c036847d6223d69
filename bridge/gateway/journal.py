"""The journal: what was sent under which id, and which sessions there are. It survives a kill -9.

A send is written as `sending` before the engine is called and as `sent` after; both are on the disk
(synchronous=FULL) before anything goes on. What is still `sending` when the journal is opened was cut off by a
crash: it becomes `unknown`, and its id is never sent again. A send that is known to have failed leaves its id
free. No text is kept, only a digest, which tells a repetition from another message under the same id.

One thread owns the SQLite connection; every method is a short transaction on it.
"""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self, TypeVar

from bridge.gateway.clock import milliseconds
from core.ports import Ack, Clock

KEEP_MS = 30 * 86_400_000
KEEP_ROWS = 200_000
PRUNE_EVERY = 1000
"""Sends between two prunings; the journal is also pruned when it is opened."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS sends (
    session TEXT NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, digest TEXT NOT NULL, chat TEXT NOT NULL,
    engine_id TEXT NOT NULL DEFAULT '', ack INTEGER NOT NULL DEFAULT 0, at INTEGER NOT NULL,
    PRIMARY KEY (session, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sends_engine_id ON sends (session, engine_id);
CREATE INDEX IF NOT EXISTS sends_at ON sends (at);
CREATE TABLE IF NOT EXISTS sessions (
    name TEXT PRIMARY KEY, running INTEGER NOT NULL, metadata TEXT NOT NULL
) WITHOUT ROWID;
"""

T = TypeVar("T")


class SendState(StrEnum):
    """What is known of a send."""

    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Send:
    """One send; `at` is when it was begun or accepted, Unix time in milliseconds."""

    session: str
    id: str
    state: SendState
    digest: str
    chat: str
    engine_id: str
    ack: int
    at: int


@dataclass(frozen=True, slots=True)
class Registered:
    """A session that was created; `running` tells whether it is meant to run."""

    name: str
    running: bool
    metadata: dict[str, str]


_COLUMNS = "session, id, state, digest, chat, engine_id, ack, at"


def _send(row: tuple[str, str, str, str, str, str, int, int] | None) -> Send | None:
    if row is None:
        return None
    session, id_, state, digest, chat, engine_id, ack, at = row
    return Send(session, id_, SendState(state), digest, chat, engine_id, ack, at)


class Journal:
    """The journal at a path; `open` it, `close` it."""

    def __init__(self, connection: sqlite3.Connection, thread: ThreadPoolExecutor, clock: Clock) -> None:
        self._connection = connection
        self._thread = thread
        self._clock = clock
        self._begun = 0

    @classmethod
    async def open(cls, path: Path, clock: Clock) -> Self:
        """Open the journal, settle what a crash cut off, and drop what is old."""
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")

        def connect() -> sqlite3.Connection:
            connection = sqlite3.connect(path, isolation_level=None, timeout=5)
            path.chmod(0o600)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.executescript(_SCHEMA)
            connection.execute("UPDATE sends SET state = ? WHERE state = ?", (SendState.UNKNOWN, SendState.SENDING))
            return connection

        connection = await asyncio.get_running_loop().run_in_executor(thread, connect)
        journal = cls(connection, thread, clock)
        await journal._run(journal._prune)
        return journal

    async def close(self) -> None:
        """Close the file. Nothing may be asked after."""
        await self._run(self._connection.close)
        self._thread.shutdown(wait=False)

    # sends

    async def begin(self, session: str, message_id: str, chat: str, digest: str) -> Send | None:
        """Write that the send begins; if the id is taken, write nothing and give what is known of it."""

        def work() -> Send | None:
            self._begun += 1
            if self._begun % PRUNE_EVERY == 0:
                self._prune()
            known = self._find(session, message_id)
            if known is not None and known.state is not SendState.FAILED:
                return known
            self._connection.execute(
                f"REPLACE INTO sends ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, '', 0, ?)",  # noqa: S608 - a constant
                (session, message_id, SendState.SENDING, digest, chat, milliseconds(self._clock)),
            )
            return None

        return await self._run(work)

    async def sent(self, session: str, message_id: str, engine_id: str, ack: Ack) -> Send:
        """Write that WhatsApp accepted it, under the engine's id, with the receipt known so far."""

        def work() -> Send:
            self._connection.execute(
                "UPDATE sends SET state = ?, engine_id = ?, ack = ?, at = ? WHERE session = ? AND id = ?",
                (SendState.SENT, engine_id, ack, milliseconds(self._clock), session, message_id),
            )
            found = self._find(session, message_id)
            if found is None:
                raise LookupError(f"send {message_id} of session {session} was never begun")
            return found

        return await self._run(work)

    async def settle(self, session: str, message_id: str, state: SendState) -> None:
        """Write that the send failed, or that nobody knows."""
        await self._run(
            lambda: self._connection.execute(
                "UPDATE sends SET state = ? WHERE session = ? AND id = ?", (state, session, message_id)
            )
        )

    async def acked(self, session: str, engine_id: str, ack: Ack) -> tuple[Send | None, bool]:
        """Raise a message's receipt, never lower it; gives the message, if it is ours, and whether it changed."""

        def work() -> tuple[Send | None, bool]:
            raised = self._connection.execute(
                "UPDATE sends SET ack = ? WHERE session = ? AND engine_id = ? AND ack < ?",
                (ack, session, engine_id, ack),
            ).rowcount
            return self._select("session = ? AND engine_id = ?", session, engine_id), raised > 0

        return await self._run(work)

    async def find(self, session: str, message_id: str) -> Send | None:
        """Look a send up by the requested id, or else by the engine's."""

        def work() -> Send | None:
            return self._find(session, message_id) or self._select("session = ? AND engine_id = ?", session, message_id)

        return await self._run(work)

    # sessions

    async def register(self, entry: Registered) -> None:
        """Write a session down, new or changed."""
        await self._run(
            lambda: self._connection.execute(
                "REPLACE INTO sessions VALUES (?, ?, ?)",
                (entry.name, entry.running, json.dumps(entry.metadata)),
            )
        )

    async def unregister(self, name: str) -> None:
        """Forget a session; what it sent is kept until it is old."""
        await self._run(lambda: self._connection.execute("DELETE FROM sessions WHERE name = ?", (name,)))

    async def registered(self) -> list[Registered]:
        """Give all sessions, by name."""

        def work() -> list[Registered]:
            rows = self._connection.execute("SELECT name, running, metadata FROM sessions ORDER BY name")
            return [Registered(name, bool(running), json.loads(data)) for name, running, data in rows]

        return await self._run(work)

    # on the journal's thread

    def _find(self, session: str, message_id: str) -> Send | None:
        return self._select("session = ? AND id = ?", session, message_id)

    def _select(self, where: str, *values: str) -> Send | None:
        query = f"SELECT {_COLUMNS} FROM sends WHERE {where}"  # noqa: S608 - `where` is one of our constants
        return _send(self._connection.execute(query, values).fetchone())

    def _prune(self) -> None:
        self._connection.execute(
            "DELETE FROM sends WHERE at < ? AND state != ?",
            (milliseconds(self._clock) - KEEP_MS, SendState.SENDING),
        )
        self._connection.execute(
            "DELETE FROM sends WHERE state != ? AND at < (SELECT at FROM sends ORDER BY at DESC LIMIT 1 OFFSET ?)",
            (SendState.SENDING, KEEP_ROWS),
        )

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)
