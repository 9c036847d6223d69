"""Message first, from outside: what is sent to the bot unasked arrives on the WhatsApp side, now or when it is due."""

import hashlib
import io
import re

from PIL import Image

from tests.e2e.conftest import Outside


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (32, 24), "teal").save(file, "JPEG")
    return file.getvalue()


async def test_a_photo_goes_now_and_a_document_when_it_is_due(outside: Outside) -> None:
    await outside.program().ready()
    chat = outside.chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await outside.pair()

    photo = picture()
    await chat.send_file("photo", photo, "photo.jpg", "For {first_name}")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.tap("Send now")
    confirm = await chat.expect("Send this now?")
    assert "📷 Photo\nFor Mom" in confirm.text
    await chat.tap("Send now")
    await chat.expect(re.compile(r"(Sent to|Delivered to|Read by) Mom"))

    offer = b"%PDF-1.7 an offer"
    await chat.send_file("document", offer, "Offer.pdf")
    await chat.expect("📎 Offer.pdf")
    await chat.tap("Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.send("in 3 seconds")
    await chat.expect("How often?")
    await chat.tap("Once")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert len(await outside.messages()) == 1
    await chat.expect(re.compile(r"(Sent to|Delivered to|Read by) Mom\n\n📎 Offer.pdf"), timeout=20)

    sent, due = await outside.messages()
    assert (sent.kind, sent.caption, sent.sha256) == ("image", "For Mom", hashlib.sha256(photo).hexdigest())
    assert (due.kind, due.filename, due.sha256) == ("document", "Offer.pdf", hashlib.sha256(offer).hexdigest())
