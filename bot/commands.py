"""The command menu, in each language and only where allowed people see it."""

import logging
from typing import Final

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, BotCommandScopeDefault

from bot.i18n import Translator, t
from core.model import Person

log = logging.getLogger(__name__)

COMMANDS: Final = (
    "start", "send", "create", "schedules", "add", "contacts", "search", "templates", "logs", "whatsapp", "status",
    "settings", "help", "cancel",
)  # fmt: skip
"""Every command, in the order of the menu; each has a text `command-<name>`."""


def menu(translator: Translator, language: str) -> list[BotCommand]:
    """Give the menu in a language."""
    return [
        BotCommand(command=name, description=translator.plain(t(f"command-{name}"), language, "UTC"))
        for name in COMMANDS
    ]


async def register_for(bot: Bot, translator: Translator, person: Person) -> None:
    """Show the menu in a person's chat. Telegram refuses that until they have written once; then it is done again."""
    try:
        await bot.set_my_commands(menu(translator, person.language), scope=BotCommandScopeChat(chat_id=person.id))
    except TelegramAPIError as error:
        log.info("the command menu of %s could not be set: %s", person.id, error)


async def register(bot: Bot, translator: Translator, people: list[Person]) -> None:
    """Empty the menu that strangers would see, and show it to the people who may use the bot."""
    try:
        for scope in (BotCommandScopeDefault(), BotCommandScopeAllPrivateChats()):
            await bot.delete_my_commands(scope=scope)
    except TelegramAPIError as error:
        log.info("the public command menu could not be emptied: %s", error)
    for person in people:
        await register_for(bot, translator, person)
