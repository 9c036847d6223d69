"""Taps that no app of Telegram's would send: they are answered, change nothing, and nothing fails."""

import asyncio
import logging
from collections.abc import Iterator

import pytest

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, count, schedule

HUGE = "9" * 5000

GARBAGE = (
    "", " ", "|", "||||||||", "x", "g", "g|", "g|||", "g|home", "g|home||x", "g|home||0|0", "f", "f|", "f||", "f|x|y",
    "f|x|confirm|", "f|x|y|z|w", "G|home||0", "\N{RIGHT-TO-LEFT MARK}", "💥" * 16, "g|💥|💥|1", f"g|contacts||{HUGE}",
    f"g|contacts||-{HUGE}", "g|contacts||1e3", "g|contacts||\N{ARABIC-INDIC DIGIT THREE}", "g|contacts|(|0",
    "g|contacts|\x00|0", "g|home||" + "0" * 9000,
)  # fmt: skip
SCREENS = (
    "home", "write", "help", "status", "digest", "digest.at", "settings.notices", "settings.pace",
    "settings.zone.move",
    "settings.region", "settings.region.set", "settings.quiet",
    "contacts", "contact", "contact.delete", "contact.delete!", "templates", "template", "template.add",
    "contact.restore", "contact.congratulate", "template.restore",
    "template.delete", "template.delete!", "template.text", "template.title", "template.for", "template.preview",
    "template.copy", "template.reword", "template.find", "schedules", "schedule", "schedule.pause", "schedule.resume",
    "schedule.delete", "schedule.delete!", "logs", "log", "again", "arrived", "settings", "settings.language",
    "settings.zone", "settings.replies", "add", "send", "create", "unlink", "import", "reply", "contact.check",
    "whatsapp.code", "nowhere", "schedules.contacts", "schedules.pause", "schedules.resume", "schedules.resume!",
    "agenda", "agenda.day", "agenda.over", "agenda.idle", "schedule.copy",
    "exchange", "file", "file.review", "file.import", "file.report", "file.stop", "file.send", "file.cancel",
    "contacts.export", "unsent", "unsent.for",
)  # fmt: skip
TAPS = (
    "pick|nobody", "pick|", "template|none", "at|never", "at|", "at|2026-12-24", "at|9999-12-31T23:59:59+00:00",
    "at|0001-01-01T00:00:00+14:00", "at|2000-01-01T00:00:00+00:00", "repeat|hourly", "repeat|", "change|all",
    "change|", "back|", "page|-1", "page|999999", "page|9999999999", "page|²", "page|x", "nothing|", "|",
    "confirm", "clock|their", "clock|", "somebody|", "whom|", "instead|", "more|", "as-before|",
)  # fmt: skip
CHOICES = (
    "tab|", "tab|2", "tab|people", "pick|", "pick|nobody", "pick|1@c.us", "drop|nobody", "all|-1", "all|99999", "all|²",
    "all|", "none|", "unsearch|", "page|-1", "page|99999", "nothing|", "add|", "add|everybody",
)  # fmt: skip
QUESTIONS = ("Who is it for?", "What shall I send to Mom?", "When shall it go to Mom?", "How often?", "Is this right?")


@pytest.fixture(autouse=True)
def _nothing_fails(chat: Chat, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Check at the end that no tap was an error, to the log or to the person."""
    yield
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
    assert not any("Something went wrong" in one.text for one in chat.messages)


async def tap(world: World, chat: Chat, message_id: int, data: str) -> None:
    """Send a forged tap and wait until it is answered."""
    await chat.forge_tap(message_id, data)
    query = next(reversed(world.api.chats.join(world.user).queries.values()))
    async with asyncio.timeout(10):
        while not query.answered:
            await world.api.chats.changed(world.api.chats.version)


async def test_garbage_is_answered_as_an_old_menu(world: World, chat: Chat) -> None:
    for data in GARBAGE:
        await chat.send("/start")
        home = await chat.expect("Hello")
        await tap(world, chat, home.id, data)
    await chat.send("/help")
    await chat.expect("on time, once")


@pytest.mark.parametrize("rest", ["|0", "nonsense|0", "|-1", "|999999999999", "|-99999999999999999999"])
async def test_every_screen_takes_what_does_not_exist(world: World, chat: Chat, rest: str) -> None:
    await add(chat, "Mom")
    await schedule(chat, "Mom; in 1 day; Hello")
    done = chat.messages[-1]
    for to in SCREENS:
        await tap(world, chat, done.id, f"g|{to}|{rest}")
    await chat.send("/help")
    await chat.expect("on time, once")
    assert await count(world, "contacts") == await count(world, "schedules") == 1


@pytest.mark.parametrize("reached", range(len(QUESTIONS)))
async def test_every_question_of_a_form_takes_taps_of_any_kind(world: World, chat: Chat, reached: int) -> None:
    await add(chat, "Mom")
    for rest in TAPS:
        await chat.send("/create")
        question = await chat.expect(QUESTIONS[0])
        for answer, asked in zip(("Mom", "Hello"), QUESTIONS[1 : reached + 1], strict=False):
            await chat.send(answer)
            question = await chat.expect(asked)
        if reached >= 3:
            await chat.tap(question.buttons[0][0])
            question = await chat.expect(QUESTIONS[3])
        if reached == 4:
            await chat.tap("Once")
            question = await chat.expect(QUESTIONS[4])
        token = question.rows[0][0]["callback_data"].split("|")[1]
        await tap(world, chat, question.id, f"f|{token}|{rest}")
        await chat.send("/cancel")
        await chat.expect("Cancelled.")
    assert await count(world, "schedules") == 0


async def test_the_choice_of_an_import_takes_taps_of_any_kind(world: World, chat: Chat) -> None:
    await world.pair()
    await chat.tap("Import from WhatsApp")
    shown = await chat.expect("Tap whom to add")
    token = shown.rows[0][0]["callback_data"].split("|")[1]
    for rest in CHOICES:
        await tap(world, chat, shown.id, f"f|{token}|{rest}")
    assert await count(world, "contacts") == 0
    await chat.tap("Cancel")
    await chat.expect("Cancelled.")
