"""Asking a session's engine something, and what its errors mean to who asked."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiohttp import web

from bridge.gateway import errors
from bridge.gateway.engines.base import Engine, EngineError
from bridge.gateway.service import service
from bridge.gateway.session import WORKING

T = TypeVar("T")


async def asked(request: web.Request, name: str, question: Callable[[Engine], Awaitable[T]]) -> T:
    """Put a question to the engine of a session, which has to be WORKING. Raises ApiError."""
    session = service(request).sessions.get(name)
    engine = await session.engine()
    try:
        return await question(engine)
    except EngineError as error:
        raise errors.of_engine(error, name, WORKING) from None
