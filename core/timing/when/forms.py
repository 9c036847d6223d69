"""What forms stand for: the meanings of what a vocabulary names."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, cast

from core.timing.rrule import Day
from core.timing.when.figures import exists, hour_of, within
from core.timing.when.pieces import (
    HALVES,
    UNITS,
    Clock,
    Date,
    Delay,
    Every,
    From,
    Lasting,
    MonthDay,
    NthWeekday,
    Offset,
    OneDay,
    Part,
    Picked,
    Piece,
    Span,
    Style,
    Times,
    Until,
    Weekday,
    Weekdays,
    Which,
)
from core.timing.when.vocabulary import Argument

Captured = tuple[tuple[str, Any], ...]
"""The slots of a form and their values, in the order of the text."""

_SHIFT: Final = re.compile(r"([+-]\d+)?([+-]m)?")


class Said:
    """The values of a form's slots."""

    def __init__(self, captured: Captured) -> None:
        self._captured = captured

    def __getitem__(self, slot: str) -> Any:
        return next(value for name, value in self._captured if name == slot)

    def get(self, slot: str) -> Any:
        """Give the value of a slot that may be empty."""
        return next((value for name, value in self._captured if name == slot), None)

    def all(self, slot: str) -> list[Any]:
        """Give all values of a slot."""
        return [value for name, value in self._captured if name == slot]

    def one(self) -> Any:
        """Give the first value."""
        return self._captured[0][1]


def value_of(action: str, argument: Argument, captured: Captured) -> list[Any]:
    """Give what a form means: nothing where its values do not fit, several where it has several meanings."""
    said = Said(captured)
    if action == "value":
        return [argument]
    if action == "word":
        return [None]
    if action in _BEFORE_PARTS:
        return [(*before, Part(*cast(tuple[int, int], argument))) for before in _BEFORE_PARTS[action](said)]
    if action.startswith("P"):
        return [_duration(action)]
    if ":" in action:
        hour, minute = action.split(":")
        style = Style.MIDNIGHT if action == "00:00" else Style.FIXED if len(hour) == 2 else Style.SPOKEN
        return [Clock(int(hour), int(minute), style)]
    if _SHIFT.fullmatch(action):
        return _shifted(action, said)
    if action.isdecimal():
        return [(Offset(int(action)),)]
    return _ACTIONS[action](said)


def _duration(text: str) -> Span:
    """Read an ISO 8601 duration of one or two parts, as the amounts of a vocabulary have them."""
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", text)
    assert match  # noqa: S101 - our own files
    years, months, weeks, days, hours, minutes, seconds = (int(group or 0) for group in match.groups())
    return Span(years * 12 + months, weeks * 7 + days, hours * 3600 + minutes * 60 + seconds)


def _times(span: Span, count: int) -> Span:
    return Span(span.months * count, span.days * count, span.seconds * count)


