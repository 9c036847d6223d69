"""Reading what somebody looks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.searching import DIGITS, PARTS, Wanted, endings, read


@pytest.mark.parametrize(
    ("text", "digits"),
    [("+49 151", "+49151"), ("0049 151", "+49151"), ("0151/234-5", "1512345"), ("(0151) 234", "151234"), ("12", ""),
     ("+4", "+4"), ("+49 (0)151", "+49151"), ("\u202a+49\u2011151\u202c", "+49151"), ("000", ""),
     ("\u0660\u0661\u0665\u0661", "151")],
)  # fmt: skip
def test_digits_are_those_of_the_number(text: str, digits: str) -> None:
    (wanted,) = read(text)
    assert wanted.digits == digits


def test_words_and_tags_stand_for_themselves() -> None:
    assert read("José #Família 2nd") == [Wanted(("jose",)), Wanted(tag="familia"), Wanted(("2nd",))]


@given(st.text())
def test_whatever_is_typed_can_be_looked_for(text: str) -> None:
    found = read(text)
    assert len(found) <= PARTS
    assert all((wanted.tag is None) == bool(wanted.words) for wanted in found)
    assert all(wanted.digits.lstrip("+").isascii() for wanted in found)


@given(st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True), st.data())
def test_any_run_of_digits_begins_an_ending(number: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(1, len(number) - DIGITS))
    end = data.draw(st.integers(start + DIGITS, len(number)))
    (wanted,) = read(number[start:end])
    assert not wanted.digits or any(ending.startswith(wanted.digits) for ending in endings(number))
