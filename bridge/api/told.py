"""What is told over /ws: sessions' states, receipts, and messages, ours and others'."""

from typing import Any, Literal

from pydantic import Field

from bridge.api.answered import Me, Version
from bridge.api.shape import ENGINE, Shape


class Message(Shape):
    """A message. Of ours the journal keeps no text, so `body` is empty when one is looked up later.

    Others' have `fromMe` false, `from` the chat, `participant` who wrote it in a group, and in `_data` what WAHA has
    no field for: in `Info`, as GOWS has it, `PushName`, what the sender calls themselves, and `MediaType`.
    """

    id: str
    timestamp: int
    sender: str = Field(alias="from")
    to: str
    from_me: bool = Field(default=True, alias="fromMe")
    source: Literal["api", "app"] = "api"
    participant: str = ""
    body: str = ""
    has_media: bool = Field(default=False, alias="hasMedia")
    media_url: str = Field(default="", alias="mediaUrl")
    ack: int
    ack_name: str = Field(alias="ackName")
    data: dict[str, Any] | None = Field(default=None, alias="_data")


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
