"""The simulated phone of a sandbox session: its account, whether it is linked, what it sent and what came in.

It is kept in `<session>.phone`, one JSON line a fact, as a real phone keeps its messages when the gateway dies.
"""

import hashlib
import json
import os
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TextIO

from core.content import Cards, Content, Location, Media, Text
from core.ports import Account, Ack, Kind

MESSAGES = 500
"""Messages kept, and so many replies."""

LINES, BYTES = 5000, 32 * 1024 * 1024
"""How long the file may grow before it is written anew."""

TYPING = 100
"""Chats that the account may be typing in at once."""


@dataclass(slots=True)
class Message:
    """A message as the phone shows it; `timestamp` is Unix time in seconds, to the millisecond.

    `kind` is a MediaKind or a Kind; `text` says what there is to read, whatever the kind. Of a file only its size and
    SHA-256 are kept. `sender` is who wrote it, empty for the account itself.
    """

    id: str
    chat_id: str
    text: str
    timestamp: float
    ack: Ack = Ack.SERVER
    kind: str = "text"
    sender: str = ""
    caption: str = ""
    filename: str = ""
    mimetype: str = ""
    size: int = 0
    sha256: str = ""
    latitude: float | None = None
    longitude: float | None = None
    names: Sequence[str] = ()


_DEFAULTS = {f.name: f.default for f in fields(Message) if f.name not in {"id", "chat_id", "text", "timestamp", "ack"}}


def shown(message_id: str, chat_id: str, content: Content, timestamp: float) -> Message:
    """Make of what is sent what the phone shows of it."""
    match content:
        case Text(text):
            return Message(message_id, chat_id, text, timestamp)
        case Media():
            return Message(
                message_id, chat_id, content.caption or content.filename or content.kind, timestamp,
                kind=content.kind.value, caption=content.caption, filename=content.filename,
                mimetype=content.mimetype, size=len(content.data), sha256=hashlib.sha256(content.data).hexdigest(),
            )  # fmt: skip
        case Location(latitude, longitude, title):
            text = title or f"{latitude:.5f}, {longitude:.5f}"
            return Message(
                message_id, chat_id, text, timestamp,
                kind=Kind.LOCATION.value, latitude=latitude, longitude=longitude,
            )  # fmt: skip
        case Cards(cards):
            names = [card.name for card in cards]
            return Message(message_id, chat_id, ", ".join(names), timestamp, kind=Kind.CARD.value, names=names)


