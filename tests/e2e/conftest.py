"""What stands around the program: a Telegram in this process, and a person's chat."""

import asyncio
import re
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import pytest_asyncio
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
SECONDS = 40.0
"""How long a message may take to arrive on a busy machine."""

OWNER = 1_000_001
GUESTS = range(OWNER + 1, OWNER + 40)
"""Who else may use the program that the tests of one module share."""


def out(name: str, text: str = "") -> re.Pattern[str]:
    """Give what the chat says of a message that is out, however far it has come, as a pattern."""
    return re.compile(rf"(Sent to|Delivered to|Read by) {re.escape(name)}\n\n{re.escape(text)}")


@dataclass
class Outside:
    """Everything that is not the program, as one person has it."""

    api: BotApi
    url: str
    user: User
    chat: Chat
    data_dir: Path
    programs: list[Program] = field(default_factory=list)
    guests: Iterator[int] = field(default_factory=lambda: iter(GUESTS))

    def somebody(self, name: str = "Ada", language: str = "en") -> "Outside":
        """Give a person of those who may use the shared program, whom it has not met yet."""
        user = User(id=next(self.guests), is_bot=False, first_name=name, language_code=language)
        return replace(self, user=user, chat=Chat.inside(self.api, user))

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

    async def arrived(self, number: int = 0) -> list[str]:
        """Give the texts that came out on the WhatsApp side, oldest first, once there are so many."""
        return [message.text for message in await self.messages(number)]

    async def messages(self, number: int = 0) -> Sequence[PhoneMessage]:
        """Give what came out on the WhatsApp side, oldest first, once it is so much."""
        deadline = time.monotonic() + SECONDS
        async with self.phone() as phone:
            found = (await phone.state()).messages
            while len(found) < number and time.monotonic() < deadline:
                await asyncio.sleep(0.05)  # nobody tells what a phone has
                found = (await phone.state()).messages
        return found

    @asynccontextmanager
    async def phone(self) -> AsyncIterator[SandboxPhone]:
        """Hold the person's WhatsApp phone, as the running gateway has it."""
        gateway = WahaGateway(f"unix:{self.data_dir}/bridge.sock", KEY)
        try:
            yield SandboxPhone(gateway.http, "default" if self.user.id == OWNER else f"u{self.user.id}")
        finally:
            await gateway.aclose()

    async def pair(self) -> None:
        """Link WhatsApp."""
        await self.chat.send("/whatsapp")
        await self.chat.expect("Connected as", timeout=SECONDS)


@pytest.fixture
def data_dir() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="wa-e2e-") as directory:
        yield Path(directory)


@asynccontextmanager
async def around(data_dir: Path) -> AsyncIterator[Outside]:
    """Stand up what is around the program, and end the programs after."""
    api = BotApi(SystemClock(), TOKEN)
    runner = web.AppRunner(api.application(), handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    user = User(id=OWNER, is_bot=False, first_name="Ada", language_code="en")
    outside = Outside(api, f"http://{host}:{port}", user, Chat.inside(api, user), data_dir)
    yield outside
    for program in outside.programs:
        await program.stop()
    await runner.cleanup()


@pytest.fixture
async def outside(data_dir: Path) -> AsyncIterator[Outside]:
    """Give the outside of programs that the test starts."""
    async with around(data_dir) as outside:
        yield outside


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared() -> AsyncIterator[Outside]:
    """Give the outside of one program that runs while the tests of a module do, each with people of its own.

    Such a module has `pytestmark = pytest.mark.asyncio(loop_scope="module")`.
    """
    with tempfile.TemporaryDirectory(prefix="wa-e2e-") as directory:
        async with around(Path(directory)) as outside:
            program = outside.program(ALLOWED_USER_IDS=",".join(str(number) for number in (OWNER, *GUESTS)))
            await program.ready()
            yield outside
            assert await program.stop() == 0
            assert "Traceback" not in program.output
