"""One session, and its state machine.

::

    STOPPED -start-> STARTING -code-> SCAN_QR_CODE -(each new code: the event again)-> scanned: STARTING
    STARTING -credentials ok-> WORKING     WORKING -lost-> STARTING -> WORKING
    SCAN_QR_CODE -codes used up-> FAILED   WORKING -unlinked on the phone-> FAILED
    any -stop-> STOPPED                    FAILED -start, restart, the end of a ban-> STARTING
    SCAN_QR_CODE, STARTING -a passkey is demanded-> PASSKEY_REQUIRED, PASSKEY_CONFIRMATION_REQUIRED

No state waits for ever: STARTING becomes FAILED after 30 s, with the reason why it did not come up, though the
engine goes on trying and a late success still makes it WORKING; SCAN_QR_CODE does 30 s after its code has run out
without a next one; a passkey that nobody signs, after 180 s.
"""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bridge import api
from bridge.gateway import errors, incoming
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
    PasskeyNeeded,
    Received,
    Timers,
)
from bridge.gateway.hub import Hub
from bridge.gateway.journal import Journal, Registered
from bridge.gateway.restriction import Timelock
from bridge.gateway.watchdog import Watchdog
from core.ops.tasks import Tasks
from core.ports import Account, Clock, Incoming, SessionStatus

log = logging.getLogger(__name__)

BAN_OVER_SECONDS, BAN_SECONDS = 10, 6 * 3600
"""When to connect again after the end of a ban, and how often to try when its end is not known."""

