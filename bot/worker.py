"""The engine alone, beside a bot or other workers on the same database: it sends, and tells people of it."""

import logging
import os
import secrets
import socket
from typing import Final

from bot import telegram
from bot.i18n import Translator
from bot.notify import TelegramNotifier
from bot.service import FINISH_SECONDS, Stop
from core.delivery.engine import Engine
from core.ops.tasks import Tasks
from core.ports import Clock, Gateway
from core.settings import Settings
from core.store.database import Database
from core.store.stores import Stores

log = logging.getLogger("bot")

HOST: Final = 40
"""Characters of the machine's name that a worker's name has."""


def name() -> str:
    """Give this process its name among workers: machine, process, and what no later process of that number has."""
    return f"{socket.gethostname()[:HOST]}-{os.getpid()}-{secrets.token_hex(3)}"


class Worker:
    """One engine that tells people through Telegram, and hears nothing from there."""

    def __init__(self, settings: Settings, *, clock: Clock, database: Database, gateway: Gateway, stop: Stop) -> None:
        self._settings = settings
        self._database = database
        self._stop = stop
        self._tasks = tasks = Tasks()
        self._bot = bot = telegram.client(settings)
        self._name = name()
        stores = Stores.of(database, clock)
        self._engine = Engine(
            settings,
            worker=self._name,
            stores=stores,
            gateway=gateway,
            notifier=lambda sessions: TelegramNotifier(bot, Translator(), sessions),
            clock=clock,
            tasks=tasks,
        )

    async def run(self) -> None:
        """Work until the stop. Raises SetupError when the token or the database is refused."""
        # How long history is kept is the bot's to say: a worker that was given another time would delete it.
        await self._database.prepare()
        await telegram.check(self._bot, self._settings)
        try:
            await self._engine.start()
            log.info("ready: worker %s", self._name)
            await self._stop.wait()
        finally:
            log.info("stopping")
            await self._engine.stop(FINISH_SECONDS)
            await self._tasks.drain(FINISH_SECONDS)
            await self._bot.session.close()
