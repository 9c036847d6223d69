"""Contacts from a file: a .vcf or .csv that is sent, what it would change, and the import with its progress.

The message that shows all this answers the one with the file. Its buttons find the file there, so nothing has to be
remembered in between, and an import that was cut off goes on from them: who was saved is there already the next time.
"""

import asyncio
import io
import logging
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from aiogram import F, Router
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import BufferedInputFile, CallbackQuery, Document, Message
from aiohttp import ClientError

from bot import uploads
from bot.app import App
from bot.errands import Errand, told
from bot.failures import sentence
from bot.features import addressreview, incoming, oneline, unsent
from bot.features.newmessage import Create, Send
from bot.i18n import Phrase, t
from bot.ui import intake
from bot.ui.form import Conversation, Draft, Form, Steps
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.errors import AppError, BookTooLarge
from core.model import Person
from core.store.database import DatabaseUnavailable
from core.store.exchange import BATCH, Merged
from core.text.importing.people import Book
from core.text.importing.reading import BYTES, ROWS, read

log = logging.getLogger(__name__)

ENDINGS: Final = (".vcf", ".vcard", ".csv", ".tsv")
TYPES: Final = (
    "text/vcard", "text/x-vcard", "text/directory", "text/csv", "text/comma-separated-values",
    "text/tab-separated-values",
)  # fmt: skip
MEGABYTES: Final = BYTES // 1024 // 1024
EDIT_SECONDS: Final = 1.0
"""How long one state of the progress is shown at least: Telegram takes about one edit a second."""
AGAIN: Final = (Button(t("button-file-again"), Go(to="file.review")),)
STOP: Final = (Button(t("button-file-stop"), Go(to="file.stop")),)
CONTACTS: Final = (Button(t("button-contacts"), Go(to="contacts")),)


class Ask(StatesGroup):
    """Asking for a file."""

    file = State()


@dataclass(frozen=True, slots=True)
class Source:
    """A file that somebody sent, and the message that it is in."""

    file_id: str
    name: str
    message_id: int

    @classmethod
    def of(cls, message: Message, document: Document) -> "Source":
        """Name the file of a message."""
        return cls(document.file_id, PurePath(document.file_name or "").name, message.message_id)


async def ask_file(form: Form[Draft]) -> Screen:
    """Ask for the file."""
    text = t("file-ask", megabytes=MEGABYTES, rows=ROWS)
    return Screen(text, [[form.button(t("button-cancel"), "cancel")]])


STEPS: Steps = {Ask.file: ask_file}


async def exchange(_: CallbackQuery, ui: Ui) -> None:
    """Show the ways in and out."""
    await ui.show(
        Screen(
            t("exchange"),
            [
                [Button(t("button-import"), Go(to="import"))],
                [Button(t("button-import-file"), Go(to="file"))],
                [
                    Button(t("button-export-vcard"), Go(to="contacts.export", arg="vcf")),
                    Button(t("button-export-table"), Go(to="contacts.export", arg="csv")),
                ],
                [Button(t("button-back"), Go(to="contacts"))],
            ],
        )
    )


