"""/add: somebody new, by a name and a number that come together or one after the other."""

import re
import unicodedata
from typing import Final, TypeVar

from aiogram import F, Router
from aiogram.filters import CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.i18n import Phrase, t
from bot.ui.asides import Aside, Asides
from bot.ui.commands import Command
from bot.ui.form import Conversation, Draft, Form, Steps
from bot.ui.regions import assumed
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.errors import AppError, BadPhone
from core.model import Contact, Person
from core.text import names, phone

_NUMBER: Final = re.compile(r"(?P<name>.*?)[\s,;:]*(?P<number>[+(]?\(?\d[\d\s()./\u2010-\u2015\u2212-]*)$", re.DOTALL)


class Add(StatesGroup):
    """Asking for somebody new."""

    who = State()


class NewContact(Draft):
    """Somebody new: their name, or their number (E.164), where the other one is yet to come."""

    new_name: str = ""
    new_number: str = ""


N = TypeVar("N", bound=NewContact)


async def ask_who(form: Form[NewContact]) -> Screen:
    """Ask for a name and a number."""
    return Screen(asked(form.draft, form.person), [[form.button(t("button-cancel"), "cancel")]])


def asked(draft: NewContact, person: Person) -> Phrase:
    """Ask for what is yet to come of somebody new."""
    if draft.new_name:
        return t("add-ask-number", name=draft.new_name, assumed=assumed(person))
    if draft.new_number:
        return t("add-ask-name", phone=phone.pretty(draft.new_number))
    return t("add-ask", assumed=assumed(person))


STEPS: Steps = {Add.who: ask_who}


def split(text: str) -> tuple[str, str]:
    """Split `Mom +49 151 23456789` into name and number, each of which may be missing."""
    # A number that was copied from somewhere often comes between invisible marks of direction.
    visible = "".join(c for c in text if c in "\u200c\u200d" or unicodedata.category(c) != "Cf").strip()
    match = _NUMBER.fullmatch(visible)
    return (match["name"], match["number"]) if match else (visible, "")


def given(message: Message, called: str = "") -> tuple[str, str]:
    """Read a name and a number from a text, or from a shared Telegram contact; of that only the number if `called`."""
    contact = message.contact
    if contact is None:
        return split(message.text or "")
    number = contact.phone_number
    # Telegram gives international numbers, with or without the plus, and what an address book has as it is.
    return (
        called or " ".join(part for part in (contact.first_name, contact.last_name) if part),
        number if number.startswith(("+", "0")) else f"+{number}",
    )


async def added(contact: Contact, state: FSMContext) -> Screen:
    """Say that somebody is a contact now; what was put aside for want of one can go to them."""
    waits = any(waiting(kept) for kept in await Asides(state).newest_first())
    return Screen(
        welcome(contact),
        [
            [Button(t("button-unsent-for", name=contact.name), Go(to="unsent.for", arg=contact.id))] if waits else [],
            [Button(t("button-write-to", name=contact.name), Go(to="create", arg=contact.id))],
        ],
    )


def waiting(aside: Aside) -> bool:
    """Tell whether what was put aside waits for somebody to whom it goes."""
    return not aside.data["chosen"] and not aside.data["tags"]


def welcome(contact: Contact) -> Phrase:
    """Say that somebody is a contact now."""
    return t("contact-added", name=contact.name, phone=phone.pretty(contact.phone or ""))


async def save(app: App, person: Person, name: str, number: str) -> Contact:
    """Save a contact. Raises BadName, BadPhone or PhoneTaken; nothing is saved then."""
    return await app.contacts.add(person.id, name, phone.parse(number, person.region))


async def take(form: Form[N], name: str, number: str) -> Contact | None:
    """Take what was given of somebody; who has both a name and a number then is saved.

    Raises BadName, BadPhone or PhoneTaken; what was known before stays.
    """
    draft, person = form.draft, form.person
    if draft.new_name and not number:
        raise BadPhone(text=name, region=person.region)
    name = names.clean(name) if name else draft.new_name
    number = phone.parse(number, person.region) if number else draft.new_number
    if name and number:
        draft.new_name = draft.new_number = ""
        return await form.app.contacts.add(person.id, name, number)
    draft.new_name, draft.new_number = name, number
    return None


async def add(_: Message, command: CommandObject, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Answer /add: with a name and a number at once, or by asking for what is missing."""
    form = Form(NewContact(), STEPS, state, app, person, ui)
    name, number = split(command.args or "")
    try:
        contact = await take(form, name, number)
    except BadPhone as problem:
        form.draft.new_name = name
        await form.go(Add.who, problem=problem)
    else:
        await (ui.show(await added(contact, state)) if contact else form.go(Add.who))


async def ask(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for somebody new, from the list."""
    await Form(NewContact(), STEPS, state, app, person, ui).go(Add.who)


async def answered(message: Message, form: Form[NewContact], state: FSMContext) -> None:
    """Take the answer: a name and a number, typed or shared, or one of them."""
    try:
        contact = await take(form, *given(message, form.draft.new_name))
    except AppError as problem:
        await form.again(problem)
    else:
        await (form.end(await added(contact, state)) if contact else form.go(Add.who))


async def shared(message: Message, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Take a Telegram contact that is shared in the middle of something else, which goes on."""
    await ui.show(await added(await save(app, person, *given(message)), state))


def build() -> Router:
    """Give the router."""
    router = Router(name="adding")
    router.message.register(add, Command("add"))
    router.callback_query.register(ask, goes("add"))
    steps = Conversation("adding.steps", NewContact, STEPS)
    steps.message.register(answered, F.text | F.contact)
    router.include_routers(steps)
    return router
