"""A message in the making: what is gathered of it, and the questions that /send and /create ask."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from aiogram.fsm.state import State, StatesGroup
from pydantic import AwareDatetime

from bot.i18n import Text, t
from bot.ui.form import Draft, Form, Steps
from bot.ui.screen import VALUE_UNITS, Button, Screen, excerpt, shortened
from bot.ui.widgets import PAGE, last_page, turner
from core.delivery.planner import preview
from core.model import Contact
from core.text import phone, rendering
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


class NewMessage(Draft):
    """A message in the making.

    `search` narrows the list of contacts, `typed` is what /send was given, `options` are times to choose from.
    """

    now: bool
    contact_id: str = ""
    contact_name: str = ""
    search: str = ""
    typed: str = ""
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
    rows = [[form.button(label, "pick", contact.id)] for contact, label in zip(found, labels(found), strict=True)]
    text = t("create-ask-contact", search=draft.search) if draft.search else t("create-ask-contact-all")
    return Screen(
        text if total or draft.search else t("create-no-contacts"),
        [*rows, turner(page, total, lambda to: form.button("", "page", str(to))), _foot(form)],
    )


def labels(contacts: list[Contact]) -> list[str]:
    """Give what tells contacts apart: their names, and the number too where two have one name."""
    times = Counter(contact.name for contact in contacts)
    return [
        f"{shortened(contact.name, 35)} · {phone.pretty(contact.phone)}" if times[contact.name] > 1 else contact.name
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
    options = form.draft.options or _suggestions(form.app.clock.now().astimezone(ZoneInfo(form.person.zone)))
    rows = [[form.button(t("button-time", at=at), "at", at.isoformat())] for at in options]
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
    values = rendering.values(draft.contact_name, when.start.astimezone(ZoneInfo(person.zone)), person.language)
    runs = preview(when, person.zone, 3)
    repeat = t(f"repeat-{draft.repeat}")
    return Screen(
        t(
            "create-confirm",
            name=draft.contact_name,
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
