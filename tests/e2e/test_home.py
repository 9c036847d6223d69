"""The first minutes and every day after, from outside: home, its steps, and the way back to it."""

import pytest

from tests.e2e.conftest import SECONDS, Outside

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_first_steps_are_done_one_after_the_other_and_then_home_shows_the_day(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await chat.send("/start")
    first = await chat.expect("Three steps")
    assert first.buttons[:3] == [["📱 Link WhatsApp"], ["👥 Add somebody"], ["✍️ Write"]]
    await chat.tap("Link WhatsApp")
    await chat.expect("Connected as", timeout=SECONDS)
    await chat.send("/start")
    await chat.expect("The first step is done, two to go")
    await chat.tap("Add somebody")
    await chat.expect("Whom shall I add?")
    await chat.send("Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await chat.send("/start")
    await chat.expect("One step to go")
    await chat.tap("Write")
    await chat.tap("New schedule")
    await chat.expect("Who is it for?")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    await chat.send("Good morning {first_name}")
    await chat.expect("When shall it go to Mom?")
    await chat.send("tomorrow 9:00")
    await chat.expect("Good morning Mom")
    await chat.tap("Confirm")
    await chat.expect("Scheduled. Mom gets it on")
    await chat.send("/start")
    home = await chat.expect("Hello Ada")
    assert "🟢 WhatsApp is connected as" in home.text
    assert "09:00 · Mom" in home.text


async def test_one_message_is_edited_in_place_and_every_screen_leads_back(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await ada.pair()
    await chat.send("/create Mom; in 2 days; Hello")
    await chat.expect("Is this right?")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await chat.send("/start")
    home = await chat.expect("Hello Ada")
    for button, title in (
        ("Contacts", "👥 Contacts (1)"), ("Settings", "⚙️ Settings"), ("Schedules", "🗓 Schedules (1)"),
        ("Write", "✍️ Write"),
    ):  # fmt: skip
        await chat.tap(button)
        shown = await chat.expect(title)
        await chat.tap("Home")
        assert (await chat.expect("Hello Ada")).id == shown.id == home.id


async def test_help_status_and_what_is_no_command_are_answered(shared: Outside) -> None:
    chat = shared.somebody().chat
    await chat.send("/help")
    await chat.expect("/add Mom +49 151 23456789")
    await chat.send("/status")
    await chat.expect("WhatsApp is not connected. /whatsapp connects it.")
    await chat.send("/nonsense")
    await chat.expect("I do not know the command")
    await chat.send("/cancel")
    await chat.expect("There is nothing to cancel.")


async def test_double_taps_old_buttons_and_forged_ones_do_nothing_more_and_are_answered(shared: Outside) -> None:
    chat = shared.somebody().chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await chat.send("/create Mom; in 2 days; Hello")
    confirm = await chat.expect("Is this right?")
    data = confirm.rows[0][0]["callback_data"]
    await chat.forge_tap(confirm.id, data)
    await chat.forge_tap(confirm.id, data)
    await chat.expect_toast("It is scheduled already, once.")
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (1)")
    await chat.tap(listed.buttons[0][0])
    card = await chat.expect("▶️ Active")
    delete = next(one["callback_data"] for row in card.rows for one in row if "Delete" in one["text"])
    await chat.tap("Delete")
    await chat.expect("Delete the schedule for Mom?")
    await chat.tap("Yes, delete")
    await chat.expect("Nothing is scheduled.")
    for gone in (delete, "g|schedule|nowhere|0"):
        await chat.forge_tap(card.id, gone)
        await chat.expect("This no longer exists.")
    for forged in ("f|stale|pick|1", "nonsense"):
        await chat.forge_tap(card.id, forged)
        await chat.expect_toast("This menu has expired.")
    await chat.send("/start")
    await chat.expect("Hello Ada")
