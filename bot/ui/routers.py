"""Routers put together: aiogram takes as long to enter one as to ask several handlers."""

from collections.abc import Iterable

from aiogram import Router


def joined(routers: Iterable[Router]) -> list[Router]:
    """Give routers that do what these do in this order; neighbours that have handlers alone become one."""
    found: list[Router] = []
    plain = None
    for router in routers:
        if not _plain(router):
            found.append(router)
            plain = None
            continue
        if plain is None:
            plain = Router(name=router.name)
            found.append(plain)
        for kind, observer in router.observers.items():
            plain.observers[kind].handlers.extend(observer.handlers)
    return found


def _plain(router: Router) -> bool:
    """Tell whether a router has nothing but handlers: what its filters and middlewares keep out must stay out."""
    if type(router) is not Router or router.sub_routers:
        return False
    # aiogram keeps what was given to `observer.filter` in a handler of its own, and shows it nowhere else.
    return not any(
        observer._handler.filters or len(observer.middleware) or len(observer.outer_middleware)
        for observer in router.observers.values()
    )
