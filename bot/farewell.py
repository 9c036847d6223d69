"""Letting people go, as far as this process is concerned: their conversation, their tasks, their menu."""

import logging
from typing import Final

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommandScopeChat

from bot.access import Access
from bot.addressbook import AddressBooks
from bot.i18n import Text, Translator
from bot.storage import BoundedStorage
from core.delivery.departures import Departures
from core.model import Leaving, Person
from core.ops.tasks import Tasks
from core.text.customs import tag

log = logging.getLogger(__name__)

BEGUN: Final = ("pairing", "export", "contacts export", "addressfile", "takeout")
"""Tasks that are begun in somebody's chat, for them."""


class Farewell:
    """Begins what `Departures` finishes in a task of its own, and says in the person's chat what became of it."""

    def __init__(
        self,
        bot: Bot,
        translator: Translator,
        access: Access,
        departures: Departures,
        conversations: BoundedStorage,
        books: AddressBooks,
        tasks: Tasks,
    ) -> None:
        self._bot = bot
        self._translator = translator
        self._access = access
        self._departures = departures
        self._conversations = conversations
        self._books = books
        self._tasks = tasks

    async def begin(self, person_id: int, leaving: Leaving, *, say: Text) -> Person | None:
        """Let somebody leave; once that is done they are told `say`. None where they are leaving already, or gone."""
        person = await self._departures.begin(person_id, leaving)
        if person is None:
            return None
        await self._access.refresh()
        for kind in BEGUN:
            self._tasks.cancel(f"{kind} {person.id}")
        self._tasks.spawn(_task(person), self._finish(person, say))
        return person

    async def resume(self) -> None:
        """Finish what a stop or a crash has cut off."""
        for person in await self._departures.unfinished():
            if _task(person) not in self._tasks:
                self._tasks.spawn(_task(person), self._finish(person, None))

    async def _finish(self, person: Person, say: Text | None) -> None:
        await self._departures.finish(person)
        await self._conversations.forget(person.id)
        self._books.forget(person)
        try:
            if not self._access.listed(person.id):
                await self._bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=person.id))
            if say is not None:
                await self._bot.send_message(person.id, self._translator.html(say, tag(person), person.zone))
        except TelegramAPIError as error:
            log.info("%s has left and cannot be told: %s", person.id, error)


def _task(person: Person) -> str:
    return f"leaving {person.id}"
