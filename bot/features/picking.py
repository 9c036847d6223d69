"""When, by tapping: a quick time, or a day of a month and then a time of that day. Typing is taken all along."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from babel.dates import format_skeleton

from bot.i18n import Phrase, Text, moment, t
from bot.ui import month
from bot.ui.form import Draft, Form, Steps, Tap, does
from bot.ui.screen import Button, Screen
from core.model import Person
from core.text.customs import customs, hour, tag
from core.timing.recurrence import resolve
from core.timing.suggestions import Quick, Suggestion, suggestions

MINUTES: Final = 5
"""How far the times that can be tapped lie apart."""
_ACROSS: Final = 6
"""Hours in a row."""


class Pick(StatesGroup):
    """Questions on the way to a time."""

    day, hour, minute = State(), State(), State()


class Picking(Draft):
    """A draft in which a time is being picked: the day, and the hour of it."""

    day: date | None = None
    hour: int | None = None

    def wall(self, minute: int) -> datetime:
        """Give the wall-clock time that is picked."""
        assert self.day is not None  # noqa: S101 - asked for before
        return datetime.combine(self.day, time(self.hour or 0, minute))


P = TypeVar("P", bound=Picking)
Take = Callable[[Form[P], datetime], Awaitable[None]]
"""What a conversation does with a picked wall-clock time."""


# --- what is offered ----------------------------------------------------------------------------------------------


def quick(form: Form[P]) -> list[list[Button]]:
    """Give the times that make sense now, and the way to all others."""
    locale, person = customs(form.person), form.person
    week = (locale.weekend_end + 1) % 7
    found = suggestions(form.app.clock.now(), form.zone, weekend=locale.weekend_start, week=week)
    rows = [[form.button(_named(one, person), "at", one.at.isoformat())] for one in found]
    return [*rows, [form.button(t("button-pick-day"), "which-day")]]


def _named(suggestion: Suggestion, person: Person) -> Phrase:
    said = suggestion.at.time()
    if suggestion.quick in {Quick.WEEKEND, Quick.WEEK}:
        return t("quick-day", day=format_skeleton("MMMEd", suggestion.at, locale=customs(person)), time=said)
    return t(f"quick-{suggestion.quick.value}", time=said)


async def ask_day(form: Form[P]) -> Screen:
    """Ask for the day."""
    person = form.person
    now = form.app.clock.now()
    today = now.astimezone(ZoneInfo(form.zone)).date()

    def day(each: date) -> Button:
        if not _ahead(datetime.combine(each, time(23, 60 - MINUTES)), form):
            return form.button(month.OVER, "over")
        return form.button(str(each.day), "day", each.isoformat())

    rows = month.keyboard(
        today, form.draft.page, customs(person),
        day=day, turn=lambda to: form.button("", "page", str(to)).data, idle=form.button("", "idle").data,
    )  # fmt: skip
    return Screen(t("pick-day", zone=by_clock(form, now)), [*rows, _foot(form, "when")])


async def ask_hour(form: Form[P]) -> Screen:
    """Ask for the hour."""
    draft, locale = form.draft, tag(form.person)
    buttons = []
    for number in range(24):
        last = draft.model_copy(update={"hour": number}).wall(60 - MINUTES)
        ahead = _ahead(last, form)
        buttons.append(
            form.button(hour(number, locale), "hour", str(number)) if ahead else form.button(month.OVER, "over")
        )
    rows = [buttons[start : start + _ACROSS] for start in range(0, 24, _ACROSS)]
    return Screen(
        t("pick-hour", day=draft.day, example=time(18, 30), zone=by_clock(form, form.app.clock.now())),
        [*rows, _foot(form, "day")],
    )


async def ask_minute(form: Form[P]) -> Screen:
    """Ask for the minute."""
    buttons = []
    for minute in range(0, 60, MINUTES):
        wall = form.draft.wall(minute)
        ahead = _ahead(wall, form)
        label = t("button-time", at=wall.time())
        buttons.append(form.button(label, "minute", str(minute)) if ahead else form.button(month.OVER, "over"))
    rows = [buttons[start : start + 4] for start in range(0, len(buttons), 4)]
    return Screen(
        t("pick-minute", day=form.draft.day, example=time(form.draft.hour or 0, 42)),
        [*rows, _foot(form, "hour")],
    )


QUESTIONS: Steps = {Pick.day: ask_day, Pick.hour: ask_hour, Pick.minute: ask_minute}


def by_clock(form: Form[P], at: datetime) -> Text:
    """Name the person's zone; and the time at an instant where another clock counts."""
    here, zone = form.person.zone, form.zone
    if zone == here:
        return here
    return t("schedule-clock-other", here=here, there=moment(at, tag(form.person), zone), zone=zone)


