"""Whatever Telegram may send: from the allowed person nothing fails, from a stranger nothing happens.

FUZZ_CASES says how many updates are made up, FUZZ_SEED which.
"""

import asyncio
import os
import random
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, Final

from aiogram.enums import UpdateType
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message, TelegramObject, Update
from pydantic import ValidationError

from bot.commands import COMMANDS
from bot.sandbox.chats import wire
from bot.storage import BoundedStorage
from tests.fakes.errors import Errors
from tests.flows.conftest import World
from tests.flows.steps import add, schedule
from tests.fuzz.maker import WORDS, Maker

CASES: Final = int(os.environ.get("FUZZ_CASES", "300"))
SEED: Final = int(os.environ.get("FUZZ_SEED", "1"))
AT_ONCE: Final = 4
"""Updates that come at the same time, as from two devices and impatient fingers."""
Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
KINDS: Final = tuple(kind.value for kind in UpdateType)
CONTENTS: Final = tuple(name for name, field in Message.model_fields.items() if not field.is_required())
ARGUMENTS: Final = (
    *WORDS, "Mom Hello", "#family Hello {name}", "Mom; tomorrow 9:00; Hello", "Mom; every weekday at 8am; {x}",
    "Nobody; x; y", "Dad +49 151 23456702", "Mom; in 1 minute; Soon", "Mom, Dad; 2020-01-01 9:00; Late",
    "ABCDEFGHJKMNPQRS",
)  # fmt: skip


class Fuzzer:
    """Makes up updates that come from one user."""

    def __init__(self, world: World, user_id: int) -> None:
        self.random = random.Random(SEED)
        self._world = world
        self._user = {"id": user_id, "is_bot": False, "first_name": "Ada", "language_code": "en"}
        self._private = {"id": user_id, "type": "private", "first_name": "Ada"}
        self._user_id = user_id
        self._made = Maker(
            self.random,
            {
                "from_user": lambda: self._user,
                "user": lambda: self._user,
                "chat": self._chat,
                "message_id": self._message_id,
            },
        )
        self.seen: deque[str] = deque(maxlen=2000)
        """What buttons have sent that the bot has shown."""
        self.unreadable = 0

    def update(self, number: int) -> Update:
        """Make up one that aiogram can read; what it cannot, the session leaves out."""
        while True:
            kind = self.random.choices(("message", "callback_query", self.random.choice(KINDS)), (45, 40, 15))[0]
            try:
                return Update.model_validate(
                    {"update_id": number, kind: self._payload(kind)}, context={"bot": self._world.service.bot}
                )
            except ValidationError:
                self.unreadable += 1

    def _payload(self, kind: str) -> dict[str, Any]:
        if kind == "callback_query":
            query = self._made.object(CallbackQuery)
            return query | {"id": str(self.random.getrandbits(60)), "data": self._data(), "message": self._pressed()}
        if kind == "message":
            message = self._made.object(Message, only=self.random.choice(CONTENTS))
            if self.random.random() < 0.6:
                kept = ("message_id", "date", "chat", "from", "reply_to_message", "entities")
                message = {name: message[name] for name in kept if name in message} | {"text": self._words()}
            return message
        return self._made.object(_model(kind))

    def _words(self) -> str:
        words = self._made.text() if self.random.random() < 0.4 else self.random.choice(ARGUMENTS)
        if self.random.random() < 0.5:
            words = f"/{self.random.choice((*COMMANDS, 'nothing'))} {words}"
        return (words or "?").encode("utf-16", "surrogatepass").decode("utf-16", "replace")[:4096]

    def _data(self) -> str:
        """Give a button's data: as it was seen, once more, changed a little, or out of the blue."""
        if not self.seen or self.random.random() < 0.1:
            return self._made.text()[:64]
        data = self.random.choice(self.seen)
        change = self.random.random()
        if change < 0.6:
            return data
        parts = data.split("|")
        if change < 0.8:
            parts[self.random.randrange(len(parts))] = self.random.choice(
                (self._made.text()[:20], self.random.choice(self.seen).split("|")[-1], str(self.random.randint(-5, 99)))
            )
            return "|".join(parts)
        place = self.random.randrange(len(data) + 1)
        return data[:place] + self.random.choice(("", "|", "x", "9", "💥", "!")) + data[place + 1 :]

    def _pressed(self) -> dict[str, Any]:
        """Give the message whose button is pressed: one of the chat, one that is gone, or one that never was."""
        messages = list(self._world.api.chats.join(self._world.user).messages.values())
        if messages and self.random.random() < 0.7:
            return wire(self.random.choice(messages[-20:]).message)
        if self.random.random() < 0.5:
            return {"chat": self._private, "message_id": self._message_id(), "date": 0}
        return self._made.object(Message)

    def _message_id(self) -> int:
        messages = list(self._world.api.chats.join(self._world.user).messages)
        if messages and self.random.random() < 0.8:
            return self.random.choice(messages)
        return self.random.randint(1, 10**6)

    def _chat(self) -> dict[str, Any]:
        if self.random.random() < 0.93:
            return self._private
        return {"id": -5, "type": self.random.choice(("group", "supergroup", "channel")), "title": "Group"}

    def look(self) -> None:
        """Remember the buttons that are on show now."""
        for kept in list(self._world.api.chats.join(self._world.user).messages.values())[-3 * AT_ONCE :]:
            markup = kept.message.reply_markup
            if isinstance(markup, InlineKeyboardMarkup):
                self.seen += [key.callback_data for row in markup.inline_keyboard for key in row if key.callback_data]


