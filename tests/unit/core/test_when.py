"""Words -> time: what is understood, exactly, and what is refused, by name."""

# ruff: noqa: DTZ001, RUF001 - wall-clock times are naive by design; people type what looks like something else

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.timing.when import (
    FARTHEST,
    Ambiguous,
    InThePast,
    NotTogether,
    NotUnderstood,
    TimeMissing,
    TimesMissing,
    When,
    WhenError,
    parse_clocks,
    parse_when,
    vocabulary,
)

BERLIN = "Europe/Berlin"
MONDAY = "2026-05-04T12:00"  # in Berlin


def read(text: str, now: str = MONDAY, zone: str = BERLIN) -> When:
    at = datetime.fromisoformat(now)
    return parse_when(text, language="en", zone=zone, now=at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone)))


def said(when: When) -> str:
    return f"{when.start:%Y-%m-%d %H:%M}" + (f":{when.start:%S}" if when.start.second else "")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        # a delay
        ("in 10 minutes", "2026-05-04 12:10"),
        ("in 1 hour and 30 minutes", "2026-05-04 13:30"),
        ("In  2H 5m", "2026-05-04 14:05"),
        ("in 90s", "2026-05-04 12:01:30"),
        ("in half an hour", "2026-05-04 12:30"),
        ("in a week", "2026-05-11 12:00"),
        ("in 3 days", "2026-05-07 12:00"),
        # a time of day: the next one to come
        ("18:30", "2026-05-04 18:30"),
        ("at 18:30", "2026-05-04 18:30"),
        ("9:05", "2026-05-05 09:05"),
        ("9am", "2026-05-05 09:00"),
        ("9 p.m.", "2026-05-04 21:00"),
        ("12am", "2026-05-05 00:00"),
        ("12:30 pm", "2026-05-04 12:30"),
        ("noon", "2026-05-05 12:00"),
        ("midnight", "2026-05-05 00:00"),
        ("17", "2026-05-04 17:00"),
        # a day and a time, either first
        ("tomorrow 9:00", "2026-05-05 09:00"),
        ("9:00 tomorrow", "2026-05-05 09:00"),
        ("tomorrow at 9 o'clock am", "2026-05-05 09:00"),
        ("day after tomorrow 18:30", "2026-05-06 18:30"),
        ("the day after tomorrow at noon", "2026-05-06 12:00"),
        ("today 18:30", "2026-05-04 18:30"),
        ("friday 18:30", "2026-05-08 18:30"),
        ("on Fri at 6:30pm", "2026-05-08 18:30"),
        ("this friday 18:30", "2026-05-08 18:30"),
        ("monday 18:30", "2026-05-04 18:30"),
        ("monday 9:00", "2026-05-11 09:00"),
        # dates
        ("2026-12-24 18:00", "2026-12-24 18:00"),
        ("2026-12-24T18:00", "2026-12-24 18:00"),
        ("2026-5-4, 18:00", "2026-05-04 18:00"),
        ("24.12. 18:00", "2026-12-24 18:00"),
        ("24. 12. 2027 18:00", "2027-12-24 18:00"),
        ("24.12.2027 18:00", "2027-12-24 18:00"),
        ("24 dec 18:00", "2026-12-24 18:00"),
        ("24th of december 2027 at 18:00", "2027-12-24 18:00"),
        ("December 24th, 2027 18:00", "2027-12-24 18:00"),
        ("may 5 18:00", "2026-05-05 18:00"),
        ("1 may 18:00", "2027-05-01 18:00"),
        ("3.5. 18:00", "2027-05-03 18:00"),
        ("4.5. 9:00", "2027-05-04 09:00"),
        ("29 feb 9:00", "2028-02-29 09:00"),
        # tonight
        ("tonight 8", "2026-05-04 20:00"),
        ("8 tonight", "2026-05-04 20:00"),
        ("tonight at 8:30", "2026-05-04 20:30"),
        ("tonight 20:30", "2026-05-04 20:30"),
        ("tonight 11pm", "2026-05-04 23:00"),
        ("tonight at 12", "2026-05-05 00:00"),
        ("tonight at 2", "2026-05-05 02:00"),
        # writing
        ("TOMORROW, 9:00", "2026-05-05 09:00"),
        ("tomorrow 9 o’clock am", "2026-05-05 09:00"),
        ("２０２６-１２-２４ １８:００", "2026-12-24 18:00"),
        ("\n tomorrow\t9:00 ", "2026-05-05 09:00"),
    ],
)
def test_understood(text: str, start: str) -> None:
    when = read(text)
    assert said(when) == start
    assert when.start.tzinfo == ZoneInfo(BERLIN)
    assert when.rrule is None


