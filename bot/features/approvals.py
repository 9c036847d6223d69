"""The buttons under a message that asks before it goes out."""

from datetime import timedelta
from typing import Final

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.features import history
from bot.i18n import t
from bot.ui import attached, intake
from bot.ui.form import Conversation, Draft, Form, Steps
from bot.ui.screen import Go, Screen, Ui, goes
from core.attachment import Attachment, Wording
from core.errors import Changed, Gone, InputError
from core.model import Delivery, DeliveryStatus, Person

LATER: Final = frozenset({10, 60})
"""Minutes for which a decision can be put off."""


class Reword(StatesGroup):
    """Another text for once."""

    text = State()


class Rewording(Draft):
    """Which message is to get it."""

    delivery_id: str
    text: str
    attachment: Attachment | None = None


async def _show(app: App, person: Person, ui: Ui, delivery: Delivery) -> None:
    """Show what has been decided, here and where it was asked."""
    await ui.show(history.card(delivery, connected=app.sessions.works(person.session)))
    app.notify()


async def send(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Let it go out."""
    await _show(app, person, ui, await app.approvals.send(person.id, callback_data.arg))


async def skip(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Leave it out."""
    await _show(app, person, ui, await app.approvals.skip(person.id, callback_data.arg))


async def later(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask again later."""
    if callback_data.page in LATER:
        ahead = timedelta(minutes=callback_data.page)
        await _show(app, person, ui, await app.approvals.snooze(person.id, callback_data.arg, ahead))


async def edit(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for another text; the question stays where it is."""
    delivery = await app.deliveries.get(person.id, callback_data.arg)
    if delivery.status is not DeliveryStatus.AWAITING:
        raise Changed
    ui.leave()
    draft = Rewording(delivery_id=delivery.id, text=delivery.text, attachment=delivery.attachment)
    await Form(draft, STEPS, state, app, person, ui).go(Reword.text)


async def ask_text(form: Form[Rewording]) -> Screen:
    """Ask for the text."""
    return Screen(
        t("approval-ask-text", text=attached.said(Wording(form.draft.text, form.draft.attachment))),
        [[form.button(t("button-cancel"), "cancel")]],
    )


STEPS: Final[Steps] = {Reword.text: ask_text}


async def wrote(message: Message, form: Form[Rewording]) -> None:
    """Take the text, and ask anew whether to send it."""
    app, person = form.app, form.person
    try:
        wording = intake.under(await intake.single(message, app, person), form.draft.attachment)
        # It stays, should only its text be refused.
        form.draft.attachment = wording.attachment or form.draft.attachment
        delivery = await app.approvals.edit(person, form.draft.delivery_id, wording)
    except InputError as problem:
        await form.again(problem)
        return
    except (Changed, Gone):
        await form.end(Screen(t("approval-decided")))
        return
    await form.end(history.card(delivery, connected=app.sessions.works(person.session)))
    app.notify()


def build() -> Router:
    """Give the router."""
    router = Router(name="approvals")
    router.callback_query.register(send, goes("approve.send"))
    router.callback_query.register(skip, goes("approve.skip"))
    router.callback_query.register(later, goes("approve.later"))
    router.callback_query.register(edit, goes("approve.edit"))
    steps = Conversation("approvals.steps", Rewording, STEPS)
    steps.message.register(wrote, Reword.text, F.content_type.in_(intake.KINDS))
    router.include_router(steps)
    return router
