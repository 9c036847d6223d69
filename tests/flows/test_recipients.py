"""Several recipients and tags, and what is noted about a contact."""

import re

import pytest

from core.model import Contact
from core.store.contacts import RECIPIENTS_LIMIT
from core.store.finding import kept
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import add, count, move_to_next_run, only, schedule


async def note(chat: Chat, name: str, button: str, answer: str) -> Shown:
    """Open a contact's card, tap one of its buttons and answer; gives the card."""
    await chat.send(f"/search {name}")
    listed = await chat.expect("match")
    await chat.tap(listed.buttons[0][0])
    await chat.expect(f"👤 {name}")
    await chat.tap(button)
    await chat.expect("?")
    await chat.send(answer)
    return await chat.expect(f"👤 {name}")


async def tagged(chat: Chat, *names: str, tag: str = "family") -> None:
    """Add contacts and give them a tag."""
    await add(chat, *names)
    for name in names:
        await note(chat, name, "Tags", tag)


class TestNotes:
    async def test_tags_are_on_the_card_and_in_the_list_and_lead_to_those_who_have_them(self, chat: Chat) -> None:
        await add(chat, "Mom", "Dad", "Boss")
        card = await note(chat, "Mom", "Tags", "Family, close friends")
        assert "🏷 #Family #close_friends" in card.text
        await note(chat, "Dad", "Tags", "#family")
        await chat.send("/contacts")
        listed = await chat.expect("Contacts (3)")
        assert ["#close_friends (1)", "#Family (2)"] in listed.buttons
        await chat.tap("#Family (2)")
        family = await chat.expect("🏷 #Family (2)")
        assert [row[0].split(" · ")[0] for row in family.buttons[:2]] == ["Dad", "Mom"]
        await chat.tap("Schedule a message")
        await chat.expect("What shall I send to #Family?")

    async def test_more_tags_than_fit_have_a_list_of_their_own(self, chat: Chat) -> None:
        await add(chat, "Mom")
        await note(chat, "Mom", "Tags", ", ".join(f"tag{n}" for n in range(9)))
        await chat.send("/contacts")
        await chat.tap("All tags (9)")
        tags = await chat.expect("Tags (9)")
        assert tags.buttons[0] == ["#tag0 (1)"]

    async def test_a_tag_that_nobody_has_any_more_says_so(self, chat: Chat) -> None:
        await tagged(chat, "Mom")
        await chat.send("/contacts")
        listed = await chat.expect("Contacts (1)")
        await note(chat, "Mom", "Tags", "work")
        await chat.forge_tap(listed.id, listed.rows[1][0]["callback_data"])
        await chat.expect_toast("Nobody has this tag any more.")

    async def test_a_birthday(self, world: World, chat: Chat) -> None:
        await add(chat, "Mom")
        card = await note(chat, "Mom", "Birthday", "24 Dec 1980")
        assert "🎂 December 24, 1980" in card.text
        assert (await only(world, "contacts"))["birthday"] == {"month": 12, "day": 24, "year": 1980}

    async def test_what_is_noted_can_be_cleared(self, world: World, chat: Chat) -> None:
        await add(chat, "Mom")
        for button, answer, shown in (
            ("Tags", "family", "#family"),
            ("Birthday", "29 Feb", "February 29"),
            ("Time zone", "tokyo", "Asia/Tokyo"),
        ):
            card = await note(chat, "Mom", button, answer)
            assert shown in card.text
            await chat.tap(button)
            question = await chat.expect("Now:")
            assert shown in question.text
            await chat.tap("Clear")
            assert shown not in (await chat.expect("👤 Mom")).text
        assert not {"tags", "tag_keys", "birthday", "zone"} & set(await only(world, "contacts"))

    async def test_which_of_several_time_zones_is_meant_is_tapped(self, world: World, chat: Chat) -> None:
        await add(chat, "Mom")
        await chat.send("/contacts")
        await chat.tap("Mom · +49 1512 3456701")
        await chat.tap("Time zone")
        await chat.expect("In which time zone does Mom live?")
        await chat.send("USA")
        asked = await chat.expect("Which one? Look at the clock beside it")
        await chat.tap(next(label for row in asked.buttons for label in row if "Los Angeles" in label))
        assert "America/Los_Angeles" in (await chat.expect("👤 Mom")).text
        assert (await only(world, "contacts"))["zone"] == "America/Los_Angeles"

    async def test_a_field_is_added_changed_and_taken_away(self, world: World, chat: Chat) -> None:
        await add(chat, "Mom")
        assert "✏️ home_town: Berlin" in (await note(chat, "Mom", "Add a field", "Home town: Berlin")).text
        assert "✏️ home_town: Bonn" in (await note(chat, "Mom", "Add a field", "home_town: Bonn")).text
        await chat.tap("Add a field")
        await chat.tap("home_town: Bonn")
        assert "home_town" not in (await chat.expect("👤 Mom")).text
        assert (await only(world, "contacts"))["fields"] == {}

    @pytest.mark.parametrize(
        ("button", "answer", "problem"),
        [
            ("Tags", "x" * 31, "Tags have up to 30 characters"),
            ("Birthday", "03/04/1980", "is no birthday that I can read"),
            ("Time zone", "Atlantis", "I know no city or country “Atlantis”"),
            ("Add a field", "Berlin", "a name and a value with a colon"),
            ("Add a field", "name: Berlin", "These names are taken"),
        ],
    )
    async def test_what_cannot_be_kept_is_explained_and_asked_again(
        self, world: World, chat: Chat, button: str, answer: str, problem: str
    ) -> None:
        await add(chat, "Mom")
        before = await only(world, "contacts")
        await chat.send("/contacts")
        await chat.tap("Mom · +49 1512 3456701")
        await chat.tap(button)
        await chat.expect("?")
        await chat.send(answer)
        again = await chat.expect(problem)
        assert "Mom" in again.text.split("?")[0]
        assert await only(world, "contacts") == before

    async def test_a_contact_deleted_meanwhile_is_gone(self, world: World, chat: Chat) -> None:
        await add(chat, "Mom")
        await chat.send("/contacts")
        await chat.tap("Mom · +49 1512 3456701")
        await chat.tap("Tags")
        await chat.expect("Which tags shall Mom have?")
        await world.database["contacts"].delete_one({"name": "Mom"})
        await chat.send("family")
        await chat.expect("This contact no longer exists.")


