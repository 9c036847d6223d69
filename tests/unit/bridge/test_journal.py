"""The journal by itself: what it keeps, what it settles at the start, what it forgets."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bridge.gateway import journal as module
from bridge.gateway.journal import Journal, Registered, SendState
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
            send, changed = await journal.acked("s", "E1", ack)
            assert send is not None
            assert (send.id, send.ack, changed) == ("A", level, raised)
        assert await journal.acked("s", "other", Ack.READ) == (None, False)
        assert await journal.acked("other", "E1", Ack.READ) == (None, False)


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
