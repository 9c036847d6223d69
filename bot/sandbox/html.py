"""Telegram's HTML subset to text and entities (Bot API, "HTML style"), with the errors of Telegram's own parser.

Offsets and lengths of entities are in UTF-16 code units; the positions in error texts are byte offsets in UTF-8.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import MessageEntity, User

from bot.sandbox.errors import bad

_PLAIN = re.compile(r"[^<&]+")
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG = re.compile(r"[^\s>]*")
_NAME = re.compile(r"[^\s=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_SPACE = re.compile(r"\s*")
_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
_USER_LINK = re.compile(r"tg://user\?id=(\d+)")
_WEB_LINK = re.compile(r"(?:(?:https?|ftp|ton|tg)://)?[^\s/]+\S*", re.IGNORECASE)


def units(text: str) -> int:
    """Count UTF-16 code units, in which Telegram measures."""
    return len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    begin: int


@dataclass(slots=True)
class _Parser:
    source: str
    position: int = 0
    length: int = 0
    out: list[str] = field(default_factory=list)
    nesting: list[_Open] = field(default_factory=list)
    entities: list[MessageEntity] = field(default_factory=list)

    def run(self) -> tuple[str, list[MessageEntity]]:
        while self.position < len(self.source):
            if plain := _PLAIN.match(self.source, self.position):
                self._emit(plain.group(), plain.end())
            elif self.source[self.position] == "&":
                self._emit(*_character(self.source, self.position))
            elif self.source.startswith("</", self.position):
                self._close()
            else:
                self._open()
        if self.nesting:
            raise _unparsed(f'Can\'t find end tag corresponding to start tag "{self.nesting[-1].tag}"')
        text = "".join(self.out)
        if any("\ud800" <= character <= "\udfff" for character in text):
            raise _unparsed(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return text, self.entities

    def _emit(self, text: str, position: int) -> None:
        self.out.append(text)
        self.length += sum(2 if character > "\uffff" else 1 for character in text)
        self.position = position

    def _at(self, position: int) -> str:
        return f"at byte offset {len(self.source[:position].encode('utf-8', 'surrogatepass'))}"

    def _skip(self, pattern: re.Pattern[str], position: int) -> tuple[str, int]:
        found = pattern.match(self.source, position)
        return (found.group(), found.end()) if found else ("", position)

    def _open(self) -> None:
        begin = self.position
        tag, position = self._skip(_TAG, begin + 1)
        tag = tag.lower()
        if position == len(self.source):
            raise _unparsed(f"Unclosed start tag {self._at(begin)}")
        if tag not in _TYPES:
            raise _unparsed(f'Unsupported start tag "{tag}" {self._at(begin)}')
        attributes: dict[str, str] = {}
        while True:
            _, position = self._skip(_SPACE, position)
            if self.source.startswith(">", position):
                break
            name, value, position = self._attribute(tag, begin, position)
            attributes[name] = value
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _unparsed(f'Tag "span" must have class "tg-spoiler" {self._at(begin)}')
        self.nesting.append(_Open(tag, attributes, self.length, len(self.out)))
        self.position = position + 1

    def _attribute(self, tag: str, begin: int, position: int) -> tuple[str, str, int]:
        name, position = self._skip(_NAME, position)
        if position == len(self.source):
            raise _unparsed(f'Unclosed start tag "{tag}" {self._at(begin)}')
        if not name:
            raise _unparsed(f'Empty attribute name in the tag "{tag}" {self._at(begin)}')
        _, after = self._skip(_SPACE, position)
        if not self.source.startswith("=", after):
            return name, "", after
        _, position = self._skip(_SPACE, after + 1)
        quote = self.source[position : position + 1]
        if quote in ("'", '"'):
            end = self.source.find(quote, position + 1)
            if end < 0:
                raise _unparsed(f"Unclosed start tag {self._at(begin)}")
            return name, _decoded(self.source[position + 1 : end]), end + 1
        value, end = self._skip(_TOKEN, position)
        if end == len(self.source):
            raise _unparsed(f"Unclosed start tag {self._at(begin)}")
        if not (self.source[end].isspace() or self.source[end] == ">"):
            raise _unparsed(f"Unexpected end of name token {self._at(position)}")
        return name, value.lower(), end

    def _close(self) -> None:
        begin = self.position
        if not self.nesting:
            raise _unparsed(f"Unexpected end tag {self._at(begin)}")
        tag, position = self._skip(_TAG, begin + 2)
        _, position = self._skip(_SPACE, position)
        if not self.source.startswith(">", position):
            raise _unparsed(f"Unclosed end tag {self._at(begin)}")
        opened = self.nesting.pop()
        if tag and tag.lower() != opened.tag:
            raise _unparsed(
                f'Unmatched end tag {self._at(begin)}, expected "</{opened.tag}>", found "</{tag.lower()}>"'
            )
        if self.length > opened.offset:
            self._add(opened)
        self.position = position + 1

    def _add(self, opened: _Open) -> None:
        made = self._made(opened)
        if made is None:
            return
        last = self.entities[-1] if self.entities else None
        # <pre><code class="language-…"> is one entity, whichever of the two is inside
        if last is not None and (last.offset, last.length) == (made.offset, made.length):
            language = last.language or made.language
            if language and {last.type, made.type} == {"pre", "code"}:
                self.entities[-1] = made.model_copy(update={"type": "pre", "language": language})
                return
        self.entities.append(made)

    def _made(self, opened: _Open) -> MessageEntity | None:
        kind, attributes = _TYPES[opened.tag], opened.attributes
        extra: dict[str, Any] = {}
        match opened.tag:
            case "a":
                return self._link(opened)
            case "blockquote" if "expandable" in attributes:
                kind = "expandable_blockquote"
            case "code" if attributes.get("class", "").startswith("language-"):
                extra = {"language": attributes["class"].removeprefix("language-")}
            case "tg-emoji":
                if not attributes.get("emoji-id", "").isdigit():
                    raise _unparsed("Invalid custom emoji identifier specified")
                extra = {"custom_emoji_id": attributes["emoji-id"]}
            case "tg-time":
                if not attributes.get("unix", "").isdigit():
                    return None
                extra = {"unix_time": int(attributes["unix"])}
        return MessageEntity(type=kind, offset=opened.offset, length=self.length - opened.offset, **extra)

    def _link(self, opened: _Open) -> MessageEntity | None:
        url = opened.attributes.get("href") or "".join(self.out[opened.begin :])
        span: dict[str, Any] = {"offset": opened.offset, "length": self.length - opened.offset}
        if user := _USER_LINK.fullmatch(url):
            somebody = User(id=int(user[1]), is_bot=False, first_name="")
            return MessageEntity(type="text_mention", user=somebody, **span)
        if not _WEB_LINK.fullmatch(url):
            return None
        return MessageEntity(type="text_link", url=url if "://" in url else f"http://{url}/", **span)


def _unparsed(reason: str) -> Exception:
    return bad(f"Can't parse entities: {reason}")


def _character(source: str, position: int) -> tuple[str, int]:
    """Decode one character reference; what Telegram does not know stays as it is."""
    if found := _CHARACTER.match(source, position):
        hexadecimal, decimal, name = found.groups()
        if name is not None:
            if name in _NAMED:
                return _NAMED[name], found.end()
        elif len(found.group().removesuffix(";")) < 10:
            code = int(hexadecimal, 16) if hexadecimal else int(decimal)
            if 0 < code < 0x10FFFF:
                return chr(code), found.end()
    return "&", position + 1


def _decoded(source: str) -> str:
    out, position = [], 0
    while position < len(source):
        if source[position] == "&":
            character, position = _character(source, position)
            out.append(character)
        else:
            out.append(source[position])
            position += 1
    return "".join(out)


def parse(source: str) -> tuple[str, list[MessageEntity]]:
    """Parse HTML into text and entities. Raises ApiError 400 "can't parse entities: …"."""
    text, entities = _Parser(source).run()
    # a language is shown on <pre> alone
    plain = [
        entity if entity.type == "pre" or entity.language is None else entity.model_copy(update={"language": None})
        for entity in entities
    ]
    return text, plain
