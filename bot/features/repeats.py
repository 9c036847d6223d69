"""How often: chosen by tapping, in words; or typed as a rule by those who know how."""

import calendar
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from babel.dates import get_day_names
from pydantic import AwareDatetime, BaseModel, NaiveDatetime

from bot.features.picking import shifted
from bot.i18n import Phrase, Text, moment, t
from bot.ui.form import Draft, Form, Steps, Tap, does
from bot.ui.repetition import label, repetition
from bot.ui.screen import Button, Screen
from core.delivery.runs import preview, recurrence_of
from core.errors import InputError
from core.model import Recurrence
from core.text.customs import tag
from core.timing import cron, zones
from core.timing import recurrence as rules
from core.timing.rrule import WEEKDAYS, NeverHappens, parse
from core.timing.when import When

REPEATS: Final = {
    "once": None,
    "daily": "FREQ=DAILY",
    "workdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "weekly": "FREQ=WEEKLY",
    "yearly": "FREQ=YEARLY",
}
"""What is chosen with one tap."""
LAST_OF_FEBRUARY: Final = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
"""What `yearly` means for the 29th of February."""
UNITS: Final = {"days": "DAILY", "weeks": "WEEKLY", "months": "MONTHLY"}
HIGHEST: Final = 99
"""The highest N of `every N`, and of `N times`, that is offered or taken in words; a rule may have more."""
SHOWN: Final = 3
"""Runs that are shown before confirming."""


class Repeat(StatesGroup):
    """Questions on the way to a repetition, and about its end."""

    weekdays, every, monthly, expert, ends = State(), State(), State(), State(), State()


class Answered(BaseModel):
    """A time, and how often, as they were answered."""

    at: AwareDatetime | None
    said: NaiveDatetime | None
    rrule: str


class Repeating(Draft):
    """A draft with a time, and how often.

    `repeats` tells whether how often is answered; `rrule` is that answer, None for once. `days`, `every` and `unit`
    are what is being chosen of it, `ends` the last moments that a typed end may mean. `said` is the time on the wall
    that was meant by `at`, where one was. `skipped` are times on the wall that are left out of what is being changed.
    `earlier` is what was answered before a time that its rule does not mean: how often is asked anew then.
    """

    at: AwareDatetime | None = None
    said: NaiveDatetime | None = None
    skipped: tuple[NaiveDatetime, ...] = ()
    repeats: bool = False
    rrule: str | None = None
    days: tuple[int, ...] = ()
    every: int = 2
    unit: str = "days"
    ends: tuple[NaiveDatetime, ...] = ()
    earlier: Answered | None = None

    def missing(self) -> State:
        """Give the step that comes next."""
        raise NotImplementedError

    def when(self) -> When:
        """Give the time as chosen so far."""
        assert self.at is not None  # noqa: S101 - asked for before whatever needs it
        return When(self.at, self.rrule, self.said, self.skipped)

    def resume(self, run: rules.Occurrence, recurrence: Recurrence) -> None:
        """Take up what repeats already, from a run of it on."""
        self.at, self.said = run.at, None if recurrence.fold else run.wall
        self.repeats, self.rrule, self.skipped = True, recurrence.rrule, recurrence.skipped

    def local(self, zone: str) -> datetime:
        """Give the chosen time on the wall of a zone."""
        return self.when().start.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


Choosing = Form[Repeating]
R = TypeVar("R", bound=Repeating)


# --- what is shown ------------------------------------------------------------------------------------------------


def how_often(form: Form[R]) -> Phrase:
    """Say how often, as chosen."""
    return repetition(form.draft.rrule, form.draft.local(form.zone), form.person.language)


def runs(form: Form[R]) -> list[datetime]:
    """Give the first runs of what is chosen; none where nothing fulfils it."""
    return preview(form.draft.when(), form.zone, SHOWN)


