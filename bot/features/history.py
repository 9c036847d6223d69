"""/logs: what was sent and what became of it, and the buttons that a delivery's message carries."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.i18n import Phrase, t
from bot.ui.screen import Button, Go, Screen, Ui, excerpt, goes, shortened
from bot.ui.widgets import PAGE, last_page, turner
from core.errors import Changed
from core.model import RESTRICTED, Delivery, DeliveryStatus, Person

CAUSES = {
    "error-gateway", "error-gateway-unavailable", "error-not-paired", "error-gateway-busy", "error-refused",
    "error-not-on-whatsapp", "error-too-large", "error-outcome-unknown", "interrupted",
}  # fmt: skip


def cause(delivery: Delivery) -> Phrase:
    """Name why a delivery stands where it stands."""
    return t(f"cause-{delivery.cause.removeprefix('error-')}") if delivery.cause in CAUSES else t("cause-other")


def card(delivery: Delivery, *, connected: bool) -> Screen:
    """Draw one delivery: where it stands, its text, and what can be done about it."""
    key = f"delivery-{delivery.status.value}"
    if delivery.status is DeliveryStatus.PENDING and not connected:
        key = "delivery-pending-disconnected"
    elif delivery.status is DeliveryStatus.PENDING and delivery.cause == RESTRICTED:
        key = "delivery-pending-restricted"
    values = {"name": delivery.contact_name, "text": excerpt(delivery.text, 1000), "due": delivery.due_at}
    if delivery.status in {DeliveryStatus.FAILED, DeliveryStatus.UNKNOWN}:
        values["cause"] = cause(delivery)
    if key in {"delivery-pending-disconnected", "delivery-pending-restricted"}:
        values["until"] = delivery.expires_at
    again = Button(t("button-send-again"), Go(to="again", arg=delivery.id))
    match delivery.status:
        case DeliveryStatus.FAILED | DeliveryStatus.EXPIRED:
            rows = [[again]]
        case DeliveryStatus.UNKNOWN:
            rows = [[again, Button(t("button-it-arrived"), Go(to="arrived", arg=delivery.id))]]
        case DeliveryStatus.PENDING if not connected:
            rows = [[Button(t("button-whatsapp"), Go(to="whatsapp"))]]
        case _:
            rows = []
    return Screen(t(key, **values), rows)


async def listing(app: App, person: Person, page: int) -> Screen:
    """Draw a page of the history, newest first."""
    total = await app.deliveries.count(person.id)
    page = min(max(page, 0), last_page(total))
    found = await app.deliveries.page(person.id, skip=page * PAGE, limit=PAGE)
    rows = [
        [
            Button(
                t(
                    "log-row",
                    mark=t(f"mark-{d.status.value}"),
                    name=shortened(d.contact_name, 20),
                    at=d.due_at,
                    text=shortened(d.text, 20),
                ),
                Go(to="log", arg=d.id),
            )
        ]
        for d in found
    ]
    text = t("logs-list", total=total, page=page + 1, pages=last_page(total) + 1) if total else t("logs-none")
    return Screen(text, [*rows, turner(page, total, lambda to: Button("", Go(to="logs", page=to)))])


async def logs(_: Message, app: App, person: Person, ui: Ui) -> None:
    """Answer /logs."""
    await ui.show(await listing(app, person, 0))


async def turn(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show another page."""
    await ui.show(await listing(app, person, callback_data.page))


async def show(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show one delivery."""
    delivery = await app.deliveries.get(person.id, callback_data.arg)
    screen = card(delivery, connected=app.sessions.works(person.session))
    await ui.show(Screen(screen.text, [*screen.rows, [Button(t("button-back"), Go(to="logs"))]]))


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
    router.message.register(logs, Command("logs", ignore_case=True))
    router.callback_query.register(turn, goes("logs"))
    router.callback_query.register(show, goes("log"))
    router.callback_query.register(again, goes("again"))
    router.callback_query.register(arrived, goes("arrived"))
    return router
