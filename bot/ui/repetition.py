"""How often something repeats, in words: an RRULE as a phrase."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Final, Literal

from babel.dates import format_date, format_skeleton, get_day_names, get_month_names
from babel.lists import format_list

from bot.i18n import Phrase, Text, t
from core.errors import InputError
from core.timing.birthdays import LEAP_DAY
from core.timing.rrule import Day, Freq, Rule, parse

WORKDAYS: Final = (0, 1, 2, 3, 4)
PLAIN: Final = {Freq.MINUTELY: "minutely", Freq.HOURLY: "hourly", Freq.DAILY: "daily"}
"""Frequencies that name no day."""
_LEAP_YEAR: Final = 2000


def repetition(rrule: str | None, start: datetime, language: str) -> Phrase:
    """Say how often; `start` is the wall-clock start, which a rule that names no day takes its day from.

    A rule that is too peculiar for words is shown as it is.
    """
    if rrule is None:
        return t("rule-once")
    try:
        rule = parse(rrule)
    except InputError:  # several rules in one, as of a cron expression, or what an older version kept
        return t("rule-other", rule=rrule.replace("\n", " + "))
    return _Words(rule, start, language).whole() or t("rule-other", rule=rrule)


def label(rrule: str, start: datetime, language: str) -> Phrase:
    """Say how often on a button, which has little room: short days and dates, and nothing of what is left out."""
    try:
        return _Brief(parse(rrule), start, language).whole() or repetition(rrule, start, language)
    except InputError:
        return repetition(rrule, start, language)


class _Words:
    """One rule, for one language."""

    days: Literal["wide", "abbreviated"] = "wide"
    dates: Literal["long", "medium"] = "long"
    notes: bool = True

    def __init__(self, rule: Rule, start: datetime, language: str) -> None:
        self._rule, self._start, self._language = rule, start, language

    def whole(self) -> Phrase | None:
        """Give the words with the end; None where there are none."""
        words, rule = self.phrase(), self._rule
        if words is None:
            return None
        if rule.count is not None:
            return t("rule-times", rule=words, times=rule.count)
        if rule.until is not None:
            return t("rule-until", rule=words, date=format_date(rule.until, self.dates, locale=self._language))
        return words

    def phrase(self) -> Phrase | None:
        """Give the words without the end; None where there are none."""
        rule = self._rule
        if replace(rule, interval=1, until=None, count=None) == Rule(Freq.YEARLY, year_days=(LEAP_DAY,)):
            return self._each_year(t("rule-day-leap"))
        if rule.hours or rule.minutes or rule.positions or rule.week_numbers or rule.year_days:
            return None
        match rule.freq:
            case Freq.WEEKLY:
                return None if rule.months else self._weekly()
            case Freq.MONTHLY:
                return None if rule.months else self._monthly()
            case Freq.YEARLY:
                return self._yearly()
            case _:
                return None if rule.picks_days else t(f"rule-{PLAIN[rule.freq]}", n=rule.interval)

    def _weekly(self) -> Phrase:
        weekdays = tuple(day.weekday for day in self._rule.days) or (self._start.weekday(),)
        if self._rule.interval == 1 and weekdays == WORKDAYS:
            return t("rule-workdays")
        days = self._listed(self._weekday(weekday) for weekday in weekdays)
        return t("rule-weekly", n=self._rule.interval, days=days)

    def _monthly(self) -> Phrase | None:
        rule = self._rule
        if rule.days and (rule.month_days or not all(day.nth for day in rule.days)):
            return None
        month_days = rule.month_days or (() if rule.days else (self._start.day,))
        days = [self._nth(day) for day in rule.days] + [_month_day(day) for day in month_days]
        if len(days) > 1:
            return None
        words = t("rule-monthly", n=rule.interval, days=days[0])
        missing = [day for day in month_days if day > 28]
        return t("rule-short-months", rule=words, day=missing[0]) if missing and self.notes else words

    def _yearly(self) -> Phrase | None:
        rule = self._rule
        months = rule.months or (self._start.month,)
        if rule.days:
            if len(rule.days) > 1 or len(rule.months) != 1 or not rule.days[0].nth or rule.month_days:
                return None
            return self._each_year(t("rule-day-nth-of", day=self._nth(rule.days[0]), month=self._month(months[0])))
        if len(months) > 1 or len(rule.month_days) > 1 or (rule.month_days and not rule.months):
            return None
        day = rule.month_days[0] if rule.month_days else self._start.day
        if day == -1:
            return self._each_year(t("rule-day-last-of", month=self._month(months[0])))
        if day < 0:
            return None
        return self._each_year(format_skeleton("MMMMd", date(_LEAP_YEAR, months[0], day), locale=self._language))

    def _each_year(self, days: Text) -> Phrase:
        return t("rule-yearly", n=self._rule.interval, days=days)

    def _nth(self, day: Day) -> Phrase:
        return t("rule-day-nth", nth=day.nth, weekday=self._weekday(day.weekday))

    def _weekday(self, weekday: int) -> str:
        return str(get_day_names(self.days, "format", self._language)[weekday])

    def _month(self, month: int) -> str:
        return str(get_month_names("wide", "stand-alone", self._language)[month])

    def _listed(self, words: Iterable[str]) -> str:
        return str(format_list(list(words), locale=self._language))


class _Brief(_Words):
    """The same, where there is little room."""

    days = "abbreviated"
    dates = "medium"
    notes = False


def _month_day(day: int) -> Phrase:
    if day == -1:
        return t("rule-day-last")
    return t("rule-day", day=day) if day > 0 else t("rule-day-before-last", day=-day, before=-day - 1)
