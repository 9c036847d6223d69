"""The questions that /send and /create ask."""

from collections import Counter
from contextlib import suppress
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.features import adding, ends, picking, times, wording
from bot.features.contacts import row
from bot.features.newmessage import MORE, Create, NewMessage, Option, Part, Received, Send
from bot.features.repeats import QUESTIONS, ask_repeat, outlook, runs
from bot.features.status import connection, unlinked
from bot.i18n import Phrase, Text, brief, moment, t
from bot.ui import attached
from bot.ui.form import Form, Steps
from bot.ui.recipients import ALL, marked, placeholders, tag_label, token, whom
from bot.ui.repetition import label
from bot.ui.screen import Button, Screen
from bot.ui.widgets import PAGE, last_page, turner
from core.attachment import Wording
from core.errors import TooManyRecipients
from core.model import Contact, ContactKind, Person
from core.text import rendering
from core.text.customs import tag
from core.text.labels import key
from core.timing import zones
from core.timing.day import quiet_until

GLIMPSE: Final = 600
"""UTF-16 units, as HTML, of a text that is shown while something else is asked."""


async def ask_contact(form: Form[NewMessage]) -> Screen:
    """Ask whom it is for: one, or several."""
    draft, contacts, owner = form.draft, form.app.contacts, form.person.id
    if draft.tagging:
        return await _ask_tags(form)
    total = await contacts.count(owner, draft.search)
    page = min(draft.page, last_page(total))
    # With a neighbour on either side, for one name may go on from page to page.
    before = 1 if page else 0
    found = await contacts.page(owner, skip=page * PAGE - before, limit=before + PAGE + 1, search=draft.search)
    rows = [
        [form.button(marked(label, chosen=contact.id in draft.chosen) if draft.several else label, "pick", contact.id)]
        for contact, label in list(zip(found, labels(found), strict=True))[before:][:PAGE]
    ]
    text = t("create-ask-contact", search=draft.search) if draft.search else t("create-ask-contact-all")
    if draft.several:
        text = t("recipients-ask", ask=text, chosen=draft.whom)
    if not total and not draft.search:
        text = t("create-no-contacts")
    if draft.received or (draft.unknown and (draft.text or draft.attachment)):
        text = t("incoming-ask", said=attached.together(draft.wordings, GLIMPSE), ask=text)
    return Screen(
        text,
        [
            *rows,
            turner(page, total, lambda to: form.button("", "page", str(to))),
            [form.button(t("button-contacts-all"), "people")] if draft.search else [],
            [form.button(t("button-add-named", name=draft.unknown), "somebody", "named")] if draft.unknown else [],
            await _more(form, total),
            [form.button(t("button-as-template"), "template")] if _keepable(draft) else [],
            _foot(form),
        ],
    )


async def _more(form: Form[NewMessage], total: int) -> list[Button]:
    """Give the ways to several recipients, or to the first one."""
    draft = form.draft
    if not draft.several and not total and not draft.search:
        return [] if draft.unknown else [form.button(t("button-add-contact"), "somebody")]
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
    foot = [form.button(t("button-back"), "whom"), form.button(t("button-cancel"), "cancel")]
    return Screen(adding.asked(form.draft, form.person), [foot])


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
    draft, fields = form.draft, placeholders(await form.app.contacts.field_names(owner))
    if not draft.chosen and not draft.tags:
        text = t("create-ask-text-first", fields=fields)
    elif draft.now:
        text = t("send-ask-text", name=draft.whom)
    else:
        text = t("create-ask-text", name=draft.whom, fields=fields)
    bare = []
    if any(each.attachment is not None for each in draft.written):
        one = draft.editing and draft.attachment is not None and not draft.attachment.captioned
        said = attached.together(draft.wordings, GLIMPSE)
        text = t("incoming-replaced" if one else "incoming-text", said=said, ask=text)
        bare = [form.button(t("button-without-file"), "without")]
    if draft.refused:
        text = t("text-kept-ask", kept=wording.kept(draft.refused), ask=text)
    keys = [*rows, turner(page, total, lambda to: form.button("", "page", str(to))), bare, _foot(form)]
    return Screen(text, keys, await wording.wrong(form))


async def ask_when(form: Form[NewMessage]) -> Screen:
    """Ask for the time."""
    rows = [[form.button(named, "option", str(number))] for number, named in enumerate(_named(form))]
    # Who means one of several times does not mean now.
    now_too = [form.button(t("button-send-now"), "now")] if form.draft.received and not rows else []
    return Screen(
        t("create-ask-when", name=form.draft.whom, zone=picking.by_clock(form, form.app.clock.now())),
        [now_too, *(rows or picking.quick(form)), _foot(form)],
        times.wrong(form),
    )


