"""A WhatsApp gateway in memory, and somebody to tell: strict, and told how to misbehave.

It counts what really reaches a recipient, apart from what it answers: tests compare the two.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum, auto

from core.content import Content, Text
from core.errors import (
    AnswerLost,
    Busy,
    GatewayUnavailable,
    NotOnWhatsApp,
    NotPaired,
    OutcomeUnknown,
    Refused,
    TooLarge,
)
from core.model import Contact, Delivery, DeliveryStatus, Person
from core.ports import (
    Ack,
    Counts,
    DayLimit,
    Digest,
    GatewayEvent,
    Incoming,
    KnownChat,
    NotifyLater,
    Session,
    SessionStatus,
)


class Answer(Enum):
    """What becomes of one message."""

    ACCEPTED = auto()
    AWAY = auto()
    NOT_PAIRED = auto()
    REFUSED = auto()
    TOO_LARGE = auto()
    RESTRICTED = auto()
    """WhatsApp lets the account start no new chats (error 463)."""
    NOT_ON_WHATSAPP = auto()
    BUSY = auto()
    LOST_BEFORE = auto()
    """The connection breaks before the gateway took it."""
    LOST_AFTER = auto()
    """The connection breaks when the gateway has sent it."""
    UNKNOWN = auto()
    """The gateway itself does not know, though it went out."""
    OTHER_ID = auto()
    """Accepted under an id of its own choice."""


@dataclass
class FakeGateway:
    """The core's Gateway. `script` says what becomes of each send, and what is past its end is accepted."""

    journal: bool = True
    script: Iterable[Answer] = ()
    away: bool = False
    received: Counter[str] = field(default_factory=Counter)
    """How often each message id reached its recipient."""
    contents: dict[str, Content] = field(default_factory=dict)
    """What each message carried."""
    chats: dict[str, str] = field(default_factory=dict)
    """The chat that each message went to."""
    asked: list[str] = field(default_factory=list)
    """The message ids of all sends, refused ones too."""
    canonical: dict[str, str | None] = field(default_factory=dict)
    """Numbers that WhatsApp knows by another chat id, or not at all (None)."""
    looked_up: list[str] = field(default_factory=list)
    looking: Callable[[], Awaitable[object]] = lambda: asyncio.sleep(0)
    """Awaited before the answer to that."""
    hidden: dict[str, str | None] = field(default_factory=dict)
    """The numbers behind hidden ones (`…@lid`); None where WhatsApp does not tell."""
    unhidden: list[str] = field(default_factory=list)
    """The hidden numbers that were asked for."""
    people: list[KnownChat] = field(default_factory=list)
    clubs: list[KnownChat] = field(default_factory=list)
    """The groups of the account."""
    shown_typing: list[tuple[str, bool]] = field(default_factory=list)
    """The chats in which typing was shown to begin or to end."""
    acks: dict[tuple[str, str], Ack] = field(default_factory=dict)
    """What a look-up finds, by chat and id."""
    states: dict[str, Session] = field(default_factory=dict)
    forgotten: list[str] = field(default_factory=list)
    """The sessions that were deleted."""
    taken: Callable[[str], None] = lambda message_id: None
    """Called when a message has gone out, before it is answered for."""
    hold: Callable[[], Awaitable[object]] = lambda: asyncio.sleep(0)
    """Awaited then."""

    typed: Callable[[bool], None] = lambda on: None
    """Called when typing is shown to begin or to end."""

    def __post_init__(self) -> None:
        self._answers = iter(self.script)
        self._first: dict[str, str] = {}

    @property
    def texts(self) -> dict[str, str]:
        """The words of those messages that are nothing else."""
        return {key: content.text for key, content in self.contents.items() if isinstance(content, Text)}

    def works(self, name: str) -> Session:
        self.states[name] = Session(name, SessionStatus.WORKING)
        return self.states[name]

    def next(self, *answers: Answer) -> None:
        """Say what becomes of the next sends."""
        self._answers = iter(answers)

    async def deduplicates(self) -> bool:
        self._reach()
        return self.journal

    async def session(self, name: str) -> Session:
        self._reach()
        return self.states.get(name) or Session(name, SessionStatus.STOPPED)

    async def sessions(self) -> list[Session]:
        self._reach()
        return list(self.states.values())

    async def start(self, name: str) -> Session:
        self._reach()
        return self.works(name)

    async def logout(self, name: str) -> None:
        self._reach()
        self.states[name] = Session(name, SessionStatus.STOPPED)

    async def forget(self, name: str) -> None:
        self._reach()
        self.states.pop(name, None)
        self.forgotten.append(name)

    async def qr(self, name: str) -> bytes:
        self._reach()
        return b"\x89PNG"

    async def request_code(self, name: str, phone: str) -> str:
        self._reach()
        if name not in self.states or self.states[name].status is not SessionStatus.SCAN_QR_CODE:
            raise GatewayUnavailable
        return f"{phone[-4:]}-CODE"

    async def send(self, name: str, chat_id: str, content: Content, *, message_id: str) -> str:
        self._linked(name)
        self.asked.append(message_id)
        if self.journal and message_id in self._first:
            return self._first[message_id]
        answer = next(self._answers, Answer.ACCEPTED)
        await asyncio.sleep(0)
        match answer:
            case Answer.AWAY:
                raise GatewayUnavailable
            case Answer.NOT_PAIRED:
                self.states[name] = Session(name, SessionStatus.FAILED, reason="logged_out")
                raise NotPaired
            case Answer.REFUSED:
                raise Refused(reason="no")
            case Answer.TOO_LARGE:
                raise TooLarge
            case Answer.RESTRICTED:
                raise Refused(reason="restricted")
            case Answer.NOT_ON_WHATSAPP:
                raise NotOnWhatsApp(phone="")
            case Answer.BUSY:
                raise Busy
            case Answer.LOST_BEFORE:
                raise AnswerLost
            case _:
                accepted = self._accept(chat_id, content, message_id, answer)
        await self.hold()
        if answer is Answer.LOST_AFTER:
            raise AnswerLost
        if answer is Answer.UNKNOWN:
            raise OutcomeUnknown
        return accepted

    def _accept(self, chat_id: str, content: Content, message_id: str, answer: Answer) -> str:
        accepted = f"OTHER{message_id}" if answer is Answer.OTHER_ID else message_id
        self.received[message_id] += 1
        self.contents[message_id], self.chats[message_id] = content, chat_id
        self._first[message_id] = accepted
        self.acks.setdefault((chat_id, accepted), Ack.SERVER)
        self.taken(accepted)
        return accepted

    async def chat_id(self, name: str, phone: str) -> str | None:
        self._reach()
        self.looked_up.append(phone)
        await self.looking()
        return self.canonical.get(phone, f"{phone.removeprefix('+')}@c.us")

    async def typing(self, name: str, chat_id: str, *, on: bool) -> None:
        self._linked(name)
        self.shown_typing.append((chat_id, on))
        self.typed(on)

    async def phone(self, name: str, lid: str) -> str | None:
        self._linked(name)
        self.unhidden.append(lid)
        return self.hidden.get(lid)

    async def contacts(self, name: str) -> list[KnownChat]:
        self._linked(name)
        return sorted(self.people, key=lambda known: known.name)

    async def groups(self, name: str) -> list[KnownChat]:
        self._linked(name)
        return sorted(self.clubs, key=lambda known: known.name)

    async def ack(self, name: str, chat_id: str, message_id: str) -> Ack | None:
        self._reach()
        return self.acks.get((chat_id, message_id))

    async def events(self) -> AsyncIterator[GatewayEvent]:
        for event in self.feed:
            yield event

    feed: list[GatewayEvent] = field(default_factory=list)

    def fail(self) -> None:
        """Be away, this once."""
        raise GatewayUnavailable

    def _reach(self) -> None:
        if self.away:
            raise GatewayUnavailable

    def _linked(self, name: str) -> None:
        self._reach()
        if name not in self.states or self.states[name].status is not SessionStatus.WORKING:
            raise NotPaired


