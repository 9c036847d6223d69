"""Time zones found by what people type, or by where they are."""

import gc
import importlib.resources
import tracemalloc
import zoneinfo
from datetime import UTC, datetime

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BadZone, NoZoneThere
from core.timing import zones

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "text", "zone"),
    [
        ("en", "berlin", "Europe/Berlin"),
        ("en", "Asia/Calcutta", "Asia/Kolkata"),
        ("en", "Kiev", "Europe/Kyiv"),
        ("pt", "São Paulo", "America/Sao_Paulo"),
        ("de", "Deutschland", "Europe/Berlin"),
        ("ru", "нью йорк", "America/New_York"),
        ("hi", "कोलकाता", "Asia/Kolkata"),
        ("ar", "القاهرة", "Africa/Cairo"),
        ("ar", "egypt", "Africa/Cairo"),
        ("en", "UTC", "UTC"),
        ("en", "Munich", "Europe/Berlin"),
        ("de", "München", "Europe/Berlin"),
        ("de", "Muenchen", "Europe/Berlin"),
        ("de", "Köln", "Europe/Berlin"),
        ("en", "Cologne", "Europe/Berlin"),
        ("ru", "Мюнхен", "Europe/Berlin"),
        ("ar", "جدة", "Asia/Riyadh"),
        ("hi", "पुणे", "Asia/Kolkata"),
        ("en", "Bavaria", "Europe/Berlin"),
        ("de", "Bayern", "Europe/Berlin"),
        ("en", "California", "America/Los_Angeles"),
        ("en", "St. Louis", "America/Chicago"),
        ("en", "Munich, Germany", "Europe/Berlin"),
        ("en", "Birmingham, UK", "Europe/London"),
        ("en", "Springfield, Missouri", "America/Chicago"),
        ("en", "Mannhei", "Europe/Berlin"),
        ("en", "Paris", "Europe/Paris"),
        ("en", "UK", "Europe/London"),
        ("ar", "ميونخ، ألمانيا", "Europe/Berlin"),
    ],
)
def test_one_city_or_country_is_one_zone(language: str, text: str, zone: str) -> None:
    assert zones.find(text, language, NOW) == [zone]


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Florida", ["America/New_York", "America/Chicago"]),
        ("Georgia", ["Asia/Tbilisi", "America/New_York"]),
        ("Birmingham", ["Europe/London", "America/Chicago"]),
        ("Washington", ["America/New_York", "America/Los_Angeles"]),
    ],
)
def test_what_is_in_several_zones_is_asked_about(text: str, several: list[str]) -> None:
    assert sorted(zones.find(text, "en", NOW)) == sorted(several)


@pytest.mark.parametrize("text", ["USA", "U.S.A.", "America", "США"])
def test_a_country_goes_by_other_names_too(text: str) -> None:
    assert zones.find(text, "en", NOW) == zones.find("US", "en", NOW)


def test_every_place_lies_in_a_zone_and_is_called_as_names_are_compared() -> None:
    table = (importlib.resources.files("core.timing") / "places.tsv").read_text("utf-8")
    for line in table.splitlines():
        kind, _, where, names = line.split("\t")
        lies = {where} <= Locale("en").territories.keys() if kind == "land" else None
        assert lies or set(where.split()) <= zoneinfo.available_timezones(), line
        assert names == zones.plain(names), line


def test_towns_are_not_kept_in_memory() -> None:
    zones.find("Munich", "en", NOW)
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for text in ("Munich", "Florida", "USA", "Nowhere at all"):
        zones.find(text, "en", NOW)
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept - before < 100_000


def test_a_big_country_offers_each_clock_once() -> None:
    found = zones.find("us", "en", NOW)
    assert {"America/New_York", "America/Los_Angeles", "Pacific/Honolulu"} <= set(found)
    assert "America/Detroit" not in found
    assert "America/Sao_Paulo" in zones.find("Brasil", "pt", NOW)


@pytest.mark.parametrize("text", ["", " ", "s", "Atlantis", "💥", "Etc/GMT+3", "|", "Berlin" + "," * 100, "," * 5000])
def test_what_is_nowhere_finds_nothing(text: str) -> None:
    assert zones.find(text, "en", NOW) == []
    with pytest.raises(BadZone):
        zones.choice(text, "en", NOW)


def test_what_is_too_many_is_no_choice() -> None:
    assert len(zones.find("ka", "de", NOW)) > zones.MOST
    with pytest.raises(BadZone):
        zones.choice("ka", "de", NOW)


def test_names_are_the_persons() -> None:
    assert zones.name("Europe/Berlin", "de") == "Berlin, Deutschland"
    assert zones.name("Asia/Calcutta", "hi") == "कोलकाता, भारत"
    assert zones.name("UTC", "ru") == "UTC"


@given(st.text(max_size=30), st.sampled_from(["en", "de", "ar"]))
def test_whatever_is_found_is_a_zone(text: str, language: str) -> None:
    assert set(zones.find(text, language, NOW)) <= zoneinfo.available_timezones()


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_place_has_zones_or_none(latitude: float, longitude: float) -> None:
    try:
        found = zones.at(latitude, longitude)
    except NoZoneThere:
        return
    assert set(found) <= zoneinfo.available_timezones()


def test_a_place_on_land_by_the_sea_and_far_out() -> None:
    assert zones.at(-23.5, -46.6) == ["America/Sao_Paulo"]
    assert zones.at(41.38, 2.19) == ["Europe/Madrid"]
    with pytest.raises(NoZoneThere):
        zones.at(40, -30)


@pytest.mark.parametrize(
    ("country", "zone"), [("Spain", "Europe/Madrid"), ("Portugal", "Europe/Lisbon"), ("Germany", "Europe/Berlin")]
)
def test_of_a_countrys_zones_the_one_that_most_live_in_comes_first(country: str, zone: str) -> None:
    assert zones.find(country, "en", NOW)[0] == zone
