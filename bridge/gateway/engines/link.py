"""One session's link through neonize: pairs, connects, reconnects, and calls the library only while that is safe."""

import asyncio
import logging
import random
import secrets
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from bridge.gateway.engines.base import (
    Connecting,
    Emit,
    EngineError,
    EngineEvent,
    Failed,
    LinkAway,
    Linked,
    Overloaded,
    Uncertain,
    Unreadable,
)
from bridge.gateway.engines.pairing import Pairing
from bridge.gateway.engines.refusals import link_end, lookup_failure, send_failure, upload_failure
from core.content import Content, Media
from core.ops.tasks import Tasks
from core.ports import KnownChat

if TYPE_CHECKING:
    from bridge.gateway.engines.neonize import Neonize

log = logging.getLogger(__name__)

BACKOFF_SECONDS, BACKOFF_LIMIT = 1, 60
LOOKUP_SECONDS = 30
LOGOUT_SECONDS = 15
UPLOAD_SECONDS = 50
CALL_SECONDS = 80
"""whatsmeow gives up on a message after 75 s."""

DIAL_SECONDS = 60
TAKEN_IN_SECONDS, TAKEN_IN_STEPS = 0.2, 10
LOOKED_UP_SECONDS = 0.02
"""How long a call has the library's table of clients to itself: what it does first is to look its client up."""

STOP_SECONDS = 2
CRASHES = 3
BROKEN = frozenset({"engine_crashed", "session_file"})
"""Reasons for which trying more than a few times is of no use."""

HIDDEN_LOOKUPS = 500
"""How many contacts with a hidden number are looked up at once."""

Words = Callable[[str], EngineError]
"""Tells from the library's words for a failure what it means."""


