"""`python -m bot`: the command line, and the composition root, the one place where bot and bridge meet."""

import argparse
import asyncio
import gc
import importlib
import logging
import os
import secrets
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic import SecretStr

from bridge.client import WahaGateway
from bridge.phone import SandboxPhone
from core.errors import GatewayError, SetupError
from core.ops import datadir, logs
from core.ops.supervise import Child
from core.ops.tasks import Tasks
from core.ports import Clock
from core.settings import Settings, load
from core.store import mongod
from core.store.database import SWITCH_SECONDS, Database, DatabaseUnavailable
from core.store.people import People
from core.timing.clock import MovableClock, SystemClock

if TYPE_CHECKING:
    from bot.service import Stop

log = logging.getLogger("bot")

CHILD_SECONDS: Final = 20.0
"""How long mongod and the gateway may take to serve; a predecessor that shuts down holds them up for a while."""


def main() -> int:
    """Run a command; gives the exit status: 0 after a signal, 2 when it cannot start."""
    os.umask(0o077)
    sys.setswitchinterval(SWITCH_SECONDS)
    arguments = _arguments()
    try:
        settings = load()
        if arguments.command == "worker":
            _needs(settings)
            logs.configure(settings, None)
            asyncio.run(_work(settings))
        elif arguments.command == "sandbox" or settings.bot_token is None:
            asyncio.run(_sandbox(settings, arguments, asked=arguments.command == "sandbox"))
        else:
            with datadir.held(settings.data_dir):
                logs.configure(settings, "bot")
                asyncio.run(_live(settings))
    except SetupError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot", description="WA Scheduler, a Telegram bot.")
    commands = parser.add_subparsers(dest="command", metavar="command")
    commands.add_parser("run", help="run the bot (the default); without BOT_TOKEN, the sandbox")
    sandbox = commands.add_parser("sandbox", help="try everything in a web page; nothing leaves this machine")
    commands.add_parser("worker", help="only send, beside a bot and other workers on one MONGO_URL and BRIDGE_URL")
    for command in (parser, sandbox):
        command.add_argument("--port", type=int, default=8765, help="port of the sandbox page (8765; 0 for a free one)")
    return parser.parse_args()


def _needs(settings: Settings) -> None:
    """See to it that a worker shares what all workers have to share. Raises SetupError."""
    for variable, value, example in (
        ("MONGO_URL", settings.mongo_url, "mongodb://db.example:27017/?replicaSet=rs0"),
        ("BRIDGE_URL", settings.bridge_url, "http://127.0.0.1:3000"),
        ("BOT_TOKEN", settings.bot_token, "123456789:AAExampleExampleExampleExampleExample"),
    ):
        if value is None:
            raise SetupError(f"{variable}: a worker needs the one that the bot uses. Example: {variable}={example}")


async def _work(settings: Settings) -> None:
    async with _parts(settings) as (database, gateway):
        from bot.worker import Worker  # noqa: PLC0415 - heavy, see _parts

        stop = _stop_by_signal()
        await Worker(settings, clock=SystemClock(), database=database, gateway=gateway, stop=stop).run()


async def _live(settings: Settings) -> None:
    async with _parts(settings) as (database, gateway):
        await _serve(settings, SystemClock(), database, gateway)


async def _sandbox(settings: Settings, arguments: argparse.Namespace, *, asked: bool) -> None:
    """Run the real bot and the real gateway against a Telegram and a WhatsApp of our own, in a directory of its own."""
    clock = MovableClock(SystemClock())
    with tempfile.TemporaryDirectory(prefix="wa-sandbox-") as directory:
        settings = settings.model_copy(
            update={
                "data_dir": Path(directory),
                "mongo_url": None,
                "bridge_url": None,
                "bridge_engine": "sandbox",
                "sandbox_scan_seconds": 0,
                # Whoever jumps over a due time wants to see the message, not that it came too late.
                "grace_seconds": 30 * 86_400,
            }
        )
        with datadir.held(settings.data_dir):
            logs.configure(settings, "bot")
            async with _parts(settings) as (database, gateway):
                from bot.sandbox.server import Sandbox, somebody  # noqa: PLC0415 - heavy, see _parts

                user = somebody(settings.default_language)
                phone = SandboxPhone(gateway.http)
                people, default = People(database, clock), settings.timezone

                async def zone() -> str:
                    """Give the zone of who sits in front of the page, once the bot knows them."""
                    try:
                        person = await people.get(user.id)
                    except DatabaseUnavailable:
                        person = None
                    return person.zone if person else default

                sandbox = Sandbox(clock, phone, user=user, zone=zone, port=arguments.port)
                async with sandbox:
                    sys.stdout.write(_greeting(sandbox.url, asked=asked))
                    sys.stdout.flush()
                    settings = settings.model_copy(
                        update={
                            "bot_token": SecretStr(sandbox.token),
                            "telegram_api_url": sandbox.url,
                            "allowed_user_ids": (sandbox.user.id,),
                        }
                    )
                    await _serve(settings, clock, database, gateway)


