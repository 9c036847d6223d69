"""Rules in words."""

# ruff: noqa: DTZ001 - wall-clock times are naive by design

from datetime import datetime, timedelta

import pytest
from hypothesis import given

from bot.features.repeats import REPEATS, months
from bot.i18n import Translator, t
from bot.ui.repetition import label, repetition
from core.timing.rrule import Rule
from tests.unit.core.test_rrule import RULES

START = datetime(2026, 5, 4, 9)
TRANSLATOR = Translator(strict=True)


def words(rrule: str | None, start: datetime = START) -> str:
    return TRANSLATOR.plain(repetition(rrule, start, "en"), "en", "UTC")


@pytest.mark.parametrize(
    ("rrule", "said"),
    [
        (None, "Once"),
        ("FREQ=MINUTELY;INTERVAL=30", "Every 30 minutes"),
        ("FREQ=HOURLY", "Every hour"),
        ("FREQ=DAILY", "Every day"),
        ("FREQ=DAILY;INTERVAL=3", "Every 3 days"),
        ("FREQ=WEEKLY", "Every week on Monday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "Every 2 weeks on Monday and Thursday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE", "Every week on Monday, Tuesday, and Wednesday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Monday to Friday"),
        ("FREQ=WEEKLY;BYDAY=SA,SU", "Every week on Saturday and Sunday"),
        ("FREQ=MONTHLY", "Every month on day 4"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "Every month on the last day"),
        ("FREQ=MONTHLY;BYMONTHDAY=-2", "Every month on the second to last day"),
        ("FREQ=MONTHLY;BYMONTHDAY=-4", "Every month on the last day but 3"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "Every month on day 31 (a month without day 31 is skipped)"),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU", "Every 3 months on the second Tuesday"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "Every month on the last Friday"),
        ("FREQ=YEARLY", "Every year on May 4"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24", "Every year on December 24"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "Every year on the last day of February"),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "Every year on the second Sunday of May"),
        ("FREQ=DAILY;COUNT=6", "Every day, 6 times"),
        ("FREQ=DAILY;COUNT=1", "Every day, once"),
        ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231", "Every week on Monday, until December 31, 2026"),
        ("FREQ=DAILY;BYDAY=MO;BYHOUR=9", "By the rule FREQ=DAILY;BYDAY=MO;BYHOUR=9"),
        ("FREQ=DAILY\nFREQ=WEEKLY", "By the rule FREQ=DAILY + FREQ=WEEKLY"),
    ],
)
def test_a_rule_in_english(rrule: str | None, said: str) -> None:
    assert words(rrule) == said


@given(RULES)
def test_every_rule_can_be_said(rule: Rule) -> None:
    said = words(str(rule))
    assert said
    assert "{" not in said


@pytest.mark.parametrize("language", TRANSLATOR.languages)
def test_what_is_offered_fits_its_button(language: str) -> None:
    """Of 28 characters two stand side by side, of 40 one alone."""
    halves = [t(f"repeat-{name}") for name in (*REPEATS, "monthly", "weekdays", "every", "expert")]
    days = [START + timedelta(days=n) for n in range(366)]
    wholes = [label(rule, day, language) for day in days for rule in months(day)]
    for most, phrases in ((28, halves), (40, wholes)):
        said = [TRANSLATOR.plain(phrase, language, "UTC") for phrase in phrases]
        assert [words for words in said if len(words) > most] == []


@pytest.mark.parametrize(
    ("rrule", "said"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,TH", "Alle 2 Wochen am Mo., Mi. und Do."),
        ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231", "Jede Woche am Mo., bis 31.12.2026"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "Am 31. jedes Monats"),
        ("FREQ=DAILY\nFREQ=WEEKLY", "Nach der Regel FREQ=DAILY + FREQ=WEEKLY"),
    ],
)
def test_a_button_has_short_words(rrule: str, said: str) -> None:
    assert TRANSLATOR.plain(label(rrule, START, "de"), "de", "UTC") == said
