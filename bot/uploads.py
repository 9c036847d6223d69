"""Files that the bot makes and sends while the chat goes on."""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from typing import Final, Generic, TypeVar

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import InputFile, Message

from bot.app import App
from bot.errands import Errand, told
from bot.i18n import Phrase, t
from bot.ui.screen import Screen, Ui

log = logging.getLogger(__name__)

BYTES: Final = 45_000_000
"""Bytes of one file; Telegram takes 50 MB from a bot."""
CHUNK: Final = 65_536
"""Bytes that are handed over at once."""
AT_ONCE: Final = 200
"""Records that are written at once, in a thread, for each takes a while."""
SECONDS: Final = 600
"""How long Telegram may take to accept a file."""

R = TypeVar("R")


class Upload(InputFile):
    """A file that is made while it is sent."""

    def __init__(self, filename: str) -> None:
        super().__init__(filename=filename, chunk_size=CHUNK)


class Records(Upload, Generic[R]):
    """A file of records, which `each` yields and `write` puts down. `written` are those that it has so far."""

    def __init__(
        self, filename: str, head: str, each: Callable[[], AsyncIterator[R]], write: Callable[[R], str]
    ) -> None:
        super().__init__(filename)
        self._head = head
        self._each = each
        self._write = write
        self.written = 0

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:  # noqa: ARG002 - aiogram's own signature
        """Yield the file, from its beginning at each call."""
        self.written, size = 0, len(self._head)
        if self._head:
            yield self._head.encode()
        async for some in _several(self._each()):
            data = await asyncio.to_thread(self._written, some)
            if size + len(data) > BYTES:
                break
            self.written, size = self.written + len(some), size + len(data)
            yield data

    def _written(self, some: list[R]) -> bytes:
        return "".join(map(self._write, some)).encode()


async def _several(each: AsyncIterator[R]) -> AsyncIterator[list[R]]:
    some: list[R] = []
    async for one in each:
        some.append(one)
        if len(some) == AT_ONCE:
            yield some
            some = []
    if some:
        yield some


async def begin(errand: Errand, app: App, ui: Ui, make: Callable[[], Awaitable[None]]) -> None:
    """Begin to make and send a file; a second tap begins no second one."""
    name = errand.of(ui.chat_id)
    if name in app.tasks:
        await ui.toast(t("export-busy"))
        return
    await ui.toast(t("export-begun"))
    app.tasks.spawn(name, made(name, make, ui))


async def made(name: str, make: Callable[[], Awaitable[None]], ui: Ui) -> None:
    """Make and send a file; should that fail, the chat is told."""

    async def attempt() -> None:
        try:
            await make()
        except (TelegramAPIError, OSError) as problem:
            log.warning("%s could not be sent: %s", name, problem)
            await ui.send(Screen(t("export-failed")))

    await told(name, attempt, lambda text: ui.send(Screen(text)))


async def send(ui: Ui, file: InputFile, caption: Phrase) -> Message:
    """Send a file, however long Telegram takes to accept it."""
    return await ui.bot.send_document(ui.chat_id, file, caption=ui.html(caption), request_timeout=SECONDS)


async def correct(ui: Ui, sent: Message, caption: Phrase) -> None:
    """Put other words under a file: only once it was sent it is known what is in it."""
    await ui.bot.edit_message_caption(chat_id=ui.chat_id, message_id=sent.message_id, caption=ui.html(caption))
