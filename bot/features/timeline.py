"""A delivery's history in words: what happened to it when, and why."""

from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from bot.features.history import CAUSES
from bot.i18n import Phrase, Text, t
from core.causes import (
    BELIEVED,
    DAILY_CAP,
    DELETED,
    LEFT,
    MOVED,
    NEW_PEOPLE,
    PAUSED,
    QUIET_HOURS,
    REMINDED,
    RESTRICTED,
    SKIPPED,
    SNOOZED,
)
from core.model import Delivery, DeliveryStatus, Step

NEWEST: Final = 12
"""Steps that are shown of one delivery."""

NOTED: Final = frozenset({
    BELIEVED, RESTRICTED, QUIET_HOURS, DAILY_CAP, NEW_PEOPLE, SNOOZED, REMINDED, DELETED, PAUSED, MOVED, SKIPPED, LEFT,
})  # fmt: skip
"""Causes of steps that are no failures."""


def why(cause: str) -> Phrase | None:
    """Name a cause; None where there is none to name."""
    if cause in CAUSES:
        return t(f"cause-{cause.removeprefix('error-')}")
    return t(f"log-cause-{cause.replace('_', '-')}") if cause in NOTED else None


def steps(delivery: Delivery, zone: str) -> Text:
    """Name the newest steps, one a line, with their local times, and the day too where it is another than before."""
    shown = delivery.timeline[-NEWEST:]
    left_out = len(delivery.timeline) - len(shown)
    lines: list[Text] = [t("log-steps-before", count=left_out)] if left_out else []
    day = delivery.due_at.astimezone(ZoneInfo(zone)).date()
    for one in shown:
        local = one.at.astimezone(ZoneInfo(zone))
        lines.append(_step(delivery, one, one.at if local.date() != day else local.time()))
        day = local.date()
    text: Text = lines.pop() if lines else ""
    for one_line in reversed(lines):
        text = t("log-lines", line=one_line, more=text)
    return text


def _step(delivery: Delivery, step: Step, at: datetime | time) -> Phrase:
    what, cause = t(f"log-step-{step.status.value}"), why(step.cause)
    if step.status is DeliveryStatus.PENDING and step is not delivery.timeline[0]:
        what = t("log-step-waits")
    return t("log-step-why", at=at, what=what, cause=cause) if cause else t("log-step", at=at, what=what)
