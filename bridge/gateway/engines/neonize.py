"""The real engine: WhatsApp through whatsmeow, by the neonize library.

The library's traps, and what is done about each:

- it is imported when the first session starts, off the event loop: 60 MB and some seconds nobody else pays;
- a call on a client that it does not know kills the process: every call goes through `_call`, which knows whether
  the client lives, and a client is only stopped when no call is under way and its event loop runs (`_reap`);
- each client keeps a thread of the default executor: we give the loop one that is large enough;
- a first dial that fails is not retried and leaks an open database: retrying with back-off is ours, and nothing is
  dialled while WhatsApp does not answer a plain request;
- a client that shows codes cannot be ended: pairing has its own process (see `bridge.gateway.engines.pairer`).
"""

import asyncio
import importlib
import logging
import random
import secrets
import sqlite3
import sys
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import aiohttp

from bridge.gateway.engines.base import (
    Acked,
    Connecting,
    Emit,
    EngineError,
    Failed,
    LinkAway,
    Linked,
    Uncertain,
)
from bridge.gateway.engines.pairing import pair
from bridge.gateway.engines.refusals import send_failure
from core.ops.tasks import Tasks
from core.ports import Account, Ack

log = logging.getLogger(__name__)

WHATSAPP = "https://web.whatsapp.com/"
SESSIONS, WORKERS = 64, 16
"""Threads: one a session for as long as it lives, and those for calls."""

BACKOFF_SECONDS, BACKOFF_LIMIT = 1, 60
PROBE_SECONDS = 10
LOOKUP_SECONDS = 30
LOGOUT_SECONDS = 15
CALL_SECONDS = 80
"""whatsmeow gives up on a message after 75 s."""

DIAL_SECONDS = 60
STOP_SECONDS = 2
CRASHES = 3
BROKEN = frozenset({"engine_crashed", "session_file"})
"""Reasons for which trying more than a few times is of no use."""


ACKS = {1: Ack.DEVICE, 4: Ack.READ, 6: Ack.PLAYED}
"""The kinds of Receipt that say something of a message of ours."""

RECONNECTS = frozenset({8, 10})
"""ConnectFailure reasons (INTERNAL_SERVER_ERROR, SERVICE_UNAVAILABLE) after which whatsmeow connects by itself."""

T = TypeVar("T")


async def whatsapp_answers() -> bool:
    """Tell whether WhatsApp can be reached, through the proxy of the environment as the library does."""
    timeout = aiohttp.ClientTimeout(total=PROBE_SECONDS)
    try:
        async with aiohttp.ClientSession(timeout=timeout, trust_env=True) as http, http.head(WHATSAPP):
            return True
    except (aiohttp.ClientError, TimeoutError) as error:
        log.warning("WhatsApp cannot be reached: %s", error)
        return False


