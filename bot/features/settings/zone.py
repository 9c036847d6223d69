"""The time zone that somebody lives in: by city, country or sent location; and what becomes of what is scheduled."""

from collections.abc import Callable, Sequence

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.features.settings import region, values
from bot.features.settings.overview import leave
from bot.i18n import t
from bot.ui.form import Conversation, Form, Steps, Tap, does
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import foot
from bot.ui.zones import Zoned, choices
from core.errors import BadZone, NoZoneThere
from core.model import Person
from core.timing import zones


class Change(StatesGroup):
    """Asking for a new value."""

    zone = State()


async def ask_zone(form: Form[Zoned]) -> Screen:
    """Ask for a time zone, or which of several is meant."""
    now = form.app.clock.now().replace(second=0)
    asked = t("settings-ask-zone", zone=values.zone(form.person), now=now)
    text = t("settings-which-zone", ask=t("zone-which")) if form.draft.found else asked
    return Screen(text, [*choices(form), [form.button(t("button-back"), "back")]])


STEPS: Steps = {Change.zone: ask_zone}


async def ask(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for a time zone."""
    await Form(Zoned(), STEPS, state, app, person, ui).go(Change.zone)


async def typed(message: Message, form: Form[Zoned]) -> None:
    """Take a typed city, country or IANA name."""
    await _meant(form, lambda: zones.choice(message.text or "", form.person.language, form.app.clock.now()))


async def sent(message: Message, form: Form[Zoned]) -> None:
    """Take the zone of a sent location."""
    if place := message.location:
        await _meant(form, lambda: zones.at(place.latitude, place.longitude))


async def _meant(form: Form[Zoned], find: Callable[[], Sequence[str]]) -> None:
    """Take the one zone that is meant; of several, ask which."""
    form.draft.found = ()
    try:
        found = find()
    except (BadZone, NoZoneThere) as problem:
        await form.again(problem)
        return
    if len(found) == 1:
        await _take(form, found[0])
    else:
        form.draft.found = tuple(found)
        await form.go(Change.zone)


async def chosen(_: CallbackQuery, form: Form[Zoned], tap: Tap) -> None:
    """Take one of those that were found."""
    if tap.arg in form.draft.found:
        await _take(form, tap.arg)


async def _take(form: Form[Zoned], zone: str) -> None:
    """Live in another zone from now on. What is scheduled already keeps the clock it was made by, unless moved."""
    before, app = form.person, form.app
    person = await app.quiet.move(before, zone)
    form.ui.zone = person.zone
    await form.end(await changed(app, person, before.zone))


async def changed(app: App, person: Person, before: str) -> Screen:
    """Say which zone it is now, and offer what may follow from it."""
    count = await app.schedules.count_in_zone(person.id, before) if before != person.zone else 0
    here, now = values.zone(person), app.clock.now().replace(second=0)
    if not count:
        return Screen(t("settings-zone-changed", zone=here, now=now), [region.offer(person), foot("settings")])
    there = zones.name(before, person.language)
    return Screen(
        t("settings-zone-left", zone=here, now=now, count=count, before=there),
        [
            [Button(t("button-zone-move", count=count), Go(to="settings.zone.move", arg=before))],
            region.offer(person),
            foot("settings"),
        ],
    )


async def move(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Let what is scheduled by another clock go by the person's own."""
    moved = await app.planner.move_zone(person.id, callback_data.arg, person.zone)
    left = await app.schedules.count_in_zone(person.id, callback_data.arg) if callback_data.arg != person.zone else 0
    again = [Button(t("button-zone-move", count=left), Go(to="settings.zone.move", arg=callback_data.arg))]
    await ui.show(
        Screen(
            t("settings-zone-moved", moved=moved, left=left, zone=values.zone(person)),
            [again if moved and left else [], [Button(t("button-schedules"), Go(to="schedules"))], foot("settings")],
        )
    )


def build() -> Router:
    """Give the router."""
    router = Router(name="settings.zone")
    router.callback_query.register(ask, goes("settings.zone"))
    router.callback_query.register(move, goes("settings.zone.move"))
    steps = Conversation("settings.zone.new", Zoned, STEPS)
    steps.message.register(typed, Change.zone, F.text)
    steps.message.register(sent, Change.zone, F.location)
    steps.callback_query.register(chosen, Change.zone, does("zone"))
    steps.callback_query.register(leave, Change.zone, does("back"))
    router.include_router(steps)
    return router
