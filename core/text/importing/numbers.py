"""Phone numbers as files have them, with what phones and spreadsheets do to them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.errors import BadPhone
from core.text import phone
from core.text.importing.people import Kind, Number

_ROUNDED = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_BARE = re.compile(r"\d{10,15}")
_UNTOLD: Final = 2
"""The rank of a number that may be a mobile phone's or not, as all in North America may."""
LONGEST: Final = 60
"""Characters that a number is looked for in."""


@dataclass(frozen=True, slots=True)
class Usable:
    """Numbers of one entry that can be kept: those to write to, the likeliest first, and how many are left out."""

    phones: tuple[str, ...]
    fixed: int
    national: int
    bad: tuple[str, ...]


def rounded(text: str) -> bool:
    """Tell whether this is what a spreadsheet made of a number that it took for a quantity: `4.91512E+12`."""
    return _ROUNDED.fullmatch(text.strip()) is not None


def usable(numbers: Sequence[Number], region: str) -> Usable:
    """Read the numbers of one entry. A landline is left out where there is a mobile number, and so is any fax."""
    ranked: dict[str, tuple[int, bool, int]] = {}
    national, bad = 0, []
    for place, number in enumerate(numbers):
        if number.kind is Kind.FAX:
            continue
        try:
            e164, local = read(number.text, region)
        except BadPhone:
            bad.append(number.text.strip())
            continue
        national += local
        rank = (_rank(number.kind, e164) if len(numbers) > 1 else 0, not number.preferred, place)
        ranked[e164] = min(ranked.get(e164, rank), rank)
    best = sorted(ranked, key=lambda e164: ranked[e164])
    phones = tuple(e164 for e164 in best if e164 == best[0] or ranked[e164][0] < Kind.FAX)
    return Usable(phones, len(best) - len(phones), national, tuple(bad))


def _rank(kind: Kind, e164: str) -> int:
    """Order numbers by how likely WhatsApp is there; the last are landlines."""
    if kind is Kind.MOBILE:
        return 0
    rank = _type_rank(e164)
    return rank + 1 if kind is Kind.FIXED and rank == _UNTOLD else rank


def _type_rank(e164: str) -> int:
    mobile = phone.mobile(e164)
    return _UNTOLD if mobile is None else 1 if mobile else 3


def read(text: str, region: str) -> tuple[str, bool]:
    """Read one number; gives E.164, and whether it came without a country code. Raises BadPhone.

    It may be a URI (RFC 3966), and its plus, or the two zeros in the place of it, may be what a spreadsheet took away.
    """
    shown = "".join(c for c in text[: LONGEST + 1] if unicodedata.category(c) != "Cf").strip().lstrip("'")
    if len(shown) > LONGEST:
        raise BadPhone(text=text[:LONGEST], region=region)
    bare = re.sub(r"^tel:\s*", "", shown, flags=re.IGNORECASE)
    if bare.startswith("+"):
        return phone.parse(bare, region), False
    national, foreign = _parsed(bare, region), None
    digits = re.sub(r"[\s()./-]", "", bare)
    if digits.startswith("00"):
        foreign = _parsed(f"+{digits[2:]}", region)
    elif _BARE.fullmatch(digits):
        foreign = _parsed(f"+{digits}", region)
    if national and foreign and national != foreign and not digits.startswith("00"):
        # 34612345678 is a mobile phone in Spain without its plus, or a landline in Germany without its zero.
        national, foreign = (national, None) if _type_rank(national) <= _type_rank(foreign) else (None, foreign)
    if e164 := national or foreign:
        return e164, e164 == national and not digits.startswith("00")
    raise BadPhone(text=bare, region=region)


def _parsed(text: str, region: str) -> str | None:
    try:
        return phone.parse(text, region)
    except BadPhone:
        return None
