"""What can be told of files without playing them."""

import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bridge.gateway.engines import media
from bridge.gateway.engines.media import Looks


def picture(size: tuple[int, int], form: str = "JPEG", turned: int = 1) -> bytes:
    made = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = turned
    Image.new("RGB", size, (200, 60, 20)).save(made, form, exif=exif)
    return made.getvalue()


def box(kind: bytes, content: bytes, *, long: bool = False) -> bytes:
    if long:
        return struct.pack(">I4sQ", 1, kind, len(content) + 16) + content
    return struct.pack(">I4s", len(content) + 8, kind) + content


def mp4(*, seconds: int = 90, scale: int = 600, size: tuple[int, int] = (640, 360), version: int = 0) -> bytes:
    length = struct.pack(">QQIQ" if version else ">IIII", 0, 0, scale, seconds * scale)
    head = box(b"mvhd", bytes([version, 0, 0, 0]) + length + b"\0" * 80)
    sound = box(b"trak", box(b"tkhd", b"\0" * 76 + struct.pack(">II", 0, 0)))
    sight = box(b"trak", box(b"tkhd", b"\0" * 76 + struct.pack(">II", size[0] << 16, size[1] << 16)))
    return box(b"ftyp", b"isom") + box(b"mdat", b"\0" * 100, long=True) + box(b"moov", head + sound + sight)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "BMP"])
def test_a_picture_has_a_size_and_a_preview(form: str) -> None:
    looks = media.picture(picture((640, 480), form))
    assert (looks.width, looks.height) == (640, 480)
    assert looks.preview.startswith(b"\xff\xd8")


def test_a_picture_that_was_taken_sideways_is_shown_upright() -> None:
    looks = media.picture(picture((640, 480), turned=6))
    assert (looks.width, looks.height) == (480, 640)
    with Image.open(io.BytesIO(looks.preview)) as preview:
        assert preview.size == (72, 96)


def test_a_picture_with_a_transparent_ground_has_a_preview() -> None:
    made = io.BytesIO()
    Image.new("RGBA", (200, 200), (0, 0, 0, 0)).save(made, "PNG")
    assert media.picture(made.getvalue()).preview


def bomb(side: int) -> bytes:
    """Make a PNG of some bytes that says it is a square of `side` pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def test_a_picture_with_too_many_pixels_is_not_decoded() -> None:
    assert media.picture(bomb(9_000)) == Looks(9_000, 9_000)
    assert media.picture(bomb(30_000)) == Looks()
    with pytest.raises(ValueError, match="too many pixels"):
        media.sticker(bomb(9_000))


def test_a_large_photo_has_a_preview_all_the_same() -> None:
    looks = media.picture(picture((9_000, 6_000)))
    assert (looks.width, looks.height) == (9_000, 6_000)
    assert looks.preview


@pytest.mark.parametrize("data", [b"", b"words", b"\xff\xd8\xff\xe0 cut short", picture((64, 64))[:200]])
def test_what_is_no_picture_has_no_looks_or_no_preview(data: bytes) -> None:
    assert media.picture(data).preview == b""


def test_a_sticker_keeps_the_picture_whole() -> None:
    with Image.open(io.BytesIO(media.sticker(picture((400, 100))))) as made:
        assert (made.format, made.size, made.mode) == ("WEBP", (512, 512), "RGBA")
        assert made.getpixel((256, 10)) == (0, 0, 0, 0)


@pytest.mark.parametrize("version", [0, 1])
def test_a_video_has_its_length_and_size(version: int) -> None:
    assert media.video(mp4(version=version)) == Looks(640, 360, 90)


def test_a_part_of_a_second_counts() -> None:
    assert media.voice(b"OggS\0\x04" + struct.pack("<q", 12_000)).seconds == 1


def test_a_video_without_a_scale_has_no_length() -> None:
    assert media.video(mp4(scale=0)) == Looks()


@given(st.binary(max_size=300), st.integers(0, 300))
def test_no_file_is_too_broken(noise: bytes, at: int) -> None:
    whole = mp4()
    for data in (noise, whole[:at], whole[: at % len(whole)] + noise, b"OggS" + noise, b"\xff\xd8\xff" + noise):
        media.video(data)
        media.voice(data)
        media.picture(data)
