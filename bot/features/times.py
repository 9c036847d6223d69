"""A time in words, taken into a message in the making."""

from datetime import date, timedelta
from typing import Final

from bot.failures import sentence
from bot.features import repeats
from bot.features.newmessage import NewMessage, Option
from bot.i18n import Phrase, t
from bot.ui.form import Form
from core.delivery.runs import at_time
from core.timing.when import (
    Ambiguous,
    NotUnderstood,
    TimeMissing,
    When,
    WhenError,
    offered,
    parse_clocks,
    parse_when,
)

LONGEST: Final = 100
"""Characters of a day without a time that are kept until its time is said."""


def take_time(form: Form[NewMessage], text: str, day: date | None = None) -> Phrase | None:
    """Read a time into the draft, one without a day as of `day`; give what is wrong with it, or None.

    A time of day alone changes that of what repeats already. Where only the time of day is missing, what was typed is
    kept: the answer may be that alone. What is not understood leaves the question as it was.
    """
    draft = form.draft
    before = str(day) if day is not None else draft.timeless
    draft.misread = ""
    try:
        when = _when(form, text, before)
    except NotUnderstood as problem:
        return sentence(problem)
    except WhenError as problem:
        draft.timeless = ""
        if isinstance(problem, TimeMissing) and len(text) <= LONGEST:
            draft.timeless = text
        draft.options = tuple(map(Option.of, offered(problem)))
        return sentence(problem)
    draft.options, draft.timeless = (), ""
    take_typed(form, Option.of(when))
    return None


def take_typed(form: Form[NewMessage], option: Option) -> None:
    """Take what was typed into the draft: words that do not say how often mean once, unless it repeats already."""
    take(form, option)
    form.draft.repeats = form.draft.repeats or form.draft.earlier is None


def understood(form: Form[NewMessage], text: str) -> bool:
    """Tell whether every word of it belongs to a time, be that over, ambiguous, or without its time of day."""
    try:
        _when(form, text, "")
    except NotUnderstood:
        return False
    except WhenError:
        return True
    return True


def wrong(form: Form[NewMessage]) -> Phrase | None:
    """Say what is wrong with the time that was typed before it was asked for, if there is one."""
    try:
        if form.draft.misread:
            _when(form, form.draft.misread, "")
    except WhenError as problem:
        return t("form-again", problem=sentence(problem))
    return None


def take(form: Form[NewMessage], option: Option) -> None:
    """Take a time into the draft, and ask anew how often where the rule before does not mean it."""
    draft, before = form.draft, form.draft.answered
    draft.take(option)
    if option.rrule is None and before is not None:
        draft.rrule, draft.repeats, draft.earlier = before.rrule, True, None
        if repeats.runs(form)[:1] != [draft.at]:
            draft.rrule, draft.repeats, draft.earlier = None, False, before


def repeated(form: Form[NewMessage], text: str) -> When | None:
    """Read how often, from the chosen time on and at that time of day; None where the text does not say just that."""
    if form.draft.at is None:
        return None
    wall, before = form.draft.local(form.zone), form.draft.when().start - timedelta(minutes=1)
    try:
        when = parse_when(f"{text} {wall:%H:%M}", language=form.person.language, zone=form.zone, now=before)
    except WhenError:
        return None
    return when if when.rrule else None


async def take_repeated(form: Form[NewMessage], when: When) -> None:
    """Take how often, and the first time that is meant by it where the chosen one is not; go on from there."""
    if form.draft.at is None or when.start > form.draft.at:
        take(form, Option.of(when))
        await form.go(form.draft.missing())
    else:
        await repeats.take(form, when.rrule)


def _when(form: Form[NewMessage], text: str, before: str) -> When:
    """Read a time as typed, behind the day or the days that were said before. Raises WhenError."""
    person, now = form.person, form.app.clock.now()
    if before:
        try:
            return parse_when(f"{before} {text}", language=person.language, zone=form.zone, now=now)
        except NotUnderstood:
            pass  # it may be a whole phrase, with a day of its own
    if retimed := _retimed(form, text):
        return retimed
    return parse_when(text, language=person.language, zone=form.zone, now=now)


def _retimed(form: Form[NewMessage], text: str) -> When | None:
    """Give what repeats already, on the same days at a time of day that was typed alone. Raises Ambiguous."""
    draft, before = form.draft, form.draft.answered
    if before is None or before.at is None:
        return None
    as_it_was = When(before.at, before.rrule, before.said, draft.skipped)
    clocks = parse_clocks(text, language=form.person.language)
    found = [when for clock in clocks if (when := at_time(as_it_was, clock, form.zone, form.app.clock.now()))]
    if len(found) > 1:
        raise Ambiguous(options=tuple(sorted(found, key=lambda when: when.start)))
    return found[0] if found else None
