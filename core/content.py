"""What one message can carry, whatever carries it: text, a file, a place, people's cards."""

from dataclasses import dataclass, field
from enum import StrEnum


class MediaKind(StrEnum):
    """How WhatsApp shows a file."""

    IMAGE = "image"
    VIDEO = "video"
    GIF = "gif"
    """A silent video (MP4) that plays by itself, over and over."""
    VOICE = "voice"
    """A voice note (Ogg with Opus)."""
    STICKER = "sticker"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Text:
    """Words, with WhatsApp's own marks in them."""

    text: str


@dataclass(frozen=True, slots=True)
class Media:
    """A file, whole; `caption` is empty where there is none, and is never shown with a voice note or a sticker."""

    kind: MediaKind
    data: bytes = field(repr=False)
    mimetype: str
    filename: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """A place on the map, in degrees (WGS 84)."""

    latitude: float
    longitude: float
    title: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody's card: the name it is shown under, and the vCard (RFC 6350, or an older one)."""

    name: str
    vcard: str


@dataclass(frozen=True, slots=True)
class Cards:
    """One or more people's cards, sent as one message."""

    cards: tuple[Card, ...]


Content = Text | Media | Location | Cards
