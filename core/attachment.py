"""What a message carries beside its text, as it is stored: a file, a place, or people's cards.

The file itself is kept by `core.store.media`; here is what is known of it. `core.content` is what the gateway gets.
"""

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from core.content import MediaKind

CAPTION_LIMIT: Final = 1024
"""Characters of a text under a file: as many as Telegram takes, and WhatsApp shows."""
UNCAPTIONED: Final = frozenset({MediaKind.VOICE, MediaKind.STICKER})
"""What WhatsApp shows no text with."""


class _Attached(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class StoredFile(_Attached):
    """A file of its owner's, found by its SHA-256 (hex); `size` is in bytes, `filename` empty where it has none."""

    type: Literal["file"] = "file"
    kind: MediaKind
    sha256: str
    mimetype: str
    filename: str = ""
    size: int

    @property
    def captioned(self) -> bool:
        """Whether a text can go with it."""
        return self.kind not in UNCAPTIONED


class Place(_Attached):
    """A place on the map, in degrees (WGS 84)."""

    type: Literal["place"] = "place"
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    title: str = ""

    @property
    def captioned(self) -> bool:
        """Whether a text can go with it."""
        return False


class StoredCard(_Attached):
    """Somebody's card: the name it is shown under, and the vCard."""

    name: str
    vcard: str


class CardList(_Attached):
    """One or more people's cards."""

    type: Literal["cards"] = "cards"
    cards: tuple[StoredCard, ...] = Field(min_length=1)

    @property
    def captioned(self) -> bool:
        """Whether a text can go with it."""
        return False


Attachment = Annotated[StoredFile | Place | CardList, Field(discriminator="type")]


@dataclass(frozen=True, slots=True)
class Wording:
    """What one message says: its text, which is the caption where something is attached."""

    text: str
    attachment: Attachment | None = None
