"""How long a session may be in one state: none waits for ever."""

from collections.abc import Callable

from bridge.gateway.engines.base import Cancellable, Timers
from core.ports import SessionStatus

STARTING_SECONDS = 30
FIRST_CODE_SECONDS, CODE_SECONDS, LATE_SECONDS = 60, 20, 30
"""How long codes live, and how long the next one may be overdue."""

PASSKEY_SECONDS = 180


class Watchdog:
    """Calls `stuck` when the state that it watches has lasted too long."""

    def __init__(self, timers: Timers, stuck: Callable[[], None]) -> None:
        self._timers, self._stuck = timers, stuck
        self._armed: Cancellable | None = None

    def watch(self, status: SessionStatus, codes: int) -> None:
        """Watch a state from now on, and no longer the one before; `codes` were shown so far."""
        self.rest()
        code = FIRST_CODE_SECONDS if codes <= 1 else CODE_SECONDS
        seconds = {
            SessionStatus.STARTING: STARTING_SECONDS,
            SessionStatus.SCAN_QR_CODE: code + LATE_SECONDS,
            SessionStatus.PASSKEY_REQUIRED: PASSKEY_SECONDS,
            SessionStatus.PASSKEY_CONFIRMATION_REQUIRED: PASSKEY_SECONDS,
        }.get(status)
        if seconds is not None:
            self._armed = self._timers.call_later(seconds, self._stuck)

    def rest(self) -> None:
        """Watch nothing."""
        if self._armed is not None:
            self._armed.cancel()
            self._armed = None
