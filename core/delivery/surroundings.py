"""What a worker needs to send: the stores, the gateway, and what has a say in when something goes out."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from core.delivery.allowance import Allowance
from core.delivery.notices import Notices
from core.delivery.pacing import Pacing
from core.delivery.quiet import QuietHours
from core.delivery.receipts import Receipts
from core.delivery.restriction import Restriction
from core.delivery.sessions import Sessions
from core.delivery.settling import LEASE, Settling
from core.delivery.turns import Turns
from core.delivery.verification import Verification
from core.ops.tasks import Tasks
from core.ports import Clock, Gateway
from core.store.database import DatabaseUnavailable
from core.store.stores import Stores
from core.timing.alarm import Alarm

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lanes stand on. `worker` names this process; a later one of the same name is its heir."""

    worker: str
    stores: Stores
    gateway: Gateway
    sessions: Sessions
    receipts: Receipts
    notices: Notices
    verification: Verification
    restriction: Restriction
    settling: Settling
    pacing: Pacing
    quiet: QuietHours
    allowance: Allowance
    turns: Turns
    clock: Clock
    alarm: Alarm
    tasks: Tasks
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def record(self, write: Callable[[], Awaitable[T]]) -> T:
        """Write an outcome, again and again while the database is away: it has to be a write that may be repeated."""
        give_up = self.clock.now() + LEASE
        while True:
            try:
                return await write()
            except DatabaseUnavailable:
                if self.clock.now() > give_up:
                    raise
                await self.sleep(0.5)
