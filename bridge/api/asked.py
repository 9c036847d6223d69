"""What is asked: the bodies of POST and PUT, and the queries of GET.

Nothing that would change what goes out is passed over in silence: a reply, a mention or a round video is refused.
What only decorates (`linkPreview`) or is not needed (`convert`) is taken and ignored.
"""

import re
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from bridge.api.shape import (
    CAPTION_LIMIT,
    FILENAME_LIMIT,
    LINE_LIMIT,
    TEXT_LIMIT,
    ChatId,
    MessageId,
    Phone,
    SessionName,
    Shape,
)
from bridge.api.webhooks import WEBHOOKS_LIMIT, WebhookConfig

CARDS_LIMIT = 50
"""People's cards in one message."""

VCARD_LIMIT = 65_536
"""Characters in one vCard."""

VCARD: Final = re.compile(r"\s*BEGIN:VCARD\s*?\n.*\nEND:VCARD\s*", re.IGNORECASE | re.DOTALL)
"""What a vCard begins and ends with (RFC 6350, section 3.3)."""

CONTACTS_LIMIT = 10_000
GROUPS_LIMIT = 1_000
"""Entries in one answer."""

Caption = Annotated[str, Field(max_length=CAPTION_LIMIT)]
Line = Annotated[str, Field(max_length=LINE_LIMIT)]


class SessionConfig(Shape):
    """What a session is made with, and given back; of WAHA's, `metadata` and `webhooks` mean something to us."""

    metadata: dict[str, str] | None = None
    webhooks: list[WebhookConfig] | None = Field(
        default=None, max_length=WEBHOOKS_LIMIT, exclude_if=lambda value: value is None
    )


class SessionCreate(Shape):
    """POST /api/sessions. WAHA documents `start` as true by default."""

    name: SessionName = "default"
    start: bool = True
    config: SessionConfig | None = None


class SessionUpdate(Shape):
    """PUT /api/sessions/{session}: the config as a whole. WAHA empties it where none is given, we ask for it."""

    config: SessionConfig


class CodeRequest(Shape):
    """POST /api/{session}/auth/request-code. Only WhatsApp Web's own way is offered: no SMS, no call."""

    phone_number: Phone = Field(alias="phoneNumber")
    method: None = None


class ToChat(Shape):
    """What goes to one chat."""

    session: SessionName
    chat_id: ChatId = Field(alias="chatId")


class Send(ToChat):
    """What every send has. With `id`, repeating the request gives the first answer."""

    id: MessageId | None = None
    reply_to: str | None = Field(default=None, description="Not supported", examples=[None])
    mentions: list[str] | None = Field(default=None, description="Not supported", examples=[None])

    @model_validator(mode="after")
    def _nothing_beside(self) -> "Send":
        if self.reply_to:  # sending it unquoted would not be what was asked for
            raise ValueError("reply_to is not supported")
        if self.mentions:
            raise ValueError("mentions are not supported")
        return self


class SendText(Send):
    """POST /api/sendText."""

    text: str = Field(min_length=1, max_length=TEXT_LIMIT, examples=["Hello!"])
    link_preview: bool | None = Field(default=False, alias="linkPreview")


class File(Shape):
    """A file: either its bytes in `data`, or where they are in `url`, which the gateway has to be allowed."""

    mimetype: str = Field(default="", max_length=127, pattern=r"^([A-Za-z0-9_.+-]+/[A-Za-z0-9_.+-]+( *;[ -~]*)?)?$")
    filename: str | None = Field(default=None, max_length=FILENAME_LIMIT, examples=["notes.txt"])
    data: str | None = Field(
        default=None, description="Plain base64, without a `data:` prefix", examples=["SGVsbG8h"], repr=False
    )
    url: str | None = Field(
        default=None, max_length=2048, description="Instead of data, where the gateway allows it", examples=[None]
    )

    @model_validator(mode="after")
    def _one_source(self) -> "File":
        if (self.data is None) == (self.url is None):
            raise ValueError("give either data (base64) or url")
        return self


class SendFile(Send):
    """POST /api/sendFile: a document of any type."""

    file: File
    caption: Caption | None = None


class SendImage(SendFile):
    """POST /api/sendImage: a JPEG, PNG or WebP."""


class SendVideo(SendFile):
    """POST /api/sendVideo: an MP4. `gif` is ours: the video plays by itself, over and over, without sound."""

    gif: bool = False
    convert: bool | None = None
    as_note: Literal[False] | None = Field(default=None, alias="asNote")


class SendVoice(Send):
    """POST /api/sendVoice: an Ogg with Opus in it, shown as a voice note."""

    file: File
    convert: bool | None = None


class SendSticker(Send):
    """POST /api/sendSticker: a WebP."""

    file: File


class SendLocation(Send):
    """POST /api/sendLocation: a place, in degrees (WGS 84)."""

    latitude: float = Field(ge=-90, le=90, allow_inf_nan=False, examples=[38.8937255])
    longitude: float = Field(ge=-180, le=180, allow_inf_nan=False, examples=[-77.0969763])
    title: Line | None = None


class ContactCard(Shape):
    """Somebody's card: a whole vCard, or the fields that WAHA makes one of."""

    vcard: str | None = Field(default=None, max_length=VCARD_LIMIT)
    full_name: Line | None = Field(default=None, alias="fullName")
    organization: Line | None = None
    phone_number: Annotated[str, Field(max_length=40)] | None = Field(default=None, alias="phoneNumber")
    whatsapp_id: Annotated[str, Field(pattern=r"^[0-9]{5,20}$")] | None = Field(default=None, alias="whatsappId")

    @model_validator(mode="after")
    def _something(self) -> "ContactCard":
        if not (self.vcard or (self.full_name and self.phone_number)):
            raise ValueError("give either vcard, or fullName and phoneNumber")
        if self.vcard and not VCARD.fullmatch(self.vcard):
            raise ValueError("a vCard begins with BEGIN:VCARD and ends with END:VCARD")
        return self


class SendContacts(Send):
    """POST /api/sendContactVcard."""

    contacts: list[ContactCard] = Field(min_length=1, max_length=CARDS_LIMIT)


class SessionsQuery(Shape):
    """GET /api/sessions."""

    all: bool = Field(default=False, description="The stopped ones too")


class CodeQuery(Shape):
    """GET /api/{session}/auth/qr."""

    format: Literal["image", "raw"] = "image"


class NumberQuery(Shape):
    """GET /api/contacts/check-exists."""

    phone: Phone
    session: SessionName = "default"


class ContactsQuery(Shape):
    """GET /api/contacts/all."""

    session: SessionName = "default"
    limit: int = Field(default=CONTACTS_LIMIT, ge=1, le=CONTACTS_LIMIT)
    offset: int = Field(default=0, ge=0, le=10_000_000)
    sort_by: Literal["id", "name"] = Field(default="id", alias="sortBy")
    sort_order: Literal["asc", "desc"] = Field(default="asc", alias="sortOrder")


class GroupsQuery(Shape):
    """GET /api/{session}/groups."""

    limit: int = Field(default=GROUPS_LIMIT, ge=1, le=GROUPS_LIMIT)
    offset: int = Field(default=0, ge=0, le=10_000_000)
    sort_by: Literal["id", "subject"] = Field(default="id", alias="sortBy")
    sort_order: Literal["asc", "desc"] = Field(default="asc", alias="sortOrder")
