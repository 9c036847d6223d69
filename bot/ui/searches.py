"""What lists were searched for: a button carries a token of it, for a search may be longer than a button can hold."""

from dataclasses import replace
from typing import Final

from aiogram.fsm.context import FSMContext

from bot.ui.recipients import token

KEPT: Final = 8
"""Searches of a chat that the buttons of older lists may still lead to."""


class Searches:
    """The last searches of a chat, beside its conversation, for as long as that lives."""

    def __init__(self, state: FSMContext) -> None:
        self._beside = FSMContext(state.storage, replace(state.key, destiny="searches"))

    async def keep(self, text: str) -> None:
        """Remember what was searched for; none is remembered already."""
        if text:
            others = {key: known for key, known in (await self._beside.get_data()).items() if known != text}
            await self._beside.set_data(dict([*others.items(), (token(text), text)][-KEPT:]))

    async def text(self, carried: str) -> str | None:
        """Give the search that a button carries, none if it carries none; None when it is forgotten."""
        found = (await self._beside.get_data()).get(carried) if carried else ""
        return found if isinstance(found, str) else None
