"""What the gateway relies on in every engine: one suite, run against each."""

import pytest

from bridge.gateway.engines.base import CodeShown, Connecting, Failed, LinkAway, Linked
from core.ports import Ack
from tests.contract.gateway.harness import Events, Harness, linked, up
from tests.contract.gateway.waiting import eventually, until

CHAT = "4915112345678@c.us"


@pytest.fixture
def events() -> Events:
    return Events()


async def test_an_unpaired_session_shows_a_code(harness: Harness, events: Events) -> None:
    engine = harness.engines.open("one", events.append)
    await engine.start()
    harness.settle()
    code = await until(lambda: events.code)
    assert code.startswith("2@")
    assert not await harness.engines.paired("one")
    await engine.stop()


async def test_a_scan_links_the_account(harness: Harness, events: Events) -> None:
    engine = harness.engines.open("one", events.append)
    await engine.start()
    harness.settle()
    await harness.scan(await until(lambda: events.code))
    await up(harness, events)
    (link,) = [event for event in events if isinstance(event, Linked)]
    assert link.account.chat_id.endswith("@c.us")
    assert link.account.name
    assert events.index(Connecting()) < events.index(link)
    assert await harness.engines.paired("one")
    await engine.stop()


async def test_a_paired_session_links_again_without_a_code(harness: Harness, events: Events) -> None:
    first = await linked(harness, events)
    await first.stop()
    events.clear()
    second = harness.engines.open("one", events.append)
    await second.start()
    await up(harness, events)
    assert not any(isinstance(event, CodeShown) for event in events)
    await second.stop()


async def test_a_text_is_sent_and_its_receipts_come(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    message_id = await engine.send_text(CHAT, "hello @4915112345678 *you*")
    harness.deliver(message_id)
    await until(lambda: events.acks(message_id) == {Ack.DEVICE, Ack.READ})
    await engine.stop()


async def test_two_texts_have_two_ids(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    assert await engine.send_text(CHAT, "same") != await engine.send_text(CHAT, "same")
    await engine.stop()


async def test_a_number_is_looked_up(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    assert await engine.chat_id("4915112345678") == CHAT
    assert await engine.chat_id("4915112340000") is None
    await engine.stop()


async def test_without_a_link_nothing_is_sent(harness: Harness, events: Events) -> None:
    engine = harness.engines.open("one", events.append)
    with pytest.raises(LinkAway):
        await engine.send_text(CHAT, "too early")
    await engine.start()
    harness.settle()
    await until(lambda: events.code)
    with pytest.raises(LinkAway):
        await engine.send_text(CHAT, "not paired")
    with pytest.raises(LinkAway):
        await engine.chat_id("4915112345678")
    await engine.stop()
    with pytest.raises(LinkAway):
        await engine.send_text(CHAT, "too late")


async def test_a_lost_link_is_told_and_comes_back(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    harness.network(away=True)
    await until(lambda: isinstance(events[-1], Connecting) and events[-1].reason)
    with pytest.raises(LinkAway):
        await engine.send_text(CHAT, "into the void")
    harness.network(away=False)
    await up(harness, events)
    assert await engine.send_text(CHAT, "back")
    await engine.stop()


async def test_unlinking_on_the_phone_is_told(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    harness.unlink()
    await until(lambda: Failed("logged_out") in events)
    with pytest.raises(LinkAway):
        await engine.send_text(CHAT, "gone")
    await engine.stop()


async def test_stopping_twice_is_fine_and_no_event_follows(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    message_id = await engine.send_text(CHAT, "late receipts")
    await engine.stop()
    told = len(events)
    harness.deliver(message_id)
    harness.network(away=True)
    await engine.stop()
    assert events[told:] == []


async def test_a_logout_leaves_nothing(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    await engine.logout()
    await harness.engines.forget("one")
    await harness.engines.forget("one")
    await eventually(lambda: _unpaired(harness))


async def _unpaired(harness: Harness) -> bool:
    return not await harness.engines.paired("one")


async def test_stopping_in_the_middle_of_pairing_ends_at_once(harness: Harness, events: Events) -> None:
    engine = harness.engines.open("one", events.append)
    await engine.start()
    harness.settle()
    await until(lambda: events.code)
    await engine.stop()
    told = len(events)
    again = harness.engines.open("one", events.append)
    await again.start()
    harness.settle()
    await until(lambda: len(events) > told and isinstance(events[-1], CodeShown))
    await again.stop()
