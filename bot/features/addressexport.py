"""All contacts as a file for other address books, made while it is sent."""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Bot, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, InputFile

from bot.app import App
from bot.i18n import t
from bot.ui.screen import Go, Screen, Ui, goes
from core.model import Contact, Person
from core.store.database import DatabaseUnavailable
from core.store.exchange import Exchange
from core.text import exporting, spreadsheet

log = logging.getLogger(__name__)

BYTES: Final = 45_000_000
"""Bytes of one file; Telegram takes 50 MB from a bot."""
CHUNK: Final = 65_536
AT_ONCE: Final = 200
"""Contacts that are written at once, in a thread: a number takes a while to be put into groups."""
SECONDS: Final = 600
"""How long Telegram may take to accept a file."""


class Copy(InputFile):
    """A person's contacts with a number as a file that is made while it is sent; `written` are those that it has."""

    def __init__(
        self, exchange: Exchange, owner_id: int, filename: str, head: str, write: Callable[[Contact], str]
    ) -> None:
        super().__init__(filename=filename, chunk_size=CHUNK)
        self._exchange = exchange
        self._owner_id = owner_id
        self._head = head
        self._write = write
        self.written = 0

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:  # noqa: ARG002 - aiogram's own signature
        """Yield the file, from its beginning at each call."""
        self.written, size = 0, len(self._head)
        if self._head:
            yield self._head.encode()
        async for some in self._some():
            data = await asyncio.to_thread(self._written, some)
            if size + len(data) > BYTES:
                break
            self.written, size = self.written + len(some), size + len(data)
            yield data

    def _written(self, some: list[Contact]) -> bytes:
        return "".join(map(self._write, some)).encode()

    async def _some(self) -> AsyncIterator[list[Contact]]:
        some: list[Contact] = []
        async for contact in self._exchange.each(self._owner_id):
            if contact.phone:
                some.append(contact)
            if len(some) == AT_ONCE:
                yield some
                some = []
        if some:
            yield some


async def export(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Send the contacts as a file; the chat goes on meanwhile, and a second tap begins no second one."""
    task = f"contacts export {person.id}"
    if task in app.tasks:
        await ui.toast(t("file-export-busy"))
        return
    await ui.toast(t("file-export-begun"))
    app.tasks.spawn(task, _send(app, person, ui, table=callback_data.arg == "csv"))


async def _send(app: App, person: Person, ui: Ui, *, table: bool) -> None:
    try:
        total = without = fields = 0
        async for contact in app.exchange.each(person.id):
            total, without = total + bool(contact.phone), without + (not contact.phone)
            fields = max(fields, len(contact.fields)) if contact.phone else fields
        if not total:
            await ui.send(Screen(t("file-export-nobody")))
            return
        file = _copy(app, person, fields if table else None)
        caption = t("file-exported", total=total, without=without)
        sent = await ui.bot.send_document(person.id, file, caption=ui.html(caption), request_timeout=SECONDS)
        if file.written != total:  # they were changed meanwhile, or are too many for one file
            caption = t("file-exported-of", written=file.written, total=total)
            await ui.bot.edit_message_caption(chat_id=person.id, message_id=sent.message_id, caption=ui.html(caption))
    except (TelegramAPIError, DatabaseUnavailable) as problem:
        log.warning("the contacts of %s could not be sent: %s", person.id, problem)
        await ui.send(Screen(t("export-failed")))


def _copy(app: App, person: Person, fields: int | None) -> Copy:
    """Make the file: cards, or a table for so many fields."""
    name = f"contacts-{app.clock.now().astimezone(ZoneInfo(person.zone)).date().isoformat()}"
    if fields is None:
        return Copy(app.exchange, person.id, f"{name}.vcf", "", exporting.vcard)
    head = spreadsheet.BOM + exporting.header(fields)
    return Copy(app.exchange, person.id, f"{name}.csv", head, lambda contact: exporting.row(contact, fields))


def build() -> Router:
    """Give the router."""
    router = Router(name="addressexport")
    router.callback_query.register(export, goes("contacts.export"))
    return router
