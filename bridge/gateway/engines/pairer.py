"""Pairs one account, in a process of its own: `python -m bridge.gateway.engines.pairer <session file>`.

Inside neonize 0.5.2 a client that shows codes cannot be ended: stopping it takes it out of a Go map that the
code loop reads again when the codes are used up, which is a nil dereference that kills the process, and leaving it
alone blocks its thread for ever. A process can be ended at any time, so pairing, which a person may cancel at
any time, has one, and the gateway only ever connects accounts that are paired.

It writes one JSON object a line: `{"code"}` for each code, `{"passkey": confirm}` when WhatsApp demands one (no code
follows then), `{"scanned"}`, and at last one of `{"linked"}`, `{"lost"}` (the network went away), `{"unreachable"}` or
`{"failed": reason}`. It reads `{"phone": digits}`, and answers `{"phone", "phone_code"}` or `{"phone", "phone_refused":
text}`. It ends when its standard input does.
"""

import asyncio
import ctypes
import json
import logging
import os
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pylibmagic  # noqa: F401 - makes libmagic known, which neonize's import needs
from neonize.aioze.client import NewAClient
from neonize.aioze.events import ConnectedEv
from neonize.exc import NeonizeError

from core.ops.tasks import Tasks

REASONS = {
    "err-client-outdated": "outdated",
    "err-scanned-without-multidevice": "multidevice_off",
    "err-unexpected-state": "unexpected_state",
    "error": "pairing_refused",
}
PASSKEY = {"passkey-request": False, "passkey-confirmation": True}
"""Statuses that say that WhatsApp demands a passkey, and whether it is only to be confirmed; pairing goes on."""

BROWSER, SYSTEM = SimpleNamespace(name="Chrome", value=1), SimpleNamespace(name="Linux")
"""Who asks for a code to type in: WhatsApp takes nothing but a known `Browser (System)`, spelt as here."""

LINE_BYTES = 1000
LAST_CODE_SECONDS = 19
"""Codes that run out have all lived their 20 s; a `timeout` before that is a connection that was lost."""

LOGIN_SECONDS = 60
"""From the scan to the first login, which WhatsApp asks for at once."""


class PairingClient(NewAClient):  # type: ignore[misc]  # neonize has no types
    """A client whose login status is told, which the library drops."""

    def __init__(self, path: str, on_status: Callable[[str], None]) -> None:
        super().__init__(path)
        self._on_status = on_status

    def _NewAClient__onLoginStatus(self, _: int, status: int) -> None:  # noqa: N802 - overrides a mangled name
        self._on_status(ctypes.string_at(status).decode())


class Pairing:
    """One attempt: shows codes until one is scanned or all are used up."""

    def __init__(self, path: str, tell: Callable[[dict[str, Any]], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._tell = tell
        self._ended = asyncio.Event()
        self._tasks = Tasks(limit=8)
        self._shows = self._passkey = False
        self._code_at = self._loop.time()
        self._client = PairingClient(path, self._status_came)
        self._client.event.qr(self._code)
        self._client.event(ConnectedEv)(self._connected)

    async def run(self) -> None:
        """Pair; returns when the last line is written."""
        connecting = await self._client.connect()
        ended = self._loop.create_task(self._ended.wait())
        await asyncio.wait({connecting, ended}, return_when=asyncio.FIRST_COMPLETED)
        if connecting.done() and not self._ended.is_set():
            self._tell(self._problem(connecting.exception()))
        elif self._client.connected:
            await self._client.stop()

    @staticmethod
    def _problem(error: BaseException | None) -> dict[str, Any]:
        if "database" in str(error):
            return {"failed": "session_file"}
        if error is None or isinstance(error, NeonizeError):
            return {"unreachable": str(error)}
        return {"failed": "engine_unavailable"}

    def command(self, line: bytes) -> None:
        """Take a line of standard input."""
        match json.loads(line):
            case {"phone": str(phone)}:
                self._tasks.spawn("phone", self._pair_phone(phone))

    async def _pair_phone(self, phone: str) -> None:
        if not self._shows:  # the library kills the process when it is asked without a connection
            self._tell({"phone": phone, "phone_refused": "websocket not connected"})
            return
        try:
            code = await self._client.PairPhone(phone, True, SYSTEM, BROWSER)  # noqa: FBT003 - the library's own
        except NeonizeError as error:
            self._tell({"phone": phone, "phone_refused": str(error)})
        else:
            self._tell({"phone": phone, "phone_code": code})

    async def _code(self, _: NewAClient, code: bytes) -> None:
        self._code_at = self._loop.time()
        self._shows = True
        if not self._passkey:  # the codes go on in the library, though none is of use any more
            self._tell({"code": code.decode()})

    async def _connected(self, _: NewAClient, __: ConnectedEv) -> None:
        self._end({"linked": True})

    def _status_came(self, status: str) -> None:
        self._loop.call_soon_threadsafe(self._status, status)  # it comes on a thread of the library's

    def _status(self, status: str) -> None:
        if status in PASSKEY:
            self._passkey = True
            self._tell({"passkey": PASSKEY[status]})
            return
        self._shows = False
        if status == "success":
            self._tell({"scanned": True})
            self._loop.call_later(LOGIN_SECONDS, self._end, {"linked": True})  # paired all the same
        elif status == "timeout" and self._loop.time() - self._code_at < LAST_CODE_SECONDS:
            self._end({"lost": True})
        elif self._passkey:
            self._end({"failed": "passkey"})
        else:
            self._end({"failed": "expired" if status == "timeout" else REASONS.get(status, "pairing_failed")})

    def _end(self, last: dict[str, Any]) -> None:
        if not self._ended.is_set():
            self._tell(last)
            self._ended.set()


async def _attempt(path: str, tell: Callable[[dict[str, Any]], None]) -> None:
    loop = asyncio.get_running_loop()
    orphaned = asyncio.Event()
    pairing = Pairing(path, tell)
    unread = bytearray()

    def read() -> None:
        data = os.read(0, LINE_BYTES)
        unread.extend(data)
        if not data or len(unread) > LINE_BYTES:
            orphaned.set()
            return
        *lines, rest = bytes(unread).split(b"\n")
        unread[:] = rest
        for line in lines:
            pairing.command(line)

    loop.add_reader(sys.stdin.fileno(), read)
    work, gone = loop.create_task(pairing.run()), loop.create_task(orphaned.wait())
    await asyncio.wait({work, gone}, return_when=asyncio.FIRST_COMPLETED)


def main() -> None:
    """Pair the session file named on the command line; the process ends without joining native threads."""
    os.umask(0o077)
    logging.getLogger("neonize.utils.ffmpeg").setLevel(logging.ERROR)  # its absence means nothing to pairing
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)  # what the native library prints is no answer

    def tell(line: dict[str, Any]) -> None:
        answers.write(json.dumps(line) + "\n")
        answers.flush()

    loop = asyncio.new_event_loop()
    loop.run_until_complete(_attempt(sys.argv[1], tell))
    os._exit(0)


if __name__ == "__main__":
    main()
