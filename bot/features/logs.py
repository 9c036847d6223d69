"""/logs: what was sent and what became of it, all of it or a part, and the timeline of each message."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.features.contacts import OF_CONTACT, chooser
from bot.features.history import card
from bot.features.timeline import steps
from bot.i18n import Phrase, brief, t
from bot.ui import attached
from bot.ui.commands import Command
from bot.ui.screen import Button, CopyButton, Go, Screen, Ui, goes, shortened
from bot.ui.widgets import foot, last_page, paged, turner
from core.errors import Changed, Gone
from core.model import Delivery, DeliveryStatus, Person
from core.store.history import Selection, Which
from core.text.customs import tag

TABS = (Which.ALL, Which.WAITING, Which.FAILED)


class Entry(CallbackData, prefix="d", sep="|"):
    """A button about one delivery in the log: what to do, the part (its first letter) and the page to go back to."""

    do: str
    id: str
    part: str
    page: int = 0


def selection(part: str) -> Selection:
    """Read which part of the log a button names; what no button names is all of it."""
    if part.startswith(OF_CONTACT):
        return Selection(contact_id=part.removeprefix(OF_CONTACT))
    return Selection(Which(part) if part in set(Which) else Which.ALL)


def part_of(chosen: Selection) -> str:
    """Name a part of the log for a button."""
    if chosen.contact_id is not None:
        return OF_CONTACT + chosen.contact_id
    return "" if chosen.which is Which.ALL else chosen.which.value


def _letter(chosen: Selection) -> str:
    """Name a part where there is little room: the contact is known by the delivery."""
    return OF_CONTACT if chosen.contact_id is not None else chosen.which.value[0]


def _back(entry: Entry, delivery: Delivery | None) -> Selection:
    if entry.part == OF_CONTACT and delivery is not None:
        return Selection(contact_id=delivery.contact_id)
    return next((Selection(which) for which in Which if which.value[0] == entry.part), Selection())


async def listing(app: App, person: Person, chosen: Selection, page: int) -> Screen:
    """Draw a page of a part of the log."""
    found, page, total = await paged(
        lambda skip, limit: app.history.page(person.id, chosen, skip=skip, limit=limit),
        lambda: app.history.count(person.id, chosen),
        page,
    )
    # The database knows when they were due; on the page they stand as their rows say.
    there = sorted(found, key=_at, reverse=chosen.which not in {Which.WAITING, Which.ASKED})
    rows = [[Button(_row(app, person, one), _entry("show", one, chosen, page))] for one in there]
    part = part_of(chosen)
    text = await _title(app, person, chosen, total, page)
    return Screen(
        text,
        [
            *rows,
            turner(page, total, lambda to: Button("", Go(to="logs", arg=part, page=to))),
            [_tab(which, chosen) for which in _tabs(chosen)],
            [
                Button(t("button-log-contact"), Go(to="logs.contacts")),
                *([Button(t("button-log-export"), Go(to="logs.export", arg=part))] if total else []),
            ],
            foot("schedules"),
        ],
    )


async def _title(app: App, person: Person, chosen: Selection, total: int, page: int) -> Phrase:
    turned = {"page": page + 1, "pages": last_page(total) + 1, "total": total}
    if chosen.contact_id is not None:
        name = (await app.contacts.get(person.id, chosen.contact_id)).name
        return t("logs-of", name=name, **turned) if total else t("logs-of-none", name=name)
    if not total:
        return t(f"logs-none-{chosen.which.value}")
    return t(f"logs-{chosen.which.value}", **turned)


def _row(app: App, person: Person, delivery: Delivery) -> Phrase:
    return t(
        "log-row",
        mark=t(f"mark-{delivery.status.value}"),
        name=shortened(delivery.contact_name, 12),
        at=brief(_at(delivery), app.clock.now(), tag(person), person.zone),
        text=attached.line(delivery.wording, 14),
    )


def _at(delivery: Delivery) -> datetime:
    """Give when it went out, or is to; for what does neither, when it was due."""
    return delivery.not_before if delivery.status is DeliveryStatus.PENDING else delivery.sent_at or delivery.due_at


def _tabs(chosen: Selection) -> tuple[Which, ...]:
    """Give the parts to choose from: the usual ones, and the one that is on show."""
    here = chosen.contact_id is None and chosen.which not in TABS
    return (*TABS, chosen.which) if here else TABS


def _tab(which: Which, chosen: Selection) -> Button:
    label = t(f"button-log-{which.value}")
    here = chosen.contact_id is None and which is chosen.which
    return Button(t("button-tab", tab=label) if here else label, Go(to="logs", arg=part_of(Selection(which))))


def _entry(do: str, delivery: Delivery, chosen: Selection, page: int) -> Entry:
    return Entry(do=do, id=delivery.id, part=_letter(chosen), page=page)


def entry_card(app: App, person: Person, delivery: Delivery, chosen: Selection, page: int) -> Screen:
    """Draw one delivery with its timeline; what can be done about it leads back to where it was found."""
    drawn = card(delivery, connected=app.sessions.works(person.session))

    def here(button: Button | CopyButton) -> Button | CopyButton:
        match button:
            case Button(label=label, data=Go(to="again" | "arrived" as do)):
                return Button(label, _entry(do, delivery, chosen, page))
            case _:
                return button

    text = t("log-card", card=drawn.text, due=delivery.due_at, steps=steps(delivery, person.zone))
    back = Button(t("button-back"), Go(to="logs", arg=part_of(chosen), page=page))
    return Screen(text, [*([here(button) for button in row] for row in drawn.rows), [back]])


async def logs(_: Message, app: App, person: Person, ui: Ui) -> None:
    """Answer /logs."""
    await ui.show(await listing(app, person, Selection(), 0))


async def turn(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show a page of a part."""
    try:
        await ui.show(await listing(app, person, selection(callback_data.arg), callback_data.page))
    except Gone:
        await ui.toast(t("contact-gone"))
        await ui.show(await listing(app, person, Selection(), 0))


