"""What cannot be used is refused in words, with nothing saved and nothing lost."""

import pytest

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, move_to_monday


async def count(world: World, collection: str) -> int:
    return await world.database[collection].count_documents({})


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/nonsense", "I do not know the command /nonsense"),
        ("hello there", "Who is it for?"),
        ("/add Mom 12345", "is not a phone number"),
        ("/add Mom", "Which number does Mom have?"),
        ("/add Mom 123", "Numbers without a country code are read as in Germany (+49)."),
        ("/add +49 151 23456789", "Whose number is"),
        ("/add " + "x" * 101 + " +49 151 23456789", "A name needs"),
        ("/search", "Tell me whom to look for"),
        ("/search nobody", "No contact matches “nobody”"),
        ("/send Nobody Hello", "I find no contact called “Nobody”"),
        ("/create Nobody; tomorrow 9:00; Hello", "I find no contact called “Nobody”"),
        ("/create Mom", "I need three parts"),
        ("/create Mom; tomorrow 9:00", "What shall I send to Mom?"),
        ("/create Mom; every weekday at 8 Good morning", "/create Mom; every weekday at 8; Good morning"),
        ("/create Mom tomorrow 9:00; Good morning", "/create Mom; tomorrow 9:00; Good morning"),
        ("/create Mom; Good morning", "I find no time in “Good morning”"),
        ("/create Mom; ; Hello", "I need three parts"),
        ("/create Mom; 2020-01-01 10:00; Hello", "is in the past"),
        ("/create Mom; tomorow 9:00; Hello", "I do not understand “tomorow”"),
        ("/create Mom; tomorrow 9:00; Hello {nmae}", "I do not know the placeholder {nmae}"),
        ("/create Mom; tomorrow 9:00; Hello {frist_name|you}", "Did you mean {first_name}?"),
        ("/send Mom {0.__class__}", "I do not know the placeholder"),
        ("/send Mom Hello {", "A brace has no partner"),
        ("/cancel", "nothing to cancel"),
    ],
)
async def test_it_is_explained_and_nothing_is_saved(world: World, chat: Chat, typed: str, answer: str) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    await chat.send(typed)
    await chat.expect(answer)
    assert await count(world, "contacts") == 1
    assert await count(world, "schedules") == 0
    assert await count(world, "deliveries") == 0


@pytest.mark.parametrize(
    ("typed", "asked", "done"),
    [
        ("/send Mom Hi {nmae},\na *long* <text>", "What shall I send to Mom now?", "Queued for Mom"),
        ("/create Mom; tomorrow 9:00; Hi {nmae},\na *long* <text>", "What shall I send to Mom?", "Is this right?"),
        ("Hi {nmae},\na *long* <text>", "What shall I send?", "Who is it for?"),
    ],
)
async def test_a_text_that_is_refused_is_shown_to_be_corrected(chat: Chat, typed: str, asked: str, done: str) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    await chat.send(typed)
    refused = await chat.expect("I do not know the placeholder {nmae}")
    assert "to copy and correct:\nHi {nmae},\na *long* <text>" in refused.text
    assert asked in refused.text
    await chat.send("Hi {city}")
    again = await chat.expect("I do not know the placeholder {city}")
    assert "to copy and correct:\nHi {city}" in again.text
    assert "{nmae}" not in again.text
    await chat.send("Hi Mom")
    assert "to copy" not in (await chat.expect(done)).text


async def test_a_refused_text_as_long_as_it_may_be_is_shown_in_short(chat: Chat) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    await chat.send("/send Mom")
    await chat.expect("What shall I send to Mom now?")
    await chat.send("Hi {nmae} " + "<&> " * 1000)
    refused = await chat.expect("to copy and correct:\nHi {nmae} <&>")
    assert "<&>…\n\n✏️ What shall I send to Mom now?" in refused.text


async def test_somebody_new_is_added_before_their_text_is_refused(world: World, chat: Chat) -> None:
    for typed in ("/create Nobody; tomorrow 9:00; Hi {x}", "/send Nobody Hi {x}"):
        await chat.send(typed)
        await chat.expect("I find no contact called “Nobody”")
        await chat.tap("Add Nobody")
        await chat.expect("Which number does Nobody have?")
        await chat.send("+49 151 23456709")
        refused = await chat.expect("I do not know the placeholder {x}")
        assert "to copy and correct:\nHi {x}" in refused.text
        await world.database["contacts"].delete_many({})
    assert await count(world, "schedules") == 0
    assert await count(world, "deliveries") == 0


