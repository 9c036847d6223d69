"""A month as a keyboard, seven days in a row: to pick a day from, or to see what each day holds."""

import calendar
from collections.abc import Callable
from datetime import date
from typing import Final

from aiogram.filters.callback_data import CallbackData
from babel import Locale
from babel.dates import format_skeleton, get_day_names

from bot.i18n import t
from bot.ui.screen import Button

MONTHS: Final = 24
"""Months that can be turned to, this one and those after it."""
BLANK: Final = "\u2800"
"""The label of a button without one: Telegram wants some character, and this one shows none."""
OVER: Final = "·"
"""The label of a day or an hour that is over."""


_RAISED: Final = str.maketrans("0123456789+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺")


def raised(number: int, *, most: int) -> str:
    """Write a number small and high beside a day: a plus for more than `most`, nothing for 0."""
    return ("+" if number > most else str(number or "")).translate(_RAISED)


def month_from(today: date, ahead: int) -> date:
    """Give the first day of the month so many months ahead; out of range, the nearest that is in it."""
    year, month = divmod(today.month - 1 + within(ahead), 12)
    return date(today.year + year, month + 1, 1)


def within(ahead: int) -> int:
    """Give the nearest number of months ahead that can be turned to."""
    return min(max(ahead, 0), MONTHS - 1)


def following(first: date) -> date:
    """Give the first day of the next month."""
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def weeks(first: date, week_begins: int) -> list[list[date | None]]:
    """Give a month's weeks, None for what belongs to other months; `week_begins` is the first weekday, Monday is 0."""
    shown = calendar.Calendar(week_begins).monthdatescalendar(first.year, first.month)
    return [[day if day.month == first.month else None for day in week] for week in shown]


def keyboard(
    today: date,
    ahead: int,
    locale: Locale,
    *,
    day: Callable[[date], Button],
    turn: Callable[[int], CallbackData],
    idle: CallbackData,
) -> list[list[Button]]:
    """Draw the month so many ahead, but for the weeks that are over.

    `day` makes a day's button, `turn` leads to another month, `idle` does nothing.
    """
    ahead, first = within(ahead), month_from(today, ahead)
    names = get_day_names("short", "stand-alone", locale)
    blank = Button(BLANK, idle)
    title = Button(str(format_skeleton("yMMM", first, locale=locale)), idle)
    return [
        [
            Button(t("month-before"), turn(ahead - 1)) if ahead else blank,
            title,
            Button(t("month-after"), turn(ahead + 1)) if ahead < MONTHS - 1 else blank,
        ],
        [Button(str(names[(locale.first_week_day + column) % 7]), idle) for column in range(7)],
        *(
            [day(each) if each else blank for each in week]
            for week in weeks(first, locale.first_week_day)
            if any(each and each >= today for each in week)
        ),
    ]
