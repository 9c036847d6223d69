"""The engine that pairs and delivers inside the process, to try and to test everything offline.

Codes look and rotate like WhatsApp's: the first lives 60 s, the next five 20 s each, then the session fails as
`expired`. Every number has WhatsApp but those that end in 0000: such a number is not found, and a message to it
is accepted and never delivered. A message is received after 1 s and read after 3 s, in a group by each member.
"""

import asyncio
import base64
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bridge.gateway.clock import milliseconds
from bridge.gateway.engines import addressbook, handset
from bridge.gateway.engines.addressbook import exists
from bridge.gateway.engines.base import (
    Acked,
    Cancellable,
    CodeShown,
    Connecting,
    Declined,
    Emit,
    Failed,
    LinkAway,
    Linked,
    PasskeyNeeded,
    Received,
    Restricted,
    Timers,
)
from bridge.gateway.engines.handset import MESSAGES, Handset, Message
from bridge.gateway.engines.pictures import Pictures
from core.content import Content
from core.ports import Ack, Clock, Incoming, Kind, KnownChat
from core.timing.clock import MovableClock

CODE_SECONDS = (60, 20, 20, 20, 20, 20)
DELIVERED_SECONDS, READ_SECONDS = 1, 3
TYPING_SECONDS = 25
"""How long WhatsApp shows that somebody types when nothing more is heard of it."""

LETTERS = "123456789ABCDEFGHJKLMNPQRSTVWXYZ"
"""What WhatsApp makes codes to type in of: nothing that looks like something else."""


def _code() -> str:
    reference = base64.b64encode(secrets.token_bytes(117)).decode()
    keys = (base64.b64encode(secrets.token_bytes(32)).decode() for _ in range(3))
    return ",".join([f"2@{reference}", *keys])


def _typed_code() -> str:
    half = ["".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(2)]
    return "-".join(half)


def _message_id() -> str:
    return "3EB0" + secrets.token_hex(9).upper()


def _plain(code: str) -> bytes:
    return "".join(letter for letter in code.upper() if letter.isalnum()).encode()


class Sandbox:
    """The sandbox world: one phone a session, and the engines that are open."""

    name = "sandbox"

    def __init__(self, directory: Path, clock: Clock, *, scan_seconds: float, timers: Timers | None) -> None:
        """Keep phones in `directory`; each code is scanned after `scan_seconds`, with 0 never by itself."""
        self.clock = MovableClock(clock)
        self.scan_seconds = scan_seconds
        self.pictures = Pictures()
        self._directory = directory
        self._timers = timers
        self._phones: dict[str, Handset] = {}
        self._open: dict[str, SandboxEngine] = {}

    @property
    def timers(self) -> Timers:
        """What arms timers: the running loop unless a test brings its own."""
        return self._timers or asyncio.get_running_loop()

    @property
    def seconds(self) -> int:
        """The sandbox's time, Unix seconds."""
        return milliseconds(self.clock) // 1000

    @property
    def moment(self) -> float:
        """The sandbox's time to the millisecond: what is written in one second keeps its order on the phone."""
        return milliseconds(self.clock) / 1000

    def open(self, session: str, emit: Emit) -> "SandboxEngine":
        """Make the engine of a session."""
        engine = self._open[session] = SandboxEngine(self, self.phone(session), emit)
        return engine

    async def paired(self, session: str) -> bool:
        """Tell whether the session's phone is linked."""
        return self.phone(session).linked

    async def forget(self, session: str) -> None:
        """Unlink the session's phone."""
        phone = self.phone(session)
        if phone.linked:
            phone.link(linked=False)

    async def close(self) -> None:
        """Forget all engines."""
        self._open.clear()

    # the other side: what a person does on the phone

    def phone(self, session: str) -> Handset:
        """Give the phone of a session."""
        if session not in self._phones:
            self._phones[session] = Handset(session, self._directory / f"{session}.phone")
        return self._phones[session]

    def picture(self, session: str, message_id: str) -> tuple[bytes, str] | None:
        """Give the picture of a message and its MIME type; None where there is none (any more)."""
        message = next((one for one in self.phone(session).messages if one.id == message_id), None)
        data = self.pictures.find(message.sha256) if message else None
        return (data, message.mimetype) if message and data else None

    def scan(self, code: str) -> str | None:
        """Scan a code; gives the session that shows it now, None when none does."""
        for session, engine in self._open.items():
            if engine.code and secrets.compare_digest(engine.code.encode(), code.encode()):
                engine.scanned()
                return session
        return None

    def enter(self, code: str) -> str | None:
        """Type in a pairing code, in whatever case; gives the session that awaits it, None when none does."""
        for session, engine in self._open.items():
            if engine.typed_code and secrets.compare_digest(_plain(engine.typed_code), _plain(code)):
                engine.scanned()
                return session
        return None

    def demand_passkey(self, session: str, *, confirm: bool) -> None:
        """Have WhatsApp demand a passkey of a session that shows codes, or that it is confirmed."""
        if session in self._open:
            self._open[session].demand_passkey(confirm=confirm)

    def unlink(self, session: str) -> None:
        """Remove the linked device on the phone."""
        phone = self.phone(session)
        if phone.linked:
            phone.link(linked=False)
            if session in self._open:
                self._open[session].unlinked()

    def set_offline(self, session: str, *, offline: bool) -> None:
        """Take the network away, or bring it back."""
        self.phone(session).offline = offline
        if session in self._open:
            self._open[session].network_changed()

    def reply(self, session: str, chat_id: str, text: str, *, kind: Kind, sender: str) -> str:
        """Let the other side of a chat write, in a group `sender`; gives the message's id."""
        phone = self.phone(session)
        if not sender:
            sender = addressbook.members(chat_id)[0] if chat_id.endswith("@g.us") else chat_id
        message = Message(_message_id(), chat_id, text, self.moment, Ack.DEVICE, kind=kind.value, sender=sender)
        phone.reply(message)
        if session in self._open:
            self._open[session].hear()
        return message.id

    def restrict(self, session: str, *, seconds: float) -> None:
        """Keep the account from starting new chats for so long; 0 ends that."""
        self.phone(session).restricted_until = self.seconds + seconds

    def ban(self, session: str, *, seconds: float) -> None:
        """Throw the account out for so long."""
        self.phone(session).banned_until = self.seconds + seconds
        if session in self._open:
            self._open[session].network_changed()


