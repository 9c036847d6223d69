"""Puts the gateway together: the service behind the routes, and the aiohttp application in front."""

import platform
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from bridge import api
from bridge.gateway import guard
from bridge.gateway.engines.base import Engines, Timers
from bridge.gateway.engines.sandbox import Sandbox
from bridge.gateway.errors import shaped
from bridge.gateway.hub import Hub
from bridge.gateway.journal import Journal
from bridge.gateway.routes import messages, sandbox, server, sessions
from bridge.gateway.sends import Sends
from bridge.gateway.service import SERVICE, Service
from bridge.gateway.sessions import Sessions, Surroundings
from core.ops.tasks import Tasks
from core.ports import Clock

STOP_SECONDS = 2


@asynccontextmanager
async def running(
    directory: Path, key: str, engines: Engines, clock: Clock, timers: Timers, *, patience: float = 10
) -> AsyncIterator[Service]:
    """Run the service on the data in `directory`; on leaving, sessions are stopped."""
    journal = await Journal.open(directory / "gateway.sqlite3", clock)
    tasks = Tasks()
    version = api.Version(
        version=api.DIALECT, engine=api.ENGINE, tier="CORE", browser="", gateway=api.EMBEDDED,
        platform=f"{platform.system()}/{platform.machine()}".lower(), worker={"id": ""}, driver=engines.name,
    )  # fmt: skip
    hub = Hub(clock, version)
    sends = Sends(journal, hub, tasks)
    around = Surroundings(engines, journal, hub, tasks, timers, clock, sends.on_acked, patience)
    here = Service(key, version, engines, Sessions(around), sends, hub)
    try:
        tasks.spawn("acks", sends.record_acks(here.sessions))
        await here.sessions.restore()
        yield here
    finally:
        hub.close()
        await here.sessions.suspend()
        await tasks.drain(STOP_SECONDS)
        await engines.close()
        await journal.close()


def application(here: Service, *, listen_host: str | None) -> web.Application:
    """Make the application; `listen_host` is None on a Unix socket, which no web page can reach."""
    middlewares = [shaped, guard.keyed(here.key)]
    if listen_host is not None:
        middlewares.insert(1, guard.local(listen_host))
    app = web.Application(middlewares=middlewares, client_max_size=api.BODY_LIMIT)
    app[SERVICE] = here
    for build in _ROUTES:
        app.add_routes(build())
    if isinstance(here.engines, Sandbox):
        app.add_routes(sandbox.build(here.engines))
    return app


_ROUTES: tuple[Callable[[], list[web.RouteDef]], ...] = (server.build, sessions.build, messages.build)