def _greeting(url: str, *, asked: bool) -> str:
    reason = (
        "" if asked else '\n  BOT_TOKEN is not set, so this is the sandbox. To go live, see README.md, "Going live".\n'
    )
    return f"{reason}\n  SANDBOX: nothing leaves this machine. Open {url} in your browser.\n\n"


async def _serve(settings: Settings, clock: Clock, database: Database, gateway: WahaGateway) -> None:
    from bot.service import Service  # noqa: PLC0415 - heavy, see _parts

    stop = _stop_by_signal()
    service = Service(settings, worker=_worker(settings), clock=clock, database=database, gateway=gateway, stop=stop)
    if isinstance(clock, MovableClock):
        clock.on_move(service.alarm.ring)
    # What is imported by now stays to the end: the collector need not look through it again and again.
    gc.collect()
    gc.freeze()
    await service.run()


def _stop_by_signal() -> "Stop":
    """Give the wish to stop that a signal makes."""
    from bot.service import Stop  # noqa: PLC0415 - heavy, see _parts

    stop = Stop()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.wish)
    return stop


@asynccontextmanager
async def _parts(settings: Settings) -> AsyncIterator[tuple[Database, WahaGateway]]:
    """Start, or reach, MongoDB and the gateway; end what was started, in reverse. Raises SetupError."""
    tasks = Tasks()
    async with AsyncExitStack() as stack:
        started: list[Child] = []
        if settings.mongo_url is None:
            server, mongo_url = mongod.child(mongod.find(settings.mongod_path), settings.data_dir)
            stack.push_async_callback(server.stop)
            server.start(tasks)
            started.append(server)
        else:
            mongo_url = settings.mongo_url.get_secret_value()
        if settings.bridge_url is None:
            gateway, child = _embedded_gateway(settings)
            stack.push_async_callback(child.stop)
            child.start(tasks)
            started.append(child)
        else:
            key = settings.bridge_api_key.get_secret_value() if settings.bridge_api_key else ""
            gateway = WahaGateway(settings.bridge_url, key)
        stack.push_async_callback(gateway.aclose)
        database = Database(mongo_url, settings.db_name)
        stack.callback(database.close)
        # aiogram takes its time to import; the children boot meanwhile.
        await asyncio.to_thread(importlib.import_module, "bot.service")
        await asyncio.gather(*(child.serving(CHILD_SECONDS) for child in started))
        await gateway.check()
        yield database, gateway


def _embedded_gateway(settings: Settings) -> tuple[WahaGateway, Child]:
    """Give our own gateway, as a supervised child, and its client. Its key is new at every start unless one is set.

    Of the settings it gets those that it needs: the rest, secrets among them, it neither inherits nor reads.
    """
    socket = datadir.socket_path(settings.data_dir, "bridge.sock")
    key = settings.bridge_api_key.get_secret_value() if settings.bridge_api_key else secrets.token_urlsafe(32)
    gateway = WahaGateway(f"unix:{socket}", key)
    env = {name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields}
    env |= {
        "BRIDGE_LISTEN": f"unix:{socket}",
        "BRIDGE_API_KEY": key,
        "BRIDGE_ENGINE": settings.bridge_engine,
        "BRIDGE_FETCH_URLS": str(settings.bridge_fetch_urls),
        "DATA_DIR": str(settings.data_dir.absolute()),
        "TIMEZONE": settings.timezone,
        "LOG_LEVEL": settings.log_level,
        "LOG_FORMAT": settings.log_format,
        "SANDBOX_SCAN_SECONDS": str(settings.sandbox_scan_seconds),
    }

    async def ready() -> bool:
        try:
            await gateway.deduplicates()
        except GatewayError:
            return False
        return True

    return gateway, Child("bridge", [sys.executable, "-m", "bridge", "--no-env-file"], ready=ready, env=env)


def _worker(settings: Settings) -> str:
    """Give this installation's name among workers, kept in the data directory, which one process holds at a time."""
    file = settings.data_dir / "worker"
    if not file.is_file():
        file.write_text(secrets.token_hex(6))
    return file.read_text().strip()


if __name__ == "__main__":
    sys.exit(main())
