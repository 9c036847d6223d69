"""Telegram for this process: the client, and whether the token and the address are right."""

import logging

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import User

from bot.middlewares.requests import Requests
from bot.polling import refused_token
from bot.session import Session
from core.errors import SetupError
from core.settings import Settings

log = logging.getLogger("bot")


def client(settings: Settings) -> Bot:
    """Give the client. Raises SetupError without a token."""
    token = settings.bot_token
    if token is None:
        raise SetupError("BOT_TOKEN: it is not set. Example: BOT_TOKEN=123456789:AAExample")
    url = settings.telegram_api_url
    session = Session(api=TelegramAPIServer.from_base(url) if url else PRODUCTION)
    session.middleware(Requests())
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True)
    return Bot(token.get_secret_value(), session=session, default=properties)


async def check(bot: Bot, settings: Settings) -> None:
    """Ask Telegram who we are. Raises SetupError where it refuses; schedules go out without Telegram too."""
    problem: SetupError | None = None
    try:
        me: object = await bot.get_me(request_timeout=10)
    except (TelegramUnauthorizedError, TelegramNotFound):
        problem = refused_token()
    except ClientDecodeError:
        problem = _no_bot_api(settings)
    except TelegramAPIError as error:
        log.warning("Telegram cannot be reached yet, trying on: %s", error)
    else:
        if isinstance(me, User):
            log.info("this bot is @%s", me.username)
        else:
            problem = _no_bot_api(settings)
    if problem is not None:
        await bot.session.close()
        raise problem


def _no_bot_api(settings: Settings) -> SetupError:
    return SetupError(
        f"TELEGRAM_API_URL: {settings.telegram_api_url or 'the address'} is no Bot API server. "
        "Example: TELEGRAM_API_URL=http://127.0.0.1:8081"
    )
