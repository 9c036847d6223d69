"""What tests of webhooks do: have sessions with some, write to them, and wait for what comes."""

import hashlib
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.contract.gateway.conftest import CHAT, Running
from tests.contract.gateway.receiving import Receiver
from tests.contract.gateway.waiting import until


def webhook(receiver: Receiver, *events: str, path: str = "/hook", **fields: Any) -> dict[str, Any]:
    return {"url": receiver.url + path, "events": list(events or ("message",)), **fields}


async def linked(gateway: Running, *configs: dict[str, Any], name: str = "default") -> None:
    """Have a WORKING session with these webhooks."""
    gateway.sandbox.phone(name).link(linked=True)
    await gateway.post("/api/sessions", {"name": name, "start": True, "config": {"webhooks": configs}})
    gateway.timers.advance(0)


async def written(gateway: Running, *texts: str) -> None:
    """Have somebody write to the account."""
    for text in texts:
        await gateway.post("/sandbox/reply", {"chatId": CHAT, "text": text})


def waiting(gateway: Running, seconds: float) -> bool:
    """Tell whether something is to happen after so many seconds."""
    now = gateway.timers._now
    return any(one.due == pytest.approx(now + seconds) for one in gateway.timers.armed)


async def took(receiver: Receiver, count: int) -> None:
    await until(lambda: len(receiver.got) >= count)
    assert len(receiver.got) == count


@contextmanager
def closed_port() -> Iterator[str]:
    """Give the address of a port that refuses connections."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{silent.getsockname()[1]}"


def signature(key: bytes, body: bytes) -> str:
    """Sign as RFC 2104 says, by hand."""
    key = key.ljust(128, b"\0")
    inner = hashlib.sha512(bytes(byte ^ 0x36 for byte in key) + body).digest()
    return hashlib.sha512(bytes(byte ^ 0x5C for byte in key) + inner).hexdigest()


def lost(caplog: pytest.LogCaptureFixture) -> int:
    """Add up what the log says is lost."""
    return sum(int(count) for count in re.findall(r"(\d+) events lost", caplog.text))
