"""Telling people what became of their messages.

The database is the queue: what is untold is told, also after a crash.
"""

import asyncio
import logging

from core.ports import Notifier, NotifyLater
from core.store.database import DatabaseUnavailable
from core.store.deliveries import Deliveries

log = logging.getLogger(__name__)

BATCH = 50


class Notices:
    """Works off untold deliveries, oldest change first."""

    def __init__(self, deliveries: Deliveries, notifier: Notifier, *, pause: float = 5) -> None:
        self._deliveries = deliveries
        self._notifier = notifier
        self._pause = pause
        self._rung = asyncio.Event()
        self._rung.set()

    def ring(self) -> None:
        """Say that there is something to tell."""
        self._rung.set()

    async def run(self) -> None:
        """Tell until cancelled; look for more every half minute even when nobody rings."""
        while True:
            try:
                async with asyncio.timeout(30):
                    await self._rung.wait()
            except TimeoutError:
                log.debug("looking for untold deliveries unasked")
            self._rung.clear()
            try:
                while await self.tell_some():
                    pass
            except (NotifyLater, DatabaseUnavailable) as reason:
                log.warning("people cannot be told now: %s", reason)
                await asyncio.sleep(self._pause)
                self._rung.set()

    async def tell_some(self) -> int:
        """Tell up to 50; returns how many. Raises NotifyLater when the chat cannot be reached."""
        untold = await self._deliveries.untold(limit=BATCH)
        for delivery in untold:
            try:
                notice = await self._notifier.tell(delivery)
            except (NotifyLater, DatabaseUnavailable):
                raise
            except Exception:
                # Whatever is wrong with this one, the others must be told; /logs still shows it.
                log.exception("delivery %s cannot be told", delivery.id)
                notice = delivery.notice_id
            await self._deliveries.told(delivery, notice)
        return len(untold)
