"""The conversations as their user sees them: home, messages from what is sent unasked, contacts, log, calendar, Arabic.

The pictures are kept in tests/artifacts; README and docs/screens.md show some of them.
"""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image, ImageDraw, ImageOps
from playwright.async_api import FilePayload, Locator, Page, expect

from tests.e2e.browser import chromium
from tests.e2e.program import Program

pytestmark = pytest.mark.asyncio(loop_scope="module")

ARTIFACTS = Path(__file__).parents[1] / "artifacts"
AFTER = "›"  # noqa: RUF001 - the label is typography, not a comparison


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def page(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Page]:
    data_dir = str(tmp_path_factory.mktemp("sandbox"))
    program = Program("bot", "sandbox", "--port", "0", DATA_DIR=data_dir, TIMEZONE="Europe/Berlin")
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

    async def attach(self, what: str, name: str, data: bytes, caption: str) -> None:
        """Send a file with what is written below it."""
        await self.screen.get_by_role("button", name="Attach").click()
        async with self.page.expect_file_chooser() as chooser:
            await self.page.get_by_role("menuitem", name=what).click()
        await (await chooser.value).set_files(FilePayload(name=name, mimeType="image/jpeg", buffer=data))
        dialog = self.page.get_by_role("dialog")
        await dialog.get_by_label("Caption").fill(caption)
        await dialog.get_by_role("button", name="Send").click()

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


@pytest_asyncio.fixture(scope="module", loop_scope="module")
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


async def test_home_a_text_typed_unasked_and_the_calendar(phone: Phone) -> None:
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


def meadow() -> bytes:
    """Draw a meadow in the sun."""
    image = Image.linear_gradient("L").resize((640, 400))
    image = ImageOps.colorize(image, "#4aa3e0", "#cfeefc")
    draw = ImageDraw.Draw(image)
    draw.ellipse((480, 50, 560, 130), fill="#ffd75e")
    draw.ellipse((-200, 250, 500, 700), fill="#5aa845")
    draw.ellipse((200, 280, 900, 700), fill="#73c05b")
    file = io.BytesIO()
    image.save(file, "JPEG")
    return file.getvalue()


async def test_a_photo_goes_out_contacts_are_found_and_the_log_tells(phone: Phone) -> None:
    await phone.attach("Photo or album", "picnic.jpg", meadow(), "Saturday, {first_name}?")
    asked = await phone.sees("Who is it for?")
    await expect(asked).to_contain_text("Photo")
    await phone.picture("photo")
    await phone.tap("Mom")
    await phone.sees("When shall it go to Mom?")
    await phone.tap("Send now")
    confirm = await phone.sees("Send this now?")
    await expect(confirm).to_contain_text("Saturday, Mom?")
    await phone.tap("Send now")
    await phone.sees("Read by Mom")

    await phone.write("/contacts")
    await phone.sees("Contacts (2)")
    await phone.write("rav")
    found = await phone.sees("One contact matches")
    await phone.picture("contacts")
    await found.get_by_role("button", name="Ravi").click()
    card = await phone.sees("+91 98765 43210")
    await expect(card.get_by_role("button", name="Birthday")).to_be_visible()

    await phone.write("/logs")
    listed = await phone.sees("newest first")
    await listed.get_by_role("button", name="Photo").click()
    card = await phone.sees("handed over to WhatsApp")
    await expect(card).to_contain_text("delivered")
    await phone.picture("log")


async def test_the_settings_in_arabic(phone: Phone) -> None:
    """The last one, for it leaves the language changed."""
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
