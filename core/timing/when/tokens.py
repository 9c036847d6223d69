"""Text -> tokens: words, numbers, clocks and dates, as typed and as compared."""

# ruff: noqa: RUF001 - people type what looks like something else

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_LETTER: Final = r"(?:[^\W\d_]|[\u0300-\u036F\u064B-\u0655\u0670\u0900-\u0903\u093A-\u094F\u0951-\u0957\u0962\u0963])"
"""A letter, or a mark that stands on one: Python's `\\w` has no vowel signs."""
_TOKEN: Final = re.compile(
    r"(?P<iso>\d{4}(?P<dash>[-/])\d{1,2}(?P=dash)\d{1,2})(?!\d)(?:[Tt](?=\d))?"
    r"|(?P<date>\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?![\d:])|\d{1,2}(?P<slash>[/-])\d{1,2}(?P=slash)\d{4}(?![\d:]))"
    r"|(?P<short>\d{1,2}(?P<point>[./])\d{1,2}(?P=point)\d{2}(?![\d.:/]))"
    r"|(?P<yearless>\d{1,2}\.\s?\d{1,2}\.(?!\d)|\d{1,2}/\d{1,2}(?![\d/:]))"
    r"|(?P<dotted>\d{1,2}\.\d{1,2}(?![\d.:]))"
    r"|(?P<decimal>\d{1,2},[5٥۵५](?![\d.,:/]))"
    r"|(?P<clock>\d{1,2}:\d{2})(?![\d:])"
    r"|(?P<number>\d+)(?![:/.,-]?\d)(?![:/])"
    rf"|(?P<word>(?:{_LETTER}\.){{2,3}}(?:{_LETTER}(?!{_LETTER})\.?)?|{_LETTER}\.{_LETTER}(?!{_LETTER})|{_LETTER}+(?:'{_LETTER}+)*)(?:\.(?!\w))?"
    rf"|(?P<mark>[.!।@]|(?<={_LETTER})/(?={_LETTER})|(?<=\w)-(?={_LETTER})|(?<={_LETTER})-(?={_LETTER})|(?<!\S)-(?!\S))"
    r"|(?P<comma>[,،])"
    r"|(?P<other>\S+)"
)
_AS_ASCII: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "‐": "-", "‑": "-", "−": "-"})
_ALIKE: Final = str.maketrans({"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ٱ": "ا", "ـ": None, "ँ": "ं", "़": None})


_STOPS: Final = frozenset(".!।")


class Kind(StrEnum):
    """What a token looks like."""

    ISO = "iso"  # 2026-12-24
    DATE = "date"  # 24.12.2026, 24/12/2026
    SHORT = "short"  # 24.12.26
    YEARLESS = "yearless"  # 24.12., 24/12
    DOTTED = "dotted"  # 18.30, 24.12
    DECIMAL = "decimal"  # 1,5
    CLOCK = "clock"  # 18:30
    NUMBER = "number"
    WORD = "word"
    MARK = "mark"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text: `text` as typed, `word` as compared; `start` and `end` say where in the text.

    `listed` tells whether there is a comma before it.
    """

    kind: Kind
    text: str
    word: str
    start: int
    end: int
    listed: bool = False

    def numbers(self) -> list[int]:
        """Give the numbers in it."""
        return [int(digits) for digits in re.findall(r"\d+", self.word)]


def cleaned(text: str) -> str:
    """Give the text without invisible marks and with one form of each letter, digit and apostrophe."""
    # Superscripts and the like would become digits: 9² is not 92.
    plain = "".join(
        char if unicodedata.category(char) == "No" else unicodedata.normalize("NFKC", char) for char in text
    )
    return "".join(char for char in plain if unicodedata.category(char) != "Cf").translate(_AS_ASCII)


def folded(word: str) -> str:
    """Give a word as it is compared: without case, accents, vowel marks, and with ASCII digits."""
    apart = unicodedata.normalize("NFKD", word.casefold()).translate(_ALIKE)
    return "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else char
        for char in apart
        if unicodedata.category(char) != "Mn" or "\u0900" <= char <= "\u097f"
    )


def tokens(text: str) -> list[Token]:
    """Cut a cleaned text. Commas are left out, but known to what follows."""
    found: list[Token] = []
    listed = False
    for match in _TOKEN.finditer(text):
        name = match.lastgroup or ""
        if name != "comma":
            kind, typed = Kind(name), match[name]
            word = folded(typed.replace(".", "") if kind is Kind.WORD else typed)
            found.append(Token(kind, typed, word, match.start(), match.start() + len(typed), listed))
        listed = name == "comma"
    return found


def apart(
    token: Token, known: Collection[str], prefixes: Iterable[str], suffixes: Iterable[str], always: Collection[str]
) -> list[Token]:
    """Cut a word where it is put together of two that are known, if it is not known itself or is to be cut `always`."""
    if token.kind is Kind.WORD and (token.word not in known or token.text in always):
        for prefix in prefixes:
            if token.word.startswith(prefix) and token.word.removeprefix(prefix) in known:
                return _cut(token, len(prefix))
        for suffix in suffixes:
            if token.word.endswith(suffix) and token.word.removesuffix(suffix) in known:
                return _cut(token, len(token.text) - len(suffix))
    return [token]


def _cut(token: Token, at: int) -> list[Token]:
    head, tail = token.text[:at], token.text[at:]
    middle = token.start + at
    return [
        Token(token.kind, head, folded(head), token.start, middle, token.listed),
        Token(token.kind, tail, folded(tail), middle, token.end),
    ]


def unpunctuated(found: list[Token]) -> list[Token]:
    """Leave out full stops and exclamation marks at the end."""
    while found and found[-1].text in _STOPS:
        found = found[:-1]
    return found
