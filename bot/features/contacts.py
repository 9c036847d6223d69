"""/contacts, /search: the people and groups to write to."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from aiogram import F, Router
from aiogram.filters import CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from babel.dates import format_date, format_skeleton

from bot.app import App
from bot.i18n import Phrase, Text, t
from bot.ui.commands import Command
from bot.ui.form import Conversation, Draft, Form, Steps
from bot.ui.recipients import tag_label, token
from bot.ui.screen import Button, Go, Screen, Ui, excerpt, goes, shortened
from bot.ui.searches import Searches
from bot.ui.widgets import home, last_page, paged, turner
from core.delivery.planner import UNDO
from core.errors import GatewayError, Gone, NotPaired, PhoneTaken
from core.model import Birthday, Contact, ContactKind, Person
from core.store.contacts import Tag
from core.text import phone

SEARCH_LIMIT: Final = 60
"""Characters of a search; what is longer is a message."""

OF_CONTACT: Final = "@"
"""What begins, in a button, the part of the schedules or of the log that is one contact's; their id follows."""

TAGS: Final = 6
"""Tags that the list of contacts shows."""

CHECK_SECONDS: Final = 10.0
"""How long WhatsApp may take to answer: the person's chat is not heard meanwhile."""


def address(contact: Contact) -> Text:
    """Name what tells a contact apart from others of its name: its number, or that it is a group."""
    if contact.kind is ContactKind.GROUP:
        return t("contact-group")
    return phone.pretty(contact.phone) if contact.phone else t("contact-no-number")


def row(contact: Contact) -> Phrase:
    """Name a contact on one line, with what tells it apart."""
    group = contact.kind is ContactKind.GROUP
    return t(
        "contact-row-group" if group else "contact-row", name=shortened(contact.name, 35), address=address(contact)
    )


async def listing(app: App, person: Person, page: int, search: str = "") -> Screen:
    """Draw a page of the contacts, or of those that a search finds."""
    people, page, total = await paged(
        lambda skip, limit: app.contacts.page(person.id, skip=skip, limit=limit, search=search),
        lambda: app.contacts.count(person.id, search),
        page,
    )
    rows = [[Button(row(contact), Go(to="contact", arg=contact.id))] for contact in people]
    text = (
        t("contacts-list", total=total, page=page + 1, pages=last_page(total) + 1)
        if not search
        else t("contacts-found", total=total, search=search, page=page + 1, pages=last_page(total) + 1)
    )
    if not total:
        text = t("contacts-none-found", search=search) if search else t("contacts-none")
    return Screen(
        text,
        [
            *rows,
            turner(page, total, lambda to: Button("", Go(to="contacts", arg=token(search) if search else "", page=to))),
            [Button(t("button-contacts-all"), Go(to="contacts"))] if search else [],
            *([] if search or not total else tag_rows(await app.contacts.tags(person.id))),
            [Button(t("button-add-contact"), Go(to="add")), Button(t("button-exchange"), Go(to="exchange"))],
            [home()],
        ],
    )


async def chooser(
    app: App, person: Person, here: Go, *, ask: Text, to: Callable[[Contact], Go], back: Sequence[Button]
) -> Screen:
    """Draw a page of the contacts to choose one of; `here` is the button that shows it."""
    people, page, total = await paged(
        lambda skip, limit: app.contacts.page(person.id, skip=skip, limit=limit),
        lambda: app.contacts.count(person.id),
        here.page,
    )
    return Screen(
        ask if total else t("contacts-none"),
        [
            *([Button(row(contact), to(contact))] for contact in people),
            turner(page, total, lambda to: Button("", here.model_copy(update={"page": to}))),
            back,
        ],
    )


def tag_rows(tags: list[Tag]) -> list[list[Button]]:
    """Give the tags, three in a row; of many the first ones, and a way to all of them."""
    buttons = [Button(tag_label(tag), Go(to="tag", arg=token(tag.key))) for tag in tags[:TAGS]]
    rows = [buttons[start : start + 3] for start in range(0, len(buttons), 3)]
    return [*rows, [Button(t("button-all-tags", total=len(tags)), Go(to="tags"))]] if len(tags) > TAGS else rows


