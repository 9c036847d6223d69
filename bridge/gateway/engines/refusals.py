"""Tells from whatsmeow's words for a failed send whether the message went out, and whether repeating helps."""

import re

from bridge.gateway.engines.base import (
    Declined,
    EngineError,
    LinkAway,
    Overloaded,
    Restricted,
    Uncertain,
)

SERVER_ERROR = re.compile(r"server returned error (\d+)")
NOTHING_SENT = (
    "websocket not connected",
    "the store doesn't contain a device JID",
    "failed to get device list",
    "failed to get LID",
)
LASTING = ("recipient must be", "can't send message to unknown server", "no LID found", "unknown server")


def send_failure(text: str) -> EngineError:
    """Tell from the library's words whether a message went out; what is not known for sure is Uncertain."""
    refused = SERVER_ERROR.search(text)
    if refused:
        code = int(refused[1])
        if code == 463:
            return Restricted()
        return Overloaded(text) if code >= 500 else Declined(f"server_{code}", text)
    if any(word in text for word in LASTING):
        return Declined("bad_recipient", text)
    if any(word in text for word in NOTHING_SENT):
        return LinkAway(text)
    return Uncertain(text)
