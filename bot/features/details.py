"""Changing a contact: its name and number, and what is noted about it; each is one question."""

from collections.abc import Awaitable, Callable
from typing import Final

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.features.contacts import born, card
from bot.i18n import Text, t
from bot.ui.form import Conversation, Form, Steps, Tap, does
from bot.ui.recipients import token
from bot.ui.regions import assumed
from bot.ui.screen import Button, Go, Screen, Ui, excerpt, shortened
from bot.ui.zones import Zoned, choices
from core.errors import AppError, BadField, BadZone, Gone
from core.model import Contact, Person
from core.text import labels, phone
from core.text.rendering import KNOWN
from core.timing import zones
from core.timing.birthdays import parse_birthday


class Note(StatesGroup):
    """Asking for one thing."""

    name, number, tags, birthday, zone, field, notes = (
        State(), State(), State(), State(), State(), State(), State(),
    )  # fmt: skip


class NewNote(Zoned):
    """Something about a contact in the making."""

    contact_id: str


async def ask_name(form: Form[NewNote]) -> Screen:
    """Ask for another name."""
    return Screen(t("contact-ask-name", name=(await _contact(form)).name), _foot(form, clears=False))


async def ask_number(form: Form[NewNote]) -> Screen:
    """Ask for another number."""
    contact = await _contact(form)
    now = _now(phone.pretty(contact.phone) if contact.phone else "")
    text = t("contact-ask-number", name=contact.name, now=now, assumed=assumed(form.person))
    return Screen(text, _foot(form, clears=False))


async def ask_notes(form: Form[NewNote]) -> Screen:
    """Ask for notes."""
    contact = await _contact(form)
    now = _now(excerpt(contact.notes, 1000))
    return Screen(t("contact-ask-notes", name=contact.name, now=now), _foot(form, clears=bool(contact.notes)))


async def ask_tags(form: Form[NewNote]) -> Screen:
    """Ask for the tags."""
    contact = await _contact(form)
    now = ", ".join(f"#{tag}" for tag in contact.tags)
    return Screen(t("contact-ask-tags", name=contact.name, now=_now(now)), _foot(form, clears=bool(now)))


async def ask_birthday(form: Form[NewNote]) -> Screen:
    """Ask for the birthday."""
    contact = await _contact(form)
    now = born(contact.birthday, form.person.language) if contact.birthday else ""
    return Screen(t("contact-ask-birthday", name=contact.name, now=_now(now)), _foot(form, clears=bool(now)))


async def ask_zone(form: Form[NewNote]) -> Screen:
    """Ask for the time zone."""
    contact = await _contact(form)
    now = _now(contact.zone or "")
    text = t("zone-which") if form.draft.found else t("contact-ask-zone", name=contact.name, now=now)
    return Screen(text, [*choices(form), *_foot(form, clears=contact.zone is not None)])


async def ask_field(form: Form[NewNote]) -> Screen:
    """Ask for a field; those that are there can be taken away."""
    contact = await _contact(form)
    rows = [
        [form.button(t("button-field-clear", field=name, value=shortened(value, 30)), "drop", token(name))]
        for name, value in sorted(contact.fields.items())
    ]
    text = t("contact-ask-field", name=contact.name, drop=t("contact-field-drop") if rows else "")
    return Screen(text, [*rows, *_foot(form, clears=False)])


STEPS: Steps = {
    Note.name: ask_name,
    Note.number: ask_number,
    Note.tags: ask_tags,
    Note.birthday: ask_birthday,
    Note.zone: ask_zone,
    Note.field: ask_field,
    Note.notes: ask_notes,
}
OPENED: Final = {
    "contact.name": Note.name,
    "contact.number": Note.number,
    "contact.notes": Note.notes,
    "contact.tags": Note.tags,
    "contact.birthday": Note.birthday,
    "contact.zone": Note.zone,
    "contact.field": Note.field,
}


async def _contact(form: Form[NewNote]) -> Contact:
    return await form.app.contacts.get(form.person.id, form.draft.contact_id)


def _now(value: str) -> Text:
    return t("contact-now", value=value) if value else ""


def _foot(form: Form[NewNote], *, clears: bool) -> list[list[Button]]:
    clear = [form.button(t("button-clear"), "clear")] if clears else []
    return [[*clear, form.button(t("button-cancel"), "cancel")]]


