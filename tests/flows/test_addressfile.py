"""Contacts from a file and as a file: what it would change, the import, its end, and the way out again."""

import asyncio
import csv
import io
import threading

import pytest

from bot.features import addressfile
from bot.sandbox.errors import ApiError
from core.ports import KnownChat
from core.store.database import DatabaseUnavailable
from core.store.exchange import BATCH, Exchange
from core.text.importing.reading import BYTES, read
from tests.fakes.chat import Chat, Shown
from tests.fakes.effort import Effort
from tests.flows.conftest import World
from tests.flows.steps import MOM, add, count, only
from tests.unit.core.test_importing_table import GOOGLE_OLD
from tests.unit.core.test_importing_vcard import card

CARDS = (
    card("FN:Mommy", f"TEL;TYPE=CELL:{MOM}", "BDAY:--12-24", "CATEGORIES:family", "NOTE:likes tea")
    + card("FN:Dad", "TEL;TYPE=CELL:0151 23456702")
    + card("FN:Nobody", "TEL:12")
).encode()


def many(total: int, start: int = 0) -> bytes:
    rows = "".join(f"Person {n:05},+49151{n:08},Berlin\r\n" for n in range(start, start + total))
    return f"Name,Phone,City\r\n{rows}".encode()


async def send(chat: Chat, data: bytes, name: str = "contacts.vcf") -> Shown:
    """Send a file and wait for what it would change."""
    await chat.send_file("document", data, name)
    return await chat.expect("Nothing is saved yet.")


async def names(world: World) -> list[str]:
    return sorted([document["name"] async for document in world.database["contacts"].find()])


async def table(chat: Chat, message: Shown) -> list[list[str]]:
    data = await chat.bytes_of(message)
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