class Handset:
    """One phone. `offline`: it has no network.

    `restricted_until` and `banned_until` are what WhatsApp does to the account, Unix time in seconds: a restricted
    one starts no new chats, a banned one has no link at all.
    """

    def __init__(self, session: str, path: Path) -> None:
        number = 4915550000000 + zlib.crc32(session.encode()) % 10_000_000
        self.account = Account(f"{number}@c.us", f"Sandbox {session}")
        self.linked = False
        self.offline = False
        self.restricted_until = self.banned_until = 0.0
        self.typing: OrderedDict[str, None] = OrderedDict()
        self._path = path
        self._sent: OrderedDict[str, Message] = OrderedDict()
        self._replies: OrderedDict[str, Message] = OrderedDict()
        self._unheard: dict[str, None] = {}
        self._lines = self._bytes = 0
        self._load()

    @property
    def messages(self) -> list[Message]:
        """The newest 500 messages that the account sent, the oldest first."""
        return list(self._sent.values())

    @property
    def replies(self) -> list[Message]:
        """The newest 500 messages that others wrote, the oldest first."""
        return list(self._replies.values())

    @property
    def unheard(self) -> list[Message]:
        """The replies that the gateway has not been told of."""
        return [self._replies[message_id] for message_id in self._unheard]

    def link(self, *, linked: bool) -> None:
        """Link it to the gateway, or unlink it."""
        self.linked = linked
        if not linked:
            self._unheard.clear()
        self._write({"linked": linked})

    def receive(self, message: Message) -> None:
        """Take a message that was sent."""
        self._keep(self._sent, message)
        self._write({"message": _fact(message)})

    def reply(self, message: Message) -> None:
        """Take a message that somebody else wrote; a linked gateway is still to be told of it."""
        self._hear(message, heard=not self.linked)
        self._write({"reply": _fact(message), "heard": not self.linked})

    def heard(self) -> None:
        """Note that the gateway knows all replies."""
        self._unheard.clear()
        self._write({"heard": True})

    def acknowledge(self, message_id: str, ack: Ack) -> bool:
        """Take a receipt; tells whether it is the highest so far."""
        message = self._sent.get(message_id)
        if message is None or message.ack >= ack:
            return False
        message.ack = ack
        self._write({"ack": [message_id, int(ack)]})
        return True

    def wrote(self, chat_id: str) -> bool:
        """Tell whether the other side of a chat ever wrote, as far as the replies kept go."""
        return any(message.chat_id == chat_id for message in self._replies.values())

    def type(self, chat_id: str, *, on: bool) -> None:
        """Show in a chat that the account is typing, or that it has stopped."""
        self.typing.pop(chat_id, None)
        if on:
            self.typing[chat_id] = None
            while len(self.typing) > TYPING:
                self.typing.popitem(last=False)

    @staticmethod
    def _keep(messages: OrderedDict[str, Message], message: Message) -> None:
        messages[message.id] = message
        while len(messages) > MESSAGES:
            messages.popitem(last=False)

    def _hear(self, message: Message, *, heard: bool) -> None:
        self._keep(self._replies, message)
        if not heard:
            self._unheard[message.id] = None
        self._unheard = {message_id: None for message_id in self._unheard if message_id in self._replies}

    def _load(self) -> None:
        if not self._path.exists():
            return
        for line in self._path.read_text("utf-8").splitlines():
            try:
                self._apply(json.loads(line))
            except (ValueError, TypeError, KeyError):  # the line that a crash cut short
                continue
        self._rewrite()

    def _apply(self, fact: dict[str, Any]) -> None:
        match fact:
            case {"linked": bool(linked)}:
                self.linked = linked
            case {"message": dict(message)}:
                self._keep(self._sent, _message(message))
            case {"reply": dict(message), "heard": bool(heard)}:
                self._hear(_message(message), heard=heard)
            case {"heard": True}:
                self._unheard.clear()
            case {"ack": [str(message_id), int(ack)]} if message_id in self._sent:
                self._sent[message_id].ack = Ack(ack)

    def _facts(self) -> Iterable[dict[str, Any]]:
        yield {"linked": self.linked}
        for message in self._sent.values():
            yield {"message": _fact(message)}
        for message in self._replies.values():
            yield {"reply": _fact(message), "heard": message.id not in self._unheard}

    def _write(self, fact: dict[str, Any]) -> None:
        if self._lines >= LINES or self._bytes >= BYTES:
            self._rewrite()
            return
        line = (json.dumps(fact) + "\n").encode()
        handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, line)  # without a file object around it: this is half of what a send costs here
        finally:
            os.close(handle)
        self._lines += 1
        self._bytes += len(line)

    def _rewrite(self) -> None:
        fresh = self._path.with_suffix(".new")
        lines = 0
        with _opened(fresh, os.O_TRUNC) as file:
            for fact in self._facts():
                file.write(json.dumps(fact) + "\n")
                lines += 1
        fresh.replace(self._path)
        self._lines, self._bytes = lines, 0


def _opened(path: Path, how: int) -> TextIO:
    """Open a file to write, for its owner's eyes only from the start."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | how, 0o600), "w", encoding="utf-8")


def _fact(message: Message) -> dict[str, Any]:
    """Say a message in JSON, without what is at its default: most are texts."""
    fact = {"id": message.id, "chat_id": message.chat_id, "text": message.text, "timestamp": message.timestamp}
    fact["ack"] = int(message.ack)
    for name, default in _DEFAULTS.items():
        value = getattr(message, name)
        if value != default:
            fact[name] = value
    return fact


def _message(fact: dict[str, Any]) -> Message:
    return Message(**{**fact, "ack": Ack(fact["ack"])})
