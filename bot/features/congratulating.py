"""Congratulating somebody every year: a schedule for their birthday, of which only a yes is missing."""

from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.app import App
from bot.features.questions import STEPS, Create, NewMessage
from bot.i18n import t
from bot.ui.form import Form
from bot.ui.screen import Go, Ui, goes
from core.errors import Gone
from core.model import Person
from core.timing.birthdays import yearly
from core.timing.recurrence import resolve

AT: Final = time(9)
"""When to congratulate, by the person's clock."""


async def begin(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Propose what to write, and when; all of it can be changed before it is confirmed."""
    contact = await app.contacts.get(person.id, callback_data.arg)
    if contact.birthday is None:
        raise Gone
    now = app.clock.now()
    today = now.astimezone(ZoneInfo(person.zone)).date()
    day, rrule = yearly(contact.birthday, today)
    if resolve(datetime.combine(day, AT), person.zone) <= now:
        day, rrule = yearly(contact.birthday, today.replace(day=1, month=1, year=today.year + 1))
    form = Form(NewMessage(now=False), STEPS, state, app, person, ui)
    form.draft.address(contact)
    form.draft.text = app.translator.plain(t("birthday-greeting"), person.language, person.zone)
    form.draft.take(resolve(datetime.combine(day, AT), person.zone), rrule)
    await form.go(Create.confirm)


def build() -> Router:
    """Give the router."""
    router = Router(name="congratulating")
    router.callback_query.register(begin, goes("contact.congratulate"))
    return router
