"""What a schedule's card offers beside pausing: leaving runs out, an extra run, asking first, taking a deletion back.

Every button says what is to be, not what is to change: pressed twice it does the same once.
"""

from datetime import datetime, timedelta
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.features import schedules
from bot.features.schedules import Here
from bot.i18n import t
from bot.ui import attached
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.delivery.runs import planned
from core.errors import Changed, Gone
from core.model import Person, Schedule

DATES: Final = 8
"""Runs that are shown to choose from."""
PATIENCE: Final = timedelta(minutes=10)
"""For how long `Yes, send now` means it; after that it asks again."""


def _stamp(at: datetime) -> int:
    return int(at.timestamp())


async def _run(app: App, person: Person, to: Go) -> datetime:
    """Give the coming run that a button names. Raises Gone, or Changed when there is none."""
    schedule = await app.schedules.get(person.id, Here.of(to.arg).id)
    for run in planned(schedule, app.clock.now(), 2 * DATES):
        if _stamp(run.at) == to.page:
            return run.at
    raise Changed


def dates(app: App, schedule: Schedule, here: Here) -> Screen:
    """Draw the next runs, with those that are left out."""
    rows = []
    for run in planned(schedule, app.clock.now(), DATES):
        skipped = run.wall in schedule.recurrence.skipped
        label = t("skip-date-skipped", at=run.at) if skipped else t("skip-date-planned", at=run.at)
        to = "schedule.unskip" if skipped else "schedule.skip"
        rows.append([Button(label, Go(to=to, arg=str(here), page=_stamp(run.at)))])
    return Screen(t("skip-dates"), [*rows, [Button(t("button-back"), Go(to="schedule", arg=str(here)))]])


async def skip_next(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Leave out the next run."""
    here = Here.of(callback_data.arg)
    schedule = await app.schedules.get(person.id, here.id)
    if schedule.next_run_at is not None and _stamp(schedule.next_run_at) == callback_data.page:
        schedule = await app.planner.skip_next(person.id, schedule.id, schedule.next_run_at)
        await ui.toast(t("skip-done"))
    await ui.show(await schedules.card(app, person, schedule, here))


async def show_dates(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show the next runs to choose from."""
    here = Here.of(callback_data.arg)
    await ui.show(dates(app, await app.schedules.get(person.id, here.id), here))


async def skip(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Leave out one run."""
    at, here = await _run(app, person, callback_data), Here.of(callback_data.arg)
    await ui.show(dates(app, await app.planner.skip(person.id, here.id, at), here))


async def unskip(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Take back that one run is left out."""
    at, here = await _run(app, person, callback_data), Here.of(callback_data.arg)
    await ui.show(dates(app, await app.planner.unskip(person.id, here.id, at), here))


async def confirm_run(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask before sending now."""
    here = Here.of(callback_data.arg)
    schedule = await app.schedules.get(person.id, here.id)
    await ui.show(await _confirmation(app, schedule, here))


async def _confirmation(app: App, schedule: Schedule, here: Here) -> Screen:
    sure = Go(to="schedule.now!", arg=str(here), page=_stamp(app.clock.now()))
    return Screen(
        t("run-now", name=await schedules.recipients(app, schedule), text=attached.said(schedule.wording)),
        [
            [Button(t("button-run-really"), sure)],
            [Button(t("button-back"), Go(to="schedule", arg=str(here)))],
        ],
    )


async def run_now(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Send now; the button's own time makes a double tap one run, and an old button ask again."""
    here = Here.of(callback_data.arg)
    schedule = await app.schedules.get(person.id, here.id)
    if abs(_stamp(app.clock.now()) - callback_data.page) > PATIENCE.total_seconds():
        await ui.show(await _confirmation(app, schedule, here))
        return
    await app.planner.run_now(person, schedule.id, str(callback_data.page))
    await ui.toast(t("run-begun"))
    await ui.show(await schedules.card(app, person, schedule, here))


async def ask_first(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask before each run from now on, or no more."""
    here = Here.of(callback_data.arg)
    schedule = await app.planner.ask_first(person.id, here.id, wanted=bool(callback_data.page))
    await ui.show(await schedules.card(app, person, schedule, here))


async def restore(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Take a deletion back; tapped twice, it is there."""
    here = Here.of(callback_data.arg)
    try:
        schedule = await app.planner.restore(person.id, here.id)
    except Gone:
        schedule = await _there(app, person, here.id)
    app.notify()
    await ui.toast(t("schedule-restored"))
    await ui.show(await schedules.card(app, person, schedule, here))


async def _there(app: App, person: Person, schedule_id: str) -> Schedule:
    try:
        return await app.schedules.get(person.id, schedule_id)
    except Gone:
        raise TooLate from None


class TooLate(Gone):
    """A deletion is taken back too late."""

    code = "error-undo-too-late"


def build() -> Router:
    """Give the router."""
    router = Router(name="control")
    router.callback_query.register(skip_next, goes("schedule.skip-next"))
    router.callback_query.register(show_dates, goes("schedule.dates"))
    router.callback_query.register(skip, goes("schedule.skip"))
    router.callback_query.register(unskip, goes("schedule.unskip"))
    router.callback_query.register(confirm_run, goes("schedule.now"))
    router.callback_query.register(run_now, goes("schedule.now!"))
    router.callback_query.register(ask_first, goes("schedule.ask"))
    router.callback_query.register(restore, goes("schedule.restore"))
    return router