def _model(kind: str) -> type[TelegramObject]:
    (model,) = [one for one in Update.model_fields[kind].annotation.__args__ if one is not type(None)]  # type: ignore[union-attr]
    found: type[TelegramObject] = model
    return found


async def documents(world: World) -> dict[str, int]:
    """Count what is in every collection."""
    database = world.database["people"].database
    return {name: await database[name].count_documents({}) for name in await database.list_collection_names()}


async def meddle(world: World, fuzzer: Fuzzer) -> None:
    """Do what another device, or time, does behind a conversation's back: things vanish, and conversations end."""
    collection = world.database[fuzzer.random.choice(("contacts", "templates", "schedules", "deliveries"))]
    await collection.delete_one({"owner_id": world.user.id})
    if fuzzer.random.random() < 0.3:
        storage = world.service.handlers.storage
        assert isinstance(storage, BoundedStorage)
        await storage.close()


async def test_whatever_the_allowed_person_sends_nothing_fails(world: World, errors: Errors) -> None:
    await add(world.chat, "Mom", "Dad")
    await schedule(world.chat, "Mom; in 1 day; Hello")
    fuzzer, handlers, bot = Fuzzer(world, world.user.id), world.service.handlers, world.service.bot
    for number in range(0, CASES, AT_ONCE):
        fuzzer.look()
        updates = [fuzzer.update(number + n) for n in range(AT_ONCE)]
        await asyncio.gather(*(handlers.feed_update(bot, update) for update in updates))
        if number % 100 == 0:
            await meddle(world, fuzzer)
        if errors.found:
            sent = "\n".join(update.model_dump_json(exclude_none=True, exclude_unset=True) for update in updates)
            raise AssertionError(f"update {number} and those beside it (FUZZ_SEED={SEED}): {errors.found[0]}\n{sent}")
    assert len(set(fuzzer.seen)) > 20, "hardly a button was seen"
    assert not any("Something went wrong" in one.text for one in world.chat.messages)


async def test_whatever_a_stranger_sends_nothing_happens(world: World, errors: Errors) -> None:
    await add(world.chat, "Mom")
    await world.chat.send("/settings")
    await world.chat.tap("Who may use me")
    await world.chat.tap("Invite somebody")
    await world.chat.expect("An invitation for one person")
    let_in: list[TelegramObject] = []

    async def behind_the_door(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        let_in.append(event)
        return await handler(event, data)

    fuzzer, handlers, bot = Fuzzer(world, 666), world.service.handlers, world.service.bot
    fuzzer.look()
    handlers.update.outer_middleware(behind_the_door)
    storage = handlers.storage
    assert isinstance(storage, BoundedStorage)
    before = (await documents(world), storage.chats, len(world.api.calls(world.user.id)))
    for number in range(CASES):
        await handlers.feed_update(bot, fuzzer.update(number))
    assert (await documents(world), storage.chats, len(world.api.calls(world.user.id))) == before
    assert world.api.calls(666) == []
    assert (let_in, errors.found) == ([], [])
