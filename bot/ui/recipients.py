"""Whom a message goes to, in words and on buttons."""

from collections.abc import Sequence
from hashlib import blake2s
from typing import Final

from bot.i18n import Text, t
from bot.ui.screen import shortened
from core.store.contacts import Tag

ALL: Final = 3
"""Recipients that are all named; of more, two are."""


def whom(names: Sequence[str], tags: Sequence[str], unnamed: int = 0) -> Text:
    """Name recipients: `Mom`, `Mom, Dad, #family`, `Mom, Dad and 3 more`; nobody yet. There are `unnamed` ones more."""
    if not names and not tags:
        return t("recipients-nobody")
    shown = [shortened(name, 40) if len(names) + len(tags) > 1 else name for name in names]
    shown += [f"#{tag}" for tag in tags]
    total = len(shown) + unnamed
    if total <= ALL:
        return ", ".join(shown)
    return t("recipients-more", names=", ".join(shown[: ALL - 1]), more=total - ALL + 1)


def marked(label: Text, *, chosen: bool) -> Text:
    """Give the label of something to choose with its mark."""
    return t("recipient-mark", mark=t("mark-chosen" if chosen else "mark-open"), name=label)


def tag_label(tag: Tag) -> Text:
    """Name a tag, and how many have it."""
    return t("tag-label", tag=tag.name, contacts=tag.contacts)


def token(key: str) -> str:
    """Give what a button carries for a tag or a field, whose name may be too long for it."""
    return blake2s(key.encode(), digest_size=6).hexdigest()


def placeholders(fields: Sequence[str]) -> str:
    """Show the placeholders of one's own fields, as many as fit on a line or two."""
    shown = ", ".join(f"{{{name}}}" for name in fields[:10])
    return f", {shown}" if shown else ""
