"""The phone of the sandbox engine, seen from outside: scan or type in a code, see what arrived, write back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from bridge import failures
from core.errors import NotPaired, Refused
from core.ports import Ack, Kind


@dataclass(frozen=True, slots=True)
class PhoneMessage:
    """A message on the phone; `at` is when it was sent, in UTC, `kind` a MediaKind or a Kind.

    `text` says what there is to read, whatever the kind: a text, a caption, a file's name, the names on cards.
    `sender` is who wrote it, empty for the account itself. Of a file there are its size in bytes and its SHA-256.
    """

    id: str
    chat_id: str
    text: str
    at: datetime
    ack: Ack
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


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on the phone, with the MIME type it went out under."""

    data: bytes
    mimetype: str


@dataclass(frozen=True, slots=True)
class PhoneState:
    """What the phone shows; `account_name` is whose, empty while it is not linked.

    `messages` are the account's own, `replies` what others wrote, `typing` the chats in which it is seen typing.
    """

    linked: bool
    account_name: str
    messages: Sequence[PhoneMessage]
    replies: Sequence[PhoneMessage] = ()
    typing: Sequence[str] = ()


class SandboxPhone:
    """The phone of one session, over the gateway's HTTP client (`WahaGateway.http`).

    Every call raises GatewayUnavailable when the gateway is away, and Refused when its engine is not the sandbox;
    those about the session raise NotPaired when it was never made.
    """

    def __init__(self, http: httpx.AsyncClient, session: str = "default") -> None:
        self._http, self._session = http, session

    async def scan(self, code: str) -> bool:
        """Scan a pairing code; False when no session shows it (any more)."""
        return await self._shown("/sandbox/scan", code)

    async def enter_code(self, code: str) -> bool:
        """Type in a pairing code (`ABCD-EFGH`, in whatever case); False when no session awaits it (any more)."""
        return await self._shown("/sandbox/code", code)

    async def demand_passkey(self, *, confirm: bool = False) -> None:
        """Have WhatsApp demand a passkey instead of pairing, or then that it is confirmed."""
        await self._post("/sandbox/passkey", confirm=confirm)

    async def state(self) -> PhoneState:
        """Give what the phone shows."""
        found = await self._call("GET", "/sandbox/phone")
        return PhoneState(
            found["linked"],
            (found["account"] or {}).get("pushName", ""),
            [_message(message) for message in found["messages"]],
            [_message(message) for message in found["replies"]],
            found["typing"],
        )

    async def picture(self, message_id: str) -> Picture | None:
        """Give the picture of a message that was sent; None where there is none (any more)."""
        response = await self._request("GET", "/sandbox/picture", id=message_id)
        if response.status_code == httpx.codes.NOT_FOUND:
            return None
        if response.is_success:
            return Picture(response.content, response.headers.get("Content-Type", ""))
        raise failures.of_response(response.status_code, response.content, sends=False)

    async def reply(self, chat_id: str, text: str, *, kind: Kind = Kind.TEXT, sender: str = "") -> str:
        """Let the other side of a chat write, in a group `sender` (else its first member); gives the message's id."""
        fields = {"sender": sender} if sender else {}
        found = await self._post("/sandbox/reply", chatId=chat_id, text=text, kind=kind, **fields)
        return str(found["id"])

    async def restrict(self, *, on: bool = True, lasts: timedelta | None = None) -> None:
        """Have WhatsApp keep the account from starting new chats (error 463), or end that."""
        fields = {"seconds": lasts.total_seconds()} if lasts else {}
        await self._post("/sandbox/restrict", on=on, **fields)

    async def ban(self, lasts: timedelta) -> None:
        """Have WhatsApp throw the account out for a while; zero ends that, and a restart links again."""
        await self._post("/sandbox/ban", seconds=lasts.total_seconds())

    async def unlink(self) -> None:
        """Remove the linked device; a session that was never made has none."""
        try:
            await self._post("/sandbox/unlink")
        except NotPaired:
            return

    async def move_clock(self, by: timedelta) -> None:
        """Let the phone's time move on too."""
        await self._call("POST", "/sandbox/clock", {"seconds": by.total_seconds()})

    async def set_offline(self, *, offline: bool) -> None:
        """Take the phone's network away, or bring it back."""
        await self._post("/sandbox/offline", offline=offline)

    async def _shown(self, path: str, code: str) -> bool:
        try:
            await self._call("POST", path, {"code": code})
        except Refused as error:
            if error.values.get("status") == httpx.codes.NOT_FOUND:
                return False
            raise
        return True

    async def _post(self, path: str, **fields: Any) -> Any:
        return await self._call("POST", path, {"session": self._session, **fields})

    async def _call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        response = await self._request(method, path, body)
        if response.is_success:
            return response.json()
        raise failures.of_response(response.status_code, response.content, sends=False)

    async def _request(
        self, method: str, path: str, body: dict[str, Any] | None = None, **query: str
    ) -> httpx.Response:
        params = {"session": self._session, **query} if body is None else None
        try:
            return await self._http.request(method, path, json=body, params=params)
        except httpx.HTTPError as error:
            raise failures.of_transport(error, sends=False) from error


def _message(found: dict[str, Any]) -> PhoneMessage:
    return PhoneMessage(
        found["id"], found["chatId"], found["text"], datetime.fromtimestamp(found["timestamp"], UTC),
        Ack(found["ack"]), found["kind"], found["sender"], found["caption"], found["filename"], found["mimetype"],
        found["size"], found["sha256"], found["latitude"], found["longitude"], found["names"],
    )  # fmt: skip
