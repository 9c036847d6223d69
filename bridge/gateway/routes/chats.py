"""Chats: who is typing in them, and what became of our messages."""

from http import HTTPStatus

from aiohttp import web

from bridge import api
from bridge.gateway import errors
from bridge.gateway.routes.asking import asked
from bridge.gateway.routes.table import READS, Call, call, taking
from bridge.gateway.sends import message_of, new_message_id
from bridge.gateway.service import answer, service


async def start_typing(request: web.Request, wanted: api.ToChat) -> web.Response:
    """Show in a chat that the account is typing."""
    return await _typing(request, wanted, on=True)


async def stop_typing(request: web.Request, wanted: api.ToChat) -> web.Response:
    """Show in a chat that the account has stopped typing."""
    return await _typing(request, wanted, on=False)


async def _typing(request: web.Request, wanted: api.ToChat, *, on: bool) -> web.Response:
    await asked(request, wanted.session, lambda engine: engine.typing(wanted.chat_id, on=on))
    return web.Response(status=201)


async def message(request: web.Request) -> web.Response:
    """Look one of our own messages up, by its bare or full id: its receipt settles an unknown send."""
    here = service(request)
    session = here.sessions.get(request.match_info["session"])
    found = await here.sends.find(session.name, api.bare_id(request.match_info["id"]))
    if found is None:
        raise errors.plain(HTTPStatus.NOT_FOUND, "Message not found")
    return answer(message_of(found, session.me))


async def message_id(request: web.Request) -> web.Response:
    """Make an id for a message that is still to be sent. Older WAHAs ask by GET, which is answered 200."""
    service(request).sessions.get(request.match_info["session"])
    return answer(api.NewMessageId(id=new_message_id()), 201 if request.method == "POST" else 200)


def build() -> list[Call]:
    """Give the calls."""
    new_id = "/api/{session}/new-message-id"
    return [
        taking(api.ToChat, "POST", "/api/startTyping", start_typing, refuses=READS),
        taking(api.ToChat, "POST", "/api/stopTyping", stop_typing, refuses=READS),
        call("GET", "/api/{session}/chats/{chat}/messages/{id}", message, api.Message),
        call("GET", new_id, message_id, api.NewMessageId),
        call("POST", new_id, message_id, api.NewMessageId),
    ]
