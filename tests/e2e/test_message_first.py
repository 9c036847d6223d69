"""Message first, from outside: what is sent to the bot unasked arrives on the WhatsApp side, now or when it is due."""

import hashlib
import re

import pytest

from tests.e2e.conftest import SECONDS, Outside, out
from tests.fakes.chat import Chat
from tests.flows.steps import add
from tests.flows.test_incoming import FILES, picture

pytestmark = pytest.mark.asyncio(loop_scope="module")


def of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


async def send_now(chat: Chat) -> None:
    """Answer whom and when for what was just sent."""
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    await chat.expect(re.compile(r"(Queued for|Sending to|Sent to|Delivered to|Read by) Mom"))


async def test_a_photo_goes_now_and_a_document_when_it_is_due(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom")
    await ada.pair()

    photo = picture()
    await chat.send_file("photo", photo, "photo.jpg", "For {first_name}")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.tap("Send now")
    confirm = await chat.expect("Send this now?")
    assert "📷 Photo\nFor Mom" in confirm.text
    await chat.tap("Send now")
    await chat.expect(out("Mom"), timeout=SECONDS)

    offer = b"%PDF-1.7 an offer"
    await chat.send_file("document", offer, "Offer.pdf")
    await chat.expect("📎 Offer.pdf")
    await chat.tap("Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.send("in 5 seconds")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await chat.expect(out("Mom", "📎 Offer.pdf"), timeout=SECONDS)

    sent, due = await ada.messages()
    assert (sent.kind, sent.caption, sent.sha256) == ("image", "For Mom", of(photo))
    assert (due.kind, due.filename, due.sha256) == ("document", "Offer.pdf", of(offer))


async def test_every_kind_of_message_arrives_as_what_it_is(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom")
    await ada.pair()
    await chat.send("Hello {first_name}")
    await send_now(chat)
    await chat.forward("if (x) { y {name} }")
    await send_now(chat)
    for kind, name in (
        ("video", "clip.mp4"), ("animation", "cat.mp4"), ("voice", "voice.ogg"), ("audio", "song.mp3"),
        ("sticker", "smile.webp"),
    ):  # fmt: skip
        await chat.send_file(kind, FILES[kind], name)
        await send_now(chat)
    await chat.share_location(52.52, 13.405)
    await send_now(chat)
    await chat.share_contact("+49 30 901820", "Ada", "Lovelace")
    await chat.expect("What shall I do with it?")
    await chat.tap("Send it to somebody")
    await send_now(chat)

    *typed, video, gif, voice, song, sticker, place, card = await ada.messages(9)
    assert [one.text for one in typed] == ["Hello Mom", "if (x) { y {name} }"]
    sent = [(one.kind, one.sha256) for one in (video, gif, voice, song, sticker)]
    assert sent == [
        ("video", of(FILES["video"])), ("gif", of(FILES["animation"])), ("voice", of(FILES["voice"])),
        ("document", of(FILES["audio"])), ("sticker", of(FILES["sticker"])),
    ]  # fmt: skip
    assert (place.kind, place.latitude, place.longitude) == ("location", 52.52, 13.405)
    assert (card.kind, list(card.names)) == ("card", ["Ada Lovelace"])


async def test_an_album_goes_out_in_order(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom")
    await ada.pair()
    files = [picture(color) for color in ("red", "green", "blue")]
    for number, file in enumerate(files):
        await chat.send_file("photo", file, "photo.jpg", "" if number else "Our trip", album="77")
    await chat.expect("An album of 3")
    await send_now(chat)
    assert [(one.caption, one.sha256) for one in await ada.messages(3)] == [
        ("Our trip", of(files[0])), ("", of(files[1])), ("", of(files[2])),
    ]  # fmt: skip


async def test_it_goes_to_several_and_to_whoever_has_a_tag(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom", "Dad", "Ann")
    for name in ("Mom", "Dad"):
        await chat.send(f"/search {name}")
        listed = await chat.expect("One contact matches")
        await chat.tap(listed.buttons[0][0])
        await chat.expect(f"👤 {name}")
        await chat.tap("Tags")
        await chat.expect(f"Which tags shall {name} have?")
        await chat.send("family")
        await chat.expect("🏷 #family")
    await ada.pair()
    await chat.send("Dinner, {name}?")
    await chat.expect("Who is it for?")
    await chat.tap("Several")
    await chat.expect("Chosen: nobody yet")
    await chat.tap("Ann")
    await chat.expect("Chosen: Ann")
    await chat.tap("Tags")
    await chat.expect("Which tags?")
    await chat.tap("#family (2)")
    await chat.expect("#family")
    await chat.tap("Done")
    await chat.expect("When shall it go to")
    await chat.tap("Send now")
    await chat.expect("To 3 contacts")
    await chat.tap("Send now")
    assert sorted(await ada.arrived(3)) == ["Dinner, Ann?", "Dinner, Dad?", "Dinner, Mom?"]


async def test_what_is_too_large_is_refused_with_what_to_do(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, "Mom")
    await chat.send_file("video", b"x" * (20 * 1024 * 1024 + 1), "long.mp4")
    await chat.expect("too large: Telegram gives me files of up to 20 MB", timeout=SECONDS)


async def test_what_came_before_the_first_contact_goes_to_it(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await chat.send("Hello {first_name}")
    await chat.expect("You have no contacts yet.")
    await ada.pair()
    await chat.send("/add Mom")
    await chat.expect("Which number does Mom have?")
    await chat.send("+49 151 23456701")
    await chat.expect("Added Mom")
    await chat.tap("Send what you wrote to Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.send("And a kiss")
    await chat.expect("What shall I do with this?")
    await chat.tap("Send it as another message")
    await chat.expect("2 messages, one after the other")
    await chat.tap("Send now")
    assert [one.text for one in await ada.messages(2)] == ["Hello Mom", "And a kiss"]
