"""Runs the gateway until it is told to stop."""

import asyncio
import logging
import secrets
import signal
import socket
from collections.abc import Callable
from pathlib import Path

from aiohttp import web
from pydantic import SecretStr

from bridge.gateway import app, listen
from bridge.gateway.engines.base import Engines
from bridge.gateway.engines.neonize import Neonize
from bridge.gateway.engines.sandbox import Sandbox
from bridge.gateway.fetch import Fetcher
from core.errors import SetupError
from core.ports import Clock
from core.settings import Settings
from core.timing.clock import SystemClock

log = logging.getLogger(__name__)

KEY_FILE = "bridge.key"
SETTLE_SECONDS: float = 4
"""What the sends in flight get when the gateway stops; sessions, webhooks and calls that hang take up to 6 s more."""


def prepare(settings: Settings) -> Settings:
    """Make the data directory and see to a key; the settings given back have one. Raises SetupError."""
    directory = settings.data_dir
    try:
        for path in (directory, directory / "sessions"):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if settings.bridge_api_key is not None:
            return settings
        key = _kept_key(directory / KEY_FILE)
    except OSError as error:
        raise SetupError(f"DATA_DIR: {directory} cannot be used: {error.strerror}.") from error
    return settings.model_copy(update={"bridge_api_key": SecretStr(key)})


def _kept_key(path: Path) -> str:
    try:
        key = path.read_text("ascii").strip()
    except FileNotFoundError:
        key = ""
    if not key:
        key = secrets.token_urlsafe(32)
        path.touch(mode=0o600)
        path.chmod(0o600)
        path.write_text(key + "\n", "ascii")
    return key


def engines_of(settings: Settings, clock: Clock) -> Engines:
    """Give the engines that the settings name."""
    directory = settings.data_dir / "sessions"
    if settings.bridge_engine == "sandbox":
        return Sandbox(directory, clock, scan_seconds=settings.sandbox_scan_seconds, timers=None)
    return Neonize(directory)


async def serve(settings: Settings, make_engines: Callable[[Settings, Clock], Engines] = engines_of) -> None:
    """Serve until SIGTERM or SIGINT; the settings come from `prepare`. Raises SetupError."""
    where = listen.address(settings)
    server = listen.bind(where)
    try:
        await _serve(settings, where, server, make_engines)
    finally:
        server.close()
        if isinstance(where, listen.UnixSocket):
            where.path.unlink(missing_ok=True)


async def _serve(
    settings: Settings,
    where: listen.UnixSocket | listen.Tcp,
    server: socket.socket,
    make_engines: Callable[[Settings, Clock], Engines],
) -> None:
    if settings.bridge_api_key is None:
        raise SetupError("BRIDGE_API_KEY: there is no key.")
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    clock = SystemClock()
    key = settings.bridge_api_key.get_secret_value()
    fetcher = Fetcher() if settings.bridge_fetch_urls else None
    engines = make_engines(settings, clock)
    async with app.running(settings.data_dir, key, engines, clock, loop, fetcher=fetcher) as here:
        host = where.host if isinstance(where, listen.Tcp) else None
        runner = listen.runner(app.application(here, listen_host=host))
        await runner.setup()
        site = web.SockSite(runner, server)
        await site.start()
        bound = where if host is None else f"{host}:{server.getsockname()[1]}"
        log.info("gateway ready on %s, engine %s", bound, here.engines.name)
        await stop.wait()
        log.info("gateway stops")
        await site.stop()  # no new connections
        await here.sends.settle(SETTLE_SECONDS)
        here.hub.close()
        await runner.cleanup()
