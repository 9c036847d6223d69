"""/templates: texts to use again."""

from datetime import timedelta

from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import NEXT, add, count, only
from tests.flows.test_incoming import picture


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
    await chat.expect("You have no templates.")
    assert await count(world, "templates") == 0


async def test_a_deletion_is_taken_back_and_all_is_as_it_was(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await make(chat, "Birthday", "Happy birthday!")
    await scheduled_from(chat, "Birthday")
    await opened(chat, "Birthday")
    before = await only(world, "templates"), await only(world, "schedules")
    await chat.tap("Delete")
    await chat.tap("Yes, delete")
    await chat.expect("You have no templates.")
    await chat.tap("Take it back")
    await chat.expect_toast("The template is back.")
    card = await chat.expect("Chosen once, on")
    assert "One schedule was made from it." in card.text
    assert (await only(world, "templates"), await only(world, "schedules")) == before
    assert await count(world, "deleted_templates") == 0


async def test_after_a_minute_a_template_stays_deleted(world: World, chat: Chat) -> None:
    await make(chat, "Birthday", "Happy birthday!")
    await opened(chat, "Birthday")
    await chat.tap("Delete")
    await chat.tap("Yes, delete")
    await chat.expect("You have no templates.")
    world.clock.move(timedelta(seconds=61))
    await chat.tap("Take it back")
    await chat.expect_toast("It is too late to take that back.")
    assert await count(world, "templates") == 0


async def test_a_template_whose_title_is_taken_since_does_not_come_back(world: World, chat: Chat) -> None:
    await make(chat, "Birthday", "One")
    await opened(chat, "Birthday")
    await chat.tap("Delete")
    await chat.tap("Yes, delete")
    deleted = await chat.expect("You have no templates.")
    undo = deleted.rows[0][0]["callback_data"]
    await make(chat, "birthday", "Two")
    await chat.forge_tap(deleted.id, undo)
    await chat.expect("Birthday is there already.")
    assert (await only(world, "templates"))["body"] == "Two"


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
    await chat.tap("Repeat")
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
    await chat.expect("Send this now?")
    await chat.tap("Send now")
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


async def opened(chat: Chat, title: str) -> Shown:
    """Open a template."""
    await chat.send("/templates")
    await chat.tap(title)
    return await chat.expect("hosen")


async def scheduled_from(chat: Chat, title: str) -> None:
    """Make a schedule for Mom from a template."""
    await chat.send("/create")
    await chat.tap("Mom")
    await chat.tap(title)
    await chat.expect("When shall it go to Mom?")
    await chat.send("tomorrow 9:00")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")


async def test_placeholders_are_there_to_be_copied(chat: Chat) -> None:
    await chat.send("/templates")
    await chat.tap("New template")
    await chat.expect("What shall the template be called?")
    await chat.send("Birthday")
    asked = await chat.expect("What does “Birthday” say?")
    assert {"text": "{first_name}", "copy_text": {"text": "{first_name}"}} in asked.rows[0]


async def test_the_text_is_changed_and_keeps_its_format(world: World, chat: Chat) -> None:
    await make(chat, "Birthday", "Happy birthday!")
    await opened(chat, "Birthday")
    await chat.tap("Text")
    await chat.expect("What does “Birthday” say?")
    await chat.send("**Happy** birthday {name}!")
    card = await chat.expect("Happy birthday {name}!")
    assert "Not chosen yet." in card.text
    assert (await only(world, "templates"))["body"] == "*Happy* birthday {name}!"


async def test_the_title_is_changed_unless_it_is_taken(world: World, chat: Chat) -> None:
    await make(chat, "One", "1")
    await make(chat, "Two", "2")
    await opened(chat, "Two")
    await chat.tap("Title")
    await chat.send("ONE")
    await chat.expect("ONE is there already.")
    await chat.send("Three")
    await chat.expect("Three")
    titles = [document["title"] async for document in world.database["templates"].find().sort("sort_title")]
    assert titles == ["One", "Three"]


async def test_a_preview_is_what_the_contact_would_get(chat: Chat) -> None:
    await add(chat, "Mom")
    await make(chat, "Birthday", "**Hi {name}**, {weekday|day}")
    await opened(chat, "Birthday")
    await chat.tap("Preview")
    await chat.expect("For whom shall I fill it in?")
    await chat.tap(next(label for label in chat.buttons if label.startswith("Mom")))
    shown = await chat.expect("as Mom would get it now")
    assert "Hi Mom, " in shown.text
    assert "day" in shown.text


async def test_a_duplicate_has_a_number(world: World, chat: Chat) -> None:
    await make(chat, "Birthday", "Happy birthday!")
    for title in ("Birthday (2)", "Birthday (3)"):
        await opened(chat, "Birthday")
        await chat.tap("Duplicate")
        await chat.expect(title)
    assert await count(world, "templates") == 3


async def test_it_is_told_how_often_it_was_chosen(chat: Chat) -> None:
    await add(chat, "Mom")
    await make(chat, "Birthday", "Happy birthday!")
    await scheduled_from(chat, "Birthday")
    shown = await opened(chat, "Birthday")
    assert "Chosen once, on" in shown.text
    assert "One schedule was made from it." in shown.text
    await chat.tap("Delete")
    await chat.expect("One schedule was made from it. It keeps its text and goes on.")


async def test_schedules_get_the_new_text_when_that_is_wanted(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await make(chat, "Birthday", "Happy birthday!")
    await scheduled_from(chat, "Birthday")
    for text, answer, kept in (
        ("No {name}", "No, leave them", "Happy birthday!"),
        ("__Yes__", "Yes, change them too", "_Yes_"),
    ):
        await opened(chat, "Birthday")
        await chat.tap("Text")
        await chat.expect("What does")
        await chat.send(text)
        await chat.expect("One schedule was made from this template.")
        await chat.tap(answer)
        await chat.expect("Chosen once")
        assert (await only(world, "schedules"))["text"] == kept


async def test_a_schedule_whose_text_was_written_anew_is_no_longer_the_templates(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await make(chat, "Birthday", "Happy birthday!")
    await scheduled_from(chat, "Birthday")
    await chat.tap("Details")
    await chat.tap("Edit")
    await chat.tap("Text")
    await chat.send("Another one")
    await chat.expect("Another one")
    await chat.tap("Save")
    await chat.expect("Changed.")
    assert "schedule" not in (await opened(chat, "Birthday")).text


async def test_many_templates_are_found_by_the_beginning_of_the_title(chat: Chat) -> None:
    for letter in "abcdefgh":
        await make(chat, f"Template {letter}", f"Text {letter}")
    await make(chat, "Éclair", "Sweet")
    await chat.send("/templates")
    await chat.tap("Find")
    await chat.expect("Send me the beginning of its title.")
    await chat.send("nothing")
    await chat.expect("No template begins with “nothing”")
    await chat.send("ecl")
    await chat.expect("One template begins with “ecl”")
    await chat.tap("Éclair")
    await chat.expect("Sweet")


async def test_what_is_typed_after_one_was_found_is_no_search(chat: Chat) -> None:
    for letter in "abcdefghi":
        await make(chat, f"Template {letter}", f"Text {letter}")
    await chat.send("/templates")
    await chat.tap("Find")
    await chat.expect("Send me the beginning of its title.")
    await chat.send("template b")
    await chat.expect("One template begins with")
    await chat.tap("Template b")
    await chat.expect("Text b")
    await chat.send("Good morning")
    await chat.expect("Good morning")
    assert "begins with" not in chat.transcript().rpartition("Good morning")[2]


async def test_a_title_alone_is_changed_where_the_text_names_a_field_that_is_gone(world: World, chat: Chat) -> None:
    await make(chat, "Birthday", "Happy birthday!")
    await world.database["templates"].update_one({}, {"$set": {"body": "Hi {nickname}"}})
    await opened(chat, "Birthday")
    await chat.tap("Title")
    await chat.expect("What shall the template be called?")
    await chat.send("x" * 101)
    refused = await chat.expect("A title needs 1 to 100 characters.")
    assert "/add" not in refused.text
    await chat.send("Party")
    await chat.expect("Hi {nickname}")
    await chat.tap("Duplicate")
    await chat.expect("Party (2)")


class TestAttached:
    """A template with a photo."""

    async def test_another_text_goes_under_what_is_attached(self, world: World, chat: Chat) -> None:
        await with_photo(chat, "Happy birthday!")
        await chat.tap("Details")
        await chat.expect("Not chosen yet.")
        await chat.tap("Text")
        asked = await chat.expect("A text you send me now goes with it")
        assert "Happy birthday!" in asked.text
        await chat.send("Congratulations!")
        await chat.expect("Congratulations!")
        saved = await only(world, "templates")
        assert (saved["body"], saved["attachment"]["kind"]) == ("Congratulations!", "image")

    async def test_what_is_attached_is_taken_away_by_a_tap(self, world: World, chat: Chat) -> None:
        await with_photo(chat, "Happy birthday!")
        await chat.tap("Details")
        await chat.expect("Not chosen yet.")
        await chat.tap("Text")
        await chat.expect("What does")
        await chat.tap("Without the file")
        await chat.expect("Not chosen yet.")
        saved = await only(world, "templates")
        assert (saved["body"], saved.get("attachment")) == ("Happy birthday!", None)

    async def test_a_text_that_cannot_be_used_keeps_what_is_attached(self, world: World, chat: Chat) -> None:
        await with_photo(chat, "Happy {nope}!", done="{nope}")
        await chat.send("Happy birthday!")
        await chat.expect("The template Birthday is saved.")
        saved = await only(world, "templates")
        assert (saved["body"], saved["attachment"]["kind"]) == ("Happy birthday!", "image")


async def with_photo(chat: Chat, caption: str, done: str = "The template Birthday is saved.") -> None:
    await chat.send("/templates")
    await chat.tap("New template")
    await chat.expect("What shall the template be called?")
    await chat.send("Birthday")
    asked = await chat.expect("What does “Birthday” say?")
    assert "a photo, a video, a voice message or a file" in asked.text
    await chat.send_file("photo", picture(), "photo.jpg", caption)
    await chat.expect(done)


async def test_a_text_that_is_refused_is_shown_to_be_corrected(world: World, chat: Chat) -> None:
    await chat.send("/templates")
    await chat.tap("New template")
    await chat.send("Greeting")
    await chat.expect("What does “Greeting” say?")
    await chat.send("Hi {nmae}, a long text")
    refused = await chat.expect("I do not know the placeholder {nmae}")
    assert "to copy and correct:\nHi {nmae}, a long text" in refused.text
    await chat.send("Hi {name}, a long text")
    await chat.expect("The template Greeting is saved.")


async def test_a_template_is_seen_filled_in_before_it_goes_out(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await make(chat, "Greeting", "Hi {name}")
    await chat.send("/send Mom")
    await chat.tap("Greeting")
    asked = await chat.expect("Send this now?")
    assert "Hi Mom" in asked.text
    assert asked.buttons == [["✉️ Send now"], ["👤 Recipient", "✏️ Text"], ["✖ Cancel"]]
    await chat.tap("Recipient")
    await chat.tap("Dad")
    assert "Hi Dad" in (await chat.expect("Send this now?")).text
    assert await count(world, "deliveries") == 0
    await chat.tap("Text")
    await chat.send("Typed by hand")
    await chat.expect("Queued for Dad")
    assert (await only(world, "deliveries"))["text"] == "Typed by hand"
