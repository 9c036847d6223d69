"""All schedules at once: pausing them, as for a vacation, and letting them go on. Both ask first."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.features.schedules import listing
from bot.i18n import t
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.model import Person
from core.store.schedules import Chosen, Part


async def ask_pause(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Ask before pausing all."""
    paused = await app.schedules.count(person.id, Chosen(Part.PAUSED))
    total = await app.schedules.count(person.id) - paused
    really = Button(t("button-pause-all-really"), Go(to="schedules.pause!"))
    back = Button(t("button-back"), Go(to="schedules"))
    await ui.show(Screen(t("pause-all", total=total), [[really], [back]]) if total else await listing(app, person, 0))


async def pause(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Pause all that is active, and say what of it was waiting; tapped twice, it is."""
    total, cancelled = await app.planner.pause_all(person.id)
    app.notify()
    said = t("paused-all", total=total, cancelled=t("pause-cancelled", count=cancelled))
    await ui.toast(said, alert=bool(cancelled))
    await ui.show(await listing(app, person, 0))


async def ask_resume(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Ask before letting all go on."""
    total = await app.schedules.count(person.id, Chosen(Part.PAUSED))
    really = Button(t("button-resume-all-really"), Go(to="schedules.resume!"))
    back = Button(t("button-back"), Go(to="schedules"))
    await ui.show(Screen(t("resume-all", total=total), [[really], [back]]) if total else await listing(app, person, 0))


async def resume(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Let all that is paused go on, and say what of it is over."""
    resumed, over = await app.planner.resume_all(person.id)
    said = t("resumed-all-over", total=resumed, over=over) if over else t("resumed-all", total=resumed)
    await ui.toast(said, alert=bool(over))
    await ui.show(await listing(app, person, 0))


def build() -> Router:
    """Give the router."""
    router = Router(name="vacation")
    router.callback_query.register(ask_pause, goes("schedules.pause"))
    router.callback_query.register(pause, goes("schedules.pause!"))
    router.callback_query.register(ask_resume, goes("schedules.resume"))
    router.callback_query.register(resume, goes("schedules.resume!"))
    return router