class Find(StatesGroup):
    """Looking at the list: what is typed meanwhile narrows it."""

    typing = State()


class Found(Draft):
    """What the list is narrowed by."""

    search: str = ""


async def ask_whom(form: Form[Found]) -> Screen:
    """Draw the list."""
    return await listing(form.app, form.person, form.draft.page, form.draft.search)


FIND: Steps = {Find.typing: ask_whom}


async def look(form: Form[Found], state: FSMContext) -> None:
    """Show the list, and narrow it by what is typed from now on, unless another conversation is going on."""
    await Searches(state).keep(form.draft.search)
    now = await state.get_state()
    if now is None or now == Find.typing.state:
        await state.set_state(Find.typing)
        await form.turn(form.draft.page)
    else:
        await form.ui.show(await ask_whom(form))


async def contacts(_: Message, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Answer /contacts."""
    await look(Form(Found(), FIND, state, app, person, ui), state)


async def search(_: Message, command: CommandObject, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Answer /search."""
    if not (text := (command.args or "").strip()[:SEARCH_LIMIT]):
        await ui.show(Screen(t("search-usage")))
    else:
        await look(Form(Found(search=text), FIND, state, app, person, ui), state)


async def narrow(message: Message, form: Form[Found], state: FSMContext) -> None:
    """Narrow the list by what is typed."""
    form.draft.search = (message.text or "").strip()[:SEARCH_LIMIT]
    form.draft.page = 0
    await look(form, state)


async def turn(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Show another page, of the whole list where it is not known any more what was searched for."""
    found = await Searches(state).text(callback_data.arg)
    if found is None:
        await ui.toast(t("stale-button"), alert=True)
    await look(Form(Found(search=found or "", page=callback_data.page), FIND, state, app, person, ui), state)


def noted(contact: Contact, language: str) -> list[Phrase]:
    """Give a line for everything that is noted about a contact."""
    return [
        *([t("contact-tags", tags=" ".join(f"#{tag}" for tag in contact.tags))] if contact.tags else []),
        *([t("contact-birthday", birthday=born(contact.birthday, language))] if contact.birthday else []),
        *([t("contact-zone", zone=contact.zone)] if contact.zone else []),
        *(t("contact-field", field=name, value=shortened(contact.fields[name], 60)) for name in sorted(contact.fields)),
        *([t("contact-notes", notes=excerpt(contact.notes, 1000))] if contact.notes else []),
    ]


def born(birthday: Birthday, language: str) -> str:
    """Write a birthday: `December 24, 1980`, or `December 24`."""
    # A leap year has every day.
    day = date(birthday.year or 2000, birthday.month, birthday.day)
    return str(
        format_date(day, "long", locale=language) if birthday.year else format_skeleton("MMMMd", day, locale=language)
    )


def card(contact: Contact, language: str) -> Screen:
    """Draw one contact."""
    group = contact.kind is ContactKind.GROUP
    text = (
        t("contact-card-group", name=contact.name)
        if group
        else t("contact-card", name=contact.name, address=address(contact), checked=checked(contact))
    )
    for line in noted(contact, language):
        text = t("contact-line", before=text, line=line)
    return Screen(
        text,
        [
            [
                Button(t("button-schedule-for"), Go(to="create", arg=contact.id)),
                Button(t("button-send-now"), Go(to="send", arg=contact.id)),
            ],
            [
                Button(t("button-contact-schedules"), Go(to="schedules", arg=OF_CONTACT + contact.id)),
                Button(t("button-history"), Go(to="logs", arg=OF_CONTACT + contact.id)),
            ],
            [
                Button(t("button-contact-name"), Go(to="contact.name", arg=contact.id)),
                *([] if group else [Button(t("button-contact-number"), Go(to="contact.number", arg=contact.id))]),
                Button(t("button-contact-notes"), Go(to="contact.notes", arg=contact.id)),
            ],
            [
                Button(t("button-tags"), Go(to="contact.tags", arg=contact.id)),
                *([] if group else [Button(t("button-birthday"), Go(to="contact.birthday", arg=contact.id))]),
                Button(t("button-contact-zone"), Go(to="contact.zone", arg=contact.id)),
            ],
            [
                Button(t("button-field"), Go(to="contact.field", arg=contact.id)),
                *([Button(t("button-check"), Go(to="contact.check", arg=contact.id))] if contact.phone else []),
            ],
            [Button(t("button-congratulate"), Go(to="contact.congratulate", arg=contact.id))]
            if contact.birthday
            else [],
            [Button(t("button-delete"), Go(to="contact.delete", arg=contact.id))],
            [Button(t("button-back"), Go(to="contacts")), home()],
        ],
    )


def checked(contact: Contact) -> Phrase:
    """Name what WhatsApp said about the number when it was asked last."""
    if contact.on_whatsapp is None or contact.verified_at is None:
        return t("contact-unchecked")
    return t("contact-on-whatsapp" if contact.on_whatsapp else "contact-not-on-whatsapp")


async def show(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show one contact."""
    try:
        await ui.show(card(await app.contacts.get(person.id, callback_data.arg), person.language))
    except Gone:
        await ui.toast(t("contact-gone"))
        await ui.show(await listing(app, person, 0))


async def check(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask WhatsApp about the number, and remember what it says."""
    contact = await app.contacts.get(person.id, callback_data.arg)
    try:
        async with asyncio.timeout(CHECK_SECONDS):
            contact = await app.verification.check(person, contact)
    except PhoneTaken as problem:
        await ui.toast(t("contact-same-account", name=problem.values["name"]), alert=True)
    except NotPaired:
        await ui.toast(t("contact-check-not-paired"), alert=True)
    except (GatewayError, TimeoutError):
        await ui.toast(t("contact-check-failed"), alert=True)
    else:
        await ui.toast(checked(contact))
        await ui.show(card(contact, person.language))


async def confirm_delete(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask before deleting; somebody whom schedules write to stays."""
    contact = await app.contacts.get(person.id, callback_data.arg)
    back = Button(t("button-back"), Go(to="contact", arg=contact.id))
    if schedules := await app.schedules.count_with(person.id, contact.id):
        text = t("contact-in-use", name=contact.name, schedules=schedules)
        theirs = Button(t("button-schedules"), Go(to="schedules", arg=OF_CONTACT + contact.id))
        await ui.show(Screen(text, [[theirs], [back]]))
        return
    really = Button(t("button-delete-really"), Go(to="contact.delete!", arg=contact.id))
    await ui.show(Screen(t("contact-delete", name=contact.name), [[really], [back]]))


async def delete(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Delete, unless a schedule has come to need the contact meanwhile."""
    contact = await app.contacts.get(person.id, callback_data.arg)
    if await app.schedules.count_with(person.id, contact.id):
        await ui.toast(t("contact-in-use-short"), alert=True)
        await ui.show(card(contact, person.language))
        return
    await app.contacts.delete(person.id, contact.id)
    undo = Button(t("button-undo"), Go(to="contact.restore", arg=contact.id))
    back = Button(t("button-contacts"), Go(to="contacts"))
    await ui.show(Screen(t("contact-deleted", name=contact.name), [[undo], [back, home()]]))


async def restore(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Take a deletion back."""
    try:
        contact = await app.contacts.restore(person.id, callback_data.arg, app.clock.now() - UNDO)
    except Gone:
        await ui.toast(t("restore-late"), alert=True)
        await ui.show(await listing(app, person, 0))
    else:
        await ui.toast(t("contact-restored", name=contact.name))
        await ui.show(card(contact, person.language))


def build() -> Router:
    """Give the router."""
    router = Router(name="contacts")
    router.message.register(contacts, Command("contacts"))
    router.message.register(search, Command("search"))
    router.callback_query.register(turn, goes("contacts"))
    router.callback_query.register(show, goes("contact"))
    router.callback_query.register(check, goes("contact.check"))
    router.callback_query.register(confirm_delete, goes("contact.delete"))
    router.callback_query.register(delete, goes("contact.delete!"))
    router.callback_query.register(restore, goes("contact.restore"))
    finding = Conversation("contacts.find", Found, FIND)
    finding.message.register(narrow, Find.typing, F.text)
    router.include_routers(finding)
    return router
