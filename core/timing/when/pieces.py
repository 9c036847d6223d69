"""What the parts of a phrase say, whatever the language and whatever the time is now."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.timing.rrule import Day


class Style(StrEnum):
    """How sure an hour is of its half of the day."""

    TWELVE = "twelve"  # half past 8: of the morning or of the evening, in every language
    SPOKEN = "spoken"  # 8, 8 o'clock: the same, but where hours are counted to 24
    DIGITS = "digits"  # 8:30: of a clock of 24 hours, unless a part of the day says otherwise
    FIXED = "fixed"  # 8 pm, noon: nothing can change it
    MIDNIGHT = "midnight"  # which of the two that a day has, nobody knows


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""

    hour: int
    minute: int = 0
    style: Style = Style.SPOKEN

    @property
    def spoken(self) -> bool:
        """Whether it may be of either half of the day, as long as nothing else says which."""
        return self.style in {Style.TWELVE, Style.SPOKEN}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: its hours, from and to; those of a night go on beyond 24."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time."""

    months: int = 0
    days: int = 0
    seconds: int = 0

    def __add__(self, other: "Span") -> "Span":
        return Span(self.months + other.months, self.days + other.days, self.seconds + other.seconds)

    @property
    def empty(self) -> bool:
        """Whether it is nothing at all."""
        return not (self.months or self.days or self.seconds)


UNITS: Final = {
    "seconds": Span(seconds=1),
    "minutes": Span(seconds=60),
    "hours": Span(seconds=3600),
    "days": Span(days=1),
    "weeks": Span(days=7),
    "months": Span(months=1),
    "years": Span(months=12),
}
HALVES: Final = {"minutes": Span(seconds=30), "hours": Span(seconds=1800), "years": Span(months=6)}


@dataclass(frozen=True, slots=True)
class Delay:
    """`in 10 minutes`; in days or longer it may be a day, too: `in 3 days at 9:00`."""

    span: Span


@dataclass(frozen=True, slots=True)
class Offset:
    """`today` is 0, `tomorrow` 1, `yesterday` -1."""

    days: int


class Which(StrEnum):
    """Which one of the weekdays to come."""

    NEAREST = "nearest"
    THIS = "this"  # the same, but never rolls on: its time may be over
    THIS_WEEK = "this_week"  # even its day may be over
    COMING = "coming"  # after today
    NEXT = "next"  # the coming one or the one after it: people differ
    NEXT_WEEK = "next_week"
    AFTER_NEXT = "after_next"


@dataclass(frozen=True, slots=True)
class Weekday:
    """`friday`, `next friday`; Monday is 1. `weeks` after it: `a week from friday`."""

    day: int
    which: Which = Which.NEAREST
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Date:
    """`24 dec`, `24.12.2026`."""

    day: int
    month: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class MonthDay:
    """`the 5th`; -1 is the last. `ahead`: of this month 0, of the next one 1; None is the next such day."""

    day: int
    ahead: int | None = None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """`the last friday of this month`: `ahead` 0; of next month 1."""

    day: Day
    ahead: int


OneDay = Delay | Offset | Weekday | Date | MonthDay | NthWeekday


@dataclass(frozen=True, slots=True)
class Every:
    """`every 2 weeks`; `unit` is one of UNITS."""

    unit: str
    interval: int = 1


@dataclass(frozen=True, slots=True)
class Picked:
    """Which days of a period: `on the 1st and 15th of each month`, `every monday and friday`.

    `unit` is None where the phrase has to say it elsewhere: `every 3 months` `on the first monday`.
    """

    unit: str | None = None
    interval: int = 1
    days: tuple[Day, ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Two weekdays or more, which only a rule can have: `every 2 weeks on monday and friday`."""

    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Times:
    """`6 times`."""

    count: int


@dataclass(frozen=True, slots=True)
class Lasting:
    """`for 6 weeks`."""

    span: Span


@dataclass(frozen=True, slots=True)
class Until:
    """`until friday`: that day is the last."""

    day: OneDay


@dataclass(frozen=True, slots=True)
class From:
    """`starting monday`, `from 9:00`."""

    day: OneDay | None = None
    clock: Clock | None = None


Piece = Clock | Part | OneDay | Every | Picked | Weekdays | Times | Lasting | Until | From
