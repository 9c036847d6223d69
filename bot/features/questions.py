"""A message in the making: what is gathered of it, and the questions that /send and /create ask."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, Self
from zoneinfo import ZoneInfo

from aiogram.fsm.state import State, StatesGroup
from pydantic import AwareDatetime, BaseModel, Field, NaiveDatetime

from bot.features import adding, ends, picking
from bot.features.adding import NewContact
from bot.features.contacts import row
from bot.features.picking import Picking
from bot.features.repeats import QUESTIONS, Repeating, ask_repeat, outlook, runs
from bot.i18n import Phrase, Text, moment, t
from bot.ui import attached
from bot.ui.form import Form, Steps
from bot.ui.recipients import marked, placeholders, tag_label, token, whom
from bot.ui.repetition import repetition
from bot.ui.screen import Button, Screen
from bot.ui.widgets import PAGE, last_page, turner
from bot.ui.written import Typed
from core.attachment import Attachment, Wording
from core.model import Contact, ContactKind
from core.text import rendering
from core.text.customs import tag
from core.text.labels import key
from core.text.markup import lifted
from core.timing import zones
from core.timing.when import When

GLIMPSE: Final = 600
"""UTF-16 units, as HTML, of a text that is shown while something else is asked."""


MORE: Final = 9
"""Messages that go out behind the first, as many as an album has."""


class Send(StatesGroup):
    """Writing now."""

    contact, text, confirm = State(), State(), State()


class Create(StatesGroup):
    """Writing at a time."""

    contact, somebody, text, when, repeat, confirm, spare = (State() for _ in range(7))


class Received(StatesGroup):
    """Somebody's card came first, to be saved or sent."""

    card = State()


class Part(BaseModel):
    """One more message that goes out behind the first."""

    text: str
    attachment: Attachment | None = None


class Option(BaseModel):
    """A time to choose, with how often where that was typed along, and the time on the wall that was meant."""

    at: AwareDatetime
    rrule: str | None = None
    said: NaiveDatetime | None = None

    @classmethod
    def of(cls, when: When) -> Self:
        """Take what was read."""
        return cls(at=when.start, rrule=when.rrule, said=when.wall)


class NewMessage(Picking, Repeating, NewContact):
    """A message in the making.

    `chosen` are the contacts it is for, their names by id, and `tags` stand for whoever has them; with `several` more
    can be chosen, `tagging` lists the tags to choose from. `unclear` are names that several contacts may have, to be
    asked about one after the other. `people` is how many it goes to, as counted last.
    `search` narrows the list of contacts, `typed` is what /send was given, `options` are times to choose from.
    `more` follows as messages of its own, as an album does. It was `received` when it came before any question; whether
    it goes out `now` is asked then. `numbers` are those of shared contacts.
    `template` is where the text is from. `spare` was sent when all had been asked: what it is for is asked.
    With `marks` WhatsApp's marks count that were typed as such (`*bold*`), else they are seen as typed.
    With `ask_first` each message waits for its person's word. `editing` is the schedule that this is about to change,
    and `before` stands for what it was when that began, `was_at` its next run then.
    """

    now: bool
    chosen: dict[str, str] = Field(default_factory=dict)
    tags: tuple[str, ...] = ()
    people: int = 0
    several: bool = False
    tagging: bool = False
    unclear: tuple[str, ...] = ()
    search: str = ""
    typed: Typed = Typed()
    text: str = ""
    attachment: Attachment | None = None
    more: tuple[Part, ...] = ()
    received: bool = False
    numbers: tuple[str, ...] = ()
    template: str = ""
    spare: Part | None = None
    options: tuple[Option, ...] = ()
    marks: bool = False
    ask_first: bool = False
    editing: str = ""
    before: str = ""
    was_at: AwareDatetime | None = None

    def address(self, contact: Contact) -> None:
        """Take whom it is for."""
        self.chosen, self.tags, self.people = {contact.id: contact.name}, (), 1

    @property
    def whom(self) -> Text:
        """Name whom it is for."""
        return whom(list(self.chosen.values()), self.tags)

    @property
    def wordings(self) -> list[Wording]:
        """What its messages say, in their order."""
        written = [Wording(self.text, self.attachment), *(Wording(part.text, part.attachment) for part in self.more)]
        return [Wording(lifted(each.text), each.attachment) for each in written] if self.marks else written

    @property
    def marked(self) -> bool:
        """Whether WhatsApp's marks were typed, which may be meant either way."""
        texts = [self.text, *(part.text for part in self.more)]
        return any(lifted(text) != text for text in texts)

    def say(self, wordings: Sequence[Wording]) -> None:
        """Take what its messages say, one at least."""
        self.template = ""
        first, *rest = wordings
        self.text, self.attachment = first.text, first.attachment
        self.more = tuple(Part(text=each.text, attachment=each.attachment) for each in rest)

    def missing(self) -> State:
        """Give the step that comes next."""
        if not self.chosen and not self.tags:
            return Send.contact if self.now else Create.contact
        if not self.text and self.attachment is None:
            return Send.text if self.now else Create.text
        if self.now and self.received:
            return Send.confirm
        if self.at is None:
            return Create.when
        return Create.confirm if self.repeats else Create.repeat

    def take(self, option: Option) -> None:
        """Take a time, and how often where that was typed along."""
        # In UTC: an instant that the wall shows twice equals no other one across zones (PEP 495).
        self.at, self.said = option.at.astimezone(UTC), option.said
        if option.rrule is not None:
            self.rrule, self.repeats = option.rrule, True


