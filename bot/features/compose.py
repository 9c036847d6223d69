"""/send and /create: writing to somebody now, or at a time.

`/send Mom Hello` and `/create Mom; tomorrow 9:00; Hello` give all at once; whatever is missing or cannot be used is
asked for, and what was understood is kept.
"""

import hashlib
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from pydantic import AwareDatetime

from bot.app import App
from bot.failures import sentence
from bot.i18n import Phrase, Text, t
from bot.ui.form import Conversation, Draft, Form, Steps, Tap, does
from bot.ui.screen import Button, Go, Screen, Ui, excerpt, goes
from bot.ui.widgets import PAGE, last_page, turner
from core.delivery.planner import preview
from core.errors import InputError, NotFound
from core.model import Contact, Person
from core.text import rendering
from core.timing.when import Ambiguous, InThePast, When, WhenError, parse_when

REPEATS: Final = {
    "once": None,
    "daily": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY",
    "monthly": "FREQ=MONTHLY",
    "yearly": "FREQ=YEARLY",
}


class Send(StatesGroup):
    """Writing now."""

    contact, text = State(), State()


class Create(StatesGroup):
    """Writing at a time."""

    contact, text, when, repeat, confirm = State(), State(), State(), State(), State()


class NewMessage(Draft):
    """A message in the making. `search` narrows the list of contacts, `options` are times to choose from."""

    now: bool
    contact_id: str = ""
    contact_name: str = ""
    search: str = ""
    text: str = ""
    at: AwareDatetime | None = None
    options: tuple[AwareDatetime, ...] = ()
    repeat: str = ""

    def missing(self) -> State:
        """Give the step that comes next."""
        if not self.contact_id:
            return Send.contact if self.now else Create.contact
        if not self.text:
            return Send.text if self.now else Create.text
        if self.at is None:
            return Create.when
        return Create.confirm if self.repeat else Create.repeat

    def when(self) -> When:
        """Give the time as chosen so far."""
        assert self.at is not None  # noqa: S101 - asked for before whatever needs it
        return When(self.at, REPEATS[self.repeat or "once"])


async def ask_contact(form: Form[NewMessage]) -> Screen:
    """Ask whom it is for."""
    draft, contacts, owner = form.draft, form.app.contacts, form.person.id
    total = await contacts.count(owner, draft.search)
    page = min(draft.page, last_page(total))
    found = await contacts.page(owner, skip=page * PAGE, limit=PAGE, search=draft.search)
    rows = [[form.button(contact.name, "pick", contact.id)] for contact in found]
    text = t("create-ask-contact", search=draft.search) if draft.search else t("create-ask-contact-all")
    return Screen(
        text if total or draft.search else t("create-no-contacts"),
        [*rows, turner(page, total, lambda to: form.button("", "page", str(to))), _cancel(form)],
    )


async def ask_text(form: Form[NewMessage]) -> Screen:
    """Ask what to write."""
    templates = await form.app.templates.page(form.person.id, skip=0, limit=PAGE)
    rows = [
        [form.button(t("button-template", title=template.title), "template", template.id)] for template in templates
    ]
    key = "send-ask-text" if form.draft.now else "create-ask-text"
    return Screen(t(key, name=form.draft.contact_name), [*rows, _cancel(form)])


async def ask_when(form: Form[NewMessage]) -> Screen:
    """Ask for the time."""
    options = form.draft.options or _suggestions(form.app.clock.now().astimezone(ZoneInfo(form.person.zone)))
    rows = [[form.button(t("button-time", at=at), "at", at.isoformat())] for at in options]
    return Screen(t("create-ask-when", name=form.draft.contact_name, zone=form.person.zone), [*rows, _cancel(form)])


async def ask_repeat(form: Form[NewMessage]) -> Screen:
    """Ask how often."""
    once, *others = [form.button(t(f"repeat-{repeat}"), "repeat", repeat) for repeat in REPEATS]
    text = t("create-ask-repeat", at=form.draft.at, ahead=_ahead(form))
    return Screen(text, [[once], others[:2], others[2:], _cancel(form)])


async def ask_confirm(form: Form[NewMessage]) -> Screen:
    """Show what will be sent to whom and when, and ask whether that is right."""
    draft, person = form.draft, form.person
    when = draft.when()
    values = rendering.values(draft.contact_name, when.start.astimezone(ZoneInfo(person.zone)), person.language)
    runs = preview(when, person.zone, 3)
    return Screen(
        t(
            "create-confirm",
            name=draft.contact_name,
            at=when.start,
            ahead=_ahead(form),
            zone=person.zone,
            repeat=t(f"repeat-{draft.repeat}"),
            text=excerpt(rendering.render(draft.text, values), 2500),
            runs=t("create-runs", **_numbered(runs)) if when.rrule else t("create-run-once"),
        ),
        [
            [form.button(t("button-confirm"), "confirm")],
            [form.button(t(f"button-change-{part}"), "change", part) for part in ("contact", "text")],
            [form.button(t(f"button-change-{part}"), "change", part) for part in ("when", "repeat")],
            _cancel(form),
        ],
    )  # fmt: skip


