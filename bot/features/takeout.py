"""All of one's data as files: ZIP with JSON, sent one after the other while they are written."""

import logging
from collections.abc import AsyncGenerator
from typing import IO, Final

from aiogram import Bot, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, InputFile

from bot.app import App
from bot.i18n import Phrase, t
from bot.ui.screen import Screen, Ui, goes
from core.model import Person
from core.ops.takeout import Part, Takeout
from core.store.database import DatabaseUnavailable

log = logging.getLogger(__name__)

CHUNK: Final = 65_536
SECONDS: Final = 600
"""How long Telegram may take to accept a file."""


class Archive(InputFile):
    """A part, from its beginning at each call."""

    def __init__(self, file: IO[bytes], filename: str) -> None:
        super().__init__(filename=filename, chunk_size=CHUNK)
        self._file = file

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:  # noqa: ARG002 - aiogram's own signature
        """Yield the file."""
        self._file.seek(0)
        while chunk := self._file.read(self.chunk_size):
            yield chunk


async def export(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Send everything; the chat goes on meanwhile, and a second tap begins nothing."""
    task = f"takeout {person.id}"
    if task in app.tasks:
        await ui.toast(t("takeout-busy"))
        return
    await ui.toast(t("takeout-begun"))
    app.tasks.spawn(task, _send(app, person, ui))


async def _send(app: App, person: Person, ui: Ui) -> None:
    now = app.clock.now()
    try:
        async for part in Takeout(app.belongings, app.media, app.settings.data_dir).parts(person, now):
            with part.file:
                whole = part.last and part.number == 1
                name = f"wa-scheduler-{now:%Y-%m-%d}{'' if whole else f'-{part.number}'}.zip"
                await ui.bot.send_document(
                    person.id, Archive(part.file, name), caption=ui.html(_caption(part)), request_timeout=SECONDS
                )
    except (TelegramAPIError, DatabaseUnavailable, OSError) as problem:
        log.warning("the data of %s could not be sent: %s", person.id, problem)
        await ui.send(Screen(t("takeout-failed")))


def _caption(part: Part) -> Phrase:
    if part.cut:
        return t("takeout-cut", part=part.number)
    if not part.last:
        return t("takeout-part", part=part.number)
    return t("takeout-last", part=part.number) if part.number > 1 else t("takeout-caption")


def build() -> Router:
    """Give the router."""
    router = Router(name="takeout")
    router.callback_query.register(export, goes("privacy.export"))
    return router
