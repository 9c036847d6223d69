"""Contacts from WhatsApp: its people and groups in a list to choose from."""

from collections.abc import Collection, Sequence
from typing import Final

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.failures import sentence
from bot.features import unsent
from bot.i18n import Text, t
from bot.ui.form import Conversation, Draft, Form, Steps, Tap, does
from bot.ui.screen import Button, Go, Screen, Ui, goes, shortened
from bot.ui.widgets import PAGE, last_page, turner
from core.errors import GatewayUnavailable, NotPaired
from core.model import Person
from core.ports import KnownChat
from core.text import phone

AT_ONCE: Final = 200
"""How many can be chosen before they have to be added."""


class Import(StatesGroup):
    """Choosing whom to add."""

    choice = State()


class Choice(Draft):
    """Who is chosen so far, by chat id; `search` narrows the list, `groups` tells which of the two lists it is."""

    groups: bool = False
    search: str = ""
    chosen: tuple[str, ...] = ()


async def ask_choice(form: Form[Choice]) -> Screen:
    """Show a page of the list, with marks for those who are chosen, or contacts already."""
    draft = form.draft
    book = await form.app.books.of(form.person)
    found = book.found(draft.search, groups=draft.groups)
    page = min(draft.page, last_page(len(found)))
    shown = found[page * PAGE : (page + 1) * PAGE]
    known = await form.app.exchange.known(form.person.id, [chat.chat_id for chat in shown])
    key = "import-list-found" if draft.search else "import-list"
    values = {"search": draft.search} if draft.search else {}
    return Screen(
        t(key, total=len(found), page=page + 1, pages=last_page(len(found)) + 1, chosen=len(draft.chosen), **values),
        [
            _tabs(form, len(book.people), len(book.groups)),
            *([_row(form, chat, known=chat.chat_id in known)] for chat in shown),
            turner(page, len(found), lambda to: form.button("", "page", str(to))),
            _selection(form, page, len(shown)),
            [
                *([form.button(t("button-import-add", chosen=len(draft.chosen)), "add")] if draft.chosen else []),
                form.button(t("button-cancel"), "cancel"),
            ],
        ],
    )


STEPS: Steps = {Import.choice: ask_choice}


def _tabs(form: Form[Choice], people: int, groups: int) -> list[Button]:
    labels = [t("button-import-people", total=people), t("button-import-groups", total=groups)]
    return [
        form.button(t("button-tab", tab=label) if form.draft.groups == bool(index) else label, "tab", str(index))
        for index, label in enumerate(labels)
    ]


def _row(form: Form[Choice], chat: KnownChat, *, known: bool) -> Button:
    chosen = chat.chat_id in form.draft.chosen
    mark = t("mark-known" if known else "mark-chosen" if chosen else "mark-open")
    name = {"name": shortened(chat.name, 35)} if chat.name else {}
    label = t("import-row" if name else "import-row-unnamed", mark=mark, detail=detail(chat), **name)
    return form.button(label, "drop" if chosen else "pick", chat.chat_id)


def detail(chat: KnownChat) -> Text:
    """Name what tells chats apart: how many are in a group, and what number somebody has."""
    if chat.chat_id.endswith("@g.us"):
        return t("group-members", members=chat.members)
    number = phone.of_chat(chat.chat_id)
    return phone.pretty(number) if number else t("contact-no-number")


def _selection(form: Form[Choice], page: int, shown: int) -> list[Button]:
    """Give the buttons that change the choice, or the search, as a whole; `shown` is how many are on the page."""
    draft = form.draft
    row = [form.button(t("button-import-page"), "all", str(page))] if shown else []
    if draft.chosen:
        row.append(form.button(t("button-import-none"), "none"))
    if draft.search:
        row.append(form.button(t("button-import-unsearch"), "unsearch"))
    return row