async def ask(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for what a button of the card names."""
    contact = await app.contacts.get(person.id, callback_data.arg)
    await Form(NewNote(contact_id=contact.id), STEPS, state, app, person, ui).go(OPENED[callback_data.to])


Save = Callable[[Form[NewNote], str], Awaitable[Contact]]


async def save_name(form: Form[NewNote], text: str) -> Contact:
    """Take the name."""
    return await form.app.contacts.rename(form.person.id, form.draft.contact_id, text)


async def save_number(form: Form[NewNote], text: str) -> Contact:
    """Take the number."""
    number = phone.parse(text, form.person.region)
    return await form.app.contacts.renumber(form.person.id, form.draft.contact_id, number)


async def save_notes(form: Form[NewNote], text: str) -> Contact:
    """Take the notes, instead of those before."""
    return await form.app.contacts.set_notes(form.person.id, form.draft.contact_id, text)


async def save_tags(form: Form[NewNote], text: str) -> Contact:
    """Take the tags, instead of those before."""
    return await form.app.contacts.set_tags(form.person.id, form.draft.contact_id, labels.tags(text) if text else ())


async def save_birthday(form: Form[NewNote], text: str) -> Contact:
    """Take the birthday."""
    today = form.app.clock.now().date()
    birthday = parse_birthday(text, language=form.person.language, today=today) if text else None
    return await form.app.contacts.set_birthday(form.person.id, form.draft.contact_id, birthday)


async def save_zone(form: Form[NewNote], text: str) -> Contact:
    """Take the time zone."""
    return await form.app.contacts.set_zone(form.person.id, form.draft.contact_id, text or None)


async def save_field(form: Form[NewNote], text: str) -> Contact:
    """Take a field, as `city: Berlin`; without a value it is taken away."""
    name, colon, value = text.partition(":")
    owner, contact_id = form.person.id, form.draft.contact_id
    if not colon:
        raise BadField(limit=labels.FIELD_LIMIT, reserved=", ".join(KNOWN))
    if not value.strip():
        return await form.app.contacts.clear_field(owner, contact_id, name)
    return await form.app.contacts.set_field(owner, contact_id, name, value)


SAVES: Final[dict[State, Save]] = {
    Note.name: save_name,
    Note.number: save_number,
    Note.notes: save_notes,
    Note.tags: save_tags,
    Note.birthday: save_birthday,
    Note.zone: save_zone,
    Note.field: save_field,
}
CLEARABLE: Final = (Note.tags, Note.birthday, Note.zone, Note.notes)


async def _keep(form: Form[NewNote], save: Save, text: str) -> None:
    """Save and show the card, or say what is wrong and ask again."""
    try:
        contact = await save(form, text)
    except Gone:
        await form.end(Screen(t("contact-gone")))
    except AppError as problem:
        await form.again(problem)
    else:
        await form.end(card(contact, form.person.language))


def _typed(save: Save) -> Callable[[Message, Form[NewNote]], Awaitable[None]]:
    async def typed(message: Message, form: Form[NewNote]) -> None:
        await _keep(form, save, (message.text or "").strip())

    return typed


def _cleared(save: Save) -> Callable[[CallbackQuery, Form[NewNote]], Awaitable[None]]:
    async def cleared(_: CallbackQuery, form: Form[NewNote]) -> None:
        await _keep(form, save, "")

    return cleared


async def typed_zone(message: Message, form: Form[NewNote]) -> None:
    """Take a typed city, country or IANA name; of several zones, ask which."""
    form.draft.found = ()
    try:
        found = zones.choice(message.text or "", form.person.language, form.app.clock.now())
    except BadZone as problem:
        await form.again(problem)
        return
    if len(found) == 1:
        await _keep(form, save_zone, found[0])
    else:
        form.draft.found = tuple(found)
        await form.go(Note.zone)


async def chosen_zone(_: CallbackQuery, form: Form[NewNote], tap: Tap) -> None:
    """Take one of those that were found."""
    if tap.arg in form.draft.found:
        await _keep(form, save_zone, tap.arg)


async def drop(_: CallbackQuery, form: Form[NewNote], tap: Tap) -> None:
    """Take a field away; one that is gone already stays so."""

    async def save(form: Form[NewNote], text: str) -> Contact:
        contact = await _contact(form)
        name = next((name for name in contact.fields if token(name) == text), None)
        return await form.app.contacts.clear_field(form.person.id, contact.id, name) if name else contact

    await _keep(form, save, tap.arg)


def build() -> Router:
    """Give the router."""
    router = Router(name="details")
    router.callback_query.register(ask, Go.filter(F.to.in_(OPENED)))
    steps = Conversation("details.note", NewNote, STEPS)
    for state, save in SAVES.items():
        steps.message.register(typed_zone if state is Note.zone else _typed(save), state, F.text)
        if state in CLEARABLE:
            steps.callback_query.register(_cleared(save), state, does("clear"))
    steps.callback_query.register(chosen_zone, Note.zone, does("zone"))
    steps.callback_query.register(drop, Note.field, does("drop"))
    router.include_router(steps)
    return router
