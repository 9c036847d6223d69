"""What the core needs from outside, as Protocols: Clock, Gateway, Notifier.

Session names, chat ids and message ids are WhatsApp's and WAHA's own (`default`, `4915…@c.us`, `3EB0…`).
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Protocol

from core.content import Content
from core.model import Contact, Delivery, DeliveryStatus, Person


class Clock(Protocol):
    """The only source of wall-clock time."""

    def now(self) -> datetime:
        """Give the current time, aware, in UTC, in whole milliseconds (MongoDB keeps no more)."""
        ...


class SessionStatus(StrEnum):
    """WAHA's session states. The set is open: a name we do not know reads as UNKNOWN."""

    STOPPED = "STOPPED"
    STARTING = "STARTING"
    SCAN_QR_CODE = "SCAN_QR_CODE"
    PASSKEY_REQUIRED = "PASSKEY_REQUIRED"
    PASSKEY_CONFIRMATION_REQUIRED = "PASSKEY_CONFIRMATION_REQUIRED"
    WORKING = "WORKING"
    FAILED = "FAILED"
    UNKNOWN = "UNKNOWN"

    @classmethod
    def _missing_(cls, value: object) -> "SessionStatus":  # noqa: ARG003 - Enum's own signature
        return cls.UNKNOWN


@dataclass(frozen=True, slots=True)
class Account:
    """The WhatsApp account that a session is linked to."""

    chat_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Session:
    """One WhatsApp link and how it stands; `reason` is a short machine word (`expired`, `logged_out`), or empty.

    `restricted` is true while WhatsApp lets the account start no new chats (error 463); it can be WORKING then.
    `until` is when a ban or that restriction ends, None where that is not known.
    """

    name: str
    status: SessionStatus
    account: Account | None = None
    reason: str = ""
    restricted: bool = False
    until: datetime | None = None


class Ack(IntEnum):
    """WhatsApp's receipts, as WAHA numbers them."""

    ERROR = -1
    PENDING = 0
    SERVER = 1
    DEVICE = 2
    READ = 3
    PLAYED = 4


@dataclass(frozen=True, slots=True)
class SessionChanged:
    """A session's state is now this one. For SCAN_QR_CODE it comes again at each new code."""

    session: Session


@dataclass(frozen=True, slots=True)
class MessageAcked:
    """A receipt for one of our messages, by its bare id. May come twice and out of order: the maximum counts."""

    session: str
    message_id: str
    ack: Ack


class Kind(StrEnum):
    """What somebody else's message is, as far as it can be told."""

    TEXT = "text"
    IMAGE = "image"
    VIDEO = "video"
    VOICE = "voice"
    STICKER = "sticker"
    DOCUMENT = "document"
    LOCATION = "location"
    CARD = "card"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message from somebody else, by its bare id. `text` is the caption where it is a file.

    `chat_id` is the chat it came in, `sender` who wrote it: the same but in groups. Both are `…@c.us` where WhatsApp
    tells the number, else `…@lid`. `name` is what the sender calls themselves; `at` is in UTC.
    """

    id: str
    chat_id: str
    sender: str
    name: str
    kind: Kind
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MessageReceived:
    """Somebody else wrote to a session's account. May come twice, after a reconnect."""

    session: str
    message: Incoming


@dataclass(frozen=True, slots=True)
class KnownChat:
    """Somebody, or a group, that a WhatsApp account knows.

    `name` is the address book's, else what they call themselves; empty where neither is known. A group has
    `members`, a person none.
    """

    chat_id: str
    name: str
    members: int = 0


@dataclass(frozen=True, slots=True)
class Connected:
    """The event stream (re)opened: states have to be read again, and receipts may have been missed."""


@dataclass(frozen=True, slots=True)
class Disconnected:
    """The event stream closed: the gateway may be away."""


GatewayEvent = SessionChanged | MessageAcked | MessageReceived | Connected | Disconnected


