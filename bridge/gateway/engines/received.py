"""Reads what others wrote to the account out of the library's events."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from neonize.proto.waE2E.WAWebProtobufsE2E_pb2 import FutureProofMessage, ProtocolMessage

from bridge import api
from bridge.gateway.engines.addresses import GROUP, chat_id_of, person_of
from core.ports import Incoming, Kind

KINDS = {
    "conversation": Kind.TEXT,
    "extendedTextMessage": Kind.TEXT,
    "buttonsResponseMessage": Kind.TEXT,
    "listResponseMessage": Kind.TEXT,
    "templateButtonReplyMessage": Kind.TEXT,
    "imageMessage": Kind.IMAGE,
    "videoMessage": Kind.VIDEO,
    "ptvMessage": Kind.VIDEO,
    "audioMessage": Kind.VOICE,
    "stickerMessage": Kind.STICKER,
    "documentMessage": Kind.DOCUMENT,
    "locationMessage": Kind.LOCATION,
    "liveLocationMessage": Kind.LOCATION,
    "contactMessage": Kind.CARD,
    "contactsArrayMessage": Kind.CARD,
}
SILENT = frozenset({
    "messageContextInfo", "senderKeyDistributionMessage", "fastRatchetKeySenderKeyDistributionMessage",
    "protocolMessage", "reactionMessage", "encReactionMessage", "pollUpdateMessage", "keepInChatMessage",
    "pinInChatMessage", "placeholderMessage", "stickerSyncRmrMessage", "secretEncryptedMessage", "callLogMesssage",
    "albumMessage", "messageHistoryBundle", "messageHistoryNotice", "groupRootKeyShare", "encEventResponseMessage",
    "rootSecretDistributeMessage", "deviceSentMessage",
})  # fmt: skip
"""Parts of a message that say nothing to read: keys, votes, reactions, what belongs to another message."""

WORDS = ("text", "caption", "selectedDisplayText", "title", "displayName", "name", "address", "fileName")
"""Where the words are that a part carries, the best first."""

WRAPPERS = 5
MILLISECONDS = 100_000_000_000
"""A timestamp above this counts milliseconds: in seconds it would be in the year 5138."""


def read(event: Any) -> Incoming | None:
    """Give the message of a MessageEv; None for our own, for the status feed and channels, and for mere signals."""
    info = event.Info
    source = info.MessageSource
    if source.IsFromMe or source.Chat.Server == "newsletter" or source.Chat.User == "status":
        return None
    sender = person_of(source.Sender, source.SenderAlt)
    # Somebody's broadcast list comes as from a group of theirs, and is their chat to us.
    chat_id = chat_id_of(source.Chat) if source.Chat.Server == GROUP else sender
    content = next(_content(event.Message), None)
    if not chat_id or not sender or content is None:
        return None
    kind, text = content
    at = _time(info.Timestamp)
    return Incoming(info.ID, chat_id, sender, info.Pushname, kind, text[: api.TEXT_LIMIT], at) if at else None


def _content(message: Any, depth: int = 0) -> Iterator[tuple[Kind, str]]:
    for field, value in message.ListFields():
        if field.message_type is FutureProofMessage.DESCRIPTOR and depth < WRAPPERS:
            yield from _content(value.message, depth + 1)
        elif field.name == "protocolMessage" and value.type == ProtocolMessage.MESSAGE_EDIT and depth < WRAPPERS:
            yield from _content(value.editedMessage, depth + 1)
        elif field.name not in SILENT:
            text = value if isinstance(value, str) else _words(value)
            yield KINDS.get(field.name, Kind.OTHER), text


def _words(part: Any) -> str:
    known = part.DESCRIPTOR.fields_by_name
    found = (getattr(part, name) for name in WORDS if name in known)
    return next((word for word in found if isinstance(word, str) and word), "")


def _time(timestamp: int) -> datetime | None:
    """Give the time; the library tells a message's in milliseconds, a receipt's in seconds."""
    seconds = timestamp / 1000 if timestamp > MILLISECONDS else float(timestamp)
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
