"""Handing over what people have waiting: one lane a person, at the pace of their account.

A lane lives while there is something to send. Every step may be repeated after a crash: deliveries are claimed with a
lease, and what became of them is written by the claim.
"""

import asyncio
import logging
import random
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Final, TypeVar

from core.attachment import StoredFile
from core.delivery import loading, order, outbox, pacing
from core.delivery.allowance import Allowance
from core.delivery.notices import Notices
from core.delivery.pacing import Pacing
from core.delivery.quiet import QuietHours
from core.delivery.receipts import Receipts
from core.delivery.restriction import Restriction, is_restriction
from core.delivery.sessions import Sessions
from core.delivery.settling import Settling
from core.delivery.turns import Turns
from core.delivery.verification import Verification
from core.errors import AnswerLost, FileGone, GatewayError, GatewayUnavailable, NotPaired, OutcomeUnknown, Refused
from core.model import RESTRICTED, Contact, Delivery, Person
from core.ops.tasks import Tasks
from core.ports import Clock, Gateway, Session, SessionStatus
from core.store.claims import Accepted
from core.store.database import DatabaseUnavailable
from core.store.stores import Stores
from core.timing.alarm import Alarm

log = logging.getLogger(__name__)

T = TypeVar("T")

LEASE: Final = timedelta(seconds=180)
"""How long a worker may hold a delivery: well above the longest gateway call (60 s)."""
CLAIM: Final = 256
"""Messages of one account taken at once when pacing is off."""
RECORD: Final = 32
"""Accepted messages that are recorded at once, while others are being sent."""
AT_ONCE: Final = 8
"""Messages of all accounts in flight; as many as the gateway's client has connections."""
FILES_AT_ONCE: Final = 2
"""Of these, messages with a file, which is held in memory whole."""
AWAY: Final = timedelta(seconds=5)
"""How soon a message is offered again that met a gateway or a session which is away."""
LONGEST_BACKOFF: Final = 600.0


