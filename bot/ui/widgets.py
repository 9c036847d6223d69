"""Rows of buttons that several screens need."""

from collections.abc import Callable, Sequence
from typing import Final

from bot.i18n import t
from bot.ui.screen import Button

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
