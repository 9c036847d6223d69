"""What belongs together goes out in order: the parts of an album, or what was written quickly one after the other."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from core.model import Delivery

TOGETHER: Final = timedelta(seconds=10)
"""How close messages to one contact that belong together were due: an album's ten parts are a second apart."""


def waits(claimed: Iterable[Delivery], put_off: Sequence[Delivery]) -> dict[str, datetime]:
    """Give until when, by id, those have to wait that come behind something that was put off."""
    before: dict[str, list[Delivery]] = {}
    for delivery in put_off:
        before.setdefault(delivery.contact_id, []).append(delivery)
    return {
        delivery.id: max(times)
        for delivery in claimed
        if (times := [one.not_before for one in before.get(delivery.contact_id, ()) if _goes_before(one, delivery)])
    }


def _goes_before(first: Delivery, second: Delivery) -> bool:
    return (
        first.not_before > second.not_before
        and (first.due_at, first.created_at) < (second.due_at, second.created_at)
        and second.due_at - first.due_at <= TOGETHER
    )