@dataclass
class RecordingNotifier:
    """The core's Notifier: remembers what it was told; `later` makes the chat unreachable."""

    later: bool = False
    nobody: bool = False
    told: list[Delivery] = field(default_factory=list)
    alerts: list[tuple[int, SessionStatus, int]] = field(default_factory=list)
    causes: list[str] = field(default_factory=list)
    """The reason of each alert's session, or `restricted`."""
    limits: list[tuple[int, DayLimit]] = field(default_factory=list)
    """Whom, and of which limit of the day."""
    replies: list[tuple[int, str, str]] = field(default_factory=list)
    """Whom, which contact by name, and what they wrote."""
    summaries: list[tuple[int, Counts, int | None]] = field(default_factory=list)
    """Whom, how many messages stand where, and the chat message that said so before."""
    showing: dict[int, dict[DeliveryStatus, int]] = field(default_factory=dict)
    """What each of the chat messages about many says now."""
    digests: list[tuple[int, Digest]] = field(default_factory=list)
    telling: Callable[[Delivery], None] = lambda delivery: None
    """Called while the chat is written to."""

    async def tell(self, person: Person, delivery: Delivery) -> int | None:
        if self.later:
            raise NotifyLater("the chat is away")
        self.told.append(delivery)
        self.telling(delivery)
        if self.nobody or (delivery.status is DeliveryStatus.CANCELLED and delivery.notice_id is None):
            return None
        return delivery.notice_id or 1000 + len(self.told)

    async def summarise(self, person: Person, counts: Counts, notice_id: int | None) -> int | None:
        if self.later:
            raise NotifyLater("the chat is away")
        self.summaries.append((person.id, counts, notice_id))
        if self.nobody:
            return None
        shown = notice_id if notice_id is not None and not counts.urgent else 5000 + len(self.summaries)
        self.showing[shown] = dict(counts.by_status)
        return shown

    async def digest(self, person: Person, digest: Digest) -> None:
        if self.later:
            raise NotifyLater("the chat is away")
        self.digests.append((person.id, digest))

    async def alert(self, person: Person, session: Session, waiting: int) -> None:
        if self.later:
            raise NotifyLater("the chat is away")
        self.alerts.append((person.id, session.status, waiting))
        self.causes.append("restricted" if session.restricted else session.reason)

    async def limited(self, person: Person, limit: DayLimit) -> None:
        if self.later:
            raise NotifyLater("the chat is away")
        self.limits.append((person.id, limit))

    async def replied(self, person: Person, contact: Contact, message: Incoming) -> None:
        if self.later:
            raise NotifyLater("the chat is away")
        self.replies.append((person.id, contact.name, message.text))
