"""What one account may still send today: so many messages, and so many first ones to people who never wrote back.

What is over waits for the next day of its person, and expires should its grace end before. The person is told once a
day and limit. The database keeps it all: a crash, or another worker, neither forgets nor repeats it.
"""

import logging
import random
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from core.causes import DAILY_CAP, NEW_PEOPLE
from core.model import Contact, Person
from core.ports import Clock, DayLimit, Notifier, NotifyLater
from core.store.stores import Stores
from core.timing import day

log = logging.getLogger(__name__)

FIRSTS: Final = 20
"""People who never wrote to an account, and whom it writes to for the first time, in one day."""
SPREAD: Final = timedelta(minutes=15)
"""The next day begins at midnight and some random time up to this: not all accounts rush out at once."""


class Allowance:
    """The limits of a day for all accounts."""

    def __init__(self, stores: Stores, notifier: Notifier, clock: Clock, *, daily_cap: int) -> None:
        self._people, self._contacts = stores.people, stores.contacts
        self._deliveries, self._deferrals = stores.deliveries, stores.deferrals
        self._notifier = notifier
        self._clock = clock
        self._most = {DAILY_CAP: daily_cap, NEW_PEOPLE: FIRSTS}
        self._random = random.SystemRandom()
        self._settled: set[int] = set()

    async def room(self, person: Person, now: datetime) -> int:
        """Give how many messages the day, in the person's zone, still holds for their account."""
        cap = self._most[DAILY_CAP]
        return cap - await self._deliveries.sent_since(person.id, day.begins(now, person.zone), limit=cap)

    async def carry_over(self, person: Person, now: datetime) -> bool:
        """Put off what a person has to send, as there is no room left; tells whether there was something.

        What may have gone out has taken its room already, and is asked for again in its time.
        """
        if not await self._deferrals.carry_over(person.id, now, self._next(person, now)):
            return False
        self._settled.discard(person.id)
        return True

    async def admits(self, person: Person, contact: Contact, now: datetime) -> bool:
        """Tell whether a contact may be written to today, as far as new people go."""
        if not contact.stranger or contact.greeted_at is not None:
            return True
        since = day.begins(now, person.zone)
        return await self._contacts.greeted_since(person.id, since, limit=FIRSTS) < FIRSTS

    async def postpone(self, person: Person, contact: Contact, now: datetime) -> None:
        """Put off what a person has to send to new people, as this one is; all the rest goes on."""
        ids = await self._deferrals.recipients(person.id, now) | {contact.id}
        contacts = await self._contacts.some(person.id, tuple(ids))
        new = [contact.id for contact in contacts if contact.stranger and contact.greeted_at is None]
        if await self._deferrals.postpone(person.id, new, now, self._next(person, now)):
            self._settled.discard(person.id)

    async def heed(self, person: Person) -> None:
        """Tell a person of a limit that something waits for, once on one day."""
        if person.id in self._settled:
            return
        now = self._clock.now()
        today = now.astimezone(ZoneInfo(person.zone)).date().isoformat()
        for cause, most in self._most.items():
            put_off = await self._deferrals.put_off(person.id, cause, now)
            if not put_off.waiting + put_off.lost or not await self._people.limit_told(person, cause, today):
                continue
            try:
                await self._notifier.limited(person, DayLimit(cause, most, put_off.waiting, put_off.lost))
            except NotifyLater as reason:
                log.warning("person %s cannot be told of the day's limit (%s): %s", person.id, cause, reason)
                await self._people.limit_untold(person, cause)
                return
        self._settled.add(person.id)

    def _next(self, person: Person, now: datetime) -> datetime:
        """Give when the next day begins for a person's account."""
        spread = timedelta(seconds=int(self._random.uniform(0, SPREAD.total_seconds())))
        return day.ends(now, person.zone) + spread
