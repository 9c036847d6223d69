"""What a client of /ws is told first that comes back and names the last event it had."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

from bridge import api
from bridge.api.eventids import EventIds, time_of
from bridge.gateway.hub import Hub, Subscriber
from bridge.gateway.journal import Send
from bridge.gateway.sends import Sends, ack_event, ack_of
from bridge.gateway.sessions import Sessions

REPLAYED = 10_000
"""Receipts in one replay."""

OVERLAP_MS = 2000
"""A receipt is told a moment after it was written down; an event that was told in between does not hide it."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What comes first, in order; if it is not `whole`, the client has to come back for the rest."""

    events: Iterator[api.Event]
    whole: bool = True


async def missed(hub: Hub, sends: Sends, sessions: Sessions, subscriber: Subscriber, since: str) -> Replay:
    """Give what came after the event `since`, by its id in order: receipts, in their latest state, and messages.

    The subscriber listens already: what it gets follows without a gap, though a receipt may come again. A replayed
    receipt's id has the time at which the receipt came, so that a client that is cut off in the middle can go on
    from there.
    """
    kept = [event for event in hub.kept_since(since) if subscriber.wants(event.event, event.session)]
    at = time_of(since) or 0
    acked = await sends.acked_since(at - OVERLAP_MS, subscriber.sessions, REPLAYED)
    whole = len(acked) < REPLAYED
    if not whole:  # nothing may overtake the receipts that have no room
        kept = [event for event in kept if event.timestamp < acked[-1].acked_at]
    wanted = (send for send in acked if subscriber.wants(ack_event(send), send.session))
    return Replay(heapq.merge(_receipts(hub, sessions, wanted, at), kept, key=lambda event: event.id), whole)


def _receipts(hub: Hub, sessions: Sessions, acked: Iterator[Send], since: int) -> Iterator[api.Event]:
    ids = EventIds()
    for send in acked:
        session = sessions.find(send.session)
        if session is None:
            continue
        at = max(send.acked_at, since)
        yield hub.event(ids.at(at), at, ack_event(send), session, ack_of(send, session.me))
