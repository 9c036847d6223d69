"""All of one's data as files: ZIP with JSON, sent one after the other while they are written."""

from collections.abc import AsyncGenerator
from typing import IO

from aiogram import Bot, Router
from aiogram.types import CallbackQuery

from bot import uploads
from bot.app import App
from bot.errands import Errand
from bot.i18n import Phrase, t
from bot.ui.screen import Ui, goes
from bot.uploads import Upload
from core.model import Person
from core.ops.takeout import Part, Takeout


class Archive(Upload):
    """A part, from its beginning at each call."""

    def __init__(self, file: IO[bytes], filename: str) -> None:
        super().__init__(filename)
        self._file = file

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:  # noqa: ARG002 - aiogram's own signature
        """Yield the file."""
        self._file.seek(0)
        while chunk := self._file.read(self.chunk_size):
            yield chunk


async def export(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Send everything."""
    await uploads.begin(Errand.TAKEOUT, app, ui, lambda: _send(app, person, ui))


async def _send(app: App, person: Person, ui: Ui) -> None:
    now = app.clock.now()
    takeout = Takeout(app.belongings, app.media, app.settings.data_dir, limit=uploads.BYTES)
    async for part in takeout.parts(person, now):
        with part.file:
            whole = part.last and part.number == 1
            name = f"wa-scheduler-{now:%Y-%m-%d}{'' if whole else f'-{part.number}'}.zip"
            await uploads.send(ui, Archive(part.file, name), _caption(part))


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
