"""What the gateway needs from an engine, the thing that speaks to WhatsApp for one session.

::

    EngineError            the engine could not do what was asked, and says whether it happened
    ├── LinkAway           nothing happened: the link to WhatsApp is down for now
    ├── Declined           nothing happened, and repeating cannot help; has a `reason`
    │   └── Restricted     WhatsApp restricts the account: no new chats for now (error 463)
    ├── Overloaded         nothing happened, for a passing cause at WhatsApp
    ├── Uncertain          it may or may not have happened
    └── Unreadable         whether the account is linked cannot be told: its credentials do not open; has a `reason`
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.content import Content
from core.ports import Account, Ack, Incoming, KnownChat


class EngineError(Exception):
    """The engine could not do what was asked."""


class LinkAway(EngineError):
    """The link to WhatsApp is down for now; nothing was sent."""


class Declined(EngineError):
    """Nothing was sent and repeating cannot help; `reason` is a machine word."""

    def __init__(self, reason: str, text: str = "") -> None:
        super().__init__(text or reason)
        self.reason = reason


class Restricted(Declined):
    """WhatsApp restricts the account (error 463): chats that never wrote back are closed to it for now.

    It lasts for `seconds` yet, 0 when that is not known.
    """

    def __init__(self, seconds: int = 0) -> None:
        super().__init__("restricted", "WhatsApp restricts this account from starting new chats (error 463)")
        self.seconds = seconds


class Overloaded(EngineError):
    """WhatsApp answered with a passing failure; nothing was sent."""


class Uncertain(EngineError):
    """The call was cut off: it may or may not have happened."""


class Unreadable(EngineError):
    """The credentials do not open, for good or for now; `reason` is a machine word."""

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(text)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class CodeShown:
    """A pairing code is on show; the one before is worth nothing any more."""

    code: str


@dataclass(frozen=True, slots=True)
class PasskeyNeeded:
    """WhatsApp demands a passkey, which only its own page can sign; `confirm` when it then wants it confirmed."""

    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Connecting:
    """The engine works on its link by itself: at first, after a scan, or after it was lost for `reason`."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """The link to WhatsApp stands, as `account`."""

    account: Account


@dataclass(frozen=True, slots=True)
class Failed:
    """The engine gave up: the account needs its person. It lasts `seconds`, 0 when that is not known."""

    reason: str
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Acked:
    """A receipt for messages of ours, by the engine's own ids; in a group by `participant`, a chat id."""

    ids: Sequence[str]
    ack: Ack
    participant: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """Somebody else wrote to the account."""

    message: Incoming


EngineEvent = CodeShown | PasskeyNeeded | Connecting | Linked | Failed | Acked | Received
Emit = Callable[[EngineEvent], None]
"""Takes an event, on the event loop's thread; never blocks, never raises."""


class Engine(Protocol):
    """One session's link to WhatsApp: started once, stopped once, then thrown away."""

    async def start(self) -> None:
        """Begin to connect, or to show codes; returns at once, events tell the rest."""
        ...

    async def stop(self) -> None:
        """End the link and keep the credentials. Idempotent; no event follows."""
        ...

    async def logout(self) -> None:
        """Unlink the account at WhatsApp as far as it can be reached, then end as `stop` does."""
        ...

    async def pairing_code(self, phone: str) -> str:
        """Give a code (`ABCD-EFGH`) to type in on the phone of a number (digits only), while codes are shown.

        Raises LinkAway while none are shown, Declined for a number that WhatsApp does not take.
        """
        ...

    async def send(self, chat_id: str, content: Content) -> str:
        """Hand a message over and give the engine's id of it. Raises EngineError."""
        ...

    async def typing(self, chat_id: str, *, on: bool) -> None:
        """Show in a chat that the account is typing, or that it has stopped. Raises EngineError."""
        ...

    async def chat_id(self, phone: str) -> str | None:
        """Give the canonical chat of a number (digits only), None without an account. Raises EngineError."""
        ...

    async def lid(self, phone: str) -> str | None:
        """Give the hidden id (`…@lid`) of a number (digits only) as far as it is known. Raises EngineError."""
        ...

    async def phone(self, lid: str) -> str | None:
        """Give the chat id with the number (`…@c.us`) of a hidden id as far as it is known. Raises EngineError."""
        ...

    async def contacts(self) -> list[KnownChat]:
        """Give the people that the account knows, in no order. Raises EngineError."""
        ...

    async def groups(self) -> list[KnownChat]:
        """Give the groups that the account is in, in no order. Raises EngineError."""
        ...


class Engines(Protocol):
    """One kind of engine: opens an engine a session and keeps their credentials."""

    @property
    def name(self) -> str:
        """The word for it in the settings."""
        ...

    def open(self, session: str, emit: Emit) -> Engine:
        """Make the engine of a session, not started yet."""
        ...

    async def paired(self, session: str) -> bool:
        """Tell whether credentials are kept for the session. Raises Unreadable."""
        ...

    async def forget(self, session: str) -> None:
        """Wipe the session's credentials; its engine is stopped. Idempotent."""
        ...

    async def close(self) -> None:
        """Give everything back; all engines are stopped."""
        ...


class Cancellable(Protocol):
    """A timer that was armed."""

    def cancel(self) -> None:
        """Keep it from firing."""
        ...


class Timers(Protocol):
    """What arms timers: the event loop, or a test."""

    def call_later(self, delay: float, callback: Callable[..., object], /, *args: object) -> Cancellable:
        """Call `callback(*args)` after `delay` seconds."""
        ...
