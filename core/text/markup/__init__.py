"""Formatted text: Telegram's entities <-> WhatsApp's marks, and WhatsApp's marks -> Telegram's HTML.

WhatsApp knows `*bold*`, `_italic_`, `~strikethrough~`, `` `code` ``, ```` ```monospace``` ```` over several lines, and
`> ` before a quoted line; lists (`- `, `* `, `1. `) stay as they were typed. A pair of marks counts where it touches
no space on its inner side and no letter or digit on its outer side, on one line, and outside of code and links.

WhatsApp has no escape character. A mark that is meant as it was typed, but would be half of a pair, gets an invisible
word joiner (U+2060) before it: then it does not stand at the beginning of a word, and nothing is to be seen of that.
"""

from core.text.markup.formatted import Entity, Formatted, Kind, Span, of_telegram
from core.text.markup.reading import lifted, read
from core.text.markup.telegram import html
from core.text.markup.writing import write

__all__ = ["Entity", "Formatted", "Kind", "Span", "html", "lifted", "of_telegram", "plain", "read", "write"]


def plain(text: str) -> str:
    """Give WhatsApp's text without its marks, as for a button."""
    return read(text).text
