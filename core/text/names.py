"""Names: cleaned for keeping, folded for comparing and searching."""

import unicodedata

from core.errors import BadName
from core.model import NAME_LIMIT


def clean(text: str) -> str:
    """Give the name on one line, without invisible characters. Raises BadName when empty or over 100 characters."""
    visible = "".join(
        " " if unicodedata.category(c).startswith("Z") or c in "\n\r\t" else c
        for c in text
        if c in "\n\r\t\u200c\u200d" or not unicodedata.category(c).startswith("C")
    )
    name = " ".join(visible.split())
    if not name or len(name) > NAME_LIMIT:
        raise BadName(limit=NAME_LIMIT)
    return name


def fold(text: str) -> str:
    """Fold case and accents away, so that `jose` finds José."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def words(text: str) -> list[str]:
    """Split a name into its folded words, each once."""
    return list(dict.fromkeys(fold(text).split()))
