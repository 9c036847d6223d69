"""How fast somebody's account may send."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.i18n import t
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import foot, ticked
from core.delivery.allowance import FIRSTS
from core.model import Pace, Person


def screen(person: Person, cap: int) -> Screen:
    """Draw the choice of a pace."""
    buttons = [
        Button(ticked(t(f"pace-{pace}"), chosen=pace is person.pace), Go(to="settings.pace.set", arg=pace.value))
        for pace in Pace
    ]
    return Screen(t("pace", pace=t(f"pace-{person.pace}"), cap=cap, firsts=FIRSTS), [buttons, foot("settings")])


async def show(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Show the choice of a pace."""
    await ui.show(screen(person, app.settings.daily_cap))


async def choose(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Send at another pace from now on."""
    if callback_data.arg in set(Pace):
        person = await app.people.prefer(person.id, pace=callback_data.arg) or person
    await ui.show(screen(person, app.settings.daily_cap))


def build() -> Router:
    """Give the router."""
    router = Router(name="settings.pace")
    router.callback_query.register(show, goes("settings.pace"))
    router.callback_query.register(choose, goes("settings.pace.set"))
    return router
