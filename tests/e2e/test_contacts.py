"""Contacts from outside: in by hand, by card, by file and from WhatsApp; found, changed, deleted, brought back, out."""

import csv
import io

import pytest

from tests.e2e.conftest import Outside
from tests.fakes.chat import Chat
from tests.flows.steps import ABSENT, NEXT, add
from tests.unit.core.test_importing_table import GERMAN, OUTLOOK
from tests.unit.core.test_importing_vcard import IPHONE, NOKIA

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def opened(chat: Chat, name: str) -> None:
    """Open somebody's card."""
    await chat.send(f"/search {name}")
    listed = await chat.expect("matches")
    await chat.tap(listed.buttons[0][0])
    await chat.expect(f"👤 {name}")


async def test_somebody_is_added_by_typing_and_by_sharing_a_card(shared: Outside) -> None:
    chat = shared.somebody().chat
    await chat.send("/contacts")
    await chat.expect("You have no contacts yet.")
    await chat.tap("Add a contact")
    await chat.expect("Whom shall I add?")
    await chat.send("Mom")
    await chat.expect("Which number does Mom have?")
    await chat.send("0151 23456701")
    await chat.expect("Added Mom, +49 1512 3456701.")
    await chat.send("/add Mommy +49 151 234567-01")
    await chat.expect("+49 1512 3456701 is already saved as Mom.")
    await chat.send("/add")
    await chat.expect("Whom shall I add?")
    await chat.share_contact("4915123456702", "Grace", "Hopper")
    await chat.expect("Added Grace Hopper, +49 1512 3456702.")
    await chat.share_contact("+49 151 23456703", "Alan")
    await chat.expect("What shall I do with it?")
    await chat.tap("Save as contact")
    await chat.expect("Added Alan")
    await chat.send("/contacts")
    await chat.expect("Contacts (3)")


async def test_the_list_has_pages_and_is_narrowed_by_what_is_typed(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, *(f"Friend {letter}" for letter in "abcdefghi"), "José García")
    await chat.send("/contacts")
    await chat.expect("Contacts (10), page 1 of 2")
    await chat.tap(NEXT)
    second = await chat.expect("page 2 of 2")
    assert second.buttons[0][0].startswith("Friend i")
    await chat.send("friend")
    await chat.expect("9 contacts match “friend”, page 1 of 2")
    await chat.send("JOSE gar")
    found = await chat.expect("One contact matches “JOSE gar”")
    assert found.buttons[0][0].startswith("José García")
    await chat.tap("Show all")
    await chat.expect("Contacts (10)")
    await chat.send("456703")
    assert (await chat.expect("One contact matches")).buttons[0][0].startswith("Friend c")


async def test_every_part_of_a_card_is_changed_and_a_birthday_is_congratulated_on(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, "Mom")
    await opened(chat, "Mom")
    for button, question, answer, shown in (
        ("Name", "What is Mom called", "Rosa", "👤 Rosa"),
        ("Number", "Which number does Rosa have now?", "0170 1234567", "+49 170 1234567"),
        ("Notes", "note about Rosa", "Likes <tulips>", "📝 Likes <tulips>"),
        ("Tags", "Which tags shall Rosa have?", "family, garden", "🏷 #family #garden"),
        ("Birthday", "birthday?", "24 Dec 1980", "🎂 December 24, 1980"),
        ("Time zone", "In which time zone does Rosa live?", "Tokyo", "🕘 Asia/Tokyo"),
        ("Add a field", "What shall I remember about Rosa?", "city: Kyoto", "✏️ city: Kyoto"),
    ):
        await chat.tap(button)
        await chat.expect(question)
        await chat.send(answer)
        await chat.expect(shown)
    await chat.tap("Birthday")
    await chat.expect("Now: December 24, 1980")
    await chat.send("31 Feb")
    await chat.expect("“31 Feb” is no birthday that I can read for certain.")
    await chat.send("24 Dec 1981")
    await chat.expect("🎂 December 24, 1981")
    await chat.tap("Congratulate every year")
    preview = await chat.expect("Is this right?")
    assert "Happy birthday, Rosa! 🎂" in preview.text
    assert "Every year on December 24" in preview.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled. Rosa gets it on")
    await chat.send("/contacts")
    await chat.expect("Contacts (1)")
    await chat.tap("#garden (1)")
    assert (await chat.expect("#garden (1)")).buttons[0][0].startswith("Rosa")


