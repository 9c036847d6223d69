"""The file with an account's credentials, as a crash or a full disk may leave it: nobody is unlinked for that."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bridge.gateway.engines.base import Connecting, Failed, Linked, Unreadable
from bridge.gateway.engines.neonize import Neonize
from tests.contract.gateway.clocks import FixedClock, ManualTimers
from tests.contract.gateway.conftest import serving
from tests.contract.gateway.fakego import write_device
from tests.contract.gateway.harness import Events, NeonizeHarness
from tests.contract.gateway.waiting import until

KILLED_IN_A_TRANSACTION = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("CREATE TABLE keys (value)")
connection.execute("PRAGMA cache_size = 1")  # so that pages reach the disk before the end
connection.execute("BEGIN IMMEDIATE")
connection.execute("DELETE FROM whatsmeow_device")
for _ in range(2000):
    connection.execute("INSERT INTO keys VALUES (?)", (os.urandom(500),))
os._exit(9)
"""


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def engines(directory: Path) -> Neonize:
    return Neonize(directory / "sessions")


async def test_a_transaction_that_a_crash_cut_off_is_rolled_back(engines: Neonize) -> None:
    path = engines.path("one")
    write_device(path)
    subprocess.run([sys.executable, "-c", KILLED_IN_A_TRANSACTION, path], check=False)  # noqa: ASYNC221, S603
    assert path.with_name("one.sqlite3-journal").stat().st_size
    assert await engines.paired("one")


async def test_a_file_without_an_account_is_not_paired(engines: Neonize) -> None:
    assert not await engines.paired("one")
    engines.path("one").touch()
    assert not await engines.paired("one")
    write_device(engines.path("one"))
    with closing(sqlite3.connect(engines.path("one"), isolation_level=None)) as connection:
        connection.execute("DELETE FROM whatsmeow_device")
    assert not await engines.paired("one")


async def test_a_damaged_file_and_one_that_cannot_be_opened_now_are_told_apart(engines: Neonize) -> None:
    engines.path("one").write_bytes(b"no database at all " * 100)
    with pytest.raises(Unreadable) as damaged:
        await engines.paired("one")
    engines.path("two").mkdir()
    with pytest.raises(Unreadable) as away:
        await engines.paired("two")
    assert (damaged.value.reason, away.value.reason) == ("session_file", "stalled")


async def test_a_damaged_file_keeps_no_other_account_from_coming_back(neonize: NeonizeHarness, directory: Path) -> None:
    def engines(_: Path, __: FixedClock, ___: ManualTimers) -> Neonize:
        return neonize.engines

    async with serving(directory, engines) as gateway:
        for name in ("one", "two"):
            await gateway.post("/api/sessions", {"name": name, "start": False})
            await gateway.service.sessions._around.journal.register(
                gateway.service.sessions.get(name).entry(running=True)
            )
    neonize.engines.path("one").write_bytes(b"no database at all " * 100)
    write_device(neonize.engines.path("two"))
    (directory / "gateway.sock").unlink()
    async with serving(directory, engines) as again:
        again.timers.advance(5)
        await until(lambda: again.service.sessions.get("two").status == "WORKING")
        broken = again.service.sessions.get("one")
        await until(lambda: broken.status == "FAILED")
        assert broken.info().reason == "session_file"
        assert neonize.engines.path("one").exists()


async def test_a_file_that_does_not_open_after_a_lost_link_unlinks_nobody(
    neonize: NeonizeHarness, events: Events
) -> None:
    path = neonize.engines.path("one")
    write_device(path)
    engine = neonize.engines.open("one", events.append)
    await engine.start()
    await until(lambda: events and isinstance(events[-1], Linked))
    aside = path.rename(path.with_suffix(".aside"))
    path.mkdir()
    neonize.go.give_up("the stream was closed")
    await until(lambda: events.count(Connecting("stalled")) > 4)
    assert not any(isinstance(event, Failed) for event in events)
    path.rmdir()
    aside.rename(path)
    await until(lambda: isinstance(events[-1], Linked))
    await engine.stop()
