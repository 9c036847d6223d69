"""/start, /help and /cancel: finding one's way."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.errands import Errand
from bot.features.home import home
from bot.i18n import t
from bot.ui.asides import Asides
from bot.ui.commands import Command
from bot.ui.screen import Screen, Ui, goes
from bot.ui.widgets import home as home_button
from core.model import Person, Role


async def start(_: Message, app: App, person: Person, ui: Ui, admitted: Role | None = None) -> None:
    """Answer /start; for who has just been let in by a code, with a welcome first."""
    if admitted is not None:
        await ui.send(Screen(t("claimed" if admitted is Role.OWNER else "invited", name=person.name)))
    await ui.show(await home(app, person))


async def show_help(_: Message | CallbackQuery, ui: Ui) -> None:
    """Answer /help."""
    await ui.show(Screen(t("help"), [[home_button()]]))


async def cancel(_: Message, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Answer /cancel: end the open conversation, or take back the pairing code on show, or what was put aside last."""
    if await state.get_state() is None:
        cancelled = app.tasks.cancel(Errand.PAIRING.of(person.id)) or await Asides(state).drop()
        await ui.show(Screen(t("form-cancelled") if cancelled else t("cancel-nothing"), [[home_button()]]))
        return
    asked = (await state.get_data()).get("asked")
    await state.clear()
    if isinstance(asked, int):
        await ui.strip(asked)
    await ui.show(Screen(t("form-cancelled"), [[home_button()]]))


def build() -> Router:
    """Give the router."""
    router = Router(name="start")
    router.message.register(start, Command("start"))
    router.message.register(show_help, Command("help"))
    router.message.register(cancel, Command("cancel"))
    router.callback_query.register(show_help, goes("help"))
    return router
