"""Contacts from WhatsApp: choosing people and groups from its lists, and checking numbers there."""

import re

import pytest

from bot.features.importing import AT_ONCE
from core.ports import KnownChat
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import ABSENT, BACK, MOM, NEXT, PREVIOUS, add, count, only

IMPORT = "Import from WhatsApp"


async def begin(world: World, chat: Chat) -> Shown:
    """Link WhatsApp and open its list of people."""
    await world.pair()
    await chat.send("/contacts")
    await chat.expect(re.compile("Contacts|no contacts"))
    await chat.tap("Import / export")
    await chat.tap(IMPORT)
    return await chat.expect("Tap whom to add")


async def many(world: World, monkeypatch: pytest.MonkeyPatch, total: int) -> None:
    """Give the account so many people, which the sandbox has not."""
    people = [KnownChat(f"49151234{number:05}@c.us", f"Friend {number:03}") for number in range(1, total + 1)]

    async def contacts(_: str) -> list[KnownChat]:
        return people

    monkeypatch.setattr(world.gateway, "contacts", contacts)


def labels(shown: Shown) -> list[str]:
    return [label for row in shown.buttons for label in row]


async def names(world: World) -> list[str]:
    return sorted([document["name"] async for document in world.database["contacts"].find()])


async def test_people_and_groups_are_chosen_from_two_lists_and_added_at_once(world: World, chat: Chat) -> None:
    first = await begin(world, chat)
    assert first.buttons[0] == ["● 👤 People (7)", "👥 Groups (2)"]
    await chat.tap("⬜ Mom · +49 1512 3456701")
    chosen = await chat.expect("Chosen: 1.")
    assert chosen.id == first.id
    assert "☑️ Mom · +49 1512 3456701" in labels(chosen)
    await chat.tap("👥 Groups (2)")
    groups = await chat.expect("Chosen: 1.")
    assert "⬜ Family · 4 members" in labels(groups)
    await chat.tap("⬜ Family · 4 members")
    await chat.tap("✅ Add 2")
    done = await chat.expect("Added 2 contacts.")
    assert done.id == first.id
    assert await names(world) == ["Family", "Mom"]
    await chat.tap("Contacts")
    listed = await chat.expect("Contacts (2)")
    assert labels(listed)[:2] == ["👥 Family · group", "Mom · +49 1512 3456701"]


async def test_who_is_a_contact_already_is_marked_and_keeps_the_name(world: World, chat: Chat) -> None:
    await chat.send(f"/add Mama {MOM}")
    await chat.expect("Added Mama")
    await begin(world, chat)
    await chat.tap("✓ Mom · +49 1512 3456701")
    await chat.expect_toast("Is in your contacts already.")
    await chat.tap("Select page")
    await chat.expect("Chosen: 6.")
    await chat.tap("✅ Add 6")
    await chat.expect("Added 6 contacts.")
    assert "Mama" in await names(world)
    assert "Mom" not in await names(world)


async def test_who_became_a_contact_meanwhile_is_counted_as_there(world: World, chat: Chat) -> None:
    await begin(world, chat)
    await chat.tap("⬜ Mom · +49 1512 3456701")
    await chat.expect("Chosen: 1.")
    await chat.share_contact("4915123456701", "Mama")
    await chat.expect("Added Mama")
    await chat.tap("✅ Add 1")
    await chat.expect("Nobody was added. One was in your contacts already.")
    assert await names(world) == ["Mama"]


async def test_a_search_narrows_the_list_and_keeps_what_is_chosen(world: World, chat: Chat) -> None:
    await begin(world, chat)
    await chat.tap("⬜ Mom · +49 1512 3456701")
    await chat.expect("Chosen: 1.")
    await chat.send("joao")
    found = await chat.expect("One matches “joao”. Chosen: 1.")
    assert [label for label in labels(found) if label.startswith("⬜")] == ["⬜ João Pereira · +55 11 96123-4567"]
    await chat.tap("Select page")
    await chat.expect("Chosen: 2.")
    await chat.tap("End search")
    whole = await chat.expect("Tap whom to add")
    assert "Chosen: 2." in whole.text
    await chat.send("nobody at all")
    await chat.expect("Nobody matches")
    await chat.tap("✅ Add 2")
    await chat.expect("Added 2 contacts.")
    assert await names(world) == ["João Pereira", "Mom"]


async def test_a_choice_can_be_taken_back(world: World, chat: Chat) -> None:
    await begin(world, chat)
    await chat.tap("⬜ Mom · +49 1512 3456701")
    await chat.tap("☑️ Mom · +49 1512 3456701")
    empty = await chat.expect("Tap whom to add")
    assert "Chosen" not in empty.text
    assert not any(label.startswith("✅ Add") for label in labels(empty))
    await chat.tap("Select page")
    await chat.expect("Chosen: 7.")
    await chat.tap("Clear")
    assert "Chosen" not in (await chat.expect("Tap whom to add")).text
    await chat.tap("Cancel")
    await chat.expect("Cancelled.")
    assert await count(world, "contacts") == 0