async def show(_: CallbackQuery, callback_data: Entry, app: App, person: Person, ui: Ui) -> None:
    """Show one delivery; of one that awaits a decision, the question that is asked about all of its occurrence."""
    delivery = await app.deliveries.get(person.id, callback_data.id)
    asks = await app.deliveries.speaker(delivery)
    await ui.show(entry_card(app, person, asks, _back(callback_data, delivery), callback_data.page))


async def again(_: CallbackQuery, callback_data: Entry, app: App, person: Person, ui: Ui) -> None:
    """Send once more what was not sent, or may not have been, and go back; a second tap does nothing more."""
    delivery = await app.deliveries.get(person.id, callback_data.id)
    await app.outbox.repeat(person, delivery)
    await ui.toast(t("delivery-again"))
    await ui.show(await listing(app, person, _back(callback_data, delivery), callback_data.page))


async def arrived(_: CallbackQuery, callback_data: Entry, app: App, person: Person, ui: Ui) -> None:
    """Believe the person that it arrived."""
    if not await app.deliveries.believed(person.id, callback_data.id, app.clock.now()):
        raise Changed
    app.notify()
    await ui.toast(t("delivery-believed"))
    await show(_, callback_data, app, person, ui)


async def choose_contact(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask whose part of the log to show."""
    asked = await chooser(
        app, person, callback_data,
        ask=t("logs-ask-contact"),
        to=lambda one: Go(to="logs", arg=OF_CONTACT + one.id),
        back=[Button(t("button-back"), Go(to="logs"))],
    )  # fmt: skip
    await ui.show(asked)


def build() -> Router:
    """Give the router."""
    router = Router(name="logs")
    router.message.register(logs, Command("logs"))
    router.callback_query.register(turn, goes("logs"))
    router.callback_query.register(choose_contact, goes("logs.contacts"))
    for do, handler in (("show", show), ("again", again), ("arrived", arrived)):
        router.callback_query.register(handler, Entry.filter(F.do == do))
    return router
