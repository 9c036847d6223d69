"""Templates from outside: made, looked at, changed, copied, used and deleted."""

import hashlib

import pytest

from tests.e2e.conftest import SECONDS, Outside, out
from tests.fakes.chat import Chat, Shown
from tests.flows.steps import add
from tests.flows.test_incoming import picture

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def make(chat: Chat, title: str, body: str) -> None:
    """Make a template step by step."""
    await chat.send("/templates")
    await chat.expect("emplates")
    await chat.tap("New template")
    await chat.expect("What shall the template be called?")
    await chat.send(title)
    await chat.expect(f"What does “{title}” say?")
    await chat.send(body)
    await chat.expect(f"The template {title} is saved.")


async def opened(chat: Chat, title: str) -> Shown:
    """Open a template's card."""
    await chat.send("/templates")
    await chat.expect("Templates (")
    await chat.tap(title)
    return await chat.expect("hosen")


async def test_a_formatted_template_arrives_formatted(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom")
    await ada.pair()
    await make(chat, "Birthday", "**Happy birthday {first_name}!** 🎂\n__See you__ *soon*")
    await chat.tap("Details")
    await chat.expect("Happy birthday {first_name}! 🎂\nSee you *soon*")
    await chat.send("/send Mom")
    await chat.expect("What shall I send to Mom now?")
    await chat.tap("Birthday")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    shown = await chat.expect(out("Mom"), timeout=SECONDS)
    assert "Happy birthday Mom! 🎂\nSee you *soon*" in shown.text
    assert await ada.arrived() == ["*Happy birthday Mom!* 🎂\n_See you_ \u2060*soon\u2060*"]


async def test_placeholders_are_buttons_and_what_is_none_is_refused(shared: Outside) -> None:
    chat = shared.somebody().chat
    await chat.send("/templates")
    await chat.expect("You have no templates.")
    await chat.tap("New template")
    await chat.expect("What shall the template be called?")
    await chat.send("Birthday")
    asked = await chat.expect("What does “Birthday” say?")
    assert {"text": "{first_name}", "copy_text": {"text": "{first_name}"}} in asked.rows[0]
    await chat.send("Hello {nmae}")
    await chat.expect("I do not know the placeholder {nmae}")
    await chat.send("Hello {name|you}")
    await chat.expect("The template Birthday is saved.")


async def test_it_is_shown_as_somebody_would_get_it_and_copied_and_renamed(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, "Mom", "Dad")
    await make(chat, "Birthday", "**Hi {name}**, {age|no} years?")
    await opened(chat, "Birthday")
    await chat.tap("Preview")
    asked = await chat.expect("For whom shall I fill it in?")
    await chat.tap(next(row[0] for row in asked.buttons if row[0].startswith("Mom")))
    shown = await chat.expect("as Mom would get it now")
    assert "Hi Mom, no years?" in shown.text
    await opened(chat, "Birthday")
    await chat.tap("Duplicate")
    await chat.expect("Birthday (2)")
    await chat.tap("Title")
    await chat.expect("What shall the template be called?")
    await chat.send("BIRTHDAY")
    await chat.expect("BIRTHDAY is there already.")
    await chat.send("Anniversary")
    await chat.expect("📄 Anniversary")
    await chat.send("/templates")
    listed = await chat.expect("Templates (2)")
    assert [row[0] for row in listed.buttons[:2]] == ["Anniversary", "Birthday"]


async def test_it_knows_its_schedules_when_it_is_changed_and_when_it_is_deleted(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, "Mom")
    await make(chat, "Birthday", "Happy birthday!")
    await chat.send("/create")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    await chat.tap("Birthday")
    await chat.expect("When shall it go to Mom?")
    await chat.send("every year on 5 may 9:00")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    card = await opened(chat, "Birthday")
    assert "Chosen once, on" in card.text
    assert "One schedule was made from it." in card.text
    await chat.tap("Text")
    await chat.expect("What does “Birthday” say?")
    await chat.send("All the best, {name}!")
    await chat.expect("Shall it get the new text, too?")
    await chat.tap("Yes, change them too")
    await chat.expect_toast("One schedule has the new text.")
    await chat.expect("Chosen once")
    await chat.tap("Delete")
    await chat.expect("One schedule was made from it. It keeps its text and goes on.")
    await chat.tap("Yes, delete")
    await chat.expect("You have no templates.")
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (1)")
    await chat.tap(listed.buttons[0][0])
    await chat.expect("All the best, {name}!")


async def test_one_with_a_photo_is_made_of_what_was_sent_unasked(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom")
    await ada.pair()
    photo = picture()
    await chat.send_file("photo", photo, "photo.jpg", "Hi {first_name}")
    await chat.expect("Who is it for?")
    await chat.tap("Save as template")
    await chat.expect("What shall the template be called?")
    await chat.send("Greeting")
    await chat.expect("The template Greeting is saved")
    await chat.send("/send Mom")
    await chat.expect("What shall I send to Mom now?")
    await chat.tap("Greeting")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    await chat.expect(out("Mom"), timeout=SECONDS)
    (sent,) = await ada.messages()
    assert (sent.kind, sent.caption, sent.sha256) == ("image", "Hi Mom", hashlib.sha256(photo).hexdigest())
