"""Message first: what is sent to the bot unasked is taken as "send this"."""

import hashlib
import io

import pytest
from PIL import Image

from bot.features.incoming import CARDS
from bot.ui import intake
from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import MOM, add, count, move_to_monday, move_to_next_run, only, schedule


def webp() -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", (512, 512), "red").save(file, "WEBP")
    return file.getvalue()


MP4 = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp42"
OPUS = b"OggS" + b"\x00" * 22 + b"\x01\x13" + b"OpusHead" + b"\x01" * 11
FILES = {
    "document": b"%PDF-1.7", "video": MP4, "animation": MP4 + b"\x00", "voice": OPUS, "audio": b"ID3 song",
    "sticker": webp(),
}  # fmt: skip
"""Files as small as the gateway takes them for what they are."""


def picture(color: str = "red") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (32, 24), color).save(file, "JPEG")
    return file.getvalue()


async def arrived(world: World) -> list[tuple[str, str, str]]:
    """Give kind, caption and file of what came out on the WhatsApp side in this test, oldest first."""
    state = await world.phone.state()
    return [(one.kind, one.caption or one.text, one.sha256) for one in state.messages if one.id not in world.before]


def of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


async def test_a_text_is_sent_now_to_whom_is_tapped(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("Hello {first_name}")
    asked = await chat.expect("Who is it for?")
    assert "Hello {first_name}" in asked.text
    await chat.tap("Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.tap("Send now")
    confirm = await chat.expect("Send this now?")
    assert "Hello Mom" in confirm.text
    await chat.tap("Send now")
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["Hello Mom"]


async def test_a_photo_is_scheduled_with_its_caption(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    photo = picture()
    await chat.send_file("photo", photo, "photo.jpg", "For {first_name}")
    asked = await chat.expect("📷 Photo")
    assert "For {first_name}" in asked.text
    await chat.tap("Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.send("in 2 hours")
    confirm = await chat.expect("Is this right?")
    assert "📷 Photo\nFor Mom" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await chat.send("/schedules")
    await chat.expect("Schedules")
    assert any("📷 Photo “For" in label for label in chat.buttons)
    await move_to_next_run(world)
    await chat.expect("Sent to Mom")
    assert await arrived(world) == [("image", "For Mom", of(photo))]
    await chat.send("/logs")
    await chat.expect("Log (1)")
    assert any("📷 Photo" in label for label in chat.buttons)


@pytest.mark.parametrize(
    ("kind", "name", "shown", "sent"),
    [
        ("document", "Offer.pdf", "📎 Offer.pdf", "document"),
        ("video", "clip.mp4", "🎬 Video", "video"),
        ("animation", "cat.mp4", "🎞 GIF", "gif"),
        ("voice", "voice.ogg", "🎤 Voice message", "voice"),
        ("audio", "song.mp3", "📎 song.mp3", "document"),
        ("sticker", "smile.webp", "😀 Sticker", "sticker"),
    ],
)
async def test_every_kind_of_file_is_sent_as_what_it_is(
    world: World, chat: Chat, kind: str, name: str, shown: str, sent: str
) -> None:
    await world.pair()
    await add(chat, "Mom")
    data = FILES[kind]
    await chat.send_file(kind, data, name)
    await chat.expect(shown)
    await chat.tap("Mom")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    await chat.expect("Sent to Mom")
    ((on_phone, _, digest),) = await arrived(world)
    assert (on_phone, digest) == (sent, of(data))


async def test_where_several_times_are_meant_now_is_none_of_them(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    move_to_monday(world)
    await chat.send("Hello")
    await chat.tap("Mom")
    asked = await chat.expect("When shall it go to Mom?")
    assert "✉️ Send now" in asked.buttons[0]
    await chat.send("next friday 18:30")
    again = await chat.expect("more than one time")
    assert "Send now" not in str(again.buttons)


async def test_what_is_written_under_a_voice_message_comes_behind_it(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send_file("voice", FILES["voice"], "voice.ogg", "Listen")
    asked = await chat.expect("2 messages, one after the other")
    assert "🎤 Voice message\nListen" in asked.text
    await chat.tap("Mom")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    while len(await arrived(world)) < 2:
        await chat.look()
    voice, text = await arrived(world)
    assert (voice[0], text[:2]) == ("voice", ("text", "Listen"))


async def test_a_template_takes_a_voice_message_without_a_text_only(chat: Chat) -> None:
    await chat.send("/templates")
    await chat.tap("New template")
    await chat.send("Song")
    await chat.send_file("voice", FILES["voice"], "voice.ogg", "Listen")
    await chat.expect("WhatsApp shows no text under a voice message")
    await chat.send_file("voice", FILES["voice"], "voice.ogg")
    await chat.expect("The template Song is saved")


async def test_a_place_is_sent(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.share_location(52.52, 13.405)
    await chat.expect("📍 Location")
    await chat.tap("Mom")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    await chat.expect("Sent to Mom")
    (one,) = [one for one in (await world.phone.state()).messages if one.id not in world.before]
    assert (one.kind, one.latitude, one.longitude) == ("location", 52.52, 13.405)


async def test_a_shared_contact_is_saved_if_that_is_wanted(world: World, chat: Chat) -> None:
    await chat.share_contact(MOM, "Mom")
    await chat.expect("What shall I do with it?")
    await chat.tap("Save as contact")
    await chat.expect("Added Mom")
    assert await count(world, "contacts") == 1


async def test_of_several_shared_contacts_each_is_saved_that_can_be(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.share_contact("+49 30 901820", "Ada", "Lovelace")
    await chat.share_contact(MOM, "Mama")
    await chat.share_contact("+49 1", "Nobody")
    await chat.share_contact("+49 30 901821", "Bob")
    await chat.expect("Ada Lovelace and 3 more contacts")
    await chat.tap("Save as contact")
    told = await chat.expect("Added Ada Lovelace")
    assert "Added Bob" in told.text
    assert "is already saved as Mom" in told.text
    assert "Nobody (+49 1) cannot be saved" in told.text
    assert await count(world, "contacts") == 3


async def test_a_contact_too_many_is_refused_with_the_limit(chat: Chat) -> None:
    for number in range(CARDS):
        await chat.share_contact(f"+49 30 9018{number:02}", f"Number {number}")
        await chat.expect("What shall I do with it?")
    await chat.share_contact("+49 30 901899", "One more")
    await chat.expect("20 contacts at once are the most")


async def test_or_its_card_is_sent(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.share_contact("+49 30 901820", "Ada", "Lovelace")
    await chat.share_contact("+49 30 901821", "Bob")
    await chat.expect("Ada Lovelace and one more contact")
    await chat.tap("Send it to somebody")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    await chat.expect("Sent to Mom")
    (one,) = [one for one in (await world.phone.state()).messages if one.id not in world.before]
    assert (one.kind, list(one.names)) == ("card", ["Ada Lovelace", "Bob"])


async def test_an_album_goes_out_in_order_and_once(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    files = [picture(color) for color in ("red", "green", "blue", "white")]
    for number, file in enumerate(files):
        await chat.send_file("photo", file, "photo.jpg", "" if number else "Our trip", album="77")
    asked = await chat.expect("An album of 4")
    assert len([one for one in chat.messages if "An album of" in one.text]) == 1
    assert "Our trip" in asked.text
    await chat.tap("Mom")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    await chat.expect("Sent to Mom")
    while await count(world, "deliveries") < 4 or len(await arrived(world)) < 4:
        await chat.look()
    assert [digest for _, _, digest in await arrived(world)] == [of(file) for file in files]


async def test_an_album_that_cannot_be_taken_for_reasons_unforeseen_is_answered_with_a_code(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(intake, "read", fail)
    await chat.send_file("photo", picture(), "photo.jpg", album="76")
    await chat.expect("look for the code")


async def test_an_album_at_a_time_goes_out_in_order(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    files = [picture(color) for color in ("red", "green", "blue")]
    await chat.send("/create")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    for file in files:
        await chat.send_file("photo", file, "photo.jpg", album="78")
    await chat.expect("When shall it go to Mom?")
    await chat.send("in 1 hour")
    await chat.expect("An album of 3")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert await count(world, "schedules") == 3
    await chat.forget()
    last = max([one["next_run_at"] async for one in world.database["schedules"].find()])
    world.clock.move(last - world.clock.now())
    while len(await arrived(world)) < 3:
        await chat.look()
    assert [digest for _, _, digest in await arrived(world)] == [of(file) for file in files]


async def test_a_photo_is_an_answer_where_a_text_is_asked_for(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/send Mom")
    await chat.expect("What shall I send to Mom now?")
    photo = picture()
    await chat.send_file("photo", photo, "photo.jpg", "Look")
    await chat.expect("Sent to Mom")
    assert await arrived(world) == [("image", "Look", of(photo))]


async def test_a_caption_is_added_to_a_photo_or_the_photo_taken_away(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    await chat.tap("Mom")
    await chat.send_file("photo", picture(), "photo.jpg")
    await chat.expect("When shall it go")
    await chat.send("in 1 hour")
    await chat.expect("Is this right?")
    await chat.tap("Text")
    await chat.expect("A text you send me now goes with it")
    await chat.send("Under it")
    await chat.expect("📷 Photo\nUnder it")
    await chat.tap("Text")
    await chat.tap("Without the file")
    confirm = await chat.expect("Is this right?")
    assert "Photo" not in confirm.text
    assert "Under it" in confirm.text


async def test_a_file_over_20_mb_is_refused_with_what_to_do(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send_file("video", b"x" * (20 * 1024 * 1024 + 1), "long.mp4")
    await chat.expect("too large: Telegram gives me files of up to 20 MB")
    assert await count(world, "media") == 0


async def test_what_was_forwarded_is_taken_literally(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.forward("if (x) { y {name} }")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("When shall it go")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["if (x) { y {name} }"]


async def test_a_placeholder_that_is_not_known_is_asked_about(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("Hello {nmae}")
    await chat.expect("I do not know the placeholder {nmae}")
    await chat.send("Hello")
    await chat.expect("Who is it for?")


async def test_a_template_is_made_of_a_photo_and_used(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    photo = picture()
    await chat.send_file("photo", photo, "photo.jpg", "Hi {first_name}")
    await chat.expect("📷 Photo")
    await chat.tap("Save as template")
    await chat.expect("What shall the template be called?")
    await chat.send("Greeting")
    await chat.expect("The template Greeting is saved")
    await chat.send("/templates")
    await chat.tap("Greeting")
    await chat.expect("📷 Photo\nHi {first_name}")
    await chat.send("/send Mom")
    await chat.tap("Greeting")
    await chat.expect("📷 Photo\nHi Mom")
    await chat.tap("Send now")
    await chat.expect("Sent to Mom")
    assert await arrived(world) == [("image", "Hi Mom", of(photo))]


async def test_the_same_photo_is_kept_once(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    for _ in range(2):
        await chat.send("/send Mom")
        await chat.expect("What shall I send")
        await chat.send_file("photo", picture(), "photo.jpg")
        await chat.expect("Queued for Mom")
    assert await count(world, "deliveries") == 2
    assert (await only(world, "media"))["ready"] is True


async def test_a_schedule_keeps_its_photo_when_its_time_is_edited(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 day; Hello")
    await chat.tap("Details")
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.tap("Text")
    await chat.expect("What shall I send")
    await chat.send_file("photo", picture(), "photo.jpg", "New")
    await chat.expect("📷 Photo\nNew")
    await chat.tap("Save")
    await chat.expect("Changed.")
    assert (await only(world, "schedules"))["attachment"]["kind"] == "image"


async def test_what_whatsapp_has_nothing_like_is_explained(world: World, chat: Chat) -> None:
    world.api.client(world.user)._send({"dice": {"emoji": "🎲", "value": 3}})
    await chat.expect("I cannot send this on")
