"""How long a request may take: its body to come, and its answer to be found.

How long its headers may take is the server's business, see `bridge.gateway.listen.runner`.
"""

import asyncio
import logging
from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bridge.gateway import errors
from bridge.gateway.guard import EVENTS

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Bounds:
    """In seconds. An answer may wait 10 for its session and 80 for its engine; what takes longer is stuck."""

    body: float = 60
    answer: float = 120


USUAL = Bounds()


def timed(bounds: Bounds) -> Middleware:
    """Answer 408 to a body that comes too slowly, and 500 where no answer is found; /ws takes as long as it likes."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path == EVENTS:
            return await handler(request)
        await _body(request, bounds.body)
        try:
            async with asyncio.timeout(bounds.answer) as clock:
                return await handler(request)
        except TimeoutError as error:
            if not clock.expired():
                raise
            log.warning("%s %s found no answer within %s s", request.method, request.path, bounds.answer)
            raise errors.failure("Timeout", "There was no answer in time", request) from error

    return check


async def _body(request: web.Request, seconds: float) -> None:
    """Take the body in; the request keeps it."""
    if not request.can_read_body:
        return
    try:
        async with asyncio.timeout(seconds):
            await request.read()
    except TimeoutError:
        raise errors.plain(HTTPStatus.REQUEST_TIMEOUT, f"The body has to come within {seconds:g} s") from None
