"""A bare aiogram bot that answers each text with itself, and each button with a text.

`python -m tests.bench.echobot URL TOKEN`
"""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message


async def said(message: Message) -> None:
    """Say it back."""
    await message.answer(message.text or "")


async def pressed(query: CallbackQuery) -> None:
    """Show what was pressed."""
    if isinstance(query.message, Message):
        await query.message.edit_text(query.data or "")
    await query.answer()


async def main() -> None:
    """Poll until killed."""
    url, token = sys.argv[1:]
    dispatcher = Dispatcher()
    dispatcher.message.register(said)
    dispatcher.callback_query.register(pressed)
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    await dispatcher.start_polling(bot, handle_signals=False)


if __name__ == "__main__":
    asyncio.run(main())
