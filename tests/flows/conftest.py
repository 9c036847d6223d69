"""A whole bot in this process, on a real mongod and a real gateway process, and a person's chat with it."""

import asyncio
import os
import secrets
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import DEVNULL, Popen

import httpx
import pytest
from aiogram.types import User
from aiohttp import web
from pydantic import SecretStr

from bot.sandbox.botapi import BotApi
from bot.service import Service, Stop
from bridge.client import WahaGateway
from bridge.phone import SandboxPhone
from core.errors import NotPaired
from core.settings import Settings
from core.store.database import Database
from core.timing.clock import MovableClock, SystemClock
from tests.contract.gateway.waiting import eventually
from tests.fakes.chat import Chat

TOKEN = "7000000001:TEST-TOKEN-FOR-THE-SANDBOX"
LATEST = datetime(2028, 1, 3, tzinfo=UTC)
"""No test begins later, so that the dates in them, and their days of the week, are always ahead."""


class Early:
    """The machine's clock, set back so that it begins at LATEST at the latest."""

    def __init__(self) -> None:
        self._clock = SystemClock()
        self._back = max(self._clock.now() - LATEST, timedelta())

    def now(self) -> datetime:
        return self._clock.now() - self._back


@pytest.fixture(scope="session")
def gateway_at() -> Iterator[tuple[str, str]]:
    """Run one gateway process with the sandbox engine; give its URL and key."""
    with tempfile.TemporaryDirectory(prefix="wa-gw-") as directory:
        url, key = f"unix:{directory}/bridge.sock", secrets.token_urlsafe(16)
        env = os.environ | {
            "BRIDGE_ENGINE": "sandbox", "BRIDGE_LISTEN": url, "BRIDGE_API_KEY": key,
            "DATA_DIR": directory, "SANDBOX_SCAN_SECONDS": "0",
        }  # fmt: skip
        with Popen([sys.executable, "-m", "bridge"], env=env, stdout=DEVNULL, stderr=DEVNULL) as process:
            _wait_for(url.removeprefix("unix:"))
            yield url, key
            process.terminate()


def _wait_for(path: str) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if Path(path).exists():
            with httpx.Client(transport=httpx.HTTPTransport(uds=path), base_url="http://localhost") as http:
                try:
                    if http.get("/ping").is_success:
                        return
                except httpx.TransportError:
                    pass
        time.sleep(0.02)
    raise AssertionError("the gateway did not start")


@dataclass
class World:
    """The bot, its person, and what stands around them."""

    service: Service
    api: BotApi
    chat: Chat
    user: User
    phone: SandboxPhone
    gateway: WahaGateway
    database: Database
    clock: MovableClock
    settings: Settings
    before: frozenset[str] = frozenset()

    async def scan(self, code: str) -> None:
        """Point the phone at a code. The phone is the same for all tests: what it has from others does not count."""
        assert await self.phone.scan(code)
        self.before = frozenset(message.id for message in (await self.phone.state()).messages)

    async def arrived(self) -> list[str]:
        """Give the texts that came out on the WhatsApp side in this test, oldest first."""
        return [message.text for message in (await self.phone.state()).messages if message.id not in self.before]

    async def pair(self) -> None:
        """Link WhatsApp as a person does, without looking at each step."""
        await self.gateway.start("default")

        async def shown() -> str:
            answer = await self.gateway.http.get("/api/default/auth/qr", params={"format": "raw"})
            return str(answer.json()["value"]) if answer.is_success else ""

        await self.scan(await eventually(shown))
        await self.chat.send("/whatsapp")
        await self.chat.expect("Connected as")

    def other(self, user_id: int, name: str = "Other") -> Chat:
        """Sit somebody else at the same bot."""
        return Chat.inside(self.api, User(id=user_id, is_bot=False, first_name=name, language_code="en"))


@pytest.fixture
async def world(database: Database, gateway_at: tuple[str, str]) -> AsyncIterator[World]:
    """Start everything, with one allowed person in a chat and WhatsApp not linked."""
    clock = MovableClock(Early())
    api = BotApi(clock, TOKEN)
    runner = web.AppRunner(api.application(), handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    gateway = WahaGateway(*gateway_at)
    user = User(id=1_000_001, is_bot=False, first_name="Ada", language_code="en")
    with tempfile.TemporaryDirectory() as directory:
        settings = Settings(
            _env_file=None, bot_token=SecretStr(TOKEN), telegram_api_url=f"http://{host}:{port}",
            allowed_user_ids=(user.id, 1_000_002), data_dir=Path(directory), timezone="Europe/Berlin",
            default_language="en", default_region="DE", pace_min_seconds=0, pace_max_seconds=0,
        )  # fmt: skip
        stop = Stop()
        service = Service(settings, worker="test", clock=clock, database=database, gateway=gateway, stop=stop)
        clock.on_move(service.alarm.ring)
        running = asyncio.get_running_loop().create_task(service.run())
        phone = SandboxPhone(gateway.http)
        yield World(service, api, Chat.inside(api, user), user, phone, gateway, database, clock, settings)
        stop.wish()
        await running
    for session in await gateway.sessions():
        try:
            await gateway.http.delete(f"/api/sessions/{session.name}")
        except NotPaired:
            continue
    await gateway.aclose()
    await runner.cleanup()


@pytest.fixture
def chat(world: World) -> Chat:
    """Give the allowed person's chat."""
    return world.chat
