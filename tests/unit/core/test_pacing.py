"""How fast one account sends: gaps, by an injected timer and an injected chance."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.delivery.handover import backoff
from core.delivery.pacing import LONGEST_TYPING, Pacing, factor, typing
from core.model import Contact, ContactKind, Pace

NOW = datetime(2026, 5, 4, tzinfo=UTC)


class Timer:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def contact(**changes: object) -> Contact:
    made = Contact(owner_id=1, name="Mom", chat_id="1@c.us", created_at=NOW)
    return made.model_copy(update=changes)


def test_a_single_message_never_waits() -> None:
    assert Pacing(3, 8, timer=Timer()).wait("default", "mom", 1) == 0


@given(st.integers(0, 10_000))
def test_the_gap_comes_behind_a_message_and_ends(seed: int) -> None:
    timer = Timer()
    pacing = Pacing(3, 8, timer=timer, chance=random.Random(seed))
    pacing.sent("default", "mom")
    gap = pacing.wait("default", "dad", 1)
    assert 3 <= gap <= 8
    timer.seconds += 1
    assert pacing.wait("default", "dad", 1) == pytest.approx(gap - 1)
    timer.seconds += gap
    assert pacing.wait("default", "dad", 1) == 0


def test_gaps_differ() -> None:
    timer = Timer()
    pacing = Pacing(3, 8, timer=timer, chance=random.Random(7))
    gaps = set()
    for _ in range(20):
        pacing.sent("default", "mom")
        gaps.add(pacing.wait("default", "dad", 1))
    assert len(gaps) == 20


def test_the_next_message_to_the_same_chat_does_not_wait() -> None:
    pacing = Pacing(3, 8, timer=Timer())
    pacing.sent("default", "mom")
    assert pacing.wait("default", "mom", 1) == 0


def test_each_account_has_a_gap_of_its_own() -> None:
    pacing = Pacing(3, 8, timer=Timer())
    pacing.sent("default", "mom")
    assert pacing.wait("u7", "dad", 1) == 0


@pytest.mark.parametrize(
    ("pace", "who", "times"),
    [
        (Pace.NORMAL, contact(wrote_at=NOW), 1),
        (Pace.NORMAL, contact(kind=ContactKind.GROUP), 1),
        (Pace.NORMAL, contact(), 3),
        (Pace.NORMAL, None, 3),
        (Pace.CAREFUL, contact(wrote_at=NOW), 2),
        (Pace.CAREFUL, contact(), 6),
        (Pace.OFF, contact(), 0),
    ],
)
def test_the_gap_is_longer_for_the_careful_and_before_strangers(pace: Pace, who: Contact | None, times: float) -> None:
    pacing = Pacing(3, 3, timer=Timer())
    pacing.sent("default", "mom")
    assert factor(pace, who) == times
    assert pacing.wait("default", "x", factor(pace, who)) == pytest.approx(3 * times)


def test_the_longest_gap_is_kept_to_its_end() -> None:
    timer = Timer()
    pacing = Pacing(3, 8, timer=timer, chance=random.Random(1))
    pacing.sent("default", "mom")
    longest = factor(Pace.CAREFUL, None)
    timer.seconds += pacing.wait("default", "x", longest) - 0.01
    assert pacing.wait("default", "x", longest) == pytest.approx(0.01)


def test_without_a_pace_several_may_go_at_once() -> None:
    pacing = Pacing(0, 0, timer=Timer())
    pacing.sent("default", "mom")
    assert pacing.off(Pace.CAREFUL)
    assert pacing.wait("default", "dad", 6) == 0
    assert not Pacing(0, 1).off(Pace.NORMAL)
    assert Pacing(0, 1).off(Pace.OFF)


@given(st.text(), st.floats(0, 100))
def test_typing_takes_its_time_out_of_the_gap(text: str, gap: float) -> None:
    seconds = typing(text, gap)
    assert 0 <= seconds <= min(gap, LONGEST_TYPING)
    assert seconds <= typing(text + "!", gap)


@given(st.integers(0, 10_000), st.floats(0, 1))
def test_a_back_off_grows_and_stays_between_five_seconds_and_a_quarter_of_an_hour(attempts: int, spread: float) -> None:
    pause = backoff(attempts, spread)
    assert timedelta(seconds=5) <= pause <= timedelta(minutes=15)
    assert backoff(attempts, 0) <= pause <= backoff(attempts, 1)
    assert backoff(attempts, 0) <= backoff(attempts + 1, 0)


def test_the_first_back_offs() -> None:
    assert [backoff(attempts, 0).total_seconds() for attempts in range(9)] == [5, 10, 20, 40, 80, 160, 320, 600, 600]
