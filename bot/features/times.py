"""A time in words, taken into a message in the making."""

from datetime import date
from typing import Final

from bot.failures import sentence
from bot.features import repeats
from bot.features.newmessage import NewMessage, Option
from bot.i18n import Phrase, t
from bot.ui.form import Form
from core.timing.when import NotUnderstood, TimeMissing, When, WhenError, offered, parse_when

LONGEST: Final = 100
"""Characters of a day without a time that are kept until its time is said."""


def take_time(form: Form[NewMessage], text: str, day: date | None = None) -> Phrase | None:
    """Read a time into the draft, one without a day as of `day`; give what is wrong with it, or None.

    Where only the time of day is missing, what was typed is kept: the answer may be that alone.
    """
    draft = form.draft
    before = str(day) if day is not None else draft.timeless
    draft.options, draft.timeless, draft.misread = (), "", ""
    try:
        when = _when(form, text, before)
    except WhenError as problem:
        if isinstance(problem, TimeMissing) and len(text) <= LONGEST:
            draft.timeless = text
        draft.options = tuple(map(Option.of, offered(problem)))
        return sentence(problem)
    take(form, Option.of(when))
    return None


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
    form.draft.take(option)
    if option.rrule is None:
        repeats.reconsider(form)


def _when(form: Form[NewMessage], text: str, before: str) -> When:
    """Read a time as typed, behind the day or the days that were said before. Raises WhenError."""
    person, now = form.person, form.app.clock.now()
    if before:
        try:
            return parse_when(f"{before} {text}", language=person.language, zone=form.zone, now=now)
        except NotUnderstood:
            pass  # it may be a whole phrase, with a day of its own
    return parse_when(text, language=person.language, zone=form.zone, now=now)
