"""What is found in a file: raw entries, people, and problems with their lines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from core.model import Birthday


class Kind(IntEnum):
    """What a file says a number is for; the lower, the more likely is WhatsApp there."""

    MOBILE = 0
    PLAIN = 1
    FIXED = 2
    FAX = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A phone number as a file has it."""

    text: str
    kind: Kind = Kind.PLAIN
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A card, or a row, as it is in the file: everything is text. `line` is where it begins, from 1."""

    line: int
    name: str = ""
    numbers: tuple[Number, ...] = ()
    tags: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    birthday: str = ""
    notes: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody with a number (E.164) and whatever else can be kept, ready to become a contact."""

    line: int
    name: str
    phone: str
    tags: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    birthday: Birthday | None = None
    notes: str = ""
    zone: str | None = None


class Why(StrEnum):
    """What is wrong with something in a file."""

    NO_NUMBER = "no-number"
    BAD_NUMBER = "bad-number"
    ROUNDED_NUMBER = "rounded-number"
    BROKEN = "broken"
    BAD_BIRTHDAY = "bad-birthday"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that cannot be taken: with `lost` a whole entry, else only a part of it. `text` is what it says."""

    line: int
    why: Why
    who: str = ""
    text: str = ""
    lost: bool = True


@dataclass(frozen=True, slots=True)
class Book:
    """What a file holds: each number once.

    `repeated` counts the entries whose number came before in the file, `second` the further mobile numbers that became
    somebody of their own, `fixed` the further numbers that were left out, `national` the numbers without a country
    code. `unused` are the columns of a table that nothing was taken from, though there was something in them.
    """

    people: tuple[Found, ...]
    problems: tuple[Problem, ...]
    repeated: int = 0
    second: int = 0
    fixed: int = 0
    national: int = 0
    unused: tuple[str, ...] = ()

    @property
    def lost(self) -> tuple[Problem, ...]:
        """The entries that cannot be taken."""
        return tuple(problem for problem in self.problems if problem.lost)
