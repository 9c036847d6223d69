"""All contacts as a file for other address books, made while it is sent."""

from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bot import uploads
from bot.app import App
from bot.errands import Errand
from bot.i18n import t
from bot.ui.screen import Go, Screen, Ui, goes
from bot.uploads import Records
from core.model import Contact, Person
from core.text import exporting, spreadsheet


async def export(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Send the contacts as a file."""
    table = callback_data.arg == "csv"
    await uploads.begin(Errand.CONTACTS, app, ui, lambda: _send(app, person, ui, table=table))


async def _send(app: App, person: Person, ui: Ui, *, table: bool) -> None:
    total = without = fields = 0
    async for contact in app.exchange.each(person.id):
        total, without = total + bool(contact.phone), without + (not contact.phone)
        fields = max(fields, len(contact.fields)) if contact.phone else fields
    if not total:
        await ui.send(Screen(t("file-export-nobody")))
        return
    file = _copy(app, person, fields if table else None)
    sent = await uploads.send(ui, file, t("file-exported", total=total, without=without))
    if file.written != total:  # they were changed meanwhile, or are too many for one file
        await uploads.correct(ui, sent, t("file-exported-of", written=file.written, total=total))


def _copy(app: App, person: Person, fields: int | None) -> Records[Contact]:
    """Make the file: cards, or a table for so many fields."""
    name = f"contacts-{app.clock.now().astimezone(ZoneInfo(person.zone)).date().isoformat()}"

    async def each() -> AsyncIterator[Contact]:
        async for contact in app.exchange.each(person.id):
            if contact.phone:
                yield contact

    if fields is None:
        return Records(f"{name}.vcf", "", each, exporting.vcard)
    head = spreadsheet.BOM + exporting.header(fields)
    return Records(f"{name}.csv", head, each, lambda contact: exporting.row(contact, fields))


def build() -> Router:
    """Give the router."""
    router = Router(name="addressexport")
    router.callback_query.register(export, goes("contacts.export"))
    return router
