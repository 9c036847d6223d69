"""The time zones that somebody may mean, to choose from: each with the time there is in it now."""

from collections.abc import Sequence
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.i18n import Phrase, t
from bot.ui.form import Draft, Form
from bot.ui.screen import Button
from bot.ui.widgets import PAGE, turner
from core.timing import zones


class Zoned(Draft):
    """A draft with a zone in the making; `found` are those that what was given may mean."""

    found: tuple[str, ...] = ()


Z = TypeVar("Z", bound=Zoned)


def choices(form: Form[Z]) -> list[Sequence[Button]]:
    """Give a page of the zones that were found."""
    found, page = form.draft.found, form.draft.page
    return [
        *([form.button(_named(form, zone), "zone", zone)] for zone in found[page * PAGE :][:PAGE]),
        turner(page, len(found), lambda to: form.button("", "page", str(to))),
    ]


def _named(form: Form[Z], zone: str) -> Phrase:
    wall = form.app.clock.now().astimezone(ZoneInfo(zone)).time().replace(second=0)
    return t("button-zone-found", zone=zones.name(zone, form.person.language), at=wall)
