"""What contacts write, and answering it: by the message's button, or by Telegram's own reply to it."""

from typing import Final

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.app import App
from bot.features.oneline import source
from bot.features.wording import refusal
from bot.i18n import Phrase, t
from bot.ui import intake
from bot.ui.form import Conversation, Draft, Form, Steps, is_command
from bot.ui.screen import Button, Go, Screen, Ui, formatted, goes
from bot.ui.written import written
from core.errors import Gone, InputError
from core.model import Contact, Person
from core.ports import Incoming, Kind

QUOTED: Final = 1000
"""UTF-16 units, as HTML, that are shown of what somebody wrote."""


class Reply(StatesGroup):
    """Asking what to answer."""

    text = State()


class NewReply(Draft):
    """An answer in the making."""

    contact_id: str
    contact_name: str


async def ask_text(form: Form[NewReply]) -> Screen:
    """Ask what to answer."""
    return Screen(t("reply-ask", name=form.draft.contact_name), [[form.button(t("button-cancel"), "cancel")]])


STEPS: Steps = {Reply.text: ask_text}


def card(contact: Contact, message: Incoming, *, asked: bool) -> Screen:
    """Draw what a contact wrote; `asked` when it may be an answer, for we have written to them before."""
    said = _said(contact, message, asked=asked)
    if message.text:
        said = t("reply-quote", said=said, text=formatted(message.text, QUOTED))
    return Screen(said, [[Button(t("button-reply"), Go(to="reply", arg=contact.id))]])


def _said(contact: Contact, message: Incoming, *, asked: bool) -> Phrase:
    if message.kind is Kind.TEXT:
        return t("replied" if asked else "wrote", name=contact.name)
    return t(f"reply-{message.kind.value}", name=contact.name)


async def reply(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask what to answer; what they wrote stays in the chat."""
    contact = await app.contacts.get(person.id, callback_data.arg)
    ui.leave()
    draft = NewReply(contact_id=contact.id, contact_name=contact.name)
    await Form(draft, STEPS, state, app, person, ui).go(Reply.text)


async def answered(message: Message, form: Form[NewReply]) -> None:
    """Send the answer."""
    try:
        contact = await form.app.contacts.get(form.person.id, form.draft.contact_id)
        # The form's token makes it one message, however often it is handled.
        wording = await intake.single(message, form.app, form.person)
        await form.app.outbox.send(
            form.person, [contact], wording.text, source=f"f{form.draft.token}", attachment=wording.attachment
        )
    except Gone:
        await form.end(Screen(t("contact-gone")))
    except InputError as problem:
        await form.again(refusal(problem, written(message)))
    else:
        await form.close()


async def answered_directly(message: Message, app: App, person: Person, ui: Ui) -> None:
    """Send what was written as Telegram's own reply to what a contact wrote, whatever else is going on."""
    contact_id = _whose(message)
    if contact_id is None:
        raise SkipHandler
    try:
        contact = await app.contacts.get(person.id, contact_id)
    except Gone:
        await ui.send(Screen(t("contact-gone")))
    else:
        wording = await intake.read(message, app, person)
        first, *more = intake.parts(wording)
        await app.outbox.send(
            person, [contact], first.text, source=source(message), attachment=first.attachment, more=more
        )


def _whose(message: Message) -> str | None:
    """Give the contact whose words a message replies to, as the button under them names it; None for all else."""
    to = message.reply_to_message
    if to is None or message.bot is None or to.from_user is None or to.from_user.id != message.bot.id:
        return None
    rows = to.reply_markup.inline_keyboard if isinstance(to.reply_markup, InlineKeyboardMarkup) else []
    for button in (button for row in rows for button in row):
        try:
            go = Go.unpack(button.callback_data or "")
        except (TypeError, ValueError):
            continue
        if go.to == "reply":
            return go.arg
    return None


def build() -> Router:
    """Give the router."""
    router = Router(name="replies")
    taken = F.content_type.in_(intake.KINDS)
    router.callback_query.register(reply, goes("reply"))
    router.message.register(answered_directly, F.reply_to_message, taken, ~F.text.func(is_command))
    steps = Conversation("replies.answer", NewReply, STEPS)
    steps.message.register(answered, taken)
    router.include_router(steps)
    return router
