"""What happens at the gateway: /ws over httpx-ws, or polling where the server has no /ws."""

import asyncio
import itertools
import json
import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
from httpx_ws import (
    AsyncWebSocketSession,
    HTTPXWSException,
    WebSocketDisconnect,
    WebSocketUpgradeError,
    aconnect_ws,
)
from pydantic import ValidationError
from wsproto.utilities import ProtocolError

from bridge import api
from core.errors import GatewayError
from core.ops.tasks import Tasks
from core.ports import (
    Account,
    Connected,
    Disconnected,
    GatewayEvent,
    MessageAcked,
    Session,
    SessionChanged,
    SessionStatus,
)

log = logging.getLogger(__name__)

NAMES = ("session.status", "message.ack", "message.ack.group")
NO_WEBSOCKET = frozenset({400, 404, 405, 426, 501})
QUEUE_EVENTS = 1000
POLL_SECONDS = 5
RECEIPTS_EVERY = 3
"""Polls of a gateway without events after which receipts are asked for."""
BACKOFF_SECONDS, BACKOFF_LIMIT = 0.5, 30
PING_SECONDS = 20

ReadSessions = Callable[[], Awaitable[list[Session]]]


async def stream(
    http: httpx.AsyncClient,
    key: str,
    read_sessions: ReadSessions,
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> AsyncIterator[GatewayEvent]:
    """Yield events for ever. `Connected` comes after each (re)connection, `Disconnected` once after each loss."""
    queue = _Queue()
    tasks = Tasks()
    # A task of its own: the WebSocket's cancel scopes must not be open while the consumer runs.
    pump = tasks.spawn("gateway-events", _Pump(http, key, read_sessions, queue, sleep).run())
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
        queue: _Queue,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._http, self._key, self._queue, self._sleep = http, key, queue, sleep
        self._read_sessions = read_sessions
        self._random = random.SystemRandom()
        self._up = False
        self._polls = False

    async def run(self) -> None:
        failures = 0
        while True:
            try:
                await (self._poll() if self._polls else self._listen())
            except* (GatewayError, HTTPXWSException, httpx.HTTPError, ProtocolError) as problems:
                self._note(problems)
            failures = 0 if self._up else failures + 1
            await self._lost()
            if not self._polls:
                pause = min(BACKOFF_LIMIT, BACKOFF_SECONDS * 2 ** min(failures, 8))
                await self._sleep(self._random.uniform(pause / 2, pause))

    async def _listen(self) -> None:
        query: list[tuple[str, str]] = [("x-api-key", self._key), ("session", "*")]
        query += [("events", name) for name in NAMES]
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
                if text and (event := event_of(text)) is not None:
                    await self._queue.add(event)

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
        if isinstance(first, WebSocketUpgradeError) and first.response.status_code in NO_WEBSOCKET:
            self._polls = True
            log.info("the gateway has no /ws, its sessions are polled every %s s", POLL_SECONDS)
        elif isinstance(first, WebSocketDisconnect) and first.code == 1008:
            log.error("the gateway refuses the key of its event stream")
        elif self._up or was_polling:
            log.warning("the gateway's event stream was lost: %s", type(first).__name__)


def event_of(text: str) -> GatewayEvent | None:
    """Read one frame; None for what means nothing to us."""
    try:
        event = api.Event.model_validate(json.loads(text))
    except (ValueError, ValidationError):
        return None
    if event.event == "session.status":
        return SessionChanged(_changed(event))
    ack = api.ack_of(event.payload.get("ack"))
    message_id = api.bare_id(event.payload.get("id"))
    if event.event in NAMES and ack is not None and message_id:
        return MessageAcked(event.session, message_id, ack)
    return None


def _changed(event: api.Event) -> Session:
    data: Any = event.payload.get("data")
    reason = data.get("reason", "") if isinstance(data, dict) else ""
    info = api.SessionInfo(
        name=event.session, status=str(event.payload.get("status", "")), me=event.me, reason=str(reason)
    )
    return session_of(info)


def session_of(info: api.SessionInfo) -> Session:
    """Give core's session for WAHA's."""
    account = Account(info.me.id, info.me.push_name) if info.me else None
    return Session(info.name, SessionStatus(info.status), account, info.reason)
