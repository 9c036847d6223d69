"""The calendar: how much is due on each day of a month, and what on one day."""

from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.features.schedules import OF_DAY, Here, recipients_of
from bot.i18n import Text, t
from bot.ui import attached, month
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import PAGE, last_page, turner
from core.delivery import agenda
from core.model import Person
from core.text.customs import customs
from core.timing import zones

ROOM: Final = 9
"""The highest number that has room beside a day; how many more there are is said on the day's own screen."""


def _today(app: App, person: Person) -> date:
    return app.clock.now().astimezone(ZoneInfo(person.zone)).date()


async def calendar(app: App, person: Person, ahead: int) -> Screen:
    """Draw the month so many ahead, each day with how much is due on it."""
    today = _today(app, person)
    first = month.month_from(today, ahead)
    found = await agenda.days(
        app.schedules, person.id, person.zone, first, month.following(first), now=app.clock.now()
    )  # fmt: skip

    def day(each: date) -> Button:
        if each < today:
            return Button(month.OVER, Go(to="agenda.over"))
        due = found.due.get(each, 0)
        often = month.raised(due, most=ROOM)
        return Button(f"{each.day}{often}", Go(to="agenda.day", arg=each.isoformat()))

    rows = month.keyboard(
        today, ahead, customs(person), day=day, turn=lambda to: Go(to="agenda", page=to), idle=Go(to="agenda.idle")
    )
    text = t("agenda", zone=zones.name(person.zone, person.language), days=sum(bool(due) for due in found.due.values()))
    if not found.whole:
        text = t("agenda-partly", agenda=text, limit=agenda.SCHEDULES)
    return Screen(text, [*rows, [Button(t("button-back"), Go(to="schedules"))]])


async def of_day(app: App, person: Person, day: date, page: int) -> Screen:
    """Draw a page of what is due on a day."""
    today = _today(app, person)
    found = await agenda.runs(app.schedules, person.id, person.zone, day, now=app.clock.now())
    page = min(max(page, 0), last_page(len(found)))
    shown = found[page * PAGE :][:PAGE]
    names = await recipients_of(app, person.id, [one.schedule for one in shown])
    rows = [
        [Button(_row(person, one, name), Go(to="schedule", arg=str(Here(one.schedule.id, f"{OF_DAY}{day}", page))))]
        for one, name in zip(shown, names, strict=True)
    ]
    ahead = (day.year - today.year) * 12 + day.month - today.month
    return Screen(
        t("agenda-day", day=day, total=len(found), page=page + 1, pages=last_page(len(found)) + 1),
        [
            *rows,
            turner(page, len(found), lambda to: Button("", Go(to="agenda.day", arg=day.isoformat(), page=to))),
            [Button(t("button-back"), Go(to="agenda", page=month.within(ahead)))],
        ],
    )


def _row(person: Person, one: agenda.DayRuns, name: Text) -> Text:
    said = one.at.astimezone(ZoneInfo(person.zone)).time()
    text = attached.line(one.schedule.wording, 30)
    if one.times == 1:
        return t("agenda-row", time=said, name=name, text=text)
    key = "agenda-row-many" if one.times > agenda.MANY else "agenda-row-times"
    return t(key, time=said, times=min(one.times, agenda.MANY), name=name, text=text)


async def show(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show a month."""
    await ui.show(await calendar(app, person, callback_data.page))


async def show_day(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show a day; what is none leads to the calendar."""
    today = _today(app, person)
    try:
        day = date.fromisoformat(callback_data.arg)
    except ValueError:
        day = date.min
    if not today <= day < month.following(month.month_from(today, month.MONTHS)):
        await over(_, ui)
        await ui.show(await calendar(app, person, 0))
        return
    await ui.show(await of_day(app, person, day, callback_data.page))


async def over(_: CallbackQuery, ui: Ui) -> None:
    """Say that a day is over."""
    await ui.toast(t("agenda-over"))


async def idle(_: CallbackQuery) -> None:
    """Do nothing, as for the name of a weekday."""


def build() -> Router:
    """Give the router."""
    router = Router(name="agenda")
    router.callback_query.register(show, goes("agenda"))
    router.callback_query.register(show_day, goes("agenda.day"))
    router.callback_query.register(over, goes("agenda.over"))
    router.callback_query.register(idle, goes("agenda.idle"))
    return router
