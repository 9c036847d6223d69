"""What happens at the gateway: /ws over httpx-ws, or polling where the server has no /ws."""

import asyncio
import itertools
import json
import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from http import HTTPStatus
from typing import Any

import httpx
from httpx_ws import (
    AsyncWebSocketSession,
    HTTPXWSException,
    WebSocketDisconnect,
    WebSocketUpgradeError,
    aconnect_ws,
)
from wsproto.utilities import ProtocolError

from bridge import api, dialects, failures
from core.errors import GatewayError
from core.ops.tasks import Tasks
from core.ports import Connected, Disconnected, GatewayEvent, MessageAcked, MessageReceived, Session, SessionChanged

log = logging.getLogger(__name__)

ACKS = frozenset({"message.ack", "message.ack.group"})
NAMES = ("session.status", "message", *sorted(ACKS))
NO_WEBSOCKET = frozenset({400, 404, 405, 426, 501})
QUEUE_EVENTS = 1000
POLL_SECONDS = 5
RECEIPTS_EVERY = 3
"""Polls of a gateway without events after which receipts are asked for."""
BACKOFF_SECONDS, BACKOFF_LIMIT = 0.5, 30
PING_SECONDS = 20

ReadSessions = Callable[[], Awaitable[list[Session]]]
Replays = Callable[[], Awaitable[bool]]
"""Asks the gateway whether it tells again what was missed; asked at each connection, for it may be another one."""


async def stream(
    http: httpx.AsyncClient,
    key: str,
    read_sessions: ReadSessions,
    replays: Replays,
    *,
    since: str = "",
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> AsyncIterator[GatewayEvent]:
    """Yield events for ever. `Connected` comes after each (re)connection, `Disconnected` once after each loss.

    A gateway that replays is asked for what came after the event `since`, and after a loss for what came since the
    last event that was yielded from it.
    """
    queue = _Queue()
    tasks = Tasks()
    # A task of its own: the WebSocket's cancel scopes must not be open while the consumer runs.
    pump = tasks.spawn("gateway-events", _Pump(http, key, read_sessions, replays, queue, since, sleep).run())
    pump.add_done_callback(lambda _: queue.put_nowait(None))
    try:
        while (event := await queue.get()) is not None:
            yield event
        pump.result()  # only a bug ends the pump: it is raised here instead of waiting for ever
    finally:
        await tasks.drain(2)


class _Queue(asyncio.Queue[GatewayEvent | None]):
    """Bounded for events; the None that ends it always fits."""

    def __init__(self) -> None:
        super().__init__()
        self._room = asyncio.Semaphore(QUEUE_EVENTS)

    async def add(self, event: GatewayEvent) -> None:
        await self._room.acquire()
        self.put_nowait(event)

    async def get(self) -> GatewayEvent | None:
        event = await super().get()
        self._room.release()
        return event


class _Pump:
    """Keeps the connection and fills the queue."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        key: str,
        read_sessions: ReadSessions,
        replays: Replays,
        queue: _Queue,
        since: str,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._http, self._key, self._queue, self._sleep = http, key, queue, sleep
        self._read_sessions, self._replays = read_sessions, replays
        self._random = random.SystemRandom()
        self._up = False
        self._polls = False
        self._last = since
        self._since = ""

    async def run(self) -> None:
        misses = 0
        while True:
            try:
                replays = await self._replays()
                await (self._poll() if self._polls else self._listen(self._last if replays else ""))
            except* (GatewayError, HTTPXWSException, httpx.HTTPError, ProtocolError) as problems:
                self._note(problems)
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise asyncio.CancelledError  # it can get lost among the errors of the WebSocket's own tasks
            misses = 0 if self._up else misses + 1
            await self._lost()
            if not self._polls:
                pause = min(BACKOFF_LIMIT, BACKOFF_SECONDS * 2 ** min(misses, 8))
                await self._sleep(self._random.uniform(pause / 2, pause))

    async def _listen(self, since: str) -> None:
        self._since = since
        query: list[tuple[str, str]] = [("x-api-key", self._key), ("session", "*")]
        query += [("events", name) for name in NAMES]
        if since:
            query.append(("since", since))
        socket: AsyncWebSocketSession
        async with aconnect_ws("/ws", self._http, params=query, keepalive_ping_interval_seconds=PING_SECONDS) as socket:
            opened = False
            while True:
                # Who refuses the key closes at once, so the first word or a moment's silence opens the stream.
                try:
                    text = await socket.receive_text(timeout=None if opened else 0.2)
                except TimeoutError:
                    text = ""
                if not opened:
                    opened = True
                    await self._connected()
                if text:
                    await self._take(frame_of(text))

    async def _take(self, frame: dict[str, Any]) -> None:
        event = event_of(frame)
        if event is not None:
            await self._queue.add(event)
        if isinstance(frame.get("id"), str):
            self._last = frame["id"]

    async def _poll(self) -> None:
        known: dict[str, Session] = {}
        for number in itertools.count():
            sessions = await self._read_sessions()
            await self._connected()
            for session in sessions:
                if known.get(session.name) != session:
                    await self._queue.add(SessionChanged(session))
            known = {session.name: session for session in sessions}
            if number % RECEIPTS_EVERY == RECEIPTS_EVERY - 1:
                # Nobody tells of receipts: let them be asked for, as after a reconnect.
                await self._queue.add(Connected())
            await self._sleep(POLL_SECONDS)

    async def _connected(self) -> None:
        if not self._up:
            self._up = True
            await self._queue.add(Connected())

    async def _lost(self) -> None:
        if self._up:
            self._up = False
            await self._queue.add(Disconnected())

    def _note(self, problems: ExceptionGroup[Exception]) -> None:
        first: BaseException = problems
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        was_polling, self._polls = self._polls, False
        refused = first.response.status_code if isinstance(first, WebSocketUpgradeError) else None
        if refused == HTTPStatus.BAD_REQUEST and self._since:
            self._last = ""  # the gateway cannot make anything of that event: go on without what was missed
            log.warning("the gateway does not replay from the last event")
        elif refused in NO_WEBSOCKET:
            self._polls = True
            log.info("the gateway has no /ws, its sessions are polled every %s s", POLL_SECONDS)
        elif isinstance(first, failures.Misconfigured) or (
            isinstance(first, WebSocketDisconnect) and first.code == 1008
        ):
            log.error("the gateway refuses the key of its event stream")
        elif self._up or was_polling:
            log.warning("the gateway's event stream was lost: %s", type(first).__name__)


def frame_of(text: str) -> dict[str, Any]:
    """Read one frame; empty for what is none."""
    try:
        frame = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return frame if isinstance(frame, dict) else {}


def event_of(frame: dict[str, Any]) -> GatewayEvent | None:
    """Tell what a frame means; None for what means nothing to us."""
    match frame:
        case {"event": "session.status", "session": str(session), "payload": dict(payload)}:
            return SessionChanged(dialects.changed_of(session, payload, frame.get("me")))
        case {"event": "message", "session": str(session), "payload": dict(payload)}:
            message = dialects.incoming_of(payload, frame.get("timestamp"))
            return MessageReceived(session, message) if message else None
        case {"event": str(name), "session": str(session), "payload": dict(payload)} if name in ACKS:
            ack, message_id = api.ack_of(payload.get("ack")), api.bare_id(payload.get("id"))
            return MessageAcked(session, message_id, ack) if ack is not None and message_id else None
        case _:
            return None
