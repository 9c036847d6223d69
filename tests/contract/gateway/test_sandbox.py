"""The phone of the sandbox, over HTTP as the page and the tests use it."""

import hashlib
import json
from datetime import timedelta
from pathlib import Path

import pytest

from bridge.gateway.engines.base import Acked, Failed, LinkAway, Linked, Restricted
from bridge.gateway.engines.handset import MESSAGES, Handset, Message
from bridge.gateway.engines.pictures import Pictures
from bridge.phone import Picture, SandboxPhone
from core.content import Card, Cards, Location, Media, MediaKind, Text
from core.errors import NotPaired
from core.ports import Ack, Kind
from tests.contract.gateway.conftest import Running
from tests.contract.gateway.harness import Events, SandboxHarness, linked

MOM = "4915123456701@c.us"
RAVI = "919876543210@c.us"
FAMILY = "120363041234567891@g.us"


@pytest.fixture
def phone(gateway: Running) -> SandboxPhone:
    return SandboxPhone(gateway.client.http)


@pytest.fixture
def sandbox(directory: Path) -> SandboxHarness:
    return SandboxHarness(directory / "sessions")


@pytest.fixture
def events() -> Events:
    return Events()


# the engine


async def test_whoever_wrote_can_be_answered_by_a_restricted_account(sandbox: SandboxHarness, events: Events) -> None:
    engine = await linked(sandbox, events)
    sandbox.write(MOM, "where are you?")
    sandbox.restrict(on=True)
    assert await engine.send(MOM, Text("on my way"))
    assert await engine.send(FAMILY, Text("hello all"))
    with pytest.raises(Restricted):
        await engine.send(RAVI, Text("hello"))
    await engine.stop()


async def test_a_restriction_ends_by_itself(sandbox: SandboxHarness, events: Events) -> None:
    engine = await linked(sandbox, events)
    sandbox.engines.restrict("one", seconds=60)
    sandbox.engines.clock.move(timedelta(seconds=61))
    assert await engine.send(RAVI, Text("hello"))
    await engine.stop()


async def test_a_banned_account_fails_again_until_the_ban_is_over(sandbox: SandboxHarness, events: Events) -> None:
    engine = await linked(sandbox, events)
    sandbox.ban(3600)
    await engine.stop()
    sandbox.engines.clock.move(timedelta(seconds=600))
    again = sandbox.engines.open("one", events.append)
    await again.start()
    sandbox.settle()
    assert Failed("banned", 3000) in events
    with pytest.raises(LinkAway):
        await again.send(MOM, Text("hello"))
    await again.stop()
    sandbox.engines.clock.move(timedelta(seconds=3000))
    last = sandbox.engines.open("one", events.append)
    await last.start()
    sandbox.settle()
    assert isinstance(events[-1], Linked)
    await last.stop()


async def test_what_was_written_while_it_was_offline_is_told_on_return(sandbox: SandboxHarness, events: Events) -> None:
    engine = await linked(sandbox, events)
    sandbox.network(away=True)
    sandbox.write(MOM, "first")
    sandbox.write(RAVI, "second")
    assert events.received == []
    sandbox.network(away=False)
    assert [(message.chat_id, message.text) for message in events.received] == [(MOM, "first"), (RAVI, "second")]
    sandbox.network(away=True)
    sandbox.network(away=False)
    assert len(events.received) == 2
    await engine.stop()


async def test_what_was_written_while_the_gateway_was_away_is_told_when_it_is_back(
    sandbox: SandboxHarness, events: Events, directory: Path
) -> None:
    engine = await linked(sandbox, events)
    await engine.stop()
    sandbox.write(MOM, "are you there?")
    other = SandboxHarness(directory / "sessions")
    again = other.engines.open("one", events.append)
    await again.start()
    other.settle()
    assert [message.text for message in events.received] == ["are you there?"]
    await again.stop()


async def test_what_is_written_to_an_unlinked_phone_stays_there(sandbox: SandboxHarness, events: Events) -> None:
    sandbox.write(MOM, "before the link")
    engine = await linked(sandbox, events)
    assert events.received == []
    assert [message.text for message in sandbox.engines.phone("one").replies] == ["before the link"]
    await engine.stop()


async def test_receipts_that_came_while_offline_are_told_on_return(sandbox: SandboxHarness, events: Events) -> None:
    engine = await linked(sandbox, events)
    message_id = await engine.send(MOM, Text("hello"))
    sandbox.network(away=True)
    sandbox.timers.advance(10)
    assert events.acks(message_id) == set()
    sandbox.network(away=False)
    sandbox.timers.advance(3)
    assert events.acks(message_id) == {Ack.DEVICE, Ack.READ}
    await engine.stop()