async def ask(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for a file, from the ways in."""
    await Form(Draft(), STEPS, state, app, person, ui).go(Ask.file)


async def given(message: Message, form: Form[Draft]) -> None:
    """Take the file that was asked for, whatever its name says."""
    await form.close()
    await sent(message, form.app, form.person, form.ui)


async def sent(message: Message, app: App, person: Person, ui: Ui) -> None:
    """Take a file with contacts; the chat goes on while it is read."""
    document = message.document
    assert document is not None  # noqa: S101 - the filters let nothing else in
    if (document.file_size or 0) > BYTES:
        raise BookTooLarge(limit=MEGABYTES)
    if _task(person) in app.tasks:
        await ui.send(Screen(t("file-busy")), reply_to=message.message_id)
        return
    source = Source.of(message, document)
    shown = await ui.send(_reading(source), reply_to=message.message_id)
    work = _Work(app, person, ui, source, shown.message_id)
    work.begin(work.review)


async def sent_instead(message: Message, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Take a file with contacts while it is asked to whom a message goes, which is put aside for as long."""
    at, draft = await state.get_state(), await state.get_data()
    await state.clear()
    await unsent.left(at, draft, state, ui)
    await sent(message, app, person, ui)


async def review(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Look at the file again."""
    if (source := await _source(app, person, ui)) is not None:
        work = _Work(app, person, ui, source, (await ui.show(_reading(source))).message_id)
        work.begin(work.review)


async def confirm(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Import."""
    if (source := await _source(app, person, ui)) is not None:
        work = _Work(app, person, ui, source, (await ui.show(_reading(source))).message_id)
        work.begin(work.save)


async def report(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Send what is wrong, and what would change, as a file."""
    if (source := await _source(app, person, ui)) is not None and ui.pressed is not None:
        await ui.toast(t("export-begun"))
        _Work(app, person, ui, source, ui.pressed.message_id).begin_report()


async def stop(query: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Stop the import; where none runs any more, for the bot was restarted, look at the file again."""
    if app.tasks.cancel(_task(person)):
        await ui.toast(t("file-stopping"))
    else:
        await review(query, app, person, ui)


async def pass_on(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Send the file itself to somebody: that is what was meant by it."""
    if (answered := await _answered(ui)) is not None:
        await incoming.begin([await intake.read(answered, app, person)], state, app, person, ui)


async def cancel(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Leave it; what is begun already can be stopped."""
    if _task(person) in app.tasks:
        await ui.toast(t("file-busy"), alert=True)
        return
    await ui.show(Screen(t("file-cancelled"), [CONTACTS]))


def _task(person: Person) -> str:
    return Errand.ADDRESS_FILE.of(person.id)


async def _source(app: App, person: Person, ui: Ui) -> Source | None:
    """Find the file that the pressed message answers; None where it is gone, or where one is worked on already."""
    if ui.pressed is None or _task(person) in app.tasks:
        await ui.toast(t("file-busy"), alert=True)
        return None
    answered = await _answered(ui)
    if answered is None or answered.document is None:
        return None
    return Source.of(answered, answered.document)


async def _answered(ui: Ui) -> Message | None:
    """Give the message with the file that the pressed message answers; says so where that is gone."""
    answered = ui.pressed.reply_to_message if ui.pressed else None
    if answered is not None and answered.document is not None:
        return answered
    await ui.show(Screen(t("file-gone"), [[Button(t("button-import-file"), Go(to="file"))]]))
    return None


@dataclass(frozen=True, slots=True)
class _Work:
    """What is done with one file while the chat goes on; `shown` is the message that tells of it."""

    app: App
    person: Person
    ui: Ui
    source: Source
    shown: int

    def begin(self, work: Callable[[Book], Awaitable[None]]) -> None:
        """Read the file and do this with it; should that fail, its message says so, and offers to try again."""

        async def do() -> None:
            try:
                book = await self._book()
            except asyncio.CancelledError:
                await self._show(Screen(t("form-cancelled"), [AGAIN, CONTACTS]))
                raise
            if book is not None:
                await work(book)

        name = _task(self.person)
        self.app.tasks.spawn(name, told(name, do, lambda problem: self._show(Screen(problem, [AGAIN, CONTACTS]))))

    def begin_report(self) -> None:
        """Send what is wrong in the file and what it would change as a table; its message stays as it is."""
        name = _task(self.person)
        self.app.tasks.spawn(name, uploads.made(name, self._report, self.ui))

    async def review(self, book: Book) -> None:
        """Show what the file would change."""
        comparison = await self.app.exchange.compare(self.person.id, book.people)
        await self._show(addressreview.screen(self.source.name, book, comparison, self.person))

    async def _report(self) -> None:
        if (book := await self._book()) is None:
            return
        comparison = await self.app.exchange.compare(self.person.id, book.people)
        data = await asyncio.to_thread(addressreview.report, book, comparison, self.ui.plain)
        file = BufferedInputFile(data, f"{PurePath(self.source.name).stem}-check.csv")
        await uploads.send(self.ui, file, t("file-report"))

    async def save(self, book: Book) -> None:
        """Save the people in the file, a few hundred at once."""
        people, done, merged, shown_at = book.people, 0, Merged(), 0.0
        try:
            while done < len(people):
                if time.monotonic() >= shown_at + EDIT_SECONDS:
                    shown_at = time.monotonic()
                    await self._show_progress(_progress(done, len(people)))
                some = people[done : done + BATCH]
                merged += await self.app.exchange.merge(self.person.id, some)
                done += len(some)
        except asyncio.CancelledError:
            await self._show(_stopped(done, len(people)))
            raise
        except DatabaseUnavailable as problem:
            log.warning("the import of %s stopped at %s: %s", self.person.id, done, problem)
            await self._show(_stopped(done, len(people)))
            return
        await self._show(_done(merged, book))

    async def _book(self) -> Book | None:
        """Fetch and read the file; says what is wrong where that fails."""
        try:
            data = io.BytesIO()
            await self.ui.bot.download(self.source.file_id, data)
            return await asyncio.to_thread(
                read, data.getvalue(), region=self.person.region, language=self.person.language,
                today=self.app.clock.now().date(),
            )  # fmt: skip
        except AppError as problem:
            await self._show(_refused(sentence(problem)))
        except TelegramBadRequest as problem:
            large = "too big" in problem.message
            await self._show(_refused(sentence(BookTooLarge(limit=MEGABYTES)) if large else t("file-gone")))
        except (TelegramAPIError, ClientError, TimeoutError) as problem:
            log.warning("the file of %s could not be fetched: %s", self.person.id, problem)
            await self._show(Screen(t("file-unfetched"), [AGAIN]))
        return None

    async def _show(self, screen: Screen) -> None:
        """Say how it ended, in a new message where that of before is gone."""
        with self._bearing():
            if not await self.ui.edit(self.shown, screen):
                await self.ui.send(screen, reply_to=self.source.message_id)

    async def _show_progress(self, screen: Screen) -> None:
        """Say how it stands; somebody who has deleted the message does not want to know."""
        with self._bearing():
            await self.ui.edit(self.shown, screen)

    @contextmanager
    def _bearing(self) -> Iterator[None]:
        """Bear what Telegram does not take now: that is no reason to stop."""
        try:
            yield
        except TelegramAPIError as problem:
            log.warning("the chat of %s could not be told of a file: %s", self.person.id, problem)


def _reading(source: Source) -> Screen:
    return Screen(t("file-reading", name=source.name), [STOP])


def _refused(problem: Phrase) -> Screen:
    return Screen(problem, [CONTACTS])


def _progress(done: int, total: int) -> Screen:
    text = t("file-progress", done=done, total=total, percent=100 * done // total)
    return Screen(text, [STOP])


def _stopped(done: int, total: int) -> Screen:
    on = [Button(t("button-file-continue"), Go(to="file.import"))]
    return Screen(t("file-stopped", done=done, total=total), [on, CONTACTS])


def _done(merged: Merged, book: Book) -> Screen:
    lines: Sequence[Phrase] = [
        t("file-done", added=merged.added),
        *([t("file-done-completed", total=merged.completed)] if merged.completed else []),
        *([t("file-done-same", total=merged.same)] if merged.same else []),
        *addressreview.problems("file-done-lost", book.lost),
    ]
    rows = [
        CONTACTS,
        [Button(t("button-file-report"), Go(to="file.report"))] if book.problems else [],
    ]
    return Screen(addressreview.lined(lines), rows)


def build() -> Router:
    """Give the router."""
    router = Router(name="addressfile")
    router.callback_query.register(exchange, goes("exchange"))
    router.callback_query.register(ask, goes("file"))
    router.callback_query.register(review, goes("file.review"))
    router.callback_query.register(confirm, goes("file.import"))
    router.callback_query.register(report, goes("file.report"))
    router.callback_query.register(stop, goes("file.stop"))
    router.callback_query.register(pass_on, goes("file.send"))
    router.callback_query.register(cancel, goes("file.cancel"))
    asked = Conversation("addressfile.asked", Draft, STEPS)
    asked.message.register(given, F.document)
    # In the middle of another question it is that question's to say what a file means; whom to write to is none here.
    unasked = Router(name="addressfile.unasked")
    files = F.document.file_name.lower().endswith(ENDINGS) | F.document.mime_type.in_(TYPES)
    # What is commanded under a file is done with it.
    unasked.message.filter(~F.func(oneline.caption))
    unasked.message.register(sent, StateFilter(None), files)
    unasked.message.register(sent_instead, StateFilter(Send.contact, Create.contact), files)
    router.include_routers(asked, unasked)
    return router
