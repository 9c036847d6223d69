"""Time zones as people know them: found by a city, a country or a place, and named in a person's language.

Names are CLDR's (by Babel), in the person's language and in English, and those of `core.timing.places`. Zones are
IANA's, old names replaced by new ones.
"""

import functools
import importlib.resources
import zoneinfo
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import tzfpy
from babel import Locale
from babel.core import get_global

from core.errors import BadZone, NoZoneThere
from core.text.names import fold
from core.timing import places
from core.timing.places import Kind, Place

_ALIASES: Final[Mapping[str, str]] = get_global("zone_aliases")
_TERRITORIES: Final[Mapping[str, str]] = get_global("zone_territories")
_MAIN: Final[frozenset[str]] = frozenset(get_global("windows_zone_mapping").values())
"""The zones that stand for others of the same clock, as New York does for Detroit."""
_NOWHERE: Final = ("Etc/", "SystemV/", "posix/", "right/")
"""How the names of zones begin that are nobody's home."""
LENGTH_LIMIT: Final = 100
"""How many characters a place may have."""
MANY: Final = 1_000_000
"""People of a state that may be meant where a country is called the same."""
MOST: Final = 40
"""Zones that are offered to choose from; for more it is asked to say more."""
_SIGNS: Final = str.maketrans({"_": " ", "-": " "} | dict.fromkeys(".'\u2019\u02bc\u2018`"))
"""What is typed or left out within names: `St. John's`, `Xi'an`, `U.S.A.`"""
NEAR: Final = (0.0, 0.1, 0.3)
"""Degrees around a place that are looked at: maps of zones are drawn coarsely along the coast."""


def canonical(zone: str) -> str:
    """Give the name that a zone has today: `Asia/Calcutta` is `Asia/Kolkata`."""
    return _ALIASES.get(zone, zone) if zone != "UTC" else zone


def territory(zone: str) -> str | None:
    """Give the country (ISO 3166-1) that a zone lies in; None for UTC and the like."""
    found = _TERRITORIES.get(canonical(zone))
    return found if found and found.isalpha() and found != "ZZ" else None


def city(zone: str, language: str) -> str:
    """Name the city that a zone is called after."""
    known = Locale(language).time_zones
    names = (known[name].get("city") for name in (zone, *_former().get(zone, ())) if name in known)
    return next((name for name in names if name), zone.rpartition("/")[2].replace("_", " "))


def name(zone: str, language: str) -> str:
    """Name a zone by city and country: `Berlin, Germany`; one that is in no country by its own name."""
    zone = canonical(zone)
    code = territory(zone)
    if code is None:
        return "UTC" if zone == "Etc/UTC" else zone
    town, country = city(zone, language), str(Locale(language).territories.get(code, code))
    return town if town == country else f"{town}, {country}"


def find(text: str, language: str, now: datetime) -> list[str]:
    """Find zones by what somebody types: a town, a state, a country, or an IANA name; whatever case and accents.

    What is named exactly comes alone, else what begins so. Behind a comma there may be where a place lies. Of a
    country's zones that keep the same time, one is given.
    """
    if len(text) > LENGTH_LIMIT:
        return []
    place, comma, land = text.replace("،", ",").rpartition(",")
    if comma and (around := find(land, language, now)):
        lands = {territory(zone) for zone in around}
        inside = [zone for zone in find(place, language, now) if territory(zone) in lands]
        return [zone for zone in inside if zone in around] or inside
    wanted = plain(text)
    exact, words = _index(language)
    if found := _named(wanted, exact):
        return _distinct(found, now)
    if len(wanted) < 2:
        return []
    begun = {zone for word, zones in words.items() if word.startswith(wanted) for zone in zones}
    begun = begun or {zone for place in places.beginning(wanted) for zone in _zones_of(place, exact)}
    return sorted(begun, key=lambda zone: name(zone, language))


