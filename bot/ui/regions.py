"""The country as which phone numbers are read that come without its code."""

from babel import Locale
from phonenumbers import country_code_for_region

from bot.i18n import Phrase, t
from core.model import Person


def country(region: str, language: str) -> str:
    """Name a country."""
    return str(Locale(language).territories.get(region, region))


def prefix(region: str) -> str:
    """Give the code that a country's numbers begin with: `+49`."""
    return f"+{country_code_for_region(region)}"


def assumed(person: Person) -> Phrase:
    """Say which country's a person's numbers are, where none is said, and how to have it another."""
    return t("number-region", region=country(person.region, person.language), prefix=prefix(person.region))
