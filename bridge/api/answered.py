"""What is answered: sessions, codes, sends, contacts, and what went wrong."""

from typing import Any, Literal

from pydantic import Field

from bridge.api.asked import SessionConfig
from bridge.api.shape import Shape


class Pong(Shape):
    """GET /ping."""

    message: Literal["pong"] = "pong"


class ReachoutTimelock(Shape):
    """WhatsApp lets the account start no new chats until `timeEnforcementEnds` (Unix seconds, 0 where not known)."""

    is_active: bool = Field(default=False, alias="isActive")
    time_enforcement_ends: float = Field(default=0, alias="timeEnforcementEnds")
    enforcement_type: str = Field(default="", alias="enforcementType")


class Me(Shape):
    """The account that a session is linked to."""

    id: str
    push_name: str = Field(default="", alias="pushName")
    lid: str | None = None
    jid: str | None = None
    reachout_timelock: ReachoutTimelock | None = Field(default=None, alias="reachoutTimelock")


class SessionInfo(Shape):
    """How a session stands. Ours: `reason`, a short machine word beside FAILED or STARTING, and `until`.

    `until` is when a ban ends, in Unix seconds, 0 where there is none or nobody knows.
    """

    name: str
    status: str
    me: Me | None = None
    config: SessionConfig | None = None
    presence: dict[str, Any] | None = None
    timestamps: dict[str, Any] | None = None
    engine: dict[str, Any] | None = None
    reason: str = ""
    until: int = 0


class Version(Shape):
    """GET /api/server/version. Ours: `gateway`, `driver`, and `capabilities`, what it can do beyond WAHA."""

    version: str
    engine: str
    tier: str = ""
    browser: str | None = None
    platform: str = ""
    worker: dict[str, Any] | None = None
    gateway: str = ""
    driver: str = ""
    capabilities: list[str] = Field(default_factory=list)


class CodeImage(Shape):
    """The QR code as a picture, in base64."""

    mimetype: str
    data: str


class CodeValue(Shape):
    """The QR code's content as WhatsApp made it (`2@…`)."""

    value: str


class PairingCode(Shape):
    """A code to type in on the phone: `ABCD-EFGH`."""

    code: str


class NumberExists(Shape):
    """GET /api/contacts/check-exists. `chatId` is the canonical chat, and may differ from what was asked."""

    number_exists: bool = Field(alias="numberExists")
    chat_id: str | None = Field(default=None, alias="chatId")
    pn: str | None = None


class Sent(Shape):
    """The answer to a send: accepted, not delivered."""

    id: str
    data: dict[str, Any] = Field(default_factory=dict, alias="_data")


class NewMessageId(Shape):
    """An id for a message that is still to be sent."""

    id: str


class ContactInfo(Shape):
    """Somebody that the account knows. `name` is the address book's, `pushname` what they call themselves."""

    id: str
    name: str | None = ""
    pushname: str | None = ""


class GroupInfo(Shape):
    """A group that the account is in, in GOWS's dialect. We tell how many are in it, but not who."""

    jid: str = Field(alias="JID")
    name: str = Field(default="", alias="Name")
    participants: list[dict[str, Any]] = Field(default_factory=list, alias="Participants")
    participant_count: int = Field(default=0, alias="ParticipantCount")


class LidPhone(Shape):
    """A hidden id (`…@lid`) and the chat id with the number (`…@c.us`), each None where it is not known."""

    lid: str | None = None
    pn: str | None = None


class Problem(Shape):
    """An error of shape A: `message` is a list where the body or the query is wrong."""

    message: str | list[str]
    error: str | None = None
    status_code: int = Field(alias="statusCode")


class WrongState(Shape):
    """An error of shape B: the session is in the wrong state. `reason` is ours."""

    error: str
    session: str
    status: str
    expected: list[str]
    reason: str = ""


class Failure(Shape):
    """An error of shape C: what went wrong in the gateway or at WhatsApp. It may have happened or not."""

    status_code: int = Field(alias="statusCode")
    exception: dict[str, str]
    request: dict[str, str]
