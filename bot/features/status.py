"""/status: how everything stands."""

import importlib.metadata
from datetime import datetime, timedelta
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.i18n import Phrase, t
from bot.ui.commands import Command
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import foot
from core.model import Person, ScheduleStatus
from core.ports import Session, SessionStatus
from core.timing import zones

CONNECTIONS: Final = {
    SessionStatus.STARTING: "connection-starting",
    SessionStatus.SCAN_QR_CODE: "connection-pairing",
    SessionStatus.PASSKEY_REQUIRED: "connection-passkey",
    SessionStatus.PASSKEY_CONFIRMATION_REQUIRED: "connection-confirm",
    SessionStatus.STOPPED: "connection-stopped",
}
"""The texts of states about which there is no more to say."""


def connection(session: Session) -> Phrase:
    """Name how a WhatsApp session stands, and what the person can do about it."""
    match session.status:
        case SessionStatus.WORKING if session.restricted:
            return t("connection-restricted", account=account(session), restriction=restriction(session))
        case SessionStatus.WORKING:
            return t("connection-working", account=account(session))
        case SessionStatus.FAILED if session.reason in PATIENCE:
            return t("connection-away", reason=reason(session))
        case SessionStatus.FAILED:
            return t("connection-failed", reason=reason(session))
        case status if status in CONNECTIONS:
            return t(CONNECTIONS[status])
        case status:
            return t("connection-attention", status=status.value)


def unlinked(session: Session) -> bool:
    """Tell whether WhatsApp is not connected, nor about to be by itself."""
    return session.status not in {SessionStatus.WORKING, SessionStatus.STARTING}


def restriction(session: Session) -> Phrase:
    """Name what an account may not do while WhatsApp restricts it, and until when as far as that is known."""
    return t("restricted-until", until=_minute(session.until)) if session.until else t("restricted")


def _minute(end: datetime) -> datetime:
    """Give the first full minute at which something is over: nobody wants to read the seconds."""
    return (end + timedelta(seconds=59)).replace(second=0, microsecond=0)


def account(session: Session) -> str:
    """Name the account that a session is linked to: its name, and its number where it has one."""
    if session.account is None:
        return "WhatsApp"
    number, _, server = session.account.chat_id.partition("@")
    shown = f"+{number}" if server == "c.us" else ""
    return f"{session.account.name} ({shown})" if session.account.name and shown else session.account.name or shown


VERSION: Final = importlib.metadata.version("wa-scheduler")
"""Looked for once: that reads files from the whole path."""
REASONS = frozenset(
    {
        "expired", "logged_out", "main_device_gone", "replaced", "banned", "outdated", "stalled", "connect_failure",
        "pairing_refused", "unreachable", "connection_lost", "server_error", "passkey", "unexpected_state",
        "multidevice_off", "session_file", "engine_unavailable", "engine_crashed",
    }
)  # fmt: skip
"""The reasons that have a sentence of their own."""
PATIENCE = frozenset({"banned", "outdated", "unreachable", "connection_lost", "server_error", "engine_unavailable"})
"""The reasons that linking anew does not help with."""


def reason(session: Session) -> Phrase:
    """Name why a session has failed; a reason without a sentence is shown as it is."""
    if session.reason == "banned" and session.until is not None:
        return t("reason-banned-until", until=_minute(session.until))
    if session.reason in REASONS:
        return t(f"reason-{session.reason.replace('_', '-')}")
    return t("reason-other", code=session.reason) if session.reason else t("reason-none")


async def coming(app: App, person: Person) -> Phrase:
    """Name the next message that goes out by itself."""
    soonest = await app.schedules.page(person.id, skip=0, limit=1)
    active = [schedule for schedule in soonest if schedule.status is ScheduleStatus.ACTIVE]
    if active:
        return t("status-next", at=active[0].next_run_at)
    return t("nothing-paused") if soonest else t("status-nothing")


async def status(_: Message | CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Answer /status."""
    now, session = app.clock.now(), app.sessions.known(person.session)
    held = await app.deliveries.held(person.id) if session.restricted else 0
    deferred = await app.deferrals.deferred(person.id, now)
    await ui.show(
        Screen(
            t(
                "status",
                connection=connection(session),
                schedules=await app.schedules.count(person.id),
                next=await coming(app, person),
                waiting=await app.deliveries.waiting(person.id, now) + held + deferred,
                awaiting=await app.deliveries.awaiting(person.id),
                contacts=await app.contacts.count(person.id),
                now=now.replace(second=0),
                zone=zones.name(person.zone, person.language),
                version=VERSION,
            ),
            [
                [Button(t("button-whatsapp"), Go(to="whatsapp")), Button(t("button-logs"), Go(to="logs"))],
                foot("settings"),
            ],
        )
    )


def build() -> Router:
    """Give the router."""
    router = Router(name="status")
    router.callback_query.register(status, goes("status"))
    router.message.register(status, Command("status"))
    return router
