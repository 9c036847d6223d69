"""What was written and not sent yet is not lost when something else comes in between."""

import pytest

from bot.ui.asides import KEPT
from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import MOM, add, count, only
from tests.flows.test_incoming import picture
from tests.flows.test_pairing import code_on

CSV = b"Name,Phone\nMom,+49 151 23456701\n"


async def goes_out(chat: Chat) -> None:
    """Send what was written to Mom now."""
    await chat.expect("When shall it go to Mom?")
    await chat.tap("Send now")
    confirm = await chat.expect("Send this now?")
    assert "Hello" in confirm.text
    await chat.tap("Send now")
    await chat.expect("for Mom")


@pytest.mark.parametrize("said", [f"Mom {MOM}", f"/add Mom {MOM}"])
async def test_the_first_contact_is_whom_it_is_for(world: World, chat: Chat, said: str) -> None:
    await chat.send("Hello")
    asked = await chat.expect("You have no contacts yet.")
    assert "Hello" in asked.text
    await chat.send(said)
    await chat.expect("Added Mom")
    await goes_out(chat)
    assert (await only(world, "deliveries"))["text"] == "Hello"


@pytest.mark.parametrize("begun", ["Mom", "/add Mom", "/add"])
async def test_name_and_number_may_come_one_after_the_other(world: World, chat: Chat, begun: str) -> None:
    await chat.send_file("photo", picture(), "photo.jpg", "Hello")
    await chat.expect("You have no contacts yet.")
    await chat.send(begun)
    if begun == "/add":
        await chat.expect("Whom shall I add?")
        await chat.send("Mom")
    await chat.expect("Which number does Mom have?")
    await chat.send("12")
    await chat.expect("“12” is not a phone number")
    await chat.send(MOM)
    await chat.expect("Added Mom")
    await goes_out(chat)
    assert (await only(world, "deliveries"))["attachment"]["kind"] == "image"


async def test_a_shared_contact_is_whom_it_is_for(world: World, chat: Chat) -> None:
    await chat.send("Hello")
    await chat.tap("Add a contact")
    await chat.expect("Whom shall I add?")
    await chat.tap("‹ Back")  # noqa: RUF001 - as the label has it
    await chat.expect("You have no contacts yet.")
    await chat.share_contact(MOM, "Mom")
    await chat.expect("Added Mom")
    await goes_out(chat)


