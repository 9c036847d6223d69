"""Words -> time: a strict grammar. Every word must be understood, or the input is refused naming the word.

::

    WhenError(InputError)
    ├── NotUnderstood   a word that the grammar has no place for; values: `word`
    ├── TimeMissing     a day without a time of day; values: `day`
    ├── InThePast       values: `start`, and `instead`: the likely meaning, or None
    └── Ambiguous       values: `options`, each a When; ask which

What it takes: `in 10 minutes`, `in 1 hour and 30 minutes`, `in half an hour`; a time of day (`18:30`, `9am`,
`noon`), alone the next one to come; with a day before or behind it, without a year the next such day: `today`,
`tomorrow`, `friday`, `next friday`, `2026-12-24`, `24.12.`, `24.12.2026`, `24 dec`, `december 24 2026`.
"""

import calendar
import functools
import importlib.resources
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from core.errors import InputError
from core.timing.recurrence import resolve

FARTHEST: Final = timedelta(days=366 * 20)
"""How far ahead a time may lie; more is a typing error."""

_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})(?!\d)(?:t(?=\d))?"
    r"|(?P<dotted>\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}(?!\d|:))?)(?!\d)"
    r"|(?P<clock>\d{1,2}:\d{2})(?!\d|:)"
    r"|(?P<number>\d+)(?![\d:./-])"
    r"|(?P<word>a\.m\.|p\.m\.|[^\W\d_]+(?:'[^\W\d_]+)?)"
    r"|(?P<other>\S+)"
)


class WhenError(InputError):
    """A time that cannot be taken as typed."""


class NotUnderstood(WhenError):
    """A word that has no place here; values: `word`."""

    code = "error-when-word"


class TimeMissing(WhenError):
    """A day without a time of day; values: `day`."""

    code = "error-when-time-missing"


class InThePast(WhenError):
    """Values: `start`, the time that is over, and `instead`, a When that may have been meant, or None."""

    code = "error-when-past"


class Ambiguous(WhenError):
    """Values: `options`, a tuple of When."""

    code = "error-when-ambiguous"


@dataclass(frozen=True, slots=True)
class When:
    """The first occurrence, aware in its zone, and an RFC 5545 RRULE value, None for once."""

    start: datetime
    rrule: str | None = None


class Vocabulary:
    """One language's words, folded, each pointing to the grammar's word for it."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._plain = {word: key for key, words in table.items() if isinstance(words, list) for word in words}
        self.units = _inverted(table["units"])
        self.weekdays = {word: int(day) for word, day in _inverted(table["weekdays"]).items()}
        self.months = {word: int(month) for word, month in _inverted(table["months"]).items()}
        self.phrases = [word.split() for word in self._plain if " " in word]

    def key(self, word: str) -> str | None:
        """Give the grammar's word for what was typed."""
        return self._plain.get(word)


def _inverted(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: key for key, words in table.items() for word in words}


@functools.cache
def vocabulary(language: str) -> Vocabulary:
    """Read a language's words; English where there are none for it."""
    directory = importlib.resources.files("core.timing") / "vocabulary"
    file = directory / f"{language}.toml"
    return Vocabulary(tomllib.loads((file if file.is_file() else directory / "en.toml").read_text("utf-8")))


def parse_when(text: str, *, language: str, zone: str, now: datetime) -> When:
    """Read a time in a person's words; `now` is aware, `zone` an IANA name. Raises WhenError, see above."""
    reading = _Reading(text, vocabulary(language), now.astimezone(ZoneInfo(zone)))
    return reading.result(zone)


