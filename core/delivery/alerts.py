"""Telling a person, once, that WhatsApp was disconnected, or that messages wait for it."""

import logging
from datetime import datetime, timedelta
from typing import Final

from core.model import Person
from core.ports import Notifier, NotifyLater, Session, SessionStatus
from core.store.deliveries import Deliveries

log = logging.getLogger(__name__)

FLAP: Final = timedelta(seconds=60)
"""A connection that comes back within this time is a normal flap and nobody is told."""


class Alerts:
    """One alert a person until their session works again."""

    def __init__(self, deliveries: Deliveries, notifier: Notifier) -> None:
        self._deliveries = deliveries
        self._notifier = notifier
        self._away_since: dict[int, datetime] = {}
        self._told: set[int] = set()
        self._worked: set[int] = set()

    async def waiting(self, person: Person, session: Session, now: datetime) -> None:
        """Tell the person if their session has failed, or something waits for one that is away for a minute."""
        since = self._away_since.setdefault(person.id, now)
        if person.id in self._told or (session.status is SessionStatus.STARTING and now - since < FLAP):
            return
        lost = session.status is SessionStatus.FAILED and person.id in self._worked
        if (waiting := await self._deliveries.unannounced(person.id, now)) or lost:
            try:
                await self._notifier.alert(person, session, waiting)
            except NotifyLater as reason:
                log.warning("person %s cannot be told that WhatsApp is away: %s", person.id, reason)
            else:
                self._told.add(person.id)

    def clear(self, person: Person) -> None:
        """Take in that the session works: the next alert is a new one."""
        self._away_since.pop(person.id, None)
        self._told.discard(person.id)
        self._worked.add(person.id)
