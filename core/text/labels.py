"""What people note about a contact: tags, and fields that placeholders name."""

import re
from collections.abc import Iterable
from typing import Final

from core.errors import BadField, BadName, BadTag
from core.text import names
from core.text.rendering import KEY_LIMIT, KNOWN, placeholder, well_formed, written

TAGS_LIMIT: Final = 20
"""Tags of one contact."""
TAG_LIMIT: Final = 30
"""Characters of a tag."""
FIELDS_LIMIT: Final = 20
"""Fields of one contact."""
FIELD_LIMIT: Final = KEY_LIMIT
"""Characters of a field's name."""
VALUE_LIMIT: Final = 200
"""Characters of a field's value."""
NOTES_LIMIT: Final = 2000
"""Characters of the notes about a contact."""

_LEADING = re.compile(r"\s*#(?P<tag>[^\s,;:،؛#]+)(?:[,;:،؛]+(?=\s|#|$)|(?=\s|#|$))")
_BETWEEN = re.compile(r"[,;،؛#\n]+")


def tag(text: str) -> str:
    """Give a tag as it is shown, without the # before it and in one word. Raises BadTag."""
    try:
        word = "_".join(names.clean(text.strip().lstrip("#")).split())
    except BadName:
        raise BadTag(limit=TAG_LIMIT) from None
    if len(word) > TAG_LIMIT or _BETWEEN.search(word):
        raise BadTag(limit=TAG_LIMIT)
    return word


def key(text: str) -> str:
    """Give what a tag is found by: `Familie` and `#FAMILIE` are one."""
    return names.fold("_".join(text.strip().lstrip("#").split()))


def distinct(tags: Iterable[str]) -> tuple[str, ...]:
    """Give the tags in their order, the first spelling of each."""
    found: dict[str, str] = {}
    for each in tags:
        found.setdefault(key(each), each)
    return tuple(found.values())


def tags(text: str) -> tuple[str, ...]:
    """Read tags, with commas or # between them: `family, #work`.

    Raises BadTag for one that cannot be kept, and where there are none or over 20.
    """
    found = distinct(tag(part) for part in _BETWEEN.split(text) if part.strip())
    if not found or len(found) > TAGS_LIMIT:
        raise BadTag(limit=TAG_LIMIT)
    return found


def leading(text: str) -> tuple[list[str], str]:
    """Split `#family #work Hello` into the tags and the rest of the text, its lines kept."""
    tags: list[str] = []
    while match := _LEADING.match(text):
        tags.append(match["tag"])
        text = text[match.end() :]
    return tags, text.strip()


def field(text: str) -> str:
    """Give the name of a field as placeholders have it: letters of any script, digits and _, in lower case.

    Raises BadField.
    """
    name = placeholder("_".join(text.split()))
    if name in KNOWN or not well_formed(name):
        raise BadField(limit=FIELD_LIMIT, reserved=", ".join(KNOWN))
    return name


def field_headed(heading: str) -> str:
    """Give the name of a field for a column or the like that is headed so. Raises BadField."""
    words = "".join(c if written(c) else " " for c in placeholder(heading)).split()
    return field("_".join(words).strip("_"))


def value(text: str) -> str:
    """Give a field's value, on one line. Raises BadField when it is empty or over 200 characters."""
    kept = " ".join(text.split())
    if not kept or len(kept) > VALUE_LIMIT:
        raise BadField(limit=FIELD_LIMIT, reserved=", ".join(KNOWN))
    return kept
