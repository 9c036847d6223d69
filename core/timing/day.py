"""A person's day by their own clock: when it begins and ends, and which hours of it are quiet.

Wall times become instants as in core.timing.recurrence: one that does not exist (spring gap) is the first instant
after the gap, one that exists twice (autumn) is the first. So a day has 23 to 25 hours, as its date has on the wall.
"""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.errors import BadQuiet
from core.model import Quiet
from core.timing.recurrence import resolve

DAY = timedelta(days=1)

_TIME = r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap]\.?m\.?)?"
_RANGE = re.compile(rf"(?:from\s+)?{_TIME}\s*(?:-|\u2013|\u2014|to|till|until)\s*{_TIME}", re.IGNORECASE)


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


def parse_quiet(text: str) -> Quiet:
    """Read `22:00 - 7:00`, or `10pm to 7am`. Raises BadQuiet; an hour alone (`10-7`) may be meant either way."""
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        raise BadQuiet(text=text.strip())
    start, end = _time(text, *found.group(1, 2, 3)), _time(text, *found.group(4, 5, 6))
    if start == end:
        raise BadQuiet(text=text.strip())
    return Quiet(start=start, end=end)


def _time(text: str, hour: str, minute: str | None, half: str | None) -> time:
    """Read one time of a range; `half` is am or pm."""
    if half is None:
        hours, known = int(hour), minute is not None
    else:
        hours, known = int(hour) % 12 + (12 if half[0] in "pP" else 0), 1 <= int(hour) <= 12
    if not known or hours > 23 or int(minute or 0) > 59:
        raise BadQuiet(text=text.strip())
    return time(hours, int(minute or 0))
