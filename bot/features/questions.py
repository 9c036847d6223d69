"""A message in the making: what is gathered of it, and the questions that /send and /create ask."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from aiogram.fsm.state import State, StatesGroup
from pydantic import AwareDatetime, BaseModel

from bot.features.contacts import row
from bot.i18n import Phrase, Text, t
from bot.ui.form import Draft, Form, Steps
from bot.ui.repetition import repetition
from bot.ui.screen import VALUE_UNITS, Button, Screen, excerpt
from bot.ui.widgets import PAGE, last_page, turner
from core.delivery.planner import preview
from core.model import Contact, ContactKind, Person
from core.text import rendering
from core.timing.when import When

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


class Option(BaseModel):
    """A time to choose, with how often where that was typed along."""

    at: AwareDatetime
    rrule: str | None = None


class NewMessage(Draft):
    """A message in the making.

    `search` narrows the list of contacts, `typed` is what /send was given, `options` are times to choose from.
    `repeats` tells whether how often is answered; `rrule` is that answer, None for once.
    """

    now: bool
    contact_id: str = ""
    contact_name: str = ""
    group: bool = False
    search: str = ""
    typed: str = ""
    text: str = ""
    at: AwareDatetime | None = None
    options: tuple[Option, ...] = ()
    repeats: bool = False
    rrule: str | None = None

    def address(self, contact: Contact) -> None:
        """Take whom it is for."""
        self.contact_id, self.contact_name = contact.id, contact.name
        self.group = contact.kind is ContactKind.GROUP

    def missing(self) -> State:
        """Give the step that comes next."""
        if not self.contact_id:
            return Send.contact if self.now else Create.contact
        if not self.text:
            return Send.text if self.now else Create.text
        if self.at is None:
            return Create.when
        return Create.confirm if self.repeats else Create.repeat

    def take(self, at: datetime, rrule: str | None) -> None:
        """Take a time; how often is asked anew where the rule before names days that this time is none of."""
        self.at = at
        if rrule is not None:
            self.rrule, self.repeats = rrule, True
        elif self.rrule and "BY" in self.rrule:
            self.rrule, self.repeats = None, False

    def when(self) -> When:
        """Give the time as chosen so far."""
        assert self.at is not None  # noqa: S101 - asked for before whatever needs it
        return When(self.at, self.rrule)


async def ask_contact(form: Form[NewMessage]) -> Screen:
    """Ask whom it is for."""
    draft, contacts, owner = form.draft, form.app.contacts, form.person.id
    total = await contacts.count(owner, draft.search)
    page = min(draft.page, last_page(total))
    found = await contacts.page(owner, skip=page * PAGE, limit=PAGE, search=draft.search)
    rows = [[form.button(label, "pick", contact.id)] for contact, label in zip(found, labels(found), strict=True)]
    text = t("create-ask-contact", search=draft.search) if draft.search else t("create-ask-contact-all")
    return Screen(
        text if total or draft.search else t("create-no-contacts"),
        [*rows, turner(page, total, lambda to: form.button("", "page", str(to))), _foot(form)],
    )


def labels(contacts: list[Contact]) -> list[Text]:
    """Give what tells contacts apart: their names, and the number too where two have one name; groups say so."""
    times = Counter(contact.name for contact in contacts)
    return [
        row(contact) if times[contact.name] > 1 or contact.kind is ContactKind.GROUP else contact.name
        for contact in contacts
    ]


async def ask_text(form: Form[NewMessage]) -> Screen:
    """Ask what to write."""
    templates, owner = form.app.templates, form.person.id
    total = await templates.count(owner)
    page = min(form.draft.page, last_page(total))
    rows = [
        [form.button(t("button-template", title=template.title), "template", template.id)]
        for template in await templates.page(owner, skip=page * PAGE, limit=PAGE)
    ]
    key = "send-ask-text" if form.draft.now else "create-ask-text"
    return Screen(
        t(key, name=form.draft.contact_name),
        [*rows, turner(page, total, lambda to: form.button("", "page", str(to))), _foot(form)],
    )


async def ask_when(form: Form[NewMessage]) -> Screen:
    """Ask for the time."""
    rows = [
        [form.button(_named(option, form.person), "option", str(number))]
        for number, option in enumerate(form.draft.options)
    ]
    if not rows:
        now = form.app.clock.now().astimezone(ZoneInfo(form.person.zone))
        rows = [[form.button(t("button-time", at=at), "at", at.isoformat())] for at in _suggestions(now)]
    return Screen(t("create-ask-when", name=form.draft.contact_name, zone=form.person.zone), [*rows, _foot(form)])


async def ask_repeat(form: Form[NewMessage]) -> Screen:
    """Ask how often."""
    once, *others = [form.button(t(f"repeat-{repeat}"), "repeat", repeat) for repeat in REPEATS]
    text = t("create-ask-repeat", at=form.draft.at, ahead=ahead(form))
    return Screen(text, [[once], others[:2], others[2:], _foot(form)])


async def ask_confirm(form: Form[NewMessage]) -> Screen:
    """Show what will be sent to whom and when, and ask whether that is right."""
    draft, person = form.draft, form.person
    when = draft.when()
    values = rendering.values(
        draft.contact_name, when.start.astimezone(ZoneInfo(person.zone)), person.language,
        first_name=draft.contact_name if draft.group else None,
    )  # fmt: skip
    runs = preview(when, person.zone, 3)
    repeat = how_often(form)
    return Screen(
        t(
            "create-confirm",
            to=t("recipient-group" if draft.group else "recipient-person", name=draft.contact_name),
            at=when.start,
            ahead=ahead(form),
            zone=person.zone,
            repeat=t("create-runs", repeat=repeat, **_numbered(runs)) if when.rrule else repeat,
            text=excerpt(rendering.render(draft.text, values), VALUE_UNITS),
        ),
        [
            [form.button(t("button-confirm"), "confirm")],
            [form.button(t(f"button-change-{part}"), "change", part) for part in ("contact", "text")],
            [form.button(t(f"button-change-{part}"), "change", part) for part in ("when", "repeat")],
            [form.button(t("button-cancel"), "cancel")],
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


def _foot(form: Form[NewMessage]) -> list[Button]:
    """Give the way out of a question, and the way back where all that is asked for is there already."""
    back = [form.button(t("button-back"), "back")] if form.draft.missing() is Create.confirm else []
    return [*back, form.button(t("button-cancel"), "cancel")]


def _named(option: Option, person: Person) -> Phrase:
    """Name a time to choose; two may begin alike and go on differently."""
    if option.rrule is None:
        return t("button-time", at=option.at)
    start = option.at.astimezone(ZoneInfo(person.zone)).replace(tzinfo=None)
    return t("button-time-rule", at=option.at, rule=repetition(option.rrule, start, person.language))


def how_often(form: Form[NewMessage]) -> Phrase:
    """Say how often, as chosen."""
    when = form.draft.when()
    start = when.start.astimezone(ZoneInfo(form.person.zone)).replace(tzinfo=None)
    return repetition(when.rrule, start, form.person.language)


def ahead(form: Form[NewMessage]) -> timedelta:
    """Give how far ahead the chosen time lies."""
    assert form.draft.at is not None  # noqa: S101 - asked for before
    return form.draft.at - form.app.clock.now()


def _numbered(runs: list[datetime]) -> dict[str, Text | datetime]:
    """Give the runs as `first`, `second`, `third`; one that does not come is a dash."""
    filled: list[Text | datetime] = [*runs, *["—"] * 3]
    return dict(zip(("first", "second", "third"), filled, strict=False))


def _suggestions(now: datetime) -> list[datetime]:
    """Offer an hour from now, this evening if it is ahead, and tomorrow morning."""
    hour = (now.astimezone(UTC) + timedelta(hours=1)).astimezone(now.tzinfo).replace(second=0, microsecond=0)
    evening = now.replace(hour=20, minute=0, second=0, microsecond=0)
    morning = (now + timedelta(days=1)).replace(hour=9, minute=0, second=0, microsecond=0)
    return [hour, *([evening] if evening > hour else []), morning]
