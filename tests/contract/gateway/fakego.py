"""A fake of the Go half of neonize: what stands behind `neonize.aioze.client.gocode`.

It is called and calls back as the real one does: bytes in and out, callbacks on its own thread, one thread a client
for as long as the client lives. Where the real one would kill the process (a call about an unknown client, a change
of its table of clients while another changes or reads it), it writes that down in `crashes`.
"""

import ctypes
import hashlib
import os
import queue
import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from google.protobuf.message import Message

DEVICE, CONNECTED = 0, 3
ACCOUNT = "4915112345678"
LETTERS = "123456789ABCDEFGHJKLMNPQRSTVWXYZ"
HIDDEN = "77"
"""A hidden id is the number behind these two digits."""

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


SILENT, HASTY = "491511111111", "491522222222"
"""Numbers for which WhatsApp gives no code to type in: it never answers, or has been asked too often."""


class _Client:
    def __init__(self, uuid: bytes, callback: Any) -> None:
        self.uuid, self.callback = uuid, callback
        self.events: queue.Queue[tuple[int, bytes] | str] = queue.Queue()

    def pump(self) -> bytes:
        while not isinstance(event := self.events.get(), str):
            code, data = event
            buffer = ctypes.create_string_buffer(data, len(data))
            self.callback(self.uuid, ctypes.addressof(buffer), len(data), code)
        return event.encode()


class FakeGo:
    """The library's functions that we use, and what a test makes of them."""

    def __init__(self, proto: Any, event_codes: dict[type[Message], int]) -> None:
        self._proto, self._codes = proto, event_codes
        self._clients: dict[bytes, _Client] = {}
        self._lock = threading.Lock()
        self._changing = ""
        self._looking = 0
        self.crashes: list[str] = []
        self.sent: list[tuple[Any, bytes]] = []
        self.uploads: list[tuple[int, bytes]] = []
        self.typing: set[str] = set()
        self.contacts: list[Any] = []
        self.groups: list[Any] = []
        self.dials = 0
        self.sending = 0
        self.dial_error = ""
        self.send_error = ""
        self.upload_error = ""
        self.lookup_error = ""
        self.hold_dials = threading.Event()
        self.hold_dials.set()
        self.hold_sends = threading.Event()
        self.hold_sends.set()
        self.hold_stops = threading.Event()
        self.hold_stops.set()
        self.hold_lookups = threading.Event()
        self.hold_lookups.set()

    # what the test does

    def happen(self, event: Message) -> None:
        """Let an event come for every client."""
        with self._lock:
            for client in self._clients.values():
                client.events.put((self._codes[type(event)], complete(event).SerializeToString()))

    def give_up(self, words: str) -> None:
        """Let every client's link end with these words, as on an event that the library cannot hand over."""
        with self._lock:
            for client in self._clients.values():
                client.events.put(words)

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
        with self._change("Neonize"):
            client = self._clients[uuid] = _Client(uuid, event_callback)
        self.hold_dials.wait(10)
        self._there(uuid, "FetchMe")  # once it is connected, the real one looks the client up again
        self._greet(client, Path(path.decode()), qr_callback, login_callback)
        return client.pump()

    def _greet(self, client: _Client, path: Path, qr_callback: Any, login_callback: Any) -> None:
        me = self._proto.Device(
            JID=self._jid(ACCOUNT), LID=self._jid("77", "lid"), PushName="Ada", Platform="android",
            BussinessName="", Initialized=True,
        )  # fmt: skip
        client.events.put((DEVICE, me.SerializeToString()))
        client.events.put((CONNECTED, self._proto.Connected(status=True).SerializeToString()))

    def Stop(self, uuid: bytes) -> None:  # noqa: N802 - Go's name
        with self._change("Stop"):
            self.hold_stops.wait(10)
            client = self._clients.pop(uuid, None)
        if client is not None:
            client.events.put("")

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

    def Upload(self, uuid: bytes, data: bytes, size: int, kind: int) -> bytes:  # noqa: N802 - Go's name
        self._lookup(uuid, "Upload")
        assert size == len(data)
        answer = self._proto.UploadReturnFunction
        if self.upload_error:
            return complete(answer(Error=self.upload_error)).SerializeToString()
        self.uploads.append((kind, data))
        stored = self._proto.UploadResponse(
            url=f"https://mmg.whatsapp.net/{len(self.uploads)}", DirectPath=f"/{len(self.uploads)}",
            MediaKey=os.urandom(32), FileEncSHA256=os.urandom(32), FileSHA256=hashlib.sha256(data).digest(),
            FileLength=len(data),
        )  # fmt: skip
        return complete(answer(UploadResponse=complete(stored))).SerializeToString()

    def SendChatPresence(self, uuid: bytes, jid: bytes, _: int, state: int, __: int) -> bytes:  # noqa: N802 - Go's name
        self._lookup(uuid, "SendChatPresence")
        chat = self._proto.JID.FromString(jid)
        (self.typing.discard if state else self.typing.add)(f"{chat.User}@{chat.Server}")
        return self.lookup_error.encode()

    def GetAllContacts(self, uuid: bytes) -> bytes:  # noqa: N802 - Go's name
        self._lookup(uuid, "GetAllContacts")
        return self._found(self._proto.ContactsGetAllContactsReturnFunction(Contact=self.contacts))

    def GetJoinedGroups(self, uuid: bytes) -> bytes:  # noqa: N802 - Go's name
        self._lookup(uuid, "GetJoinedGroups")
        return self._found(self._proto.GetJoinedGroupsReturnFunction(Group=self.groups))

    def GetLIDFromPN(self, uuid: bytes, jid: bytes, _: int) -> bytes:  # noqa: N802 - Go's name
        self._lookup(uuid, "GetLIDFromPN")
        number = self._proto.JID.FromString(jid).User
        known = not number.endswith("0000")
        found = self._jid(HIDDEN + number, "lid") if known else self._jid("", "")
        return self._found(self._proto.GetJIDFromStoreReturnFunction(Jid=found))

    def GetPNFromLID(self, uuid: bytes, jid: bytes, _: int) -> bytes:  # noqa: N802 - Go's name
        self._lookup(uuid, "GetPNFromLID")
        hidden = self._proto.JID.FromString(jid).User
        known = hidden.startswith(HIDDEN) and not hidden.endswith("0000")
        found = self._jid(hidden.removeprefix(HIDDEN)) if known else self._jid("", "")
        return self._found(self._proto.GetJIDFromStoreReturnFunction(Jid=found))

    def _found(self, answer: Message) -> bytes:
        if self.lookup_error:
            answer = type(answer)(Error=self.lookup_error)
        return complete(answer).SerializeToString()

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

    @contextmanager
    def _change(self, call: str) -> Iterator[None]:
        with self._lock:
            if self._changing or self._looking:
                self.crashes.append(f"{call} while there is {self._changing or 'a look-up'}: concurrent map writes")
            self._changing = call
        yield
        with self._lock:
            self._changing = ""

    def _lookup(self, uuid: bytes, call: str) -> None:
        with self._lock:
            if self._changing:
                self.crashes.append(f"{call} while there is {self._changing}: concurrent map read and map write")
            self._looking += 1
        self.hold_lookups.wait(10)
        with self._lock:
            self._looking -= 1
        self._there(uuid, call)

    def _there(self, uuid: bytes, call: str) -> None:
        with self._lock:
            if uuid not in self._clients:
                self.crashes.append(f"{call} on a client that is not there: nil dereference")

    def _jid(self, user: str, server: str = "s.whatsapp.net") -> Any:
        return self._proto.JID(User=user, Server=server, Device=0, RawAgent=0, Integrator=0, IsEmpty=False)


