"""What is wrong with the WhatsApp account is told once, in words, and shown wherever its state is."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add

MOM = "4915123456701@c.us"


@pytest.fixture(autouse=True)
async def _linked(world: World, chat: Chat) -> AsyncIterator[None]:
    """Link WhatsApp, with two contacts, of whom Mom has written; at the end nothing is restricted any more."""
    await world.pair()
    await add(chat, "Mom", "Dad")
    await world.phone.reply(MOM, "Hello")
    await chat.expect("Mom wrote:")
    yield
    await world.phone.restrict(on=False)
    await world.phone.ban(timedelta())


async def test_a_restriction_is_told_once_with_its_end_and_holds_what_is_for_others(world: World, chat: Chat) -> None:
    await world.phone.restrict(lasts=timedelta(hours=3))
    await chat.send("/send Dad Hello")
    alert = await chat.expect("WhatsApp restricts your account")
    assert re.search(
        r"does not let your account start new chats until \w{3}, \w{3} \d+, \d{4}, \d\d:\d\d\. "
        r"Messages to people who have written to you still go out; those to others wait\.( One message is waiting\.)?$",
        alert.text,
    )
    assert alert.buttons == []
    await chat.send("/send Mom Hello")
    await chat.expect("Sent to Mom")
    await chat.send("/send Dad Again")
    await chat.send("/status")
    status = await chat.expect("does not let your account start new chats until")
    assert re.search("waiting to go out: [12]", status.text)
    await chat.send("/whatsapp")
    await chat.expect("does not let your account start new chats until")
    await chat.send("/logs")
    listed = await chat.expect("Log (3)")
    await chat.tap(next(row[0] for row in listed.buttons if "Dad" in row[0] and "Hello" in row[0]))
    await chat.expect("Waiting for Dad: WhatsApp does not let your account start new chats for now.")
    assert await world.arrived() == ["Hello"]
    assert sum("WhatsApp restricts your account" in one.text for one in chat.messages) == 1


async def test_a_ban_is_told_with_its_end_and_no_button_that_does_not_help(world: World, chat: Chat) -> None:
    await chat.forget()
    await world.phone.ban(timedelta(hours=2))
    alert = await chat.expect("WhatsApp was disconnected.")
    assert "WhatsApp has suspended your account until" in alert.text
    assert alert.buttons == []
    await chat.send("/status")
    await chat.expect("WhatsApp has suspended your account until")


async def test_an_account_unlinked_on_the_phone_is_told_with_the_way_back(world: World, chat: Chat) -> None:
    await chat.forget()
    await world.phone.unlink()
    alert = await chat.expect("WhatsApp was disconnected.")
    assert "it was unlinked on the phone. /whatsapp connects it again." in alert.text
    assert alert.buttons == [["📱 WhatsApp"]]
    await chat.tap("WhatsApp")
    await chat.expect_photo()
