"""What one message becomes on its way out: the call of WAHA's that sends it, and its JSON body.

Files go out in pieces, so that neither memory nor the event loop holds a whole one in base64.
"""

import base64
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from bridge import api
from core.content import Cards, Content, Location, Media, MediaKind, Text
from core.errors import Refused

PIECE = 48 * 1024
"""Bytes of a file in one piece; a multiple of three, so that the pieces' base64 adds up."""

CALLS = {
    MediaKind.IMAGE: "/api/sendImage",
    MediaKind.VIDEO: "/api/sendVideo",
    MediaKind.GIF: "/api/sendVideo",
    MediaKind.VOICE: "/api/sendVoice",
    MediaKind.STICKER: "/api/sendSticker",
    MediaKind.DOCUMENT: "/api/sendFile",
}
CAPTIONED = frozenset({MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.GIF, MediaKind.DOCUMENT})

READY_AS = {MediaKind.VIDEO: "video/mp4", MediaKind.GIF: "video/mp4", MediaKind.VOICE: "audio/ogg"}
"""What WhatsApp takes as it is; a WAHA can convert the rest, if it has ffmpeg."""


@dataclass(frozen=True, slots=True)
class Body:
    """A JSON body; `data` is a file that goes in between `head` and `tail`, in base64."""

    head: bytes
    data: bytes = field(default=b"", repr=False)
    tail: bytes = b""

    def __len__(self) -> int:
        return len(self.head) + 4 * -(-len(self.data) // 3) + len(self.tail)

    @property
    def content(self) -> bytes | AsyncIterator[bytes]:
        """What httpx sends: all at once, or piece by piece when there is a file in it."""
        return self._pieces() if self.data else self.head + self.tail

    async def _pieces(self) -> AsyncIterator[bytes]:
        yield self.head
        for start in range(0, len(self.data), PIECE):
            yield base64.b64encode(self.data[start : start + PIECE])
        yield self.tail


def body_of(fields: dict[str, Any], data: bytes | None = None) -> Body:
    """Write a body; a file's `data` stands last in it. Raises Refused for what JSON cannot say."""
    try:
        text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except UnicodeEncodeError as error:  # half of a surrogate pair
        raise Refused(reason="bad_text") from error
    except ValueError as error:
        raise Refused(reason="bad_number") from error
    return Body(text) if data is None else Body(text[:-3], data, text[-3:])  # before `"}}`


def call_of(
    session: str, chat_id: str, content: Content, message_id: str | None, *, embedded: bool
) -> tuple[str, Body]:
    """Give the path and the body that send a message; `embedded` when it is to our own gateway. Raises Refused."""
    fields: dict[str, Any] = {"session": session, "chatId": chat_id}
    if message_id is not None:
        fields["id"] = message_id
    match content:
        case Text(text):
            return "/api/sendText", body_of({**fields, "text": text, "linkPreview": False})
        case Location(latitude, longitude, title):
            place = {"latitude": latitude, "longitude": longitude, "title": title[: api.LINE_LIMIT]}
            return "/api/sendLocation", body_of({**fields, **place})
        case Cards(cards):
            contacts = [{"fullName": card.name[: api.LINE_LIMIT], "vcard": card.vcard} for card in cards]
            return "/api/sendContactVcard", body_of({**fields, "contacts": contacts})
        case Media():
            return CALLS[content.kind], body_of({**fields, **_file(content, embedded=embedded)}, content.data)


def _file(content: Media, *, embedded: bool) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if content.kind in CAPTIONED:
        fields["caption"] = content.caption  # always: WAHA writes words of its own under a video that has none
    if content.kind in READY_AS:
        ready = content.mimetype.partition(";")[0].strip().lower() == READY_AS[content.kind]
        fields["convert"] = not (embedded or ready)
    if content.kind is MediaKind.GIF:
        fields["gif"] = True  # ours: a WAHA shows it as a plain video
    filename = content.filename[-api.FILENAME_LIMIT :] or content.kind.value  # its end is what counts
    return {**fields, "file": {"mimetype": content.mimetype, "filename": filename, "data": ""}}
