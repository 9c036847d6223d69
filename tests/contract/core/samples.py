"""Documents to begin with."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from core.model import Contact, Delivery, DeliveryStatus, Recurrence, Schedule, Step, message_id
from core.ports import Incoming, Kind
from core.timing import recurrence as rules

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
"""Where the clock of the tests stands."""
MINE, THEIRS = 10, 20
"""Two people, by Telegram user id."""
MOM, MOMS_CHAT = "+4915123456789", "4915123456789@c.us"
"""A number, and the chat that WhatsApp has it under unless told otherwise."""


Group = Callable[..., Awaitable[Contact]]
"""Takes a group into the contacts, by its name, its chat and its owner."""


def delivery(
    identity: str, owner_id: int = MINE, *, due: datetime = NOW, grace: int = 3600, **changes: object
) -> Delivery:
    made = Delivery(
        id=identity,
        owner_id=owner_id,
        contact_id=f"c{owner_id}",
        contact_name="Mom",
        phone=MOM,
        chat_id=MOMS_CHAT,
        text=f"text of {identity}",
        due_at=due,
        not_before=due,
        expires_at=due + timedelta(seconds=grace),
        message_id=message_id(identity),
        untold=False,
        timeline=(Step(status=DeliveryStatus.PENDING, at=due),),
        created_at=due,
        changed_at=due,
    )
    return made.model_copy(update=changes)


def incoming(identity: str = "M1", chat_id: str = MOMS_CHAT, *, at: datetime = NOW, text: str = "Hello") -> Incoming:
    return Incoming(identity, chat_id, chat_id, "Mommy", Kind.TEXT, text, at)


def schedule(
    identity: str, owner_id: int = MINE, *, start: datetime = NOW, rrule: str | None = None, **changes: object
) -> Schedule:
    """Give a schedule in UTC whose next occurrence is its first."""
    recurrence = Recurrence(start=start.replace(tzinfo=None), zone="UTC", rrule=rrule)
    first = rules.first(recurrence)
    assert first is not None
    made = Schedule(
        id=identity,
        owner_id=owner_id,
        contact_ids=(f"c{owner_id}",),
        text="Hello {name}",
        recurrence=recurrence,
        next_wall=first.wall,
        next_run_at=first.at,
        grace_seconds=3600,
        created_at=NOW,
    )
    return made.model_copy(update=changes)
