"""What the product is about: Person, Contact, Template, Schedule, Delivery.

Instants are aware datetimes in UTC. Wall-clock times are naive datetimes and stand beside their IANA zone.
"""

import secrets
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Any, Literal, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, NaiveDatetime, PlainSerializer

from core.attachment import Attachment, Wording

NAME_LIMIT = 100
TEXT_LIMIT = 4096
"""Characters in one message. WhatsApp takes 65,536; Telegram shows 4,096, and what cannot be shown is not kept."""


Wall = Annotated[NaiveDatetime, PlainSerializer(datetime.isoformat)]
"""A wall-clock time, kept as ISO text: MongoDB would take a naive datetime for UTC."""
WallTime = Annotated[time, PlainSerializer(time.isoformat)]
"""A time of day on the wall, kept as ISO text: MongoDB knows none."""


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


class Leaving(StrEnum):
    """What is being done because somebody leaves, until it is done."""

    REMOVAL = "removal"
    """They are shut out; their data stays, but for the link to WhatsApp."""
    ERASURE = "erasure"
    """Everything of theirs is being deleted."""


class Alerted(BaseModel):
    """That a person was told of a trouble with their WhatsApp account; `over` once it has worked again since."""

    model_config = ConfigDict(frozen=True)

    at: AwareDatetime
    over: bool = False


class Work(StrEnum):
    """What one worker at a time does for a person, named as the field of Person that says which."""

    TELLING = "teller"
    SENDING = "sender"


class Lease(BaseModel):
    """Which worker does some work for a person; no other does before `until`."""

    model_config = ConfigDict(frozen=True)

    worker: str
    until: AwareDatetime


class Storm(BaseModel):
    """Many messages that are told of in one, the chat message `notice_id`, since `began`, last at `at`."""

    model_config = ConfigDict(frozen=True)

    notice_id: int
    began: AwareDatetime
    at: AwareDatetime


class Pace(StrEnum):
    """How fast somebody's account may send: the gaps between messages as set, twice as long, or none."""

    CAREFUL = "careful"
    NORMAL = "normal"
    OFF = "off"


class Notify(StrEnum):
    """How somebody is told of what goes out by itself: with a sound, silently, or only where they are needed."""

    SOUND = "sound"
    SILENT = "silent"
    NEEDED = "needed"


class Quiet(BaseModel):
    """Hours of each day, by the person's clock, in which nothing is sent by itself; they may span midnight."""

    model_config = ConfigDict(frozen=True)

    start: WallTime
    end: WallTime


class Person(Document):
    """Somebody who uses the bot; `id` is the Telegram user id, `session` their WhatsApp session, for good.

    `replies` tells whether they want to see what their contacts write back; `alerted` what they were told of last,
    by cause; `limits_told` the day (ISO date) on which they were last told of a limit, by cause.
    `digest_hour` is when they want to be told how the day went, by their clock, `digested_on` the day (ISO date) on
    which they last were. `noticed` are the last times at which a message got a chat message of its own; `storm` is
    what was told of in one instead. `sender` is the worker that sends their messages, `teller` tells of them.
    `invited_at` is when an invitation let them in, None for who is in by the configuration; since `removed_at` they
    are shut out. `leaving` is what is begun of that and not done yet.
    """

    id: int = Field(alias="_id")
    session: str
    name: str = ""
    language: str
    zone: str
    region: str
    replies: bool = True
    notices: Notify = Notify.SILENT
    quiet: Quiet | None = None
    pace: Pace = Pace.NORMAL
    alerted: Mapping[str, Alerted] = {}
    limits_told: Mapping[str, str] = {}
    digest_hour: int | None = Field(default=None, ge=0, le=23)
    digested_on: str = ""
    noticed: tuple[AwareDatetime, ...] = ()
    storm: Storm | None = None
    teller: Lease | None = None
    sender: Lease | None = None
    invited_at: AwareDatetime | None = None
    removed_at: AwareDatetime | None = None
    leaving: Leaving | None = None
    created_at: AwareDatetime

    @property
    def served(self) -> bool:
        """Whether anything is sent, or told, for them."""
        return self.removed_at is None and self.leaving is None


class ContactKind(StrEnum):
    """Whether a contact is somebody, or a WhatsApp group."""

    PERSON = "person"
    GROUP = "group"


class Birthday(BaseModel):
    """A day of the year, and the year too where it is known. Who was born on 29 February stays so."""

    model_config = ConfigDict(frozen=True)

    month: int = Field(ge=1, le=12)
    day: int = Field(ge=1, le=31)
    year: int | None = None

    def age(self, day: date) -> int | None:
        """Give how old somebody is on a day; None where that is not known.

        Who was born on 29 February is a year older on 1 March where there is no such day.
        """
        if self.year is None or day.year < self.year:
            return None
        return day.year - self.year - ((day.month, day.day) < (self.month, self.day))