class TestChoosing:
    async def test_several_are_tapped_with_check_marks(self, world: World, chat: Chat) -> None:
        await add(chat, "Ann", "Bert", "Carl", "Dora")
        await chat.send("/create")
        await chat.tap("Several")
        await chat.expect("Chosen: nobody yet")
        await chat.tap("Done")
        await chat.expect_toast("Choose somebody first.")
        for name, chosen in (("Ann", "Ann"), ("Bert", "Ann, Bert"), ("Dora", "Ann, Bert, Dora")):
            await chat.tap(name)
            await chat.expect(f"Chosen: {chosen}")
        await chat.tap("Bert")
        marks = await chat.expect("Chosen: Ann, Dora")
        assert [row[0] for row in marks.buttons[:4]] == ["☑️ Ann", "⬜ Bert", "⬜ Carl", "☑️ Dora"]
        await chat.tap("Done")
        await chat.expect("What shall I send to Ann, Dora?")
        await chat.send("Hello {name}")
        await chat.expect("When shall it go to Ann, Dora?")
        await chat.send("tomorrow 9:00")
        confirm = await chat.expect("Is this right?")
        assert "To 2 contacts: Ann, Dora\nThis is how Ann gets it." in confirm.text
        assert "Hello Ann" in confirm.text
        await chat.tap("Confirm")
        await chat.expect("Ann, Dora get it on")
        assert len((await only(world, "schedules"))["contact_ids"]) == 2

    async def test_tags_are_tapped_too(self, world: World, chat: Chat) -> None:
        await tagged(chat, "Mom", "Dad")
        await chat.send("/create")
        await chat.tap("Several")
        await chat.expect("Chosen: nobody yet")
        await chat.tap("Tags")
        await chat.expect("Which tags?")
        await chat.tap("#family (2)")
        await chat.expect("Chosen: #family")
        await chat.tap("#family (2)")
        await chat.expect("Chosen: nobody yet")
        await chat.tap("#family (2)")
        await chat.tap("Done")
        await chat.expect("What shall I send to #family?")

    async def test_a_list_in_one_line(self, world: World, chat: Chat) -> None:
        await tagged(chat, "Mom", "Dad", "Ann", "Bert")
        await chat.send("/create mom, Dad, #FAMILY; tomorrow 9:00; Hello {name}")
        confirm = await chat.expect("Is this right?")
        assert re.search(r"To 4 contacts: Dad, Mom and 2 more", confirm.text)
        assert "Everybody who has #family on the day gets it." in confirm.text
        await chat.tap("Confirm")
        await chat.expect("Mom, Dad, #family get it on")
        saved = await only(world, "schedules")
        assert (len(saved["contact_ids"]), saved["tags"]) == (2, ["family"])

    async def test_a_list_in_one_line_with_arabic_commas(self, chat: Chat) -> None:
        await add(chat, "Mom", "Dad")
        await chat.send("/create Mom، Dad؛ tomorrow 9:00؛ Hello, you; and you")
        asked = await chat.expect("To 2 contacts: Dad, Mom")
        assert "Hello, you; and you" in asked.text

    async def test_a_name_in_a_list_that_several_have_is_asked_about(self, chat: Chat) -> None:
        await add(chat, "Mom", "Anna Adler", "Anna Berg", "Bo Blau", "Bo Braun")
        await chat.send("/create Mom, Anna, Bo; tomorrow 9:00; Hello")
        await chat.expect("Which one do you mean by “Anna”?")
        await chat.tap("Anna Berg")
        await chat.expect("Which one do you mean by “Bo”?")
        await chat.tap("Bo Blau")
        await chat.expect("Chosen: Mom, Anna Berg, Bo Blau")
        await chat.tap("Done")
        await chat.expect("Is this right?")

    async def test_names_can_be_typed_where_several_are_chosen(self, chat: Chat) -> None:
        await add(chat, "Mom", "Dad", "Ann")
        await chat.send("/create")
        await chat.tap("Several")
        await chat.tap("Ann")
        await chat.expect("Chosen: Ann")
        await chat.send("mom, dad")
        await chat.expect("Chosen: Ann, Mom, Dad")

    @pytest.mark.parametrize(
        ("who", "problem"),
        [("#nobody", "Nobody has the tag #nobody."), ("Mom, Zoe", "I find no contact called “Zoe”")],
    )
    async def test_whom_there_is_not_is_named_and_nothing_is_saved(
        self, world: World, chat: Chat, who: str, problem: str
    ) -> None:
        await add(chat, "Mom")
        await chat.send(f"/create {who}; tomorrow 9:00; Hello")
        await chat.expect(problem)
        assert await count(world, "schedules") == 0

    async def test_recipients_are_changed_from_the_confirmation(self, chat: Chat) -> None:
        await add(chat, "Mom", "Dad", "Ann")
        await chat.send("/create Mom, Dad; tomorrow 9:00; Hello")
        await chat.expect("Is this right?")
        await chat.tap("Recipient")
        await chat.expect("Chosen: Mom, Dad")
        await chat.tap("Dad")
        await chat.tap("Done")
        confirm = await chat.expect("Is this right?")
        assert "To: Mom" in confirm.text

    async def test_one_of_several_was_deleted_meanwhile(self, world: World, chat: Chat) -> None:
        await add(chat, "Mom", "Dad", "Ann")
        await chat.send("/create Mom, Dad; tomorrow 9:00; Hello")
        await chat.expect("Is this right?")
        await world.database["contacts"].delete_one({"name": "Mom"})
        await chat.tap("Confirm")
        again = await chat.expect("This contact no longer exists.")
        assert "Chosen: Dad" in again.text
        await chat.tap("Done")
        confirm = await chat.expect("Is this right?")
        assert "To: Dad" in confirm.text


