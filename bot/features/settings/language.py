"""The language that the bot speaks with somebody."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.commands import register_for
from bot.features.settings import values
from bot.i18n import t
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import foot, ticked
from core.model import Person
from core.text.customs import tag

IN_ROW = 2


def screen(app: App, person: Person) -> Screen:
    """Draw the languages, each by its own name."""
    languages = [
        Button(
            ticked(values.language(code), chosen=code == person.language), Go(to="settings.language", arg=code)
        )
        for code in app.translator.languages
    ]  # fmt: skip
    rows = [languages[start : start + IN_ROW] for start in range(0, len(languages), IN_ROW)]
    return Screen(t("settings-language", language=values.language(person.language)), [*rows, foot("settings")])


async def choose(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show the languages; one that the button names is spoken from now on."""
    if callback_data.arg in app.translator.languages and callback_data.arg != person.language:
        person = await app.people.prefer(person.id, language=callback_data.arg) or person
        ui.locale = tag(person)
        app.tasks.spawn(f"commands {person.id}", register_for(ui.bot, app.translator, person))
    await ui.show(screen(app, person))


def build() -> Router:
    """Give the router."""
    router = Router(name="settings.language")
    router.callback_query.register(choose, goes("settings.language"))
    return router
