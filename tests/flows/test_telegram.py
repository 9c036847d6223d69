"""Telegram's limits, refusals and outages: waited out where that helps, and never a message twice."""

import pytest

from bot.sandbox.errors import ApiError, bad, flood, forbidden
from core.store.templates import Templates
from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, away, only


async def test_a_flood_limit_is_waited_out(world: World, chat: Chat) -> None:
    await chat.send("/start")
    await chat.expect("Hello Ada")
    world.api.fail(flood(1), method="sendMessage")
    await chat.send("/help")
    await chat.expect("on time, once")


async def test_a_failed_edit_is_repeated(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    listed = await chat.expect("Contacts (1)")
    world.api.fail(ApiError(502, "Bad Gateway"), method="editMessageText")
    await chat.tap(listed.buttons[0][0])
    card = await chat.expect("👤 Mom")
    assert card.id == listed.id


async def test_a_failed_send_is_not_repeated(world: World, chat: Chat) -> None:
    await chat.send("/start")
    await chat.expect("Hello Ada")
    world.api.fail(ApiError(502, "Bad Gateway"), method="sendMessage")
    await chat.send("/help")
    # The help may have come or not, for all that the bot knows: it says that something went wrong instead.
    await chat.expect("Something went wrong on my side.")
    assert not any("Times" in one.text for one in chat.messages)


async def test_a_question_that_cannot_be_edited_any_more_is_sent_anew(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    question = await chat.expect("Who is it for?")
    world.api.fail(bad("Message can't be edited"), method="editMessageText")
    await chat.tap("Mom")
    anew = await chat.expect("What shall I send to Mom?")
    assert anew.id != question.id


async def test_a_question_that_was_deleted_does_not_stop_the_conversation(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    question = await chat.expect("Who is it for?")
    await chat.delete(question.id)
    await chat.send("Mom")
    await chat.expect("What shall I send to Mom?")


@pytest.mark.parametrize(
    "error", [bad("query is too old and response timeout expired or query ID is invalid"), flood(60)]
)
async def test_a_tap_that_cannot_be_answered_is_no_error(
    world: World, chat: Chat, caplog: pytest.LogCaptureFixture, error: ApiError
) -> None:
    await chat.send("/start")
    await chat.expect("Hello Ada")
    world.api.fail(error, method="answerCallbackQuery")
    await chat.tap("Settings")
    await chat.expect("Language: English")
    assert "ERROR" not in {record.levelname for record in caplog.records}


@pytest.mark.parametrize("error", [bad("Message is too long"), forbidden("bot was blocked by the user")])
async def test_news_that_telegram_refuses_do_not_hold_up_the_next(world: World, chat: Chat, error: ApiError) -> None:
    await world.pair()
    await add(chat, "Mom")
    world.api.fail(error, method="sendMessage", times=2)
    await chat.send("/send Mom Hello")
    await chat.expect("Delivered to Mom")
    assert await world.arrived() == ["Hello"]
    assert not any("Something went wrong" in one.text for one in chat.messages)


async def test_news_wait_for_a_telegram_that_is_away(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    world.api.fail(ApiError(500, "Internal Server Error"), method="sendMessage")
    await chat.send("/send Mom Hello")
    await chat.expect("Sent to Mom")
    assert await world.arrived() == ["Hello"]


async def test_a_message_of_news_that_was_deleted_is_told_anew(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom Hello")
    queued = await chat.expect("Queued for Mom")
    await chat.delete(queued.id)
    await world.pair()
    sent = await chat.expect("Sent to Mom")
    assert sent.id != queued.id


async def test_a_question_that_did_not_arrive_is_open_all_the_same(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    world.api.fail(ApiError(502, "Bad Gateway"), method="sendMessage")
    await chat.send("Hello")
    await chat.expect("Something went wrong on my side.")
    await chat.send("Mom")
    await chat.expect("When shall it go to Mom?")
    await chat.tap("Send now")
    await chat.expect("Send this now?")
    await chat.tap("Send now")
    await chat.expect("Queued for Mom")
    assert (await only(world, "deliveries"))["text"] == "Hello"


async def test_a_tap_on_the_question_before_asks_the_one_that_did_not_arrive(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    question = await chat.expect("Who is it for?")
    tap = question.rows[0][0]["callback_data"]
    world.api.fail(bad("chat is locked"), method="editMessageText")
    world.api.fail(ApiError(502, "Bad Gateway"), method="sendMessage")
    await chat.tap("Mom")
    await chat.expect("Something went wrong on my side.")
    await chat.forge_tap(question.id, tap)
    asked = await chat.expect("What shall I send to Mom?")
    assert asked.id == question.id


async def test_a_question_that_cannot_be_asked_leaves_the_one_before(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    await chat.expect("Who is it for?")
    with monkeypatch.context() as patched:
        patched.setattr(Templates, "count", away)
        await chat.tap("Mom")
        await chat.expect("The database does not answer")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
