"""The same bot that the flows talk to."""

from tests.flows.conftest import gateway_at, world

__all__ = ["gateway_at", "world"]
