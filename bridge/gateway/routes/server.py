"""The server itself: is it there, which one is it, and what happens (/ws)."""

import asyncio
import logging

from aiohttp import WSCloseCode, WSMsgType, web

from bridge.gateway.guard import EVENTS, key_matches
from bridge.gateway.hub import Subscriber
from bridge.gateway.service import answer, service

log = logging.getLogger(__name__)

PING_SECONDS = 60
WRITE_SECONDS = 10
FRAME_LIMIT = 64 * 1024


async def ping(_: web.Request) -> web.Response:
    """GET /ping."""
    return web.json_response({"message": "pong"})


async def version(request: web.Request) -> web.Response:
    """GET /api/server/version."""
    return answer(service(request).version)


async def events(request: web.Request) -> web.WebSocketResponse:
    """GET /ws?x-api-key=…&session=*&events=session.status: one event a text frame, nothing is replayed."""
    here = service(request)
    socket = web.WebSocketResponse(heartbeat=PING_SECONDS, max_msg_size=FRAME_LIMIT)
    await socket.prepare(request)
    if not key_matches(request.query.get("x-api-key") or request.headers.get("X-Api-Key"), here.key):
        await socket.close(code=WSCloseCode.POLICY_VIOLATION, message=b"Unauthorized")
        return socket
    if here.hub.full:
        await socket.close(code=WSCloseCode.TRY_AGAIN_LATER, message=b"Too many clients")
        return socket
    sessions = frozenset(request.query.getall("session", ["*"]))
    names = frozenset(name for value in request.query.getall("events", ["session.status"]) for name in value.split(","))
    with here.hub.subscribe(sessions, names) as subscriber:
        async with asyncio.TaskGroup() as group:
            group.create_task(_write(socket, subscriber))
            await _read(socket)
            subscriber.end(lost=False)
    return socket


async def _read(socket: web.WebSocketResponse) -> None:
    async for message in socket:  # what clients say means nothing; reading notices that they left
        if message.type is WSMsgType.ERROR:
            return


async def _write(socket: web.WebSocketResponse, subscriber: Subscriber) -> None:
    while (event := await subscriber.next()) is not None:
        try:
            async with asyncio.timeout(WRITE_SECONDS):
                await socket.send_str(event.model_dump_json(by_alias=True))
        except (TimeoutError, ConnectionError):
            break
    code = WSCloseCode.TRY_AGAIN_LATER if subscriber.lost else WSCloseCode.GOING_AWAY
    await socket.close(code=code)


def build() -> list[web.RouteDef]:
    """Give the routes."""
    return [
        web.get("/ping", ping),
        web.get("/api/server/version", version),
        web.get(EVENTS, events),
    ]
