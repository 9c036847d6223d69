"""The one-time code of the owner."""

import ast
import inspect
from datetime import timedelta

import pytest

from bot import claim
from bot.claim import ClaimCode
from core.text.codes import ALPHABET
from core.timing.clock import MovableClock


@pytest.fixture
def code(clock: MovableClock) -> ClaimCode:
    return ClaimCode(clock)


def wrong(code: ClaimCode) -> str:
    return "AAAAAAAA" if code.code != "AAAAAAAA" else "BBBBBBBB"


def test_it_is_right_once(code: ClaimCode) -> None:
    assert [code.open, code.redeem(code.code), code.open, code.redeem(code.code)] == [True, True, False, False]


def test_case_and_spaces_around_it_do_not_matter(code: ClaimCode) -> None:
    assert code.redeem(f"  {code.code.lower()}\n")


@pytest.mark.parametrize("text", ["", " ", "\x00", "é", "\u0131" * 8, "A" * 5000])
def test_whatever_is_typed_is_wrong_and_never_an_error(code: ClaimCode, text: str) -> None:
    assert not code.redeem(text)
    assert not code.redeem(code.code[:-1])
    assert not code.redeem(code.code + "A")
    assert code.redeem(code.code)


def test_five_tries(code: ClaimCode) -> None:
    for _ in range(4):
        assert not code.redeem(wrong(code))
        assert code.open
    assert not code.redeem(wrong(code))
    assert not code.open
    assert not code.redeem(code.code)


def test_the_fifth_may_be_right(code: ClaimCode) -> None:
    for _ in range(4):
        code.redeem(wrong(code))
    assert code.redeem(code.code)


def test_ten_minutes(code: ClaimCode, clock: MovableClock) -> None:
    opened = []
    for step in (timedelta(minutes=10) - timedelta(milliseconds=1), timedelta(milliseconds=1)):
        clock.move(step)
        opened.append(code.open)
    assert opened == [True, False]
    assert not code.redeem(code.code)


def test_tries_on_a_closed_code_are_not_counted_below_nothing(code: ClaimCode) -> None:
    for _ in range(9):
        code.redeem(wrong(code))
    assert code.tries_left == 0


def test_codes_differ_and_have_no_look_alikes(clock: MovableClock) -> None:
    codes = {ClaimCode(clock).code for _ in range(200)}
    assert len(codes) == 200
    assert {len(code) for code in codes} == {8}
    assert set("".join(codes)) <= set(ALPHABET)
    assert not set("ILO01") & set(ALPHABET)
    assert len(ALPHABET) ** 8 / claim.TRIES > 1e11


def test_the_comparison_takes_the_same_time_for_every_text() -> None:
    tree = ast.parse(inspect.getsource(claim))
    compared = [node for node in ast.walk(tree) if isinstance(node, ast.Compare)]
    assert not [node for node in compared if any(isinstance(op, ast.Eq | ast.NotEq | ast.In) for op in node.ops)]
    assert "compare_digest" in {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
