"""Quiet hours and the pace of sending, as settings."""

from datetime import time
from typing import Final

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from babel.dates import format_time

from bot.app import App
from bot.i18n import Phrase, t
from bot.ui.form import Conversation, Draft, Form, Steps, Tap, does
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.delivery.allowance import FIRSTS
from core.errors import AppError
from core.model import Pace, Person, Quiet
from core.timing.day import parse_quiet

OFFERED: Final = (
    Quiet(start=time(21), end=time(7)),
    Quiet(start=time(22), end=time(7)),
    Quiet(start=time(22), end=time(8)),
    Quiet(start=time(23), end=time(9)),
)
"""Quiet hours to choose by one tap."""


class Change(StatesGroup):
    """Asking for a new value."""

    quiet = State()


class NewHours(Draft):
    """Quiet hours in the making, yet without anything."""


def hours(quiet: Quiet, language: str) -> Phrase:
    """Write quiet hours as two times."""
    start, end = (format_time(at, "HH:mm", locale=language) for at in (quiet.start, quiet.end))
    return t("quiet-hours", start=start, end=end)


def quiet_hours(person: Person) -> Phrase:
    """Name a person's quiet hours."""
    return hours(person.quiet, person.language) if person.quiet else t("quiet-none")


def row() -> list[Button]:
    """Give the row that leads here from the settings."""
    return [Button(t("button-quiet"), Go(to="settings.quiet")), Button(t("button-pace"), Go(to="settings.pace"))]


async def ask_quiet(form: Form[NewHours]) -> Screen:
    """Ask for quiet hours."""
    chosen = [
        form.button(hours(quiet, form.person.language), "hours", f"{quiet.start:%H%M}{quiet.end:%H%M}")
        for quiet in OFFERED
    ]
    off = [[form.button(t("button-quiet-off"), "off")]] if form.person.quiet else []
    return Screen(
        t("quiet-ask", quiet=quiet_hours(form.person), zone=form.person.zone),
        [chosen[:2], chosen[2:], *off, [form.button(t("button-cancel"), "cancel")]],
    )


STEPS: Steps = {Change.quiet: ask_quiet}


async def ask(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for quiet hours."""
    await Form(NewHours(), STEPS, state, app, person, ui).go(Change.quiet)


async def typed(message: Message, form: Form[NewHours]) -> None:
    """Take typed quiet hours."""
    try:
        quiet = parse_quiet(message.text or "")
    except AppError as problem:
        await form.again(problem)
        return
    await _change(form, quiet)


async def chosen(_: CallbackQuery, form: Form[NewHours], tap: Tap) -> None:
    """Take one of the offered quiet hours."""
    offered = {f"{quiet.start:%H%M}{quiet.end:%H%M}": quiet for quiet in OFFERED}
    if tap.arg in offered:
        await _change(form, offered[tap.arg])


async def none(_: CallbackQuery, form: Form[NewHours]) -> None:
    """Have no quiet hours any more."""
    await _change(form, None)


async def _change(form: Form[NewHours], quiet: Quiet | None) -> None:
    person = await form.app.quiet.change(form.person, quiet)
    text = t("quiet-changed", quiet=quiet_hours(person)) if quiet else t("quiet-over")
    await form.end(Screen(text, [[Button(t("button-settings"), Go(to="settings"))]]))


def pace_screen(person: Person, cap: int) -> Screen:
    """Draw the choice of a pace."""
    buttons = [
        Button(t("button-chosen", label=t(f"pace-{pace}")) if pace is person.pace else t(f"pace-{pace}"), to)
        for pace, to in ((pace, Go(to="settings.pace.set", arg=pace.value)) for pace in Pace)
    ]
    return Screen(
        t("pace", pace=t(f"pace-{person.pace}"), cap=cap, firsts=FIRSTS),
        [buttons, [Button(t("button-back"), Go(to="settings"))]],
    )


async def show_pace(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Show the choice of a pace."""
    await ui.show(pace_screen(person, app.settings.daily_cap))


async def change_pace(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Send at another pace from now on."""
    if callback_data.arg in set(Pace):
        changed = await app.people.prefer(person.id, pace=callback_data.arg) or person
        await ui.show(pace_screen(changed, app.settings.daily_cap))


def build() -> Router:
    """Give the router."""
    router = Router(name="pace")
    router.callback_query.register(ask, goes("settings.quiet"))
    router.callback_query.register(show_pace, goes("settings.pace"))
    router.callback_query.register(change_pace, goes("settings.pace.set"))
    steps = Conversation("pace.quiet", NewHours, STEPS)
    steps.message.register(typed, Change.quiet, F.text)
    steps.callback_query.register(chosen, Change.quiet, does("hours"))
    steps.callback_query.register(none, Change.quiet, does("off"))
    router.include_router(steps)
    return router
