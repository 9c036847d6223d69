"""How each setting reads, in the person's language."""

from datetime import time

from babel import Locale

from bot.i18n import Phrase, t
from core.model import Person, Quiet
from core.timing import zones


def language(code: str) -> str:
    """Name a language in itself."""
    name = Locale(code).get_display_name(code) or code
    return name[:1].upper() + name[1:]


def zone(person: Person) -> str:
    """Name a person's time zone."""
    return zones.name(person.zone, person.language)


def hours(quiet: Quiet) -> Phrase:
    """Write quiet hours as two times."""
    return t("quiet-hours", start=quiet.start, end=quiet.end)


def quiet_hours(person: Person) -> Phrase:
    """Name a person's quiet hours."""
    return hours(person.quiet) if person.quiet else t("quiet-none")


def digest(person: Person) -> Phrase:
    """Name when a person gets their digest."""
    if person.digest_hour is None:
        return t("settings-digest-off")
    return t("settings-digest-at", hour=time(person.digest_hour))
