"""What is one's own: all of it exported, all of it deleted."""

import io
import json
from typing import Any
from zipfile import ZipFile

import pytest

from bot import uploads
from bot.sandbox.errors import ApiError
from core.content import MediaKind
from core.model import Leaving, Role
from core.ops import takeout
from core.store.contacts import Contacts
from core.store.database import Database
from core.store.people import People
from core.timing.clock import MovableClock
from tests.contract.gateway.waiting import eventually
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import add, count, schedule


def opened(data: bytes) -> dict[str, Any]:
    """Give the JSON files of an archive."""
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


@pytest.fixture
async def half_gone(database: Database, clock: MovableClock) -> None:
    """Leave a person's deletion as a crash does."""
    people = People(database, clock)
    await people.welcome(1_000_001, name="Ada", role=Role.OWNER, language="en", zone="UTC", region="DE")
    await Contacts(database, clock).add(1_000_001, "Mom", "+4915123456701")
    await people.leave(1_000_001, Leaving.ERASURE, clock.now())


async def own_data(chat: Chat) -> Shown:
    await chat.send("/settings")
    await chat.tap("Your data")
    return await chat.expect("Nobody but you sees it here")


async def test_all_is_exported_as_a_zip_of_json(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await schedule(chat, "Mom; in 1 hour; Hello {name}", "Daily")
    await chat.send("/send Dad Hi")
    await chat.expect("Queued")
    shown = await own_data(chat)
    assert "Contacts: 2 · templates: 0 · schedules: 1 · log: 1" in shown.text
    await chat.tap("Export all my data")
    sent = await chat.expect("All your data.")
    assert sent.raw["document"]["file_name"].endswith(".zip")
    files = opened(await chat.bytes_of(sent))
    assert sorted(files) == [
        "about.json", "contacts.json", "deleted_contacts.json", "deleted_templates.json", "deliveries.json",
        "schedules.json", "settings.json", "templates.json",
    ]  # fmt: skip
    assert (files["about.json"]["format"], files["about.json"]["version"]) == ("wa-scheduler", 1)
    assert sorted(contact["name"] for contact in files["contacts.json"]) == ["Dad", "Mom"]
    assert files["schedules.json"][0]["text"] == "Hello {name}"
    assert files["deliveries.json"][0]["text"] == "Hi"
    assert files["settings.json"]["zone"] == "Europe/Berlin"


async def test_what_was_just_deleted_is_exported_too(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.tap("Delete")
    await chat.tap("Yes, delete")
    await chat.expect("Mom was deleted.")
    await own_data(chat)
    await chat.tap("Export all my data")
    files = opened(await chat.bytes_of(await chat.expect("All your data.")))
    assert files["contacts.json"] == []
    assert files["deleted_contacts.json"][0]["contact"]["name"] == "Mom"


async def test_the_files_that_messages_carry_are_exported_too(world: World, chat: Chat) -> None:
    media, picture = world.service.engine.stores.media, b"\x89PNG" + bytes(range(256)) * 100
    kept = await media.put(world.user.id, picture, kind=MediaKind.IMAGE, mimetype="image/png")
    await media.put(1_000_002, b"somebody else's", kind=MediaKind.IMAGE, mimetype="image/png")
    await own_data(chat)
    await chat.tap("Export all my data")
    with ZipFile(io.BytesIO(await chat.bytes_of(await chat.expect("All your data.")))) as archive:
        assert [name for name in archive.namelist() if name.startswith("media/")] == [f"media/{kept.sha256}"]
        assert archive.read(f"media/{kept.sha256}") == picture


async def test_what_is_too_large_for_one_file_comes_in_parts(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add(chat, *(f"Contact {n}" for n in range(4)))
    monkeypatch.setattr(takeout, "PARTS", 3)
    monkeypatch.setattr(uploads, "BYTES", 0)
    await own_data(chat)
    await chat.tap("Export all my data")
    await chat.expect("There is more than I can send")
    parts = [opened(await chat.bytes_of(one)) for one in chat.news if "document" in one.raw]
    assert [part["about.json"]["part"] for part in parts] == [1, 2, 3]


async def test_all_is_deleted_after_the_word_was_typed_and_one_begins_anew(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 hour; Hello", "Daily")
    await own_data(chat)
    await chat.tap("Delete all my data")
    await chat.expect("To delete everything, type DELETE")
    await chat.send("yes")
    await chat.expect("That is not the word, so nothing was deleted")
    assert await count(world, "contacts") == 1
    await chat.send("delete")
    await chat.expect("Your data is being deleted")
    await chat.expect("All your data is deleted")
    for name in await world.database["people"].database.list_collection_names():
        assert await count(world, name) == 0, name
    assert await world.gateway.sessions() == []
    await chat.send("/contacts")
    await chat.expect("You have no contacts yet")


async def test_a_deletion_begins_before_telegram_is_asked_for_anything(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await own_data(chat)
    await chat.tap("Delete all my data")
    await chat.expect("To delete everything, type DELETE")
    world.api.fail(ApiError(502, "Bad Gateway"), method="sendMessage")
    await chat.send("delete")
    await chat.expect("All your data is deleted")
    assert await count(world, "contacts") == 0


async def test_a_deletion_can_be_thought_better_of(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await own_data(chat)
    await chat.tap("Delete all my data")
    await chat.expect("To delete everything")
    await chat.tap("Cancel")
    await chat.expect("Cancelled.")
    await chat.send("DELETE")
    await chat.expect("Who is it for?")
    assert await count(world, "contacts") == 1


async def test_while_it_goes_on_nothing_is_done_and_that_is_said(world: World, chat: Chat) -> None:
    await chat.send("/start")
    home = await chat.expect("Hello Ada")
    await world.database["people"].update_one({"_id": world.user.id}, {"$set": {"leaving": "erasure"}})
    await chat.send("/add Mom +49 151 23456701")
    await chat.expect("Your data is being deleted")
    await chat.forge_tap(home.id, "g|contacts||0")
    await chat.expect("Your data is being deleted")
    assert await count(world, "contacts") == 0


async def test_what_a_crash_has_cut_off_is_finished_at_the_next_start(half_gone: None, world: World) -> None:
    async def gone() -> bool:
        return not await count(world, "people")

    await eventually(gone)
    assert await count(world, "contacts") == 0
    await world.chat.send("/contacts")
    await world.chat.expect("You have no contacts yet")
