"""The page in a real browser, and the chat driver, against a small bot that speaks aiogram over HTTP."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from aiohttp import ClientSession, ClientTimeout
from playwright.async_api import ConsoleMessage, Page, expect

from bot.sandbox.server import Sandbox, somebody
from core.timing.clock import MovableClock, SystemClock
from tests.e2e.browser import chromium
from tests.e2e.demo import CODE, DemoPhone, DemoPicture, DemoZone, code_picture, demo_bot
from tests.fakes.chat import Chat


@dataclass(frozen=True)
class Demo:
    sandbox: Sandbox
    phone: DemoPhone
    zone: DemoZone
    http: ClientSession


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    clock = MovableClock(SystemClock())
    phone, zone = DemoPhone(clock), DemoZone()
    async with (
        Sandbox(clock, phone, user=somebody(), zone=zone, port=0) as sandbox,
        demo_bot(sandbox),
        ClientSession(timeout=ClientTimeout(20)) as http,
    ):
        yield Demo(sandbox, phone, zone, http)


@pytest.fixture
async def page(demo: Demo) -> AsyncIterator[Page]:
    async with chromium() as browser:
        page = await browser.new_page(locale="en-GB", timezone_id="America/New_York")
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text) if _is_complaint(message) else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(demo.sandbox.url)
        yield page
    assert complaints == []


def _is_complaint(message: ConsoleMessage) -> bool:
    # Chromium notes every refused request; the page shows those to the person
    return message.type == "error" and not re.search("status of 4(04|09)", message.text)


async def write(page: Page, text: str) -> None:
    await page.get_by_label("Message", exact=True).fill(text)
    await page.keyboard.press("Enter")


async def test_a_first_visit_from_start_to_a_linked_phone(demo: Demo, page: Page) -> None:
    telegram, whatsapp = page.get_by_label("Telegram"), page.get_by_label("WhatsApp")
    await expect(telegram.get_by_text("What can this bot do?")).to_be_visible()
    await page.get_by_role("button", name="START", exact=True).click()
    await expect(telegram.locator(".in b", has_text="Hello!")).to_be_visible()

    await page.get_by_role("button", name="Schedules").click()
    await expect(telegram.get_by_text("No schedules yet")).to_be_visible()
    await expect(telegram.get_by_text("edited")).to_be_visible()
    await expect(telegram.get_by_text("Nothing planned")).to_be_visible()
    await telegram.get_by_role("button", name="Back").click()

    await write(page, "/start")
    await page.get_by_role("button", name="Show a code").click()
    picture = telegram.locator(".photo img")
    await expect(picture).to_be_visible()
    before = await picture.get_attribute("src")
    await whatsapp.get_by_role("button", name="Link a device").click()
    await whatsapp.get_by_role("button", name="Scan the code").click()
    await expect(whatsapp.get_by_text("This code is not valid any more")).to_be_visible()
    await page.get_by_role("button", name="New code").click()
    await expect(telegram.get_by_text("Scan the new code")).to_be_visible()
    assert await picture.get_attribute("src") != before
    await whatsapp.get_by_role("button", name="Scan the code").click()
    await expect(whatsapp.get_by_text("Nothing sent yet")).to_be_visible()

    demo.phone.receive("4915123456789@c.us", "*Good* morning <i>Mom</i>", ack=3)
    await whatsapp.get_by_role("button", name="+49 151 23456789").click()
    bubble = whatsapp.get_by_role("article")
    await expect(bubble.locator("b", has_text="Good")).to_be_visible()
    await expect(bubble).to_contain_text("<i>Mom</i>")
    await expect(bubble.get_by_label("Read")).to_be_visible()


async def test_a_message_that_is_no_text_is_named_and_what_is_written_survives_a_new_one(
    demo: Demo, page: Page
) -> None:
    whatsapp = page.get_by_label("WhatsApp")
    mom = "4915123456789@c.us"
    await demo.phone.scan(CODE)
    demo.phone.receive(mom, "The plan", 3, kind="document", caption="The plan", filename="plan.pdf", size=2048)
    demo.phone.receive(mom, "52.52001, 13.40495", 1, kind="location", latitude=52.52001, longitude=13.40495)
    demo.phone.receive(mom, "Dad", 1, kind="card", names=("Dad",))
    await whatsapp.get_by_role("button", name="+49 151 23456789").click()
    bubbles = whatsapp.get_by_role("article")
    await expect(bubbles.nth(0)).to_contain_text(re.compile("plan.pdf.*2.0 KB.*The plan"))
    await expect(bubbles.nth(1)).to_contain_text("52.52001, 13.40495")
    await expect(bubbles.nth(2)).to_contain_text("Dad")
    await whatsapp.get_by_label("Answer as").fill("half a sen")
    demo.phone.receive(mom, "Another one", 1)
    await expect(bubbles).to_have_count(4)
    await expect(whatsapp.get_by_label("Answer as")).to_have_value("half a sen")
    await page.keyboard.type("tence")
    await whatsapp.get_by_role("button", name="Send the answer").click()
    await expect(bubbles.nth(4)).to_contain_text("half a sentence")
    await demo.phone.unlink()
    await expect(whatsapp.get_by_text("Link a device")).to_be_visible()


async def test_a_photo_is_seen_on_the_phone_and_any_other_file_is_named(demo: Demo, page: Page) -> None:
    whatsapp = page.get_by_label("WhatsApp")
    mom = "4915123456789@c.us"
    await demo.phone.scan(CODE)
    demo.phone.pictures["0"] = DemoPicture(code_picture("x").data, "image/png")
    demo.phone.receive(mom, "Look", 3, kind="image", caption="Look", mimetype="image/png", size=2048)
    for kind in ("video", "voice", "document"):
        demo.phone.receive(mom, kind, 3, kind=kind, mimetype="image/png", size=2048)
    await whatsapp.get_by_role("button", name="+49 151 23456789").click()
    bubbles = whatsapp.get_by_role("article")
    picture = bubbles.nth(0).get_by_role("img", name="Look")
    await expect(picture).to_have_js_property("complete", value=True)
    assert await picture.evaluate("image => image.naturalWidth") > 0
    box = await picture.bounding_box()
    assert box is not None
    assert box["width"] <= 300 >= box["height"]
    await expect(bubbles.nth(0)).to_contain_text("Look")
    await expect(bubbles.nth(1)).to_contain_text("Video2.0 KB")
    await expect(bubbles.nth(2)).to_contain_text("Voice message2.0 KB")
    await expect(bubbles.nth(3)).to_contain_text("File2.0 KB")


async def test_a_picture_that_the_phone_has_no_more_is_a_file(demo: Demo, page: Page) -> None:
    whatsapp = page.get_by_label("WhatsApp")
    await demo.phone.scan(CODE)
    demo.phone.receive("4915123456789@c.us", "Look", 3, kind="image", mimetype="image/png", size=2048)
    await whatsapp.get_by_role("button", name="+49 151 23456789").click()
    await expect(whatsapp.get_by_role("article")).to_contain_text("Photo2.0 KB")


async def test_an_answer_that_nobody_can_give_is_kept(demo: Demo, page: Page) -> None:
    whatsapp = page.get_by_label("WhatsApp")
    demo.phone.receive("4915123456789@c.us", "Hello", 1)
    await whatsapp.get_by_role("button", name="Back").click()
    await whatsapp.get_by_role("button", name="+49 151 23456789").click()
    await whatsapp.get_by_label("Answer as").fill("Hi")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Nobody can write in this chat.")).to_be_visible()
    await expect(whatsapp.get_by_label("Answer as")).to_have_value("Hi")


async def test_the_chat_survives_a_reload_and_the_time_moves(page: Page) -> None:
    await page.get_by_role("button", name="START", exact=True).click()
    await page.get_by_role("button", name="Contacts").click()
    await page.get_by_role("dialog").get_by_role("button", name="OK").click()
    await write(page, "a **bold** word")
    await expect(page.locator(".in b", has_text="bold")).to_be_visible()
    await page.reload()
    await expect(page.locator(".out b", has_text="bold")).to_be_visible()
    year = int((await page.locator("#now").get_attribute("datetime") or "")[:4])
    await page.get_by_role("button", name="Go to").click()
    await page.get_by_label("Date and time").fill(f"{year + 1}-07-01T12:00")
    await page.get_by_role("button", name="Go", exact=True).click()
    await expect(page.locator("#now")).to_have_text(re.compile(rf"1 Jul {year + 1}, 12:00"))
    await expect(page.locator("#zones")).to_contain_text("18:00, Europe/Berlin")


async def test_the_bar_shows_the_zone_that_the_bot_has_for_the_person_now(demo: Demo, page: Page) -> None:
    await expect(page.locator("#zones")).to_contain_text("Europe/Berlin")
    demo.zone.name = "Asia/Tokyo"
    await page.get_by_role("button", name="+1 min", exact=True).click()
    await expect(page.locator("#zones")).to_contain_text("Asia/Tokyo")


async def test_each_line_of_a_message_runs_its_own_way(page: Page) -> None:
    await page.get_by_role("button", name="START", exact=True).click()
    await write(page, "Mom\nשלום עולם")  # noqa: RUF001 - Hebrew
    text = page.locator(".out .text").last
    await expect(text).to_contain_text("Mom")
    first, last, box = await text.evaluate(
        """node => {
          const range = document.createRange();
          range.selectNodeContents(node.firstChild);
          const lines = [...range.getClientRects()];
          return [lines[0], lines.at(-1), node.getBoundingClientRect()].map(({ left, right }) => ({ left, right }));
        }"""
    )
    assert abs(first["left"] - box["left"]) < 2
    assert abs(last["right"] - box["right"]) < 2 < last["left"] - box["left"]


@pytest.mark.parametrize("line", ["مرحبا", "Hello", "שלום Mom, שלום", "\u2068Mom\u2069 مرحبا بك في هذا المساء الجميل"])
async def test_the_time_lies_on_no_words(demo: Demo, page: Page, line: str) -> None:
    await page.get_by_role("button", name="START", exact=True).click()
    await demo.phone.scan(CODE)
    demo.phone.receive("4915123456789@c.us", f"مرحبا بك\n{line}", 3)
    await page.get_by_label("WhatsApp").get_by_role("button", name="+49 151 23456789").click()
    await write(page, f"مرحبا بك\n{line}")
    for text in (page.locator(".out .text").last, page.locator(".wa-bubble .text")):
        await expect(text).to_contain_text(line)
        assert not await text.evaluate(
            """node => {
              const range = document.createRange();
              range.selectNodeContents(node.firstChild);
              const stamp = node.querySelector(".stamp").getBoundingClientRect();
              return [...range.getClientRects()].some(({ left, right, top, bottom }) =>
                left < stamp.right && stamp.left < right && top < stamp.bottom && stamp.top < bottom);
            }"""
        )


async def test_keyboards_menus_and_contacts(page: Page) -> None:
    await page.get_by_role("button", name="START", exact=True).click()
    await page.get_by_role("button", name="Commands").click()
    await page.get_by_role("menuitem", name="/number").click()
    await page.get_by_role("button", name="Share my number").click()
    await page.get_by_role("button", name="Share", exact=True).click()
    await expect(page.get_by_text("Saved You")).to_be_visible()
    await expect(page.get_by_label("Reply keyboard")).to_be_hidden()
    await page.get_by_role("button", name="Attach").click()
    await page.get_by_role("menuitem", name="Contact").click()
    await page.get_by_label("Name").fill("Mom")
    await page.get_by_label("Phone number").fill("+49 151 23456789")
    await page.get_by_role("button", name="Share", exact=True).click()
    await expect(page.get_by_text("Saved Mom")).to_be_visible()
    await write(page, "/file")
    await expect(page.get_by_role("link", name="contacts.csv")).to_be_visible()


async def test_it_fits_a_small_screen(page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.get_by_role("button", name="START", exact=True).click()
    await expect(page.get_by_role("button", name="Website")).to_have_count(0)
    await expect(page.get_by_role("link", name="Website")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.fixture(params=["inside", "at"])
def chat(demo: Demo, request: pytest.FixtureRequest) -> Chat:
    if request.param == "inside":
        return Chat.inside(demo.sandbox.api, demo.sandbox.user)
    return Chat.at(demo.http, demo.sandbox.url)


async def test_the_driver_reads_like_a_user(demo: Demo, chat: Chat) -> None:
    await chat.send("/start")
    hello = await chat.expect("Hello!")
    assert chat.buttons[:2] == ["🗓 Schedules", "👤 Contacts"]
    assert await chat.tap("Schedules") == hello
    edited = await chat.expect(re.compile(r"^No schedules"))
    assert edited.id == hello.id
    assert await chat.expect_toast() == "Nothing planned"

    await chat.send("/start")
    await chat.tap("Show a code")
    old = await chat.bytes_of(await chat.expect_photo())
    await chat.tap("New code")
    assert await chat.bytes_of(await chat.expect("new")) != old

    await chat.send("/number")
    await chat.expect("Which number?")
    assert chat.keyboard == ["📱 Share my number", "No", "Later"]
    await chat.share_contact()
    await chat.expect("Saved You")
    assert chat.keyboard == []
    await chat.send_file("document", b"data", "x.txt")
    await chat.expect("I got it")


async def test_the_driver_shows_the_chat_when_it_fails(chat: Chat) -> None:
    await chat.send("/start")
    await chat.expect("Hello!")
    with pytest.raises(
        AssertionError, match=r"(?s)waited 0.05 s for a message with 'Bye'.*bot #\d+: Hello!.*\[🗓 Schedules\]"
    ):
        await chat.expect("Bye", timeout=0.05)
    with pytest.raises(AssertionError, match="is not possible: there is no message 5"):
        await chat.delete(5)


async def test_the_driver_can_tell_silence(demo: Demo, chat: Chat) -> None:
    stranger = Chat.inside(demo.sandbox.api, somebody(user_id=9, name="Eve"))
    await chat.send("hello")
    await chat.expect()
    await chat.forget()
    await chat.nothing(stranger, "hi")
    await stranger.send("hello")
    with pytest.raises(AssertionError, match="nothing was to come"):
        await stranger.nothing(chat, "hi")
