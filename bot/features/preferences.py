"""/settings: language, time zone, the country that phone numbers are read in, and whether replies are shown."""

import functools
import zoneinfo
from collections.abc import Mapping

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from babel import Locale
from babel.core import get_global
from phonenumbers import SUPPORTED_REGIONS

from bot.app import App
from bot.commands import register_for
from bot.features import digest, pace
from bot.i18n import t
from bot.ui.form import Conversation, Draft, Form, Steps
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.errors import AppError, BadRegion, BadZone
from core.model import Person
from core.text.names import fold


class Change(StatesGroup):
    """Asking for a new value."""

    zone, region = State(), State()


class NewValue(Draft):
    """A value in the making, yet without anything."""


async def ask_zone(form: Form[NewValue]) -> Screen:
    """Ask for a time zone."""
    return Screen(t("settings-ask-zone", zone=form.person.zone), [[form.button(t("button-cancel"), "cancel")]])


async def ask_region(form: Form[NewValue]) -> Screen:
    """Ask for a country."""
    return Screen(t("settings-ask-region", region=country(form.person)), [[form.button(t("button-cancel"), "cancel")]])


STEPS: Steps = {Change.zone: ask_zone, Change.region: ask_region}


def zone_named(text: str) -> str:
    """Find an IANA zone by its name or its city, whatever case and accents. Raises BadZone."""
    zones = _zones().get("_".join(fold(text).split()), {})
    if len(zones) != 1:
        raise BadZone(text=text.strip())
    return next(iter(zones.values()))


@functools.cache
def _zones() -> Mapping[str, Mapping[str, str]]:
    """Give the zones by folded name and folded city; of several names of one zone (CLDR's aliases), the first."""
    aliases: Mapping[str, str] = get_global("zone_aliases")
    names = sorted(zoneinfo.available_timezones())
    table: dict[str, dict[str, str]] = {}
    for name in names:
        table.setdefault(fold(name).rpartition("/")[2], {}).setdefault(aliases.get(name, name), name)
    return table | {fold(name): {name: name} for name in names}


def region_named(text: str, language: str) -> str:
    """Find a country by its two letters, or by its name in a language. Raises BadRegion."""
    wanted = fold(text.strip())
    for code, name in Locale(language).territories.items():
        if code in SUPPORTED_REGIONS and wanted in {fold(code), fold(name)}:
            return str(code)
    raise BadRegion(text=text.strip())


def country(person: Person) -> str:
    """Name the person's country in their language."""
    return str(Locale(person.language).territories.get(person.region, person.region))


def overview(app: App, person: Person) -> Screen:
    """Draw the settings."""
    languages = [
        Button((Locale(code).get_display_name(code) or code).capitalize(), Go(to="settings.language", arg=code))
        for code in app.translator.languages
    ]
    return Screen(
        t(
            "settings",
            language=Locale(person.language).get_display_name(person.language),
            zone=person.zone,
            now=app.clock.now().replace(second=0),
            region=country(person),
            quiet=pace.quiet_hours(person),
            pace=t(f"pace-{person.pace}"),
            replies=t("settings-replies-on") if person.replies else t("settings-replies-off"),
        ),
        [
            *([languages] if len(languages) > 1 else []),
            [Button(t("button-zone"), Go(to="settings.zone")), Button(t("button-region"), Go(to="settings.region"))],
            pace.row(),
            [
                Button(t("button-replies-off"), Go(to="settings.replies", arg="off"))
                if person.replies
                else Button(t("button-replies-on"), Go(to="settings.replies", arg="on"))
            ],
            [digest.button(person)],
            [Button(t("button-home"), Go(to="home"))],
        ],
    )


async def settings(_: Message, app: App, person: Person, ui: Ui) -> None:
    """Answer /settings."""
    await ui.show(overview(app, person))


async def show(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Show the settings."""
    await ui.show(overview(app, person))


async def change_language(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Speak another language from now on."""
    if callback_data.arg in app.translator.languages:
        changed = await app.people.prefer(person.id, language=callback_data.arg) or person
        ui.language = changed.language
        await register_for(ui.bot, app.translator, changed)
        await ui.show(overview(app, changed))


async def change_replies(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show what contacts write back from now on, or not."""
    if callback_data.arg in {"on", "off"}:
        changed = await app.people.prefer(person.id, replies=callback_data.arg == "on") or person
        await ui.show(overview(app, changed))


async def ask(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for a new zone or country."""
    step = Change.zone if callback_data.to == "settings.zone" else Change.region
    await Form(NewValue(), STEPS, state, app, person, ui).go(step)


async def typed_zone(message: Message, form: Form[NewValue]) -> None:
    """Take a zone. What is scheduled already keeps the zone it was made in."""
    try:
        zone = zone_named(message.text or "")
    except AppError as problem:
        await form.again(problem)
        return
    person = await form.app.people.prefer(form.person.id, zone=zone) or form.person
    form.ui.zone = zone
    await form.end(overview(form.app, person))


async def typed_region(message: Message, form: Form[NewValue]) -> None:
    """Take a country."""
    try:
        region = region_named(message.text or "", form.person.language)
    except AppError as problem:
        await form.again(problem)
        return
    person = await form.app.people.prefer(form.person.id, region=region) or form.person
    await form.end(overview(form.app, person))


def build() -> Router:
    """Give the router."""
    router = Router(name="preferences")
    router.message.register(settings, Command("settings", ignore_case=True))
    router.callback_query.register(show, goes("settings"))
    router.callback_query.register(change_language, goes("settings.language"))
    router.callback_query.register(change_replies, goes("settings.replies"))
    router.callback_query.register(ask, Go.filter(F.to.in_({"settings.zone", "settings.region"})))
    steps = Conversation("preferences.change", NewValue, STEPS)
    steps.message.register(typed_zone, Change.zone, F.text)
    steps.message.register(typed_region, Change.region, F.text)
    router.include_router(steps)
    return router
