"""Schedules on a real mongod: every change is made from the state it was decided on."""

import asyncio
from datetime import timedelta

import pytest

from core.errors import Changed, Gone
from core.model import ScheduleStatus
from core.store.schedules import Chosen, Schedules
from core.timing import recurrence as rules
from tests.contract.core.samples import MINE, NOW, THEIRS, schedule

DAY = timedelta(days=1)


async def test_what_is_saved_is_what_is_read(schedules: Schedules) -> None:
    saved = schedule("s", rrule="FREQ=DAILY")
    assert await schedules.add(saved)
    assert await schedules.get(MINE, "s") == saved


async def test_what_is_saved_again_replaces_what_has_not_gone_on_since(schedules: Schedules) -> None:
    await schedules.add(schedule("a"), schedule("b"))
    await schedules.pause(await schedules.get(MINE, "a"), NOW)
    again = [schedule(name, text="other", start=NOW + DAY) for name in "abc"]
    assert not await schedules.add(*again)
    assert (await schedules.get(MINE, "a")).text == schedule("a").text
    assert [await schedules.get(MINE, name) for name in "bc"] == again[1:]


async def test_nobody_saves_over_what_is_somebody_elses(schedules: Schedules) -> None:
    await schedules.add(schedule("s", THEIRS))
    assert not await schedules.add(schedule("s", text="other"))
    assert (await schedules.get(THEIRS, "s")).text != "other"


async def test_active_ones_come_soonest_first_then_paused_ones(schedules: Schedules) -> None:
    for name, days in (("c", 3), ("a", 1), ("b", 2)):
        await schedules.add(schedule(name, start=NOW + days * DAY))
    await schedules.pause(await schedules.get(MINE, "a"), NOW)
    await schedules.add(schedule("done", status=ScheduleStatus.FINISHED, next_wall=None, next_run_at=None))
    assert [[s.id for s in await schedules.page(MINE, skip=skip, limit=2)] for skip in (0, 2)] == [["b", "c"], ["a"]]
    assert await schedules.count(MINE) == 3
    assert await schedules.count_with(MINE, f"c{MINE}") == 3
    assert await schedules.count_with(MINE, "nobody") == 0


async def test_those_of_a_contact_go_to_it_by_name_or_by_a_tag_each_once_and_in_order(schedules: Schedules) -> None:
    for name, days, to, tags in (
        ("d", 4, "c", ("family",)), ("c", 3, "x", ("FAMILY", "work")), ("b", 2, "c", ()), ("a", 1, "x", ("club",)),
    ):  # fmt: skip
        await schedules.add(schedule(name, start=NOW + days * DAY, contact_ids=(to,), tags=tags))
    chosen = Chosen(contact_id="c", tags=("Family", "work"))
    assert [s.id for s in await schedules.page(MINE, chosen, skip=0, limit=9)] == ["b", "c", "d"]
    assert await schedules.count(MINE, chosen) == 3
    assert [s.id for s in await schedules.page(MINE, Chosen(contact_id="c"), skip=0, limit=9)] == ["b", "d"]
    await schedules.change(await schedules.get(MINE, "c"), {"tags": ["club"]})
    assert await schedules.count(MINE, chosen) == 2


async def test_due_is_what_is_active_and_over_longest_first(schedules: Schedules) -> None:
    for name, days in (("today", 0), ("yesterday", -1), ("tomorrow", 1), ("paused", -2)):
        await schedules.add(schedule(name, start=NOW + days * DAY))
    await schedules.pause(await schedules.get(MINE, "paused"), NOW)
    await schedules.add(schedule("theirs", THEIRS, start=NOW - 3 * DAY))
    assert [s.id for s in await schedules.due(NOW, limit=9)] == ["theirs", "yesterday", "today"]
    assert [s.id for s in await schedules.due(NOW, limit=1)] == ["theirs"]
    assert await schedules.next_due() == NOW - 3 * DAY


async def test_nothing_is_next_when_nothing_is_active(schedules: Schedules) -> None:
    assert await schedules.next_due() is None
    await schedules.add(schedule("s"))
    await schedules.pause(await schedules.get(MINE, "s"), NOW)
    assert await schedules.next_due() is None


async def test_of_many_that_move_it_on_one_does(schedules: Schedules) -> None:
    await schedules.add(schedule("s", rrule="FREQ=DAILY"))
    seen = await schedules.get(MINE, "s")
    assert seen.next_wall is not None
    coming = rules.following(seen.recurrence, seen.next_wall)
    moved = await asyncio.gather(*(schedules.advance([(seen, coming)]) for _ in range(8)))
    assert sum(moved) == 1
    found = await schedules.get(MINE, "s")
    assert (found.next_run_at, found.runs, found.version) == (NOW + DAY, 1, 1)


