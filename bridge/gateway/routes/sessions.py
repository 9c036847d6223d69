"""Sessions and how they are paired."""

import asyncio
import base64
import io

import segno
from aiohttp import web

from bridge import api
from bridge.gateway.service import answer, body_of, service
from bridge.gateway.sessions import STOPPED, Session


def _named(request: web.Request) -> Session:
    return service(request).sessions.get(request.match_info["session"])


async def list_(request: web.Request) -> web.Response:
    """GET /api/sessions: without `all=true` the stopped ones are left out."""
    everything = request.query.get("all", "").lower() == "true"
    found = [
        api.dump(session.info()) for session in service(request).sessions if everything or session.status is not STOPPED
    ]
    return web.json_response(found)


async def create(request: web.Request) -> web.Response:
    """POST /api/sessions."""
    wanted = api.SessionCreate.model_validate_json(await body_of(request))
    return answer((await service(request).sessions.create(wanted)).info(), 201)


async def get(request: web.Request) -> web.Response:
    """GET /api/sessions/{session}."""
    return answer(_named(request).info())


async def start(request: web.Request) -> web.Response:
    """POST /api/sessions/{session}/start. Idempotent here; WAHA answers 422 for a started one."""
    session = _named(request)
    await session.start()
    return answer(session.info(), 201)


async def stop(request: web.Request) -> web.Response:
    """POST /api/sessions/{session}/stop."""
    session = _named(request)
    await session.stop()
    return answer(session.info(), 201)


async def restart(request: web.Request) -> web.Response:
    """POST /api/sessions/{session}/restart, from whatever state."""
    session = _named(request)
    await session.restart()
    return answer(session.info(), 201)


async def logout(request: web.Request) -> web.Response:
    """POST /api/sessions/{session}/logout: unpairs, and starts again if it was running."""
    session = _named(request)
    await session.logout()
    return answer(session.info(), 201)


async def delete(request: web.Request) -> web.Response:
    """DELETE /api/sessions/{session}: unpairs and forgets; idempotent, the answer is empty."""
    await service(request).sessions.delete(request.match_info["session"])
    return web.Response()


async def me(request: web.Request) -> web.Response:
    """GET /api/sessions/{session}/me: empty while it is not paired."""
    account = _named(request).me
    return answer(account) if account else web.Response()


async def code(request: web.Request) -> web.Response:
    """GET /api/{session}/auth/qr: the pairing code as PNG, base64 in JSON, or raw."""
    value = await _named(request).code()
    if request.query.get("format") == "raw":
        return answer(api.CodeValue(value=value))
    picture = await asyncio.to_thread(_png, value)
    if request.headers.get("Accept") == "application/json":
        data = base64.b64encode(picture).decode()
        return answer(api.CodeImage(mimetype="image/png", data=data))
    return web.Response(body=picture, content_type="image/png", headers={"Cache-Control": "no-store"})


def _png(value: str) -> bytes:
    picture = io.BytesIO()
    segno.make_qr(value, error="l").save(picture, kind="png", scale=6, border=4)
    return picture.getvalue()


def build() -> list[web.RouteDef]:
    """Give the routes."""
    one = "/api/sessions/{session}"
    return [
        web.get("/api/sessions", list_),
        web.post("/api/sessions", create),
        web.get(one, get),
        web.post(f"{one}/start", start),
        web.post(f"{one}/stop", stop),
        web.post(f"{one}/restart", restart),
        web.post(f"{one}/logout", logout),
        web.delete(one, delete),
        web.get(f"{one}/me", me),
        web.get("/api/{session}/auth/qr", code),
    ]
