"""The sessions of the gateway: which there are, and how they come back with it."""

import asyncio
import logging
import random
from collections.abc import Iterator
from http import HTTPStatus

from bridge import api
from bridge.gateway import errors
from bridge.gateway.engines.base import Unreadable
from bridge.gateway.session import Session, Surroundings
from bridge.gateway.webhooks import Webhooks

log = logging.getLogger(__name__)

LIMIT = 64
"""Sessions in one gateway."""

APART_SECONDS = 0.3
"""Between the starts of two sessions that come back with the gateway, on average."""


class Sessions:
    """All sessions of the gateway, by name."""

    def __init__(self, around: Surroundings, webhooks: Webhooks) -> None:
        self._around, self._webhooks = around, webhooks
        self._by_name: dict[str, Session] = {}
        self._random = random.SystemRandom()

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
        session = Session(request.name, self._around, request.config or api.SessionConfig())
        self._by_name[request.name] = session
        await self._around.journal.register(session.entry(running=request.start))
        self._webhooks.set(session.name, session.webhooks or ())
        if request.start:
            await session.start()
        return session

    async def update(self, name: str, config: api.SessionConfig) -> Session:
        """Give a session another config, which holds at once; raises 404 for one that was never created."""
        session = self.get(name)
        await session.configure(config)
        self._webhooks.set(name, session.webhooks or ())
        return session

    async def delete(self, name: str) -> None:
        """Unlink and forget a session. Idempotent."""
        session = self._by_name.get(name)
        if session is not None:
            await session.delete()
            if self._by_name.get(name) is session:
                del self._by_name[name]
                self._webhooks.set(name, ())

    async def restore(self) -> None:
        """Read which sessions there are, and start those that ran and are paired, one after the other."""
        wait = 0.0  # WhatsApp does not like many accounts that dial from one address at once
        for entry in await self._around.journal.registered():
            config = api.SessionConfig.model_validate({"metadata": entry.metadata, "webhooks": entry.webhooks or None})
            session = self._by_name[entry.name] = Session(entry.name, self._around, config)
            self._webhooks.set(session.name, session.webhooks or ())
            session.timelock.resume(entry.restriction)
            if entry.running and await self._paired(entry.name):
                session.come_back(wait)
                wait += self._random.uniform(APART_SECONDS / 2, APART_SECONDS * 3 / 2)

    async def _paired(self, name: str) -> bool:
        try:
            return await self._around.engines.paired(name)
        except Unreadable as error:
            log.warning("session %s: %s", name, error)
            return True  # starting it tells what is wrong, and may yet succeed

    async def suspend(self) -> None:
        """Stop them all; they come back with the gateway."""
        await asyncio.gather(*(session.suspend() for session in self._by_name.values()))
