"""Child processes that are kept alive: restarted with back-off when they die, ended when we end, however we end."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final

from core.errors import SetupError
from core.ops.tasks import Tasks

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 0.1, 30.0
"""Seconds between a death and the restart: doubled at each death, back to the first after a minute alive."""
STOP_SECONDS = 10.0
"""How long a child may take to end before it is killed."""

DEATH_SIGNAL: Final = sys.platform == "linux"
"""Whether the system itself tells a child of its parent's death."""

_LAUNCH: Final = """
import ctypes, os, signal, sys
ctypes.CDLL(None).prctl(1, signal.SIGTERM)   # PR_SET_PDEATHSIG, kept across exec
if os.getppid() != int(sys.argv[1]):
    sys.exit("the parent is gone")
os.execv(sys.argv[2], sys.argv[2:])
"""
# A launcher of its own rather than preexec_fn, which may deadlock in a process with threads.

_WATCH: Final = """
import os, signal, sys, threading
child = os.fork()
if not child:
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.execv(sys.argv[2], sys.argv[2:])
signal.signal(signal.SIGTERM, signal.SIG_IGN)   # the child, of the same process group, hears it as well

def watch():
    os.read(0, 1)   # until the other end of the pipe is closed, by the parent's death if by nothing else
    os.kill(child, signal.SIGTERM)

threading.Thread(target=watch, daemon=True).start()
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
sys.exit(code if code >= 0 else 128 - code)
"""
# Where the system knows no such signal, the launcher stays, and watches the parent for the child.


class Child:
    """One supervised child. `ready` tells whether it serves; `line` receives each line that it prints."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        ready: Callable[[], Awaitable[bool]],
        env: Mapping[str, str] | None = None,
        line: Callable[[str], None] | None = None,
    ) -> None:
        self.name = name
        self._command = list(command)
        self._ready = ready
        self._env = env
        self._line = line
        self.pid: int | None = None
        self._task: asyncio.Task[None] | None = None
        self._tail: deque[str] = deque(maxlen=20)

    def start(self, tasks: Tasks) -> None:
        """Start the child and keep it alive until `stop`."""
        self._task = tasks.spawn(self.name, self._keep_alive())

    async def serving(self, seconds: float) -> None:
        """Wait until the child serves.

        Raises SetupError with the child's last words when it does not serve within `seconds`.
        """
        deadline = time.monotonic() + seconds
        while not await self._ready():
            if time.monotonic() > deadline:
                raise SetupError(f"{self.name} did not start within {seconds:.0f} s. {self._last_words()}")
            await asyncio.sleep(0.02)

    async def stop(self) -> None:
        """End the child, gently first. Does nothing when it was never started."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _keep_alive(self) -> None:
        # A predecessor that is still shutting down holds its files for a moment: the first restarts come fast.
        pause = FIRST_PAUSE
        while True:
            born = time.monotonic()
            try:
                process = await self._begin()
            except OSError as error:
                # No process, or no memory, to be had at this moment.
                log.warning("%s cannot be started: %s; trying again in %.1f s", self.name, error, pause)
            else:
                code = await self._attend(process)
                if time.monotonic() - born > 60:
                    pause = FIRST_PAUSE
                log.warning("%s ended with %s; starting it again in %.1f s", self.name, code, pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _begin(self) -> asyncio.subprocess.Process:
        launcher, stdin = (_LAUNCH, asyncio.subprocess.DEVNULL) if DEATH_SIGNAL else (_WATCH, asyncio.subprocess.PIPE)
        return await asyncio.create_subprocess_exec(
            sys.executable, "-ISc", launcher, str(os.getpid()), *self._command,
            stdin=stdin, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
            env=self._env, start_new_session=True,
        )  # fmt: skip

    async def _attend(self, process: asyncio.subprocess.Process) -> int:
        """Take in what the child says until it ends; gives its exit status. Cancelled, it is ended."""
        self.pid = process.pid
        try:
            await self._read(process)
            return await process.wait()
        except asyncio.CancelledError:
            await self._end(process)
            raise
        finally:
            self.pid = None

    async def _end(self, process: asyncio.subprocess.Process) -> None:
        _signal(process, signal.SIGTERM)
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._read(process)
                await process.wait()
        except TimeoutError:
            log.warning("%s did not end within %s s and is killed", self.name, STOP_SECONDS)
            _signal(process, signal.SIGKILL)
            await process.wait()

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        """Take in what the child prints until it closes its output; a full pipe would stop it."""
        assert process.stdout is not None  # noqa: S101 - it was started with a pipe
        rest = b""
        while chunk := await process.stdout.read(65_536):
            *lines, rest = (rest + chunk)[-1_000_000:].split(b"\n")
            for raw in lines:
                text = raw.decode("utf-8", "replace").rstrip()
                self._tail.append(text[:500])
                if self._line is not None:
                    self._line(text)

    def _last_words(self) -> str:
        words = " / ".join(line for line in list(self._tail)[-3:] if line)
        return f"Its last words: {words}" if words else "It said nothing."


def _signal(process: asyncio.subprocess.Process, number: signal.Signals) -> None:
    """Send a signal to the child, and to the launcher where that stays: they are a process group."""
    with contextlib.suppress(ProcessLookupError, PermissionError):  # it has just ended
        os.killpg(process.pid, number)