class Gateway(Protocol):
    """A WAHA-compatible WhatsApp gateway.

    Every call may raise `GatewayUnavailable` (away, nothing happened), `NotPaired` (the session needs its
    person), `Refused` (lasting) or `Busy` (passing).
    """

    async def deduplicates(self) -> bool:
        """Tell whether repeating a send with the same message id is safe: the gateway keeps a journal."""
        ...

    async def session(self, name: str) -> Session:
        """Give the session's state; one that was never created reads as STOPPED."""
        ...

    async def sessions(self) -> list[Session]:
        """Give all sessions, the stopped ones too."""
        ...

    async def start(self, name: str) -> Session:
        """Bring the session to life, creating it if needed; a FAILED one is restarted. Idempotent."""
        ...

    async def logout(self, name: str) -> None:
        """Unlink the account and forget its credentials. Idempotent."""
        ...

    async def forget(self, name: str) -> None:
        """Unlink the account and delete the session with all its files. Idempotent."""
        ...

    async def qr(self, name: str) -> bytes:
        """Give the pairing code on show as a PNG. Raises GatewayUnavailable while there is none."""
        ...

    async def request_code(self, name: str, phone: str) -> str:
        """Give a pairing code (`ABCD-EFGH`) to type in on the phone of an E.164 number, instead of scanning.

        The session shows codes to scan meanwhile; GatewayUnavailable while it does not yet.
        """
        ...

    async def send(self, name: str, chat_id: str, content: Content, *, message_id: str) -> str:
        """Hand one message over; returns the bare id that receipts will carry. Accepted is not delivered.

        Raises OutcomeUnknown when the message may or may not have gone out, besides what every call raises.
        """
        ...

    async def typing(self, name: str, chat_id: str, *, on: bool) -> None:
        """Show in the chat that the account is typing, or that it has stopped."""
        ...

    async def chat_id(self, name: str, phone: str) -> str | None:
        """Ask WhatsApp for the canonical chat id of an E.164 number; None when it has no account."""
        ...

    async def phone(self, name: str, lid: str) -> str | None:
        """Give the E.164 number behind a hidden one (`…@lid`); None where WhatsApp does not tell it."""
        ...

    async def contacts(self, name: str) -> list[KnownChat]:
        """Give the people in the account's WhatsApp, by name; at most 10,000."""
        ...

    async def groups(self, name: str) -> list[KnownChat]:
        """Give the groups that the account is in, by name; at most 1,000."""
        ...

    async def ack(self, name: str, chat_id: str, message_id: str) -> Ack | None:
        """Look a message of ours up by id: its receipt so far, or None when the gateway does not know it."""
        ...

    def events(self) -> AsyncIterator[GatewayEvent]:
        """Yield what happens, reconnecting for ever with back-off; ends only when cancelled."""
        ...


@dataclass(frozen=True, slots=True)
class DayLimit:
    """What one account may send in a day is sent; `cause` is DAILY_CAP or NEW_PEOPLE, `most` how much that is.

    `waiting` messages go out on the next day; `lost` ones cannot wait that long, for their grace ends before.
    """

    cause: str
    most: int
    waiting: int
    lost: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of a person's messages that are told of together stand where.

    `urgent` is true when some of them need their person, and none did when they were told of before.
    """

    by_status: Mapping[DeliveryStatus, int]
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Digest:
    """A person's day at a glance: what became of yesterday's messages, and how many are planned for today.

    The first of those goes out at `first_at`, to `first_to` and `others` more.
    """

    yesterday: Mapping[DeliveryStatus, int]
    planned: int = 0
    first_at: datetime | None = None
    first_to: str = ""
    others: int = 0


class Notifier(Protocol):
    """Tells people what became of their messages."""

    async def tell(self, person: Person, delivery: Delivery) -> int | None:
        """Show a delivery's state in its person's chat: one message, edited as the state moves on.

        Returns the chat message's id, None when there is nobody to tell. Raises `NotifyLater` when the
        chat cannot be reached now.
        """
        ...

    async def summarise(self, person: Person, counts: Counts, notice_id: int | None) -> int | None:
        """Show in one message how many messages stand: in the chat message `notice_id`, edited, or in a new one.

        What is urgent comes in a new one instead of the old. Returns and raises what `tell` does.
        """
        ...

    async def digest(self, person: Person, digest: Digest) -> None:
        """Show a person's day at a glance. Raises `NotifyLater` as `tell` does."""
        ...

    async def alert(self, person: Person, session: Session, waiting: int) -> None:
        """Say that messages wait because WhatsApp is not connected. Raises `NotifyLater` as `tell` does."""
        ...

    async def limited(self, person: Person, limit: DayLimit) -> None:
        """Say that a limit of the day is reached, and what waits because of it. Raises `NotifyLater` as `tell` does."""
        ...

    async def replied(self, person: Person, contact: Contact, message: Incoming) -> None:
        """Show what a contact wrote, with a way to answer. Raises `NotifyLater` as `tell` does."""
        ...


class NotifyLater(Exception):
    """The chat cannot be reached now; tell again later."""
