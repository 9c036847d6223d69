"""Cron expressions, against cronsim, which follows Debian's cron."""

# ruff: noqa: DTZ001 - wall-clock times are naive by design

from datetime import datetime
from itertools import islice

import pytest
from cronsim import CronSim
from hypothesis import given
from hypothesis import strategies as st

from core.model import Recurrence
from core.timing import cron
from core.timing import recurrence as recurrences
from core.timing.rrule import BadRule, NeverHappens

START = datetime(2026, 5, 4, 9, 0)


def walk(expression: str, count: int) -> list[datetime]:
    recurrence = Recurrence(start=START, zone="UTC", rrule="\n".join(cron.rules(expression)))
    found: list[datetime] = []
    occurrence = recurrences.first(recurrence)
    while occurrence is not None and len(found) < count:
        found.append(occurrence.wall)
        occurrence = recurrences.following(recurrence, occurrence.wall)
    return [wall for wall in found if wall > START][: count - 1]


def field(low: int, high: int) -> st.SearchStrategy[str]:
    number = st.integers(low, high)
    pair = st.lists(number, min_size=2, max_size=2, unique=True).map(sorted)
    item = st.one_of(
        number.map(str),
        pair.map(lambda ends: f"{ends[0]}-{ends[1]}"),
        st.tuples(pair, st.integers(1, 9)).map(lambda it: f"{it[0][0]}-{it[0][1]}/{it[1]}"),
    )
    every = st.integers(2, 9).map(lambda step: f"*/{step}")
    return st.one_of(st.just("*"), every, st.lists(item, min_size=1, max_size=3).map(",".join))


WEEKDAYS = st.one_of(field(1, 6), st.sampled_from(["0", "7", "sun", "mon", "5-7", "0,3", "7,2"]))


@given(st.tuples(field(0, 59), field(0, 23), field(1, 28), field(1, 12), WEEKDAYS).map(" ".join))
def test_it_happens_when_cron_would(expression: str) -> None:
    expected = list(islice(CronSim(expression, START), 6))
    assert walk(expression, 7)[:6] == expected


@pytest.mark.parametrize(
    ("expression", "rules"),
    [
        ("0 9 * * mon-fri", ["FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0"]),
        ("0 9 * JAN,mar *", ["FREQ=DAILY;BYMONTH=1,3;BYHOUR=9;BYMINUTE=0"]),
        ("30 8 * * 7", ["FREQ=DAILY;BYDAY=SU;BYHOUR=8;BYMINUTE=30"]),
        (
            "0 9 1 * fri",
            ["FREQ=DAILY;BYMONTHDAY=1;BYHOUR=9;BYMINUTE=0", "FREQ=DAILY;BYDAY=FR;BYHOUR=9;BYMINUTE=0"],
        ),
        ("0 9 31 2 mon", ["FREQ=DAILY;BYMONTH=2;BYDAY=MO;BYHOUR=9;BYMINUTE=0"]),
        ("0 9 */10 * mon", ["FREQ=DAILY;BYMONTHDAY=1,11,21,31;BYDAY=MO;BYHOUR=9;BYMINUTE=0"]),
    ],
)  # fmt: skip
def test_an_expression_becomes_rules(expression: str, rules: list[str]) -> None:
    assert cron.is_cron(expression)
    assert cron.rules(expression) == rules


@pytest.mark.parametrize(
    "expression",
    ["", "0 9 * *", "0 9 * * * *", "60 9 * * *", "0 24 * * *", "0 9 0 * *", "0 9 * 13 *", "0 9 * * 8", "0 9 5-1 * *",
     "*/0 9 * * *", "0 9 * * monday", "0 9 L * *", "a b c d e", "0 9 * * MON#1", "0 9 1,,2 * *", "-1 9 * * *"],
)  # fmt: skip
def test_what_cron_does_not_know_is_refused(expression: str) -> None:
    with pytest.raises(BadRule):
        cron.rules(expression)


def test_what_never_comes_is_refused() -> None:
    with pytest.raises(NeverHappens):
        cron.rules("0 9 30 2 *")


@pytest.mark.parametrize("text", ["tomorrow at 9", "every day at nine o'clock", "at 9 on my birthday", "in 5 min"])
def test_words_are_no_cron_expression(text: str) -> None:
    assert not cron.is_cron(text)
