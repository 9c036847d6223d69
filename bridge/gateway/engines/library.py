"""What is used of neonize, in one place. Importing it costs 60 MB and seconds: `Neonize.library` does, when needed."""

import logging
from collections.abc import Callable, Coroutine, Iterable
from typing import Any

import pylibmagic  # noqa: F401 - makes libmagic known, which neonize's import needs
from neonize.aioze import events
from neonize.aioze.client import NewAClient
from neonize.exc import NeonizeError
from neonize.utils.enum import ChatPresence, ChatPresenceMedia

from bridge.gateway.engines import messages, received
from bridge.gateway.engines.addresses import chat_id_of, jid_of, person_of
from bridge.gateway.engines.base import Acked, Connecting, EngineEvent, Failed, Linked, Received
from core.ports import Account, Ack, KnownChat

__all__ = [
    "NeonizeError", "NewAClient", "chat_id_of", "group", "hidden_people", "jid_of", "listen", "messages", "people",
    "quieten", "type_in",
]  # fmt: skip

log = logging.getLogger(__name__)

Handler = Callable[[Any, Any], Coroutine[Any, Any, None]]
Translation = Callable[[Any, Any], EngineEvent | None]

ACKS = {1: Ack.DEVICE, 4: Ack.READ, 6: Ack.PLAYED}
"""The kinds of Receipt that say something of a message of ours."""

LEFT = {2: "logged_out", 3: "banned", 4: "main_device_gone", 5: "banned", 6: "outdated", 7: "outdated"}
"""ConnectFailure reasons that have a word of their own; whatsmeow's notes say what 4 and 5 are by now."""

WHATSAPP_ITSELF = "0"
"""The number that WhatsApp's own notices come from."""

RECONNECTS = frozenset({8, 10})
"""ConnectFailure reasons (INTERNAL_SERVER_ERROR, SERVICE_UNAVAILABLE) after which whatsmeow connects by itself."""


def quieten() -> None:
    """Keep the library's chatter out of our log."""
    for name in ("whatsmeow", "Whatsmeow", "neonize"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("neonize.utils.ffmpeg").setLevel(logging.ERROR)  # its absence means nothing to us


def listen(client: Any, on: Callable[[EngineEvent], None]) -> None:
    """Have the client's events told as ours."""
    for event, translate in TRANSLATIONS.items():
        client.event(event)(_handler(translate, on))


def _handler(translate: Translation, on: Callable[[EngineEvent], None]) -> Handler:
    async def handler(client: Any, event: Any) -> None:
        try:
            told = translate(client, event)
            if told is not None:
                on(told)
        except Exception:  # the library drops it without a word
            log.exception("an event of WhatsApp's was lost: %s", type(event).__name__)

    return handler


def _linked(client: Any, _: Any) -> Linked:
    me = client.me
    return Linked(Account(chat_id_of(me.JID), me.PushName) if me else Account("", ""))


def _away(_: Any, __: Any) -> Connecting:
    return Connecting("connection_lost")


def _logged_out(_: Any, event: Any) -> Failed:
    return Failed(LEFT.get(event.Reason, "logged_out"))


def _refused(_: Any, event: Any) -> EngineEvent:
    if event.Reason in RECONNECTS:
        return Connecting("server_error")
    return Failed(LEFT.get(event.Reason, "connect_failure"))


def _receipt(_: Any, event: Any) -> Acked | None:
    ack = ACKS.get(event.Type)
    source = event.MessageSource
    if ack is None or source.IsFromMe:  # our own other devices say nothing of the recipient
        return None
    participant = person_of(source.Sender, source.SenderAlt) if source.IsGroup else ""
    return Acked(list(event.MessageIDs), ack, participant)


def _message(_: Any, event: Any) -> Received | None:
    message = received.read(event)
    return Received(message) if message else None


TRANSLATIONS: dict[Any, Translation] = {
    events.ConnectedEv: _linked,
    events.KeepAliveRestoredEv: _linked,
    events.DisconnectedEv: _away,
    events.KeepAliveTimeoutEv: _away,
    events.ReceiptEv: _receipt,
    events.MessageEv: _message,
    events.ConnectFailureEv: _refused,
    events.TemporaryBanEv: lambda _, event: Failed("banned", event.Expire),  # in seconds
    events.LoggedOutEv: _logged_out,
    events.StreamReplacedEv: lambda _, __: Failed("replaced"),
    events.ClientOutdatedEv: lambda _, __: Failed("outdated"),
}


async def type_in(client: Any, chat_id: str, *, on: bool) -> None:
    """Show that the account is typing, or has stopped."""
    state = ChatPresence.CHAT_PRESENCE_COMPOSING if on else ChatPresence.CHAT_PRESENCE_PAUSED
    await client.send_chat_presence(jid_of(chat_id), state, ChatPresenceMedia.CHAT_PRESENCE_MEDIA_TEXT)


def people(contacts: Iterable[Any]) -> list[KnownChat]:
    """Give the contacts that have a number, each by the best name that is known."""
    found = []
    for contact in contacts:
        info, chat_id = contact.Info, chat_id_of(contact.JID)
        if chat_id.endswith("@c.us") and contact.JID.User != WHATSAPP_ITSELF:
            name = info.FullName or info.FirstName or info.PushName or info.BusinessName
            found.append(KnownChat(chat_id, name))
    return found


def hidden_people(contacts: Iterable[Any]) -> list[KnownChat]:
    """Give the contacts whose number is hidden and that are in the phone's own address book."""
    return [
        KnownChat(chat_id_of(contact.JID), contact.Info.FullName or contact.Info.FirstName)
        for contact in contacts
        if chat_id_of(contact.JID).endswith("@lid") and (contact.Info.FullName or contact.Info.FirstName)
    ]


def group(info: Any) -> KnownChat:
    """Make a known chat of a group."""
    return KnownChat(chat_id_of(info.JID), info.GroupName.Name, len(info.Participants))
