"""The engine that pairs and delivers inside the process, to try and to test everything offline.

Codes look and rotate like WhatsApp's: the first lives 60 s, the next five 20 s each, then the session fails as
`expired`. Every number has WhatsApp but those that end in 0000: such a number is not found, and a message to it
is accepted and never delivered. A message is received after 1 s and read after 3 s.
"""

import asyncio
import base64
import secrets
from collections.abc import Callable
from pathlib import Path

from bridge.gateway.clock import milliseconds
from bridge.gateway.engines.base import (
    Acked,
    Cancellable,
    CodeShown,
    Connecting,
    Emit,
    Failed,
    LinkAway,
    Linked,
    Timers,
)
from bridge.gateway.engines.handset import MESSAGES, Handset, Received
from core.ports import Ack, Clock
from core.timing.clock import MovableClock

CODE_SECONDS = (60, 20, 20, 20, 20, 20)
DELIVERED_SECONDS, READ_SECONDS = 1, 3


def exists(chat_id: str) -> bool:
    """Tell whether the sandbox has an account with this number or chat id."""
    return not chat_id.partition("@")[0].endswith("0000")


def _code() -> str:
    reference = base64.b64encode(secrets.token_bytes(117)).decode()
    keys = (base64.b64encode(secrets.token_bytes(32)).decode() for _ in range(3))
    return ",".join([f"2@{reference}", *keys])


class Sandbox:
    """The sandbox world: one phone a session, and the engines that are open."""

    name = "sandbox"

    def __init__(self, directory: Path, clock: Clock, *, scan_seconds: float, timers: Timers | None) -> None:
        """Keep phones in `directory`; each code is scanned after `scan_seconds`, with 0 never by itself."""
        self.clock = MovableClock(clock)
        self.scan_seconds = scan_seconds
        self._directory = directory
        self._timers = timers
        self._phones: dict[str, Handset] = {}
        self._open: dict[str, SandboxEngine] = {}

    @property
    def timers(self) -> Timers:
        """What arms timers: the running loop unless a test brings its own."""
        return self._timers or asyncio.get_running_loop()

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

    def scan(self, code: str) -> str | None:
        """Scan a code; gives the session that shows it now, None when none does."""
        for session, engine in self._open.items():
            if engine.code and secrets.compare_digest(engine.code.encode(), code.encode()):
                engine.scanned()
                return session
        return None

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


class SandboxEngine:
    """The engine of one session."""

    def __init__(self, world: Sandbox, phone: Handset, emit: Emit) -> None:
        self._world, self._phone, self._emit = world, phone, emit
        self._armed: dict[str, Cancellable] = {}
        self._running = False
        self.code = ""

    async def start(self) -> None:
        """Link again if the phone is linked, else show codes."""
        self._running = True
        self._later("start", 0, self.network_changed)

    async def stop(self) -> None:
        """End every timer."""
        self._running = False
        self.code = ""
        for timer in self._armed.values():
            timer.cancel()
        self._armed.clear()

    async def logout(self) -> None:
        """Unlink the phone."""
        await self.stop()
        if self._phone.linked:
            self._phone.link(linked=False)

    async def chat_id(self, phone: str) -> str | None:
        """Look a number up."""
        self._need_link()
        return f"{phone}@c.us" if exists(phone) else None

    async def send_text(self, chat_id: str, text: str) -> str:
        """Put the text on the phone; receipts follow for chats that exist."""
        self._need_link()
        message_id = "3EB0" + secrets.token_hex(9).upper()
        at = milliseconds(self._world.clock) // 1000
        message = Received(message_id, chat_id, text, at, Ack.SERVER)
        self._phone.receive(message)
        self._expect_receipts(message)
        return message_id

    # what happens to it

    def network_changed(self) -> None:
        """Do what is right for the network and the phone as they are now."""
        if not self._running:
            return
        if self._phone.offline:
            self.code = ""
            self._disarm("rotate", "scan")
            self._emit(Connecting("unreachable"))
        elif self._phone.linked:
            self._emit(Linked(self._phone.account))
            # What the other side does meanwhile is heard of after the connection is back, as from WhatsApp.
            for message in self._phone.messages:
                self._expect_receipts(message)
        else:
            self._show(0)

    def scanned(self) -> None:
        """Pair: the code that is on show was scanned."""
        self._disarm("rotate", "scan")
        self.code = ""
        self._phone.link(linked=True)
        self._emit(Connecting())
        self._later("start", 0, self.network_changed)

    def unlinked(self) -> None:
        """Notice that the phone removed this device."""
        if self._running:
            self._emit(Failed("logged_out"))

    def _show(self, number: int) -> None:
        if number == len(CODE_SECONDS):
            self.code = ""
            self._disarm("scan")
            self._emit(Failed("expired"))
            return
        self.code = _code()
        self._emit(CodeShown(self.code))
        self._later("rotate", CODE_SECONDS[number], self._show, number + 1)
        if self._world.scan_seconds:
            self._later("scan", self._world.scan_seconds, self.scanned)

    def _expect_receipts(self, message: Received) -> None:
        for seconds, ack in ((DELIVERED_SECONDS, Ack.DEVICE), (READ_SECONDS, Ack.READ)):
            if message.ack < ack and exists(message.chat_id) and len(self._armed) < 2 * MESSAGES:
                self._later(f"{message.id}:{int(ack)}", seconds, self._acknowledge, message.id, ack)

    def _acknowledge(self, message_id: str, ack: Ack) -> None:
        if ack is Ack.READ and not self._phone.reads:
            return
        if self._phone.acknowledge(message_id, ack):
            self._emit(Acked([message_id], ack))

    def _need_link(self) -> None:
        if not (self._running and self._phone.linked) or self._phone.offline:
            raise LinkAway("the phone is not there")

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
