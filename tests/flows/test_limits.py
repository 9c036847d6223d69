"""Names and texts of any content and length are shown as they are, or cut; they never cost the person an answer."""

import pytest

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import MOM, add, schedule

ODD = [
    "<b>Bob</b> & \"Co\" 'x'",
    "&amp <script>alert(1)</script>",
    "{name} {{x}} {0.real}",
    "a|b|c :: g|home||0",
    "👨‍👩‍👧‍👦🏳️‍🌈👍🏽",
    "أمي أمي",
    "%s %d $name ${name}",
    "https://example.com/?a=1&b=2 @somebody #tag",
]


@pytest.mark.parametrize("name", ODD)
async def test_a_name_is_shown_as_it_is_on_every_screen(world: World, chat: Chat, name: str) -> None:
    await world.pair()
    await chat.send(f"/add {name} {MOM}")
    await chat.expect(f"Added {name}, +49")
    await chat.send("/contacts")
    listed = await chat.expect("Contacts (1)")
    assert listed.buttons[0][0].startswith(name[:30])
    await chat.tap(listed.buttons[0][0])
    await chat.expect(f"👤 {name}")
    await chat.tap("Delete")
    await chat.expect(f"Delete {name}?")
    await schedule(chat, f"{name}; in 1 hour; To {{name}}: {{{{}}}} <i>&amp;</i>")
    await chat.tap("Details")
    card = await chat.expect(f"📅 {name}")
    assert "<i>&amp;</i>" in card.text
    await chat.tap("Delete")
    await chat.expect(f"Delete the schedule for {name}?")
    await chat.send(f"/send {name} Hello {{name}}")
    await chat.expect(f"Sent to {name}")
    assert await world.arrived() == [f"Hello {name}"]
    await chat.send("/logs")
    await chat.tap((await chat.expect("Log (1)")).buttons[0][0])
    await chat.expect(f"Hello {name}")


async def test_the_longest_name_and_text_fit_on_every_screen(chat: Chat) -> None:
    name = "👩‍👩‍👧 " + "<&>" * 31
    assert len(name) <= 100
    await add(chat, name)
    text = "💥" * 4090
    await chat.send("/templates")
    await chat.tap("New template")
    await chat.expect("What shall the template be called?")
    await chat.send(name)
    await chat.expect("What does")
    await chat.send(text)
    await chat.expect("is saved")
    await chat.tap("Details")
    await chat.expect("💥…")
    await chat.send("/create")
    await chat.tap((await chat.expect("Who is it for?")).buttons[0][0])
    await chat.tap((await chat.expect("What shall I send")).buttons[0][0])
    await chat.expect("When shall it go")
    await chat.send("in 1 hour")
    await chat.tap("Repeat")
    await chat.tap("Daily")
    await chat.expect("💥…")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await chat.tap("Details")
    await chat.expect("💥…")


LONG = "x" * 4000


TYPED = [
    (f"/add {LONG}", "A name needs 1 to 100 characters"),
    (f"/add {LONG} +49 151 23456701", "A name needs 1 to 100 characters"),
    (f"/add Mom {'1' * 4000}", "is not a phone number"),
    (f"/send {LONG}", "I find no contact called"),
    (f"/send Mom {{{LONG}}}", "I do not know the placeholder"),
    (f"/send Mom {'{' * 4001}", "A brace has no partner"),
    (f"/create {LONG}; tomorrow 9:00; Hello", "I find no contact called"),
    (f"/create Mom; {LONG}; Hello", "I do not understand"),
    (f"/create Mom; tomorrow 9:00; {'<&>' * 1300}", "Is this right?"),
    (f"/search {LONG}", "No contact matches"),
    (f"/{LONG[:60]}", "Who is it for?"),
    (f"/{LONG[:30]} {LONG}", "I do not know the command"),
    ("<" * 4096, "Who is it for?"),
]


async def test_thousands_of_characters_are_answered(chat: Chat) -> None:
    await add(chat, "Mom")
    for typed, answer in TYPED:
        assert len(typed) <= 4096
        await chat.send(typed)
        await chat.expect(answer)


@pytest.mark.parametrize("quoted", ["x", "<", "&", "💥"])
async def test_an_answer_of_thousands_of_characters_is_explained_and_asked_again(chat: Chat, quoted: str) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    await chat.expect("Who is it for?")
    await chat.send(quoted * 4096)
    again = await chat.expect("I find no contact called")
    assert "Who is it for?" in again.text
    await chat.tap("Mom")
    await chat.expect("What shall I send")
    await chat.send("{" + quoted * 4000 + "}")
    again = await chat.expect("I do not know the placeholder")
    assert "What shall I send to Mom?" in again.text
    await chat.send("Hello")
    await chat.expect("When shall it go")
    await chat.send(quoted * 4096)
    again = await chat.expect("I do not understand")
    assert "When shall it go to Mom?" in again.text
    await chat.send("/settings")
    await chat.tap("Time zone")
    await chat.send(quoted * 4096)
    await chat.expect("I know no city or country")