class PairingGo(FakeGo):
    """A fake that shows codes until the file `<session file>.scan` names the code on show, or the one to type in.

    A scan of `timeout`, or of any other status of the library's, ends the codes with that; after those of a passkey
    they go on.
    """

    typed_code = ""

    def PairPhone(self, uuid: bytes, params: bytes, _: int) -> bytes:  # noqa: N802 - Go's name
        self._lookup(uuid, "PairPhone")
        wanted = self._proto.PairPhoneParams.FromString(params)
        answer = self._proto.PairPhoneReturnFunction
        if wanted.phone == SILENT:
            threading.Event().wait(60)
        if len(wanted.phone) <= 6:
            return complete(answer(Error="phone number too short")).SerializeToString()
        if wanted.clientDisplayName != "Chrome (Linux)" or wanted.clientType != 1 or wanted.phone.endswith("0000"):
            return complete(answer(Error="info query returned status 400: bad-request")).SerializeToString()
        if wanted.phone == HASTY:
            return complete(answer(Error="info query returned status 429: rate-overlimit")).SerializeToString()
        half = ["".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(2)]
        self.typed_code = "-".join(half)
        return complete(answer(Code=self.typed_code)).SerializeToString()

    def _greet(self, client: _Client, path: Path, qr_callback: Any, login_callback: Any) -> None:
        status = "passkey-request"
        while status.startswith("passkey"):
            code = f"2@{secrets.token_urlsafe(80)},{secrets.token_urlsafe(32)}"
            qr_callback(client.uuid, code.encode())
            scan = Path(f"{path}.scan")
            while not scan.exists():
                threading.Event().wait(0.01)
            word = scan.read_text()
            scan.unlink()
            status = "success" if word in {code, self.typed_code or code} else word
            if status.startswith("passkey"):
                login_callback(client.uuid, status.encode())
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
