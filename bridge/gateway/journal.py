"""The journal: what was sent under which id, and which sessions there are. It survives a kill -9.

A send is written as `sending` before the engine is called and as `sent` after; both are on the disk
(synchronous=FULL) before anything goes on. What is still `sending` when the journal is opened was cut off by a
crash: it becomes `unknown`, and its id is never sent again. A send that is known to have failed leaves its id
free. No text is kept, only a digest, which tells a repetition from another message under the same id.

One thread owns the SQLite connection. What is asked while it writes goes into the next transaction together, so that
many sends share one wait for the disk; each call returns only after its own change is there.
"""

import asyncio
import json
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, Self, TypeVar

from bridge.gateway.clock import Stamps, milliseconds
from core.ports import Ack, Clock

KEEP_MS = 30 * 86_400_000
KEEP_ROWS = 200_000
PRUNE_EVERY = 1000
"""Sends between two prunings; the journal is also pruned when it is opened."""

TOGETHER = 256
"""Operations in one transaction."""

_SCHEMA = (
    """
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
""",
    """
ALTER TABLE sends ADD COLUMN acked_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sends_acked_at ON sends (acked_at);
ALTER TABLE sessions ADD COLUMN restriction TEXT NOT NULL DEFAULT '';
""",
    """
ALTER TABLE sessions ADD COLUMN webhooks TEXT NOT NULL DEFAULT '[]';
""",
)
"""What leads from each version of the file to the next; `user_version` is how many were taken."""

T = TypeVar("T")


class SendState(StrEnum):
    """What is known of a send."""

    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Send:
    """One send; `at` is when it was begun or accepted, `acked_at` when its receipt last rose (Unix milliseconds)."""

    session: str
    id: str
    state: SendState
    digest: str
    chat: str
    engine_id: str
    ack: int
    at: int
    acked_at: int


@dataclass(frozen=True, slots=True)
class Registered:
    """A session that was created; `running` tells whether it is meant to run, `restriction` what `restrict` wrote.

    `webhooks` are JSON objects with secrets in them.
    """

    name: str
    running: bool
    metadata: dict[str, str]
    restriction: str = ""
    webhooks: list[dict[str, Any]] = field(default_factory=list, repr=False)


_COLUMNS = "session, id, state, digest, chat, engine_id, ack, at, acked_at"


def _send(row: tuple[str, str, str, str, str, str, int, int, int]) -> Send:
    session, id_, state, digest, chat, engine_id, ack, at, acked_at = row
    return Send(session, id_, SendState(state), digest, chat, engine_id, ack, at, acked_at)


@dataclass(frozen=True, slots=True)
class _Asked:
    work: Callable[[], Any]
    answer: asyncio.Future[Any]


_Done = tuple[Any, Exception | None]


