"""A gateway that is killed in the middle of a send, at each point of it: at most one message, and no wrong word."""

import base64
import io
import signal
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from bridge.phone import SandboxPhone
from tests.contract.gateway.conftest import CHAT
from tests.contract.gateway.killing import KILLED, POINTS
from tests.contract.gateway.test_process import pair, started, working

KILLING = str(Path(__file__).with_name("killing.py"))


def png() -> str:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(picture, "PNG")
    return base64.b64encode(picture.getvalue()).decode()


TEXT = ("/api/sendText", {"text": KILLED})
IMAGE = ("/api/sendImage", {"file": {"mimetype": "image/png", "filename": "a.png", "data": png()}, "caption": KILLED})

SENT, REPLAYED, UNKNOWN = "sent", "replayed", "outcome_unknown"
OUTCOMES = {
    "before sending is written": (SENT, 1),
    "sending is not committed": (SENT, 1),
    "sending is written": (UNKNOWN, 0),
    "before the handset": (UNKNOWN, 0),
    "after the handset": (UNKNOWN, 1),
    "before sent is written": (UNKNOWN, 1),
    "sent is not committed": (UNKNOWN, 1),
    "sent is written": (REPLAYED, 1),
}
"""What repeating the request gives after each point, and how many messages the recipient has then."""


def outcome(response: httpx.Response) -> str:
    if response.status_code == 409:
        return str(response.json()["message"])
    assert response.status_code == 201, response.text
    return REPLAYED if response.headers.get("Idempotent-Replay") == "true" else SENT


def test_every_point_has_an_outcome() -> None:
    assert set(OUTCOMES) == set(POINTS)


@pytest.mark.parametrize(
    ("point", "send"),
    [*((point, TEXT) for point in POINTS), ("after the handset", IMAGE), ("sent is written", IMAGE)],
    ids=lambda value: value if isinstance(value, str) else value[0].rpartition("/")[2],
)
async def test_a_kill_there_sends_at_most_once(directory: Path, point: str, send: tuple[str, dict[str, Any]]) -> None:
    path, content = send
    body = {"session": "default", "chatId": CHAT, "id": KILLED, **content}
    async with started(directory, KILLING, KILL_AT=point) as (process, client):
        await pair(client)
        with pytest.raises(httpx.TransportError):
            await client.http.post(path, json=body)
        assert process.stdout is not None
        assert (await process.stdout.readline()).decode().strip() == point
        assert await process.wait() == -signal.SIGKILL
    async with started(directory) as (_, client):
        await working(client)
        for expected in (OUTCOMES[point][0], UNKNOWN if OUTCOMES[point][0] == UNKNOWN else REPLAYED):
            assert outcome(await client.http.post(path, json=body)) == expected
        messages = (await SandboxPhone(client.http).state()).messages
        assert [message.text for message in messages] == [KILLED] * OUTCOMES[point][1]
        # What is not known to be sent is not shown as a message; the next message is none of its business.
        found = await client.http.get(f"/api/default/chats/{CHAT}/messages/{KILLED}")
        assert found.status_code == (404 if expected == UNKNOWN else 200)
        other = await client.http.post("/api/sendText", json={"session": "default", "chatId": CHAT, "text": "next"})
        assert outcome(other) == SENT
