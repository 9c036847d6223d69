"""Rows of buttons that several screens need."""

from collections.abc import Callable, Sequence
from typing import Final

from bot.i18n import Text, t
from bot.ui.screen import Button, Go

PAGE: Final = 8
"""Rows of a list on one screen."""


def last_page(total: int) -> int:
    """Give the number of the last page, from 0."""
    return max(0, (total - 1) // PAGE)


def turner(page: int, total: int, button: Callable[[int], Button]) -> Sequence[Button]:
    """Give the row that turns pages, empty for a single page; `button` makes one that leads to a page."""
    row = []
    if page > 0:
        row.append(Button(t("button-previous"), button(page - 1).data))
    if page < last_page(total):
        row.append(Button(t("button-next"), button(page + 1).data))
    return row


def home() -> Button:
    """Give the button that leads to the beginning."""
    return Button(t("button-home"), Go(to="home"))


def foot(to: str, arg: str = "") -> Sequence[Button]:
    """Give the row that ends a screen: back to the one above it, and to the beginning."""
    return [Button(t("button-back"), Go(to=to, arg=arg)), home()]


def ticked(label: Text, *, chosen: bool) -> Text:
    """Mark a choice that is the one in force."""
    return t("button-chosen", label=label) if chosen else label