async def test_typing_is_forgotten_when_nothing_more_is_heard(sandbox: SandboxHarness, events: Events) -> None:
    engine = await linked(sandbox, events)
    await engine.typing(MOM, on=True)
    sandbox.timers.advance(24)
    assert sandbox.typing() == {MOM}
    sandbox.timers.advance(1)
    assert sandbox.typing() == set()
    await engine.typing(MOM, on=True)
    await engine.send(MOM, Text("there"))
    assert sandbox.typing() == set()
    await engine.stop()


async def test_a_code_to_type_in_is_taken_in_any_spelling_and_once(sandbox: SandboxHarness, events: Events) -> None:
    engine = sandbox.engines.open("one", events.append)
    await engine.start()
    sandbox.settle()
    code = await engine.pairing_code("4915112345678")
    assert sandbox.engines.enter("WRONG-ONE") is None
    assert sandbox.engines.enter(code.lower().replace("-", " ")) == "one"
    assert sandbox.engines.enter(code) is None
    await engine.stop()


async def test_a_group_in_which_nobody_is_known_has_the_familys_members(
    sandbox: SandboxHarness, events: Events
) -> None:
    engine = await linked(sandbox, events)
    message_id = await engine.send("4915112345678-1600000001@g.us", Text("hello"))
    sandbox.timers.advance(1)
    told = [event.participant for event in events if isinstance(event, Acked)]
    assert len(told) == len(set(told)) == 3
    assert events.acks(message_id) == {Ack.DEVICE}
    await engine.stop()


# the file


