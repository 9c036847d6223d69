"""/whatsapp: linking by a QR photo, what may come in between, and unlinking."""

import asyncio
import io

import zxingcpp
from PIL import Image

from core.ports import Session, SessionStatus
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World


async def code_on(chat: Chat, photo: Shown) -> str:
    """Read the code off a photo."""
    found = zxingcpp.read_barcode(Image.open(io.BytesIO(await chat.bytes_of(photo))))
    assert found is not None
    return str(found.text)


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


async def test_a_code_that_was_not_scanned_is_taken_away_and_a_new_one_offered(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    # The gateway gives up after two and a half minutes; this is what it says then.
    await world.service._sessions.put(Session("default", SessionStatus.FAILED, reason="expired"))
    await chat.expect("The code was not scanned in time.")
    await chat.expect_gone(photo.id)
    await chat.tap("New code")
    again = await chat.expect_photo()
    await world.scan(await code_on(chat, again))
    await chat.expect("Connected as")


async def test_a_gateway_that_stops_meanwhile_is_told(world: World, chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    (await world.gateway.http.post("/api/sessions/default/stop")).raise_for_status()
    stopped = await chat.expect("Connecting was stopped.")
    assert stopped.buttons == [["🔄 New code"]]
    await chat.expect_gone(photo.id)


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
        async for session in world.service._sessions.changes("default"):
            if session.status is SessionStatus.FAILED:
                break
    await chat.send("/status")
    await chat.expect("it was unlinked on the phone")
    await chat.send("/whatsapp")
    await chat.expect_photo()


async def test_cancel_takes_the_code_back(chat: Chat) -> None:
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    await chat.send("/cancel")
    await chat.expect("Cancelled")
    await chat.expect_gone(photo.id)
