"""Every language says everything that English says, in its own plural forms, with the same values and the same tags."""

import ast
import importlib.resources
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.i18n import REFERENCE, Translator, t
from core.timing import zones
from core.timing.day import parse_quiet
from core.timing.when import parse_times, parse_when
from tests.unit.bot.test_i18n import TREES, literals, name_of

LANGUAGES = sorted(
    directory.name for directory in importlib.resources.files("locales").iterdir() if directory.name.isalpha()
)
OTHERS = [language for language in LANGUAGES if language != REFERENCE]
SHOWING = {"Screen", "Button", "CopyButton", "toast", "answer", "send_message", "edit_message_text", "BotCommand"}
"""Calls whose first words are read by a person."""
TAG = re.compile(r"</?[a-z]+>")
MARKUP = re.compile(r"</?[a-z]+>|\{[^}]*\}|/[a-z]+")


class Parts(Visitor):
    """Collects the variables, the words and the number forms of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.words = ""
        self.forms: list[tuple[set[str], str]] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - as the visitor calls it
        self.names.add(node.id.name)

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
        self.words += node.value + " "

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        keys = {key.name for variant in node.variants if isinstance(key := variant.key, ftl.Identifier)}
        numbers = {"zero", "one", "two", "few", "many", "other"}
        if keys & numbers - {"other"} or any(isinstance(variant.key, ftl.NumberLiteral) for variant in node.variants):
            default = next(variant.key for variant in node.variants if variant.default)
            self.forms.append((keys, default.name if isinstance(default, ftl.Identifier) else str(default.value)))
        self.generic_visit(node)


@cache
def texts(language: str) -> dict[str, Parts]:
    """Give what the messages of a language are made of, by id."""
    found: dict[str, Parts] = {}
    for file in (importlib.resources.files("locales") / language).iterdir():
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{language}/{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{language}: {entry.id.name} is there twice"
                parts = found[entry.id.name] = Parts()
                parts.visit(entry)
    return found


def files(language: str) -> set[str]:
    return {file.name for file in (importlib.resources.files("locales") / language).iterdir()}


@pytest.mark.parametrize("language", OTHERS)
class TestComplete:
    def test_it_has_every_text_and_no_other(self, language: str) -> None:
        assert files(language) == files(REFERENCE)
        assert texts(language).keys() == texts(REFERENCE).keys()

    def test_every_text_uses_the_same_values(self, language: str) -> None:
        ours, theirs = texts(language), texts(REFERENCE)
        assert not {key: ours[key].names ^ theirs[key].names for key in ours if ours[key].names != theirs[key].names}

    def test_every_text_has_the_same_tags(self, language: str) -> None:
        ours, theirs = texts(language), texts(REFERENCE)
        assert not {
            key: ours[key].words
            for key in ours
            if set(TAG.findall(ours[key].words)) != set(TAG.findall(theirs[key].words))
        }

    def test_every_text_has_the_same_placeholders_and_commands(self, language: str) -> None:
        ours, theirs = texts(language), texts(REFERENCE)
        commands = re.compile(r"(?<![\w<])/[a-z]+\b")
        assert not {
            key: (ours[key].words, theirs[key].words)
            for key in ours
            if set(commands.findall(ours[key].words)) != set(commands.findall(theirs[key].words))
        }

    def test_it_is_another_language(self, language: str) -> None:
        ours, theirs = texts(language), texts(REFERENCE)
        same = [
            key
            for key in ours
            if len(re.findall(r"[a-z]{3,}", MARKUP.sub("", theirs[key].words))) > 2
            and ours[key].words == theirs[key].words
        ]
        assert not same

    def test_plurals_have_every_form_that_whole_numbers_need(self, language: str) -> None:
        plural = Locale(language).plural_form
        needed = {str(plural(number)) for number in range(200)}
        assert not {
            key: needed - keys
            for key, parts in texts(language).items()
            for keys, default in parts.forms
            if needed - keys - {default}
        }


@pytest.fixture(scope="module")
def translator() -> Translator:
    return Translator(strict=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_said(translator: Translator, language: str) -> None:
    at = datetime(2026, 5, 4, 10, tzinfo=UTC)
    for key, parts in texts(language).items():
        for value in (0, 1, 2, 5, 11, 21, 100, "x & <y>", at, date(2026, 5, 4), timedelta(hours=3), t("button-back")):
            said = translator.html(t(key, **dict.fromkeys(parts.names, value)), language, "Asia/Kolkata")
            assert said.strip() or value == 0, key
            opened = Counter(re.findall(r"<([a-z]+)>", said))
            assert opened == Counter(re.findall(r"</([a-z]+)>", said)), f"{key}: {said}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_telegram_shows_in_little_room_fits(translator: Translator, language: str) -> None:
    for key, parts in texts(language).items():
        said = translator.plain(t(key, **dict.fromkeys(parts.names, "x")), language, "UTC")
        if key.startswith("command-"):
            assert 3 <= len(said) <= 100, f"{key}: {said}"
        if key.startswith("button-"):
            assert len(said) <= 40, f"{key}: {said}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["quiet-ask", "error-bad-quiet"])
def test_the_examples_of_quiet_hours_are_read(translator: Translator, language: str, key: str) -> None:
    said = translator.html(t(key, **dict.fromkeys(texts(language)[key].names, "x")), language, "UTC")
    examples = re.findall("<code>(.*?)</code>", said)
    assert len(examples) == 2
    assert all(parse_quiet(example, language) for example in examples)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_an_end_are_read(translator: Translator, language: str) -> None:
    said = translator.html(t("repeat-no-end", word="x"), language, "UTC")
    day, times = re.findall("<code>(.*?)</code>", said)
    now = datetime(2026, 5, 4, 10, tzinfo=UTC)
    assert parse_when(f"{day} 23:59", language=language, zone="UTC", now=now).start.date() == date(2026, 12, 24)
    assert parse_times(times, language=language) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_where_one_lives_are_found(translator: Translator, language: str) -> None:
    said = translator.html(t("error-bad-zone", text="x"), language, "UTC")
    examples = re.findall("<code>(.*?)</code>", said)
    found = {example: zones.find(example, language, datetime(2026, 5, 4, 10, tzinfo=UTC)) for example in examples}
    assert [len(meant) for meant in found.values()] == [1, 1], found


def shown_literals() -> Iterator[str]:
    """Give where words stand in the code that a person would read."""
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or name_of(node.func) not in SHOWING:
                continue
            for argument in [*node.args, *(word.value for word in node.keywords if word.arg in {"text", "label"})]:
                words = literals(argument)
                if isinstance(argument, ast.JoinedStr):
                    words = [str(part.value) for part in argument.values if isinstance(part, ast.Constant)]
                yield from (f"{name}:{node.lineno}: {word}" for word in words if re.search(r"[^\W\d_]{2,}", word))


def test_no_words_stand_in_the_code() -> None:
    assert not list(shown_literals())
