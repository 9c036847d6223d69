"""An account that WhatsApp lets start no new chats for hours or days (error 463, "reach-out time-lock").

WhatsApp does not say when it ends. It is over when its end has passed, as far as that was told; when a chat that was
refused takes a message though nobody there wrote meanwhile; or a day after the last refusal.
"""

import json
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from bridge import api
from bridge.gateway.clock import milliseconds
from bridge.gateway.engines.base import Cancellable, Timers
from bridge.gateway.journal import Journal
from core.ops.tasks import Tasks
from core.ports import Clock

log = logging.getLogger(__name__)

DAY_MS = 86_400_000
CHATS = 200
"""Refused chats that are kept in mind."""

SAME_SECONDS = 60
"""Ends that are told closer together than this are one end, seen at different moments."""

ENFORCEMENT = "RESTRICT_ALL_COMPANIONS"
"""WhatsApp's own word for it: linked devices may start no chats."""


@dataclass(frozen=True, slots=True)
class Restriction:
    """One restriction: last met `at` (Unix ms), told to last `until` (Unix s, 0 when not told), for `chats`."""

    at: int
    until: int
    chats: tuple[str, ...]

    @property
    def ends(self) -> int:
        """When it is taken to be over at the latest, Unix ms."""
        return self.until * 1000 if self.until else self.at + DAY_MS

    def met(self, at: int, until: int, chat: str) -> "Restriction":
        """Take a further refusal; an end that was told once stays until another is told."""
        same = not until or abs(until - self.until) < SAME_SECONDS
        chats = tuple(dict.fromkeys((*self.chats, chat)))[-CHATS:]
        return Restriction(at, self.until if same else until, chats)

    def without(self, chat: str) -> "Restriction":
        """Forget a chat: who wrote there can be answered, whatever is restricted."""
        return replace(self, chats=tuple(kept for kept in self.chats if kept != chat))

    def text(self) -> str:
        """Write it down, for `read`."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read what `text` wrote; None for nothing."""
        if not text:
            return None
        kept: dict[str, Any] = json.loads(text)
        return cls(kept["at"], kept["until"], tuple(kept["chats"]))


class Timelock:
    """The restriction of a session's account, if there is one: it outlives the gateway, and is lifted in time.

    `tell` is called when it begins, ends, or gets another end: once each, however often WhatsApp refuses.
    """

    def __init__(
        self, session: str, journal: Journal, tasks: Tasks, timers: Timers, clock: Clock, tell: Callable[[], None]
    ) -> None:
        self._session, self._journal, self._tasks = session, journal, tasks
        self._timers, self._clock, self._tell = timers, clock, tell
        self._restriction: Restriction | None = None
        self._lifting: Cancellable | None = None

    @property
    def restriction(self) -> Restriction | None:
        """What is restricted now."""
        return self._restriction

    @property
    def shape(self) -> api.ReachoutTimelock | None:
        """Describe it as WAHA does."""
        if self._restriction is None:
            return None
        ends = self._restriction.until
        return api.ReachoutTimelock(is_active=True, time_enforcement_ends=ends, enforcement_type=ENFORCEMENT)

    def resume(self, text: str) -> None:
        """Go on with what the journal has."""
        self._restriction = Restriction.read(text)
        self._arm()

    async def refused(self, chat_id: str, seconds: int) -> None:
        """Take note that a new chat was refused, for as many seconds yet; 0 when no end was told."""
        now, known = milliseconds(self._clock), self._restriction
        until = now // 1000 + seconds if seconds else 0
        met = (known or Restriction(now, until, ())).met(now, until, chat_id)
        self._change(met, news=known is None or known.until != met.until)
        await self._write()

    async def reached(self, chat_id: str) -> None:
        """Take note that a chat took a message: if it was refused before, new chats are open again."""
        if self._restriction is not None and chat_id in self._restriction.chats:
            self._change(None, news=True)
            await self._write()

    def heard(self, chat_id: str) -> None:
        """Take note that somebody wrote in a chat: that it takes a message from now on proves nothing."""
        if self._restriction is not None and chat_id in self._restriction.chats:
            self._change(self._restriction.without(chat_id), news=False)
            self._write_soon()

    async def forget(self) -> None:
        """Know of nothing: the account is another one from now on."""
        if self._restriction is not None:
            self._change(None, news=False)
            await self._write()

    def rest(self) -> None:
        """Lift nothing any more: the gateway stops."""
        if self._lifting is not None:
            self._lifting.cancel()
            self._lifting = None

    def _change(self, restriction: Restriction | None, *, news: bool) -> None:
        self._restriction = restriction
        self._arm()
        if news:
            words = "refused by WhatsApp" if restriction else "open again"
            log.info("session %s: new chats are %s", self._session, words)
            self._tell()

    async def _write(self) -> None:
        restriction = self._restriction
        try:
            await self._journal.restrict(self._session, restriction.text() if restriction else "")
        except sqlite3.Error:
            log.exception("session %s: the restriction could not be written down", self._session)

    def _write_soon(self) -> None:
        self._tasks.spawn(f"timelock:{self._session}", self._write())

    def _arm(self) -> None:
        self.rest()
        if self._restriction is not None:
            seconds = max(0, self._restriction.ends - milliseconds(self._clock)) / 1000
            self._lifting = self._timers.call_later(seconds, self._lift)

    def _lift(self) -> None:
        self._change(None, news=True)
        self._write_soon()
