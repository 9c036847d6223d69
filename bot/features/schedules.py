"""/schedules: what is going to be sent, all of it or a part, and stopping it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.features.contacts import OF_CONTACT, chooser
from bot.features.questions import heeding
from bot.i18n import Phrase, Text, brief, moment, t
from bot.ui import attached
from bot.ui.commands import Command
from bot.ui.recipients import whom
from bot.ui.repetition import repetition
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import PAGE, home, last_page, turner
from core.errors import Gone
from core.model import Contact, Person, Schedule, ScheduleStatus
from core.store.schedules import Chosen, Part
from core.text.customs import customs, tag
from core.timing.recurrence import Occurrence, following, newest, resolve, upcoming
from core.timing.when import InThePast

RUNS: Final = 5
"""Runs that a card shows."""
OF_DAY: Final = "="
"""What begins a day of the calendar, in ISO form, from which a card was opened."""
LETTERS: Final = {"t": Part.TODAY, "w": Part.WEEK, "p": Part.PAUSED, "f": Part.FINISHED, "": Part.ALL}
"""How buttons name the parts."""


@dataclass(frozen=True, slots=True)
class Here:
    """What a card's buttons name: the schedule, and the part and the page of the list from which it was opened."""

    id: str
    part: str = ""
    page: int = 0

    @classmethod
    def of(cls, arg: str) -> "Here":
        """Read what a button names."""
        key, _, rest = arg.partition("~")
        part, _, page = rest.partition("~")
        number = page.isascii() and page.isdecimal() and len(page) < 5
        return cls(key, part[:13], int(page) if number else 0)

    def __str__(self) -> str:
        return f"{self.id}~{self.part}~{self.page or ''}" if self.part or self.page else self.id

    @property
    def back(self) -> Button:
        """Lead back to where the schedule was found."""
        if self.part.startswith(OF_DAY):
            to = Go(to="agenda.day", arg=self.part.removeprefix(OF_DAY), page=self.page)
        else:
            to = Go(to="schedules", arg=self.part, page=self.page)
        return Button(t("button-back"), to)


async def recipients(app: App, schedule: Schedule) -> Text:
    """Name whom a schedule goes to, in the order they were chosen: contacts and tags."""
    (named,) = await recipients_of(app, schedule.owner_id, [schedule])
    return named


async def recipients_of(app: App, owner_id: int, schedules: Sequence[Schedule]) -> list[Text]:
    """Name whom each of some schedules goes to, with one look at the contacts."""
    ids = tuple({key for schedule in schedules for key in schedule.contact_ids})
    contacts = {contact.id: contact.name for contact in await app.contacts.some(owner_id, ids)} if ids else {}
    named = [[contacts[key] for key in schedule.contact_ids if key in contacts] for schedule in schedules]
    return [
        whom(there, schedule.tags) if there or schedule.tags else "—"
        for schedule, there in zip(schedules, named, strict=True)
    ]


def chosen(part: str, person: Person, now: datetime) -> Chosen:
    """Read which part of the list a button names; what no button names is all of it."""
    which = LETTERS.get(part, Part.ALL)
    return Chosen(which, _until(which, person, now))


def _until(part: Part, person: Person, now: datetime) -> datetime | None:
    """Give when today, or the week as it is counted where the person lives, ends."""
    today = now.astimezone(ZoneInfo(person.zone)).date()
    left = (customs(person).first_week_day - today.weekday() - 1) % 7 if part is Part.WEEK else 0
    if part not in {Part.TODAY, Part.WEEK}:
        return None
    return resolve(datetime.combine(today + timedelta(days=left + 1), time()), person.zone)


async def listing(app: App, person: Person, page: int, part: str = "") -> Screen:
    """Draw a page of a part of the schedules, soonest first."""
    now, contact = app.clock.now(), None
    selection = chosen(part, person, now)
    if part.startswith(OF_CONTACT):
        contact = await app.contacts.get(person.id, part.removeprefix(OF_CONTACT))
        selection = Chosen(contact_id=contact.id, tags=contact.tags)
    parts = {which: chosen(key, person, now) for key, which in LETTERS.items()}
    asked = [*parts.values(), *([selection] if contact else [])]
    found_in = await app.schedules.counts(person.id, asked)
    counts = dict(zip(parts, found_in, strict=False))
    total = found_in[-1] if contact else counts[selection.part]
    page = min(max(page, 0), last_page(total))
    found = await app.schedules.page(person.id, selection, skip=page * PAGE, limit=PAGE)
    names = await recipients_of(app, person.id, found)
    rows = [
        [Button(_row(app, person, one, name), Go(to="schedule", arg=str(Here(one.id, part, page))))]
        for one, name in zip(found, names, strict=True)
    ]
    return Screen(
        _title(selection, contact, total, page),
        [
            *rows,
            turner(page, total, lambda to: Button("", Go(to="schedules", arg=part, page=to))),
            *(_tabs(selection, counts) if any(counts.values()) else []),
            [Button(t("button-agenda"), Go(to="agenda")), Button(t("button-create"), Go(to="create"))],
            _bulk(active=counts[Part.ALL] - counts[Part.PAUSED], paused=counts[Part.PAUSED]),
            [Button(t("button-logs"), Go(to="logs")), home()],
        ],
    )