async def test_after_the_last_occurrence_it_is_finished(schedules: Schedules) -> None:
    await schedules.add(schedule("s"))
    assert await schedules.advance([(await schedules.get(MINE, "s"), None)])
    found = await schedules.get(MINE, "s")
    assert (found.status, found.next_wall, found.next_run_at) == (ScheduleStatus.FINISHED, None, None)
    assert await schedules.due(NOW + DAY, limit=9) == []
    assert await schedules.count(MINE) == 0


async def test_a_paused_one_is_not_moved_on(schedules: Schedules) -> None:
    await schedules.add(schedule("s", rrule="FREQ=DAILY"))
    seen = await schedules.get(MINE, "s")
    await schedules.pause(seen, NOW)
    assert not await schedules.advance([(seen, None)])
    assert (await schedules.get(MINE, "s")).status is ScheduleStatus.PAUSED


async def test_a_change_from_an_old_state_is_refused(schedules: Schedules) -> None:
    await schedules.add(schedule("s", rrule="FREQ=DAILY"))
    seen = await schedules.get(MINE, "s")
    coming = rules.upcoming(seen.recurrence, seen.recurrence.start, 2)[1]
    await schedules.pause(seen, NOW)
    with pytest.raises(Changed):
        await schedules.resume(seen, coming)
    paused = await schedules.get(MINE, "s")
    with pytest.raises(Changed):
        await schedules.pause(paused, NOW)
    await schedules.resume(paused, coming)
    found = await schedules.get(MINE, "s")
    assert (found.status, found.next_run_at, found.next_wall) == (ScheduleStatus.ACTIVE, coming.at, coming.wall)


async def test_a_finished_one_is_neither_paused_nor_resumed(schedules: Schedules) -> None:
    await schedules.add(schedule("s", status=ScheduleStatus.FINISHED, next_wall=None, next_run_at=None))
    seen = await schedules.get(MINE, "s")
    with pytest.raises(Changed):
        await schedules.pause(seen, NOW)
    with pytest.raises(Changed):
        await schedules.resume(seen, None)


async def test_others_neither_see_nor_change_it(schedules: Schedules) -> None:
    await schedules.add(schedule("s"))
    with pytest.raises(Gone):
        await schedules.get(THEIRS, "s")
    stolen = (await schedules.get(MINE, "s")).model_copy(update={"owner_id": THEIRS})
    with pytest.raises(Changed):
        await schedules.pause(stolen, NOW)
    with pytest.raises(Changed):
        await schedules.delete(stolen, NOW)
    assert await schedules.page(THEIRS, skip=0, limit=9) == []
    assert await schedules.count(THEIRS) == await schedules.count_with(THEIRS, f"c{MINE}") == 0


async def test_what_is_deleted_is_gone_until_it_is_restored(schedules: Schedules) -> None:
    await schedules.add(schedule("s", rrule="FREQ=DAILY"))
    seen = await schedules.get(MINE, "s")
    await schedules.delete(seen, NOW)
    with pytest.raises(Gone):
        await schedules.get(MINE, "s")
    with pytest.raises(Changed):
        await schedules.delete(seen, NOW)
    assert (await schedules.count(MINE), await schedules.next_due()) == (0, None)
    for owner, since in ((THEIRS, NOW), (MINE, NOW + timedelta(seconds=1))):
        with pytest.raises(Gone):
            await schedules.restore(owner, "s", since)
    assert (await schedules.restore(MINE, "s", NOW)).deleted_at == NOW
    back = await schedules.get(MINE, "s")
    assert (back.status, back.next_run_at, back.deleted_at) == (ScheduleStatus.ACTIVE, NOW, None)
    with pytest.raises(Gone):
        await schedules.restore(MINE, "s", NOW)


async def test_what_somebody_changed_is_not_moved_on_as_it_was(schedules: Schedules) -> None:
    await schedules.add(schedule("s", rrule="FREQ=DAILY"))
    seen = await schedules.get(MINE, "s")
    await schedules.change(seen, {"text": "other"})
    assert await schedules.advance([(seen, None)]) == 0
    assert (await schedules.get(MINE, "s")).text == "other"
    with pytest.raises(Changed):
        await schedules.change(seen, {"text": "late"})
