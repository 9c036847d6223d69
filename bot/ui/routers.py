"""Routers put together: aiogram asks one handler after the other, and entering a router takes as long as several do."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.ui.screen import Go, Goes


class Direct(Router):
    """The handlers of commands and of buttons that lead to a screen; only those are asked that can be meant.

    They stand before everything: no conversation takes a command or such a button as an answer.
    """

    def __init__(self, routers: Iterable[Router]) -> None:
        """Take those handlers out of routers, and out of the routers in these, in their order."""
        super().__init__(name="direct")
        self._meant: dict[tuple[str, str], list[HandlerObject]] = defaultdict(list)
        for router in routers:
            self._take(router)

    def _take(self, router: Router) -> None:
        if not _open(router):
            return
        for kind in ("message", "callback_query"):
            theirs, ours = router.observers[kind].handlers, self.observers[kind].handlers
            for handler in list(theirs):
                if names := _names(handler):
                    theirs.remove(handler)
                    ours.append(handler)
                    for name in names:
                        self._meant[kind, name].append(handler)
        for inner in router.sub_routers:
            self._take(inner)

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        """Pass a command or a tap on to whom it is meant for."""
        for handler in self._meant.get((update_type, _name(event)), ()):
            let_in, found = await handler.check(event, **kwargs)
            if let_in:
                return await handler.call(event, **kwargs | found)
        return UNHANDLED


def _names(handler: HandlerObject) -> list[str]:
    """Give the commands and screens that a handler is for, as `_name` names them; none for any other handler."""
    match handler.filters[0].callback if handler.filters else None:
        case Goes(to=to):
            return [f"{Go.__prefix__}{Go.__separator__}{to}"]
        case Command(commands=commands):
            return [f"/{command}" for command in commands]
    return []


def _name(event: TelegramObject) -> str:
    """Name what a message or a tap asks for: `/start`, `g|home`."""
    match event:
        case Message(text=str() as text) if text.startswith("/"):
            return text.split(maxsplit=1)[0].partition("@")[0].casefold()
        case CallbackQuery(data=str() as data):
            return Go.__separator__.join(data.split(Go.__separator__, 2)[:2])
    return ""


def joined(routers: Iterable[Router]) -> list[Router]:
    """Give routers that do what these do in this order; neighbours that have handlers alone become one."""
    routers = list(routers)
    found: list[Router] = [Direct(routers)]
    plain = None
    for router in routers:
        if router.sub_routers or not _open(router):
            found.append(router)
            plain = None
            continue
        if plain is None:
            plain = Router(name=router.name)
            found.append(plain)
        for kind, observer in router.observers.items():
            plain.observers[kind].handlers.extend(observer.handlers)
    return found


def _open(router: Router) -> bool:
    """Tell whether a router keeps nothing out: what filters and middlewares keep out must stay out."""
    if type(router) is not Router:
        return False
    # aiogram keeps what was given to `observer.filter` in a handler of its own, and shows it nowhere else.
    return not any(
        observer._handler.filters or len(observer.middleware) or len(observer.outer_middleware)
        for observer in router.observers.values()
    )
