"""The conversations as their user sees them: home, a message from a text typed unasked, the calendar, Arabic.

The pictures are kept in tests/artifacts; README shows three of them.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.browser import chromium
from tests.e2e.program import Program

ARTIFACTS = Path(__file__).parents[1] / "artifacts"
AFTER = "›"  # noqa: RUF001 - the label is typography, not a comparison


@pytest.fixture
async def page(data_dir: Path) -> AsyncIterator[Page]:
    program = Program("bot", "sandbox", "--port", "0", DATA_DIR=str(data_dir), TIMEZONE="Europe/Berlin")
    await program.ready()
    async with chromium() as browser:
        page = await browser.new_page(
            locale="en-GB", timezone_id="Europe/Berlin", viewport={"width": 1280, "height": 900}
        )
        page.set_default_timeout(15_000)
        await page.goto((await program.says(r"http://127\.0\.0\.1:\d+"))[0])
        yield page
    assert await program.stop() == 0
    assert "Traceback" not in program.output


class Phone:
    """The Telegram side of the page, as a thumb uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.screen = page.get_by_label("Telegram")

    async def write(self, text: str) -> None:
        await self.page.get_by_label("Message", exact=True).fill(text)
        await self.page.keyboard.press("Enter")

    async def sees(self, text: str) -> Locator:
        """Wait until the newest message says something; gives the message."""
        newest = self.screen.get_by_role("article").last
        await expect(newest).to_contain_text(text, timeout=15_000)
        return newest

    async def tap(self, label: str, *, exact: bool = False) -> None:
        await self.screen.get_by_role("article").last.get_by_role("button", name=label, exact=exact).first.click()

    async def picture(self, name: str) -> None:
        ARTIFACTS.mkdir(exist_ok=True)
        await self.page.mouse.move(0, 0)
        await self.screen.screenshot(path=ARTIFACTS / f"{name}.png")


@pytest.fixture
async def phone(page: Page) -> Phone:
    """Somebody who has linked WhatsApp, has two contacts, and has something scheduled for them."""
    phone = Phone(page)
    await page.get_by_role("button", name="START", exact=True).click()
    await phone.sees("Three steps")
    for name, number in (("Mom", "+49 151 23456789"), ("Ravi", "+91 98765 43210")):
        await phone.write(f"/add {name} {number}")
        await phone.sees(f"Added {name}")
    await phone.write("/whatsapp")
    await phone.sees("Scan this code with your phone")
    whatsapp = page.get_by_label("WhatsApp")
    await whatsapp.get_by_role("button", name="Link a device").click()
    await whatsapp.get_by_role("button", name="Scan the code").click()
    await phone.sees("Connected as")
    for line in ("Ravi; tomorrow 9:00; Happy birthday {name}!", "Mom, Ravi; tomorrow 18:30; Dinner?"):
        await phone.write(f"/create {line}")
        await phone.sees("Is this right?")
        await phone.tap("Confirm")
        await phone.sees("Scheduled.")
    return phone


async def test_home_a_text_typed_unasked_the_calendar_and_arabic(phone: Phone) -> None:
    await phone.write("/start")
    await phone.sees("Hello You")
    await phone.sees("Mom, Ravi")
    await phone.picture("home")

    await phone.write("Good morning {name}, how was the trip?")
    await phone.sees("Who is it for?")
    await phone.tap("Mom")
    await phone.sees("When shall it go to Mom?")
    await phone.tap("Pick a day and a time")
    await phone.sees("On which day?")
    await phone.tap(AFTER)
    month = await phone.sees("On which day?")
    await expect(month.get_by_role("button", name="15", exact=True)).to_be_visible()
    await phone.picture("day")
    await phone.tap("15", exact=True)
    await phone.sees("Tap the hour")
    await phone.tap("09", exact=True)
    await phone.sees("Tap the time")
    await phone.picture("time")
    await phone.tap("09:30", exact=True)
    await phone.sees("How often?")
    await phone.tap("Once")
    confirm = await phone.sees("Is this right?")
    await expect(confirm).to_contain_text("Good morning Mom, how was the trip?")
    await expect(confirm).to_contain_text("15")
    await phone.tap("Confirm")
    await phone.sees("Scheduled. Mom gets it on")

    await phone.write("/schedules")
    await phone.sees("Schedules")
    await phone.tap("Calendar")
    await phone.sees("What is due")
    await phone.tap(AFTER)
    await phone.picture("calendar")
    await phone.tap("15¹")
    await phone.sees("One schedule is due.")

    await phone.write("/settings")
    await phone.sees("Settings")
    await phone.tap("Language")
    await phone.sees("Settings › Language")  # noqa: RUF001 - the text's own typography
    await phone.tap("العربية")
    await phone.sees("لغتي معك")
    await phone.write("/settings")
    settings = await phone.sees("ساعات الهدوء")
    text = settings.locator(".text")
    assert await text.evaluate("node => getComputedStyle(node).direction") == "rtl"
    await phone.picture("arabic")
