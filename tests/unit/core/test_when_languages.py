"""Words -> time in each language: phrases with their exact meaning, and properties that hold for whatever is typed."""

# ruff: noqa: DTZ001, RUF001 - wall-clock times are naive by design; people type what looks like something else

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model import Recurrence
from core.timing import recurrence as rules
from core.timing.when import (
    FARTHEST,
    Ambiguous,
    InThePast,
    NotUnderstood,
    TimeMissing,
    When,
    WhenError,
    parse_when,
    vocabulary,
)
from core.timing.when.figures import TOKENS
from core.timing.when.tokens import folded
from core.timing.when.vocabulary import Node

LANGUAGES = ("en", "es", "pt", "de", "hi", "id", "ru", "ar")
BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 5, 4, 12, tzinfo=BERLIN)


def read(text: str, language: str, now: datetime = MONDAY, zone: str = "Europe/Berlin") -> When:
    return parse_when(text, language=language, zone=zone, now=now)


def said(when: When) -> str:
    return f"{when.start:%Y-%m-%d %H:%M}" + (f" {when.rrule}" if when.rrule else "")


def outcome(text: str, language: str, now: datetime = MONDAY, zone: str = "Europe/Berlin") -> str:
    """Say what becomes of a phrase, as the files of phrases do."""
    try:
        return said(read(text, language, now, zone))
    except Ambiguous as asked:
        options = asked.values["options"]
        assert isinstance(options, tuple)
        return " | ".join(map(said, options))
    except InThePast as over:
        return f"past {over.values['start']:%Y-%m-%d %H:%M}"
    except TimeMissing as missing:
        return f"no time {missing.values['day']}"
    except NotUnderstood as refused:
        return f"not: {refused.values['word']}"


def phrases() -> Iterator[tuple[str, str, str]]:
    """Give what is typed in which language, and what becomes of it."""
    for language in LANGUAGES:
        for line in (Path(__file__).parent / "phrases" / f"{language}.txt").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                text, _, meaning = line.partition(" => ")
                yield language, text, meaning


@pytest.mark.parametrize(("language", "text", "meaning"), list(phrases()))
def test_a_phrase_means_exactly_this(language: str, text: str, meaning: str) -> None:
    assert outcome(text, language) == meaning


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_enough_phrases(language: str) -> None:
    meanings = [meaning for tongue, _, meaning in phrases() if tongue == language]
    assert sum(meaning[0] == "2" for meaning in meanings) >= 60


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "...",
        ",",
        "!",
        "-",
        "?",
        "🎂",
        "25:00",
        "9:60",
        "24:00",
        "18:300",
        "9:5",
        "-5",
        "31.11. 9:00",
        "30.2.2027 9:00",
        "2026-13-01 9:00",
        "2026-02-30 9:00",
        "2027-02-29 9:00",
        "32/1 9:00",
        "0/5 9:00",
        "9:00 10:00",
        "2026-06-01 2026-06-02 9:00",
        "9:00-10:00",
        "{name}",
        "9²",
        "٩٩:٩٩",
        "99999999999",
        "1 2 3 4",
        "9:00 @",
        "<b>9:00</b>",
        "1900-01-0 9:00",
        "2026-06-01 25:00",
    ],
)
def test_what_is_no_time_in_any_language_is_refused(language: str, text: str) -> None:
    with pytest.raises(NotUnderstood):
        read(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("18:30", "2026-05-04 18:30"),
        ("9:05", "2026-05-05 09:05"),
        ("2026-12-24 18:00", "2026-12-24 18:00"),
        ("2026-12-24T18:00", "2026-12-24 18:00"),
        ("18:00 2026-12-24", "2026-12-24 18:00"),
        ("24.12. 18:00", "2026-12-24 18:00"),
        ("24.12.2026, 18:00", "2026-12-24 18:00"),
        ("24/12 18:00", "2026-12-24 18:00"),
        ("24-12-2026 18:00!", "2026-12-24 18:00"),
        ("٢٤/١٢/٢٠٢٦ ١٨:٠٠", "2026-12-24 18:00"),
        ("۲۴/۱۲ ۱۸:۰۰", "2026-12-24 18:00"),
        ("२४/१२ १८:००", "2026-12-24 18:00"),
        ("\u200f24/12\u00a018:00.", "2026-12-24 18:00"),
    ],
)
def test_figures_are_read_in_any_language_and_script(language: str, text: str, start: str) -> None:
    assert said(read(text, language)) == start


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_day_comes_first_in_figures(language: str) -> None:
    assert said(read("5/6 9:00", language)) == "2026-06-05 09:00"
    assert said(read("05/06/26 9:00", language)) == "2026-06-05 09:00"


