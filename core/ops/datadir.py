"""The data directory: private, used by one program at a time, and short enough paths for sockets in it."""

import fcntl
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import SetupError

SOCKET_PATH_BYTES = 107
"""Bytes a Unix socket's path may have on Linux: sun_path (108) less the final NUL; see unix(7)."""


def private(directory: Path) -> Path:
    """Make `directory` if need be, for this user alone (0700). Raises SetupError when that cannot be."""
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = directory.stat()
        if status.st_uid == os.getuid() and stat.S_IMODE(status.st_mode) & 0o077:
            directory.chmod(0o700)
    except OSError as error:
        raise SetupError(f"DATA_DIR: {directory} cannot be used: {error.strerror}.") from error
    return directory


@contextmanager
def held(data_dir: Path, name: str = "lock") -> Iterator[None]:
    """Hold the data directory, or the part of it that `name` stands for, for this process alone.

    The kernel lets go when the process dies, however it dies. Raises SetupError when another process holds it.
    """
    private(data_dir)
    with os.fdopen(os.open(data_dir / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600), "r+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = lock.read(20).strip()
            raise SetupError(
                f"DATA_DIR: {data_dir} is in use by another WA Scheduler"
                + (f" (process {holder})" if holder else "")
                + ". Stop that one, or set DATA_DIR to another directory."
            ) from error
        lock.seek(0)
        lock.truncate()
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield


def socket_path(data_dir: Path, name: str) -> Path:
    """Give the path of the socket `name` in the data directory, or in a short private one where that is too long.

    Raises SetupError when the short directory belongs to somebody else.
    """
    path = data_dir.absolute() / name
    if len(os.fsencode(path)) <= SOCKET_PATH_BYTES:
        return path
    digest = hashlib.sha256(os.fsencode(data_dir.absolute())).hexdigest()[:12]
    short = Path(tempfile.gettempdir()) / f"wa-{os.getuid()}-{digest}"
    if len(os.fsencode(short / name)) > SOCKET_PATH_BYTES:
        short = Path("/tmp") / short.name  # noqa: S108 - made private and checked below
    private(short)
    status = short.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid():
        raise SetupError(f"{short} belongs to somebody else; set DATA_DIR to a shorter path.")
    return short / name
