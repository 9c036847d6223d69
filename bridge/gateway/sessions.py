"""The sessions: which there are, and the state machine of each.

::

    STOPPED -start-> STARTING -code-> SCAN_QR_CODE -(each new code: the event again)-> scanned: STARTING
    STARTING -credentials ok-> WORKING     WORKING -lost-> STARTING -> WORKING
    SCAN_QR_CODE -codes used up-> FAILED   WORKING -unlinked on the phone-> FAILED
    any -stop-> STOPPED                    FAILED -start, restart-> STARTING

No state waits for ever: STARTING becomes FAILED after 30 s, with the reason why it did not come up, though the
engine goes on trying and a late success still makes it WORKING; SCAN_QR_CODE without a new code for 90 s does too.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus

from bridge import api
from bridge.gateway import errors
from bridge.gateway.clock import milliseconds
from bridge.gateway.engines.base import (
    Acked,
    Cancellable,
    CodeShown,
    Connecting,
    Engine,
    EngineError,
    EngineEvent,
    Engines,
    Failed,
    Linked,
    Timers,
)
from bridge.gateway.hub import Hub
from bridge.gateway.journal import Journal, Registered
from core.ops.tasks import Tasks
from core.ports import Account, Clock, SessionStatus

log = logging.getLogger(__name__)

LIMIT = 64
"""Sessions in one gateway."""

STARTING_SECONDS = 30
CODE_SECONDS = 90

STARTING, SCANNING, WORKING, FAILED, STOPPED = (
    SessionStatus.STARTING, SessionStatus.SCAN_QR_CODE, SessionStatus.WORKING,
    SessionStatus.FAILED, SessionStatus.STOPPED,
)  # fmt: skip

OnAcked = Callable[[str, Acked], None]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every session stands on."""

    engines: Engines
    journal: Journal
    hub: Hub
    tasks: Tasks
    timers: Timers
    clock: Clock
    on_acked: OnAcked
    patience: float = 10
    """Seconds that a request waits for a session that is STARTING."""


@dataclass(slots=True)
class _State:
    status: SessionStatus = STOPPED
    reason: str = ""
    until: int = 0  # when a ban ends, Unix time in seconds, as far as known
    code: str = ""
    account: Account | None = None
    points: deque[api.StatusPoint] = field(default_factory=lambda: deque(maxlen=3))
    changed: asyncio.Event = field(default_factory=asyncio.Event)


