"""Routers put together do what they did apart."""

from aiogram import F, Router

from bot.middlewares.browsing import Browsing
from bot.ui.routers import joined


async def answer() -> None:
    pass


def plain(name: str) -> Router:
    router = Router(name=name)
    router.message.register(answer, F.text == name)
    return router


def test_neighbours_become_one_and_keep_their_order() -> None:
    one, two, three = plain("one"), plain("two"), plain("three")
    expected = [*one.message.handlers, *two.message.handlers, *three.message.handlers]
    (all_of_them,) = joined([one, two, three])
    assert all_of_them.message.handlers == expected


def test_what_lets_not_everybody_in_stays_by_itself() -> None:
    filtered, outer, inner, parent = plain("filtered"), plain("outer"), plain("inner"), plain("parent")
    filtered.message.filter(F.from_user.id == 1)
    outer.message.outer_middleware(Browsing())
    inner.callback_query.middleware(Browsing())
    parent.include_router(plain("child"))
    routers = [plain("first"), filtered, plain("second"), outer, inner, parent, plain("last")]
    found = joined(routers)
    assert [router.name for router in found] == [router.name for router in routers]
    assert found[1] is filtered
