"""The log as a file: a table that spreadsheets open, written while it is sent."""

import logging
from collections.abc import AsyncGenerator, AsyncIterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Bot, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, InputFile

from bot.app import App
from bot.features.logs import selection
from bot.features.timeline import why
from bot.i18n import Phrase, t
from bot.ui.attached import said
from bot.ui.screen import Go, Screen, Ui, goes
from core.model import Delivery, DeliveryStatus, Person
from core.store.database import DatabaseUnavailable
from core.store.history import Selection
from core.text import spreadsheet
from core.text.customs import tag

log = logging.getLogger(__name__)

ROWS: Final = 50_000
"""Messages in one file."""
BYTES: Final = 45_000_000
"""Bytes of one file; Telegram takes 50 MB from a bot."""
ALL: Final = 100_000
"""UTF-16 units of a text, as HTML: more than any has."""
CHUNK: Final = 65_536
SECONDS: Final = 600
"""How long Telegram may take to accept a file."""
COLUMNS: Final = ("due", "recipient", "number", "text", "status", "sent", "delivered", "read", "cause")


def cells(delivery: Delivery, person: Person, text: str, cause: str) -> list[str]:
    """Give a delivery's row, its times in the person's zone with their offset; `text` and `cause` are in words."""
    zone = ZoneInfo(person.zone)

    def said(at: datetime | None) -> str:
        return at.astimezone(zone).isoformat(timespec="seconds") if at else ""

    def reached(*states: DeliveryStatus) -> datetime | None:
        return next((step.at for step in delivery.timeline if step.status in states), None)

    read = reached(DeliveryStatus.READ)
    return [
        said(delivery.due_at), delivery.contact_name, delivery.phone or "", text, delivery.status.value,
        said(delivery.sent_at or reached(DeliveryStatus.SENT)), said(reached(DeliveryStatus.DELIVERED)), said(read),
        cause,
    ]  # fmt: skip


class Table(InputFile):
    """A part of the log as a file that is made while it is sent. `rows` are those that it has so far."""

    def __init__(self, app: App, person: Person, chosen: Selection, filename: str) -> None:
        super().__init__(filename=filename, chunk_size=CHUNK)
        self._app = app
        self._person = person
        self._chosen = chosen
        self.rows = 0

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:  # noqa: ARG002 - aiogram's own signature
        """Yield the file, from its beginning at each call."""
        self.rows = size = 0
        chunk = (spreadsheet.BOM + spreadsheet.line(COLUMNS)).encode()
        async for line in self._lines():
            if size + len(chunk) + len(line) > BYTES:
                break
            self.rows += 1
            chunk += line
            if len(chunk) >= CHUNK:
                yield chunk
                size, chunk = size + len(chunk), b""
        yield chunk

    async def _lines(self) -> AsyncIterator[bytes]:
        person = self._person
        async for delivery in self._app.history.each(person.id, self._chosen, limit=ROWS):
            phrase = why(delivery.cause)
            cause = self._app.translator.plain(phrase, tag(person), person.zone) if phrase else delivery.cause
            text = self._app.translator.plain(said(delivery.wording, ALL), tag(person), person.zone)
            yield spreadsheet.line(cells(delivery, person, text, cause)).encode()


async def export(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Send a part of the log as a file; the chat goes on meanwhile, and a second tap begins no second one."""
    task = f"export {person.id}"
    if task in app.tasks:
        await ui.toast(t("export-busy"))
        return
    await ui.toast(t("export-begun"))
    app.tasks.spawn(task, _send(app, person, ui, selection(callback_data.arg)))


async def _send(app: App, person: Person, ui: Ui, chosen: Selection) -> None:
    day = app.clock.now().astimezone(ZoneInfo(person.zone)).date()
    table = Table(app, person, chosen, f"wa-log-{day.isoformat()}.csv")
    try:
        total = await app.history.count(person.id, chosen)
        caption = ui.html(_caption(min(total, ROWS), total))
        sent = await ui.bot.send_document(person.id, table, caption=caption, request_timeout=SECONDS)
        if table.rows != min(total, ROWS):
            # It grew meanwhile, or is cut by its size.
            caption = ui.html(_caption(table.rows, max(total, table.rows)))
            await ui.bot.edit_message_caption(chat_id=person.id, message_id=sent.message_id, caption=caption)
    except (TelegramAPIError, DatabaseUnavailable) as problem:
        log.warning("the log of %s could not be sent: %s", person.id, problem)
        await ui.send(Screen(t("export-failed")))


def _caption(rows: int, total: int) -> Phrase:
    return t("export-caption", rows=rows) if rows >= total else t("export-caption-cut", rows=rows, total=total)


def build() -> Router:
    """Give the router."""
    router = Router(name="exporting")
    router.callback_query.register(export, goes("logs.export"))
    return router
