"""Sending what people have waiting: one lane a person, at the pace of their account.

A lane lives while there is something to send, and of all workers one has it: the gaps, the limits of a day and the
order are kept by whoever has it.
"""

import asyncio
import logging
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from core.delivery import pacing
from core.delivery.handover import Handover, Lane
from core.delivery.settling import LEASE
from core.delivery.surroundings import Surroundings
from core.errors import GatewayError
from core.model import Contact, Delivery, Person, Work
from core.store.database import DatabaseUnavailable

log = logging.getLogger(__name__)

CLAIM: Final = 256
"""Messages of one account taken at once when pacing is off: those can be neither stopped nor changed any more."""
RENEW: Final = LEASE / 6
"""How often leases are renewed."""


class Lanes:
    """The lanes of one worker."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._claims, self._people = around.stores.claims, around.stores.people
        self._handover = Handover(around)
        self._open: dict[int, Lane] = {}
        self._stopping = False
        self.broken = False
        """Whether a lane has lost the database, and with it perhaps what became of a claim."""

    @property
    def in_hand(self) -> set[str]:
        """What this worker has claimed and is yet to write what became of it, by id."""
        return {identity for lane in self._open.values() for identity in lane.held}

    def serve(self, person: Person) -> None:
        """See to it that what a person has waiting is sent."""
        if lane := self._open.get(person.id):
            lane.again = True
        elif not self._stopping:
            lane = Lane(person.id)
            self._around.tasks.spawn(f"lane {person.id}", self._run(lane))
            self._open[person.id] = lane

    async def keep(self) -> None:
        """Hold on to all leases for as long as the program runs, however long a gap or a call lasts."""
        while True:
            await asyncio.sleep(RENEW.total_seconds())
            try:
                await self.renew()
            except DatabaseUnavailable as error:
                log.warning("leases are not renewed, MongoDB is away: %s", type(error).__name__)

    async def renew(self) -> None:
        """Hold on to all leases now."""
        for lane in list(self._open.values()):
            now = self._around.clock.now()
            if held := list(lane.held.values()):
                await self._claims.renew(held, now + LEASE)
            if not lane.leased(now):
                continue
            mine = await self._leased(lane.person_id, now) is not None
            if lane.leased(now):
                lane.until = now + LEASE if mine else None
            elif mine:
                # The lane was let go meanwhile.
                await self._people.release(lane.person_id, Work.SENDING, self._around.worker)

    async def stop(self, seconds: float) -> None:
        """Take nothing new, wait up to `seconds` for what is being handed over, and leave the rest to others."""
        self._stopping = True
        for lane in self._open.values():
            lane.stopping = True
        deadline = asyncio.get_running_loop().time() + seconds
        while self.in_hand and asyncio.get_running_loop().time() < deadline:
            await self._around.sleep(0.02)
        with suppress(DatabaseUnavailable):
            for lane in list(self._open.values()):
                if not lane.held:
                    await self._let_go(lane)

    async def _run(self, lane: Lane) -> None:
        try:
            while lane.again:
                lane.again = False
                while await self._send_some(lane):
                    pass
                await self._let_go(lane)
        except DatabaseUnavailable as error:
            log.warning("MongoDB is away, trying again: %s", type(error).__name__)
            await self._around.sleep(1)
            self.broken = True
            self._around.alarm.ring()
        finally:
            del self._open[lane.person_id]

    async def _leased(self, person_id: int, now: datetime) -> Person | None:
        return await self._people.lease(person_id, Work.SENDING, self._around.worker, now, now + LEASE)

    async def _taken(self, lane: Lane) -> Person | None:
        """Take the lane, or hold on to it, and give its person as they are now; None where nothing may be sent."""
        if lane.stopping:
            return None
        now = self._around.clock.now()
        if lane.leased(now + LEASE / 2):
            # Nobody else can have it soon: to write the lease for every haul would take longer than to read.
            person = await self._people.get(lane.person_id)
            return person if person is not None and person.served else None
        person = await self._leased(lane.person_id, now)
        first, lane.until = lane.until is None, now + LEASE if person else None
        if person is not None and first and not self._around.pacing.off(person.pace):
            await self._recall(person, now)
        return person

    async def _recall(self, person: Person, now: datetime) -> None:
        """Begin with the gap behind what went out last, whoever sent it."""
        pace = self._around.pacing
        last = await self._around.stores.deliveries.last_sent(person.id, now - timedelta(seconds=pace.most))
        if last is not None and last.sent_at is not None:
            pace.recall(person.session, last.contact_id, (now - last.sent_at).total_seconds())

    async def _let_go(self, lane: Lane) -> None:
        """Let another worker have the lane."""
        if lane.until is not None:
            lane.until = None
            await self._people.release(lane.person_id, Work.SENDING, self._around.worker)

    async def _left(self, lane: Lane) -> bool:
        """Let the lane go, as nothing is left to send; tells whether there is something after all.

        For what another worker has added just before, and could not have the lane, it looks once more.
        """
        await self._let_go(lane)
        return await self._claims.first(lane.person_id, self._around.clock.now()) is not None

    async def _send_some(self, lane: Lane) -> bool:
        """Send one message, or many when there is no pace, or wait until one may go; tells whether to go on."""
        around = self._around
        person = await self._taken(lane)
        if person is None or not around.sessions.works(person.session):
            return False
        now = around.clock.now()
        await around.quiet.keep(person, now)
        room = await around.allowance.room(person, now)
        if room <= 0 and await around.allowance.carry_over(person, now):
            self._tell()
        paced = not around.pacing.off(person.pace)
        if paced and await self._waited(lane, person, now):
            return True
        limit = 1 if paced else max(1, min(room, CLAIM))
        claimed = await self._claims.take(person.id, around.worker, now, lease=LEASE, limit=limit)
        return await self._handover.run(lane, person, claimed) if claimed else await self._left(lane)

    def _tell(self) -> None:
        """See to it that people learn what was put off: all of it at once, and what the chat shows already."""
        self._around.alarm.ring()
        self._around.notices.ring()

    async def _waited(self, lane: Lane, person: Person, now: datetime) -> bool:
        """Wait for what is next as long as its pace wants it; False when it may go at once, or there is nothing."""
        around = self._around
        delivery = await self._claims.first(person.id, now)
        if delivery is None:
            return False
        found = await around.stores.contacts.some(person.id, (delivery.contact_id,))
        contact = found[0] if found else None
        if contact is not None and not await around.allowance.admits(person, contact, now):
            await around.allowance.postpone(person, contact, now)
            self._tell()
            return True
        wait = around.pacing.wait(person.session, delivery.contact_id, pacing.factor(person.pace, contact))
        if wait:
            await self._type(lane, person, delivery, contact, wait)
        return wait > 0

    async def _type(self, lane: Lane, person: Person, delivery: Delivery, contact: Contact | None, wait: float) -> None:
        """Wait, and let the account be seen typing meanwhile: at the end, where the chat is known for certain.

        It takes its time out of the gap, so it delays nothing; and should it fail, nothing is lost.
        """
        around = self._around
        seconds = pacing.typing(delivery.text, wait)
        await around.sleep(wait - seconds)
        if contact is None or not contact.on_whatsapp or lane.stopping or self._restrained(person, contact):
            await around.sleep(seconds)
            return
        try:
            await around.gateway.typing(person.session, contact.chat_id, on=True)
            await around.sleep(seconds)
            await around.gateway.typing(person.session, contact.chat_id, on=False)
        except GatewayError as error:
            log.debug("typing is not shown to %s: %s", contact.id, error)

    def _restrained(self, person: Person, contact: Contact) -> bool:
        return contact.stranger and self._around.restriction.session(person.session).restricted
