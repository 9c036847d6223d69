"""What contacts write back: shown in the chat, and answered from there."""

import pytest

from core.ports import Kind
from tests.contract.gateway.waiting import eventually
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import add, count

MOM = "4915123456701@c.us"
STRANGER = "4915123456799@c.us"
FAMILY = "120363041234567891@g.us"


@pytest.fixture(autouse=True)
async def _linked(world: World, chat: Chat) -> None:
    """Link WhatsApp, with Mom in the contacts."""
    await world.pair()
    await add(chat, "Mom")


async def heard(world: World) -> bool:
    """Tell whether the bot has taken in that Mom wrote."""
    return await world.database["contacts"].find_one({"name": "Mom", "wrote_at": {"$exists": True}}) is not None


async def replied(world: World, chat: Chat, text: str, *, kind: Kind = Kind.TEXT) -> Shown:
    """Let Mom write, and wait for it to be shown."""
    await chat.forget()
    await world.phone.reply(MOM, text, kind=kind)
    return await chat.expect("Mom")


async def test_an_answer_to_what_was_sent_is_a_reply(world: World, chat: Chat) -> None:
    await chat.send("/send Mom How are you?")
    await chat.expect("Sent to Mom")
    shown = await replied(world, chat, "Fine, <b>thanks</b> & you?")
    assert shown.text == "💬 Mom replied:\n\nFine, <b>thanks</b> & you?"
    assert shown.buttons == [["↩️ Reply"]]


async def test_who_writes_unasked_wrote(world: World, chat: Chat) -> None:
    shown = await replied(world, chat, "Hello!")
    assert shown.text == "💬 Mom wrote:\n\nHello!"


@pytest.mark.parametrize(
    ("kind", "caption", "words"),
    [
        (Kind.IMAGE, "", "🖼 Mom sent a photo."),
        (Kind.IMAGE, "The garden", "🖼 Mom sent a photo.\n\nThe garden"),
        (Kind.VOICE, "", "🎤 Mom sent a voice message."),
        (Kind.LOCATION, "", "📍 Mom sent a location."),
    ],
)
async def test_what_is_no_text_is_named(world: World, chat: Chat, kind: Kind, caption: str, words: str) -> None:
    assert (await replied(world, chat, caption, kind=kind)).text == words


async def test_a_very_long_reply_is_cut(world: World, chat: Chat) -> None:
    shown = await replied(world, chat, "<&> " * 1000)
    assert shown.text.endswith("…")
    assert len(shown.text) < 4096


async def test_the_button_asks_what_to_answer_and_sends_it(world: World, chat: Chat) -> None:
    shown = await replied(world, chat, "When will you come?")
    await chat.tap("Reply")
    question = await chat.expect("Reply to Mom")
    assert question.id != shown.id
    await chat.send("On Sunday")
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["On Sunday"]
    there = {one.id: one for one in chat.messages}
    assert there[shown.id].text == shown.text
    assert there[question.id].buttons == []


async def test_telegrams_own_reply_answers_too(world: World, chat: Chat) -> None:
    shown = await replied(world, chat, "When will you come?")
    await chat.reply(shown.id, "On Sunday")
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["On Sunday"]


async def test_telegrams_own_reply_does_not_end_what_is_going_on(world: World, chat: Chat) -> None:
    shown = await replied(world, chat, "When will you come?")
    await chat.send("/create")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    await chat.reply(shown.id, "On Sunday")
    await chat.expect("Sent to Mom")
    await chat.send("Hello")
    await chat.expect("When shall it go to Mom?")


async def test_a_reply_to_anything_else_is_no_answer_to_a_contact(world: World, chat: Chat) -> None:
    await chat.send("/help")
    about = await chat.expect("on time, once")
    await chat.reply(about.id, "thanks")
    await chat.expect("Who is it for?")
    assert await world.arrived() == []


async def test_an_answer_that_cannot_be_sent_is_asked_for_again(world: World, chat: Chat) -> None:
    await replied(world, chat, "Hello!")
    await chat.tap("Reply")
    await chat.expect("Reply to Mom")
    await chat.send("Dear {nobody}")
    again = await chat.expect("I do not know the placeholder {nobody}")
    assert "to copy and correct:\nDear {nobody}" in again.text
    assert "Reply to Mom" in again.text
    await chat.send("Dear Mom")
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["Dear Mom"]


async def test_an_answer_to_somebody_who_is_gone_is_not_sent(world: World, chat: Chat) -> None:
    shown = await replied(world, chat, "Hello!")
    await chat.tap("Reply")
    await chat.expect("Reply to Mom")
    await world.database["contacts"].delete_one({"name": "Mom"})
    await chat.send("Hi")
    await chat.expect("This contact no longer exists.")
    await chat.reply(shown.id, "Hi")
    await chat.expect("This contact no longer exists.")
    await chat.forge_tap(shown.id, shown.rows[0][0]["callback_data"])
    await chat.expect("This no longer exists.")
    assert await count(world, "deliveries") == 0


async def test_replies_can_be_switched_off_and_on(world: World, chat: Chat) -> None:
    await chat.send("/settings")
    await chat.expect("Replies from contacts: shown here")
    await chat.tap("Notices")
    await chat.tap("Hide replies from contacts")
    await chat.expect("Replies from contacts: not shown")
    await world.phone.reply(MOM, "Not now")
    await eventually(lambda: heard(world))
    await chat.send("/settings")
    await chat.tap("Notices")
    await chat.tap("Show replies from contacts")
    await chat.expect("Replies from contacts: shown here")
    await replied(world, chat, "And now?")
    assert not any("Not now" in one.text for one in chat.messages)


async def test_strangers_and_groups_are_not_passed_on(world: World, chat: Chat) -> None:
    await world.phone.reply(STRANGER, "Buy now!")
    await world.phone.reply(FAMILY, "Dinner?", sender=MOM)
    await replied(world, chat, "It is me")
    assert not any("Buy now!" in one.text or "Dinner?" in one.text for one in chat.messages)
