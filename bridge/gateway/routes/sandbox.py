"""The phone in the sandbox, and the hand of WhatsApp. These routes exist only with the sandbox engine."""

from datetime import timedelta
from typing import Annotated, Any, TypeVar

from aiohttp import web
from pydantic import Field

from bridge import api
from bridge.gateway.engines.handset import Handset, Message
from bridge.gateway.engines.sandbox import Sandbox
from bridge.gateway.service import body_of, service
from core.ports import Kind

FOREVER = 10 * 365 * 86_400
"""Seconds for which a restriction lasts that has no end."""

Seconds = Annotated[float, Field(ge=0, le=FOREVER)]


class Shown(api.Shape):
    """POST /sandbox/scan and /sandbox/code: the code that the other phone was shown."""

    code: Annotated[str, Field(max_length=1000)]


class OfSession(api.Shape):
    """A call about one session's phone."""

    session: api.SessionName = "default"


S = TypeVar("S", bound=OfSession)


class Reply(OfSession):
    """POST /sandbox/reply: somebody writes in a chat, in a group `sender`, else its first member."""

    chat_id: Annotated[str, Field(alias="chatId", pattern=api.CHAT_ID)]
    text: Annotated[str, Field(max_length=api.TEXT_LIMIT)]
    kind: Kind = Kind.TEXT
    sender: Annotated[str, Field(pattern=api.CHAT_ID)] | None = None


class Restriction(OfSession):
    """POST /sandbox/restrict: error 463 for new chats, for so long; with `on` false that ends."""

    on: bool = True
    seconds: Seconds = FOREVER


class Network(OfSession):
    """POST /sandbox/offline."""

    offline: bool = True


class Ban(OfSession):
    """POST /sandbox/ban: the account is thrown out for so long; 0 ends that."""

    seconds: Seconds


class Demand(OfSession):
    """POST /sandbox/passkey: WhatsApp demands a passkey, or then that it is confirmed."""

    confirm: bool = False


class Move(api.Shape):
    """POST /sandbox/clock: how far the sandbox's time moves on."""

    seconds: float


def _message(message: Message) -> dict[str, Any]:
    return {
        "id": message.id, "chatId": message.chat_id, "text": message.text, "timestamp": message.timestamp,
        "ack": message.ack, "kind": message.kind, "sender": message.sender, "caption": message.caption,
        "filename": message.filename, "mimetype": message.mimetype, "size": message.size, "sha256": message.sha256,
        "latitude": message.latitude, "longitude": message.longitude, "names": list(message.names),
    }  # fmt: skip


def _state(handset: Handset | None) -> dict[str, Any]:
    if handset is None:
        return {"linked": False, "account": None, "messages": [], "replies": [], "typing": []}
    account = {"id": handset.account.chat_id, "pushName": handset.account.name} if handset.linked else None
    return {
        "linked": handset.linked,
        "account": account,
        "messages": [_message(message) for message in handset.messages],
        "replies": [_message(message) for message in handset.replies],
        "typing": list(handset.typing),
    }


def _done(**fields: str) -> web.Response:
    return web.json_response(fields, status=201)


def _shown_by(session: str | None) -> web.Response:
    if session is None:
        raise web.HTTPNotFound
    return _done(session=session)


async def _read(shape: type[S], request: web.Request) -> S:
    wanted = shape.model_validate_json(await body_of(request))
    service(request).sessions.get(wanted.session)
    return wanted


class Hands:
    """What the phone's owner, the other side and WhatsApp do, a handler each."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def scan(self, request: web.Request) -> web.Response:
        """POST /sandbox/scan."""
        return _shown_by(self._sandbox.scan(Shown.model_validate_json(await body_of(request)).code))

    async def code(self, request: web.Request) -> web.Response:
        """POST /sandbox/code."""
        return _shown_by(self._sandbox.enter(Shown.model_validate_json(await body_of(request)).code))

    async def phone(self, request: web.Request) -> web.Response:
        """GET /sandbox/phone."""
        session = service(request).sessions.find(request.query.get("session", "default"))
        return web.json_response(_state(self._sandbox.phone(session.name) if session else None))

    async def picture(self, request: web.Request) -> web.Response:
        """GET /sandbox/picture: the bytes of a picture that was sent, while they are kept."""
        session = service(request).sessions.find(request.query.get("session", "default"))
        found = self._sandbox.picture(session.name, request.query.get("id", "")) if session else None
        if found is None:
            raise web.HTTPNotFound
        data, mimetype = found
        return web.Response(body=data, headers={"Content-Type": mimetype})

    async def unlink(self, request: web.Request) -> web.Response:
        """POST /sandbox/unlink."""
        self._sandbox.unlink((await _read(OfSession, request)).session)
        return _done()

    async def offline(self, request: web.Request) -> web.Response:
        """POST /sandbox/offline."""
        wanted = await _read(Network, request)
        self._sandbox.set_offline(wanted.session, offline=wanted.offline)
        return _done()

    async def reply(self, request: web.Request) -> web.Response:
        """POST /sandbox/reply."""
        wanted = await _read(Reply, request)
        message_id = self._sandbox.reply(
            wanted.session, wanted.chat_id, wanted.text, kind=wanted.kind, sender=wanted.sender or ""
        )
        return _done(id=message_id)

    async def restrict(self, request: web.Request) -> web.Response:
        """POST /sandbox/restrict."""
        wanted = await _read(Restriction, request)
        self._sandbox.restrict(wanted.session, seconds=wanted.seconds if wanted.on else 0)
        return _done()

    async def ban(self, request: web.Request) -> web.Response:
        """POST /sandbox/ban."""
        wanted = await _read(Ban, request)
        self._sandbox.ban(wanted.session, seconds=wanted.seconds)
        return _done()

    async def passkey(self, request: web.Request) -> web.Response:
        """POST /sandbox/passkey."""
        wanted = await _read(Demand, request)
        self._sandbox.demand_passkey(wanted.session, confirm=wanted.confirm)
        return _done()

    async def move(self, request: web.Request) -> web.Response:
        """POST /sandbox/clock."""
        wanted = Move.model_validate_json(await body_of(request))
        try:
            self._sandbox.clock.move(timedelta(seconds=wanted.seconds))
        except (ValueError, OverflowError) as error:
            raise web.HTTPBadRequest from error
        return _done()


def build(sandbox: Sandbox) -> list[web.RouteDef]:
    """Give the routes."""
    hands = Hands(sandbox)
    return [
        web.get("/sandbox/phone", hands.phone),
        web.get("/sandbox/picture", hands.picture),
        web.post("/sandbox/scan", hands.scan),
        web.post("/sandbox/code", hands.code),
        web.post("/sandbox/passkey", hands.passkey),
        web.post("/sandbox/clock", hands.move),
        web.post("/sandbox/unlink", hands.unlink),
        web.post("/sandbox/offline", hands.offline),
        web.post("/sandbox/reply", hands.reply),
        web.post("/sandbox/restrict", hands.restrict),
        web.post("/sandbox/ban", hands.ban),
    ]
