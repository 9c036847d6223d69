"""`kill -9` at random moments of bot, gateway and mongod while messages flow: nothing lost, nothing twice.

Some are sent by hand, in the chat; others are due at a moment about the cut, from schedules that another process saved.

A short run is part of `make test`; `make chaos` sets CHAOS_KILLS for a long one. CHAOS_SEED repeats a run.
"""

import asyncio
import os
import random
import re
import sys
import time
import urllib.parse
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta

import pytest

from core.model import Delivery, DeliveryStatus
from core.ops import datadir
from core.store.database import Database, DatabaseUnavailable
from core.store.schedules import Schedules
from core.timing.clock import SystemClock
from tests.contract.core.samples import schedule
from tests.contract.gateway.waiting import eventually
from tests.e2e.conftest import Outside
from tests.e2e.program import Program

Status = DeliveryStatus

KILLS = int(os.environ.get("CHAOS_KILLS", "6"))
SEED = int(os.environ.get("CHAOS_SEED", str(random.SystemRandom().randrange(2**32))))
ROUND = 20
VICTIMS = ("bot", "bridge", "mongod")
ARRIVED = (Status.SENT, Status.DELIVERED, Status.READ)
FINAL = re.compile(r"(?:Delivered to|Read by|It is not certain) ?.*\n\n(m\d+)$")


@pytest.fixture
def plans(outside: Outside) -> Iterator["Plans"]:
    with closing(Plans(outside)) as plans:
        yield plans


async def test_kills(outside: Outside, plans: "Plans") -> None:
    chance = random.Random(SEED)
    note = f"CHAOS_SEED={SEED} CHAOS_KILLS={KILLS}"
    program = outside.program(DAILY_CAP="100000")
    await program.ready()
    chat = outside.chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await outside.pair()

    typed, taken = 0, set[tuple[str, datetime, str]]()
    victims = [VICTIMS[number % len(VICTIMS)] for number in range(KILLS)]
    chance.shuffle(victims)
    while victims:
        # The chat keeps its last 500 messages, and so does the phone: what was said is looked at in between.
        round_, victims = victims[:ROUND], victims[ROUND:]
        texts = [f"m{typed + number}" for number in range(2 * len(round_) + 1)]
        typed += len(texts)
        for number, victim in enumerate(round_):
            for text in texts[2 * number : 2 * number + 2]:
                await chat.send(f"/send Mom {text}")
            await plans.plan(due_in=chance.uniform(0, 0.8))
            await asyncio.sleep(chance.uniform(0, 0.4))  # the moment of the cut, not a wait for something
            program = await _kill(outside, program, victim)
        await chat.send(f"/send Mom {texts[-1]}")
        # What was typed while the database was away is refused in words, with nothing saved: it is typed again.
        await _all_told(outside, plans, texts)
        taken |= await _arrived(outside)

    saved = await plans.outcomes()
    arrived = Counter(text for _, _, text in taken | await _arrived(outside))
    twice = {text: count for text, count in arrived.items() if count > 1}
    assert not twice, f"twice: {twice} {note}\n{chat.transcript()}"
    unknown = {text for text, found in saved.items() if found.status is Status.UNKNOWN}
    missing = saved.keys() - arrived.keys() - unknown
    assert not missing, f"lost: {missing} {note}\n{chat.transcript()}"
    assert arrived.keys() <= saved.keys(), note
    # What nobody knows was in the engine's hands when the cut came, and its person has been shown it.
    assert all(saved[text].notice_id and saved[text].attempts for text in unknown), note
    sys.stdout.write(f"{KILLS} kills, {len(saved)} messages, {len(unknown)} uncertain\n")
    assert all(found.status in {*ARRIVED, Status.UNKNOWN} for found in saved.values()), f"{saved} {note}"


async def _arrived(outside: Outside) -> set[tuple[str, datetime, str]]:
    """Give what came out on the WhatsApp side of late: ids, times and texts."""
    return {(message.id, message.at, message.text) for message in await outside.messages()}