async def ask_confirm(form: Form[NewMessage]) -> Screen:
    """Show what will be sent to whom and when, and ask whether that is right."""
    draft = form.draft
    when = draft.when()
    first = next(iter(runs(form)), when.start)
    to, text = await _read(form, first)
    return Screen(
        t(
            "edit-confirm" if draft.editing else "create-confirm",
            to=to,
            at=first,
            ahead=first - form.app.clock.now(),
            zone=_held(form, first),
            repeat=_outlook(form),
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


def _outlook(form: Form[NewMessage]) -> Text:
    """Say how often, with what comes; and where WhatsApp is not connected, that nothing goes out before it is."""
    return _connected(form, outlook(form))


def _held(form: Form[NewMessage], at: datetime) -> Text:
    """Say by whose clock it goes and, where it falls into the quiet hours, until when it waits for their end."""
    return heeding(form.person, picking.by_clock(form, at), at)


def heeding(person: Person, said: Text, at: datetime) -> Text:
    """Say, below what is said of a time, until when it waits if that falls into the quiet hours."""
    until = quiet_until(person.quiet, person.zone, at)
    return said if until is None else t("quiet-waits", said=said, until=until)


async def other_zone(form: Form[NewMessage]) -> str:
    """Give the zone of the one contact that it goes to, or else that whose clock counts; none for the person's own."""
    draft, zone = form.draft, form.draft.zone
    if len(draft.chosen) == 1 and not draft.tags:
        for contact in await form.app.contacts.some(form.person.id, tuple(draft.chosen)):
            zone = contact.zone or zone
    return zone if zone != form.person.zone else ""


def clocked(form: Form[NewMessage], done: Phrase, at: datetime | None) -> Phrase:
    """Say what is done, and what time that is by the clock that counts, where this is not the person's."""
    if at is None or form.zone == form.person.zone:
        return done
    return t("create-done-clock", done=done, clock=picking.by_clock(form, at))


def awaited(form: Form[NewMessage], done: Phrase, at: datetime | None) -> Text:
    """Say what is done, and what has to happen before it goes out: the end of the quiet hours, or a connection."""
    said: Text = clocked(form, done, at)
    if at is not None:
        said = heeding(form.person, said, at)
    return _connected(form, said)


def _connected(form: Form[NewMessage], said: Text) -> Text:
    session = form.app.sessions.known(form.person.session)
    return attached.lines([said, connection(session)]) if unlinked(session) else said


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


async def _read(form: Form[NewMessage], at: datetime) -> tuple[Text, Text]:
    """Name whom the message goes to, and say it as the first of them gets it when it goes out then."""
    draft, person, contacts = form.draft, form.person, form.app.contacts
    there, total = await contacts.reach(person.id, tuple(draft.chosen), draft.tags, first=ALL)
    if not there:  # all of them were deleted a moment ago; confirming says so
        return t("recipient-person", name=draft.whom), attached.together(draft.wordings)
    first = there[0]
    zone = person.zone if draft.now else form.zone
    values = rendering.values(first, at.astimezone(ZoneInfo(zone)), tag(person), count=draft.count)
    if total > 1:
        names = whom([contact.name for contact in there], (), total - len(there))
        to = t("recipient-several", people=total, name=names, first=first.name)
    elif first.kind is ContactKind.GROUP:
        to = t("recipient-group", name=first.name)
    else:
        to = t("recipient-person", name=row(first) if await contacts.shares_name(first) else first.name)
    if draft.tags and not draft.now:
        to = t("recipient-tags", to=to, tags=whom([], draft.tags))
    filled = [Wording(rendering.render(each.text, values), each.attachment) for each in draft.wordings]
    empty = await gaps(form, at)
    return attached.lines([to, empty] if empty else [to]), attached.together(filled)


async def gaps(form: Form[NewMessage], at: datetime) -> Phrase | None:
    """Say which placeholders stand for nothing when it goes out then, and with whom; None where all say something."""
    draft, person = form.draft, form.person
    texts = [each.text for each in draft.wordings]
    if not {key for text in texts for key in rendering.placeholders(text)}.difference(rendering.CERTAIN):
        return None
    empty, whose = dict[str, None](), list[str]()
    with suppress(TooManyRecipients):  # that is said when it is confirmed
        for contact in await form.app.contacts.recipients(person.id, tuple(draft.chosen), draft.tags):
            values = rendering.values(contact, at, tag(person), count=draft.count)
            if found := [gap for text in texts for gap in rendering.gaps(text, values)]:
                empty |= dict.fromkeys(found)
                whose.append(contact.name)
    if not whose:
        return None
    first = next(iter(empty))
    return t("confirm-gaps", placeholders=", ".join(empty), name=whom(whose, ()), example=f"{first[:-1]}|…}}")


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
    whole = draft.model_copy(update={"refused": ""}).missing() is Create.confirm or draft.earlier is not None
    back = [form.button(t("button-back"), "back")] if whole and not draft.several else []
    return [*back, form.button(t("button-cancel"), "cancel")]


def _named(form: Form[NewMessage]) -> list[Phrase]:
    """Name the times to choose from. A button is cut at its end: what they differ in comes first."""
    options, person = form.draft.options, form.person
    alike = len({option.at for option in options}) == 1

    def named(option: Option) -> Phrase:
        if option.rrule is None:
            return t("button-time", at=moment(option.at, tag(person), form.zone))
        rule = label(option.rrule, option.at.astimezone(ZoneInfo(form.zone)).replace(tzinfo=None), person.language)
        # Two may begin alike and go on differently.
        if alike:
            return rule
        at = brief(option.at, form.app.clock.now(), tag(person), form.zone)
        return t("button-time-rule", at=at, rule=rule)

    return [named(option) for option in options]
