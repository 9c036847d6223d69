"""What is typed or sent when all there is to do is to confirm."""

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, count, only
from tests.flows.test_incoming import arrived, picture


async def at_the_end(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")


async def test_a_time_is_taken_as_the_new_time(world: World, chat: Chat) -> None:
    await at_the_end(chat)
    await chat.send("tomorrow 18:30")
    confirm = await chat.expect("18:30")
    assert "Is this right?" in confirm.text
    assert "Hello" in confirm.text


async def test_a_time_that_cannot_be_is_asked_for_anew(chat: Chat) -> None:
    await at_the_end(chat)
    await chat.send("2020-01-01 9:00")
    again = await chat.expect("is in the past")
    assert "When shall it go to Mom?" in again.text
    await chat.tap("‹ Back")  # noqa: RUF001 - as the label has it
    await chat.expect("Is this right?")


async def test_a_text_can_take_the_place_of_the_text(world: World, chat: Chat) -> None:
    await at_the_end(chat)
    await chat.send("Hello again, *Mom*")
    asked = await chat.expect("What shall I do with this?")
    assert "Hello again" in asked.text
    await chat.tap("Send this instead")
    confirm = await chat.expect("Is this right?")
    assert "Hello again" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert "Hello again" in (await only(world, "schedules"))["text"]


async def test_or_go_out_as_another_message(world: World, chat: Chat) -> None:
    await at_the_end(chat)
    await chat.send("And a kiss")
    await chat.tap("Send it as another message")
    confirm = await chat.expect("Is this right?")
    assert "2 messages, one after the other:\nHello\nAnd a kiss" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert await count(world, "schedules") == 2


async def test_or_mean_nothing(world: World, chat: Chat) -> None:
    await at_the_end(chat)
    await chat.send("yes")
    await chat.expect("What shall I do with this?")
    await chat.tap("‹ Back")  # noqa: RUF001 - as the label has it
    confirm = await chat.expect("Is this right?")
    assert "Hello" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")


async def test_a_placeholder_that_is_not_known_is_said_and_the_text_stays(world: World, chat: Chat) -> None:
    await at_the_end(chat)
    await chat.send("Hello {nmae}")
    again = await chat.expect("I do not know the placeholder {nmae}")
    assert "to copy and correct:\nHello {nmae}" in again.text
    assert "Is this right?" in again.text
    await chat.send("Hello {name}")
    await chat.tap("Send this instead")
    await chat.expect("Hello Mom")


async def test_of_a_photo_with_such_a_placeholder_the_photo_is_taken(world: World, chat: Chat) -> None:
    await at_the_end(chat)
    await chat.send_file("photo", picture(), "photo.jpg", "Look {nmae}")
    asked = await chat.expect("I do not know the placeholder {nmae}")
    assert "📷 Photo" in asked.text
    await chat.tap("Send it as another message")
    await chat.expect("2 messages, one after the other")


async def test_before_it_goes_out_now_a_photo_can_come_behind(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("Hello")
    await chat.tap("Mom")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.send_file("photo", picture(), "photo.jpg")
    await chat.expect("📷 Photo")
    await chat.tap("Send it as another message")
    await chat.expect("2 messages, one after the other")
    await chat.tap("Send now")
    await chat.expect("Sent to Mom")
    while len(await arrived(world)) < 2:
        await chat.look()
    assert [kind for kind, _, _ in await arrived(world)] == ["text", "image"]


async def test_how_often_is_typed_where_all_is_there_to_be_confirmed(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; 2028-05-10 9:00; Hello")
    await chat.expect("🔁 Once")
    await chat.send("every week")
    asked = await chat.expect("🔁 Every week on Wednesday")
    assert "🕘 Wed, May 10, 2028, 09:00" in asked.text
    await chat.send("every friday")
    asked = await chat.expect("🔁 Every week on Friday")
    assert "🕘 Fri, May 12, 2028, 09:00" in asked.text


async def test_before_it_goes_out_now_a_time_puts_it_off(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("Hello")
    await chat.tap("Mom")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.send("tomorrow 9:00")
    await chat.expect("Is this right?")
    assert await count(world, "deliveries") == 0


async def test_while_a_schedule_is_edited_there_is_only_one_message(world: World, chat: Chat) -> None:
    await at_the_end(chat)
    await chat.tap("Confirm")
    await chat.tap("Details")
    await chat.tap("Edit")
    await chat.expect("Change the schedule")
    await chat.send("Bye")
    asked = await chat.expect("What shall I do with this?")
    assert "another message" not in str(asked.buttons)
    await chat.tap("Send this instead")
    await chat.tap("Save")
    await chat.expect("Changed.")
    assert (await only(world, "schedules"))["text"] == "Bye"


async def test_nothing_more_is_taken_before_that_is_decided(world: World, chat: Chat) -> None:
    await at_the_end(chat)
    await chat.send("And a kiss")
    await chat.expect("What shall I do with this?")
    for said in ("Really", "18:30"):
        await chat.send(said)
        again = await chat.expect("First decide about this one.")
        assert "And a kiss" in again.text
    await chat.send_file("photo", picture(), "photo.jpg")
    await chat.expect("First decide about this one.")
    await chat.tap("Send it as another message")
    confirm = await chat.expect("2 messages, one after the other")
    assert "And a kiss" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert await count(world, "schedules") == 2
