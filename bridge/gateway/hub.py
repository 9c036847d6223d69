"""The event hub: what happens, to every WebSocket client that asked for it, and to the webhooks.

Others' messages are kept for a while for a client that comes back; receipts it finds in the journal, states it reads
anew (see `bridge.gateway.replay`).
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from bridge import api
from bridge.api.eventids import EventIds
from bridge.gateway.clock import Stamps
from core.ports import Clock

log = logging.getLogger(__name__)

QUEUE_FRAMES = 512
CLIENTS = 32
KEPT = frozenset({"message"})
"""Events that are kept for those who come back."""

KEPT_EVENTS, KEPT_CHARACTERS = 1000, 4_000_000


class Subscriber:
    """One client's bounded queue; `lost` once it was too slow to keep up. `sessions`: whose events, `*` for all."""

    def __init__(self, sessions: frozenset[str], events: frozenset[str]) -> None:
        self.sessions = sessions
        self._events = events
        self._queue: asyncio.Queue[api.Event | None] = asyncio.Queue(QUEUE_FRAMES)
        self.lost = False

    def wants(self, name: str, session: str) -> bool:
        """Tell whether the client asked for this; `*` is everything."""
        return not self.sessions.isdisjoint({"*", session}) and not self._events.isdisjoint({"*", name})

    def offer(self, event: api.Event) -> None:
        """Queue the event; a client whose queue is full is given up."""
        try:
            self._queue.put_nowait(event)
        except asyncio.QueueFull:
            self.end(lost=True)

    def end(self, *, lost: bool) -> None:
        """Let `next` give None from now on."""
        self.lost = lost
        while not self._queue.empty():
            self._queue.get_nowait()
        self._queue.put_nowait(None)

    async def next(self) -> api.Event | None:
        """Wait for the next event; None when it is over."""
        return await self._queue.get()


class Listener(Protocol):
    """Who is told for as long as the gateway runs."""

    def wants(self, name: str, session: str) -> bool:
        """Tell whether this is to be offered."""
        ...

    def offer(self, event: api.Event) -> None:
        """Take the event; must not wait, nor fail."""
        ...


class Source(Protocol):
    """The session that an event is about."""

    name: str
    metadata: dict[str, str]

    @property
    def me(self) -> api.Me | None:
        """The account it is linked to."""
        ...


class Hub:
    """Spreads events to subscribers."""

    def __init__(self, clock: Clock, environment: api.Version) -> None:
        self._stamps, self._ids = Stamps(clock), EventIds()
        self._environment = environment
        self._subscribers: set[Subscriber] = set()
        self._listeners: list[Listener] = []
        self._kept: deque[tuple[api.Event, int]] = deque()
        self._kept_characters = 0

    @property
    def full(self) -> bool:
        """Whether no more clients are taken."""
        return len(self._subscribers) >= CLIENTS

    def attach(self, listener: Listener) -> None:
        """Tell a listener too; it does not count as a client."""
        self._listeners.append(listener)

    @contextmanager
    def subscribe(self, sessions: frozenset[str], events: frozenset[str]) -> Iterator[Subscriber]:
        """Listen for as long as the context is open."""
        subscriber = Subscriber(sessions, events)
        self._subscribers.add(subscriber)
        try:
            yield subscriber
        finally:
            self._subscribers.discard(subscriber)

    def publish(self, name: str, source: Source, describe: Callable[[], api.Shape]) -> None:
        """Send the event to everybody who asked for it; never waits. `describe` gives its payload if it is wanted."""
        wanting = [one for one in self._subscribers if one.wants(name, source.name)]
        listening = [one for one in self._listeners if one.wants(name, source.name)]
        if not wanting and not listening and name not in KEPT:
            return
        at = self._stamps.now()
        event = self.event(self._ids.at(at), at, name, source, describe())
        if name in KEPT:
            self._keep(event)
        for listener in listening:
            listener.offer(event)
        for subscriber in wanting:
            subscriber.offer(event)
            if subscriber.lost:
                log.warning("an event client is too slow, it is disconnected")
                self._subscribers.discard(subscriber)

    def event(self, id_: str, at: int, name: str, source: Source, payload: api.Shape) -> api.Event:
        """Make an event of Unix time `at` in milliseconds."""
        return api.Event(
            id=id_, timestamp=at, event=name, session=source.name, metadata=source.metadata, me=source.me,
            payload=api.dump(payload), environment=self._environment,
        )  # fmt: skip

    def kept_since(self, event_id: str) -> list[api.Event]:
        """Give the newest of the events that are kept, as far as they came after this one, in order."""
        return [event for event, _ in self._kept if event.id > event_id]

    def close(self) -> None:
        """End every subscription."""
        for subscriber in self._subscribers:
            subscriber.end(lost=False)

    def _keep(self, event: api.Event) -> None:
        size = len(str(event.payload))
        self._kept.append((event, size))
        self._kept_characters += size
        while len(self._kept) > KEPT_EVENTS or self._kept_characters > KEPT_CHARACTERS:
            _, dropped = self._kept.popleft()
            self._kept_characters -= dropped