async def test_the_list_is_paged_and_the_choice_goes_along(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    await many(world, monkeypatch, 20)
    await begin(world, chat)
    await chat.tap("⬜ Friend 001 · +49 1512 3400001")
    await chat.tap(NEXT)
    second = await chat.expect("page 2 of 3")
    assert "⬜ Friend 009 · +49 1512 3400009" in labels(second)
    await chat.tap("Select page")
    await chat.expect("Chosen: 9.")
    await chat.tap(PREVIOUS)
    first = await chat.expect("page 1 of 3")
    assert "☑️ Friend 001 · +49 1512 3400001" in labels(first)
    await chat.tap("✅ Add 9")
    await chat.expect("Added 9 contacts.")


async def test_a_double_tap_on_somebody_chooses_them_and_says_nothing(world: World, chat: Chat) -> None:
    shown = await begin(world, chat)
    data = next(row[0]["callback_data"] for row in shown.rows if "pick" in row[0].get("callback_data", ""))
    await chat.forge_tap(shown.id, data)
    await chat.expect("Chosen: 1.")
    await chat.forge_tap(shown.id, data)
    await chat.send("/cancel")
    await chat.expect("Cancelled")
    assert not [toast for toast in chat.toasts if "already" in toast]


async def test_no_more_can_be_chosen_than_are_kept(world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    await many(world, monkeypatch, AT_ONCE + 8)
    await begin(world, chat)
    for page in range(1, AT_ONCE // 8 + 1):
        await chat.tap("Select page")
        await chat.expect(f"Chosen: {page * 8}.")
        await chat.tap(NEXT)
        await chat.expect(f"page {page + 1} of")
    await chat.tap("Select page")
    await chat.expect_toast(f"At most {AT_ONCE} at once")
    await chat.tap(f"✅ Add {AT_ONCE}")
    await chat.expect(f"Added {AT_ONCE} contacts.")
    assert await count(world, "contacts") == AT_ONCE


async def test_the_good_news_of_a_new_link_leads_to_the_lists_and_stays(world: World, chat: Chat) -> None:
    await world.pair()
    await chat.send("/whatsapp")
    connected = await chat.expect("Connected as")
    assert connected.buttons[:2] == [["📥 Import from WhatsApp"], ["Disconnect"]]
    await chat.tap(IMPORT)
    await chat.expect("Tap whom to add")


async def test_without_whatsapp_there_is_nothing_to_import_from(chat: Chat) -> None:
    await chat.send("/contacts")
    await chat.tap("Import / export")
    await chat.tap(IMPORT)
    told = await chat.expect("WhatsApp is not connected, so there is nothing to import from.")
    assert told.buttons == [["📱 Connect WhatsApp"], [BACK]]
    await chat.tap("Connect WhatsApp")
    await chat.expect_photo()


async def test_an_import_that_is_over_leaves_no_live_buttons(world: World, chat: Chat) -> None:
    shown = await begin(world, chat)
    data = next(button["callback_data"] for row in shown.rows for button in row if "Mom" in button["text"])
    await chat.send("/contacts")
    await chat.expect("You have no contacts yet.")
    await chat.forge_tap(shown.id, data)
    await chat.expect_toast("This menu has expired.")
    assert await count(world, "contacts") == 0


async def test_a_number_is_checked_on_whatsapp_and_the_answer_is_kept(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.expect("Not checked on WhatsApp yet.")
    await chat.tap("Check on WhatsApp")
    await chat.expect_toast("Is on WhatsApp.")
    await chat.expect("✅ Is on WhatsApp.")
    saved = await only(world, "contacts")
    assert (saved["on_whatsapp"], saved["chat_id"]) == (True, "4915123456701@c.us")


async def test_a_number_without_whatsapp_is_told_apart(world: World, chat: Chat) -> None:
    await world.pair()
    await chat.send(f"/add Nobody {ABSENT}")
    await chat.expect("Added Nobody")
    await chat.send("/contacts")
    await chat.tap("Nobody · +49 1512 3450000")
    await chat.tap("Check on WhatsApp")
    await chat.expect_toast("Is not on WhatsApp.")
    await chat.expect("❌ Is not on WhatsApp.")
    assert (await only(world, "contacts"))["on_whatsapp"] is False


async def test_what_cannot_be_checked_now_is_said_and_changes_nothing(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.tap("Mom · +49 1512 3456701")
    await chat.tap("Check on WhatsApp")
    await chat.expect_toast("WhatsApp is not connected, so I cannot ask it.")
    assert "on_whatsapp" not in await only(world, "contacts")
