"""Sessions: one is one account's link to WhatsApp."""

from aiohttp import web

from bridge import api
from bridge.gateway.routes.table import Call, call, taking
from bridge.gateway.service import answer, answer_all, service
from bridge.gateway.session import STOPPED, Session


def _named(request: web.Request) -> Session:
    return service(request).sessions.get(request.match_info["session"])


async def list_(request: web.Request, wanted: api.SessionsQuery) -> web.Response:
    """List the sessions. Without `all` the stopped ones are left out."""
    found = [session for session in service(request).sessions if wanted.all or session.status is not STOPPED]
    return answer_all(session.info() for session in found)


async def create(request: web.Request, wanted: api.SessionCreate) -> web.Response:
    """Make a session, and start it unless told otherwise."""
    return answer((await service(request).sessions.create(wanted)).info(), 201)


async def get(request: web.Request) -> web.Response:
    """Tell how a session stands."""
    return answer(_named(request).info())


async def update(request: web.Request, wanted: api.SessionUpdate) -> web.Response:
    """Replace the config of a session. It holds at once and a link goes on, where WAHA restarts the session.

    What a webhook that is gone has not got yet, it gets within seconds or never.
    """
    session = await service(request).sessions.update(request.match_info["session"], wanted.config)
    return answer(session.info())


async def start(request: web.Request) -> web.Response:
    """Start a session. Idempotent here; WAHA answers 422 for a started one."""
    session = _named(request)
    await session.start()
    return answer(session.info(), 201)


async def stop(request: web.Request) -> web.Response:
    """Stop a session; its account stays linked."""
    session = _named(request)
    await session.stop()
    return answer(session.info(), 201)


async def restart(request: web.Request) -> web.Response:
    """Begin a session anew, from whatever state."""
    session = _named(request)
    await session.restart()
    return answer(session.info(), 201)


async def logout(request: web.Request) -> web.Response:
    """Unlink the account, and start again if the session was running."""
    session = _named(request)
    await session.logout()
    return answer(session.info(), 201)


async def delete(request: web.Request) -> web.Response:
    """Unlink the account and forget the session. Idempotent; the answer is empty."""
    await service(request).sessions.delete(request.match_info["session"])
    return web.Response()


async def me(request: web.Request) -> web.Response:
    """Tell which account a session is linked to; empty while it is none."""
    account = _named(request).me
    return answer(account) if account else web.Response()


def build() -> list[Call]:
    """Give the calls."""
    one = "/api/sessions/{session}"
    return [
        taking(api.SessionsQuery, "GET", "/api/sessions", list_, list[api.SessionInfo]),
        taking(api.SessionCreate, "POST", "/api/sessions", create, api.SessionInfo, refuses=frozenset({422})),
        call("GET", one, get, api.SessionInfo),
        taking(api.SessionUpdate, "PUT", one, update, api.SessionInfo),
        call("POST", f"{one}/start", start, api.SessionInfo),
        call("POST", f"{one}/stop", stop, api.SessionInfo),
        call("POST", f"{one}/restart", restart, api.SessionInfo),
        call("POST", f"{one}/logout", logout, api.SessionInfo),
        call("DELETE", one, delete),
        call("GET", f"{one}/me", me, api.Me),
    ]
