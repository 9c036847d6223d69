"""What the page needs from outside: the person's WhatsApp phone."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol


class PhoneMessage(Protocol):
    """A message in the person's WhatsApp; `ack` is WAHA's number: 1 sent, 2 delivered, 3 read.

    `sender` is the chat id of who wrote it, empty for the person. `kind` is `text` or names what else it is; a file's
    words are its `caption`, its `mimetype` is what it was sent as, its size is in bytes, a place is in degrees, and
    `names` are those on cards.
    """

    @property
    def id(self) -> str: ...  # noqa: D102 - named by the class
    @property
    def chat_id(self) -> str: ...  # noqa: D102 - named by the class
    @property
    def text(self) -> str: ...  # noqa: D102 - named by the class
    @property
    def at(self) -> datetime: ...  # noqa: D102 - named by the class
    @property
    def ack(self) -> int: ...  # noqa: D102 - named by the class
    @property
    def kind(self) -> str: ...  # noqa: D102 - named by the class
    @property
    def sender(self) -> str: ...  # noqa: D102 - named by the class
    @property
    def caption(self) -> str: ...  # noqa: D102 - named by the class
    @property
    def filename(self) -> str: ...  # noqa: D102 - named by the class
    @property
    def mimetype(self) -> str: ...  # noqa: D102 - named by the class
    @property
    def size(self) -> int: ...  # noqa: D102 - named by the class
    @property
    def latitude(self) -> float | None: ...  # noqa: D102 - named by the class
    @property
    def longitude(self) -> float | None: ...  # noqa: D102 - named by the class
    @property
    def names(self) -> Sequence[str]: ...  # noqa: D102 - named by the class


class PhoneState(Protocol):
    """What the phone shows: whether a device is linked, whose account it is, and its messages, oldest first.

    `messages` are the person's own, `replies` what others wrote.
    """

    @property
    def linked(self) -> bool: ...  # noqa: D102 - named by the class
    @property
    def account_name(self) -> str: ...  # noqa: D102 - named by the class
    @property
    def messages(self) -> Sequence[PhoneMessage]: ...  # noqa: D102 - named by the class
    @property
    def replies(self) -> Sequence[PhoneMessage]: ...  # noqa: D102 - named by the class


class Picture(Protocol):
    """A picture that was sent, and what it was sent as."""

    @property
    def data(self) -> bytes: ...  # noqa: D102 - named by the class
    @property
    def mimetype(self) -> str: ...  # noqa: D102 - named by the class


class Phone(Protocol):
    """The person's WhatsApp phone. Every call may raise GatewayUnavailable while the gateway is away."""

    async def scan(self, code: str) -> bool:
        """Scan a pairing code; tells whether a session showed this code now."""
        ...

    async def enter_code(self, code: str) -> bool:
        """Type a pairing code in; tells whether a session awaited this code now."""
        ...

    async def reply(self, chat_id: str, text: str) -> str:
        """Let the other side of a chat write; gives the message id. Raises Refused or NotPaired."""
        ...

    async def state(self) -> PhoneState:
        """Look at the phone."""
        ...

    async def picture(self, message_id: str) -> Picture | None:
        """Look at the picture of a message that the person sent; None where it is not kept (any more)."""
        ...

    async def unlink(self) -> None:
        """Remove the linked device, as under "Linked devices" in WhatsApp."""
        ...

    async def move_clock(self, by: timedelta) -> None:
        """Let the phone's time move on too."""
        ...
