"""Which way text runs: what reads from left to right is set apart in a text that reads from right to left.

Without that, signs beside it change sides: `+49 151` shows as `151 49+`, `/help` as `help/`. The marks are those of
UAX #9 (https://www.unicode.org/reports/tr9/): they are not seen, but are copied along with what is around them.
"""

import html
import re
import unicodedata
from typing import Final

FSI, PDI, RLM = "\u2068", "\u2069", "\u200f"

_TAG: Final = re.compile(r"<[^>]*>")
_APART: Final = re.compile(rf"{FSI}[^{FSI}{PDI}]*{PDI}")
_CODE_OR_COMMAND: Final = re.compile(r"<code>[^<]*</code>|<[^>]*>|(?<![^\s(«“>])/[a-z]+(?![\w/])")
_NUMBER: Final = re.compile(r"\d+(?:[.,:/]\d+)*")


def isolated(value: str) -> str:
    """Set a value of a message, in Telegram's HTML, apart from what is around it, where it reads from left to right.

    What runs from right to left by itself stays, and so do several lines: each line finds its own way.
    """
    return f"{FSI}{value}{PDI}" if "\n" not in value and _reads_left_to_right(value) else value


def led(text: str) -> str:
    """Let a line of plain text, as on a button, run from right to left, though it begins with a word that does not."""
    kinds = [kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"}]
    return RLM + text if kinds[:1] == ["L"] and set(kinds) != {"L"} else text


def tidied(text: str) -> str:
    """Set code and commands in a message apart, and let its lines begin at the right also where all of it is set apart.

    In code itself, which is there to be copied, there are no marks, nor in what has a line of its own.
    """
    return "\n".join(map(_line, _CODE_OR_COMMAND.sub(_set_apart, text).split("\n")))


def _line(line: str) -> str:
    if FSI not in line:
        return line
    rest = _TAG.sub("", _APART.sub("", line)).strip()
    if not rest and line.count(FSI) == 1:
        return line.replace(FSI, "").replace(PDI, "")
    return line if any(unicodedata.bidirectional(c) in {"L", "R", "AL"} for c in html.unescape(rest)) else RLM + line


def _set_apart(found: re.Match[str]) -> str:
    is_tag = found[0].startswith("<") and not found[0].startswith("<code>")
    return found[0] if is_tag else isolated(found[0].replace(FSI, "").replace(PDI, ""))


def _reads_left_to_right(text: str) -> bool:
    """Tell by the first letter; without any, by whether there are digits. A number is whole wherever it stands."""
    shown = html.unescape(_TAG.sub("", text))
    if _NUMBER.fullmatch(shown):
        return False
    kinds = [kind for kind in map(unicodedata.bidirectional, shown) if kind in {"L", "R", "AL", "EN"}]
    first = next((kind for kind in kinds if kind != "EN"), "L" if kinds else "")
    return first == "L"