@pytest.mark.parametrize(
    ("text", "zone", "now", "start"),
    [
        # an hour is an hour, whatever the clocks do meanwhile
        ("in 1 hour", BERLIN, "2026-03-29T01:30", "2026-03-29T03:30+02:00"),
        ("in 2 hours", BERLIN, "2026-10-25T01:30", "2026-10-25T02:30+01:00"),
        ("in 1 day", BERLIN, "2026-03-28T12:00", "2026-03-29T13:00+02:00"),
        # what does not exist is the first instant after the gap, what exists twice is the first
        ("tomorrow 2:30", BERLIN, "2026-03-28T12:00", "2026-03-29T03:00+02:00"),
        ("tomorrow 2:30", BERLIN, "2026-10-24T12:00", "2026-10-25T02:30+02:00"),
        ("tomorrow 9:00", BERLIN, "2026-03-28T12:00", "2026-03-29T09:00+02:00"),
        # the person's day, not UTC's
        ("tomorrow 9:00", "Pacific/Auckland", "2026-05-04T23:00+00:00", "2026-05-06T09:00+12:00"),
        ("tomorrow 9:00", "America/Los_Angeles", "2026-05-04T05:00+00:00", "2026-05-04T09:00-07:00"),
        ("12:15", "Asia/Kathmandu", "2026-05-04T06:00+00:00", "2026-05-04T12:15+05:45"),
        ("29 feb 9:00", "UTC", "2028-03-01T12:00", "2032-02-29T09:00+00:00"),
        ("29 feb 9:00", "UTC", "2097-03-01T12:00", "2104-02-29T09:00+00:00"),
    ],
)
def test_understood_in_a_zone(text: str, zone: str, now: str, start: str) -> None:
    assert read(text, now, zone).start.isoformat(timespec="minutes") == start


@pytest.mark.parametrize(
    ("text", "word", "known"),
    [
        ("every day at 9:00 9:00", "9:00", True), ("friday the 13th at 9am", "the 13th", True),
        ("every month at 9am", "every month", True), ("tomorow 9am", "tomorow", False), ("25:00", "25:00", False),
    ],
)  # fmt: skip
def test_what_is_known_but_does_not_fit_is_told_from_what_is_not_known(text: str, word: str, known: bool) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read(text)
    assert refused.value.values == {"word": word}
    assert isinstance(refused.value, NotTogether) is known


def test_a_second_that_has_begun_is_not_in_the_past() -> None:
    now = datetime(2026, 5, 4, 12, 0, 0, 400_000, tzinfo=UTC)
    assert read("in 1 second", now.isoformat(), "UTC").start == datetime(2026, 5, 4, 12, 0, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("at 9", ["2026-05-04 21:00", "2026-05-05 09:00"]),
        ("tomorrow 9", ["2026-05-05 09:00", "2026-05-05 21:00"]),
        ("tomorrow at 9 o'clock", ["2026-05-05 09:00", "2026-05-05 21:00"]),
        ("tomorrow 12", ["2026-05-05 00:00", "2026-05-05 12:00"]),
        ("next friday 18:30", ["2026-05-08 18:30", "2026-05-15 18:30"]),
        ("next friday 9", ["2026-05-08 09:00", "2026-05-08 21:00", "2026-05-15 09:00", "2026-05-15 21:00"]),
    ],
)
def test_several_meanings_are_offered_soonest_first(text: str, options: list[str]) -> None:
    with pytest.raises(Ambiguous) as asked:
        read(text)
    found = asked.value.values["options"]
    assert isinstance(found, tuple)
    assert [said(option) for option in found] == options


