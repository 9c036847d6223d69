"""getUpdates: order, confirmation, long polling, conflict, what is allowed."""

import asyncio

import pytest
from aiogram.exceptions import TelegramConflictError, TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.types import Update

from bot.sandbox.errors import flood
from bot.sandbox.updates import UPDATES_LIMIT
from tests.contract.botapi.conftest import ANN, Telegram


async def test_updates_come_until_they_are_confirmed(telegram: Telegram) -> None:
    telegram.ann.say("one")
    first = await telegram.bot.get_updates()
    again = await telegram.bot.get_updates()
    assert [update.message.text for update in first if update.message] == ["/start", "one"]
    assert [update.update_id for update in again] == [update.update_id for update in first]
    assert await telegram.bot.get_updates(offset=first[-1].update_id + 1) == []
    assert await telegram.bot.get_updates() == []


async def test_limit_and_negative_offset(telegram: Telegram) -> None:
    telegram.ann.say("one")
    telegram.ann.say("two")
    assert [u.message.text for u in await telegram.bot.get_updates(limit=2) if u.message] == ["/start", "one"]
    assert [u.message.text for u in await telegram.bot.get_updates(offset=-1) if u.message] == ["two"]
    assert len(await telegram.bot.get_updates()) == 1


async def test_a_long_poll_ends_with_the_next_update(telegram: Telegram) -> None:
    last = (await telegram.bot.get_updates())[-1]

    async def say_when_polled() -> None:
        await telegram.api.updates.polling.wait()
        telegram.ann.say("now")

    updates, _ = await asyncio.gather(
        telegram.bot.get_updates(offset=last.update_id + 1, timeout=30), say_when_polled()
    )
    assert [update.message.text for update in updates if update.message] == ["now"]


async def test_the_older_of_two_polls_meets_a_conflict(telegram: Telegram) -> None:
    last = (await telegram.bot.get_updates())[-1]

    async def poll_too() -> list[Update]:
        await telegram.api.updates.polling.wait()
        return await telegram.bot.get_updates(offset=last.update_id + 1)

    older, newer = await asyncio.gather(
        telegram.bot.get_updates(offset=last.update_id + 1, timeout=30), poll_too(), return_exceptions=True
    )
    assert isinstance(older, TelegramConflictError)
    assert "terminated by other getUpdates request" in older.message
    assert newer == []


async def test_only_allowed_kinds_are_queued(telegram: Telegram) -> None:
    last = (await telegram.bot.get_updates(allowed_updates=["callback_query"]))[-1]
    telegram.ann.say("not wanted")
    telegram.ann.forge_tap(1, "x")
    updates = await telegram.bot.get_updates(offset=last.update_id + 1)
    assert [update.callback_query.data for update in updates if update.callback_query] == ["x"]
    assert len(updates) == 1


async def test_any_update_can_be_injected(telegram: Telegram) -> None:
    last = (await telegram.bot.get_updates(allowed_updates=["message"]))[-1]
    payload = {"id": "1", "from": {"id": 9, "is_bot": False, "first_name": "X"}, "query": "q", "offset": ""}
    telegram.api.inject("inline_query", payload)
    updates = await telegram.bot.get_updates(offset=last.update_id + 1)
    assert [update.inline_query.query for update in updates if update.inline_query] == ["q"]


async def test_the_queue_is_bounded(telegram: Telegram) -> None:
    for number in range(UPDATES_LIMIT + 5):
        telegram.api.inject("poll_answer", {"poll_id": str(number), "option_ids": []})
    assert len(telegram.api.updates) == UPDATES_LIMIT


async def test_drop_pending_updates(telegram: Telegram) -> None:
    await telegram.bot.delete_webhook(drop_pending_updates=True)
    assert await telegram.bot.get_updates() == []
    assert (await telegram.bot.get_webhook_info()).pending_update_count == 0


async def test_a_wrong_token_and_an_unknown_method(telegram: Telegram) -> None:
    assert await telegram.raw("getMe", token="1:x") == (
        401, {"ok": False, "error_code": 401, "description": "Unauthorized"},
    )  # fmt: skip
    status, body = await telegram.raw("makeCoffee")
    assert (status, body["description"]) == (404, "Not Found")
    telegram.api.token = "1:other"
    with pytest.raises(TelegramUnauthorizedError):
        await telegram.bot.get_me()


async def test_methods_are_found_in_any_case_and_by_get(telegram: Telegram) -> None:
    async with telegram.http.get(f"{telegram.url}/bot{telegram.api.token}/GETME") as response:
        body = await response.json()
    assert body["result"]["username"] == (await telegram.bot.me()).username


async def test_faults_are_met_in_turn(telegram: Telegram) -> None:
    telegram.api.fail(flood(3), method="sendMessage", times=2)
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter) as refused:
            await telegram.bot.send_message(ANN.id, "x")
        assert refused.value.retry_after == 3
    assert (await telegram.bot.send_message(ANN.id, "x")).text == "x"


async def test_updates_parse_as_aiograms_own(telegram: Telegram) -> None:
    telegram.ann.share_contact("+49 151 23456789", "Mom")
    telegram.ann.share_location(52.5, 13.4)
    telegram.ann.forward("look", "Bob")
    telegram.ann.block()
    updates: list[Update] = await telegram.bot.get_updates()
    contact, location, forward = (update.message for update in updates[1:4])
    assert contact is not None
    assert contact.contact is not None
    assert contact.contact.phone_number == "+49 151 23456789"
    assert location is not None
    assert location.location is not None
    assert forward is not None
    assert forward.forward_origin is not None
    assert updates[4].my_chat_member is not None
    assert updates[4].my_chat_member.new_chat_member.status == "kicked"


async def test_no_such_method_is_not_found(telegram: Telegram) -> None:
    with pytest.raises(TelegramNotFound):
        await telegram.bot.log_out()
