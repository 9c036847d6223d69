"""The phone in the sandbox. These routes exist only with the sandbox engine."""

from datetime import timedelta
from typing import Any

from aiohttp import web

from bridge import api
from bridge.gateway.engines.handset import Handset
from bridge.gateway.engines.sandbox import Sandbox
from bridge.gateway.service import body_of, service


class Scan(api.Shape):
    """POST /sandbox/scan."""

    code: str


class OfSession(api.Shape):
    """A call about one session's phone; `on` switches something."""

    session: api.SessionName = "default"
    offline: bool = True
    on: bool = True


class Move(api.Shape):
    """POST /sandbox/clock: how far the sandbox's time moves on."""

    seconds: float


def _state(handset: Handset | None) -> dict[str, Any]:
    if handset is None:
        return {"linked": False, "account": None, "messages": []}
    account = {"id": handset.account.chat_id, "pushName": handset.account.name} if handset.linked else None
    messages = [
        {"id": m.id, "chatId": m.chat_id, "text": m.text, "timestamp": m.timestamp, "ack": m.ack}
        for m in handset.messages
    ]
    return {"linked": handset.linked, "account": account, "messages": messages}


def build(sandbox: Sandbox) -> list[web.RouteDef]:
    """Give the routes."""

    async def scan(request: web.Request) -> web.Response:
        wanted = Scan.model_validate_json(await body_of(request))
        session = sandbox.scan(wanted.code)
        if session is None:
            raise web.HTTPNotFound
        return web.json_response({"session": session}, status=201)

    async def phone(request: web.Request) -> web.Response:
        session = service(request).sessions.find(request.query.get("session", "default"))
        handset = sandbox.phone(session.name) if session else None
        return web.json_response(_state(handset))

    async def switched(request: web.Request) -> OfSession:
        wanted = OfSession.model_validate_json(await body_of(request))
        service(request).sessions.get(wanted.session)
        return wanted

    async def unlink(request: web.Request) -> web.Response:
        sandbox.unlink((await switched(request)).session)
        return web.json_response({}, status=201)

    async def offline(request: web.Request) -> web.Response:
        wanted = await switched(request)
        sandbox.set_offline(wanted.session, offline=wanted.offline)
        return web.json_response({}, status=201)

    async def read(request: web.Request) -> web.Response:
        wanted = await switched(request)
        sandbox.phone(wanted.session).reads = wanted.on
        return web.json_response({}, status=201)

    async def move(request: web.Request) -> web.Response:
        wanted = Move.model_validate_json(await body_of(request))
        try:
            sandbox.clock.move(timedelta(seconds=wanted.seconds))
        except (ValueError, OverflowError) as error:
            raise web.HTTPBadRequest from error
        return web.json_response({}, status=201)

    return [
        web.post("/sandbox/scan", scan),
        web.post("/sandbox/clock", move),
        web.get("/sandbox/phone", phone),
        web.post("/sandbox/unlink", unlink),
        web.post("/sandbox/offline", offline),
        web.post("/sandbox/read", read),
    ]
