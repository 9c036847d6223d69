"""A person with a Telegram app, for tests that read like a user: `await chat.send("/start"); await chat.expect("…")`.

The app is on the sandbox in this process (`Chat.inside`) or on the page's API of another one (`Chat.at`). Every wait
has a deadline, and every failure shows the whole chat.
"""

import asyncio
import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from aiogram.types import User
from aiohttp import ClientSession, FormData

from bot.sandbox import view
from bot.sandbox.botapi import BotApi
from bot.sandbox.client import ClientError

SECONDS = 20.0
Pattern = str | re.Pattern[str]
T = TypeVar("T")


@dataclass(frozen=True)
class Shown:
    """A message as a person sees it; `text` is the caption for media, `buttons` are rows of labels."""

    id: int
    text: str
    outgoing: bool
    version: int
    raw: dict[str, Any] = field(repr=False)

    @classmethod
    def of(cls, raw: dict[str, Any]) -> "Shown":
        text = raw.get("text") or raw.get("caption") or ""
        return cls(raw["message_id"], text, raw["outgoing"], raw["version"], raw)

    @property
    def rows(self) -> list[list[dict[str, Any]]]:
        rows: list[list[dict[str, Any]]] = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[list[str]]:
        return [[button["text"] for button in row] for row in self.rows]

    @property
    def file_id(self) -> str | None:
        """The file that the message shows; of a photo the largest size."""
        for kind in ("photo", "document", "video", "audio", "voice", "sticker"):
            if kind in self.raw:
                file = self.raw[kind][-1] if kind == "photo" else self.raw[kind]
                return str(file["file_id"])
        return None

    def __str__(self) -> str:
        lines = [f"{'me ' if self.outgoing else 'bot'} #{self.id}: {self.text}"]
        lines += [f"       {kind}" for kind in ("photo", "document", "contact", "location") if kind in self.raw]
        lines += ["       " + " ".join(f"[{label}]" for label in row) for row in self.buttons]
        return "\n".join(lines)


class Line(Protocol):
    """How the app reaches the sandbox. `act` raises ClientError when a person could not do that now."""

    async def state(self, since: int, wait: float) -> dict[str, Any]: ...
    async def act(self, action: str, **body: Any) -> None: ...
    async def upload(self, kind: str, data: bytes, name: str, caption: str, album: str) -> None: ...
    async def file(self, file_id: str) -> bytes: ...


class Inside:
    """A line to the Bot API in this process."""

    def __init__(self, api: BotApi, user: User) -> None:
        self._api = api
        self._user = user
        self._client = api.client(user)

    async def state(self, since: int, wait: float) -> dict[str, Any]:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._api.chats.changed(since), wait)
        return view.of(self._api, self._user, since)

    async def act(self, action: str, **body: Any) -> None:
        actions: dict[str, Callable[..., object]] = {
            "say": self._client.say,
            "reply": self._client.reply,
            "tap": self._client.tap,
            "forge_tap": self._client.forge_tap,
            "edit": self._client.edit,
            "delete": self._client.delete,
            "forward": self._client.forward,
            "contact": self._client.share_contact,
            "location": self._client.share_location,
        }
        actions[action](**body)

    async def upload(self, kind: str, data: bytes, name: str, caption: str, album: str) -> None:
        self._client.send_file(kind, data, name, caption, album)

    async def file(self, file_id: str) -> bytes:
        file = self._api.files.get(file_id)
        assert file is not None, "the file is not kept any more"
        return file.data


class Remote:
    """A line to the page's API of another process."""

    def __init__(self, http: ClientSession, url: str) -> None:
        self._http = http
        self._url = f"{url.rstrip('/')}/sandbox"

    async def state(self, since: int, wait: float) -> dict[str, Any]:
        query = {"since": str(since), "wait": str(wait)}
        async with self._http.get(f"{self._url}/state", params=query) as response:
            response.raise_for_status()
            chat: dict[str, Any] = (await response.json())["chat"]
            return chat

    async def act(self, action: str, **body: Any) -> None:
        if action == "forge_tap":
            action, body = "tap", {**body, "forged": True}
        elif action == "reply":
            action, body = "say", {"reply_to": body["message_id"], "text": body["text"]}
        async with self._http.post(f"{self._url}/{action}", json=body) as response:
            if response.status != 200:
                raise ClientError((await response.json())["error"])

    async def upload(self, kind: str, data: bytes, name: str, caption: str, album: str) -> None:
        form = FormData({"kind": kind, "caption": caption, "album": album})
        form.add_field("file", data, filename=name)
        async with self._http.post(f"{self._url}/file", data=form) as response:
            if response.status != 200:
                raise ClientError((await response.json())["error"])

    async def file(self, file_id: str) -> bytes:
        async with self._http.get(f"{self._url}/file/{file_id}") as response:
            response.raise_for_status()
            return await response.read()


