"""The server itself: is it there, and which one is it."""

from aiohttp import web

from bridge import api
from bridge.gateway.routes.table import Call, call
from bridge.gateway.service import answer, service


async def ping(_: web.Request) -> web.Response:
    """Tell that the gateway is there. Needs no key."""
    return answer(api.Pong())


async def version(request: web.Request) -> web.Response:
    """Tell which gateway this is: WAHA's release whose API it speaks, and what it can do beyond it."""
    return answer(service(request).version)


def build() -> list[Call]:
    """Give the calls."""
    return [
        call("GET", "/ping", ping, api.Pong, public=True),
        call("GET", "/api/server/version", version, api.Version),
    ]
