"""The journal by itself: what it keeps, what it settles at the start, what it forgets."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bridge.gateway import journal as module
from bridge.gateway.journal import Journal, Registered, Send, SendState
from core.ports import Ack

CHAT = "4915112345678@c.us"


class Clock:
    def __init__(self) -> None:
        self.time = datetime(2031, 1, 1, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@asynccontextmanager
async def opened(directory: Path, clock: Clock) -> AsyncIterator[Journal]:
    journal = await Journal.open(directory / "journal.sqlite3", clock)
    yield journal
    await journal.close()


async def test_what_was_sent_is_known_after_a_restart(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        assert await journal.begin("s", "A", CHAT, "d") is None
        await journal.sent("s", "A", "E1", Ack.SERVER)
    async with opened(tmp_path, clock) as journal:
        known = await journal.begin("s", "A", CHAT, "d")
        assert known is not None
        assert (known.state, known.engine_id, known.ack) == (SendState.SENT, "E1", Ack.SERVER)
        assert await journal.find("s", "E1") == known


async def test_what_was_cut_off_is_unknown_after_a_restart(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        await journal.begin("s", "A", CHAT, "d")
    async with opened(tmp_path, clock) as journal:
        known = await journal.begin("s", "A", CHAT, "d")
        assert known is not None
        assert known.state is SendState.UNKNOWN


async def test_only_a_failed_id_is_free_again(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        for state in (SendState.FAILED, SendState.UNKNOWN):
            await journal.begin("s", state, CHAT, "d")
            await journal.settle("s", state, state)
        assert await journal.begin("s", SendState.FAILED, CHAT, "d") is None
        assert await journal.begin("s", SendState.UNKNOWN, CHAT, "d") is not None


async def test_an_ack_only_rises(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        await journal.begin("s", "A", CHAT, "d")
        await journal.sent("s", "A", "E1", Ack.SERVER)
        for ack, raised, level in ((Ack.READ, True, 3), (Ack.DEVICE, False, 3), (Ack.READ, False, 3)):
            ((send, changed),) = await journal.acked([("s", "E1", ack)])
            assert send is not None
            assert (send.id, send.ack, changed) == ("A", level, raised)
        strangers = [("s", "other", Ack.READ), ("other", "E1", Ack.READ)]
        assert await journal.acked(strangers) == [(None, False), (None, False)]


async def test_what_is_old_is_forgotten(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        await journal.begin("s", "old", CHAT, "d")
        await journal.sent("s", "old", "E1", Ack.SERVER)
    clock.time += timedelta(days=29)
    async with opened(tmp_path, clock) as journal:
        assert await journal.find("s", "old")
        await journal.begin("s", "new", CHAT, "d")
        await journal.sent("s", "new", "E2", Ack.SERVER)
    clock.time += timedelta(days=2)
    async with opened(tmp_path, clock) as journal:
        assert await journal.find("s", "old") is None
        assert await journal.find("s", "new")


async def test_it_is_bounded_while_it_runs(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEEP_ROWS", 5)
    monkeypatch.setattr(module, "PRUNE_EVERY", 10)
    async with opened(tmp_path, clock) as journal:
        for number in range(30):
            clock.time += timedelta(seconds=1)
            await journal.begin("s", f"A{number}", CHAT, "d")
            await journal.sent("s", f"A{number}", f"E{number}", Ack.SERVER)
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as connection:
        (count,) = connection.execute("SELECT count(*) FROM sends").fetchone()
    assert count <= 16
    assert count >= 5


async def test_no_text_is_kept_and_writes_are_durable(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        level = await journal._run(lambda: journal._connection.execute("PRAGMA synchronous").fetchone()[0])
        mode = await journal._run(lambda: journal._connection.execute("PRAGMA journal_mode").fetchone()[0])
        assert mode == "wal"
        assert level == 2
        columns = await journal._run(lambda: journal._connection.execute("PRAGMA table_info(sends)").fetchall())
        assert "text" not in {column[1] for column in columns}


async def test_sessions_are_registered(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        await journal.register(Registered("b", running=True, metadata={"x": "y"}))
        await journal.register(Registered("a", running=True, metadata={}))
        await journal.register(Registered("a", running=False, metadata={}))
    async with opened(tmp_path, clock) as journal:
        expected = [Registered("a", running=False, metadata={}), Registered("b", running=True, metadata={"x": "y"})]
        assert await journal.registered() == expected
        await journal.unregister("b")
        await journal.unregister("b")
        assert [entry.name for entry in await journal.registered()] == ["a"]


async def test_a_restriction_outlives_a_new_start_of_its_session(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        await journal.register(Registered("a", running=True, metadata={}))
        await journal.restrict("a", "until tomorrow")
        await journal.register(Registered("a", running=False, metadata={"x": "y"}))
    async with opened(tmp_path, clock) as journal:
        assert await journal.registered() == [
            Registered("a", running=False, metadata={"x": "y"}, restriction="until tomorrow")
        ]
        await journal.restrict("a", "")
        assert [entry.restriction for entry in await journal.registered()] == [""]


async def sent(journal: Journal, *names: str, session: str = "s") -> None:
    for name in names:
        await journal.begin(session, name, CHAT, "d")
        await journal.sent(session, name, f"E-{name}", Ack.SERVER)


async def test_receipts_are_found_by_when_they_rose(tmp_path: Path, clock: Clock) -> None:
    def now() -> int:
        return int(clock.time.timestamp() * 1000)

    async with opened(tmp_path, clock) as journal:
        await sent(journal, "A", "B", "C")
        await sent(journal, "D", session="other")
        clock.time += timedelta(seconds=10)
        await journal.begin("s", "never accepted", CHAT, "d")
        await journal.acked([("s", "E-B", Ack.DEVICE)])
        before = now()
        clock.time += timedelta(seconds=10)
        await journal.acked([("s", "E-A", Ack.READ), ("s", "E-B", Ack.DEVICE)])
        after = now()
        clock.time += timedelta(seconds=10)
        await journal.acked([("other", "E-D", Ack.READ)])

        async def ids(at: int, *sessions: str, limit: int = 10) -> list[str]:
            return [send.id for send in await journal.acked_since(at, frozenset(sessions), limit)]

        assert await ids(before, "s") == ["B", "A"]
        assert await ids(before + 1, "s") == ["A"]
        assert await ids(after + 1, "s") == []
        assert await ids(now() + 1, "*") == []
        assert await ids(0, "*") == ["C", "B", "A", "D"]
        assert await ids(0, "s", "nobody") == ["C", "B", "A"]
        assert await ids(0, "*", limit=2) == ["C", "B"]
        assert await ids(0) == []


async def test_nothing_reads_more_than_it_needs(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PRUNE_EVERY", 1)
    async with opened(tmp_path, clock) as journal:
        asked: list[str] = []
        await journal._run(lambda: journal._connection.set_trace_callback(asked.append))
        await sent(journal, "A")
        await journal.settle("s", "A", SendState.SENT)
        await journal.acked([("s", "E-A", Ack.READ)])
        await journal.find("s", "E-A")
        await journal.acked_since(1, frozenset({"s"}), 10)
        await journal.acked_since(1, frozenset({"*"}), 10)
        await journal._run(lambda: journal._connection.set_trace_callback(None))
        queries = [text for text in asked if text.split()[0] in {"SELECT", "UPDATE", "DELETE"}]
        assert len(queries) >= 10
        for query in queries:
            explained = await journal._run(partial(explain, journal, query))
            assert "TEMP B-TREE" not in explained, query
            assert "(session=?)" not in explained, f"reads all of a session: {query}"
            # Who looks for the oldest row to keep has to count the rows.
            assert "SCAN" not in explained or "COVERING INDEX sends_at" in explained, query


def explain(journal: Journal, query: str) -> str:
    return str(journal._connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall())


async def test_the_journal_of_the_first_release_is_taken_over(tmp_path: Path, clock: Clock) -> None:
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as connection:
        connection.executescript(
            "CREATE TABLE sends (session TEXT NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, digest TEXT NOT NULL,"
            " chat TEXT NOT NULL, engine_id TEXT NOT NULL DEFAULT '', ack INTEGER NOT NULL DEFAULT 0,"
            " at INTEGER NOT NULL, PRIMARY KEY (session, id)) WITHOUT ROWID;"
            "CREATE TABLE sessions (name TEXT PRIMARY KEY, running INTEGER NOT NULL, metadata TEXT NOT NULL)"
            " WITHOUT ROWID;"
            "INSERT INTO sessions VALUES ('s', 1, '{}');"
        )
        row = ("s", "A", "sent", "d", CHAT, "E1", 2, round(clock.time.timestamp() * 1000))
        connection.execute("INSERT INTO sends VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        connection.commit()
    for _ in range(2):
        async with opened(tmp_path, clock) as journal:
            known = await journal.find("s", "A")
            assert known is not None
            assert (known.state, known.ack) == (SendState.SENT, Ack.DEVICE)
            assert await journal.registered() == [Registered("s", running=True, metadata={})]


async def test_the_config_of_a_session_is_kept(tmp_path: Path, clock: Clock) -> None:
    first, other = {"url": "http://a/", "hmac": {"key": "k"}}, {"url": "http://b/"}
    async with opened(tmp_path, clock) as journal:
        await journal.register(Registered("s", running=False, metadata={}, webhooks=[other]))
        await journal.register(Registered("s", running=True, metadata={"a": "1"}, webhooks=[first]))
        await journal.restrict("s", "until tomorrow")
    async with opened(tmp_path, clock) as journal:
        assert await journal.registered() == [Registered("s", True, {"a": "1"}, "until tomorrow", [first])]
        await journal.configure("s", {"b": "2"}, [other])
        await journal.configure("never registered", {}, [other])
    async with opened(tmp_path, clock) as journal:
        assert await journal.registered() == [Registered("s", True, {"b": "2"}, "until tomorrow", [other])]


async def test_the_journal_without_webhooks_is_taken_over(tmp_path: Path, clock: Clock) -> None:
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as connection:
        for number, step in enumerate(module._SCHEMA[:2], 1):
            connection.executescript(f"{step}PRAGMA user_version={number};")
        connection.execute("INSERT INTO sessions VALUES ('s', 1, '{}', 'until tomorrow')")
        connection.commit()
    async with opened(tmp_path, clock) as journal:
        assert await journal.registered() == [Registered("s", True, {}, "until tomorrow", [])]


async def test_what_is_asked_together_shares_a_transaction(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        asked: list[str] = []
        await journal._run(lambda: journal._connection.set_trace_callback(asked.append))
        await asyncio.gather(*(journal.begin("s", f"A{number}", CHAT, "d") for number in range(50)))
        assert asked.count("BEGIN") <= 2
        assert sum(text.startswith("REPLACE") for text in asked) == 50


async def test_nobody_is_told_before_it_is_on_the_disk(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as other:

            async def begin(name: str) -> None:
                await journal.begin("s", name, CHAT, "d")
                (count,) = other.execute("SELECT count(*) FROM sends WHERE id = ?", (name,)).fetchone()
                assert count == 1

            await asyncio.gather(*(begin(f"A{number}") for number in range(50)))


async def test_one_that_fails_does_not_take_the_others_with_it(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        await journal.begin("s", "A", CHAT, "d")
        problems = await asyncio.gather(
            journal.begin("s", "B", CHAT, "d"),
            journal.sent("s", "never begun", "E1", Ack.SERVER),
            journal.sent("s", "A", "E2", Ack.SERVER),
            return_exceptions=True,
        )
        assert [type(problem) for problem in problems] == [type(None), LookupError, Send]
        assert (await journal.find("s", "E2")) is not None
        assert await journal.find("s", "E1") is None


async def test_a_caller_that_leaves_keeps_nobody_waiting(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as journal:
        leaving = asyncio.ensure_future(journal.begin("s", "A", CHAT, "d"))  # noqa: TID251 - cancelled below
        staying = asyncio.gather(*(journal.begin("s", f"B{number}", CHAT, "d") for number in range(5)))
        await asyncio.sleep(0)
        leaving.cancel()
        assert await staying == [None] * 5
        assert leaving.cancelled()


async def test_closing_finishes_what_was_asked(tmp_path: Path, clock: Clock) -> None:
    journal = await Journal.open(tmp_path / "journal.sqlite3", clock)
    begun = asyncio.gather(*(journal.begin("s", f"A{number}", CHAT, "d") for number in range(20)))
    await asyncio.sleep(0)
    await journal.close()
    assert await begun == [None] * 20
    async with opened(tmp_path, clock) as again:
        assert await again.find("s", "A19") is not None
