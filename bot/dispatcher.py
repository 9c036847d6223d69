"""The order of middlewares and routers, on one screen."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Dispatcher

from bot import failures
from bot.app import App
from bot.features import (
    adding,
    addressexport,
    addressfile,
    addressing,
    agenda,
    approvals,
    compose,
    congratulating,
    contacts,
    control,
    details,
    editing,
    exporting,
    history,
    home,
    importing,
    incoming,
    logs,
    pairing,
    people,
    privacy,
    replies,
    schedules,
    settings,
    stale,
    start,
    status,
    tags,
    takeout,
    templates,
    unsent,
    vacation,
)
from bot.middlewares.allowlist import Allowlist
from bot.middlewares.browsing import Browsing
from bot.middlewares.drain import Drain
from bot.middlewares.interruption import Interruption
from bot.middlewares.person import PersonContext
from bot.ui.routers import joined


def build(app: App, drain: Drain) -> Dispatcher:
    """Give the dispatcher. The allowlist stands before everything, also before the FSM, which keeps records."""
    dispatcher = Dispatcher(storage=app.conversations, events_isolation=app.isolation, disable_fsm=True)
    for middleware in (Allowlist(app.access), drain, dispatcher.fsm, PersonContext(app)):
        dispatcher.update.outer_middleware(middleware)
    for observer in (dispatcher.message, dispatcher.callback_query):
        observer.outer_middleware(Browsing())
        observer.outer_middleware(Interruption())
    features = (
        failures.build(),
        start.build(),
        home.build(),
        status.build(),
        pairing.build(),
        replies.build(),
        contacts.build(),
        addressing.build(),
        adding.build(),
        incoming.aside(),
        unsent.build(),
        tags.build(),
        details.build(),
        congratulating.build(),
        importing.build(),
        addressfile.build(),
        addressexport.build(),
        templates.build(),
        compose.build(),
        schedules.build(),
        agenda.build(),
        vacation.build(),
        control.build(),
        editing.build(),
        approvals.build(),
        history.build(),
        logs.build(),
        exporting.build(),
        settings.build(),
        people.build(),
        privacy.build(),
        takeout.build(),
        incoming.build(),
        stale.build(),
    )
    dispatcher.include_routers(*joined(features))
    _ask_on_the_loop(dispatcher)
    return dispatcher


def _ask_on_the_loop(dispatcher: Dispatcher) -> None:
    """Let no filter be asked in a thread, as aiogram does with those that are no coroutines: that takes far longer."""
    for router in dispatcher.chain_tail:
        for observer in router.observers.values():
            for asked in (each for handler in observer.handlers for each in handler.filters or ()):
                if not asked.awaitable:
                    asked.callback, asked.awaitable = _awaitable(asked.callback), True


def _awaitable(answer: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    async def asked(*args: Any, **kwargs: Any) -> Any:
        return answer(*args, **kwargs)

    return asked
