"""What happens: /ws."""

import asyncio
import logging
from http import HTTPStatus

from aiohttp import WSCloseCode, WSMsgType, web

from bridge import api
from bridge.api.eventids import time_of
from bridge.gateway import errors
from bridge.gateway.guard import EVENTS, key_matches
from bridge.gateway.hub import Subscriber
from bridge.gateway.replay import Replay, missed
from bridge.gateway.service import service

log = logging.getLogger(__name__)

PING_SECONDS = 60
WRITE_SECONDS = 10
FRAME_LIMIT = 64 * 1024


async def events(request: web.Request) -> web.WebSocketResponse:
    """GET /ws?x-api-key=…&session=*&events=session.status: one event a text frame.

    With `since=<id of the last event>` it begins with what came after that one. Where that is more than fits, it is
    closed with 1013 after the first part: the client comes back for the rest, as after any close.
    """
    here = service(request)
    since = request.query.get("since", "")
    if since and time_of(since) is None:
        raise errors.plain(HTTPStatus.BAD_REQUEST, ["since: the id of an event is needed, evt_ and 26 characters"])
    socket = web.WebSocketResponse(heartbeat=PING_SECONDS, max_msg_size=FRAME_LIMIT, compress=False)
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
        replay = await missed(here.hub, here.sends, here.sessions, subscriber, since) if since else Replay(iter(()))
        async with asyncio.TaskGroup() as group:
            group.create_task(_write(request, socket, subscriber, replay))
            await _read(socket)
            subscriber.end(lost=False)
    return socket


async def _read(socket: web.WebSocketResponse) -> None:
    async for message in socket:  # what clients say means nothing; reading notices that they left
        if message.type is WSMsgType.ERROR:
            return


async def _write(request: web.Request, socket: web.WebSocketResponse, subscriber: Subscriber, replay: Replay) -> None:
    try:
        for event in replay.events:
            await _send(socket, event)
            await asyncio.sleep(0)  # a long replay keeps nobody else waiting
        while replay.whole and (live := await subscriber.next()) is not None:
            await _send(socket, live)
        again = subscriber.lost or not replay.whole
        code = WSCloseCode.TRY_AGAIN_LATER if again else WSCloseCode.GOING_AWAY
        async with asyncio.timeout(WRITE_SECONDS):
            await socket.close(code=code)
    except TimeoutError:
        log.warning("an event client takes nothing any more, it is cut off")
        if request.transport is not None:
            request.transport.abort()  # closing would wait for what it does not take
    except ConnectionError:
        pass  # it left


async def _send(socket: web.WebSocketResponse, event: api.Event) -> None:
    async with asyncio.timeout(WRITE_SECONDS):
        await socket.send_str(event.model_dump_json(by_alias=True))


def build() -> list[web.RouteDef]:
    """Give the routes."""
    return [web.get(EVENTS, events)]
