"""Sending, once: what goes through the journal, what repeats, and how receipts find their message."""

import asyncio
import hashlib
import logging
import secrets
import sqlite3
from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus

from bridge import api
from bridge.gateway import errors
from bridge.gateway.engines.base import Acked, Declined, Engine, EngineError, LinkAway, Overloaded, Restricted
from bridge.gateway.errors import ApiError
from bridge.gateway.hub import Hub
from bridge.gateway.journal import Journal, Send, SendState
from bridge.gateway.session import WORKING, Session
from bridge.gateway.sessions import Sessions
from core.content import Content, Media, Text
from core.ops.tasks import Tasks
from core.ports import Ack, SessionStatus

log = logging.getLogger(__name__)

IN_FLIGHT = 256
ANSWER_SECONDS = 50
"""How long a request waits for its send; the client waits longer. The send itself goes on."""

HASHED_AT_ONCE = 1024 * 1024
"""Bytes of a file that are hashed without a thread."""

EARLY_ACKS = 2000
QUEUED_ACKS = 20_000
ACKS_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """A send that WhatsApp accepted; `replayed` when an earlier request did it."""

    send: Send
    replayed: bool


@dataclass(frozen=True, slots=True)
class _Running:
    digest: str
    task: asyncio.Task[Outcome | ApiError]


def new_message_id() -> str:
    """Make a message id the way WhatsApp Web does: 3EB0 and 18 hex digits."""
    return "3EB0" + secrets.token_hex(9).upper()


def _digest(chat_id: str, content: Content) -> str:
    """Tell one message from another: a repetition under the same id has the same digest."""
    digest = hashlib.sha256(f"{chat_id}\n{type(content).__name__}\n".encode())
    if isinstance(content, Media):
        digest.update(f"{content.kind}\n{content.mimetype}\n{content.filename}\n{content.caption}\n".encode())
        digest.update(content.data)
    else:
        digest.update(repr(content).encode())
    return digest.hexdigest()[:32]