async def test_a_file_is_looked_at_first_and_then_imported(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    review = await send(chat, CARDS)
    assert review.text == (
        "📄 contacts.vcf: 2 people\n"
        "\N{HEAVY PLUS SIGN} New: one \N{EN DASH} Dad\n"
        "✏️ One contact gets something added:\n"
        "\N{EN DASH} tags: 1 (Mom)\n"
        "\N{EN DASH} birthday: 1 (Mom)\n"
        "\N{EN DASH} notes: 1 (Mom)\n"
        "🏷 One has another name in the file and keeps yours: Mom (in the file: Mommy).\n"
        "☎️ One number has no country code. I read it as one of Germany; /settings changes that.\n"
        "⚠️ One entry cannot be taken:\n"
        "\N{EN DASH} line 14, Nobody: “12” is no valid phone number\n\n"
        "Nothing is saved yet."
    )
    assert await names(world) == ["Mom"]
    await chat.tap("Import 2")
    done = await chat.expect("Added one contact.")
    assert done.id == review.id
    assert "One contact got something added." in done.text
    assert done.text.endswith("⚠️ One entry was not taken:\n\N{EN DASH} line 14, Nobody: “12” is no valid phone number")
    assert done.buttons == [["👥 Contacts"], ["📋 Details as a file"]]
    assert await names(world) == ["Dad", "Mom"]
    mom = await world.database["contacts"].find_one({"name": "Mom"})
    assert mom is not None
    assert (mom["tags"], mom["birthday"], mom["notes"]) == (["family"], {"month": 12, "day": 24}, "likes tea")


async def test_the_contacts_lead_to_a_file_by_the_ways_in_and_out(world: World, chat: Chat) -> None:
    await chat.send("/contacts")
    await chat.tap("Import / export")
    ways = await chat.expect("Import and export")
    assert ways.buttons == [
        ["📥 Import from WhatsApp"], ["📄 Import a file"], ["⬇️ Export .vcf", "⬇️ Export .csv"], ["‹ Back"],  # noqa: RUF001
    ]  # fmt: skip
    await chat.tap("Import a file")
    await chat.expect("Send me the file with your contacts")
    await chat.send("here it comes")
    await chat.expect("Send me the file with your contacts")
    await chat.send_file("document", GOOGLE_OLD.encode(), "whatever.txt")
    await chat.expect("New: 3 \N{EN DASH} Anna Müller, Bob, Bob 2")
    await chat.tap("Import 3")
    await chat.expect("Added 3 contacts.")


async def test_a_file_can_be_meant_for_somebody_instead(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await send(chat, CARDS)
    await chat.tap("Send it to somebody")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.tap("Send now")
    await chat.expect("contacts.vcf")
    assert await count(world, "contacts") == 1


async def test_cancelling_saves_nothing(world: World, chat: Chat) -> None:
    await send(chat, CARDS)
    await chat.tap("Cancel")
    await chat.expect("Cancelled. Nothing was imported.")
    assert await count(world, "contacts") == 0


async def test_everything_that_is_wrong_comes_as_a_file_on_demand(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await send(chat, CARDS + b"".join(card(f"FN:=cmd{n}", "TEL:12").encode() for n in range(10)))
    await chat.tap("Details as a file")
    sent = await chat.expect("What is wrong in the file")
    header, *rows = await table(chat, sent)
    assert header == ["Line", "Name", "Value", "Outcome", "Details"]
    assert rows[:2] == [
        ["1", "Mom", "'+49 1512 3456701", "contact exists",
         "tags are added; the birthday is added; notes are added; keeps its name, in the file it is “Mommy”"],
        ["14", "Nobody", "12", "not imported", "“12” is no valid phone number"],
    ]  # fmt: skip
    assert rows[2][:2] == ["19", "'=cmd0"]
    assert len(rows) == 12
    assert await names(world) == ["Mom"]


async def test_a_second_import_of_the_same_file_finds_everything_there(world: World, chat: Chat) -> None:
    await send(chat, CARDS)
    await chat.tap("Import 2")
    await chat.expect("Added 2 contacts.")
    await chat.send_file("document", CARDS, "contacts.vcf")
    again = await chat.expect("There is nothing to import.")
    assert "2 are in your contacts already, with all of it." in again.text
    assert again.buttons == [["👥 Contacts"], ["📋 Details as a file"], ["✉️ Send it to somebody"]]


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"\x89PNG\x00\x00\x00\x00", "x.csv", "I find no contacts in this file"),
        (b"Name,City\nMom,Berlin\n", "x.csv", "Its columns are: Name, City."),
        (b"Name,Phone\n" + b"x,1\n" * 20_001, "x.csv", "has more than 20,000 entries"),
        (b"x" * (BYTES + 1), "x.vcf", "This file is larger than 20 MB"),
    ],
)
async def test_what_cannot_be_read_is_refused_with_what_to_do(
    world: World, chat: Chat, data: bytes, name: str, said: str
) -> None:
    await chat.send_file("document", data, name)
    await chat.expect(said)
    assert await count(world, "contacts") == 0


async def test_a_file_that_is_gone_is_asked_for_again(world: World, chat: Chat) -> None:
    review = await send(chat, CARDS)
    shown = next(message for message in chat.messages if message.outgoing)
    world.api.files._by_id.pop(shown.file_id or "")
    await chat.tap("Import 2")
    gone = await chat.expect("The file is no longer here.")
    assert gone.id == review.id
    assert await count(world, "contacts") == 0


async def test_a_file_that_telegram_does_not_give_now_can_be_tried_again(world: World, chat: Chat) -> None:
    world.api.fail(ApiError(502, "Bad Gateway"), method="getFile")
    await chat.send_file("document", CARDS, "contacts.vcf")
    await chat.expect("Telegram did not give me the file just now.")
    await chat.tap("Try again")
    await chat.expect("Nothing is saved yet.")


async def test_in_the_middle_of_another_question_a_file_is_an_answer_to_that(world: World, chat: Chat) -> None:
    await chat.send("/add")
    await chat.expect("Whom shall I add?")
    await chat.send_file("document", CARDS, "contacts.vcf")
    again = await chat.expect("Whom shall I add?")
    assert "Nothing is saved" not in again.text