def _shifted(action: str, said: Said) -> list[Clock]:
    """Read minutes past or to an hour: `+30` is half past, `-m` as many before as are said, `-30+m` five past half."""
    base: Clock = said.get("hour") or said.get("twelve") or hour_of(said["hourth"])
    match = _SHIFT.fullmatch(action)
    assert match  # noqa: S101 - our own files
    shift = int(match[1] or 0)
    if match[2]:
        if said.get("five") and base.hour > 12:
            return []  # five to eight is of a clock face: "from 10 to 17" is no ten minutes to 17
        shift += (-1 if match[2] == "-m" else 1) * cast(int, said.get("five") or said["minute"])
    if base.style is Style.SPOKEN:
        total = (base.hour * 60 + shift) % 720
        return [Clock(total // 60 or 12, total % 60, Style.TWELVE)]
    if base.style is Style.MIDNIGHT and shift < 0:
        # Before midnight it is that day, whichever midnight is meant.
        return [Clock(23, 60 + shift, Style.FIXED)] if shift >= -59 else []
    total = (base.hour * 60 + shift) % 1440
    return [Clock(total // 60, total % 60, base.style)]


def _clocked(said: Said) -> list[tuple[Clock]]:
    clock, half = said.get("time") or said["dot"], said.get("half")
    if half is None:
        return [(clock,)]
    if clock.style in {Style.FIXED, Style.MIDNIGHT} or not 1 <= clock.hour <= 12:
        return []
    return [(Clock(clock.hour % 12 + (12 if half == "pm" else 0), clock.minute, Style.FIXED),)]


def _moment(said: Said) -> list[tuple[Piece, ...]]:
    """Read a time of day with the part of the day that it lies in, whatever day it is."""
    if (dotted := said.get("dot")) is not None:
        return [(dotted,)]
    pieces: tuple[Piece, ...] = (*said["clock"], *(said.get("part") or ()))
    return [pieces] if all(isinstance(piece, Clock | Part) for piece in pieces) else []


def _spoken_minutes(said: Said) -> list[Clock]:
    """Read `8 Uhr 30`, `nine thirty`."""
    hour, minute = said["hour"], said.get("minutes") or said.get("minute")
    return [Clock(hour.hour, minute or 0, hour.style)]


def _full(early: int) -> Callable[[Said], list[Clock]]:
    """Read a full hour: up to `early`, it is in the afternoon to many who count 24 hours, as at 3, but not at 9."""

    def read(said: Said) -> list[Clock]:
        clock: Clock = said["hour"]
        return [Clock(clock.hour, 0, Style.TWELVE) if clock.spoken and clock.hour <= early else clock]

    return read


def _daytime(said: Said) -> list[Clock]:
    """Read Hindi `दिन में 2 बजे`: what is spoken lies between 9 in the morning and 6 in the evening."""
    clock: Clock = said["time"]
    hour = clock.hour + 12 if clock.spoken and clock.hour < 6 else clock.hour
    return [Clock(hour, clock.minute, Style.FIXED)] if 9 <= hour < 18 and clock.style is not Style.MIDNIGHT else []


def _exact(said: Said) -> list[Clock]:
    """Read `9h`, `9h30`: a mark that goes with a clock of 24 hours."""
    return [Clock(said["hour"].hour, said.get("minutes") or said.get("minute") or 0, Style.DIGITS)]


def _listed(said: Said) -> list[tuple[int, ...]]:
    """Read a list: its first member, and the list of the others."""
    found = (value for slot in _LISTS for value in said.all(slot))
    values = [number for value in found for number in (value if isinstance(value, tuple) else (value,))]
    return [tuple(values)] if len(set(values)) == len(values) else []


_LISTS: Final = ("dayno", "daynos", "dth", "dths", "nth", "nths", "weekday", "weekdays", "plural", "plurals")


def _named(said: Said) -> list[Date]:
    date = Date(said.get("dayno") or said.get("dth") or said["digits"], said["month"])
    return [date] if exists(date) else []


def _dated(said: Said) -> list[tuple[Date]]:
    if (date := said.get("numeric")) is None:
        named = said["named"]
        date = Date(named.day, named.month, said.get("years"))
    return [(date,)] if exists(date) else []


def _month_day(said: Said) -> int:
    return cast(int, said.get("dth") or said.get("dayno") or said.get("digits"))


def _weekday(which: Which) -> Callable[[Said], list[tuple[Weekday]]]:
    return lambda said: [(Weekday(said["weekday"], which),)]


def _after(said: Said, since: int = 0) -> list[tuple[OneDay]]:
    """Read `a week from friday`, `two weeks from tomorrow`: whole weeks for a weekday, days or weeks for a day."""
    span, weekday = said["span"], said.get("weekday")
    if span.months or span.seconds or not span.days:
        return []
    if weekday is None:
        return [(Offset(since + span.days),)]
    weeks, rest = divmod(span.days, 7)
    return [] if rest else [(Weekday(weekday, Which.NEAREST, weeks),)]


def _nth_weekday(ahead: int) -> Callable[[Said], list[tuple[NthWeekday]]]:
    return lambda said: [(NthWeekday(Day(said["weekday"] - 1, said["nth"]), ahead),)]


def _days(numbers: tuple[int, ...], nths: tuple[int, ...] = (0,)) -> tuple[Day, ...]:
    return tuple(sorted(Day(number - 1, nth) for number in numbers for nth in nths))


def _weekly(said: Said, interval: int = 1) -> list[tuple[Picked]]:
    numbers = said.get("weekdays") or said.get("plurals") or said.get("sets") or said.get("set") or (said["weekday"],)
    return [(Picked("weeks", interval, _days(numbers)),)]


def _range(said: Said) -> list[tuple[Picked]]:
    """Read `monday to friday`."""
    first, last = said.all("weekday") or said.all("plural")
    if first == last:
        return []
    numbers = tuple((first - 1 + ahead) % 7 + 1 for ahead in range((last - first) % 7 + 1))
    return [(Picked("weeks", 1, _days(numbers)),)]


def _every_nth(said: Said) -> list[tuple[Picked]]:
    """Read `every second friday`: the second of the month, or each other one; the first and the last are clear."""
    (nth,), day = said["nths"] if len(said["nths"]) == 1 else (0,), said.get("weekday") or said["plural"]
    of_month = (Picked("months", 1, _days((day,), said["nths"])),)
    return [of_month] if nth in {-1, 0, 1} else [of_month, (Picked("weeks", nth, _days((day,))),)]


def _of_months(said: Said) -> list[tuple[Picked]]:
    months = tuple(said.all("month"))
    unit = "years" if months else "months"
    if said.get("nths"):
        return [(Picked(unit, 1, _days(said.get("weekdays") or (said["weekday"],), said["nths"]), (), months),)]
    days = said.get("dths") or said.get("daynos") or (said["dth"],)
    return [(Picked(unit, 1, (), tuple(sorted(days)), months),)]


def _every(said: Said, interval: int | None = None) -> list[tuple[Every]]:
    count, *again = [interval] if interval else said.all("count")
    if any(other != count for other in again):
        return []  # pt "de 2 em 3 dias"
    return [(Every(said["unit"], count),)] if 1 <= count <= 1000 and said["unit"] != "seconds" else []


def _until(said: Said) -> list[tuple[Until]]:
    pieces = said["day"]
    return [(Until(pieces[0]),)] if len(pieces) == 1 and isinstance(pieces[0], OneDay) else []


def _between(said: Said) -> list[tuple[From, Until]]:
    """Read `from 1 june to 10 july`; of weekdays, that is a range."""
    first, last = said.all("day")
    if len(first) != 1 or len(last) != 1 or isinstance(first[0], Weekday) or isinstance(last[0], Weekday):
        return []
    begin, end = first[0], last[0]
    if isinstance(begin, MonthDay) and isinstance(end, Date) and begin.ahead is None and 0 < begin.day < end.day:
        # From the 1st to 5 june: not the next 1st to come.
        begin = Date(begin.day, end.month, end.year)
    return [(From(begin), Until(end))]


def _within_month(said: Said) -> list[tuple[From, Until]]:
    """Read `from 1 to 10 june`."""
    begin, named = said.get("dayno") or said["dth"], said["named"]
    end = Date(named.day, named.month, said.get("years"))
    return [(From(Date(begin, end.month, end.year)), Until(end))] if 0 < begin < end.day and exists(end) else []


def _starting(said: Said) -> list[tuple[From]]:
    if (clocks := said.get("clock")) is not None:
        return [(From(clock=clocks[0]),)]
    pieces = said["day"]
    return [(From(pieces[0]),)] if len(pieces) == 1 and isinstance(pieces[0], OneDay) else []


def _more_half(said: Said) -> list[Span]:
    """Read `2 and a half hours`, `2.5 hours`."""
    half, count = HALVES.get(said["unit"]), said.get("count") or said.get("half_count") or 0
    return [_times(UNITS[said["unit"]], count) + half] if half else []


def _quarters(said: Said, minutes: int) -> list[Span]:
    """Read `two hours and a quarter`, or hi "पौने दो घंटे", a quarter less."""
    hours = UNITS["hours"]
    whole = _times(hours, 2) if said.get("dual") == "hours" else _times(hours, said.get("count") or 0)
    counted = "hours" in {said.get("dual"), said.get("unit")} and whole.seconds
    return [whole + Span(seconds=minutes * 60)] if counted else []


def _spanned(said: Said) -> list[Span]:
    """Add up `1 hour 30 minutes`: each part smaller than the unit of the one before."""
    amount, rest = said["amount"], said.get("span")
    if rest is None:
        return [amount]
    return [amount + rest] if _size(rest) < _size(_unit(amount)) else []


def _unit(span: Span) -> Span:
    """Give the largest unit that a length is a whole number of: a day for 24 hours, a minute for 90 minutes."""
    fitting = [unit for unit in UNITS.values() if _size(unit) and _size(span) % _size(unit) == 0]
    return max(fitting, key=_size) if not span.months else UNITS["years" if span.months % 12 == 0 else "months"]


def _size(span: Span) -> int:
    return span.months * 2_678_400 + span.days * 86_400 + span.seconds


def _eve(said: Said) -> list[tuple[Weekday]]:
    """Read Indonesian `malam minggu`, the evening before Sunday."""
    return [(Weekday((said["weekday"] - 2) % 7 + 1),)]


_BEFORE_PARTS: Final[Mapping[str, Callable[[Said], Sequence[tuple[Piece, ...]]]]] = {
    "part-words": lambda _: [()],
    "part-today": lambda _: [(Offset(0),)],
    "part-daily": lambda _: [(Every("days"),)],
    "part-eve": _eve,
    "part-of-weekday": lambda said: [(Weekday(said["weekday"]),)],
    "part-of-weekdays": _weekly,
}
"""What else is said by a part of a day."""

_ACTIONS: Final[Mapping[str, Callable[[Said], list[Any]]]] = {
    "same": lambda said: [said.one()],
    "hour": lambda said: [hour_of(said.one())] if said.one() < 24 else [],
    "minute": lambda said: within(said.one(), 1, 59),
    "five": lambda said: [minute for minute in within(said.one(), 5, 55) if minute % 5 == 0],
    "minutes": lambda said: within(said.one(), 10, 59),
    "dayno": lambda said: within(said.one(), 1, 31),
    "nth": lambda said: within(said.one(), -1, 5),
    "list": _listed,
    "units": lambda said: [_times(UNITS[said["unit"]], said["count"])],
    "two": lambda said: [_times(UNITS[said["dual"]], 2)],
    "halfmore": _more_half,
    "quartermore": lambda said: _quarters(said, 15),
    "quarterless": lambda said: _quarters(said, -15),
    "hours_minutes": lambda said: [Span(seconds=said["count"] * 3600 + said["minutes"] * 60)],
    "span": _spanned,
    # the time of day
    "bare": _full(6),
    "oclock": _full(5),
    "digits": lambda said: [said.one()],
    "spoken": _spoken_minutes,
    "daytime": _daytime,
    "exact": _exact,
    "clock": _clocked,
    "moment": _moment,
    "stretch": lambda said: [tuple(said.all("moment"))],
    "am": lambda _: ["am"],
    "pm": lambda _: ["pm"],
    # one day
    "yesterday": lambda _: [(Offset(-1),)],
    "before_yesterday": lambda _: [(Offset(-2),)],
    "in": lambda said: [(Delay(said["span"]),)],
    "named": _named,
    "date": _dated,
    "weekday": _weekday(Which.NEAREST),
    "this": _weekday(Which.THIS),
    "this_week": _weekday(Which.THIS_WEEK),
    "coming": _weekday(Which.COMING),
    "next": _weekday(Which.NEXT),
    "next_week": _weekday(Which.NEXT_WEEK),
    "after_next": _weekday(Which.AFTER_NEXT),
    "after": _after,
    "week_after": lambda said: [(Weekday(said["weekday"], weeks=1),)],
    "after_tomorrow": lambda said: _after(said, 1),
    "weekday_day": lambda said: [(Weekday(said["weekday"]), MonthDay(_month_day(said)))],
    "month_day": lambda said: [(MonthDay(_month_day(said)),)],
    "this_month": lambda said: [(MonthDay(_month_day(said), 0),)],
    "next_month": lambda said: [(MonthDay(_month_day(said), 1),)],
    "last_of_this": lambda _: [(MonthDay(-1, 0),)],
    "last_of_next": lambda _: [(MonthDay(-1, 1),)],
    "nth_of_this": _nth_weekday(0),
    "nth_of_next": _nth_weekday(1),
    # again and again
    "every": lambda said: _every(said, 1),
    "every_n": _every,
    "every_other": lambda said: _every(said, 2),
    "every_third": lambda said: _every(said, 3),
    "every_two": lambda said: [(Every(said["dual"], 2),)] if said["dual"] != "seconds" else [],
    "half_hourly": lambda _: [(Every("minutes", 30),)],
    "quarter_hourly": lambda _: [(Every("minutes", 15),)],
    "alternate_days": lambda _: [(Every("days", 2),)],
    "hourly": lambda _: [(Every("hours"),)],
    "daily": lambda _: [(Every("days"),)],
    "daily_at": lambda said: [(Every("days"), said.get("time") or said["dot"])],
    "weekly": lambda _: [(Every("weeks"),)],
    "fortnightly": lambda _: [(Every("weeks", 2),)],
    "monthly": lambda _: [(Every("months"),)],
    "quarterly": lambda _: [(Every("months", 3),)],
    "yearly": lambda _: [(Every("years"),)],
    "some": lambda said: (
        [(Weekdays((said["weekday"], *said["weekdays"])),)] if said["weekday"] not in said["weekdays"] else []
    ),
    "days": _weekly,
    "several_days": lambda said: _weekly(said) if len(said["weekdays"]) > 1 else [],
    "other_days": lambda said: _weekly(said, 2),
    "range": _range,
    "every_nth": _every_nth,
    "nth_days": lambda said: [(Picked(None, 1, _days((said["weekday"],), said["nths"])),)],
    "each": lambda said: [] if said["dths"] in {(2,), (3,)} else _of_months(said),  # every second what?
    "of_month": _of_months,
    "last_day": lambda _: [(Picked("months", 1, (), (-1,)),)],
    "every_date": lambda said: [(Every("years"), said["named"])],
    # how long
    "for": lambda said: [(Lasting(said["span"]),)],
    "for_week": lambda _: [(Lasting(UNITS["weeks"]),)],
    "for_month": lambda _: [(Lasting(UNITS["months"]),)],
    "for_year": lambda _: [(Lasting(UNITS["years"]),)],
    "times": lambda said: [(Times(said["count"]),)] if 2 <= said["count"] <= 1000 else [],
    "until": _until,
    "twice": lambda _: [(Times(2),)],
    "from": _starting,
    "between": _between,
    "within_month": _within_month,
}
"""What the forms mean, by their names in the vocabularies."""
