"""Telling a person, once, what is wrong with their WhatsApp account: what only they can put right, or what has lasted.

Every trouble has a cause, and each is told once until the account works again. What was told is kept with the
person, so that neither another worker nor a restart repeats it.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from core.causes import RESTRICTED
from core.delivery import sessions
from core.model import Person
from core.ports import Notifier, NotifyLater, Session, SessionStatus
from core.store.deliveries import Deliveries
from core.store.people import People

log = logging.getLogger(__name__)

FLAP: Final = timedelta(seconds=60)
"""A connection that comes back within this time is a normal flap and nobody is told."""
QUIET: Final = timedelta(minutes=10)
"""The time between two alerts of one person; only what needs them, and is new, comes sooner."""

PASSING: Final = frozenset({"unreachable", "connection_lost", "server_error", "stalled", sessions.AWAY})
"""Reasons of a failure that ends by itself."""
LASTING: Final = frozenset({"logged_out", "main_device_gone", "replaced", "banned", "outdated"})
"""Reasons that need the person, who is told though nothing waits; each is a cause of its own."""
AWAY: Final = "away"
"""The cause of everything that ends by itself."""
UNLINKED: Final = "unlinked"
"""The cause of everything else: no account is linked, or it does not come up."""


def cause_of(session: Session) -> str:
    """Name what is wrong with a session, as coarsely as a person has to know it; empty when nothing is."""
    match session.status:
        case SessionStatus.WORKING:
            return RESTRICTED if session.restricted else ""
        case SessionStatus.STARTING | SessionStatus.UNKNOWN:
            return AWAY
        case SessionStatus.FAILED if session.reason in PASSING:
            return AWAY
        case SessionStatus.FAILED if session.reason in LASTING:
            return session.reason
        case _:
            return UNLINKED


class Alerts:
    """One alert a person and cause until their account works again."""

    def __init__(self, deliveries: Deliveries, people: People, notifier: Notifier) -> None:
        self._deliveries = deliveries
        self._people = people
        self._notifier = notifier
        self._away_since: dict[int, datetime] = {}

    async def heed(self, person: Person, session: Session, now: datetime) -> None:
        """Take in how a person's session stands now, and tell them what they have to know."""
        cause = cause_of(session)
        if session.status is SessionStatus.WORKING:
            self._away_since.pop(person.id, None)
            await self._people.relieve(person, _open(person, lambda told: told != cause))
        since = self._away_since.setdefault(person.id, now) if cause == AWAY else now
        if not cause or not _news(person, cause, now) or (cause == AWAY and now - since < FLAP):
            return
        waiting = await self._waiting(person, cause, now)
        if waiting or cause in LASTING or cause == RESTRICTED:
            await self._tell(person, session, cause, waiting, now)

    async def _waiting(self, person: Person, cause: str, now: datetime) -> int:
        """Count what the person would have to be told of: what is held, or what no chat message shows yet."""
        if cause == RESTRICTED:
            return await self._deliveries.held(person.id)
        return await self._deliveries.unannounced(person.id, now)

    async def _tell(self, person: Person, session: Session, cause: str, waiting: int, now: datetime) -> None:
        # Recorded first: of several workers one tells.
        if not await self._people.alert(person, cause, now):
            return
        try:
            await self._notifier.alert(person, session, waiting)
        except NotifyLater as reason:
            log.warning("person %s cannot be told of their account's trouble (%s): %s", person.id, cause, reason)
            await self._people.unalert(person, cause)


def _open(person: Person, which: Callable[[str], bool]) -> list[str]:
    """Give the causes that the person was told of and that last."""
    return [cause for cause, told in person.alerted.items() if which(cause) and not told.over]


def _news(person: Person, cause: str, now: datetime) -> bool:
    """Tell whether a cause is one that the person does not know of, and may be told now."""
    told = person.alerted.get(cause)
    if told is not None and (not told.over or now - told.at < QUIET):
        return False
    if cause in LASTING or cause == RESTRICTED:
        return True
    # Who knows that the account is down, and has to do something about it, need not hear how else it is down.
    known = _open(person, lambda other: other != RESTRICTED and not (cause == UNLINKED and other == AWAY))
    return not known and all(now - other.at >= QUIET for other in person.alerted.values())
