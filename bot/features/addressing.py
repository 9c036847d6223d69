"""Whom a message goes to: one tapped or typed, or several with check marks, names with commas between them, tags."""

from collections.abc import Sequence
from typing import Final

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import CommandObject, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.features import adding, wording
from bot.features.newmessage import NAME_WORDS, Create, NewMessage, Send
from bot.features.questions import SEND, STEPS, gaps
from bot.i18n import t
from bot.ui import intake
from bot.ui.commands import Command
from bot.ui.form import Conversation, Form, Tap, does, live
from bot.ui.recipients import token
from bot.ui.screen import Button, Go, Screen, Ui
from bot.ui.written import Typed
from core.delivery.outbox import FEW
from core.errors import AppError, FileGone, Gone, InputError, NotFound, PhoneTaken, TooManyRecipients
from core.model import Contact, Person
from core.store.contacts import LIST_LIMIT
from core.text import names, phone
from core.text.labels import distinct, key

WHOM: Final = frozenset({Send.contact.state, Create.contact.state, Create.somebody.state})
"""Where it is asked to whom a message goes, so that /add answers."""


async def named(form: Form[NewMessage], text: str) -> None:
    """Take recipients as typed: a name, or names and tags with commas between them.

    Of several whom a name may mean the list is narrowed to them. Raises NotFound, NobodyTagged or TooManyRecipients;
    the recipients stay as they are then.
    """
    draft, contacts, owner = form.draft, form.app.contacts, form.person.id
    matches = [] if text.startswith("#") else await contacts.matching(owner, text)
    if matches:
        narrowed(form, matches, text)
        return
    meant = await contacts.meant(owner, text)
    chosen = {contact.id: contact.name for contact in meant.contacts}
    tags = meant.tags
    if draft.several:
        chosen, tags = draft.chosen | chosen, distinct([*draft.tags, *tags])
    await _choose(form, chosen, tags)
    draft.unclear, draft.search = meant.unclear, _next(meant.unclear)
    draft.several = draft.several or bool(meant.unclear)


def narrowed(form: Form[NewMessage], matches: Sequence[Contact], wanted: str) -> None:
    """Take the one contact that is meant; of several, the list is narrowed to them."""
    draft = form.draft
    draft.unknown = ""
    if len(matches) > 1:
        draft.search = wanted[:40]
        if not draft.several:
            draft.chosen, draft.tags = {}, ()
    elif draft.several:
        draft.chosen = draft.chosen | {matches[0].id: matches[0].name}
        draft.search = ""
    else:
        _address(draft, matches[0])


def _address(draft: NewMessage, contact: Contact) -> None:
    """Take the one whom it is for: whose name is longer leaves less of what was typed as the text."""
    draft.address(contact)
    if (rest := names.after(contact.name, draft.typed.text)) is not None:
        draft.say(intake.reworded(draft.written, draft.typed.tail(rest).whatsapp()))
    draft.typed = Typed()


async def _choose(form: Form[NewMessage], chosen: dict[str, str], tags: tuple[str, ...]) -> None:
    """Take recipients. Raises TooManyRecipients; they stay as they are then."""
    form.draft.people = len(await form.app.contacts.recipients(form.person.id, tuple(chosen), tags))
    form.draft.chosen, form.draft.tags, form.draft.unknown = chosen, tags, ""


def _next(unclear: Sequence[str]) -> str:
    return unclear[0][:40] if unclear else ""


async def searched(message: Message, form: Form[NewMessage]) -> None:
    """Take what was typed, or ask which one is meant; a name with a number is somebody new."""
    draft = form.draft
    draft.tagging = False
    text = (message.text or "").strip()
    try:
        await named(form, text)
    except NotFound as problem:
        name, number = adding.split(text)
        nobody = not await form.app.contacts.count(form.person.id)
        if (name and number) or (nobody and len(text.split()) <= NAME_WORDS):
            await _introduced(form, name, number)
        else:
            draft.call(text)
            await form.again(problem)
    except AppError as problem:
        await form.again(problem)
    else:
        await _onwards(form)


