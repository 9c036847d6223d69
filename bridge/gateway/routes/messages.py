"""Messages, and whom they can reach."""

import re
from http import HTTPStatus

from aiohttp import web

from bridge import api
from bridge.gateway import errors
from bridge.gateway.engines.base import EngineError, LinkAway
from bridge.gateway.sends import external, message_of, new_message_id
from bridge.gateway.service import answer, body_of, service
from bridge.gateway.sessions import WORKING
from core.ports import SessionStatus

PHONE = re.compile(r"\+?(\d{5,20})(@c\.us)?")
REPLAY = {"Idempotent-Replay": "true"}


async def send_text(request: web.Request) -> web.Response:
    """POST /api/sendText: 201 means that WhatsApp accepted it."""
    here = service(request)
    wanted = api.SendText.model_validate_json(await body_of(request))
    outcome = await here.sends.text(here.sessions.get(wanted.session), wanted)
    sent = api.Sent(id=api.full_id(external(outcome.send.chat), outcome.send.id))
    response = answer(sent, 201)
    if outcome.replayed:
        response.headers.update(REPLAY)
    return response


async def message(request: web.Request) -> web.Response:
    """GET /api/{session}/chats/{chatId}/messages/{id}: one of ours, by its bare or full id."""
    here = service(request)
    session = here.sessions.get(request.match_info["session"])
    found = await here.sends.find(session.name, api.bare_id(request.match_info["id"]))
    if found is None:
        raise errors.plain(HTTPStatus.NOT_FOUND, "Message not found")
    return answer(message_of(found, session.me))


async def message_id(request: web.Request) -> web.Response:
    """POST /api/{session}/new-message-id."""
    service(request).sessions.get(request.match_info["session"])
    return web.json_response({"id": new_message_id()}, status=201)


async def check_exists(request: web.Request) -> web.Response:
    """GET /api/contacts/check-exists?phone=&session=."""
    phone = PHONE.fullmatch(request.query.get("phone", "").strip())
    if phone is None:
        raise errors.plain(HTTPStatus.BAD_REQUEST, ["phone: a number with its country code is needed"])
    session = service(request).sessions.get(request.query.get("session", "default"))
    engine = await session.engine()
    try:
        chat_id = await engine.chat_id(phone[1])
    except LinkAway:
        raise errors.wrong_state(session.name, SessionStatus.STARTING, [WORKING]) from None
    except EngineError as error:
        raise errors.failure(type(error).__name__, str(error), request) from None
    return answer(_existing(chat_id))


def _existing(chat_id: str | None) -> api.NumberExists:
    if chat_id is None:
        return api.NumberExists(number_exists=False)
    pn = chat_id if chat_id.endswith("@c.us") else None
    return api.NumberExists(number_exists=True, chat_id=chat_id, pn=pn)


def build() -> list[web.RouteDef]:
    """Give the routes."""
    return [
        web.post("/api/sendText", send_text),
        web.get("/api/{session}/chats/{chat}/messages/{id}", message),
        web.post("/api/{session}/new-message-id", message_id),
        web.get("/api/contacts/check-exists", check_exists),
    ]
