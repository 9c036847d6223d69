"""Slips of the fingers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.spelling import meant, slips

WORDS = st.text("abc", max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("", "", 0), ("", "abc", 3), ("age", "aeg", 1), ("first", "frist", 1), ("country", "count", 2), ("ca", "abc", 3)],
)
def test_slips(one: str, other: str, count: int) -> None:
    assert slips(one, other) == count


@given(WORDS, WORDS)
def test_slips_are_the_same_both_ways_and_none_only_between_equals(one: str, other: str) -> None:
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= slips(one, other) <= max(len(one), len(other))


@pytest.mark.parametrize("word", ["country", "company", "last_name", "nickname", "town", "x", "day"])
def test_a_word_of_its_own_is_no_slip(word: str) -> None:
    assert meant(word, ("name", "first_name", "date", "time", "weekday", "age", "count", "no")) is None


def test_the_nearest_is_meant() -> None:
    assert meant("tima", ("date", "time")) == "time"
