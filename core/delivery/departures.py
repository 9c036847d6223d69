"""People who leave: nothing goes out for them any more, and their data waits for their return or is deleted.

What is begun is marked with the person first, and done from the beginning after a crash: every step may be repeated.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from core.delivery.sessions import Sessions
from core.errors import GatewayError, Refused
from core.model import Leaving, Person
from core.ports import Clock, Gateway, Session, SessionStatus
from core.store.database import DatabaseUnavailable
from core.store.erasure import Erasure
from core.store.stores import Stores

log = logging.getLogger(__name__)

LONGEST_PAUSE: Final = 60.0
"""Seconds between two tries, once a few have failed."""


class Departures:
    """Shuts people out, lets them in again, and erases them."""

    def __init__(
        self,
        stores: Stores,
        erasure: Erasure,
        gateway: Gateway,
        sessions: Sessions,
        clock: Clock,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._stores = stores
        self._erasure = erasure
        self._gateway = gateway
        self._sessions = sessions
        self._clock = clock
        self._sleep = sleep

    async def begin(self, person_id: int, leaving: Leaving) -> Person | None:
        """Mark that somebody leaves: from now on nothing is sent or told for them. `finish` has to follow.

        None where there is nobody, or they are being erased already.
        """
        return await self._stores.people.leave(person_id, leaving, self._clock.now())

    async def unfinished(self) -> list[Person]:
        """Give those whom a crash, or a stop, has left half gone."""
        return await self._stores.people.leaving()

    async def finish(self, person: Person) -> None:
        """Do all that the mark says, however long the database or the gateway is away."""
        pause = 1.0
        while True:
            try:
                await (self._erase(person) if person.leaving is Leaving.ERASURE else self._remove(person))
            except (DatabaseUnavailable, GatewayError) as error:
                log.warning("the leaving of %s waits: %s", person.id, error)
                await self._sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            else:
                log.info("person %s has left (%s)", person.id, person.leaving)
                return

    async def readmit(self, person: Person) -> Person | None:
        """Let somebody in, or in again: with all they had, but with nothing that goes out by itself.

        None while they are leaving.
        """
        if person.removed_at is not None:
            # Whatever was in hand when they were shut out, here or in another process.
            await self._stop(person)
        return await self._stores.people.admit(person.id, self._clock.now())

    async def _stop(self, person: Person) -> None:
        now = self._clock.now()
        await self._stores.schedules.pause_all(person.id, now)
        await self._stores.deliveries.drop(person.id, now)

    async def _remove(self, person: Person) -> None:
        await self._stop(person)
        await self._unlink(person)
        await self._stores.people.left(person.id)

    async def _erase(self, person: Person) -> None:
        await self._stop(person)
        await self._erasure.sweep(person)
        await self._unlink(person)
        # What was being made at that moment is swept up too.
        while await self._erasure.sweep(person):
            await self._sleep(0.1)
        await self._erasure.finish(person)

    async def _unlink(self, person: Person) -> None:
        """Delete the session: the gateway itself sends nothing for it any more."""
        try:
            await self._gateway.forget(person.session)
        except Refused:
            log.warning("the gateway does not delete session %s, which is unlinked instead", person.session)
            await self._gateway.logout(person.session)
        await self._sessions.put(Session(person.session, SessionStatus.STOPPED))