async def ask_contact(form: Form[NewMessage]) -> Screen:
    """Ask whom it is for: one, or several."""
    draft, contacts, owner = form.draft, form.app.contacts, form.person.id
    if draft.tagging:
        return await _ask_tags(form)
    total = await contacts.count(owner, draft.search)
    page = min(draft.page, last_page(total))
    found = await contacts.page(owner, skip=page * PAGE, limit=PAGE, search=draft.search)
    rows = [
        [form.button(marked(label, chosen=contact.id in draft.chosen) if draft.several else label, "pick", contact.id)]
        for contact, label in zip(found, labels(found), strict=True)
    ]
    text = t("create-ask-contact", search=draft.search) if draft.search else t("create-ask-contact-all")
    if draft.several:
        text = t("recipients-ask", ask=text, chosen=draft.whom)
    if not total and not draft.search:
        text = t("create-no-contacts")
    if draft.received:
        text = t("incoming-ask", said=attached.together(draft.wordings, GLIMPSE), ask=text)
    return Screen(
        text,
        [
            *rows,
            turner(page, total, lambda to: form.button("", "page", str(to))),
            [form.button(t("button-contacts-all"), "people")] if draft.search else [],
            await _more(form, total),
            [form.button(t("button-as-template"), "template")] if _keepable(draft) else [],
            _foot(form),
        ],
    )


async def _more(form: Form[NewMessage], total: int) -> list[Button]:
    """Give the ways to several recipients, or to the first one."""
    draft = form.draft
    if not draft.several and not total and not draft.search:
        return [form.button(t("button-add-contact"), "somebody")]
    if not draft.several:
        return [form.button(t("button-several"), "several")] if total > 1 and not draft.search else []
    tags = await form.app.contacts.tags(form.person.id)
    return [
        *([form.button(t("button-tags"), "tags")] if tags else []),
        form.button(t("button-recipients-done"), "done"),
    ]


def _keepable(draft: NewMessage) -> bool:
    """Tell whether it can be saved as a template instead: while whom it is for is asked first."""
    return draft.received and not draft.now and not draft.several and not draft.more and draft.at is None


async def ask_somebody(form: Form[NewMessage]) -> Screen:
    """Ask for somebody new to whom it goes."""
    return Screen(
        adding.asked(form.draft), [[form.button(t("button-back"), "whom"), form.button(t("button-cancel"), "cancel")]]
    )


async def ask_spare(form: Form[NewMessage]) -> Screen:
    """Ask what is meant by something that was sent when all had been asked."""
    draft = form.draft
    spare = draft.spare or Part(text="")
    more = not draft.editing and len(draft.more) < MORE
    return Screen(
        t("spare-ask", said=attached.said(Wording(spare.text, spare.attachment), GLIMPSE)),
        [
            [form.button(t("button-spare-instead"), "instead")],
            [form.button(t("button-spare-more"), "more")] if more else [],
            [form.button(t("button-back"), "as-before"), form.button(t("button-cancel"), "cancel")],
        ],
    )


