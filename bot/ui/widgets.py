"""Rows of buttons, and the pages of lists, that several screens need."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeVar

from bot.i18n import Text, t
from bot.ui.screen import Button, Go

PAGE: Final = 8
"""Rows of a list on one screen."""
T = TypeVar("T")


def last_page(total: int) -> int:
    """Give the number of the last page, from 0."""
    return max(0, (total - 1) // PAGE)


async def paged(
    fetch: Callable[[int, int], Awaitable[list[T]]], count: Callable[[], Awaitable[int]], page: int
) -> tuple[list[T], int, int]:
    """Give the rows of a page that there is, its number, and how many rows there are in all.

    `fetch` takes how many to pass over and how many to give. What fits on the first page need not be counted.
    """
    if page <= 0:
        found = await fetch(0, PAGE)
        return found, 0, await count() if len(found) == PAGE else len(found)
    found, total = await asyncio.gather(fetch(page * PAGE, PAGE), count())
    if page > last_page(total):
        page = last_page(total)
        found = await fetch(page * PAGE, PAGE)
    return found, page, total


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
