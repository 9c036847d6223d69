"""A person's day: its ends, and its quiet hours, over all zones and the days on which clocks are changed."""

# ruff: noqa: RUF001 - people type what looks like something else

import zoneinfo
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BadQuiet
from core.model import Quiet
from core.timing import day

HOUR = timedelta(hours=1)
BERLIN = "Europe/Berlin"
NIGHT = Quiet(start=time(22), end=time(7))
zones = st.sampled_from(sorted(zoneinfo.available_timezones()))
instants = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
minutes = st.times().map(lambda at: at.replace(second=0, microsecond=0))
quiets = (
    st.tuples(minutes, minutes).filter(lambda two: two[0] != two[1]).map(lambda two: Quiet(start=two[0], end=two[1]))
)


def at(zone: str, *wall: int) -> datetime:
    return datetime(*wall, tzinfo=ZoneInfo(zone)).astimezone(UTC)  # type: ignore[arg-type,misc]


@given(instants, zones)
def test_every_instant_lies_in_its_day(now: datetime, zone: str) -> None:
    begins, ends = day.begins(now, zone), day.ends(now, zone)
    assert begins <= now < ends
    assert day.begins(ends, zone) == ends
    assert timedelta(hours=20) <= ends - begins <= timedelta(hours=28)


def test_days_on_which_clocks_are_changed_are_shorter_and_longer() -> None:
    for date, hours in (((2026, 3, 29, 12), 23), ((2026, 10, 25, 12), 25), ((2028, 2, 29, 12), 24)):
        now = at(BERLIN, *date)
        assert day.ends(now, BERLIN) - day.begins(now, BERLIN) == hours * HOUR


def test_a_day_may_begin_behind_a_gap_at_midnight() -> None:
    now = at("Africa/Cairo", 2026, 4, 24, 12)
    assert day.begins(now, "Africa/Cairo").astimezone(ZoneInfo("Africa/Cairo")).time() == time(1)


class TestQuiet:
    @pytest.mark.parametrize(
        ("hour", "minute", "until"),
        [(21, 59, None), (22, 0, 5), (23, 30, 5), (0, 0, 4), (6, 59, 4), (7, 0, None), (12, 0, None)],
    )
    def test_a_night_spans_midnight(self, hour: int, minute: int, until: int | None) -> None:
        end = at(BERLIN, 2026, 5, until, 7) if until else None
        assert day.quiet_until(NIGHT, BERLIN, at(BERLIN, 2026, 5, 4, hour, minute)) == end

    def test_a_nap_lies_within_a_day(self) -> None:
        nap = Quiet(start=time(13), end=time(14, 30))
        assert day.quiet_until(nap, BERLIN, at(BERLIN, 2026, 5, 4, 14)) == at(BERLIN, 2026, 5, 4, 14, 30)
        assert day.quiet_until(nap, BERLIN, at(BERLIN, 2026, 5, 4, 23)) is None

    def test_without_quiet_hours_none_are_quiet(self) -> None:
        assert day.quiet_until(None, BERLIN, at(BERLIN, 2026, 5, 4, 23)) is None

    @pytest.mark.parametrize("date", [(2026, 3, 28, 23), (2026, 10, 24, 23)])
    def test_they_end_at_their_wall_time_when_clocks_are_changed(self, date: tuple[int, ...]) -> None:
        end = day.quiet_until(NIGHT, BERLIN, at(BERLIN, *date))
        assert end is not None
        assert end.astimezone(ZoneInfo(BERLIN)).time() == time(7)

    def test_hours_in_a_gap_are_left_out(self) -> None:
        gone = Quiet(start=time(2, 10), end=time(2, 50))
        assert day.quiet_until(gone, BERLIN, at(BERLIN, 2026, 3, 29, 3)) is None

    @given(quiets, zones, instants)
    def test_they_end_soon_and_then_it_is_quiet_no_more(self, quiet: Quiet, zone: str, now: datetime) -> None:
        end = day.quiet_until(quiet, zone, now)
        if end is not None:
            assert now < end <= now + timedelta(hours=52)
            assert day.quiet_until(quiet, zone, end) is None

    @given(quiets, instants)
    def test_without_changes_of_the_clock_the_wall_tells_it(self, quiet: Quiet, now: datetime) -> None:
        wall, start, end = now.time(), quiet.start, quiet.end
        inside = start <= wall < end if start < end else wall >= start or wall < end
        found = day.quiet_until(quiet, "UTC", now)
        assert (found is not None) == inside
        assert found is None or (found.time() == end and found - now <= timedelta(days=1))


