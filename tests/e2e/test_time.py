"""What happens when its time has come: the whole program in its sandbox, whose clock is moved as on the page."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from tests.contract.gateway.waiting import eventually
from tests.e2e.conftest import SECONDS, out
from tests.e2e.program import Program
from tests.fakes.chat import Chat
from tests.flows.steps import ABSENT, schedule

pytestmark = pytest.mark.asyncio(loop_scope="module")

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass
class Sandbox:
    """The page's API: one person's chat, their phone, and the clock."""

    http: ClientSession
    url: str
    chat: Chat

    async def do(self, action: str, **body: Any) -> None:
        async with self.http.post(f"{self.url}/sandbox/{action}", json=body) as response:
            assert response.status == 200, await response.text()

    async def state(self) -> dict[str, Any]:
        async with self.http.get(f"{self.url}/sandbox/state") as response:
            found: dict[str, Any] = await response.json()
            return found

    async def now(self) -> datetime:
        return datetime.fromtimestamp((await self.state())["clock"]["now"] / 1000, UTC).astimezone(BERLIN)

    async def move(self, by: timedelta) -> None:
        await self.chat.forget()
        await self.do("clock", seconds=by.total_seconds())

    async def move_to(self, hour: int, minute: int = 0) -> None:
        """Move to the next time that the person's clock shows this."""
        now = await self.now()
        day = now.date() if now.time() < time(hour, minute) else now.date() + timedelta(days=1)
        await self.chat.forget()
        await self.do("clock", to=datetime.combine(day, time(hour, minute), BERLIN).isoformat())

    async def arrived(self, text: str) -> int:
        """Tell how many messages say this on the phone."""
        return sum(one["text"] == text for one in (await self.state())["phone"]["messages"])

    async def arrives(self, text: str) -> None:
        """Wait until a message says this on the phone."""
        await eventually(lambda: self.arrived(text), SECONDS)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    """Run the sandbox for somebody who has linked WhatsApp and has two contacts, of whom one is not on WhatsApp."""
    with TemporaryDirectory(prefix="wa-e2e-") as directory:
        program = Program(
            "bot", "sandbox", "--port", "0", DATA_DIR=directory, TIMEZONE="Europe/Berlin",
            PACE_MIN_SECONDS="0", PACE_MAX_SECONDS="0",
        )  # fmt: skip
        await program.ready()
        url = (await program.says(r"http://127\.0\.0\.1:\d+"))[0]
        async with ClientSession() as http:
            sandbox = Sandbox(http, url, Chat.at(http, url))
            chat = sandbox.chat
            await chat.send("/whatsapp")
            await chat.expect_photo(timeout=SECONDS)
            await sandbox.do("scan")
            await chat.expect("Connected as", timeout=SECONDS)
            for name, number in (("Mom", "+49 151 23456701"), ("Nobody", ABSENT)):
                await chat.send(f"/add {name} {number}")
                await chat.expect(f"Added {name}")
            yield sandbox
        assert await program.stop() == 0
        assert "Traceback" not in program.output


async def asking_first(sandbox: Sandbox, text: str) -> None:
    """Schedule something that asks first, and let its time come."""
    chat = sandbox.chat
    await schedule(chat, f"Mom; in 1 hour; {text}")
    await chat.tap("Details")
    await chat.expect("▶️ Active")
    await chat.tap("Ask me first: no")
    await chat.expect("I ask you before each one")
    await sandbox.move(timedelta(hours=1))
    asked = await chat.expect("Shall I send this to Mom?", timeout=SECONDS)
    assert text.replace("{first_name}", "Mom") in asked.text


async def test_what_asks_first_is_edited_put_off_and_then_sent(sandbox: Sandbox) -> None:
    chat = sandbox.chat
    await asking_first(sandbox, "Dinner, {first_name}?")
    await chat.send("/start")
    await chat.expect("Hello You")
    await chat.tap("One message waits for your yes")
    listed = await chat.expect("Your decision, please (1)")
    await chat.tap(listed.buttons[0][0])
    await chat.expect("Shall I send this to Mom?")
    await chat.tap("Edit")
    await chat.expect("What shall I send instead, this once?")
    await chat.send("Lunch, {first_name}?")
    await chat.expect("Lunch, Mom?")
    await chat.tap("10 min")
    await chat.expect("I ask again on")
    await sandbox.move(timedelta(minutes=10))
    await chat.expect("Shall I send this to Mom?", timeout=SECONDS)
    await chat.tap("Send")
    await chat.expect(out("Mom", "Lunch, Mom?"), timeout=SECONDS)
    assert await sandbox.arrived("Lunch, Mom?") == 1
    assert await sandbox.arrived("Dinner, Mom?") == 0


async def test_what_asks_first_is_skipped(sandbox: Sandbox) -> None:
    chat = sandbox.chat
    await asking_first(sandbox, "Cinema?")
    await chat.tap("Skip")
    await chat.expect("Cancelled, Mom does not get this.")
    assert await sandbox.arrived("Cinema?") == 0