async def test_a_field_that_nobody_has_yet_is_taken_where_a_fallback_says_what_to_write(chat: Chat) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello in {city|your town}")
    assert "Hello in your town" in (await chat.expect("Is this right?")).text


async def test_five_thousand_characters_are_too_many(world: World, chat: Chat) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    # An app would cut it into two; a forged client would not.
    update = {
        "message_id": 9_000_001, "date": int(world.clock.now().timestamp()),
        "chat": {"id": world.user.id, "type": "private", "first_name": "Ada"},
        "from": world.user.model_dump(exclude_none=True), "text": "/send Mom " + "x" * 5000,
    }  # fmt: skip
    await chat.forget()
    world.api.inject("message", update)
    await chat.expect("The text has 5,000 characters; at most 4,096")
    assert await count(world, "deliveries") == 0


async def test_a_dice_where_a_message_is_asked_for_asks_again(world: World, chat: Chat) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    await chat.send("/create")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    world.api.client(world.user)._send({"dice": {"emoji": "🎲", "value": 3}})
    again = await chat.expect("That is no answer I can use here")
    assert "What shall I send to Mom?" in again.text
    await chat.send("Good morning")
    await chat.expect("When shall it go to Mom?")


async def test_a_second_contact_with_the_same_number_is_refused_naming_the_first(world: World, chat: Chat) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    await chat.send("/add Mother 0160 1234567")
    await chat.expect("+49 160 1234567 is already saved as Mom")
    assert await count(world, "contacts") == 1


async def test_a_past_time_of_today_is_refused_with_tomorrow_offered(world: World, chat: Chat) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    await chat.send("/create Mom; today 00:00; Hello")
    await chat.expect("is in the past")
    assert any("00:00" in label for label in chat.buttons)
    await chat.send("tomorrow 10:00")
    await chat.expect("Is this right?")


async def test_an_ambiguous_hour_is_asked(world: World, chat: Chat) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    await chat.send("/create Mom; tomorrow 8; Hello")
    question = await chat.expect("more than one time")
    assert [row[0].rpartition(" ")[2] for row in question.buttons[:2]] == ["08:00", "20:00"]
    await chat.tap(question.buttons[1][0])
    confirm = await chat.expect("Is this right?")
    assert "20:00" in confirm.text


async def test_what_is_no_answer_to_an_ambiguous_hour_leaves_those_to_choose_from(chat: Chat) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    await chat.send("/create Mom; tomorrow 8; Hello")
    question = await chat.expect("more than one time")
    await chat.send("whichever")
    again = await chat.expect("I do not understand “whichever” in the time.")
    assert again.buttons[:2] == question.buttons[:2]
    await chat.tap(again.buttons[1][0])
    confirm = await chat.expect("Is this right?")
    assert "20:00" in confirm.text


async def test_a_day_waits_for_its_time_also_behind_what_is_no_time(chat: Chat) -> None:
    await chat.send("/add Mom +49 160 1234567")
    await chat.expect("Added Mom")
    await chat.send("/create Mom; 2028-05-12; Hello")
    await chat.expect("At what time on Friday, May 12, 2028?")
    await chat.send("whenever")
    await chat.expect("I do not understand “whenever” in the time.")
    await chat.send("8:30am")
    await chat.expect("Fri, May 12, 2028, 08:30")


async def test_yesterday_is_said_to_be_over_and_the_next_such_time_is_offered(world: World, chat: Chat) -> None:
    move_to_monday(world)
    await add(chat, "Mom")
    await chat.send("/create Mom; yesterday at 9:00; Hello")
    question = await chat.expect("09:00 is in the past.")
    await chat.send("yesterday")
    await chat.expect("is in the past. Please give a time that lies ahead.")
    await chat.send("yesterday at 9:00")
    question = await chat.expect("09:00 is in the past.")
    await chat.tap(question.buttons[0][0])
    confirm = await chat.expect("Is this right?")
    assert "Tue, " in confirm.text.splitlines()[3]
    assert "09:00" in confirm.text.splitlines()[3]