def _foot(form: Form[P], back: str) -> list[Button]:
    return [form.button(t("button-back"), f"which-{back}"), form.button(t("button-cancel"), "cancel")]


def _ahead(wall: datetime, form: Form[P]) -> bool:
    return resolve(wall, form.zone) > form.app.clock.now()


def shifted(wall: datetime, zone: str) -> Phrase | None:
    """Say what the change of the clocks makes of a wall-clock time; None where it makes nothing of it."""
    here, said = ZoneInfo(zone), wall.time()
    there = resolve(wall, zone).astimezone(here)
    if there.replace(tzinfo=None, fold=0) != wall:
        return t("repeat-moved", time=said, day=wall.date(), instead=there.time())
    if there.utcoffset() != there.replace(fold=1).utcoffset():
        return t("pick-twice", time=said, day=wall.date())
    return None


# --- the answers --------------------------------------------------------------------------------------------------


async def over(_: CallbackQuery, form: Form[P]) -> None:
    """Say that what was tapped is over."""
    await form.ui.toast(t("pick-over"))


async def idle(_: CallbackQuery, form: Form[P]) -> None:
    """Do nothing, as for the name of a weekday."""


async def chose_day(_: CallbackQuery, form: Form[P], tap: Tap) -> None:
    """Take the day."""
    day = _day(tap.arg, form)
    if day is None or not _ahead(datetime.combine(day, time(23, 60 - MINUTES)), form):
        await form.again(t("pick-over"))
        return
    form.draft.day = day
    await form.go(Pick.hour)


def _day(text: str, form: Form[P]) -> date | None:
    """Read a day that a button carries; None for one that the calendar does not have."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if abs(day - form.app.clock.now().date()) <= timedelta(days=31 * (month.MONTHS + 1)) else None


async def chose_hour(_: CallbackQuery, form: Form[P], tap: Tap) -> None:
    """Take the hour."""
    number = _number(tap.arg, 23)
    if number is None or not _ahead(form.draft.model_copy(update={"hour": number}).wall(60 - MINUTES), form):
        await form.again(t("pick-over"))
        return
    form.draft.hour = number
    await form.go(Pick.minute)


def _number(text: str, highest: int) -> int | None:
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 3 else -1
    return number if 0 <= number <= highest else None


def register(router: Router, when: State, take: Take[P]) -> None:
    """Let a conversation's router take these answers; `when` asks for the time, `take` takes the one that is picked."""

    async def chose_minute(_: CallbackQuery, form: Form[P], tap: Tap) -> None:
        number = _number(tap.arg, 59)
        if number is None or not _ahead(form.draft.wall(number), form):
            await form.again(t("pick-over"))
            return
        await take(form, form.draft.wall(number))

    def goes_to(step: State) -> Callable[[CallbackQuery, Form[P]], Awaitable[None]]:
        async def go(_: CallbackQuery, form: Form[P]) -> None:
            await form.go(step)

        return go

    router.callback_query.register(goes_to(Pick.day), when, does("which-day"))
    router.callback_query.register(goes_to(when), Pick.day, does("which-when"))
    router.callback_query.register(goes_to(Pick.day), Pick.hour, does("which-day"))
    router.callback_query.register(goes_to(Pick.hour), Pick.minute, does("which-hour"))
    router.callback_query.register(chose_day, Pick.day, does("day"))
    router.callback_query.register(chose_hour, Pick.hour, does("hour"))
    router.callback_query.register(chose_minute, Pick.minute, does("minute"))
    for step in QUESTIONS:
        router.callback_query.register(over, step, does("over"))
        router.callback_query.register(idle, step, does("idle"))