SEND: Steps = {Send.contact: ask_contact, Send.text: ask_text}
CREATE: Steps = {
    Create.contact: ask_contact,
    Create.text: ask_text,
    Create.when: ask_when,
    Create.repeat: ask_repeat,
    Create.confirm: ask_confirm,
}
STEPS: Steps = {**SEND, **CREATE}


def _cancel(form: Form[NewMessage]) -> list[Button]:
    return [form.button(t("button-cancel"), "cancel")]


def _ahead(form: Form[NewMessage]) -> timedelta:
    assert form.draft.at is not None  # noqa: S101 - asked for before
    return form.draft.at - form.app.clock.now()


def _numbered(runs: list[datetime]) -> dict[str, Text | datetime]:
    """Give the runs as `first`, `second`, `third`; one that does not come is a dash."""
    filled: list[Text | datetime] = [*runs, *["—"] * 3]
    return dict(zip(("first", "second", "third"), filled, strict=False))


def _suggestions(now: datetime) -> list[datetime]:
    """Offer an hour from now, this evening if it is ahead, and tomorrow morning."""
    hour = (now + timedelta(hours=1)).replace(second=0, microsecond=0)
    evening = now.replace(hour=20, minute=0, second=0, microsecond=0)
    morning = (now + timedelta(days=1)).replace(hour=9, minute=0, second=0, microsecond=0)
    return [hour, *([evening] if evening > hour else []), morning]


