"""A fake of the Go half of neonize: what stands behind `neonize.aioze.client.gocode`.

It is called and calls back as the real one does: bytes in and out, callbacks on its own thread, one thread a client
for as long as the client lives. Where the real one would kill the process (a call about an unknown client), it
writes that down in `crashes`.
"""

import ctypes
import os
import queue
import secrets
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

from google.protobuf.message import Message

DEVICE, CONNECTED = 0, 3
ACCOUNT = "4915112345678"

_TABLE = """CREATE TABLE IF NOT EXISTS whatsmeow_device (
    jid TEXT PRIMARY KEY, lid TEXT, registration_id BIGINT NOT NULL, noise_key bytea NOT NULL,
    identity_key bytea NOT NULL, signed_pre_key bytea NOT NULL, signed_pre_key_id INTEGER NOT NULL,
    signed_pre_key_sig bytea NOT NULL, adv_key bytea NOT NULL, adv_details bytea NOT NULL,
    adv_account_sig bytea NOT NULL, adv_account_sig_key bytea NOT NULL, adv_device_sig bytea NOT NULL)"""


def write_device(path: Path) -> None:
    """Leave in a session file what a pairing leaves there."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(_TABLE)
        connection.execute(
            "INSERT OR REPLACE INTO whatsmeow_device (jid, lid, registration_id, noise_key, identity_key,"
            " signed_pre_key, signed_pre_key_id, signed_pre_key_sig, adv_key, adv_details, adv_account_sig,"
            " adv_account_sig_key, adv_device_sig) VALUES (?, ?, 7, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)",
            (f"{ACCOUNT}:1@s.whatsapp.net", "77:1@lid", *(os.urandom(n) for n in (32, 32, 32, 64, 32, 32)),
             os.urandom(64), os.urandom(32), os.urandom(64)),
        )  # fmt: skip


def complete(message: Message) -> Message:
    """Fill in what the protocol requires and a test does not care about."""
    for field in message.DESCRIPTOR.fields:
        if not field.is_required:
            continue
        if field.message_type is not None:
            getattr(message, field.name).SetInParent()
            complete(getattr(message, field.name))
        elif not message.HasField(field.name):
            setattr(message, field.name, field.default_value)
    return message


class _Client:
    def __init__(self, uuid: bytes, callback: Any) -> None:
        self.uuid, self.callback = uuid, callback
        self.events: queue.Queue[tuple[int, bytes] | None] = queue.Queue()

    def pump(self) -> None:
        while (event := self.events.get()) is not None:
            code, data = event
            buffer = ctypes.create_string_buffer(data, len(data))
            self.callback(self.uuid, ctypes.addressof(buffer), len(data), code)


class FakeGo:
    """The library's functions that we use, and what a test makes of them."""

    def __init__(self, proto: Any, event_codes: dict[type[Message], int]) -> None:
        self._proto, self._codes = proto, event_codes
        self._clients: dict[bytes, _Client] = {}
        self._lock = threading.Lock()
        self.crashes: list[str] = []
        self.sent: list[tuple[Any, bytes]] = []
        self.dials = 0
        self.sending = 0
        self.dial_error = ""
        self.send_error = ""
        self.hold_dials = threading.Event()
        self.hold_dials.set()
        self.hold_sends = threading.Event()
        self.hold_sends.set()

    # what the test does

    def happen(self, event: Message) -> None:
        """Let an event come for every client."""
        with self._lock:
            for client in self._clients.values():
                client.events.put((self._codes[type(event)], complete(event).SerializeToString()))

    @property
    def alive(self) -> int:
        """How many clients live."""
        with self._lock:
            return len(self._clients)

    # what the library calls

    def Neonize(self, path: bytes, uuid: bytes, *rest: Any) -> bytes:  # noqa: N802 - Go's name
        self.dials += 1
        if self.dial_error:
            return self.dial_error.encode()
        qr_callback, login_callback, event_callback = rest[4:7]
        with self._lock:
            client = self._clients[uuid] = _Client(uuid, event_callback)
        self.hold_dials.wait(10)
        self._lookup(uuid, "FetchMe")  # once it is connected, the real one looks the client up again
        self._greet(client, Path(path.decode()), qr_callback, login_callback)
        client.pump()
        return b""

    def _greet(self, client: _Client, path: Path, qr_callback: Any, login_callback: Any) -> None:
        me = self._proto.Device(
            JID=self._jid(ACCOUNT), LID=self._jid("77", "lid"), PushName="Ada", Platform="android",
            BussinessName="", Initialized=True,
        )  # fmt: skip
        client.events.put((DEVICE, me.SerializeToString()))
        client.events.put((CONNECTED, self._proto.Connected(status=True).SerializeToString()))

    def Stop(self, uuid: bytes) -> None:  # noqa: N802 - Go's name
        with self._lock:
            client = self._clients.pop(uuid, None)
        if client is not None:
            client.events.put(None)

    def SendMessage(self, uuid: bytes, jid: bytes, _: int, message: bytes, __: int) -> bytes:  # noqa: N802 - Go's name
        self._lookup(uuid, "SendMessage")
        self.sending += 1
        self.hold_sends.wait(10)
        answer = self._proto.SendMessageReturnFunction
        if self.send_error:
            return complete(answer(Error=self.send_error)).SerializeToString()
        self.sent.append((self._proto.JID.FromString(jid), message))
        sent = self._proto.SendResponse(
            ID="3EB0" + secrets.token_hex(9).upper(), Timestamp=1, Sender=self._jid(ACCOUNT)
        )
        return complete(answer(SendResponse=complete(sent))).SerializeToString()

    def IsOnWhatsApp(self, uuid: bytes, numbers: bytes, _: int) -> bytes:  # noqa: N802 - Go's name
        self._lookup(uuid, "IsOnWhatsApp")
        answers = [
            self._proto.IsOnWhatsAppResponse(
                Query=number, JID=self._jid(number.lstrip("+")), IsIn=not number.endswith("0000")
            )
            for number in numbers.decode().split()
        ]
        found = self._proto.IsOnWhatsAppReturnFunction(IsOnWhatsAppResponse=map(complete, answers))
        return complete(found).SerializeToString()

    def Logout(self, uuid: bytes) -> bytes:  # noqa: N802 - Go's name
        self._lookup(uuid, "Logout")
        return b""

    def _lookup(self, uuid: bytes, call: str) -> None:
        with self._lock:
            if uuid not in self._clients:
                self.crashes.append(f"{call} on a client that is not there: nil dereference")

    def _jid(self, user: str, server: str = "s.whatsapp.net") -> Any:
        return self._proto.JID(User=user, Server=server, Device=0, RawAgent=0, Integrator=0, IsEmpty=False)


