"""The daily digest: what it says, and the hour at which it comes."""

from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.i18n import Phrase, t
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.model import DeliveryStatus, Person
from core.ports import Digest
from core.store.history import STATES, Which

Status = DeliveryStatus

IN_ROW = 6
"""Hours in one row of buttons."""


def card(digest: Digest, zone: str) -> Screen:
    """Draw a person's day at a glance."""
    text = t("digest", yesterday=_yesterday(digest), today=_today(digest, zone))
    return Screen(text, [[Button(t("button-logs"), Go(to="logs"))]])


def _yesterday(digest: Digest) -> Phrase:
    def count(*states: Status) -> int:
        return sum(digest.yesterday.get(status, 0) for status in states)

    counts = {
        "sent": count(Status.SENT, Status.DELIVERED, Status.READ),
        "delivered": count(Status.DELIVERED, Status.READ),
        "read": count(Status.READ),
        "failed": count(*STATES[Which.FAILED]),
    }
    return t("digest-counts", **counts) if any(counts.values()) else t("digest-quiet")


def _today(digest: Digest, zone: str) -> Phrase:
    if digest.first_at is None:
        return t("digest-free")
    at = f"{digest.first_at.astimezone(ZoneInfo(zone)):%H:%M}"
    return t("digest-planned", planned=digest.planned, at=at, name=digest.first_to, others=digest.others)


def chosen(person: Person) -> Phrase:
    """Name when a person gets it."""
    if person.digest_hour is None:
        return t("settings-digest-off")
    return t("settings-digest-at", hour=f"{person.digest_hour:02}:00")


def button(person: Person) -> Button:
    """Give the button that leads to the choice, for the settings."""
    return Button(t("button-digest", now=chosen(person)), Go(to="digest"))


def choice(person: Person) -> Screen:
    """Draw the hours to choose from."""
    hours = [
        Button(t("button-tab", tab=f"{hour:02}:00") if hour == person.digest_hour else f"{hour:02}:00",
               Go(to="digest.at", arg=str(hour)))
        for hour in range(24)
    ]  # fmt: skip
    return Screen(
        t("settings-ask-digest", now=chosen(person), zone=person.zone),
        [
            *(hours[at : at + IN_ROW] for at in range(0, 24, IN_ROW)),
            [Button(t("button-digest-off"), Go(to="digest.at", arg="off"))],
            [Button(t("button-back"), Go(to="settings"))],
        ],
    )


async def ask(_: CallbackQuery, person: Person, ui: Ui) -> None:
    """Show the hours."""
    await ui.show(choice(person))


async def choose(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Take an hour, or that there is to be no digest."""
    hour = callback_data.arg
    if hour == "off":
        await ui.show(choice(await app.digests.choose(person, None)))
    elif hour in map(str, range(24)):
        await ui.show(choice(await app.digests.choose(person, int(hour))))


def build() -> Router:
    """Give the router."""
    router = Router(name="digest")
    router.callback_query.register(ask, goes("digest"))
    router.callback_query.register(choose, goes("digest.at"))
    return router
