"""The phone of the sandbox engine, seen from outside: scan a code, see what arrived, remove the device."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from bridge import failures
from core.errors import NotPaired, Refused
from core.ports import Ack


@dataclass(frozen=True, slots=True)
class PhoneMessage:
    """A message on the phone; `at` is when it was sent, in UTC."""

    id: str
    chat_id: str
    text: str
    at: datetime
    ack: Ack


@dataclass(frozen=True, slots=True)
class PhoneState:
    """What the phone shows; `account_name` is whose, empty while it is not linked."""

    linked: bool
    account_name: str
    messages: Sequence[PhoneMessage]


class SandboxPhone:
    """The phone of one session, over the gateway's HTTP client (`WahaGateway.http`).

    Every call raises GatewayUnavailable when the gateway is away, and Refused when its engine is not the sandbox.
    """

    def __init__(self, http: httpx.AsyncClient, session: str = "default") -> None:
        self._http, self._session = http, session

    async def scan(self, code: str) -> bool:
        """Scan a pairing code; False when no session shows it (any more)."""
        try:
            await self._call("POST", "/sandbox/scan", {"code": code})
        except Refused as error:
            if error.values.get("status") == 404:
                return False
            raise
        return True

    async def state(self) -> PhoneState:
        """Give what the phone shows."""
        found = await self._call("GET", "/sandbox/phone")
        messages = [
            PhoneMessage(m["id"], m["chatId"], m["text"], datetime.fromtimestamp(m["timestamp"], UTC), Ack(m["ack"]))
            for m in found["messages"]
        ]
        return PhoneState(found["linked"], (found["account"] or {}).get("pushName", ""), messages)

    async def unlink(self) -> None:
        """Remove the linked device; a session that was never made has none."""
        try:
            await self._call("POST", "/sandbox/unlink", {"session": self._session})
        except NotPaired:
            return

    async def move_clock(self, by: timedelta) -> None:
        """Let the phone's time move on too."""
        await self._call("POST", "/sandbox/clock", {"seconds": by.total_seconds()})

    async def set_offline(self, *, offline: bool) -> None:
        """Take the phone's network away, or bring it back."""
        await self._call("POST", "/sandbox/offline", {"session": self._session, "offline": offline})

    async def _call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        try:
            response = await self._http.request(
                method, path, json=body, params={"session": self._session} if body is None else None
            )
        except httpx.HTTPError as error:
            raise failures.of_transport(error, sends=False) from error
        if response.is_success:
            return response.json()
        raise failures.of_response(response.status_code, response.content, sends=False)
