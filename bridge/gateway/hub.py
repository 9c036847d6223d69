"""The event hub: what happens, to every WebSocket client that asked for it. Nothing is replayed."""

import asyncio
import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from bridge import api
from bridge.gateway.clock import milliseconds
from core.ports import Clock

log = logging.getLogger(__name__)

QUEUE_FRAMES = 512
CLIENTS = 32

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def event_id(at: int) -> str:
    """Make an event's id: `evt_` and a lower-case ULID (https://github.com/ulid/spec) of the time in ms."""
    number = at << 80 | secrets.randbits(80)
    return "evt_" + "".join(_CROCKFORD[number >> shift & 31] for shift in range(125, -1, -5))


class Subscriber:
    """One client's bounded queue; `lost` once it was too slow to keep up."""

    def __init__(self, sessions: frozenset[str], events: frozenset[str]) -> None:
        self._sessions, self._events = sessions, events
        self._queue: asyncio.Queue[api.Event | None] = asyncio.Queue(QUEUE_FRAMES)
        self.lost = False

    def wants(self, event: api.Event) -> bool:
        """Tell whether the client asked for this; `*` is everything."""
        return not self._sessions.isdisjoint({"*", event.session}) and not self._events.isdisjoint({"*", event.event})

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


class Hub:
    """Spreads events to subscribers."""

    def __init__(self, clock: Clock, environment: api.Version) -> None:
        self._clock = clock
        self._environment = environment
        self._subscribers: set[Subscriber] = set()

    @property
    def full(self) -> bool:
        """Whether no more clients are taken."""
        return len(self._subscribers) >= CLIENTS

    @contextmanager
    def subscribe(self, sessions: frozenset[str], events: frozenset[str]) -> Iterator[Subscriber]:
        """Listen for as long as the context is open."""
        subscriber = Subscriber(sessions, events)
        self._subscribers.add(subscriber)
        try:
            yield subscriber
        finally:
            self._subscribers.discard(subscriber)

    def publish(
        self, name: str, session: str, payload: api.Shape, *, me: api.Me | None, metadata: dict[str, str]
    ) -> None:
        """Send the event to everybody who asked for it; never waits."""
        at = milliseconds(self._clock)
        event = api.Event(
            id=event_id(at), timestamp=at, event=name, session=session, metadata=metadata, me=me,
            payload=api.dump(payload), environment=self._environment,
        )  # fmt: skip
        for subscriber in list(self._subscribers):
            if subscriber.wants(event):
                subscriber.offer(event)
                if subscriber.lost:
                    log.warning("an event client is too slow, it is disconnected")
                    self._subscribers.discard(subscriber)

    def close(self) -> None:
        """End every subscription."""
        for subscriber in self._subscribers:
            subscriber.end(lost=False)
