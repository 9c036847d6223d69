"""Home: today at a glance and four ways on; for somebody new, the first steps."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.features.schedules import recipients_of
from bot.features.status import connection, unlinked
from bot.i18n import Phrase, brief, t
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import home as home_button
from core.model import Person, Schedule, ScheduleStatus
from core.ports import SessionStatus
from core.store.history import Selection, Which
from core.text.customs import tag
from core.timing import day

SHOWN: Final = 3
"""Schedules that are shown, the next to go out."""
UNCERTAIN: Final = timedelta(days=7)
"""For how long a message whose outcome is not certain is brought up here."""


async def home(app: App, person: Person) -> Screen:
    """Draw home: the first steps as long as there is nobody to write to, or nothing was ever written."""
    contacts = bool(await app.contacts.page(person.id, skip=0, limit=1))
    plans = await app.schedules.page(person.id, skip=0, limit=SHOWN + 1)
    if not contacts or not (plans or await app.history.page(person.id, Selection(), skip=0, limit=1)):
        return _first_steps(app, person, contacts=contacts, written=bool(plans))
    session = app.sessions.known(person.session)
    return Screen(
        t("home", name=person.name, connection=connection(session), next=await _next(app, person, plans)),
        [
            *await _decisions(app, person),
            [Button(t("button-connect"), Go(to="whatsapp"))] if unlinked(session) else [],
            *_four(),
        ],
    )


def _four() -> list[list[Button]]:
    return [
        [Button(t("button-write"), Go(to="write")), Button(t("button-schedules"), Go(to="schedules"))],
        [Button(t("button-contacts"), Go(to="contacts")), Button(t("button-settings"), Go(to="settings"))],
    ]


def _first_steps(app: App, person: Person, *, contacts: bool, written: bool) -> Screen:
    """Draw the way to the first message; what is done is ticked."""
    session = app.sessions.known(person.session)
    steps = (
        (session.status is SessionStatus.WORKING, t("button-step-link"), "whatsapp"),
        (contacts, t("button-step-add"), "contacts" if contacts else "add"),
        (written, t("button-step-write"), "write"),
    )
    rows = [[Button(t("button-step-done", step=label) if done else label, Go(to=to))] for done, label, to in steps]
    ends = [
        Button(t("button-schedules"), Go(to="schedules")),
        Button(t("button-settings"), Go(to="settings")),
        Button(t("button-help"), Go(to="help")),
    ]
    return Screen(t("home-first", name=person.name, done=sum(done for done, _, _ in steps)), [*rows, ends])


async def _next(app: App, person: Person, plans: Sequence[Schedule]) -> Phrase:
    """Say what goes out next, when and to whom."""
    coming = [plan for plan in plans if plan.status is ScheduleStatus.ACTIVE]
    if not coming:
        return t("nothing-paused") if plans else t("home-nothing")
    said = t("home-more") if len(coming) > SHOWN else None
    names = await recipients_of(app, person.id, coming[:SHOWN])
    for plan, name in reversed(list(zip(coming, names, strict=False))):
        at = plan.next_run_at
        when = brief(at, app.clock.now(), tag(person), person.zone) if at else "—"
        line = t("home-line", at=when, name=name)
        said = t("home-lines", line=line, more=said) if said else line
    return t("home-next", lines=said or "")


async def _decisions(app: App, person: Person) -> list[list[Button]]:
    """Give a way to each kind of message that needs its person."""
    now = app.clock.now()
    today = day.begins(now, person.zone)
    needed = await app.history.needed(person.id, uncertain_since=now - UNCERTAIN, failed_since=today)
    labels = (
        (Which.ASKED, t("button-home-asked", count=needed[Which.ASKED])),
        (Which.UNCERTAIN, t("button-home-uncertain", count=needed[Which.UNCERTAIN])),
        (Which.FAILED, t("button-home-failed", count=needed[Which.FAILED])),
    )
    return [[Button(label, Go(to="logs", arg=which.value))] for which, label in labels if needed[which]]


async def show(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Lead back to the beginning."""
    await ui.show(await home(app, person))


async def write(_: CallbackQuery, ui: Ui) -> None:
    """Show the ways to write to somebody."""
    await ui.show(
        Screen(
            t("write"),
            [
                [Button(t("button-send"), Go(to="send")), Button(t("button-create"), Go(to="create"))],
                [Button(t("button-templates"), Go(to="templates")), home_button()],
            ],
        )
    )


def build() -> Router:
    """Give the router."""
    router = Router(name="home")
    router.callback_query.register(show, goes("home"))
    router.callback_query.register(write, goes("write"))
    return router
