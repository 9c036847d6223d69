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

    await write(page, "/create Mom; in 20 hours; Happy birthday {name}!")
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


async def test_link_by_a_code_to_type_in_then_answer_a_reply(page: Page) -> None:
    ARTIFACTS.mkdir(exist_ok=True)
    telegram, whatsapp = page.get_by_label("Telegram"), page.get_by_label("WhatsApp")
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.get_by_role("button", name="START", exact=True).click()
    await write(page, "/add Mom +49 151 23456701")
    await write(page, "/whatsapp")
    await telegram.get_by_role("button", name="Use a code instead").click()
    await expect(telegram.get_by_text("Which number has the WhatsApp account?")).to_be_visible()
    await write(page, "+49 151 23456700")
    await telegram.get_by_role("button", name="Copy the code").click()
    await expect(telegram.get_by_text("Copied")).to_be_visible()
    code = await page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"[A-Z0-9]{4}-[A-Z0-9]{4}", code)
    await whatsapp.get_by_role("button", name="Link a device").click()
    await whatsapp.get_by_role("button", name="Link with phone number instead").click()
    field = whatsapp.get_by_label("Code", exact=True)
    await field.fill("ABCD-0000")
    await whatsapp.get_by_role("button", name="Link", exact=True).click()
    await expect(page.get_by_text("This code is not valid")).to_be_visible()
    await field.fill(code.lower())
    await page.screenshot(path=ARTIFACTS / "pairing-code.png")
    await whatsapp.get_by_role("button", name="Link", exact=True).click()
    await expect(telegram.get_by_text("Connected as")).to_be_visible()

    await telegram.get_by_role("button", name="Import from WhatsApp").click()
    await telegram.get_by_role("button", name="Ravi").click()
    await expect(telegram.get_by_text("Chosen: 1.")).to_be_visible()
    await page.screenshot(path=ARTIFACTS / "import.png")
    await telegram.get_by_role("button", name="Add 1").click()
    await expect(telegram.get_by_text("Added one contact.")).to_be_visible()

    await write(page, "/send Mom How are you?")
    await expect(telegram.get_by_text("Read by Mom")).to_be_visible()
    await whatsapp.get_by_role("button", name="+49 151 23456701").click()
    answer = whatsapp.get_by_label("Answer as +49 151 23456701")
    await answer.fill("Fine, and you?")
    await page.keyboard.press("Enter")
    await expect(telegram.get_by_text("Mom replied:")).to_be_visible()
    await expect(answer).to_have_value("")
    await expect(answer).to_be_focused()
    await telegram.get_by_role("button", name="Reply").click()
    await expect(telegram.get_by_text("Reply to Mom")).to_be_visible()
    await write(page, "Me too!")
    await expect(whatsapp.get_by_role("article")).to_have_count(3)
    await expect(whatsapp.get_by_role("article").last).to_contain_text("Me too!")
    await page.screenshot(path=ARTIFACTS / "reply.png")


async def test_the_page_on_a_narrow_dark_screen(page: Page) -> None:
    ARTIFACTS.mkdir(exist_ok=True)
    await page.emulate_media(color_scheme="dark")
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.get_by_role("button", name="START", exact=True).click()
    await expect(page.get_by_text("Hello You")).to_be_visible()
    await page.get_by_role("button", name="Settings").click()
    await expect(page.get_by_text("Pace: Normal")).to_be_visible()
    await page.screenshot(path=ARTIFACTS / "narrow.png")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    assert re.search(r"SANDBOX", await page.inner_text("body"))
