"""/logs: what was sent and what became of it, in parts, one by one, and as a file."""

import csv
import io
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.features import exporting
from core.model import Delivery, DeliveryStatus, Step
from tests.contract.core.samples import delivery
from tests.fakes.chat import Chat, Shown
from tests.flows.conftest import World
from tests.flows.steps import BACK, NEXT, add, count

Status = DeliveryStatus


async def saved(world: World, *deliveries: Delivery) -> None:
    """Save deliveries of the person's, due now."""
    now = world.clock.now()
    for each in deliveries:
        moved = {"owner_id": world.user.id, "due_at": now, "not_before": now, "expires_at": now + timedelta(hours=1)}
        await world.database["deliveries"].insert_one(each.model_copy(update=moved).document())


def entries(shown: Shown) -> list[str]:
    """Give the rows of the log, without the buttons below them."""
    return [row[0] for row in shown.buttons if len(row) == 1 and " · " in row[0]]


async def test_lists_newest_first_and_shows_one(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/logs")
    await chat.expect("Nothing has been sent yet.")
    await chat.send("/send Mom First <b>")
    await chat.expect("Sent to Mom")
    world.clock.move(timedelta(seconds=1))
    await chat.send("/send Mom Second")
    await chat.expect("Sent to Mom")
    await chat.send("/logs")
    listed = await chat.expect("Log (2), newest first")
    assert [row.rpartition(" · ")[2] for row in entries(listed)] == ["Second", "First <b>"]
    await chat.tap(entries(listed)[1])
    card = await chat.expect("First <b>")
    await chat.tap("Back")
    back = await chat.expect("Log (2)")
    assert card.id == back.id == listed.id


async def test_a_row_is_short_and_shows_the_time_and_of_another_day_the_day(world: World, chat: Chat) -> None:
    now = world.clock.now()
    await saved(world, delivery("d", contact_name="N" * 100, text="x" * 500))
    local = now.astimezone(ZoneInfo("Europe/Berlin"))
    for ahead, at in ((timedelta(), f"{local:%H:%M}"), (timedelta(days=1), f"{local:%b} {local.day}, {local:%H:%M}")):
        world.clock.move(ahead)
        await chat.send("/logs")
        (row,) = entries(await chat.expect("Log (1)"))
        assert f" · {at} · " in row
        assert len(row) <= 48


async def test_a_row_shows_when_it_went_out_or_is_to_rather_than_when_it_was_due(world: World, chat: Chat) -> None:
    later = world.clock.now() + timedelta(hours=3)
    await saved(world, delivery("late", status=Status.SENT, sent_at=later), delivery("held", text="held"))
    await world.database["deliveries"].update_one({"_id": "held"}, {"$set": {"not_before": later}})
    local = later.astimezone(ZoneInfo("Europe/Berlin"))
    await chat.send("/logs")
    rows = entries(await chat.expect("Log (2)"))
    assert len(rows) == 2
    assert all(f"{local:%H:%M}" in row for row in rows)


async def test_rows_of_a_page_stand_in_the_order_of_the_times_that_they_show(world: World, chat: Chat) -> None:
    first, second, third = (world.clock.now() + timedelta(hours=each) for each in range(1, 4))
    await saved(
        world,
        delivery("late", status=Status.SENT, sent_at=second, text="late"),
        delivery("soon", status=Status.SENT, sent_at=first, text="soon"),
        delivery("held", text="held"),
    )
    await world.database["deliveries"].update_one({"_id": "soon"}, {"$set": {"due_at": first}})
    await world.database["deliveries"].update_one({"_id": "held"}, {"$set": {"not_before": third}})
    await chat.send("/logs")
    rows = entries(await chat.expect("Log (3)"))
    assert [row.rpartition(" · ")[2] for row in rows] == ["held", "late", "soon"]
    assert rows[0].startswith("🕓")


async def test_a_part_shows_what_belongs_to_it(world: World, chat: Chat) -> None:
    waits = {"not_before": world.clock.now() + timedelta(hours=9)}
    await saved(
        world,
        *(delivery(f"{status}", status=status, text=f"is {status}") for status in Status if status != "pending"),
    )
    await saved(world, delivery("p", text="is pending"))
    await world.database["deliveries"].update_one({"_id": "p"}, {"$set": waits})
    await chat.send("/logs")
    listed = await chat.expect(f"Log ({len(Status)})")
    assert "● All" in chat.buttons
    await chat.tap("Failed")
    failed = await chat.expect("Failed (3), newest first")
    assert {row.rpartition(" · ")[2] for row in entries(failed)} == {"is failed", "is expired", "is unknown"}
    await chat.tap("Waiting")
    waiting = await chat.expect("Waiting (3), the next first")
    assert entries(waiting)[-1].endswith("is pending")
    assert listed.id == failed.id == waiting.id


async def test_an_empty_part_says_so_and_leads_on(chat: Chat) -> None:
    await chat.send("/logs")
    await chat.expect("Nothing has been sent yet.")
    await chat.tap("Failed")
    await chat.expect("Nothing has failed.")
    assert not any("Export" in label for label in chat.buttons)
    await chat.tap("Waiting")
    await chat.expect("Nothing is waiting to go out.")
    await chat.tap("All")
    await chat.expect("Nothing has been sent yet.")


async def test_one_contact_has_their_own_history_from_the_log_and_from_their_card(world: World, chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    for name in ("Mom", "Dad"):
        await chat.send(f"/send {name} Hello {name}")
        await chat.expect(f"Queued for {name}")
    await chat.send("/logs")
    await chat.tap("By contact")
    asked = await chat.expect("Whose messages shall I show?")
    await chat.tap(next(row[0] for row in asked.buttons if row[0].startswith("Dad")))
    listed = await chat.expect("Dad (1), newest first")
    await chat.tap(entries(listed)[0])
    await chat.expect("Hello Dad")
    await chat.tap("Back")
    await chat.expect("Dad (1), newest first")
    await chat.send("/contacts")
    contacts = await chat.expect("Contacts (2)")
    await chat.tap(next(row[0] for row in contacts.buttons if row[0].startswith("Mom")))
    await chat.tap("History")
    assert entries(await chat.expect("Mom (1), newest first"))[0].endswith("Hello Mom")


async def test_the_history_of_a_deleted_contact_leads_to_the_whole_log(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/contacts")
    await chat.tap((await chat.expect("Contacts (1)")).buttons[0][0])
    await chat.expect("Not checked on WhatsApp yet.")
    await world.database["contacts"].delete_many({})
    await chat.tap("History")
    await chat.expect_toast("This contact no longer exists.")
    await chat.expect("Nothing has been sent yet.")


async def test_back_leads_to_the_same_page_of_the_same_part(world: World, chat: Chat) -> None:
    await saved(world, *(delivery(f"d{n:02}", status=Status.FAILED, text=f"n{n:02}") for n in range(20)))
    await chat.send("/logs")
    await chat.tap("Failed")
    await chat.expect("Failed (20), newest first, page 1 of 3")
    await chat.tap(NEXT)
    second = await chat.expect("page 2 of 3")
    await chat.tap(entries(second)[3])
    await chat.expect("Not sent to Mom")
    await chat.tap(BACK)
    again = await chat.expect("Failed (20), newest first, page 2 of 3")
    assert again.buttons == second.buttons


async def test_the_timeline_tells_what_happened_when_and_why(world: World, chat: Chat) -> None:
    at = datetime(2026, 5, 4, 9, 59, 58, tzinfo=ZoneInfo("Europe/Berlin"))
    steps = [
        (Status.PENDING, 0, ""), (Status.SENDING, 1, ""), (Status.PENDING, 2, "error-gateway-unavailable"),
        (Status.PENDING, 3, "quiet_hours"), (Status.SENDING, 4, ""), (Status.SENT, 5, ""),
        (Status.DELIVERED, 6, ""), (Status.READ, 86_400, ""),
    ]  # fmt: skip
    timeline = tuple(Step(status=s, at=at + timedelta(seconds=n), cause=cause) for s, n, cause in steps)
    document = delivery("d", status=Status.READ, timeline=timeline, text="Hello").document()
    document |= {"owner_id": world.user.id, "due_at": at}
    await world.database["deliveries"].insert_one(document)
    await chat.send("/logs")
    await chat.tap(entries(await chat.expect("Log (1)"))[0])
    card = await chat.expect("Read by Mom")
    assert card.text.partition("Due: ")[2].splitlines() == [
        "Mon, May 4, 2026, 09:59:58",
        "· 09:59:58 queued",
        "· 09:59:59 being sent",
        "· 10:00 waits: WhatsApp could not be reached.",
        "· 10:00:01 waits: your quiet hours",
        "· 10:00:02 being sent",
        "· 10:00:03 handed over to WhatsApp",
        "· 10:00:04 delivered",
        "· Tue, May 5, 2026, 09:59:58 read",
    ]


async def test_a_long_timeline_shows_its_end(world: World, chat: Chat) -> None:
    steps = tuple(Step(status=Status.SENDING, at=world.clock.now(), cause="") for _ in range(40))
    await saved(world, delivery("d", timeline=steps, text="<&" * 2000))
    await chat.send("/logs")
    await chat.tap(entries(await chat.expect("Log (1)"))[0])
    card = await chat.expect("… and 28 steps before")
    assert card.text.count("being sent") == 12


async def test_what_failed_is_sent_again_from_the_log_which_stays_where_it_was(world: World, chat: Chat) -> None:
    await world.pair()
    await add(chat, "Mom")
    await chat.send("/send Mom Hello")
    await chat.expect("Sent to Mom")
    await world.database["deliveries"].update_one({}, {"$set": {"status": "failed", "cause": "error-refused"}})
    await chat.send("/logs")
    await chat.tap("Failed")
    await chat.tap(entries(await chat.expect("Failed (1)"))[0])
    card = await chat.expect("🕘 Due:")
    data = next(button["callback_data"] for row in card.rows for button in row if "Send again" in button["text"])
    # The message that tells of the delivery says so and has such a button too: that of the log is meant.
    await chat.forge_tap(card.id, data)
    await chat.expect_toast("I send it once more.")
    await chat.expect("Failed (1)")
    await chat.forge_tap(card.id, data)
    await chat.expect_toast("I send it once more.")
    assert await count(world, "deliveries") == 2


async def test_of_what_is_not_certain_the_person_says_that_it_arrived(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom Hello")
    await chat.expect("Queued for Mom")
    await world.database["deliveries"].update_one({}, {"$set": {"status": "unknown", "cause": "interrupted"}})
    await chat.send("/logs")
    listed = await chat.expect("Log (1)")
    await chat.tap(entries(listed)[0])
    card = await chat.expect("It is not certain whether this reached Mom: I was interrupted while sending it.")
    data = next(button["callback_data"] for button in card.rows[0] if button["text"] == "It arrived")
    await chat.tap("It arrived")
    await chat.expect_toast("Noted: it arrived.")
    await chat.expect("you said that it arrived")
    await chat.forge_tap(card.id, data)
    await chat.expect("This has changed meanwhile")
    assert await count(world, "deliveries") == 1


async def test_the_export_is_a_table_without_formulas(world: World, chat: Chat) -> None:
    at = datetime(2026, 5, 4, 8, tzinfo=ZoneInfo("UTC"))
    timeline = (
        Step(status=Status.SENT, at=at + timedelta(seconds=1)),
        Step(status=Status.DELIVERED, at=at + timedelta(seconds=2)),
        Step(status=Status.READ, at=at + timedelta(seconds=3)),
    )
    read = delivery("d", status=Status.READ, timeline=timeline, text='=1+1,\n"ü"', contact_name="@Mom")
    failed = delivery("e", status=Status.FAILED, cause="error-refused", text="x", timeline=())
    for each in (read, failed):
        await world.database["deliveries"].insert_one(each.document() | {"owner_id": world.user.id, "due_at": at})
    await saved(world, delivery("later", status=Status.PENDING))
    await chat.send("/logs")
    await chat.expect("Log (3)")
    await chat.tap("Export")
    file = await chat.expect("The log: 3 messages.")
    today = world.clock.now().astimezone(ZoneInfo("Europe/Berlin")).date()
    assert file.raw["document"]["file_name"] == f"wa-log-{today.isoformat()}.csv"
    data = await chat.bytes_of(file)
    assert data.startswith(b"\xef\xbb\xbfdue,")
    header, _, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert header == ["due", "recipient", "number", "text", "status", "sent", "delivered", "read", "cause"]
    due, number = "2026-05-04T10:00:00+02:00", "'+4915123456789"
    assert rows == [
        [due, "Mom", number, "x", "failed", "", "", "", "WhatsApp refused it."],
        [
            due, "'@Mom", number, "'=1+1,\n\"ü\"", "read",
            "2026-05-04T10:00:01+02:00", "2026-05-04T10:00:02+02:00", "2026-05-04T10:00:03+02:00", "",
        ],
    ]  # fmt: skip


async def test_the_export_of_a_part_has_that_part(world: World, chat: Chat) -> None:
    await saved(world, delivery("d", status=Status.FAILED), delivery("e", status=Status.SENT))
    await chat.send("/logs")
    await chat.tap("Failed")
    await chat.expect("Failed (1)")
    await chat.tap("Export")
    file = await chat.expect("The log: one message.")
    assert len((await chat.bytes_of(file)).splitlines()) == 2


async def test_a_long_export_is_cut_and_says_so(world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "ROWS", 500)
    now = world.clock.now()
    template = delivery("x", world.user.id, due=now, status=Status.SENT).document()
    await world.database["deliveries"].insert_many([template | {"_id": f"d{n}"} for n in range(510)])
    await chat.send("/logs")
    await chat.expect("Log (510)")
    await chat.tap("Export")
    file = await chat.expect("the first 500 of 510 messages")
    data = await chat.bytes_of(file)
    assert data.count(b"\r\n") == 501


async def test_many_messages_at_once_are_told_of_in_one_that_leads_to_the_log(world: World, chat: Chat) -> None:
    await chat.send("/start")
    await chat.expect()
    now = world.clock.now()
    await world.database["deliveries"].insert_many(
        [
            delivery(
                f"d{n}", world.user.id, due=now, status=Status.FAILED if n < 2 else Status.SENT, untold=True
            ).document()
            for n in range(12)
        ]
    )
    await chat.forget()
    world.service.engine.notices.ring()
    summary = await chat.expect("12 messages: 10 sent, 2 failed")
    assert len(chat.news) == 1
    await world.database["deliveries"].update_one({"_id": "d5"}, {"$set": {"status": "read", "untold": True}})
    world.service.engine.notices.ring()
    edited = await chat.expect("12 messages: 10 sent (1 delivered, 1 read), 2 failed")
    assert edited.id == summary.id
    await chat.tap("See what needs you")
    await chat.expect("Failed (2), newest first")


async def test_the_digest_comes_at_the_hour_that_was_picked(world: World, chat: Chat) -> None:
    zone = ZoneInfo("Europe/Berlin")
    midnight = (world.clock.now().astimezone(zone) + timedelta(days=1)).replace(hour=0, minute=30, second=0)
    world.clock.move(midnight - world.clock.now())
    await add(chat, "Mom")
    await chat.send("/settings")
    await chat.tap("Daily digest")
    await chat.expect("When shall I tell you how the day goes? Now: off")
    await chat.tap("09:00")
    await chat.expect("Now: at 09:00")
    await chat.send("/create Mom; today 18:00; Hello")
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    await chat.forget()
    world.clock.move(midnight.replace(hour=9).astimezone(UTC) - world.clock.now())
    digest = await chat.expect("Your day at a glance")
    assert "Yesterday: nothing was sent." in digest.text
    assert "Today: 1 planned, first 18:00 to Mom." in digest.text
    await chat.send("/settings")
    await chat.tap("Daily digest")
    await chat.tap("Off")
    await chat.expect("Now: off")
