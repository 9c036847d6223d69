"""The event hub: who gets what, and what becomes of a client that is too slow."""

import re
from datetime import UTC, datetime

from bridge import api
from bridge.gateway.hub import CLIENTS, QUEUE_FRAMES, Hub, event_id

VERSION = api.Version(version="1", engine="GOWS")
ALL = frozenset({"*"})


class Clock:
    def now(self) -> datetime:
        return datetime(2031, 1, 1, tzinfo=UTC)


def publish(hub: Hub, name: str = "session.status", session: str = "default") -> None:
    payload = api.SessionStatusChange(name=session, status="WORKING", statuses=[])
    hub.publish(name, session, payload, me=None, metadata={})


async def test_everybody_gets_what_they_asked_for() -> None:
    hub = Hub(Clock(), VERSION)
    with hub.subscribe(ALL, ALL) as everything, hub.subscribe(frozenset({"a"}), frozenset({"x"})) as some:
        publish(hub, "x", "b")
        publish(hub, "y", "a")
        publish(hub, "x", "a")
        seen = [await everything.next() for _ in range(3)]
        assert [event.event + event.session for event in seen if event] == ["xb", "ya", "xa"]
        only = await some.next()
        assert only is not None
        assert only.event + only.session == "xa"


async def test_closing_ends_every_subscription() -> None:
    hub = Hub(Clock(), VERSION)
    with hub.subscribe(ALL, ALL) as subscriber:
        publish(hub)
        hub.close()
        assert await subscriber.next() is None
        assert not subscriber.lost


async def test_events_come_in_order() -> None:
    hub = Hub(Clock(), VERSION)
    with hub.subscribe(ALL, ALL) as subscriber:
        for session in "abc":
            publish(hub, session=session)
        events = [await subscriber.next() for _ in range(3)]
    assert [event.session for event in events if event] == ["a", "b", "c"]


async def test_who_is_too_slow_is_let_go_and_the_others_are_not() -> None:
    hub = Hub(Clock(), VERSION)
    with hub.subscribe(ALL, ALL) as slow:
        for _ in range(QUEUE_FRAMES):
            publish(hub)
        with hub.subscribe(ALL, ALL) as quick:
            publish(hub)
            assert slow.lost
            assert await slow.next() is None
            assert await quick.next() is not None
            assert not quick.lost


async def test_the_number_of_clients_is_bounded() -> None:
    hub = Hub(Clock(), VERSION)
    subscriptions = [hub.subscribe(ALL, ALL) for _ in range(CLIENTS)]
    for subscription in subscriptions:
        assert not hub.full
        subscription.__enter__()
    assert hub.full
    for subscription in subscriptions:
        subscription.__exit__(None, None, None)
    assert not hub.full


def test_event_ids_are_ulids() -> None:
    first, second = event_id(1_800_000_000_000), event_id(1_800_000_000_001)
    assert re.fullmatch(r"evt_[0-7][0-9a-hjkmnp-tv-z]{25}", first)
    assert first < second
    assert event_id(1) != event_id(1)
