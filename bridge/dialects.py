"""What WAHA's engines and our own gateway call things, read into what core calls them.

GOWS, NOWEB and WEBJS differ in names and nesting, and so do WAHA's releases: what is read here takes all of them, and
passes over what it does not know. Chat ids come out as `…@c.us`, `…@lid` and `…@g.us`, without a device.
"""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from bridge import api
from core.ports import Account, Incoming, Kind, KnownChat, Session, SessionStatus

RESTRICTED = "restricted"
NAME_LIMIT = 200

_JID = re.compile(r"([\w.-]+?)(?::\d+)?@(c\.us|s\.whatsapp\.net|lid|g\.us|broadcast|newsletter)")
_FULL_NAME = re.compile(r"^FN(?:;[^:\r\n]*)?:(.+?)\r?$", re.MULTILINE)
_PEOPLE = ("@c.us", "@lid")
_MILLISECONDS: Final = 1e11
"""From here on a time is in milliseconds: as seconds it would lie beyond the year 5000."""

_KINDS: Mapping[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    # WEBJS's `type`, and GOWS's `MediaType`
    "chat": Kind.TEXT, "url": Kind.TEXT, "gif": Kind.VIDEO, "ptv": Kind.VIDEO, "ptt": Kind.VOICE, "audio": Kind.VOICE,
    "live_location": Kind.LOCATION, "livelocation": Kind.LOCATION, "vcard": Kind.CARD, "multi_vcard": Kind.CARD,
    "contact_array": Kind.CARD,
    # WhatsApp's own protobuf, in GOWS and NOWEB
    "conversation": Kind.TEXT, "extendedTextMessage": Kind.TEXT, "imageMessage": Kind.IMAGE,
    "videoMessage": Kind.VIDEO, "ptvMessage": Kind.VIDEO, "audioMessage": Kind.VOICE, "stickerMessage": Kind.STICKER,
    "documentMessage": Kind.DOCUMENT, "documentWithCaptionMessage": Kind.DOCUMENT,
    "locationMessage": Kind.LOCATION, "liveLocationMessage": Kind.LOCATION,
    "contactMessage": Kind.CARD, "contactsArrayMessage": Kind.CARD,
}  # fmt: skip

_WRAPPERS = ("ephemeralMessage", "viewOnceMessage", "viewOnceMessageV2", "viewOnceMessageV2Extension")

_MIMETYPES: Mapping[str, Kind] = {"image": Kind.IMAGE, "video": Kind.VIDEO, "audio": Kind.VOICE}

_NOTICES = frozenset(
    {
        "e2e_notification",
        "notification",
        "notification_template",
        "gp2",
        "call_log",
        "protocol",
        "revoked",
        "ciphertext",
    }
)
"""What WEBJS tells as messages, and nobody wrote."""


@dataclass(frozen=True, slots=True)
class Server:
    """Which gateway it is; `embedded` is ours, and `capabilities` are what it has beyond WAHA."""

    embedded: bool
    capabilities: frozenset[str]


def server_of(answer: Any) -> Server | None:
    """Read GET /api/server/version; None where it is no WAHA's."""
    match answer:
        case {"version": str(), "engine": str()}:
            capabilities = answer.get("capabilities")
            named = capabilities if isinstance(capabilities, list) else []
            return Server(answer.get("gateway") == api.EMBEDDED, frozenset(str(name) for name in named))
        case _:
            return None


# --- sessions ------------------------------------------------------------------------------------------------


def session_of(info: Any) -> Session | None:
    """Read a session; None where it is none."""
    match info:
        case {"name": str(name), "status": str(status)}:
            return _session(name, status, info.get("me"), info)
        case _:
            return None


def changed_of(session: str, payload: Mapping[str, Any], me: Any) -> Session:
    """Read the payload of session.status; `me` is the event's."""
    data = payload.get("data")
    return _session(session, str(payload.get("status", "")), me, data if isinstance(data, dict) else {})


