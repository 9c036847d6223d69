"""The hours in which nothing goes out by itself."""

from datetime import time
from typing import Final

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.features.settings.overview import leave
from bot.features.settings.values import hours, quiet_hours, zone
from bot.i18n import t
from bot.ui.form import Conversation, Draft, Form, Steps, Tap, does
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import home
from core.errors import AppError
from core.model import Person, Quiet
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


async def ask_quiet(form: Form[Draft]) -> Screen:
    """Ask for quiet hours."""
    chosen = [form.button(hours(quiet), "hours", f"{quiet.start:%H%M}{quiet.end:%H%M}") for quiet in OFFERED]
    off = [[form.button(t("button-quiet-off"), "off")]] if form.person.quiet else []
    return Screen(
        t("quiet-ask", quiet=quiet_hours(form.person), zone=zone(form.person)),
        [chosen[:2], chosen[2:], *off, [form.button(t("button-back"), "back")]],
    )


STEPS: Steps = {Change.quiet: ask_quiet}


async def ask(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for quiet hours."""
    await Form(Draft(), STEPS, state, app, person, ui).go(Change.quiet)


async def typed(message: Message, form: Form[Draft]) -> None:
    """Take typed quiet hours."""
    try:
        quiet = parse_quiet(message.text or "", form.person.language)
    except AppError as problem:
        await form.again(problem)
        return
    await _change(form, quiet)


async def chosen(_: CallbackQuery, form: Form[Draft], tap: Tap) -> None:
    """Take one of the offered quiet hours."""
    offered = {f"{quiet.start:%H%M}{quiet.end:%H%M}": quiet for quiet in OFFERED}
    if tap.arg in offered:
        await _change(form, offered[tap.arg])


async def none(_: CallbackQuery, form: Form[Draft]) -> None:
    """Have no quiet hours any more."""
    await _change(form, None)


async def _change(form: Form[Draft], quiet: Quiet | None) -> None:
    person = await form.app.quiet.change(form.person, quiet)
    text = t("quiet-changed", quiet=quiet_hours(person)) if quiet else t("quiet-over")
    await form.end(Screen(text, [[Button(t("button-settings"), Go(to="settings")), home()]]))


def build() -> Router:
    """Give the router."""
    router = Router(name="settings.quiet")
    router.callback_query.register(ask, goes("settings.quiet"))
    steps = Conversation("settings.quiet.new", Draft, STEPS)
    steps.message.register(typed, Change.quiet, F.text)
    steps.callback_query.register(chosen, Change.quiet, does("hours"))
    steps.callback_query.register(none, Change.quiet, does("off"))
    steps.callback_query.register(leave, Change.quiet, does("back"))
    router.include_router(steps)
    return router