class _Reading:
    """One pass over the tokens, collecting a delay, or a day and a time of day."""

    def __init__(self, text: str, words: Vocabulary, now: datetime) -> None:
        self.words = words
        self.now = now
        self.tokens = [
            (match.lastgroup or "", match[match.lastgroup or 0])
            for match in _TOKEN.finditer(text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        ]
        self.tokens = [token for token in self.tokens if token[1] != ","]
        self.at = 0
        self.delay: timedelta | None = None
        self.days: list[date] = []
        self.clock: time | None = None
        self.twelve = False
        self.hour: int | None = None
        self.weekday: int | None = None
        self.evening = False
        self.dated = False
        self.yearless = False
        while self.at < len(self.tokens):
            self._step()

    def _peek(self, ahead: int = 0) -> tuple[str, str]:
        index = self.at + ahead
        return self.tokens[index] if index < len(self.tokens) else ("", "")

    def _key(self, ahead: int = 0) -> str | None:
        kind, value = self._peek(ahead)
        return self.words.key(value) if kind == "word" else None

    def _refuse(self, ahead: int = 0) -> NotUnderstood:
        return NotUnderstood(word=self._peek(ahead)[1] or self.tokens[-1][1])

    def _step(self) -> None:
        kind, value = self._peek()
        if kind == "word":
            self._word(value)
        elif kind == "iso":
            year, month, day = (int(part) for part in value.split("-"))
            self._date(year, month, day, typed=value)
            self.at += 1
        elif kind == "dotted":
            day, month, *years = (int(part) for part in value.replace(".", " ").split())
            self._date(years[0] if years else None, month, day, typed=value)
            self.at += 1
        elif kind == "clock":
            hour, minute = (int(part) for part in value.split(":"))
            self.at += 1
            self._time(hour, minute)
        elif kind == "number":
            self._number(value)
        else:
            raise self._refuse()

    def _word(self, value: str) -> None:
        for phrase in self.words.phrases:
            if [self._peek(i)[1] for i in range(len(phrase))] == phrase:
                self._relative_day(self.words.key(" ".join(phrase)))
                self.at += len(phrase)
                return
        key = self._key()
        if key == "in":
            self._delay()
        elif key in {"today", "tonight", "tomorrow"}:
            self._relative_day(key)
            self.evening = key == "tonight"
            self.at += 1
        elif key in {"next", "this"} and self._peek(1)[1] in self.words.weekdays:
            self.at += 1
            self._weekday(next_week=key == "next")
        elif value in self.words.weekdays:
            self._weekday(next_week=False)
        elif value in self.words.months:
            self.at += 1
            kind, number = self._peek()
            if kind != "number" or len(number) > 2:
                raise self._refuse()
            self.at += 1
            self._ordinal()
            self._date(self._year(), self.words.months[value], int(number))
        elif key in {"noon", "midnight"}:
            self._set_clock(time(12 if key == "noon" else 0))
            self.at += 1
        elif key == "filler" and len(self.tokens) > self.at + 1:
            self.at += 1
        else:
            raise self._refuse()

    def _relative_day(self, key: str | None) -> None:
        ahead = {"today": 0, "tonight": 0, "tomorrow": 1, "overmorrow": 2}
        if key not in ahead:
            raise self._refuse()
        self._add_day(self.now.date() + timedelta(days=ahead[key]))

    def _add_day(self, day: date) -> None:
        if self.days or self.delay is not None or self.weekday is not None:
            raise self._refuse()
        self.days = [day]

    def _weekday(self, *, next_week: bool) -> None:
        if self.days or self.delay is not None or self.weekday is not None:
            raise self._refuse()
        self.weekday = self.words.weekdays[self._peek()[1]]
        ahead = (self.weekday - self.now.isoweekday()) % 7
        nearest = self.now.date() + timedelta(days=ahead)
        self.days = [nearest, nearest + timedelta(days=7)] if next_week else [nearest]
        self.dated = next_week
        self.at += 1

    def _ordinal(self) -> None:
        if self._key() == "ordinal":
            self.at += 1

    def _year(self) -> int | None:
        kind, value = self._peek()
        if kind == "number" and len(value) == 4:
            self.at += 1
            return int(value)
        return None

    def _number(self, value: str) -> None:
        """Read a number: of a day before its month, or of an hour."""
        if len(value) > 2:
            raise self._refuse()
        ahead = 2 if self._key(1) == "ordinal" else 1
        if self._key(ahead) == "filler" and self._peek(ahead + 1)[1] in self.words.months:
            ahead += 1
        month = self.words.months.get(self._peek(ahead)[1])
        if month is not None:
            self.at += ahead + 1
            self._date(self._year(), month, int(value))
        else:
            self.at += 1
            self._time(int(value), None)

    def _date(self, year: int | None, month: int, day: int, *, typed: str = "") -> None:
        word = typed or "-".join(str(part) for part in (year, month, day) if part is not None)
        if self.days or self.delay is not None:
            raise NotUnderstood(word=word)
        self.yearless = year is None
        self.dated = True
        if year is None and (month, day) == (2, 29):
            leap = [date(y, 2, 29) for y in range(self.now.year, self.now.year + 13) if calendar.isleap(y)]
            self._add_day(next(day for day in leap if day >= self.now.date()))
            return
        if year is not None and not 1900 <= year <= self.now.year + FARTHEST.days // 365:
            raise NotUnderstood(word=str(year))
        try:
            self._add_day(date(self.now.year if year is None else year, month, day))
        except ValueError:
            raise NotUnderstood(word=word) from None

    def _time(self, hour: int, minute: int | None) -> None:
        if minute is None and self._key() == "oclock":
            self.at += 1
        half = self._key()
        if half in {"am", "pm"}:
            if not 1 <= hour <= 12:
                raise NotUnderstood(word=f"{hour} {self._peek()[1]}")
            hour = hour % 12 + (12 if half == "pm" else 0)
            self.at += 1
            minute = minute or 0
        else:
            self.twelve = 1 <= hour <= 12
        if hour > 23 or (minute or 0) > 59:
            raise NotUnderstood(word=f"{hour}" if minute is None else f"{hour}:{minute:02}")
        if minute is None and 1 <= hour <= 12:
            self._set_clock(time(hour))
            self.hour = hour
        else:
            self._set_clock(time(hour, minute or 0))

    def _set_clock(self, clock: time) -> None:
        if self.clock is not None or self.delay is not None:
            raise NotUnderstood(word=f"{clock:%H:%M}")
        self.clock = clock

    def _delay(self) -> None:
        if self.delay is not None or self.days or self.clock is not None:
            raise self._refuse()
        self.at += 1
        total, parts = timedelta(), 0
        while self.at < len(self.tokens):
            if parts and self._key() == "and":
                self.at += 1
            kind, value = self._peek()
            if self._key() == "half" and self._key(1) == "one":
                amount, width = 0.5, 2
            elif self._key() == "one":
                amount, width = 1.0, 1
            elif kind == "number" and len(value) <= 6:
                amount, width = float(value), 1
            else:
                raise self._refuse()
            unit = self.words.units.get(self._peek(width)[1])
            if unit is None:
                raise self._refuse(width)
            total += timedelta(**{unit: amount})
            if total > FARTHEST:
                raise self._refuse()
            self.at += width + 1
            parts += 1
        if not parts:
            raise self._refuse()
        self.delay = total

    def result(self, zone: str) -> When:
        """Put together what was read. Raises what `parse_when` raises."""
        if self.delay is not None:
            if not self.delay:
                raise NotUnderstood(word=" ".join(value for _, value in self.tokens))
            # Add in UTC: an hour is an hour, also across a change of daylight saving.
            start = (self.now.astimezone(ZoneInfo("UTC")) + self.delay + timedelta(milliseconds=999)).replace(
                microsecond=0
            )
            return When(start.astimezone(ZoneInfo(zone)))
        if self.clock is None:
            if not self.days:
                raise NotUnderstood(word=self.tokens[0][1] if self.tokens else "")
            raise TimeMissing(day=self.days[0])
        clocks = [self.clock]
        if self.evening and self.twelve:
            self._tonight()
            clocks = [self.clock]
        elif self.hour is not None:
            clocks = [time(self.hour % 12), time(self.hour % 12 + 12)]
        days: list[date | None] = [*self.days] or [None]
        options = [self._when(day, clock, zone) for day in days for clock in clocks]
        ahead = [when for when in options if when.start > self.now]
        if not ahead:
            raise InThePast(start=options[-1].start, instead=self._instead(clocks[-1], zone))
        if any(when.start - self.now > FARTHEST for when in ahead):
            raise NotUnderstood(word=str(ahead[-1].start.year))
        if len(ahead) > 1:
            raise Ambiguous(options=tuple(sorted(ahead, key=lambda when: when.start)))
        return ahead[0]

    def _when(self, day: date | None, clock: time, zone: str) -> When:
        chosen = day or self.now.date()
        when = _at(chosen, clock, zone)
        if day is None:
            if when.start > self.now:
                return when
            return _at(chosen + timedelta(days=1), clock, zone)
        if when.start <= self.now and self.weekday is not None and not self.dated:
            return _at(chosen + timedelta(days=7), clock, zone)
        if when.start <= self.now and self.yearless and (day.month, day.day) != (2, 29):
            return _at(day.replace(year=day.year + 1), clock, zone)
        return when

    def _tonight(self) -> None:
        """Read a time of tonight that has no am or pm: 5 to 11 is this evening, 12 to 4 the small hours behind it."""
        assert self.clock is not None  # noqa: S101 - asked for only when there is one
        hour = self.clock.hour % 12
        self.clock = self.clock.replace(hour=hour if hour < 5 else hour + 12)
        if hour < 5:
            self.days = [self.days[0] + timedelta(days=1)]

    def _instead(self, clock: time, zone: str) -> When | None:
        """Offer the likely meaning of a time that is over: for today, the same time tomorrow."""
        if self.days[0] == self.now.date():
            return _at(self.days[0] + timedelta(days=1), clock, zone)
        return None


def _at(day: date, clock: time, zone: str) -> When:
    return When(resolve(datetime.combine(day, clock), zone).astimezone(ZoneInfo(zone)))
