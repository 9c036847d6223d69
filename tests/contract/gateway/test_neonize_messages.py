"""What the real engine makes of messages: WhatsApp's own protobufs, out and in."""

import io
import struct
from datetime import UTC, datetime
from typing import Any

import pytest
from PIL import Image

from bridge.gateway.engines.base import Declined
from bridge.gateway.engines.link import NeonizeEngine
from core.content import Card, Cards, Location, Media, MediaKind, Text
from core.ports import Incoming, Kind
from tests.contract.gateway.harness import MEMBERS, Events, NeonizeHarness, linked
from tests.contract.gateway.waiting import until

CHAT = "4915123456701@c.us"
GROUP = "120363041234567891@g.us"
AT = datetime(2031, 4, 28, 7, 8, 9, tzinfo=UTC)


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def proto() -> Any:
    from neonize.proto.waE2E import WAWebProtobufsE2E_pb2  # noqa: PLC0415 - after the library's fixture

    return WAWebProtobufsE2E_pb2


async def engine_of(harness: NeonizeHarness, events: Events) -> NeonizeEngine:
    engine = await linked(harness, events)
    assert isinstance(engine, NeonizeEngine)
    return engine


def picture(size: tuple[int, int], form: str = "JPEG", turned: int = 1) -> bytes:
    made = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = turned
    Image.new("RGB", size, (200, 60, 20)).save(made, form, exif=exif)
    return made.getvalue()


async def sent(harness: NeonizeHarness, events: Events, content: Media, proto: Any) -> Any:
    engine = await engine_of(harness, events)
    await engine.send(CHAT, content)
    await engine.stop()
    ((_, data),) = harness.go.sent
    return proto.Message.FromString(data)


# out


@pytest.mark.parametrize(
    ("kind", "uploaded_as"),
    [
        (MediaKind.IMAGE, 0), (MediaKind.STICKER, 0), (MediaKind.VIDEO, 1), (MediaKind.GIF, 1),
        (MediaKind.VOICE, 2), (MediaKind.DOCUMENT, 3),
    ],
)  # fmt: skip
async def test_a_file_is_uploaded_whole_as_its_kind(
    neonize: NeonizeHarness, events: Events, kind: MediaKind, uploaded_as: int
) -> None:
    engine = await engine_of(neonize, events)
    await engine.send(CHAT, Media(kind, b"\0bytes\0", "image/webp"))
    assert neonize.go.uploads == [(uploaded_as, b"\0bytes\0")]
    await engine.stop()


async def test_a_message_says_where_its_file_is_stored(neonize: NeonizeHarness, events: Events, proto: Any) -> None:
    message = await sent(neonize, events, Media(MediaKind.DOCUMENT, b"bill", "application/pdf", "a.pdf", "b"), proto)
    found = message.documentMessage
    assert (found.URL, found.directPath, found.fileLength) == ("https://mmg.whatsapp.net/1", "/1", 4)
    assert (len(found.mediaKey), len(found.fileEncSHA256), len(found.fileSHA256)) == (32, 32, 32)
    assert (found.mimetype, found.fileName, found.title, found.caption) == ("application/pdf", "a.pdf", "a.pdf", "b")


async def test_a_picture_has_its_size_and_a_small_preview(neonize: NeonizeHarness, events: Events, proto: Any) -> None:
    data = picture((1200, 800))
    found = (await sent(neonize, events, Media(MediaKind.IMAGE, data, "image/jpeg"), proto)).imageMessage
    assert (found.width, found.height) == (1200, 800)
    with Image.open(io.BytesIO(found.JPEGThumbnail)) as preview:
        assert preview.format == "JPEG"
        assert preview.size == (96, 64)
    assert len(found.JPEGThumbnail) < 4000
    assert not found.HasField("caption")


async def test_a_voice_note_plays_as_one(neonize: NeonizeHarness, events: Events, proto: Any) -> None:
    last_page = b"OggS\0\x04" + struct.pack("<q", 48_000 * 7) + b"\0" * 20
    note = Media(MediaKind.VOICE, last_page, "audio/ogg", caption="never shown")
    found = (await sent(neonize, events, note, proto)).audioMessage
    assert (found.PTT, found.seconds, found.mimetype) == (True, 7, "audio/ogg; codecs=opus")


async def test_a_sticker_is_made_of_a_picture(neonize: NeonizeHarness, events: Events, proto: Any) -> None:
    found = await sent(neonize, events, Media(MediaKind.STICKER, picture((300, 100)), "image/jpeg"), proto)
    ((_, data),) = neonize.go.uploads
    with Image.open(io.BytesIO(data)) as made:
        assert (made.format, made.size) == ("WEBP", (512, 512))
    assert (found.stickerMessage.mimetype, found.stickerMessage.width) == ("image/webp", 512)
    assert not found.stickerMessage.isAnimated


async def test_no_sticker_is_made_of_what_is_no_picture(neonize: NeonizeHarness, events: Events) -> None:
    engine = await engine_of(neonize, events)
    with pytest.raises(Declined) as caught:
        await engine.send(CHAT, Media(MediaKind.STICKER, b"words", "image/png"))
    assert caught.value.reason == "bad_media"
    assert neonize.go.uploads == []
    await engine.stop()