@pytest.mark.parametrize(
    "text", ["MAÑANA A LAS 9:00", "manana a las 9:00", "man\u0303ana a las 9:00", "mañana, a las 9:00."]
)
def test_case_accents_and_punctuation_say_nothing(text: str) -> None:
    assert said(read(text, "es")) == "2026-05-05 09:00"


@pytest.mark.parametrize("language", ["de-AT", "pt_BR", "es-419", "AR"])
def test_a_variant_is_read_as_its_language(language: str) -> None:
    assert vocabulary(language) is not vocabulary("en")


@pytest.mark.parametrize("language", ["../en", "en/../../x", "", "*"])
def test_what_is_no_language_is_read_as_english(language: str) -> None:
    assert said(read("tomorrow 9:00", language)) == "2026-05-05 09:00"


def test_a_long_text_is_refused_without_being_read() -> None:
    with pytest.raises(NotUnderstood) as refused:
        read("9:00 " * 100, "en")
    assert len(str(refused.value.values["word"])) <= 41


# --- rules ---------------------------------------------------------------------------------------------------------


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("text", "now", "meaning"),
    [
        ("heute um 8", "2026-05-04T07:00", "2026-05-04 08:00"),
        ("um 8", "2026-05-04T07:00", "2026-05-04 08:00"),
        ("um 8", "2026-05-04T21:00", "2026-05-05 08:00"),
        ("morgen um 8", "2026-05-04T07:00", "2026-05-05 08:00"),
    ],
)
def test_a_german_hour_is_one_of_24(text: str, now: str, meaning: str) -> None:
    assert said(read(text, "de", at(now))) == meaning


def test_a_german_hour_that_is_over_offers_the_evening() -> None:
    with pytest.raises(InThePast) as over:
        read("heute um 8", "de")
    instead = over.value.values["instead"]
    assert isinstance(instead, When)
    assert said(instead) == "2026-05-04 20:00"


def test_a_weekday_that_is_today_and_over_offers_the_next_one() -> None:
    with pytest.raises(InThePast) as over:
        read("this monday 9:00", "en")
    instead = over.value.values["instead"]
    assert isinstance(instead, When)
    assert said(instead) == "2026-05-11 09:00"


YESTERDAY = {
    "en": "yesterday", "es": "ayer", "pt": "ontem", "de": "gestern", "hi": "बीता कल", "id": "kemarin",
    "ru": "вчера", "ar": "أمس",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("clock", "coming"), [("9:05", "2026-05-05 09:05"), ("18:30", "2026-05-04 18:30")])
def test_yesterday_offers_the_next_such_time(language: str, clock: str, coming: str) -> None:
    with pytest.raises(InThePast) as over:
        read(f"{YESTERDAY[language]} {clock}", language)
    instead = over.value.values["instead"]
    assert isinstance(instead, When)
    assert said(instead) == coming


def test_next_monday_is_not_today() -> None:
    assert said(read("next monday 18:30", "en")) == "2026-05-11 18:30"


def test_a_sunday_next_week_depends_on_where_weeks_begin() -> None:
    assert outcome("sunday next week 9:00", "en") == "2026-05-10 09:00 | 2026-05-17 09:00"
    assert outcome("Sonntag nächster Woche 9:00", "de") == "2026-05-17 09:00"


def test_a_rule_does_not_begin_in_a_gap_of_daylight_saving() -> None:
    when = read("every day at 2:30", "en", at("2026-03-28T12:00"))
    assert said(when) == "2026-03-30 02:30 FREQ=DAILY"


def test_a_month_after_the_31st_is_the_last_day_of_a_shorter_one() -> None:
    assert said(read("in 1 month at 9:00", "en", at("2027-01-31T12:00"))) == "2027-02-28 09:00"


