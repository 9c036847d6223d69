"""The simulated phone of a sandbox session: its account, whether it is linked, what it received.

It is kept in `<session>.phone`, one JSON line a fact, as a real phone keeps its messages when the gateway dies.
"""

import json
import zlib
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from core.ports import Account, Ack

MESSAGES = 500
LINES = 5000
"""Lines in the file before it is written anew."""


@dataclass(slots=True)
class Received:
    """A message that this account sent, as its phone shows it; `timestamp` is Unix time in seconds."""

    id: str
    chat_id: str
    text: str
    timestamp: int
    ack: Ack


class Handset:
    """One phone. `reads`: the other side's read receipts are on; `offline`: it has no network."""

    def __init__(self, session: str, path: Path) -> None:
        number = 4915550000000 + zlib.crc32(session.encode()) % 10_000_000
        self.account = Account(f"{number}@c.us", f"Sandbox {session}")
        self.linked = False
        self.offline = False
        self.reads = True
        self._path = path
        self._received: OrderedDict[str, Received] = OrderedDict()
        self._lines = 0
        self._load()

    @property
    def messages(self) -> list[Received]:
        """The newest 500 messages, the oldest first."""
        return list(self._received.values())

    def link(self, *, linked: bool) -> None:
        """Link it to the gateway, or unlink it."""
        self.linked = linked
        self._write({"linked": linked})

    def receive(self, message: Received) -> None:
        """Take a message that was sent."""
        self._keep(message)
        self._write({"message": asdict(message)})

    def acknowledge(self, message_id: str, ack: Ack) -> bool:
        """Take a receipt; tells whether it is the highest so far."""
        message = self._received.get(message_id)
        if message is None or message.ack >= ack:
            return False
        message.ack = ack
        self._write({"ack": [message_id, int(ack)]})
        return True

    def _keep(self, message: Received) -> None:
        self._received[message.id] = message
        while len(self._received) > MESSAGES:
            self._received.popitem(last=False)

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
                self._keep(Received(**{**message, "ack": Ack(message["ack"])}))
            case {"ack": [str(message_id), int(ack)]} if message_id in self._received:
                self._received[message_id].ack = Ack(ack)

    def _facts(self) -> Iterable[dict[str, Any]]:
        yield {"linked": self.linked}
        for message in self._received.values():
            yield {"message": asdict(message)}

    def _write(self, fact: dict[str, Any]) -> None:
        if self._lines >= LINES:
            self._rewrite()
            return
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(fact) + "\n")
        self._path.chmod(0o600)
        self._lines += 1

    def _rewrite(self) -> None:
        facts = [json.dumps(fact) + "\n" for fact in self._facts()]
        fresh = self._path.with_suffix(".new")
        fresh.write_text("".join(facts), "utf-8")
        fresh.chmod(0o600)
        fresh.replace(self._path)
        self._lines = len(facts)