async def somebody(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Ask for somebody new, or for the number of the one who was named."""
    form.draft.new_name, form.draft.new_number = form.draft.unknown if tap.arg else "", ""
    await form.go(Create.somebody)


async def whom(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Leave the question for somebody new."""
    await _ask(form)


async def introduced(message: Message, form: Form[NewMessage]) -> None:
    """Take somebody new, typed or shared."""
    await _introduced(form, *adding.given(message, form.draft.new_name))


async def added(_: Message, command: CommandObject, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Answer /add while it is asked to whom it goes: to them."""
    form = await live(NewMessage, STEPS, state, app, person, ui)
    if form is None:
        raise SkipHandler
    form.draft.new_name = form.draft.new_number = ""
    await _introduced(form, *adding.split(command.args or ""))


async def _introduced(form: Form[NewMessage], name: str, number: str) -> None:
    """Take somebody new, to whom it goes then; who is a contact already is taken as that."""
    owner = form.person
    try:
        contact = await adding.take(form, name, number)
    except PhoneTaken as problem:
        e164 = phone.parse(number, owner.region) if number else form.draft.new_number
        if (contact := await form.app.contacts.by_phone(owner.id, e164)) is None:
            await form.again(problem)
            return
    except AppError as problem:
        await form.again(problem)
        return
    else:
        if contact is None:
            await form.go(Create.somebody)
            return
        await form.ui.send(Screen(adding.welcome(contact)))
    form.draft.new_name = form.draft.new_number = ""
    narrowed(form, [contact], contact.name)
    await _onwards(form)


async def _onwards(form: Form[NewMessage]) -> None:
    await (_ask(form) if form.draft.several else onwards(form))


async def _ask(form: Form[NewMessage]) -> None:
    await form.go(Send.contact if form.draft.now else Create.contact)


async def picked(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take the contact that was chosen; where several can be, a second tap takes it back."""
    draft = form.draft
    try:
        contact = await form.app.contacts.get(form.person.id, tap.arg)
    except Gone:
        draft.chosen.pop(tap.arg, None)
        await form.again(t("contact-gone"))
        return
    if draft.several:
        await _toggled(form, contact)
        return
    _address(draft, contact)
    await onwards(form)


async def _toggled(form: Form[NewMessage], contact: Contact) -> None:
    draft = form.draft
    if contact.id in draft.chosen:
        del draft.chosen[contact.id]
    elif len(draft.chosen) >= LIST_LIMIT:
        await form.ui.toast(t("recipients-full", limit=LIST_LIMIT), alert=True)
        return
    else:
        draft.chosen[contact.id] = contact.name
        if draft.unclear:
            draft.unclear = draft.unclear[1:]
            draft.search = _next(draft.unclear)
    await form.turn(draft.page)


async def several(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Let more than one be chosen."""
    form.draft.several = True
    await form.turn(form.draft.page)


async def list_tags(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Show the tags to choose from."""
    form.draft.several = form.draft.tagging = True
    await form.turn(0)


async def list_people(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Show the contacts to choose from."""
    form.draft.tagging, form.draft.search = False, ""
    await form.turn(0)


async def picked_tag(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take a tag, or take it back."""
    draft = form.draft
    tags = await form.app.contacts.tags(form.person.id)
    tag = next((tag for tag in tags if token(tag.key) == tap.arg), None)
    if tag is None:
        await form.again(t("tag-gone"))
        return
    rest = tuple(each for each in draft.tags if key(each) != tag.key)
    try:
        await _choose(form, draft.chosen, rest if len(rest) < len(draft.tags) else (*rest, tag.name))
    except InputError as problem:
        await form.again(problem)
    else:
        await form.turn(draft.page)


async def done(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Go on with those who are chosen."""
    draft = form.draft
    if not draft.chosen and not draft.tags:
        await form.ui.toast(t("recipients-none"), alert=True)
        return
    try:
        await _choose(form, draft.chosen, draft.tags)
    except InputError as problem:
        await form.again(problem)
        return
    draft.several = draft.tagging = False
    draft.search, draft.unclear = "", ()
    await onwards(form)


async def onwards(form: Form[NewMessage], source: str = "") -> None:
    """Ask what is still missing; a message for now that lacks nothing goes out, to many only when that is confirmed.

    So is what has marks of WhatsApp's in it that were typed: they may be meant; a template, which nobody has seen
    filled in yet; what begins with several names, which may be a part of it; and what would have gaps in it.

    The same `source` goes out once; without one it is the form's own.
    """
    draft = form.draft
    if draft.several or not draft.now or draft.missing() in SEND:
        await form.go((Send.contact if draft.now else Create.contact) if draft.several else draft.missing())
        return
    there = await _there(form)
    if there is None:
        return
    asks = len(there) > FEW or draft.marked or draft.template or draft.listed
    if asks or await gaps(form, form.app.clock.now()):
        await form.go(Send.confirm)
    else:
        await _out(form, there, source or f"f{draft.token}")


async def send_all(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Send as confirmed."""
    there = await _there(form)
    if there is not None:
        await _out(form, there, f"f{form.draft.token}")


async def _out(form: Form[NewMessage], there: list[Contact], source: str) -> None:
    """Send what the messages say, one after the other; what was asked stays until they are in the outbox."""
    draft = form.draft
    first, *more = draft.wordings
    try:
        await form.app.outbox.send(
            form.person, there, first.text, source=source, attachment=first.attachment, more=more
        )
    except FileGone as problem:
        await wording.without_lost(form, problem)
        return
    if len(there) <= FEW:
        # Each has a chat message of its own, which says it all.
        await form.close()
        return
    button = Button(t("button-logs"), Go(to="logs"))
    await form.end(Screen(t("send-queued", people=len(there), name=draft.whom), [[button]]))


async def _there(form: Form[NewMessage]) -> list[Contact] | None:
    """Give whom the message goes to; None where somebody is gone, or the text cannot be sent any more: it is asked."""
    draft, contacts, owner = form.draft, form.app.contacts, form.person.id
    try:
        there = await contacts.recipients(owner, tuple(draft.chosen), draft.tags)
    except TooManyRecipients as problem:
        draft.several = True
        await form.go(Send.contact, problem=problem)
        return None
    if await wording.recheck(form) is not None:
        await form.go(Send.text)
        return None
    if not {contact.id for contact in there}.issuperset(draft.chosen) or not there:
        await gone(form)
        return None
    return there


async def gone(form: Form[NewMessage]) -> None:
    """Ask anew whom it is for, without those who are gone; the other answers stay."""
    draft = form.draft
    there = await form.app.contacts.some(form.person.id, tuple(draft.chosen))
    draft.chosen, draft.search = {contact.id: contact.name for contact in there}, ""
    draft.several = bool(draft.chosen or draft.tags)
    await form.go(Send.contact if draft.now else Create.contact, problem=t("contact-gone"))


def add_to(steps: Conversation) -> None:
    """Register the answers to the question whom it is for, of /send and of /create."""
    for group in (Send, Create):
        steps.callback_query.register(picked, group.contact, does("pick"))
        steps.callback_query.register(several, group.contact, does("several"))
        steps.callback_query.register(list_tags, group.contact, does("tags"))
        steps.callback_query.register(list_people, group.contact, does("people"))
        steps.callback_query.register(picked_tag, group.contact, does("tag"))
        steps.callback_query.register(done, group.contact, does("done"))
        steps.callback_query.register(somebody, group.contact, does("somebody"))
        steps.message.register(searched, group.contact, F.text)
        steps.message.register(introduced, group.contact, F.contact)
    steps.callback_query.register(whom, Create.somebody, does("whom"))
    steps.message.register(introduced, Create.somebody, F.text | F.contact)
    steps.callback_query.register(send_all, Send.confirm, does("send"))


def build() -> Router:
    """Give the router of /add while it is asked to whom a message goes."""
    router = Router(name="addressing")
    router.message.register(added, Command("add"), StateFilter(*WHOM))
    return router
