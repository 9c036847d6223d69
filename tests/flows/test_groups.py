"""A group is a recipient like a person."""

import pytest

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import BACK, move_to_next_run, only, schedule


@pytest.fixture
async def family(world: World, chat: Chat) -> None:
    """Link WhatsApp and take its group Family into the contacts."""
    await world.pair()
    await chat.send("/contacts")
    await chat.tap("Import from WhatsApp")
    await chat.tap("👥 Groups (2)")
    await chat.tap("⬜ Family · 4 members")
    await chat.tap("✅ Add 1")
    await chat.expect("Added one contact.")


@pytest.mark.usefixtures("family")
async def test_a_message_to_a_group_goes_out_now(world: World, chat: Chat) -> None:
    await chat.send("/send Family Hello {first_name}")
    await chat.expect("Sent to Family")
    assert await world.arrived() == ["Hello Family"]
    (message,) = [one for one in (await world.phone.state()).messages if one.id not in world.before]
    assert message.chat_id == "120363041234567891@g.us"


@pytest.mark.usefixtures("family")
async def test_a_message_to_a_group_is_scheduled_and_says_so(world: World, chat: Chat) -> None:
    await chat.send("/create Family; tomorrow 9:00; Dinner on Sunday?")
    confirm = await chat.expect("Is this right?")
    assert "👥 To the group: Family" in confirm.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await move_to_next_run(world)
    await chat.expect("Sent to Family")
    assert await world.arrived() == ["Dinner on Sunday?"]


@pytest.mark.usefixtures("family")
async def test_the_card_of_a_group_has_no_number_and_nothing_to_check(chat: Chat) -> None:
    await chat.send("/contacts")
    await chat.tap("👥 Family · group")
    card = await chat.expect("👥 Family\nWhatsApp group")
    labels = [label for row in card.buttons for label in row]
    assert {"⏰ Schedule a message", "✉️ Send now", "🏷 Tags", "🗑 Delete", BACK} <= set(labels)
    assert not {"🔎 Check on WhatsApp", "🎂 Birthday"} & set(labels)


@pytest.mark.usefixtures("family")
async def test_a_group_is_offered_as_a_recipient_by_its_name(world: World, chat: Chat) -> None:
    await chat.send("/send")
    question = await chat.expect("Who is it for?")
    assert question.buttons[0] == ["👥 Family · group"]
    await chat.tap("👥 Family · group")
    await chat.expect("What shall I send to Family now?")
    await chat.send("Hi all")
    await chat.expect("Sent to Family")
    assert (await only(world, "deliveries"))["contact_name"] == "Family"


@pytest.mark.usefixtures("family")
async def test_a_group_that_a_schedule_writes_to_stays(chat: Chat) -> None:
    await schedule(chat, "Family; tomorrow 9:00; Hello")
    await chat.send("/contacts")
    await chat.tap("👥 Family · group")
    await chat.tap("Delete")
    await chat.expect("Family cannot be deleted")
