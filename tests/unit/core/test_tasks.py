"""The one place that spawns tasks."""

import asyncio
import logging

import pytest

from core.ops.tasks import Tasks


async def forever() -> None:
    await asyncio.Event().wait()


async def test_a_task_is_known_until_it_ends() -> None:
    tasks = Tasks()
    go = asyncio.Event()
    task = tasks.spawn("work", _wait(go))
    assert "work" in tasks
    go.set()
    await task
    await asyncio.sleep(0)
    assert "work" not in tasks


async def _wait(event: asyncio.Event) -> bool:
    return await event.wait()


async def test_one_name_is_one_task() -> None:
    tasks = Tasks()
    first = tasks.spawn("work", forever())
    second = tasks.spawn("work", forever())
    await asyncio.wait([first])
    assert first.cancelled()
    assert not second.done()
    assert "work" in tasks
    await tasks.drain(1)
    assert second.cancelled()


async def test_who_is_asked_twice_to_end_does_so_once() -> None:
    tasks = Tasks()
    tidied = []

    async def tidy() -> None:
        try:
            await forever()
        finally:
            for _ in range(5):
                await asyncio.sleep(0)
            tidied.append(True)

    task = tasks.spawn("work", tidy())
    await asyncio.sleep(0)
    assert tasks.cancel("work")
    await asyncio.sleep(0)
    assert tasks.cancel("work")
    await asyncio.wait([task])
    assert tidied == [True]
    assert not tasks.cancel("work")


async def test_draining_waits_for_a_replaced_task_too() -> None:
    tasks = Tasks()
    tidied = []

    async def tidy() -> None:
        try:
            await forever()
        finally:
            for _ in range(5):
                await asyncio.sleep(0)
            tidied.append(True)

    tasks.spawn("work", tidy())
    await asyncio.sleep(0)
    tasks.spawn("work", forever())
    await tasks.drain(1)
    assert tidied == [True]


async def test_more_than_the_limit_are_refused() -> None:
    tasks = Tasks(limit=2)
    tasks.spawn("a", forever())
    tasks.spawn("b", forever())
    with pytest.raises(RuntimeError, match="2 tasks"):
        tasks.spawn("c", forever())
    tasks.spawn("b", forever())
    await tasks.drain(1)


async def test_a_failure_is_logged_with_its_name(caplog: pytest.LogCaptureFixture) -> None:
    tasks = Tasks()

    async def fail() -> None:
        raise ValueError("broken")

    await asyncio.wait([tasks.spawn("work", fail())])
    await asyncio.sleep(0)
    (record,) = caplog.records
    assert record.getMessage() == "task work failed"
    assert record.exc_info is not None
    assert "work" not in tasks


async def test_what_is_kept_begins_again_after_a_failure_and_after_an_end(caplog: pytest.LogCaptureFixture) -> None:
    tasks = Tasks(pause=0)
    begun: asyncio.Queue[int] = asyncio.Queue()
    runs = iter(range(1000))

    async def work() -> None:
        run = next(runs)
        begun.put_nowait(run)
        if run == 0:
            raise ValueError("broken")
        if run == 2:
            await forever()

    task = tasks.keep("work", work)
    assert [await begun.get() for _ in range(3)] == [0, 1, 2]
    assert [record.getMessage() for record in caplog.records] == ["task work failed and is begun again"]
    assert tasks.cancel("work")
    await asyncio.wait([task])
    assert task.cancelled()
    assert begun.empty()
    assert not tasks.cancel("work")


async def test_draining_cancels_everything_and_names_who_is_late(caplog: pytest.LogCaptureFixture) -> None:
    tasks = Tasks()
    release = asyncio.Event()

    async def stubborn() -> None:
        while not release.is_set():
            try:
                await release.wait()
            except asyncio.CancelledError:
                continue

    quick, late = tasks.spawn("quick", forever()), tasks.spawn("late", stubborn())
    await asyncio.sleep(0)
    with caplog.at_level(logging.WARNING):
        await tasks.drain(0.01)
    assert quick.cancelled()
    assert "task late did not end within 0.01 s" in caplog.text
    release.set()
    await late


async def test_draining_nothing_is_nothing() -> None:
    await Tasks().drain(0)
