"""Supervised children: real processes."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from core.errors import SetupError
from core.ops import supervise
from core.ops.supervise import Child
from core.ops.tasks import Tasks

SERVE = "import os, sys, time; print('pid', os.getpid(), flush=True); time.sleep(600)"
GENTLE = """
import signal, sys
def bye(*_):
    print("bye", flush=True)
    sys.exit()
signal.signal(signal.SIGTERM, bye)
print("up", flush=True)
signal.pause()
"""
DEADLINE = 10.0


async def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        await asyncio.sleep(0.01)


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.fixture
async def tasks() -> AsyncIterator[Tasks]:
    tasks = Tasks()
    yield tasks
    await tasks.drain(15)


async def never() -> bool:
    return False


def child(code: str, lines: list[str], name: str = "child") -> Child:
    async def ready() -> bool:
        return bool(lines)

    return Child(name, [sys.executable, "-c", code], ready=ready, line=lines.append)


either = pytest.mark.parametrize(
    "death_signal",
    [
        pytest.param(True, marks=pytest.mark.skipif(sys.platform != "linux", reason="the signal is Linux's")),
        False,
    ],
)
"""Both ways to see to it that a child does not outlive us."""


@either
async def test_it_serves_and_ends_gently(tasks: Tasks, monkeypatch: pytest.MonkeyPatch, death_signal: bool) -> None:
    monkeypatch.setattr(supervise, "DEATH_SIGNAL", death_signal)
    lines: list[str] = []
    served = child(GENTLE, lines)
    served.start(tasks)
    await served.serving(DEADLINE)
    pid = served.pid
    assert pid is not None
    assert alive(pid)
    await served.stop()
    assert lines == ["up", "bye"]
    assert not alive(pid)
    assert served.pid is None
    assert "child" not in tasks


async def test_it_is_started_again_when_it_is_killed(tasks: Tasks, caplog: pytest.LogCaptureFixture) -> None:
    lines: list[str] = []
    served = child(SERVE, lines)
    served.start(tasks)
    await served.serving(DEADLINE)
    first = served.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    await until(lambda: len(lines) == 2)
    assert served.pid not in {None, first}
    assert lines[1] == f"pid {served.pid}"
    assert "child ended with -9; starting it again in 0.1 s" in caplog.text


STUBBORN = """
import os, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print(os.getpid(), flush=True)
time.sleep(600)
"""


@either
async def test_what_does_not_end_is_killed(tasks: Tasks, monkeypatch: pytest.MonkeyPatch, death_signal: bool) -> None:
    monkeypatch.setattr(supervise, "DEATH_SIGNAL", death_signal)
    monkeypatch.setattr(supervise, "STOP_SECONDS", 0.1)
    lines: list[str] = []
    served = child(STUBBORN, lines)
    served.start(tasks)
    await served.serving(DEADLINE)
    await served.stop()
    await until(lambda: not alive(int(lines[0])))


async def test_it_is_started_once_there_is_room_for_a_process(
    tasks: Tasks, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    begin, lines, full = asyncio.create_subprocess_exec, list[str](), [BlockingIOError(11, "no room")] * 2

    async def crowded(*command: str, **options: Any) -> asyncio.subprocess.Process:
        if full:
            raise full.pop()
        return await begin(*command, **options)

    monkeypatch.setattr(asyncio, "create_subprocess_exec", crowded)
    served = child(SERVE, lines)
    served.start(tasks)
    await served.serving(DEADLINE)
    assert "child cannot be started: [Errno 11] no room; trying again in 0.2 s" in caplog.text


async def test_deaths_in_a_row_are_answered_more_and_more_slowly(
    tasks: Tasks, caplog: pytest.LogCaptureFixture
) -> None:
    lines: list[str] = []
    child("print('x')", lines).start(tasks)
    await until(lambda: len(lines) == 3)
    pauses = [record.getMessage().split()[-2] for record in caplog.records]
    assert pauses[:2] == ["0.1", "0.2"]


async def test_what_never_serves_ends_the_start_with_its_last_words(tasks: Tasks) -> None:
    served = Child(
        "mongod", [sys.executable, "-c", "print('no space'); print('left on device'); raise SystemExit(3)"], ready=never
    )
    served.start(tasks)
    await until(lambda: served._last_words() != "It said nothing.")
    with pytest.raises(
        SetupError, match=r"^mongod did not start within 0 s\. Its last words: .*no space / left on device"
    ):
        await served.serving(0)


async def test_what_says_nothing_is_told_too(tasks: Tasks) -> None:
    served = Child("mongod", [sys.executable, "-c", "import time; time.sleep(600)"], ready=never)
    served.start(tasks)
    with pytest.raises(SetupError, match=r"It said nothing\.$"):
        await served.serving(0)


async def test_a_command_that_does_not_exist_says_so(tasks: Tasks) -> None:
    served = Child("mongod", ["/no/such/mongod"], ready=never)
    served.start(tasks)
    await until(lambda: "No such file" in served._last_words())


async def test_its_environment_is_what_it_was_given_and_no_more(tasks: Tasks) -> None:
    lines: list[str] = []

    async def ready() -> bool:
        return bool(lines)

    code = "import os; print(sorted(os.environ), flush=True); import time; time.sleep(600)"
    served = Child("child", [sys.executable, "-ISc", code], ready=ready, env={"KEY": "x"}, line=lines.append)
    served.start(tasks)
    await served.serving(DEADLINE)
    assert "KEY" in lines[0]
    assert "PATH" not in lines[0]


async def test_output_without_end_is_taken_in_bounded(tasks: Tasks) -> None:
    lines: list[str] = []
    served = child(
        "import sys; sys.stdout.write('y' * 5_000_000 + '\\nend\\n'); sys.stdout.flush(); import time; time.sleep(600)",
        lines,
    )
    served.start(tasks)
    await until(lambda: "end" in lines)
    assert max(map(len, lines)) <= 1_000_000
    assert len(served._last_words()) < 2000


PARENT = """
import asyncio, sys
from core.ops import supervise
from core.ops.supervise import Child
from core.ops.tasks import Tasks

supervise.DEATH_SIGNAL = sys.argv[1] == "True"

async def main():
    async def ready():
        return True
    code = "import os, time; print(os.getpid(), flush=True); time.sleep(600)"
    command = [sys.executable, "-c", code]
    Child("child", command, ready=ready, line=lambda line: print(line, flush=True)).start(Tasks())
    await asyncio.sleep(600)

asyncio.run(main())
"""


@either
def test_it_ends_with_us_when_we_are_killed(death_signal: bool) -> None:
    command = [sys.executable, "-c", PARENT, str(death_signal)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:  # noqa: S603 - our own
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert alive(pid)
        parent.kill()
        parent.wait()
        deadline = time.monotonic() + DEADLINE
        while alive(pid):
            assert time.monotonic() < deadline, "the child outlived its parent"
            time.sleep(0.01)
