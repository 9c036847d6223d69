"""Changing what is scheduled: the questions of /create, with the answers that there are."""

import hashlib

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.app import App
from bot.features import addressing, wording
from bot.features.newmessage import Create, NewMessage
from bot.features.questions import STEPS, awaited, clocked
from bot.features.schedules import Here
from bot.i18n import Text, t
from bot.ui.form import Form
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.delivery.planner import Recipients
from core.delivery.runs import coming
from core.errors import Changed, FileGone, Gone, InputError, NobodyTagged, TooManyRecipients
from core.model import Person, Schedule, ScheduleStatus
from core.store.schedules import OPEN
from core.timing.rrule import NeverHappens
from core.timing.when import InThePast


def state_of(schedule: Schedule) -> str:
    """Name what a person sees of a schedule and may change: another name, and somebody has changed it."""
    to = f"{schedule.contact_ids} {schedule.tags} {schedule.ask_first}"
    seen = f"{to}\n{schedule.wording}\n{schedule.recurrence.model_dump_json()}"
    return hashlib.sha256(seen.encode()).hexdigest()[:16]


async def edit(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Show a schedule as the last question of /create does. A run of it meanwhile does not matter."""
    schedule = await app.schedules.get(person.id, Here.of(callback_data.arg).id)
    if schedule.status not in OPEN or not (run := coming(schedule, app.clock.now())):
        raise Changed
    draft = await _drafted(app, schedule)
    draft.resume(run, schedule.recurrence)
    draft.was_at = draft.at
    draft.count = schedule.runs + 1
    draft.editing, draft.before = schedule.id, state_of(schedule)
    await Form(draft, STEPS, state, app, person, ui).go(Create.confirm)


async def _drafted(app: App, schedule: Schedule) -> NewMessage:
    """Give a draft of what a schedule says, and to whom."""
    owner = schedule.owner_id
    contacts = {contact.id: contact.name for contact in await app.contacts.some(owner, schedule.contact_ids)}
    named = {key: contacts[key] for key in schedule.contact_ids if key in contacts}
    _, people = await app.contacts.reach(owner, tuple(named), schedule.tags, first=0)
    return NewMessage(
        now=False,
        chosen=named,
        tags=schedule.tags,
        people=people,
        text=schedule.text,
        attachment=schedule.attachment,
        ask_first=schedule.ask_first,
        template=schedule.template_id or "",
        zone=schedule.recurrence.zone,
    )


async def duplicate(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Begin a new schedule that is like another one; whose time is over is asked for it anew."""
    schedule = await app.schedules.get(person.id, Here.of(callback_data.arg).id)
    draft = await _drafted(app, schedule)
    if run := coming(schedule, app.clock.now()):
        draft.resume(run, schedule.recurrence)
    await Form(draft, STEPS, state, app, person, ui).go(draft.missing())


async def save(form: Form[NewMessage]) -> None:
    """Save what was changed, unless somebody else has changed the schedule since."""
    details = Button(t("button-details"), Go(to="schedule", arg=form.draft.editing))
    try:
        saved = await _save(form)
    except (InThePast, NeverHappens) as problem:
        await form.go(Create.when, problem=problem)
    except (NobodyTagged, TooManyRecipients) as problem:
        form.draft.several = True
        await form.go(Create.contact, problem=problem)
    except (InputError, FileGone) as problem:
        await wording.recheck(form)
        await form.go(Create.text, problem=problem)
    except Changed:
        await form.end(Screen(t("edit-changed"), [[details]]))
    except Gone as problem:
        there = await form.app.contacts.some(form.person.id, tuple(form.draft.chosen))
        if len(there) < len(form.draft.chosen):
            await addressing.gone(form)
        else:
            await form.end(Screen(t(problem.code)))
    else:
        form.app.notify()
        at = saved.next_run_at
        if saved.status is ScheduleStatus.PAUSED:
            said: Text = clocked(form, t("edit-saved-paused"), at)
        else:
            said = awaited(form, t("edit-saved", at=at), at)
        await form.end(Screen(said, [[details]]))


async def _save(form: Form[NewMessage]) -> Schedule:
    draft = form.draft
    schedule = await form.app.schedules.get(form.person.id, draft.editing)
    if state_of(schedule) != draft.before:
        raise Changed
    to = Recipients(tuple(draft.chosen), draft.tags)
    before, now = (
        (draft.was_at, schedule.recurrence.rrule, schedule.recurrence.zone),
        (draft.at, draft.rrule, form.zone),
    )
    return await form.app.planner.change(
        form.person, schedule,
        wording=draft.wordings[0] if draft.wordings[0] != schedule.wording else None,
        template_id=draft.template or None,
        when=draft.when() if now != before else None,
        zone=form.zone,
        to=to if to != Recipients(schedule.contact_ids, schedule.tags) else None,
        ask_first=draft.ask_first if draft.ask_first != schedule.ask_first else None,
    )  # fmt: skip


def build() -> Router:
    """Give the router."""
    router = Router(name="editing")
    router.callback_query.register(edit, goes("schedule.edit"))
    router.callback_query.register(duplicate, goes("schedule.copy"))
    return router
