"""The page with two phones, and the API behind it.

Everything is JSON over the sandbox's own address; errors are `{"error": "…"}` with status 400 (malformed), 409
(a person could not do this now) or 503 (the gateway is away). A test in another process may use it as well.

===========================  =============================================================================
GET  /                       the page
GET  /sandbox/state          `{epoch, chat, phone, clock}`, `chat` as in `bot.sandbox.view`; `?since=VERSION`
                             leaves out older messages, `&wait=SECONDS` (at most 30) waits for a newer version
GET  /sandbox/events         the same as server-sent events, one at each change; resumes by Last-Event-ID
GET  /sandbox/file/ID        a file of the chat, by file_id
GET  /sandbox/picture/ID     a picture on the phone, by the message's id
POST /sandbox/say            `{text, reply_to?}` type and send
POST /sandbox/tap            `{message_id, data, forged?}` press an inline button
POST /sandbox/edit           `{message_id, text}` edit one's own message
POST /sandbox/delete         `{message_id}` delete a message
POST /sandbox/forward        `{text, sender}` forward somebody's words
POST /sandbox/contact        `{phone?, first_name?, last_name?}` share a contact, without a phone one's own
POST /sandbox/location       `{latitude, longitude}`
POST /sandbox/file           multipart: `kind` (photo, document, video, animation, audio, voice, sticker), `caption`,
                             `album` (an id in common), `file`
POST /sandbox/block          `{blocked}` block or unblock the bot
POST /sandbox/scan           `{code?}` the phone scans a code, by default the one in the bot's newest picture
POST /sandbox/code           `{code}` the phone types a pairing code in
POST /sandbox/reply          `{chat_id, text}` the other side of a chat on the phone writes
POST /sandbox/unlink         `{}` the phone removes the linked device
POST /sandbox/clock          `{seconds}` or `{to}` (ISO 8601 with offset): move the time forward
===========================  =============================================================================
"""

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiogram.types import User
from aiohttp import web

from bot.sandbox import view
from bot.sandbox.actions import Actions
from bot.sandbox.botapi import BotApi
from bot.sandbox.phone import Phone, PhoneMessage
from core.errors import GatewayError
from core.timing.clock import MovableClock

STATIC = Path(__file__).parent / "static"
STREAMS_LIMIT = 20
WAIT_SECONDS = 30.0
PHONE_SECONDS = 1.0
SILENCE_SECONDS = 15.0

# shown in the page; anything else is downloaded, for a document may be a web page
_INLINE = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})
# a document is a file also where it says that it is a picture: its sender says so, nobody has looked
_SEEN = frozenset({"image", "sticker"})
_HARMLESS = {"Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": "private, max-age=3600"}

Zone = Callable[[], Awaitable[str]]


