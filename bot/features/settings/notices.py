"""What somebody is told of: what goes out, and what comes back."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.i18n import t
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import foot, ticked
from core.model import Notify, Person


def screen(person: Person) -> Screen:
    """Draw the choices."""
    told = [
        Button(
            ticked(t(f"button-notices-{choice}"), chosen=choice is person.notices),
            Go(to="settings.notices", arg=choice.value),
        )
        for choice in Notify
    ]
    replies = (
        Button(t("button-replies-off"), Go(to="settings.replies", arg="off"))
        if person.replies
        else Button(t("button-replies-on"), Go(to="settings.replies", arg="on"))
    )
    return Screen(
        t(
            "notices",
            notices=t(f"settings-notices-{person.notices}"),
            replies=t("settings-replies-on") if person.replies else t("settings-replies-off"),
        ),
        [told, [replies], foot("settings")],
    )


async def choose(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show the choices; what the button names holds from now on."""
    if callback_data.arg in set(Notify):
        person = await app.people.prefer(person.id, notices=callback_data.arg) or person
    await ui.show(screen(person))


async def choose_replies(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show what contacts write back from now on, or not."""
    if callback_data.arg in {"on", "off"}:
        person = await app.people.prefer(person.id, replies=callback_data.arg == "on") or person
    await ui.show(screen(person))


def build() -> Router:
    """Give the router."""
    router = Router(name="settings.notices")
    router.callback_query.register(choose, goes("settings.notices"))
    router.callback_query.register(choose_replies, goes("settings.replies"))
    return router
