"""Taking in updates by long polling, each confirmed only when it has been handled.

aiogram's own loop confirms a batch as soon as it has read it: what somebody typed just before a crash would be
lost without a word. Here it comes again after the restart; every command may be repeated without harm.
"""

import asyncio
import logging
from typing import Final

from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.types import Update

from bot.middlewares.allowlist import SERVED
from core.errors import SetupError
from core.ops.tasks import Tasks

log = logging.getLogger(__name__)

LONG_POLL: Final = 30
"""Seconds that Telegram holds a getUpdates."""
PATIENCE: Final = 3.0
"""Seconds after which a batch is confirmed though one of its updates is still in hand: others are waiting."""
MOST: Final = 500
"""Updates in hand with which no more are taken in; Telegram gives 100 at once."""
LONGEST_PAUSE: Final = 30.0
CONFLICTS: Final = 5
"""This many refused polls in a row mean a second instance, not one that is just going away."""


def refused_token() -> SetupError:
    """Say that Telegram does not know the token."""
    return SetupError(
        "BOT_TOKEN: Telegram does not accept it. Copy the token again from @BotFather (/mybots, API Token)."
    )


class Polling:
    """The loop that feeds the dispatcher. Run again after an error, it goes on where it was."""

    def __init__(self, bot: Bot, handlers: Dispatcher, tasks: Tasks) -> None:
        self._bot = bot
        self._handlers = handlers
        self._tasks = tasks
        self._failures = 0
        self._conflicts = 0
        self._offset: int | None = None
        self._in_hand: set[asyncio.Task[object]] = set()

    async def run(self) -> None:
        """Take in updates until cancelled. Raises SetupError when that can never succeed."""
        webhook = True
        while True:
            try:
                if webhook:
                    # A webhook that was set for this token would take all updates away.
                    await self._bot.delete_webhook()
                    webhook = False
                updates = await self._bot.get_updates(
                    offset=self._offset,
                    timeout=LONG_POLL,
                    allowed_updates=[kind.value for kind in SERVED],
                    request_timeout=LONG_POLL + 15,
                )
            except (TelegramUnauthorizedError, TelegramNotFound) as error:
                if isinstance(error, TelegramNotFound) and webhook:
                    webhook = False  # a Bot API server without webhooks
                    continue
                raise refused_token() from error
            except (TelegramAPIError, ClientDecodeError) as error:
                await self._failed(error)
            else:
                self._failures = self._conflicts = 0
                if updates:
                    await self._handle(updates)
                    self._offset = updates[-1].update_id + 1

    async def _handle(self, updates: list[Update]) -> None:
        """Handle a batch: chats side by side, each chat's updates in order, which the FSM's isolation sees to."""
        batch = [
            self._tasks.spawn(f"update {update.update_id}", self._handlers.feed_update(self._bot, update))
            for update in updates
        ]
        for task in batch:
            self._in_hand.add(task)
            task.add_done_callback(self._in_hand.discard)
        await asyncio.wait(batch, timeout=PATIENCE)
        while len(self._in_hand) > MOST:
            await asyncio.wait(self._in_hand, return_when=asyncio.FIRST_COMPLETED)

    async def _failed(self, error: Exception) -> None:
        self._conflicts = self._conflicts + 1 if isinstance(error, TelegramConflictError) else 0
        if self._conflicts >= CONFLICTS:
            raise SetupError("BOT_TOKEN: another program is polling with this token. Stop one of the two.") from error
        pause = min(LONGEST_PAUSE, 0.5 * 2 ** min(self._failures, 6))
        self._failures += 1
        log.warning("Telegram cannot be reached, trying again in %.1f s: %s", pause, error)
        await asyncio.sleep(pause)
