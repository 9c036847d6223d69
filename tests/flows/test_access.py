"""Only the people on the allowlist are served; for anybody else the bot is not there."""

import inspect
from collections.abc import Iterator
from typing import Any

import pytest
from aiogram.enums import UpdateType
from aiogram.types import Update

from bot.middlewares.allowlist import SERVED
from bot.storage import BoundedStorage
from tests.flows.conftest import World

STRANGER = {"id": 666, "is_bot": False, "first_name": "Mallory"}
CHAT = {"id": 666, "type": "private", "first_name": "Mallory"}
GROUP = {"id": -5, "type": "group", "title": "Group"}


def payloads(user: dict[str, Any], chat: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Give one update of every type that aiogram knows."""
    message = {"message_id": 1, "date": 1, "chat": chat, "from": user, "text": "/start"}
    link = {
        "invite_link": "https://t.me/x", "creator": user, "creates_join_request": False, "is_primary": False,
        "is_revoked": False,
    }  # fmt: skip
    member = {"status": "member", "user": user}
    boost = {"boost_id": "1", "add_date": 1, "expiration_date": 2, "source": {"source": "premium", "user": user}}
    removed = {"boost_id": "1", "remove_date": 1, "source": {"source": "premium", "user": user}}
    order = {"country_code": "DE", "state": "", "city": "", "street_line1": "", "street_line2": "", "post_code": "1"}
    poll = {
        "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False, "is_anonymous": False,
        "type": "regular", "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
    }  # fmt: skip
    connection = {
        "id": "b", "user": user, "user_chat_id": user["id"], "date": 1, "can_reply": True, "is_enabled": True,
    }  # fmt: skip
    return {
        "message": message,
        "edited_message": message,
        "channel_post": message,
        "edited_channel_post": message,
        "business_connection": connection,
        "business_message": message | {"business_connection_id": "b"},
        "edited_business_message": message | {"business_connection_id": "b"},
        "deleted_business_messages": {"business_connection_id": "b", "chat": chat, "message_ids": [1]},
        "guest_message": message,
        "message_reaction": {
            "chat": chat, "message_id": 1, "user": user, "date": 1, "old_reaction": [], "new_reaction": [],
        },
        "message_reaction_count": {"chat": chat, "message_id": 1, "date": 1, "reactions": []},
        "inline_query": {"id": "1", "from": user, "query": "x", "offset": ""},
        "chosen_inline_result": {"result_id": "1", "from": user, "query": "x"},
        "callback_query": {"id": "1", "from": user, "chat_instance": "1", "data": "g|home||0", "message": message},
        "shipping_query": {"id": "1", "from": user, "invoice_payload": "x", "shipping_address": order},
        "pre_checkout_query": {
            "id": "1", "from": user, "currency": "EUR", "total_amount": 1, "invoice_payload": "x",
        },
        "purchased_paid_media": {"from": user, "paid_media_payload": "x"},
        "poll": poll,
        "poll_answer": {"poll_id": "1", "user": user, "option_ids": [0], "option_persistent_ids": ["a"]},
        "my_chat_member": {
            "chat": chat, "from": user, "date": 1, "old_chat_member": member, "new_chat_member": member,
        },
        "chat_member": {"chat": chat, "from": user, "date": 1, "old_chat_member": member, "new_chat_member": member},
        "chat_join_request": {"chat": chat, "from": user, "user_chat_id": user["id"], "date": 1, "invite_link": link},
        "chat_boost": {"chat": chat, "boost": boost},
        "removed_chat_boost": {"chat": chat, **removed},
        "managed_bot": {"user": user, "bot": {"id": 2, "is_bot": True, "first_name": "B"}},
        "subscription": {"user": user, "invoice_payload": "x", "state": "active"},
        "stopped_message_generation": {"chat": chat, "draft_id": 1},
    }  # fmt: skip


def updates(user: dict[str, Any], chat: dict[str, Any]) -> Iterator[Update]:
    known = payloads(user, chat)
    for number, kind in enumerate(UpdateType, start=1):
        # A type that a new aiogram knows and this table does not fails here, not in the wild.
        yield Update.model_validate({"update_id": number, kind.value: known[kind.value]})


def calls(world: World) -> int:
    return sum(len(world.api.calls(chat_id)) for chat_id in (666, world.user.id, -5))


@pytest.mark.parametrize("chat", [CHAT, GROUP], ids=["private", "group"])
async def test_a_stranger_gets_no_answer_to_any_type_of_update(world: World, chat: dict[str, Any]) -> None:
    await world.chat.send("/start")
    await world.chat.expect("Hello Ada")
    before = calls(world)
    storage = world.service.handlers.storage
    assert isinstance(storage, BoundedStorage)
    records = storage.chats
    for update in updates(STRANGER, chat):
        await world.service.handlers.feed_update(world.service.bot, update)
    assert calls(world) == before
    assert storage.chats == records
    assert await world.database["people"].count_documents({}) == 1


async def test_an_allowed_person_is_served_in_their_private_chat_alone(world: World) -> None:
    await world.chat.send("/start")
    await world.chat.expect("Hello Ada")
    before = calls(world)
    for update in updates({"id": world.user.id, "is_bot": False, "first_name": "Ada"}, GROUP):
        await world.service.handlers.feed_update(world.service.bot, update)
    assert calls(world) == before


async def test_the_served_types_are_those_that_handlers_use(world: World) -> None:
    await world.chat.send("/start")
    await world.chat.expect("Hello Ada")
    used = world.service.handlers.resolve_used_update_types()
    assert set(used) == {kind.value for kind in SERVED}


async def test_a_stranger_sees_no_menu(world: World) -> None:
    stranger = world.other(666, "Mallory")
    await stranger.send("/start")
    await stranger.nothing(world.chat, "/help")


async def test_two_people_do_not_see_each_others_data(world: World) -> None:
    await world.chat.send("/add Mom +49 160 1234567")
    await world.chat.expect("Added Mom")
    bob = world.other(1_000_002, "Bob")
    await bob.send("/contacts")
    await bob.expect("You have no contacts yet")
    contact = await world.database["contacts"].find_one({})
    assert contact is not None
    last = bob.messages[-1].id
    await bob.forge_tap(last, f"g|contact|{contact['_id']}|0")
    await bob.expect_toast("no longer exists")


async def test_handlers_ask_only_for_what_is_injected(world: World) -> None:
    await world.chat.send("/start")
    await world.chat.expect("Hello Ada")
    known = {"app", "person", "ui", "form", "tap", "state", "command", "callback_data", "admitted", "event"}
    for router in list(world.service.handlers.chain_tail)[1:]:
        for observer in router.observers.values():
            for handler in observer.handlers:
                names = list(inspect.signature(handler.callback).parameters)[1:]
                assert set(names) <= known, f"{router.name}: {handler.callback} asks for {names}"