class TestSending:
    async def test_a_tag_behind_a_name_is_asked_about_with_it(self, chat: Chat) -> None:
        await add(chat, "Mom", "Ben")
        await note(chat, "Mom", "Tags", "family")
        await chat.send("/send Ben, #family Hello")
        asked = await chat.expect("Send this now?")
        assert "To 2 contacts: Ben, Mom" in asked.text
        assert asked.text.endswith("Hello")

    async def test_a_tag_now(self, world: World, chat: Chat) -> None:
        await world.pair()
        await tagged(chat, "Mom", "Dad")
        await chat.send("/send #family Hello {name}")
        await chat.expect(re.compile("(Sent|Delivered|Read) .*Mom"))
        await chat.expect(re.compile("(Sent|Delivered|Read) .*Dad"))
        assert sorted(await world.arrived()) == ["Hello Dad", "Hello Mom"]

    async def test_a_tag_without_a_text_asks_for_it(self, chat: Chat) -> None:
        await tagged(chat, "Mom", "Dad")
        await chat.send("/send #family")
        await chat.expect("What shall I send to #family now?")

    async def test_more_than_five_are_asked_about_first(self, world: World, chat: Chat) -> None:
        names = ["Ann", "Bert", "Carl", "Dora", "Emil", "Fritz"]
        await tagged(chat, *names)
        await world.pair()
        await chat.send("/send #family Hello {name}")
        confirm = await chat.expect("Send this now?")
        assert "To 6 contacts: Ann, Bert and 4 more" in confirm.text
        assert "Hello Ann" in confirm.text
        assert await count(world, "deliveries") == 0
        data = confirm.rows[0][0]["callback_data"]
        await chat.tap("Send now")
        await chat.expect("On its way to 6 contacts: #family")
        await chat.forge_tap(confirm.id, data)
        await chat.expect_toast()
        assert await count(world, "deliveries") == 6
        await chat.expect("6 messages: ")
        assert len(await world.arrived()) == 6

    async def test_not_to_send_to_many_after_all(self, world: World, chat: Chat) -> None:
        await tagged(chat, "Ann", "Bert", "Carl", "Dora", "Emil", "Fritz")
        await chat.send("/send #family Hello")
        await chat.expect("Send this now?")
        await chat.tap("Text")
        await chat.expect("What shall I send to #family now?")
        await chat.send("Good bye")
        again = await chat.expect("Send this now?")
        assert "Good bye" in again.text
        await chat.tap("Cancel")
        await chat.expect("Cancelled.")
        assert await count(world, "deliveries") == 0


