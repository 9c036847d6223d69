"""The month as a keyboard: every day once, under its weekday, as the locale has it; and the customs of the clock."""

from datetime import date, time, timedelta

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import t
from bot.ui import month
from bot.ui.form import Tap
from bot.ui.screen import Button
from core.text.customs import clock, hour

TODAYS = st.dates(date(2020, 1, 1), date(2060, 1, 1))
LOCALES = st.sampled_from(["en_US", "en_GB", "de_DE", "ar_EG", "hi_IN", "id_ID", "pt_BR", "ru_RU", "es_MX"])
IDLE = Tap(token="t", do="idle")


def rows(today: date, ahead: int, locale: str) -> list[list[Button]]:
    return month.keyboard(
        today, ahead, Locale.parse(locale),
        day=lambda each: Button(str(each.day), Tap(token="t", do="day", arg=each.isoformat())),
        turn=lambda to: Tap(token="t", do="page", arg=str(to)), idle=IDLE,
    )  # fmt: skip


@given(TODAYS, st.integers(-5, 40), LOCALES)
def test_every_day_of_a_week_not_over_stands_once_under_its_weekday(today: date, ahead: int, locale: str) -> None:
    (_, _, *weeks) = rows(today, ahead, locale)
    assert all(len(week) == 7 for week in weeks)
    first = Locale.parse(locale).first_week_day
    days = []
    for week in weeks:
        for column, button in enumerate(week):
            assert isinstance(button.data, Tap)
            if button.data.do == "day":
                day = date.fromisoformat(button.data.arg)
                assert day.weekday() == (first + column) % 7
                days.append(day)
    begins = month.month_from(today, ahead)
    assert days[0] == max(begins, today - timedelta(days=(today.weekday() - first) % 7))
    assert days[-1] == month.following(begins) - timedelta(days=1)
    assert (days[-1] - days[0]).days + 1 == len(days) == len(set(days))


@given(TODAYS)
def test_it_turns_from_this_month_to_the_last_one_and_no_further(today: date) -> None:
    first, last = rows(today, 0, "en_US")[0], rows(today, month.MONTHS - 1, "en_US")[0]
    assert (first[0].label, first[2].label) == (month.BLANK, t("month-after"))
    assert (last[0].label, last[2].label) == (t("month-before"), month.BLANK)


@pytest.mark.parametrize(
    ("locale", "title", "first"),
    [("en_US", "Dec 2026", "Su"), ("en_GB", "Dec 2026", "Mo"), ("de_DE", "Dez. 2026", "Mo."),
     ("ar_EG", "ديسمبر 2026", "سبت"), ("id_ID", "Des 2026", "Min")],
)  # fmt: skip
def test_names_and_the_first_day_are_the_locales(locale: str, title: str, first: str) -> None:
    found = rows(date(2026, 11, 26), 1, locale)
    assert (found[0][1].label, found[1][0].label) == (title, first)


@pytest.mark.parametrize(
    ("locale", "said", "alone"),
    [("en_US", "6:05\u202fPM", "6 PM"), ("en_DE", "18:05", "18"), ("de_DE", "18:05", "18"), ("id_ID", "18:05", "18")],
)
def test_a_clock_is_written_as_is_the_custom(locale: str, said: str, alone: str) -> None:
    assert clock(time(18, 5), locale) == said
    assert hour(18, locale) == alone
