"""Looking at the contacts ends unnoticed: whatever is done that does not narrow the list ends it."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.app import App
from bot.features.contacts import SEARCH_LIMIT, Find
from bot.ui.form import is_command
from bot.ui.screen import Go
from core.model import Person


class Browsing(BaseMiddleware):
    """Forgets that the list of contacts is on show, before anything but a search in it is handled."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Forget, and pass the event on."""
        state: FSMContext = data["state"]
        if data["raw_state"] == Find.typing.state and not await _narrows(event, data["app"], data["person"]):
            await state.clear()
            data["raw_state"] = None  # what filters go by: the FSM's middleware read it before
        return await handler(event, data)


async def _narrows(event: TelegramObject, app: App, person: Person) -> bool:
    """Tell whether something narrows the list, or turns its pages: a text that is in nobody's name does not."""
    if isinstance(event, CallbackQuery):
        return (event.data or "").startswith(f"{Go.__prefix__}{Go.__separator__}contacts{Go.__separator__}")
    if not isinstance(event, Message) or event.text is None or is_command(event.text):
        return False
    text = event.text.strip()
    return len(text) <= SEARCH_LIMIT and await app.contacts.count(person.id, text) > 0
