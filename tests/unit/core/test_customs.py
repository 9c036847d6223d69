"""What is customary where somebody lives."""

from datetime import UTC, datetime, time

import pytest

from core.text.customs import clock, hour
from core.timing.when import parse_when

LOCALES = (
    "en",
    "en_US",
    "en_DE",
    "es_ES",
    "es_MX",
    "pt_BR",
    "de_DE",
    "hi_IN",
    "id_ID",
    "ru_RU",
    "ar_EG",
    "ar_MA",
    "en_BR",
    "ar_DE",
    "de_US",
    "ru_US",
)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("at", [time(0, 15), time(9), time(12, 5), time(18, 30), time(23, 59)], ids=str)
def test_a_clock_that_is_shown_can_be_typed(locale: str, at: time) -> None:
    now = datetime(2026, 5, 4, 10, tzinfo=UTC)
    assert parse_when(clock(at, locale), language=locale[:2], zone="UTC", now=now).start.time() == at


@pytest.mark.parametrize(
    ("locale", "shown", "alone"),
    [
        ("en_BR", "18:05", "18"),
        ("ar_DE", "18:05", "18"),
        ("en_MX", "6:05\u202fPM", "6 PM"),
        ("de_US", "18:05", "18"),
        ("en_XX", "6:05\u202fPM", "6 PM"),
    ],
)
def test_a_language_that_is_not_of_the_country_takes_the_clock_of_the_people_there(
    locale: str, shown: str, alone: str
) -> None:
    assert clock(time(18, 5), locale) == shown
    assert hour(18, locale) == alone