def test_a_phone_remembers_what_it_had(directory: Path) -> None:
    path = directory / "one.phone"
    first = Handset("one", path)
    first.link(linked=True)
    first.receive(Message("A1", MOM, "bill.pdf", 1, kind="document", filename="bill.pdf", size=4, sha256="ab"))
    first.receive(Message("A2", MOM, "Office", 2, kind="location", latitude=0.0, longitude=-1.5))
    first.receive(Message("A3", MOM, "Ravi", 3, kind="card", names=("Ravi",)))
    first.acknowledge("A1", Ack.READ)
    first.reply(Message("B1", MOM, "thanks", 4, Ack.DEVICE, sender=MOM))
    for again in (Handset("one", path), Handset("one", path)):  # the second reads what the first wrote anew
        assert again.linked
        assert [message.ack for message in again.messages] == [Ack.READ, Ack.SERVER, Ack.SERVER]
        assert (again.messages[0].filename, again.messages[0].size) == ("bill.pdf", 4)
        assert (again.messages[1].latitude, again.messages[1].longitude) == (0.0, -1.5)
        assert list(again.messages[2].names) == ["Ravi"]
        assert [message.text for message in again.unheard] == ["thanks"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_phone_reads_past_a_line_that_was_cut_short(directory: Path) -> None:
    path = directory / "one.phone"
    path.write_text(json.dumps({"linked": True}) + "\n" + '{"message": {"id": "A1", "cha')
    assert Handset("one", path).linked


def test_a_phone_keeps_the_newest_and_its_file_stays_small(directory: Path) -> None:
    path = directory / "one.phone"
    handset = Handset("one", path)
    handset.link(linked=True)
    for number in range(3_000):
        handset.receive(Message(f"A{number}", MOM, "x", number))
        handset.reply(Message(f"B{number}", MOM, "y", number))
    assert len(handset.messages) == len(handset.replies) == len(handset.unheard) == MESSAGES
    assert handset.messages[-1].id == "A2999"
    assert len(path.read_text().splitlines()) <= 5000
    assert Handset("one", path).messages == handset.messages


def test_pictures_are_bounded_and_what_goes_to_many_is_kept_once() -> None:
    pictures = Pictures(limit=10)
    for sha256, kind, size in (
        ("a", MediaKind.IMAGE, 4), ("b", MediaKind.STICKER, 4), ("a", MediaKind.IMAGE, 4),
        ("c", MediaKind.DOCUMENT, 4), ("d", MediaKind.IMAGE, 11), ("e", MediaKind.IMAGE, 6),
    ):  # fmt: skip
        pictures.keep(sha256, Media(kind, b"x" * size, "image/png"))
    assert [sha256 for sha256 in "abcde" if pictures.find(sha256)] == ["a", "e"]


# over HTTP


async def test_the_phone_shows_what_there_is_to_read_of_every_kind(gateway: Running, phone: SandboxPhone) -> None:
    await gateway.pair()
    engine = await gateway.service.sessions.get("default").engine()
    picture = Media(MediaKind.IMAGE, b"bytes", "image/png", caption="look")
    for content in (
        Text("hello"), picture, Media(MediaKind.DOCUMENT, b"x", "text/plain", "notes.txt"),
        Media(MediaKind.VOICE, b"x", "audio/ogg"), Location(52.5, 13.4), Location(1, 2, "Office"),
        Cards((Card("Ravi", "v"), Card("Ana", "v"))),
    ):  # fmt: skip
        await engine.send(MOM, content)
    messages = (await phone.state()).messages
    assert [(message.kind, message.text) for message in messages] == [
        ("text", "hello"), ("image", "look"), ("document", "notes.txt"), ("voice", "voice"),
        ("location", "52.50000, 13.40000"), ("location", "Office"), ("card", "Ravi, Ana"),
    ]  # fmt: skip
    assert messages[1].sha256 == hashlib.sha256(b"bytes").hexdigest()
    assert (messages[1].size, messages[1].mimetype) == (5, "image/png")


async def test_a_picture_can_be_looked_at_on_the_phone(gateway: Running, phone: SandboxPhone) -> None:
    assert await phone.picture("A1") is None
    await gateway.pair()
    engine = await gateway.service.sessions.get("default").engine()
    photo = await engine.send(MOM, Media(MediaKind.IMAGE, b"bytes", "image/png"))
    notes = await engine.send(MOM, Media(MediaKind.DOCUMENT, b"words", "text/html", "notes.html"))
    assert await phone.picture(photo) == Picture(b"bytes", "image/png")
    assert await phone.picture(notes) is None


async def test_a_reply_is_shown_on_the_phone_too(gateway: Running, phone: SandboxPhone) -> None:
    await gateway.pair()
    message_id = await phone.reply(MOM, "thanks!")
    await phone.reply(FAMILY, "me too", kind=Kind.VOICE, sender=RAVI)
    direct, group = (await phone.state()).replies
    assert (direct.id, direct.chat_id, direct.sender, direct.text) == (message_id, MOM, MOM, "thanks!")
    assert (group.chat_id, group.sender, group.kind) == (FAMILY, RAVI, "voice")
    assert (await phone.state()).messages == []


async def test_what_is_written_within_a_second_keeps_its_order(gateway: Running, phone: SandboxPhone) -> None:
    await gateway.pair()
    await phone.reply(MOM, "how are you?")
    gateway.clock.time += timedelta(milliseconds=200)
    await gateway.send("fine")
    state = await phone.state()
    assert state.replies[0].at < state.messages[0].at < state.replies[0].at + timedelta(seconds=1)


async def test_a_passkey_is_demanded(gateway: Running, phone: SandboxPhone) -> None:
    await gateway.show_code()
    await phone.demand_passkey()
    assert (await gateway.get("/api/sessions/default")).json()["status"] == "PASSKEY_REQUIRED"
    await phone.demand_passkey(confirm=True)
    assert (await gateway.get("/api/sessions/default")).json()["status"] == "PASSKEY_CONFIRMATION_REQUIRED"


async def test_what_whatsapp_does_to_the_account_is_switched(gateway: Running, phone: SandboxPhone) -> None:
    await gateway.pair()
    engine = await gateway.service.sessions.get("default").engine()
    await phone.restrict()
    with pytest.raises(Restricted):
        await engine.send(RAVI, Text("hello"))
    await phone.restrict(on=False)
    assert await engine.send(RAVI, Text("hello"))
    await phone.restrict(lasts=timedelta(minutes=1))
    await phone.move_clock(timedelta(minutes=2))
    assert await engine.send(RAVI, Text("hello"))
    await phone.ban(timedelta(hours=1))
    with pytest.raises(LinkAway):
        await engine.send(RAVI, Text("hello"))


async def test_a_phone_of_no_session_says_so(gateway: Running) -> None:
    ghost = SandboxPhone(gateway.client.http, "ghost")
    for call in (ghost.reply(MOM, "x"), ghost.restrict(), ghost.ban(timedelta(1)), ghost.demand_passkey()):
        with pytest.raises(NotPaired):
            await call


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("reply", {"chatId": "nonsense", "text": "x"}),
        ("reply", {"chatId": MOM}),
        ("reply", {"chatId": MOM, "text": "x", "kind": "smoke"}),
        ("restrict", {"seconds": -1}),
        ("ban", {}),
        ("ban", {"seconds": 1e300}),
        ("code", {}),
        ("passkey", {"confirm": "perhaps"}),
    ],
)
async def test_a_wrong_call_is_refused(gateway: Running, path: str, body: dict[str, object]) -> None:
    await gateway.pair()
    answer = await gateway.http.post(f"/sandbox/{path}", json=body)
    assert answer.status_code == 400
