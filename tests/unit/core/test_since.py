"""Leaping ahead in a recurrence finds what walking finds."""

from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Recurrence
from core.timing import recurrence as rules
from tests.fakes.effort import Effort

RULES = (
    "FREQ=MINUTELY", "FREQ=MINUTELY;INTERVAL=7", "FREQ=MINUTELY;BYHOUR=9;BYMINUTE=0,30", "FREQ=HOURLY;INTERVAL=5",
    "FREQ=HOURLY;BYDAY=MO", "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=15", "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU;WKST=SU", "FREQ=MONTHLY",
    "FREQ=MONTHLY;INTERVAL=5", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=2", "FREQ=YEARLY;BYMONTH=3,9",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "FREQ=YEARLY;BYYEARDAY=100,200", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    "FREQ=DAILY;UNTIL=20280101T000000", "FREQ=MONTHLY;UNTIL=20270601T000000",
    "FREQ=DAILY;BYMONTHDAY=1;BYHOUR=9\nFREQ=DAILY;BYDAY=MO;BYHOUR=9",
)  # fmt: skip
ZONES = ("Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kolkata")
STARTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31))  # noqa: DTZ001 - wall-clock times


@given(st.sampled_from(RULES), STARTS, st.sampled_from(ZONES), st.integers(-5, 900))
def test_leaping_finds_what_walking_finds(rrule: str, start: datetime, zone: str, ahead: int) -> None:
    begun = Recurrence(start=start.replace(second=0, microsecond=0), zone=zone, rrule=rrule)
    first = rules.first(begun)
    if first is None:
        return
    days = ahead % 3 if rrule.startswith("FREQ=MINUTELY") else ahead
    begins = first.at + timedelta(days=days, hours=ahead % 24)
    walked = (run for run in rules.upcoming(begun, first.wall, 6000) if run.at >= begins)
    assert list(islice(rules.since(begun, first.wall, begins), 5)) == list(islice(walked, 5))


@pytest.mark.parametrize("rrule", RULES[:20])
def test_it_is_quick_however_far_ahead(rrule: str) -> None:
    begun = Recurrence(start=datetime(2026, 1, 5, 9), zone="Europe/Berlin", rrule=rrule)  # noqa: DTZ001 - a wall clock
    with Effort() as effort:
        found = list(islice(rules.since(begun, begun.start, datetime(2045, 6, 1, tzinfo=UTC)), 3))
    assert len(found) == 3
    assert effort.calls < (100_000 if "MINUTELY" in rrule else 1000)
