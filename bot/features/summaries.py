"""Many messages in one: how many of them stand where, and the way to those that need their person."""

from collections.abc import Mapping

from bot.i18n import Phrase, t
from bot.ui.screen import Button, Go, Screen
from core.model import DeliveryStatus
from core.store.history import STATES, Which

Status = DeliveryStatus

ARRIVED = (Status.DELIVERED, Status.READ)


def _count(by_status: Mapping[Status, int], *states: Status) -> int:
    return sum(by_status.get(status, 0) for status in states)


def card(by_status: Mapping[Status, int]) -> Screen:
    """Draw how many messages stand where."""
    failed = _count(by_status, *STATES[Which.FAILED])
    rows = [
        *([[Button(t("button-summary-failed"), Go(to="logs", arg=Which.FAILED.value))]] if failed else []),
        [Button(t("button-summary-all"), Go(to="logs"))],
    ]
    return Screen(t("summary", total=sum(by_status.values()), parts=_listed(_parts(by_status))), rows)


def _parts(by_status: Mapping[Status, int]) -> list[Phrase]:
    parts = []
    sent, arrived = _count(by_status, Status.SENT, *ARRIVED), _count(by_status, *ARRIVED)
    if arrived:
        parts.append(t("summary-arrived", count=sent, delivered=arrived, read=_count(by_status, Status.READ)))
    elif sent:
        parts.append(t("summary-sent", count=sent))
    for key, states in {
        "summary-failed": (Status.FAILED,),
        "summary-expired": (Status.EXPIRED,),
        "summary-unknown": (Status.UNKNOWN,),
        "summary-waiting": STATES[Which.WAITING],
        "summary-cancelled": (Status.CANCELLED,),
    }.items():
        if count := _count(by_status, *states):
            parts.append(t(key, count=count))
    return parts


def _listed(parts: list[Phrase]) -> Phrase:
    text = parts[-1]
    for part in reversed(parts[:-1]):
        text = t("summary-and", first=part, more=text)
    return text
