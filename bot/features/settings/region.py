"""The country that phone numbers without a country code are read in."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from babel import Locale
from phonenumbers import SUPPORTED_REGIONS

from bot.app import App
from bot.features.settings.overview import leave, overview
from bot.i18n import t
from bot.ui.form import Conversation, Draft, Form, Steps, does
from bot.ui.regions import country, prefix
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.errors import BadRegion
from core.model import Person
from core.text.customs import tag
from core.text.names import fold
from core.timing import zones


class Change(StatesGroup):
    """Asking for a new value."""

    region = State()


async def ask_region(form: Form[Draft]) -> Screen:
    """Ask for a country; the one of the time zone is offered where it is another."""
    return Screen(
        t(
            "settings-ask-region",
            region=country(form.person.region, form.person.language),
            prefix=prefix(form.person.region),
        ),
        [offer(form.person), [form.button(t("button-back"), "back")]],
    )


def offer(person: Person) -> list[Button]:
    """Offer the country of the time zone, where numbers are read otherwise."""
    code = zones.territory(person.zone)
    if code is None or code == person.region or code not in SUPPORTED_REGIONS:
        return []
    label = t("button-region-of-zone", region=country(code, person.language))
    return [Button(label, Go(to="settings.region.set", arg=code))]


STEPS: Steps = {Change.region: ask_region}


def region_named(text: str, language: str) -> str:
    """Find a country by its two letters, or by its name in a language or in English. Raises BadRegion."""
    wanted = fold(text.strip())
    for locale in (language, "en"):
        for code, name in Locale(locale).territories.items():
            if code in SUPPORTED_REGIONS and wanted in {fold(code), fold(name)}:
                return str(code)
    raise BadRegion(text=text.strip())


async def ask(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for a country."""
    await Form(Draft(), STEPS, state, app, person, ui).go(Change.region)


async def typed(message: Message, form: Form[Draft]) -> None:
    """Take a typed country."""
    try:
        region = region_named(message.text or "", form.person.language)
    except BadRegion as problem:
        await form.again(problem)
    else:
        await _take(form, region)


async def as_zone(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Take the country of the time zone, from the question for a country or from a changed zone."""
    if callback_data.arg == zones.territory(person.zone) and callback_data.arg in SUPPORTED_REGIONS:
        person = await app.people.prefer(person.id, region=callback_data.arg) or person
        ui.locale = tag(person)
    if await state.get_state() == Change.region.state:
        await state.clear()
    await ui.show(overview(app, person))


async def _take(form: Form[Draft], region: str) -> None:
    person = await form.app.people.prefer(form.person.id, region=region) or form.person
    form.ui.locale = tag(person)
    await form.end(overview(form.app, person))


def build() -> Router:
    """Give the router."""
    router = Router(name="settings.region")
    router.callback_query.register(ask, goes("settings.region"))
    router.callback_query.register(as_zone, goes("settings.region.set"))
    steps = Conversation("settings.region.new", Draft, STEPS)
    steps.message.register(typed, Change.region, F.text)
    steps.callback_query.register(leave, Change.region, does("back"))
    router.include_router(steps)
    return router
