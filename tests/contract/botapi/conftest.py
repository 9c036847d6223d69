"""A real aiogram Bot that speaks to the sandbox's Bot API over HTTP."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import User
from aiohttp import ClientSession, ClientTimeout, web
from PIL import Image

from bot.sandbox.botapi import BotApi
from bot.sandbox.client import Client
from core.timing.clock import MovableClock

TOKEN = "7000000001:contract-test-token"
ANN = User(id=501, is_bot=False, first_name="Ann", language_code="de")


class Still:
    """A clock that stands."""

    def now(self) -> datetime:
        return datetime(2026, 3, 1, 12, tzinfo=UTC)


class PlainSession(AiohttpSession):
    """Closes at once: the quarter of a second that aiogram waits is for TLS."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


@dataclass(frozen=True)
class Telegram:
    """The server, a bot, a person who has started it, and plain HTTP."""

    api: BotApi
    url: str
    bot: Bot
    ann: Client
    http: ClientSession
    clock: MovableClock

    async def raw(self, method: str, *, token: str = TOKEN, **parameters: object) -> tuple[int, dict[str, object]]:
        async with self.http.post(f"{self.url}/bot{token}/{method}", json=parameters) as response:
            return response.status, await response.json()

    async def later(self, seconds: float) -> None:
        self.clock.move(timedelta(seconds=seconds))


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    clock = MovableClock(Still())
    api = BotApi(clock, TOKEN)
    runner = web.AppRunner(api.application(), handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    session = PlainSession(api=TelegramAPIServer.from_base(url))
    ann = api.client(ANN)
    ann.say("/start")
    async with Bot(TOKEN, session=session) as bot, ClientSession(timeout=ClientTimeout(10)) as http:
        yield Telegram(api, url, bot, ann, http, clock)
    await runner.cleanup()


@pytest.fixture
def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), "navy").save(out, "PNG")
    return out.getvalue()
