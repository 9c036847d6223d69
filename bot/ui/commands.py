"""Commands, which are typed. Under a file the same words are its caption, and go with it."""

from typing import Any

from aiogram import Bot, filters
from aiogram.types import Message


class Command(filters.Command):
    """Lets in one command, in any case, with what is behind it as `command`."""

    def __init__(self, name: str) -> None:
        super().__init__(name, ignore_case=True)

    async def __call__(self, message: Message, bot: Bot) -> bool | dict[str, Any]:
        """Take a text alone."""
        return message.text is not None and await super().__call__(message, bot)