class Chat:
    """What a person does and sees. An action makes all that was shown before it old: `expect` looks at what is new."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._messages: dict[int, Shown] = {}
        self._toasts: list[dict[str, Any]] = []
        self._state: dict[str, Any] = {}
        self._seen = 0
        self._since = 0

    @classmethod
    def inside(cls, api: BotApi, user: User) -> "Chat":
        """Sit at the sandbox of this process."""
        return cls(Inside(api, user))

    @classmethod
    def at(cls, http: ClientSession, url: str) -> "Chat":
        """Sit at the page of another process."""
        return cls(Remote(http, url))

    async def send(self, text: str) -> None:
        """Type and send a text."""
        await self._act("say", text=text)

    async def reply(self, message_id: int, text: str) -> None:
        """Type a text as Telegram's own reply to a message."""
        await self._act("reply", message_id=message_id, text=text)

    async def tap(self, label: str, timeout: float = SECONDS) -> Shown:  # noqa: ASYNC109 - a deadline to fail at
        """Press the newest button of that label (leading emoji aside) once it is there; gives its message."""

        def found() -> tuple[Shown, dict[str, Any]] | None:
            for message in reversed(self._messages.values()):
                for button in (button for row in message.rows for button in row):
                    if button["text"] == label or label in button["text"].split(" ", 1)[1:]:
                        return message, button
            return None

        message, button = await self._until(found, timeout, f"a button {label!r}")
        if "callback_data" not in button:
            raise AssertionError(f"the button {label!r} sends nothing: {button}\n{self.transcript()}")
        await self._act("tap", message_id=message.id, data=button["callback_data"])
        return message

    async def forge_tap(self, message_id: int, data: str) -> None:
        """Send a tap that the app would not offer."""
        await self._act("forge_tap", message_id=message_id, data=data)

    async def share_contact(self, phone: str = "", first_name: str = "", last_name: str = "") -> None:
        """Share a contact; without a number one's own."""
        await self._act("contact", phone=phone, first_name=first_name, last_name=last_name)

    async def share_location(self, latitude: float, longitude: float) -> None:
        """Share a place."""
        await self._act("location", latitude=latitude, longitude=longitude)

    async def forward(self, text: str, sender: str = "Somebody") -> None:
        """Forward somebody's words."""
        await self._act("forward", text=text, sender=sender)

    async def edit(self, message_id: int, text: str) -> None:
        """Edit one's own message."""
        await self._act("edit", message_id=message_id, text=text)

    async def delete(self, message_id: int) -> None:
        """Delete a message."""
        await self._act("delete", message_id=message_id)

    async def send_file(self, kind: str, data: bytes, name: str, caption: str = "", album: str = "") -> None:
        """Send a photo, document, video, audio, voice or sticker."""
        await self._refresh()
        self._since = self._seen
        await self._line.upload(kind, data, name, caption, album)

    async def look(self) -> None:
        """Look at the chat as it is now."""
        await self._refresh()

    async def forget(self) -> None:
        """Make all that is shown now old, for something is about to happen by itself."""
        await self._refresh()
        self._since = self._seen

    async def expect(self, pattern: Pattern = "", timeout: float = SECONDS) -> Shown:  # noqa: ASYNC109 - a deadline to fail at
        """Wait for a message of the bot that is new, or edited, since the last action and has this in it."""

        def found() -> Shown | None:
            return next((message for message in reversed(self.news) if _has(message.text, pattern)), None)

        return await self._until(found, timeout, f"a message with {pattern!r}")

    async def expect_photo(self, timeout: float = SECONDS) -> Shown:  # noqa: ASYNC109 - a deadline to fail at
        """Wait for a picture of the bot that is new, or changed, since the last action."""

        def found() -> Shown | None:
            return next((message for message in reversed(self.news) if "photo" in message.raw), None)

        return await self._until(found, timeout, "a picture")

    async def expect_toast(self, pattern: Pattern = "", timeout: float = SECONDS) -> str:  # noqa: ASYNC109 - a deadline to fail at
        """Wait for the short answer to a tap; gives its text."""

        def found() -> str | None:
            texts = (toast["text"] for toast in self._toasts if toast["version"] > self._since)
            return next((text for text in texts if _has(text, pattern)), None)

        return await self._until(found, timeout, f"a toast with {pattern!r}")

    async def expect_menu(self, command: str, description: str, timeout: float = SECONDS) -> None:  # noqa: ASYNC109 - a deadline to fail at
        """Wait until the command menu says this about a command."""

        def found() -> bool | None:
            menu = {one["command"]: one["description"] for one in self._state["commands"]}
            return menu.get(command) == description or None

        await self._until(found, timeout, f"/{command} to be called {description!r} in the menu")

    async def expect_gone(self, message_id: int, timeout: float = SECONDS) -> None:  # noqa: ASYNC109 - a deadline to fail at
        """Wait until a message is deleted."""
        await self._until(
            lambda: message_id not in self._messages or None, timeout, f"message {message_id} to be deleted"
        )

    async def nothing(self, other: "Chat", marker: str) -> None:
        """Check that nothing came since the last action: `other` says `marker` after it, and is answered."""
        await other.send(marker)
        await other.expect()
        await self._refresh()
        if self.news:
            raise AssertionError(f"nothing was to come, but there is\n{self.transcript()}")

    async def bytes_of(self, message: Shown) -> bytes:
        """Fetch the file of a message."""
        if message.file_id is None:
            raise AssertionError(f"message {message.id} has no file\n{self.transcript()}")
        return await self._line.file(message.file_id)

    @property
    def messages(self) -> list[Shown]:
        """All messages, oldest first, as of the last look."""
        return list(self._messages.values())

    @property
    def news(self) -> list[Shown]:
        """What the bot wrote or edited since the last action, in the order of the chat."""
        return [one for one in self._messages.values() if not one.outgoing and one.version > self._since]

    @property
    def buttons(self) -> list[str]:
        """The labels under the newest message that has some."""
        rows = next((one.buttons for one in reversed(self._messages.values()) if one.buttons), [])
        return [label for row in rows for label in row]

    @property
    def toasts(self) -> list[str]:
        """The short answers to taps so far, as of the last look."""
        return [str(toast["text"]) for toast in self._toasts]

    @property
    def keyboard(self) -> list[str]:
        """The labels of the reply keyboard."""
        rows = (self._state.get("keyboard") or {}).get("keyboard", [])
        return [button["text"] for row in rows for button in row]

    def transcript(self) -> str:
        """Write the whole chat down; what is new since the last action comes after a line."""
        old = [str(one) for one in self.messages if one not in self.news]
        toasts = [f"toast: {toast['text']}" for toast in self._toasts]
        return "\n".join(["-- the chat", *old, "-- new since the last action", *map(str, self.news), *toasts, "--"])

    async def _act(self, action: str, **body: Any) -> None:
        await self._refresh()
        self._since = self._seen
        try:
            await self._line.act(action, **body)
        except ClientError as error:
            raise AssertionError(f"{action} {body} is not possible: {error}\n{self.transcript()}") from error

    async def _refresh(self, wait: float = 0) -> None:
        state = await self._line.state(self._seen, wait)
        fresh = {raw["message_id"]: Shown.of(raw) for raw in state["messages"]}
        everything = {**self._messages, **fresh}
        self._messages = {number: everything[number] for number in state["message_ids"]}
        self._toasts += state["toasts"]
        self._seen, self._state = state["version"], state

    async def _until(self, found: Callable[[], T | None], seconds: float, what: str) -> T:
        deadline = time.monotonic() + seconds
        await self._refresh()
        while (result := found()) is None:
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"waited {seconds} s for {what}\n{self.transcript()}")
            await self._refresh(wait=left)
        return result


def _has(text: str, pattern: Pattern) -> bool:
    return pattern in text if isinstance(pattern, str) else pattern.search(text) is not None
