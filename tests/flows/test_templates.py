"""/templates: texts to use again."""

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import NEXT, add, count, only


async def make(chat: Chat, title: str, body: str) -> None:
    """Make a template step by step."""
    await chat.send("/templates")
    await chat.tap("New template")
    await chat.expect("What shall the template be called?")
    await chat.send(title)
    await chat.expect(f"What does “{title}” say?")
    await chat.send(body)
    await chat.expect(f"The template {title} is saved.")


async def test_add_show_delete(world: World, chat: Chat) -> None:
    await make(chat, "Birthday <3", "Happy birthday {name}! <b>&amp;")
    await chat.send("/templates")
    await chat.expect("Templates (1)")
    await chat.tap("Birthday <3")
    card = await chat.expect("Happy birthday {name}! <b>&amp;")
    assert "Birthday <3" in card.text
    await chat.tap("Delete")
    await chat.expect("Delete the template Birthday <3?")
    await chat.tap("Yes, delete")
    await chat.expect("You have no templates yet.")
    assert await count(world, "templates") == 0


async def test_a_title_that_is_taken_is_asked_for_again_and_the_text_is_kept(world: World, chat: Chat) -> None:
    await make(chat, "Birthday", "One")
    await chat.send("/templates")
    await chat.tap("New template")
    await chat.expect("What shall the template be called?")
    await chat.send("BIRTHDAY")
    await chat.expect("What does “BIRTHDAY” say?")
    await chat.send("Two")
    again = await chat.expect("BIRTHDAY is there already.")
    assert "What shall the template be called?" in again.text
    assert await count(world, "templates") == 1
    await chat.send("Birthday 2")
    await chat.expect("The template Birthday 2 is saved.")
    second = await world.database["templates"].find_one({"title": "Birthday 2"})
    assert second is not None
    assert second["body"] == "Two"


async def test_a_text_that_cannot_be_used_is_asked_for_again(world: World, chat: Chat) -> None:
    await chat.send("/templates")
    await chat.tap("New template")
    await chat.expect("What shall the template be called?")
    await chat.send("Birthday")
    await chat.expect("What does “Birthday” say?")
    await chat.send("Hello {nmae}")
    again = await chat.expect("I do not know the placeholder {nmae}")
    assert "What does “Birthday” say?" in again.text
    assert await count(world, "templates") == 0
    await chat.send("Hello {name}")
    await chat.expect("The template Birthday is saved.")


async def test_a_template_is_the_text_of_a_schedule(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await make(chat, "Birthday", "Happy birthday {name}!")
    await chat.send("/create")
    await chat.tap("Mom")
    await chat.tap("Birthday")
    await chat.expect("When shall it go to Mom?")
    await chat.send("tomorrow 9:00")
    await chat.tap("Yearly")
    confirm = await chat.expect("Is this right?")
    assert "Happy birthday Mom!" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert (await only(world, "schedules"))["text"] == "Happy birthday {name}!"


async def test_more_than_eight_templates_can_all_be_chosen(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    for letter in "abcdefghi":
        await make(chat, f"Template {letter}", f"Text {letter}")
    await chat.send("/templates")
    await chat.expect("Templates (9), page 1 of 2")
    await chat.send("/send Mom")
    await chat.expect("What shall I send to Mom now?")
    await chat.tap(NEXT)
    await chat.tap("Template i")
    await chat.expect("Queued for Mom")
    assert (await only(world, "deliveries"))["text"] == "Text i"


async def test_a_template_deleted_meanwhile_asks_again(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await make(chat, "Birthday", "Happy birthday!")
    await chat.send("/create")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    await world.database["templates"].delete_many({})
    await chat.tap("Birthday")
    again = await chat.expect("This no longer exists.")
    assert again.buttons == [["✖ Cancel"]]
    await chat.send("Hello")
    await chat.expect("When shall it go to Mom?")
