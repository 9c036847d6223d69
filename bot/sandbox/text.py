"""Formatted text as Telegram keeps it: a text and its entities, trimmed, sorted, with links and commands found.

Offsets and lengths of entities are in UTF-16 code units.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from aiogram.types import MessageEntity

from bot.sandbox import html
from bot.sandbox.errors import bad

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_SOURCE_BYTES = 1 << 15

_NESTED = (
    "blockquote", "expandable_blockquote", "text_link", "text_mention", "bold", "italic", "underline",
    "strikethrough", "spoiler", "custom_emoji", "date_time", "pre", "code",
)  # fmt: skip
_FOUND = re.compile(
    r"""
    (?P<email> (?<![\w.+-]) [\w.+-]+ @ (?:[\w-]+\.)+ [A-Za-z]{2,} \b )
    | (?P<url> (?<![\w@.]) (?: (?:https?|tg):// [^\s<>"]+ [^\s<>".,;:!?)\]']
        | (?:[A-Za-z0-9-]+\.)+ (?:com|org|net|info|io|me|dev|app|eu|de|uk|fr|es|it|nl|ru|br|in) \b (?:/[^\s<>"]*)? ) )
    | (?P<bot_command> (?<![\w/<>]) / [A-Za-z0-9_]{1,64} (?:@\w{3,32})? (?![\w/<>]) )
    | (?P<mention> (?<![\w@]) @ [A-Za-z]\w{3,31} \b )
    | (?P<hashtag> (?<![\w#]) \# (?=\w*[^\W\d]) \w{1,256} )
    """,
    re.VERBOSE,
)
_TYPED = re.compile(
    r"```(?P<pre>.+?)```|`(?P<code>[^`\n]+)`|\*\*(?P<bold>.+?)\*\*|__(?P<italic>.+?)__"
    r"|~~(?P<strikethrough>.+?)~~|\|\|(?P<spoiler>.+?)\|\|",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text with its entities."""

    text: str
    entities: tuple[MessageEntity, ...] = ()

    def fields(self, text: str = "text", entities: str = "entities") -> dict[str, object]:
        """Give the fields of a message; without entities that field is absent."""
        given: dict[str, object] = {text: self.text}
        return given | {entities: list(self.entities)} if self.entities else given


def from_bot(text: str, parse_mode: str | None, entities: list[MessageEntity] | None) -> Formatted:
    """Read what a bot sends. Raises ApiError 400: unparsable, a wrong entity, too much markup."""
    if len(text.encode()) > _SOURCE_BYTES:
        raise bad("Text is too long")
    given = entities or []
    match (parse_mode or "none").lower():
        case "html":
            text, given = html.parse(text)
        case "markdown" | "markdownv2":
            raise bad(f"the sandbox parses HTML only, not {parse_mode}")
        case "none":
            size = html.units(text)
            for entity in given:
                if not 0 <= entity.offset < size or not 0 < entity.length <= size - entity.offset:
                    raise bad(f"Receive an entity with incorrect offset {entity.offset}")
        case _:
            raise bad("Unsupported parse_mode")
    return fixed(text, given)


def from_person(text: str) -> Formatted:
    """Read what a person types: Telegram's clients turn **bold**, __italic__, ~~strike~~ and the like into entities."""
    return fixed(*_typed(text, 0))


def _typed(text: str, offset: int) -> tuple[str, list[MessageEntity]]:
    out, entities, position = "", list[MessageEntity](), 0
    for found in _TYPED.finditer(text):
        kind = str(found.lastgroup)
        out += text[position : found.start()]
        start = offset + html.units(out)
        inner, nested = (found[kind], []) if kind in ("pre", "code") else _typed(found[kind], start)
        entities += [MessageEntity(type=kind, offset=start, length=html.units(inner)), *nested]
        out += inner
        position = found.end()
    return out + text[position:], entities


def fixed(text: str, entities: list[MessageEntity]) -> Formatted:
    """Trim, sort, and find links, commands and mentions, as Telegram's server does with every text."""
    text = text.replace("\r", "").replace("\0", " ")
    start = min((entity.offset for entity in entities), default=html.units(text))
    raw = text.encode("utf-16-le")[: start * 2].decode("utf-16-le", "ignore")
    cut = len(raw) - len(raw.lstrip(" \n")) if text.strip() else len(text)
    text = text[cut:].rstrip()
    size = html.units(text)
    kept = []
    for entity in entities:
        offset = entity.offset - cut
        length = min(entity.length, size - offset)
        if length > 0:
            kept.append(entity.model_copy(update={"offset": offset, "length": length}))
    kept += found(text, kept)
    kept.sort(key=lambda e: (e.offset, -e.length, _NESTED.index(e.type) if e.type in _NESTED else -1))
    return Formatted(text, tuple(kept))


def found(text: str, besides: list[MessageEntity]) -> list[MessageEntity]:
    """Find links, addresses, commands, mentions and hashtags outside of code and links."""
    taken = [(e.offset, e.offset + e.length) for e in besides if e.type in ("code", "pre", "text_link", "text_mention")]
    entities = []
    for match in _FOUND.finditer(text):
        offset = html.units(text[: match.start()])
        length = html.units(match.group())
        if all(offset + length <= begin or end <= offset for begin, end in taken):
            entities.append(MessageEntity(type=str(match.lastgroup), offset=offset, length=length))
    return entities


def pieces(text: str) -> list[str]:
    """Cut a long text as Telegram's clients do when a person sends one: at most 4096 characters each."""
    cuts = [*range(0, max(len(text), 1), TEXT_LIMIT), len(text)]
    return [text[begin:end] for begin, end in pairwise(cuts) if text[begin:end].strip()]