async def test_a_gif_plays_by_itself_and_a_video_does_not(neonize: NeonizeHarness, events: Events, proto: Any) -> None:
    engine = await engine_of(neonize, events)
    for kind in (MediaKind.GIF, MediaKind.VIDEO):
        await engine.send(CHAT, Media(kind, b"mp4", "video/mp4"))
    await engine.stop()
    found = [proto.Message.FromString(data).videoMessage.gifPlayback for _, data in neonize.go.sent]
    assert found == [True, False]


async def test_cards_carry_what_phones_read(neonize: NeonizeHarness, events: Events, proto: Any) -> None:
    engine = await engine_of(neonize, events)
    await engine.send(CHAT, Cards((Card("Ravi", "BEGIN:VCARD\nFN:Ravi"), Card("Ana", "BEGIN:VCARD\nFN:Ana"))))
    await engine.send(CHAT, Location(1.5, 2.5, "Office"))
    await engine.stop()
    cards, place = (proto.Message.FromString(data) for _, data in neonize.go.sent)
    assert cards.contactsArrayMessage.displayName == "Ravi, Ana"
    assert [card.vcard[-3:] for card in cards.contactsArrayMessage.contacts] == ["avi", "Ana"]
    assert place.locationMessage.name == "Office"


async def test_a_hidden_number_and_a_group_can_be_written_to(neonize: NeonizeHarness, events: Events) -> None:
    engine = await engine_of(neonize, events)
    for chat_id in ("77123456@lid", GROUP):
        await engine.send(chat_id, Text("x"))
    await engine.stop()
    assert [f"{jid.User}@{jid.Server}" for jid, _ in neonize.go.sent] == ["77123456@lid", GROUP]


# in


async def received(harness: NeonizeHarness, events: Events, *happening: Any) -> list[Incoming]:
    """Let events come; gives the messages that were told of them."""
    engine = await engine_of(harness, events)
    for event in happening:
        harness.go.happen(event)
    harness.write(CHAT, "the last one")
    await until(lambda: events.received and events.received[-1].text == "the last one")
    await engine.stop()
    return events.received[:-1]


def wrapped(name: str, inner: dict[str, Any]) -> dict[str, Any]:
    return {name: {"message": inner}}


@pytest.mark.parametrize(
    ("parts", "kind", "text"),
    [
        ({"conversation": "hi"}, Kind.TEXT, "hi"),
        ({"extendedTextMessage": {"text": "see https://example.org"}}, Kind.TEXT, "see https://example.org"),
        ({"imageMessage": {"caption": "look"}}, Kind.IMAGE, "look"),
        ({"imageMessage": {}}, Kind.IMAGE, ""),
        ({"videoMessage": {"caption": "look"}}, Kind.VIDEO, "look"),
        ({"ptvMessage": {}}, Kind.VIDEO, ""),
        ({"audioMessage": {"PTT": True}}, Kind.VOICE, ""),
        ({"stickerMessage": {}}, Kind.STICKER, ""),
        ({"documentMessage": {"fileName": "a.pdf", "caption": "bill"}}, Kind.DOCUMENT, "bill"),
        ({"documentMessage": {"fileName": "a.pdf"}}, Kind.DOCUMENT, "a.pdf"),
        ({"locationMessage": {"name": "Office", "address": "High Street 1"}}, Kind.LOCATION, "Office"),
        ({"liveLocationMessage": {"caption": "on my way"}}, Kind.LOCATION, "on my way"),
        ({"contactMessage": {"displayName": "Ravi"}}, Kind.CARD, "Ravi"),
        ({"contactsArrayMessage": {"displayName": "2 contacts"}}, Kind.CARD, "2 contacts"),
        ({"buttonsResponseMessage": {"selectedDisplayText": "Yes"}}, Kind.TEXT, "Yes"),
        ({"pollCreationMessageV3": {"name": "Lunch?"}}, Kind.OTHER, "Lunch?"),
        (wrapped("ephemeralMessage", {"conversation": "gone soon"}), Kind.TEXT, "gone soon"),
        (wrapped("viewOnceMessageV2", {"imageMessage": {"caption": "once"}}), Kind.IMAGE, "once"),
        (wrapped("documentWithCaptionMessage", {"documentMessage": {"caption": "c"}}), Kind.DOCUMENT, "c"),
        (
            wrapped("ephemeralMessage", wrapped("viewOnceMessage", {"videoMessage": {"caption": "both"}})),
            Kind.VIDEO, "both",
        ),
        (
            wrapped("editedMessage", {
                "protocolMessage": {"type": 14, "editedMessage": {"conversation": "what I meant"}}
            }),
            Kind.TEXT, "what I meant",
        ),
        ({"senderKeyDistributionMessage": {}, "conversation": "first in a group"}, Kind.TEXT, "first in a group"),
    ],
)  # fmt: skip
async def test_a_message_is_read_whatever_it_is_wrapped_in(
    neonize: NeonizeHarness, events: Events, parts: dict[str, Any], kind: Kind, text: str
) -> None:
    found = await received(neonize, events, neonize.message(parts, CHAT))
    assert found == [Incoming("3A01", CHAT, CHAT, "Mama", kind, text, AT)]


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"reactionMessage": {"text": "+1"}},
        {"protocolMessage": {"type": 0}},
        {"senderKeyDistributionMessage": {}},
        {"pollUpdateMessage": {}},
        {"messageContextInfo": {}},
        {"albumMessage": {}},
        wrapped("ephemeralMessage", {"reactionMessage": {"text": "+1"}}),
    ],
)
async def test_a_mere_signal_is_no_message(neonize: NeonizeHarness, events: Events, parts: dict[str, Any]) -> None:
    assert await received(neonize, events, neonize.message(parts, CHAT)) == []