async def send(message: Message, command: CommandObject, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Answer /send: write now to the one who is meant, or ask who that is."""
    form = Form(NewMessage(now=True), STEPS, state, app, person, ui)
    if not command.args:
        await form.go(Send.contact)
        return
    matches, text = await app.contacts.addressed(person.id, command.args)
    if not matches:
        raise NotFound(text=command.args.split()[0])
    form.draft.text = rendering.checked(text) if text else ""
    await _addressed(form, matches, command.args[: len(command.args) - len(text)].strip())
    if form.draft.missing() is not Create.when:
        await form.go(form.draft.missing())
        return
    await app.outbox.send(person, matches[0], form.draft.text, source=_source(message))


async def _addressed(form: Form[NewMessage], matches: list[Contact], wanted: str) -> None:
    """Take the one contact that is meant; of several, the list is narrowed to them."""
    if len(matches) == 1:
        form.draft.contact_id, form.draft.contact_name = matches[0].id, matches[0].name
    else:
        form.draft.search = wanted[:40]


def _source(message: Message) -> str:
    """Name a Telegram message for good: the same one, handled again after a crash, is sent once."""
    bot = message.bot.id if message.bot else 0
    name = f"{bot}/{message.chat.id}/{message.message_id}/{message.date.timestamp()}"
    return "m" + hashlib.sha256(name.encode()).hexdigest()[:16]


async def create(_: Message, command: CommandObject, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Answer /create: step by step, or `recipient; time; text` at once, up to the confirmation."""
    form = Form(NewMessage(now=False), STEPS, state, app, person, ui)
    if not command.args:
        await form.go(Create.contact)
        return
    parts = [part.strip() for part in command.args.split(";", 2)]
    if len(parts) < 3 or not all(parts):
        await ui.show(Screen(t("create-usage")))
        return
    who, time, text = parts
    matches = await app.contacts.matching(person.id, who)
    if not matches:
        raise NotFound(text=who)
    form.draft.text = rendering.checked(text)
    form.draft.repeat = "once"
    await _addressed(form, matches, who)
    problem = _take_time(form, time)
    # Whose time cannot be used is asked for the recipient first, if that is open, and then for the time anew.
    await form.go(form.draft.missing(), problem=problem)


def _take_time(form: Form[NewMessage], text: str) -> Phrase | None:
    """Read a time into the draft; give what is wrong with it, or None."""
    draft, person = form.draft, form.person
    draft.options = ()
    try:
        when = parse_when(text, language=person.language, zone=person.zone, now=form.app.clock.now())
    except WhenError as problem:
        if isinstance(problem, Ambiguous):
            draft.options = tuple(option.start for option in problem.values["options"])  # type: ignore[attr-defined]
        elif isinstance(problem, InThePast) and isinstance(instead := problem.values["instead"], When):
            draft.options = (instead.start,)
        return sentence(problem)
    draft.at = when.start
    return None


async def begin(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Begin from a button, with a contact if the button names one."""
    form = Form(NewMessage(now=callback_data.to == "send"), STEPS, state, app, person, ui)
    if callback_data.arg:
        contact = await app.contacts.get(person.id, callback_data.arg)
        form.draft.contact_id, form.draft.contact_name = contact.id, contact.name
    await form.go(form.draft.missing())


async def picked(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take the contact that was chosen."""
    contact = await form.app.contacts.get(form.person.id, tap.arg)
    form.draft.contact_id, form.draft.contact_name = contact.id, contact.name
    await _onwards(form)


async def searched(message: Message, form: Form[NewMessage]) -> None:
    """Take a name: the one who is meant, or a shorter list."""
    wanted = (message.text or "").strip()
    matches = await form.app.contacts.matching(form.person.id, wanted)
    if not matches:
        await form.again(NotFound(text=wanted))
        return
    await _addressed(form, matches, wanted)
    await _onwards(form)


async def wrote(message: Message, form: Form[NewMessage]) -> None:
    """Take the text."""
    try:
        form.draft.text = rendering.checked(message.text or "")
    except InputError as problem:
        await form.again(problem)
    else:
        await _onwards(form)


async def chose_template(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take the text from a template."""
    form.draft.text = (await form.app.templates.get(form.person.id, tap.arg)).body
    await _onwards(form)


async def timed(message: Message, form: Form[NewMessage]) -> None:
    """Take a time as typed."""
    if problem := _take_time(form, message.text or ""):
        await form.again(problem)
    else:
        await form.go(form.draft.missing())


async def chose_time(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take a time from a button; one that is over meanwhile is asked for again."""
    at = datetime.fromisoformat(tap.arg).astimezone(ZoneInfo(form.person.zone))
    form.draft.options = ()
    if at <= form.app.clock.now():
        await form.again(InThePast(start=at))
        return
    form.draft.at = at
    await form.go(form.draft.missing())


async def chose_repeat(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Take how often."""
    if tap.arg in REPEATS:
        form.draft.repeat = tap.arg
        await form.go(Create.confirm)


async def change(_: CallbackQuery, form: Form[NewMessage], tap: Tap) -> None:
    """Go back to one question; the other answers stay."""
    form.draft.search = ""
    form.draft.options = ()
    steps = {"contact": Create.contact, "text": Create.text, "when": Create.when, "repeat": Create.repeat}
    if tap.arg in steps:
        await form.go(steps[tap.arg])


async def confirm(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Save the schedule. The form's token is its id, so that a double tap saves one."""
    draft = form.draft
    try:
        schedule = await form.app.planner.create(
            form.person, (draft.contact_id,), draft.text, draft.when(), schedule_id=draft.token
        )
    except InThePast as problem:
        draft.at = None
        await form.go(Create.when, problem=problem)
        return
    await form.end(
        Screen(
            t(
                "create-done",
                name=draft.contact_name,
                at=schedule.next_run_at,
                ahead=_ahead(form),
                repeat=t(f"repeat-{draft.repeat}"),
            ),
            [[Button(t("button-details"), Go(to="schedule", arg=schedule.id))]],
        )
    )


async def _onwards(form: Form[NewMessage]) -> None:
    """Ask what is still missing; a message for now that lacks nothing goes out."""
    draft = form.draft
    if not draft.now or draft.missing() in SEND:
        await form.go(draft.missing())
        return
    contact = await form.app.contacts.get(form.person.id, draft.contact_id)
    await form.close()
    await form.app.outbox.send(form.person, contact, draft.text, source=f"f{draft.token}")


def build() -> Router:
    """Give the router."""
    router = Router(name="compose")
    router.message.register(send, Command("send", ignore_case=True))
    router.message.register(create, Command("create", ignore_case=True))
    router.callback_query.register(begin, goes("send"))
    router.callback_query.register(begin, goes("create"))
    steps = Conversation("compose.steps", NewMessage, STEPS)
    for group in (Send, Create):
        steps.callback_query.register(picked, group.contact, does("pick"))
        steps.callback_query.register(chose_template, group.text, does("template"))
        steps.message.register(searched, group.contact, F.text)
        steps.message.register(wrote, group.text, F.text)
    steps.callback_query.register(chose_time, Create.when, does("at"))
    steps.message.register(timed, Create.when, F.text)
    steps.callback_query.register(chose_repeat, Create.repeat, does("repeat"))
    steps.callback_query.register(change, Create.confirm, does("change"))
    steps.callback_query.register(confirm, Create.confirm, does("confirm"))
    router.include_router(steps)
    return router
