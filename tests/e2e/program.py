"""The program as its user starts it: `python -m bot` in a process of its own, with settings in its environment."""

import asyncio
import os
import re
import signal
import sys
from contextlib import suppress
from pathlib import Path

SECONDS = 40
"""How long the program may take to be ready on a busy machine."""


class Program:
    """One start of the program; everything that it prints is kept in `output`."""

    def __init__(self, *arguments: str, **settings: str) -> None:
        inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
        self._env = inherited | {"PYTHONPATH": str(Path(__file__).parents[2])} | settings
        self._arguments = arguments
        self._process: asyncio.subprocess.Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._news = asyncio.Event()
        self.output = ""

    @property
    def pid(self) -> int:
        """Give its process id."""
        assert self._process is not None
        return self._process.pid

    async def begin(self) -> None:
        """Start it."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *(self._arguments or ("bot",)), env=self._env, cwd=self._env.get("DATA_DIR"),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        self._reader = asyncio.get_running_loop().create_task(self._read(self._process))

    async def ready(self) -> None:
        """Start it and wait until it says that it is ready."""
        await self.begin()
        await self.says(r"\bready\b")

    async def says(self, pattern: str, seconds: float = SECONDS) -> re.Match[str]:
        """Wait until it has printed this."""
        try:
            async with asyncio.timeout(seconds):
                while (found := re.search(pattern, self.output)) is None:
                    assert self._reader is not None
                    assert not self._reader.done(), f"it ended without saying {pattern!r}:\n{self.output}"
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise AssertionError(f"it did not say {pattern!r} in {seconds} s:\n{self.output}") from None
        return found

    async def ends(self, seconds: float = SECONDS) -> int:
        """Wait for its end; gives the exit status."""
        assert self._process is not None
        assert self._reader is not None
        async with asyncio.timeout(seconds):
            status = await self._process.wait()
            await self._reader
        return status

    async def stop(self) -> int:
        """Ask it to end, as Ctrl+C or the service manager does; gives the exit status."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        return await self.ends()

    async def kill(self) -> None:
        """End it at once."""
        assert self._process is not None
        self._process.kill()
        await self.ends()

    def kill_child(self, name: str) -> int:
        """End one of its children at once; gives the pid that is gone."""
        assert self._process is not None
        pid = self.children()[name]
        os.kill(pid, signal.SIGKILL)
        return pid

    def children(self) -> dict[str, int]:
        """Give the pids of the gateway and of mongod, by name."""
        assert self._process is not None
        found = {}
        for entry in Path("/proc").iterdir():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1]) if entry.name.isdigit() else 0
                words = (entry / "cmdline").read_text().split("\0") if parent == self._process.pid else []
            except (FileNotFoundError, ProcessLookupError):
                continue
            if any(word.endswith("mongod") for word in words):
                found["mongod"] = int(entry.name)
            elif "bridge" in words:
                found["bridge"] = int(entry.name)
        return found

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        while chunk := await process.stdout.read(65_536):
            self.output += chunk.decode("utf-8", "replace")
            self._news.set()
        self._news.set()


def listening(pid: int) -> set[str]:
    """Give where a process listens (Linux): paths of Unix sockets, and `tcp:` with the address in hexadecimal."""
    inodes = set()
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):
            target = str(descriptor.readlink())
            inodes.add(target.removeprefix("socket:[").removesuffix("]"))
    found = set()
    for line in Path("/proc/net/unix").read_text().splitlines()[1:]:
        _, _, _, flags, _, _, inode, *path = line.split()
        if inode in inodes and int(flags, 16) & 0x10000:
            found.add(path[0] if path else "unnamed")
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and fields[9] in inodes:
                found.add(f"tcp:{fields[1]}")
    return found