class SandboxEngine:
    """The engine of one session."""

    def __init__(self, world: Sandbox, phone: Handset, emit: Emit) -> None:
        self._world, self._phone, self._emit = world, phone, emit
        self._armed: dict[str, Cancellable] = {}
        self._running = False
        self.code = self.typed_code = ""

    async def start(self) -> None:
        """Link again if the phone is linked, else show codes."""
        self._running = True
        self._later("start", 0, self.network_changed)

    async def stop(self) -> None:
        """End every timer."""
        self._running = False
        self.code = self.typed_code = ""
        self._phone.typing.clear()
        for timer in self._armed.values():
            timer.cancel()
        self._armed.clear()

    async def logout(self) -> None:
        """Unlink the phone."""
        await self.stop()
        if self._phone.linked:
            self._phone.link(linked=False)

    async def pairing_code(self, phone: str) -> str:
        """Give a code to type in; the one before is worth nothing any more."""
        if not self.code:
            raise LinkAway("no codes are shown")
        if not exists(phone):
            raise Declined("bad_number", "WhatsApp does not take this number")
        self.typed_code = _typed_code()
        return self.typed_code

    async def send(self, chat_id: str, content: Content) -> str:
        """Put a message on the phone; receipts follow for chats that exist."""
        self._need_link()
        restricted = self._phone.restricted_until - self._world.seconds
        if restricted > 0 and self._new(chat_id):
            raise Restricted(int(restricted))
        message = handset.shown(_message_id(), chat_id, content, self._world.moment)
        self._phone.receive(message)
        self._world.pictures.keep(message.sha256, content)
        self._type(chat_id, on=False)
        self._expect_receipts(message)
        return message.id

    async def typing(self, chat_id: str, *, on: bool) -> None:
        """Show it on the phone, for 25 s at most."""
        self._need_link()
        self._type(chat_id, on=on)

    async def chat_id(self, phone: str) -> str | None:
        """Look a number up."""
        self._need_link()
        return f"{phone}@c.us" if exists(phone) else None

    async def lid(self, phone: str) -> str | None:
        """Give the hidden id of a number."""
        self._need_link()
        return addressbook.hidden(phone) if exists(phone) else None

    async def phone(self, lid: str) -> str | None:
        """Give the number of a hidden id."""
        self._need_link()
        return addressbook.shown(lid)

    async def contacts(self) -> list[KnownChat]:
        """Give the address book."""
        self._need_link()
        return list(addressbook.PEOPLE)

    async def groups(self) -> list[KnownChat]:
        """Give the address book's groups."""
        self._need_link()
        return list(addressbook.GROUPS)

    # what happens to it

    def network_changed(self) -> None:
        """Do what is right for the network and the phone as they are now."""
        if not self._running:
            return
        banned = self._phone.banned_until - self._world.seconds
        if self._phone.offline:
            self._hide_codes()
            self._emit(Connecting("unreachable"))
        elif self._phone.linked and banned > 0:
            self._emit(Failed("banned", int(banned)))
        elif self._phone.linked:
            self._emit(Linked(self._phone.account))
            # What the other side does meanwhile is heard of after the connection is back, as from WhatsApp.
            for message in self._phone.messages:
                self._expect_receipts(message)
            self.hear()
        else:
            self._show(0)

    def scanned(self) -> None:
        """Pair: the code that is on show was scanned, or the other one was typed in."""
        self._hide_codes()
        self._phone.link(linked=True)
        self._emit(Connecting())
        self._later("start", 0, self.network_changed)

    def demand_passkey(self, *, confirm: bool) -> None:
        """Pair no further: the person's passkey is asked for."""
        if self._running and not self._phone.linked:
            self._hide_codes()
            self._emit(PasskeyNeeded(confirm))

    def unlinked(self) -> None:
        """Notice that the phone removed this device."""
        if self._running:
            self._emit(Failed("logged_out"))

    def hear(self) -> None:
        """Tell of the replies that came since, where there is a link."""
        if not self._up:
            return
        unheard = self._phone.unheard
        for message in unheard:
            self._emit(
                Received(
                    Incoming(
                        message.id, message.chat_id, message.sender, addressbook.name_of(message.sender),
                        Kind(message.kind), message.text, datetime.fromtimestamp(message.timestamp, UTC),
                    )
                )
            )  # fmt: skip
        if unheard:
            self._phone.heard()

    @property
    def _up(self) -> bool:
        banned = self._phone.banned_until > self._world.seconds
        return self._running and self._phone.linked and not self._phone.offline and not banned

    def _need_link(self) -> None:
        if not self._up:
            raise LinkAway("the phone is not there")

    def _new(self, chat_id: str) -> bool:
        """Tell whether a restricted account may not write there: a chat in which nobody wrote, and no group."""
        return not chat_id.endswith("@g.us") and not self._phone.wrote(chat_id)

    # codes

    def _show(self, number: int) -> None:
        if number == len(CODE_SECONDS):
            self._hide_codes()
            self._emit(Failed("expired"))
            return
        self.code = _code()
        self._emit(CodeShown(self.code))
        self._later("rotate", CODE_SECONDS[number], self._show, number + 1)
        if self._world.scan_seconds:
            self._later("scan", self._world.scan_seconds, self.scanned)

    def _hide_codes(self) -> None:
        self.code = self.typed_code = ""
        self._disarm("rotate", "scan")

    # what follows a message

    def _type(self, chat_id: str, *, on: bool) -> None:
        self._phone.type(chat_id, on=on)
        name = f"typing:{chat_id}"
        if not on:
            self._disarm(name)
        elif len(self._armed) < 2 * MESSAGES:
            self._later(name, TYPING_SECONDS, lambda: self._phone.type(chat_id, on=False))

    def _expect_receipts(self, message: Message) -> None:
        for seconds, ack in ((DELIVERED_SECONDS, Ack.DEVICE), (READ_SECONDS, Ack.READ)):
            if message.ack < ack and exists(message.chat_id) and len(self._armed) < 2 * MESSAGES:
                self._later(f"{message.id}:{int(ack)}", seconds, self._acknowledge, message, ack)

    def _acknowledge(self, message: Message, ack: Ack) -> None:
        if not self._up or not self._phone.acknowledge(message.id, ack):
            return
        group = message.chat_id.endswith("@g.us")
        for participant in addressbook.members(message.chat_id) if group else ("",):
            self._emit(Acked([message.id], ack, participant))

    def _later(self, name: str, seconds: float, work: Callable[..., None], *args: object) -> None:
        self._disarm(name)

        def fire() -> None:
            self._armed.pop(name, None)
            work(*args)

        self._armed[name] = self._world.timers.call_later(seconds, fire)

    def _disarm(self, *names: str) -> None:
        for name in names:
            timer = self._armed.pop(name, None)
            if timer is not None:
                timer.cancel()