class Journal:
    """The journal at a path; `open` it, `close` it."""

    def __init__(self, connection: sqlite3.Connection, thread: ThreadPoolExecutor, clock: Clock) -> None:
        self._connection = connection
        self._thread = thread
        self._clock = clock
        self._stamps = Stamps(clock)
        self._begun = 0
        self._asked: deque[_Asked] = deque()
        self._writing = False

    @classmethod
    async def open(cls, path: Path, clock: Clock) -> Self:
        """Open the journal, settle what a crash cut off, and drop what is old."""
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        connection = await asyncio.get_running_loop().run_in_executor(thread, _connect, path)
        journal = cls(connection, thread, clock)
        await journal._run(journal._prune)
        return journal

    async def close(self) -> None:
        """Finish what was asked and close the file. Nothing may be asked after."""
        await self._run(lambda: None)
        await asyncio.get_running_loop().run_in_executor(self._thread, self._connection.close)
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
                f"REPLACE INTO sends ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, '', 0, ?, 0)",  # noqa: S608 - a constant
                (session, message_id, SendState.SENDING, digest, chat, self._stamps.now()),
            )
            return None

        return await self._run(work)

    async def sent(self, session: str, message_id: str, engine_id: str, ack: Ack) -> Send:
        """Write that WhatsApp accepted it, under the engine's id, with the receipt known so far."""

        def work() -> Send:
            now = self._stamps.now()
            self._connection.execute(
                "UPDATE sends SET state = ?, engine_id = ?, ack = ?, at = ?, acked_at = ? WHERE session = ? AND id = ?",
                (SendState.SENT, engine_id, ack, now, now, session, message_id),
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

    async def acked(self, acks: Sequence[tuple[str, str, Ack]]) -> list[tuple[Send | None, bool]]:
        """Raise the receipts of messages, by session and engine's id, never lower them.

        Gives for each the message, if it is ours, and whether its receipt rose.
        """

        def work() -> list[tuple[Send | None, bool]]:
            return [self._ack(session, engine_id, ack) for session, engine_id, ack in acks]

        return await self._run(work)

    async def acked_since(self, at: int, sessions: frozenset[str], limit: int) -> list[Send]:
        """Give what WhatsApp accepted or gave a receipt for at `at` (Unix milliseconds) or later, the oldest first.

        Only of the named sessions; `*` is all of them.
        """
        names = () if "*" in sessions else tuple(sessions)
        among = "" if "*" in sessions else f" AND session IN ({', '.join('?' * len(names))})"
        query = (
            f"SELECT {_COLUMNS} FROM sends INDEXED BY sends_acked_at"  # noqa: S608 - made of constants
            f" WHERE acked_at >= ? AND state = '{SendState.SENT}'{among} ORDER BY acked_at LIMIT ?"
        )
        return await self._run(lambda: list(map(_send, self._connection.execute(query, (at, *names, limit)))))

    async def find(self, session: str, message_id: str) -> Send | None:
        """Look a send up by the requested id, or else by the engine's."""

        def work() -> Send | None:
            return self._find(session, message_id) or self._find_by_engine_id(session, message_id)

        return await self._run(work)

    # sessions

    async def register(self, entry: Registered) -> None:
        """Write a session down, new or changed; its restriction stays as it is."""
        await self._run(
            lambda: self._connection.execute(
                "INSERT INTO sessions (name, running, metadata, webhooks) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET running = excluded.running, metadata = excluded.metadata,"
                " webhooks = excluded.webhooks",
                (entry.name, entry.running, json.dumps(entry.metadata), json.dumps(entry.webhooks)),
            )
        )

    async def configure(self, name: str, metadata: dict[str, str], webhooks: list[dict[str, Any]]) -> None:
        """Write a session's config anew; whether it is meant to run stays as it is."""
        await self._run(
            lambda: self._connection.execute(
                "UPDATE sessions SET metadata = ?, webhooks = ? WHERE name = ?",
                (json.dumps(metadata), json.dumps(webhooks), name),
            )
        )

    async def restrict(self, name: str, restriction: str) -> None:
        """Write down how WhatsApp restricts a session's account; empty when it does not."""
        await self._run(
            lambda: self._connection.execute("UPDATE sessions SET restriction = ? WHERE name = ?", (restriction, name))
        )

    async def unregister(self, name: str) -> None:
        """Forget a session; what it sent is kept until it is old."""
        await self._run(lambda: self._connection.execute("DELETE FROM sessions WHERE name = ?", (name,)))

    async def registered(self) -> list[Registered]:
        """Give all sessions, by name."""

        def work() -> list[Registered]:
            rows = self._connection.execute(
                "SELECT name, running, metadata, restriction, webhooks FROM sessions ORDER BY name"
            )
            return [
                Registered(name, bool(running), json.loads(metadata), restriction, json.loads(webhooks))
                for name, running, metadata, restriction, webhooks in rows
            ]

        return await self._run(work)

    # on the journal's thread

    def _find(self, session: str, message_id: str) -> Send | None:
        return self._select("WHERE session = ? AND id = ?", session, message_id)

    def _find_by_engine_id(self, session: str, engine_id: str) -> Send | None:
        # SQLite would read all sends of the session, which the primary key begins with.
        return self._select("INDEXED BY sends_engine_id WHERE session = ? AND engine_id = ?", session, engine_id)

    def _select(self, where: str, *values: str) -> Send | None:
        query = f"SELECT {_COLUMNS} FROM sends {where}"  # noqa: S608 - `where` is one of our constants
        row = self._connection.execute(query, values).fetchone()
        return _send(row) if row else None

    def _ack(self, session: str, engine_id: str, ack: Ack) -> tuple[Send | None, bool]:
        raised = self._connection.execute(
            "UPDATE sends INDEXED BY sends_engine_id SET ack = ?, acked_at = ?"
            " WHERE session = ? AND engine_id = ? AND ack < ?",
            (ack, self._stamps.now(), session, engine_id, ack),
        ).rowcount
        return self._find_by_engine_id(session, engine_id), raised > 0

    def _prune(self) -> None:
        self._connection.execute(
            "DELETE FROM sends WHERE at < ? AND state != ?",
            (milliseconds(self._clock) - KEEP_MS, SendState.SENDING),
        )
        self._connection.execute(
            "DELETE FROM sends WHERE state != ? AND at < (SELECT at FROM sends ORDER BY at DESC LIMIT 1 OFFSET ?)",
            (SendState.SENDING, KEEP_ROWS),
        )

    def _commit(self, works: Sequence[Callable[[], Any]]) -> list[_Done]:
        """Do all in one transaction; if one of them fails, each in its own, so that none fails for another's sake."""
        try:
            with self._connection:
                self._connection.execute("BEGIN")
                return [(work(), None) for work in works]
        except (sqlite3.Error, LookupError) as error:
            return [(None, error)] if len(works) == 1 else [self._commit([work])[0] for work in works]

    # on the event loop

    async def _run(self, work: Callable[[], T]) -> T:
        asked = _Asked(work, asyncio.get_running_loop().create_future())
        self._asked.append(asked)
        if not self._writing:
            self._write()
        result: T = await asked.answer
        return result

    def _write(self) -> None:
        self._writing = True
        batch = [self._asked.popleft() for _ in range(min(len(self._asked), TOGETHER))]
        loop = asyncio.get_running_loop()
        writing = loop.run_in_executor(self._thread, self._commit, [asked.work for asked in batch])
        writing.add_done_callback(partial(self._written, batch))

    def _written(self, batch: Sequence[_Asked], writing: asyncio.Future[list[_Done]]) -> None:
        self._writing = False
        if self._asked:
            self._write()  # the disk works while the callers go on
        problem = writing.exception()
        done: list[_Done] = [(None, problem)] * len(batch) if isinstance(problem, Exception) else writing.result()
        for asked, (value, error) in zip(batch, done, strict=True):
            if asked.answer.done():  # its caller went away
                continue
            if error is None:
                asked.answer.set_result(value)
            else:
                asked.answer.set_exception(error)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    path.chmod(0o600)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    with closing(connection.execute("PRAGMA user_version")) as version:
        (taken,) = version.fetchone()
    for number, step in enumerate(_SCHEMA[taken:], taken + 1):
        connection.executescript(f"BEGIN;{step}PRAGMA user_version={number};COMMIT;")
    connection.execute("UPDATE sends SET state = ? WHERE state = ?", (SendState.UNKNOWN, SendState.SENDING))
    return connection
