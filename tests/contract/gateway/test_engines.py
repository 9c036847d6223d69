"""What the gateway relies on in every engine: one suite, run against each."""

import hashlib
import re
from datetime import UTC
from pathlib import Path

import pytest

from bridge.gateway.engines.base import (
    CodeShown,
    Connecting,
    Declined,
    Failed,
    LinkAway,
    Linked,
    PasskeyNeeded,
    Restricted,
)
from core.content import Card, Cards, Content, Location, Media, MediaKind, Text
from core.ports import Ack, Kind
from tests.contract.gateway.harness import MEMBERS, Arrived, Events, Harness, linked, up
from tests.contract.gateway.waiting import eventually, until

CHAT = "4915112345678@c.us"
GROUP = "120363041234567891@g.us"
CODE = r"[1-9A-HJ-NP-TV-Z]{4}-[1-9A-HJ-NP-TV-Z]{4}"
DATA = b"not what it says it is: engines send what they are given"
FILE = hashlib.sha256(DATA).hexdigest()


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
    message_id = await engine.send(CHAT, Text("hello @4915112345678 *you*"))
    harness.deliver(message_id)
    await until(lambda: events.acks(message_id) == {Ack.DEVICE, Ack.READ})
    await engine.stop()


@pytest.mark.parametrize(
    ("content", "arrives"),
    [
        (Text("hello *you*"), Arrived(CHAT, "text", "hello *you*")),
        (Media(MediaKind.IMAGE, DATA, "image/jpeg", caption="look"), Arrived(CHAT, "image", "look", file=FILE)),
        (Media(MediaKind.VIDEO, DATA, "video/mp4", caption="look"), Arrived(CHAT, "video", "look", file=FILE)),
        (Media(MediaKind.GIF, DATA, "video/mp4"), Arrived(CHAT, "gif", file=FILE)),
        (Media(MediaKind.VOICE, DATA, "audio/ogg"), Arrived(CHAT, "voice", file=FILE)),
        (Media(MediaKind.STICKER, DATA, "image/webp"), Arrived(CHAT, "sticker", file=FILE)),
        (
            Media(MediaKind.DOCUMENT, DATA, "application/pdf", "bill.pdf", "the bill"),
            Arrived(CHAT, "document", "the bill", "bill.pdf", FILE),
        ),
        (Location(52.5, -13.25, "Office"), Arrived(CHAT, "location", place=(52.5, -13.25))),
        (Cards((Card("Ravi", "BEGIN:VCARD"),)), Arrived(CHAT, "card", names=("Ravi",))),
        (Cards((Card("Ravi", "x"), Card("Ana", "y"))), Arrived(CHAT, "card", names=("Ravi", "Ana"))),
    ],
    ids=lambda value: value.kind if isinstance(value, Media) else type(value).__name__,
)
async def test_every_kind_of_content_arrives(
    harness: Harness, events: Events, content: Content, arrives: Arrived
) -> None:
    engine = await linked(harness, events)
    assert await engine.send(CHAT, content)
    assert harness.arrived() == [arrives]
    await engine.stop()


