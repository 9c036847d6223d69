"""Tells from whatsmeow's words for what failed whether something was sent, and whether repeating helps."""

import re

from bridge.gateway.engines.base import (
    Connecting,
    Declined,
    EngineError,
    Failed,
    LinkAway,
    Overloaded,
    Restricted,
    Uncertain,
)

SERVER_ERROR = re.compile(r"server returned error (\d+)")
UPLOAD_ERROR = re.compile(r"upload failed with status code (\d+)")
NO_LINK = ("websocket not connected", "websocket disconnected", "the store doesn't contain a device JID")
NOTHING_SENT = (
    "websocket not connected",
    "the store doesn't contain a device JID",
    "failed to get device list",
    "failed to get group members",
    "failed to get LID",
)
LASTING = ("recipient must be", "can't send message to unknown server", "no LID found", "unknown server")
NOT_OURS = ("failed to get group members: the group does not exist", "you're not participating in that group")
BAD_NUMBER = ("phone number too short", "international phone number required", "status 400", "bad-request")
LOST_EVENTS = {"neonize.LoggedOut": "logged_out", "neonize.TemporaryBan": "banned",
               "neonize.ConnectFailure": "connect_failure"}  # fmt: skip
"""Events that the library gives up on when they carry a code that it does not know."""


def send_failure(text: str) -> EngineError:
    """Tell from the library's words whether a message went out; what is not known for sure is Uncertain."""
    refused = SERVER_ERROR.search(text)
    if refused:
        code = int(refused[1])
        if code == 463:
            return Restricted()
        return Overloaded(text) if code >= 500 else Declined(f"server_{code}", text)
    if any(word in text for word in LASTING + NOT_OURS):
        return Declined("bad_recipient", text)
    if any(word in text for word in NOTHING_SENT):
        return LinkAway(text)
    return Uncertain(text)


def upload_failure(text: str) -> EngineError:
    """Tell why a file was not uploaded: nothing was sent."""
    refused = UPLOAD_ERROR.search(text)
    if refused and int(refused[1]) in {413, 415}:
        return Declined("bad_media", text)
    return lookup_failure(text)


def lookup_failure(text: str) -> EngineError:
    """Tell why a question was not answered, or a courtesy not done: nothing was sent."""
    return LinkAway(text) if any(word in text for word in NO_LINK) else Overloaded(text)


def code_failure(text: str) -> EngineError:
    """Tell why WhatsApp gives no code to type in for a number."""
    if any(word in text for word in BAD_NUMBER):
        return Declined("bad_number", text)
    return lookup_failure(text)


def link_end(text: str, *, came_up: bool) -> Connecting | Failed:
    """Tell from the library's last words what became of a link; Connecting: it is to be tried again."""
    for event, reason in LOST_EVENTS.items():
        if event in text:
            return Failed(reason)
    if "database" in text:
        return Connecting("session_file")
    return Connecting("connection_lost" if came_up else "unreachable")