def _row(app: App, person: Person, schedule: Schedule, name: Text) -> Phrase:
    """Name a schedule on one line, with a mark where it repeats."""
    row = _plain_row(app, person, schedule, name)
    return row if schedule.recurrence.rrule is None else t("schedule-row-repeats", row=row)


def _plain_row(app: App, person: Person, schedule: Schedule, name: Text) -> Phrase:
    text = attached.line(schedule.wording, 30)
    if schedule.status is not ScheduleStatus.ACTIVE or schedule.next_run_at is None:
        finished = schedule.status is ScheduleStatus.FINISHED
        return t("schedule-row-finished" if finished else "schedule-row-paused", name=name, text=text)
    at = brief(schedule.next_run_at, app.clock.now(), tag(person), person.zone)
    return t("schedule-row", name=name, at=at, text=text)


def _title(selection: Chosen, contact: Contact | None, total: int, page: int) -> Phrase:
    turned = {"total": total, "page": page + 1, "pages": last_page(total) + 1}
    if contact is not None:
        return t("schedules-of", name=contact.name, **turned)
    return t(f"schedules-{selection.part.value}", **turned) if total else t(f"schedules-none-{selection.part.value}")


def _tabs(selection: Chosen, counts: dict[Part, int]) -> list[list[Button]]:
    """Give the parts with how many are in each, and the way to those of a contact."""
    keys = {which: key for key, which in LETTERS.items()}

    def tab(which: Part) -> Button:
        label = t(f"button-schedules-{which.value}", total=counts[which])
        here = selection.contact_id is None and which is selection.part
        return Button(t("button-tab", tab=label) if here else label, Go(to="schedules", arg=keys[which]))

    contact = Button(t("button-schedules-contact"), Go(to="schedules.contacts"))
    return [
        [tab(Part.ALL), tab(Part.TODAY)],
        [tab(Part.WEEK), tab(Part.PAUSED)],
        [tab(Part.FINISHED), contact],
    ]


def _bulk(*, active: int, paused: int) -> list[Button]:
    return [
        *([Button(t("button-pause-all"), Go(to="schedules.pause"))] if active > 1 else []),
        *([Button(t("button-resume-all"), Go(to="schedules.resume"))] if paused > 1 else []),
    ]


def clock(schedule: Schedule, person: Person, at: datetime) -> Phrase:
    """Name the person's zone, and the time in the schedule's own where that is another: its clock counts."""
    zone = schedule.recurrence.zone
    if zone == person.zone:
        return t("schedule-clock", zone=zone)
    return t("schedule-clock-other", here=person.zone, there=moment(at, tag(person), zone), zone=zone)


def runs(schedule: Schedule, now: datetime) -> list[Occurrence]:
    """Give the next runs; of a paused one those that would come, if any, else the one that went by."""
    rule, wall = schedule.recurrence, schedule.next_wall
    if wall is None or schedule.status is ScheduleStatus.FINISHED:
        return []
    coming = upcoming(rule, wall, RUNS)
    if schedule.status is ScheduleStatus.PAUSED and coming[0].at <= now:
        later = following(rule, newest(rule, wall, now)[0].wall)
        return upcoming(rule, later.wall, RUNS) if later else coming[:1]
    return coming


def how_often(schedule: Schedule, person: Person, now: datetime) -> Phrase:
    """Say how often, what is left out of it, and whether it asks first."""
    rule = schedule.recurrence
    said = repetition(rule.rrule, rule.start, person.language)
    if skipped := sum(resolve(wall, rule.zone) > now for wall in rule.skipped):
        said = t("schedule-skips", repeat=said, skipped=skipped)
    return t("schedule-asks", repeat=said) if schedule.ask_first else said


def _buttons(schedule: Schedule, here: Here) -> list[list[Button]]:
    """Give what can be done with an open schedule; leaving runs out is for what has several."""
    to, repeats = str(here), schedule.recurrence.rrule is not None
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
        [Button(t("button-duplicate"), Go(to="schedule.copy", arg=to))],
    ]


def _finished(schedule: Schedule, name: Text, here: Here) -> Screen:
    text = t("schedule-finished", name=name, text=attached.said(schedule.wording))
    return Screen(
        text,
        [
            [Button(t("button-schedule-again"), Go(to="schedule.copy", arg=str(here)))],
            [Button(t("button-delete"), Go(to="schedule.delete", arg=str(here)))],
            [here.back],
        ],
    )


