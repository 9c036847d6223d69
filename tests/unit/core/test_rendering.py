"""Placeholders: looked up, never evaluated."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BrokenPlaceholder, InputError, TextEmpty, TextTooLong, UnknownPlaceholder
from core.model import TEXT_LIMIT
from core.text.rendering import KNOWN, checked, render, values

AT = datetime(2026, 12, 24, 18, 5, tzinfo=ZoneInfo("Europe/Berlin"))
VALUES = values("Ada Lovelace", AT, "en")

PIECES = st.sampled_from(
    [
        "{",
        "}",
        "{{",
        "}}",
        "|",
        "{name}",
        "{Name|x}",
        "{ date }",
        "{nope}",
        "name",
        "%s",
        "!r",
        ".",
        "[0]",
        "é",
        "\n",
        " ",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Hi {name}!", "Hi Ada Lovelace!"),
        ("Hi {first_name}, {weekday}", "Hi Ada, Thursday"),
        ("{date}", "December 24, 2026"),
        ("{time}", "6:05\u202fPM"),
        ("{NAME} { name }", "Ada Lovelace Ada Lovelace"),
        ("{name|friend}", "Ada Lovelace"),
        ("{{name}}", "{name}"),
        ("{{{name}}}", "{Ada Lovelace}"),
        ("a }} b {{ c", "a } b { c"),
        ("100 % %s %(name)s $name ${{x}}", "100 % %s %(name)s $name ${x}"),
        ("no placeholder", "no placeholder"),
    ],
)
def test_render(text: str, sent: str) -> None:
    assert render(checked(text), VALUES) == sent


def test_an_empty_value_becomes_the_fallback_or_nothing() -> None:
    assert render("{name|friend}", {"name": ""}) == "friend"
    assert render("{name|friend}", {}) == "friend"
    assert render("<{name}>", {}) == "<>"
    assert render("{name|}", {}) == ""


def test_what_a_placeholder_becomes_is_not_read_again() -> None:
    assert render("{name}", {"name": "{date} {{x}} {"}) == "{date} {{x}} {"
    assert render("{name|%s}", {}) == "%s"


@pytest.mark.parametrize(
    "text",
    [
        "{name.__class__}",
        "{0}",
        "{}",
        "{name!r}",
        "{name:>9999999}",
        "{name[0]}",
        "{__class__}",
        "{nope|x}",
        "{name\u200b}",
    ],
)
def test_format_string_attacks_are_unknown_placeholders(text: str) -> None:
    with pytest.raises(UnknownPlaceholder) as refused:
        checked(text)
    assert refused.value.values["known"] == "{name}, {first_name}, {date}, {time}, {weekday}"


@pytest.mark.parametrize(
    "text", ["{", "}", "{name", "name}", "{{name}", "{name}}", "{name|{date}}", "a { b } c }", "{na{me}"]
)
def test_a_brace_without_a_partner_is_named(text: str) -> None:
    with pytest.raises((BrokenPlaceholder, UnknownPlaceholder)) as refused:
        checked(text)
    assert any(str(value) for value in refused.value.values.values())


@given(TEXTS)
def test_a_checked_text_never_fails_and_leaves_no_known_placeholder(text: str) -> None:
    try:
        kept = checked(text)
    except InputError:
        return
    marked = {key: f"<{key}>" for key in KNOWN}
    sent = render(kept, marked)
    assert checked(kept) == kept
    assert render(kept, {}) is not None
    doubled = kept.count("{{") + kept.count("}}")
    assert doubled or not set("{}") & set(sent)


@given(st.text(max_size=200))
def test_any_text_goes_out_as_typed_when_its_braces_are_doubled(text: str) -> None:
    doubled = text.replace("{", "{{").replace("}", "}}")
    assert render(doubled, {}) == text


@pytest.mark.parametrize("text", ["", "  ", "\n\t", "\u00a0"])
def test_empty(text: str) -> None:
    with pytest.raises(TextEmpty):
        checked(text)


def test_the_limit() -> None:
    assert len(checked("x" * TEXT_LIMIT)) == TEXT_LIMIT
    with pytest.raises(TextTooLong) as refused:
        checked("x" * (TEXT_LIMIT + 1))
    assert refused.value.values == {"length": TEXT_LIMIT + 1, "limit": TEXT_LIMIT}


def test_many_open_braces_are_read_in_no_time() -> None:
    with pytest.raises(BrokenPlaceholder):
        checked("{a" * (TEXT_LIMIT // 2))
