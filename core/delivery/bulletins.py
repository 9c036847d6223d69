"""What people are told of their account and their day: troubles, digests, limits of the day.

It is told beside the turns of the dispatcher: a chat that does not answer keeps nobody's messages waiting.
"""

import asyncio
import logging
from typing import Final

from core.delivery.alerts import Alerts
from core.delivery.allowance import Allowance
from core.delivery.digest import Digests
from core.delivery.restriction import Restriction
from core.delivery.sessions import Sessions
from core.model import Person
from core.ops.tasks import Tasks
from core.ports import Clock
from core.store.database import DatabaseUnavailable
from core.store.people import People

log = logging.getLogger(__name__)

AT_ONCE: Final = 8
"""People who are told at once: a few chats that do not answer hold up no others."""


class Bulletins:
    """Tells each person one thing at a time."""

    def __init__(
        self,
        *,
        people: People,
        alerts: Alerts,
        digests: Digests,
        allowance: Allowance,
        restriction: Restriction,
        sessions: Sessions,
        clock: Clock,
        tasks: Tasks,
    ) -> None:
        self._people = people
        self._alerts = alerts
        self._digests = digests
        self._allowance = allowance
        self._restriction = restriction
        self._sessions = sessions
        self._clock = clock
        self._tasks = tasks
        self._free = asyncio.Semaphore(AT_ONCE)
        self._busy: set[int] = set()
        self._wanted = self._reading = False

    def tell(self) -> None:
        """Begin to tell people what there is to tell; who is still being told is left out until next time."""
        self._wanted = True
        if not self._reading:
            self._reading = True
            self._tasks.spawn("bulletins", self._tell_all())

    async def _tell_all(self) -> None:
        try:
            while self._wanted:
                self._wanted = False
                async for person in self._people.served():
                    await self._begin(person)
        except DatabaseUnavailable as error:
            log.warning("people are told later, MongoDB is away: %s", type(error).__name__)
        finally:
            self._reading = False

    async def _begin(self, person: Person) -> None:
        """Begin to tell one, once few enough are being told: so that however many there are, few are held."""
        if person.id in self._busy:
            return
        await self._free.acquire()
        try:
            self._tasks.spawn(f"bulletin {person.id}", self._tell(person))
        except RuntimeError:  # too many tasks are running
            self._free.release()
            raise
        self._busy.add(person.id)

    async def _tell(self, person: Person) -> None:
        try:
            now = self._clock.now()
            await self._alerts.heed(person, self._restriction.session(person.session), now)
            await self._digests.heed(person, now)
            if self._sessions.works(person.session):
                await self._allowance.heed(person)
        except DatabaseUnavailable as error:
            log.warning("person %s is told later, MongoDB is away: %s", person.id, type(error).__name__)
        except Exception:
            # Whatever is wrong with one, the others are told; the next turn tries again.
            log.exception("person %s cannot be told of their account and their day", person.id)
        finally:
            self._busy.discard(person.id)
            self._free.release()
