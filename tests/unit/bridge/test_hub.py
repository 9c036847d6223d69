"""The event hub: who gets what, and what becomes of a client that is too slow."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bridge import api
from bridge.api.eventids import EventIds, time_of
from bridge.gateway import hub as module
from bridge.gateway.hub import CLIENTS, QUEUE_FRAMES, Hub

VERSION = api.Version(version="1", engine="GOWS")
ALL = frozenset({"*"})


class Clock:
    def __init__(self) -> None:
        self.time = datetime(2031, 1, 1, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time


@dataclass
class Source:
    name: str
    metadata: dict[str, str] = field(default_factory=dict)
    me: api.Me | None = None


def publish(hub: Hub, name: str = "session.status", session: str = "default") -> None:
    def describe() -> api.SessionStatusChange:
        return api.SessionStatusChange(name=session, status="WORKING", statuses=[])

    hub.publish(name, Source(session), describe)


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


async def test_what_nobody_wants_is_not_even_described() -> None:
    hub = Hub(Clock(), VERSION)

    def describe() -> api.Shape:
        raise AssertionError("described for nobody")

    with hub.subscribe(ALL, frozenset({"message.ack"})):
        hub.publish("message.any", Source("default"), describe)


async def test_messages_are_kept_for_who_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT_EVENTS", 3)
    hub = Hub(Clock(), VERSION)
    for session in "abcd":
        publish(hub, "message", session)
        publish(hub, "session.status", session)
    kept = hub.kept_since("")
    assert [event.session for event in kept] == ["b", "c", "d"]
    assert hub.kept_since(kept[1].id) == kept[2:]
    assert hub.kept_since(kept[2].id) == []


async def test_what_is_kept_is_bounded_in_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT_CHARACTERS", 10_000)
    hub = Hub(Clock(), VERSION)
    for _ in range(200):
        publish(hub, "message", "x" * 1000)
    assert 1 <= len(hub.kept_since("")) <= 10


async def test_events_stay_in_order_when_the_clock_is_set_back() -> None:
    clock = Clock()
    hub = Hub(clock, VERSION)
    publish(hub, "message", "a")
    clock.time -= timedelta(hours=1)
    publish(hub, "message", "b")
    first, second = hub.kept_since("")
    assert first.id < second.id
    assert first.timestamp == second.timestamp


def test_event_ids_are_ulids_in_order() -> None:
    ids = EventIds()
    made = [ids.at(at) for at in (1_800_000_000_000, *([1_800_000_000_001] * 1000), 1_800_000_000_002)]
    assert all(re.fullmatch(r"evt_[0-7][0-9a-hjkmnp-tv-z]{25}", one) for one in made)
    assert made == sorted(set(made))
    assert [time_of(made[0]), time_of(made[500]), time_of(made[-1])] == [
        1_800_000_000_000, 1_800_000_000_001, 1_800_000_000_002,
    ]  # fmt: skip
    assert EventIds().at(1) != EventIds().at(1)


@pytest.mark.parametrize("text", ["", "evt_", "evt_" + "0" * 25, "evt_" + "u" * 26, "evt_8" + "0" * 25, "x" * 30])
def test_what_is_no_event_id_has_no_time(text: str) -> None:
    assert time_of(text) is None