def backoff(attempts: int, spread: float) -> timedelta:
    """Give the pause before attempt `attempts` + 1: 5 s doubled each time up to 10 min, and up to half of it more."""
    pause = min(5.0 * 2 ** min(attempts, 10), LONGEST_BACKOFF)
    return timedelta(seconds=pause * (1 + spread / 2))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lanes stand on. `worker` names this process; a later one of the same name is its heir."""

    worker: str
    stores: Stores
    gateway: Gateway
    sessions: Sessions
    receipts: Receipts
    notices: Notices
    verification: Verification
    restriction: Restriction
    settling: Settling
    pacing: Pacing
    quiet: QuietHours
    allowance: Allowance
    turns: Turns
    clock: Clock
    alarm: Alarm
    tasks: Tasks
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(slots=True)
class _Haul:
    """What one claim brought: what is yet to be tried, whom it is for, and what was taken and is yet to be recorded.

    What is for one contact is handed over one after the other: `free` are those to whom nobody is sending just now.
    Once something is put off, what is behind it is not tried: it is claimed anew, or waits, as `order` has it.
    """

    chats: dict[str, deque[Delivery]]
    contacts: dict[str, Contact]
    renewed: datetime
    free: deque[str]
    accepted: list[Accepted] = field(default_factory=list)
    recording: bool = False
    stuck: set[str] = field(default_factory=set)
    """Contacts to whom something could not be handed over."""
    cut: bool = False
    """Whether the account cannot send just now."""

    @classmethod
    def of(cls, claimed: Iterable[Delivery], contacts: Iterable[Contact], now: datetime) -> "_Haul":
        """Sort what was claimed, in turn, by whom it is for."""
        chats: dict[str, deque[Delivery]] = {}
        for delivery in claimed:
            chats.setdefault(delivery.contact_id, deque()).append(delivery)
        return cls(chats, {contact.id: contact for contact in contacts}, now, deque(chats))

    @property
    def waiting(self) -> list[Delivery]:
        """What is yet to be tried."""
        return [delivery for chat in self.chats.values() for delivery in chat]


class Lanes:
    """The lanes of one worker."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._claims = around.stores.claims
        self._random = random.SystemRandom()
        self._open: dict[int, Person] = {}
        self._again: set[int] = set()
        self._stopping = False
        self._files = asyncio.Semaphore(FILES_AT_ONCE)
        self.in_hand: set[str] = set()
        self.broken = False
        """Whether a lane has lost the database, and with it perhaps what became of a claim."""

    def serve(self, person: Person) -> None:
        """See to it that what a person has waiting is sent."""
        known = person.id in self._open
        # An open lane goes on with what the person prefers now.
        self._open[person.id] = person
        if known:
            self._again.add(person.id)
        else:
            self._around.tasks.spawn(f"lane {person.id}", self._lane(person.id))

    async def stop(self, seconds: float) -> None:
        """Take nothing new and wait up to `seconds` for what is being handed over."""
        self._stopping = True
        deadline = asyncio.get_running_loop().time() + seconds
        while self.in_hand and asyncio.get_running_loop().time() < deadline:
            await self._around.sleep(0.02)

    async def _lane(self, person_id: int) -> None:
        try:
            while await self._send_some(self._open[person_id]) or person_id in self._again:
                self._again.discard(person_id)
        except DatabaseUnavailable as error:
            log.warning("MongoDB is away, trying again: %s", type(error).__name__)
            await self._around.sleep(1)
            self.broken = True
            self._around.alarm.ring()
        finally:
            del self._open[person_id]
            self._again.discard(person_id)

    async def _send_some(self, person: Person) -> bool:
        """Send one message, or many when there is no pace, or wait until one may go; tells whether to go on."""
        around = self._around
        if self._stopping or not around.sessions.works(person.session):
            return False
        now = around.clock.now()
        await around.quiet.keep(person, now)
        limit = min(await around.allowance.room(person, now), CLAIM if around.pacing.off(person.pace) else 1)
        if limit <= 0:
            await around.allowance.carry_over(person, now)
            self._tell()
            return False
        if not around.pacing.off(person.pace) and await self._waited(person, now):
            return True
        claimed = await self._claims.take(person.id, around.worker, now, lease=LEASE, limit=limit)
        if not claimed:
            return False
        in_hand = {delivery.id for delivery in claimed}
        self.in_hand |= in_hand
        try:
            return await self._hand_over(person, await self._in_order(person, claimed))
        finally:
            self.in_hand -= in_hand

    async def _in_order(self, person: Person, claimed: list[Delivery]) -> list[Delivery]:
        """Give back what has to wait for something before it that was put off; give the rest."""
        put_off = await self._record(lambda: self._claims.put_off(person.id, claimed, order.TOGETHER))
        until = order.waits(claimed, put_off)
        if behind := [delivery for delivery in claimed if delivery.id in until]:
            await self._record(lambda: self._claims.give_back(behind, until))
        return [delivery for delivery in claimed if delivery.id not in until]

    def _tell(self) -> None:
        """See to it that people learn what was put off: all of it at once, and what the chat shows already."""
        self._around.alarm.ring()
        self._around.notices.ring()

    async def _waited(self, person: Person, now: datetime) -> bool:
        """Wait for what is next as long as its pace wants it; False when it may go at once, or there is nothing."""
        around = self._around
        delivery = await self._claims.first(person.id, now)
        if delivery is None:
            return False
        found = await around.stores.contacts.some(person.id, (delivery.contact_id,))
        contact = found[0] if found else None
        if not await around.allowance.admits(person, contact, now):
            await around.allowance.postpone(person, now)
            self._tell()
            return True
        wait = around.pacing.wait(person.session, delivery.contact_id, pacing.factor(person.pace, contact))
        if wait:
            await self._type(person, delivery, contact, wait)
        return wait > 0

    async def _type(self, person: Person, delivery: Delivery, contact: Contact | None, wait: float) -> None:
        """Wait, and let the account be seen typing meanwhile: at the end, where the chat is known for certain.

        It takes its time out of the gap, so it delays nothing; and should it fail, nothing is lost.
        """
        around = self._around
        seconds = pacing.typing(delivery.text, wait)
        await around.sleep(wait - seconds)
        if contact is None or not contact.on_whatsapp or self._stopping or self._restrained(person, contact):
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

    async def _hand_over(self, person: Person, claimed: list[Delivery]) -> bool:
        """Send what was claimed, a few at a time; once the account cannot send, the rest is given back."""
        ids = tuple({delivery.contact_id for delivery in claimed})
        contacts = await self._record(lambda: self._around.stores.contacts.some(person.id, ids))
        haul = _Haul.of(claimed, contacts, self._around.clock.now())

        async def sender() -> None:
            while haul.free and self._goes_on(haul):
                chat = haul.chats[haul.free.popleft()]
                async with self._around.turns.turn(person.id):
                    if self._goes_on(haul) and not await self._send(person, chat.popleft(), haul):
                        haul.cut = True
                if chat and chat[0].contact_id not in haul.stuck:
                    haul.free.append(chat[0].contact_id)
                if len(haul.accepted) >= RECORD and not haul.recording:
                    haul.recording = True
                    await self._recorded(person, haul)
                    haul.recording = False
                await self._renewed(haul)

        try:
            await asyncio.gather(*(sender() for _ in range(min(AT_ONCE, len(haul.chats)))))
        finally:
            await self._recorded(person, haul)
        if untried := haul.waiting:
            await self._record(lambda: self._claims.give_back(untried))
        self._around.notices.ring()
        return not haul.cut

    async def _recorded(self, person: Person, haul: _Haul) -> None:
        """Record what the gateway has taken since the last time."""
        accepted, haul.accepted = haul.accepted, []
        if not accepted:
            return
        await asyncio.gather(
            self._record(lambda: self._claims.sent(accepted)), self._greeted(person, haul.contacts, accepted)
        )
        for each in accepted:
            await self._record(partial(self._around.receipts.settle, person, each.delivery, each.message_id))

    async def _renewed(self, haul: _Haul) -> None:
        """Hold on to what is yet to be tried, where a slow gateway makes that last."""
        now = self._around.clock.now()
        if abs(now - haul.renewed) > LEASE / 3 and (untried := haul.waiting):
            haul.renewed = now
            await self._record(lambda: self._claims.renew_all(untried, now + LEASE))

    def _goes_on(self, haul: _Haul) -> bool:
        return not haul.cut and not self._stopping

    async def _greeted(self, person: Person, contacts: Mapping[str, Contact], accepted: Sequence[Accepted]) -> None:
        """Remember who has got a first message of ours without ever having written."""
        sent_to = {each.delivery.contact_id for each in accepted}
        new = [
            contact.id
            for contact in contacts.values()
            if contact.id in sent_to and contact.stranger and contact.greeted_at is None
        ]
        if new:
            now = self._around.clock.now()
            await self._record(lambda: self._around.stores.contacts.greeted(person.id, new, now))

    async def _send(self, person: Person, delivery: Delivery, haul: _Haul) -> bool:
        """Hand one claimed delivery over and record what became of it; False when the account cannot send now."""
        around, contact = self._around, haul.contacts.get(delivery.contact_id)
        if until := around.restriction.until(person, contact):
            await self._record(lambda: self._claims.hold(delivery, around.clock.now(), until=until))
            return True
        try:
            chat_id = await self._record(lambda: self._chat_id(person, delivery, contact))
            if chat_id != delivery.chat_id:
                delivery = await self._record(partial(self._claims.addressed, delivery, chat_id))
            message_id = await self._give(person, delivery, chat_id)
        except FileGone as error:
            cause = error.code
            await self._record(lambda: self._claims.failed(delivery, around.clock.now(), cause))
        except AnswerLost as error:
            haul.stuck.add(delivery.contact_id)
            cause, again = error.code, around.clock.now() + backoff(delivery.attempts, self._random.random())
            await self._record(lambda: around.settling.settle(person, delivery, cause, again=again))
        except GatewayError as error:
            haul.stuck.add(delivery.contact_id)
            if is_restriction(error):
                await self._restricted(person, delivery)
            else:
                await self._failed(delivery, error)
            if isinstance(error, NotPaired):
                await around.sessions.put(await self._stated(person, error))
            return not isinstance(error, GatewayUnavailable)
        else:
            around.pacing.sent(person.session, delivery.contact_id)
            if around.restriction.passed(person, contact):
                around.alarm.ring()
            haul.accepted.append(Accepted(delivery, around.clock.now(), message_id))
        return True

    async def _give(self, person: Person, delivery: Delivery, chat_id: str) -> str:
        """Give a message to the gateway; returns the id that receipts will carry. Raises FileGone."""
        around = self._around
        async with self._files if isinstance(delivery.attachment, StoredFile) else nullcontext():
            content = await self._record(lambda: loading.content(around.stores.media, delivery))
            return await around.gateway.send(person.session, chat_id, content, message_id=delivery.message_id)

    async def _failed(self, delivery: Delivery, error: GatewayError) -> None:
        """Record what an error means for a delivery: wait, try again, give up, or ask the person."""
        claims, now = self._claims, self._around.clock.now()
        match error:
            case GatewayUnavailable():
                await self._record(lambda: claims.put_back(delivery, now, until=now + AWAY, cause=error.code))
            case Refused():
                await self._record(lambda: claims.failed(delivery, now, error.code))
            case OutcomeUnknown():
                await self._record(lambda: claims.unknown(delivery, now, error.code))
            case _:
                until = now + backoff(delivery.attempts, self._random.random())
                await self._record(lambda: claims.retry(delivery, now, until=until, cause=error.code))
                self._around.alarm.ring()

    async def _record(self, write: Callable[[], Awaitable[T]]) -> T:
        """Write an outcome, again and again while the database is away: every write here may be repeated."""
        give_up = self._around.clock.now() + LEASE
        while True:
            try:
                return await write()
            except DatabaseUnavailable:
                if self._around.clock.now() > give_up:
                    raise
                await self._around.sleep(0.5)

    async def _restricted(self, person: Person, delivery: Delivery) -> None:
        """Put back what the account may not send for now, and learn more about the restriction."""
        await self._around.restriction.met(person)
        now, until = self._around.clock.now(), self._around.restriction.end(person)
        await self._record(lambda: self._claims.put_back(delivery, now, until=until, cause=RESTRICTED))
        self._around.alarm.ring()

    async def _chat_id(self, person: Person, delivery: Delivery, contact: Contact | None) -> str:
        """Give the chat to send to; a number is looked up on WhatsApp before its first message."""
        return await self._around.verification.chat_id(person, contact or outbox.addressee(delivery))

    async def _stated(self, person: Person, error: NotPaired) -> Session:
        """Ask how the session stands, for the gateway says that it needs its person."""
        try:
            return await self._around.gateway.session(person.session)
        except GatewayError:
            return Session(person.session, SessionStatus.FAILED, reason=str(error.values.get("status", "")))
