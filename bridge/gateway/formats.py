"""What a file is, by its first bytes alone: nothing is decoded, so that no file can do harm here."""

import struct
from dataclasses import dataclass
from typing import Final

WEBP: Final = "image/webp"
OPUS: Final = "audio/ogg; codecs=opus"
"""Phones play a voice note only under this name."""

PNG: Final = b"\x89PNG\r\n\x1a\n"

NOT_SIZES: Final = frozenset({0xC4, 0xC8, 0xCC})
"""JPEG's markers among SOF0 to SOF15 that do not begin a frame (ITU-T T.81, table B.1)."""

MARKERS: Final = 1000
"""JPEG segments that are looked through for the frame."""

SOUND_BRANDS: Final = frozenset({b"M4A ", b"M4B ", b"M4P "})
STILL_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif", b"avis"})
QUICKTIME: Final = b"qt  "


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, as its header describes it; `animated` is told of WebP alone."""

    mimetype: str
    width: int
    height: int
    animated: bool = False


def picture(data: bytes) -> Picture | None:
    """Read the header of a PNG, JPEG or WebP; None for anything else, and for one that is cut off."""
    try:
        if data.startswith(PNG):
            return _png(data)
        if data.startswith(b"\xff\xd8\xff"):
            return _jpeg(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
    except (struct.error, IndexError):
        pass
    return None


def is_opus(data: bytes) -> bool:
    """Tell whether it is an Ogg whose first stream is Opus (RFC 3533, RFC 7845)."""
    if len(data) < 28 or not data.startswith(b"OggS"):
        return False
    begin = 27 + data[26]
    return data[begin : begin + 8] == b"OpusHead"


def video(data: bytes) -> str | None:
    """Give the MIME type of an MP4 or 3GP (ISO/IEC 14496-12, file type box); None for anything else."""
    if data[4:8] != b"ftyp":
        return None
    brand = data[8:12]
    if brand in SOUND_BRANDS | STILL_BRANDS or brand == QUICKTIME:
        return None
    return "video/3gpp" if brand.startswith(b"3g") else "video/mp4"


def _png(data: bytes) -> Picture | None:
    width, height = struct.unpack_from(">II", data, 16)
    return Picture("image/png", width, height) if data[12:16] == b"IHDR" else None


def _jpeg(data: bytes) -> Picture | None:
    at = 2
    for _ in range(MARKERS):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:  # fill bytes may stand before a marker
            at += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in NOT_SIZES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return Picture("image/jpeg", width, height)
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _webp(data: bytes) -> Picture | None:
    match data[12:16]:
        case b"VP8X":
            wide, high = int.from_bytes(data[24:27], "little"), int.from_bytes(data[27:30], "little")
            return Picture(WEBP, wide + 1, high + 1, animated=bool(data[20] & 2)) if len(data) >= 30 else None
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", data, 21)
            return Picture(WEBP, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case b"VP8 ":
            wide, high = struct.unpack_from("<HH", data, 26)
            return Picture(WEBP, wide & 0x3FFF, high & 0x3FFF)
    return None
