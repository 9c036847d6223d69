"""What runs from left to right in a text that runs the other way."""

import pytest

from core.text.direction import FSI, PDI, RLM, isolated, led, tidied


@pytest.mark.parametrize("value", ["Mom", "+49 151 23456789", "Europe/Berlin", "<b>Mom</b>", "#family"])
def test_what_reads_from_left_to_right_is_set_apart(value: str) -> None:
    assert isolated(value) == f"{FSI}{value}{PDI}"


@pytest.mark.parametrize(
    "value", ["أمي", "أمي 2", "2 أمي", "18:05", "0.1.0", "6:05 م", "<b>أمي</b>", "one\ntwo", "…", ""]
)
def test_what_finds_its_own_way_stays(value: str) -> None:
    assert isolated(value) == value


def test_code_stands_apart_without_marks_in_it_and_commands_begin_from_the_left() -> None:
    said = tidied(f"رقم <code>{FSI}+49 1{PDI}</code> <b>أو</b> /help أو https://example.com/help")
    assert said == f"رقم {FSI}<code>+49 1</code>{PDI} <b>أو</b> {FSI}/help{PDI} أو https://example.com/help"


@pytest.mark.parametrize(
    ("line", "tidy"),
    [
        (f"<b>{FSI}Mom{PDI}</b>", "<b>Mom</b>"),
        ("<code>ABCD</code>", "<code>ABCD</code>"),
        ("/help", "/help"),
        (f"🌍 {FSI}Europe/Berlin{PDI}", f"{RLM}🌍 {FSI}Europe/Berlin{PDI}"),
        (f"{FSI}Mom{PDI}, {FSI}Dad{PDI}", f"{RLM}{FSI}Mom{PDI}, {FSI}Dad{PDI}"),
        (f"إلى: {FSI}Mom{PDI}", f"إلى: {FSI}Mom{PDI}"),
        ("Dinner at 8?", "Dinner at 8?"),
    ],
)
def test_a_line_begins_where_its_words_do(line: str, tidy: str) -> None:
    assert tidied(f"نعم\n{line}\nنعم") == f"نعم\n{tidy}\nنعم"


@pytest.mark.parametrize(
    "address", ['<a href="https://a.b/?c= /help">نعم</a>', "نعم https://a.b/?c=/help نعم", "نعم /etc/x"]
)
def test_addresses_stay_whole(address: str) -> None:
    assert tidied(address) == address


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Mom · 27 نوفمبر · Hello", f"{RLM}Mom · 27 نوفمبر · Hello"),
        ("🔁 Mom · غدا", f"{RLM}🔁 Mom · غدا"),
        ("27 نوفمبر · Mom", "27 نوفمبر · Mom"),
        ("Mom · 18:05", "Mom · 18:05"),
        ("أمي", "أمي"),
        ("", ""),
    ],
)
def test_a_label_in_both_directions_runs_from_right_to_left(label: str, shown: str) -> None:
    assert led(label) == shown
