"""Puts the gateway together: the service behind the routes, and the aiohttp application in front."""

import platform
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from bridge import api
from bridge.gateway import guard
from bridge.gateway.bounds import USUAL, Bounds, timed
from bridge.gateway.engines.base import Engines, Timers
from bridge.gateway.engines.sandbox import Sandbox
from bridge.gateway.errors import shaped
from bridge.gateway.fetch import Fetcher
from bridge.gateway.files import Files
from bridge.gateway.hub import Hub
from bridge.gateway.journal import Journal
from bridge.gateway.routes import chats, contacts, events, page, pairing, sandbox, sending, server, sessions
from bridge.gateway.routes.table import Call
from bridge.gateway.sends import Sends
from bridge.gateway.service import SERVICE, Service
from bridge.gateway.session import Surroundings
from bridge.gateway.sessions import Sessions
from bridge.gateway.webhooks import Webhooks
from core.ops.tasks import Tasks
from core.ports import Clock

STOP_SECONDS = 2


@asynccontextmanager
async def running(
    directory: Path,
    key: str,
    engines: Engines,
    clock: Clock,
    timers: Timers,
    *,
    patience: float = 10,
    fetcher: Fetcher | None = None,
) -> AsyncIterator[Service]:
    """Run the service on the data in `directory`; on leaving, sessions are stopped, which webhooks are told still."""
    journal = await Journal.open(directory / "gateway.sqlite3", clock)
    tasks = Tasks()
    version = api.Version(
        version=api.DIALECT, engine=api.ENGINE, tier="CORE", browser="", gateway=api.EMBEDDED,
        platform=f"{platform.system()}/{platform.machine()}".lower(), worker={"id": ""}, driver=engines.name,
        capabilities=list(api.CAPABILITIES),
    )  # fmt: skip
    hub = Hub(clock, version)
    webhooks = Webhooks(clock, timers)
    hub.attach(webhooks)
    sends = Sends(journal, hub, tasks)
    around = Surroundings(engines, journal, hub, tasks, timers, clock, sends.on_acked, patience)
    here = Service(key, version, engines, Sessions(around, webhooks), sends, hub, Files(fetcher))
    try:
        tasks.spawn("acks", sends.record_acks(here.sessions))
        await here.sessions.restore()
        yield here
    finally:
        hub.close()
        await here.sessions.suspend()
        await tasks.drain(STOP_SECONDS)
        await webhooks.close()
        await engines.close()
        await journal.close()
        if fetcher is not None:
            await fetcher.close()


def calls() -> list[Call]:
    """Give the table of all calls."""
    kinds = (server, sessions, pairing, sending, chats, contacts)
    return [call for kind in kinds for call in kind.build()]


def application(here: Service, *, listen_host: str | None, bounds: Bounds = USUAL) -> web.Application:
    """Make the application; `listen_host` is None on a Unix socket, which no web page can reach."""
    table = calls()
    public = page.PUBLIC | {call.path for call in table if call.public}
    local = [guard.local(listen_host)] if listen_host is not None else []
    middlewares = [shaped, *local, guard.keyed(here.key, public), timed(bounds)]
    app = web.Application(middlewares=middlewares, client_max_size=api.BODY_LIMIT)
    app[SERVICE] = here
    app.add_routes(call.route() for call in table)
    app.add_routes(events.build())
    app.add_routes(page.build(table, api.DIALECT))
    if isinstance(here.engines, Sandbox):
        app.add_routes(sandbox.build(here.engines))
    return app