async def test_a_group_tells_who_received_it(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    message_id = await engine.send(GROUP, Text("hello all"))
    harness.deliver(message_id, MEMBERS)
    await until(lambda: events.participants(message_id, Ack.READ) == set(MEMBERS))
    assert events.participants(message_id, Ack.DEVICE) == set(MEMBERS)
    await engine.stop()


async def test_what_others_write_is_told(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    harness.write(CHAT, "on my way")
    (message,) = await until(lambda: events.received)
    assert (message.chat_id, message.sender, message.kind, message.text) == (CHAT, CHAT, Kind.TEXT, "on my way")
    assert message.id
    assert message.name
    assert message.at.tzinfo is UTC
    assert message.at.year == 2031
    await engine.stop()


async def test_in_a_group_the_sender_is_told_besides(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    harness.write(GROUP, "me too", MEMBERS[1])
    (message,) = await until(lambda: events.received)
    assert (message.chat_id, message.sender) == (GROUP, MEMBERS[1])
    await engine.stop()


async def test_typing_is_seen_and_ends(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    await engine.typing(CHAT, on=True)
    assert harness.typing() == {CHAT}
    await engine.typing(CHAT, on=False)
    assert harness.typing() == set()
    await engine.stop()


async def test_the_people_it_knows_are_listed(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    people = {person.chat_id: person for person in await engine.contacts()}
    assert [people[member].name for member in MEMBERS] == ["Mom", "Ravi", "Ana"]
    assert people["4915123456702@c.us"].name == ""
    assert all(re.fullmatch(r"\d{5,15}@c\.us", chat_id) for chat_id in people)
    assert all(person.members == 0 for person in people.values())
    await engine.stop()


async def test_its_groups_are_listed(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    family = next(group for group in await engine.groups() if group.chat_id == GROUP)
    assert (family.name, family.members) == ("Family", 4)
    await engine.stop()


async def test_a_hidden_number_and_the_number_lead_to_each_other(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    lid = await engine.lid("4915112345678")
    assert lid
    assert lid.endswith("@lid")
    assert await engine.phone(lid) == CHAT
    assert await engine.lid("4915112340000") is None
    assert await engine.phone("12340000@lid") is None
    await engine.stop()


async def test_a_code_typed_in_links_the_account(harness: Harness, events: Events) -> None:
    engine = harness.engines.open("one", events.append)
    await engine.start()
    harness.settle()
    await until(lambda: events.code)
    first = await engine.pairing_code("4915112345678")
    code = await engine.pairing_code("4915112345678")
    assert re.fullmatch(CODE, code)
    assert code != first
    await harness.enter(code)
    await up(harness, events)
    assert await harness.engines.paired("one")
    with pytest.raises(LinkAway):
        await engine.pairing_code("4915112345678")
    await engine.stop()


async def test_a_number_that_whatsapp_does_not_take_gets_no_code(harness: Harness, events: Events) -> None:
    engine = harness.engines.open("one", events.append)
    with pytest.raises(LinkAway):
        await engine.pairing_code("4915112345678")
    await engine.start()
    harness.settle()
    await until(lambda: events.code)
    with pytest.raises(Declined) as caught:
        await engine.pairing_code("4915112340000")
    assert caught.value.reason == "bad_number"
    assert re.fullmatch(CODE, await engine.pairing_code("4915112345678"))
    await engine.stop()


@pytest.mark.parametrize("confirm", [False, True])
async def test_a_demand_for_a_passkey_is_told_and_no_code_follows(
    harness: Harness, events: Events, *, confirm: bool
) -> None:
    engine = harness.engines.open("one", events.append)
    await engine.start()
    harness.settle()
    await until(lambda: events.code)
    await harness.demand_passkey(confirm=confirm)
    await until(lambda: PasskeyNeeded(confirm) in events)
    assert isinstance(events[-1], PasskeyNeeded)
    await engine.stop()


async def test_a_restricted_account_starts_no_new_chats(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    harness.restrict(on=True)
    with pytest.raises(Restricted):
        await engine.send(CHAT, Text("hello stranger"))
    assert harness.arrived() == []
    harness.restrict(on=False)
    assert await engine.send(CHAT, Text("hello again"))
    await engine.stop()


async def test_a_ban_is_told_with_its_length(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    harness.ban(3600)
    await until(lambda: Failed("banned", 3600) in events)
    with pytest.raises(LinkAway):
        await engine.send(CHAT, Text("hello"))
    await engine.stop()


async def test_what_is_kept_is_for_its_owner_only(
    harness: Harness, events: Events, directory: Path, usual_umask: None
) -> None:
    engine = harness.engines.open("one", events.append)
    await engine.start()
    harness.settle()
    await harness.scan(await until(lambda: events.code))
    await up(harness, events)
    await engine.send(CHAT, Text("hello"))
    await engine.stop()
    files = [path for path in (directory / "sessions").iterdir() if path.is_file()]
    assert files
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


async def test_two_texts_have_two_ids(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    assert await engine.send(CHAT, Text("same")) != await engine.send(CHAT, Text("same"))
    await engine.stop()


async def test_a_number_is_looked_up(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    assert await engine.chat_id("4915112345678") == CHAT
    assert await engine.chat_id("4915112340000") is None
    await engine.stop()


async def test_without_a_link_nothing_is_sent(harness: Harness, events: Events) -> None:
    engine = harness.engines.open("one", events.append)
    with pytest.raises(LinkAway):
        await engine.send(CHAT, Text("too early"))
    await engine.start()
    harness.settle()
    await until(lambda: events.code)
    with pytest.raises(LinkAway):
        await engine.send(CHAT, Text("not paired"))
    for asked in (
        engine.chat_id("4915112345678"), engine.lid("4915112345678"), engine.phone("7749@lid"),
        engine.typing(CHAT, on=True), engine.contacts(), engine.groups(),
    ):  # fmt: skip
        with pytest.raises(LinkAway):
            await asked
    await engine.stop()
    with pytest.raises(LinkAway):
        await engine.send(CHAT, Text("too late"))


async def test_a_lost_link_is_told_and_comes_back(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    harness.network(away=True)
    await until(lambda: isinstance(events[-1], Connecting) and events[-1].reason)
    with pytest.raises(LinkAway):
        await engine.send(CHAT, Text("into the void"))
    harness.network(away=False)
    await up(harness, events)
    assert await engine.send(CHAT, Text("back"))
    await engine.stop()


async def test_unlinking_on_the_phone_is_told(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    harness.unlink()
    await until(lambda: Failed("logged_out") in events)
    with pytest.raises(LinkAway):
        await engine.send(CHAT, Text("gone"))
    await engine.stop()


async def test_stopping_twice_is_fine_and_no_event_follows(harness: Harness, events: Events) -> None:
    engine = await linked(harness, events)
    message_id = await engine.send(CHAT, Text("late receipts"))
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
