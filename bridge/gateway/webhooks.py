"""Webhooks: what happens in a session, POSTed to where its config says.

The body is the JSON that /ws tells. Each webhook gets its events in order, one request at a time: an event that is
not answered 2xx is tried again as the config says, and then lost. A webhook that falls behind loses its oldest
events; what is lost is told in the log once a minute. What waits is in memory alone: when the gateway ends, it is lost
but for what is taken within a second.

The log has no more of an address than its origin, for the rest may be secret.
"""

import asyncio
import itertools
import logging
import uuid
from collections import deque
from collections.abc import Iterator, Sequence

from yarl import URL

from bridge import api
from bridge.gateway.engines.base import Cancellable, Timers
from bridge.gateway.posting import Poster
from core.ops.tasks import Tasks
from core.ports import Clock

log = logging.getLogger(__name__)

ATTEMPTS, DELAY_SECONDS, POLICY = 15, 2, "linear"
"""Where the config does not say."""

QUEUE_EVENTS, QUEUE_BYTES = 1000, 2_000_000
"""What waits for one webhook."""

QUIET_SECONDS = 60
"""Between two lines in the log about one webhook."""

LAST_SECONDS = 5
"""What a webhook gets that was taken out of the config, for the events that it still waits for."""

DRAIN_SECONDS: float = 1
"""What all webhooks get when the gateway stops."""

LEAVING = 64
"""Webhooks that were taken out and are not done; one more, and the oldest is cut off."""


def waits(retries: api.RetriesConfiguration | None) -> Iterator[float]:
    """Give the seconds from each try to the next."""
    given = retries or api.RetriesConfiguration()
    delay = DELAY_SECONDS if given.delay_seconds is None else given.delay_seconds
    attempts = ATTEMPTS if given.attempts is None else given.attempts
    for number in range(1, attempts + 1):
        factor = {"constant": 1, "linear": number, "exponential": 2 ** (number - 1)}[given.policy or POLICY]
        yield min(delay * factor, api.DELAY_LIMIT)


class Webhooks:
    """The webhooks of all sessions, over one HTTP client."""

    def __init__(self, clock: Clock, timers: Timers) -> None:
        self._timers = timers
        self._poster = Poster(clock)
        self._tasks = Tasks()
        self._numbers = itertools.count(1)
        self._of: dict[str, list[_Webhook]] = {}
        self._leaving: deque[_Webhook] = deque()

    def set(self, session: str, configs: Sequence[api.WebhookConfig]) -> None:
        """Give a session these webhooks. One that it had already goes on; the others finish what they can."""
        before = self._of.pop(session, [])
        now = []
        for config in configs:
            same = next((one for one in before if one.config == config), None)
            if same is not None:
                before.remove(same)
            now.append(same or self._made(session, config))
        if now:
            self._of[session] = now
        for gone in before:
            gone.leave()
            self._leaving.append(gone)
        while len(self._leaving) > LEAVING:
            self._leaving.popleft().cut()

    def wants(self, name: str, session: str) -> bool:
        """Tell whether a webhook of the session asked for this."""
        return any(webhook.wants(name) for webhook in self._of.get(session, ()))

    def offer(self, event: api.Event) -> None:
        """Queue the event for those that asked for it."""
        body = event.model_dump_json(by_alias=True).encode()
        for webhook in self._of.get(event.session, ()):
            if webhook.wants(event.event):
                webhook.offer(body)

    async def close(self) -> None:
        """Let what waits be taken for a moment, then give it up; nothing is wanted any more."""
        webhooks = [*itertools.chain.from_iterable(self._of.values()), *self._leaving]
        self._of.clear()
        for webhook in webhooks:
            webhook.leave()
        working = [webhook.work for webhook in webhooks if webhook.work is not None]
        if working:
            await asyncio.wait(working, timeout=DRAIN_SECONDS)
        for webhook in webhooks:
            webhook.cut()
        await self._tasks.drain(DRAIN_SECONDS)
        await self._poster.close()

    def _made(self, session: str, config: api.WebhookConfig) -> "_Webhook":
        name = f"webhook:{session}:{next(self._numbers)}"
        return _Webhook(name, session, config, self._poster, self._tasks, self._timers)


