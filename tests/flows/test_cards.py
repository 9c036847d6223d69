"""A contact's card: changing it, bringing it back, finding it, and congratulating every year."""

from datetime import timedelta

import pytest

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import NEXT, add, count, only, schedule


async def edit(chat: Chat, name: str, what: str, answer: str) -> None:
    """Open a card and answer one question about it."""
    await chat.send(f"/search {name}")
    listed = await chat.expect("match")
    await chat.tap(listed.buttons[0][0])
    await chat.expect(f"👤 {name}")
    await chat.tap(what)
    await chat.expect("?")
    await chat.send(answer)


async def test_a_new_name_is_what_it_is_found_by(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await edit(chat, "Mom", "Name", "Mamá Rosa")
    await chat.expect("👤 Mamá Rosa")
    await chat.send("/search rosa")
    await chat.expect("One contact matches")


async def test_a_new_number_is_asked_about_anew(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await world.database["contacts"].update_one({}, {"$set": {"on_whatsapp": True, "verified_at": world.clock.now()}})
    await edit(chat, "Mom", "Number", "0170 1234567")
    card = await chat.expect("👤 Mom")
    assert "+49 170 1234567" in card.text
    contact = await only(world, "contacts")
    assert (contact["phone"], contact["chat_id"]) == ("+491701234567", "491701234567@c.us")
    assert "on_whatsapp" not in contact


async def test_a_number_that_somebody_has_is_refused_with_who_that_is(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await edit(chat, "Mom", "Number", "+49 151 23456702")
    again = await chat.expect("Dad")
    assert "Which number does Mom have now?" in again.text
    assert await world.database["contacts"].count_documents({"phone": "+4915123456701"}) == 1


async def test_notes_are_on_the_card_and_can_be_cleared(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await edit(chat, "Mom", "Notes", "Likes <tulips> & tea")
    assert "📝 Likes <tulips> & tea" in (await chat.expect("👤 Mom")).text
    await chat.tap("Notes")
    await chat.expect("note about Mom")
    await chat.tap("Clear")
    assert "📝" not in (await chat.expect("👤 Mom")).text


async def test_notes_that_are_too_long_are_refused(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await edit(chat, "Mom", "Notes", "x" * 2001)
    await chat.expect("Notes have up to 2,000 characters")


async def test_a_deleted_contact_comes_back_as_it_was(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await edit(chat, "Mom", "Tags", "family")
    await chat.expect("👤 Mom")
    before = await only(world, "contacts")
    await chat.tap("Delete")
    await chat.expect("Delete Mom?")
    await chat.tap("Yes, delete")
    await chat.expect("Mom was deleted.")
    assert await count(world, "contacts") == 0
    await chat.tap("Take it back")
    await chat.expect_toast("Mom is back.")
    assert await only(world, "contacts") == before
    assert await count(world, "deleted_contacts") == 0


async def test_after_a_minute_it_stays_deleted(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.tap("Delete")
    await chat.tap("Yes, delete")
    await chat.expect("Mom was deleted.")
    world.clock.move(timedelta(seconds=61))
    await chat.tap("Take it back")
    await chat.expect_toast("It is too late to take that back.")
    assert await count(world, "contacts") == 0


async def test_somebody_with_its_number_keeps_it(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.tap("Delete")
    await chat.tap("Yes, delete")
    deleted = await chat.expect("Mom was deleted.")
    await add(chat, "Mommy")
    await chat.forge_tap(deleted.id, deleted.rows[0][0]["callback_data"])
    await chat.expect("+49 1512 3456701")
    assert (await only(world, "contacts"))["name"] == "Mommy"


async def test_what_is_typed_narrows_the_list(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad", "Ångström")
    await chat.send("/contacts")
    await chat.expect("Contacts (3)")
    await chat.send("angs")
    found = await chat.expect("One contact matches")
    assert found.buttons[0] == ["Ångström · +49 1512 3456703"]
    await chat.send("d")
    assert (await chat.expect("“d”")).buttons[0][0].startswith("Dad")
    await chat.tap("Show all")
    await chat.expect("Contacts (3)")


async def test_a_long_search_in_any_script_narrows_the_list_and_has_pages(chat: Chat) -> None:
    name = "राधिका राजगोपालाचारी वेंकटरमण"
    await add(chat, "Mom", *(f"{name} {n}" for n in "abcdefghi"))
    await chat.send("/contacts")
    await chat.expect("Contacts (10)")
    await chat.send(name)
    await chat.expect(f"9 contacts match “{name}”, page 1 of 2")
    await chat.tap(NEXT)
    second = await chat.expect("page 2 of 2")
    assert second.buttons[0][0].startswith(f"{name[:20]}")


async def test_the_pages_of_an_older_search_stay_in_it(chat: Chat) -> None:
    await add(chat, "Mom", *(f"Anna {letter}" for letter in "abcdefghi"))
    await chat.send("/search anna")
    older = await chat.expect("page 1 of 2")
    turn = next(button["callback_data"] for row in older.rows for button in row if button["text"] == NEXT)
    await chat.send("/search mom")
    await chat.expect("One contact matches")
    await chat.forge_tap(older.id, turn)
    await chat.expect("9 contacts match “anna”, page 2 of 2")


async def test_a_search_that_is_forgotten_leads_to_the_whole_list(chat: Chat) -> None:
    await add(chat, "Mom", *(f"Anna {letter}" for letter in "abcdefghi"))
    await chat.send("/search anna")
    found = await chat.expect("page 1 of 2")
    await chat.forge_tap(found.id, "g|contacts|000000000000|1")
    await chat.expect_toast("This menu has expired.")
    await chat.expect("Contacts (10)")


async def test_what_is_in_no_name_is_a_message_to_send(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.expect("Contacts (1)")
    await chat.send("Happy birthday!")
    await chat.expect("Who is it for?")


async def test_a_file_with_contacts_is_looked_at_also_while_the_list_is_on_show(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.expect("Contacts (1)")
    await chat.send_file("document", b"Name,Phone\nDad,+49 151 23456702\n", "people.csv")
    await chat.expect("Nothing is saved yet.")


async def test_leaving_the_list_ends_the_search(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.tap("Home")
    await chat.expect("🏠")
    await chat.send("Mom")
    await chat.expect("Who is it for?")


async def test_a_command_ends_it_without_a_word(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.expect("Contacts (1)")
    await chat.send("/templates")
    await chat.expect("no templates")
    assert not [message for message in chat.messages if "nothing of it was saved" in message.text]


@pytest.mark.parametrize(
    ("birthday", "said"), [("24 Dec 1980", "Every year"), ("29 Feb", "or 1 March in years without it")]
)
async def test_congratulating_every_year_takes_three_taps(world: World, chat: Chat, birthday: str, said: str) -> None:
    await add(chat, "Mom")
    await edit(chat, "Mom", "Birthday", birthday)
    await chat.expect("👤 Mom")
    await chat.tap("Congratulate every year")
    preview = await chat.expect("Is this right?")
    assert "Happy birthday, Mom! 🎂" in preview.text
    assert said in preview.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    plan = await only(world, "schedules")
    assert plan["text"] == "Happy birthday, {first_name}! 🎂"
    assert plan["recurrence"]["start"].endswith("T09:00:00")


@pytest.mark.parametrize("birthday", ["24 Dec 1980", "29 Feb"])
async def test_somebody_is_congratulated_once_however_often_one_taps(world: World, chat: Chat, birthday: str) -> None:
    await add(chat, "Mom", "Dad")
    await schedule(chat, "Mom; 24 Dec 9:00; Merry Christmas")
    for again in (False, True):
        await edit(chat, "Mom", "Birthday", birthday)
        await chat.expect("👤 Mom")
        await chat.tap("Congratulate every year")
        if not again:
            await chat.expect("Is this right?")
            await chat.tap("Confirm")
            await chat.expect("Scheduled.")
    await chat.expect_toast("This is planned already")
    assert "Happy birthday" in (await chat.expect("▶️ Active")).text
    assert await count(world, "schedules") == 2
    await chat.tap("Back")
    await chat.expect("Schedules for Mom")


async def test_another_birthday_is_another_schedule(chat: Chat) -> None:
    await add(chat, "Mom")
    for birthday in ("24 Dec", "25 Dec"):
        await edit(chat, "Mom", "Birthday", birthday)
        await chat.expect("👤 Mom")
        await chat.tap("Congratulate every year")
        await chat.expect("Is this right?")
        await chat.tap("Confirm")
        await chat.expect("Scheduled.")


async def test_the_list_is_narrowed_by_digits_and_by_tags(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await edit(chat, "Dad", "Tags", "Family")
    for typed, name in (("3456701", "Mom"), ("0151 234567 02", "Dad"), ("#fam", "Dad")):
        await chat.send("/contacts")
        await chat.expect("Contacts (2)")
        await chat.send(typed)
        found = await chat.expect("One contact matches")
        assert found.buttons[0][0].startswith(name)
        await chat.tap("Show all")
        await chat.expect("Contacts (2)")


async def test_who_a_message_is_for_is_narrowed_and_widened_again(chat: Chat) -> None:
    await add(chat, "Mom", "Dad", "Marc")
    await chat.send("/create")
    await chat.expect("Who is it for?")
    await chat.send("m")
    narrowed = await chat.expect("Which one do you mean by “m”?")
    assert [row[0] for row in narrowed.buttons[:2]] == ["Marc", "Mom"]
    await chat.tap("Show all")
    await chat.expect("Who is it for?")
    await chat.tap("Dad")
    await chat.expect("What shall I send to Dad?")
    await chat.send("/send")
    await chat.send("3456701")
    await chat.expect("What shall I send to Mom now?")


async def test_what_keeps_a_contact_from_being_deleted_is_one_tap_away(chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    for name in ("Mom", "Dad"):
        await chat.send(f"/create {name}; tomorrow 9:00; Hello {name}")
        await chat.tap("Confirm")
        await chat.expect("Scheduled.")
    await chat.send("/search mom")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.tap("Delete")
    await chat.expect("Mom cannot be deleted")
    await chat.tap("Schedules")
    named = await chat.expect("Schedules for Mom (1)")
    assert "Hello Mom" in named.buttons[0][0]