def _import() -> dict[str, Any]:
    importlib.import_module("pylibmagic")  # makes libmagic known, which neonize's import needs
    client = importlib.import_module("neonize.aioze.client")
    for name in ("whatsmeow", "Whatsmeow", "neonize"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("neonize.utils.ffmpeg").setLevel(logging.ERROR)  # its absence means nothing to texts
    return {
        "Client": client.NewAClient,
        "Error": importlib.import_module("neonize.exc").NeonizeError,
        "events": importlib.import_module("neonize.aioze.events"),
        "Message": importlib.import_module("neonize.proto.waE2E.WAWebProtobufsE2E_pb2").Message,
        "JID": importlib.import_module("neonize.proto.Neonize_pb2").JID,
    }


class Neonize:
    """The sessions' files, the library, and the clients that are on their way out."""

    name = "neonize"

    def __init__(
        self,
        directory: Path,
        *,
        answers: Callable[[], Awaitable[bool]] = whatsapp_answers,
        pairer: Sequence[str] = (sys.executable, "-m", "bridge.gateway.engines.pairer"),
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Keep the sessions in `directory`; the rest is for tests."""
        self.answers, self.pairer, self.sleep = answers, pairer, sleep
        self._directory = directory
        self._library: dict[str, Any] | None = None
        self._loading = asyncio.Lock()
        self._background = Tasks()
        self._leaving: dict[str, asyncio.Task[None]] = {}

    def open(self, session: str, emit: Emit) -> "NeonizeEngine":
        """Make the engine of a session."""
        return NeonizeEngine(self, session, emit)

    def path(self, session: str) -> Path:
        """Give the session's file."""
        return self._directory / f"{session}.sqlite3"

    async def paired(self, session: str) -> bool:
        """Tell whether the session's file holds a device."""
        return await asyncio.to_thread(self._has_device, self.path(session))

    @staticmethod
    def _has_device(path: Path) -> bool:
        if not path.exists():
            return False
        try:
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=5)) as connection:
                return connection.execute("SELECT 1 FROM whatsmeow_device LIMIT 1").fetchone() is not None
        except sqlite3.OperationalError:
            return False

    async def forget(self, session: str) -> None:
        """Delete the session's files."""
        await asyncio.to_thread(self._delete, self.path(session))

    @staticmethod
    def _delete(path: Path) -> None:
        for suffix in ("", "-journal", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)

    async def close(self) -> None:
        """Give clients that are still on their way out a last moment."""
        await self._background.drain(STOP_SECONDS)

    async def library(self) -> dict[str, Any]:
        """Load the library, once. Raises ImportError."""
        async with self._loading:
            if self._library is None:
                self._library = await asyncio.to_thread(_import)
                threads = ThreadPoolExecutor(SESSIONS + WORKERS, thread_name_prefix="neonize")
                asyncio.get_running_loop().set_default_executor(threads)
        return self._library

    def background(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Run what must go on even when the engine that asked for it is gone: calls, and clients that leave."""
        return self._background.spawn(f"neonize:{secrets.token_hex(4)}", work)

    async def let_go(self, session: str, leaving: Coroutine[Any, Any, None]) -> None:
        """End a client; what takes longer goes on in the background."""
        task = self._leaving[session] = self.background(leaving)
        await asyncio.wait({task}, timeout=STOP_SECONDS)

    async def vacant(self, session: str) -> None:
        """Wait until the session's client before has left: two at once would throw each other out."""
        task = self._leaving.pop(session, None)
        if task is not None:
            await asyncio.wait({task})


class NeonizeEngine:
    """The engine of one session."""

    def __init__(self, world: Neonize, session: str, emit: Emit) -> None:
        self._world, self._session, self._emit = world, session, emit
        self._tasks = Tasks()
        self._client: Any = None
        self._connecting: asyncio.Task[None] | None = None
        self._calls: set[asyncio.Task[Any]] = set()
        self.live = False
        self._came_up = False
        self._random = random.SystemRandom()

    async def start(self) -> None:
        """Pair or connect, in the background."""
        self._tasks.spawn("run", self._run())

    async def stop(self) -> None:
        """End the link; what the library still does is waited for in the background."""
        await self._tasks.drain(STOP_SECONDS)
        await self._leave()

    async def logout(self) -> None:
        """Unlink at WhatsApp if the link stands, and end."""
        if self.live:
            try:
                await self._call(lambda client: client.logout(), LOGOUT_SECONDS)
            except EngineError as error:
                log.warning("session %s: WhatsApp was not told of the logout: %s", self._session, error)
        await self.stop()

    async def send_text(self, chat_id: str, text: str) -> str:
        """Send a text as it is: the library would look for mentions in a str, so it gets a Message."""
        library = await self._world.library()
        message = library["Message"](conversation=text)
        jid = self._jid(library, chat_id)
        response = await self._call(lambda client: client.send_message(jid, message), CALL_SECONDS)
        return str(response.ID)

    async def chat_id(self, phone: str) -> str | None:
        """Ask WhatsApp for the number's account."""
        found = await self._call(lambda client: client.is_on_whatsapp(f"+{phone}"), LOOKUP_SECONDS)
        for entry in found:
            if entry.IsIn:
                return self._chat_id(entry.JID)
        return None

    # connecting

    async def _run(self) -> None:
        try:
            await self._world.library()
        except (ImportError, OSError):  # OSError: the native library does not load on this machine
            log.exception("the WhatsApp library cannot be loaded")
            self._emit(Failed("engine_unavailable"))
            return
        failures = crashes = 0
        while True:
            self._came_up = False
            if not await self._world.answers():
                reason = "unreachable"
            elif await self._world.paired(self._session):
                reason = await self._link()
            else:
                reason = await self._pair()
            if reason == "paired":
                continue
            crashes = crashes + 1 if reason in BROKEN else 0
            if crashes == CRASHES:
                self._emit(Failed(reason))
                return
            failures = 0 if self._came_up or reason == "connection_lost" else failures + 1
            self._emit(Connecting(reason))
            pause = min(BACKOFF_LIMIT, BACKOFF_SECONDS * 2 ** min(failures, 6))
            await self._world.sleep(self._random.uniform(pause / 2, pause))

    async def _link(self) -> str:
        """Connect a paired account; returns, with the reason, when the library's client has ended by itself."""
        library = await self._world.library()
        await self._world.vacant(self._session)
        client = library["Client"](str(self._world.path(self._session)), uuid=secrets.token_hex(8))
        self._listen(client, library["events"])
        self._client = client
        self._connecting = await client.connect()
        await asyncio.wait({self._connecting})
        error = self._connecting.exception()
        log.warning("session %s: the link ended: %s", self._session, error)
        await self._leave()
        return "session_file" if "database" in str(error) else "unreachable"

    async def _leave(self) -> None:
        client, connecting, self._client, self._connecting = self._client, self._connecting, None, None
        self.live = False
        if client is not None and connecting is not None:
            await self._world.let_go(self._session, self._reap(client, connecting, set(self._calls)))

    async def _reap(self, client: Any, connecting: asyncio.Task[None], calls: set[asyncio.Task[Any]]) -> None:
        """Stop a client once that is safe: no call looks it up any more, and it is past its dial."""
        if calls:
            _, late = await asyncio.wait(calls, timeout=CALL_SECONDS)
            if late:
                log.error("session %s: a call hangs in the library, its client is left behind", self._session)
                return
        for _ in range(DIAL_SECONDS * 20):
            if connecting.done() or client.me is not None:
                break
            await asyncio.sleep(0.05)
        else:
            log.error("session %s: the dial hangs, its client is left behind", self._session)
            return
        await client.stop()
        await asyncio.wait({connecting}, timeout=STOP_SECONDS)

    async def _pair(self) -> str:
        """Show codes; returns `paired`, or why to try again."""
        world = self._world
        reason = await pair(world.pairer, world.path(self._session), self._emit)
        if reason == "engine_crashed" and await world.paired(self._session):
            return "paired"
        return reason

    # calls

    async def _call(self, work: Callable[[Any], Coroutine[Any, Any, Any]], seconds: float) -> Any:
        """Call the library. Raises EngineError; a call that outlives `seconds` goes on, its answer is lost."""
        client = self._client
        if not self.live or client is None:
            raise LinkAway("there is no link to WhatsApp")
        library = await self._world.library()
        if client is not self._client:
            raise LinkAway("the link was ended")
        task = self._world.background(self._quietly(work(client), library["Error"]))
        self._calls.add(task)
        task.add_done_callback(self._calls.discard)
        try:
            async with asyncio.timeout(seconds):
                result = await asyncio.shield(task)
        except TimeoutError:
            raise Uncertain(f"WhatsApp did not answer within {seconds} s") from None
        if isinstance(result, EngineError):
            raise result
        return result

    @staticmethod
    async def _quietly(work: Coroutine[Any, Any, Any], problem: type[Exception]) -> Any:
        try:
            return await work
        except problem as error:
            return send_failure(str(error))

    # events

    def _listen(self, client: Any, events: Any) -> None:
        async def connected(_: Any, __: Any) -> None:
            self._up(client)

        async def away(_: Any, __: Any) -> None:
            self._down(client, "connection_lost")

        async def receipt(_: Any, event: Any) -> None:
            ack = ACKS.get(event.Type)
            mine = event.MessageSource.IsFromMe  # our own other devices say nothing of the recipient
            if ack is not None and not mine and client is self._client:
                self._emit(Acked(list(event.MessageIDs), ack))

        async def refused(_: Any, event: Any) -> None:
            if event.Reason in RECONNECTS:
                self._down(client, "server_error")
            else:
                self._fail(client, "connect_failure")

        async def banned(_: Any, event: Any) -> None:
            self._fail(client, "banned", event.Expire)

        def fails(reason: str) -> Callable[[Any, Any], Coroutine[Any, Any, None]]:
            async def handler(_: Any, __: Any) -> None:
                self._fail(client, reason)

            return handler

        for event, handler in {
            events.ConnectedEv: connected,
            events.KeepAliveRestoredEv: connected,
            events.DisconnectedEv: away,
            events.KeepAliveTimeoutEv: away,
            events.ReceiptEv: receipt,
            events.ConnectFailureEv: refused,
            events.TemporaryBanEv: banned,
            events.LoggedOutEv: fails("logged_out"),
            events.StreamReplacedEv: fails("replaced"),
            events.ClientOutdatedEv: fails("outdated"),
        }.items():
            client.event(event)(handler)

    def _up(self, client: Any) -> None:
        if client is self._client:
            self.live = self._came_up = True
            me = client.me
            self._emit(Linked(Account(self._chat_id(me.JID), me.PushName) if me else Account("", "")))

    def _down(self, client: Any, reason: str) -> None:
        if client is self._client:
            self.live = False
            self._emit(Connecting(reason))

    def _fail(self, client: Any, reason: str, seconds: int = 0) -> None:
        if client is self._client:
            self.live = False
            self._emit(Failed(reason, seconds))

    # addresses

    @staticmethod
    def _jid(library: dict[str, Any], chat_id: str) -> Any:
        user, _, server = chat_id.partition("@")
        server = "s.whatsapp.net" if server == "c.us" else server
        return library["JID"](User=user, Server=server, Device=0, RawAgent=0, Integrator=0, IsEmpty=False)

    @staticmethod
    def _chat_id(jid: Any) -> str:
        return f"{jid.User}@{'c.us' if jid.Server == 's.whatsapp.net' else jid.Server}"
