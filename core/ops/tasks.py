"""The one place that spawns asyncio tasks: each is kept, named, logged when it fails, and drained at the end."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

log = logging.getLogger(__name__)


class Tasks:
    """The running tasks of one process, by name. At most `limit` at once; `pause` seconds before one begins again."""

    def __init__(self, limit: int = 1000, *, pause: float = 1) -> None:
        self._running: dict[str, asyncio.Task[Any]] = {}
        self._ending: set[asyncio.Task[Any]] = set()
        self._limit = limit
        self._pause = pause

    def spawn(self, name: str, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Run `work` as the task `name`; one that still runs under that name is cancelled first.

        Raises RuntimeError when the limit is reached.
        """
        previous = self._running.pop(name, None)
        if previous is not None:
            self._end(previous)
        if len(self._running) >= self._limit:
            work.close()
            raise RuntimeError(f"{self._limit} tasks are running already, {name} is refused")
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running[name] = task
        task.add_done_callback(self._ended)
        return task

    def keep(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> asyncio.Task[None]:
        """Run what must never end as the task `name`: should it fail all the same, it is logged and begun again."""
        return self.spawn(name, self._again(name, work))

    async def _again(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        while True:
            try:
                await work()
            except Exception:
                log.exception("task %s failed and is begun again", name)
            await asyncio.sleep(self._pause)

    def cancel(self, name: str) -> bool:
        """Ask the task `name` to end, once: what it does at its end is not cut off. Tells whether there was one."""
        task = self._running.get(name)
        if task is not None:
            self._end(task)
        return task is not None

    def _end(self, task: asyncio.Task[Any]) -> None:
        if task not in self._ending:
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)
            task.cancel()

    def __contains__(self, name: str) -> bool:
        return name in self._running

    def _ended(self, task: asyncio.Task[Any]) -> None:
        if self._running.get(task.get_name()) is task:
            del self._running[task.get_name()]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("task %s failed", task.get_name(), exc_info=error)

    async def drain(self, seconds: float) -> None:
        """Cancel everything and wait up to `seconds` for it to end."""
        tasks = {*self._running.values(), *self._ending}
        for task in tasks:
            task.cancel()
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                log.warning("task %s did not end within %s s", task.get_name(), seconds)
