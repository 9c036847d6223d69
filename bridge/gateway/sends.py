"""Sending, once: what goes through the journal, what repeats, and how receipts find their message."""

import asyncio
import hashlib
import logging
import secrets
import sqlite3
from collections import OrderedDict, deque
from dataclasses import dataclass
from http import HTTPStatus

from bridge import api
from bridge.gateway import errors
from bridge.gateway.engines.base import Acked, Declined, Engine, EngineError, LinkAway, Overloaded
from bridge.gateway.errors import ApiError
from bridge.gateway.hub import Hub
from bridge.gateway.journal import Journal, Send, SendState
from bridge.gateway.sessions import WORKING, Session, Sessions
from core.ops.tasks import Tasks
from core.ports import Ack, SessionStatus

log = logging.getLogger(__name__)

IN_FLIGHT = 256
ANSWER_SECONDS = 50
"""How long a request waits for its send; the client waits longer. The send itself goes on."""

EARLY_ACKS = 2000
QUEUED_ACKS = 20_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """A send that WhatsApp accepted; `replayed` when an earlier request did it."""

    send: Send
    replayed: bool


@dataclass(frozen=True, slots=True)
class _Running:
    digest: str
    task: asyncio.Task[Send | ApiError]


def new_message_id() -> str:
    """Make a message id the way WhatsApp Web does: 3EB0 and 18 hex digits."""
    return "3EB0" + secrets.token_hex(9).upper()


def _digest(request: api.SendText) -> str:
    return hashlib.sha256(f"{request.chat_id}\n{request.text}".encode()).hexdigest()[:32]


class Sends:
    """The sends of all sessions."""

    def __init__(self, journal: Journal, hub: Hub, tasks: Tasks) -> None:
        self._journal, self._hub, self._tasks = journal, hub, tasks
        self._in_flight: dict[tuple[str, str], _Running] = {}
        self._early: OrderedDict[tuple[str, str], Ack] = OrderedDict()
        self._acks: deque[tuple[str, Acked]] = deque(maxlen=QUEUED_ACKS)
        self._acks_came = asyncio.Event()

    async def text(self, session: Session, request: api.SendText) -> Outcome:
        """Send a text; with an id that was used before, give the first answer. Raises ApiError.

        The send goes on when the caller goes away: only its answer is lost.
        """
        message_id = request.id or new_message_id()
        key, digest = (session.name, message_id), _digest(request)
        running = self._in_flight.get(key)
        if running is None:
            known = await self._journal.find(*key) if request.id else None
            if known is not None and known.id == message_id and known.state is not SendState.FAILED:
                return self._known(known, digest)
            running = self._in_flight.get(key)  # another request may have come while we read
        replayed = running is not None
        if running is None:
            if len(self._in_flight) >= IN_FLIGHT:
                raise errors.plain(HTTPStatus.SERVICE_UNAVAILABLE, "Too many messages are being sent")
            work = self._send(session, request, message_id, digest)
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
        return Outcome(result, replayed)

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

    async def _send(self, session: Session, request: api.SendText, message_id: str, digest: str) -> Send | ApiError:
        try:
            engine = await session.engine()
            known = await self._journal.begin(session.name, message_id, request.chat_id, digest)
        except ApiError as error:
            return error
        except sqlite3.Error:
            log.exception("the journal takes no entry, nothing is sent")
            return errors.plain(HTTPStatus.SERVICE_UNAVAILABLE, "The journal cannot be written")
        if known is not None:
            return errors.outcome_unknown()
        return await self._hand_over(session, engine, request, message_id)

    async def _hand_over(
        self, session: Session, engine: Engine, request: api.SendText, message_id: str
    ) -> Send | ApiError:
        try:
            engine_id = await engine.send_text(request.chat_id, request.text)
        except LinkAway:
            state, answer = SendState.FAILED, errors.wrong_state(
                session.name, SessionStatus.STARTING, [WORKING], "connection_lost"
            )  # fmt: skip
        except Declined as error:
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
            self._announce(session, send, request.text)
            early = self._early.pop((session.name, engine_id), None)
            if early is not None:
                self.on_acked(session.name, Acked([engine_id], early))
            return send
        await self._journal.settle(session.name, message_id, state)
        return answer

    def _announce(self, session: Session, send: Send, text: str) -> None:
        self._hub.publish(
            "message.any", session.name, message_of(send, session.me, text), me=session.me, metadata=session.metadata
        )
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
                name, event = self._acks.popleft()
                for engine_id in event.ids:
                    try:
                        await self._record(sessions, name, engine_id, event.ack)
                    except sqlite3.Error:
                        log.exception("a receipt could not be written down")

    async def _record(self, sessions: Sessions, name: str, engine_id: str, ack: Ack) -> None:
        send, raised = await self._journal.acked(name, engine_id, ack)
        session = sessions.find(name)
        if send is None:  # not ours, or its send has not returned yet
            self._early[name, engine_id] = max(ack, self._early.get((name, engine_id), ack))
            while len(self._early) > EARLY_ACKS:
                self._early.popitem(last=False)
        elif raised and session is not None:
            self._publish_ack(session, send)

    def _publish_ack(self, session: Session, send: Send) -> None:
        ack = Ack(send.ack)
        chat = external(send.chat)
        payload = api.MessageAck(
            id=api.full_id(chat, send.id), chat=chat, to=session.me.id if session.me else "",
            ack=ack, ack_name=ack.name,
        )  # fmt: skip
        name = "message.ack.group" if chat.endswith("@g.us") else "message.ack"
        self._hub.publish(name, session.name, payload, me=session.me, metadata=session.metadata)


def external(chat_id: str) -> str:
    """Write a chat id the way WAHA does: people are `@c.us`, never `@s.whatsapp.net`."""
    return chat_id.replace("@s.whatsapp.net", "@c.us")


def message_of(send: Send, me: api.Me | None, text: str = "") -> api.Message:
    """Describe a message of ours as WAHA does."""
    chat, ack = external(send.chat), Ack(send.ack)
    return api.Message(
        id=api.full_id(chat, send.id), timestamp=send.at // 1000, sender=me.id if me else "", to=chat,
        body=text, ack=ack, ack_name=ack.name,
    )  # fmt: skip
