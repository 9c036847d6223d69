"""Names, cleaned and folded."""

# ruff: noqa: RUF001 - names in letters that look like others are what is tested

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.errors import BadName
from core.model import NAME_LIMIT
from core.text import names

ANY_TEXT = st.text(st.characters(), max_size=120)


@given(ANY_TEXT)
def test_a_clean_name_is_clean_and_visible(text: str) -> None:
    try:
        name = names.clean(text)
    except BadName:
        return
    assert names.clean(name) == name
    assert 0 < len(name) <= NAME_LIMIT
    assert name == " ".join(name.split())
    assert any(unicodedata.category(c)[0] in "LNPS" or unicodedata.category(c) == "Cn" for c in name)
    assert not {unicodedata.category(c) for c in name if c not in "\u200c\u200d"} & {"Cc", "Cf", "Co", "Cs"}


@given(ANY_TEXT)
@example("ϓ")
@example("𝐀nna")
@example("™")
@example("İstanbul")
@example("a\u200d\u0301b")
@example("각")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert names.fold(names.fold(text)) == names.fold(text)
    assert names.words(names.fold(text)) == names.words(text)


@given(st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=1))
def test_case_makes_no_difference(text: str) -> None:
    assert names.fold(text.upper()) == names.fold(text.upper().lower())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Mom \t\n Smith ", "Mom Smith"),
        ("Mo\u200bm\ufeff", "Mom"),
        ("\u202eevil\u202c", "evil"),
        ("\u200fאמא", "אמא"),
        ("👨‍👩‍👧 Family", "👨‍👩‍👧 Family"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("A\u00a0B\u3000C", "A B C"),
        ("Zoe\u0301", "Zoe\u0301"),
        ("\U0001fae8", "\U0001fae8"),
        ("<b>Mom</b> & {name}", "<b>Mom</b> & {name}"),
        ("x" * 100, "x" * 100),
    ],
)
def test_clean(typed: str, kept: str) -> None:
    assert names.clean(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "   ", "\n", "\u200b", "\u200d", "\u3164", "\u2800 \u115f", "\u0301", "\x00", "\ue000", "x" * 101]
)
def test_what_shows_as_nothing_or_is_too_long_is_no_name(typed: str) -> None:
    with pytest.raises(BadName) as refused:
        names.clean(typed)
    assert refused.value.values == {"limit": NAME_LIMIT}


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("José", "jose"),
        ("JOSE\u0301", "jose"),
        ("Straße", "strasse"),
        ("𝐀𝐧𝐧𝐚", "anna"),
        ("ＡＢＣ", "abc"),
        ("ﬁn", "fin"),
        ("Mo\u200bm", "mom"),
        ("Ἀθηνᾶ", "αθηνα"),
        ("Ünal Çelik", "unal celik"),
    ],
)
def test_fold(typed: str, folded: str) -> None:
    assert names.fold(typed) == folded


def test_words_come_once_in_order() -> None:
    assert names.words("Ana  maria ANA") == ["ana", "maria"]


@pytest.mark.parametrize(
    ("name", "text", "rest"),
    [
        ("Mom", "mom two eggs", "two eggs"),
        ("Mom Two", "Mom  two\neggs", "eggs"),
        ("José", "jose: hola", "hola"),
        ("Mom", "Mom :, hello", ":, hello"),
        ("Mom", "Mom", ""),
        ("Mom", "Mother hello", None),
        ("Mom", "", None),
    ],
)
def test_what_follows_a_name(name: str, text: str, rest: str | None) -> None:
    assert names.after(name, text) == rest
