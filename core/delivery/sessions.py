"""How each WhatsApp session stands, as last heard from the gateway, and a way to follow it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Final

from core.ports import Gateway, Session, SessionStatus

AWAY: Final = "gateway_away"
"""The reason of a session whose gateway is away."""


class Sessions:
    """The last known state of every session; as many as there are people."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._known: dict[str, Session] = {}
        self._heard = False
        self._versions: dict[str, int] = {}
        self._changed = asyncio.Condition()

    def known(self, name: str) -> Session:
        """Give the last known state; one never heard of is STOPPED, or STARTING before the gateway told anything."""
        if name in self._known:
            return self._known[name]
        if self._heard:
            return Session(name, SessionStatus.STOPPED)
        return Session(name, SessionStatus.STARTING, reason=AWAY)

    def works(self, name: str) -> bool:
        """Tell whether the session can send, as far as is known."""
        return self.known(name).status is SessionStatus.WORKING

    async def put(self, session: Session) -> None:
        """Take in a state."""
        async with self._changed:
            self._known[session.name] = session
            self._versions[session.name] = self._versions.get(session.name, 0) + 1
            self._changed.notify_all()

    async def refresh(self) -> None:
        """Read all states from the gateway; what it does not know any more is stopped. Raises GatewayUnavailable."""
        before = dict(self._known)
        sessions = await self._gateway.sessions()
        self._heard = True
        for session in sessions:
            if session != self._known.get(session.name):
                await self.put(session)
        for name in before.keys() - {session.name for session in sessions}:
            stopped = Session(name, SessionStatus.STOPPED)
            # What was heard while the gateway answered is newer than its answer.
            if before[name] != stopped and self._known[name] == before[name]:
                await self.put(stopped)

    async def lost(self) -> None:
        """Take in that the gateway is away: no session can send for now."""
        for session in list(self._known.values()):
            if session.status is SessionStatus.WORKING:
                await self.put(replace(session, status=SessionStatus.STARTING, reason=AWAY))

    async def changes(self, name: str) -> AsyncIterator[Session]:
        """Yield the state as it is now, then each new one; of several at once, the last."""
        # Taken before the state is given away: what changes while the caller looks at it is yielded next.
        seen = self._versions.get(name, 0)
        yield self.known(name)
        while True:
            async with self._changed:
                while self._versions.get(name, 0) == seen:
                    await self._changed.wait()
                seen, session = self._versions[name], self._known[name]
            yield session