async def test_a_deletion_asks_first_and_is_taken_back_unless_a_schedule_needs_the_contact(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, "Mom", "Dad")
    await opened(chat, "Dad")
    await chat.tap("Delete")
    await chat.expect("Delete Dad?")
    await chat.tap("Yes, delete")
    await chat.expect("Dad was deleted.")
    await chat.tap("Take it back")
    await chat.expect_toast("Dad is back.")
    await chat.expect("👤 Dad")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await opened(chat, "Mom")
    await chat.tap("Delete")
    await chat.expect("Mom cannot be deleted: a schedule writes to this contact.")
    await chat.tap("Schedules")
    await chat.expect("Schedules for Mom (1)")


async def test_whatsapp_is_asked_about_numbers_and_gives_its_own_people(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await chat.send(f"/add Nobody {ABSENT}")
    await chat.expect("Added Nobody")
    await add(chat, "Mom")
    await ada.pair()
    for name, outcome in (("Mom", "✅ Is on WhatsApp."), ("Nobody", "❌ Is not on WhatsApp.")):
        await opened(chat, name)
        await chat.tap("Check on WhatsApp")
        await chat.expect(outcome)
    await chat.send("/contacts")
    await chat.expect("Contacts (2)")
    await chat.tap("Import / export")
    await chat.expect("Import and export")
    await chat.tap("Import from WhatsApp")
    listed = await chat.expect("Tap whom to add")
    await chat.tap(next(row[0] for row in listed.buttons if "Ravi" in row[0]).split(" ", 1)[1])
    await chat.expect("Chosen: 1.")
    await chat.tap("Add 1")
    await chat.expect("Added one contact.")
    await chat.send("/search ravi")
    await chat.expect("One contact matches")


async def test_a_vcf_and_a_csv_are_imported_and_come_back_as_files(shared: Outside) -> None:
    chat = shared.somebody().chat
    await chat.send_file("document", NOKIA + IPHONE.replace("6701", "6702").encode(), "phone.vcf")
    await chat.expect("phone.vcf: 2 people")
    await chat.tap("Import 2")
    await chat.expect("Added 2 contacts.")
    await chat.send_file("document", GERMAN.replace("234567-01", "234567-03").encode("utf-16"), "tabelle.csv")
    await chat.expect("New: one")
    await chat.tap("Import 1")
    await chat.expect("Added one contact.")
    await chat.send_file("document", OUTLOOK.encode("cp1252"), "outlook.csv")
    await chat.expect("tags: 1")
    await chat.tap("Import 1")
    await chat.expect("One contact got something added.")
    await chat.send("/contacts")
    await chat.expect("Contacts (3)")
    await chat.tap("Import / export")
    await chat.tap("Export .vcf")
    sent = await chat.expect("3 contacts.")
    cards = (await chat.bytes_of(sent)).decode()
    assert cards.count("BEGIN:VCARD") == 3
    assert "FN:J\u00f6rg M\u00fcller\r\n" in cards
    assert "X-WA-SCHEDULER-FIELD:ort;K\u00f6ln\r\n" in cards


async def test_a_file_is_looked_at_before_anything_is_saved_and_what_is_wrong_has_its_line(shared: Outside) -> None:
    chat = shared.somebody().chat
    await add(chat, "Mom")
    table = "Name;Handy;Ort\nMommy;0151 23456701;Bonn\nNobody;12;\nDad;0151 23456702;Köln\nDad;+49 151 23456702;\n"
    await chat.send_file("document", table.encode("cp1252"), "tabelle.csv")
    review = await chat.expect("Nothing is saved yet.")
    for line in (
        "New: one – Dad",  # noqa: RUF001 - the text's own typography
        "fields: 1 (Mom)",
        "keeps yours: Mom (in the file: Mommy)",
        "One entry has a number that came before in the file.",
        "line 3, Nobody: “12” is no valid phone number",
    ):
        assert line in review.text
    await chat.send("/contacts")
    await chat.expect("Contacts (1)")
    await chat.send_file("document", table.encode("cp1252"), "tabelle.csv")
    await chat.expect("Nothing is saved yet.")
    await chat.tap("Import 2")
    await chat.expect("Added one contact.")
    await chat.send("/contacts")
    await chat.expect("Contacts (2)")
    await chat.tap("Import / export")
    await chat.expect("Import and export")
    await chat.tap("Export .csv")
    sent = await chat.expect("2 contacts.")
    rows = list(csv.DictReader(io.StringIO((await chat.bytes_of(sent)).decode("utf-8-sig"), newline="")))
    assert [(row["First Name"], row["Custom Field 1 - Value"]) for row in rows] == [("Dad", "Köln"), ("Mom", "Bonn")]