class TestParse:
    @pytest.mark.parametrize(
        ("text", "start", "end"),
        [
            ("22:30 - 6:45", time(22, 30), time(6, 45)),
            ("22:00-07:00", time(22), time(7)),
            ("22.00 \u2013 7.00", time(22), time(7)),
            ("from 10pm to 7am", time(22), time(7)),
            ("10:15 p.m. until 6 a.m.", time(22, 15), time(6)),
            ("12am - 12pm", time(0), time(12)),
            ("  0:00 till 6:00 ", time(0), time(6)),
        ],
    )
    def test_two_times_are_read(self, text: str, start: time, end: time) -> None:
        assert day.parse_quiet(text, "en") == Quiet(start=start, end=end)

    @pytest.mark.parametrize(
        "text",
        ["", "never", "22:00", "10-7", "25:00 - 7:00", "22:60 - 7:00", "13pm - 7am", "0am - 7am",
         "22:00 - 22:00", "22:00 - 7:00 or so", "22:00 7:00"],
    )  # fmt: skip
    def test_what_may_be_meant_otherwise_is_refused(self, text: str) -> None:
        with pytest.raises(BadQuiet) as refused:
            day.parse_quiet(text, "en")
        assert refused.value.values["text"] == text

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("ar", "من 10 م إلى 7 ص"), ("ar", "١٠ مساءً – ٧ صباحًا"), ("ar", "من الساعة 10 مساء حتى الساعة 7 صباحا"),
            ("hi", "रात 10 बजे से सुबह 7 बजे तक"), ("hi", "रात 10 - सुबह 7"), ("hi", "22:00 से 07:00"),
            ("pt", "das 22h às 7h"), ("pt", "22h-7h"), ("pt", "entre 22h e 7h"), ("pt", "de 10 da noite às 7 da manhã"),
            ("es", "de 22h a 7h"), ("es", "de las 10 de la noche a las 7 de la mañana"), ("es", "22:00 hasta las 7:00"),
            ("de", "22 Uhr bis 7 Uhr"), ("de", "22-7"), ("en", "22-7"),
            ("es", "de 22 a 7"), ("de", "von 22 bis 7 Uhr"), ("de", "zwischen 22:00 und 7.00"),
            ("ru", "с 22 до 7 утра"), ("ru", "с 10 вечера до 7 утра"), ("ru", "22.00 - 7.00"),
            ("id", "jam 10 malam sampai jam 7 pagi"), ("id", "pukul 22.00 s/d 07.00"),
            ("de", "10pm - 7am"), ("en", "22-7:00"), ("en", "between 10 at night and 7 in the morning"),
        ],
    )  # fmt: skip
    def test_they_are_read_in_the_words_of_a_language(self, language: str, text: str) -> None:
        assert day.parse_quiet(text, language) == Quiet(start=time(22), end=time(7))

    @given(st.text(), st.sampled_from(("en", "es", "pt", "de", "hi", "id", "ru", "ar")))
    def test_nothing_typed_raises_anything_else(self, text: str, language: str) -> None:
        try:
            day.parse_quiet(text, language)
        except BadQuiet:
            return

    @given(minutes, minutes)
    def test_what_is_kept_is_read_again(self, start: time, end: time) -> None:
        quiet = Quiet(start=start, end=end)
        assert Quiet.model_validate(quiet.model_dump()) == quiet
