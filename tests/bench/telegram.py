"""A Telegram that is quick: it hands out updates, takes every answer, and notes how long each took."""

import asyncio
import itertools
import json
import time
from collections import deque
from typing import Any, Final

from aiohttp import web

BOT: Final = {"id": 7_000_000_001, "is_bot": True, "first_name": "Bot", "username": "the_bot"}
ANSWERS: Final = frozenset({"sendMessage", "editMessageText"})
"""What shows the person something; exactly one of them answers each update here."""


class QuickTelegram:
    """One bot's. Updates of a chat are answered in their order, and one answer each."""

    def __init__(self) -> None:
        self._waiting: deque[dict[str, Any]] = deque()
        self._news = asyncio.Event()
        self._update_ids, self._message_ids = itertools.count(1), itertools.count(1)
        self._given: dict[int, deque[float]] = {}
        self._shown: dict[int, int] = {}
        self.took: list[float] = []
        """Seconds from an update's being handed out to its answer, in the order of the answers."""
        self.answered = asyncio.Condition()

    def application(self) -> web.Application:
        """Give the server."""
        app = web.Application(client_max_size=1 << 24)
        app.router.add_post("/bot{token}/{method}", self._called)
        return app

    def say(self, person: dict[str, Any], text: str) -> None:
        """Have a person send a text."""
        self._put(person["id"], {"message": self._message(person, text, person)})

    def tap(self, person: dict[str, Any], data: str) -> None:
        """Have a person press a button of the message that they were shown last."""
        number = next(self._update_ids)
        message = self._message(person, "A screen", BOT)
        query = {"id": str(number), "from": person, "chat_instance": "1", "data": data, "message": message}
        self._put(person["id"], {"callback_query": query})

    async def until(self, count: int) -> None:
        """Wait until so many updates are answered."""
        async with self.answered:
            await self.answered.wait_for(lambda: len(self.took) >= count)

    def _message(self, person: dict[str, Any], text: str, sender: dict[str, Any]) -> dict[str, Any]:
        chat = {"id": person["id"], "type": "private", "first_name": person["first_name"]}
        return {"message_id": next(self._message_ids), "date": int(time.monotonic()), "chat": chat, "from": sender,
                "text": text}  # fmt: skip

    def _put(self, chat_id: int, content: dict[str, Any]) -> None:
        self._waiting.append({"update_id": next(self._update_ids), **content})
        self._given.setdefault(chat_id, deque())
        self._news.set()

    async def _called(self, request: web.Request) -> web.Response:
        arrived = time.perf_counter()
        method = request.match_info["method"]
        asked = request.content_type == "application/json"
        form: dict[str, Any] = await request.json() if asked else dict(await request.post())
        match method:
            case "getUpdates":
                return _ok(await self._updates(float(str(form.get("timeout", "0")))))
            case "getMe":
                return _ok(BOT)
            case _ if method in ANSWERS:
                chat_id, edited = int(str(form["chat_id"])), form.get("message_id")
                self._shown[chat_id] = int(str(edited)) if edited else next(self._message_ids)
                await self._note(chat_id, arrived)
                chat = {"id": chat_id, "type": "private"}
                return _ok({"message_id": self._shown[chat_id], "date": 1, "chat": chat, "text": form["text"]})
            case _:
                return _ok(True)

    async def _updates(self, seconds: float) -> list[dict[str, Any]]:
        if not self._waiting:
            self._news.clear()
            try:
                async with asyncio.timeout(seconds):
                    await self._news.wait()
            except TimeoutError:
                return []
        some = [self._waiting.popleft() for _ in range(min(100, len(self._waiting)))]
        now = time.perf_counter()
        for update in some:
            message = update.get("message") or update["callback_query"]["message"]
            chat_id = message["chat"]["id"]
            if "callback_query" in update:
                message["message_id"] = self._shown.get(chat_id, message["message_id"])
            self._given[chat_id].append(now)
        return some

    async def _note(self, chat_id: int, arrived: float) -> None:
        if given := self._given.get(chat_id):
            async with self.answered:
                self.took.append(arrived - given.popleft())
                self.answered.notify_all()


def _ok(result: object) -> web.Response:
    return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")
