"""Home: today at a glance, the first steps, and that everything is near it."""

import asyncio
from collections import defaultdict, deque
from datetime import timedelta
from typing import Any, Final

import pytest

from bot.recent import IN_SIGHT
from bot.sandbox.errors import ApiError
from bot.ui.screen import Go
from core.model import DeliveryStatus
from tests.contract.core.samples import delivery
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import MOM, add, schedule

TAPS: Final = 3
ACTS: Final = (
    "!",
    ".restore",
    ".resume",
    ".pause",
    ".now",
    ".skip-next",
    ".skip",
    ".unskip",
    ".export",
    "reply",
    "again",
    "arrived",
)
"""How the names of buttons end that do something rather than lead somewhere."""
QUESTIONS: Final = (".delete", "unlink")
"""How the names of screens end that ask before something is done: part of doing it, and no place of its own."""


def gos(shown: Shown) -> list[Go]:
    """Give where the buttons of a screen lead."""
    found = [button.get("callback_data", "") for row in shown.rows for button in row]
    return [Go.unpack(data) for data in found if data.startswith("g|")]


async def follow(world: World, message_id: int, data: str) -> Shown:
    """Press a button of the one message, wait until it is answered, and give what the message has become."""
    await world.chat.forge_tap(message_id, data)
    query = next(reversed(world.api.chats.join(world.user).queries.values()))
    async with asyncio.timeout(10):
        while not query.answered:
            await world.api.chats.changed(world.api.chats.version)
    await world.chat.look()
    return next(one for one in world.chat.messages if one.id == message_id)


async def walk(world: World, start: Shown, skipped: frozenset[str] = frozenset()) -> dict[str, int]:
    """Press one button of each name, breadth first; give how many taps each is from home."""
    depths, leads, queue = {"home": 0}, defaultdict[str, set[str]](set), deque([("home", start)])
    paths: dict[str, tuple[str, ...]] = {"home": ()}
    while queue:
        here, shown = queue.popleft()
        for go in gos(shown):
            leads[here].add(go.to)
            if go.to in depths or go.to in skipped or go.to.endswith(ACTS):
                continue
            depths[go.to], paths[go.to] = depths[here] + 1, (*paths[here], go.pack())
            for data in (Go(to="home").pack(), *paths[go.to]):
                there = await follow(world, start.id, data)
            queue.append((go.to, await _out(world, there)))
    near = {"home"}
    while grown := {name for name, to in leads.items() if to & near} - near:
        near |= grown
    assert depths.keys() - near == set(), "no way home from these"
    return depths


async def _out(world: World, shown: Shown) -> Shown:
    """Leave a question, which has no other buttons that lead anywhere, by its last one."""
    if gos(shown):
        return shown
    assert shown.rows, f"a dead end: {shown}"
    return await follow(world, shown.id, shown.rows[-1][-1]["callback_data"])


