"""Reads a QR code from a picture, as a phone's camera does."""

import asyncio
import io

import zxingcpp
from PIL import Image


async def read(picture: bytes) -> str | None:
    """Give the text of the first QR code in the picture, None when there is none."""
    return await asyncio.to_thread(_read, picture)


def _read(picture: bytes) -> str | None:
    with Image.open(io.BytesIO(picture)) as image:
        opaque = image.convert("RGBA")
    # what is transparent is white on a phone's screen
    shown = Image.alpha_composite(Image.new("RGBA", opaque.size, "white"), opaque)
    found = zxingcpp.read_barcodes(shown.convert("L"))
    return next((code.text for code in found if code.format == zxingcpp.BarcodeFormat.QRCode), None)
