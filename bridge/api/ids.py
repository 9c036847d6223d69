"""Message ids, receipts and numbers, in every dialect of WAHA."""

from typing import Any

from core.ports import Ack

KNOWN_ACKS = frozenset(int(ack) for ack in Ack)


def full_id(chat_id: str, message_id: str) -> str:
    """Write the id of a message of ours the way WAHA does: `true_<chat>_<ID>`."""
    return f"true_{chat_id}_{message_id}"


def bare_id(value: Any) -> str:
    """Find the bare id in any dialect's answer, event or id; empty when there is none.

    GOWS gives `{"id": "true_<chat>_<ID>"}` (with `_<participant>` behind in groups), NOWEB
    `{"key": {"id": "<ID>"}}`, WEBJS `{"id": {"id": "<ID>", "_serialized": …}}`.
    """
    match value:
        case str():
            parts = value.split("_")
            return parts[2] if len(parts) > 2 and parts[0] in {"true", "false"} else value
        case {"id": {"id": str(found)} | {"_serialized": str(found)}} | {"id": str(found)}:
            return bare_id(found)
        case {"key": {"id": str(found)}}:
            return bare_id(found)
        case _:
            return ""


def ack_of(level: Any) -> Ack | None:
    """Read a receipt's number; None for what WhatsApp may invent."""
    return Ack(level) if isinstance(level, int) and level in KNOWN_ACKS else None


def digits(phone: str) -> str:
    """Give the digits of a number as PHONE takes it: `+49…`, `49…` or `49…@c.us`."""
    return phone.removeprefix("+").removesuffix("@c.us")
