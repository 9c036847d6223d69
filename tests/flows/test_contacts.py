"""/add, /contacts, /search: the people to write to."""

import pytest

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import MOM, NEXT, PREVIOUS, add, count, only, schedule

SPELLINGS = [
    ("Mom +49 151 23456701", "Mom", "+4915123456701"),
    ("Mom: 0151 23456701", "Mom", "+4915123456701"),
    ("Mom, 0151/234567-01", "Mom", "+4915123456701"),
    ("Mom (0151) 23456701", "Mom", "+4915123456701"),
    ("Mom +49 (0)151 23456701", "Mom", "+4915123456701"),
    ("Mom 004915123456701", "Mom", "+4915123456701"),
    ("Mom 2 +49 151 23456701", "Mom 2", "+4915123456701"),
    ("Mom\n+49 151 23456701", "Mom", "+4915123456701"),
    ("  Mom   Smith  +49 151 23456701", "Mom Smith", "+4915123456701"),
    ("José Ñandú +34 612 345 678", "José Ñandú", "+34612345678"),
    ("李小龙 +852 5123 4567", "李小龙", "+85251234567"),
    ("👩‍🚀 Ada +49 151 23456701", "👩‍🚀 Ada", "+4915123456701"),
    ("אמא +972 50-234-5678", "אמא", "+972502345678"),
    ("أمي \u202a+49 151 23456701\u202c", "أمي", "+4915123456701"),
    ("علي ٠١٥١٢٣٤٥٦٧٠١", "علي", "+4915123456701"),
    ("Mom +49 151\u201123456701", "Mom", "+4915123456701"),
    ("<b>Mom</b> & {name} +49 151 23456701", "<b>Mom</b> & {name}", "+4915123456701"),
]


async def test_every_usual_spelling_is_understood(world: World, chat: Chat) -> None:
    for typed, name, phone in SPELLINGS:
        await chat.send(f"/add {typed}")
        await chat.expect(f"Added {name}, +")
        saved = await only(world, "contacts")
        assert (saved["name"], saved["phone"]) == (name, phone)
        await world.database["contacts"].delete_one({})


async def test_a_number_alone_asks_for_a_name(world: World, chat: Chat) -> None:
    await chat.send("/add")
    await chat.expect("Whom shall I add?")
    await chat.send("+49 151 23456701")
    await chat.expect("Whose number is +49 1512 3456701?")
    await chat.send("Mom")
    await chat.expect("Added Mom, +49 1512 3456701.")
    assert await count(world, "contacts") == 1


@pytest.mark.parametrize("said", ["/add Tom", "/add Tom 12"])
async def test_a_name_without_a_usable_number_asks_for_the_number(world: World, chat: Chat, said: str) -> None:
    await chat.send(said)
    await chat.expect("Which number does Tom have?")
    await chat.send("I shall look for it")
    again = await chat.expect("“I shall look for it” is not a phone number")
    assert "Which number does Tom have?" in again.text
    await chat.send("+49 151 23456701")
    await chat.expect("Added Tom, +49 1512 3456701.")
    assert (await only(world, "contacts"))["name"] == "Tom"


async def test_a_typed_name_counts_where_the_number_comes_on_a_card(world: World, chat: Chat) -> None:
    await chat.send("/add")
    await chat.expect("Whom shall I add?")
    await chat.send("Tom")
    await chat.expect("Which number does Tom have?")
    await chat.share_contact("4915123456701", "Thomas")
    await chat.expect("Added Tom, +49 1512 3456701.")


@pytest.mark.parametrize("number", ["+4915123456701", "4915123456701", "015123456701", "004915123456701"])
async def test_a_shared_contact_is_saved(world: World, chat: Chat, number: str) -> None:
    await chat.share_contact(number, "Grace", "Hopper")
    await chat.tap("Save as contact")
    await chat.expect("Added Grace Hopper, +49 1512 3456701.")
    assert (await only(world, "contacts"))["phone"] == "+4915123456701"


async def test_a_contact_shared_in_the_middle_of_adding_answers_the_question(chat: Chat) -> None:
    await chat.send("/add")
    question = await chat.expect("Whom shall I add?")
    await chat.share_contact("4915123456701", "Grace")
    await chat.expect("Added Grace")
    assert next(one for one in chat.messages if one.id == question.id).buttons == []
    await chat.send("hello")
    await chat.expect("Who is it for?")


