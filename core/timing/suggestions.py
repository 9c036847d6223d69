"""Times that people often want, as they make sense now: in an hour, this evening, tomorrow, next week."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from core.timing.recurrence import resolve

MORNING: Final = time(9)
EVENING: Final = time(20)
LATE: Final = time(10)
"""The morning of a day off."""
NIGHT: Final = 6
"""Before this hour, the morning that comes is still today's."""


class Quick(StrEnum):
    """What a suggestion is."""

    HOUR = "hour"
    MORNING = "morning"
    EVENING = "evening"
    TOMORROW = "tomorrow"
    TOMORROW_EVENING = "tomorrow-evening"
    WEEKEND = "weekend"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A time to choose, aware in the person's zone."""

    quick: Quick
    at: datetime


def suggestions(now: datetime, zone: str, *, weekend: int, week: int) -> list[Suggestion]:
    """Give times that lie ahead, each day's at most once, soonest first.

    `weekend` and `week` are the weekdays (Monday is 0) with which those begin.
    """
    here = ZoneInfo(zone)
    local = now.astimezone(here)

    def on(days: int, clock: time) -> datetime:
        return resolve(datetime.combine(local.date() + timedelta(days=days), clock), zone).astimezone(here)

    hour = (now + timedelta(hours=1)).astimezone(here).replace(second=0, microsecond=0)
    found = [Suggestion(Quick.HOUR, hour)]
    if local.hour < NIGHT:
        found.append(Suggestion(Quick.MORNING, on(0, MORNING)))
    evening = on(0, EVENING)
    found.append(Suggestion(Quick.EVENING, evening))
    found.append(Suggestion(Quick.TOMORROW, on(1, MORNING)))
    if evening <= hour:
        found.append(Suggestion(Quick.TOMORROW_EVENING, on(1, EVENING)))
    for quick, weekday, clock in ((Quick.WEEKEND, weekend, LATE), (Quick.WEEK, week, MORNING)):
        days = (weekday - local.weekday()) % 7
        if days > 1:
            found.append(Suggestion(quick, on(days, clock)))
    ahead = [one for one in found if one.quick is Quick.HOUR or one.at > hour]
    return sorted(ahead, key=lambda one: one.at)
