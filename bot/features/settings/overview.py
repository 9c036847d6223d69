"""/settings: everything at a glance, and the way to each."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.features import people, privacy
from bot.features.settings import values
from bot.features.status import connection
from bot.i18n import t
from bot.ui.commands import Command
from bot.ui.form import Draft, Form
from bot.ui.regions import country, prefix
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import home
from core.model import Person, Role


def overview(app: App, person: Person) -> Screen:
    """Draw the settings."""
    return Screen(
        t(
            "settings",
            language=values.language(person.language),
            zone=values.zone(person),
            now=app.clock.now().replace(second=0),
            region=country(person.region, person.language),
            prefix=prefix(person.region),
            quiet=values.quiet_hours(person),
            pace=t(f"pace-{person.pace}"),
            notices=t(f"settings-notices-{person.notices}"),
            replies=t("settings-replies-on") if person.replies else t("settings-replies-off"),
            digest=values.digest(person),
            connection=connection(app.sessions.known(person.session)),
        ),
        [
            [_to("button-language", "language"), _to("button-zone", "zone")],
            [_to("button-region", "region"), _to("button-quiet", "quiet")],
            [_to("button-pace", "pace"), _to("button-notices", "notices")],
            [Button(t("button-digest"), Go(to="digest")), Button(t("button-whatsapp"), Go(to="whatsapp"))],
            [*([people.button()] if app.access.role(person.id) is Role.OWNER else []), privacy.button()],
            [Button(t("button-status"), Go(to="status")), Button(t("button-help"), Go(to="help"))],
            [home()],
        ],
    )


def _to(label: str, setting: str) -> Button:
    return Button(t(label), Go(to=f"settings.{setting}"))


async def show(_: Message | CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Answer /settings, and the buttons that lead there."""
    await ui.show(overview(app, person))


async def leave(_: CallbackQuery, form: Form[Draft]) -> None:
    """Leave a question for a new value, and with it the value as it is."""
    await form.end(overview(form.app, form.person))


def build() -> Router:
    """Give the router."""
    router = Router(name="settings.overview")
    router.message.register(show, Command("settings"))
    router.callback_query.register(show, goes("settings"))
    return router
