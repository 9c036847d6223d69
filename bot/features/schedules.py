"""/schedules: what is going to be sent, and stopping it."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.i18n import Phrase, Text, moment, t
from bot.ui.recipients import whom
from bot.ui.repetition import repetition
from bot.ui.screen import Button, Go, Screen, Ui, formatted, goes, shortened
from bot.ui.widgets import PAGE, home, last_page, turner
from core.model import Person, Schedule, ScheduleStatus
from core.text.markup import plain
from core.timing.recurrence import Occurrence, following, newest, resolve, upcoming
from core.timing.when import InThePast


async def recipients(app: App, schedule: Schedule) -> Text:
    """Name whom a schedule goes to, in the order they were chosen: contacts and tags."""
    contacts = {contact.id: contact for contact in await app.contacts.some(schedule.owner_id, schedule.contact_ids)}
    there = [contacts[key].name for key in schedule.contact_ids if key in contacts]
    return whom(there, schedule.tags) if there or schedule.tags else "—"


async def listing(app: App, person: Person, page: int) -> Screen:
    """Draw a page of the schedules, soonest first."""
    total = await app.schedules.count(person.id)
    page = min(max(page, 0), last_page(total))
    rows = []
    for schedule in await app.schedules.page(person.id, skip=page * PAGE, limit=PAGE):
        key = "schedule-row" if schedule.status is ScheduleStatus.ACTIVE else "schedule-row-paused"
        label = t(
            key, name=await recipients(app, schedule), at=schedule.next_run_at, text=shortened(plain(schedule.text), 30)
        )
        rows.append([Button(label, Go(to="schedule", arg=schedule.id))])
    text = t("schedules-list", total=total, page=page + 1, pages=last_page(total) + 1) if total else t("schedules-none")
    return Screen(
        text,
        [
            *rows,
            turner(page, total, lambda to: Button("", Go(to="schedules", page=to))),
            [Button(t("button-create"), Go(to="create")), Button(t("button-logs"), Go(to="logs"))],
            [home()],
        ],
    )


def clock(schedule: Schedule, person: Person, at: datetime) -> Phrase:
    """Name the person's zone, and the time in the schedule's own where that is another: its clock counts."""
    zone = schedule.recurrence.zone
    if zone == person.zone:
        return t("schedule-clock", zone=zone)
    return t("schedule-clock-other", here=person.zone, there=moment(at, person.language, zone), zone=zone)


def runs(schedule: Schedule, now: datetime) -> list[Occurrence]:
    """Give the next two runs; of a paused one those that would come, if any, else the one that went by."""
    rule, wall = schedule.recurrence, schedule.next_wall
    if wall is None or schedule.status is ScheduleStatus.FINISHED:
        return []
    coming = upcoming(rule, wall, 2)
    if schedule.status is ScheduleStatus.PAUSED and coming[0].at <= now:
        later = following(rule, newest(rule, wall, now)[0].wall)
        return upcoming(rule, later.wall, 2) if later else coming
    return coming


def how_often(schedule: Schedule, person: Person, now: datetime) -> Phrase:
    """Say how often, what is left out of it, and whether it asks first."""
    rule = schedule.recurrence
    said = repetition(rule.rrule, rule.start, person.language)
    if skipped := sum(resolve(wall, rule.zone) > now for wall in rule.skipped):
        said = t("schedule-skips", repeat=said, skipped=skipped)
    return t("schedule-asks", repeat=said) if schedule.ask_first else said


def _buttons(schedule: Schedule) -> list[list[Button]]:
    """Give what can be done with an open schedule; leaving runs out is for what has several."""
    to, repeats = schedule.id, schedule.recurrence.rrule is not None
    pause = (
        Button(t("button-resume"), Go(to="schedule.resume", arg=to))
        if schedule.status is ScheduleStatus.PAUSED
        else Button(t("button-pause"), Go(to="schedule.pause", arg=to))
    )
    next_run = int(schedule.next_run_at.timestamp()) if schedule.next_run_at else 0
    ask = t("button-ask-first-on") if schedule.ask_first else t("button-ask-first-off")
    return [
        [pause, Button(t("button-delete"), Go(to="schedule.delete", arg=to))],
        [
            Button(t("button-skip-next"), Go(to="schedule.skip-next", arg=to, page=next_run)),
            Button(t("button-skip-date"), Go(to="schedule.dates", arg=to)),
        ]
        if repeats
        else [],
        [
            Button(t("button-run-now"), Go(to="schedule.now", arg=to)),
            Button(t("button-edit"), Go(to="schedule.edit", arg=to)),
        ],
        [Button(ask, Go(to="schedule.ask", arg=to, page=0 if schedule.ask_first else 1))],
    ]


async def card(app: App, person: Person, schedule: Schedule) -> Screen:
    """Draw one schedule with its next runs."""
    paused = schedule.status is ScheduleStatus.PAUSED
    coming = runs(schedule, app.clock.now())
    back = [Button(t("button-back"), Go(to="schedules"))]
    if not coming:
        return Screen(t("schedule-finished", name=await recipients(app, schedule)), [back])
    return Screen(
        t(
            "schedule-card",
            name=await recipients(app, schedule),
            state=t("schedule-paused") if paused else t("schedule-active"),
            at=coming[0].at,
            ahead=coming[0].at - app.clock.now(),
            clock=clock(schedule, person, coming[0].at),
            repeat=how_often(schedule, person, app.clock.now()),
            then=t("schedule-then", at=coming[1].at) if len(coming) > 1 else t("schedule-no-more"),
            text=formatted(schedule.text),
        ),
        [*_buttons(schedule), back],
    )


async def schedules(_: Message, app: App, person: Person, ui: Ui) -> None:
    """Answer /schedules."""
    await ui.show(await listing(app, person, 0))


async def turn(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show another page."""
    await ui.show(await listing(app, person, callback_data.page))