async def test_everything_is_within_three_taps_of_home_and_leads_back(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom", "Dad")
    await chat.send("/send Mom Hello")
    await chat.expect("Sent to Mom")
    await schedule(chat, "Mom, Dad; tomorrow 9:00; Hello", repeat="Daily")
    await world.database["templates"].insert_one(
        {
            "_id": "t",
            "owner_id": world.user.id,
            "title": "T",
            "sort_title": "t",
            "body": "x",
            "created_at": world.clock.now(),
        }
    )
    await chat.send("/start")
    depths = await walk(world, await chat.expect("Hello Ada"))
    assert {
        "settings.zone",
        "settings.notices",
        "templates",
        "template",
        "logs",
        "schedule",
        "contact",
    } <= depths.keys()
    # What is done with one of the templates, which are behind writing, takes a tap more, or two for a preview.
    near = {name: depth - name.startswith("template.") - (name == "template.preview") for name, depth in depths.items()}
    assert {name: depth for name, depth in near.items() if depth > TAPS + name.endswith(QUESTIONS)} == {}


async def test_somebody_new_finds_everything_too(world: World, chat: Chat) -> None:
    await chat.send("/start")
    depths = await walk(world, await chat.expect("Three steps"), frozenset({"whatsapp", "import"}))
    assert max(depths.values()) <= TAPS


async def test_the_first_steps_are_ticked_one_by_one(world: World, chat: Chat) -> None:
    await chat.send("/start")
    first = await chat.expect("Three steps")
    assert first.buttons[:3] == [["📱 Link WhatsApp"], ["👥 Add somebody"], ["✍️ Write"]]
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/start")
    last = await chat.expect("One step to go")
    assert last.buttons[:3] == [["✅ 📱 Link WhatsApp"], ["✅ 👥 Add somebody"], ["✍️ Write"]]
    await chat.tap("Write")
    await chat.tap("Send now")
    await chat.expect("Who is it for?")


async def test_home_shows_the_next_three_and_to_whom(chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    for line in ("Mom; in 1 day; A", "Dad; in 2 days; B", "Mom, Dad; in 3 days; C", "Dad; in 4 days; D"):
        await schedule(chat, line)
    await chat.send("/start")
    home = await chat.expect("Next")
    lines = home.text.split("Next\n")[1].splitlines()
    assert [line.split(" · ")[1] for line in lines[:3]] == ["Mom", "Dad", "Mom, Dad"]
    assert lines[3:] == ["…"]


async def test_where_all_is_paused_home_and_status_say_so(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 day; A")
    await world.database["schedules"].update_one({}, {"$set": {"status": "paused"}})
    for command in ("/start", "/status"):
        await chat.send(command)
        shown = await chat.expect("Nothing goes out: all schedules are paused.")
        assert "Nothing is scheduled" not in shown.text


@pytest.mark.parametrize(
    ("status", "button", "leads"),
    [
        (DeliveryStatus.AWAITING, "One message waits for your yes", "Your decision, please (1)"),
        (DeliveryStatus.UNKNOWN, "One message: is it there?", "Not certain (1)"),
        (DeliveryStatus.FAILED, "One message failed today", "Failed (1)"),
    ],
)
async def test_what_needs_its_person_is_there_and_leads_to_it(
    world: World, chat: Chat, status: DeliveryStatus, button: str, leads: str
) -> None:
    await add(chat, "Mom")
    now = world.clock.now()
    made: dict[str, Any] = delivery("d1", world.user.id, due=now, status=status).document()
    hours = {"not_before": now, "expires_at": now + timedelta(hours=1), "untold": False}
    await world.database["deliveries"].insert_one(made | hours)
    await chat.send("/start")
    await chat.expect("Hello Ada")
    await chat.tap(button)
    await chat.expect(leads)


async def test_after_disconnecting_home_says_so(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await schedule(chat, f"Mom; tomorrow 9:00; Hello {MOM[-2:]}")
    await chat.send("/settings")
    await chat.tap("WhatsApp")
    await chat.tap("Disconnect")
    await chat.expect("What is scheduled stays.")
    await chat.tap("Yes, disconnect")
    await chat.tap("Home")
    home = await chat.expect("WhatsApp is not connected.")
    assert "📱 Connect WhatsApp" in home.buttons[0]


async def test_a_tap_far_above_shows_its_screen_below_and_takes_the_buttons_off_the_old_one(chat: Chat) -> None:
    await chat.send("/start")
    home = await chat.expect("Hello Ada")
    for _ in range(IN_SIGHT // 2):
        await chat.send("/help")
        await chat.expect()
    await chat.forge_tap(home.id, "g|settings||0")
    below = await chat.expect("Settings")
    assert below.id > home.id
    await chat.tap("Time zone")
    assert (await chat.expect("Which time zone?")).id == below.id
    assert next(one for one in chat.messages if one.id == home.id).buttons == []


async def test_a_screen_that_answers_a_message_still_does_when_it_comes_anew(world: World, chat: Chat) -> None:
    await chat.send_file("document", b"Name,Phone\nMom,+49 151 23456701\n", "contacts.csv")
    review = await chat.expect("Nothing is saved yet.")
    for _ in range(IN_SIGHT // 2):
        await chat.send("/help")
        await chat.expect()
    world.api.fail(ApiError(502, "Bad Gateway"), method="getFile")
    await chat.forge_tap(review.id, "g|file.review||0")
    anew = await chat.expect("Telegram did not give me the file just now.")
    assert anew.id > review.id
    await chat.tap("Try again")
    assert (await chat.expect("Nothing is saved yet.")).id == anew.id
