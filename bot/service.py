"""The bot as one running thing, given its database and its gateway."""

import asyncio
import logging
import sys
from datetime import timedelta
from typing import Any, Final

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import User

from bot import commands, dispatcher
from bot.access import Access
from bot.app import App
from bot.claim import ClaimCode
from bot.i18n import Translator
from bot.middlewares.drain import Drain
from bot.middlewares.requests import Requests
from bot.notify import TelegramNotifier
from bot.polling import Polling, refused_token
from bot.session import Session
from core.delivery.alerts import Alerts
from core.delivery.dispatcher import Dispatcher as Deliverer
from core.delivery.dispatcher import Stores
from core.delivery.notices import Notices
from core.delivery.outbox import Outbox
from core.delivery.pacing import Pacing
from core.delivery.planner import Planner
from core.delivery.receipts import Receipts
from core.delivery.sessions import Sessions
from core.errors import GatewayError, SetupError
from core.ops.tasks import Tasks
from core.ports import Clock, Gateway
from core.settings import Settings
from core.store.contacts import Contacts
from core.store.database import Database
from core.store.deliveries import Deliveries
from core.store.people import People
from core.store.schedules import Schedules
from core.store.templates import Templates
from core.timing.alarm import Alarm

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
        self._people = People(database, clock)
        self._contacts = Contacts(database, clock)
        self._schedules = Schedules(database)
        self._deliveries = Deliveries(database)
        self._translator = Translator()
        self._sessions = Sessions(gateway)
        self.alarm = Alarm(clock)
        self.bot = _bot(settings)
        self._drain = Drain()
        notifier = TelegramNotifier(self.bot, self._translator, self._people, self._sessions)
        self._notices = Notices(self._deliveries, notifier)
        self._receipts = Receipts(
            gateway, self._sessions, self._deliveries, self._people, self._notices, clock, self.alarm
        )
        self._outbox = Outbox(self._deliveries, notifier, clock, self.alarm, timedelta(seconds=settings.grace_seconds))
        self._deliverer = Deliverer(
            worker=worker,
            stores=Stores(self._people, self._contacts, self._schedules, self._deliveries),
            gateway=gateway,
            sessions=self._sessions,
            receipts=self._receipts,
            notices=self._notices,
            alerts=Alerts(self._deliveries, notifier),
            pacing=Pacing(settings.pace_min_seconds, settings.pace_max_seconds),
            daily_cap=settings.daily_cap,
            clock=clock,
            alarm=self.alarm,
            tasks=tasks,
        )

    async def run(self) -> None:
        """Serve until the stop. Raises SetupError when the token or the database is refused."""
        await self._database.prepare(self._settings.history_days)
        await self._check_token()
        claim = ClaimCode(self._clock)
        access = await Access.load(self._settings, self._people, claim)
        app = self._app(access)
        self.handlers = handlers = dispatcher.build(app, self._drain)
        try:
            try:
                await self._sessions.refresh()
            except GatewayError as error:
                log.warning("the gateway does not tell its sessions yet: %s", error)
            for name, work in self._work().items():
                self._tasks.keep(name, work)
            self.alarm.start()
            self._tasks.spawn("commands", self._announce(access))
            self._tasks.spawn("polling", self._poll(handlers))
            if not access.ids:
                _show(claim)
            log.info("ready: %s", "waiting for the owner's code" if not access.ids else f"serving {len(access.ids)}")
            await self._stop.wait()
        finally:
            await self._finish()

    def _app(self, access: Access) -> App:
        return App(
            settings=self._settings,
            clock=self._clock,
            access=access,
            translator=self._translator,
            people=self._people,
            contacts=self._contacts,
            templates=Templates(self._database, self._clock),
            schedules=self._schedules,
            deliveries=self._deliveries,
            planner=Planner(
                self._schedules, self._deliveries, self._contacts, self._clock, self.alarm, self._settings.grace_seconds
            ),
            outbox=self._outbox,
            sessions=self._sessions,
            gateway=self._gateway,
            tasks=self._tasks,
            notify=self._notices.ring,
        )

    def _work(self) -> dict[str, Any]:
        return {"receipts": self._receipts.run, "notices": self._notices.run, "deliveries": self._deliverer.run}

    async def _check_token(self) -> None:
        """Ask Telegram who we are. Schedules go out without Telegram too, so only a refusal ends the start."""
        problem: SetupError | None = None
        try:
            me: object = await self.bot.get_me(request_timeout=10)
        except (TelegramUnauthorizedError, TelegramNotFound):
            problem = refused_token()
        except ClientDecodeError:
            problem = self._no_bot_api()
        except TelegramAPIError as error:
            log.warning("Telegram cannot be reached yet, trying on: %s", error)
        else:
            if isinstance(me, User):
                log.info("this bot is @%s", me.username)
            else:
                problem = self._no_bot_api()
        if problem is not None:
            await self.bot.session.close()
            raise problem

    def _no_bot_api(self) -> SetupError:
        return SetupError(
            f"TELEGRAM_API_URL: {self._settings.telegram_api_url or 'the address'} is no Bot API server. "
            "Example: TELEGRAM_API_URL=http://127.0.0.1:8081"
        )

    async def _announce(self, access: Access) -> None:
        """Show the command menu to those who may use the bot."""
        people = [person for user_id in access.ids if (person := await self._people.get(user_id))]
        await commands.register(self.bot, self._translator, people)

    async def _poll(self, handlers: Dispatcher) -> None:
        try:
            await Polling(self.bot, handlers, self._tasks).run()
        except SetupError as error:
            self._stop.wish(error)

    async def _finish(self) -> None:
        """Stop taking in, finish what is in hand, then let go."""
        log.info("stopping")
        self._tasks.cancel("polling")
        self.alarm.stop()
        await asyncio.gather(self._drain.idle(FINISH_SECONDS), self._deliverer.stop(FINISH_SECONDS))
        await self._tasks.drain(FINISH_SECONDS)
        await self.bot.session.close()


def _bot(settings: Settings) -> Bot:
    token = settings.bot_token
    if token is None:
        raise SetupError("BOT_TOKEN: it is not set. Example: BOT_TOKEN=123456789:AAExample")
    url = settings.telegram_api_url
    session = Session(api=TelegramAPIServer.from_base(url) if url else PRODUCTION)
    session.middleware(Requests())
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True)
    return Bot(token.get_secret_value(), session=session, default=properties)


def _show(claim: ClaimCode) -> None:
    """Print the code for the operator, and nowhere else: a log is kept, and read by others."""
    sys.stdout.write(
        f"\n  ALLOWED_USER_IDS is not set. To become the owner, send this to your bot in Telegram within 10 minutes:\n"
        f"\n      /start {claim.code}\n\n"
    )
    sys.stdout.flush()
