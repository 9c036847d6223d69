"""Makes WhatsApp's own message of what is to be sent.

The library's own builders are of no use: they fetch what looks like a link, scan texts for mentions and run ffmpeg.
Here nothing but bytes goes in.
"""

from dataclasses import dataclass
from typing import Any

from neonize.proto.waE2E.WAWebProtobufsE2E_pb2 import (
    AudioMessage,
    ContactMessage,
    ContactsArrayMessage,
    DocumentMessage,
    ImageMessage,
    LocationMessage,
    Message,
    StickerMessage,
    VideoMessage,
)
from neonize.utils.enum import MediaType

from bridge.gateway import formats
from bridge.gateway.engines import media
from bridge.gateway.engines.base import Declined
from bridge.gateway.engines.media import Looks
from core.content import Cards, Location, Media, MediaKind, Text

UPLOADED_AS = {
    MediaKind.IMAGE: MediaType.MediaImage,
    MediaKind.STICKER: MediaType.MediaImage,
    MediaKind.VIDEO: MediaType.MediaVideo,
    MediaKind.GIF: MediaType.MediaVideo,
    MediaKind.VOICE: MediaType.MediaAudio,
    MediaKind.DOCUMENT: MediaType.MediaDocument,
}
"""WhatsApp encrypts and stores each kind apart."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that is ready to be uploaded, `as_type` one of the library's MediaTypes."""

    data: bytes
    mimetype: str
    looks: Looks
    as_type: Any


def prepare(file: Media) -> Prepared:
    """Look at a file, and make a sticker of a picture. Blocking. Raises Declined for a sticker that cannot be."""
    data, mimetype = file.data, file.mimetype
    match file.kind:
        case MediaKind.IMAGE:
            looks = media.picture(data)
        case MediaKind.VIDEO | MediaKind.GIF:
            looks = media.video(data)
        case MediaKind.VOICE:
            looks = media.voice(data)
            mimetype = formats.OPUS if mimetype.startswith("audio/ogg") else mimetype
        case MediaKind.STICKER:
            if mimetype != formats.WEBP:
                try:
                    data, mimetype = media.sticker(data), formats.WEBP
                except ValueError as error:
                    raise Declined("bad_media", str(error)) from error
            looks = media.picture(data)
        case MediaKind.DOCUMENT:
            looks = Looks()
    return Prepared(data, mimetype, looks, UPLOADED_AS[file.kind])


def words(content: Text | Location | Cards) -> Any:
    """Make the message of what needs no upload."""
    match content:
        case Text(text):
            return Message(conversation=text)
        case Location(latitude, longitude, title):
            place = LocationMessage(degreesLatitude=latitude, degreesLongitude=longitude, name=title or None)
            return Message(locationMessage=place)
        case Cards(cards):
            people = [ContactMessage(displayName=card.name, vcard=card.vcard) for card in cards]
            if len(people) == 1:
                return Message(contactMessage=people[0])
            return Message(contactsArrayMessage=ContactsArrayMessage(displayName=_all(cards), contacts=people))


def _all(cards: tuple[Any, ...]) -> str:
    """Name several cards as one, as phones do."""
    return ", ".join(card.name for card in cards)


def file(content: Media, prepared: Prepared, upload: Any) -> Any:
    """Make the message of a file that was uploaded; `upload` is what the library said of it."""
    stored = {
        "URL": upload.url, "directPath": upload.DirectPath, "mediaKey": upload.MediaKey,
        "fileEncSHA256": upload.FileEncSHA256, "fileSHA256": upload.FileSHA256, "fileLength": upload.FileLength,
        "mimetype": prepared.mimetype,
    }  # fmt: skip
    looks = prepared.looks
    size = {"width": looks.width, "height": looks.height} if looks.width and looks.height else {}
    length = {"seconds": looks.seconds} if looks.seconds else {}
    caption = {"caption": content.caption} if content.caption else {}
    match content.kind:
        case MediaKind.IMAGE:
            preview = {"JPEGThumbnail": looks.preview} if looks.preview else {}
            return Message(imageMessage=ImageMessage(**stored, **size, **caption, **preview))
        case MediaKind.VIDEO:
            return Message(videoMessage=VideoMessage(**stored, **size, **length, **caption))
        case MediaKind.GIF:
            return Message(videoMessage=VideoMessage(**stored, **size, **length, **caption, gifPlayback=True))
        case MediaKind.VOICE:
            return Message(audioMessage=AudioMessage(**stored, **length, PTT=True))
        case MediaKind.STICKER:
            found = formats.picture(prepared.data)
            moves = found is not None and found.animated
            return Message(stickerMessage=StickerMessage(**stored, **size, isAnimated=moves))
        case MediaKind.DOCUMENT:
            name = content.filename or "file"
            return Message(documentMessage=DocumentMessage(**stored, **caption, fileName=name, title=name))