class TestSchedules:
    async def test_the_list_and_the_card_name_recipients_and_tags(self, chat: Chat) -> None:
        await tagged(chat, "Mom", "Dad", "Ann", "Bert")
        await schedule(chat, "Mom, Dad, Ann, #family; tomorrow 9:00; Hello")
        await chat.send("/schedules")
        listed = await chat.expect("Schedules (1)")
        assert "Mom, Dad and 2 more" in listed.buttons[0][0]
        await chat.tap(listed.buttons[0][0])
        await chat.expect("Mom, Dad and 2 more · ▶️ Active")

    async def test_each_gets_an_own_text_when_it_is_due(self, world: World, chat: Chat) -> None:
        await world.pair()
        await tagged(chat, "Mom", "Dad")
        await note(chat, "Mom", "Add a field", "city: Bonn")
        await schedule(chat, "#family; in 1 hour; Hello {name} in {city|your town}, no. {count}")
        await move_to_next_run(world)
        await chat.expect("Mom")
        await chat.expect("Dad")
        assert sorted(await world.arrived()) == ["Hello Dad in your town, no. 1", "Hello Mom in Bonn, no. 1"]

    async def test_an_unknown_placeholder_is_refused_with_the_list_of_known_ones(
        self, world: World, chat: Chat
    ) -> None:
        await add(chat, "Mom")
        await note(chat, "Mom", "Add a field", "city: Bonn")
        await chat.send("/create Mom; tomorrow 9:00; Hello {town}")
        refused = await chat.expect("I do not know the placeholder {town}")
        assert "{count}, {city}" in refused.text
        assert await count(world, "schedules") == 0

    async def test_a_field_in_hindi_is_filled_in(self, chat: Chat) -> None:
        await add(chat, "Mom")
        await note(chat, "Mom", "Add a field", "पता: दिल्ली")
        await chat.send("/send Mom घर: {पता}")
        await chat.expect("घर: दिल्ली")

    async def test_a_template_may_have_fields(self, world: World, chat: Chat) -> None:
        await add(chat, "Mom")
        await note(chat, "Mom", "Add a field", "city: Bonn")
        await chat.send("/templates")
        await chat.tap("New template")
        await chat.send("Trip")
        asked = await chat.expect("What does “Trip” say?")
        assert "{city}" in asked.text
        await chat.send("See you in {city}")
        await chat.expect("The template Trip is saved.")


