"""Handing over what was claimed for one person: several at a time, to each contact one after the other.

Every step may be repeated after a crash: what became of a delivery is written by its claim.
"""

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Collection, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from core.attachment import StoredFile
from core.causes import RESTRICTED
from core.delivery import loading, order, outbox
from core.delivery.restriction import is_restriction
from core.delivery.surroundings import Surroundings
from core.errors import AnswerLost, FileGone, GatewayError, GatewayUnavailable, NotPaired, OutcomeUnknown, Refused
from core.model import Contact, Delivery, Person
from core.ports import Session, SessionStatus
from core.store.claims import Accepted

RECORD: Final = 64
"""Accepted messages that are recorded at once, while others are being sent."""
AT_ONCE: Final = 8
"""Messages of all accounts in flight; the gateway's client has a few connections more."""
FILES_AT_ONCE: Final = 2
"""Of these, messages with a file, which is held in memory whole."""
AWAY: Final = timedelta(seconds=5)
"""How soon a message is offered again that met a gateway or a session which is away."""
LONGEST_BACKOFF: Final = 600.0


def backoff(attempts: int, spread: float) -> timedelta:
    """Give the pause before attempt `attempts` + 1: 5 s doubled each time up to 10 min, and up to half of it more."""
    pause = min(5.0 * 2 ** min(attempts, 10), LONGEST_BACKOFF)
    return timedelta(seconds=pause * (1 + spread / 2))


@dataclass(slots=True)
class Lane:
    """What one worker does for one person: nothing goes out but while it has the lease, which is until `until`."""

    person_id: int
    until: datetime | None = None
    held: dict[str, Delivery] = field(default_factory=dict)
    """What is claimed of which it is not written yet what became of it, by id."""
    again: bool = True
    """Whether to look once more for something to send."""
    stopping: bool = False

    def leased(self, now: datetime) -> bool:
        """Tell whether it has the lease."""
        return self.until is not None and now < self.until

    def sends(self, now: datetime) -> bool:
        """Tell whether it may send now."""
        return not self.stopping and self.leased(now)


@dataclass(slots=True)
class _Haul:
    """What one claim brought: what is yet to be tried, whom it is for, and what was taken and is yet to be recorded.

    What is for one contact is handed over one after the other: `free` are those to whom nobody is sending just now.
    Once something is put off, what is behind it is not tried: it is claimed anew, or waits, as `order` has it.
    """

    lane: Lane
    person: Person
    chats: dict[str, deque[Delivery]]
    contacts: dict[str, Contact]
    free: deque[str]
    accepted: list[Accepted] = field(default_factory=list)
    reached: set[str] = field(default_factory=set)
    """Contacts to whom something went out, or may have, and for whom that is not recorded."""
    recording: bool = False
    stuck: set[str] = field(default_factory=set)
    """Contacts to whom something could not be handed over."""
    cut: bool = False
    """Whether the account cannot send just now."""

    @classmethod
    def of(cls, lane: Lane, person: Person, claimed: Iterable[Delivery], contacts: Iterable[Contact]) -> "_Haul":
        """Sort what was claimed, in turn, by whom it is for, and for each by when it was due."""
        chats: dict[str, list[Delivery]] = {}
        for delivery in claimed:
            chats.setdefault(delivery.contact_id, []).append(delivery)
        ordered = {name: deque(sorted(chat, key=lambda d: (d.due_at, d.created_at))) for name, chat in chats.items()}
        return cls(lane, person, ordered, {contact.id: contact for contact in contacts}, deque(ordered))

    @property
    def waiting(self) -> list[Delivery]:
        """What is yet to be tried."""
        return [delivery for chat in self.chats.values() for delivery in chat]