class Contact(Document):
    """Somebody to write to, or a group. `phone` is E.164; a group has none, nor has somebody who hides it.

    `on_whatsapp` is what WhatsApp said at `verified_at`, None before; `chat_id` is canonical, and nobody else's, where
    it is true. `wrote_at` is when they last wrote to us, `greeted_at` when our first message went to them though they
    never had. `tags` are as they were typed; `fields` are values of placeholders, by name; `notes` are for the person's
    own eyes; `zone` is where they live, None where that is the person's own.
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
    greeted_at: AwareDatetime | None = None
    tags: tuple[str, ...] = ()
    fields: Mapping[str, str] = {}
    birthday: Birthday | None = None
    notes: str = ""
    zone: str | None = None
    created_at: AwareDatetime

    @property
    def first_name(self) -> str:
        """How to call them: a person by the first word of their name, a group by all of it."""
        return self.name if self.kind is ContactKind.GROUP else self.name.split(maxsplit=1)[0]

    @property
    def stranger(self) -> bool:
        """Whether they are somebody who has never written to us; what WhatsApp takes for spam goes to such."""
        return self.wrote_at is None and self.kind is ContactKind.PERSON


class Template(Document):
    """A message to use again: a text with `{placeholders}`, or something with such a text under it.

    `used` is how often it was chosen, last at `used_at`.
    """

    id: str = Field(alias="_id", default_factory=new_id)
    owner_id: int
    title: str
    body: str
    attachment: Attachment | None = None
    used: int = 0
    used_at: AwareDatetime | None = None
    created_at: AwareDatetime

    @property
    def wording(self) -> Wording:
        """What it says."""
        return Wording(self.body, self.attachment)


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


class Withdrawal(BaseModel):
    """That what a schedule has waiting is to be cancelled, decided at `at`; `cause` is PAUSED, MOVED or DELETED."""

    model_config = ConfigDict(frozen=True)

    cause: str
    at: AwareDatetime


class ScheduleStatus(StrEnum):
    """Where a schedule stands."""

    ACTIVE = "active"
    PAUSED = "paused"
    FINISHED = "finished"
    DELETED = "deleted"
    """Gone for everybody; its person may take that back for a minute, and a day later MongoDB removes it."""


class Schedule(Document):
    """A message for some contacts at certain times: `contact_ids`, and whoever has one of `tags` when it is due.

    `next_wall` is the next occurrence's wall-clock time as the rule means it; `next_run_at` the instant it
    falls on, which differs in a gap of daylight saving. Both are None when nothing follows; `ended_at` is then when it
    was due last. With `ask_first` its messages go out only when the person says so, each time. `template_id` is where
    the text was taken from, as it was then; None once it was written anew. `before` is the status it had when it was
    deleted. `withdrawal` is there until it is carried out.
    """

    id: str = Field(alias="_id", default_factory=new_id)
    owner_id: int
    contact_ids: tuple[str, ...]
    tags: tuple[str, ...] = ()
    text: str
    attachment: Attachment | None = None
    template_id: str | None = None
    recurrence: Recurrence
    status: ScheduleStatus = ScheduleStatus.ACTIVE
    next_wall: Wall | None = None
    next_run_at: AwareDatetime | None = None
    ended_at: AwareDatetime | None = None
    grace_seconds: int
    ask_first: bool = False
    runs: int = 0
    version: int = 0
    deleted_at: AwareDatetime | None = None
    before: ScheduleStatus | None = None
    withdrawal: Withdrawal | None = None
    created_at: AwareDatetime

    @property
    def wording(self) -> Wording:
        """What it says."""
        return Wording(self.text, self.attachment)


class DeliveryStatus(StrEnum):
    """The state machine of one message."""

    AWAITING = "awaiting_approval"
    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


class Step(BaseModel):
    """One line of a delivery's history; `cause` is an error code, another machine word, or empty."""

    model_config = ConfigDict(frozen=True)

    status: DeliveryStatus
    at: AwareDatetime
    cause: str = ""


class Delivery(Document):
    """One message to one contact for one occurrence, the `count`th of its schedule: outbox and history in one.

    One that failed because nobody, or too many, have a schedule's tags is for no contact: `contact_id` and `chat_id`
    are empty then, and the tags are its `contact_name`.

    `not_before` holds a retry back; `expires_at` is the end of its grace; `claim` names the worker that holds
    it until `lease_until`. `sent_at` is when it went out, or may have; `doubted` is true once it may have without our
    knowing: it is never reported as not sent then. One that awaits its person's decision may speak for others of the
    same occurrence, of which there are `others`. `scheduled` is true for what goes out by itself, and so respects quiet
    hours; `prompt` for what was sent by hand to a few, and goes before what waits. Of its schedule `missed` older
    occurrences fell due while nobody worked, about so many, and are left out. `untold` is true while the person
    has not seen the current status; `notice_id` is the Telegram message that shows it, together with others where it is
    `summarised`.
    """

    id: str = Field(alias="_id")
    owner_id: int
    schedule_id: str | None = None
    contact_id: str
    contact_name: str
    phone: str | None = None
    chat_id: str
    text: str
    attachment: Attachment | None = None
    count: int = 1
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
    others: int = 0
    missed: int = 0
    scheduled: bool = False
    prompt: bool = False
    untold: bool = True
    notice_id: int | None = None
    summarised: bool = False
    timeline: tuple[Step, ...] = ()
    created_at: AwareDatetime
    changed_at: AwareDatetime
    sent_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None

    @property
    def wording(self) -> Wording:
        """What it says."""
        return Wording(self.text, self.attachment)


def delivery_id(schedule_id: str, due: datetime, contact_id: str) -> str:
    """Give the id that makes an occurrence's message unique: inserting it twice is one message."""
    return f"{schedule_id}:{int(due.timestamp())}:{contact_id}"


def message_id(delivery: str) -> str:
    """Derive the WhatsApp message id from a delivery id, in the form WhatsApp Web gives its own (3EB0 + hex)."""
    return "3EB0" + sha256(delivery.encode()).hexdigest()[:18].upper()
