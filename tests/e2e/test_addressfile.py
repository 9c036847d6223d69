"""Contacts by files, from outside: over the Bot API, with what is saved at the end sent back by it."""

from tests.e2e.conftest import Outside
from tests.unit.core.test_importing_table import GERMAN, OUTLOOK
from tests.unit.core.test_importing_vcard import IPHONE, NOKIA


async def test_a_vcf_and_a_csv_are_imported_and_come_back_as_files(outside: Outside) -> None:
    await outside.program().ready()
    chat = outside.chat
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
