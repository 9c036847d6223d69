"""Words: every id that the code names exists, every text is used, every value is given, and is escaped once."""

import ast
import importlib.resources
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
import core.timing.when  # noqa: F401 - its errors count too
from bot.commands import COMMANDS
from bot.features.history import CAUSES
from bot.features.people import Standing
from bot.features.repeats import REPEATS, UNITS
from bot.features.status import REASONS
from bot.features.timeline import NOTED
from bot.i18n import MissingText, Text, Translator, brief, moment, t
from bot.ui.repetition import PLAIN as PLAIN_RULES
from core.content import MediaKind
from core.errors import AppError
from core.model import DeliveryStatus, Notify, Pace
from core.ports import Kind
from core.store.history import Which
from core.store.schedules import Part
from core.text.importing.merging import Part as AddedPart
from core.text.importing.people import Why
from core.timing.suggestions import Quick

EXPANSIONS: dict[str, set[str]] = {
    "command-": set(COMMANDS),
    "repeat-": set(REPEATS),
    "unit-": set(UNITS),
    "quick-": {quick.value for quick in Quick if quick not in {Quick.WEEKEND, Quick.WEEK}},
    "rule-": set(PLAIN_RULES.values()),
    "settings-notices-": {choice.value for choice in Notify},
    "button-notices-": {choice.value for choice in Notify},
    "pace-": {pace.value for pace in Pace},
    "mark-": {status.value for status in DeliveryStatus},
    "logs-": set(Which),
    "logs-none-": set(Which),
    "button-log-": set(Which),
    "schedules-": set(Part),
    "schedules-none-": set(Part),
    "button-schedules-": set(Part),
    "log-step-": {status.value for status in DeliveryStatus},
    "log-cause-": {cause.replace("_", "-") for cause in NOTED},
    "delivery-": {status.value for status in DeliveryStatus},
    "cause-": {cause.removeprefix("error-") for cause in CAUSES},
    "reason-": {reason.replace("_", "-") for reason in REASONS},
    "person-row-": set(Standing),
    "person-card-": set(Standing),
    "reply-": {kind.value for kind in Kind if kind is not Kind.TEXT},
    "content-": {kind.value for kind in MediaKind},
    "file-part-": set(AddedPart),
    "file-adds-": set(AddedPart),
    "file-why-": set(Why),
    "file-column-": {"line", "name", "value", "outcome", "details"},
    "button-change-": {"contact", "text", "when", "repeat"},
}
"""What the ids that code puts together may end in."""
PLAIN = {"toast", "Button", "CopyButton", "button", "plain"}
"""Functions whose words are shown as they are, so that a tag in them would be read as text."""


class Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - as the visitor calls it
        self.names.add(node.id.name)


def messages() -> dict[str, ftl.Message]:
    """Give the English messages."""
    files = [file for file in (importlib.resources.files("locales") / "en").iterdir() if file.name.endswith(".ftl")]
    entries = [entry for file in files for entry in FluentParser().parse(file.read_text("utf-8")).body]
    assert not [entry for entry in entries if isinstance(entry, ftl.Junk)]
    found = [entry for entry in entries if isinstance(entry, ftl.Message)]
    assert len({message.id.name for message in found}) == len(found), "an id is there twice"
    return {message.id.name: message for message in found}


MESSAGES = messages()
SOURCES = sorted(Path(bot.__path__[0]).rglob("*.py"))
TREES = {
    str(path.relative_to(bot.__path__[0])): ast.parse(path.read_text("utf-8"))
    for path in SOURCES
    if "sandbox" not in path.parts
}


def variables(key: str) -> set[str]:
    visitor = Variables()
    visitor.visit(MESSAGES[key])
    return visitor.names


