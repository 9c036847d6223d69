"""Words -> time: what holds whatever is typed, and however."""

# ruff: noqa: DTZ001, RUF001 - wall-clock times are naive by design; people type what looks like something else

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model import Recurrence
from core.timing import recurrence as rules
from core.timing.when import Ambiguous, NotUnderstood, When, WhenError, vocabulary
from core.timing.when.forms import Captured, value_of
from core.timing.when.pieces import Clock, Date, Offset, Span, Style
from core.timing.when.vocabulary import Argument, Node
from tests.unit.core.test_when_languages import LANGUAGES, TAKEN, outcome, phrases, read

# --- elsewhere, and at other times -----------------------------------------------------------------------------------


def elsewhen() -> Iterator[tuple[str, str, str, str, str]]:
    """Give a language, when and where something is said, what, and what it means."""
    for line in (Path(__file__).parent / "phrases" / "elsewhen.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            asked, _, meaning = line.partition(" => ")
            language, now, zone, text = asked.split(" ", 3)
            yield language, now, zone, text, meaning


@pytest.mark.parametrize(("language", "now", "zone", "text", "meaning"), list(elsewhen()))
def test_a_phrase_means_this_there_and_then(language: str, now: str, zone: str, text: str, meaning: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=ZoneInfo(zone))
    assert outcome(text, language, at, zone) == meaning


TYPED = [(language, text) for language, text, _ in phrases()]
ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/Sao_Paulo", "Africa/Cairo"]
NOWS = st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1))


def meant(text: str, language: str, now: datetime, zone: str) -> list[When]:
    """Give what is taken, or asked."""
    try:
        return [read(text, language, now, zone)]
    except Ambiguous as asked:
        options = asked.values["options"]
        assert isinstance(options, tuple)
        return list(options)
    except WhenError:
        return []


@given(st.sampled_from(TYPED), NOWS, st.sampled_from(ZONES))
@settings(max_examples=600)
def test_what_is_meant_lies_ahead_and_is_the_first_of_its_rule(
    phrase: tuple[str, str], wall: datetime, zone: str
) -> None:
    language, text = phrase
    now = wall.replace(tzinfo=ZoneInfo(zone))
    for when in meant(text, language, now, zone):
        assert when.start > now
        assert when.start.tzinfo == ZoneInfo(zone)
        if when.rrule:
            start = when.start.replace(tzinfo=None, fold=0)
            assert rrulestr(when.rrule, dtstart=start)[0] == start
            first = rules.first(Recurrence(start=start, zone=zone, rrule=when.rrule))
            assert first is not None
            assert first.at == when.start


# --- how it is typed -------------------------------------------------------------------------------------------------

SPACES = st.sampled_from([" ", "  ", "\u00a0", "\u202f", "\t", "\n", " \u200f", "\u200e ", ", "])
CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from([str.upper, str.lower, str.capitalize, str])
FULL_WIDTH = str.maketrans("0123456789:", "０１２３４５６７８９：")
ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")


@given(st.sampled_from(TAKEN), st.data())
@settings(max_examples=400)
def test_case_spaces_and_punctuation_change_nothing(phrase: tuple[str, str], data: st.DataObject) -> None:
    language, text = phrase
    cased = data.draw(CASES)
    space = data.draw(SPACES)
    typed = space.join(cased(word) for word in text.split()) + data.draw(st.sampled_from(["", "!", " .", " "]))
    try:
        assert read(typed, language) == read(text, language)
    except NotUnderstood:
        assert "," in space  # which parts what is one


@given(st.sampled_from(TAKEN), st.sampled_from([FULL_WIDTH, ARABIC_INDIC, DEVANAGARI]))
@settings(max_examples=300)
def test_a_figure_is_the_same_in_any_digits(phrase: tuple[str, str], digits: dict[int, int]) -> None:
    language, text = phrase
    assert read(text.translate(digits), language) == read(text, language)


@given(st.sampled_from(TAKEN), st.data())
@settings(max_examples=400)
def test_words_in_another_order_mean_the_same_or_are_not_taken(phrase: tuple[str, str], data: st.DataObject) -> None:
    language, text = phrase
    words = text.split()
    cut = data.draw(st.integers(0, len(words)))
    meaning = read(text, language)
    try:
        assert read(" ".join(words[cut:] + words[:cut]), language) == meaning
    except Ambiguous as asked:
        options = asked.values["options"]
        assert isinstance(options, tuple)
        assert meaning in options
    except WhenError:
        return


@given(st.sampled_from(TAKEN))
@settings(max_examples=300)
def test_what_is_meant_is_read_the_same_from_figures(phrase: tuple[str, str]) -> None:
    language, text = phrase
    start = read(text, language).start.replace(second=0)
    if start > read("2026-05-04 12:01", language).start:
        assert read(f"{start:%Y-%m-%d %H:%M}", language).start == start
        assert read(f"{start:%H:%M, %d.%m.%Y}", language).start == start


@given(st.sampled_from(LANGUAGES), st.text(max_size=210))
@settings(max_examples=500)
def test_whatever_is_typed_fails_as_a_time_only(language: str, text: str) -> None:
    try:
        read(text, language)
    except WhenError:
        return


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "🎉 9:00",
        "9:00 👨‍👩‍👧",
        "\x00",
        "9:00\x07",
        "\u200f",
        "\u202e9:00\u202c x",
        "9\u20e3:00",
        "½ 9",
        "Ⅸ:00",
        "⑨:00",
        "\ud800 9:00",
    ],
)
def test_what_is_no_word_is_refused(language: str, text: str) -> None:
    with pytest.raises(NotUnderstood):
        read(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_of_direction_say_nothing(language: str) -> None:
    assert read("\u200f\u202b18:30\u202c\u200e", language) == read("18:30", language)


# --- the vocabularies ------------------------------------------------------------------------------------------------

SAMPLES: dict[str, Any] = {
    "hour": Clock(8), "hourth": 9, "hourword": 8, "hm": Clock(8, 30, Style.DIGITS), "dot": Clock(8, 30, Style.DIGITS),
    "time": Clock(8), "twelve": Clock(12, 0, Style.FIXED), "clock": (Clock(8),), "half": "am", "minute": 10, "five": 10,
    "minutes": 15, "count": 3, "number": 3, "half_count": 2, "ordinal": 2, "dayno": 5, "daynos": (5, 20), "dth": 5,
    "dths": (5, 20), "digits": 5, "nth": 2, "nths": (2,), "weekday": 1, "weekdays": (2, 4), "plural": 1,
    "plurals": (2, 4), "set": (6, 7), "sets": (6, 7), "month": 5, "year": 2027, "years": 2027, "numeric": Date(5, 5),
    "named": Date(5, 5), "unit": "hours", "dual": "hours", "amount": Span(days=7), "span": Span(days=7),
    "day": (Offset(1),),
}  # fmt: skip
"""A value for each slot."""


def endings(node: Node, captured: Captured = ()) -> Iterator[tuple[str, Argument, Captured]]:
    """Give what forms end with, and a value for each of their slots."""
    for action, argument in node.ends:
        yield action, argument, captured
    for child in node.words.values():
        yield from endings(child, captured)
    for slot, child in node.slots.items():
        yield from endings(child, (*captured, (slot, SAMPLES.get(slot))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_has_the_slots_that_its_meaning_needs(language: str) -> None:
    for node in vocabulary(language).slots.values():
        for action, argument, captured in endings(node):
            assert isinstance(value_of(action, argument, captured), list)
