"""Files on their way to WhatsApp: where they come from, how large they may be, and whether they are what they claim.

The sizes are those of WhatsApp's Cloud API, as its resellers publish them
(https://docs.aws.amazon.com/social-messaging/latest/userguide/supported-media-types.html); pictures may be as large as
videos, as in the app. What one request can carry bounds the rest.
"""

import binascii
from http import HTTPStatus
from typing import Final

from bridge import api
from bridge.gateway import errors, formats
from bridge.gateway.errors import ApiError
from bridge.gateway.fetch import Fetcher
from core.content import Media, MediaKind

MB: Final = 1024 * 1024
KB: Final = 1024

WHOLE: Final = api.BODY_LIMIT // 4 * 3 - 64 * KB
"""Bytes of a file that still fit into one request, as base64 and with what stands around it."""

LIMITS: Final = {
    MediaKind.IMAGE: 16 * MB,
    MediaKind.VIDEO: 16 * MB,
    MediaKind.GIF: 16 * MB,
    MediaKind.VOICE: 16 * MB,
    MediaKind.STICKER: 500 * KB,
    MediaKind.DOCUMENT: WHOLE,
}
STILL_STICKER: Final = 100 * KB

PIXELS: Final = 50_000_000
"""What a picture may unpack to: more is a mistake, or meant to fill somebody's memory."""

UNNAMED: Final = "application/octet-stream"


class Files:
    """Makes media of what a request gives; without a fetcher, files by URL are refused."""

    def __init__(self, fetcher: Fetcher | None) -> None:
        self._fetcher = fetcher

    async def media(self, kind: MediaKind, file: api.File, caption: str | None = None) -> Media:
        """Get the file's bytes and check them. Raises ApiError, which says what to do."""
        data = decoded(file.data) if file.data is not None else await self._fetched(kind, file.url or "")
        return checked(kind, data, file.mimetype, file.filename or "", caption or "")

    async def _fetched(self, kind: MediaKind, url: str) -> bytes:
        if self._fetcher is None:
            text = "Files by URL are switched off here. Give the file in data, or set BRIDGE_FETCH_URLS=true"
            raise errors.plain(HTTPStatus.UNPROCESSABLE_ENTITY, text, "urls_off")
        return await self._fetcher.get(url, LIMITS[kind])


def decoded(data: str) -> bytes:
    """Read plain base64 (RFC 4648, section 4, padded). Raises ApiError, which never repeats it."""
    if data.startswith("data:"):
        raise _bad("file.data: leave the data:… prefix away, plain base64 is needed")
    try:
        if len(data) % 4:  # which the strict mode lets pass behind whole groups
            raise binascii.Error
        found = binascii.a2b_base64(data, strict_mode=True)
    except ValueError:
        raise _bad("file.data: this is not base64") from None
    if not found:
        raise _bad("file.data: the file is empty")
    return found


def checked(kind: MediaKind, data: bytes, mimetype: str, filename: str, caption: str) -> Media:
    """Make the media, with the type that its bytes show. Raises ApiError."""
    if len(data) > LIMITS[kind]:
        raise _too_large(kind, LIMITS[kind])
    match kind:
        case MediaKind.IMAGE:
            mimetype = _picture(data).mimetype
        case MediaKind.STICKER:
            found = _picture(data)
            if found.mimetype != formats.WEBP:
                raise _unfit("a sticker has to be a WebP picture; WhatsApp shows it at 512 x 512 pixels")
            if not found.animated and len(data) > STILL_STICKER:
                raise _too_large(kind, STILL_STICKER)
            mimetype = found.mimetype
        case MediaKind.VOICE:
            if not formats.is_opus(data):
                raise _unfit("a voice note has to be Ogg with Opus; nothing is converted, sendFile takes any sound")
            mimetype = formats.OPUS
        case MediaKind.VIDEO | MediaKind.GIF:
            found_type = formats.video(data)
            if found_type is None:
                raise _unfit("a video, and a GIF too, has to be an MP4; nothing is converted here, sendFile takes any")
            mimetype = found_type
        case MediaKind.DOCUMENT:
            mimetype = mimetype or UNNAMED
    return Media(kind, data, mimetype, named(filename), caption)


def named(filename: str) -> str:
    """Take a file's name without folders and without what cannot be shown."""
    last = filename.replace("\\", "/").rpartition("/")[2]
    return "".join(char for char in last if char.isprintable()).strip()


def _picture(data: bytes) -> formats.Picture:
    found = formats.picture(data)
    if found is None:
        raise _unfit("a picture has to be a whole JPEG, PNG or WebP; sendFile takes any file")
    if not 0 < found.width * found.height <= PIXELS:
        raise _unfit(f"a picture may have {PIXELS // 1_000_000} megapixels at most; sendFile takes any file")
    return found


def _bad(line: str) -> ApiError:
    return errors.plain(HTTPStatus.BAD_REQUEST, [line])


def _unfit(text: str) -> ApiError:
    return errors.plain(HTTPStatus.UNPROCESSABLE_ENTITY, f"file: {text}", "unfit_file")


def _too_large(kind: MediaKind, limit: int) -> ApiError:
    size = f"{limit // MB} MB" if limit >= MB else f"{limit // KB} KB"
    more = "" if kind is MediaKind.DOCUMENT else ", sendFile takes larger ones"
    text = f"file: {'an' if kind is MediaKind.IMAGE else 'a'} {kind} may have {size} at most{more}"
    return errors.plain(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, text, "too_large")
