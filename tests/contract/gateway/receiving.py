"""A receiver of webhooks: a real HTTP server on loopback, whose answers are in the test's hands."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from multidict import CIMultiDictProxy


@dataclass(frozen=True)
class Got:
    """A request that came in."""

    method: str
    path: str
    headers: CIMultiDictProxy[str]
    body: bytes

    @property
    def event(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found

    @property
    def mark(self) -> str:
        """What tells this event from others: a state, or a text."""
        payload = self.event["payload"]
        return str(payload.get("status") or payload.get("body"))


class Receiver:
    """Answers with `answers` in turn, then with `always`; with `silent` set, not at all.

    `most` requests were in hand at once.
    """

    def __init__(self) -> None:
        self.url = ""
        self.got: list[Got] = []
        self.answers: list[int] = []
        self.always = 200
        self.silent = False
        self.most = self._now = 0

    @property
    def marks(self) -> list[str]:
        return [one.mark for one in self.got]

    async def take(self, request: web.Request) -> web.Response:
        self._now += 1
        self.most = max(self.most, self._now)
        self.got.append(Got(request.method, request.path_qs, request.headers, await request.read()))
        try:
            if self.silent:
                await asyncio.Event().wait()
            await asyncio.sleep(0)
        finally:
            self._now -= 1
        status = self.answers.pop(0) if self.answers else self.always
        headers = {"Location": f"{self.url}/elsewhere"} if 300 <= status < 400 else {}
        return web.Response(status=status, headers=headers)


@asynccontextmanager
async def receiving(port: int = 0) -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", receiver.take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.01)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield receiver
    await runner.cleanup()
