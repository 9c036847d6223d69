"""A fake of a plain WAHA: it answers as told, remembers what it was asked, and takes no body that WAHA would not.

What WAHA takes is what its own OpenAPI document says, in the models of the PyPI package `waha-py`.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from multidict import MultiMapping
from pydantic import BaseModel
from waha.generated import models

from bridge.client import WahaGateway

VERSION = {"version": "2026.2.1", "engine": "NOWEB", "tier": "CORE", "browser": None}
EMBEDDED = {**VERSION, "gateway": "embedded", "capabilities": ["idempotent-sends", "media-ids", "replay"]}


class Converted(models.MessageFileRequest):
    """A video or a voice note; the generated models want an object for their `mimetype`, which WAHA does not."""

    convert: bool


BODIES: dict[str, type[BaseModel]] = {
    "/api/sendText": models.MessageTextRequest,
    "/api/sendImage": models.MessageImageRequest,
    "/api/sendVideo": Converted,
    "/api/sendVoice": Converted,
    "/api/sendFile": models.MessageFileRequest,
    "/api/sendSticker": models.MessageStickerRequest,
    "/api/sendLocation": models.MessageLocationRequest,
    "/api/sendContactVcard": models.MessageContactVcardRequest,
    "/api/startTyping": models.ChatRequest,
    "/api/stopTyping": models.ChatRequest,
    "/api/default/auth/request-code": models.RequestCodeRequest,
    "/api/sessions": models.SessionCreateRequest,
}

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Waha:
    """A server that answers as told. A body that WAHA would not take, or of no stated length, is answered with 500."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, Any] | Answer] = {"GET /api/server/version": (200, VERSION)}
        self.asked: list[tuple[str, Any]] = []
        self.queries: list[dict[str, str]] = []

    @property
    def calls(self) -> list[str]:
        """What it was asked for, in order."""
        return [name for name, _ in self.asked]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        name = f"{request.method} {request.path}"
        assert request.method == "GET" or request.content_length is not None
        text = await request.text()
        body = json.loads(text) if text else None
        self.asked.append((name, body))
        self.queries.append(dict(request.query))
        if request.path in BODIES and request.method == "POST":
            BODIES[request.path].model_validate(body)
        answer = self.answers.get(name, (404, {"message": f"Cannot {name}", "statusCode": 404}))
        if callable(answer):
            return await answer(request)
        status, content = answer
        if content is None:
            return web.Response(status=status)
        return web.json_response(content, status=status)


class Stream:
    """Its /ws: what a test puts on the wire, and the query of each connection."""

    def __init__(self) -> None:
        self.asked: list[MultiMapping[str]] = []
        self._open: asyncio.Queue[web.WebSocketResponse] = asyncio.Queue()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.query)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._open.put_nowait(socket)
        async for _ in socket:
            pass
        return socket

    async def opened(self) -> web.WebSocketResponse:
        """Wait for the next connection."""
        async with asyncio.timeout(10):
            return await self._open.get()


@asynccontextmanager
async def serving(server: Waha) -> AsyncIterator[str]:
    """Serve it on a port of its own; gives its URL."""
    app = web.Application(client_max_size=64 * 1024 * 1024)
    app.router.add_route("*", "/{path:.*}", server.handle)
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


Pair = tuple[Waha, WahaGateway]


@asynccontextmanager
async def connected() -> AsyncIterator[Pair]:
    """Serve it, with our client at its address."""
    server = Waha()
    async with serving(server) as url:
        client = WahaGateway(url, "key")
        yield server, client
        await client.aclose()
