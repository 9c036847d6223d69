"""What stands around the program: a Telegram in this process, and a person's chat."""

import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiogram.types import User
from aiohttp import web

from bot.sandbox.botapi import BotApi
from bridge.client import WahaGateway
from bridge.phone import PhoneMessage, SandboxPhone
from core.timing.clock import SystemClock
from tests.e2e.program import Program
from tests.fakes.chat import Chat

TOKEN = "7000000001:TEST-TOKEN-FOR-THE-SANDBOX"
KEY = "key-of-the-test-gateway"


@dataclass
class Outside:
    """Everything that is not the program."""

    api: BotApi
    url: str
    user: User
    chat: Chat
    data_dir: Path
    programs: list[Program] = field(default_factory=list)

    def program(self, *arguments: str, **settings: str) -> Program:
        """Give a start of a command, allowed for the person, with the sandbox's WhatsApp that scans by itself."""
        given = {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.url,
            "ALLOWED_USER_IDS": str(self.user.id),
            "DATA_DIR": str(self.data_dir),
            "BRIDGE_ENGINE": "sandbox",
            "BRIDGE_API_KEY": KEY,
            "SANDBOX_SCAN_SECONDS": "0.3",
            "PACE_MIN_SECONDS": "0",
            "PACE_MAX_SECONDS": "0",
            "TIMEZONE": "Europe/Berlin",
        } | settings
        program = Program(*arguments, **{name: value for name, value in given.items() if value})
        self.programs.append(program)
        return program

    async def arrived(self) -> list[str]:
        """Give the texts that came out on the WhatsApp side, oldest first."""
        return [message.text for message in await self.messages()]

    async def messages(self) -> Sequence[PhoneMessage]:
        """Give what came out on the WhatsApp side, oldest first, as the running gateway has it."""
        gateway = WahaGateway(f"unix:{self.data_dir}/bridge.sock", KEY)
        try:
            return (await SandboxPhone(gateway.http).state()).messages
        finally:
            await gateway.aclose()

    async def pair(self) -> None:
        """Link WhatsApp."""
        await self.chat.send("/whatsapp")
        await self.chat.expect("Connected as", timeout=20)


@pytest.fixture
def data_dir() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="wa-e2e-") as directory:
        yield Path(directory)


@pytest.fixture
async def outside(data_dir: Path) -> AsyncIterator[Outside]:
    api = BotApi(SystemClock(), TOKEN)
    runner = web.AppRunner(api.application(), handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    user = User(id=1_000_001, is_bot=False, first_name="Ada", language_code="en")
    outside = Outside(api, f"http://{host}:{port}", user, Chat.inside(api, user), data_dir)
    yield outside
    for program in outside.programs:
        await program.stop()
    await runner.cleanup()
