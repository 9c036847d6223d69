"""Long polling over real HTTP: nothing that was read but not handled is lost."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetUpdates, TelegramMethod
from aiogram.types import Chat, Message, Update, User
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.polling import Polling
from bot.sandbox.botapi import BotApi
from bot.sandbox.errors import ApiError
from bot.session import Session
from core.errors import SetupError
from core.ops.tasks import Tasks
from core.timing.clock import SystemClock
from tests.fakes.telegram import THEN, Forgetful

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


async def undecodable(_: web.Request) -> web.Response:
    return web.Response(body=b"\xff\xfe<html>", content_type="text/html", charset="utf-8")


async def test_an_answer_that_is_no_text_means_that_telegram_is_away() -> None:
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", undecodable)
    async with TestServer(application) as proxy:
        server = TelegramAPIServer.from_base(str(proxy.make_url("")))
        async with Bot(TOKEN, session=Session(api=server)).context() as bot:
            with pytest.raises(TelegramNetworkError, match="no text"):
                await bot.get_me()


class Flood(Forgetful):
    """A Telegram in which batches of a hundred updates wait."""

    def __init__(self, batches: int) -> None:
        super().__init__()
        self.batches = batches
        self.taken = 0
        self.empty = asyncio.Event()

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - its own signature
        if not isinstance(method, GetUpdates):
            return await super().make_request(bot, method, timeout)
        if self.taken == self.batches:
            self.empty.set()
            await asyncio.Event().wait()
        self.taken += 1
        first = 100 * self.taken
        chat = Chat(id=ADA.id, type="private")
        messages = [Message(message_id=n, date=THEN, chat=chat, from_user=ADA, text="x") for n in range(100)]
        return [Update(update_id=first + n, message=message) for n, message in enumerate(messages)]


async def test_more_than_can_be_in_hand_at_once_waits_with_telegram(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.polling.PATIENCE", 0)
    monkeypatch.setattr("bot.polling.MOST", 150)
    ready, heard = asyncio.Event(), []
    handlers = Dispatcher()

    @handlers.message()
    async def hear(message: Message) -> None:
        await ready.wait()
        heard.append(message.message_id)

    flood, tasks = Flood(batches=5), Tasks(limit=260)
    polling = tasks.spawn("polling", Polling(Bot(TOKEN, session=flood), handlers, tasks).run())
    for _ in range(1000):
        await asyncio.sleep(0)
    assert (flood.taken, heard, polling.done()) == (2, [], False)
    ready.set()
    await flood.empty.wait()
    assert len(heard) == 500
    await tasks.drain(5)
