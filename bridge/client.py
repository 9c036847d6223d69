"""The client of a WAHA-compatible gateway: `core.ports.Gateway` over one httpx client.

It relies on nothing that a plain WAHA lacks: what only our own gateway can do it names in its version answer, and
that is asked again whenever the gateway behind the address may have become another one.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any
from urllib.parse import quote

import httpx

from bridge import api, dialects, events, failures, sending
from bridge.api.eventids import EventIds
from bridge.dialects import Server
from bridge.wire import Wire, waits
from core.content import Content, Media
from core.errors import Busy, GatewayUnavailable, NotPaired, Refused, SetupError, TooLarge
from core.ports import Ack, Clock, GatewayEvent, KnownChat, Session, SessionStatus
from core.timing.clock import SystemClock

CONNECTIONS = 12
"""As many as messages are sent at once, one for the event stream, and a few for what is asked meanwhile."""
START_SECONDS = 10
"""How long `check` waits for a gateway that is still coming up."""

SEND_SECONDS = 60
SLOWEST_UPLOAD = 256 * 1024
"""Bytes of a file in one second, at the slowest."""

LOGOUT_SECONDS = 40
CODE_SECONDS = 40
"""A plain WAHA may hang over a pairing code."""

LIST_SECONDS = 60
CONTACTS, CONTACTS_PAGE = 10_000, 500
GROUPS, GROUPS_PAGE = 1_000, 200
"""A page of groups is not large, because most servers list everybody in them; nor small, for they ask WhatsApp."""

PLAIN_BODY_LIMIT = 50_000_000
"""Bytes in one request to a plain WAHA, which answers more of them with a 500 that says nothing."""

PAIRING_CODE = re.compile(r"([A-Z0-9]{4})-?([A-Z0-9]{4})")


def open_transport(url: str) -> tuple[httpx.AsyncHTTPTransport, httpx.URL]:
    """Give a transport to a gateway at `http://…` or `unix:/path.sock`, and its address. Raises SetupError."""
    limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)
    path = url.removeprefix("unix:") if url.startswith("unix:") else None
    try:
        base_url = httpx.URL("http://localhost" if path else url)
    except httpx.InvalidURL:
        where = _where(url)
        raise SetupError(f"BRIDGE_URL: {where!r} is no address. Example: BRIDGE_URL=http://127.0.0.1:3000") from None
    return httpx.AsyncHTTPTransport(uds=path, limits=limits, verify=url.startswith("https:")), base_url


def _where(url: str) -> str:
    """Give an address as it may be shown: without a password."""
    return re.sub(r"(?<=//).*@", "", url)


def open_http(url: str, key: str) -> httpx.AsyncClient:
    """Open an HTTP client for a gateway, over a transport of its own. Raises SetupError."""
    return _client(*open_transport(url), key)


def _client(transport: httpx.AsyncHTTPTransport, base_url: httpx.URL, key: str) -> httpx.AsyncClient:
    headers = {"X-Api-Key": key}
    return httpx.AsyncClient(base_url=base_url, transport=transport, headers=headers, timeout=waits(), trust_env=False)


class WahaGateway:
    """A gateway at a URL. `http` is its one HTTP client, closed by `aclose`.

    What happens from now on is told, also what does before somebody listens; what came earlier, to who listened then.
    """

    def __init__(self, url: str, key: str, clock: Clock | None = None) -> None:
        transport, base_url = open_transport(url)
        self.http = _client(transport, base_url, key)
        self._wire = Wire(transport, self.http.base_url, key)
        self._url, self._key = _where(url), key
        self._server: Server | None = None
        self._since = EventIds().at(round((clock or SystemClock()).now().timestamp() * 1000))

    async def aclose(self) -> None:
        """Close the connections."""
        await self.http.aclose()

    # the gateway

    async def check(self) -> None:
        """Make sure that there is a gateway and that it takes the key. Raises SetupError with one line."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + START_SECONDS
        while True:
            try:
                await self._probe()
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
        """Tell whether it keeps a journal of sends; asked anew, since a send is repeated on the strength of it."""
        return api.IDEMPOTENT_SENDS in (await self._probe()).capabilities

    def events(self) -> AsyncIterator[GatewayEvent]:
        """Yield what happens."""
        return events.stream(self.http, self._key, self.sessions, self._replays, since=self._since)

    async def _replays(self) -> bool:
        return api.REPLAY in (await self._probe()).capabilities

    async def _probe(self) -> Server:
        """Ask which gateway it is, and keep that until somebody asks anew."""
        self._server = None
        found = dialects.server_of(await self._wire.get("/api/server/version"))
        if found is None:
            raise failures.unreadable(sends=False)
        self._server = found
        return found

    # sessions

    async def session(self, name: str) -> Session:
        """Give the session's state."""
        try:
            found = dialects.session_of(await self._wire.get(f"/api/sessions/{name}"))
        except NotPaired:
            return Session(name, SessionStatus.STOPPED)
        if found is None:
            raise failures.unreadable(sends=False)
        return found

    async def sessions(self) -> list[Session]:
        """Give all sessions."""
        answer = await self._wire.get("/api/sessions", {"all": "true"})
        found = [dialects.session_of(info) for info in answer] if isinstance(answer, list) else [None]
        known = [session for session in found if session is not None]
        if len(known) < len(found):
            raise failures.unreadable(sends=False)
        return known

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
                await self._wire.post(f"/api/sessions/{name}/{verb}", {}, seconds=LOGOUT_SECONDS)
            except NotPaired:
                return

    async def forget(self, name: str) -> None:
        """Delete the session, which unlinks its account."""
        with suppress(NotPaired):
            await self._wire.delete(f"/api/sessions/{name}", seconds=LOGOUT_SECONDS)

    async def qr(self, name: str) -> bytes:
        """Give the pairing code as a PNG."""
        return await self._wire.fetch(f"/api/{name}/auth/qr", accept="image/png")

    async def request_code(self, name: str, phone: str) -> str:
        """Ask for a code to type in on the phone."""
        body = {"phoneNumber": phone.removeprefix("+")}
        answer = await self._wire.post(f"/api/{name}/auth/request-code", body, seconds=CODE_SECONDS)
        code = answer.get("code") if isinstance(answer, dict) else None
        found = PAIRING_CODE.fullmatch(code.strip().upper()) if isinstance(code, str) else None
        if found is None:
            raise failures.unreadable(sends=False)
        return "-".join(found.groups())

    async def _started(self, path: str, body: dict[str, Any]) -> None:
        try:
            await self._wire.post(path, body)
        except Refused as error:
            if error.values.get("status") != 422:  # "already exists", "already started": it is as we want it
                raise

    # messages

    async def send(self, name: str, chat_id: str, content: Content, *, message_id: str) -> str:
        """Hand a message over."""
        wanted: str | None = message_id
        embedded, seconds = False, float(SEND_SECONDS)
        if isinstance(content, Media):
            server = self._server or await self._probe()
            embedded = server.embedded
            wanted = message_id if api.MEDIA_IDS in server.capabilities else None
            seconds += len(content.data) / SLOWEST_UPLOAD
        path, body = sending.call_of(name, chat_id, content, wanted, embedded=embedded)
        limit = api.BODY_LIMIT if embedded else PLAIN_BODY_LIMIT
        if len(body) > limit:
            raise TooLarge(size=len(body), limit=limit)
        answer = await self._wire.post(path, body, sends=True, seconds=seconds)
        return api.bare_id(answer) or message_id

    async def typing(self, name: str, chat_id: str, *, on: bool) -> None:
        """Show that the account is typing, or has stopped."""
        await self._wire.post("/api/startTyping" if on else "/api/stopTyping", {"session": name, "chatId": chat_id})

    async def ack(self, name: str, chat_id: str, message_id: str) -> Ack | None:
        """Look a message of ours up."""
        whole = api.full_id(chat_id, message_id)
        try:
            found = await self._wire.get(f"/api/{name}/chats/{_segment(chat_id)}/messages/{_segment(whole)}")
        except NotPaired:
            return None
        except Refused as error:
            if error.values.get("status") == 404:
                return None
            raise
        return api.ack_of(found.get("ack")) if isinstance(found, dict) else None

    # people and groups

    async def chat_id(self, name: str, phone: str) -> str | None:
        """Ask WhatsApp for the canonical chat id of a number."""
        digits = phone.removeprefix("+")
        match await self._wire.get("/api/contacts/check-exists", {"phone": digits, "session": name}):
            case {"numberExists": True, **found}:
                return dialects.chat_of(found.get("chatId")) or f"{digits}@c.us"
            case {"numberExists": False}:
                return None
            case _:
                raise failures.unreadable(sends=False)

    async def phone(self, name: str, lid: str) -> str | None:
        """Ask for the number behind a hidden one."""
        try:
            found = await self._wire.get(f"/api/{name}/lids/{_segment(lid)}")
        except Refused as error:
            if error.values.get("status") == 404:
                return None
            raise
        return dialects.phone_of(found.get("pn")) if isinstance(found, dict) else None

    async def contacts(self, name: str) -> list[KnownChat]:
        """Give the people in the account's WhatsApp."""
        return await self._all("/api/contacts/all", {"session": name}, CONTACTS_PAGE, CONTACTS, dialects.contact_of)

    async def groups(self, name: str) -> list[KnownChat]:
        """Give the account's groups."""
        return await self._all(f"/api/{name}/groups", {}, GROUPS_PAGE, GROUPS, dialects.group_of)

    async def _all(
        self, path: str, query: dict[str, str], size: int, limit: int, read: Callable[[Any], KnownChat | None]
    ) -> list[KnownChat]:
        """Read a list page by page, from servers that know no pages too; those without a name come last."""
        found: dict[str, KnownChat] = {}
        seen: set[str] = set()
        for offset in range(0, limit, size):
            page = {**query, "limit": str(size), "offset": str(offset)}
            entries = dialects.entries_of(await self._wire.get(path, page, seconds=LIST_SECONDS))
            fresh = {dialects.id_of(entry) for entry in entries} - seen
            seen |= fresh
            chats = (read(entry) for entry in entries)
            found.update((chat.chat_id, chat) for chat in chats if chat is not None)
            if len(entries) != size or not fresh:  # the last page; or all at once; or the same page again
                break
        by_name = sorted(found.values(), key=lambda chat: (not chat.name, chat.name.casefold(), chat.chat_id))
        return by_name[:limit]


def _segment(text: str) -> str:
    """Write something as one segment of a path."""
    return quote(text, safe="@", errors="replace")