async def test_reading_shows_at_once_and_can_be_stopped(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    review, held = await send(chat, CARDS), threading.Event()
    with monkeypatch.context() as patched:
        patched.setattr(addressfile, "read", lambda *args, **values: held.wait(20) and read(*args, **values))
        await chat.tap("Import 2")
        reading = await chat.expect("Reading contacts.vcf")
        assert (reading.id, reading.buttons) == (review.id, [["⏹ Stop"]])
        await chat.forge_tap(review.id, "g|file.cancel||0")
        await chat.expect_toast("I am still working on a file of yours.")
        await chat.tap("Stop")
        stopped = await chat.expect("Cancelled.")
        held.set()
    assert stopped.id == review.id
    assert await count(world, "contacts") == 0
    await chat.tap("Try again")
    await chat.expect("Nothing is saved yet.")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (RuntimeError("unforeseen"), "Something went wrong on my side."),
        (DatabaseUnavailable("away"), "The database does not answer"),
    ],
)
async def test_what_fails_behind_the_chat_is_said_in_the_message_which_offers_to_try_again(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    async def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(Exchange, "compare", fail)
        await chat.send_file("document", CARDS, "contacts.vcf")
        failed = await chat.expect(said)
    await chat.tap("Try again")
    again = await chat.expect("Nothing is saved yet.")
    assert again.id == failed.id
    with monkeypatch.context() as patched:
        patched.setattr(Exchange, "compare", fail)
        await chat.tap("Details as a file")
        await chat.expect(said)
    await chat.tap("Import 2")
    await chat.expect("Added 2 contacts.")


@pytest.mark.parametrize(("way", "label"), [("exchange", "Export .csv"), ("file", "Details as a file")])
async def test_a_file_that_telegram_does_not_take_is_said_not_to_come(
    world: World, chat: Chat, way: str, label: str
) -> None:
    review = await send(chat, CARDS)
    if way == "exchange":
        await chat.tap("Import 2")
        await chat.expect("Added 2 contacts.")
        await chat.forge_tap(review.id, "g|exchange||0")
        await chat.expect("Import and export")
    world.api.fail(ApiError(502, "Bad Gateway"), method="sendDocument")
    await chat.tap(label)
    await chat.expect_toast("I am preparing the file.")
    await chat.expect("The file could not be sent.")


async def test_ten_thousand_rows_leave_the_loop_free_and_show_their_progress(world: World, chat: Chat) -> None:
    await send(chat, many(10_000), "contacts.csv")
    with Effort() as effort:
        turns = asyncio.get_running_loop().create_task(_busiest_turn(effort))
        await chat.tap("Import 10,000")
        await chat.expect("Added 10,000 contacts.", timeout=60)
    turns.cancel()
    busiest = await turns
    assert await count(world, "contacts") == 10_000
    assert busiest < 10 * BATCH
    edits = [call for call in world.api.calls(world.user.id) if call.method == "editmessagetext"]
    progress = [call for call in edits if "Importing" in str(call.parameters.get("text"))]
    assert 0 < len(progress) < 60


async def _busiest_turn(effort: Effort) -> int:
    """Find the most that the loop's thread does without looking at anything else."""
    busiest, before = 0, effort.calls
    try:
        while True:
            await asyncio.sleep(0)
            busiest, before = max(busiest, effort.calls - before), effort.calls
    except asyncio.CancelledError:
        return busiest


async def test_a_stopped_import_keeps_what_it_has_and_goes_on(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = asyncio.Event()
    merge = Exchange.merge

    async def slow(self: Exchange, owner_id: int, people: object) -> object:
        if await world.database["contacts"].count_documents({}) >= 2 * BATCH:
            await held.wait()
        return await merge(self, owner_id, people)  # type: ignore[arg-type]

    monkeypatch.setattr(Exchange, "merge", slow)
    monkeypatch.setattr(addressfile, "EDIT_SECONDS", 0)
    await send(chat, many(3 * BATCH), "contacts.csv")
    await chat.tap("Import 1,500")
    await chat.expect("Importing: 1,000 of 1,500")
    await chat.tap("Stop")
    await chat.expect("Stopped after 1,000 of 1,500.")
    assert await count(world, "contacts") == 2 * BATCH
    held.set()
    await chat.tap("Go on")
    done = await chat.expect("Added 500 contacts.")
    assert "1,000 were in your contacts before" in done.text
    assert await count(world, "contacts") == 3 * BATCH


async def test_progress_that_is_deleted_does_not_come_back_but_the_end_does(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, shown = asyncio.Event(), asyncio.Event()
    merge = Exchange.merge

    async def slow(self: Exchange, owner_id: int, people: object) -> object:
        if await world.database["contacts"].count_documents({}) >= BATCH:
            shown.set()
            await held.wait()
        return await merge(self, owner_id, people)  # type: ignore[arg-type]

    monkeypatch.setattr(Exchange, "merge", slow)
    monkeypatch.setattr(addressfile, "EDIT_SECONDS", 0)
    review = await send(chat, many(4 * BATCH), "contacts.csv")
    await chat.tap("Import 2,000")
    await shown.wait()
    await chat.delete(review.id)
    await chat.expect_gone(review.id)
    held.set()
    done = await chat.expect("Added 2,000 contacts.")
    assert [one.id for one in chat.messages if one.id > review.id] == [done.id]


async def test_the_stop_of_an_import_that_a_restart_cut_off_looks_at_the_file_again(world: World, chat: Chat) -> None:
    review = await send(chat, many(10), "contacts.csv")
    await chat.forge_tap(review.id, "g|file.stop||0")
    again = await chat.expect("New: 10")
    assert again.id == review.id


async def test_a_double_tap_imports_once(world: World, chat: Chat) -> None:
    review = await send(chat, many(BATCH), "contacts.csv")
    await chat.forge_tap(review.id, "g|file.import||0")
    await chat.forge_tap(review.id, "g|file.import||0")
    await chat.expect("Added 500 contacts.")
    assert await count(world, "contacts") == BATCH


async def test_a_second_file_waits_for_the_first(world: World, chat: Chat) -> None:
    await chat.send_file("document", many(5_000), "a.csv")
    await chat.send_file("document", CARDS, "b.vcf")
    await chat.expect("I am still working on a file of yours.")


async def test_contacts_come_as_cards_that_change_nothing_when_they_come_back(world: World, chat: Chat) -> None:
    await send(chat, CARDS)
    await chat.tap("Import 2")
    await chat.expect("Added 2 contacts.")
    for ending in ("vcf", "csv"):
        before = [document async for document in world.database["contacts"].find()]
        await chat.send("/contacts")
        await chat.tap("Import / export")
        await chat.tap(f"Export .{ending}")
        sent = await chat.expect("2 contacts.")
        assert sent.raw["document"]["file_name"].endswith(f".{ending}")
        await chat.send_file("document", await chat.bytes_of(sent), f"back.{ending}")
        back = await chat.expect("There is nothing to import.")
        assert "2 are in your contacts already, with all of it." in back.text
        assert [document async for document in world.database["contacts"].find()] == before


async def test_an_exported_table_restores_everything(world: World, chat: Chat) -> None:
    await chat.send_file("document", "Name;Handy;Ort\nAda;0151 23456701;=Köln\n".encode("cp1252"), "x.csv")
    await chat.tap("Import 1")
    await chat.expect("Added one contact.")
    before = await only(world, "contacts")
    await chat.send("/contacts")
    await chat.tap("Import / export")
    await chat.tap("Export .csv")
    sent = await chat.expect("One contact.")
    header, row = await table(chat, sent)
    assert dict(zip(header, row, strict=True)) == {
        "First Name": "Ada", "Labels": "", "Birthday": "", "Notes": "", "Phone 1 - Label": "Mobile",
        "Phone 1 - Value": "+49 1512 3456701", "Time Zone": "", "Custom Field 1 - Label": "ort",
        "Custom Field 1 - Value": "'=Köln",
    }  # fmt: skip
    await world.database["contacts"].delete_many({})
    await send(chat, await chat.bytes_of(sent), "back.csv")
    await chat.tap("Import 1")
    await chat.expect("Added one contact.")
    after = await only(world, "contacts")
    assert {**after, "_id": before["_id"], "created_at": before["created_at"]} == before


async def test_a_group_is_not_exported_and_that_is_said(world: World, chat: Chat) -> None:
    await world.pair()
    await chat.send("/contacts")
    await chat.tap("Import / export")
    await chat.tap("Export .vcf")
    await chat.expect("There is nobody to export")
    await add(chat, "Mom")
    await Exchange(world.database, world.clock).import_many(world.user.id, [KnownChat("1@g.us", "Family")])
    await chat.send("/contacts")
    await chat.tap("Import / export")
    await chat.tap("Export .vcf")
    sent = await chat.expect("One contact. One has no phone number, like a group, and is not in it.")
    assert b"FN:Family" not in await chat.bytes_of(sent)