def outlook(form: Form[R]) -> Phrase:
    """Say how often, with the first runs, and what may surprise about them."""
    coming, said = runs(form), how_often(form)
    note = shift(form) if coming[:1] == [form.draft.when().start] else None
    if form.draft.rrule is None:
        return t("repeat-noted", repeat=said, note=note) if note else said
    filled: list[Text | datetime] = [*(by_clocks(form, run) for run in coming), *["—"] * SHOWN]
    said = t("create-runs", repeat=said, first=filled[0], second=filled[1], third=filled[2])
    if coming and coming[0] != form.draft.when().start:
        said = t("repeat-noted", repeat=said, note=t("repeat-later", at=form.draft.at))
    return t("repeat-noted", repeat=said, note=note) if note else _moved(form, said)


def by_clocks(form: Form[R], at: datetime) -> Text | datetime:
    """Give a time, by the clock that counts, too, where this is not the person's."""
    if form.zone == form.person.zone:
        return at
    there = moment(at, tag(form.person), form.zone)
    return t("create-run-there", at=at, city=zones.city(form.zone, form.person.language), there=there)


def shift(form: Form[R]) -> Phrase | None:
    """Say what the change of the clocks makes of the time that was meant; None where it makes nothing of it."""
    at, said = form.draft.at, form.draft.said
    return shifted(said, form.zone) if said and rules.resolve(said, form.zone) == at else None


def _moved(form: Form[R], said: Phrase) -> Phrase:
    """Say which run the clocks move, where they do."""
    recurrence = recurrence_of(form.draft.when(), form.zone)
    moved = rules.moved(recurrence, recurrence.start)
    if moved is None:
        return said
    there = moved.at.astimezone(ZoneInfo(recurrence.zone))
    note = t("repeat-moved", time=moved.wall.time(), day=moved.wall.date(), instead=there.time())
    return t("repeat-noted", repeat=said, note=note)


# --- the questions ------------------------------------------------------------------------------------------------


async def ask_repeat(form: Choosing) -> Screen:
    """Ask how often."""
    tap = {name: form.button(t(f"repeat-{name}"), "repeat", name) for name in REPEATS}
    assert form.draft.at is not None  # noqa: S101 - asked for before
    return Screen(
        t("create-ask-repeat", at=form.draft.at, zone=form.person.zone, ahead=form.draft.at - form.app.clock.now()),
        [
            [tap["once"]],
            [tap["daily"], tap["workdays"]],
            [tap["weekly"], form.button(t("repeat-monthly"), "which", "monthly")],
            [tap["yearly"], form.button(t("repeat-weekdays"), "which", "weekdays")],
            [form.button(t("repeat-every"), "which", "every"), form.button(t("repeat-expert"), "which", "expert")],
            foot(form),
        ],
    )


async def ask_weekdays(form: Choosing) -> Screen:
    """Ask for the days of the week: each button carries what is chosen once it is pressed, so that twice is once."""
    names = get_day_names("abbreviated", "stand-alone", form.person.language)
    chosen, buttons = set(form.draft.days), []
    for day in range(7):
        named = t("repeat-day-chosen", day=names[day]) if day in chosen else names[day]
        buttons.append(form.button(named, "days", "".join(map(str, sorted(chosen ^ {day})))))
    return Screen(
        t("create-ask-weekdays"), [buttons[:4], buttons[4:], [form.button(t("button-done"), "days-done")], _back(form)]
    )


async def ask_every(form: Choosing) -> Screen:
    """Ask for the N of `every N days`."""
    draft, person = form.draft, form.person
    said = repetition(_every(draft), draft.local(form.zone), person.language)
    units = [
        form.button(t("button-tab", tab=t(f"unit-{unit}")) if unit == draft.unit else t(f"unit-{unit}"), "unit", unit)
        for unit in UNITS
    ]
    lower, higher = max(1, draft.every - 1), min(HIGHEST, draft.every + 1)
    return Screen(
        t("create-ask-every", repeat=said),
        [
            [form.button(t("button-fewer"), "every", str(lower)), form.button(t("button-more"), "every", str(higher))],
            units,
            [form.button(t("button-done"), "every-done")],
            _back(form),
        ],
    )


