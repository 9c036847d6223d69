"""An account that WhatsApp lets start no new chats (error 463): who may still be written to, and who has to wait.

Trying makes it worse: what is for somebody who never wrote back is held, untried, until the restriction ends.
"""

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from cachetools import TTLCache

from core.causes import RESTRICTED
from core.delivery.sessions import Sessions
from core.errors import GatewayError, Refused
from core.model import Contact, Person
from core.ports import Clock, Gateway, Session
from core.store.deliveries import Deliveries

log = logging.getLogger(__name__)

LOOK_AGAIN: Final = timedelta(minutes=30)
"""How long something is held at a time, and how long to wait where nobody knows when the restriction ends."""

FORGOTTEN: Final = timedelta(days=1)
"""How long a restriction that only sends have met is believed while nobody tries another."""


def is_restriction(error: GatewayError) -> bool:
    """Tell whether a send was refused because the account is restricted."""
    return isinstance(error, Refused) and error.values.get("reason") == RESTRICTED


class Restriction:
    """The restrictions of all accounts, as their sessions tell them and as sends have met them."""

    def __init__(self, gateway: Gateway, sessions: Sessions, deliveries: Deliveries, clock: Clock) -> None:
        self._gateway = gateway
        self._sessions = sessions
        self._deliveries = deliveries
        self._clock = clock
        # Not every gateway tells it in the session's state: what a send has met lasts until one goes through, and
        # one is tried at the time that is kept here.
        self._met: TTLCache[str, datetime] = TTLCache(
            10_000, ttl=FORGOTTEN.total_seconds(), timer=lambda: clock.now().timestamp()
        )
        self._free: set[int] = set()

    def session(self, name: str) -> Session:
        """Give the session's last known state, restricted too where only a send has met that."""
        known = self._told(name)
        return replace(known, restricted=True) if name in self._met else known

    def until(self, person: Person, contact: Contact | None) -> datetime | None:
        """Give when to look again at what is for a contact; None for what may be sent.

        That is what goes to a group, or to who has written to the account. Where only sends tell of the restriction,
        one other is let through now and then.
        """
        if contact and not contact.stranger:
            return None
        now = self._clock.now()
        if self._told(person.session).restricted:
            # Before the end: a first reply, or another process, may have changed it meanwhile, and looking is cheap.
            return min(self.end(person), now + LOOK_AGAIN)
        again = self._met.get(person.session)
        # One that lies further ahead was set before the clock was set back.
        if again is not None and not now < again <= now + LOOK_AGAIN:
            self._met[person.session] = now + LOOK_AGAIN
            return None
        return again

    def end(self, person: Person) -> datetime:
        """Give when to try again what was refused: when the restriction ends, as far as that is known."""
        told = self._told(person.session)
        return told.until if told.restricted and told.until else self._clock.now() + LOOK_AGAIN

    async def met(self, person: Person) -> None:
        """Take in that a send was refused for it, and ask the gateway how the account stands."""
        self._met[person.session] = self._clock.now() + LOOK_AGAIN
        self._free.discard(person.id)
        try:
            session = await self._gateway.session(person.session)
        except GatewayError as error:
            log.warning("the gateway does not tell how %s is restricted: %s", person.session, error)
            return
        await self._sessions.put(session)
        if session.restricted:
            # A gateway that tells it tells its end, too.
            self._met.pop(person.session, None)

    def passed(self, person: Person, contact: Contact | None) -> bool:
        """Take in that a message went out; True when that shows the account to be free again."""
        stranger = contact is None or contact.stranger
        # Looked for before it is taken: nearly always there is nothing, and each message asks.
        return stranger and person.session in self._met and self._met.pop(person.session, None) is not None

    async def heed(self, person: Person) -> None:
        """Let go what was held for a person, as soon as their account is restricted no more."""
        if self.session(person.session).restricted:
            self._free.discard(person.id)
        elif person.id not in self._free:
            await self._deliveries.unhold(person.id, self._clock.now())
            self._free.add(person.id)

    async def wrote(self, person: Person, contact: Contact) -> None:
        """Let go what was held for a contact, who has written for the first time."""
        await self._deliveries.unhold(person.id, self._clock.now(), contact.id)

    def _told(self, name: str) -> Session:
        """Give the session as the gateway told it, without a restriction that has ended since."""
        known = self._sessions.known(name)
        if known.restricted and known.until is not None and known.until <= self._clock.now():
            return replace(known, restricted=False, until=None)
        return known
