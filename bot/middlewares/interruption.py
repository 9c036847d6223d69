"""What a conversation is left for: nothing typed later lands in a forgotten form, and what was written is not lost.

One of the menu's commands in the middle of a conversation ends it, and that is said. A button that begins another one
replaces it. Either way the question that was open loses its buttons, and a message in the making is put aside.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, TelegramObject

from bot.commands import COMMANDS
from bot.features import oneline, unsent
from bot.features.addressing import WHOM
from bot.i18n import t
from bot.ui.screen import Screen, Ui


class Interruption(BaseMiddleware):
    """Ends the conversation before a command is handled, and tidies up after one that was replaced."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Handle the event, and what it leaves behind."""
        state: FSMContext = data["state"]
        ui: Ui = data["ui"]
        at: str | None = data["raw_state"]
        if at is None:
            return await handler(event, data)
        before = await state.get_data()
        if isinstance(event, Message) and _interrupts(_command(event), at):
            await state.clear()
            on = await unsent.put_aside(at, before, state)
            if isinstance(asked := before.get("asked"), int):
                await ui.strip(asked)
            await ui.send(Screen(t("form-set-aside"), [[on]]) if on else Screen(t("form-interrupted")))
            return await handler(event, data)
        result = await handler(event, data)
        after = await state.get_data()
        replaced = after.get("token") not in {None, before.get("token")} and after.get("asked") != before.get("asked")
        if replaced and await state.get_state() is not None:
            await unsent.left(at, before, state, ui)
        return result


def _command(message: Message) -> str:
    return message.text or (message.caption if oneline.caption(message) else None) or ""


def _interrupts(text: str, at: str) -> bool:
    command, _, _ = text.split(maxsplit=1)[0].partition("@") if text.startswith("/") else ("", "", "")
    if command.lower() == "/add" and at in WHOM:
        return False  # it says whom the message is for
    return command.lower().removeprefix("/") in COMMANDS and command.lower() != "/cancel"
