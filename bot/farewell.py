"""Letting people go, as far as this process is concerned: their conversation, their tasks, their menu."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommandScopeChat

from bot.access import Access
from bot.addressbook import AddressBooks
from bot.errands import Errand
from bot.i18n import Text, Translator
from bot.storage import BoundedStorage
from core.delivery.departures import Departures
from core.model import Leaving, Person
from core.ops.tasks import Tasks
from core.text.customs import tag

log = logging.getLogger(__name__)


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

    async def begin(
        self, person_id: int, leaving: Leaving, *, meanwhile: Text | None = None, say: Text
    ) -> Person | None:
        """Let somebody leave; they are told `meanwhile` at once, and `say` when it is done.

        None where they are leaving already, or gone.
        """
        person = await self._departures.begin(person_id, leaving)
        if person is None:
            return None
        # What is marked has to go on, whatever fails from here.
        self._tasks.spawn(_task(person), self._finish(person, meanwhile, say))
        for errand in Errand:
            self._tasks.cancel(errand.of(person.id))
        await self._access.refresh()
        return person

    async def resume(self) -> None:
        """Finish what a stop or a crash has cut off."""
        for person in await self._departures.unfinished():
            if _task(person) not in self._tasks:
                self._tasks.spawn(_task(person), self._finish(person))

    async def _finish(self, person: Person, meanwhile: Text | None = None, say: Text | None = None) -> None:
        await self._tell(person, meanwhile)
        await self._departures.finish(person)
        await self._conversations.forget(person.id)
        self._books.forget(person)
        if not self._access.listed(person.id):
            await self._take_menu(person)
        await self._tell(person, say)

    async def _take_menu(self, person: Person) -> None:
        try:
            await self._bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=person.id))
        except TelegramAPIError as error:
            log.info("the menu of %s cannot be taken away: %s", person.id, error)

    async def _tell(self, person: Person, text: Text | None) -> None:
        if text is None:
            return
        try:
            await self._bot.send_message(person.id, self._translator.html(text, tag(person), person.zone))
        except TelegramAPIError as error:
            log.info("%s leaves and cannot be told: %s", person.id, error)


def _task(person: Person) -> str:
    return f"leaving {person.id}"