class Handover:
    """Gives deliveries to the gateway and records what became of them."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._claims = around.stores.claims
        self._record = around.record
        self._random = random.SystemRandom()
        self._files = asyncio.Semaphore(FILES_AT_ONCE)

    async def run(self, lane: Lane, person: Person, claimed: Sequence[Delivery]) -> bool:
        """Hand over what was claimed, a few at a time; what is not tried is given back.

        False when the account cannot send now.
        """
        lane.held = {delivery.id: delivery for delivery in claimed}
        free = await self._in_order(person, claimed)
        ids = tuple({delivery.contact_id for delivery in free})
        contacts = await self._record(lambda: self._around.stores.contacts.some(person.id, ids))
        haul = _Haul.of(lane, person, free, contacts)
        try:
            senders = (self._sender(haul) for _ in range(min(AT_ONCE, len(haul.chats))))
            done = await asyncio.gather(*senders, return_exceptions=True)
        finally:
            await self._recorded(haul)
        if untried := haul.waiting:
            await self._record(lambda: self._claims.give_back(untried))
        self._around.notices.ring()
        for problem in done:
            if problem is not None:
                raise problem
        lane.held = {}
        return not haul.cut

    async def _in_order(self, person: Person, claimed: Sequence[Delivery]) -> list[Delivery]:
        """Give back what has to wait for something before it that was put off; give the rest."""
        put_off = await self._record(lambda: self._claims.put_off(person.id, claimed, order.TOGETHER))
        until = order.waits(claimed, put_off, self._around.clock.now())
        if behind := [delivery for delivery in claimed if delivery.id in until]:
            await self._record(lambda: self._claims.give_back(behind, until))
            self._around.alarm.ring()
        return [delivery for delivery in claimed if delivery.id not in until]

    async def _sender(self, haul: _Haul) -> None:
        """Send one after the other as long as there is something to send."""
        try:
            while haul.free and self._goes_on(haul):
                chat = haul.chats[contact_id := haul.free.popleft()]
                async with self._around.turns.turn(haul.person.id):
                    if self._goes_on(haul):
                        await self._next(chat, haul)
                if chat and contact_id not in haul.stuck:
                    haul.free.append(contact_id)
                if len(haul.accepted) >= RECORD and not haul.recording:
                    haul.recording = True
                    await self._recorded(haul)
                    haul.recording = False
        except Exception:
            # Whatever is wrong, the others are not to go on behind everybody's back.
            haul.cut = True
            raise

    def _goes_on(self, haul: _Haul) -> bool:
        return not haul.cut and haul.lane.sends(self._around.clock.now())

    async def _next(self, chat: deque[Delivery], haul: _Haul) -> None:
        """Send the next message to somebody, unless it is too late for it by now."""
        if chat[0].expires_at <= self._around.clock.now():
            haul.stuck.add(chat[0].contact_id)
            self._around.alarm.ring()
        else:
            await self._send(chat.popleft(), haul)

    async def _recorded(self, haul: _Haul) -> None:
        """Record what the gateway has taken since the last time."""
        accepted, haul.accepted = haul.accepted, []
        reached, haul.reached = haul.reached, set()
        await asyncio.gather(self._record(lambda: self._claims.sent(accepted)), self._greeted(haul, reached))
        for each in accepted:
            await self._record(partial(self._around.receipts.settle, haul.person, each.delivery, each.message_id))
            haul.lane.held.pop(each.delivery.id, None)

    async def _greeted(self, haul: _Haul, reached: Collection[str]) -> None:
        """Remember who has got a first message of ours, or may have, without ever having written."""
        found = (haul.contacts[contact_id] for contact_id in reached if contact_id in haul.contacts)
        new = [contact.id for contact in found if contact.stranger and contact.greeted_at is None]
        if new:
            now = self._around.clock.now()
            await self._record(lambda: self._around.stores.contacts.greeted(haul.person.id, new, now))

    async def _send(self, delivery: Delivery, haul: _Haul) -> None:
        """Hand one claimed delivery over and record what became of it."""
        around, person, contact = self._around, haul.person, haul.contacts.get(delivery.contact_id)
        if until := around.restriction.until(person, contact):
            await self._record(lambda: self._claims.hold(delivery, around.clock.now(), until=until))
            haul.lane.held.pop(delivery.id)
            return
        try:
            if delivery.doubted and not await around.gateway.deduplicates():
                raise AnswerLost(cause="no_journal")
            delivery = await self._addressed(person, delivery, contact)
            message_id = await self._give(person, delivery)
        except (GatewayError, FileGone) as error:
            await self._failed(delivery, haul, error)
            return
        self._went_out(delivery, haul)
        if around.restriction.passed(person, contact):
            around.alarm.ring()
        haul.accepted.append(Accepted(delivery, around.clock.now(), message_id))

    async def _addressed(self, person: Person, delivery: Delivery, contact: Contact | None) -> Delivery:
        """Give the delivery with the chat to send to; a number is looked up on WhatsApp before its first message."""
        recipient = contact or outbox.addressee(delivery)
        chat_id = await self._record(lambda: self._around.verification.chat_id(person, recipient))
        if chat_id == delivery.chat_id:
            return delivery
        return await self._record(lambda: self._claims.addressed(delivery, chat_id))

    async def _give(self, person: Person, delivery: Delivery) -> str:
        """Give a message to the gateway; returns the id that receipts will carry. Raises FileGone."""
        around = self._around
        async with self._files if isinstance(delivery.attachment, StoredFile) else nullcontext():
            content = await self._record(lambda: loading.content(around.stores.media, delivery))
            return await around.gateway.send(person.session, delivery.chat_id, content, message_id=delivery.message_id)

    def _went_out(self, delivery: Delivery, haul: _Haul) -> None:
        """Take in that a message went out, or may have."""
        self._around.pacing.sent(haul.person.session, delivery.contact_id)
        haul.reached.add(delivery.contact_id)

    async def _failed(self, delivery: Delivery, haul: _Haul, error: GatewayError | FileGone) -> None:
        """Record what an error means for a delivery: wait, try again, give up, or ask the person."""
        haul.stuck.add(delivery.contact_id)
        # Known to the others before it is written.
        haul.cut = haul.cut or isinstance(error, GatewayUnavailable)
        if isinstance(error, OutcomeUnknown):
            self._went_out(delivery, haul)
        if isinstance(error, GatewayError) and is_restriction(error):
            await self._around.restriction.met(haul.person)
        now = self._around.clock.now()
        await self._record(lambda: self._outcome(delivery, haul.person, error, now))
        haul.lane.held.pop(delivery.id)
        if isinstance(error, NotPaired):
            await self._around.sessions.put(await self._stated(haul.person, error))
        if not isinstance(error, GatewayUnavailable):
            self._around.alarm.ring()

    def _outcome(
        self, delivery: Delivery, person: Person, error: GatewayError | FileGone, now: datetime
    ) -> Awaitable[object]:
        """Write what an error means; a repetition that is refused says nothing of what went out before."""
        claims, later = self._claims, now + backoff(delivery.attempts, self._random.random())
        match error:
            case GatewayUnavailable():
                return claims.put_back(delivery, now, until=now + AWAY, cause=error.code)
            case Refused() if is_restriction(error):
                until = self._around.restriction.end(person)
                return claims.put_back(delivery, now, until=until, cause=RESTRICTED)
            case AnswerLost():
                return self._around.settling.settle(person, delivery, error.code, again=later)
            case OutcomeUnknown():
                return claims.unknown(delivery, now, error.code)
            case Refused() | FileGone() if delivery.doubted:
                return claims.unknown(delivery, now, error.code)
            case Refused() | FileGone():
                return claims.failed(delivery, now, error.code)
            case _:
                return claims.retry(delivery, now, until=later, cause=error.code)

    async def _stated(self, person: Person, error: NotPaired) -> Session:
        """Ask how the session stands, for the gateway says that it needs its person."""
        try:
            return await self._around.gateway.session(person.session)
        except GatewayError:
            return Session(person.session, SessionStatus.FAILED, reason=str(error.values.get("status", "")))
