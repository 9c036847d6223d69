"""Birthdays as people type them."""

from datetime import date, datetime, time, timedelta

import pytest
from babel.dates import format_date
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BadBirthday
from core.model import Birthday, Recurrence
from core.timing.birthdays import celebrates, parse_birthday, yearly

TODAY = date(2026, 5, 4)


def read(text: str) -> Birthday:
    return parse_birthday(text, language="en", today=TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "24 Dec 1980", "Dec 24 1980", "December 24th, 1980", "24th of December 1980", "24.12.1980", "24. 12. 1980",
        "1980-12-24", " 24.12.1980 ", "12/24/1980", "24-12-1980", "24/12/1980",
    ],
)  # fmt: skip
def test_with_a_year(typed: str) -> None:
    assert read(typed) == Birthday(month=12, day=24, year=1980)


@pytest.mark.parametrize("typed", ["24 Dec", "december 24", "24.12.", "24.12", "12-24", "24/12", "--12-24", "--1224"])
def test_without_a_year(typed: str) -> None:
    assert read(typed) == Birthday(month=12, day=24)


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("es", "24 de diciembre de 1980"), ("pt", "24 de dezembro de 1980"), ("de", "24. Dezember 1980"),
        ("ru", "24 декабря 1980 года"), ("id", "24 Desember 1980"), ("hi", "24 दिसंबर 1980"), ("ar", "24 ديسمبر 1980"),
        ("de", "24/12/1980"), ("ar", "٢٤/١٢/١٩٨٠"),
    ],
)  # fmt: skip
def test_in_each_language_it_has_its_year(language: str, typed: str) -> None:
    assert parse_birthday(typed, language=language, today=TODAY) == Birthday(month=12, day=24, year=1980)


def test_the_day_comes_first_where_it_always_does() -> None:
    assert parse_birthday("03/04/1980", language="de", today=TODAY) == Birthday(month=4, day=3, year=1980)


def test_the_leap_day_is_one_without_a_year_and_in_a_leap_year() -> None:
    assert read("29 Feb") == Birthday(month=2, day=29)
    assert read("29.2.2000") == Birthday(month=2, day=29, year=2000)
    with pytest.raises(BadBirthday):
        read("29.2.2001")


@pytest.mark.parametrize(
    "typed",
    [
        "", "x", "24", "Dec", "30 Feb", "31.4.", "0.1.", "1.13.", "3/4", "05-06", "03/04/1980", "0.0.",
        "2/29/2001", "24 Dec 80", "24 Dec 1880",
        "24 Dec 2030", "5 May 2026", "24 25 Dec", "24 Dec Jan", "24 Dec 1980 1981", "1980", "24 Dec at noon",
        "\u0669\u0669.\u0661.",
        "99999999999-1-1", "1" * 5000,
    ],
)  # fmt: skip
def test_what_is_not_certain_is_refused(typed: str) -> None:
    with pytest.raises(BadBirthday):
        read(typed)


@given(st.dates(date(1900, 1, 1), TODAY))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    birthday = Birthday(month=day.month, day=day.day, year=day.year)
    for form in ("long", "medium"):
        assert read(format_date(day, form, locale="en")) == birthday
    assert read(day.isoformat()) == read(f"{day:%d.%m.%Y}") == birthday


@given(st.text(max_size=30))
def test_no_text_does_anything_but_be_read_or_refused(text: str) -> None:
    try:
        found = read(text)
    except BadBirthday:
        return
    assert date(found.year or 2000, found.month, found.day)


@pytest.mark.parametrize("rrule", ["FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24"])
def test_what_comes_on_each_birthday_celebrates_it(rrule: str) -> None:
    each = Recurrence(start=datetime.combine(date(2026, 12, 24), time(9)), zone="UTC", rrule=rrule)
    assert celebrates(each, Birthday(month=12, day=24))
    assert not celebrates(each, Birthday(month=12, day=25))


@pytest.mark.parametrize(
    "rrule",
    [
        None, "FREQ=DAILY", "FREQ=YEARLY;INTERVAL=2", "FREQ=YEARLY;UNTIL=20301224T235959",
        "FREQ=YEARLY;BYMONTH=12;BYDAY=4TH", "FREQ=YEARLY\nFREQ=MONTHLY",
    ],
)  # fmt: skip
def test_what_comes_at_other_times_does_not(rrule: str | None) -> None:
    other = Recurrence(start=datetime.combine(date(2026, 12, 24), time(9)), zone="UTC", rrule=rrule)
    assert not celebrates(other, Birthday(month=12, day=24))


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2000, 1, 1)))
def test_on_the_next_birthday_somebody_is_a_year_older(today: date, born: date) -> None:
    birthday = Birthday(month=born.month, day=born.day, year=born.year)
    day, rrule = yearly(birthday, today)
    assert today <= day <= today + timedelta(days=366)
    assert birthday.age(day) == (birthday.age(day - timedelta(days=1)) or 0) + 1 or birthday.age(day) == 0
    start = datetime.combine(day, time(9))
    later = rrulestr(rrule, dtstart=start).after(start)
    assert later is not None
    assert birthday.age(later.date()) == (birthday.age(day) or 0) + 1