def test_the_31st_of_each_month_skips_shorter_ones_and_the_last_day_does_not() -> None:
    now = at("2026-06-01T12:00")
    assert said(read("the 31st of each month 9:00", "en", now)) == "2026-07-31 09:00 FREQ=MONTHLY;BYMONTHDAY=31"
    assert said(read("the last day of each month 9:00", "en", now)) == "2026-06-30 09:00 FREQ=MONTHLY;BYMONTHDAY=-1"


def test_six_weeks_hold_twelve_of_two_weekdays() -> None:
    when = read("each monday and thursday at 7:30 for 6 weeks", "en")
    recurrence = Recurrence(start=when.start.replace(tzinfo=None), zone="Europe/Berlin", rrule=when.rrule)
    assert len(rules.upcoming(recurrence, recurrence.start, 100)) == 12


def test_until_a_day_includes_it() -> None:
    when = read("every day at 9:00 until friday", "en")
    recurrence = Recurrence(start=when.start.replace(tzinfo=None), zone="Europe/Berlin", rrule=when.rrule)
    assert rules.upcoming(recurrence, recurrence.start, 100)[-1].wall == datetime(2026, 5, 8, 9)


def test_the_third_friday_is_not_a_friday_the_third() -> None:
    now = at("2026-03-20T12:00")  # 3 April 2026 is a Friday
    assert said(read("friday the 3rd at 9am", "en", now)) == "2026-04-03 09:00"
    with pytest.raises(NotUnderstood):
        read("the 3rd friday at 9am", "en", now)


def test_a_number_that_may_be_a_day_or_an_hour_is_not_taken_for_an_hour() -> None:
    with pytest.raises(TimeMissing):
        read("todo dia 15", "pt")  # each day at 15, or each 15th


# --- properties ----------------------------------------------------------------------------------------------------

TOMORROW = {
    "en": "tomorrow",
    "es": "mañana",
    "pt": "amanhã",
    "de": "morgen",
    "hi": "कल",
    "id": "besok",
    "ru": "завтра",
    "ar": "غدا",
}
WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "hi": "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    "id": "senin selasa rabu kamis jumat sabtu ahad",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}
MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "hi": "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
DATES = {
    "en": "{day} {month}",
    "es": "{day} de {month}",
    "pt": "{day} de {month}",
    "de": "{day}. {month}",
    "hi": "{day} {month}",
    "id": "{day} {month}",
    "ru": "{day} {month}",
    "ar": "{day} {month}",
}
CLOCKS = {
    "en": ("{clock}", "at {clock}"),
    "es": ("{clock}", "a las {clock}"),
    "pt": ("{clock}", "às {clock}"),
    "de": ("um {clock}", "{clock} Uhr"),
    "hi": ("{clock}", "{clock} बजे"),
    "id": ("jam {clock}", "pukul {clock}"),
    "ru": ("{clock}", "в {clock}"),
    "ar": ("{clock}", "الساعة {clock}"),
}
MORNING = {
    "en": ("{hour}am", "at {hour} in the morning"),
    "es": ("a las {hour} de la mañana",),
    "pt": ("às {hour} da manhã",),
    "de": ("um {hour} Uhr morgens",),
    "hi": ("सुबह {hour} बजे",),
    "id": ("jam {hour} pagi",),
    "ru": ("в {hour} утра",),
    "ar": ("الساعة {hour} صباحا",),
}
EVENING = {
    "en": ("{hour}pm", "at {hour} in the evening"),
    "es": ("a las {hour} de la noche",),
    "pt": ("às {hour} da noite",),
    "de": ("um {hour} Uhr abends",),
    "hi": ("रात {hour} बजे",),
    "id": ("jam {hour} malam hari",),
    "ru": ("в {hour} вечера",),
    "ar": ("الساعة {hour} مساء",),
}
EVERY = {
    "en": ("every {day}", "each {day}"),
    "es": ("cada {day}", "los {day}"),
    "pt": ("toda {day}", "cada {day}"),
    "de": ("jeden {day}",),
    "hi": ("हर {day}", "हर {day} को"),
    "id": ("setiap {day}", "tiap hari {day}"),
    "ru": ("каждый {day}", "каждую {day}"),
    "ar": ("كل {day}", "كل يوم {day}"),
}
EVERY_DAYS = {
    "en": "every {n} days",
    "es": "cada {n} días",
    "pt": "a cada {n} dias",
    "de": "alle {n} Tage",
    "hi": "हर {n} दिन में",
    "id": "setiap {n} hari",
    "ru": "каждые {n} дней",
    "ar": "كل {n} أيام",
}
DELAYS = {
    "en": "in {n} minutes",
    "es": "en {n} minutos",
    "pt": "em {n} minutos",
    "de": "in {n} Minuten",
    "hi": "{n} मिनट में",
    "id": "{n} menit lagi",
    "ru": "через {n} минут",
    "ar": "بعد {n} دقيقة",
}
NOWS = st.datetimes(datetime(2024, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC))


