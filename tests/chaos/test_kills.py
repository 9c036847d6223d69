"""`kill -9` at random moments of bot, gateway and mongod while messages flow: nothing lost, nothing twice.

A short run is part of `make test`; `make chaos` sets CHAOS_KILLS for a long one. CHAOS_SEED repeats a run.
"""

import asyncio
import os
import random
import re
import time
from collections import Counter

from tests.e2e.conftest import Outside
from tests.e2e.program import Program

KILLS = int(os.environ.get("CHAOS_KILLS", "6"))
SEED = int(os.environ.get("CHAOS_SEED", str(random.SystemRandom().randrange(2**32))))
VICTIMS = ("bot", "bridge", "mongod")
FINAL = re.compile(r"(Delivered to|Read by|It is not certain) ?.*\n\n(m\d+)$")


async def test_kills(outside: Outside) -> None:
    chance = random.Random(SEED)
    note = f"CHAOS_SEED={SEED} CHAOS_KILLS={KILLS}"
    program = outside.program()
    await program.ready()
    chat = outside.chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await outside.pair()

    sent: list[str] = []
    victims = [VICTIMS[number % len(VICTIMS)] for number in range(KILLS)]
    chance.shuffle(victims)
    for victim in victims:
        for _ in range(2):
            sent.append(f"m{len(sent)}")
            await chat.send(f"/send Mom {sent[-1]}")
        await asyncio.sleep(chance.uniform(0, 0.4))  # the moment of the cut, not a wait for something
        program = await _kill(outside, program, victim)
    sent.append(f"m{len(sent)}")
    await chat.send(f"/send Mom {sent[-1]}")

    # What was typed while the database was away is refused in words, with nothing saved: it is typed again.
    told = await _all_told(outside, sent)
    arrived = Counter(await outside.arrived())
    assert all(count == 1 for count in arrived.values()), f"twice: {arrived} {note}\n{chat.transcript()}"
    unknown = {text for text, state in told.items() if state.startswith("It is not certain")}
    missing = set(sent) - set(arrived) - unknown
    assert not missing, f"lost: {missing} {note}\n{chat.transcript()}"


async def _kill(outside: Outside, program: Program, victim: str) -> Program:
    if victim != "bot":
        if victim in program.children():
            program.kill_child(victim)
        return program
    await program.kill()
    program = outside.program()
    await program.ready()
    return program


async def _all_told(outside: Outside, sent: list[str]) -> dict[str, str]:
    """Wait until the chat says of each message what became of it; what was refused is typed again, once a refusal."""
    chat, repeated = outside.chat, 0
    told: dict[str, str] = {}
    deadline = time.monotonic() + 90
    while set(told) != set(sent):
        assert time.monotonic() < deadline, f"not told: {set(sent) - set(told)}\n{chat.transcript()}"
        await chat.look()
        shown = [found for message in chat.messages if (found := FINAL.search(message.text))]
        told = {found[2]: found[1] for found in shown}
        refusals = [m for m in chat.messages if "database does not answer" in m.text or "went wrong" in m.text]
        # What still waits for the bot was not refused: typed again, it would be another message.
        if len(refusals) > repeated and not outside.api.updates:
            for text in sent:
                if not any(text in message.text.split("\n") for message in chat.messages):
                    await chat.send(f"/send Mom {text}")
            repeated = len(refusals)
        await asyncio.sleep(0.1)
    return told
