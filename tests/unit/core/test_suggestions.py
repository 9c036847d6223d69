"""Quick times: each lies ahead, once, in order, and makes sense at the hour."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.timing.suggestions import Quick, suggestions

BERLIN = "Europe/Berlin"
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - made aware
ZONES = st.sampled_from([BERLIN, "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe", "UTC"])


@given(INSTANTS, ZONES, st.integers(0, 6), st.integers(0, 6))
def test_all_lie_ahead_once_and_in_order(now: datetime, zone: str, weekend: int, week: int) -> None:
    found = suggestions(now, zone, weekend=weekend, week=week)
    times = [one.at for one in found]
    assert all(now < at <= now + timedelta(days=8) for at in times)
    assert times == sorted(set(times))
    assert len({one.quick for one in found}) == len(found) >= 2


@pytest.mark.parametrize(
    ("hour", "expected"),
    [
        (time(1), ["hour", "morning", "evening", "tomorrow", "weekend", "week"]),
        (time(12), ["hour", "evening", "tomorrow", "weekend", "week"]),
        (time(19, 30), ["hour", "tomorrow", "tomorrow-evening", "weekend", "week"]),
    ],
)
def test_what_is_offered_on_a_thursday(hour: time, expected: list[str]) -> None:
    now = datetime.combine(datetime(2026, 11, 26), hour, ZoneInfo(BERLIN))  # noqa: DTZ001 - only its date counts
    assert [one.quick for one in suggestions(now, BERLIN, weekend=5, week=0)] == expected


def test_a_day_that_is_tomorrow_is_not_offered_twice() -> None:
    sunday = datetime(2026, 11, 29, 12, tzinfo=ZoneInfo(BERLIN))
    quick = [one.quick for one in suggestions(sunday, BERLIN, weekend=5, week=0)]
    assert Quick.WEEK not in quick
    assert Quick.WEEKEND in quick
