"""A person's day by their own clock: when it begins and ends, and which hours of it are quiet.

Wall times become instants as in core.timing.recurrence: one that does not exist (spring gap) is the first instant
after the gap, one that exists twice (autumn) is the first. So a day has 23 to 25 hours, as its date has on the wall.
"""

from contextlib import suppress
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.errors import BadQuiet
from core.model import Quiet
from core.timing.recurrence import resolve
from core.timing.when import NotUnderstood, parse_stretch

DAY = timedelta(days=1)


def begins(at: datetime, zone: str) -> datetime:
    """Give the first instant (UTC) of the day that an instant lies in, in a zone."""
    return resolve(datetime.combine(at.astimezone(ZoneInfo(zone)).date(), time()), zone)


def ends(at: datetime, zone: str) -> datetime:
    """Give the first instant (UTC) of the day after the one that an instant lies in, in a zone."""
    return resolve(datetime.combine(at.astimezone(ZoneInfo(zone)).date() + DAY, time()), zone)


def quiet_until(quiet: Quiet | None, zone: str, at: datetime) -> datetime | None:
    """Give when the quiet hours end (UTC) that an instant lies in; None when it lies in none.

    They begin at their first instant, and their end is outside. Hours that fall into a spring gap are left out.
    """
    if quiet is None:
        return None
    today = at.astimezone(ZoneInfo(zone)).date()
    for day in (today - DAY, today):
        until = day if quiet.start < quiet.end else day + DAY
        end = resolve(datetime.combine(until, quiet.end), zone)
        if resolve(datetime.combine(day, quiet.start), zone) <= at < end:
            # A gap may lead from one night straight into the next.
            return quiet_until(quiet, zone, end) or end
    return None


def parse_quiet(text: str, language: str) -> Quiet:
    """Read `22:00 - 7:00`, or `from 10 pm to 7 am` in a language or in English.

    Raises BadQuiet; an hour alone (`10-7`) may be meant either way where hours are counted to twelve.
    """
    for each in (language, "en"):
        with suppress(NotUnderstood):
            start, end = parse_stretch(text, language=each)
            if start != end:
                return Quiet(start=start, end=end)
    raise BadQuiet(text=text.strip())
