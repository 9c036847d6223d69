"""What became of it, from outside: the log and its parts, a timeline, the file; what failed, what nobody knows."""

import csv
import io
import re
import sqlite3
import urllib.parse
from contextlib import closing

import pytest

from bridge.gateway.journal import SendState
from bridge.gateway.sends import _digest
from core.content import Text
from core.ops import datadir
from core.store.database import Database
from tests.e2e.conftest import SECONDS, Outside, out
from tests.fakes.chat import Chat, Shown
from tests.flows.steps import ABSENT, add

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def entry(chat: Chat, label: str) -> Shown:
    """Open an entry of the log that is on show."""
    listed = await chat.expect("newest first")
    await chat.tap(next(row[0] for row in listed.buttons if label in row[0]))
    return await chat.expect("Due: ")


async def test_the_log_has_parts_timelines_and_a_file(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom")
    await chat.send(f"/add Nobody {ABSENT}")
    await chat.expect("Added Nobody")
    await chat.send("/send Mom Hello")
    await chat.expect("Queued for Mom. WhatsApp is not connected")
    await chat.send("/logs")
    await chat.expect("Log (1), newest first")
    await chat.tap("Waiting")
    assert "Hello" in (await chat.expect("Waiting (1), the next first")).buttons[0][0]
    await ada.pair()
    await chat.expect("Read by Mom", timeout=SECONDS)
    await chat.send("/send Nobody Anybody?")
    await chat.expect("Not sent to Nobody: this number is not on WhatsApp.", timeout=SECONDS)

    await chat.send("/logs")
    card = await entry(chat, "Hello")
    steps = re.findall(r"· [\d:]+ (.+)", card.text)
    assert steps == ["queued", "being sent", "handed over to WhatsApp", "delivered", "read"]
    await chat.tap("Back")
    await chat.expect("Log (2), newest first")
    await chat.tap("Failed")
    assert "this number is not on WhatsApp" in (await entry(chat, "Anybody?")).text
    await chat.tap("Back")
    await chat.expect("Failed (1), newest first")
    await chat.tap("By contact")
    asked = await chat.expect("Whose messages shall I show?")
    await chat.tap(next(row[0] for row in asked.buttons if row[0].startswith("Mom")))
    await chat.expect("Mom (1), newest first")
    await chat.send("/logs")
    await chat.expect("Log (2), newest first")
    await chat.tap("Export")
    file = await chat.expect("The log: 2 messages.", timeout=SECONDS)
    rows = list(csv.DictReader(io.StringIO((await chat.bytes_of(file)).decode("utf-8-sig"), newline="")))
    assert [(row["recipient"], row["text"], row["status"], row["cause"]) for row in rows] == [
        ("Nobody", "Anybody?", "failed", "this number is not on WhatsApp."), ("Mom", "Hello", "read", ""),
    ]  # fmt: skip
    assert rows[1]["sent"] <= rows[1]["delivered"] <= rows[1]["read"]


async def test_many_failures_are_told_of_in_one_message_and_one_is_sent_again(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    people = "".join(f"N{number},+49 151 234{number} 0000,all\n" for number in range(1, 7))
    await chat.send_file("document", f"Name,Phone,Labels\n{people}".encode(), "people.csv")
    await chat.expect("Nothing is saved yet.")
    await chat.tap("Import 6")
    await chat.expect("Added 6 contacts.")
    await ada.pair()
    await chat.send("/send #all Hello")
    await chat.expect("To 6 contacts")
    await chat.tap("Send now")
    await chat.expect("6 messages: 6 failed", timeout=SECONDS)
    assert not any("Not sent to" in message.text for message in chat.messages)
    await chat.send("/start")
    await chat.expect("Hello Ada")
    await chat.tap("6 messages failed today")
    await chat.expect("Failed (6), newest first")
    await entry(chat, "Hello")
    await chat.tap("Send again")
    await chat.expect_toast("I send it once more.")
    await chat.expect("Failed (", timeout=SECONDS)
    assert await ada.arrived() == []


async def interrupted(ada: Outside, text: str) -> None:
    """Leave a message that waits as a crash of the gateway within WhatsApp's own call leaves it."""
    socket = urllib.parse.quote(str(datadir.socket_path(ada.data_dir, "mongod.sock")), safe="")
    database = Database(f"mongodb://{socket}", "wa_scheduler")
    waiting = await database["deliveries"].find_one({"owner_id": ada.user.id, "text": text})
    database.close()
    assert waiting is not None
    session, chat_id = f"u{ada.user.id}", waiting["chat_id"]
    row = (session, waiting["message_id"], SendState.UNKNOWN, _digest(chat_id, Text(text)), chat_id, 0)
    (journal,) = ada.data_dir.rglob("gateway.sqlite3")
    with closing(sqlite3.connect(journal, timeout=SECONDS, isolation_level=None)) as connection:
        connection.execute("INSERT INTO sends (session, id, state, digest, chat, at) VALUES (?, ?, ?, ?, ?, ?)", row)


async def test_what_nobody_knows_is_not_sent_twice_and_its_person_decides(shared: Outside) -> None:
    ada = shared.somebody()
    chat = ada.chat
    await add(chat, "Mom", "Dad")
    for name in ("Mom", "Dad"):
        await chat.send(f"/send {name} Hello {name}")
        await chat.expect(f"Queued for {name}. WhatsApp is not connected")
        await interrupted(ada, f"Hello {name}")
    await ada.pair()
    for name in ("Mom", "Dad"):
        asked = await chat.expect(f"It is not certain whether this reached {name}", timeout=SECONDS)
        assert asked.buttons == [["🔁 Send again", "It arrived"]]
    assert await ada.arrived() == []
    await chat.send("/start")
    await chat.expect("Hello Ada")
    await chat.tap("2 messages: are they there?")
    await chat.expect("Not certain (2), newest first")
    await entry(chat, "Hello Mom")
    await chat.tap("It arrived")
    await chat.expect_toast("Noted: it arrived.")
    await chat.expect("you said that it arrived")
    await chat.tap("Back")
    await chat.expect("Not certain (1), newest first")
    await entry(chat, "Hello Dad")
    await chat.tap("Send again")
    await chat.expect_toast("I send it once more.")
    await chat.expect(out("Dad"), timeout=SECONDS)
    assert await ada.arrived() == ["Hello Dad"]
