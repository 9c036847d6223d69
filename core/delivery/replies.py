"""What contacts write: remembered with the contact, and shown to the person who wants to see it.

Each session has a queue and a task of its own, which lives while there is something in it: a chat that cannot be
reached holds up neither the receipts nor anybody else's replies.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

from cachetools import TTLCache

from core.delivery.restriction import Restriction
from core.errors import GatewayError, Refused
from core.model import Contact, Person
from core.ops.tasks import Tasks
from core.ports import Clock, Gateway, Incoming, Notifier, NotifyLater
from core.store.contacts import Contacts
from core.store.database import DatabaseUnavailable
from core.store.exchange import HIDDEN, PERSON
from core.store.people import People
from core.store.telling import Telling
from core.timing.alarm import Alarm

log = logging.getLogger(__name__)

QUEUED: Final = 100
"""Messages of one session that wait to be looked at."""
SESSIONS: Final = 500
"""Sessions that may have a queue at once."""
SEEN: Final = 10_000
"""Messages, and hidden numbers, that are remembered."""
OLDEST: Final = timedelta(hours=24)
"""A message that is older, as when a phone was off for long, is remembered and not shown any more."""
HIDDEN_SECONDS: Final = 3600
"""How long it is believed whose a hidden number is, or that nobody says."""
PAUSES: Final = (1.0, 5.0, 15.0, 60.0, 300.0, 900.0)
"""Seconds between the tries for one message."""


class Replies:
    """Takes in messages from the gateway's events; `take` never waits."""

    def __init__(  # noqa: PLR0913 - the composition root's call
        self,
        *,
        worker: str,
        gateway: Gateway,
        people: People,
        contacts: Contacts,
        telling: Telling,
        restriction: Restriction,
        notifier: Notifier,
        clock: Clock,
        alarm: Alarm,
        tasks: Tasks,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._worker = worker
        self._gateway = gateway
        self._people = people
        self._contacts = contacts
        self._telling = telling
        self._restriction = restriction
        self._notifier = notifier
        self._clock = clock
        self._alarm = alarm
        self._tasks = tasks
        self._sleep = sleep
        self._queues: dict[str, deque[Incoming]] = {}

        def timer() -> float:
            return clock.now().timestamp()

        self._shown: TTLCache[tuple[str, str], bool] = TTLCache(SEEN, OLDEST.total_seconds() + 60, timer)
        self._numbers: TTLCache[tuple[str, str], str | None] = TTLCache(SEEN, HIDDEN_SECONDS, timer)

    def take(self, session: str, message: Incoming) -> None:
        """Take in a message that came to a session; those of groups and channels are not passed on."""
        if not message.chat_id.endswith((PERSON, HIDDEN)):
            return
        queue = self._queues.get(session)
        if queue is None:
            if len(self._queues) >= SESSIONS:
                log.warning("message %s is dropped: %d sessions have replies in hand", message.id, SESSIONS)
                return
            queue = self._queues[session] = deque()
            self._tasks.spawn(f"replies {session}", self._work_off(session, queue))
        if len(queue) >= QUEUED:
            log.warning("message %s is dropped: %d newer ones wait", queue.popleft().id, QUEUED)
        queue.append(message)

    async def _work_off(self, session: str, queue: deque[Incoming]) -> None:
        try:
            while queue:
                await self._handle(session, queue.popleft())
        finally:
            del self._queues[session]

    async def _handle(self, session: str, message: Incoming) -> None:
        """Do what there is to do about one message, a few times over while something needed for it is away."""
        reason: Exception | None = None
        for pause in (0.0, *PAUSES):
            if pause:
                await self._sleep(pause)
            try:
                await self._pass_on(session, message)
            except (NotifyLater, GatewayError, DatabaseUnavailable) as error:
                reason = error
            except Exception:
                # Whatever is wrong with this one, the next must be shown.
                log.exception("message %s cannot be passed on", message.id)
                return
            else:
                return
        log.warning("message %s is not passed on: %s", message.id, type(reason).__name__)

    async def _pass_on(self, session: str, message: Incoming) -> None:
        if (session, message.id) in self._shown:
            return
        person = await self._people.by_session(session)
        contact = await self._contact(person, message.chat_id) if person else None
        if person is None or contact is None:
            return
        now = self._clock.now()
        await self._contacts.wrote(contact, min(message.at, now))
        if contact.wrote_at is None:
            await self._restriction.wrote(person, contact)
            self._alarm.ring()
        # Every worker hears it; one shows it.
        mine = await self._telling.heard(session, message.id, self._worker, now)
        if mine and person.replies and now - message.at <= OLDEST:
            await self._notifier.replied(person, contact, message)
        self._shown[session, message.id] = True

    async def _contact(self, person: Person, chat_id: str) -> Contact | None:
        contact = await self._contacts.by_chat(person.id, chat_id)
        if contact is not None or not chat_id.endswith(HIDDEN):
            return contact
        number = await self._number(person.session, chat_id)
        return await self._contacts.by_phone(person.id, number) if number else None

    async def _number(self, session: str, lid: str) -> str | None:
        """Give the number behind a hidden one, as far as WhatsApp tells it."""
        if (session, lid) not in self._numbers:
            try:
                self._numbers[session, lid] = await self._gateway.phone(session, lid)
            except Refused:
                self._numbers[session, lid] = None
        return self._numbers.get((session, lid))
