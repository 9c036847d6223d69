"""Phone numbers."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BadPhone
from core.text import phone

EXAMPLES = [
    phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    for region in sorted(phonenumbers.SUPPORTED_REGIONS)
    if (number := phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE))
]


@pytest.mark.parametrize(
    ("typed", "region", "e164"),
    [
        ("+49 151 23456789", "US", "+4915123456789"),
        ("0049 151 23456789", "DE", "+4915123456789"),
        ("0151/23456789", "DE", "+4915123456789"),
        ("(011) 15-2345-6789", "AR", "+5491123456789"),
        ("06 98 01 23 45", "IT", "+390698012345"),
        ("٠١٠٠١٢٣٤٥٦٧", "EG", "+201001234567"),
        (" +1 (415) 555-2671 ", "DE", "+14155552671"),
    ],
)
def test_parse(typed: str, region: str, e164: str) -> None:
    assert phone.parse(typed, region) == e164


@pytest.mark.parametrize(
    "typed",
    ["", " ", "Mom", "12", "+", "+999 123456789", "+49 151 23456789 ext. 5", "0" * 40, "1" * 5000, "\x00", "🙂"],
)
def test_what_is_no_number_is_refused_with_what_was_typed(typed: str) -> None:
    with pytest.raises(BadPhone) as refused:
        phone.parse(typed, "DE")
    assert refused.value.values == {"text": typed.strip(), "region": "DE"}


@given(
    st.text(st.characters(), max_size=40) | st.from_regex(r"\+?[0-9 ()/.\-]{0,20}", fullmatch=True),
    st.sampled_from(["DE", "US", "BR", "IN"]),
)
def test_whatever_is_typed_becomes_a_valid_number_or_is_refused(typed: str, region: str) -> None:
    try:
        number = phone.parse(typed, region)
    except BadPhone:
        return
    assert phonenumbers.is_valid_number(phonenumbers.parse(number))
    assert phone.parse(number, region) == number


@given(st.sampled_from(EXAMPLES))
def test_what_a_person_reads_can_be_typed_again(number: str) -> None:
    assert phone.parse(phone.pretty(number), "US") == number
    assert phone.chat_id(number) == f"{number[1:]}@c.us"


@given(st.sampled_from(EXAMPLES))
def test_a_chat_id_holds_its_number(number: str) -> None:
    assert phone.of_chat(phone.chat_id(number)) == number


@pytest.mark.parametrize(
    "chat", ["", "4915123456789", "4915123456789@lid", "4915123456789@g.us", "999@c.us", "mom@c.us", "@c.us"]
)
def test_what_is_no_chat_of_a_valid_number_holds_none(chat: str) -> None:
    assert phone.of_chat(chat) is None