async def test_who_is_a_contact_already_is_taken_as_that(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("Hello")
    await chat.expect("Who is it for?")
    await chat.share_contact(MOM, "Mama")
    await goes_out(chat)
    assert await count(world, "contacts") == 1


async def test_a_command_puts_it_aside_and_the_first_contact_gets_it(world: World, chat: Chat) -> None:
    await chat.send("Hello")
    asked = await chat.expect("You have no contacts yet.")
    await chat.send("/start")
    await chat.expect("I put aside what we had begun.")
    await chat.send("/whatsapp")
    await chat.send(f"/add Mom {MOM}")
    await chat.expect("Added Mom")
    await chat.tap("Send what you wrote to Mom")
    await goes_out(chat)
    assert next(one for one in chat.messages if one.id == asked.id).buttons == []


async def test_one_tap_goes_on_where_it_was_left(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")
    await chat.send("/logs")
    note = await chat.expect("I put aside what we had begun.")
    on = note.rows[0][0]["callback_data"]
    await chat.tap("Go on with it")
    again = await chat.expect("Is this right?")
    assert "Hello" in again.text
    assert again.id == chat.messages[-1].id
    await chat.forge_tap(note.id, on)
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await chat.forge_tap(note.id, on)
    await chat.expect_toast("That is over: it was cancelled or sent, or it lay too long.")
    assert await count(world, "schedules") == 1


async def test_a_button_that_begins_something_else_puts_it_aside_too(world: World, chat: Chat) -> None:
    await chat.send("/start")
    home = await chat.expect("Three steps")
    to_add = next(b["callback_data"] for row in home.rows for b in row if "Add somebody" in b["text"])
    await chat.send("Hello")
    asked = await chat.expect("You have no contacts yet.")
    await chat.forge_tap(home.id, to_add)
    await chat.expect("Whom shall I add?")
    await chat.send(f"Mom {MOM}")
    await chat.expect("Added Mom")
    assert next(one for one in chat.messages if one.id == asked.id).buttons == [["↩️ Go on with it"]]
    await chat.tap("Send what you wrote to Mom")
    await goes_out(chat)


async def test_a_form_that_says_nothing_only_loses_its_buttons(chat: Chat) -> None:
    await chat.send("/start")
    home = await chat.expect("Three steps")
    await chat.tap("Write")
    await chat.tap("New schedule")
    asked = await chat.expect("You have no contacts yet.")
    await chat.send("/start")
    await chat.expect("nothing of it was saved")
    assert next(one for one in chat.messages if one.id == asked.id).buttons == []
    assert home.id == asked.id


async def test_a_file_with_contacts_may_come_first(world: World, chat: Chat) -> None:
    await chat.send("Hello")
    asked = await chat.expect("You have no contacts yet.")
    await chat.send_file("document", CSV, "people.csv")
    await chat.expect("New: one")
    await chat.tap("Import 1")
    await chat.expect("Added one contact.")
    assert next(one for one in chat.messages if one.id == asked.id).buttons == [["↩️ Go on with it"]]
    await chat.tap("Go on with it")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await goes_out(chat)


async def test_or_contacts_from_whatsapp(world: World, chat: Chat) -> None:
    await world.pair()
    await chat.send("Hello")
    await chat.expect("You have no contacts yet.")
    await chat.send("/whatsapp")
    await chat.expect("Connected as")
    await chat.tap("Import from WhatsApp")
    shown = await chat.expect("Tap whom to add")
    first = shown.buttons[1][0]
    await chat.tap(first)
    await chat.tap("Add 1")
    await chat.expect("Added one contact.")
    await chat.tap("Go on with it")
    asked = await chat.expect("Who is it for?")
    assert "Hello" in asked.text
    assert "no contacts" not in asked.text


async def test_each_of_several_can_be_gone_on_with(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    ways = []
    for text in ("First", "Second"):
        await chat.send(text)
        await chat.expect("Who is it for?")
        await chat.send("/logs")
        note = await chat.expect("I put aside what we had begun.")
        ways.append((note.id, note.rows[0][0]["callback_data"]))
    for text, way in zip(("First", "Second"), ways, strict=True):
        await chat.forge_tap(*way)
        asked = await chat.expect("Who is it for?")
        assert text in asked.text


async def test_only_the_last_few_are_kept(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    ways = []
    for number in range(KEPT + 1):
        await chat.send(f"Number {number}")
        await chat.expect("Who is it for?")
        await chat.send("/logs")
        note = await chat.expect("I put aside what we had begun.")
        ways.append((note.id, note.rows[0][0]["callback_data"]))
    await chat.forge_tap(*ways[0])
    await chat.expect_toast("That is over: it was cancelled or sent, or it lay too long.")
    await chat.forge_tap(*ways[1])
    assert "Number 1" in (await chat.expect("Who is it for?")).text


async def test_once_whatsapp_is_connected_it_is_offered_again(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("Hello")
    await chat.expect("Who is it for?")
    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    await world.scan(await code_on(chat, photo))
    await chat.expect("Connected as")
    await chat.tap("Go on with it")
    assert "Hello" in (await chat.expect("Who is it for?")).text


@pytest.mark.parametrize("resumed", [False, True])
async def test_what_was_cancelled_is_not_gone_on_with(world: World, chat: Chat, resumed: bool) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")
    await chat.send("/logs")
    note = await chat.expect("I put aside what we had begun.")
    on = note.rows[0][0]["callback_data"]
    if resumed:
        await chat.tap("Go on with it")
        await chat.expect("Is this right?")
    await chat.send("/cancel")
    await chat.expect("Cancelled. Nothing was sent")
    for _ in range(2):
        await chat.forge_tap(note.id, on)
        await chat.expect_toast("That is over: it was cancelled or sent, or it lay too long.")
    assert next(one for one in chat.messages if one.id == note.id).buttons == []
    await chat.send("/cancel")
    await chat.expect("There is nothing to cancel.")
    assert await count(world, "schedules") == 0
