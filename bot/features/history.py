"""What a delivery's message says, and the buttons that it carries."""

from datetime import datetime, timedelta
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.i18n import Phrase, t
from bot.ui import attached
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.causes import DAILY_CAP, NEW_PEOPLE, QUIET_HOURS, RESTRICTED, SNOOZED
from core.errors import Changed, NobodyTagged, TooManyRecipients
from core.model import Delivery, DeliveryStatus, Person

CAUSES = {
    "error-gateway", "error-gateway-unavailable", "error-not-paired", "error-gateway-busy", "error-refused",
    "error-not-on-whatsapp", "error-too-large", "error-file-gone", "error-outcome-unknown", "interrupted",
    NobodyTagged.code, TooManyRecipients.code,
}  # fmt: skip


ARRIVED: Final = frozenset({DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ})
LATE: Final = timedelta(minutes=5)
"""How late a message went out that says when it was due."""
DEFERRED: Final = {
    QUIET_HOURS: "delivery-pending-quiet",
    DAILY_CAP: "delivery-pending-capped",
    NEW_PEOPLE: "delivery-pending-new-people",
}
"""The texts of what waits for a better time, by why it does."""


def cause(delivery: Delivery) -> Phrase:
    """Name why a delivery stands where it stands."""
    return t(f"cause-{delivery.cause.removeprefix('error-')}") if delivery.cause in CAUSES else t("cause-other")


def card(delivery: Delivery, *, connected: bool) -> Screen:
    """Draw one delivery: where it stands, its text, and what can be done about it."""
    if delivery.status is DeliveryStatus.AWAITING:
        return question(delivery)
    key = f"delivery-{delivery.status.value}"
    if delivery.status is DeliveryStatus.PENDING and not connected:
        key = "delivery-pending-disconnected"
    elif delivery.status is DeliveryStatus.PENDING and delivery.cause == RESTRICTED:
        key = "delivery-pending-restricted"
    elif delivery.status is DeliveryStatus.PENDING and delivery.cause in DEFERRED:
        lost = delivery.expires_at <= delivery.not_before
        key = "delivery-pending-too-long" if lost else DEFERRED[delivery.cause]
    values = {"name": delivery.contact_name, "text": attached.said(delivery.wording, 1000), "due": delivery.due_at}
    if delivery.status in {DeliveryStatus.FAILED, DeliveryStatus.UNKNOWN}:
        values["cause"] = cause(delivery)
    if key in {"delivery-pending-disconnected", "delivery-pending-restricted"}:
        values["until"] = _minute(delivery.expires_at)
    elif delivery.status is DeliveryStatus.PENDING and delivery.cause in DEFERRED:
        values["until"] = _minute(min(delivery.not_before, delivery.expires_at))
    return Screen(_said(t(key, **values), delivery), _rows(delivery, connected=connected))


def _said(text: Phrase, delivery: Delivery) -> Phrase:
    """Add that it went out late, and how many older runs were left out: they are told of nowhere else."""
    if delivery.status in ARRIVED and delivery.sent_at is not None and delivery.sent_at - delivery.due_at > LATE:
        text = t("delivery-late", said=text, due=delivery.due_at)
    return t("delivery-missed", said=text, count=delivery.missed) if delivery.missed else text


def _rows(delivery: Delivery, *, connected: bool) -> list[list[Button]]:
    """Give the buttons for what can be done about a delivery."""
    again = Button(t("button-send-again"), Go(to="again", arg=delivery.id))
    match delivery.status:
        case DeliveryStatus.FAILED if delivery.cause == NobodyTagged.code and delivery.schedule_id is not None:
            return [[Button(t("button-run-now"), Go(to="schedule.now", arg=delivery.schedule_id))]]
        case DeliveryStatus.FAILED if delivery.cause == TooManyRecipients.code:
            return []
        case DeliveryStatus.FAILED | DeliveryStatus.EXPIRED:
            return [[again]]
        case DeliveryStatus.UNKNOWN:
            return [[again, Button(t("button-it-arrived"), Go(to="arrived", arg=delivery.id))]]
        case DeliveryStatus.PENDING if not connected:
            return [[Button(t("button-whatsapp"), Go(to="whatsapp"))]]
        case _:
            return []


def _minute(end: datetime) -> datetime:
    """Give the last full minute at which there is still time: nobody wants to read the seconds of a deadline."""
    return end.replace(second=0, microsecond=0)


def question(delivery: Delivery) -> Screen:
    """Ask whether a message, and the others of its occurrence, shall go out."""
    snoozed = delivery.cause == SNOOZED
    to = delivery.contact_name
    text = t(
        "delivery-awaiting_approval",
        name=t("approval-several", name=to, others=delivery.others) if delivery.others else to,
        due=delivery.due_at,
        until=_minute(delivery.expires_at),
        again=t("approval-snoozed", at=delivery.not_before) if snoozed else t("approval-asked"),
        text=attached.said(delivery.wording, 1000),
    )
    return Screen(
        _said(text, delivery),
        [
            [Button(t("button-approve"), Go(to="approve.send", arg=delivery.id))],
            [
                Button(t("button-approve-edit"), Go(to="approve.edit", arg=delivery.id)),
                Button(t("button-approve-skip"), Go(to="approve.skip", arg=delivery.id)),
            ],
            [
                Button(t("button-snooze-minutes"), Go(to="approve.later", arg=delivery.id, page=10)),
                Button(t("button-snooze-hour"), Go(to="approve.later", arg=delivery.id, page=60)),
            ],
        ],
    )


async def again(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Send once more what was not sent, or may not have been; a second tap does nothing more."""
    delivery = await app.deliveries.get(person.id, callback_data.arg)
    await app.outbox.repeat(person, delivery)
    await ui.toast(t("delivery-again"))
    if ui.pressed is not None:
        await ui.strip(ui.pressed.message_id)


async def arrived(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Believe the person that it arrived."""
    if not await app.deliveries.believed(person.id, callback_data.arg, app.clock.now()):
        raise Changed
    app.notify()
    await ui.toast(t("delivery-believed"))


def build() -> Router:
    """Give the router."""
    router = Router(name="history")
    router.callback_query.register(again, goes("again"))
    router.callback_query.register(arrived, goes("arrived"))
    return router
