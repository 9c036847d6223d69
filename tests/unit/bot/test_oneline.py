"""Where a line is cut that lacks a semicolon."""

import pytest

from bot.features.oneline import CUTS, at_colon, suggested

TIMES = {"tomorrow 9:00", "tomorrow 9", "every weekday at 8", "tomorrow"}


@pytest.mark.parametrize(
    ("typed", "cut"),
    [
        ("every weekday at 8: text", ("every weekday at 8", "text")),
        ("tomorrow 9:00: Note: milk", ("tomorrow 9:00", "Note: milk")),
        ("tomorrow 9:00 : a\nb", ("tomorrow 9:00", "a\nb")),
        ("tomorrow: 9: text", ("tomorrow", "9: text")),
        ("tomorrow 9:00 text", None),
        ("tomorrow 9:00: ", None),
        (": text", None),
        ("Note: milk", None),
    ],
)
def test_a_colon_cuts_where_a_time_ends(typed: str, cut: tuple[str, str] | None) -> None:
    assert at_colon(typed, TIMES.__contains__) == cut


def test_two_colons_that_may_be_meant_cut_nothing() -> None:
    assert at_colon("tomorrow: morning: text", {"tomorrow", "tomorrow: morning"}.__contains__) is None


@pytest.mark.parametrize(
    ("who", "rest", "meant"),
    [
        ("Mom", "tomorrow 9:00 Hello\nMom", ("Mom", "tomorrow 9:00", "Hello\nMom")),
        ("Mom", "tomorrow 9:00, Hello", ("Mom", "tomorrow 9:00", "Hello")),
        ("Mom", "tomorrow 9 apples", ("Mom", "tomorrow 9", "apples")),
        ("Aunt Mary tomorrow 9:00", "Hello", ("Aunt Mary", "tomorrow 9:00", "Hello")),
        ("Mom: tomorrow 9:00", "Hello", ("Mom", "tomorrow 9:00", "Hello")),
        ("Mom", "Hello tomorrow", None),
    ],
)
def test_the_longest_time_is_suggested(who: str, rest: str, meant: tuple[str, str, str] | None) -> None:
    assert suggested(who, rest, TIMES.__contains__) == meant


def test_a_line_of_many_words_is_looked_at_in_a_few_places() -> None:
    looked = list[str]()

    def readable(text: str) -> bool:
        looked.append(text)
        return False

    suggested("Mom " * 500, "word: " * 500, readable)
    at_colon("word: " * 500, readable)
    assert 0 < len(looked) <= 3 * CUTS