async def test_wrappers_without_an_end_are_no_message(neonize: NeonizeHarness, events: Events) -> None:
    parts: dict[str, Any] = {"conversation": "deep"}
    for _ in range(20):
        parts = wrapped("ephemeralMessage", parts)
    ((message),) = await received(neonize, events, neonize.message(parts, CHAT))
    assert (message.kind, message.text) == (Kind.OTHER, "")


async def test_what_is_not_for_the_account_is_not_told(neonize: NeonizeHarness, events: Events) -> None:
    words = {"conversation": "x"}
    assert not await received(
        neonize, events,
        neonize.message(words, CHAT, IsFromMe=True),
        neonize.message(words, "status@broadcast", CHAT),
        neonize.message(words, "120363000000000001@newsletter"),
        neonize.message(words, "13135550002@bot"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("chat", "sender", "other", "expected"),
    [
        ("77@lid", "77@lid", CHAT, (CHAT, CHAT)),
        ("7712345@lid", "7712345@lid", "", ("7712345@lid", "7712345@lid")),
        (CHAT, CHAT, "77@lid", (CHAT, CHAT)),
        (GROUP, "77@lid", MEMBERS[1], (GROUP, MEMBERS[1])),
        ("1234567@broadcast", CHAT, "", (CHAT, CHAT)),
        ("4915123456701@hosted", "4915123456701@hosted", "", (CHAT, CHAT)),
    ],
)
async def test_who_wrote_is_told_by_number_where_whatsapp_tells_it(
    neonize: NeonizeHarness, events: Events, chat: str, sender: str, other: str, expected: tuple[str, str]
) -> None:
    source = {"SenderAlt": neonize.jid(other)} if other else {}
    (message,) = await received(neonize, events, neonize.message({"conversation": "x"}, chat, sender, **source))
    assert (message.chat_id, message.sender) == expected


async def test_a_time_in_seconds_is_the_same_time(neonize: NeonizeHarness, events: Events) -> None:
    event = neonize.message({"conversation": "x"}, CHAT)
    event.Info.Timestamp //= 1000
    (message,) = await received(neonize, events, event)
    assert message.at == AT


async def test_a_text_without_an_end_is_cut(neonize: NeonizeHarness, events: Events) -> None:
    (message,) = await received(neonize, events, neonize.message({"conversation": "x" * 200_000}, CHAT))
    assert len(message.text) == 65_536


# whom it knows


async def test_people_have_the_best_name_that_is_known(neonize: NeonizeHarness, events: Events) -> None:
    neonize.go.contacts = [
        neonize.contact("4915100000001", FullName="Full", FirstName="First", PushName="Push", BusinessName="Shop"),
        neonize.contact("4915100000002", FirstName="First", PushName="Push", BusinessName="Shop"),
        neonize.contact("4915100000003", PushName="Push", BusinessName="Shop"),
        neonize.contact("4915100000004", BusinessName="Shop"),
        neonize.contact("0", FullName="WhatsApp"),
        neonize.contact(GROUP, FullName="a group"),
    ]
    engine = await engine_of(neonize, events)
    assert [person.name for person in await engine.contacts()] == ["Full", "First", "Push", "Shop"]
    await engine.stop()


async def test_people_with_a_hidden_number_are_listed_once_and_only_when_named(
    neonize: NeonizeHarness, events: Events
) -> None:
    neonize.go.contacts = [
        neonize.contact("774915123456701@lid", FullName="Mom"),
        neonize.contact("4915123456701", FullName="Mom"),
        neonize.contact("7734612345678@lid", FullName="Ana"),
        neonize.contact("555512345678@lid", FirstName="Who"),
        neonize.contact("7719876543210@lid", PushName="a stranger in a group"),
    ]
    engine = await engine_of(neonize, events)
    found = {person.chat_id: person.name for person in await engine.contacts()}
    assert found == {CHAT: "Mom", "34612345678@c.us": "Ana", "555512345678@lid": "Who"}
    await engine.stop()


async def test_a_community_is_no_group_to_write_to(neonize: NeonizeHarness, events: Events) -> None:
    neonize.go.groups.append(neonize.group("120363041234567899", "Village", 200, community=True))
    engine = await engine_of(neonize, events)
    assert [group.name for group in await engine.groups()] == ["Family"]
    await engine.stop()
