"""A command in the middle of a conversation ends it, and says so: nothing typed later lands in a forgotten form."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, TelegramObject

from bot.commands import COMMANDS
from bot.i18n import t
from bot.ui.screen import Screen, Ui


class Interruption(BaseMiddleware):
    """Clears the conversation before one of the menu's commands, other than /cancel, is handled."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Clear, say so, and pass the command on."""
        state: FSMContext = data["state"]
        if isinstance(event, Message) and _interrupts(event.text or "") and await state.get_state() is not None:
            ui: Ui = data["ui"]
            asked = (await state.get_data()).get("asked")
            await state.clear()
            if isinstance(asked, int):
                await ui.strip(asked)
            await ui.send(Screen(t("form-interrupted")))
        return await handler(event, data)


def _interrupts(text: str) -> bool:
    command, _, _ = text.split(maxsplit=1)[0].partition("@") if text.startswith("/") else ("", "", "")
    return command.lower().removeprefix("/") in COMMANDS and command.lower() != "/cancel"
