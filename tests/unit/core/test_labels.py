"""Tags and fields: as they are shown, and as they are found."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BadField, BadTag
from core.text import labels
from core.text.rendering import KNOWN, checked, placeholders


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("family", ("family",)),
        ("#Family, #work", ("Family", "work")),
        ("#family #work", ("family", "work")),
        ("close friends, work", ("close_friends", "work")),
        ("Café, CAFE, café", ("Café",)),
        ("👩‍🚀", ("👩‍🚀",)),
        ("family,, ,work,", ("family", "work")),
        ("عائلة، عمل؛ أصدقاء", ("عائلة", "عمل", "أصدقاء")),
        ("a\nb", ("a", "b")),
        (",".join(f"t{n}" for n in range(20)), tuple(f"t{n}" for n in range(20))),
    ],
)
def test_tags(typed: str, tags: tuple[str, ...]) -> None:
    assert labels.tags(typed) == tags


@pytest.mark.parametrize("typed", ["", "#", ", ,", "\u200b", "x" * 31, ",".join(f"t{n}" for n in range(21))])
def test_what_is_no_tag_is_refused(typed: str) -> None:
    with pytest.raises(BadTag):
        labels.tags(typed)


@given(st.text(max_size=40))
def test_a_tag_reads_as_itself_and_is_found_by_what_is_shown(text: str) -> None:
    try:
        tags = labels.tags(text)
    except BadTag:
        return
    for tag in tags:
        assert labels.tag(tag) == tag
        assert labels.tags(f"#{tag}") == (tag,)
        assert labels.key(f"#{tag.upper()}") == labels.key(tag.upper())
        assert len(tag) <= labels.TAG_LIMIT


@pytest.mark.parametrize(
    ("text", "tags", "rest"),
    [
        ("#family Hello", ["family"], "Hello"),
        ("#family, #work: Hello\n two", ["family", "work"], "Hello\n two"),
        ("#عائلة، #عمل مرحبا", ["عائلة", "عمل"], "مرحبا"),
        ("#family#work Hello", ["family", "work"], "Hello"),
        ("#family", ["family"], ""),
        ("#family Hello #world", ["family"], "Hello #world"),
        ("Mom #1", [], "Mom #1"),
        ("# 1", [], "# 1"),
    ],
)
def test_tags_at_the_beginning_of_a_text(text: str, tags: list[str], rest: str) -> None:
    assert labels.leading(text) == (tags, rest)


@pytest.mark.parametrize(
    ("typed", "name"), [("City", "city"), (" home town ", "home_town"), ("GRÖẞE", "größe"), ("GRO\u0308SSE", "grösse")]
)
def test_a_field_is_a_placeholder(typed: str, name: str) -> None:
    assert labels.field(typed) == name
    assert checked(f"{{{typed.strip().replace(' ', '_')}}}", {name})


@pytest.mark.parametrize("typed", ["पता", "जन्म_स्थान", "العنوان", "عُنوان", "ที่อยู่", "ஊர்", "ক্ষ", "città", "2वां"])
def test_a_field_is_written_with_letters_marks_and_numbers_of_any_script(typed: str) -> None:
    name = labels.field(typed)
    assert name == unicodedata.normalize("NFC", typed)
    assert labels.field(unicodedata.normalize("NFD", typed)) == name
    assert placeholders(f"{{{typed}}}") == [name]


def test_a_field_is_found_with_and_without_what_only_shapes_its_letters() -> None:
    assert labels.field("क्\u200dष") == labels.field("क्ष")
    assert placeholders("{क्\u200dष}") == [labels.field("क्ष")]


@pytest.mark.parametrize(
    "typed", ["", " ", "\u0941", "\u0301a", "a.b", "$x", "a-b", "{a}", "x" * 31, "a|b", "\x00", "name", "First name"]
)
def test_what_is_no_name_of_a_field_is_refused(typed: str) -> None:
    with pytest.raises(BadField):
        labels.field(typed)


@pytest.mark.parametrize(
    ("heading", "name"),
    [("Home town (old)", "home_town_old"), ("पता / शहर", "पता_शहर"), ("_x_", "x"), ("क्\u200dष", "क्ष")],
)
def test_a_heading_becomes_a_field(heading: str, name: str) -> None:
    assert labels.field_headed(heading) == name


@given(st.text(max_size=35))
def test_every_field_that_is_taken_can_be_used_as_a_placeholder(text: str) -> None:
    try:
        name = labels.field(text)
    except BadField:
        return
    assert labels.field(name) == name
    assert name not in KNOWN
    assert checked(f"{{{name}}}", {name}) == f"{{{name}}}"


@pytest.mark.parametrize("typed", ["", "  ", "x" * 201])
def test_a_value_has_1_to_200_characters(typed: str) -> None:
    assert labels.value(" a \n b ") == "a b"
    with pytest.raises(BadField):
        labels.value(typed)
