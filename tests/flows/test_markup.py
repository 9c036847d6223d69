"""What is formatted in Telegram is formatted in WhatsApp, and the other way round."""

from core.text.markup.grammar import GUARD
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import add, only, schedule


def looks(message: Shown, kind: str) -> list[str]:
    """Give the parts of a message that look one way; the words around them (`Queued`) are left out."""
    units = message.text.encode("utf-16-le")
    found = [one for one in message.raw.get("entities", []) if one["type"] == kind]
    parts = [units[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le") for one in found]
    return [part for part in parts if kind != "blockquote" and part in message.text.split("\n\n", 1)[-1]]


async def test_send_with_the_text_in_the_command(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/send Mom 😀 **hello** __dear *Mom*__")
    shown = await chat.expect("😀 hello dear *Mom*")
    assert looks(shown, "bold") == ["hello"]
    assert looks(shown, "italic") == ["dear *Mom*"]
    await chat.expect("Delivered to Mom")
    assert await world.arrived() == [f"😀 *hello* _dear {GUARD}*Mom{GUARD}*_"]


async def test_send_to_one_of_several_that_a_name_may_mean(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Mom Two")
    await chat.send("/send Mom Two **eggs** and ham")
    await chat.tap("Mom Two")
    await chat.expect("eggs and ham")
    assert (await only(world, "deliveries"))["text"] == "*eggs* and ham"


async def test_a_schedule_keeps_it_from_the_question_to_the_message(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    await chat.tap("Mom")
    await chat.send("**Hi {first_name}**, see `x_y`")
    await chat.send("tomorrow 9:00")
    confirm = await chat.expect("Is this right?")
    assert "Hi Mom" in looks(confirm, "bold")
    assert looks(confirm, "code") == ["x_y"]
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert (await only(world, "schedules"))["text"] == "*Hi {first_name}*, see `x_y`"
    await chat.tap("Details")
    assert looks(await chat.expect("Hi {first_name}, see x_y"), "bold")[-1] == "Hi {first_name}"
    await chat.send("/schedules")
    assert "*" not in "".join((await chat.expect("Schedules (1)")).buttons[0])


async def test_create_in_one_line(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; ~~no~~ **yes; so**")
    assert (await only(world, "schedules"))["text"] == "~no~ *yes; so*"


async def test_editing_a_schedule(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; so")
    await chat.tap("Details")
    await chat.tap("Edit")
    await chat.tap("Text")
    await chat.send("**so** it is")
    await chat.expect("so it is")
    await chat.tap("Save")
    await chat.expect("Changed.")
    assert (await only(world, "schedules"))["text"] == "*so* it is"


async def test_marks_typed_as_such_are_seen_as_such(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom *no* bold, 5 * 3, snake_case_name")
    asked = await chat.expect("Send this now?")
    assert "no" not in looks(asked, "bold")
    await chat.tap("Send now")
    assert not looks(await chat.expect("*no* bold, 5 * 3, snake_case_name"), "bold")
    assert (await only(world, "deliveries"))["text"] == f"{GUARD}*no{GUARD}* bold, 5 * 3, snake_case_name"


async def test_marks_typed_by_who_knows_whatsapp_count_by_one_tap(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/send Mom *Dinner* at _8_, 5 * 3?")
    await chat.expect("Send this now?")
    await chat.tap("Show *bold* as bold: no")
    asked = await chat.expect("Dinner at 8, 5 * 3?")
    assert looks(asked, "bold")[-1] == "Dinner"
    assert looks(asked, "italic") == ["8"]
    await chat.tap("Show *bold* as bold: yes")
    await chat.expect("*Dinner* at _8_, 5 * 3?")
    await chat.tap("Show *bold* as bold: no")
    await chat.expect("Dinner at 8, 5 * 3?")
    await chat.tap("Send now")
    await chat.expect("Delivered to Mom")
    assert await world.arrived() == ["*Dinner* at _8_, 5 * 3?"]


async def test_marks_typed_into_a_schedule_count_by_one_tap(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; ~late~ *{first_name}*")
    await chat.expect("Is this right?")
    await chat.tap("Show *bold* as bold: no")
    shown = await chat.expect("late Mom")
    assert looks(shown, "strikethrough") == ["late"]
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert (await only(world, "schedules"))["text"] == "~late~ *{first_name}*"


async def test_what_has_telegrams_formatting_or_no_marks_is_not_asked_about(chat: Chat) -> None:
    await add(chat, "Mom")
    for text in ("**bold** and *that*", "2 * 3 * 4, snake_case_name"):
        await chat.send(f"/create Mom; tomorrow 9:00; {text}")
        await chat.expect("Is this right?")
        assert not any("bold:" in label for label in chat.buttons)


async def test_what_a_contact_writes_is_shown_formatted_and_answered_so(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/send Mom Hello")
    await chat.expect("Delivered to Mom")
    await chat.forget()
    await world.phone.reply((await only(world, "contacts"))["chat_id"], "> Hello\n*Yes!* <3")
    said = await chat.expect("▎ Hello\nYes! <3")
    assert looks(said, "bold")[-1] == "Yes!"
    await chat.reply(said.id, "__good__")
    await chat.expect("Delivered to Mom")
    assert (await world.arrived())[-1] == "_good_"


async def test_a_long_formatted_text_is_cut_whole(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom **" + "so & " * 700 + "**")
    shown = await chat.expect("so & so")
    assert shown.text.endswith("…")
    assert len(looks(shown, "bold")) == 1


async def test_marks_count_towards_the_limit(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom")
    await chat.send("*a* " * 1000)
    await chat.expect("at most 4,096 are possible")