def name_of(function: ast.expr) -> str:
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Give every call of `t`, with where it is."""
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "t":
                yield f"{name}:{node.lineno}", node


def literals(node: ast.expr) -> list[str]:
    """Give the ids that an expression may be, where they stand in it."""
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def composed(node: ast.expr) -> Iterator[str]:
    """Give how the id begins that an expression puts together."""
    if isinstance(node, ast.IfExp):
        yield from composed(node.body)
        yield from composed(node.orelse)
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        yield str(node.values[0].value)


def errors(base: type[AppError] = AppError) -> Iterator[type[AppError]]:
    for error in base.__subclasses__():
        yield error
        yield from errors(error)


def test_every_id_in_the_code_has_a_text() -> None:
    named = {(where, key) for where, call in calls() for key in literals(call.args[0])}
    assert len(named) > 100
    assert not [(where, key) for where, key in named if key not in MESSAGES]


def test_every_id_that_is_put_together_has_a_text() -> None:
    begun = {beginning for _, call in calls() for beginning in composed(call.args[0])}
    assert begun <= EXPANSIONS.keys()
    ids = {beginning + ending for beginning, endings in EXPANSIONS.items() for ending in endings}
    assert ids <= MESSAGES.keys()


def test_every_error_has_a_text_and_gives_what_it_needs() -> None:
    codes = {error.code for error in errors()}
    assert codes <= MESSAGES.keys()
    classes = {error.__name__: error.code for error in errors()}
    raised = [
        (f"{path.name}:{node.lineno}", classes[name_of(node.func)], {word.arg for word in node.keywords})
        for path in [*SOURCES, *Path(bot.__path__[0]).with_name("core").rglob("*.py")]
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and name_of(node.func) in classes
    ]
    assert len(raised) > 30
    assert not [(where, code) for where, code, given in raised if not variables(code) <= given]


def test_every_text_is_used() -> None:
    words = {
        node.value
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    put_together = {beginning + ending for beginning, endings in EXPANSIONS.items() for ending in endings}
    used = words | put_together | {error.code for error in errors()}
    assert not MESSAGES.keys() - used


def test_every_call_gives_what_its_text_needs_and_no_more() -> None:
    given = [(where, call, {word.arg or "**" for word in call.keywords}) for where, call in calls()]
    assert not [
        (where, key, variables(key) ^ values)
        for where, call, values in given
        for key in literals(call.args[0])
        if "**" not in values and variables(key) != values
    ]


def test_what_is_shown_as_it_is_has_no_tags() -> None:
    shown = {
        key
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and name_of(node.func) in PLAIN
        for inner in ast.walk(node)
        if isinstance(inner, ast.Call) and name_of(inner.func) == "t"
        for key in [*literals(inner.args[0]), *(b + e for b in composed(inner.args[0]) for e in EXPANSIONS[b])]
    }
    assert len(shown) > 40
    translator = Translator()
    tagged = [
        key for key in shown if "<" in translator.plain(t(key, **dict.fromkeys(variables(key), "x")), "en", "UTC")
    ]
    assert tagged == []


@pytest.fixture(scope="module")
def translator() -> Translator:
    return Translator(strict=True)


@pytest.mark.parametrize("key", sorted(MESSAGES))
def test_every_text_can_be_said(translator: Translator, key: str) -> None:
    for value in (1, "<x> & {y}"):
        said = translator.html(t(key, **dict.fromkeys(variables(key), value)), "en", "UTC")
        assert said.strip()
        assert "<x>" not in said
        assert "&amp;amp;" not in said


class TestTranslator:
    translator = Translator(strict=True)

    def html(self, text: Text, zone: str = "UTC") -> str:
        return self.translator.html(text, "en_DE", zone)

    def test_values_are_escaped_once_in_html_and_not_in_plain_text(self) -> None:
        phrase = t("button-write-to", name='<b>"A" & B</b>')
        assert self.html(phrase).endswith('&lt;b&gt;"A" &amp; B&lt;/b&gt;')
        assert self.translator.plain(phrase, "en", "UTC").endswith('<b>"A" & B</b>')

    def test_a_phrase_in_a_phrase_is_escaped_once(self) -> None:
        inner = t("button-write-to", name="A & <B>")
        said = self.html(t("form-again", problem=inner, question=t("status-nothing")))
        assert "A &amp; &lt;B&gt;" in said

    def test_a_persons_own_words_are_escaped(self) -> None:
        assert self.html("<script>&") == "&lt;script&gt;&amp;"
        assert self.translator.plain("<script>&", "en", "UTC") == "<script>&"

    def test_a_value_is_no_pattern(self) -> None:
        assert "{ $name }" in self.html(t("contact-added", name="{ $name }", phone="{error-gone}"))

    def test_no_invisible_marks_are_put_around_values(self) -> None:
        assert self.html(t("contact-added", name="Mom", phone="+49 1")) == "✅ Added <b>Mom</b>, +49 1."

    def test_times_are_said_in_the_persons_zone(self) -> None:
        at = datetime(2026, 12, 24, 17, 0, tzinfo=UTC)
        assert self.html(t("status-next", at=at), "Europe/Berlin").endswith("Thu, Dec 24, 2026, 18:00")
        assert self.html(t("status-next", at=at.replace(second=7)), "Asia/Tokyo").endswith(
            "Fri, Dec 25, 2026, 02:00:07"
        )

    @pytest.mark.parametrize(
        ("locale", "said"),
        [("en_US", "6:05\u202fPM"), ("en_DE", "18:05"), ("de", "18:05"), ("id", "18:05"), ("hi_IN", "6:05 pm")],
    )
    def test_a_clock_is_written_as_is_the_custom_alone_and_with_its_day(self, locale: str, said: str) -> None:
        at = datetime(2026, 12, 24, 18, 5, tzinfo=UTC)
        assert self.translator.plain(t("quick-hour", time=at.time()), locale, "UTC").endswith(said)
        assert self.translator.plain(t("status-next", at=at), locale, "UTC").endswith(f", {said}")
        assert brief(at, at, locale, "UTC") == said

    @pytest.mark.parametrize(
        ("day", "said"),
        [((2026, 5, 4), "18:05"), ((2026, 12, 24), "Dec 24, 18:05"), ((2027, 5, 4), "May 4, 2027, 18:05")],
    )
    def test_where_there_is_little_room_there_is_no_more_of_a_day_than_it_takes(
        self, day: tuple[int, int, int], said: str
    ) -> None:
        now = datetime(2026, 5, 4, 10, tzinfo=UTC)
        assert brief(datetime(*day, 18, 5, tzinfo=UTC), now, "en_DE", "UTC") == said

    def test_days_and_durations(self) -> None:
        assert "Thursday, December 24, 2026" in self.html(t("error-when-time-missing", day=date(2026, 12, 24)))
        said = self.html(
            t("create-ask-repeat", at=datetime(2026, 1, 1, tzinfo=UTC), zone="UTC", ahead=timedelta(hours=3))
        )
        assert "in 3 hours" in said

    @pytest.mark.parametrize(
        ("ahead", "said"),
        [
            (timedelta(minutes=119, seconds=58), "in 2 hours"),
            (timedelta(minutes=119), "in 119 minutes"),
            (timedelta(hours=47, minutes=50), "in 2 days"),
            (timedelta(seconds=-7199), "2 hours ago"),
        ],
    )
    def test_almost_two_of_a_unit_are_two(self, ahead: timedelta, said: str) -> None:
        at = datetime(2026, 1, 1, tzinfo=UTC)
        assert said in Translator().plain(t("create-ask-repeat", at=at, zone="UTC", ahead=ahead), "en", "UTC")

    def test_a_day_has_the_comma_of_its_script_before_the_time(self) -> None:
        at = datetime(2026, 12, 24, 18, 5, tzinfo=UTC)
        for said in (brief(at, at - timedelta(days=1), "ar_EG", "UTC"), moment(at, "ar_EG", "UTC")):
            assert "،" in said
            assert "," not in said

    def test_numbers_choose_their_form(self) -> None:
        said = [self.html(t("contacts-found", total=n, search="x", page=1, pages=1)) for n in (1, 2)]
        assert "One contact matches" in said[0]
        assert "2 contacts match" in said[1]

    def test_what_is_missing_raises_when_strict(self) -> None:
        for phrase in (t("no-such-text"), t("contact-added", name="Mom")):
            with pytest.raises(MissingText, match=phrase.key):
                self.html(phrase)

    def test_what_is_missing_is_logged_and_shown_otherwise(self, caplog: pytest.LogCaptureFixture) -> None:
        lenient = Translator()
        assert lenient.plain(t("no-such-text"), "en", "UTC") == "no-such-text"
        assert "Mom" in lenient.plain(t("contact-added", name="Mom"), "en", "UTC")
        assert len(caplog.records) == 2

    def test_a_language_without_a_text_says_it_in_english(self) -> None:
        assert self.translator.plain(t("button-back"), "tlh", "UTC") == "\u2039 Back"

    @pytest.mark.parametrize(
        ("code", "language"), [("en", "en"), ("en-GB", "en"), ("EN", "en"), ("tlh", "xx"), ("", "xx"), (None, "xx")]
    )
    def test_the_closest_language(self, code: str | None, language: str) -> None:
        assert self.translator.closest(code, "xx") == language
        assert "en" in self.translator.languages


def test_values_of_any_length_are_shown_whole() -> None:
    long = "x<" * 3000
    shown = Translator(strict=True).html(t("delivery-sent", name="Mom", text=long), "en", "UTC")
    assert "x&lt;" * 3000 in shown
