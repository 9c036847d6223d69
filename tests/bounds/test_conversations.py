"""Conversations that are begun and never ended take no more room than they may.

CONVERSATIONS says how many, each in a chat of its own; of these a tenth is kept.
"""

import asyncio
import gc
import itertools
import os
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest
from aiogram.types import Update
from pydantic import SecretStr

from bot.isolation import Isolation
from bot.service import Service, Stop
from bot.storage import BoundedStorage
from core.settings import Settings
from core.store.database import Database
from core.timing.clock import SystemClock
from tests.bench.memory import resident
from tests.contract.gateway.waiting import until
from tests.fakes.gateway import FakeGateway
from tests.fakes.telegram import Forgetful

MANY: Final = int(os.environ.get("CONVERSATIONS", "2000"))
KEPT: Final = MANY // 10
AT_ONCE: Final = 20
UPDATES: Final = itertools.count(1)
"""Ids, each once: aiogram compares updates of one id field by field."""
FIRST: Final = 1_000_000
"""The first of the people's ids."""


@pytest.fixture
async def service(database: Database) -> AsyncIterator[Service]:
    """Run a bot that lets everybody in, as far as this test has people."""
    with tempfile.TemporaryDirectory() as directory:
        settings = Settings(
            _env_file=None, bot_token=SecretStr("7000000001:TEST"), data_dir=Path(directory), timezone="UTC",
            default_language="en", default_region="DE", conversation_max=KEPT,
        ).model_copy(update={"allowed_user_ids": range(FIRST, FIRST + MANY)})  # fmt: skip
        stop = Stop()
        service = Service(
            settings, worker="test", clock=SystemClock(), database=database, gateway=FakeGateway(), stop=stop
        )
        await service.bot.session.close()
        service.bot.session = Forgetful()
        running = asyncio.get_running_loop().create_task(service.run())
        await until(lambda: hasattr(service, "handlers"))
        yield service
        stop.wish()
        await running


def said(number: int, text: str) -> Update:
    user = {"id": FIRST + number, "is_bot": False, "first_name": "Ada", "language_code": "en"}
    chat = {"id": FIRST + number, "type": "private"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": user, "text": text}
    return Update.model_validate({"update_id": next(UPDATES), "message": message})


async def abandon(service: Service, numbers: range) -> None:
    """Have people begin to add a contact, answer with nonsense, and go."""

    async def one(number: int) -> None:
        for text in ("/add", "nonsense"):
            await service.handlers.feed_update(service.bot, said(number, text))

    for start in range(numbers.start, numbers.stop, AT_ONCE):
        await asyncio.gather(*(one(number) for number in range(start, min(start + AT_ONCE, numbers.stop))))


def memory() -> float:
    """Give this process's memory in MB, without what only waits to be collected."""
    gc.collect()
    return resident(os.getpid())


async def test_abandoned_conversations_leave_the_store_at_its_bound_and_memory_where_it_was(service: Service) -> None:
    storage, isolation = service.handlers.storage, service.handlers.fsm.events_isolation
    assert isinstance(storage, BoundedStorage)
    assert isinstance(isolation, Isolation)
    await abandon(service, range(2 * KEPT))
    assert storage.chats == KEPT
    full = memory()
    await abandon(service, range(2 * KEPT, MANY))
    assert storage.chats == KEPT
    assert isolation.chats == 0
    grown = memory() - full
    assert isinstance(service.bot.session, Forgetful)
    assert service.bot.session.sent == 2 * MANY
    print(f"\n{MANY:,} conversations, {KEPT:,} kept: {full:.1f} MB when full, {grown:+.1f} MB at the end")  # noqa: T201
    assert grown <= 5
