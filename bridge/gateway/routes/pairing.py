"""Linking a session to a phone: by a picture to scan, or by a code to type in."""

import asyncio
import base64
import io

import segno
from aiohttp import web

from bridge import api
from bridge.gateway.routes.table import READS, Call, taking
from bridge.gateway.service import answer, service

NOT_KEPT = {"Cache-Control": "no-store"}


async def picture(request: web.Request, wanted: api.CodeQuery) -> web.Response:
    """Give the QR code on show: a PNG, base64 in JSON with `Accept: application/json`, or raw. Waits up to 10 s."""
    value = await service(request).sessions.get(request.match_info["session"]).code()
    if wanted.format == "raw":
        return answer(api.CodeValue(value=value))
    png = await asyncio.to_thread(_png, value)
    if request.headers.get("Accept") == "application/json":
        data = base64.b64encode(png).decode()
        return answer(api.CodeImage(mimetype="image/png", data=data))
    return web.Response(body=png, content_type="image/png", headers=NOT_KEPT)


async def code(request: web.Request, wanted: api.CodeRequest) -> web.Response:
    """Ask WhatsApp for a code to type in on the phone of a number, while the session shows QR codes."""
    session = service(request).sessions.get(request.match_info["session"])
    made = await session.pairing_code(api.digits(wanted.phone_number))
    return answer(api.PairingCode(code=made), 201)


def _png(value: str) -> bytes:
    png = io.BytesIO()
    segno.make_qr(value, error="l").save(png, kind="png", scale=6, border=4)
    return png.getvalue()


def build() -> list[Call]:
    """Give the calls."""
    auth = "/api/{session}/auth"
    shown = api.CodeImage | api.CodeValue
    return [
        taking(api.CodeQuery, "GET", f"{auth}/qr", picture, shown, refuses=READS, picture=True),
        taking(api.CodeRequest, "POST", f"{auth}/request-code", code, api.PairingCode, refuses=READS),
    ]
