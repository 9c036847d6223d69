"""`make sandbox` as somebody tries it for the first time: the page in a real browser, with the real program behind it.

The pictures of it are kept in tests/artifacts; README shows one of them.
"""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.e2e.browser import chromium
from tests.e2e.program import Program

ARTIFACTS = Path(__file__).parents[1] / "artifacts"


@pytest.fixture
async def url(data_dir: Path) -> AsyncIterator[str]:
    # Without BOT_TOKEN: the very thing that `make run` does for a newcomer.
    program = Program("bot", "--port", "0", TIMEZONE="Europe/Berlin", DATA_DIR=str(data_dir))
    await program.ready()
    assert "SANDBOX: nothing leaves this machine" in program.output
    yield (await program.says(r"http://127\.0\.0\.1:\d+"))[0]
    assert await program.stop() == 0
    assert "Traceback" not in program.output


@pytest.fixture
async def page(url: str) -> AsyncIterator[Page]:
    async with chromium() as browser:
        page = await browser.new_page(
            locale="en-GB", timezone_id="Europe/Berlin", viewport={"width": 1280, "height": 900}
        )
        page.set_default_timeout(15_000)
        await page.goto(url)
        yield page


async def write(page: Page, text: str) -> None:
    await page.get_by_label("Message", exact=True).fill(text)
    await page.keyboard.press("Enter")


async def test_pair_schedule_move_the_clock_and_see_the_ticks(page: Page) -> None:
    ARTIFACTS.mkdir(exist_ok=True)
    telegram, whatsapp = page.get_by_label("Telegram"), page.get_by_label("WhatsApp")
    await page.get_by_role("button", name="START", exact=True).click()
    await expect(telegram.get_by_text("Hello You")).to_be_visible()

    await write(page, "/add Mom +49 151 23456789")
    await expect(telegram.get_by_text("Added Mom")).to_be_visible()

    await write(page, "/whatsapp")
    await expect(telegram.get_by_text("Scan this code with your phone")).to_be_visible()
    await page.screenshot(path=ARTIFACTS / "pairing.png")
    await whatsapp.get_by_role("button", name="Link a device").click()
    await whatsapp.get_by_role("button", name="Scan the code").click()
    await expect(telegram.get_by_text("Connected as")).to_be_visible()
    await expect(whatsapp.get_by_text("Nothing sent yet")).to_be_visible()

    await write(page, "/create Mom; tomorrow 9:00; Happy birthday {name}!")
    await expect(telegram.get_by_text("Is this right?")).to_be_visible()
    await page.screenshot(path=ARTIFACTS / "confirm.png")
    await telegram.get_by_role("button", name="Confirm").click()
    await expect(telegram.get_by_text("Scheduled.")).to_be_visible()
    await expect(whatsapp.get_by_text("Nothing sent yet")).to_be_visible()

    await page.get_by_role("button", name="+1 day").click()
    await expect(telegram.get_by_text("Read by Mom")).to_be_visible()
    await whatsapp.get_by_role("button", name=re.compile(r"^\+49")).click()
    bubble = whatsapp.get_by_role("article")
    await expect(bubble).to_contain_text("Happy birthday Mom!")
    await expect(bubble).to_have_count(1)
    await expect(bubble.get_by_label("Read")).to_be_visible()
    await page.screenshot(path=ARTIFACTS / "sandbox.png")


async def test_the_page_on_a_narrow_dark_screen(page: Page) -> None:
    ARTIFACTS.mkdir(exist_ok=True)
    await page.emulate_media(color_scheme="dark")
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.get_by_role("button", name="START", exact=True).click()
    await expect(page.get_by_text("Hello You")).to_be_visible()
    await page.get_by_role("button", name="Contacts").click()
    await expect(page.get_by_text("You have no contacts yet")).to_be_visible()
    await page.screenshot(path=ARTIFACTS / "narrow.png")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    assert re.search(r"SANDBOX", await page.inner_text("body"))