@pytest.mark.parametrize("text", ["next monday 9:00", "today 9 pm", "today at 5"])
def test_what_is_over_is_no_option(text: str) -> None:
    assert read(text).start > datetime(2026, 5, 4, 12, tzinfo=ZoneInfo(BERLIN))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", ""),
        ("   ", ""),
        ("soon", "soon"),
        ("maybe tomorrow 9:00", "maybe"),
        ("tomorrow 9:00 please", "please"),
        ("tomorrow 9:00 9:00", "9:00"),
        ("tomorrow today 9:00", "today"),
        ("friday 2026-05-05 9:00", "2026-05-05"),
        ("tomorrow may 5 9:00", "may 5"),
        ("tomorrow 5 may 9:00", "5 may"),
        ("25:00", "25:00"),
        ("9:60", "9:60"),
        ("13pm", "13pm"),
        ("0am", "0am"),
        ("18.30", "18.30"),
        ("18:300", "18:300"),
        ("-5", "-5"),
        ("tomorrow # 9:00", "#"),
        ("2026-13-01 9:00", "2026-13-01"),
        ("2026-02-30 9:00", "2026-02-30"),
        ("31.02. 10:00", "31.02."),
        ("0000-12-24 9:00", "0000-12-24"),
        ("24 dec 0099 9:00", "0099"),
        ("9999-12-31 23:59", "9999-12-31"),
        ("0001-01-01 0:00", "0001-01-01"),
        ("2026-12-245 9:00", "2026-12-245"),
        ("24.12.20", "24.12.20"),
        ("24.12.26 9:00", "24.12.26"),
        ("may 99999999999 9:00", "99999999999"),
        ("99999999999 may 9:00", "99999999999"),
        ("may", "may"),
        ("in", "in"),
        ("in minutes", "minutes"),
        ("in 10", "10"),
        ("in 10 parsecs", "parsecs"),
        ("in 0 minutes", "in 0 minutes"),
        ("in 1.4 hours", "1.4"),
        ("in 10 minutes tomorrow", "tomorrow"),
        ("tomorrow in 10 minutes", "in 10 minutes"),
        ("in 10 minutes and", "and"),
        ("in 999999 weeks", "in 999999 weeks"),
        ("tomorrow at", "at"),
        ("o'clock", "o'clock"),
        ("noon o'clock", "o'clock"),
        ("noon pm", "noon pm"),
        ("{name.__class__}", "{name.__class__}"),
    ],
)
def test_what_is_not_understood_is_named(text: str, word: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read(text)
    assert refused.value.values == {"word": word}


@pytest.mark.parametrize(
    "text", ["1" * 6000, "in " + "1" * 6000 + " minutes", "may " + "1" * 6000, "1" * 6000 + " may"]
)
def test_numbers_longer_than_python_reads_are_refused(text: str) -> None:
    with pytest.raises(NotUnderstood):
        read(text)


def test_delays_that_add_up_to_more_than_python_counts_are_refused() -> None:
    with pytest.raises(NotUnderstood):
        read("in " + "999999 weeks " * 200)


@pytest.mark.parametrize(
    ("text", "day"),
    [("tomorrow", "2026-05-05"), ("friday", "2026-05-08"), ("24.12.", "2026-12-24"), ("tonight", "2026-05-04")],
)
def test_a_day_wants_a_time(text: str, day: str) -> None:
    with pytest.raises(TimeMissing) as refused:
        read(text)
    assert type(refused.value) is TimeMissing
    assert str(refused.value.values["day"]) == day


@pytest.mark.parametrize("text", ["every day", "every friday", "each month on the 5th"])
def test_what_repeats_wants_a_time_too(text: str) -> None:
    with pytest.raises(TimesMissing):
        read(text)


@pytest.mark.parametrize(
    ("text", "now", "start", "instead"),
    [
        ("today 9:00", MONDAY, "2026-05-04 09:00", "2026-05-05 09:00"),
        ("tonight 8", "2026-05-04T21:00", "2026-05-04 20:00", "2026-05-05 20:00"),
        ("2026-05-03 18:00", MONDAY, "2026-05-03 18:00", None),
        ("1999-12-31 18:00", MONDAY, "1999-12-31 18:00", None),
        ("1 may 2026 18:00", MONDAY, "2026-05-01 18:00", None),
    ],
)
def test_the_past_is_refused_with_what_may_be_meant(text: str, now: str, start: str, instead: str | None) -> None:
    with pytest.raises(InThePast) as refused:
        read(text, now)
    at, other = refused.value.values["start"], refused.value.values["instead"]
    assert isinstance(at, datetime)
    assert f"{at:%Y-%m-%d %H:%M}" == start
    assert (said(other) if isinstance(other, When) else None) == instead


WORDS = st.sampled_from(
    [
        "in", "at", "on", "the", "of", "and", "next", "this", "a", "half", "an", "am", "p.m.", "st", "th", "o'clock",
        "today", "tonight", "tomorrow", "day", "after", "friday", "mon", "may", "dec", "february", "noon", "midnight",
        "hours", "min", "weeks", "1", "5", "12", "29", "31", "0", "2026", "9999", "1970", "9:00", "18:30", "24:00",
        "2026-12-24", "2028-02-29", "9999-12-31", "0001-01-01", "29.2.", "24.12.2027", "31.4.", ",", "soon", "-", "²",
    ]
)  # fmt: skip
VOCABULARY = vocabulary("en").known
NOWS = st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))
HERE = st.sampled_from(["UTC", BERLIN, "America/New_York", "Pacific/Kiritimati", "Pacific/Niue", "Australia/Lord_Howe"])


