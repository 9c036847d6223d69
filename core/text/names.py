"""Names: cleaned for keeping, folded for comparing and searching."""

import re
import unicodedata

from core.errors import BadName
from core.model import NAME_LIMIT

_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and symbols that show as nothing: Hangul fillers and the empty Braille pattern."""
_JOINERS = "\u200c\u200d"
"""They shape the letters and emoji around them, so a name keeps them."""


def clean(text: str) -> str:
    """Give the name on one line, without invisible characters. Raises BadName when empty or over 100 characters."""
    name = " ".join("".join(map(_shown, text)).split())
    if len(name) > NAME_LIMIT or not any(unicodedata.category(c)[0] not in "MZ" for c in name if c not in _JOINERS):
        raise BadName(limit=NAME_LIMIT)
    return name


def _shown(c: str) -> str:
    """Give what a character shows as on one line: itself, a space, or nothing."""
    if c.isspace() or c in _BLANK:
        return " "
    # What Unicode has not assigned (Cn) stays: it may be an emoji that is newer than our tables.
    return "" if unicodedata.category(c) in {"Cc", "Cf", "Co", "Cs"} and c not in _JOINERS else c


def fold(text: str) -> str:
    """Fold case, accents and invisible characters away, so that `jose` finds José."""
    # Compatibility forms become letters first: bold mathematical capitals have no case of their own.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(_shown(c) for c in decomposed if not unicodedata.combining(c) and c not in _JOINERS)
    return unicodedata.normalize("NFC", bare)


def words(text: str) -> list[str]:
    """Split a name into its folded words, each once."""
    return list(dict.fromkeys(fold(text).split()))


def bare(head: str) -> str:
    """Give a name without the comma or colon that sets it off: `Mom, hello`, `Mom: hello`."""
    return head.rstrip(",:;،؛") or head


def is_called(name: str, part: str) -> bool:
    """Tell whether what was typed is a name, or words of it that begin as those of names do: not in lower case."""
    typed = words(part)
    return fold(" ".join(part.split())) == fold(name) or (
        bool(typed) and not part.lstrip()[:1].islower() and set(typed) <= set(words(name))
    )


def after(name: str, text: str) -> str | None:
    """Give what follows a name at the beginning of a text, its lines kept; None when it does not begin so."""
    wanted = fold(name)
    for match in re.finditer(r"(?<=\S)(?=\s|$)", text):
        head = fold(bare(" ".join(text[: match.start()].split())))
        if head == wanted:
            return text[match.start() :].strip()
        if len(head) > len(wanted):
            break
    return None
