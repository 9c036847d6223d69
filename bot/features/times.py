"""A time in words, taken into a message in the making."""

from datetime import date

from bot.failures import sentence
from bot.features import repeats
from bot.features.newmessage import NewMessage, Option
from bot.i18n import Phrase
from bot.ui.form import Form
from core.timing.when import NotUnderstood, When, WhenError, offered, parse_when


def take_time(form: Form[NewMessage], text: str, day: date | None = None) -> Phrase | None:
    """Read a time into the draft, one without a day as of `day`; give what is wrong with it, or None."""
    draft = form.draft
    draft.options = ()
    try:
        when = _when(form, text, day)
    except WhenError as problem:
        draft.options = tuple(map(Option.of, offered(problem)))
        return sentence(problem)
    take(form, Option.of(when))
    return None


def take(form: Form[NewMessage], option: Option) -> None:
    """Take a time into the draft, and ask anew how often where the rule before does not mean it."""
    form.draft.take(option)
    if option.rrule is None:
        repeats.reconsider(form)


def _when(form: Form[NewMessage], text: str, day: date | None) -> When:
    """Read a time as typed. Raises WhenError."""
    person, now = form.person, form.app.clock.now()
    if day is not None:
        try:
            return parse_when(f"{day} {text}", language=person.language, zone=form.zone, now=now)
        except NotUnderstood:
            pass  # it may be a whole phrase, with a day of its own
    return parse_when(text, language=person.language, zone=form.zone, now=now)
