"""What the daily digest says."""

from zoneinfo import ZoneInfo

from bot.i18n import Phrase, t
from bot.ui.screen import Button, Go, Screen
from core.model import DeliveryStatus
from core.ports import Digest
from core.store.history import STATES, Which

Status = DeliveryStatus


def card(digest: Digest, zone: str) -> Screen:
    """Draw a person's day at a glance."""
    text = t("digest", yesterday=_yesterday(digest), today=_today(digest, zone))
    return Screen(text, [[Button(t("button-logs"), Go(to="logs"))]])


def _yesterday(digest: Digest) -> Phrase:
    def count(*states: Status) -> int:
        return sum(digest.yesterday.get(status, 0) for status in states)

    counts = {
        "sent": count(Status.SENT, Status.DELIVERED, Status.READ),
        "delivered": count(Status.DELIVERED, Status.READ),
        "read": count(Status.READ),
        "failed": count(*STATES[Which.FAILED]),
    }
    return t("digest-counts", **counts) if any(counts.values()) else t("digest-quiet")


def _today(digest: Digest, zone: str) -> Phrase:
    if digest.first_at is None:
        return t("digest-free")
    at = digest.first_at.astimezone(ZoneInfo(zone)).time().replace(second=0)
    return t("digest-planned", planned=digest.planned, at=at, name=digest.first_to, others=digest.others)
