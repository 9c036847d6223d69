"""Rules -> instants, against zoneinfo and against calendars that are walked day by day."""

# ruff: noqa: DTZ001 - wall-clock times are naive by design

import zoneinfo
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise, takewhile
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, example, given
from hypothesis import strategies as st

from core.model import Recurrence
from core.timing import recurrence as rules

ZONES = sorted(zoneinfo.available_timezones())
WALLS = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)).map(lambda wall: wall.replace(microsecond=0))
CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


def exists(wall: datetime, zone: ZoneInfo) -> bool:
    return wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) == wall


@given(WALLS, st.sampled_from(ZONES))
@example(datetime(2026, 3, 29, 2, 30), "Europe/Berlin")
@example(datetime(2026, 10, 25, 2, 30), "Europe/Berlin")
@example(datetime(2026, 10, 4, 2, 15), "Australia/Lord_Howe")
@example(datetime(2011, 12, 30, 12, 0), "Pacific/Apia")
@example(datetime(1912, 1, 1, 0, 0), "Africa/Monrovia")
def test_a_wall_time_is_what_zoneinfo_says_or_the_first_instant_behind_its_gap(wall: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    at = rules.resolve(wall, name)
    if exists(wall, zone):
        assert at == min(wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    else:
        before = at - timedelta(seconds=1)
        assert before.astimezone(zone).replace(tzinfo=None) < wall < at.astimezone(zone).replace(tzinfo=None, fold=0)
        assert before.astimezone(zone).utcoffset() != at.astimezone(zone).utcoffset()


@pytest.mark.parametrize(
    ("zone", "wall", "utc"),
    [
        ("Europe/Berlin", "2026-03-29T02:00", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-03-29T02:59", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30"),
        ("America/New_York", "2026-03-08T02:30", "2026-03-08T07:00"),
        ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30"),
        ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30"),
        ("Africa/Cairo", "2026-04-24T00:30", "2026-04-23T22:00"),
        ("Asia/Kathmandu", "2026-05-04T12:00", "2026-05-04T06:15"),
        ("UTC", "2026-05-04T12:00", "2026-05-04T12:00"),
    ],
)
def test_gaps_and_folds(zone: str, wall: str, utc: str) -> None:
    assert rules.resolve(datetime.fromisoformat(wall), zone) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def days_from(start: date) -> Iterator[date]:
    for ahead in range(366 * 60):
        yield start + timedelta(days=ahead)


RULES: dict[str, Callable[[date, date], bool]] = {
    "FREQ=DAILY": lambda day, start: True,
    "FREQ=DAILY;INTERVAL=3": lambda day, start: (day - start).days % 3 == 0,
    "FREQ=WEEKLY": lambda day, start: (day - start).days % 7 == 0,
    "FREQ=WEEKLY;BYDAY=MO,WE,FR": lambda day, start: day.isoweekday() in {1, 3, 5},
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU": lambda day, start: (
        day.isoweekday() in {1, 7} and (monday(day) - monday(start)).days % 14 == 0
    ),
    "FREQ=MONTHLY": lambda day, start: day.day == start.day,
    "FREQ=MONTHLY;BYMONTHDAY=-1": lambda day, start: (day + timedelta(days=1)).day == 1,
    "FREQ=MONTHLY;BYDAY=2TU": lambda day, start: day.isoweekday() == 2 and 8 <= day.day <= 14,
    "FREQ=YEARLY": lambda day, start: (day.month, day.day) == (start.month, start.day),
}


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


@given(
    rule=st.sampled_from(sorted(RULES)),
    start=st.dates(date(2020, 1, 1), date(2032, 12, 31)),
    clock=CLOCKS,
    zone=st.sampled_from(ZONES),
)
@example("FREQ=MONTHLY", date(2026, 1, 31), time(9), "Europe/Berlin")
@example("FREQ=YEARLY", date(2024, 2, 29), time(9), "Europe/Berlin")
@example("FREQ=DAILY", date(2026, 3, 20), time(2, 30), "Europe/Berlin")
def test_going_on_from_each_occurrence_gives_the_calendar(rule: str, start: date, clock: time, zone: str) -> None:
    matches = (datetime.combine(day, clock) for day in days_from(start) if RULES[rule](day, start))
    expected = [(wall, rules.resolve(wall, zone)) for wall in islice(matches, 9)]
    recurrence = Recurrence(start=datetime.combine(start, clock), zone=zone, rrule=rule)
    walked: list[tuple[datetime, datetime]] = []
    occurrence = rules.first(recurrence)
    while occurrence is not None and len(walked) < len(expected):
        walked.append((occurrence.wall, occurrence.at))
        occurrence = rules.following(recurrence, occurrence.wall)
    assert walked == expected
    assert all(earlier.at < later.at for earlier, later in pairwise(rules.upcoming(recurrence, walked[0][0], 9)))
    assert [(o.wall, o.at) for o in rules.upcoming(recurrence, walked[2][0], 5)] == expected[2:7]


@pytest.mark.parametrize(("day", "clock"), [("2026-03-26", "09:00"), ("2026-10-22", "09:00"), ("2026-03-26", "02:30")])
def test_nine_in_the_morning_stays_nine_across_a_change_of_daylight_saving(day: str, clock: str) -> None:
    start = datetime.fromisoformat(f"{day}T{clock}")
    recurrence = Recurrence(start=start, zone="Europe/Berlin", rrule="FREQ=DAILY")
    local = [run.at.astimezone(ZoneInfo("Europe/Berlin")) for run in rules.upcoming(recurrence, start, 7)]
    gap = [f"{at:%H:%M}" for at in local if at.date() == date(2026, 3, 29)]
    assert {f"{at:%H:%M}" for at in local if at.date() != date(2026, 3, 29)} == {clock}
    assert gap == ([] if "10" in day[5:7] else ["03:00" if clock == "02:30" else clock])


def test_two_wall_times_that_fall_on_one_instant_are_one_occurrence() -> None:
    start = datetime(2026, 3, 29, 1, 30)
    recurrence = Recurrence(start=start, zone="Europe/Berlin", rrule="FREQ=HOURLY")
    instants = [run.at for run in rules.upcoming(recurrence, start, 4)]
    assert instants == [
        datetime(2026, 3, 29, hour, minute, tzinfo=UTC) for hour, minute in ((0, 30), (1, 0), (1, 30), (2, 30))
    ]


@given(
    rule=st.sampled_from([*sorted(RULES), "FREQ=DAILY;COUNT=12", "FREQ=WEEKLY;UNTIL=20260801T000000", None]),
    start=st.datetimes(datetime(2026, 1, 1), datetime(2026, 6, 1)).map(lambda at: at.replace(second=0, microsecond=0)),
    skipped=st.integers(0, 3),
    later=st.integers(0, 400),
)
def test_the_newest_is_what_walking_one_by_one_finds(
    rule: str | None, start: datetime, skipped: int, later: int
) -> None:
    recurrence = Recurrence(start=start, zone="Europe/Berlin", rrule=rule)
    first = rules.first(recurrence)
    assume(first is not None)
    assert first is not None
    due = rules.upcoming(recurrence, first.wall, skipped + 1)[-1]
    now = due.at + timedelta(days=later, hours=5)
    current, missed = due, 0
    while (after := rules.following(recurrence, current.wall)) and after.at <= now:
        current, missed = after, missed + 1
    assert rules.newest(recurrence, due.wall, now) == (current, missed)


def walls(rrule: str, start: datetime) -> list[datetime]:
    recurrence = Recurrence(start=start, zone="Europe/Berlin", rrule=rrule)
    found, occurrence = [], rules.first(recurrence)
    while occurrence is not None:
        found.append(occurrence.wall)
        occurrence = rules.following(recurrence, occurrence.wall)
    return found


def test_count_counts_from_the_start_wherever_one_goes_on_from() -> None:
    start = datetime(2026, 5, 4, 9)
    assert walls("FREQ=DAILY;COUNT=3", start) == [start, start + timedelta(days=1), start + timedelta(days=2)]


def test_until_includes_its_own_instant() -> None:
    start = datetime(2026, 5, 4, 9)
    assert walls("FREQ=WEEKLY;UNTIL=20260518T090000", start) == [start + timedelta(weeks=week) for week in range(3)]
    assert walls("FREQ=WEEKLY;UNTIL=20260518T085959", start) == [start, start + timedelta(weeks=1)]


def test_the_31st_is_skipped_in_shorter_months() -> None:
    days = walls("FREQ=MONTHLY;COUNT=4", datetime(2026, 1, 31, 9))
    assert [(day.month, day.day) for day in days] == [(1, 31), (3, 31), (5, 31), (7, 31)]


def test_once_is_once() -> None:
    recurrence = Recurrence(start=datetime(2026, 5, 4, 9), zone="Europe/Berlin")
    only = rules.first(recurrence)
    assert only == rules.Occurrence(datetime(2026, 5, 4, 9), datetime(2026, 5, 4, 7, tzinfo=UTC))
    assert only is not None
    assert rules.following(recurrence, only.wall) is None
    assert rules.newest(recurrence, only.wall, only.at + timedelta(days=900)) == (only, 0)


def test_a_single_start_can_mean_the_second_of_two_equal_wall_times() -> None:
    wall = datetime(2026, 10, 25, 2, 30)
    recurrence = Recurrence(start=wall, zone="Europe/Berlin", fold=1)
    second = rules.Occurrence(wall, datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
    assert rules.first(recurrence) == second
    assert rules.newest(recurrence, wall, second.at) == (second, 0)


@pytest.mark.parametrize(
    ("rule", "last"),
    [
        ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;UNTIL=20260506T235959"),
        ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", "FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20260731T235959"),
        ("FREQ=YEARLY;COUNT=1", "FREQ=YEARLY;UNTIL=20260504T235959"),
        ("FREQ=HOURLY;COUNT=3", "FREQ=HOURLY;UNTIL=20260504T110000"),
        ("FREQ=DAILY;BYHOUR=9,18;COUNT=3", "FREQ=DAILY;BYHOUR=9,18;UNTIL=20260505T090000"),
        ("FREQ=DAILY;UNTIL=20260506T090000", "FREQ=DAILY;UNTIL=20260506T090000"),
        (
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=10000",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;UNTIL=21240229T235959",
        ),
        (None, None),
    ],
)
def test_a_count_can_be_said_as_a_last_day(rule: str | None, last: str | None) -> None:
    recurrence = Recurrence(start=datetime(2026, 5, 4, 9), zone="Europe/Berlin", rrule=rule)
    assert rules.closed(recurrence) == recurrence.model_copy(update={"rrule": last})


@given(
    rule=st.sampled_from(sorted(RULES)),
    start=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda wall: wall.replace(microsecond=0)),
    count=st.integers(1, 30),
    zone=st.sampled_from(ZONES),
)  # fmt: skip
def test_a_closed_count_has_the_same_times(rule: str, start: datetime, count: int, zone: str) -> None:
    counted = Recurrence(start=start, zone=zone, rrule=f"{rule};COUNT={count}")
    same = rules.closed(counted)
    begin = rules.first(counted)
    assert begin == rules.first(same)
    assert begin is not None
    assert rules.upcoming(counted, begin.wall, 99) == rules.upcoming(same, begin.wall, 99)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=HOURLY;INTERVAL=2;BYHOUR=9",
        "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=9",
        "FREQ=HOURLY;INTERVAL=2;BYHOUR=9;COUNT=2",
    ],
)
def test_steps_that_never_meet_the_hours_of_a_rule_are_no_times_at_all(rule: str) -> None:
    never = Recurrence(start=datetime(2026, 5, 4, 8), zone="Europe/Berlin", rrule=rule)
    assert rules.first(rules.closed(never)) is None
    assert rules.first(never.model_copy(update={"start": datetime(2026, 5, 4, 9)})) is not None


