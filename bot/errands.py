"""Errands: what is begun in somebody's chat and goes on while the chat does, as a task of its own."""

import logging
from collections.abc import Awaitable, Callable
from enum import StrEnum

from aiogram.exceptions import TelegramAPIError

from bot.failures import explained
from bot.i18n import Phrase

log = logging.getLogger(__name__)


class Errand(StrEnum):
    """A kind of errand. Each person has one of a kind at a time."""

    PAIRING = "pairing"
    ADDRESS_FILE = "address file"
    CONTACTS = "contacts export"
    LOG = "log export"
    TAKEOUT = "takeout"

    def of(self, person_id: int) -> str:
        """Name the task of somebody's errand."""
        return f"{self} {person_id}"


async def told(name: str, work: Callable[[], Awaitable[None]], tell: Callable[[Phrase], Awaitable[object]]) -> None:
    """Do what no update waits for; should it fail, `tell` gets the sentence that would have answered an update."""
    try:
        await work()
    except Exception as error:  # noqa: BLE001 - nobody is behind this one; `explained` logs what is unforeseen
        text = explained(error, name)
        try:
            await tell(text)
        except TelegramAPIError as problem:
            log.warning("%s failed, which the chat could not be told: %s", name, problem)
