"""HTML to entities, with Telegram's own offsets (UTF-16) and complaints."""

from html import escape

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message, MessageEntity
from aiogram.utils.text_decorations import html_decoration
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox import html
from tests.contract.botapi.conftest import ANN, Telegram

TEXT = st.text(st.characters(codec="utf-8"))


async def say(telegram: Telegram, source: str) -> Message:
    return await telegram.bot.send_message(ANN.id, source, parse_mode="HTML")


def marked(message: Message) -> list[tuple[str, str]]:
    return [(entity.type, entity.extract_from(message.text or "")) for entity in message.entities or []]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>bold</b> <i>it</i>", "bold it", [("bold", "bold"), ("italic", "it")]),
        ("😀<b>x</b>", "😀x", [("bold", "x")]),
        ("<b>a<i>b</i></b>", "ab", [("bold", "ab"), ("italic", "b")]),
        ("<strong>s</strong><em>e</em><ins>u</ins><del>d</del>", "seud",
         [("bold", "s"), ("italic", "e"), ("underline", "u"), ("strikethrough", "d")]),
        ('<span class="tg-spoiler">s</span><tg-spoiler>t</tg-spoiler>', "st", [("spoiler", "s"), ("spoiler", "t")]),
        ("<blockquote>q</blockquote>", "q", [("blockquote", "q")]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", "q")]),
        ("<pre>x = 1</pre>", "x = 1", [("pre", "x = 1")]),
        ("a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#x27; &nbsp;", "a <b> & \"c\" 'd' &nbsp;", []),
        ("  <b> x </b>  ", " x", [("bold", " x")]),
        ("<b></b>x", "x", []),
        ("see https://example.com/a?b=1. ok", "see https://example.com/a?b=1. ok", [("url", "https://example.com/a?b=1")]),
        ("/help or a/b @somebody #tag", "/help or a/b @somebody #tag",
         [("bot_command", "/help"), ("mention", "@somebody"), ("hashtag", "#tag")]),
        ("<code>/help</code>", "/help", [("code", "/help")]),
        ("me@example.org", "me@example.org", [("email", "me@example.org")]),
    ],
)  # fmt: skip
async def test_html(telegram: Telegram, source: str, text: str, entities: list[tuple[str, str]]) -> None:
    message = await say(telegram, source)
    assert message.text == text
    assert marked(message) == entities


async def test_offsets_count_utf16_units(telegram: Telegram) -> None:
    message = await say(telegram, "👨‍👩‍👧 <b>x</b>")
    assert message.entities is not None
    assert (message.entities[0].offset, message.entities[0].length) == (9, 1)


async def test_links_and_languages(telegram: Telegram) -> None:
    source = '<a href="https://example.com/?a=1&amp;b=2">here</a> <pre><code class="language-python">x</code></pre>'
    entities = (await say(telegram, source)).entities or []
    assert [(e.type, e.url, e.language) for e in entities] == [
        ("text_link", "https://example.com/?a=1&b=2", None),
        ("pre", None, "python"),
    ]


async def test_a_link_to_a_person(telegram: Telegram) -> None:
    entities = (await say(telegram, '<a href="tg://user?id=7">you</a>')).entities or []
    assert [(e.type, e.user.id if e.user else None) for e in entities] == [("text_mention", 7)]


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<b>x</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("a <3 b", 'Unsupported start tag "3" at byte offset 2'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>x</b  ", "Unclosed end tag at byte offset 4"),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x:y>z</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>z</a>', "Unclosed start tag at byte offset 0"),
    ],
)
async def test_broken_html(telegram: Telegram, source: str, complaint: str) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await say(telegram, source)
    assert refused.value.message == f"Bad Request: can't parse entities: {complaint}"


async def test_what_people_type_becomes_entities(telegram: Telegram) -> None:
    message = telegram.ann.say("**Hi __there__** `code` /go")[0]
    assert message.text == "Hi there code /go"
    assert marked(message) == [
        ("bold", "Hi there"), ("italic", "there"), ("code", "code"), ("bot_command", "/go"),
    ]  # fmt: skip


@given(TEXT)
def test_escaped_text_is_itself(text: str) -> None:
    assert html.parse(escape(text, quote=False)) == (text, [])


@given(
    TEXT, TEXT.filter(bool), TEXT, st.sampled_from(["bold", "italic", "underline", "strikethrough", "spoiler", "code"])
)
def test_what_aiogram_marks_up_is_read_back(before: str, marked: str, after: str, kind: str) -> None:
    entity = MessageEntity(type=kind, offset=html.units(before), length=html.units(marked))
    text, entities = html.parse(html_decoration.unparse(before + marked + after, [entity]))
    assert text == before + marked + after
    assert [(one.type, one.offset, one.length) for one in entities] == [(kind, entity.offset, entity.length)]