async def test_a_tag_that_nobody_has_any_more_is_told_when_it_is_due(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await note(chat, "Mom", "Tags", "family")
    await schedule(chat, "#family; tomorrow 9:00; Hello {first_name}", repeat="Daily")
    await world.database["contacts"].update_one({"name": "Mom"}, {"$unset": {"tags": "", "tag_keys": ""}})
    await chat.forget()
    await move_to_next_run(world)
    failed = await chat.expect("Not sent to #family: nobody has such a tag any more.")
    assert failed.buttons == [["⚡ Send now"]]
    await chat.tap("Send now")
    await chat.expect("Send this to #family now?")
    await chat.tap("Yes, send now")
    await chat.expect("Nobody has the tag #family.")


async def crowd(world: World) -> None:
    """Give more people one tag than a message may go to."""
    people = [
        Contact(
            owner_id=world.user.id, name=f"Member {number:04}", chat_id=f"49151{number:08}@c.us",
            phone=f"+49151{number:08}", tags=("club",), created_at=world.clock.now(),
        )
        for number in range(RECIPIENTS_LIMIT + 1)
    ]  # fmt: skip
    await world.database["contacts"].insert_many([kept(each) for each in people])


async def test_a_tag_of_too_many_is_refused_when_it_is_saved_and_others_can_be_chosen(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Hello")
    await world.database["schedules"].update_one({}, {"$set": {"contact_ids": [], "tags": ["club"]}})
    await crowd(world)
    await chat.tap("Details")
    await chat.tap("Duplicate")
    confirm = await chat.expect("Is this right?")
    assert "To 1,001 contacts: Member 0000, Member 0001 and 999 more" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("a message goes to at most 1,000 at once")
    await chat.tap("Tags")
    await chat.tap("#club (1,001)")
    await chat.expect("Chosen: nobody yet")
    await chat.send("Mom")
    await chat.expect("Chosen: Mom")
    await chat.tap("Done")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")


async def test_a_schedule_of_too_many_can_be_changed_all_the_same(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Hello")
    await world.database["schedules"].update_one({}, {"$set": {"contact_ids": [], "tags": ["club"]}})
    await crowd(world)
    await chat.tap("Details")
    await chat.tap("Edit")
    await chat.expect("To 1,001 contacts")
    await chat.send("tomorrow 18:00")
    await chat.expect("18:00")
    await chat.tap("Save")
    await chat.expect("Changed.")


async def test_who_is_unknown_among_several_can_be_added_to_them(chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await chat.send("/create")
    await chat.tap("Several")
    await chat.expect("Chosen: nobody yet")
    await chat.tap("⬜ Mom")
    await chat.expect("Chosen: Mom")
    await chat.send("Grandma")
    asked = await chat.expect("I find no contact called “Grandma”")
    assert any("Done" in label for row in asked.buttons for label in row)
    await chat.tap("Add Grandma")
    await chat.expect("Which number does Grandma have?")
    await chat.send("+49 151 23456709")
    asked = await chat.expect("Chosen: Mom, Grandma")
    assert "Add Grandma" not in str(asked.buttons)
