"""What was written but not sent when something else came in between: it is put aside, and one tap goes on with it."""

from collections.abc import Mapping
from typing import Any

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from pydantic import ValidationError

from bot.app import App
from bot.features import adding, addressing
from bot.features.newmessage import NewMessage
from bot.features.questions import STEPS
from bot.i18n import t
from bot.ui.asides import Aside, Asides
from bot.ui.form import Form
from bot.ui.screen import Button, Go, Ui, goes
from core.model import Person

_ASKING = {step.state for step in STEPS}


async def put_aside(at: str | None, data: Mapping[str, Any], state: FSMContext) -> Button | None:
    """Put aside a message in the making that says something; gives the button that goes on with it."""
    draft = _written(at, data)
    if draft is None:
        return None
    await Asides(state).keep(draft.token, str(at), draft.model_dump(mode="json"))
    return _on(draft.token)


async def way_on(state: FSMContext) -> list[Button]:
    """Give the row that goes on with what was put aside last, empty where there is nothing."""
    kept = await Asides(state).newest_first()
    return [_on(kept[0].data["token"])] if kept else []


def _on(token: str) -> Button:
    return Button(t("button-unsent"), Go(to="unsent", arg=token))


async def left(at: str | None, data: Mapping[str, Any], state: FSMContext, ui: Ui) -> None:
    """Put aside what was left for something else; its question has no button any more but the one that goes on."""
    button, asked = await put_aside(at, data, state), data.get("asked")
    if isinstance(asked, int):
        await ui.strip(asked, [[button]] if button else ())


def _written(at: str | None, data: Mapping[str, Any]) -> NewMessage | None:
    """Give the message in the making, if it says something."""
    if at not in _ASKING:
        return None
    try:
        draft = NewMessage.model_validate(data)
    except ValidationError:
        return None
    return draft if draft.text or draft.refused or draft.attachment is not None else None


async def resume(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Go on where it was left; of a double tap, once."""
    kept = [each for each in await Asides(state).newest_first() if each.data["token"] == callback_data.arg]
    if kept:
        form = await _taken(kept[0], state, app, person, ui)
        await form.turn(form.draft.page)
    elif (await state.get_data()).get("token") != callback_data.arg:
        await _over(ui)


async def resume_for(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Go on with what waits for somebody, for a contact; of a double tap, once."""
    contact = await app.contacts.get(person.id, callback_data.arg)
    kept = [each for each in await Asides(state).newest_first() if adding.waiting(each)]
    if kept:
        form = await _taken(kept[0], state, app, person, ui)
        form.draft.address(contact)
        await addressing.onwards(form)
    elif contact.id not in (await state.get_data()).get("chosen", {}):
        await _over(ui)


async def _over(ui: Ui) -> None:
    """Say that what a button would go on with is over, and take it away."""
    await ui.toast(t("form-over"), alert=True)
    if ui.pressed is not None:
        await ui.strip(ui.pressed.message_id)


async def _taken(kept: Aside, state: FSMContext, app: App, person: Person, ui: Ui) -> Form[NewMessage]:
    """Take up what was put aside; it goes on below all that came meanwhile."""
    if ui.pressed is not None:
        await ui.strip(ui.pressed.message_id)
        ui.leave()
    draft = NewMessage.model_validate(kept.data)
    draft.asked = None
    await Asides(state).take(draft.token)
    await state.set_state(kept.at)
    await state.set_data(draft.model_dump(mode="json"))
    return Form(draft, STEPS, state, app, person, ui)


def build() -> Router:
    """Give the router."""
    router = Router(name="unsent")
    router.callback_query.register(resume, goes("unsent"))
    router.callback_query.register(resume_for, goes("unsent.for"))
    return router