class Page:
    """The page's routes for one person. `zone` gives the IANA time zone that the bot has for them now."""

    def __init__(self, api: BotApi, user: User, phone: Phone, clock: MovableClock, zone: Zone) -> None:
        self._api = api
        self._user = user
        self._phone = phone
        self._clock = clock
        self._zone = zone
        # versions count from the start of the server: a page that outlived the last one has to begin anew
        self._epoch = secrets.token_hex(4)
        self._streams = 0
        self._actions = Actions(api.client(user), api.files, phone, clock, self._changed)
        clock.on_move(self._changed)

    def routes(self) -> list[web.AbstractRouteDef]:
        """Give the routes."""
        return [
            web.get("/", self._index),
            web.static("/static", STATIC),
            web.get("/sandbox/state", self._state),
            web.get("/sandbox/events", self._events),
            web.get("/sandbox/file/{id}", self._download),
            web.get("/sandbox/picture/{id}", self._picture),
            *self._actions.routes(),
        ]

    def _changed(self) -> None:
        self._api.chats.touch()

    async def _index(self, _: web.Request) -> web.FileResponse:
        return web.FileResponse(STATIC / "index.html")

    async def _state(self, request: web.Request) -> web.Response:
        try:
            since = int(request.query.get("since", "0"))
            wait = min(float(request.query.get("wait", "0")), WAIT_SECONDS)
        except ValueError:
            return web.json_response({"error": "since and wait are numbers"}, status=400)
        if wait > 0:
            with suppress(TimeoutError):  # nothing new: the answer says so by its version
                await asyncio.wait_for(self._api.chats.changed(since), wait)
        return web.json_response(await self._now(since, await self._phone_now()))

    async def _events(self, request: web.Request) -> web.StreamResponse:
        if self._streams >= STREAMS_LIMIT:
            return web.json_response({"error": "too many pages are open"}, status=503)
        self._streams += 1
        try:
            response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
            await response.prepare(request)
            await self._stream(response, self._resumed(request.headers.get("Last-Event-ID", "")))
            return response
        finally:
            self._streams -= 1

    async def _stream(self, response: web.StreamResponse, since: int) -> None:
        loop = asyncio.get_running_loop()
        shown, quiet_since = None, loop.time()
        while True:
            phone = await self._phone_now()
            if self._api.chats.version > since or phone != shown:
                state = await self._now(since, phone)
                since, shown, quiet_since = state["chat"]["version"], phone, loop.time()
                event = f"id: {self._epoch}:{since}\ndata: {json.dumps(state)}\n\n"
                await response.write(event.encode())
            elif loop.time() - quiet_since > SILENCE_SECONDS:
                # a comment, so that a connection that is gone is noticed
                await response.write(b":\n\n")
                quiet_since = loop.time()
            with suppress(TimeoutError):  # the phone tells nothing by itself: it is looked at every second
                await asyncio.wait_for(self._api.chats.changed(since), PHONE_SECONDS)

    def _resumed(self, last_event: str) -> int:
        epoch, _, version = last_event.partition(":")
        return int(version) if epoch == self._epoch and version.isdigit() else 0

    async def _now(self, since: int, phone: dict[str, Any]) -> dict[str, Any]:
        zone = await self._zone()
        return {
            "epoch": self._epoch,
            "since": since,
            "chat": view.of(self._api, self._user, since),
            "phone": phone,
            "clock": {"now": int(self._clock.now().timestamp() * 1000), "zone": zone},
        }

    async def _phone_now(self) -> dict[str, Any]:
        try:
            state = await self._phone.state()
        except GatewayError:
            return {"available": False, "linked": False, "account_name": "", "messages": []}
        return {
            "available": True,
            "linked": state.linked,
            "account_name": state.account_name,
            "messages": [_shown(one) for one in sorted([*state.messages, *state.replies], key=lambda one: one.at)],
        }

    async def _download(self, request: web.Request) -> web.Response:
        file = self._api.files.get(request.match_info["id"])
        if file is None:
            return web.json_response({"error": "this file is not kept any more"}, status=404)
        headers = dict(_HARMLESS)
        if file.mime not in _INLINE:
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
        content_type = file.mime if file.mime in _INLINE else "application/octet-stream"
        return web.Response(body=file.data, content_type=content_type, headers=headers)

    async def _picture(self, request: web.Request) -> web.Response:
        try:
            picture = await self._phone.picture(request.match_info["id"])
        except GatewayError:
            return web.json_response({"error": "the WhatsApp gateway is away"}, status=503)
        if picture is None or picture.mimetype not in _INLINE:
            return web.json_response({"error": "this picture is not kept any more"}, status=404)
        return web.Response(body=picture.data, content_type=picture.mimetype, headers=_HARMLESS)


def _shown(message: PhoneMessage) -> dict[str, Any]:
    return {
        "id": message.id, "chat_id": message.chat_id, "text": message.text,
        "at": int(message.at.timestamp() * 1000), "ack": int(message.ack), "kind": message.kind,
        "sender": message.sender, "caption": message.caption, "filename": message.filename, "size": message.size,
        "latitude": message.latitude, "longitude": message.longitude, "names": list(message.names),
        "picture": not message.sender and message.kind in _SEEN and message.mimetype in _INLINE,
    }  # fmt: skip