@st.composite
def clocks(draw: st.DrawFn, language: str) -> tuple[str, int, int]:
    """Say a time of day that nobody can misread."""
    which = draw(st.sampled_from(["figures", "morning", "evening"]))
    if which == "figures":
        hour, minute = draw(st.integers(0, 23)), draw(st.integers(0, 59))
        return draw(st.sampled_from(CLOCKS[language])).format(clock=f"{hour}:{minute:02}"), hour, minute
    hour = draw(st.integers(7, 11))
    if which == "morning":
        return draw(st.sampled_from(MORNING[language])).format(hour=hour), hour, 0
    return draw(st.sampled_from(EVENING[language])).format(hour=hour), hour + 12, 0


def either_way(draw: st.DrawFn, one: str, other: str) -> str:
    parts = [one, other]
    if draw(st.booleans()):
        parts.reverse()
    return draw(st.sampled_from([" ", ", ", "  "])).join(parts)


def wall(day: datetime, hour: int, minute: int) -> datetime:
    return rules.resolve(day.replace(hour=hour, minute=minute, second=0, microsecond=0, tzinfo=None), "Europe/Berlin")


@st.composite
def once(draw: st.DrawFn) -> tuple[str, str, datetime, datetime]:
    """Compose a phrase for one time: its language, itself, when it is said, what it means."""
    language, now = draw(st.sampled_from(LANGUAGES)), draw(NOWS)
    today = now.astimezone(BERLIN)
    clock, hour, minute = draw(clocks(language))
    kind = draw(st.sampled_from(["tomorrow", "weekday", "date", "dated", "delay"]))
    if kind == "delay":
        count = draw(st.integers(2, 500))
        rounded = (now + timedelta(minutes=count, milliseconds=999)).replace(microsecond=0)
        return language, DELAYS[language].format(n=count), now, rounded
    if kind == "tomorrow":
        return language, either_way(draw, TOMORROW[language], clock), now, wall(today + timedelta(days=1), hour, minute)
    if kind == "weekday":
        ahead = draw(st.integers(0, 6))
        name = WEEKDAYS[language].split()[(today + timedelta(days=ahead)).weekday()]
        start = wall(today + timedelta(days=ahead), hour, minute)
        if start <= now:
            start = wall(today + timedelta(days=7), hour, minute)
        return language, either_way(draw, name, clock), now, start
    day = today + timedelta(days=draw(st.integers(1, 300)))
    text = DATES[language].format(day=day.day, month=MONTHS[language].split()[day.month - 1])
    if kind == "dated":
        text += f" {day.year}"
    return language, either_way(draw, text, clock), now, wall(day, hour, minute)


@st.composite
def repeated(draw: st.DrawFn) -> tuple[str, str, datetime, datetime, str]:
    """Compose a phrase that repeats: its language, itself, when it is said, its first time, its rule."""
    language, now = draw(st.sampled_from(LANGUAGES)), draw(NOWS)
    today = now.astimezone(BERLIN)
    clock, hour, minute = draw(clocks(language))
    if draw(st.booleans()):
        ahead = draw(st.integers(0, 6))
        weekday = (today + timedelta(days=ahead)).weekday()
        text = draw(st.sampled_from(EVERY[language])).format(day=WEEKDAYS[language].split()[weekday])
        step, rrule = 7, f"FREQ=WEEKLY;BYDAY={('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')[weekday]}"
    else:
        ahead, count = 0, draw(st.integers(3, 10))
        text = EVERY_DAYS[language].format(n=count)
        step, rrule = 1, f"FREQ=DAILY;INTERVAL={count}"
    start = wall(today + timedelta(days=ahead), hour, minute)
    while start <= now or start.astimezone(BERLIN).hour != hour:
        ahead += step
        start = wall(today + timedelta(days=ahead), hour, minute)
    return language, either_way(draw, text, clock), now, start, rrule


