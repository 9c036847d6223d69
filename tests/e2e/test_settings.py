"""Settings from outside: the language and every other one, who may use the bot, and what is one's own."""

# ruff: noqa: RUF001 - what people type and read looks like something else

import io
import re
from datetime import datetime
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from aiogram.types import User

from bot.i18n import moment
from core.timing.clock import SystemClock
from tests.e2e.conftest import SECONDS, Outside
from tests.fakes.chat import Chat, Shown
from tests.flows.steps import add, schedule

pytestmark = pytest.mark.asyncio(loop_scope="module")

ZONE = "Europe/Berlin"
LANGUAGES = {
    # what it says at first, about /start and before saving; what is typed for 20 May at nine; the button; the end
    "en": ("Hello Ada", "Home: today at a glance", "Is this right?", "20 May {}, 9am", "Confirm", "Scheduled."),
    "es": ("Hola, Ada", "Inicio: hoy de un vistazo", "¿Está bien así?", "20 de mayo de {} a las 9 am", "Confirmar",
           "Programado."),
    "pt": ("Olá, Ada", "Início: o dia de hoje em resumo", "Está tudo certo?", "dia 20 de maio de {} às 9h",
           "Confirmar", "Agendado."),
    "de": ("Hallo Ada", "Start: heute auf einen Blick", "Stimmt das so?", "20. Mai {}, 9 Uhr", "Bestätigen",
           "Geplant."),
    "hi": ("नमस्ते Ada", "होम: आज का दिन एक नज़र में", "क्या यह ठीक है?", "20 मई {} को सुबह 9 बजे", "पक्का करें",
           "शेड्यूल हो गया।"),
    "id": ("Halo Ada", "Beranda: hari ini sekilas", "Sudah benar?", "tanggal 20 mei {} pukul 09.00", "Konfirmasi",
           "Dijadwalkan."),
    "ru": ("Здравствуйте, Ada", "Главная: сегодняшний день", "Всё верно?", "20 мая {} в 9 утра", "Подтвердить",
           "Запланировано."),
    "ar": ("مرحبًا \u2068Ada\u2069", "الرئيسية: نظرة على اليوم", "هل هذا صحيح؟", "20 مايو {} الساعة 9 صباحا", "تأكيد",
           "تمت الجدولة."),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
async def test_telegrams_language_is_spoken_and_times_are_taken_in_it(shared: Outside, language: str) -> None:
    hello, home, question, typed, confirm, done = LANGUAGES[language]
    chat = shared.somebody(language=f"{language}-XX" if language == "pt" else language).chat
    await chat.send("/start")
    await chat.expect(hello)
    await chat.expect_menu("start", home)
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Mom")
    at = datetime(SystemClock().now().astimezone(ZoneInfo(ZONE)).year + 1, 5, 20, 9, tzinfo=ZoneInfo(ZONE))
    await chat.send(f"/create Mom; {typed.format(at.year)}; Hi")
    asked = await chat.expect(question)
    assert moment(at, f"{language}_DE", ZONE) in asked.text
    await chat.tap(confirm)
    await chat.expect(done)


async def setting(chat: Chat, label: str) -> Shown:
    """Open one of the settings."""
    await chat.send("/settings")
    await chat.expect("Settings")
    await chat.tap(label)
    return await chat.expect()


async def test_another_language_is_spoken_at_once_and_the_menu_follows(shared: Outside) -> None:
    chat = shared.somebody().chat
    await setting(chat, "Language")
    await chat.expect("I speak English with you.")
    await chat.tap("Deutsch")
    await chat.expect("Einstellungen › Sprache")
    await chat.expect_menu("start", "Start: heute auf einen Blick")
    await chat.send("/start")
    await chat.expect("Hallo Ada")
    await chat.tap("Einstellungen")
    await chat.expect("💬 Sprache: Deutsch")


async def test_the_zone_is_found_by_city_by_country_and_by_a_location_and_schedules_follow(shared: Outside) -> None:
    chat = shared.somebody().chat
    await chat.send("/start")
    home = await chat.expect("Three steps")
    await chat.tap("Settings")
    await chat.expect("Settings")
    await chat.tap("Time zone")
    asked = await chat.expect("Which time zone?")
    assert asked.id == home.id
    await chat.send("Atlantis")
    await chat.expect("I know no city or country “Atlantis”")
    await chat.share_location(35.68, 139.69)
    await chat.expect("Time zone: Tokyo, Japan")
    await chat.tap("Home")
    await chat.expect("Three steps")
    await add(chat, "Mom")
    await schedule(chat, "Mom; tomorrow 9:00; Hello")
    await setting(chat, "Time zone")
    await chat.send("Mexico")
    offered = await chat.expect("Which one?")
    await chat.tap(next(row[0] for row in offered.buttons if "Tijuana, Mexico" in row[0]))
    await chat.expect("One schedule still goes by the clock of Tokyo, Japan")
    await chat.tap("Move it to my clock")
    await chat.expect("One schedule goes by the clock of Tijuana, Mexico now.")
    await chat.send("/schedules")
    assert "09:00" in (await chat.expect("Schedules (1)")).buttons[0][0]


async def test_every_other_setting_is_changed_and_shown(shared: Outside) -> None:
    chat = shared.somebody().chat
    await setting(chat, "Country")
    await chat.expect("Now: Germany, +49")
    await chat.send("Austria")
    await chat.expect("are read as in: Austria")
    await setting(chat, "Quiet hours")
    await chat.send("late")
    await chat.expect("I cannot read “late” as two times.")
    await chat.send("10pm - 7am")
    await chat.expect("Quiet hours: 22:00 – 07:00.")
    await setting(chat, "Pace")
    await chat.tap("Careful")
    await chat.expect("Pace: Careful")
    await setting(chat, "Notices")
    await chat.tap("Problems")
    await chat.expect("What I send by myself: told only when something is wrong")
    await chat.tap("Hide replies from contacts")
    await chat.expect("Replies from contacts: not shown")
    await setting(chat, "Daily digest")
    await chat.tap("08:00")
    await chat.expect("Now: at 08:00")
    await chat.send("/settings")
    shown = await chat.expect("Settings")
    for line in (
        "are read as in: Austria (+43)", "Quiet hours: 22:00 – 07:00", "Pace: Careful",
        "told only when something is wrong", "Replies from contacts: not shown", "Daily digest: at 08:00",
    ):  # fmt: skip
        assert line in shown.text
    await chat.send("/add Mom 0664 1234567")
    await chat.expect("Added Mom, +43 664 1234567.")
    await setting(chat, "Quiet hours")
    await chat.tap("No quiet hours")
    await chat.expect("No quiet hours any more")
    await setting(chat, "Daily digest")
    await chat.tap("Off")
    await chat.expect("Now: off")


async def invited(shared: Outside, number: int, name: str) -> Chat:
    """Have the owner invite somebody, who comes."""
    owner = shared.chat
    await owner.send("/settings")
    await owner.expect("Settings")
    await owner.tap("Who may use me")
    await owner.expect("Who may use me (")
    await owner.tap("Invite somebody")
    code = re.search(r"/start ([A-Z0-9]{16})", (await owner.expect("An invitation for one person")).text)
    assert code is not None
    guest = Chat.inside(shared.api, User(id=number, is_bot=False, first_name=name, language_code="en"))
    await guest.send(f"/start {code[1]}")
    await guest.expect(f"Welcome {name}.")
    await guest.expect(f"Hello {name}")
    return guest


async def person(shared: Outside, name: str) -> None:
    """Have the owner open somebody's card."""
    await shared.chat.send("/settings")
    await shared.chat.expect("Settings")
    await shared.chat.tap("Who may use me")
    await shared.chat.expect("Who may use me (")
    await shared.chat.tap(name)
    await shared.chat.expect("Telegram ID")


async def test_a_guest_comes_by_an_invitation_and_leaves_nothing_behind(shared: Outside) -> None:
    guest = await invited(shared, 900_001, "Bob")
    await guest.send("/add Mom +49 151 23456789")
    await guest.expect("Added Mom")
    await setting(guest, "Your data")
    await guest.tap("Export all my data")
    archive = ZipFile(io.BytesIO(await guest.bytes_of(await guest.expect("All your data.", timeout=SECONDS))))
    assert "Mom" in archive.read("contacts.json").decode()
    await setting(guest, "Your data")
    await guest.tap("Delete all my data")
    await guest.expect("To delete everything, type DELETE.")
    await guest.send("yes")
    await guest.expect("That is not the word, so nothing was deleted.")
    await guest.send("DELETE")
    await guest.expect("All your data is deleted", timeout=SECONDS)
    await guest.send("/start")
    await guest.nothing(shared.chat, "/help")


async def test_somebody_is_removed_and_comes_back_to_what_is_theirs_or_it_is_deleted(shared: Outside) -> None:
    owner, carol = shared.chat, await invited(shared, 900_002, "Carol")
    await add(carol, "Mom")
    await schedule(carol, "Mom; tomorrow 9:00; Hello", "Daily")
    await person(shared, "Carol")
    await owner.tap("Remove")
    await owner.expect("What shall become of their contacts")
    await owner.tap("Remove, keep their data")
    await owner.expect_toast("Carol cannot use me any more")
    await carol.expect("Your access to this bot was ended by its owner. Nothing is sent for you any more")
    await carol.send("/start")
    await carol.nothing(owner, "/help")
    carol = await invited(shared, 900_002, "Carol")
    await carol.send("/schedules")
    assert (await carol.expect("Schedules (1)")).buttons[0][0].startswith("🔁 ⏸")
    await person(shared, "Carol")
    await owner.tap("Remove")
    await owner.expect("What shall become of their contacts")
    await owner.tap("Remove, delete their data")
    await owner.expect("Delete everything of Carol?")
    await owner.tap("Yes, delete everything")
    await carol.expect("all your data here is deleted", timeout=SECONDS)


async def test_a_stranger_is_not_answered_and_an_invitation_is_withdrawn(shared: Outside) -> None:
    owner = shared.chat
    await owner.send("/settings")
    await owner.expect("Settings")
    await owner.tap("Who may use me")
    await owner.expect("Who may use me (")
    await owner.tap("Invite somebody")
    code = re.search(r"/start ([A-Z0-9]{16})", (await owner.expect("An invitation for one person")).text)
    assert code is not None
    await owner.send("/settings")
    await owner.expect("Settings")
    await owner.tap("Who may use me")
    await owner.expect("One invitation is open.")
    await owner.tap("Withdraw the open invitation")
    await owner.expect_toast("The invitation is worth nothing any more.")
    stranger = Chat.inside(shared.api, User(id=900_003, is_bot=False, first_name="Mallory", language_code="en"))
    await stranger.send(f"/start {code[1]}")
    await stranger.nothing(owner, "/help")
