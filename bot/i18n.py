"""What the bot says, in each person's language: Fluent messages from `locales/<language>/*.ftl`.

Code names a message and its values (`t("contact-added", name=…)`); only here they become text, once, with every
value escaped once.
"""

import html
import importlib.resources
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_timedelta, get_datetime_format
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from core.text import customs, direction, markup
from core.text.markup import Formatted

log = logging.getLogger(__name__)

REFERENCE: Final = "en"
"""The language that is complete; what another one lacks is said in it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A message yet to be put into words: its Fluent id and its values."""

    key: str
    values: Mapping[str, object]


def t(key: str, /, **values: object) -> Phrase:
    """Name a message. Values: text, formatted text, numbers, instants, days, times of day, durations, or phrases."""
    return Phrase(key, values)


Text = Phrase | str | Formatted
"""What can be shown: a phrase, or a person's own words, as they are or as they look in WhatsApp."""


class MissingText(LookupError):
    """A message or a value of it is missing."""


FLUENT_LIMIT: Final = 2000
"""Characters of a value that Fluent is given; it refuses 2,500, and messages are longer. A longer one takes its
place after formatting."""
_STAND_IN = re.compile("\ue000(\\d+)\ue001")


class Translator:
    """All languages. `strict` raises MissingText where otherwise the gap is logged and the id is shown.

    A `locale` is a language, or one as a country has it (`en_DE`), which tells how a clock is written there.
    """

    def __init__(self, *, strict: bool = False) -> None:
        self._strict = strict
        self._files = {
            directory.name: files
            for directory in importlib.resources.files("locales").iterdir()
            if directory.is_dir() and (files := [file for file in directory.iterdir() if file.name.endswith(".ftl")])
        }
        self._bundles: dict[str, FluentBundle] = {}
        self._fixed: dict[tuple[str, str, bool], str] = {}
        """What has no values, by language, id and whether it is HTML: most buttons, and no more than there are ids."""

    def _bundle(self, language: str) -> FluentBundle | None:
        """Give a language that there is; it is read when somebody speaks it first, some 0.1 s."""
        if language in self._files and language not in self._bundles:
            # Isolating marks would travel along when a person copies a name or a number out of a message: they stand
            # only where a text would be garbled without, see `core.text.direction`.
            bundle = FluentBundle([language], use_isolating=False)
            for file in self._files[language]:
                resource = FluentResource(file.read_text("utf-8"))
                if junk := [entry.content or "" for entry in resource.body if isinstance(entry, Junk)]:
                    raise MissingText(f"{language}/{file.name} cannot be read at: {junk[0][:80]}")
                bundle.add_resource(resource)
            self._bundles[language] = bundle
        return self._bundles.get(language)

    @property
    def languages(self) -> list[str]:
        """The languages there are, as ISO 639 codes."""
        return sorted(self._files)

    def closest(self, code: str | None, default: str) -> str:
        """Give the language for an IETF tag such as `pt-BR`, or the default."""
        language = (code or "").split("-")[0].lower()
        return language if language in self._files else default

    def plain(self, text: Text, locale: str, zone: str) -> str:
        """Put it into words as plain text, for buttons, toasts and commands."""
        said = self._text(text, locale, zone, as_html=False)
        mixed = isinstance(text, Phrase) and bool(text.values) and _right_to_left(_language(locale))
        return direction.led(said) if mixed else said

    def html(self, text: Text, locale: str, zone: str) -> str:
        """Put it into words as Telegram's HTML; everything but the message's own tags is escaped."""
        said = self._text(text, locale, zone, as_html=True)
        mixed = isinstance(text, Phrase) and _right_to_left(_language(locale))
        return direction.tidied(said) if mixed else said

    def _text(self, text: Text, locale: str, zone: str, *, as_html: bool) -> str:
        if isinstance(text, str):
            return html.escape(text, quote=False) if as_html else text
        if isinstance(text, Formatted):
            return markup.html(text) if as_html else text.text
        if text.values:
            return self._formatted(text, locale, zone, as_html=as_html)
        fixed = (_language(locale), text.key, as_html)
        if (words := self._fixed.get(fixed)) is None:
            words = self._formatted(text, locale, zone, as_html=as_html)
            if words != text.key:
                self._fixed[fixed] = words
        return words

    def _formatted(self, text: Phrase, locale: str, zone: str, *, as_html: bool) -> str:
        bundle = self._bundle(_language(locale))
        if bundle is None or not bundle.has_message(text.key):
            bundle, locale = self._bundle(REFERENCE), REFERENCE
        if bundle is None or not bundle.has_message(text.key):
            return self._missing(text.key, "no such message")
        values = {name: self._value(value, locale, zone, as_html=as_html) for name, value in text.values.items()}
        if as_html and _right_to_left(_language(locale)):
            # a phrase has set its own values apart
            own = {name: value for name, value in values.items() if not isinstance(text.values[name], Phrase)}
            values |= {name: direction.isolated(value) for name, value in own.items() if isinstance(value, str)}
        long = [value for value in values.values() if isinstance(value, str) and len(value) > FLUENT_LIMIT]
        if long:
            values = {
                name: f"\ue000{long.index(value)}\ue001" if value in long else value for name, value in values.items()
            }
        pattern = bundle.get_message(text.key).value
        if pattern is None:
            return self._missing(text.key, "no text")
        words, errors = bundle.format_pattern(pattern, values)
        if errors:
            self._missing(text.key, str(errors[0]))
        if not long:
            return str(words)
        return _STAND_IN.sub(lambda found: long[int(found[1])] if int(found[1]) < len(long) else "", str(words))

    def _value(self, value: object, locale: str, zone: str, *, as_html: bool) -> float | str:
        match value:
            case int() | float():
                return value
            case Phrase() | Formatted():
                return self._text(value, locale, zone, as_html=as_html)
            case datetime():
                return moment(value, locale, zone)
            case date():
                return format_date(value, "full", locale=_language(locale))
            case time():
                return customs.clock(value, locale)
            case timedelta():
                return format_timedelta(_round(value), threshold=2, add_direction=True, locale=_language(locale))
            case _:
                return html.escape(str(value), quote=False) if as_html else str(value)

    def _missing(self, key: str, problem: str) -> str:
        if self._strict:
            raise MissingText(f"{key}: {problem}")
        log.error("text %s: %s", key, problem)
        return key