@given(st.lists(WORDS, max_size=6).map(" ".join) | st.text(st.characters(), max_size=30), NOWS, HERE)
@example("9999-12-31 23:59", datetime(2026, 1, 1, tzinfo=UTC), "Pacific/Niue")
@example("0001-01-01 00:00", datetime(2026, 1, 1, tzinfo=UTC), "Pacific/Kiritimati")
@example("29.2. 9:00", datetime(2028, 2, 29, 12, tzinfo=UTC), "UTC")
def test_whatever_is_typed_becomes_a_time_ahead_or_is_refused(text: str, now: datetime, zone: str) -> None:
    try:
        when = parse_when(text, language="en", zone=zone, now=now)
    except WhenError:
        return
    assert now < when.start <= now + FARTHEST + timedelta(seconds=1)
    assert when.start.tzinfo == ZoneInfo(zone)


@given(
    st.from_regex(r"[a-z]{3,10}", fullmatch=True).filter(lambda word: word not in VOCABULARY),
    st.sampled_from(["tomorrow 9:00", "in 10 minutes", "18:30", "2026-12-24 18:00"]),
    st.booleans(),
)
def test_no_word_is_overlooked(word: str, text: str, before: bool) -> None:
    with pytest.raises(WhenError) as refused:
        read(f"{word} {text}" if before else f"{text} {word}")
    assert isinstance(refused.value, NotUnderstood)
    assert refused.value.values["word"] in {word, *text.split()}


def test_a_language_without_a_vocabulary_is_read_as_english() -> None:
    now = datetime(2026, 5, 4, 12, tzinfo=UTC)
    assert said(parse_when("tomorrow 9:00", language="tlh", zone="UTC", now=now)) == "2026-05-05 09:00"


@pytest.mark.parametrize(
    ("language", "text", "clocks"),
    [
        ("en", "8:30am", "08:30"), ("en", "at 8", "08:00 20:00"), ("en", "half past 8", "08:30 20:30"),
        ("en", "8 in the evening", "20:00"), ("en", "noon", "12:00"), ("en", "18.30", "18:30"),
        ("es", "a las 9 de la noche", "21:00"), ("pt", "às 8h30", "08:30"), ("de", "um 8 Uhr", "08:00"),
        ("de", "halb neun", "08:30 20:30"), ("hi", "सुबह 9 बजे", "09:00"), ("id", "jam 7 malam", "19:00"),
        ("ru", "в 9 утра", "09:00"), ("ar", "الساعة 9 صباحا", "09:00"),
        ("en", "midnight", ""), ("en", "tomorrow 9:00", ""), ("en", "tonight at 9", ""),
        ("en", "every day at 9:00", ""), ("en", "in 10 minutes", ""), ("en", "friday", ""), ("en", "9:00 sometime", ""),
        ("en", "13 pm", ""), ("en", "", ""),
    ],
)  # fmt: skip
def test_a_time_of_day_alone_is_told_from_anything_else(language: str, text: str, clocks: str) -> None:
    assert " ".join(f"{clock:%H:%M}" for clock in parse_clocks(text, language=language)) == clocks
