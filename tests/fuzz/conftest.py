"""The same bot that the flows talk to."""

from tests.fakes.errors import errors
from tests.flows.conftest import chat, gateway_at, world

__all__ = ["chat", "errors", "gateway_at", "world"]
