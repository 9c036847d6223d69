"""A bot without ALLOWED_USER_IDS: the one who sends the printed code becomes its owner, and nobody else."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from aiogram.types import Update, User
from aiohttp import web

from bot.sandbox.botapi import BotApi
from bot.service import Service, Stop
from bridge.client import WahaGateway
from core.settings import Settings
from core.store.database import Database
from core.timing.clock import MovableClock, SystemClock
from tests.fakes.chat import Chat
from tests.flows.conftest import TOKEN


@dataclass
class Unclaimed:
    """A bot that waits for its owner, the code it printed, and how to sit somebody at it."""

    service: Service
    api: BotApi
    clock: MovableClock
    database: Database
    code: str

    def chat(self, user_id: int) -> Chat:
        return Chat.inside(self.api, User(id=user_id, is_bot=False, first_name=f"User {user_id}", language_code="en"))

    async def hear(self, user_id: int, text: str) -> None:
        """Hand the bot somebody's words and wait until it has dealt with them."""
        self.chat(user_id)
        about = {"id": user_id, "is_bot": False, "first_name": "Somebody"}
        message = {
            "message_id": 1, "date": 1, "chat": {"id": user_id, "type": "private"}, "from": about, "text": text,
        }  # fmt: skip
        update = Update.model_validate({"update_id": 1, "message": message})
        await self.service.handlers.feed_update(self.service.bot, update)

    @property
    def wrong(self) -> str:
        return "".join("A" if letter != "A" else "B" for letter in self.code)


@pytest.fixture
async def unclaimed(
    database: Database, gateway_at: tuple[str, str], tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> AsyncIterator[Unclaimed]:  # fmt: skip
    clock = MovableClock(SystemClock())
    api = BotApi(clock, TOKEN)
    runner = web.AppRunner(api.application(), handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    settings = Settings(
        _env_file=None, bot_token=TOKEN, telegram_api_url=f"http://{host}:{port}",
        data_dir=tmp_path_factory.mktemp("data"), timezone="Europe/Berlin", default_language="en",
    )  # fmt: skip
    gateway, stop = WahaGateway(*gateway_at), Stop()
    service = Service(settings, worker="test", clock=clock, database=database, gateway=gateway, stop=stop)
    running = asyncio.get_running_loop().create_task(service.run())
    await api.updates.polling.wait()
    printed = re.search(r"^ +/start ([A-Z2-9]{8})$", capsys.readouterr().out, re.MULTILINE)
    assert printed is not None
    yield Unclaimed(service, api, clock, database, printed[1])
    stop.wish()
    await running
    await gateway.aclose()
    await runner.cleanup()


async def test_the_right_code_makes_the_owner_and_closes_the_door(unclaimed: Unclaimed) -> None:
    owner, late = unclaimed.chat(7), unclaimed.chat(8)
    await owner.send(f"/start {unclaimed.code.lower()}")
    await owner.expect("Welcome User 7. This bot is yours now")
    await owner.expect("Hello")
    await late.send(f"/start {unclaimed.code}")
    await late.nothing(owner, "/help")
    people = [person async for person in unclaimed.database["people"].find()]
    assert [(person["_id"], person["session"]) for person in people] == [(7, "default")]


async def test_a_wrong_code_gets_no_answer(unclaimed: Unclaimed) -> None:
    for text in ("/start", f"/start {unclaimed.wrong}", unclaimed.code, f"/help {unclaimed.code}", "hello"):
        await unclaimed.hear(8, text)
    assert unclaimed.api.calls(8) == []
    owner = unclaimed.chat(7)
    await owner.send(f"/start {unclaimed.code}")
    await owner.expect("This bot is yours now")


async def test_five_wrong_codes_close_it_for_everybody(unclaimed: Unclaimed) -> None:
    for _ in range(5):
        await unclaimed.hear(8, f"/start {unclaimed.wrong}")
    await unclaimed.hear(7, f"/start {unclaimed.code}")
    assert unclaimed.api.calls(7) == []
    assert await unclaimed.database["people"].count_documents({}) == 0


async def test_the_code_is_worth_nothing_after_ten_minutes(unclaimed: Unclaimed) -> None:
    unclaimed.clock.move(timedelta(minutes=10))
    await unclaimed.hear(7, f"/start {unclaimed.code}")
    assert unclaimed.api.calls(7) == []
    assert await unclaimed.database["people"].count_documents({}) == 0
