"""The log as a file: a table that spreadsheets open, written while it is sent."""

from datetime import datetime
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bot import uploads
from bot.app import App
from bot.errands import Errand
from bot.features.logs import selection
from bot.features.timeline import why
from bot.i18n import Phrase, t
from bot.ui.attached import said
from bot.ui.screen import Go, Ui, goes
from bot.uploads import Records
from core.model import Delivery, DeliveryStatus, Person
from core.store.history import Selection
from core.text import spreadsheet
from core.text.customs import tag

ROWS: Final = 50_000
"""Messages in one file."""
ALL: Final = 100_000
"""UTF-16 units of a text, as HTML: more than any has."""
COLUMNS: Final = ("due", "recipient", "number", "text", "status", "sent", "delivered", "read", "cause")


def cells(delivery: Delivery, person: Person, text: str, cause: str) -> list[str]:
    """Give a delivery's row, its times in the person's zone with their offset; `text` and `cause` are in words."""
    zone = ZoneInfo(person.zone)

    def local(at: datetime | None) -> str:
        return at.astimezone(zone).isoformat(timespec="seconds") if at else ""

    def reached(*states: DeliveryStatus) -> datetime | None:
        return next((step.at for step in delivery.timeline if step.status in states), None)

    read = reached(DeliveryStatus.READ)
    arrived = read or reached(DeliveryStatus.DELIVERED)
    return [
        local(delivery.due_at), delivery.contact_name, delivery.phone or "", text, delivery.status.value,
        local(reached(DeliveryStatus.SENT) or (arrived and delivery.sent_at)), local(reached(DeliveryStatus.DELIVERED)),
        local(read), cause,
    ]  # fmt: skip


def table(app: App, person: Person, chosen: Selection) -> Records[Delivery]:
    """Make the file of a part of the log."""
    day = app.clock.now().astimezone(ZoneInfo(person.zone)).date()

    def write(delivery: Delivery) -> str:
        phrase = why(delivery.cause)
        cause = app.translator.plain(phrase, tag(person), person.zone) if phrase else delivery.cause
        text = app.translator.plain(said(delivery.wording, ALL), tag(person), person.zone)
        return spreadsheet.line(cells(delivery, person, text, cause))

    head = spreadsheet.BOM + spreadsheet.line(COLUMNS)
    each = partial(app.history.each, person.id, chosen, limit=ROWS)
    return Records(f"wa-log-{day.isoformat()}.csv", head, each, write)


async def export(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Send a part of the log as a file."""
    chosen = selection(callback_data.arg)
    await uploads.begin(Errand.LOG, app, ui, lambda: _send(app, person, ui, chosen))


async def _send(app: App, person: Person, ui: Ui, chosen: Selection) -> None:
    file = table(app, person, chosen)
    total = await app.history.count(person.id, chosen)
    sent = await uploads.send(ui, file, _caption(min(total, ROWS), total))
    if file.written != min(total, ROWS):
        # It grew meanwhile, or is cut by its size.
        await uploads.correct(ui, sent, _caption(file.written, max(total, file.written)))


def _caption(rows: int, total: int) -> Phrase:
    return t("export-caption", rows=rows) if rows >= total else t("export-caption-cut", rows=rows, total=total)


def build() -> Router:
    """Give the router."""
    router = Router(name="exporting")
    router.callback_query.register(export, goes("logs.export"))
    return router