async def show(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show one schedule."""
    await ui.show(await card(app, person, await app.schedules.get(person.id, callback_data.arg)))


async def pause(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Stop a schedule until resumed."""
    schedule = await app.planner.pause(person.id, callback_data.arg)
    if schedule.status is ScheduleStatus.PAUSED:
        await ui.toast(t("schedule-now-paused"))
    await ui.show(await card(app, person, schedule))


async def resume(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Let a schedule go on, if anything of it lies ahead."""
    try:
        schedule = await app.planner.resume(person.id, callback_data.arg)
    except InThePast:
        await ui.toast(t("schedule-is-over"), alert=True)
        return
    if schedule.status is ScheduleStatus.ACTIVE:
        await ui.toast(t("schedule-now-active"))
    await ui.show(await card(app, person, schedule))


async def confirm_delete(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask before deleting."""
    schedule = await app.schedules.get(person.id, callback_data.arg)
    await ui.show(
        Screen(
            t("schedule-delete", name=await recipients(app, schedule), text=shortened(plain(schedule.text), 100)),
            [
                [Button(t("button-delete-really"), Go(to="schedule.delete!", arg=schedule.id))],
                [Button(t("button-back"), Go(to="schedule", arg=schedule.id))],
            ],
        )
    )


async def delete(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Delete, and cancel what has not gone out."""
    await app.planner.delete(person.id, callback_data.arg)
    app.notify()
    await ui.toast(t("schedule-deleted"))
    shown = await listing(app, person, 0)
    undo = Button(t("button-undo"), Go(to="schedule.restore", arg=callback_data.arg))
    await ui.show(Screen(shown.text, [[undo], *shown.rows]))


def build() -> Router:
    """Give the router."""
    router = Router(name="schedules")
    router.message.register(schedules, Command("schedules", ignore_case=True))
    router.callback_query.register(turn, goes("schedules"))
    router.callback_query.register(show, goes("schedule"))
    router.callback_query.register(pause, goes("schedule.pause"))
    router.callback_query.register(resume, goes("schedule.resume"))
    router.callback_query.register(confirm_delete, goes("schedule.delete"))
    router.callback_query.register(delete, goes("schedule.delete!"))
    return router
