"""What a person's WhatsApp knows of people and groups, as fetched a moment ago, for lists that are paged through."""

import asyncio
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cachetools import TTLCache

from core.errors import GatewayUnavailable
from core.model import Person
from core.ports import Gateway, KnownChat
from core.text import names

KEPT: Final = 10
"""People whose lists are kept at once; one takes up to 11,000 chats, about 4 MB."""
KEPT_SECONDS: Final = 600.0
PATIENCE: Final = 10.0
"""Seconds that a list may take: the person's chat is not heard meanwhile."""

_USABLE = re.compile(r"[0-9-]{1,40}@(c\.us|g\.us|lid)")
"""The chats that are a person or a group, by an id that a button can carry."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One account's people and groups, those with a name first; `chats` finds either by chat id."""

    people: Sequence[KnownChat]
    groups: Sequence[KnownChat]
    chats: Mapping[str, KnownChat]
    _words: Mapping[str, str]

    @classmethod
    def of(cls, people: list[KnownChat], groups: list[KnownChat]) -> "Listed":
        """Sort what the gateway gave, and leave out what cannot be a contact."""
        chats = {chat.chat_id: chat for chat in [*people, *groups] if _USABLE.fullmatch(chat.chat_id)}
        words = {
            chat_id: " ".join(["", *names.words(chat.name), chat_id.partition("@")[0]])
            for chat_id, chat in chats.items()
        }
        named = sorted(chats.values(), key=lambda chat: (not chat.name, words[chat.chat_id]))
        return cls(
            [chat for chat in named if not chat.chat_id.endswith("@g.us")],
            [chat for chat in named if chat.chat_id.endswith("@g.us")],
            chats,
            words,
        )

    def found(self, search: str, *, groups: bool) -> Sequence[KnownChat]:
        """Give the people, or the groups, that have words, or a number, beginning with each word of a search."""
        chats = self.groups if groups else self.people
        wanted = [f" {word.removeprefix('+')}" for word in names.words(search)]
        return [chat for chat in chats if all(word in self._words[chat.chat_id] for word in wanted)]


class AddressBooks:
    """Fetches lists from the gateway and keeps them for ten minutes."""

    def __init__(self, gateway: Gateway, *, timer: Callable[[], float] = time.monotonic) -> None:
        self._gateway = gateway
        self._kept: TTLCache[int, Listed] = TTLCache(KEPT, KEPT_SECONDS, timer=timer)

    async def of(self, person: Person) -> Listed:
        """Give a person's lists. Raises NotPaired, or GatewayUnavailable, also when they take too long."""
        known = self._kept.get(person.id)
        if known is None:
            known = self._kept[person.id] = await self._fetch(person.session)
        return known

    def forget(self, person: Person) -> None:
        """Have them fetched anew the next time."""
        self._kept.pop(person.id, None)

    async def _fetch(self, session: str) -> Listed:
        try:
            async with asyncio.timeout(PATIENCE):
                people, groups = await asyncio.gather(self._gateway.contacts(session), self._gateway.groups(session))
                # Ten thousand names take a while to fold.
                return await asyncio.to_thread(Listed.of, people, groups)
        except TimeoutError as error:
            raise GatewayUnavailable from error
