"""Listening to the gateway: session states, receipts that move deliveries on, and what contacts write."""

import asyncio
import logging
from datetime import timedelta
from typing import Final

from cachetools import TTLCache

from core.delivery.notices import Notices
from core.delivery.replies import Replies
from core.delivery.sessions import Sessions
from core.errors import GatewayError
from core.model import Delivery, Person
from core.ops.tasks import Tasks
from core.ports import Ack, Clock, Connected, Disconnected, Gateway, MessageAcked, MessageReceived, SessionChanged
from core.store.database import DatabaseUnavailable
from core.store.deliveries import Deliveries
from core.store.people import People
from core.timing.alarm import Alarm

log = logging.getLogger(__name__)

LOOK_BACK = timedelta(hours=24)
"""How far back messages without a receipt are asked about after the event stream was away."""
ASKED: Final = 100
"""Messages of one person that are asked about, the newest: each is a call."""


class Receipts:
    """Takes in the gateway's events for as long as the program runs."""

    def __init__(  # noqa: PLR0913 - made once, by the engine
        self,
        *,
        gateway: Gateway,
        sessions: Sessions,
        deliveries: Deliveries,
        people: People,
        notices: Notices,
        replies: Replies,
        clock: Clock,
        alarm: Alarm,
        tasks: Tasks,
    ) -> None:
        self._gateway = gateway
        self._sessions = sessions
        self._deliveries = deliveries
        self._people = people
        self._notices = notices
        self._replies = replies
        self._clock = clock
        self._alarm = alarm
        self._tasks = tasks
        self._early: TTLCache[tuple[int, str], Ack] = TTLCache(1000, ttl=60)

    async def run(self) -> None:
        """Follow the event stream until cancelled."""
        async for event in self._gateway.events():
            match event:
                case SessionChanged(session):
                    await self._sessions.put(session)
                    self._alarm.ring()
                case MessageAcked(session, message_id, ack):
                    await self._persist(session, message_id, ack)
                case MessageReceived(session, message):
                    self._replies.take(session, message)
                case Connected():
                    await self._reread()
                case Disconnected():
                    await self._sessions.lost()

    async def settle(self, person: Person, delivery: Delivery, message_id: str) -> None:
        """Apply a receipt that came before its message was recorded as sent under this id.

        What an earlier request had sent may have been read long since, with nobody listening: the gateway is asked.
        """
        early = person.id, message_id
        ack = self._early.pop(early, None) if early in self._early else None
        if ack is None and delivery.doubted:
            try:
                ack = await self._gateway.ack(person.session, delivery.chat_id, message_id)
            except GatewayError as error:
                log.warning("receipts of %s are not known: %s", delivery.id, error)
        if ack is not None:
            await self._deliveries.acked(person.id, message_id, ack, self._clock.now())

    async def _persist(self, session: str, message_id: str, ack: Ack) -> None:
        while True:
            try:
                person = await self._people.by_session(session)
                if person is None:
                    return
                if await self._deliveries.acked(person.id, message_id, ack, self._clock.now()):
                    self._notices.ring()
                else:
                    self._early[person.id, message_id] = max(ack, self._early.get((person.id, message_id), ack))
            except DatabaseUnavailable:
                # The stream waits meanwhile: a receipt is sent once.
                await asyncio.sleep(1)
            else:
                return

    async def _reread(self) -> None:
        """Read the states after a reconnect, and ask for receipts: not every gateway replays what was missed."""
        try:
            await self._sessions.refresh()
        except GatewayError as error:
            log.warning("the gateway does not tell its sessions: %s", error)
            return
        self._alarm.ring()
        # Each is a call, and what happens meanwhile has to be heard.
        self._tasks.spawn("catching up", self._catch_up())

    async def _catch_up(self) -> None:
        try:
            async for person in self._people.served():
                if self._sessions.works(person.session):
                    await self._ask(person)
        except (GatewayError, DatabaseUnavailable) as error:
            log.warning("could not catch up with the gateway: %s", error)

    async def _ask(self, person: Person) -> None:
        """Ask for the receipts of what a person's account sent last."""
        since = self._clock.now() - LOOK_BACK
        for delivery in await self._deliveries.unacknowledged(person.id, since, limit=ASKED):
            ack = await self._gateway.ack(person.session, delivery.chat_id, delivery.message_id)
            if ack is not None:
                await self._persist(person.session, delivery.message_id, ack)
