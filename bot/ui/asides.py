"""What was put aside when something else came in between: the last few, beside the chat's conversation."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from aiogram.fsm.context import FSMContext

KEPT: Final = 4
"""Conversations of a chat that can be gone on with."""


class Aside(NamedTuple):
    """A conversation that was left: at which step, and what was gathered."""

    at: str
    data: dict[str, Any]


class Asides:
    """The conversations of a chat that were left, by their tokens, for as long as that chat's own is kept."""

    def __init__(self, state: FSMContext) -> None:
        self._beside = FSMContext(state.storage, replace(state.key, destiny="asides"))

    async def keep(self, token: str, at: str, data: Mapping[str, Any]) -> None:
        """Put one aside."""
        others = {key: kept for key, kept in (await self._beside.get_data()).items() if key != token}
        await self._beside.set_data(dict([*others.items(), (token, Aside(at, dict(data)))][-KEPT:]))

    async def newest_first(self) -> list[Aside]:
        """Give what was put aside."""
        return [Aside(*kept) for kept in reversed((await self._beside.get_data()).values())]

    async def drop(self) -> bool:
        """Put the newest one aside no longer; tells whether there was one."""
        kept = await self.newest_first()
        if kept:
            await self.take(kept[0].data["token"])
        return bool(kept)

    async def take(self, token: str) -> None:
        """Put one aside no longer."""
        kept = await self._beside.get_data()
        kept.pop(token, None)
        await self._beside.set_data(kept)
