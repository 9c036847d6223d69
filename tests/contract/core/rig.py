"""Workers on a real database, a fake gateway and a clock that is moved: what the dispatcher's tests drive."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

from core.delivery.engine import Engine
from core.delivery.pacing import Pacing
from core.model import Delivery
from core.ops.tasks import Tasks
from core.ports import Ack, Incoming, MessageAcked, MessageReceived
from core.settings import Settings
from core.store.stores import Stores
from core.timing.alarm import Alarm
from core.timing.clock import MovableClock
from tests.fakes.gateway import FakeGateway, RecordingNotifier


class Bell(Alarm):
    """An alarm that nothing but a test rings, and that tells when everybody sleeps."""

    def __init__(self, clock: MovableClock) -> None:
        super().__init__(clock)
        self.armed: datetime | None = None
        self.asleep = asyncio.Event()

    @property
    def rung(self) -> bool:
        return self._rung.is_set()

    def set(self, at: datetime | None) -> None:
        self.armed = at

    async def wait(self) -> None:
        self.asleep.set()
        await super().wait()
        self.asleep.clear()


class Watched(Tasks):
    """Tasks that a test can wait for, or cut off."""

    def __init__(self) -> None:
        super().__init__()
        self.spawned: set[asyncio.Task[Any]] = set()

    def spawn(self, name: str, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        task = super().spawn(name, work)
        self.spawned.add(task)
        task.add_done_callback(self.spawned.discard)
        return task

    @property
    def busy(self) -> list[asyncio.Task[Any]]:
        """Those that send, or tell people of their account: they end when they are done."""
        return [task for task in self.spawned if task.get_name().startswith(("lane", "bulletin"))]


class Worker:
    """One process, as far as the core goes. Its sleep moves the clock; crash() drops it where it stands."""

    def __init__(
        self,
        stores: Stores,
        gateway: FakeGateway,
        clock: MovableClock,
        *,
        name: str = "w",
        pace: tuple[float, float] = (0, 0),
        cap: int = 250,
        notifier: RecordingNotifier | None = None,
    ) -> None:
        self._clock = clock
        self.name = name
        self.pause: Callable[[float], Awaitable[None]] = lambda _: asyncio.sleep(0)
        """Awaited before each sleep is over."""
        self.slept: list[float] = []
        self.monotonic = 0.0
        """What no jump of the clock moves: seconds that were slept, or that `work` let go by."""
        self.gateway = gateway
        self.notifier = notifier or RecordingNotifier()
        self.bell = Bell(clock)
        self.tasks = Watched()
        settings = Settings(_env_file=None, daily_cap=cap, timezone="UTC")
        engine = Engine(
            settings,
            worker=name,
            stores=stores,
            gateway=gateway,
            notifier=lambda _: self.notifier,
            clock=clock,
            tasks=self.tasks,
            alarm=self.bell,
            pacing=Pacing(*pace, timer=lambda: self.monotonic, chance=random.Random(1)),
            sleep=self._sleep,
        )
        self.sessions, self.notices, self.verification = engine.sessions, engine.notices, engine.verification
        self.turns, self.lanes, self.quiet = engine.turns, engine.lanes, engine.quiet
        self.replies, self.receipts, self.dispatcher = engine.replies, engine.receipts, engine.dispatcher

    async def _sleep(self, seconds: float) -> None:
        await self.pause(seconds)
        self.slept.append(seconds)
        self.monotonic += seconds + 0.001
        self._clock.move(timedelta(milliseconds=int(seconds * 1000) + 1))
        await asyncio.sleep(0)

    @property
    def started(self) -> bool:
        return hasattr(self, "main")

    async def begin(self) -> None:
        """Hear how the sessions stand, and begin to work."""
        if not self.gateway.away:
            await self.sessions.refresh()
        self.main = self.tasks.spawn("deliveries", self.dispatcher.run())
        self.bell.ring()

    async def settled(self) -> None:
        """Wait until it sleeps, nothing is being sent, and nobody has rung."""
        while not self.main.done():
            if busy := self.tasks.busy:
                await asyncio.wait(busy)
            elif not self.bell.asleep.is_set() or self.bell.rung:
                await asyncio.sleep(0)
            else:
                return
        self.main.result()

    async def work(self, after: timedelta = timedelta()) -> None:
        """Move the clock, wake the worker, and wait until it has nothing more to do."""
        self._clock.move(after)
        self.monotonic += after.total_seconds()
        if not self.started:
            await self.begin()
        self.bell.ring()
        await self.settled()

    async def crash(self) -> None:
        """Cut everything off where it stands."""
        ended = list(self.tasks.spawned)
        for task in ended:
            task.cancel()
        if ended:
            await asyncio.wait(ended)

    async def hear(self, session: str, message_id: str, ack: Ack) -> None:
        """Take in a receipt."""
        self.gateway.feed[:] = [MessageAcked(session, message_id, ack)]
        await self.receipts.run()

    async def get(self, session: str, *messages: Incoming) -> None:
        """Take in what somebody wrote to a session, and wait until it is dealt with."""
        self.gateway.feed[:] = [MessageReceived(session, message) for message in messages]
        await self.receipts.run()
        if answering := [task for task in self.tasks.spawned if task.get_name().startswith("replies")]:
            await asyncio.wait(answering)


Make = Callable[..., Worker]
"""Makes a worker, with Worker's own options."""


async def shown(worker: Worker) -> list[Delivery]:
    """Let the worker tell what is untold; give what it told."""
    before = len(worker.notifier.told)
    await worker.notices.tell()
    return worker.notifier.told[before:]