def _outlook(schedule: Schedule, coming: Sequence[Occurrence], now: datetime) -> Phrase:
    """Say when the next runs are, each on a line of its own; of a paused one those that would be."""
    first, *rest = coming
    if schedule.status is ScheduleStatus.PAUSED:
        if first.at <= now:
            return t("schedule-missed", at=first.at)
        said = t("schedule-held-next", at=first.at)
        for run in rest:
            said = t("schedule-held-then", runs=said, at=run.at)
    else:
        said = t("schedule-run-next", at=first.at, ahead=first.at - now)
        for run in rest:
            said = t("schedule-run-then", runs=said, at=run.at, ahead=run.at - now)
    return t("schedule-run-last", runs=said) if schedule.recurrence.rrule and len(coming) < RUNS else said


async def card(app: App, person: Person, schedule: Schedule, here: Here | None = None) -> Screen:
    """Draw one schedule with its next runs; `here` is how it was found."""
    here = here or Here(schedule.id)
    paused = schedule.status is ScheduleStatus.PAUSED
    coming = runs(schedule, app.clock.now())
    if not coming:
        return _finished(schedule, await recipients(app, schedule), here)
    first = coming[0].at
    goes_by: Text = clock(schedule, person, first)
    return Screen(
        t(
            "schedule-card",
            name=await recipients(app, schedule),
            state=t("schedule-paused") if paused else t("schedule-active"),
            runs=_outlook(schedule, coming, app.clock.now()),
            clock=goes_by if paused else heeding(person, goes_by, first),
            repeat=how_often(schedule, person, app.clock.now()),
            text=attached.said(schedule.wording),
        ),
        [*_buttons(schedule, here), [here.back]],
    )


async def schedules(_: Message, app: App, person: Person, ui: Ui) -> None:
    """Answer /schedules."""
    await ui.show(await listing(app, person, 0))


async def turn(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show a page of a part."""
    try:
        await ui.show(await listing(app, person, callback_data.page, callback_data.arg))
    except Gone:
        await ui.toast(t("contact-gone"))
        await ui.show(await listing(app, person, 0))


async def choose_contact(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask whose schedules to show."""
    asked = await chooser(
        app, person, callback_data,
        ask=t("schedules-ask-contact"),
        to=lambda one: Go(to="schedules", arg=OF_CONTACT + one.id),
        back=[Button(t("button-back"), Go(to="schedules"))],
    )  # fmt: skip
    await ui.show(asked)


async def show(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show one schedule."""
    here = Here.of(callback_data.arg)
    await ui.show(await card(app, person, await app.schedules.get(person.id, here.id), here))


async def pause(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Stop a schedule until resumed."""
    here = Here.of(callback_data.arg)
    schedule, cancelled = await app.planner.pause(person.id, here.id)
    app.notify()
    if schedule.status is ScheduleStatus.PAUSED:
        await ui.toast(t("schedule-now-paused", cancelled=t("pause-cancelled", count=cancelled)), alert=bool(cancelled))
    await ui.show(await card(app, person, schedule, here))


async def resume(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Let a schedule go on, if anything of it lies ahead."""
    here = Here.of(callback_data.arg)
    try:
        schedule = await app.planner.resume(person.id, here.id)
    except InThePast:
        await ui.toast(t("schedule-is-over"), alert=True)
        return
    if schedule.status is ScheduleStatus.ACTIVE:
        await ui.toast(t("schedule-now-active"))
    await ui.show(await card(app, person, schedule, here))


async def confirm_delete(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask before deleting."""
    here = Here.of(callback_data.arg)
    schedule = await app.schedules.get(person.id, here.id)
    await ui.show(
        Screen(
            t("schedule-delete", name=await recipients(app, schedule), text=attached.line(schedule.wording, 100)),
            [
                [Button(t("button-delete-really"), Go(to="schedule.delete!", arg=str(here)))],
                [Button(t("button-back"), Go(to="schedule", arg=str(here)))],
            ],
        )
    )


async def delete(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Delete, and cancel what has not gone out; the list then begins with what is gone, and the way to have it back."""
    here = Here.of(callback_data.arg)
    schedule = await app.schedules.get(person.id, here.id)
    name, text = await recipients(app, schedule), attached.line(schedule.wording, 100)
    await app.planner.delete(person.id, here.id)
    app.notify()
    await ui.toast(t("schedule-deleted"))
    listed = ("", 0) if here.part.startswith((OF_DAY, OF_CONTACT)) else (here.part, here.page)
    shown = await listing(app, person, listed[1], listed[0])
    undo = Button(t("button-undo"), Go(to="schedule.restore", arg=str(here)))
    await ui.show(Screen(t("schedules-after-delete", name=name, text=text, list=shown.text), [[undo], *shown.rows]))


def build() -> Router:
    """Give the router."""
    router = Router(name="schedules")
    router.message.register(schedules, Command("schedules"))
    router.callback_query.register(turn, goes("schedules"))
    router.callback_query.register(choose_contact, goes("schedules.contacts"))
    router.callback_query.register(show, goes("schedule"))
    router.callback_query.register(pause, goes("schedule.pause"))
    router.callback_query.register(resume, goes("schedule.resume"))
    router.callback_query.register(confirm_delete, goes("schedule.delete"))
    router.callback_query.register(delete, goes("schedule.delete!"))
    return router
