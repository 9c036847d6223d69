"""Deciding about a message that may have been handed over: by a worker that is gone, or in a call without an answer."""

from datetime import datetime, timedelta
from typing import Final

from core.delivery.notices import Notices
from core.errors import GatewayError
from core.model import Delivery, Person
from core.ports import Ack, Clock, Gateway
from core.store.claims import Accepted
from core.store.stores import Stores
from core.timing.alarm import Alarm

BATCH: Final = 100
"""Abandoned claims taken in one turn."""
LEASE: Final = timedelta(seconds=180)
"""How long a worker may hold a delivery, or a lane, without renewing that."""
ASK_AGAIN: Final = timedelta(seconds=5)
"""How soon the gateway is asked again that could not tell."""


class Settling:
    """Settles such deliveries. Never by sending again blindly."""

    def __init__(self, stores: Stores, gateway: Gateway, notices: Notices, clock: Clock, alarm: Alarm) -> None:
        self._people, self._claims, self._deliveries = stores.people, stores.claims, stores.deliveries
        self._gateway = gateway
        self._notices = notices
        self._clock = clock
        self._alarm = alarm

    async def abandoned(self, now: datetime, in_hand: set[str]) -> None:
        """Settle deliveries whose worker is gone; `in_hand` are those that this one has."""
        for delivery in await self._claims.abandoned(now, limit=BATCH):
            if delivery.id in in_hand:
                # Its lease ran out while we slept; whoever hands it over will know what became of it.
                await self._claims.renew([delivery], now + LEASE)
                continue
            person = await self._people.get(delivery.owner_id)
            # Hold it meanwhile, so that no other worker settles it too.
            if person is not None and await self._claims.take_over(delivery, now + LEASE):
                await self.settle(person, delivery, "interrupted", again=now)

    async def settle(self, person: Person, delivery: Delivery, cause: str, *, again: datetime) -> None:
        """Decide about one: where the gateway keeps a journal it is repeated at `again`, else it is looked up."""
        claims, now = self._claims, self._clock.now()
        try:
            if await self._gateway.deduplicates():
                await claims.ask_again(delivery, now, until=again, cause=cause)
                self._alarm.ring()
                return
            ack = await self._gateway.ack(person.session, delivery.chat_id, delivery.message_id)
        except GatewayError:
            # Nobody can say yet: keep the claim and ask again when its lease runs out.
            await claims.renew([delivery], now + ASK_AGAIN)
            return
        if ack is None or ack is Ack.ERROR:
            await claims.unknown(delivery, now, cause)
        else:
            await claims.sent([Accepted(delivery, now, delivery.message_id)])
            await self._deliveries.acked(person.id, delivery.message_id, ack, now)
        self._notices.ring()
