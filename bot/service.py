"""The bot as one running thing, given its database and its gateway."""

import asyncio
import logging
import sys
from typing import Final

from aiogram import Dispatcher

from bot import commands, dispatcher, telegram
from bot.access import Access
from bot.addressbook import AddressBooks
from bot.albums import Albums
from bot.app import App
from bot.claim import ClaimCode
from bot.farewell import Farewell
from bot.i18n import Translator
from bot.isolation import Isolation
from bot.middlewares.drain import Drain
from bot.notify import TelegramNotifier
from bot.polling import Polling
from bot.recent import Recent
from bot.storage import BoundedStorage
from core.delivery.departures import Departures
from core.delivery.engine import Engine
from core.errors import SetupError
from core.ops.tasks import Tasks
from core.ports import Clock, Gateway
from core.settings import Settings
from core.store.belongings import Belongings
from core.store.database import Database
from core.store.erasure import Erasure
from core.store.exchange import Exchange
from core.store.invitations import Invitations
from core.store.stores import Stores
from core.store.templates import Templates

log = logging.getLogger("bot")

FINISH_SECONDS: Final = 10.0
"""What is in flight at a stop gets this long."""


class Stop:
    """The wish to stop: a signal, or an error that makes going on pointless."""

    def __init__(self) -> None:
        self._wished = asyncio.Event()
        self._reason: SetupError | None = None

    def wish(self, reason: SetupError | None = None) -> None:
        """Ask for the stop; the first reason counts."""
        self._reason = self._reason or reason
        self._wished.set()

    async def wait(self) -> None:
        """Wait for the wish. Raises SetupError when it has a reason."""
        await self._wished.wait()
        if self._reason is not None:
            raise self._reason


class Service:
    """Everything that runs in the bot's process, built from its parts and stopped in order.

    `handlers` is there once `run` has begun to serve.
    """

    handlers: Dispatcher

    def __init__(
        self,
        settings: Settings,
        *,
        worker: str,
        clock: Clock,
        database: Database,
        gateway: Gateway,
        stop: Stop,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._database = database
        self._gateway = gateway
        self._tasks = tasks = Tasks()
        self._stop = stop
        self._translator = Translator()
        self.bot = telegram.client(settings)
        self._recent = Recent()
        self.bot.session.middleware(self._recent)
        self._drain = Drain()
        stores = Stores.of(database, clock)
        self.engine = Engine(
            settings,
            worker=worker,
            stores=stores,
            gateway=gateway,
            notifier=lambda sessions: TelegramNotifier(self.bot, self._translator, sessions),
            clock=clock,
            tasks=tasks,
        )
        self.alarm = self.engine.alarm
        self._people = stores.people

    async def run(self) -> None:
        """Serve until the stop. Raises SetupError when the token or the database is refused."""
        await self._database.prepare(self._settings.history_days)
        await telegram.check(self.bot, self._settings)
        claim = ClaimCode(self._clock)
        app = self._app(claim)
        access = app.access
        await access.load()
        self.handlers = handlers = dispatcher.build(app, self._drain)
        try:
            await self.engine.start()
            await app.farewell.resume()
            self._tasks.spawn("commands", self._announce(access))
            polling = Polling(self.bot, handlers, self._tasks)
            self._tasks.keep("polling", lambda: self._poll(polling))
            if access.claimable:
                _show(claim)
            log.info("ready: %s", "waiting for the owner's code" if access.claimable else f"serving {len(access.ids)}")
            await self._stop.wait()
        finally:
            await self._finish()

    def _app(self, claim: ClaimCode) -> App:
        settings, engine, stores = self._settings, self.engine, self.engine.stores
        books, conversations = AddressBooks(self._gateway), BoundedStorage.of(settings)
        departures = Departures(stores, Erasure(self._database), self._gateway, engine.sessions, self._clock)
        invitations = Invitations(self._database, self._clock)
        access = Access(settings, stores.people, invitations, departures, self._translator, self._clock, claim)
        return App(
            settings=settings,
            clock=self._clock,
            access=access,
            farewell=Farewell(self.bot, self._translator, access, departures, conversations, books, self._tasks),
            conversations=conversations,
            translator=self._translator,
            recent=self._recent,
            people=stores.people,
            invitations=invitations,
            belongings=Belongings(self._database),
            contacts=stores.contacts,
            exchange=Exchange(self._database, self._clock),
            books=books,
            templates=Templates(self._database, stores.media, self._clock),
            media=stores.media,
            schedules=stores.schedules,
            deliveries=stores.deliveries,
            deferrals=stores.deferrals,
            history=stores.history,
            planner=engine.planner,
            approvals=engine.approvals,
            outbox=engine.outbox,
            digests=engine.digests,
            quiet=engine.quiet,
            verification=engine.verification,
            sessions=engine.sessions,
            gateway=self._gateway,
            tasks=self._tasks,
            albums=Albums(self._tasks, self._drain),
            isolation=Isolation(),
            notify=engine.notices.ring,
        )

    async def _announce(self, access: Access) -> None:
        """Show the command menu to those who may use the bot."""
        allowed = frozenset(access.ids)
        people = [person async for person in self._people.served() if person.id in allowed]
        await commands.register(self.bot, self._translator, people)

    async def _poll(self, polling: Polling) -> None:
        try:
            await polling.run()
        except SetupError as error:
            self._stop.wish(error)

    async def _finish(self) -> None:
        """Stop taking in, finish what is in hand, then let go."""
        log.info("stopping")
        self._tasks.cancel("polling")
        await asyncio.gather(self._drain.idle(FINISH_SECONDS), self.engine.stop(FINISH_SECONDS))
        await self._tasks.drain(FINISH_SECONDS)
        await self.bot.session.close()


def _show(claim: ClaimCode) -> None:
    """Print the code for the operator, and nowhere else: a log is kept, and read by others."""
    sys.stdout.write(
        f"\n  ALLOWED_USER_IDS is not set. To become the owner, send this to your bot in Telegram within 10 minutes:\n"
        f"\n      /start {claim.code}\n\n"
    )
    sys.stdout.flush()