def _session(name: str, status: str, me: Any, more: Mapping[str, Any]) -> Session:
    me = me if isinstance(me, dict) else {}
    reason = more.get("reason")
    reason = reason if isinstance(reason, str) else ""
    restricted, ends = _restriction(more if "reachoutTimelock" in more else me)
    restricted = restricted or reason == RESTRICTED
    return Session(
        name,
        SessionStatus(status),
        Account(me["id"], _text(me.get("pushName"))) if isinstance(me.get("id"), str) else None,
        "" if reason == RESTRICTED else reason,  # a state of the account, beside that of the link
        restricted,
        _time(more.get("until")) or (ends if restricted else None),
    )


def _restriction(holder: Mapping[str, Any]) -> tuple[bool, datetime | None]:
    """Read whether WhatsApp lets the account start new chats, and until when it does not."""
    match holder.get("reachoutTimelock"):
        case {"isActive": True, **rest}:
            return True, _time(rest.get("timeEnforcementEnds"))
    match holder.get("messageCapping"):
        case {"cappingStatus": "CAPPED", **rest}:
            return True, _time(rest.get("cycleEnd"))
    return False, None


# --- people and groups ---------------------------------------------------------------------------------------


def chat_of(value: Any) -> str:
    """Read a chat id in any dialect; empty where it is none."""
    match value:
        case {"_serialized": str(text)} | str(text):
            found = _JID.fullmatch(text)
        case _:
            return ""
    if found is None:
        return ""
    user, server = found.groups()
    return f"{user}@{'c.us' if server == 's.whatsapp.net' else server}"


def phone_of(value: Any) -> str | None:
    """Read the E.164 number of a chat id; None for one that does not carry it."""
    user, _, server = chat_of(value).partition("@")
    return f"+{user}" if server == "c.us" and user.isdecimal() else None


def contact_of(entry: Any) -> KnownChat | None:
    """Read one of /api/contacts/all; None for what is no person, and for the account itself."""
    if not isinstance(entry, dict) or entry.get("isMe") is True:
        return None
    chat = chat_of(entry.get("id"))
    if not chat.endswith(_PEOPLE) or chat == "0@c.us":  # 0 is WhatsApp's own account
        return None
    return KnownChat(chat, _first(entry.get(key) for key in ("name", "pushname", "pushName", "notify", "shortName")))


def entries_of(answer: Any) -> list[Any]:
    """Read a list, which NOWEB writes as an object by id."""
    match answer:
        case list():
            return answer
        case dict():
            return [{"id": key, **entry} for key, entry in answer.items() if isinstance(entry, dict)]
        case _:
            return []


def id_of(entry: Any) -> str:
    """Tell entries of a list apart."""
    return chat_of(entry.get("JID") or entry.get("id")) if isinstance(entry, dict) else ""


def group_of(entry: Any) -> KnownChat | None:
    """Read one of /api/{session}/groups; None for what is no group to write in."""
    chat = id_of(entry)
    if not chat.endswith("@g.us") or entry.get("IsParent") is True or entry.get("isCommunity") is True:
        return None
    more = entry.get("groupMetadata")
    places = [entry, more] if isinstance(more, dict) else [entry]
    name = _first(place.get(key) for place in places for key in ("Name", "subject", "name"))
    members = [
        place.get(key) for place in places for key in ("Participants", "participants", "ParticipantCount", "size")
    ]
    return KnownChat(chat, name, max(map(_count, members)))


def _count(members: Any) -> int:
    match members:
        case list():
            return len(members)
        case int():
            return max(0, members)
        case _:
            return 0


# --- messages from others ------------------------------------------------------------------------------------


