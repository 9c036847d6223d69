"""How a text looks, in Telegram's HTML."""

import html as escaping
import itertools
from typing import Final

from core.text.markup.formatted import Formatted, Kind

_TAGS: Final = {Kind.BOLD: "b", Kind.ITALIC: "i", Kind.STRIKETHROUGH: "s", Kind.PRE: "pre", Kind.CODE: "code"}
"""From the outside in."""
_BAR: Final = "▎ "


def html(formatted: Formatted) -> str:
    """Write Telegram's HTML, everything else escaped; a quoted line begins with a bar.

    Telegram has no quote in a quote, and our screens show texts as such.
    """
    text, spans = formatted.text, formatted.of_kind(*Kind)
    looks = {kind: bytearray(len(text)) for kind in Kind}
    for span in spans:
        looks[span.kind][span.start : span.end] = b"\1" * (span.end - span.start)
    bars = {at for at in range(len(text)) if looks[Kind.QUOTE][at] and (at == 0 or text[at - 1] == "\n")}
    places = sorted(
        {*range(min(1, len(text)))} | bars | {at for span in spans for at in (span.start, span.end) if at < len(text)}
    )
    out, now = list[str](), list[Kind]()
    for start, end in itertools.pairwise([*places, len(text)]):
        wanted = [kind for kind in _TAGS if looks[kind][start]]
        same = sum(1 for _ in itertools.takewhile(lambda both: both[0] is both[1], zip(now, wanted, strict=False)))
        out += [f"</{_TAGS[kind]}>" for kind in reversed(now[same:])]
        out += [_BAR] if start in bars else []
        out += [f"<{_TAGS[kind]}>" for kind in wanted[same:]]
        out.append(escaping.escape(text[start:end], quote=False))
        now = wanted
    return "".join([*out, *(f"</{_TAGS[kind]}>" for kind in reversed(now))])