class Plans:
    """Schedules for the one contact, saved by this process, and what became of their messages."""

    def __init__(self, outside: Outside) -> None:
        socket = urllib.parse.quote(str(datadir.socket_path(outside.data_dir, "mongod.sock")), safe="")
        self._database = Database(f"mongodb://{socket}", "wa_scheduler")
        self._schedules = Schedules(self._database)
        self._owner = outside.user.id
        self._texts: list[str] = []

    async def plan(self, *, due_in: float) -> None:
        """Save one, as soon as the database lets."""
        text = f"s{len(self._texts)}"
        self._texts.append(text)
        while True:
            try:
                mom = await self._database["contacts"].find_one({"owner_id": self._owner})
                assert mom is not None
                at = SystemClock().now() + timedelta(seconds=due_in)
                plan = schedule(text, self._owner, start=at, contact_ids=(mom["_id"],), text=text)
                await self._schedules.add(plan)
            except DatabaseUnavailable:
                await asyncio.sleep(0.05)
            else:
                return

    async def outcomes(self) -> dict[str, Delivery]:
        """Wait until whatever was saved, planned or sent by hand, has an end that its person has been told of."""
        deliveries = self._database["deliveries"]
        everything = {"owner_id": self._owner}

        async def told() -> bool:
            planned = await deliveries.count_documents(everything | {"schedule_id": {"$in": self._texts}})
            ended = everything | {"finished_at": {"$exists": True}, "untold": False}
            there = await deliveries.count_documents(everything)
            return planned == len(self._texts) and await deliveries.count_documents(ended) == there

        await eventually(told, 90)
        return {found["text"]: Delivery.of(found) async for found in deliveries.find(everything)}

    async def told_together(self, texts: list[str]) -> set[str]:
        """Give those messages that arrived and that one chat message about many tells of."""
        query = {"owner_id": self._owner, "text": {"$in": texts}, "summarised": True, "untold": False}
        try:
            found = [Delivery.of(document) async for document in self._database["deliveries"].find(query)]
        except DatabaseUnavailable:
            return set()
        return {delivery.text for delivery in found if delivery.status in ARRIVED[1:]}

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()


async def _kill(outside: Outside, program: Program, victim: str) -> Program:
    if victim != "bot":
        if victim in program.children():
            program.kill_child(victim)
        return program
    await program.kill()
    program = outside.program(DAILY_CAP="100000")
    await program.ready()
    return program


async def _all_told(outside: Outside, plans: Plans, sent: list[str]) -> None:
    """Wait until the chat says of each message what became of it; what was refused is typed again, once a refusal."""
    chat, repeated = outside.chat, 0
    typed = {text: [text] for text in sent}
    told: set[str] = set()
    deadline = time.monotonic() + 90
    while untold := [text for text in sent if told.isdisjoint(typed[text])]:
        assert time.monotonic() < deadline, f"not told: {untold}\n{chat.transcript()}"
        await chat.look()
        everything = [text for texts in typed.values() for text in texts]
        shown = [found for message in chat.messages if (found := FINAL.search(message.text))]
        told = {found[1] for found in shown}
        # Killed before it knew which chat message announces one, the bot tells of that one together with others.
        told |= await plans.told_together([text for text in everything if text not in told])
        refusals = [m for m in chat.messages if "database does not answer" in m.text or "went wrong" in m.text]
        if len(refusals) > repeated and not outside.api.updates:
            announced = {line for message in chat.messages for line in message.text.split("\n")}
            for text in untold:
                if not announced & set(typed[text]):
                    # The bot may have the first one in its hands still: at the recipient, this is another message.
                    typed[text].append(typed[text][-1].replace("m", "m0"))
                    await chat.send(f"/send Mom {typed[text][-1]}")
            repeated = len(refusals)
        await asyncio.sleep(0.1)
