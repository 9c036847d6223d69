"""Who may use the bot."""

import logging
from datetime import timedelta
from typing import Final

from aiogram.types import User
from cachetools import TTLCache

from bot.claim import ClaimCode
from bot.i18n import Translator
from core.delivery.departures import Departures
from core.model import Person, Role
from core.ports import Clock
from core.settings import Settings
from core.store.database import DatabaseUnavailable
from core.store.invitations import Invitations
from core.store.people import People

log = logging.getLogger(__name__)

TRIES: Final = 5
"""Codes that one stranger may try in an hour."""
FRESH: Final = timedelta(seconds=10)
"""How long it is believed who was invited by another process."""


class Access:
    """The allowlist: ALLOWED_USER_IDS, or else the owner who redeemed the claim code, and whom the owner invited.

    Who is let in is known without asking the database, so that nobody's updates overtake one another at the door;
    strangers cost it one question in ten seconds at most, whoever and however many they are. All processes agree on who
    was removed, for what the database says of who was let in is looked at with each update: see `serves`.
    """

    def __init__(
        self,
        settings: Settings,
        people: People,
        invitations: Invitations,
        departures: Departures,
        translator: Translator,
        clock: Clock,
        claim: ClaimCode,
    ) -> None:
        self._settings = settings
        self._people = people
        self._invitations = invitations
        self._departures = departures
        self._translator = translator
        self._clock = clock
        self._claim = claim
        self._listed: tuple[int, ...] = ()
        self._invited: set[int] = set()
        self._heard = clock.now()
        self._tries: TTLCache[int, int] = TTLCache(10_000, 3600, timer=lambda: clock.now().timestamp())

    async def load(self) -> None:
        """Read the allowlist; where there is nobody yet, the code is what lets the first person in."""
        owner = None if self._settings.allowed_user_ids else await self._people.owner()
        self._listed = self._settings.allowed_user_ids or ((owner.id,) if owner else ())
        await self._people.listed(self._listed, self._clock.now())
        await self.refresh()

    async def refresh(self) -> None:
        """Read anew who was invited."""
        self._invited = await self._people.invited() - set(self._listed)
        self._heard = self._clock.now()

    @property
    def ids(self) -> tuple[int, ...]:
        """The Telegram user ids that are let in, the owner's first."""
        return (*self._listed, *sorted(self._invited))

    @property
    def claimable(self) -> bool:
        """Whether the bot waits for its owner."""
        return not self._listed

    def listed(self, user_id: int) -> bool:
        """Tell whether somebody is in by the configuration, or as the owner: the bot cannot remove them."""
        return user_id in self._listed

    def role(self, user_id: int) -> Role:
        """Give what somebody on the list may do: its first is the owner."""
        return Role.OWNER if self._listed[:1] == (user_id,) else Role.MEMBER

    async def admits(self, user_id: int) -> bool:
        """Tell whether this Telegram user is let in."""
        if not self._knows(user_id):
            await self._hear()
        return self._knows(user_id)

    def serves(self, user_id: int, person: Person | None) -> bool:
        """Tell whether who was let in still is, by what the database says: another process may have removed them."""
        if self.listed(user_id) or (person is not None and person.served and person.invited_at is not None):
            return True
        self._invited.discard(user_id)
        return False

    def _knows(self, user_id: int) -> bool:
        return user_id in self._listed or user_id in self._invited

    async def _hear(self) -> None:
        """Hear from the database whom other processes have invited, if that was long ago."""
        if self._clock.now() - self._heard < FRESH:
            return
        self._heard = self._clock.now()
        try:
            await self.refresh()
        except DatabaseUnavailable as error:
            log.warning("who was invited cannot be read: %s", type(error).__name__)

    async def welcome(self, user: User) -> Person:
        """Remember somebody who is let in and writes for the first time."""
        settings = self._settings
        return await self._people.welcome(
            user.id, name=user.full_name, role=self.role(user.id),
            language=self._translator.closest(user.language_code, settings.default_language),
            zone=settings.timezone, region=settings.default_region,
        )  # fmt: skip

    async def redeem(self, user: User, text: str) -> Role | None:
        """Let a stranger in who sends `/start CODE` with a right code; gives as what."""
        command, _, code = text.partition(" ")
        if command != "/start" or not code.strip():
            return None
        if self.claimable and self._claim.open:
            if not self._claimed(user.id, code):
                return None
            await self._people.listed(self._listed, self._clock.now())
            return Role.OWNER
        return Role.MEMBER if await self._follows(user, code) else None

    def _claimed(self, user_id: int, code: str) -> bool:
        if not self._claim.redeem(code):
            log.warning(
                "a wrong claim code came from Telegram user %s; %s", user_id,
                f"tries left: {self._claim.tries_left}" if self._claim.open else "restart to get a new code",
            )  # fmt: skip
            return False
        self._listed = (user_id,)
        log.info("Telegram user %s is now the owner", user_id)
        return True

    async def _follows(self, user: User, code: str) -> bool:
        """Tell whether somebody follows an invitation, and let them in."""
        tried = self._tries.get(user.id, 0)
        if tried >= TRIES:
            return False
        self._tries[user.id] = tried + 1
        if not await self._invitations.take(code, user.id):
            return False
        if await self._departures.readmit(await self.welcome(user)) is None:
            return False
        await self._invitations.used(code, user.id)
        await self.refresh()
        log.info("Telegram user %s has followed an invitation", user.id)
        return True