def _named(wanted: str, exact: Mapping[str, frozenset[str]]) -> set[str]:
    """Give the zones of what is called so: a country, or a city that a zone is called after, before other towns.

    A large state may be meant as well as a country, as Georgia; a town's own name goes before what others call one.
    """
    called = places.named(wanted)
    known = set(exact.get(wanted, ()))
    known |= {zone for place in called if place.kind is Kind.LAND for zone in _zones_of(place, exact)}
    states = [place for place in called if place.kind is Kind.STATE]
    towns = [place for place in called if place.kind is Kind.TOWN]
    if known:
        return known | {zone for state in states if state.people >= MANY for zone in state.zones}
    meant = [*states, *(town for town in towns if town.name == wanted)] or towns
    return {zone for place in meant for zone in place.zones}


def _zones_of(place: Place, exact: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return exact.get(place.zones[0].lower(), frozenset()) if place.kind is Kind.LAND else frozenset(place.zones)


def choice(text: str, language: str, now: datetime) -> list[str]:
    """Find the zones that a text may mean, MOST of them at most. Raises BadZone for none, and for more."""
    found = find(text, language, now)
    if not 0 < len(found) <= MOST:
        raise BadZone(text=text.strip())
    return found


def at(latitude: float, longitude: float) -> list[str]:
    """Give the zones that are in use at a place, or right beside it. Raises NoZoneThere, as far out at sea.

    The first call loads the map, about 35 MB.
    """
    for distance in NEAR:
        around = [(x * distance, y * distance) for x in (0, -1, 1) for y in (0, -1, 1)] if distance else [(0.0, 0.0)]
        found = [
            canonical(zone)
            for x, y in around
            for zone in tzfpy.get_tzs((longitude + x + 180) % 360 - 180, max(-90.0, min(90.0, latitude + y)))
        ]
        if there := [zone for zone in dict.fromkeys(found) if zone in _zones()]:
            return there
    raise NoZoneThere


def _distinct(zones: Iterable[str], now: datetime) -> list[str]:
    """Leave out what keeps the same time as a better known zone of the same country."""
    kept: dict[str, tuple[object, ...]] = {}
    for zone in sorted(zones, key=lambda zone: _ranks().get(zone, len(_ranks()))):
        keeps = (territory(zone), *_clock(zone, now))
        if zone in _MAIN or keeps not in kept.values():
            kept[zone] = keeps
    return list(kept)


def _clock(zone: str, now: datetime) -> Sequence[timedelta | None]:
    here = ZoneInfo(zone)
    return [(now + timedelta(days=days)).astimezone(here).utcoffset() for days in range(0, 365, 30)]


@functools.cache
def _ranks() -> Mapping[str, int]:
    """Give each zone's place in IANA's zone.tab, where a country's most populous zone comes first."""
    table = (importlib.resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    zones = (line.split("\t")[2] for line in table.splitlines() if line and not line.startswith("#"))
    return {canonical(zone): place for place, zone in enumerate(zones)}


@functools.cache
def _zones() -> frozenset[str]:
    names = (canonical(name) for name in zoneinfo.available_timezones() if not name.startswith(_NOWHERE))
    return frozenset(name for name in names if name == "UTC" or territory(name)) & zoneinfo.available_timezones()


@functools.cache
def _former() -> Mapping[str, Sequence[str]]:
    """Give the old names of zones: CLDR still knows some cities by those."""
    former: dict[str, list[str]] = defaultdict(list)
    for old, new in _ALIASES.items():
        former[new].append(old)
    return former


@functools.cache
def _index(language: str) -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    """Give the zones by folded whole name, and by folded name from each of its words on; one table a language."""
    exact: dict[str, set[str]] = defaultdict(set)
    words: dict[str, set[str]] = defaultdict(set)
    for zone in _zones():
        code = territory(zone)
        called = {zone, *_former().get(zone, ())}
        former = {old.rpartition("/")[2] for old in called}
        places = {city(zone, language), city(zone, "en"), *former}
        if code:
            places |= {str(Locale(locale).territories.get(code, code)) for locale in (language, "en")}
        for place in [*places, *([code] if code else []), *called]:
            exact[plain(place)].add(zone)
        for place in places:
            parts = plain(place).split()
            for start in range(len(parts)):
                words[" ".join(parts[start:])].add(zone)
    return _frozen(exact), _frozen(words)


def plain(text: str) -> str:
    """Give a name as it is compared: without case, accents and signs."""
    return " ".join(fold(text.translate(_SIGNS)).split())


def _frozen(table: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {key: frozenset(zones) for key, zones in table.items()}
