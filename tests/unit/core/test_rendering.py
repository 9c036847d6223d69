"""Placeholders: looked up, never evaluated."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BrokenPlaceholder, InputError, NearPlaceholder, TextEmpty, TextTooLong, UnknownPlaceholder
from core.model import TEXT_LIMIT, Birthday, Contact
from core.text.markup import plain
from core.text.rendering import KNOWN, checked, render, values

AT = datetime(2026, 12, 24, 18, 5, tzinfo=ZoneInfo("Europe/Berlin"))
ADA = Contact(
    owner_id=1,
    name="Ada Lovelace",
    chat_id="1@c.us",
    fields={"city": "London", "note": "{name} {0} %s"},
    birthday=Birthday(month=12, day=24, year=1986),
    created_at=AT,
)
VALUES = values(ADA, AT, "en", count=3)

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
        *"*_~`",
        "> ",
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
        ("{age} today, no. {count}", "40 today, no. 3"),
        ("{city} {CITY} { City |nowhere}", "London London London"),
        ("{note}", "{name} {0} %s"),
        ("{{name}}", "{name}"),
        ("{{{name}}}", "{Ada Lovelace}"),
        ("a }} b {{ c", "a } b { c"),
        ("100 % %s %(name)s $name ${{x}}", "100 % %s %(name)s $name ${x}"),
        ("no placeholder", "no placeholder"),
    ],
)
def test_render(text: str, sent: str) -> None:
    assert render(checked(text, ADA.fields), VALUES) == sent


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
        "{nope x|x}",
        "{name\u200b|x}",
        "{name\u200b}",
        "{contact.owner_id}",
        "{fields}",
        "{fields[city]}",
        "{at}",
        "{language}",
        "{get}",
        "{city.__init__.__globals__}",
    ],
)
def test_format_string_attacks_are_unknown_placeholders(text: str) -> None:
    with pytest.raises(UnknownPlaceholder) as refused:
        checked(text)
    assert refused.value.values["known"] == "{name}, {first_name}, {date}, {time}, {weekday}, {age}, {count}"


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
    assert plain(render(doubled, {})) == plain(text)


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


def test_the_fields_of_ones_contacts_are_known_and_named() -> None:
    assert checked("{city} {größe}", {"city", "größe"}) == "{city} {größe}"
    with pytest.raises(UnknownPlaceholder) as refused:
        checked("{town}", {"city", "größe"})
    assert str(refused.value.values["known"]).endswith("{count}, {city}, {größe}")


@pytest.mark.parametrize("text", ["{city|your town}", "{Country|}", "{größe|x}", "{last_name|friend}", "{ort_2|x}"])
def test_a_field_that_nobody_has_yet_is_taken_with_a_fallback(text: str) -> None:
    assert checked(text) == text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("frist_name", "first_name"),
        ("firstname", "first_name"),
        ("nmae", "name"),
        ("names", "name"),
        ("weekdya", "weekday"),
        ("aeg", "age"),
        ("cuont", "count"),
        ("citty", "city"),
    ],
)
def test_a_known_placeholder_mistyped_is_refused_though_it_has_a_fallback(typed: str, meant: str) -> None:
    with pytest.raises(NearPlaceholder) as refused:
        checked(f"Hi {{{typed}|friend}}", {"city"})
    assert refused.value.values == {"placeholder": f"{{{typed}}}", "meant": f"{{{meant}}}"}


def test_a_field_that_somebody_has_may_be_called_much_like_another() -> None:
    assert checked("{names|x} {citty|x}", {"names", "citty", "city"})


def test_who_has_no_such_field_gets_the_fallback_or_nothing() -> None:
    assert render("{town|here}<{town}>", VALUES) == "here<>"


def test_without_a_year_there_is_no_age() -> None:
    for birthday in (None, Birthday(month=12, day=24), Birthday(month=12, day=24, year=2030)):
        mine = values(ADA.model_copy(update={"birthday": birthday}), AT, "en")
        assert render("{age|some} years", mine) == "some years"


@pytest.mark.parametrize(
    ("day", "age"),
    [((2026, 2, 28), 25), ((2026, 3, 1), 26), ((2028, 2, 28), 27), ((2028, 2, 29), 28), ((2000, 2, 29), 0)],
)
def test_who_was_born_on_29_february_is_a_year_older_on_1_march(day: tuple[int, int, int], age: int) -> None:
    assert Birthday(month=2, day=29, year=2000).age(date(*day)) == age


def test_times_are_those_where_the_contact_lives() -> None:
    away = values(ADA.model_copy(update={"zone": "Asia/Tokyo"}), AT, "en")
    assert render("{weekday} {date} {time}", away) == "Friday December 25, 2026 2:05\u202fAM"


@given(TEXTS, st.dictionaries(st.sampled_from(["city", "name", "nope", "_"]), st.text(max_size=9), max_size=4))
def test_fields_are_put_in_as_they_are_whatever_is_in_them(text: str, fields: dict[str, str]) -> None:
    ada = ADA.model_copy(update={"fields": fields})
    try:
        kept = checked(text + "{city}", {*fields, "city"})
    except InputError:
        return
    assert plain(render(kept, values(ada, AT, "en"))).endswith(fields.get("city", "").rstrip("\u2060"))


@pytest.mark.parametrize(
    ("text", "name", "sent"),
    [
        ("Hi *{name}*!", "Mom", "Hi *Mom*!"),
        ("Hi *{name}*!", "", "Hi !"),
        ("*Hi {name} and you*", "a\nb", "*Hi a*\n*b and you*"),
        ("Hi {name}", "*Mom*", "Hi \u2060*Mom\u2060*"),
        ("*Hi {name}*", "*Mom*", "*Hi \u2060*Mom\u2060**"),
        ("{name}*s*", "Mom", "Moms"),
        ("*so* {name|_it_}", "", "*so* \u2060_it\u2060_"),
    ],
)
def test_what_is_filled_in_looks_like_its_placeholder_and_has_no_marks_of_its_own(
    text: str, name: str, sent: str
) -> None:
    assert render(text, {"name": name}) == sent
