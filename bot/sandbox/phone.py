"""What the page needs from outside: the person's WhatsApp phone."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol


class PhoneMessage(Protocol):
    """A message in the person's WhatsApp; `ack` is WAHA's number: 1 sent, 2 delivered, 3 read."""

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


class PhoneState(Protocol):
    """What the phone shows: whether a device is linked, whose account it is, and its messages, oldest first."""

    @property
    def linked(self) -> bool: ...  # noqa: D102 - named by the class
    @property
    def account_name(self) -> str: ...  # noqa: D102 - named by the class
    @property
    def messages(self) -> Sequence[PhoneMessage]: ...  # noqa: D102 - named by the class


class Phone(Protocol):
    """The person's WhatsApp phone. Every call may raise GatewayUnavailable while the gateway is away."""

    async def scan(self, code: str) -> bool:
        """Scan a pairing code; tells whether a session showed this code now."""
        ...

    async def state(self) -> PhoneState:
        """Look at the phone."""
        ...

    async def unlink(self) -> None:
        """Remove the linked device, as under "Linked devices" in WhatsApp."""
        ...

    async def move_clock(self, by: timedelta) -> None:
        """Let the phone's time move on too."""
        ...
