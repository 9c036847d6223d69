"""The sandbox as one thing to start: the Bot API, the page, and who sits in front of it."""

import secrets
from types import TracebackType
from typing import Self

from aiogram.types import User
from aiohttp import web

from bot.sandbox import guard
from bot.sandbox.botapi import BODY_BYTES, BotApi
from bot.sandbox.page import Page, Zone
from bot.sandbox.phone import Phone
from core.errors import SetupError
from core.timing.clock import MovableClock

HOST, PORT = "127.0.0.1", 8765
BOT_ID = 7_000_000_001
USER_ID = 1_000_001


def somebody(language: str = "en", user_id: int = USER_ID, name: str = "You") -> User:
    """Make the person who sits in front of the page."""
    return User(id=user_id, is_bot=False, first_name=name, language_code=language)


class Sandbox:
    """Serves while it is entered: `url` is the address of the page and the Bot API, `token` the bot's token.

    The bot that is to be tried is started after it, with `TELEGRAM_API_URL=url` and `BOT_TOKEN=token`, and `user`
    allowed; `zone` gives the time zone that it has for them. `port` 0 takes a free one. Entering raises SetupError
    when the port is taken.
    """

    def __init__(
        self,
        clock: MovableClock,
        phone: Phone,
        *,
        user: User,
        zone: Zone,
        host: str = HOST,
        port: int = PORT,
    ) -> None:
        self.user = user
        self.token = f"{BOT_ID}:{secrets.token_urlsafe(26)}"
        self.api = BotApi(clock, self.token)
        self.url = ""
        self._page = Page(self.api, user, phone, clock, zone)
        self._host = host
        self._port = port
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(middlewares=[guard.local_only(guard.LOOPBACK | {self._host})], client_max_size=BODY_BYTES)
        app.on_response_prepare.append(guard.add_headers)
        app.add_routes([*self.api.routes(), *self._page.routes()])
        runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, self._host, self._port)
        try:
            await site.start()
        except OSError as error:
            await runner.cleanup()
            raise SetupError(
                f"The sandbox cannot listen on {self._host}:{self._port}: {error.strerror or error}. "
                "Is another one running? Another port can be chosen."
            ) from error
        self._runner = runner
        host, port = runner.addresses[0][:2]
        self.url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
