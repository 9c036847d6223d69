"""What belongs together goes out in order: the parts of an album, or what was written quickly one after the other."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from core.causes import DAILY_CAP, NEW_PEOPLE, QUIET_HOURS, RESTRICTED
from core.model import Delivery, DeliveryStatus

TOGETHER: Final = timedelta(seconds=10)
"""How close messages to one contact that belong together were due: an album's ten parts are a second apart."""

ON_PURPOSE: Final = frozenset({"", QUIET_HOURS, DAILY_CAP, NEW_PEOPLE, RESTRICTED})
"""Why something waits that was not tried: it keeps nothing else waiting, for each of these is for itself."""

SETTLED: Final = timedelta(seconds=5)
"""How long it takes at most to settle a claim that has run out."""


def waits(claimed: Iterable[Delivery], put_off: Sequence[Delivery], now: datetime) -> dict[str, datetime]:
    """Give until when, by id, those have to wait that come behind something that could not be handed over.

    Or of which nobody knows yet, for its worker is gone, or waits to be told.
    """
    before: dict[str, list[Delivery]] = {}
    for delivery in put_off:
        before.setdefault(delivery.contact_id, []).append(delivery)
    return {
        delivery.id: max(times)
        for delivery in claimed
        if (times := [_until(one, now) for one in before.get(delivery.contact_id, ()) if _goes_before(one, delivery)])
    }


def _until(first: Delivery, now: datetime) -> datetime:
    return max(first.lease_until, now + SETTLED) if first.lease_until else first.not_before


def _goes_before(first: Delivery, second: Delivery) -> bool:
    waits = first.cause not in ON_PURPOSE and first.not_before > second.not_before
    return (
        (waits or first.status is DeliveryStatus.SENDING)
        and (first.due_at, first.created_at) < (second.due_at, second.created_at)
        and second.due_at - first.due_at <= TOGETHER
    )
