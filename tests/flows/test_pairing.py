"""/whatsapp: linking by a QR photo or by a code to type in, what may come in between, and unlinking."""

import asyncio
import io
import re

import pytest
import zxingcpp
from PIL import Image

from bot.sandbox.errors import ApiError
from core.ports import Session, SessionStatus
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import ABSENT

SCAN, BY_NUMBER, NEW_CODE = "Scan a picture instead", "Use a code instead", "New code"


async def codes_on(chat: Chat, photo: Shown) -> list[str]:
    """Read the codes off a photo."""
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(await chat.bytes_of(photo))))
    return [str(code.text) for code in found]


async def code_on(chat: Chat, photo: Shown) -> str:
    """Read the code off a photo."""
    return (await codes_on(chat, photo))[0]


def typed_code(shown: Shown) -> str:
    """Read the code to type in off a message."""
    found = re.search(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", shown.text, re.MULTILINE)
    assert found is not None
    return found[0]


def of_the_bot(chat: Chat) -> list[Shown]:
    """Give what the bot has written that is still there."""
    return [one for one in chat.messages if not one.outgoing]


async def expire(world: World) -> None:
    """Say what the gateway says when it gives up after two and a half minutes."""
    await world.service.engine.sessions.put(Session("default", SessionStatus.FAILED, reason="expired"))


async def ask_for_a_code(chat: Chat, number: str = "0151 23456701") -> Shown:
    """Go from /whatsapp to the code to type in."""
    await chat.send("/whatsapp")
    await chat.expect_photo()
    await chat.tap(BY_NUMBER)
    await chat.expect("Which number has the WhatsApp account?")
    await chat.send(number)
    return await chat.expect("Type this code in on your phone")


async def new_code(world: World) -> None:
    """Let the gateway show another code."""
    (await world.gateway.http.post("/api/sessions/default/restart")).raise_for_status()


async def test_a_new_code_is_shown_in_the_same_photo_which_can_be_scanned(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    first = await chat.expect_photo()
    old = await code_on(chat, first)
    await chat.forget()
    await new_code(world)
    second = await chat.expect_photo()
    assert second.id == first.id
    new = await code_on(chat, second)
    assert new != old
    await world.scan(new)
    connected = await chat.expect("Connected as")
    assert connected.id == first.id
    assert "photo" in connected.raw


async def test_a_photo_that_was_deleted_is_sent_anew_with_the_next_code(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    first = await chat.expect_photo()
    await chat.delete(first.id)
    await new_code(world)
    second = await chat.expect_photo()
    assert second.id != first.id
    await world.scan(await code_on(chat, second))
    await chat.expect("Connected as")


async def test_the_code_may_not_be_forwarded(chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    assert photo.raw["has_protected_content"]


async def test_a_code_that_was_not_scanned_expires_in_its_photo_and_a_new_one_comes_there(
    world: World, chat: Chat
) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    await expire(world)
    expired = await chat.expect("The code was not scanned in time.")
    assert expired.id == photo.id
    assert await codes_on(chat, expired) == []
    assert expired.buttons == [["🔄 New code"], ["🔢 Use a code instead"]]
    await chat.tap(NEW_CODE)
    again = await chat.expect("Scan this code")
    assert again.id == photo.id
    await world.scan(await code_on(chat, again))
    connected = await chat.expect("Connected as")
    assert connected.id == photo.id
    assert of_the_bot(chat) == [connected]


async def test_a_new_code_asked_for_twice_is_one(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    await expire(world)
    expired = await chat.expect("The code was not scanned in time.")
    data = expired.rows[0][0]["callback_data"]
    await chat.forge_tap(photo.id, data)
    await chat.forge_tap(photo.id, data)
    await chat.expect_toast("A code is on show in this chat already.")
    again = await chat.expect("Scan this code")
    assert again.id == photo.id
    await world.scan(await code_on(chat, again))
    assert (await chat.expect("Connected as")).id == photo.id


async def test_the_photo_keeps_its_buttons_at_each_new_code(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    first = await chat.expect_photo()
    assert first.buttons == [["🔢 Use a code instead"]]
    await chat.forget()
    await new_code(world)
    assert (await chat.expect_photo()).buttons == first.buttons


async def test_a_code_to_type_in_links_and_its_message_becomes_the_good_news(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    await chat.tap(BY_NUMBER)
    question = await chat.expect("Which number has the WhatsApp account?")
    assert await codes_on(chat, photo)  # until the number is there, the picture may still be scanned
    await chat.send("0151 23456701")
    shown = await chat.expect("Type this code in on your phone")
    await chat.expect_gone(photo.id)
    assert "+49 1512 3456701" in shown.text
    assert "Link with phone number instead" in shown.text
    assert shown.rows[0][0] == {"text": "📋 Copy the code", "copy_text": {"text": typed_code(shown)}}
    assert next(one for one in chat.messages if one.id == question.id).buttons == []
    assert await world.phone.enter_code(typed_code(shown))
    connected = await chat.expect("Connected as")
    assert connected.id == shown.id
    assert connected.buttons == [["📥 Import from WhatsApp"]]


async def test_what_is_no_number_is_asked_for_again(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    await chat.expect_photo()
    await chat.tap(BY_NUMBER)
    await chat.expect("Which number has the WhatsApp account?")
    await chat.send("my phone")
    again = await chat.expect("is not a phone number that I can use")
    assert "Which number has the WhatsApp account?" in again.text
    await chat.send("+49 151 23456701")
    assert await world.phone.enter_code(typed_code(await chat.expect("Type this code in")))
    await chat.expect("Connected as")


async def test_a_question_that_is_cancelled_leaves_the_picture(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    await chat.tap(BY_NUMBER)
    await chat.expect("Which number has the WhatsApp account?")
    await chat.send("/cancel")
    await chat.expect("Cancelled")
    await world.scan(await code_on(chat, photo))
    assert (await chat.expect("Connected as")).id == photo.id


async def test_a_number_that_whatsapp_does_not_take_can_be_changed(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    await chat.expect_photo()
    await chat.tap(BY_NUMBER)
    await chat.send(ABSENT)
    refused = await chat.expect("WhatsApp gives no code for this number")
    assert [label for row in refused.buttons for label in row] == [
        "🔄 New code", "✏️ Another number", "📷 Scan a picture instead",
    ]  # fmt: skip
    await chat.tap("Another number")
    await chat.expect("Which number has the WhatsApp account?")
    await chat.send("+49 151 23456701")
    assert await world.phone.enter_code(typed_code(await chat.expect("Type this code in")))
    await chat.expect("Connected as")


async def test_a_code_that_was_not_typed_in_expires_and_the_next_one_needs_no_number(world: World, chat: Chat) -> None:
    first = await ask_for_a_code(chat)
    await expire(world)
    expired = await chat.expect("The code was not typed in in time.")
    assert expired.id == first.id
    assert typed_code(first) not in expired.text
    await chat.tap(NEW_CODE)
    second = await chat.expect("Type this code in")
    assert second.id == first.id
    assert not await world.phone.enter_code(typed_code(first))
    assert await world.phone.enter_code(typed_code(second))
    assert (await chat.expect("Connected as")).id == first.id


async def test_a_picture_may_be_scanned_after_all(world: World, chat: Chat) -> None:
    shown = await ask_for_a_code(chat)
    await chat.tap(SCAN)
    photo = await chat.expect_photo()
    await chat.expect_gone(shown.id)
    await world.scan(await code_on(chat, photo))
    assert (await chat.expect("Connected as")).id == photo.id


async def test_cancel_takes_a_code_to_type_in_back(chat: Chat) -> None:
    shown = await ask_for_a_code(chat)
    await chat.send("/cancel")
    await chat.expect("Cancelled")
    await chat.expect_gone(shown.id)


async def test_a_demand_for_a_passkey_names_the_way_around_it(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    await world.phone.demand_passkey()
    told = await chat.expect("WhatsApp demands the passkey of this account")
    assert told.id == photo.id
    assert await codes_on(chat, told) == []
    await chat.send("/status")
    await chat.expect("WhatsApp demands a passkey, so it is not connected yet")
    await chat.tap(BY_NUMBER)
    await chat.send("+49 151 23456701")
    assert await world.phone.enter_code(typed_code(await chat.expect("Type this code in")))
    await chat.expect("Connected as")


async def test_a_device_to_be_confirmed_on_the_phone_is_waited_for(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    await world.phone.demand_passkey(confirm=True)
    told = await chat.expect("WhatsApp asks you to confirm the new device")
    assert told.id == photo.id
    await world.service.engine.sessions.put(Session("default", SessionStatus.WORKING))
    assert (await chat.expect("Connected as")).id == photo.id


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("pairing_refused", "WhatsApp refused the new device."),
        ("something_new", "it stopped (something_new)."),
    ],
)
async def test_what_went_wrong_is_said_in_the_photo(world: World, chat: Chat, reason: str, words: str) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    await world.service.engine.sessions.put(Session("default", SessionStatus.FAILED, reason=reason))
    failed = await chat.expect(f"Connecting failed: {words}")
    assert failed.id == photo.id


async def test_a_gateway_that_stops_meanwhile_is_told(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    (await world.gateway.http.post("/api/sessions/default/stop")).raise_for_status()
    stopped = await chat.expect("Connecting was stopped.")
    assert stopped.buttons == [["🔄 New code"], ["🔢 Use a code instead"]]
    assert stopped.id == photo.id


async def test_asking_again_replaces_the_photo(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    first = await chat.expect_photo()
    await chat.send("/whatsapp")
    second = await chat.expect_photo()
    await chat.expect_gone(first.id)
    await world.scan(await code_on(chat, second))
    connected = await chat.expect("Connected as")
    assert connected.id == second.id


async def test_the_chat_is_heard_while_a_code_is_shown(chat: Chat) -> None:
    await chat.send("/whatsapp")
    await chat.expect_photo()
    await chat.send("/status")
    await chat.expect("WhatsApp waits for you to scan its code")


async def test_connected_shows_the_account_and_unlinking_asks_first(world: World, chat: Chat) -> None:
    await world.pair()
    await chat.send("/whatsapp")
    shown = await chat.expect("Connected as ")
    assert "+" in shown.text
    await chat.tap("Disconnect")
    await chat.expect("Disconnect WhatsApp?")
    await chat.tap("Back")
    await chat.expect("Connected as ")
    await chat.tap("Disconnect")
    await chat.tap("Yes, disconnect")
    await chat.expect("WhatsApp is disconnected.")
    assert not (await world.phone.state()).linked
    await chat.tap("Connect WhatsApp")
    photo = await chat.expect_photo()
    await world.scan(await code_on(chat, photo))
    await chat.expect("Connected as ")


async def test_unlinked_on_the_phone_shows_in_the_status(world: World, chat: Chat) -> None:
    await world.pair()
    await world.phone.unlink()
    async with asyncio.timeout(10):
        async for session in world.service.engine.sessions.changes("default"):
            if session.status is SessionStatus.FAILED:
                break
    await chat.send("/status")
    await chat.expect("it was unlinked on the phone")
    await chat.send("/whatsapp")
    await chat.expect_photo()


async def test_a_code_that_telegram_does_not_take_is_not_waited_for_for_ever(world: World, chat: Chat) -> None:
    world.api.fail(ApiError(502, "Bad Gateway"), method="sendPhoto")
    await chat.send("/whatsapp")
    ended = await chat.expect("WhatsApp gives no code at the moment.")
    assert ended.buttons == [["🔄 New code"], ["🔢 Use a code instead"]]


async def test_cancel_takes_the_code_back(chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    await chat.send("/cancel")
    await chat.expect("Cancelled")
    await chat.expect_gone(photo.id)