async def ask_monthly(form: Choosing) -> Screen:
    """Ask for the day of the month, as the chosen date can be meant."""
    start = form.draft.local(form.zone)
    rows = [
        [form.button(label(rule, start, form.person.language), "month", str(number))]
        for number, rule in enumerate(months(start))
    ]
    return Screen(t("create-ask-monthly"), [*rows, _back(form)])


async def ask_expert(form: Choosing) -> Screen:
    """Ask for a rule."""
    return Screen(t("create-ask-expert"), [_back(form)])


QUESTIONS: Steps = {
    Repeat.weekdays: ask_weekdays,
    Repeat.every: ask_every,
    Repeat.monthly: ask_monthly,
    Repeat.expert: ask_expert,
}
_WHICH: Final = {
    "weekdays": Repeat.weekdays, "every": Repeat.every, "monthly": Repeat.monthly, "expert": Repeat.expert,
    "ends": Repeat.ends,
}  # fmt: skip


def foot(form: Choosing) -> list[Button]:
    """Give the way out, and the way back where how often is answered already, or was."""
    back = [form.button(t("button-back"), "back")] if form.draft.repeats or form.draft.earlier else []
    return [*back, form.button(t("button-cancel"), "cancel")]


def _back(form: Choosing) -> list[Button]:
    return [form.button(t("button-back"), "which", "repeat"), form.button(t("button-cancel"), "cancel")]


# --- rules --------------------------------------------------------------------------------------------------------