async def ask_card(form: Form[NewMessage]) -> Screen:
    """Ask what to do with somebody's card."""
    return Screen(
        t("incoming-card", said=attached.together(form.draft.wordings, GLIMPSE)),
        [
            [form.button(t("button-save-contact"), "save"), form.button(t("button-send-card"), "cards")],
            [form.button(t("button-cancel"), "cancel")],
        ],
    )


async def _ask_tags(form: Form[NewMessage]) -> Screen:
    """Ask for tags."""
    draft = form.draft
    tags = await form.app.contacts.tags(form.person.id)
    page = min(draft.page, last_page(len(tags)))
    keys = {key(tag) for tag in draft.tags}
    rows = [
        [form.button(marked(tag_label(tag), chosen=tag.key in keys), "tag", token(tag.key))]
        for tag in tags[page * PAGE :][:PAGE]
    ]
    return Screen(
        t("recipients-ask", ask=t("recipients-ask-tags"), chosen=draft.whom),
        [
            *rows,
            turner(page, len(tags), lambda to: form.button("", "page", str(to))),
            [form.button(t("button-contacts"), "people"), form.button(t("button-recipients-done"), "done")],
            _foot(form),
        ],
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
    question = "send-ask-text" if form.draft.now else "create-ask-text"
    text = t(question, name=form.draft.whom, fields=placeholders(await form.app.contacts.field_names(owner)))
    if form.draft.attachment is None:
        bare = []
    else:
        text = t("incoming-text", said=attached.together(form.draft.wordings, GLIMPSE), ask=text)
        bare = [form.button(t("button-without-file"), "without")]
    return Screen(text, [*rows, turner(page, total, lambda to: form.button("", "page", str(to))), bare, _foot(form)])


async def ask_when(form: Form[NewMessage]) -> Screen:
    """Ask for the time."""
    rows = [
        [form.button(_named(option, form), "option", str(number))] for number, option in enumerate(form.draft.options)
    ]
    # Who means one of several times does not mean now.
    now_too = [form.button(t("button-send-now"), "now")] if form.draft.received and not rows else []
    return Screen(
        t("create-ask-when", name=form.draft.whom, zone=picking.by_clock(form, form.app.clock.now())),
        [now_too, *(rows or picking.quick(form)), _foot(form)],
    )


async def ask_confirm(form: Form[NewMessage]) -> Screen:
    """Show what will be sent to whom and when, and ask whether that is right."""
    draft = form.draft
    when = draft.when()
    to, text = await _read(form, when.start)
    first = next(iter(runs(form)), when.start)
    return Screen(
        t(
            "edit-confirm" if draft.editing else "create-confirm",
            to=to,
            at=first,
            ahead=first - form.app.clock.now(),
            zone=picking.by_clock(form, first),
            repeat=outlook(form),
            text=text,
        ),
        [
            [form.button(t("button-save") if draft.editing else t("button-confirm"), "confirm")],
            [form.button(t(f"button-change-{part}"), "change", part) for part in ("contact", "text")],
            [form.button(t(f"button-change-{part}"), "change", part) for part in ("when", "repeat")],
            await _clocks(form),
            *_extras(form),
            [form.button(t("button-cancel"), "cancel")],
        ],
    )  # fmt: skip


async def other_zone(form: Form[NewMessage]) -> str:
    """Give the zone of the one contact that it goes to, or else that whose clock counts; none for the person's own."""
    draft, zone = form.draft, form.draft.zone
    if len(draft.chosen) == 1 and not draft.tags:
        for contact in await form.app.contacts.some(form.person.id, tuple(draft.chosen)):
            zone = contact.zone or zone
    return zone if zone != form.person.zone else ""


async def _clocks(form: Form[NewMessage]) -> list[Button]:
    """Give the clocks that the time may go by, the person's and the contact's, where they differ."""
    other, person = await other_zone(form), form.person
    if not other:
        return []
    zones_of = {"": person.zone, "their": other}
    named = {arg: t("button-clock", city=zones.city(zone, person.language)) for arg, zone in zones_of.items()}
    return [
        form.button(t("button-tab", tab=label) if zones_of[arg] == form.zone else label, "clock", arg)
        for arg, label in named.items()
    ]


def _extras(form: Form[NewMessage]) -> list[list[Button]]:
    """Give the buttons for the end of what repeats, and for asking first."""
    draft = form.draft
    ends = [form.button(t("button-ends"), "which", "ends")] if draft.rrule else []
    label = t("button-ask-first-on") if draft.ask_first else t("button-ask-first-off")
    return [_marks(form), ends, [form.button(label, "ask", "" if draft.ask_first else "1")]]


def _marks(form: Form[NewMessage]) -> list[Button]:
    """Offer to let the marks count that were typed."""
    draft = form.draft
    label = t("button-marks-on") if draft.marks else t("button-marks-off")
    return [form.button(label, "marks", "" if draft.marks else "1")] if draft.marked else []


async def ask_send(form: Form[NewMessage]) -> Screen:
    """Ask whether a message to many shall really go out now."""
    to, text = await _read(form, form.app.clock.now())
    return Screen(
        t("send-confirm", to=to, text=text),
        [
            [form.button(t("button-send"), "send")],
            [form.button(t(f"button-change-{part}"), "change", part) for part in ("contact", "text")],
            [form.button(t(f"button-change-{part}"), "change", part) for part in ("when",) if form.draft.received],
            _marks(form),
            [form.button(t("button-cancel"), "cancel")],
        ],
    )


async def _read(form: Form[NewMessage], at: datetime) -> tuple[Phrase, Text]:
    """Name whom the message goes to, and say it as the first of them gets it."""
    draft, person = form.draft, form.person
    there = await form.app.contacts.recipients(person.id, tuple(draft.chosen), draft.tags)
    if not there:  # all of them were deleted a moment ago; confirming says so
        return t("recipient-person", name=draft.whom), attached.together(draft.wordings)
    there.sort(key=lambda contact: contact.id not in draft.chosen)
    first = there[0]
    values = rendering.values(first, at.astimezone(ZoneInfo(person.zone)), tag(person))
    to = t("recipient-group" if first.kind is ContactKind.GROUP else "recipient-person", name=first.name)
    if len(there) > 1:
        names = whom([contact.name for contact in there], ())
        to = t("recipient-several", people=len(there), name=names, first=first.name)
    if draft.tags and not draft.now:
        to = t("recipient-tags", to=to, tags=whom([], draft.tags))
    filled = [Wording(rendering.render(each.text, values), each.attachment) for each in draft.wordings]
    return to, attached.together(filled)


SEND: Steps = {Send.contact: ask_contact, Send.text: ask_text, Send.confirm: ask_send}
CREATE: Steps = {
    Create.contact: ask_contact,
    Create.somebody: ask_somebody,
    Create.text: ask_text,
    Create.when: ask_when,
    Create.repeat: ask_repeat,
    Create.confirm: ask_confirm,
    Create.spare: ask_spare,
    **picking.QUESTIONS,
    **QUESTIONS,
    **ends.QUESTIONS,
}
STEPS: Steps = {**SEND, **CREATE, Received.card: ask_card}


def _foot(form: Form[NewMessage]) -> list[Button]:
    """Give the way out of a question, and the way back where all that is asked for is there already."""
    draft = form.draft
    back = [form.button(t("button-back"), "back")] if draft.missing() is Create.confirm and not draft.several else []
    return [*back, form.button(t("button-cancel"), "cancel")]


def _named(option: Option, form: Form[NewMessage]) -> Phrase:
    """Name a time to choose; two may begin alike and go on differently."""
    at = moment(option.at, tag(form.person), form.zone)
    if option.rrule is None:
        return t("button-time", at=at)
    start = option.at.astimezone(ZoneInfo(form.zone)).replace(tzinfo=None)
    return t("button-time-rule", at=at, rule=repetition(option.rrule, start, form.person.language))
