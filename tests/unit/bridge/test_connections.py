"""The gateway's client and how many ask it at once."""

from bridge.client import CONNECTIONS
from core.delivery.handover import AT_ONCE


def test_the_event_stream_and_a_look_up_take_no_connection_from_those_that_send() -> None:
    assert CONNECTIONS >= AT_ONCE + 2