PAIRING_CODE_SECONDS = 35
STARTING, SCANNING, WORKING, FAILED, STOPPED, PASSKEY, PASSKEY_CONFIRM = (
    SessionStatus.STARTING, SessionStatus.SCAN_QR_CODE, SessionStatus.WORKING, SessionStatus.FAILED,
    SessionStatus.STOPPED, SessionStatus.PASSKEY_REQUIRED, SessionStatus.PASSKEY_CONFIRMATION_REQUIRED,
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
    codes: int = 0  # shown since the pairing began
    account: Account | None = None
    points: deque[api.StatusPoint] = field(default_factory=lambda: deque(maxlen=3))
    changed: asyncio.Event = field(default_factory=asyncio.Event)


class Session:
    """One session. What changes it happens one at a time, and raises 404 once it is deleted."""

    def __init__(self, name: str, around: Surroundings, config: api.SessionConfig) -> None:
        self.name, self.metadata, self.webhooks = name, config.metadata or {}, config.webhooks
        self._around = around
        self._state = _State()
        self._engine: Engine | None = None
        self._watchdog = Watchdog(around.timers, self._stuck)
        self._coming_back: Cancellable | None = None
        self._turn = asyncio.Lock()
        self._deleted = False
        self.timelock = Timelock(
            name, around.journal, around.tasks, around.timers, around.clock, self._tell_restriction
        )
        self.activity = milliseconds(around.clock)

    @property
    def status(self) -> SessionStatus:
        """The state it is in."""
        return self._state.status

    @property
    def me(self) -> api.Me | None:
        """The account it is linked to, as far as known."""
        account = self._state.account
        if account is None:
            return None
        return api.Me(id=account.chat_id, push_name=account.name, reachout_timelock=self.timelock.shape)

    def info(self) -> api.SessionInfo:
        """Give the answer that describes it."""
        return api.SessionInfo(
            name=self.name, status=self.status, me=self.me, presence={},
            config=api.SessionConfig(metadata=self.metadata, webhooks=self.webhooks),
            timestamps={"activity": self.activity}, engine={"engine": api.ENGINE},
            reason=self._reason, until=self._until,
        )  # fmt: skip

    def entry(self, *, running: bool) -> Registered:
        """Give what is written down of it."""
        webhooks = list(map(api.dump, self.webhooks or ()))
        return Registered(self.name, running, self.metadata, webhooks=webhooks)

    # what is asked of it

    async def start(self) -> None:
        """Bring it to life; one that lives is left alone, a FAILED one begins anew."""
        async with self._alone():
            if self._engine is None or self.status is FAILED:
                await self._begin()

    def come_back(self, seconds: float) -> None:
        """Begin after `seconds`, for it ran when the gateway stopped; until then it counts as STARTING."""
        self._enter(STARTING)
        self._watchdog.rest()  # nothing is overdue yet
        self._begin_in(seconds)

    async def stop(self) -> None:
        """End the link, keep the credentials."""
        async with self._alone():
            await self._end()
            self._enter(STOPPED)
            await self._register(running=False)

    async def suspend(self) -> None:
        """End the link because the gateway stops: it comes back with the gateway."""
        self.timelock.rest()
        async with self._turn:
            await self._end()
            self._enter(STOPPED)

    async def restart(self) -> None:
        """Begin anew from whatever state."""
        async with self._alone():
            await self._begin()

    async def logout(self) -> None:
        """Unlink the account, wipe the credentials, and begin anew if it was running."""
        async with self._alone():
            was_running = self.status is not STOPPED
            await self._unlink()
            if was_running:
                await self._begin()

    async def delete(self) -> None:
        """Unlink the account and wipe the credentials; nothing follows. Idempotent."""
        async with self._turn:
            if not self._deleted:
                await self._unlink()
                self._enter(STOPPED)
                await self._around.journal.unregister(self.name)
                self._deleted = True

    async def configure(self, config: api.SessionConfig) -> None:
        """Give it another config, written down first; its link stays as it is."""
        async with self._alone():
            metadata, webhooks = config.metadata or {}, config.webhooks
            await self._around.journal.configure(self.name, metadata, list(map(api.dump, webhooks or ())))
            self.metadata, self.webhooks = metadata, webhooks

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
        """Give the code to scan that is on show."""
        await self.expect(SCANNING)
        return self._state.code

    async def pairing_code(self, phone: str) -> str:
        """Give a code to type in on the phone of a number (digits only). Raises ApiError."""
        await self.expect(SCANNING)
        engine = self._engine
        if engine is None:
            raise errors.wrong_state(self.name, self.status, [SCANNING])
        try:
            async with asyncio.timeout(PAIRING_CODE_SECONDS):
                return await engine.pairing_code(phone)
        except EngineError as error:
            raise errors.of_engine(error, self.name, SCANNING) from None
        except TimeoutError:
            raise errors.failure("Timeout", "WhatsApp has not answered with a code") from None

    async def engine(self) -> Engine:
        """Give the engine of a WORKING session."""
        await self.expect(WORKING)
        engine = self._engine
        if engine is None:
            raise errors.wrong_state(self.name, self.status, [WORKING])
        self.activity = milliseconds(self._around.clock)
        return engine

    # one step at a time, under the lock

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        async with self._turn:
            if self._deleted:  # while this waited
                raise errors.unknown_session()
            yield

    async def _begin(self) -> None:
        await self._end()
        engine: Engine | None = None

        def emit(event: EngineEvent) -> None:
            if engine is not None and self._engine is engine:  # an engine that was stopped has no say any more
                self._on(event)

        engine = self._engine = self._around.engines.open(self.name, emit)
        self._enter(STARTING)
        self._watchdog.watch(STARTING, 0)  # anew, for it may have waited in this state
        await self._register(running=True)
        try:
            await engine.start()
        except (EngineError, OSError, ImportError):
            log.exception("session %s: the engine does not start", self.name)
            self._enter(FAILED, "engine_unavailable")

    def _take_engine(self) -> Engine | None:
        if self._coming_back is not None:
            self._coming_back.cancel()
        engine, self._engine = self._engine, None
        return engine

    async def _end(self) -> None:
        engine = self._take_engine()
        if engine is not None:
            await engine.stop()

    async def _unlink(self) -> None:
        engine = self._take_engine()
        if engine is not None:
            await engine.logout()
        await self._forget()

    async def _forget(self) -> None:
        await self._around.engines.forget(self.name)
        self._state.account = None
        await self.timelock.forget()

    async def _give_up(self, engine: Engine, *, forget: bool) -> None:
        async with self._turn:
            if self._engine is not engine:
                return
            await self._end()
            if forget:
                await self._forget()
            if self._state.reason == "banned":
                now, until = milliseconds(self._around.clock) // 1000, self._state.until
                self._begin_in(max(until - now, 0) + BAN_OVER_SECONDS if until else BAN_SECONDS)

    async def _register(self, *, running: bool) -> None:
        await self._around.journal.register(self.entry(running=running))

    def _begin_in(self, seconds: float) -> None:
        self._coming_back = self._around.timers.call_later(seconds, self._begin_soon)

    def _begin_soon(self) -> None:
        self._around.tasks.spawn(f"start:{self.name}", self._begin_by_itself())

    async def _begin_by_itself(self) -> None:
        async with self._turn:
            if self._engine is None and self.status is not STOPPED:
                await self._begin()

    # what the engine tells

    def _on(self, event: EngineEvent) -> None:
        match event:
            case CodeShown(code):
                self._state.code = code
                self._state.codes += 1
                self._enter(SCANNING, again=True)
            case PasskeyNeeded(confirm):
                self._enter(PASSKEY_CONFIRM if confirm else PASSKEY)
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
            case Received(message):
                self._receive(message)

    def _receive(self, message: Incoming) -> None:
        self.activity = milliseconds(self._around.clock)
        self.timelock.heard(message.chat_id)
        for name in ("message", "message.any"):
            self._around.hub.publish(name, self, lambda: incoming.message_of(message, self.me))

    def _stop_engine(self, *, forget: bool = False) -> None:
        if self._engine is not None:
            self._around.tasks.spawn(f"end:{self.name}", self._give_up(self._engine, forget=forget))

    def _enter(self, status: SessionStatus, reason: str = "", *, again: bool = False) -> None:
        state = self._state
        if (state.status, state.reason) == (status, reason) and not again:
            return
        moved, state.status, state.reason = state.status is not status, status, reason
        if status is not SCANNING:
            state.code, state.codes = "", 0
        if status is not FAILED:
            state.until = 0
        if moved or again:
            self._watchdog.watch(status, state.codes)
        state.points.append(api.StatusPoint(status=status, timestamp=milliseconds(self._around.clock)))
        log.info("session %s is %s%s", self.name, status, f" ({reason})" if reason else "")
        self._tell()
        state.changed.set()
        state.changed = asyncio.Event()

    def _tell_restriction(self) -> None:
        if self.status is WORKING:
            self._tell()

    def _tell(self) -> None:
        self._around.hub.publish("session.status", self, self._change)

    def _change(self) -> api.SessionStatusChange:
        return api.SessionStatusChange(
            name=self.name, status=self.status, statuses=list(self._state.points), data=self._data()
        )

    @property
    def _reason(self) -> str:
        restricted = self.status is WORKING and self.timelock.restriction is not None
        return "restricted" if restricted else self._state.reason

    @property
    def _until(self) -> int:
        restriction = self.timelock.restriction if self.status is WORKING else None
        return restriction.until if restriction else self._state.until

    def _data(self) -> dict[str, object] | None:
        data: dict[str, object] = {"reason": self._reason, "until": self._until}
        lock = self.timelock.shape if self.status is WORKING else None
        if lock is not None:
            data["reachoutTimelock"] = api.dump(lock)
        return {name: value for name, value in data.items() if value} or None

    def _stuck(self) -> None:
        if self.status in {PASSKEY, PASSKEY_CONFIRM}:
            self._stop_engine()
            self._enter(FAILED, "passkey")
        elif self.status is SCANNING:
            self._stop_engine()
            self._enter(FAILED, "stalled")
        elif self.status is STARTING:
            self._enter(FAILED, self._state.reason or "stalled")
