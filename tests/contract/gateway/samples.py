"""Small files of every kind that WhatsApp takes, and a valid request for every call of the API."""

import base64
import io
import struct
from typing import Any

from PIL import Image

from bridge.gateway.routes.table import Call

CHAT = "4915112345678@c.us"
VCARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Jane Doe\nTEL;type=CELL;waid=911111111111:+91 11111 11111\nEND:VCARD"

WEBHOOK = {"url": "http://127.0.0.1:9/hook", "events": ["message"], "retries": {"attempts": 0}}
"""A webhook with nobody there."""


def picture(kind: str, width: int = 8, height: int = 6, **options: Any) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(file, kind, **options)
    return file.getvalue()


def moving_sticker() -> bytes:
    file = io.BytesIO()
    first, *more = [Image.new("RGB", (16, 16), colour) for colour in ("red", "green", "blue")]
    first.save(file, "WEBP", save_all=True, append_images=more)
    return file.getvalue()


def voice(seconds: int = 1) -> bytes:
    """Make the beginning of an Ogg with Opus in it, as long as a real one."""
    head = b"OpusHead" + struct.pack("<BBHIHB", 1, 1, 0, 48_000, 0, 0)
    page = b"OggS" + bytes([0, 2]) + bytes(8) + struct.pack("<III", 1, 0, 0) + bytes([1, len(head)])
    return page + head + bytes(2000 * seconds)


def video(brand: bytes = b"isom") -> bytes:
    return struct.pack(">I", 24) + b"ftyp" + brand + bytes(4) + b"isommp42" + bytes(1000)


def encoded(data: bytes, mimetype: str = "", filename: str | None = None) -> dict[str, Any]:
    """Give the `file` of a request."""
    return {"mimetype": mimetype, "filename": filename, "data": base64.b64encode(data).decode()}


def bodies() -> dict[str, dict[str, Any]]:
    """Give a body for every call that takes one, but for the session and the chat."""
    return {
        "/api/sessions": {"name": "fresh", "start": False},
        "/api/sessions/{session}": {"config": {"metadata": {"user": "7"}, "webhooks": [WEBHOOK]}},
        "/api/{session}/auth/request-code": {"phoneNumber": "4915112345678"},
        "/api/sendText": {"text": "hello"},
        "/api/sendImage": {"file": encoded(picture("PNG"), "image/png", "a.png"), "caption": "see"},
        "/api/sendFile": {"file": encoded(b"%PDF-1.7", "application/pdf", "a.pdf"), "caption": "read"},
        "/api/sendVideo": {"file": encoded(video(), "video/mp4"), "caption": "watch", "convert": False},
        "/api/sendVoice": {"file": encoded(voice(), "audio/ogg; codecs=opus"), "convert": True},
        "/api/sendSticker": {"file": encoded(picture("WEBP"), "image/webp")},
        "/api/sendLocation": {"latitude": 38.8937255, "longitude": -77.0969763, "title": "Our office"},
        "/api/sendContactVcard": {"contacts": [{"vcard": VCARD}]},
        "/api/startTyping": {},
        "/api/stopTyping": {},
    }


def path_of(call: Call, session: str) -> str:
    """Give the call's path, about a session."""
    path = call.path.replace("{session}", session).replace("{chat}", CHAT).replace("{id}", "3EB0AB")
    return path.replace("{lid}", "77@lid").replace("{phone}", "4915112345678")


def request_of(call: Call, session: str) -> dict[str, Any]:
    """Give a valid request of the call, about a session, in httpx's words."""
    asked: dict[str, Any] = {"method": call.method, "url": path_of(call, session)}
    if call.has_body:
        body = bodies().get(call.path)
        asked["json"] = {} if body is None else {"session": session, "chatId": CHAT, **body}
    elif call.takes is not None:
        asked["params"] = {"session": session, "phone": "4915112345678"}
    return asked
