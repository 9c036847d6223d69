"""The page to try the API on: Swagger UI, with nothing from anybody else's server.

The page and the document are open, for no secret is in them; every call that is tried from there needs the key,
which goes into its Authorize box.
"""

import importlib.util
import json
from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path

from aiohttp import web

from bridge.gateway import errors, openapi
from bridge.gateway.routes.table import Answering, Call

OURS = Path(__file__).parent.parent / "page"
FILES = ("start.js", "swagger_bundle.js", "swagger_style.css")

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


async def page(_: web.Request) -> web.StreamResponse:
    """Give the page."""
    return web.FileResponse(OURS / "index.html", headers=HEADERS)


async def part(request: web.Request) -> web.StreamResponse:
    """Give a script or the style of the page."""
    name = request.match_info["name"]
    path = _part(name) if name in FILES else None
    if path is None:
        raise errors.plain(HTTPStatus.NOT_FOUND, f"Cannot GET {request.path}")
    return web.FileResponse(path, headers=HEADERS)


def _part(name: str) -> Path | None:
    if (OURS / name).is_file():
        return OURS / name
    # The package is found, never imported: that would fill megabytes with pages that nobody asked for.
    found = importlib.util.find_spec("offapi")
    return Path(found.submodule_search_locations[0]) / name if found and found.submodule_search_locations else None


def document(calls: Sequence[Call], release: str) -> Answering:
    """Make the handler that gives the OpenAPI document, which is made when it is first asked for."""
    made: list[str] = []

    async def give(_: web.Request) -> web.Response:
        if not made:
            made.append(json.dumps(openapi.document(calls, release)))
        return web.json_response(text=made[0], headers=HEADERS)

    return give


def build(calls: Sequence[Call], release: str) -> list[web.RouteDef]:
    """Give the routes."""
    return [
        web.get("/", page),
        web.get("/-page/{name}", part),
        web.get("/-json", document(calls, release)),
    ]


PUBLIC = frozenset({"/", "/-json", *(f"/-page/{name}" for name in FILES)})
"""Paths that need no key."""
