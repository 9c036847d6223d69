"""Who may use the bot."""

import logging

from bot.claim import ClaimCode
from core.model import Role
from core.settings import Settings
from core.store.people import People

log = logging.getLogger(__name__)


class Access:
    """The allowlist: ALLOWED_USER_IDS, or else the owner who redeemed the claim code."""

    def __init__(self, allowed: tuple[int, ...], claim: ClaimCode | None = None) -> None:
        self._allowed = list(allowed)
        self.claim = claim

    @classmethod
    async def load(cls, settings: Settings, people: People, claim: ClaimCode) -> "Access":
        """Read the allowlist; where there is nobody yet, the code is what lets the first person in."""
        if settings.allowed_user_ids:
            return cls(settings.allowed_user_ids)
        owner = await people.owner()
        return cls((owner.id,)) if owner else cls((), claim)

    @property
    def ids(self) -> tuple[int, ...]:
        """The Telegram user ids that are let in, the owner's first."""
        return tuple(self._allowed)

    def allows(self, user_id: int) -> bool:
        """Tell whether this Telegram user is let in."""
        return user_id in self._allowed

    def role(self, user_id: int) -> Role:
        """Give what somebody on the list may do: its first is the owner."""
        return Role.OWNER if self._allowed[:1] == [user_id] else Role.MEMBER

    def redeem(self, user_id: int, text: str) -> bool:
        """Let a stranger in who sends `/start CODE` with the right code; tells whether it was."""
        command, _, code = text.partition(" ")
        if self.claim is None or not self.claim.open or self._allowed or command != "/start" or not code.strip():
            return False
        if not self.claim.redeem(code):
            log.warning(
                "a wrong claim code came from Telegram user %s; %s", user_id,
                f"tries left: {self.claim.tries_left}" if self.claim.open else "restart to get a new code",
            )  # fmt: skip
            return False
        self._allowed.append(user_id)
        log.info("Telegram user %s is now the owner", user_id)
        return True
