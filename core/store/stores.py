"""The collections that delivering works on, in one bundle."""

from dataclasses import dataclass
from typing import Self

from core.ports import Clock
from core.store.claims import Claims
from core.store.contacts import Contacts
from core.store.database import Database
from core.store.deferrals import Deferrals
from core.store.deliveries import Deliveries
from core.store.history import History
from core.store.media import Media
from core.store.people import People
from core.store.schedules import Schedules
from core.store.telling import Telling


@dataclass(frozen=True, slots=True)
class Stores:
    """One database's collections."""

    people: People
    contacts: Contacts
    schedules: Schedules
    deliveries: Deliveries
    claims: Claims
    deferrals: Deferrals
    history: History
    telling: Telling
    media: Media

    @classmethod
    def of(cls, database: Database, clock: Clock) -> Self:
        """Give the collections of a database."""
        return cls(
            People(database, clock), Contacts(database, clock), Schedules(database), Deliveries(database),
            Claims(database), Deferrals(database), History(database), Telling(database), Media(database, clock),
        )  # fmt: skip