async def test_the_next_one_is_left_out_and_the_one_after_it_goes(sandbox: Sandbox) -> None:
    chat = sandbox.chat
    await sandbox.move_to(8)
    await schedule(chat, "Mom; every day at 9:00; Good morning")
    await chat.tap("Details")
    await chat.expect("▶️ Active")
    await chat.tap("Skip next")
    await chat.expect("(one run left out)")
    await sandbox.move_to(10)
    await chat.send("/start")
    home = await chat.expect("Hello You")
    assert re.search(r"\w+ \d+, 09:00 · Mom", home.text)
    await sandbox.move_to(9, 1)
    await chat.expect(out("Mom", "Good morning"), timeout=SECONDS)
    assert await sandbox.arrived("Good morning") == 1
    await chat.send("/schedules")
    listed = await chat.expect("Schedules (1)")
    await chat.tap(listed.buttons[0][0])
    await chat.expect("▶️ Active")
    await chat.tap("Delete")
    await chat.expect("Delete the schedule for Mom?")
    await chat.tap("Yes, delete")
    await chat.expect("Nothing is scheduled.")
    await sandbox.move(timedelta(seconds=61))
    await chat.tap("Take it back")
    await chat.expect("It is too late to take that back.")


async def test_in_quiet_hours_what_is_scheduled_waits_and_what_is_sent_by_hand_goes(sandbox: Sandbox) -> None:
    chat = sandbox.chat
    await sandbox.move_to(20)
    await chat.send("/settings")
    await chat.expect("Settings")
    await chat.tap("Quiet hours")
    await chat.expect("When shall it be quiet?")
    await chat.send("21:00 - 7:00")
    await chat.expect("Quiet hours: 21:00")
    await schedule(chat, "Mom; 22:30; Sleep well")
    await sandbox.move_to(22, 30)
    await chat.send("/send Mom Still awake?")
    await chat.expect(out("Mom", "Still awake"), timeout=SECONDS)
    assert await sandbox.arrived("Sleep well") == 0
    await sandbox.move_to(7)
    await chat.expect(out("Mom", "Sleep well"), timeout=SECONDS)
    await chat.send("/settings")
    await chat.expect("Settings")
    await chat.tap("Quiet hours")
    await chat.expect("When shall it be quiet?")
    await chat.tap("No quiet hours")
    await chat.expect("No quiet hours any more")


async def test_at_once_only_what_needs_its_person_is_told_and_the_rest_in_the_digest(sandbox: Sandbox) -> None:
    chat = sandbox.chat
    await chat.send("/settings")
    await chat.expect("Settings")
    await chat.tap("Notices")
    await chat.expect("Settings › Notices")  # noqa: RUF001 - the text's own typography
    await chat.tap("Problems")
    await chat.expect("told only when something is wrong")
    await chat.send("/settings")
    await chat.expect("Settings")
    await chat.tap("Daily digest")
    await chat.expect("When shall I tell you how the day goes?")
    await chat.tap("08:00")
    await chat.expect("Now: at 08:00")
    await sandbox.move_to(12)
    await schedule(chat, "Mom; 13:00; All is well")
    await schedule(chat, "Nobody; 13:10; Are you there?")
    await schedule(chat, "Mom; tomorrow 18:00; Good evening")
    await sandbox.move_to(13, 30)
    await chat.expect("Not sent to Nobody: this number is not on WhatsApp.", timeout=SECONDS)
    await sandbox.arrives("All is well")
    assert not any("All is well" in message.text and "Scheduled" not in message.text for message in chat.news)
    await sandbox.move_to(8)
    digest = await chat.expect("Your day at a glance", timeout=SECONDS)
    assert "Today: 1 planned, first 18:00 to Mom." in digest.text
    assert re.search(r"Yesterday: \d+ sent, \d+ delivered, \d+ read, 1 failed\.", digest.text)
    await chat.tap("Log")
    await chat.expect("newest first")


async def test_a_birthday_is_congratulated_on_when_it_comes(sandbox: Sandbox) -> None:
    chat = sandbox.chat
    born = (await sandbox.now()).date() + timedelta(days=40)
    await chat.send("/search Mom")
    listed = await chat.expect("One contact matches")
    await chat.tap(listed.buttons[0][0])
    await chat.expect("👤 Mom")
    await chat.tap("Birthday")
    await chat.expect("birthday?")
    await chat.send(f"1960-{born:%m-%d}")
    await chat.expect("🎂")
    await chat.tap("Congratulate every year")
    await chat.expect("Every year on")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await sandbox.move(timedelta(days=39))
    await sandbox.move_to(9, 1)
    if (await sandbox.now()).date() < born:
        await sandbox.move_to(9, 1)
    await sandbox.arrives("Happy birthday, Mom! 🎂")
    assert await sandbox.arrived("Happy birthday, Mom! 🎂") == 1
