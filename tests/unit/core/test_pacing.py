"""How fast one account sends: gaps, by an injected timer and an injected chance."""

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.delivery.lanes import backoff
from core.delivery.pacing import Pacing


class Timer:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_a_single_message_never_waits() -> None:
    assert Pacing(3, 8, timer=Timer()).wait("default") == 0


@given(st.integers(0, 10_000))
def test_the_gap_comes_behind_a_message_and_ends(seed: int) -> None:
    timer = Timer()
    pacing = Pacing(3, 8, timer=timer, random=random.Random(seed))
    pacing.sent("default")
    gap = pacing.wait("default")
    assert 3 <= gap <= 8
    timer.seconds += 1
    assert pacing.wait("default") == pytest.approx(gap - 1)
    timer.seconds += gap
    assert pacing.wait("default") == 0


def test_gaps_differ() -> None:
    timer = Timer()
    pacing = Pacing(3, 8, timer=timer, random=random.Random(7))
    gaps = set()
    for _ in range(20):
        pacing.sent("default")
        gaps.add(pacing.wait("default"))
    assert len(gaps) == 20


def test_each_account_has_a_gap_of_its_own() -> None:
    pacing = Pacing(3, 8, timer=Timer())
    pacing.sent("default")
    assert pacing.wait("u7") == 0


def test_without_a_pace_several_may_go_at_once() -> None:
    pacing = Pacing(0, 0, timer=Timer())
    pacing.sent("default")
    assert pacing.off
    assert pacing.wait("default") == 0
    assert not Pacing(0, 1).off


@given(st.integers(0, 10_000), st.floats(0, 1))
def test_a_back_off_grows_and_stays_between_five_seconds_and_a_quarter_of_an_hour(attempts: int, spread: float) -> None:
    pause = backoff(attempts, spread)
    assert timedelta(seconds=5) <= pause <= timedelta(minutes=15)
    assert backoff(attempts, 0) <= pause <= backoff(attempts, 1)
    assert backoff(attempts, 0) <= backoff(attempts + 1, 0)


def test_the_first_back_offs() -> None:
    assert [backoff(attempts, 0).total_seconds() for attempts in range(9)] == [5, 10, 20, 40, 80, 160, 320, 600, 600]