class PairingGo(FakeGo):
    """A fake that shows codes until the file `<session file>.scan` names the code on show.

    A scan of `timeout`, or of any other status of the library's, ends the codes with that.
    """

    def _greet(self, client: _Client, path: Path, qr_callback: Any, login_callback: Any) -> None:
        code = f"2@{secrets.token_urlsafe(80)},{secrets.token_urlsafe(32)}"
        qr_callback(client.uuid, code.encode())
        scan = Path(f"{path}.scan")
        while not scan.exists():
            threading.Event().wait(0.01)
        word = scan.read_text()
        scan.unlink()
        status = "success" if word == code else word
        if status == "success":
            write_device(path)
        login_callback(client.uuid, status.encode())
        if status == "success":
            super()._greet(client, path, qr_callback, login_callback)


def install(fake: type[FakeGo]) -> FakeGo:
    """Put a fake in the place of the Go library for this process."""
    from neonize.aioze import client  # noqa: PLC0415 - only the tests that need it pay for it
    from neonize.events import EVENT_TO_INT  # noqa: PLC0415
    from neonize.proto import Neonize_pb2  # noqa: PLC0415

    go = fake(Neonize_pb2, EVENT_TO_INT)
    client.gocode = go
    return go


if __name__ == "__main__":  # the pairing process, with the fake inside
    import pylibmagic  # noqa: F401 - as in the real one

    fake = install(PairingGo)

    from bridge.gateway.engines import pairer

    pairer.main()