def incoming_of(payload: Mapping[str, Any], told_at: Any) -> Incoming | None:
    """Read the payload of `message`, told at `told_at`; None for our own, statuses, channels and notices."""
    raw = payload.get("_data")
    raw = raw if isinstance(raw, dict) else {}
    message_id = api.bare_id(payload.get("id"))
    at = _time(payload.get("timestamp")) or _time(told_at)
    if payload.get("fromMe") is not False or not message_id or at is None or str(raw.get("type")) in _NOTICES:
        return None
    chat = chat_of(payload.get("from"))
    sender = chat_of(payload.get("participant")) or chat_of(payload.get("author"))
    if not chat.endswith("@g.us"):
        # what was sent to a list comes under the list's id
        chat = sender = sender if chat.endswith("@broadcast") and chat != "status@broadcast" else chat
    sender = _numbered(sender, raw)
    if not chat.endswith("@g.us"):
        chat = sender
    if not sender.endswith(_PEOPLE):
        return None
    kind = _kind(payload, raw)
    return Incoming(message_id, chat, sender, _push_name(raw)[:NAME_LIMIT], kind, _words(payload, kind), at)


def _numbered(sender: str, raw: Mapping[str, Any]) -> str:
    """Give a hidden sender's number where the engine knows it."""
    if not sender.endswith("@lid"):
        return sender
    info, key = raw.get("Info"), raw.get("key")
    others = [info.get("SenderAlt")] if isinstance(info, dict) else []
    if isinstance(key, dict):
        others += [key.get(name) for name in ("participantAlt", "participantPn", "remoteJidAlt", "senderPn")]
    return next((chat for chat in map(chat_of, others) if chat.endswith("@c.us")), sender)


def _push_name(raw: Mapping[str, Any]) -> str:
    info = raw.get("Info")
    names = [raw.get("notifyName"), raw.get("pushName"), info.get("PushName") if isinstance(info, dict) else None]
    return _first(names)


def _kind(payload: Mapping[str, Any], raw: Mapping[str, Any]) -> Kind:
    info = raw.get("Info")
    named = [raw.get("kind"), raw.get("type"), info.get("MediaType") if isinstance(info, dict) else None]
    for word in (*named, *_parts(raw.get("Message") or raw.get("message"))):
        if isinstance(word, str) and word in _KINDS:
            return _KINDS[word]
    if payload.get("location"):
        return Kind.LOCATION
    if payload.get("vCards"):
        return Kind.CARD
    media = payload.get("media")
    if payload.get("hasMedia") is True or isinstance(media, dict):
        mimetype = _text(media.get("mimetype")) if isinstance(media, dict) else ""
        if mimetype == "image/webp":
            return Kind.STICKER
        return _MIMETYPES.get(mimetype.partition("/")[0], Kind.DOCUMENT if mimetype else Kind.OTHER)
    return Kind.TEXT if _text(payload.get("body")) else Kind.OTHER


def _parts(message: Any) -> Iterable[str]:
    """Give what WhatsApp's own message consists of, seen through its wrappers."""
    for _ in _WRAPPERS:
        if not isinstance(message, dict):
            return ()
        wrapped = next((message[name] for name in _WRAPPERS if isinstance(message.get(name), dict)), None)
        if wrapped is None:
            break
        message = wrapped.get("message")
    return [str(key) for key, value in message.items() if value] if isinstance(message, dict) else ()


def _words(payload: Mapping[str, Any], kind: Kind) -> str:
    body = _text(payload.get("body"))
    location, cards = payload.get("location"), payload.get("vCards")
    if kind is Kind.LOCATION and isinstance(location, dict):  # WEBJS puts a picture of the map into the body
        return _first(location.get(key) for key in ("name", "title", "description", "address"))
    if kind is Kind.CARD and isinstance(cards, list):
        names = [_FULL_NAME.search(card) for card in cards if isinstance(card, str)]
        return ", ".join(found[1] for found in names if found)
    return body


# --- bits ----------------------------------------------------------------------------------------------------


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _first(values: Iterable[Any]) -> str:
    """Give the first text that says something."""
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), "")


def _time(value: Any) -> datetime | None:
    """Read a time, in seconds, in milliseconds or in ISO 8601; None for what is none."""
    try:
        if isinstance(value, str) and not value.isdecimal():
            at = datetime.fromisoformat(value)
            return at.astimezone(UTC) if at.tzinfo else None
        seconds = float(value)
        if not math.isfinite(seconds) or seconds <= 0:
            return None
        return datetime.fromtimestamp(seconds / 1000 if seconds >= _MILLISECONDS else seconds, UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