class Sends:
    """The sends of all sessions."""

    def __init__(self, journal: Journal, hub: Hub, tasks: Tasks) -> None:
        self._journal, self._hub, self._tasks = journal, hub, tasks
        self._in_flight: dict[tuple[str, str], _Running] = {}
        self._early: OrderedDict[tuple[str, str], Ack] = OrderedDict()
        self._acks: deque[tuple[str, Acked]] = deque(maxlen=QUEUED_ACKS)
        self._acks_came = asyncio.Event()

    async def send(self, session: Session, chat_id: str, content: Content, wanted_id: str | None) -> Outcome:
        """Send a message; with an id that was used before, give the first answer. Raises ApiError.

        The send goes on when the caller goes away: only its answer is lost.
        """
        message_id = wanted_id or new_message_id()
        large = isinstance(content, Media) and len(content.data) > HASHED_AT_ONCE
        digest = await asyncio.to_thread(_digest, chat_id, content) if large else _digest(chat_id, content)
        key = (session.name, message_id)
        running = self._in_flight.get(key)
        if running is None and wanted_id and session.status is not WORKING:  # a replay needs no link
            known = await self._journal.find(*key)
            if known is not None and known.id == message_id and known.state is not SendState.FAILED:
                return self._known(known, digest)
            running = self._in_flight.get(key)  # another request may have come while we read
        replayed = running is not None
        if running is None:
            if len(self._in_flight) >= IN_FLIGHT:
                raise errors.plain(HTTPStatus.SERVICE_UNAVAILABLE, "Too many messages are being sent")
            work = self._send(session, chat_id, content, message_id, digest)
            running = _Running(digest, self._tasks.spawn(f"send:{session.name}:{message_id}", work))
            self._in_flight[key] = running
            running.task.add_done_callback(lambda _: self._in_flight.pop(key, None))
        elif running.digest != digest:
            raise self._reused()
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                result = await asyncio.shield(running.task)
        except TimeoutError:
            raise errors.failure("Timeout", "WhatsApp has not answered yet") from None
        if isinstance(result, ApiError):
            raise result
        return Outcome(result.send, replayed or result.replayed)

    async def find(self, session: str, message_id: str) -> Send | None:
        """Look a message of ours up by its bare id; None for one that is not known to have been sent."""
        send = await self._journal.find(session, message_id)
        if send is None or send.state in {SendState.FAILED, SendState.UNKNOWN}:
            return None
        if send.state is SendState.SENDING and (session, send.id) not in self._in_flight:
            return None
        return send

    async def settle(self, seconds: float) -> None:
        """Wait up to `seconds` for the sends in flight; give up those that take longer."""
        tasks = [running.task for running in self._in_flight.values()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                log.warning("%s sends did not end within %s s; their outcome is unknown", len(late), seconds)

    def _known(self, known: Send, digest: str) -> Outcome:
        if known.digest != digest:
            raise self._reused()
        if known.state is SendState.SENT:
            return Outcome(known, replayed=True)
        raise errors.outcome_unknown()

    @staticmethod
    def _reused() -> ApiError:
        return errors.plain(HTTPStatus.CONFLICT, "This id was used for another message", "id_reused")

    # one send

    async def _send(
        self, session: Session, chat_id: str, content: Content, message_id: str, digest: str
    ) -> Outcome | ApiError:
        try:
            engine = await session.engine()
            known = await self._journal.begin(session.name, message_id, chat_id, digest)
        except ApiError as error:
            return error
        except sqlite3.Error:
            log.exception("the journal takes no entry, nothing is sent")
            return errors.plain(HTTPStatus.SERVICE_UNAVAILABLE, "The journal cannot be written")
        if known is not None:
            try:
                return self._known(known, digest)
            except ApiError as error:
                return error
        return await self._hand_over(session, engine, chat_id, content, message_id)

    async def _hand_over(
        self, session: Session, engine: Engine, chat_id: str, content: Content, message_id: str
    ) -> Outcome | ApiError:
        try:
            engine_id = await engine.send(chat_id, content)
        except LinkAway:
            state, answer = SendState.FAILED, errors.wrong_state(
                session.name, SessionStatus.STARTING, [WORKING], "connection_lost"
            )  # fmt: skip
        except Declined as error:
            if isinstance(error, Restricted):
                await session.timelock.refused(chat_id, error.seconds)
            state, answer = SendState.FAILED, errors.plain(
                HTTPStatus.UNPROCESSABLE_ENTITY, str(error), error.reason
            )  # fmt: skip
        except Overloaded as error:
            state, answer = SendState.FAILED, errors.plain(HTTPStatus.SERVICE_UNAVAILABLE, str(error))
        except EngineError as error:
            log.warning("session %s: the outcome of a send is unknown: %s", session.name, error)
            state, answer = SendState.UNKNOWN, errors.failure(type(error).__name__, str(error))
        else:
            send = await self._journal.sent(session.name, message_id, engine_id, Ack.SERVER)
            self._announce(session, send, content)
            early = self._early.pop((session.name, engine_id), None)
            if early is not None:
                self.on_acked(session.name, Acked([engine_id], early))
            await session.timelock.reached(chat_id)
            return Outcome(send, replayed=False)
        await self._journal.settle(session.name, message_id, state)
        return answer

    def _announce(self, session: Session, send: Send, content: Content) -> None:
        self._hub.publish("message.any", session, lambda: message_of(send, session.me, content))
        self._publish_ack(session, send)

    # receipts

    def on_acked(self, session: str, event: Acked) -> None:
        """Take receipts from an engine; they are written down in order by `record_acks`."""
        self._acks.append((session, event))
        self._acks_came.set()

    async def record_acks(self, sessions: Sessions) -> None:
        """Write receipts down and tell of those that are news, for ever."""
        while True:
            await self._acks_came.wait()
            self._acks_came.clear()
            while self._acks:
                batch = [self._acks.popleft() for _ in range(min(len(self._acks), ACKS_TOGETHER))]
                try:
                    await self._record(sessions, batch)
                except sqlite3.Error:
                    log.exception("%s receipts could not be written down", len(batch))

    async def _record(self, sessions: Sessions, batch: Sequence[tuple[str, Acked]]) -> None:
        acks = [(name, engine_id, event) for name, event in batch for engine_id in event.ids]
        known = await self._journal.acked([(name, engine_id, event.ack) for name, engine_id, event in acks])
        for (name, engine_id, event), (send, raised) in zip(acks, known, strict=True):
            session = sessions.find(name)
            if send is None:  # not ours, or its send has not returned yet
                self._remember(name, engine_id, event.ack)
            elif session is None:
                continue
            elif event.participant and _is_group(send.chat):  # each one's receipt is news, whoever was first
                self._publish_ack(session, replace(send, ack=event.ack), event.participant)
            elif raised:
                self._publish_ack(session, send)

    def _remember(self, name: str, engine_id: str, ack: Ack) -> None:
        self._early[name, engine_id] = max(ack, self._early.get((name, engine_id), ack))
        while len(self._early) > EARLY_ACKS:
            self._early.popitem(last=False)

    def _publish_ack(self, session: Session, send: Send, participant: str = "") -> None:
        self._hub.publish(ack_event(send), session, lambda: ack_of(send, session.me, participant))

    async def acked_since(self, at: int, names: frozenset[str], limit: int) -> list[Send]:
        """Give the sends whose receipts rose at `at` (Unix milliseconds) or later, the oldest first."""
        return await self._journal.acked_since(at, names, limit)


def _is_group(chat_id: str) -> bool:
    return chat_id.endswith("@g.us")


def ack_event(send: Send) -> str:
    """Give the name of the event that tells of a send's receipt."""
    return "message.ack.group" if _is_group(send.chat) else "message.ack"


def ack_of(send: Send, me: api.Me | None, participant: str = "") -> api.MessageAck:
    """Describe a send's receipt as WAHA does."""
    chat, ack = external(send.chat), Ack(send.ack)
    behind = f"_{participant}" if participant else ""
    return api.MessageAck(
        id=api.full_id(chat, send.id) + behind, chat=chat, to=me.id if me else "", participant=participant,
        ack=ack, ack_name=ack.name,
    )  # fmt: skip


def external(chat_id: str) -> str:
    """Write a chat id the way WAHA does: people are `@c.us`, never `@s.whatsapp.net`."""
    return chat_id.replace("@s.whatsapp.net", "@c.us")


def message_of(send: Send, me: api.Me | None, content: Content | None = None) -> api.Message:
    """Describe a message of ours as WAHA does; the journal keeps no content, so it may be without."""
    chat, ack = external(send.chat), Ack(send.ack)
    match content:
        case Text(text) | Media(caption=text):
            body = text
        case _:
            body = ""
    return api.Message(
        id=api.full_id(chat, send.id), timestamp=send.at // 1000, sender=me.id if me else "", to=chat,
        body=body, has_media=isinstance(content, Media), ack=ack, ack_name=ack.name,
    )  # fmt: skip
