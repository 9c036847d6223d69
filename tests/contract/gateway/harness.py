"""The engines under test, each with the hands of its other side: the phone, the network and WhatsApp."""

import asyncio
import importlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from bridge.gateway.engines.base import Acked, CodeShown, Engine, EngineEvent, Engines, Linked, Received
from bridge.gateway.engines.neonize import Neonize
from bridge.gateway.engines.sandbox import Sandbox
from core.ports import Ack, Incoming, Kind
from tests.contract.gateway.clocks import FixedClock, ManualTimers
from tests.contract.gateway.fakego import FakeGo, complete, write_device
from tests.contract.gateway.waiting import until

PAIRER = (sys.executable, str(Path(__file__).with_name("fakego.py")))
MEMBERS = ("4915123456701@c.us", "919876543210@c.us", "34612345678@c.us")
"""Who is in a group besides the account."""


@dataclass(frozen=True)
class Arrived:
    """A message at its other side; `file` is its bytes' SHA-256."""

    chat_id: str
    kind: str
    text: str = ""
    filename: str = ""
    file: str = ""
    place: tuple[float, float] | None = None
    names: tuple[str, ...] = ()


class Events(list[EngineEvent]):
    """What an engine told, in order."""

    @property
    def code(self) -> str:
        return next((event.code for event in reversed(self) if isinstance(event, CodeShown)), "")

    @property
    def received(self) -> list[Incoming]:
        return [event.message for event in self if isinstance(event, Received)]

    def acks(self, message_id: str) -> set[Ack]:
        return {event.ack for event in self if isinstance(event, Acked) and message_id in event.ids}

    def participants(self, message_id: str, ack: Ack) -> set[str]:
        told = (event for event in self if isinstance(event, Acked) and message_id in event.ids)
        return {event.participant for event in told if event.ack is ack}


class Harness(Protocol):
    """One kind of engine."""

    @property
    def engines(self) -> Engines: ...

    def link(self) -> None:
        """Have the session paired already."""
        ...

    async def scan(self, code: str) -> None: ...

    async def enter(self, code: str) -> None:
        """Type a pairing code in on the phone."""
        ...

    async def demand_passkey(self, *, confirm: bool) -> None: ...

    def arrived(self) -> list[Arrived]: ...

    def typing(self) -> set[str]: ...

    def deliver(self, message_id: str, participants: Sequence[str] = ()) -> None:
        """Have it received and read, in a group by those."""
        ...

    def write(self, chat_id: str, text: str, sender: str = "") -> None:
        """Have somebody else write in a chat."""
        ...

    def restrict(self, *, on: bool) -> None:
        """Close new chats to the account, or open them."""
        ...

    def ban(self, seconds: int) -> None: ...

    def unlink(self) -> None: ...

    def network(self, *, away: bool) -> None: ...

    def settle(self) -> None: ...


class SandboxHarness:
    def __init__(self, directory: Path) -> None:
        self.clock = FixedClock()
        self.timers = ManualTimers(self.clock)
        self.engines = Sandbox(directory, self.clock, scan_seconds=0, timers=self.timers)

    def link(self) -> None:
        self.engines.phone("one").link(linked=True)

    async def scan(self, code: str) -> None:
        assert self.engines.scan(code) == "one"
        self.settle()

    async def enter(self, code: str) -> None:
        assert self.engines.enter(code) == "one"
        self.settle()

    async def demand_passkey(self, *, confirm: bool) -> None:
        self.engines.demand_passkey("one", confirm=confirm)

    def arrived(self) -> list[Arrived]:
        return [
            Arrived(
                m.chat_id, m.kind, m.text if m.kind == "text" else m.caption, m.filename, m.sha256,
                None if m.latitude is None or m.longitude is None else (m.latitude, m.longitude), tuple(m.names),
            )
            for m in self.engines.phone("one").messages
        ]  # fmt: skip

    def typing(self) -> set[str]:
        return set(self.engines.phone("one").typing)

    def deliver(self, message_id: str, participants: Sequence[str] = ()) -> None:
        self.timers.advance(3)

    def write(self, chat_id: str, text: str, sender: str = "") -> None:
        self.engines.reply("one", chat_id, text, kind=Kind.TEXT, sender=sender)

    def restrict(self, *, on: bool) -> None:
        self.engines.restrict("one", seconds=3600 if on else 0)

    def ban(self, seconds: int) -> None:
        self.engines.ban("one", seconds=seconds)

    def unlink(self) -> None:
        self.engines.unlink("one")

    def network(self, *, away: bool) -> None:
        self.engines.set_offline("one", offline=away)

    def settle(self) -> None:
        self.timers.advance(0)


