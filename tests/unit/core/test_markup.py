"""Telegram's entities <-> WhatsApp's marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.markup import Entity, Formatted, Kind, Span, html, lifted, of_telegram, plain, read, write
from core.text.markup.grammar import GUARD, is_word

INLINE = (Kind.BOLD, Kind.ITALIC, Kind.STRIKETHROUGH)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def sent(text: str, *entities: tuple[str, str] | tuple[str, str, str]) -> str:
    """Write a Telegram message for WhatsApp: each entity covers the first place at which its part stands."""
    given = [Entity(kind, units(text[: text.index(part)]), units(part), *url) for kind, part, *url in entities]
    return write(of_telegram(text, given))


@pytest.mark.parametrize(
    ("text", "entities", "written"),
    [
        ("hello world", [("bold", "hello")], "*hello* world"),
        ("hello world", [("italic", "world")], "hello _world_"),
        ("hello world", [("strikethrough", "hello world")], "~hello world~"),
        ("see x here", [("code", "x")], "see `x` here"),
        ("a\n  b", [("pre", "a\n  b")], "```a\n  b```"),
        ("a\nb", [("code", "a\nb")], "```a\nb```"),
        ("x ` y", [("code", "x ` y")], "```x ` y```"),
        ("said\nso\nyes", [("blockquote", "said\nso")], "> said\n> so\nyes"),
        ("said", [("expandable_blockquote", "said")], "> said"),
        ("a b c", [("bold", "a b c"), ("italic", "b")], "*a _b_ c*"),
        ("a b c", [("bold", "a b"), ("italic", "b c")], "*a _b_* _c_"),
        ("both", [("bold", "both"), ("italic", "both")], "*_both_*"),
        ("(so)", [("bold", "so")], "(*so*)"),
        ("😀 so 👍🏽!", [("bold", "so 👍🏽")], "😀 *so 👍🏽*!"),
    ],
)
def test_what_both_know(text: str, entities: list[tuple[str, str]], written: str) -> None:
    assert sent(text, *entities) == written


@pytest.mark.parametrize(
    "kind", ["underline", "spoiler", "mention", "hashtag", "url", "custom_emoji", "not_invented_yet"]
)
def test_what_whatsapp_lacks_keeps_its_text(kind: str) -> None:
    assert sent("so it is", (kind, "it")) == "so it is"


def test_space_at_the_edges_is_not_formatted() -> None:
    assert sent("so it is", ("bold", " it ")) == "so *it* is"
    assert sent("so   is", ("bold", "   ")) == "so   is"


def test_lines_are_formatted_one_by_one() -> None:
    assert sent("one\n\n two\nthree", ("bold", "one\n\n two")) == "*one*\n\n *two*\nthree"


def test_a_part_of_a_word_cannot_be_formatted() -> None:
    assert sent("unbelievable", ("bold", "believ")) == "unbelievable"
    assert sent("hello wonderful day", ("bold", "hello wond")) == "*hello* wonderful day"
    assert sent("नमस्ते", ("bold", "नमस")) == "नमस्ते"


def test_a_link_says_where_it_leads() -> None:
    assert (
        sent("see the docs now", ("text_link", "docs", "https://x.org/a_b_")) == "see the docs (https://x.org/a_b_) now"
    )
    assert sent("see x.org now", ("text_link", "x.org", "https://x.org/")) == "see x.org now"
    assert sent("Ada", ("text_link", "Ada", "tg://user?id=1")) == "Ada"
    assert (
        sent("see docs now", ("text_link", "docs", "https://x.org"), ("bold", "docs"))
        == "see *docs* (https://x.org) now"
    )
    assert sent("see docs now", ("text_link", "docs", "https://x.org"), ("bold", "see docs now")) == (
        "*see docs (https://x.org) now*"
    )


@pytest.mark.parametrize(
    "text", ["*so*", "_so_ it is", "~so~", "`so`", "```so```", "(*so*)", "**so**", "***", "> so", "a\n> b", "*a _b* c_"]
)
def test_what_was_typed_is_what_is_seen(text: str) -> None:
    written = write(Formatted(text))
    assert written != text
    assert written.replace(GUARD, "") == text
    assert read(written) == Formatted(text)


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2",
        "snake_case_name",
        "* a\n* b",
        "- a\n1. b",
        "a > b",
        ">:(",
        "~5 km",
        "https://x.org/_a_/*b",
        "it's `",
    ],
)
def test_what_is_no_mark_stays_as_it_is(text: str) -> None:
    assert write(Formatted(text)) == text


def test_marks_in_what_is_formatted_stay_what_they_are() -> None:
    written = sent("*so* it", ("bold", "*so* it"))
    assert read(written) == Formatted("*so* it", (Span(Kind.BOLD, 0, 7),))


@pytest.mark.parametrize("placeholder", ["{name}", "{first_name|_you_}", "{_x_}", "{a*|b*}", "{name|`a` *b*}"])
def test_placeholders_stay_as_they_are(placeholder: str) -> None:
    assert sent(f"Hi {placeholder}!") == f"Hi {placeholder}!"
    assert sent(f"Hi {placeholder}!", ("bold", placeholder)) == f"Hi *{placeholder}*!"


def test_half_a_placeholder_is_formatted_whole() -> None:
    assert sent("Hi {name|friend} so", ("bold", "friend} so")) == "Hi *{name|friend} so*"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("*so* _it_ ~is~", "<b>so</b> <i>it</i> <s>is</s>"),
        ("*a _b* c_", "<b>a <i>b</i></b><i> c</i>"),
        ("`a*b*` ```\n*c*```", "<code>a*b*</code> <pre>\n*c*</pre>"),
        ("> so\n> it\nis", "▎ so\n▎ it\nis"),
        ("> *so*", "▎ <b>so</b>"),
        ("*a*\n*b*", "<b>a\nb</b>"),
        ("*a* *b*", "<b>a</b> <b>b</b>"),
        ("2*3*4 * a* <b> & x", "2*3*4 * a* &lt;b&gt; &amp; x"),
        ("* *", "* *"),
        ("", ""),
    ],
)
def test_how_it_looks_in_telegram(raw: str, shown: str) -> None:
    assert html(read(raw)) == shown


def test_plain_text_is_without_marks() -> None:
    assert plain("> *so* `it`\n" + GUARD + "*is" + GUARD + "*") == "so it\n*is*"


def test_cutting_does_not_break_what_is_formatted() -> None:
    assert html(read("*hello world*").cut(5, "…")) == "<b>hello</b>…"
    assert html(read("a *b*").cut(1, "…")) == "a…"


CHARACTERS = st.sampled_from(
    [*"ab1*_~`> \n{}|.,!()-", "é", "न", "े", "😀", "👍🏽", "❤️", GUARD, "\u200d", "{name}", "```", "https://x.org/_a"]
)
TEXTS = st.lists(CHARACTERS, max_size=30).map("".join) | st.text(max_size=40)
TYPES = st.sampled_from([*Kind, "expandable_blockquote", "underline", "text_link", "mention"])
OFFSETS = st.integers(-3, 60)
ENTITIES = st.lists(st.builds(Entity, TYPES, OFFSETS, OFFSETS, st.sampled_from(["", "https://y.org/*"])), max_size=6)


@given(TEXTS, ENTITIES)
def test_anything_is_written_and_its_words_are_kept(text: str, entities: list[Entity]) -> None:
    given = of_telegram(text, entities)
    assert write(given, draft=False)[:0] == ""
    assert read(write(given)).text.replace(GUARD, "") == given.text.replace(GUARD, "")


@given(TEXTS)
def test_what_was_typed_never_looks_different(text: str) -> None:
    assert not read(write(Formatted(text))).spans


@given(TEXTS)
def test_marks_that_were_typed_count_when_that_is_wished(text: str) -> None:
    written = write(Formatted(text))
    wished = lifted(written)
    if GUARD not in text:
        assert wished in {text, written}
        assert (wished == written) is not bool(read(text).spans)


def test_beside_telegrams_formatting_marks_are_meant_as_typed() -> None:
    for written in (sent("a *b*", ("italic", "a")), sent("plain, 5 * 3 * 2"), sent("code *x*", ("code", "code"))):
        assert lifted(written) == written
    assert lifted(sent("*b*\n> q")) == "*b*\n> q"


@given(TEXTS, ENTITIES)
def test_nothing_looks_different_that_should_not(text: str, entities: list[Entity]) -> None:
    given = of_telegram(text, entities)
    shown = read(write(given))
    for kind in (*INLINE, Kind.QUOTE):
        wanted = {at for span in given.spans if span.kind is kind for at in range(span.start, span.end)}
        seen = {at for span in shown.spans if span.kind is kind for at in range(span.start, span.end)}
        if GUARD not in text:
            assert {at for at in seen - wanted if not given.text[at].isspace()} <= _begun_by(given, kind)


def _begun_by(given: Formatted, kind: Kind) -> set[int]:
    """Give the lines that a quote begins on and leaves in the middle: WhatsApp quotes whole lines."""
    if kind is not Kind.QUOTE:
        return set()
    quoted = {at for span in given.spans if span.kind is kind for at in range(span.start, span.end)}
    lines, start = set[int](), 0
    for line in given.text.split("\n"):
        lines |= set(range(start, start + len(line))) if start in quoted else set()
        start += len(line) + 1
    return lines


@given(TEXTS, ENTITIES)
def test_what_was_read_is_written_so_that_it_reads_the_same(text: str, entities: list[Entity]) -> None:
    once = read(write(of_telegram(text, entities)))
    assert read(write(once)) == once


@given(TEXTS)
def test_anything_can_be_read(text: str) -> None:
    assert html(read(text)).count("<") == html(read(text)).count(">")


WORDS = st.sampled_from(
    ["so", "it's", "😀", "नमस्ते", "a*b", "x_y_z", "(1)", "{name|you}", "https://x.org/a_b", "é!", "*", "`", "_x_"]
)
RANGES = st.lists(st.tuples(st.sampled_from(INLINE), st.integers(0, 7), st.integers(1, 4)), max_size=4)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=3), RANGES)
def test_whole_words_come_back_as_they_were(lines: list[list[str]], ranges: list[tuple[Kind, int, int]]) -> None:
    text = "\n".join(" ".join(words) for words in lines)
    words = [word for line in lines for word in line]
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    spans = [
        Span(kind, starts[first], starts[last - 1] + len(words[last - 1]))
        for kind, first, length in ranges
        if (last := min(first + length, len(words))) > first
    ]
    entities = [Entity(s.kind, units(text[: s.start]), units(text[s.start : s.end])) for s in spans]
    whatsapp = read(write(of_telegram(text, entities)))
    assert whatsapp.text == text
    for kind in INLINE:
        wanted = {at for s in spans if s.kind is kind for at in range(s.start, s.end)}
        seen = {at for s in whatsapp.spans if s.kind is kind for at in range(s.start, s.end)}
        assert {at for at in wanted ^ seen if not text[at].isspace()} == set()


def test_an_emoji_is_no_letter() -> None:
    assert [is_word(c) for c in "aé1े"] == [True] * 4
    assert [is_word(c) for c in "😀\ufe0f_ ."] == [False] * 5
