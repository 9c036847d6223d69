"""Routers put together do what they did apart."""

from collections.abc import Callable
from datetime import UTC, datetime
from inspect import iscoroutinefunction
from typing import Any

import pytest
from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.filters import Command
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Chat, Message, User

from bot.features import people
from bot.middlewares.browsing import Browsing
from bot.ui.form import Conversation, Draft, Form
from bot.ui.routers import joined
from bot.ui.screen import Go, Screen, goes

ADA = User(id=1, is_bot=False, first_name="Ada")
BOT = Bot("1:TEST")


async def answer() -> None:
    pass


def plain(name: str) -> Router:
    router = Router(name=name)
    router.message.register(answer, F.text == name)
    return router


def test_neighbours_become_one_and_keep_their_order() -> None:
    one, two, three = plain("one"), plain("two"), plain("three")
    expected = [*one.message.handlers, *two.message.handlers, *three.message.handlers]
    direct, all_of_them = joined([one, two, three])
    assert not direct.message.handlers
    assert all_of_them.message.handlers == expected


def test_what_lets_not_everybody_in_stays_by_itself() -> None:
    filtered, outer, inner, parent = plain("filtered"), plain("outer"), plain("inner"), plain("parent")
    filtered.message.filter(F.from_user.id == 1)
    outer.message.outer_middleware(Browsing())
    inner.callback_query.middleware(Browsing())
    parent.include_router(plain("child"))
    routers = [plain("first"), filtered, plain("second"), outer, inner, parent, plain("last")]
    _, *found = joined(routers)
    assert [router.name for router in found] == [router.name for router in routers]
    assert found[1] is filtered


def said(text: str) -> Message:
    return Message(message_id=1, date=datetime(2026, 5, 4, tzinfo=UTC), chat=Chat(id=1, type="private"), text=text)


def tapped(data: str) -> CallbackQuery:
    return CallbackQuery(id="1", from_user=ADA, chat_instance="1", data=data)


def guided(to: str, *filters: Callable[..., Any]) -> Router:
    """Give a router with a command and a button of this name, each answered by what it was asked with."""
    router = Router(name=to)

    async def shown(_: CallbackQuery, callback_data: Go) -> str:
        return f"{to} {callback_data.arg}"

    async def told(_: Message) -> str:
        return f"/{to}"

    router.callback_query.register(shown, goes(to), *filters)
    router.message.register(told, Command(to, ignore_case=True), *filters)
    return router


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (said("/home"), "/home"),
        (said("/HOME@any_bot now"), UNHANDLED),
        (said("/Home now"), "/home"),
        (said("/homes"), UNHANDLED),
        (said("home"), UNHANDLED),
        (tapped("g|home|x|0"), "home x"),
        (tapped("g|home"), UNHANDLED),
        (tapped("g|home!|x|0"), UNHANDLED),
        (tapped("f|home|x|0"), UNHANDLED),
        (tapped("g|logs|x|7"), "logs x"),
        (tapped(""), UNHANDLED),
    ],
)
async def test_commands_and_screens_are_found_wherever_they_are(asked: Message | CallbackQuery, answer: object) -> None:
    parent = Router(name="parent")
    parent.include_router(guided("logs"))
    direct = joined([plain("first"), guided("home"), parent])[0]
    kind = "message" if isinstance(asked, Message) else "callback_query"
    BOT._me = User(id=1, is_bot=True, first_name="Bot", username="the_bot")
    assert await direct.propagate_event(kind, asked, bot=BOT) == answer


async def test_of_two_for_one_command_the_first_that_lets_it_in_answers() -> None:
    direct = joined([guided("home", F.text.contains("never")), guided("home")])[0]
    assert await direct.propagate_event("message", said("/home"), bot=BOT) == "/home"
    assert len(direct.message.handlers) == 2


async def test_what_a_router_keeps_out_is_not_taken_from_it() -> None:
    filtered = guided("home")
    filtered.callback_query.filter(F.from_user.id == 2)
    conversation = Conversation("form", Draft, {State("here", "Form"): no_question})
    conversation.callback_query.register(answer, goes("home"))
    direct, *rest = joined([filtered, conversation])
    assert rest == [filtered, conversation]
    assert await direct.propagate_event("callback_query", tapped("g|home||0"), bot=BOT) is UNHANDLED


async def no_question(_: Form[Any]) -> Screen:
    raise AssertionError


def test_what_lets_a_whole_router_in_is_asked_on_the_loop() -> None:
    assert iscoroutinefunction(people.is_owner)