class Session:
    """One session. Starting, stopping and unlinking it happen one at a time."""

    def __init__(self, name: str, around: Surroundings, metadata: dict[str, str]) -> None:
        self.name, self.metadata = name, metadata
        self._around = around
        self._state = _State()
        self._engine: Engine | None = None
        self._watchdog: Cancellable | None = None
        self._turn = asyncio.Lock()
        self.activity = milliseconds(around.clock)

    @property
    def status(self) -> SessionStatus:
        """The state it is in."""
        return self._state.status

    @property
    def me(self) -> api.Me | None:
        """The account it is linked to, as far as known."""
        account = self._state.account
        return api.Me(id=account.chat_id, push_name=account.name) if account else None

    def info(self) -> api.SessionInfo:
        """Give the answer that describes it."""
        return api.SessionInfo(
            name=self.name, status=self.status, me=self.me, config=api.SessionConfig(metadata=self.metadata),
            presence={}, timestamps={"activity": self.activity}, engine={"engine": api.ENGINE},
            reason=self._state.reason,
        )  # fmt: skip

    # what is asked of it

    async def start(self) -> None:
        """Bring it to life; one that lives is left alone, a FAILED one begins anew."""
        async with self._turn:
            if self._engine is None or self.status is FAILED:
                await self._begin()

    async def stop(self) -> None:
        """End the link, keep the credentials."""
        async with self._turn:
            await self._end()
            self._enter(STOPPED)
            await self._register(running=False)

    async def suspend(self) -> None:
        """End the link because the gateway stops: it comes back with the gateway."""
        async with self._turn:
            await self._end()
            self._enter(STOPPED)

    async def restart(self) -> None:
        """Begin anew from whatever state."""
        async with self._turn:
            await self._begin()

    async def logout(self) -> None:
        """Unlink the account, wipe the credentials, and begin anew if it was running."""
        async with self._turn:
            was_running = self.status is not STOPPED
            await self._unlink()
            if was_running:
                await self._begin()

    async def delete(self) -> None:
        """Unlink the account and wipe the credentials; nothing follows."""
        async with self._turn:
            await self._unlink()
            self._enter(STOPPED)
            await self._around.journal.unregister(self.name)

    async def expect(self, *expected: SessionStatus) -> None:
        """Wait while it is STARTING; raises the error of shape B when it ends up in none of `expected`."""
        try:
            async with asyncio.timeout(self._around.patience):
                while self.status is STARTING and STARTING not in expected:
                    await self._state.changed.wait()
        except TimeoutError:
            pass
        if self.status not in expected:
            raise errors.wrong_state(self.name, self.status, expected, self._state.reason)

    async def code(self) -> str:
        """Give the pairing code on show."""
        await self.expect(SCANNING)
        return self._state.code

    async def engine(self) -> Engine:
        """Give the engine of a WORKING session."""
        await self.expect(WORKING)
        engine = self._engine
        if engine is None:
            raise errors.wrong_state(self.name, self.status, [WORKING])
        self.activity = milliseconds(self._around.clock)
        return engine

    # one step at a time, under the lock

    async def _begin(self) -> None:
        await self._end()
        engine: Engine | None = None

        def emit(event: EngineEvent) -> None:
            if engine is not None and self._engine is engine:  # an engine that was stopped has no say any more
                self._on(event)

        engine = self._engine = self._around.engines.open(self.name, emit)
        self._enter(STARTING)
        await self._register(running=True)
        try:
            await engine.start()
        except (EngineError, OSError, ImportError):
            log.exception("session %s: the engine does not start", self.name)
            self._enter(FAILED, "engine_unavailable")

    async def _end(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            await engine.stop()

    async def _unlink(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            await engine.logout()
        await self._around.engines.forget(self.name)
        self._state.account = None

    async def _give_up(self, engine: Engine, *, forget: bool) -> None:
        async with self._turn:
            if self._engine is not engine:
                return
            await self._end()
            if forget:
                await self._around.engines.forget(self.name)

    async def _register(self, *, running: bool) -> None:
        await self._around.journal.register(Registered(self.name, running, self.metadata))

    # what the engine tells

    def _on(self, event: EngineEvent) -> None:
        match event:
            case CodeShown(code):
                self._state.code = code
                self._enter(SCANNING, again=True)
            case Linked(account):
                self._state.account = account
                self._enter(WORKING)
            case Connecting(reason):
                if self.status is not FAILED:  # a retry does not hide that it has been away for long
                    self._enter(STARTING, reason)
            case Failed(reason, seconds):
                if reason == "logged_out":
                    self._state.account = None
                self._state.until = milliseconds(self._around.clock) // 1000 + seconds if seconds else 0
                self._enter(FAILED, reason)
                self._stop_engine(forget=reason == "logged_out")
            case Acked():
                self.activity = milliseconds(self._around.clock)
                self._around.on_acked(self.name, event)

    def _stop_engine(self, *, forget: bool = False) -> None:
        if self._engine is not None:
            self._around.tasks.spawn(f"end:{self.name}", self._give_up(self._engine, forget=forget))

    def _enter(self, status: SessionStatus, reason: str = "", *, again: bool = False) -> None:
        state = self._state
        if (state.status, state.reason) == (status, reason) and not again:
            return
        moved, state.status, state.reason = state.status is not status, status, reason
        if status is not SCANNING:
            state.code = ""
        if status is not FAILED:
            state.until = 0
        if moved or again:
            self._watch(status)
        state.points.append(api.StatusPoint(status=status, timestamp=milliseconds(self._around.clock)))
        log.info("session %s is %s%s", self.name, status, f" ({reason})" if reason else "")
        self._around.hub.publish(
            "session.status", self.name,
            api.SessionStatusChange(
                name=self.name, status=status, statuses=list(state.points), data=self._data(),
            ),
            me=self.me, metadata=self.metadata,
        )  # fmt: skip
        state.changed.set()
        state.changed = asyncio.Event()

    def _data(self) -> dict[str, object] | None:
        data = {"reason": self._state.reason, "until": self._state.until}
        return {name: value for name, value in data.items() if value} or None

    # the watchdog

    def _watch(self, status: SessionStatus) -> None:
        if self._watchdog is not None:
            self._watchdog.cancel()
            self._watchdog = None
        seconds = {STARTING: STARTING_SECONDS, SCANNING: CODE_SECONDS}.get(status)
        if seconds is not None:
            self._watchdog = self._around.timers.call_later(seconds, self._stuck)

    def _stuck(self) -> None:
        if self.status is SCANNING:
            self._stop_engine()
        if self.status in {STARTING, SCANNING}:
            self._enter(FAILED, self._state.reason or "stalled")


class Sessions:
    """All sessions of the gateway, by name."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._by_name: dict[str, Session] = {}

    def __iter__(self) -> Iterator[Session]:
        return iter(sorted(self._by_name.values(), key=lambda session: session.name))

    def get(self, name: str) -> Session:
        """Give a session; raises 404 for one that was never created."""
        try:
            return self._by_name[name]
        except KeyError:
            raise errors.unknown_session() from None

    def find(self, name: str) -> Session | None:
        """Give a session, or None."""
        return self._by_name.get(name)

    async def create(self, request: api.SessionCreate) -> Session:
        """Make a session; raises 422 when it exists or there are too many."""
        if request.name in self._by_name:
            text = f"Session '{request.name}' already exists. Use PUT to update it."
            raise errors.plain(HTTPStatus.UNPROCESSABLE_ENTITY, text)
        if len(self._by_name) >= LIMIT:
            raise errors.plain(HTTPStatus.UNPROCESSABLE_ENTITY, f"There are {LIMIT} sessions already")
        metadata = (request.config and request.config.metadata) or {}
        session = self._by_name[request.name] = Session(request.name, self._around, metadata)
        await self._around.journal.register(Registered(request.name, request.start, metadata))
        if request.start:
            await session.start()
        return session

    async def delete(self, name: str) -> None:
        """Unlink and forget a session. Idempotent."""
        session = self._by_name.get(name)
        if session is not None:
            await session.delete()
            self._by_name.pop(name, None)

    async def restore(self) -> None:
        """Read which sessions there are, and start those that ran and are paired."""
        for entry in await self._around.journal.registered():
            session = self._by_name[entry.name] = Session(entry.name, self._around, entry.metadata)
            if entry.running and await self._around.engines.paired(entry.name):
                self._around.tasks.spawn(f"start:{entry.name}", session.start())

    async def suspend(self) -> None:
        """Stop them all; they come back with the gateway."""
        await asyncio.gather(*(session.suspend() for session in self._by_name.values()))
