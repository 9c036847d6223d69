"""Words -> time: a strict grammar. Every word must be understood, or the input is refused naming the word.

::

    WhenError(InputError)
    ├── NotUnderstood   words that the grammar has no place for; values: `word`
    │   └── NotTogether words that it knows, where they make no time; values: `word`
    ├── TimeMissing     a day without a time of day; values: `day`
    │   └── TimesMissing    something that repeats, without one
    ├── InThePast       values: `start`, and `instead`: the likely meaning, or None
    └── Ambiguous       values: `options`, each a When; ask which

What it takes, in each language of core/timing/vocabulary, in whatever order a person puts it:

- once: `in 10 minutes`, `in half an hour`; a time of day (`18:30`, `9am`, `half past 8`, `noon`), alone the next one
  to come; with a day, without a year the next such day: `tomorrow`, `friday`, `24.12.`, `dec 24 2026`, `on the 5th`.
- again and again: `every weekday at 8:00`, `every 2 weeks on monday 10:00`, `the 1st of each month 9:00`, `last friday
  of the month 17:00`, `every year on 5 may 9:00`; with an end (`for 6 weeks`, `6 times`, `until 31 dec`) or a start
  (`from 1 june`). The rules for these are those of core.timing.when.repeating.

What people read differently is asked: the hour 8, where a language counts them twice (`clock` of its vocabulary), and
half past 8 in all of them; an hour before nightfall that is said to be of the night; 05/06, where it has no one order;
`next friday`, which is the coming one or the one after it, and so `friday after next`; `friday midnight`. An hour in
figures with minutes (`8:30`) is one of 24, as it is where a language has a word for that (`8h`). The past is not taken.

Two times of day, as of hours that are to be quiet, are read by `parse_stretch`; a time of day alone, as for what
repeats already, by `parse_clocks`; how many times alone by `parse_times`; a date alone, as of a birthday, by
`parse_date`.
"""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.timing.when.clocks import parse_clocks
from core.timing.when.dates import parse_date
from core.timing.when.errors import (
    Ambiguous,
    InThePast,
    NotTogether,
    NotUnderstood,
    TimeMissing,
    TimesMissing,
    WhenError,
)
from core.timing.when.grammar import LONGEST, Grammar, Reading, cut
from core.timing.when.pieces import Every, Part, Picked
from core.timing.when.reading import FARTHEST, Here, Parts, When, offered, once
from core.timing.when.repeating import repeating
from core.timing.when.stretch import parse_stretch
from core.timing.when.times import parse_times
from core.timing.when.tokens import cleaned
from core.timing.when.vocabulary import vocabulary

__all__ = [
    "FARTHEST",
    "Ambiguous",
    "InThePast",
    "NotTogether",
    "NotUnderstood",
    "TimeMissing",
    "TimesMissing",
    "When",
    "WhenError",
    "offered",
    "parse_clocks",
    "parse_date",
    "parse_stretch",
    "parse_times",
    "parse_when",
    "vocabulary",
]

LENGTH_LIMIT: Final = 200
"""How many characters a time may have. With LONGEST words at most, none takes more than some 10 ms."""

_TELLING: Final = (InThePast, TimeMissing, TimesMissing, NotTogether)
"""That it is over, or has no time yet, says more than that another reading makes no sense."""


def parse_when(text: str, *, language: str, zone: str, now: datetime) -> When:
    """Read a time in a person's words; `now` is aware, `zone` an IANA name. Raises WhenError, see above."""
    words = vocabulary(language)
    if len(text) > LENGTH_LIMIT:
        raise NotUnderstood(word=text[:40].strip() + "…")
    plain = cleaned(text)
    found = cut(plain, words)
    if not found or len(found) > LONGEST:
        raise NotUnderstood(word=plain.strip()[:40])
    here = Here(now.astimezone(ZoneInfo(zone)), zone, words)
    whens: set[When] = set()
    problems: list[WhenError] = []
    timeless: TimeMissing | None = None
    for reading in Grammar(plain, found, words).readings():
        try:
            whens.update(_meanings(reading, here))
        except WhenError as problem:
            problems.append(problem)
            if isinstance(problem, TimeMissing) and Parts(reading).one(Part) is None:
                timeless = problem
    if whens and timeless:
        # What may be a time may belong to the day, too: "friday 8", pt "todo dia 15", each day at 15 or each 15th.
        raise timeless
    options = tuple(sorted(whens, key=lambda when: (when.start, when.rrule or "")))
    if not options:
        raise min(problems, key=lambda problem: _TELLING.index(type(problem)))
    if len(options) > 1:
        raise Ambiguous(options=options)
    return options[0]


def _meanings(reading: Reading, here: Here) -> list[When]:
    parts = Parts(reading)
    return repeating(parts, here) if parts.one(Every) or parts.one(Picked) else once(parts, here)
