"""What every shape of the API has in common, and the limits and words that both sides know."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

DIALECT = "2026.7.1"
"""The WAHA release whose API this subset follows."""

ENGINE = "GOWS"
"""The engine of WAHA whose dialect we speak: the one that stands on whatsmeow too."""

EMBEDDED = "embedded"
"""The value of `gateway` in our version answer; WAHA has no such field."""

IDEMPOTENT_SENDS = "idempotent-sends"
"""A capability: a send that is repeated with its id gives the first answer, and nothing goes out twice."""

MEDIA_IDS = "media-ids"
"""A capability: every kind of send takes an `id`, not only texts."""

REPLAY = "replay"
"""A capability: /ws tells again what came after a given event."""

CAPABILITIES = (IDEMPOTENT_SENDS, MEDIA_IDS, REPLAY)
"""What ours can do beyond WAHA; a plain WAHA has no such list."""

BODY_LIMIT = 32 * 1024 * 1024
"""Bytes in one request."""

TEXT_LIMIT = 65_536
"""Characters in one WhatsApp text."""

CAPTION_LIMIT = 1024
"""Characters under a picture, a video or a document."""

LINE_LIMIT, FILENAME_LIMIT = 256, 255
"""Characters in a title or a name on a card, and in a file's name."""

SESSION_NAME = r"^[A-Za-z0-9_-]{1,54}$"
MESSAGE_ID = r"^[A-Za-z0-9-]{1,64}$"
CHAT_ID = r"^([0-9]{5,20}@(c\.us|s\.whatsapp\.net|lid)|[0-9-]{5,40}@g\.us)$"
PHONE = r"^\+?[0-9]{5,20}(@c\.us)?$"

FORMS = {
    SESSION_NAME: "use letters, digits, _ and -, at most 54",
    MESSAGE_ID: "use letters, digits and -, at most 64",
    CHAT_ID: "write 4915112345678@c.us for a person, <id>@g.us for a group, or <id>@lid",
    PHONE: "write the number with its country code, in digits alone: 4915112345678",
}
"""What the patterns mean, for those who did not keep to them."""

SessionName = Annotated[str, Field(pattern=SESSION_NAME, examples=["default"])]
ChatId = Annotated[str, Field(pattern=CHAT_ID, examples=["4915112345678@c.us"])]
MessageId = Annotated[str, Field(pattern=MESSAGE_ID, examples=["3EB0C767D097B7C2A1B2C3"])]
Phone = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=PHONE),  # a + in a query comes as a space
    Field(description="With its country code", examples=["4915112345678"]),
]


class Shape(BaseModel):
    """A JSON object of the API."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


def dump(shape: Shape) -> dict[str, Any]:
    """Give the JSON object, under WAHA's names."""
    return shape.model_dump(mode="json", by_alias=True)
