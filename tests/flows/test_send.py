"""/send: a message now, to the one who is meant, once."""

import re

import pytest

from core.store.deliveries import Deliveries
from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import ABSENT, MOM, add, away, count, only


async def test_without_a_text_it_is_asked_for(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/send Mom")
    question = await chat.expect("What shall I send to Mom now?")
    await chat.send("Hello\n\nlove, me")
    await chat.expect("Sent to Mom")
    assert next(one for one in chat.messages if one.id == question.id).buttons == []
    assert await world.arrived() == ["Hello\n\nlove, me"]


async def test_without_anything_recipient_and_text_are_asked_for(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/send")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom now?")
    await chat.send("Hello")
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["Hello"]


async def test_two_matches_ask_which_and_send_once(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Anna Adler", "Anna Berg")
    await chat.send("/send Anna Hello {first_name}")
    question = await chat.expect("Which one do you mean by “Anna”?")
    data = question.rows[1][0]["callback_data"]
    await chat.tap("Anna Berg")
    await chat.forge_tap(question.id, data)
    await chat.expect("Sent to Anna Berg")
    await chat.expect_gone(question.id)
    assert await world.arrived() == ["Hello Anna"]
    assert await count(world, "deliveries") == 1


async def test_names_that_begin_alike_are_asked_about_and_keep_their_own_rest(world: World, chat: Chat) -> None:
    await add(chat, "Anna", "Anna Maria", "Anna Maria Berg")
    await chat.send("/send Anna Maria how are you?")
    await chat.expect("Which one do you mean")
    await chat.tap("Anna Maria")
    await chat.expect("Queued for Anna Maria.")
    delivery = await only(world, "deliveries")
    assert (delivery["contact_name"], delivery["text"]) == ("Anna Maria", "how are you?")


async def test_the_lines_of_a_text_are_kept(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom\nDear Mom,\n\n  yours")
    await chat.expect("Queued for Mom")
    assert (await only(world, "deliveries"))["text"] == "Dear Mom,\n\n  yours"


async def test_while_whatsapp_is_not_connected_it_waits_and_goes_out_once(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom Hello")
    queued = await chat.expect("Queued for Mom. WhatsApp is not connected")
    assert queued.buttons == [["📱 WhatsApp"]]
    await world.pair()
    sent = await chat.expect("Sent to Mom")
    assert sent.id == queued.id
    assert sent.buttons == []
    assert await world.arrived() == ["Hello"]


async def test_a_number_that_is_not_on_whatsapp_is_told_with_a_way_to_try_again(world: World, chat: Chat) -> None:
    await world.pair()
    await chat.send(f"/add Nobody {ABSENT}")
    await chat.expect("Added Nobody")
    await chat.send("/send Nobody Hello")
    failed = await chat.expect("Not sent to Nobody: this number is not on WhatsApp.")
    assert failed.buttons == [["🔁 Send again"]]
    await chat.tap("Send again")
    await chat.expect_toast("I send it once more")
    await chat.send("/logs")
    await chat.expect("Log (2)")
    assert next(one for one in chat.messages if one.id == failed.id).buttons == []
    assert await world.arrived() == []


async def test_send_again_tapped_twice_sends_once(world: World, chat: Chat) -> None:
    await world.pair()
    await chat.send(f"/add Nobody {ABSENT}")
    await chat.expect("Added Nobody")
    await chat.send("/send Nobody Hello")
    failed = await chat.expect("Not sent to Nobody")
    data = failed.rows[0][0]["callback_data"]
    await chat.forge_tap(failed.id, data)
    await chat.forge_tap(failed.id, data)
    await chat.expect("Not sent to Nobody")
    await chat.send("/logs")
    await chat.expect("Log (2)")


async def test_a_text_as_long_as_it_may_be_is_sent_whole_and_shown_in_short(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/send Mom")
    await chat.expect("What shall I send")
    text = "<&> " + "x" * 4092
    await chat.send(text)
    shown = await chat.expect("Sent to Mom")
    assert shown.text.endswith("…")
    assert await world.arrived() == [text]


async def test_a_contact_deleted_before_the_text_asks_whom_again(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await chat.send("/send Mom")
    await chat.expect("What shall I send")
    await world.database["contacts"].delete_one({"name": "Mom"})
    await chat.send("Hello")
    await chat.expect("This contact no longer exists.")
    await chat.tap("Dad")
    await chat.expect("Queued for Dad")
    assert (await only(world, "deliveries"))["text"] == "Hello"


async def test_the_card_of_a_contact_leads_to_a_message(chat: Chat) -> None:
    await chat.send(f"/add Mom {MOM}")
    await chat.expect("Added Mom")
    await chat.send("/contacts")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.tap("Send now")
    await chat.expect("What shall I send to Mom now?")
    await chat.send("Hello")
    await chat.expect("Queued for Mom")


async def test_a_comma_or_a_colon_may_set_the_name_off(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/send mom: hello")
    await chat.expect(re.compile("(Sent to|Delivered to|Read by) Mom"))
    assert await world.arrived() == ["hello"]


@pytest.mark.parametrize(
    ("line", "to", "text"),
    [
        ("Ben, Dora lunch?", "Ben Beta, Dora Delta", "lunch?"),
        ("ben beta,dora delta lunch?", "Ben Beta, Dora Delta", "lunch?"),
        ("Ben، Dora، Carl see you", "Ben Beta, Carl, Dora Delta", "see you"),
        ("Ben, Dora, how are you?", "Ben Beta, Dora Delta", "how are you?"),
        ("Ben, Carl:\nfirst\n\nsecond", "Ben Beta, Carl", "first\n\nsecond"),
    ],
)
async def test_several_names_are_asked_about_and_each_gets_it(
    world: World, chat: Chat, line: str, to: str, text: str
) -> None:
    await world.pair()
    await add(chat, "Ben Beta", "Dora Delta", "Carl", "Will Smith")
    await chat.send(f"/send {line}")
    asked = await chat.expect("Send this now?")
    assert to in asked.text
    assert await count(world, "deliveries") == 0
    await chat.tap("Send now")
    names = to.split(", ")
    await chat.expect(f"Sent to {names[-1]}")
    assert await world.arrived() == [text] * len(names)


async def test_a_tag_that_nobody_has_behind_a_name_is_asked_about(world: World, chat: Chat) -> None:
    await add(chat, "Ben")
    await chat.send("/send Ben, #nobody hello")
    asked = await chat.expect("Nobody has the tag")
    assert "Who is it for?" in asked.text
    await chat.tap("Ben")
    asked = await chat.expect("Send this now?")
    assert asked.text.endswith("hello")


@pytest.mark.parametrize("text", ["will you come, Dora?", "Doris says hi", "and Dora, too"])
async def test_a_comma_behind_one_name_sets_it_off_from_a_text(world: World, chat: Chat, text: str) -> None:
    await world.pair()
    await add(chat, "Ben Beta", "Dora Delta", "Will Smith")
    await chat.send(f"/send Ben, {text}")
    await chat.expect("Sent to Ben Beta")
    assert await world.arrived() == [text]


async def test_a_name_that_is_typed_out_keeps_its_own_rest_too(world: World, chat: Chat) -> None:
    await add(chat, "Anna", "Anna Maria", "Anna Maria Berg")
    await chat.send("/send Anna Maria how are you?")
    await chat.expect("Which one do you mean")
    await chat.send("Anna Maria")
    await chat.expect("Queued for Anna Maria.")
    assert (await only(world, "deliveries"))["text"] == "how are you?"


async def test_who_is_no_contact_yet_can_be_added_and_gets_the_text(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Grandma Hello\n*you*")
    asked = await chat.expect("I find no contact called “Grandma”")
    assert "Hello" in asked.text
    await chat.tap("Add Grandma")
    await chat.expect("Which number does Grandma have?")
    await chat.send("+49 151 23456709")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    await chat.expect("Queued for Grandma")
    assert (await only(world, "deliveries"))["contact_name"] == "Grandma"


async def test_or_somebody_else_gets_it(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Grandma Hello")
    await chat.expect("I find no contact called “Grandma”")
    await chat.tap("Mom")
    await chat.expect("Queued for Mom")
    assert (await only(world, "deliveries"))["text"] == "Hello"


async def test_a_text_for_a_tag_that_nobody_has_is_kept(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send #famly Hello")
    await chat.expect("Nobody has the tag #famly")
    await chat.tap("Mom")
    await chat.expect("Queued for Mom")
    assert (await only(world, "deliveries"))["text"] == "Hello"


async def test_an_outage_while_it_is_queued_leaves_the_question(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom")
    await chat.expect("What shall I send to Mom now?")
    with monkeypatch.context() as patched:
        patched.setattr(Deliveries, "add", away)
        await chat.send("Hello")
        await chat.expect("The database does not answer")
    await chat.send("Hello")
    await chat.expect("Queued for Mom")
    assert (await only(world, "deliveries"))["text"] == "Hello"
