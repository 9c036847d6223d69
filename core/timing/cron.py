"""Five-field cron expressions (crontab(5)) as RRULE values.

`minute hour day-of-month month day-of-week`, with `*`, lists, ranges, steps and English names; Sunday is 0 or 7.
Where both the day of the month and that of the week are named, either is enough, as in cron: that is two rules, or
one where no month has such a day.
"""

import re
from contextlib import suppress
from typing import Final

from core.timing.rrule import WEEKDAYS, BadRule, NeverHappens, parse

MONTHS: Final = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
DAYS: Final = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")
_ITEM: Final = re.compile(
    r"(?P<all>\*)(?:/(?P<every>\d{1,4}))?"
    r"|(?P<low>\w{1,3})(?:-(?P<high>\w{1,3})(?:/(?P<step>\d{1,4}))?)?"
)


def is_cron(text: str) -> bool:
    """Tell whether this has the look of a cron expression."""
    fields = text.split()
    return len(fields) == 5 and all(re.fullmatch(r"[\w*,/-]+", field) and not field.isalpha() for field in fields[:3])


def rules(expression: str) -> list[str]:
    """Give the one or two RRULE values of an expression. Raises BadRule naming the field, or NeverHappens."""
    fields = expression.upper().split()
    if len(fields) != 5:
        raise BadRule(part=expression[:40])
    minutes = _values(fields[0], 0, 59)
    hours = _values(fields[1], 0, 23)
    month_days = _values(fields[2], 1, 31)
    months = _values(fields[3], 1, 12, MONTHS)
    weekdays = {day % 7 for day in _values(fields[4], 0, 7, DAYS)}
    common = ["FREQ=DAILY"]
    if len(months) < 12:
        common.append(_part("BYMONTH", months))
    clock = [_part("BYHOUR", hours), _part("BYMINUTE", minutes)]
    by_date = [_part("BYMONTHDAY", month_days)]
    by_day = ["BYDAY=" + ",".join(WEEKDAYS[(day - 1) % 7] for day in sorted(weekdays, key=lambda day: (day - 1) % 7))]
    dates, days = not fields[2].startswith("*"), not fields[4].startswith("*")
    either = [by_date, by_day] if dates and days else [
        (by_date if len(month_days) < 31 else []) + (by_day if len(weekdays) < 7 else [])
    ]  # fmt: skip
    found = []
    for picked in either:
        with suppress(NeverHappens):
            found.append(str(parse(";".join(common + picked + clock))))
    if not found:
        raise NeverHappens
    return found


def _part(name: str, values: set[int]) -> str:
    return f"{name}={','.join(map(str, sorted(values)))}"


def _values(field: str, lowest: int, highest: int, names: tuple[str, ...] = ()) -> set[int]:
    """Read one field. Raises BadRule."""

    def number(text: str) -> int:
        if text in names:
            return names.index(text) + lowest
        if not (text.isascii() and text.isdecimal() and lowest <= int(text) <= highest):
            raise BadRule(part=field[:40])
        return int(text)

    found: set[int] = set()
    for item in field.split(","):
        match = _ITEM.fullmatch(item)
        if match is None:
            raise BadRule(part=field[:40])
        low = lowest if match["all"] else number(match["low"])
        high = highest if match["all"] else number(match["high"]) if match["high"] else low
        step = int(match["every"] or match["step"] or 1)
        if step == 0 or high < low:
            raise BadRule(part=field[:40])
        found.update(range(low, high + 1, step))
    return found
