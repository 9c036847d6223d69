"""Schedules by the million, as the store keeps them."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from pymongo import MongoClient

from core.model import Contact, Person, Recurrence, Schedule

OWNER, SESSION = 1, "default"
START: Final = datetime(2027, 1, 4, 9, tzinfo=UTC)
"""When what is due falls due; the rest does in the two years after."""
BATCH: Final = 20_000


def fill(url: str, name: str, count: int, *, due: int = 0, crowd: int = 100) -> None:
    """Store `count` daily schedules of one person with `crowd` contacts; `due` of them fall due at START.

    A single one goes to all of them.
    """
    database = MongoClient[dict[str, Any]](url, tz_aware=True)[name]
    person = Person(id=OWNER, session=SESSION, language="en", zone="UTC", region="DE", created_at=START)
    database["people"].insert_one(person.document())
    contacts = [
        Contact(
            owner_id=OWNER, name=f"Contact {n}", phone=f"+49151{n:08}", chat_id=f"49151{n:08}@c.us", on_whatsapp=True,
            verified_at=START, created_at=START,
        )
        for n in range(crowd)
    ]  # fmt: skip
    database["contacts"].insert_many(contact.document() for contact in contacts)
    wall = START.replace(tzinfo=None)
    template = Schedule(
        owner_id=OWNER, contact_ids=("",), text="Good morning {name}", grace_seconds=21_600, created_at=START,
        recurrence=Recurrence(start=wall, zone="UTC", rrule="FREQ=DAILY"), next_wall=wall, next_run_at=START,
    ).document()  # fmt: skip
    if due:
        database["schedules"].insert_many(
            template
            | {
                "_id": f"due{n}",
                "contact_ids": [contact.id for contact in (contacts if due == 1 else [contacts[n % crowd]])],
            }
            for n in range(due)
        )
    for first in range(due, count, BATCH):
        database["schedules"].insert_many(
            (
                template | _later(number) | {"_id": f"far{number}", "contact_ids": [contacts[number % crowd].id]}
                for number in range(first, min(first + BATCH, count))
            ),
            ordered=False,
        )
    # It is stored: what follows is not to compete with the writing of it.
    database.client.admin.command("fsync")


def _later(number: int) -> dict[str, Any]:
    at = START + timedelta(days=1 + number % 700, seconds=number % 86_400)
    return {"next_run_at": at, "next_wall": at.replace(tzinfo=None).isoformat()}