@lru_cache(maxsize=64)
def _right_to_left(language: str) -> bool:
    """Tell which way a language runs; Babel reads all that it knows of it, some 2 MB, for which it has to be spoken."""
    return Locale(language).text_direction == "rtl"


def _language(locale: str) -> str:
    return locale.partition("_")[0]


def brief(at: datetime, now: datetime, locale: str, zone: str) -> str:
    """Write an instant in a zone where there is little room: `18:00` today, `Dec 24, 18:00` otherwise.

    In another year than this one, the year stands there too.
    """
    local, today = at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    clock = customs.clock(local.time().replace(second=0), locale)
    if local.date() == today:
        return clock
    skeleton = "MMMd" if local.year == today.year else "yMMMd"
    return _joined(format_skeleton(skeleton, local, locale=_language(locale)), clock, locale)


def moment(at: datetime, locale: str, zone: str) -> str:
    """Write an instant in a zone, with its weekday: `Thu, Dec 24, 2026, 18:00`; seconds only where there are any."""
    local = at.astimezone(ZoneInfo(zone))
    day = format_skeleton("yMMMEd", local, locale=_language(locale))
    return _joined(day, customs.clock(local.time(), locale), locale)


def _joined(day: str, clock: str, locale: str) -> str:
    """Put a time of day behind its day, with the comma of the language's own script."""
    comma = "،" if "،" in str(get_datetime_format("medium", locale=_language(locale))) else ","
    return f"{day}{comma} {clock}"


def _round(span: timedelta) -> timedelta:
    """Round to the largest unit of which there are two: almost two hours are no 120 minutes."""
    seconds = span.total_seconds()
    for unit in (60, 3600, 86_400):
        if abs(seconds) >= 2 * unit:
            seconds = round(seconds / unit) * unit
    return timedelta(seconds=seconds)
