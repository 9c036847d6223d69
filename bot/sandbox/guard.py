"""Keeps web pages away from a server on this machine: a page that a person visits may not reach it.

A page can send requests to 127.0.0.1, and by DNS rebinding even read the answers. It cannot forge the Host header
(which then names the page's own site), nor hide Origin and Sec-Fetch-Site.
"""

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from yarl import URL

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def local_only(names: frozenset[str] = LOOPBACK) -> Middleware:
    """Make a middleware that answers 403 unless the request is for one of these hosts, and from no other site."""

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        if _name(request.host) not in names:
            raise web.HTTPForbidden(text="This server is for this machine only: the Host header names another.\n")
        origin = request.headers.get("Origin")
        if origin is not None and origin != f"{request.scheme}://{request.host}":
            raise web.HTTPForbidden(text="Another site's page may not use this server.\n")
        site = request.headers.get("Sec-Fetch-Site", "none")
        # a link elsewhere may lead to the page itself, but to nothing behind it
        if site not in ("same-origin", "none") and request.path != "/":
            raise web.HTTPForbidden(text="Another site's page may not use this server.\n")
        return await handler(request)

    return guard


async def add_headers(_: web.Request, response: web.StreamResponse) -> None:
    """Forbid everything that the page does not need; for `Application.on_response_prepare`."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)


def _name(host: str) -> str:
    try:
        return (URL(f"http://{host}").host or "").lower()
    except ValueError:
        return ""
