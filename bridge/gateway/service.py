"""What the handlers stand on, in one bundle."""

from collections.abc import Iterable
from dataclasses import dataclass

from aiohttp import web

from bridge import api
from bridge.gateway.engines.base import Engines
from bridge.gateway.files import Files
from bridge.gateway.hub import Hub
from bridge.gateway.sends import Sends
from bridge.gateway.sessions import Sessions


@dataclass(frozen=True, slots=True)
class Service:
    """The gateway behind its routes."""

    key: str
    version: api.Version
    engines: Engines
    sessions: Sessions
    sends: Sends
    hub: Hub
    files: Files


SERVICE = web.AppKey("service", Service)


def service(request: web.Request) -> Service:
    """Give the service that a request is for."""
    return request.app[SERVICE]


def answer(shape: api.Shape, status: int = 200) -> web.Response:
    """Answer with a shape."""
    return web.json_response(text=shape.model_dump_json(by_alias=True), status=status)


def answer_all(shapes: Iterable[api.Shape]) -> web.Response:
    """Answer with a list of shapes."""
    return web.json_response(text=f"[{','.join(shape.model_dump_json(by_alias=True) for shape in shapes)}]")


async def body_of(request: web.Request) -> bytes:
    """Read the JSON body, an absent one as an empty object. Raises 413 over the limit."""
    return await request.read() or b"{}"
