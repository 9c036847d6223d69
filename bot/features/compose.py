"""/send and /create: writing to somebody now, or at a time.

Whatever is missing is asked for, one thing after the other, until all of it is there to be confirmed.
"""

from collections.abc import Callable
from datetime import datetime

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import CommandObject, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.features import addressing, besides, editing, ends, incoming, oneline, picking, repeats, tags, wording
from bot.features.newmessage import Create, NewMessage, Option, Send
from bot.features.picking import Pick
from bot.features.questions import STEPS, awaited, other_zone
from bot.features.repeats import how_often
from bot.features.times import repeated, take, take_repeated, take_time, take_typed
from bot.i18n import Phrase, Text, t
from bot.ui.commands import Command
from bot.ui.form import Conversation, Form, Tap, does
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.written import Typed
from core.delivery.planner import Recipients
from core.delivery.runs import by_clock
from core.errors import FileGone, Gone, InputError, NobodyTagged, TooManyRecipients
from core.model import Person, Schedule
from core.timing.recurrence import resolve
from core.timing.rrule import NeverHappens
from core.timing.when import FARTHEST, InThePast


async def send(message: Message, command: CommandObject, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Answer /send: write now to the one who is meant, or ask who that is."""
    form = Form(NewMessage(now=True), STEPS, state, app, person, ui)
    await oneline.send(form, Typed.of(message), (command.args or "").strip(), oneline.source(message))


async def create(message: Message, command: CommandObject, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Answer /create: step by step, or `recipient; time; text` at once, up to the confirmation."""
    form = Form(NewMessage(now=False), STEPS, state, app, person, ui)
    await oneline.create(form, Typed.of(message), (command.args or "").strip())


async def begin(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Begin from a button, with a contact if the button names one."""
    form = Form(NewMessage(now=callback_data.to == "send"), STEPS, state, app, person, ui)
    if callback_data.arg.startswith("#"):
        tag = await tags.named(app, person, callback_data.arg[1:])
        form.draft.tags, form.draft.people = (tag.name,), tag.contacts
    elif callback_data.arg:
        contact = await app.contacts.get(person.id, callback_data.arg)
        form.draft.address(contact)
    await form.go(form.draft.missing())


async def chose_template(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take what a template says."""
    try:
        template = await form.app.templates.choose(form.person.id, tap.arg)
    except Gone as problem:
        await form.again(problem)
        return
    form.draft.say([template.wording])
    form.draft.template = template.id
    await addressing.onwards(form)


async def timed(message: Message, form: Form[NewMessage]) -> None:
    """Take a time as typed."""
    await _timed(form, take_time(form, message.text or ""))


async def timed_that_day(message: Message, form: Form[NewMessage]) -> None:
    """Take a time as typed after its day was picked."""
    await _timed(form, take_time(form, message.text or "", form.draft.day))


async def timed_or_repeated(message: Message, form: Form[NewMessage]) -> None:
    """Take how often, as typed, at the time that was chosen; or another time, of the day that was chosen."""
    draft, text = form.draft, message.text or ""
    if again := repeated(form, text):
        await take_repeated(form, again)
    else:
        await _timed(form, take_time(form, text, None if draft.earlier else draft.local(form.zone).date()))


async def _timed(form: Form[NewMessage], problem: Phrase | None) -> None:
    if problem and form.draft.options:
        await form.go(Create.when, problem=problem)
    elif problem:
        await form.again(problem)
    else:
        await _next(form)


async def chose_time(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take a time from a button; one that is over meanwhile is asked for again."""
    at = _instant(tap.arg, form.app.clock.now())
    await _take_option(form, Option(at=at) if at else None)


async def chose_option(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take one of the times that the typed one may have meant."""
    options = form.draft.options
    number = int(tap.arg) if tap.arg.isascii() and tap.arg.isdecimal() and len(tap.arg) < 3 else len(options)
    await _take_option(form, options[number] if number < len(options) else None, take_typed)


async def picked_time(form: Form[NewMessage], wall: datetime) -> None:
    """Take a time that was picked by its day, hour and minute."""
    await _take_option(form, Option(at=resolve(wall, form.zone), said=wall))


async def _take_option(
    form: Form[NewMessage], option: Option | None, taken: Callable[[Form[NewMessage], Option], None] = take
) -> None:
    form.draft.options = ()
    if option is None:
        await form.again(t("form-not-an-answer"))
    elif option.at <= form.app.clock.now():
        await form.again(InThePast(start=option.at))
    else:
        taken(form, option)
        await _next(form)


async def _next(form: Form[NewMessage]) -> None:
    """Ask what is missing, after saying what the change of the clocks makes of the time; the last screen says that."""
    step = form.draft.missing()
    await form.go(step, problem=repeats.shift(form) if step != Create.confirm else None)


def _instant(text: str, now: datetime) -> datetime | None:
    """Read the time that a button carries; None for what no button of ours says."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo and abs(at - now) <= FARTHEST else None


async def ask_first(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take whether to ask before each message."""
    form.draft.ask_first = bool(tap.arg)
    await form.go(Create.confirm)


async def count_marks(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take whether WhatsApp's marks count that were typed; the text is no longer as its template has it then."""
    form.draft.marks, form.draft.template = bool(tap.arg), ""
    await form.go(Send.confirm if form.draft.now else Create.confirm)


async def change_clock(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Let 9:00 be 9:00 by another clock: that of the one it goes to, or the person's."""
    draft, zone = form.draft, await other_zone(form)
    if tap.arg != "their" or not zone:
        zone = ""
    wall, clock = draft.said or draft.local(form.zone), zone or form.person.zone
    when = by_clock(draft.when(), wall, clock, form.app.clock.now())
    if when is None:
        await form.again(InThePast(start=resolve(wall, clock)))
        return
    draft.at, draft.zone = when.start, zone
    await form.go(Create.confirm)


async def change(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Go back to one question; the other answers stay."""
    draft = form.draft
    draft.search = ""
    draft.options = ()
    draft.several = tap.arg == "contact" and (len(draft.chosen) > 1 or bool(draft.tags))
    if draft.now and draft.received and tap.arg == "when":
        draft.now = False
        await form.go(Create.when)
        return
    if draft.now:
        await form.go(Send.text if tap.arg == "text" else Send.contact)
        return
    steps = {"contact": Create.contact, "text": Create.text, "when": Create.when, "repeat": Create.repeat}
    if tap.arg in steps:
        await form.go(steps[tap.arg])


async def back(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Leave a question as it was answered before; what is still missing is asked for all the same."""
    form.draft.refused, form.draft.options = "", ()
    form.draft.as_before()
    await form.go(form.draft.missing())


async def confirm(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Save the schedule. The form's token is its id, so that a double tap saves one."""
    draft = form.draft
    if draft.editing:
        await editing.save(form)
        return
    try:
        schedule = await _plan(form)
    except (InThePast, NeverHappens) as problem:
        draft.at = None
        await form.go(Create.when, problem=problem)
        return
    except FileGone as problem:
        await wording.without_lost(form, problem)
        return
    except Gone:
        await addressing.gone(form)
        return
    except (NobodyTagged, TooManyRecipients) as problem:
        draft.several = True
        await form.go(Create.contact, problem=problem)
        return
    except InputError as problem:
        await wording.recheck(form)
        await form.go(Create.text, problem=problem)
        return
    await form.end(Screen(_done(form, schedule), [[Button(t("button-details"), Go(to="schedule", arg=schedule.id))]]))


def _done(form: Form[NewMessage], schedule: Schedule) -> Text:
    """Say when it goes out, or when its person is asked."""
    draft, at = form.draft, schedule.next_run_at
    ahead = (at or schedule.created_at) - form.app.clock.now()
    values = {"name": draft.whom, "at": at, "ahead": ahead, "repeat": how_often(form)}
    done = t("create-done-asks", **values) if draft.ask_first else t("create-done", people=draft.people, **values)
    return awaited(form, done, at)


async def _plan(form: Form[NewMessage]) -> Schedule:
    """Make the schedules of a message and of what follows it; made again after a crash they are the same ones."""
    draft = form.draft
    return await form.app.planner.create(
        form.person, Recipients(tuple(draft.chosen), draft.tags), draft.wordings, draft.when(), zone=form.zone,
        schedule_id=draft.token, ask_first=draft.ask_first, template_id=draft.template or None,
    )  # fmt: skip


async def confirmed(_: CallbackQuery, callback_data: Tap, app: App, person: Person, ui: Ui) -> None:
    """Answer the second half of a double tap on Confirm, whose token is the schedule's id by now."""
    try:
        await app.schedules.get(person.id, callback_data.token)
    except Gone:
        raise SkipHandler from None
    await ui.toast(t("create-done-already"))


def build() -> Router:
    """Give the router."""
    router = Router(name="compose")
    router.message.register(send, Command("send"))
    router.message.register(create, Command("create"))
    router.callback_query.register(begin, goes("send"))
    router.callback_query.register(begin, goes("create"))
    steps = Conversation("compose.steps", NewMessage, STEPS)
    for group in (Send, Create):
        steps.callback_query.register(chose_template, group.text, does("template"))
        steps.callback_query.register(change, group.confirm, does("change"))
        steps.callback_query.register(count_marks, group.confirm, does("marks"))
    addressing.add_to(steps)
    incoming.add_to(steps)
    besides.add_to(steps)
    steps.callback_query.register(chose_time, Create.when, does("at"))
    steps.callback_query.register(chose_option, Create.when, does("option"))
    steps.message.register(timed, StateFilter(Create.when, Pick.day), F.text)
    steps.message.register(timed_or_repeated, Create.repeat, F.text)
    steps.message.register(timed_that_day, StateFilter(Pick.hour, Pick.minute), F.text)
    picking.register(steps, Create.when, picked_time)
    repeats.register(steps, Create.repeat, Create.confirm)
    ends.register(steps)
    steps.callback_query.register(change_clock, Create.confirm, does("clock"))
    steps.callback_query.register(ask_first, Create.confirm, does("ask"))
    steps.callback_query.register(confirm, Create.confirm, does("confirm"))
    steps.callback_query.register(back, does("back"))
    after = Router(name="compose.after")
    after.callback_query.register(confirmed, Tap.filter(F.do == "confirm"))
    router.include_routers(steps, after)
    return router