async def begin(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Begin with lists that are fetched anew."""
    if ui.pressed is not None and ui.pressed.photo:
        ui.leave()
    app.books.forget(person)
    try:
        await app.books.of(person)
    except GatewayUnavailable as error:
        connect = Button(t("button-connect"), Go(to="whatsapp"))
        text = t("import-not-connected") if isinstance(error, NotPaired) else sentence(error)
        await ui.show(Screen(text, [[connect], [Button(t("button-back"), Go(to="contacts"))]]))
    else:
        await Form(Choice(), STEPS, state, app, person, ui).go(Import.choice)


async def change_list(_: CallbackQuery, form: Form[Choice], tap: Tap) -> None:
    """Show people, or groups; who is chosen in the other list stays chosen."""
    form.draft.groups, form.draft.search = tap.arg == "1", ""
    await form.turn(0)


async def searched(message: Message, form: Form[Choice]) -> None:
    """Narrow the list."""
    form.draft.search = " ".join((message.text or "").split())[:40]
    await form.go(Import.choice)


async def unsearch(_: CallbackQuery, form: Form[Choice]) -> None:
    """Show everybody again."""
    form.draft.search = ""
    await form.turn(0)


async def pick(_: CallbackQuery, form: Form[Choice], tap: Tap) -> None:
    """Choose one more; somebody who is a contact already is pointed out."""
    chat = (await form.app.books.of(form.person)).chats.get(tap.arg)
    if chat is not None and await _add(form, [chat]):
        await form.ui.toast(t("import-known"))
    await form.turn(form.draft.page)


async def drop(_: CallbackQuery, form: Form[Choice], tap: Tap) -> None:
    """Take one out of the choice again."""
    form.draft.chosen = tuple(chat_id for chat_id in form.draft.chosen if chat_id != tap.arg)
    await form.turn(form.draft.page)


async def pick_page(_: CallbackQuery, form: Form[Choice], tap: Tap) -> None:
    """Choose all on the page on show."""
    page = int(tap.arg) if tap.arg.isdecimal() and len(tap.arg) < 7 else 0
    found = (await form.app.books.of(form.person)).found(form.draft.search, groups=form.draft.groups)
    await _add(form, found[page * PAGE : (page + 1) * PAGE])
    await form.turn(page)


async def _add(form: Form[Choice], chats: Sequence[KnownChat]) -> Collection[str]:
    """Choose those who are no contacts yet, as far as there is room; gives who is one already."""
    known = await form.app.exchange.known(form.person.id, [chat.chat_id for chat in chats])
    fresh = [chat.chat_id for chat in chats if chat.chat_id not in known and chat.chat_id not in form.draft.chosen]
    room = AT_ONCE - len(form.draft.chosen)
    if len(fresh) > room:
        await form.ui.toast(t("import-full", limit=AT_ONCE), alert=True)
    form.draft.chosen += tuple(fresh[:room])
    return known


async def clear(_: CallbackQuery, form: Form[Choice]) -> None:
    """Choose nobody."""
    form.draft.chosen = ()
    await form.turn(form.draft.page)


async def add(_: CallbackQuery, form: Form[Choice], state: FSMContext) -> None:
    """Save those who are chosen; who was writing when there was nobody goes on."""
    chats = (await form.app.books.of(form.person)).chats
    chosen = [chats[chat_id] for chat_id in form.draft.chosen if chat_id in chats]
    if not chosen:
        await form.ui.toast(t("import-nobody"))
        return
    imported = await form.app.exchange.import_many(form.person.id, chosen)
    await form.end(
        Screen(
            t("import-done", added=imported.added, known=imported.known, unusable=imported.unusable),
            [
                await unsent.way_on(state),
                [Button(t("button-contacts"), Go(to="contacts")), Button(t("button-import-more"), Go(to="import"))],
            ],
        )
    )


def build() -> Router:
    """Give the router."""
    router = Router(name="importing")
    router.callback_query.register(begin, goes("import"))
    steps = Conversation("importing.choice", Choice, STEPS)
    steps.message.register(searched, F.text)
    steps.callback_query.register(change_list, does("tab"))
    steps.callback_query.register(unsearch, does("unsearch"))
    steps.callback_query.register(pick, does("pick"))
    steps.callback_query.register(drop, does("drop"))
    steps.callback_query.register(pick_page, does("all"))
    steps.callback_query.register(clear, does("none"))
    steps.callback_query.register(add, does("add"))
    router.include_router(steps)
    return router