class _Webhook:
    """One webhook: its queue, and the work that empties it, which runs while there is any."""

    def __init__(
        self,
        name: str,
        session: str,
        config: api.WebhookConfig,
        poster: Poster,
        tasks: Tasks,
        timers: Timers,
    ) -> None:
        self.config = config
        self.work: asyncio.Task[None] | None = None
        self._name, self._poster, self._tasks, self._timers = name, poster, tasks, timers
        self._events = frozenset(config.events)
        self._queue: deque[bytes] = deque()
        self._size = 0
        self._wake = asyncio.Event()
        self._going = False
        self._end: Cancellable | None = None
        self._trouble = _Trouble(f"session {session}, webhook {URL(config.url).origin()}", timers)

    def wants(self, name: str) -> bool:
        return not self._events.isdisjoint({"*", name})

    def offer(self, body: bytes) -> None:
        self._queue.append(body)
        self._size += len(body)
        while len(self._queue) > QUEUE_EVENTS or (self._size > QUEUE_BYTES and len(self._queue) > 1):
            self._take()
            self._trouble.tell("it takes events too slowly", lost=1)
        if self.work is None or self.work.done():
            self.work = self._tasks.spawn(self._name, self._empty())

    def leave(self) -> None:
        """Finish what waits, without trying anything again, and not for long."""
        if self._going:
            return
        self._going = True
        self._wake.set()
        if self.work is None or self.work.done():
            self._trouble.close()
        else:
            self._end = self._timers.call_later(LAST_SECONDS, self.cut)

    def cut(self) -> None:
        """Give up what waits."""
        if self._end is not None:
            self._end.cancel()
        if self.work is not None and not self.work.done():
            self.work.cancel()
            self._trouble.tell("it was taken out, or the gateway stopped", lost=len(self._queue) + 1)
        self._trouble.close()
        self._queue.clear()

    def _take(self) -> bytes:
        body = self._queue.popleft()
        self._size -= len(body)
        return body

    async def _empty(self) -> None:
        while self._queue:
            problem = await self._deliver(self._take())
            if problem and self._going:
                self._trouble.tell(problem, lost=len(self._queue) + 1)
                self._queue.clear()
            elif problem:
                self._trouble.tell(problem, lost=1)
        if self._going:
            self._trouble.close()
            if self._end is not None:
                self._end.cancel()

    async def _deliver(self, body: bytes) -> str:
        """POST one event until it is taken; gives why it was not."""
        request_id = str(uuid.uuid4())
        problem = await self._poster.post(self.config, body, request_id)
        for seconds in waits(self.config.retries):
            if not problem or not await self._again(seconds, problem):
                break
            problem = await self._poster.post(self.config, body, request_id)
        return problem

    async def _again(self, seconds: float, problem: str) -> bool:
        """Wait until it is time for the next try; tells whether there is to be one."""
        if self._going:
            return False
        self._trouble.tell(problem, lost=0)
        self._wake.clear()
        timer = self._timers.call_later(seconds, self._wake.set)
        try:
            await self._wake.wait()
        finally:
            timer.cancel()
        return not self._going


class _Trouble:
    """Says in the log what is wrong with a webhook: at once, then once a minute while it goes on."""

    def __init__(self, about: str, timers: Timers) -> None:
        self._about, self._timers = about, timers
        self._problem, self._lost = "", 0
        self._timer: Cancellable | None = None

    def tell(self, problem: str, *, lost: int) -> None:
        """Note a problem, and how many events it cost."""
        self._problem = problem
        self._lost += lost
        if self._timer is None:
            self._say()

    def close(self) -> None:
        """Say what is left to say."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._lost:
            self._write()

    def _say(self) -> None:
        self._timer = None
        if self._problem:
            self._write()
            self._timer = self._timers.call_later(QUIET_SECONDS, self._say)

    def _write(self) -> None:
        log.warning("%s: %s; %s events lost", self._about, self._problem, self._lost)
        self._problem, self._lost = "", 0