async def test_a_shared_contact_without_a_usable_number_asks_again(world: World, chat: Chat) -> None:
    await chat.send("/add")
    await chat.expect("Whom shall I add?")
    await chat.share_contact("112", "Police")
    again = await chat.expect("is not a phone number that I can use")
    assert "Whom shall I add?" in again.text
    await chat.share_contact("4915123456701", "Grace")
    await chat.expect("Added Grace")
    assert await count(world, "contacts") == 1


async def test_a_shared_contact_without_a_usable_number_is_refused(world: World, chat: Chat) -> None:
    await chat.share_contact("112", "Police")
    await chat.tap("Save as contact")
    await chat.expect("is not a phone number that I can use")
    assert await count(world, "contacts") == 0


async def test_a_contact_shared_in_the_middle_of_another_question_is_saved_and_the_question_stays(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    await chat.tap("Mom")
    await chat.send("Hello")
    await chat.expect("When shall it go to Mom?")
    await chat.share_contact("4915123456777", "Grace")
    await chat.expect("Added Grace")
    await chat.send("in 1 hour")
    await chat.expect("Is this right?")


async def test_the_list_is_paged_and_opens_a_card(chat: Chat) -> None:
    await add(chat, *(f"Friend {letter}" for letter in "abcdefghijklmnopq"))
    await chat.send("/contacts")
    first = await chat.expect("Contacts (17), page 1 of 3")
    await chat.tap(NEXT)
    await chat.expect("page 2 of 3")
    await chat.tap(NEXT)
    last = await chat.expect("page 3 of 3")
    assert last.id == first.id
    assert last.buttons[1:] == [
        [PREVIOUS],
        ["\N{HEAVY PLUS SIGN} Add a contact", "📥 Import / export"],
        ["🏠 Home"],
    ]
    await chat.tap(last.buttons[0][0])
    card = await chat.expect("👤 Friend q")
    assert "+49 1512 3456717" in card.text
    await chat.tap("Back")
    await chat.expect("page 1 of 3")


async def test_the_list_leads_to_adding(chat: Chat) -> None:
    await chat.send("/contacts")
    await chat.expect("You have no contacts yet.")
    await chat.tap("Add a contact")
    await chat.expect("Whom shall I add?")
    await chat.send(f"Mom {MOM}")
    await chat.expect("Added Mom")


async def test_deleting_asks_first(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.tap("Delete")
    await chat.expect("Delete Mom?")
    await chat.tap("Back")
    await chat.expect("👤 Mom")
    assert await count(world, "contacts") == 1
    await chat.tap("Delete")
    await chat.tap("Yes, delete")
    await chat.expect("Mom was deleted.")
    await chat.tap("Contacts")
    await chat.expect("You have no contacts yet.")
    assert await count(world, "contacts") == 0


async def test_somebody_whom_a_schedule_writes_to_stays(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.tap("Delete")
    question = await chat.expect("Delete Mom?")
    really = question.rows[0][0]["callback_data"]
    await schedule(chat, "Mom; tomorrow 9:00; Hello")
    await chat.forge_tap(question.id, really)
    await chat.expect_toast("A schedule writes to this contact")
    await chat.tap("Delete")
    await chat.expect("Mom cannot be deleted: a schedule writes to this contact.")
    assert await count(world, "contacts") == 1


async def test_a_search_looks_past_accents_and_case(chat: Chat) -> None:
    await add(chat, "José García", "Josephine")
    for typed in ("jose", "JOSÉ", "josé ga", "garcia jo", "gárç"):
        await chat.send(f"/search {typed}")
        found = await chat.expect("match")
        assert any("José García" in row[0] for row in found.buttons), typed


async def test_the_pages_of_a_search_stay_in_the_search(chat: Chat) -> None:
    await add(chat, "Bert", *(f"Anna {letter}" for letter in "abcdefghi"))
    await chat.send("/search anna")
    await chat.expect("9 contacts match “anna”, page 1 of 2")
    await chat.tap(NEXT)
    second = await chat.expect("page 2 of 2")
    assert "Anna i" in second.buttons[0][0]


async def test_a_search_for_odd_characters_finds_nothing(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/search .*|$(&<é" + "ü" * 60)
    await chat.expect("No contact matches")
