"""What can be told of a file without playing it: how large a picture is, how long a recording, and a tiny preview.

All of it is a courtesy to the receiver's phone: what cannot be told is left out, and the file goes out all the same.
Blocking: to be called off the event loop.
"""

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageOps

PIXELS = 40_000_000
"""Of a picture that is decoded for its preview; JPEGs are decoded at a fraction of their size."""

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
"""What is looked at; Pillow would run programs for some of the others."""

ORIENTATION = 0x0112
"""The Exif tag that says how a photo is to be turned."""

PREVIEW = (96, 96)
STICKER = (512, 512)
PICTURE_PROBLEMS = (
    OSError, ValueError, SyntaxError, EOFError, struct.error,
    Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip
"""What Pillow raises for pictures that are none, or are made to harm."""

OPUS_RATE = 48_000
"""Opus counts samples at 48 kHz whatever the recording's rate (RFC 7845, section 4)."""

HEADER = 8


@dataclass(frozen=True, slots=True)
class Looks:
    """Width and height in pixels, length in whole seconds, a preview as JPEG; 0 or empty where not known."""

    width: int = 0
    height: int = 0
    seconds: int = 0
    preview: bytes = b""


def picture(data: bytes) -> Looks:
    """Look at a picture."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            # Only photos are taken sideways; to ask a PNG would decode it.
            sideways = image.format in {"JPEG", "MPO"} and image.getexif().get(ORIENTATION, 1) in {5, 6, 7, 8}
            width, height = reversed(image.size) if sideways else image.size
            return Looks(width, height, preview=_preview(image))
    except PICTURE_PROBLEMS:
        return Looks()


def _preview(image: Image.Image) -> bytes:
    image.draft("RGB", (PREVIEW[0] * 2, PREVIEW[1] * 2))
    if image.width * image.height > PIXELS:
        return b""
    try:
        small = ImageOps.exif_transpose(image)
        small.thumbnail(PREVIEW)
        found = io.BytesIO()
        small.convert("RGB").save(found, "JPEG", quality=50)
    except PICTURE_PROBLEMS:
        return b""
    return found.getvalue()


def sticker(data: bytes) -> bytes:
    """Make a sticker (WebP, 512 by 512) of a picture. Raises ValueError for what is no picture."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > PIXELS:
                raise ValueError("the picture has too many pixels for a sticker")
            fitted = ImageOps.pad(ImageOps.exif_transpose(image).convert("RGBA"), STICKER, color=(0, 0, 0, 0))
            made = io.BytesIO()
            fitted.save(made, "WEBP", quality=80)
    except PICTURE_PROBLEMS as error:
        raise ValueError(f"no sticker can be made of this: {error}") from error
    return made.getvalue()


def voice(ogg: bytes) -> Looks:
    """Tell how long a voice note is: the last page of an Ogg file says how many samples there are."""
    page = ogg.rfind(b"OggS")
    if page < 0 or len(ogg) < page + 14:
        return Looks()
    (samples,) = struct.unpack_from("<q", ogg, page + 6)
    return Looks(seconds=max(1, samples // OPUS_RATE) if 0 < samples < OPUS_RATE * 86_400 else 0)


def video(mp4: bytes) -> Looks:
    """Tell the length and the size of an MP4 (ISO 14496-12: `mvhd`, and the first `tkhd` that has a size)."""
    try:
        return _movie(memoryview(mp4))
    except (struct.error, IndexError, ZeroDivisionError, ValueError):
        return Looks()


def _movie(mp4: memoryview) -> Looks:
    movie = next((box for kind, box in _boxes(mp4) if kind == b"moov"), memoryview(b""))
    seconds = width = height = 0
    for kind, box in _boxes(movie):
        if kind == b"mvhd":
            scale, length = struct.unpack_from(">IQ", box, 20) if box[0] else struct.unpack_from(">II", box, 12)
            seconds = -(-length // scale)
        elif kind == b"trak" and not width:
            head = next((inner for name, inner in _boxes(box) if name == b"tkhd"), None)
            if head is not None:
                width, height = (side >> 16 for side in struct.unpack_from(">II", head, len(head) - 8))
    return Looks(width, height, seconds if seconds < 86_400 else 0)


def _boxes(data: memoryview) -> Iterator[tuple[bytes, memoryview]]:
    at = 0
    while at + HEADER <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        header = HEADER
        if size == 1:  # the size is in the 64 bits that follow
            (size,) = struct.unpack_from(">Q", data, at + HEADER)
            header += 8
        elif size == 0:  # up to the end
            size = len(data) - at
        if size < header:
            return
        yield kind, data[at + header : at + size]
        at += size
