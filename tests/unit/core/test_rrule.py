"""RRULE values: what is read is what dateutil reads; what is refused; what can never happen."""

# ruff: noqa: DTZ001 - wall-clock times are naive by design

from datetime import datetime
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from core.timing.rrule import WEEKDAYS, BadRule, Day, Freq, NeverHappens, Rule, parse

START = datetime(2026, 5, 4, 9)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("FREQ=DAILY", Rule(Freq.DAILY)),
        ("rrule:freq=weekly;byday=th,mo;interval=2", Rule(Freq.WEEKLY, 2, days=(Day(0), Day(3)))),
        ("FREQ=MONTHLY;BYDAY=-1FR,+2TU", Rule(Freq.MONTHLY, days=(Day(1, 2), Day(4, -1)))),
        ("FREQ=DAILY;UNTIL=20261231", Rule(Freq.DAILY, until=datetime(2026, 12, 31, 23, 59, 59))),
        ("FREQ=DAILY;UNTIL=20261231T080000", Rule(Freq.DAILY, until=datetime(2026, 12, 31, 8))),
        ("FREQ=DAILY;COUNT=3;", Rule(Freq.DAILY, count=3)),
        ("FREQ=WEEKLY;WKST=SU", Rule(Freq.WEEKLY, week_start=6)),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            Rule(Freq.MONTHLY, days=tuple(Day(n) for n in range(5)), positions=(-1,)),
        ),
    ],
)
def test_a_rule_is_read(text: str, rule: Rule) -> None:
    assert parse(text) == rule


def test_an_end_in_utc_is_turned_into_local_time() -> None:
    assert parse("FREQ=DAILY;UNTIL=20260801T220000Z", "Europe/Berlin").until == datetime(2026, 8, 2)
    assert parse("FREQ=DAILY;UNTIL=20260801T220000", "Europe/Berlin").until == datetime(2026, 8, 1, 22)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", ""),
        ("every day", "EVERY DAY"),
        ("INTERVAL=2", "FREQ="),
        ("FREQ=SECONDLY", "FREQ=SECONDLY"),
        ("FREQ=DAILY;BYSECOND=1", "BYSECOND=1"),
        ("FREQ=DAILY;FREQ=WEEKLY", "FREQ=WEEKLY"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"),
        ("FREQ=DAILY;INTERVAL=\u0661", "INTERVAL=\u0661"),
        ("FREQ=DAILY;COUNT=99999999", "COUNT=99999999"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20270101", "COUNT=2"),
        ("FREQ=DAILY;UNTIL=20270230", "UNTIL=20270230"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"),
        ("FREQ=YEARLY;BYMONTH=-1", "BYMONTH=-1"),
        ("FREQ=DAILY;BYHOUR=24", "BYHOUR=24"),
        ("FREQ=WEEKLY;BYDAY=1MO", "BYDAY=1MO"),
        ("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"),
        ("FREQ=MONTHLY;BYDAY=99MO", "BYDAY=99MO"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY=1"),
        ("FREQ=MONTHLY;BYWEEKNO=1", "BYWEEKNO=1"),
        ("FREQ=MONTHLY;BYYEARDAY=1", "BYYEARDAY=1"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS=1"),
        ("FREQ=MINUTELY;BYDAY=MO;BYSETPOS=2", "BYSETPOS=2"),
        ("FREQ=DAILY;BYHOUR=9;BYSETPOS=2", "BYSETPOS=2"),
        ("FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=1", "BYSETPOS=1"),
        ("FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=2", "BYSETPOS=2"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-6", "BYSETPOS=-6"),
        ("FREQ=MONTHLY;BYDAY=1MO,-1MO;BYSETPOS=3", "BYSETPOS=3"),
        ("FREQ=YEARLY;BYMONTH=1,2;BYSETPOS=3", "BYSETPOS=3"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=MO", "INTERVAL=7"),
    ],
)
def test_what_is_no_rule_is_refused_naming_the_part(text: str, part: str) -> None:
    with pytest.raises(BadRule) as refusal:
        parse(text)
    assert refusal.value.values == {"part": part}


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30,31",
        "FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31",
        "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=12",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=-6SU",
        "FREQ=YEARLY;BYMONTH=2;BYDAY=-6MO",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
    ],
)
def test_what_no_day_fulfils_is_refused(text: str) -> None:
    with pytest.raises(NeverHappens):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2",
        "FREQ=YEARLY;BYDAY=53MO",
        "FREQ=YEARLY;BYDAY=-53SU",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-5",
        "FREQ=MONTHLY;BYMONTHDAY=1;BYHOUR=9,18;BYSETPOS=2",
        "FREQ=YEARLY;BYMONTH=1,2;BYSETPOS=2",
        "FREQ=YEARLY;BYDAY=SA,SU;BYSETPOS=104",
    ],
)
def test_what_is_rare_is_possible(text: str) -> None:
    rule = rrulestr(str(parse(text)), dtstart=START)
    assert rule.after(START) is not None


def picked(values: st.SearchStrategy[int], most: int = 3) -> st.SearchStrategy[tuple[int, ...]]:
    return st.sets(values, max_size=most).map(lambda found: tuple(sorted(found)))


SIGNED_31 = st.integers(-31, 31).filter(bool)
SIGNED_28 = st.integers(-28, 28).filter(bool)
NTH_DAYS = st.sets(st.builds(Day, st.integers(0, 6), st.sampled_from([-2, -1, 1, 2, 3, 4])), min_size=1, max_size=3)
LATER = st.datetimes(datetime(2027, 1, 1), datetime(2050, 1, 1)).map(lambda moment: moment.replace(microsecond=0))
RULES = st.one_of(
    st.builds(
        Rule, st.sampled_from([Freq.MINUTELY, Freq.HOURLY, Freq.DAILY, Freq.WEEKLY]), st.integers(1, 50),
        count=st.none() | st.integers(1, 99),
    ),
    st.builds(
        Rule, st.just(Freq.WEEKLY), st.integers(1, 9), days=picked(st.integers(0, 6)).map(lambda d: tuple(map(Day, d))),
        hours=picked(st.integers(0, 23)), minutes=picked(st.integers(0, 59)), week_start=st.integers(0, 6),
    ),
    st.builds(Rule, st.just(Freq.MONTHLY), st.integers(1, 6), month_days=picked(SIGNED_31)),
    st.builds(
        Rule, st.just(Freq.MONTHLY), st.integers(1, 6),
        days=NTH_DAYS.map(lambda days: tuple(sorted(days))), until=st.none() | LATER,
    ),
    st.builds(Rule, st.just(Freq.YEARLY), months=picked(st.integers(1, 12)), month_days=picked(SIGNED_28)),
)  # fmt: skip


@given(RULES)
def test_what_is_written_is_read_again_and_means_the_same_to_dateutil(rule: Rule) -> None:
    assert parse(str(rule)) == rule
    ours = islice(rrulestr(str(rule), dtstart=START), 5)
    given_by_hand = ";".join(reversed(str(rule).split(";"))).lower()
    assert list(ours) == list(islice(rrulestr(str(parse(given_by_hand)), dtstart=START), 5))


@given(st.text(max_size=60) | st.text(st.sampled_from("FREQ=;DAILYBMOTH0123456789,-"), max_size=60))
def test_no_text_does_more_than_to_be_refused(text: str) -> None:
    try:
        rule = parse(text)
    except (BadRule, NeverHappens):
        return
    assert parse(str(rule)) == rule


def test_weekdays_begin_on_monday_as_dateutil_numbers_them() -> None:
    assert [str(Day(number)) for number in range(7)] == list(WEEKDAYS)
