"""The shapes of the WAHA API that we speak, shared by the client and the gateway.

Field names are WAHA's. Bodies that come in ignore what they do not know, as WAHA does; answers leave absent
values out only where WAHA does. A new call adds its shapes here, a route in `bridge.gateway.routes` and a
method in `bridge.client`.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from core.ports import Ack

DIALECT = "2026.7.1"
"""The WAHA release whose API this subset follows."""

ENGINE = "GOWS"
"""The engine of WAHA whose dialect we speak: the one that stands on whatsmeow too."""

EMBEDDED = "embedded"
"""The value of `gateway` in our version answer; WAHA has no such field."""

BODY_LIMIT = 32 * 1024 * 1024
"""Bytes in one request."""

TEXT_LIMIT = 65_536
"""Characters in one WhatsApp text."""

SESSION_NAME = r"^[A-Za-z0-9_-]{1,54}$"
MESSAGE_ID = r"^[A-Za-z0-9]{1,64}$"
CHAT_ID = r"^(\d{5,20}@(c\.us|s\.whatsapp\.net|lid)|[\d-]{5,40}@g\.us)$"

SessionName = Annotated[str, Field(pattern=SESSION_NAME)]

KNOWN_ACKS = frozenset(int(ack) for ack in Ack)


class Shape(BaseModel):
    """A JSON object of the API."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


# --- asked ---------------------------------------------------------------------------------------------------


class SessionConfig(Shape):
    """What a session is made with; only `metadata` means something to us, and is given back."""

    metadata: dict[str, str] | None = None


class SessionCreate(Shape):
    """POST /api/sessions. WAHA documents `start` as true by default."""

    name: SessionName = "default"
    start: bool = True
    config: SessionConfig | None = None


class SendText(Shape):
    """POST /api/sendText. With `id`, repeating the request gives the first answer."""

    session: SessionName
    chat_id: Annotated[str, Field(alias="chatId", pattern=CHAT_ID)]
    text: Annotated[str, Field(min_length=1, max_length=TEXT_LIMIT)]
    id: Annotated[str, Field(pattern=MESSAGE_ID)] | None = None
    link_preview: bool = Field(default=False, alias="linkPreview")
    reply_to: str | None = None

    @model_validator(mode="after")
    def _no_reply(self) -> "SendText":
        if self.reply_to:  # sending it unquoted would not be what was asked for
            raise ValueError("reply_to is not supported")
        return self


# --- answered ------------------------------------------------------------------------------------------------


class Me(Shape):
    """The account that a session is linked to."""

    id: str
    push_name: str = Field(default="", alias="pushName")
    lid: str | None = None
    jid: str | None = None


class SessionInfo(Shape):
    """How a session stands. `reason` is ours: a short machine word beside FAILED or STARTING."""

    name: str
    status: str
    me: Me | None = None
    config: SessionConfig | None = None
    presence: dict[str, Any] | None = None
    timestamps: dict[str, Any] | None = None
    engine: dict[str, Any] | None = None
    reason: str = ""


class Version(Shape):
    """GET /api/server/version. `gateway` is ours: it says that sends are journalled and may be repeated."""

    version: str
    engine: str
    tier: str = ""
    browser: str | None = None
    platform: str = ""
    worker: dict[str, Any] | None = None
    gateway: str = ""
    driver: str = ""


class CodeImage(Shape):
    """The pairing code as a picture, in base64."""

    mimetype: str
    data: str


class CodeValue(Shape):
    """The pairing code as WhatsApp made it (`2@…`)."""

    value: str


class NumberExists(Shape):
    """GET /api/contacts/check-exists. `chatId` is the canonical chat, and may differ from what was asked."""

    number_exists: bool = Field(alias="numberExists")
    chat_id: str | None = Field(default=None, alias="chatId")
    pn: str | None = None


class Sent(Shape):
    """The answer to a send: accepted, not delivered."""

    id: str
    data: dict[str, Any] = Field(default_factory=dict, alias="_data")


class Message(Shape):
    """A message of ours. The journal keeps no text, so `body` is empty when it is looked up later."""

    id: str
    timestamp: int
    sender: str = Field(alias="from")
    to: str
    from_me: Literal[True] = Field(default=True, alias="fromMe")
    source: Literal["api"] = "api"
    participant: str = ""
    body: str = ""
    has_media: bool = Field(default=False, alias="hasMedia")
    media_url: str = Field(default="", alias="mediaUrl")
    ack: int
    ack_name: str = Field(alias="ackName")


class MessageAck(Shape):
    """The payload of message.ack; `from` is the chat."""

    id: str
    chat: str = Field(alias="from")
    to: str
    participant: str = ""
    from_me: bool = Field(default=True, alias="fromMe")
    ack: int
    ack_name: str = Field(alias="ackName")


class StatusPoint(Shape):
    """When a session came to a state, in milliseconds."""

    status: str
    timestamp: int


class SessionStatusChange(Shape):
    """The payload of session.status; `data` carries our reason, when there is one."""

    name: str
    status: str
    statuses: list[StatusPoint]
    data: dict[str, Any] | None = None


class Event(Shape):
    """One frame of /ws. `timestamp` is in milliseconds."""

    id: str
    timestamp: int
    event: str
    session: str
    metadata: dict[str, str] | None = None
    me: Me | None = None
    payload: dict[str, Any]
    engine: str = ENGINE
    environment: Version | None = None


def dump(shape: Shape) -> dict[str, Any]:
    """Give the JSON object, under WAHA's names."""
    return shape.model_dump(mode="json", by_alias=True)


# --- message ids ---------------------------------------------------------------------------------------------


def full_id(chat_id: str, message_id: str) -> str:
    """Write the id of a message of ours the way WAHA does: `true_<chat>_<ID>`."""
    return f"true_{chat_id}_{message_id}"


def bare_id(value: Any) -> str:
    """Find the bare id in any dialect's answer, event or id; empty when there is none.

    GOWS gives `{"id": "true_<chat>_<ID>"}` (with `_<participant>` behind in groups), NOWEB
    `{"key": {"id": "<ID>"}}`, WEBJS `{"id": {"id": "<ID>", "_serialized": …}}`.
    """
    match value:
        case str():
            parts = value.split("_")
            return parts[2] if len(parts) > 2 and parts[0] in {"true", "false"} else value
        case {"id": {"id": str(found)} | {"_serialized": str(found)}} | {"id": str(found)}:
            return bare_id(found)
        case {"key": {"id": str(found)}}:
            return bare_id(found)
        case _:
            return ""


def ack_of(level: Any) -> Ack | None:
    """Read a receipt's number; None for what WhatsApp may invent."""
    return Ack(level) if isinstance(level, int) and level in KNOWN_ACKS else None
