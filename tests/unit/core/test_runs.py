"""What was chosen -> what is stored of it: the time on the wall that was meant, and what stays left out."""

# ruff: noqa: DTZ001 - wall-clock times are naive by design

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.delivery.runs import at_time, behind, preview, recurrence_of
from core.timing.recurrence import resolve
from core.timing.when import When

CAIRO, BERLIN = "Africa/Cairo", "Europe/Berlin"


def meant(wall: datetime, zone: str, rrule: str | None = "FREQ=DAILY", skipped: tuple[datetime, ...] = ()) -> When:
    return When(resolve(wall, zone), rrule, wall, skipped)


@pytest.mark.parametrize(("wall", "zone"), [(datetime(2028, 3, 26, 2, 30), BERLIN), (datetime(2028, 4, 28), CAIRO)])
def test_a_rule_goes_on_from_the_time_that_was_meant_where_the_first_one_is_moved(wall: datetime, zone: str) -> None:
    assert recurrence_of(meant(wall, zone), zone).start == wall
    first, second = (at.astimezone(ZoneInfo(zone)) for at in preview(meant(wall, zone), zone, 2))
    assert first.replace(tzinfo=None) > wall
    assert second.time() == wall.time()


def test_a_time_on_another_wall_does_not_count() -> None:
    when = meant(datetime(2028, 5, 12, 9), BERLIN)
    assert recurrence_of(when, "Asia/Tokyo").start == datetime(2028, 5, 12, 16)


def test_what_comes_behind_something_does_so_each_time() -> None:
    first = meant(datetime(2028, 3, 26, 2, 30), BERLIN)
    assert recurrence_of(behind(first, 1, BERLIN), BERLIN).start == datetime(2028, 3, 26, 2, 30, 1)
    once = behind(meant(datetime(2028, 3, 26, 2, 30), BERLIN, None), 1, BERLIN)
    assert preview(once, BERLIN, 1) == [datetime(2028, 3, 26, 3, 0, 1, tzinfo=ZoneInfo(BERLIN))]


@pytest.mark.parametrize(
    ("rrule", "start", "skipped", "left_out"),
    [
        ("FREQ=WEEKLY", datetime(2028, 12, 8, 18), datetime(2028, 12, 22, 9), [datetime(2028, 12, 22, 18)]),
        ("FREQ=DAILY;COUNT=3", datetime(2028, 12, 21, 18), datetime(2028, 12, 22, 9), [datetime(2028, 12, 22, 18)]),
        ("FREQ=WEEKLY", datetime(2028, 12, 7, 18), datetime(2028, 12, 22, 9), []),
        ("FREQ=WEEKLY;BYDAY=FR", datetime(2028, 12, 7, 18), datetime(2028, 12, 8, 9), [datetime(2028, 12, 8, 18)]),
        ("FREQ=WEEKLY", datetime(2028, 12, 22, 18), datetime(2028, 12, 22, 9), []),
        ("FREQ=HOURLY", datetime(2028, 12, 21, 7), datetime(2028, 12, 22, 9), [datetime(2028, 12, 22, 9)]),
        ("FREQ=HOURLY", datetime(2028, 12, 21, 7, 30), datetime(2028, 12, 22, 9), []),
        (None, datetime(2028, 12, 22, 18), datetime(2028, 12, 22, 9), []),
    ],
)
def test_a_day_that_is_left_out_stays_so_where_it_has_one_run(
    rrule: str | None, start: datetime, skipped: datetime, left_out: list[datetime]
) -> None:
    assert list(recurrence_of(meant(start, BERLIN, rrule, (skipped,)), BERLIN).skipped) == left_out


@pytest.mark.parametrize(
    ("rrule", "clock", "first"),
    [
        ("FREQ=WEEKLY", time(18), datetime(2028, 12, 22, 18)),
        ("FREQ=WEEKLY;BYDAY=FR", time(18), datetime(2028, 12, 22, 18)),
        ("FREQ=DAILY", time(7), datetime(2028, 12, 23, 7)),  # the 22nd is over
        ("FREQ=MONTHLY;BYDAY=4FR", time(7), datetime(2029, 1, 26, 7)),
    ],
)
def test_what_repeats_stays_on_its_days_at_another_time(rrule: str, clock: time, first: datetime) -> None:
    start = datetime(2028, 12, 22, 9)
    there = at_time(meant(start, BERLIN, rrule), clock, BERLIN, resolve(start, BERLIN) - timedelta(hours=1))
    assert there == meant(first, BERLIN, rrule)


@pytest.mark.parametrize("rrule", [None, "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=DAILY;UNTIL=20281222T090000"])
def test_what_has_no_other_time_is_not_moved(rrule: str | None) -> None:
    start = datetime(2028, 12, 22, 9)
    assert at_time(meant(start, BERLIN, rrule), time(18), BERLIN, resolve(start, BERLIN) - timedelta(hours=1)) is None
