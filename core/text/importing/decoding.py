"""Bytes -> text, by the marks that files carry, and by what is possible."""

import codecs
import io
import re
from collections.abc import Iterator
from typing import Final

from core.errors import FileUnreadable

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; that of UTF-32 LE begins with that of UTF-16 LE."""
CODEPAGES: Final = {"ru": "cp1251", "ar": "cp1256"}
"""What Windows writes tables in, by language; in Latin script it is cp1252, of which Latin-1 is a part."""
LATIN: Final = "cp1252"
_SAMPLE: Final = 4096
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CHARSET = re.compile(r"(utf|iso|windows|cp|koi8|gb|big5|shift|euc|us-ascii|ascii|latin|mac)[\w.-]*", re.IGNORECASE)
"""Names of character sets: Python's codecs are also compressions and ciphers."""


def codepage(language: str) -> str:
    """Give the character set that tables of a language come in where they are not in Unicode."""
    return CODEPAGES.get(language, LATIN)


def lines(data: bytes, *, ends: bool = False) -> Iterator[str]:
    r"""Yield the lines, decoded as they are read; with `ends` each with the end that it has, else with `\n`.

    What is not Unicode comes as surrogates, for `mended`. Raises FileUnreadable for what is no text at all.
    """
    encoding = _encoding(data)
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    sample = data[:_SAMPLE].decode(encoding, errors)
    if len(_BINARY.findall(sample)) > len(sample) // 100:
        raise FileUnreadable
    for line in io.TextIOWrapper(io.BytesIO(data), encoding, errors, newline="" if ends else None):
        yield line.replace("\0", "")


def mended(text: str, fallback: str) -> str:
    """Give a text whose bytes are not Unicode in the character set that they are in, as far as can be told."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return decoded(text.encode("utf-8", "surrogateescape"), "", fallback)
    return text


def decoded(data: bytes, charset: str, fallback: str) -> str:
    """Read bytes as UTF-8 if they are, else in the character set that is named for them, else in another."""
    named = [charset] if _CHARSET.fullmatch(charset) else []
    # ISO-8859-1 on a label means what Windows makes of it, as browsers have it (WHATWG Encoding).
    for each in ("utf-8", *(LATIN if name.lower() in {"iso-8859-1", "latin1"} else name for name in named), fallback):
        try:
            return data.decode(each)
        except (LookupError, ValueError):
            continue
    return data.decode("latin-1")


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    # Without a mark UTF-16 shows by the zero bytes that ASCII, at least of its commas and ends of lines, has in it.
    even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if max(even, odd) > len(data[:_SAMPLE]) // 20 and min(even, odd) * 20 < max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    return "utf-8"
