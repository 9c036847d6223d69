"""What the product is about: Person, Contact, Template, Schedule, Delivery.

Instants are aware datetimes in UTC. Wall-clock times are naive datetimes and stand beside their IANA zone.
"""

import secrets
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Any, Literal, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, NaiveDatetime, PlainSerializer

NAME_LIMIT = 100
TEXT_LIMIT = 4096
"""Characters in one message. WhatsApp takes 65,536; Telegram shows 4,096, and what cannot be shown is not kept."""


Wall = Annotated[NaiveDatetime, PlainSerializer(datetime.isoformat)]
"""A wall-clock time, kept as ISO text: MongoDB would take a naive datetime for UTC."""


def new_id() -> str:
    """Give a random id of 12 URL-safe characters (72 bits): short, for a Telegram button holds 64 bytes."""
    return secrets.token_urlsafe(9)


class Document(BaseModel):
    """A value that is kept in MongoDB under `_id`."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, extra="ignore")

    def document(self) -> dict[str, Any]:
        """Give the MongoDB document."""
        return self.model_dump(by_alias=True, exclude_none=True)

    @classmethod
    def of(cls, document: Any) -> Self:
        """Read a MongoDB document."""
        return cls.model_validate(document)


class Role(StrEnum):
    """What somebody may do: the owner decides who else may use the bot."""

    OWNER = "owner"
    MEMBER = "member"


class Alerted(BaseModel):
    """That a person was told of a trouble with their WhatsApp account; `over` once it has worked again since."""

    model_config = ConfigDict(frozen=True)

    at: AwareDatetime
    over: bool = False


class Person(Document):
    """Somebody who uses the bot; `id` is the Telegram user id, `session` their WhatsApp session, for good.

    `replies` tells whether they want to see what their contacts write back; `alerted` what they were told of last,
    by cause.
    """

    id: int = Field(alias="_id")
    role: Role
    session: str
    name: str = ""
    language: str
    zone: str
    region: str
    replies: bool = True
    alerted: Mapping[str, Alerted] = {}
    created_at: AwareDatetime


class ContactKind(StrEnum):
    """Whether a contact is somebody, or a WhatsApp group."""

    PERSON = "person"
    GROUP = "group"


class Contact(Document):
    """Somebody to write to, or a group. `phone` is E.164; a group has none, nor has somebody who hides it.

    `on_whatsapp` is what WhatsApp said at `verified_at`, None before; `chat_id` is canonical, and nobody else's, where
    it is true. `wrote_at` is when they last wrote to us.
    """

    id: str = Field(alias="_id", default_factory=new_id)
    owner_id: int
    kind: ContactKind = ContactKind.PERSON
    name: str
    phone: str | None = None
    chat_id: str
    verified_at: AwareDatetime | None = None
    on_whatsapp: bool | None = None
    wrote_at: AwareDatetime | None = None
    created_at: AwareDatetime

    @property
    def first_name(self) -> str:
        """How to call them: a person by the first word of their name, a group by all of it."""
        return self.name if self.kind is ContactKind.GROUP else self.name.split(maxsplit=1)[0]


class Template(Document):
    """A text to use again, with `{placeholders}`."""

    id: str = Field(alias="_id", default_factory=new_id)
    owner_id: int
    title: str
    body: str
    created_at: AwareDatetime


class Recurrence(BaseModel):
    """When something happens: a wall-clock start in a zone and an RFC 5545 RRULE value, None for once.

    Several values, one a line, mean all of their times (a cron expression may); none of those has an INTERVAL.
    `skipped` are wall-clock times at which it does not happen after all (EXDATE). `fold` is 1 where a single start
    means the second of two equal wall-clock times (PEP 495): `in 1 hour` may.
    """

    model_config = ConfigDict(frozen=True)

    start: Wall
    zone: str
    rrule: str | None = None
    skipped: tuple[Wall, ...] = ()
    fold: Literal[0, 1] = 0


class ScheduleStatus(StrEnum):
    """Where a schedule stands."""

    ACTIVE = "active"
    PAUSED = "paused"
    FINISHED = "finished"


class Schedule(Document):
    """A text for some contacts at certain times.

    `next_wall` is the next occurrence's wall-clock time as the rule means it; `next_run_at` the instant it
    falls on, which differs in a gap of daylight saving. Both are None when nothing follows.
    """

    id: str = Field(alias="_id", default_factory=new_id)
    owner_id: int
    contact_ids: tuple[str, ...]
    text: str
    recurrence: Recurrence
    status: ScheduleStatus = ScheduleStatus.ACTIVE
    next_wall: Wall | None = None
    next_run_at: AwareDatetime | None = None
    grace_seconds: int
    runs: int = 0
    version: int = 0
    created_at: AwareDatetime


class DeliveryStatus(StrEnum):
    """The state machine of one message."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


RESTRICTED = "restricted"
"""The cause of a delivery that waits because WhatsApp lets its account start no new chats (error 463)."""


class Step(BaseModel):
    """One line of a delivery's history; `cause` is an error code, another machine word, or empty."""

    model_config = ConfigDict(frozen=True)

    status: DeliveryStatus
    at: AwareDatetime
    cause: str = ""


class Delivery(Document):
    """One message to one contact for one occurrence: outbox and history in one.

    `not_before` holds a retry back; `expires_at` is the end of its grace; `claim` names the worker that holds
    it until `lease_until`. `doubted` is true once it may have gone out without our knowing: it is never reported as not
    sent then. `untold` is true while the person has not seen the current status; `notice_id` is the
    Telegram message that shows it.
    """

    id: str = Field(alias="_id")
    owner_id: int
    schedule_id: str | None = None
    contact_id: str
    contact_name: str
    phone: str | None = None
    chat_id: str
    text: str
    status: DeliveryStatus = DeliveryStatus.PENDING
    cause: str = ""
    due_at: AwareDatetime
    not_before: AwareDatetime
    expires_at: AwareDatetime
    attempts: int = 0
    claim: str | None = None
    lease_until: AwareDatetime | None = None
    doubted: bool = False
    message_id: str
    untold: bool = True
    notice_id: int | None = None
    timeline: tuple[Step, ...] = ()
    created_at: AwareDatetime
    changed_at: AwareDatetime
    sent_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None


def delivery_id(schedule_id: str, due: datetime, contact_id: str) -> str:
    """Give the id that makes an occurrence's message unique: inserting it twice is one message."""
    return f"{schedule_id}:{int(due.timestamp())}:{contact_id}"


def message_id(delivery: str) -> str:
    """Derive the WhatsApp message id from a delivery id, in the form WhatsApp Web gives its own (3EB0 + hex)."""
    return "3EB0" + sha256(delivery.encode()).hexdigest()[:18].upper()
