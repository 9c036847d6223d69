"""Congratulating somebody every year: a schedule for their birthday, of which only a yes is missing."""

from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.app import App
from bot.features.contacts import OF_CONTACT
from bot.features.newmessage import Create, NewMessage, Option
from bot.features.questions import STEPS
from bot.features.schedules import Here, card
from bot.i18n import t
from bot.ui.form import Form
from bot.ui.screen import Go, Ui, goes
from core.errors import Gone
from core.model import Birthday, Contact, Person, Schedule
from core.store.schedules import Chosen
from core.text.customs import tag
from core.timing.birthdays import celebrates, yearly
from core.timing.recurrence import resolve

AT: Final = time(9)
"""When to congratulate, by the clock of whom it goes to: the person's own where theirs is not known."""
LOOKED_AT: Final = 100
"""Schedules of one contact among which one for the birthday is looked for."""


async def begin(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Propose what to write, and when; all of it can be changed before it is confirmed. Once is enough."""
    contact = await app.contacts.get(person.id, callback_data.arg)
    if contact.birthday is None:
        raise Gone
    if (planned := await _planned(app, contact, contact.birthday)) is not None:
        await ui.toast(t("birthday-planned"))
        await ui.show(await card(app, person, planned, Here(planned.id, f"{OF_CONTACT}{contact.id}")))
        return
    form = Form(NewMessage(now=False, zone=contact.zone or ""), STEPS, state, app, person, ui)
    now = app.clock.now()
    today = now.astimezone(ZoneInfo(form.zone)).date()
    day, rrule = yearly(contact.birthday, today)
    if resolve(datetime.combine(day, AT), form.zone) <= now:
        day, rrule = yearly(contact.birthday, today.replace(day=1, month=1, year=today.year + 1))
    form.draft.address(contact)
    form.draft.text = app.translator.plain(t("birthday-greeting"), tag(person), person.zone)
    wall = datetime.combine(day, AT)
    form.draft.take(Option(at=resolve(wall, form.zone), rrule=rrule, said=wall))
    await form.go(Create.confirm)


async def _planned(app: App, contact: Contact, birthday: Birthday) -> Schedule | None:
    """Give the schedule that writes to nobody but this contact on every birthday, if there is one."""
    found = await app.schedules.page(contact.owner_id, Chosen(contact_id=contact.id), skip=0, limit=LOOKED_AT)
    for schedule in found:
        if (schedule.contact_ids, schedule.tags) == ((contact.id,), ()) and celebrates(schedule.recurrence, birthday):
            return schedule
    return None


def build() -> Router:
    """Give the router."""
    router = Router(name="congratulating")
    router.callback_query.register(begin, goes("contact.congratulate"))
    return router
