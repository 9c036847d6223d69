"""WhatsApp from outside: what contacts write comes to the chat and is answered there; what is wrong is told."""

from datetime import timedelta

import pytest

from tests.e2e.conftest import SECONDS, Outside, out
from tests.flows.steps import add

pytestmark = pytest.mark.asyncio(loop_scope="module")

MOM = "4915123456701@c.us"


async def test_what_somebody_writes_is_shown_formatted_and_answered(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom")
    await ada.pair()
    await chat.send("/send Mom How are you?")
    await chat.expect(out("Mom", "How are you?"), timeout=SECONDS)
    await chat.forget()
    async with ada.phone() as phone:
        await phone.reply(MOM, "*Fine*, and _you_?\n> How are you?")
    shown = await chat.expect("💬 Mom replied:", timeout=SECONDS)
    assert "Fine, and you?\n▎ How are you?" in shown.text
    assert {"bold", "italic"} <= {entity["type"] for entity in shown.raw["entities"]}
    await chat.tap("Reply")
    await chat.expect("Reply to Mom")
    await chat.send("Me **too**!")
    await chat.expect(out("Mom", "Me too!"), timeout=SECONDS)
    await chat.reply(shown.id, "2 * 3 * 4")
    assert await ada.arrived(3) == ["How are you?", "Me *too*!", "2 * 3 * 4"]


async def test_a_restriction_is_told_once_with_its_end_and_holds_only_what_would_break_it(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom", "Dad")
    await ada.pair()
    await chat.forget()
    async with ada.phone() as phone:
        await phone.reply(MOM, "Hello")
        await chat.expect("Mom wrote:", timeout=SECONDS)
        await phone.restrict(lasts=timedelta(hours=3))
    await chat.send("/send Dad Hello Dad")
    await chat.expect("It does not let your account start new chats until", timeout=SECONDS)
    await chat.send("/send Mom Hello Mom")
    await chat.expect(out("Mom", "Hello Mom"), timeout=SECONDS)
    await chat.send("/status")
    await chat.expect("waiting to go out: 1")
    assert await ada.arrived() == ["Hello Mom"]
    assert sum("WhatsApp restricts your account" in message.text for message in chat.messages) == 1


async def test_a_device_removed_on_the_phone_is_told_at_once_with_the_way_back(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom")
    await ada.pair()
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await chat.forget()
    async with ada.phone() as phone:
        await phone.unlink()
    alert = await chat.expect("WhatsApp was disconnected.", timeout=SECONDS)
    assert "it was unlinked on the phone. /whatsapp connects it again." in alert.text
    await chat.tap("WhatsApp")
    await chat.expect("Connected as", timeout=SECONDS)


async def test_it_is_disconnected_after_a_question_and_connected_again(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await ada.pair()
    await chat.send("/settings")
    await chat.expect("🟢 WhatsApp is connected as")
    await chat.tap("WhatsApp")
    await chat.expect("Connected as")
    await chat.tap("Disconnect")
    await chat.expect("Disconnect WhatsApp?")
    await chat.tap("Yes, disconnect")
    await chat.expect("WhatsApp is disconnected.")
    await chat.send("/status")
    await chat.expect("WhatsApp is not connected. /whatsapp connects it.")
    await ada.pair()
