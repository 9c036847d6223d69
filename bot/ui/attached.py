"""What messages carry, in words: 📷 Photo, and the text under it."""

from collections.abc import Sequence
from functools import reduce

from bot.i18n import Phrase, Text, t
from bot.ui.screen import VALUE_UNITS, formatted, shortened
from core.attachment import Attachment, CardList, Place, StoredFile, Wording
from core.text.markup import plain


def named(attachment: Attachment) -> Phrase:
    """Name what is attached."""
    match attachment:
        case StoredFile(filename=filename) if filename:
            return t("content-file", file=shortened(filename, 60))
        case StoredFile(kind=kind):
            return t(f"content-{kind.value}")
        case Place(title=title):
            return t("content-venue", title=shortened(title, 60)) if title else t("content-place")
        case CardList(cards=cards):
            return t("content-cards", name=shortened(cards[0].name, 60), more=len(cards) - 1)


def said(wording: Wording, limit: int = VALUE_UNITS) -> Text:
    """Say what a message says, its text in at most `limit` UTF-16 units as HTML."""
    text = formatted(wording.text, limit)
    if wording.attachment is None:
        return text
    what = named(wording.attachment)
    return t("content-captioned", what=what, text=text) if wording.text else what


def line(wording: Wording, limit: int) -> Text:
    """Say what a message says on one line, its text in at most `limit` characters."""
    text = shortened(plain(wording.text), limit)
    if wording.attachment is None:
        return text
    what = named(wording.attachment)
    return t("content-line", what=what, text=text) if text else what


def together(wordings: Sequence[Wording], limit: int = VALUE_UNITS) -> Text:
    """Say what messages say that go out one after the other."""
    if len(wordings) == 1:
        return said(wordings[0], limit)
    parts = lines([line(wording, 80) for wording in wordings])
    album = all(wording.attachment is not None for wording in wordings)
    return t("content-album" if album else "content-several", total=len(wordings), parts=parts)


def lines(each: Sequence[Text]) -> Text:
    """Put texts one below the other."""
    return reduce(lambda before, line: t("content-lines", before=before, line=line), each)
