"""The client of a WAHA-compatible gateway: `core.ports.Gateway` over one httpx client.

It relies on nothing that a plain WAHA lacks. Ours says so in its version answer, and is then trusted to give the
first answer again when a send is repeated.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any, TypeVar

import httpx
from pydantic import TypeAdapter, ValidationError

from bridge import api, events, failures
from core.errors import Busy, GatewayUnavailable, NotPaired, Refused, SetupError
from core.ports import Ack, GatewayEvent, Session, SessionStatus

CONNECTIONS = 8
TIMEOUT = httpx.Timeout(20, connect=5, pool=30)
"""WAHA waits up to 15 s for a session before it answers."""

SEND_TIMEOUT = httpx.Timeout(60, connect=5, pool=30)
LOGOUT_TIMEOUT = httpx.Timeout(40, connect=5, pool=30)
ANSWER_LIMIT = 8 * 1024 * 1024
"""Bytes in one answer."""

VERSION = TypeAdapter(api.Version)
SESSION = TypeAdapter(api.SessionInfo)
SESSIONS = TypeAdapter(list[api.SessionInfo])
NUMBER = TypeAdapter(api.NumberExists)

T = TypeVar("T")

START_SECONDS = 10
"""How long `check` waits for a gateway that is still coming up."""


def open_http(url: str, key: str) -> httpx.AsyncClient:
    """Open the one HTTP client for a gateway at `http://…` or `unix:/path.sock`. Raises SetupError."""
    limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)
    path = url.removeprefix("unix:") if url.startswith("unix:") else None
    try:
        base_url = httpx.URL("http://localhost" if path else url)
    except httpx.InvalidURL as error:
        raise SetupError(f"BRIDGE_URL: {url!r} is no address. Example: BRIDGE_URL=http://127.0.0.1:3000") from error
    return httpx.AsyncClient(
        base_url=base_url,
        transport=httpx.AsyncHTTPTransport(uds=path, limits=limits, verify=url.startswith("https:")),
        headers={"X-Api-Key": key},
        timeout=TIMEOUT,
        trust_env=False,
    )


class WahaGateway:
    """A gateway at a URL. `http` is its one HTTP client, closed by `aclose`."""

    def __init__(self, url: str, key: str) -> None:
        self.http = open_http(url, key)
        self._url, self._key = url, key
        self._deduplicates: bool | None = None

    async def aclose(self) -> None:
        """Close the connections."""
        await self.http.aclose()

    async def check(self) -> None:
        """Make sure that there is a gateway and that it takes the key. Raises SetupError with one line."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + START_SECONDS
        while True:
            try:
                await self._version()
            except (failures.Unreadable, Refused) as error:
                raise SetupError(f"BRIDGE_URL: {self._url} is no WAHA gateway.") from error
            except (GatewayUnavailable, Busy) as error:
                if loop.time() >= deadline:
                    raise SetupError(
                        f"BRIDGE_URL: nobody answers at {self._url}. Is the gateway running, and reachable?"
                    ) from error
                await asyncio.sleep(0.2)
            except failures.Misconfigured as error:
                raise SetupError(
                    f"BRIDGE_API_KEY: the gateway at {self._url} refuses the key. It is the X-Api-Key of the gateway."
                ) from error
            else:
                return

    async def deduplicates(self) -> bool:
        """Tell whether it is our own gateway, which keeps a journal."""
        if self._deduplicates is None:
            self._deduplicates = (await self._version()).gateway == api.EMBEDDED
        return self._deduplicates

    async def session(self, name: str) -> Session:
        """Give the session's state."""
        try:
            return events.session_of(await self._ask(SESSION, f"/api/sessions/{name}"))
        except NotPaired:
            return Session(name, SessionStatus.STOPPED)

    async def sessions(self) -> list[Session]:
        """Give all sessions."""
        found = await self._ask(SESSIONS, "/api/sessions", params={"all": "true"})
        return [events.session_of(info) for info in found]

    async def start(self, name: str) -> Session:
        """Bring the session to life."""
        known = await self.sessions()
        found = next((session for session in known if session.name == name), None)
        if found is None:
            await self._started("/api/sessions", {"name": name, "start": True})
        elif found.status in {SessionStatus.STOPPED, SessionStatus.FAILED}:
            verb = "restart" if found.status is SessionStatus.FAILED else "start"
            await self._started(f"/api/sessions/{name}/{verb}", {})
        else:
            return found
        return await self.session(name)

    async def logout(self, name: str) -> None:
        """Unlink the account; WAHA starts the session again to show codes, so it is stopped after."""
        for verb in ("logout", "stop"):
            try:
                await self._call("POST", f"/api/sessions/{name}/{verb}", body={}, timeout=LOGOUT_TIMEOUT)
            except NotPaired:
                return

    async def qr(self, name: str) -> bytes:
        """Give the pairing code as a PNG."""
        return await self._request("GET", f"/api/{name}/auth/qr", headers={"Accept": "image/png"})

    async def send_text(self, name: str, chat_id: str, text: str, *, message_id: str) -> str:
        """Hand a text over."""
        body = {
            "session": name,
            "chatId": chat_id,
            "text": text,
            "id": message_id,
            "linkPreview": False,
        }
        answer = await self._call("POST", "/api/sendText", body=body, sends=True, timeout=SEND_TIMEOUT)
        return api.bare_id(answer) or message_id

    async def chat_id(self, name: str, phone: str) -> str | None:
        """Ask WhatsApp for the canonical chat id of a number."""
        digits = phone.removeprefix("+")
        query = {"phone": digits, "session": name}
        found = await self._ask(NUMBER, "/api/contacts/check-exists", params=query)
        if not found.number_exists:
            return None
        return (found.chat_id or f"{digits}@c.us").replace("@s.whatsapp.net", "@c.us")

    async def ack(self, name: str, chat_id: str, message_id: str) -> Ack | None:
        """Look a message of ours up."""
        path = f"/api/{name}/chats/{chat_id}/messages/{api.full_id(chat_id, message_id)}"
        try:
            found = await self._call("GET", path)
        except NotPaired:
            return None
        except Refused as error:
            if error.values.get("status") == 404:
                return None
            raise
        return api.ack_of(found.get("ack")) if isinstance(found, dict) else None

    def events(self) -> AsyncIterator[GatewayEvent]:
        """Yield what happens."""
        return events.stream(self.http, self._key, self.sessions)

    # requests

    async def _version(self) -> api.Version:
        return await self._ask(VERSION, "/api/server/version")

    async def _started(self, path: str, body: dict[str, Any]) -> None:
        try:
            await self._call("POST", path, body=body)
        except Refused as error:
            if error.values.get("status") != 422:  # "already exists", "already started": it is as we want it
                raise

    async def _ask(self, shape: TypeAdapter[T], path: str, **options: Any) -> T:
        """Get something and read it as a shape."""
        try:
            return shape.validate_json(await self._request("GET", path, **options))
        except ValidationError as error:
            raise failures.unreadable(sends=False) from error

    async def _call(self, method: str, path: str, *, sends: bool = False, **options: Any) -> Any:
        """Make a request and read its JSON; an empty body, WAHA's null, is None."""
        content = await self._request(method, path, sends=sends, **options)
        try:
            return json.loads(content) if content else None
        except ValueError as error:
            raise failures.unreadable(sends=sends) from error

    async def _request(
        self,
        method: str,
        path: str,
        *,
        body: dict[str, Any] | None = None,
        params: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
        sends: bool = False,
        timeout: httpx.Timeout = TIMEOUT,  # noqa: ASYNC109 - httpx's own, split by phase
    ) -> bytes:
        try:
            request = self.http.build_request(method, path, json=body, params=params, headers=headers, timeout=timeout)
        except UnicodeEncodeError as error:  # half of a surrogate pair
            raise Refused(reason="bad_text") from error
        try:
            response = await self.http.send(request, stream=True)
            try:
                content = await _read(response)
            finally:
                await response.aclose()
        except httpx.HTTPError as error:
            raise failures.of_transport(error, sends=sends) from error
        if response.is_success:
            return content
        raise failures.of_response(response.status_code, content, sends=sends)


async def _read(response: httpx.Response) -> bytes:
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > ANSWER_LIMIT:
            raise httpx.DecodingError("the answer is too large", request=response.request)
    return bytes(content)
