"""What is written under a file: a command that takes it along, and texts that are refused without losing the file."""

import pytest

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, count, only
from tests.flows.test_incoming import FILES, arrived, of, picture


async def test_send_under_a_photo_sends_the_photo(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    photo = picture()
    await chat.send_file("photo", photo, "photo.jpg", "/send Mom Look")
    await chat.expect("Sent to Mom")
    assert await arrived(world) == [("image", "Look", of(photo))]


async def test_send_under_a_photo_in_the_middle_of_something_says_what_becomes_of_that(
    world: World, chat: Chat
) -> None:
    await add(chat, "Mom", "Dad")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")
    await chat.send_file("photo", picture(), "photo.jpg", "/SEND Dad Look")
    await chat.expect("I put aside what we had begun.")
    await chat.expect("Queued for Dad")
    assert (await only(world, "deliveries"))["attachment"]["kind"] == "image"


async def test_send_under_an_album_sends_all_of_it(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    files = [picture(color) for color in ("red", "green", "blue")]
    for number, file in enumerate(files):
        await chat.send_file("photo", file, "photo.jpg", "" if number else "/send Mom Our trip", album="81")
    await chat.expect("Queued for Mom")
    while await count(world, "deliveries") < 3:
        await chat.look()
    sent = [one async for one in world.database["deliveries"].find().sort("created_at", 1)]
    assert [one["text"] for one in sent] == ["Our trip", "", ""]
    assert [one["attachment"]["sha256"] for one in sent] == [of(file) for file in files]


async def test_send_under_a_file_with_contacts_sends_the_file(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send_file("document", b"Name,Phone\nDad,+49 151 23456702\n", "people.csv", "/send Mom Our list")
    await chat.expect("Queued for Mom")
    assert (await only(world, "deliveries"))["attachment"]["filename"] == "people.csv"


async def test_whom_is_asked_where_several_may_be_meant_and_the_rest_is_the_caption(world: World, chat: Chat) -> None:
    await add(chat, "Anna", "Anna Maria")
    await chat.send_file("photo", picture(), "photo.jpg", "/send Anna Maria look")
    await chat.expect("Which one do you mean")
    await chat.tap("Anna Maria")
    await chat.expect("Queued for Anna Maria")
    delivery = await only(world, "deliveries")
    assert (delivery["text"], delivery["attachment"]["kind"]) == ("look", "image")


async def test_create_under_a_photo_schedules_it(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send_file("photo", picture(), "photo.jpg", "/create Mom; tomorrow 9:00; Look")
    await chat.expect("📷 Photo\nLook")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert (await only(world, "schedules"))["attachment"]["kind"] == "image"


async def test_create_under_a_photo_needs_no_text(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send_file("photo", picture(), "photo.jpg", "/create Mom; tomorrow 9:00")
    confirm = await chat.expect("Is this right?")
    assert "📷 Photo" in confirm.text


async def test_another_command_under_a_photo_is_a_caption(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send_file("photo", picture(), "photo.jpg", "/contacts")
    asked = await chat.expect("Who is it for?")
    assert "📷 Photo\n/contacts" in asked.text


async def test_a_refused_caption_keeps_the_photo(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom")
    await chat.expect("What shall I send to Mom now?")
    await chat.send_file("photo", picture(), "photo.jpg", "Hi {nmae}")
    again = await chat.expect("I do not know the placeholder {nmae}")
    assert "📷 Photo" in again.text
    await chat.send("Hi {name}")
    await chat.expect("Queued for Mom")
    delivery = await only(world, "deliveries")
    assert (delivery["text"], delivery["attachment"]["kind"]) == ("Hi Mom", "image")


async def test_a_refused_caption_is_not_left_out_once_its_recipient_is_known(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send_file("photo", picture(), "photo.jpg", "/create Grandma; tomorrow 9:00; Hi {nmae}")
    await chat.expect("I find no contact called “Grandma”")
    await chat.tap("Mom")
    again = await chat.expect("I do not know the placeholder {nmae}")
    assert "to copy and correct:\nHi {nmae}" in again.text
    await chat.tap("Without the file")
    assert "to copy and correct:\nHi {nmae}" in (await chat.expect("What shall I send to Mom?")).text
    await chat.send("Hi {name}")
    assert "Hi Mom" in (await chat.expect("Is this right?")).text


@pytest.mark.parametrize("asked", [True, False])
async def test_a_refused_caption_keeps_the_album(world: World, chat: Chat, *, asked: bool) -> None:
    await add(chat, "Mom")
    if asked:
        await chat.send("/create")
        await chat.tap("Mom")
        await chat.expect("What shall I send to Mom?")
    for number, color in enumerate(("red", "green", "blue")):
        await chat.send_file("photo", picture(color), "photo.jpg", "" if number else "Hi {nmae}", album="82")
    again = await chat.expect("I do not know the placeholder {nmae}")
    assert "An album of 3" in again.text
    await chat.send("Our trip")
    if not asked:
        await chat.tap("Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.send("tomorrow 9:00")
    confirm = await chat.expect("An album of 3")
    assert "📷 Photo “Our trip”" in confirm.text


async def test_a_text_sent_later_comes_behind_a_voice_message(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send_file("voice", FILES["voice"], "voice.ogg", "Listen {nmae}")
    await chat.expect("I do not know the placeholder {nmae}")
    await chat.send("Listen")
    asked = await chat.expect("Who is it for?")
    assert "🎤 Voice message\nListen" in asked.text


async def test_an_album_where_all_is_there_to_be_confirmed_is_explained(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")
    for color in ("red", "green"):
        await chat.send_file("photo", picture(color), "photo.jpg", album="83")
    again = await chat.expect("not an album")
    assert "Is this right?" in again.text


async def test_send_under_a_voice_message_sends_the_text_behind_it(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send_file("voice", FILES["voice"], "voice.ogg", "/send Mom Listen")
    await chat.expect("Queued for Mom")
    while await count(world, "deliveries") < 2:
        await chat.look()
    sent = [one async for one in world.database["deliveries"].find().sort("created_at", 1)]
    assert [(one["text"], "attachment" in one) for one in sent] == [("", True), ("Listen", False)]
