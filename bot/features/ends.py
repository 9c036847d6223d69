"""When a repetition ends: chosen by tapping, or typed as a date or as how many times."""

from dataclasses import replace
from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message
from babel.dates import format_date
from dateutil.relativedelta import relativedelta

from bot.failures import sentence
from bot.features.repeats import HIGHEST, Choosing, Repeat, ended, foot, how_often, number, take
from bot.i18n import Text, moment, t
from bot.ui.form import Steps, Tap, does
from bot.ui.screen import Button, Screen
from core.delivery.runs import preview
from core.text.customs import tag
from core.timing.recurrence import resolve
from core.timing.when import NotUnderstood, TimeMissing, When, WhenError, offered, parse_times, parse_when

LENGTHS: Final = (1, 3, 12)
"""Months after which it may end with one tap."""
TIMES: Final = (5, 10, 20)
"""Times after which it may."""
WHOLE: Final = time(23, 59, 59)
"""When a day ends that is counted whole."""


async def ask_ends(form: Choosing) -> Screen:
    """Ask for the end, or which of those is meant that were typed; a length that is offered has several runs in it."""
    if form.draft.ends:
        rows = [[form.button(_named(form, until), "until", str(n))] for n, until in enumerate(form.draft.ends)]
    else:
        times = [form.button(t("repeat-times", times=n), "times", str(n)) for n in TIMES]
        rows = [[form.button(t("repeat-never"), "never")], *_lengths(form), times]
    return Screen(t("create-ask-ends", repeat=how_often(form)), [*rows, foot(form)])


def _lengths(form: Choosing) -> list[list[Button]]:
    when, rows = form.draft.when(), []
    for months in LENGTHS if when.rrule else ():
        until = _after(form.draft.local(form.zone), months)
        if len(preview(replace(when, rrule=ended(when.rrule or "", until=until)), form.zone, 2)) > 1:
            label = t("repeat-months", months=months, day=format_date(until, "medium", locale=form.person.language))
            rows.append([form.button(label, "months", str(months))])
    return rows


def _named(form: Choosing, until: datetime) -> Text:
    if until.time() == WHOLE:
        return str(format_date(until, "full", locale=form.person.language))
    return t("button-time", at=moment(resolve(until, form.zone), tag(form.person), form.zone))


def _after(start: datetime, months: int) -> datetime:
    """Give the end of the day so many months after a start; of a shorter month, its last day."""
    return datetime.combine(start + relativedelta(months=months), WHOLE)


QUESTIONS: Steps = {Repeat.ends: ask_ends}


async def never_ends(_: CallbackQuery, form: Choosing) -> None:
    """Let it go on for ever."""
    await _end(form)


async def ends_in(_: CallbackQuery, form: Choosing, tap: Tap) -> None:
    """Let it end so many months after it begins."""
    if (months := number(tap.arg)) in LENGTHS and months:
        await _end(form, until=_after(form.draft.local(form.zone), months))


async def ends_after(_: CallbackQuery, form: Choosing, tap: Tap) -> None:
    """Let it end after so many times."""
    if (times := number(tap.arg)) is not None:
        await _end(form, count=times)


async def ends_on(_: CallbackQuery, form: Choosing, tap: Tap) -> None:
    """Let it end on one of the days that were meant by what was typed."""
    which = number(tap.arg, lowest=0)
    if which is not None and which < len(form.draft.ends):
        await _end(form, until=form.draft.ends[which])


async def typed_end(message: Message, form: Choosing) -> None:
    """Take a date, or how many times, as typed."""
    text, draft = message.text or "", form.draft
    times = parse_times(text, language=form.person.language)
    if times is not None:
        taken = 1 <= times <= HIGHEST
        await (_end(form, count=times) if taken else form.again(t("repeat-no-number", highest=HIGHEST)))
        return
    try:
        until = _last(_day(form, text), form.zone)
    except NotUnderstood as problem:
        await form.again(t("repeat-no-end", word=problem.values["word"]))
    except WhenError as problem:
        # What is not understood leaves those to choose from that there are.
        draft.ends = tuple(_last(when, form.zone) for when in offered(problem))
        await form.again(sentence(problem))
    else:
        await _end(form, until=until)


def _day(form: Choosing, text: str) -> When:
    """Read until when: a day without a time counts whole. Raises WhenError."""
    language, zone, now = form.person.language, form.zone, form.app.clock.now()
    try:
        return parse_when(text, language=language, zone=zone, now=now)
    except TimeMissing:
        return parse_when(f"{text} 23:59", language=language, zone=zone, now=now)


def _last(when: When, zone: str) -> datetime:
    """Give the last moment, on the wall of the zone."""
    local = when.start.astimezone(ZoneInfo(zone)).replace(tzinfo=None, microsecond=0)
    return datetime.combine(local, WHOLE) if local.time() == time(23, 59) else local


async def _end(form: Choosing, *, until: datetime | None = None, count: int | None = None) -> None:
    rrule = form.draft.rrule
    if rrule is None:
        return
    if count is not None and "\n" in rrule:
        # Two rules in one, as of a cron expression, cannot be counted together.
        await form.again(t("repeat-not-counted"))
        return
    await take(form, ended(rrule, until=until, count=count))


def register(router: Router) -> None:
    """Let a conversation's router take these answers."""
    for what, answer in (
        ("never", never_ends), ("months", ends_in), ("times", ends_after), ("until", ends_on),
    ):  # fmt: skip
        router.callback_query.register(answer, Repeat.ends, does(what))
    router.message.register(typed_end, Repeat.ends, F.text)
