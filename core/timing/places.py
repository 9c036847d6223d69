"""Places that zones are found by besides what CLDR names: countries by other names, states, and towns.

`places.tsv` has a line for each, of its kind the most populous first: what it is, how many people live in it, its IANA
zones (of a country its ISO code), and |its|names|, the first of which is its own, as `core.timing.zones` compares them;
docs/places.md says where that comes from. It is read anew each time, in a few milliseconds, and not kept in memory.
"""

import importlib.resources
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

BEGUN: Final = 3
"""Letters from which on a place is found by the beginning of its own name."""


class Kind(StrEnum):
    """What a place is."""

    LAND = "land"
    STATE = "state"
    TOWN = "town"


@dataclass(frozen=True, slots=True)
class Place:
    """A place; `zones` are those that most of its people live in, of a country its code instead."""

    kind: Kind
    people: int
    zones: tuple[str, ...]
    name: str


def named(name: str) -> list[Place]:
    """Give the places that are called so, by whatever name of theirs."""
    return list(_lines(f"|{name}|")) if name else []


def beginning(name: str) -> list[Place]:
    """Give the places whose own name begins so."""
    return list(_lines(f"\t|{name}")) if len(name) >= BEGUN else []


def _lines(wanted: str) -> Iterator[Place]:
    table = (importlib.resources.files("core.timing") / "places.tsv").read_bytes()
    pattern, end = wanted.encode(), 0
    while (at := table.find(pattern, end)) >= 0:
        start, end = table.rfind(b"\n", 0, at) + 1, table.find(b"\n", at)
        kind, people, zones, names = table[start:end].decode().split("\t")
        yield Place(Kind(kind), int(people), tuple(zones.split()), names.split("|")[1])
