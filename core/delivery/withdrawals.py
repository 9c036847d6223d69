"""Cancelling what schedules have still to send that were paused, deleted, or got another time.

That it is to be done is written together with the reason: should a crash, or a lost database, come between, the next
turn of a worker does it before anything is sent.
"""

from typing import Final

from core.store.deliveries import Deliveries
from core.store.schedules import Schedules

BATCH: Final = 1000
"""Schedules whose messages are cancelled in one go."""


class Withdrawals:
    """The withdrawals of all people's schedules."""

    def __init__(self, schedules: Schedules, deliveries: Deliveries) -> None:
        self._schedules = schedules
        self._deliveries = deliveries

    async def carry_out(self) -> int:
        """Cancel all that is to be; twice is once. Returns how many messages."""
        cancelled = 0
        while withdrawing := await self._schedules.withdrawals(limit=BATCH):
            for (owner_id, withdrawal), ids in withdrawing.items():
                cancelled += await self._deliveries.withdraw(owner_id, ids, withdrawal)
                await self._schedules.withdrawn(ids, withdrawal)
        return cancelled
