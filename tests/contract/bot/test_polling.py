"""Long polling over real HTTP: nothing that was read but not handled is lost."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message, User
from aiohttp import web

from bot.polling import Polling
from bot.sandbox.botapi import BotApi
from bot.sandbox.errors import ApiError
from bot.session import Session
from core.errors import SetupError
from core.ops.tasks import Tasks
from core.timing.clock import SystemClock

TOKEN = "7000000001:TEST-TOKEN-FOR-THE-SANDBOX"
ADA = User(id=1, is_bot=False, first_name="Ada")


@pytest.fixture
async def api() -> BotApi:
    return BotApi(SystemClock(), TOKEN)


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    runner = web.AppRunner(api.application(), handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    bot = Bot(TOKEN, session=Session(api=TelegramAPIServer.from_base(f"http://{host}:{port}")))
    yield bot
    await bot.session.close()
    await runner.cleanup()


class Ear:
    """A bot that hears texts, and may be made to hang while it handles one."""

    def __init__(self, *, hangs: bool = False) -> None:
        self.heard: asyncio.Queue[str] = asyncio.Queue()
        self._hangs = hangs
        self.handlers = Dispatcher()
        self.handlers.message.register(self._hear)

    async def _hear(self, message: Message) -> None:
        self.heard.put_nowait(message.text or "")
        if self._hangs:
            await asyncio.Event().wait()


async def test_what_was_read_but_not_handled_comes_again_after_a_crash(api: BotApi, bot: Bot) -> None:
    api.client(ADA).say("hello")
    first, crashed = Ear(hangs=True), Tasks()
    crashed.spawn("polling", Polling(bot, first.handlers, crashed).run())
    assert await first.heard.get() == "hello"
    await crashed.drain(5)

    second, tasks = Ear(), Tasks()
    tasks.spawn("polling", Polling(bot, second.handlers, tasks).run())
    assert await second.heard.get() == "hello"
    api.client(ADA).say("and this")
    assert await second.heard.get() == "and this"
    await tasks.drain(5)


async def test_one_that_hangs_does_not_keep_the_others_waiting(
    api: BotApi, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.polling.PATIENCE", 0.01)
    ear, tasks = Ear(hangs=True), Tasks()
    tasks.spawn("polling", Polling(bot, ear.handlers, tasks).run())
    for text in ("one", "two"):
        api.client(ADA).say(text)
        assert await ear.heard.get() == text
    await tasks.drain(5)


async def test_a_second_instance_ends_with_a_clear_line(api: BotApi, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.polling.LONGEST_PAUSE", 0.0)
    api.fail(ApiError(409, "Conflict: terminated by other getUpdates request"), method="getUpdates", times=100)
    with pytest.raises(SetupError, match="another program is polling"):
        await Polling(bot, Ear().handlers, Tasks()).run()


async def test_a_revoked_token_ends_with_a_clear_line(api: BotApi, bot: Bot) -> None:
    api.fail(ApiError(401, "Unauthorized"), method="getUpdates", times=100)
    with pytest.raises(SetupError, match="BOT_TOKEN: Telegram does not accept it"):
        await Polling(bot, Ear().handlers, Tasks()).run()
