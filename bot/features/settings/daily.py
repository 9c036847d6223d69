"""The hour at which somebody gets their digest."""

from datetime import time

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.features.settings import values
from bot.i18n import t
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import foot, ticked
from core.model import Person

IN_ROW = 4
"""Hours in one row of buttons."""


def screen(person: Person) -> Screen:
    """Draw the hours to choose from."""
    hours = [
        Button(
            ticked(t("button-time", at=time(each)), chosen=each == person.digest_hour),
            Go(to="digest.at", arg=str(each)),
        )
        for each in range(24)
    ]
    off = Button(ticked(t("button-digest-off"), chosen=person.digest_hour is None), Go(to="digest.at", arg="off"))
    return Screen(
        t("settings-ask-digest", now=values.digest(person), zone=values.zone(person)),
        [*(hours[at : at + IN_ROW] for at in range(0, 24, IN_ROW)), [off], foot("settings")],
    )


async def ask(_: CallbackQuery, person: Person, ui: Ui) -> None:
    """Show the hours."""
    await ui.show(screen(person))


async def choose(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Take an hour, or that there is to be no digest."""
    chosen = callback_data.arg
    if chosen == "off":
        person = await app.digests.choose(person, None)
    elif chosen in map(str, range(24)):
        person = await app.digests.choose(person, int(chosen))
    await ui.show(screen(person))


def build() -> Router:
    """Give the router."""
    router = Router(name="settings.daily")
    router.callback_query.register(ask, goes("digest"))
    router.callback_query.register(choose, goes("digest.at"))
    return router