def test_a_skipped_time_is_left_out_and_the_rest_stays() -> None:
    start = datetime(2026, 5, 4, 9)
    skipped = (start, start + timedelta(days=2))
    recurrence = Recurrence(start=start, zone="Europe/Berlin", rrule="FREQ=DAILY;COUNT=4", skipped=skipped)
    first = rules.first(recurrence)
    assert first is not None
    assert [run.wall.day for run in rules.upcoming(recurrence, first.wall, 9)] == [5, 7]


def test_several_rules_are_all_of_their_times_once() -> None:
    start = datetime(2026, 5, 1, 9)
    both = "FREQ=MONTHLY;BYMONTHDAY=1,15\nFREQ=WEEKLY;BYDAY=FR"
    recurrence = Recurrence(start=start, zone="Europe/Berlin", rrule=both)
    assert [run.wall.day for run in rules.upcoming(recurrence, start, 6)] == [1, 8, 15, 22, 29, 1]
    following = rules.following(recurrence, datetime(2026, 5, 15, 9))
    assert following is not None
    assert following.wall == datetime(2026, 5, 22, 9)


@given(
    rule=st.sampled_from(["FREQ=MINUTELY;INTERVAL=7", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=2", "FREQ=WEEKLY"]),
    until=st.none() | st.integers(1, 90).map(lambda days: datetime(2026, 1, 31, 12) + timedelta(days=days)),
    away=st.integers(0, 120 * 24 * 60),
    zone=st.sampled_from(ZONES),
)  # fmt: skip
def test_after_a_long_absence_the_newest_is_the_one_that_a_walk_would_end_at(
    rule: str, until: datetime | None, away: int, zone: str
) -> None:
    start = datetime(2026, 1, 30, 9)
    last = f";UNTIL={until:%Y%m%dT%H%M%S}" if until else ""
    recurrence = Recurrence(start=start, zone=zone, rrule=rule + last)
    now = rules.resolve(start, zone) + timedelta(minutes=away)
    walls = rrulestr(str(recurrence.rrule), dtstart=start)
    expected = max(islice(takewhile(lambda wall: rules.resolve(wall, zone) <= now, walls), 40_000))
    newest, _ = rules.newest(recurrence, start, now)
    assert newest.at == rules.resolve(expected, zone)


def test_the_first_run_that_the_clocks_move_is_found() -> None:
    daily = Recurrence(start=datetime(2028, 1, 1, 2, 30), zone="Europe/Berlin", rrule="FREQ=DAILY")
    moved = rules.moved(daily, daily.start)
    assert moved == rules.Occurrence(datetime(2028, 3, 26, 2, 30), datetime(2028, 3, 26, 1, tzinfo=UTC))
    assert rules.moved(daily.model_copy(update={"zone": "UTC"}), daily.start) is None
    assert rules.moved(daily.model_copy(update={"start": datetime(2028, 1, 1, 9)}), datetime(2028, 1, 1, 9)) is None


def test_two_rules_in_one_are_closed_already() -> None:
    both = Recurrence(start=datetime(2028, 1, 1), zone="UTC", rrule="FREQ=DAILY;BYHOUR=9\nFREQ=DAILY;BYHOUR=10")
    assert rules.closed(both) == both