def months(start: datetime) -> list[str]:
    """Give the monthly rules that a date can be meant as: all of them begin with it."""
    weekday, length = WEEKDAYS[start.weekday()], calendar.monthrange(start.year, start.month)[1]
    found = ["FREQ=MONTHLY"]
    if (nth := (start.day + 6) // 7) < 5:
        found.append(f"FREQ=MONTHLY;BYDAY={nth}{weekday}")
    if start.day > length - 7:
        found.append(f"FREQ=MONTHLY;BYDAY=-1{weekday}")
    if start.day == length:
        found.append("FREQ=MONTHLY;BYMONTHDAY=-1")
    return found


def ended(rrule: str, *, until: datetime | None = None, count: int | None = None) -> str:
    """Give a rule with this end instead of its own; `until` is a wall-clock time. Raises BadRule."""
    return "\n".join(str(replace(parse(line), until=until, count=count)) for line in rrule.splitlines())


def typed(text: str, zone: str) -> str:
    """Read what an expert typed: an RRULE or a cron expression. Raises BadRule or NeverHappens."""
    return "\n".join(cron.rules(text)) if cron.is_cron(text) else str(parse(text, zone))


def _every(draft: Repeating) -> str:
    return f"FREQ={UNITS[draft.unit]};INTERVAL={draft.every}" if draft.every > 1 else f"FREQ={UNITS[draft.unit]}"


# --- the answers --------------------------------------------------------------------------------------------------


async def take(form: Form[R], rrule: str | None) -> None:
    """Take how often, if that happens at all from the chosen time on, and say what is wrong otherwise."""
    before, form.draft.rrule = form.draft.rrule, rrule
    if not runs(form):
        form.draft.rrule = before
        over = rrule is not None and "UNTIL=" in rrule
        await form.again(t("repeat-ends-before", at=form.draft.at) if over else NeverHappens())
        return
    form.draft.repeats, form.draft.earlier = True, None
    await form.go(form.draft.missing())


async def chose(_: CallbackQuery, form: Choosing, tap: Tap) -> None:
    """Take what one tap means."""
    if tap.arg not in REPEATS:
        return
    start = form.draft.local(form.zone)
    leap = tap.arg == "yearly" and (start.month, start.day) == (2, 29)
    await take(form, LAST_OF_FEBRUARY if leap else REPEATS[tap.arg])


async def which(_: CallbackQuery, form: Choosing, tap: Tap, repeat: State) -> None:
    """Go on to a question that says more."""
    form.draft.ends = ()
    if tap.arg == "weekdays":
        form.draft.days = (form.draft.local(form.zone).weekday(),)
    if tap.arg == "repeat":
        await form.go(repeat)
    elif tap.arg in _WHICH and (tap.arg != "ends" or form.draft.rrule):
        await form.go(_WHICH[tap.arg])


async def chose_days(_: CallbackQuery, form: Choosing, tap: Tap) -> None:
    """Take which days are chosen so far."""
    form.draft.days = tuple(sorted({int(digit) for digit in tap.arg if digit in "0123456"}))
    await form.go(Repeat.weekdays)


async def done_days(_: CallbackQuery, form: Choosing) -> None:
    """Take the chosen days."""
    if not form.draft.days:
        await form.again(t("repeat-no-days"))
        return
    await take(form, f"FREQ=WEEKLY;BYDAY={','.join(WEEKDAYS[day] for day in form.draft.days)}")


async def chose_every(_: CallbackQuery, form: Choosing, tap: Tap) -> None:
    """Take another N."""
    form.draft.every = number(tap.arg) or form.draft.every
    await form.go(Repeat.every)


async def typed_every(message: Message, form: Choosing) -> None:
    """Take an N as typed."""
    every = number(message.text or "")
    if every is None:
        await form.again(t("repeat-no-number", highest=HIGHEST))
        return
    form.draft.every = every
    await form.go(Repeat.every)


async def chose_unit(_: CallbackQuery, form: Choosing, tap: Tap) -> None:
    """Take what is counted."""
    if tap.arg in UNITS:
        form.draft.unit = tap.arg
        await form.go(Repeat.every)


async def done_every(_: CallbackQuery, form: Choosing) -> None:
    """Take `every N`."""
    await take(form, _every(form.draft))


async def chose_month(_: CallbackQuery, form: Choosing, tap: Tap) -> None:
    """Take which day of the month is meant."""
    found, which = months(form.draft.local(form.zone)), number(tap.arg, lowest=0)
    if which is not None and which < len(found):
        await take(form, found[which])


async def typed_rule(message: Message, form: Choosing) -> None:
    """Take a rule as typed."""
    try:
        rrule = typed(message.text or "", form.zone)
    except InputError as problem:
        await form.again(problem)
    else:
        await take(form, rrule)


def number(text: str, *, lowest: int = 1) -> int | None:
    """Read a number that is offered, in whatever digits; None for what is none."""
    text = text.strip()
    read = int(text) if text.isdecimal() and len(text) < 4 else -1
    return read if lowest <= read <= HIGHEST else None


def register(router: Router, repeat: State, confirm: State) -> None:
    """Let a conversation's router take these answers; `repeat` asks how often, `confirm` shows it all."""

    async def ask_more(query: CallbackQuery, form: Choosing, tap: Tap) -> None:
        await which(query, form, tap, repeat)

    taps: dict[str, tuple[Callable[..., object], tuple[State, ...]]] = {
        "repeat": (chose, (repeat,)),
        "which": (ask_more, (repeat, confirm, *QUESTIONS)),
        "days": (chose_days, (Repeat.weekdays,)),
        "days-done": (done_days, (Repeat.weekdays,)),
        "every": (chose_every, (Repeat.every,)),
        "unit": (chose_unit, (Repeat.every,)),
        "every-done": (done_every, (Repeat.every,)),
        "month": (chose_month, (Repeat.monthly,)),
    }
    for what, (take, states) in taps.items():
        for state in states:
            router.callback_query.register(take, state, does(what))
    router.message.register(typed_every, Repeat.every, F.text)
    router.message.register(typed_rule, Repeat.expert, F.text)