@given(once())
@settings(max_examples=250)
def test_what_is_composed_for_once_is_read_as_meant(phrase: tuple[str, str, datetime, datetime]) -> None:
    language, text, now, start = phrase
    assert read(text, language, now) == When(start.astimezone(BERLIN))


@given(repeated())
@settings(max_examples=200)
def test_what_is_composed_to_repeat_is_read_as_meant(phrase: tuple[str, str, datetime, datetime, str]) -> None:
    language, text, now, start, rrule = phrase
    assert read(text, language, now) == When(start.astimezone(BERLIN), rrule)


TAKEN = [(language, text) for language, text, meaning in phrases() if meaning[0] == "2" and "|" not in meaning]


@given(st.sampled_from(TAKEN), st.sampled_from(["xyzzy", "quux", "плюх", "كلام", "शब्द", "não-sei"]), st.data())
@settings(max_examples=400)
def test_an_unknown_word_is_refused_by_name_wherever_it_stands(
    phrase: tuple[str, str], word: str, data: st.DataObject
) -> None:
    language, text = phrase
    words = text.split()
    words.insert(data.draw(st.integers(0, len(words))), word)
    with pytest.raises(NotUnderstood) as refused:
        read(" ".join(words), language)
    assert str(refused.value.values["word"]) in word


@given(st.sampled_from(LANGUAGES), st.data(), NOWS)
@settings(max_examples=500)
def test_whatever_is_typed_becomes_a_time_ahead_or_is_refused(
    language: str, data: st.DataObject, now: datetime
) -> None:
    figures = [
        "1",
        "5",
        "12",
        "29",
        "31",
        "2027",
        "9:00",
        "18:30",
        "24.12.",
        "5/6",
        "9.30",
        "2026-12-24",
        "-",
        ",",
        ".",
    ]
    known = sorted(vocabulary(language).known) + figures * 5
    taken = [text for tongue, text in TAKEN if tongue == language]
    pieces = st.sampled_from(known) | st.sampled_from(taken)
    text = data.draw(st.lists(pieces, max_size=6).map(" ".join) | st.text(max_size=40))
    try:
        when = read(text, language, now)
    except WhenError:
        return
    assert now < when.start <= now + FARTHEST + timedelta(days=1)
    assert when.start.tzinfo == BERLIN
    if when.rrule:
        start = when.start.replace(tzinfo=None, fold=0)
        first = rules.first(Recurrence(start=start, zone="Europe/Berlin", rrule=when.rrule))
        assert first is not None
        assert first.at == when.start


@given(st.sampled_from(TAKEN), NOWS)
@settings(max_examples=250)
def test_no_phrase_ever_means_the_past_whenever_it_is_said(phrase: tuple[str, str], now: datetime) -> None:
    language, text = phrase
    try:
        when = read(text, language, now)
    except Ambiguous as asked:
        options = asked.values["options"]
        assert isinstance(options, tuple)
        assert all(option.start > now for option in options)
        assert len(set(options)) == len(options) > 1
    except WhenError:
        return
    else:
        assert when.start > now


def slots(node: Node) -> Iterator[str]:
    """Give the slots that forms go on with."""
    for child in chain(node.words.values(), node.slots.values()):
        yield from slots(child)
    yield from node.slots


OPTIONAL = {"behind", "comma", "dual", "half", "hourword", "oclock", "plural", "sharp", "twelve"}
"""Slots that not every language fills, and the comma, which is the grammar's own."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vocabulary_names_no_slot_that_nothing_fills(language: str) -> None:
    words = vocabulary(language)
    named = {slot for node in words.slots.values() for slot in slots(node)}
    assert named - set(words.slots) - set(TOKENS) <= OPTIONAL


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vocabulary_is_folded_as_what_is_typed(language: str) -> None:
    assert all(word == folded(word) for word in vocabulary(language).known)