class NeonizeHarness:
    def __init__(self, directory: Path, go: FakeGo, proto: Any) -> None:
        self.directory, self.go, self.proto = directory, go, proto
        self.engines = Neonize(directory, answers=self._answers, pairer=PAIRER, sleep=self._sleep)
        self.reachable = True
        self.go.contacts = [
            self.contact("4915123456701", FullName="Mom", FirstName="M", PushName="Mama"),
            self.contact("919876543210", FirstName="Ravi", PushName="R."),
            self.contact("34612345678", PushName="Ana"),
            self.contact("4915123456702"),
        ]
        self.go.groups = [self.group("120363041234567891", "Family", 4)]

    async def _answers(self) -> bool:
        return self.reachable

    async def _sleep(self, _: float) -> None:
        await asyncio.sleep(0.01)

    def jid(self, chat_id: str) -> Any:
        user, _, server = chat_id.partition("@")
        server = {"c.us": "s.whatsapp.net", "": "s.whatsapp.net"}.get(server, server)
        return complete(self.proto.JID(User=user, Server=server))

    def contact(self, number: str, **names: str) -> Any:
        return complete(self.proto.Contact(JID=self.jid(number), Info=complete(self.proto.ContactInfo(**names))))

    def group(self, number: str, name: str, members: int, *, community: bool = False) -> Any:
        return complete(
            self.proto.GroupInfo(
                JID=self.jid(f"{number}@g.us"), GroupName=complete(self.proto.GroupName(Name=name)),
                GroupParent=complete(self.proto.GroupParent(IsParent=community)),
                Participants=[complete(self.proto.GroupParticipant()) for _ in range(members)],
            )
        )  # fmt: skip

    def link(self) -> None:
        write_device(self.engines.path("one"))

    async def scan(self, code: str) -> None:
        scan = self.directory / "one.sqlite3.scan"
        await until(lambda: not scan.exists())
        fresh = scan.with_suffix(".new")
        fresh.write_text(code)
        fresh.replace(scan)

    async def enter(self, code: str) -> None:
        await self.scan(code)

    async def demand_passkey(self, *, confirm: bool) -> None:
        await self.scan("passkey-confirmation" if confirm else "passkey-request")

    def arrived(self) -> list[Arrived]:
        return [self._arrived(jid, data) for jid, data in self.go.sent]

    def _arrived(self, jid: Any, data: bytes) -> Arrived:
        message = importlib.import_module("neonize.proto.waE2E.WAWebProtobufsE2E_pb2").Message.FromString(data)
        chat_id = f"{jid.User}@{'c.us' if jid.Server == 's.whatsapp.net' else jid.Server}"
        ((field, part),) = message.ListFields()
        match field.name:
            case "conversation":
                return Arrived(chat_id, "text", part)
            case "locationMessage":
                return Arrived(chat_id, "location", place=(part.degreesLatitude, part.degreesLongitude))
            case "contactMessage":
                return Arrived(chat_id, "card", names=(part.displayName,))
            case "contactsArrayMessage":
                return Arrived(chat_id, "card", names=tuple(card.displayName for card in part.contacts))
            case _:
                kind = {"audio": "voice"}.get(field.name.removesuffix("Message"), field.name.removesuffix("Message"))
                kind = "gif" if kind == "video" and part.gifPlayback else kind
                caption, name = getattr(part, "caption", ""), getattr(part, "fileName", "")
                return Arrived(chat_id, kind, caption, name, part.fileSHA256.hex())

    def typing(self) -> set[str]:
        return {jid.replace("@s.whatsapp.net", "@c.us") for jid in self.go.typing}

    def deliver(self, message_id: str, participants: Sequence[str] = ()) -> None:
        for kind in (1, 4):
            for participant in participants or ("",):
                self.go.happen(self.receipt(message_id, kind, participant=participant))

    def receipt(self, message_id: str, kind: int, *, mine: bool = False, participant: str = "") -> Any:
        source = self.proto.MessageSource(IsFromMe=mine, IsGroup=bool(participant))
        if participant:  # in a group that hides numbers they come as an alternative
            source.Sender.CopyFrom(self.jid("77@lid"))
            source.SenderAlt.CopyFrom(self.jid(participant))
        receipt = self.proto.Receipt(MessageIDs=[message_id], Timestamp=1, Type=kind)
        receipt.MessageSource.MergeFrom(complete(source))
        return receipt

    def write(self, chat_id: str, text: str, sender: str = "") -> None:
        self.go.happen(self.message({"conversation": text}, chat_id, sender))

    def message(self, parts: dict[str, Any], chat_id: str, sender: str = "", **source: Any) -> Any:
        """Make a MessageEv of the parts of a message."""
        origin = complete(
            self.proto.MessageSource(
                **{"Chat": self.jid(chat_id), "Sender": self.jid(sender or chat_id), "IsGroup": "@g.us" in chat_id}
                | source
            )
        )
        info = complete(
            self.proto.MessageInfo(MessageSource=origin, ID="3A01", Pushname="Mama", Timestamp=1_935_126_489_000)
        )
        event = self.proto.Message(Info=info)
        event.Message.MergeFrom(type(event.Message)(**parts))
        return event

    def restrict(self, *, on: bool) -> None:
        self.go.send_error = "server returned error 463" if on else ""

    def ban(self, seconds: int) -> None:
        self.go.happen(self.proto.TemporaryBan(Code=1, Expire=seconds))

    def unlink(self) -> None:
        self.go.happen(self.proto.LoggedOut(OnConnect=False, Reason=2))

    def network(self, *, away: bool) -> None:
        self.go.happen(self.proto.Disconnected(status=True) if away else self.proto.Connected(status=True))

    def settle(self) -> None:
        pass


async def linked(harness: Harness, events: Events) -> Engine:
    """Open an engine of the session `one`, which is paired already, and wait for its link."""
    harness.link()
    engine = harness.engines.open("one", events.append)
    await engine.start()
    await up(harness, events)
    return engine


async def up(harness: Harness, events: Events) -> None:
    """Wait until the link stands."""
    harness.settle()
    await until(lambda: events and isinstance(events[-1], Linked))
