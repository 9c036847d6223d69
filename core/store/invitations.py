"""Invitations: codes that let one person each in, once, within a day. Only their hashes are kept."""

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from core.errors import TooManyInvitations
from core.ports import Clock
from core.store.database import Database
from core.text import codes

VALID: Final = timedelta(hours=24)
LENGTH: Final = 16
"""Letters of a code: 79 bits, so that its hash gives nothing away and guessing is hopeless."""
OPEN_LIMIT: Final = 10
"""Invitations that one person may have open."""


class Invitations:
    """The invitations collection; `_id` is the hash of a code, `owner_id` who invites. MongoDB removes what is over."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._invitations = database["invitations"]
        self._clock = clock

    async def add(self, owner_id: int) -> tuple[str, datetime]:
        """Open one; gives its code and its end. Raises TooManyInvitations."""
        if await self.open(owner_id) >= OPEN_LIMIT:
            raise TooManyInvitations(limit=OPEN_LIMIT)
        code, until = codes.new(LENGTH), self._clock.now() + VALID
        await self._invitations.insert_one({"_id": _hash(code), "owner_id": owner_id, "expires_at": until})
        return code, until

    async def open(self, owner_id: int) -> int:
        """Count those of a person that are open."""
        return await self._invitations.count_documents({"owner_id": owner_id, "expires_at": {"$gt": self._clock.now()}})

    async def take(self, text: str, guest_id: int) -> bool:
        """Keep the invitation of a code, as it was typed, for one guest; tells whether there is one for them."""
        code = codes.read(text, LENGTH)
        if code is None or await self._invitations.find_one({"_id": _hash(code)}, {"_id": 1}) is None:
            return False
        free = {"_id": _hash(code), "expires_at": {"$gt": self._clock.now()}, "guest_id": {"$in": [None, guest_id]}}
        result = await self._invitations.update_one(free, {"$set": {"guest_id": guest_id}})
        return bool(result.matched_count)

    async def used(self, text: str, guest_id: int) -> None:
        """Remove an invitation whose guest is in: they, who had taken it, might have been cut off in between."""
        code = codes.read(text, LENGTH)
        if code is not None:
            await self._invitations.delete_one({"_id": _hash(code), "guest_id": guest_id})

    async def withdraw(self, owner_id: int) -> int:
        """Close all that a person has open. Returns how many."""
        return (await self._invitations.delete_many({"owner_id": owner_id})).deleted_count


def _hash(code: str) -> str:
    return sha256(code.encode()).hexdigest()
