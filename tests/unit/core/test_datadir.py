"""The data directory: private, held by one process, with sockets whose paths fit."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import SetupError
from core.ops import datadir

HOLD = """
import sys
from pathlib import Path
from core.ops import datadir
with datadir.held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_directory_is_private(tmp_path: Path) -> None:
    directory = datadir.private(tmp_path / "a" / "data")
    assert mode(directory) == 0o700


def test_a_directory_that_others_could_read_is_made_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    datadir.private(tmp_path)
    assert mode(tmp_path) == 0o700


def test_a_file_in_its_place_ends_the_start(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(SetupError, match=r"^DATA_DIR: .* cannot be used: File exists"):
        datadir.private(tmp_path / "data")


def test_a_second_holder_is_refused_and_told_who_holds_it(tmp_path: Path) -> None:
    with datadir.held(tmp_path):
        assert mode(tmp_path / "lock") == 0o600
        with (
            pytest.raises(SetupError, match=rf"in use by another WA Scheduler \(process {os.getpid()}\)"),
            datadir.held(tmp_path),
        ):
            pass
    with datadir.held(tmp_path):
        assert (tmp_path / "lock").read_text() == f"{os.getpid()}\n"


def test_another_process_is_refused_until_the_holder_dies_however_it_dies(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:  # noqa: S603 - our own
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(SetupError, match=rf"\(process {holder.pid}\)"), datadir.held(tmp_path):
            pass
        holder.send_signal(signal.SIGKILL)
    with datadir.held(tmp_path):
        pass


def test_a_short_path_is_taken_as_it_is(tmp_path: Path) -> None:
    directory = Path("/d")
    assert datadir.socket_path(directory, "mongod.sock") == Path("/d/mongod.sock")


def test_a_relative_directory_gives_an_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert datadir.socket_path(Path("d"), "a.sock") == Path("/d/a.sock")


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="t", dir="/tmp") as directory:
        monkeypatch.setattr(tempfile, "tempdir", directory)
        yield Path(directory)


def test_a_long_path_falls_back_to_a_short_private_directory(temporary: Path) -> None:
    long = temporary / ("x" * 100)
    path = datadir.socket_path(long, "mongod.sock")
    assert path.parent.parent == temporary
    assert len(os.fsencode(path)) <= datadir.SOCKET_PATH_BYTES
    assert mode(path.parent) == 0o700
    assert datadir.socket_path(long, "mongod.sock") == path
    assert datadir.socket_path(long, "bridge.sock").parent == path.parent
    assert datadir.socket_path(temporary / ("y" * 100), "mongod.sock").parent != path.parent


def test_bytes_count_not_characters(temporary: Path) -> None:
    assert datadir.socket_path(temporary / ("ü" * 45), "mongod.sock").parent.parent == temporary


def test_a_link_that_somebody_laid_in_its_place_is_refused(temporary: Path) -> None:
    long = temporary / ("x" * 100)
    short = datadir.socket_path(long, "mongod.sock").parent
    short.rmdir()
    (temporary / "elsewhere").mkdir()
    short.symlink_to(temporary / "elsewhere")
    with pytest.raises(SetupError, match="belongs to somebody else"):
        datadir.socket_path(long, "mongod.sock")
