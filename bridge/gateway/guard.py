"""Who may call: the key on every route but /ping and the page, and on TCP no web page that a person happens to visit.

A page can reach a local server by rebinding its own name to 127.0.0.1, which the Host check catches, or by a
plain cross-site request, which carries its Origin.
"""

import hmac
import ipaddress
from collections.abc import Set
from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from yarl import URL

from bridge.gateway import errors

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
WILDCARD = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - recognised, not bound
EVENTS = "/ws"


def key_matches(given: str | None, key: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest((given or "").encode(), key.encode())


def keyed(key: str, public: Set[str]) -> Middleware:
    """Ask for `X-Api-Key`, but for GETs of the `public` paths. /ws looks by itself, in the query too."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        free = request.path == EVENTS or (request.method == "GET" and request.path in public)
        if not free and not key_matches(request.headers.get("X-Api-Key"), key):
            raise errors.unauthorized()
        return await handler(request)

    return check


def local(listen_host: str) -> Middleware:
    """Refuse requests to another Host than ours, and those that a web page of another origin makes.

    Where the gateway listens on every address it cannot know its names: IP addresses and names without a dot
    (`http://gateway:3000` between containers) are taken then, for a web page's name has a dot.
    """

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not _known(_host_of(f"//{request.host}"), listen_host):
            raise errors.plain(HTTPStatus.FORBIDDEN, "This Host is not served")
        origin = request.headers.get("Origin")
        if origin is not None and URL(origin).authority != request.host:
            raise errors.plain(HTTPStatus.FORBIDDEN, "Cross-origin requests are not served")
        return await handler(request)

    return check


def _host_of(url: str) -> str:
    try:
        return URL(url).host or ""
    except ValueError:
        return ""


def _known(host: str, listen_host: str) -> bool:
    if host in LOOPBACK or host == listen_host:
        return bool(host)
    if listen_host not in WILDCARD or not host:
        return False
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return "." not in host
    return True