class NeonizeEngine:
    """The engine of one session."""

    def __init__(self, world: "Neonize", session: str, emit: Emit) -> None:
        self._world, self._session, self._emit = world, session, emit
        self._tasks = Tasks()
        self._client: Any = None
        self._connecting: asyncio.Task[None] | None = None
        self._pairing: Pairing | None = None
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
                await self._call(lambda client: client.logout(), LOGOUT_SECONDS, lookup_failure)
            except EngineError as error:
                log.warning("session %s: WhatsApp was not told of the logout: %s", self._session, error)
        await self.stop()

    async def pairing_code(self, phone: str) -> str:
        """Ask for a code to type in, in the process that shows the codes."""
        if self._pairing is None:
            raise LinkAway("no codes are shown")
        return await self._pairing.code(phone)

    async def send(self, chat_id: str, content: Content) -> str:
        """Send a message; a file is uploaded first, and until it is, nothing was sent."""
        library = await self._library()
        if isinstance(content, Media):
            ready = await asyncio.to_thread(library.messages.prepare, content)
            upload = await self._call(
                lambda client: client.upload(ready.data, ready.as_type), UPLOAD_SECONDS, upload_failure
            )
            message = library.messages.file(content, ready, upload)
        else:
            message = library.messages.words(content)
        jid = library.jid_of(chat_id)
        response = await self._call(lambda client: client.send_message(jid, message), CALL_SECONDS, send_failure)
        return str(response.ID)

    async def typing(self, chat_id: str, *, on: bool) -> None:
        """Show that the account is typing, or has stopped."""
        library = await self._library()
        await self._call(lambda client: library.type_in(client, chat_id, on=on), LOOKUP_SECONDS, lookup_failure)

    async def chat_id(self, phone: str) -> str | None:
        """Ask WhatsApp for the number's account."""
        library = await self._library()
        found = await self._call(lambda client: client.is_on_whatsapp(f"+{phone}"), LOOKUP_SECONDS, lookup_failure)
        return next((library.chat_id_of(entry.JID) for entry in found if entry.IsIn), None)

    async def lid(self, phone: str) -> str | None:
        """Look the number's hidden id up among those that WhatsApp has told."""
        library = await self._library()
        jid = library.jid_of(f"{phone}@c.us")
        found = await self._call(lambda client: client.get_lid_from_pn(jid), LOOKUP_SECONDS, lookup_failure)
        return library.chat_id_of(found) or None

    async def phone(self, lid: str) -> str | None:
        """Look the hidden id's number up among those that WhatsApp has told."""
        library = await self._library()
        jid = library.jid_of(lid)
        found = await self._call(lambda client: client.get_pn_from_lid(jid), LOOKUP_SECONDS, lookup_failure)
        return library.chat_id_of(found) or None

    async def contacts(self) -> list[KnownChat]:
        """Give whom the account knows by number; by a hidden one, those in the phone's own address book.

        Everybody in a group is known by a hidden number at least: they would be thousands.
        """
        library = await self._library()
        found = await self._call(lambda client: client.contact.get_all_contacts(), LOOKUP_SECONDS, lookup_failure)
        people = {person.chat_id: person for person in library.people(found)}
        for person in library.hidden_people(found)[:HIDDEN_LOOKUPS]:
            chat_id = await self.phone(person.chat_id) or person.chat_id
            people.setdefault(chat_id, KnownChat(chat_id, person.name))
        return list(people.values())

    async def groups(self) -> list[KnownChat]:
        """Ask WhatsApp for the account's groups."""
        library = await self._library()
        found = await self._call(lambda client: client.get_joined_groups(), LOOKUP_SECONDS, lookup_failure)
        return [library.group(info) for info in found if not info.GroupParent.IsParent]

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
            end = await self._attempt()
            if end is None:
                continue
            crashes = crashes + 1 if end.reason in BROKEN else 0
            if isinstance(end, Failed) or crashes == CRASHES:
                self._emit(Failed(end.reason))
                return
            failures = 0 if self._came_up or end.reason == "connection_lost" else failures + 1
            self._emit(end)
            pause = min(BACKOFF_LIMIT, BACKOFF_SECONDS * 2 ** min(failures, 6))
            await self._world.sleep(self._random.uniform(pause / 2, pause))

    async def _attempt(self) -> Connecting | Failed | None:
        """Connect an account, or pair one; returns with the reason when that has ended, None once it is paired."""
        try:
            if not await self._world.answers():
                return Connecting("unreachable")
            if await self._world.paired(self._session):
                return await self._link()
            reason = await self._pair()
            return None if reason == "paired" else Connecting(reason)
        except Unreadable as error:
            log.warning("session %s: %s", self._session, error)
            return Connecting(error.reason)
        except Exception:
            log.exception("session %s: the engine failed", self._session)
            await self._leave()
            return Connecting("engine_crashed")

    async def _link(self) -> Connecting | Failed:
        """Connect a paired account; returns, with the reason, when the library's client has ended by itself."""
        library = await self._world.library()
        client = library.NewAClient(str(self._world.path(self._session)), uuid=secrets.token_hex(8))
        library.listen(client, lambda event: self._on(client, event))
        async with self._world.table:
            self._client = client
            connecting: asyncio.Task[None] = await client.connect()
            self._connecting = connecting
            await self._taken_in(client, connecting)
        await asyncio.wait({connecting})
        error = connecting.exception()
        log.warning("session %s: the link ended: %s", self._session, error)
        await self._leave()
        if not await self._world.paired(self._session):  # the library forgets an account that was logged out
            return Failed("logged_out")
        return link_end(str(error), came_up=self._came_up)

    @staticmethod
    async def _taken_in(client: Any, connecting: asyncio.Task[None]) -> None:
        """Wait, a moment at most, until the library knows the client: long before it has dialled."""
        for _ in range(TAKEN_IN_STEPS):
            if connecting.done() or client.me is not None:
                return
            await asyncio.sleep(TAKEN_IN_SECONDS / TAKEN_IN_STEPS)

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
        async with self._world.table:
            await asyncio.wait({self._world.background(client.stop())}, timeout=STOP_SECONDS)
        await asyncio.wait({connecting}, timeout=STOP_SECONDS)

    async def _pair(self) -> str:
        """Show codes; returns `paired`, or why to try again."""
        world = self._world
        self._pairing = Pairing(world.pairer, world.path(self._session), self._emit)
        try:
            reason = await self._pairing.run()
        finally:
            self._pairing = None
        if reason == "engine_crashed" and await world.paired(self._session):
            return "paired"
        return reason

    # calls

    async def _library(self) -> Any:
        """Give the library, which is loaded where there is a link."""
        if not self.live:
            raise LinkAway("there is no link to WhatsApp")
        return await self._world.library()

    async def _call(self, work: Callable[[Any], Coroutine[Any, Any, Any]], seconds: float, means: Words) -> Any:
        """Call the library. Raises EngineError; a call that outlives `seconds` goes on, its answer is lost."""
        client = self._client
        library = await self._library()
        async with self._world.table:
            if client is None or client is not self._client:
                raise LinkAway("the link was ended")
            task = self._world.background(self._quietly(work(client), library.NeonizeError, means))
            self._calls.add(task)
            task.add_done_callback(self._calls.discard)
            await asyncio.wait({task}, timeout=LOOKED_UP_SECONDS)
        try:
            async with asyncio.timeout(seconds):
                result = await asyncio.shield(task)
        except TimeoutError:
            text = f"WhatsApp did not answer within {seconds} s"
            raise (Uncertain if means is send_failure else Overloaded)(text) from None
        if isinstance(result, EngineError):
            raise result
        return result

    @staticmethod
    async def _quietly(work: Coroutine[Any, Any, Any], problem: type[Exception], means: Words) -> Any:
        try:
            return await work
        except problem as error:
            return means(str(error))

    # events

    def _on(self, client: Any, event: EngineEvent) -> None:
        if client is not self._client:
            return
        match event:
            case Linked():
                self.live = self._came_up = True
            case Connecting() | Failed():
                self.live = False
        self._emit(event)
