"""Clocks, and the alarm that wakes at a time."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, timedelta

import pytest

from core.timing.alarm import Alarm
from core.timing.clock import MovableClock, SystemClock

DEADLINE = 10
DAY = timedelta(days=1)


@pytest.fixture
async def alarm(clock: MovableClock) -> AsyncIterator[Alarm]:
    alarm = Alarm(clock, every=86_400)
    alarm.start()
    await woken(alarm)
    yield alarm
    alarm.stop()


async def woken(alarm: Alarm) -> None:
    async with asyncio.timeout(DEADLINE):
        await alarm.wait()


async def sleeps(alarm: Alarm) -> bool:
    try:
        async with asyncio.timeout(0.05):
            await alarm.wait()
    except TimeoutError:
        return True
    return False


def test_the_machines_clock_is_aware_and_has_whole_milliseconds() -> None:
    now = SystemClock().now()
    assert now.tzinfo is UTC
    assert now.microsecond % 1000 == 0


def test_a_clock_moves_forward_and_says_so(clock: MovableClock) -> None:
    moves: list[int] = []
    before = clock.now()
    clock.on_move(lambda: moves.append(1))
    clock.move(DAY)
    assert clock.now() - before == DAY
    assert moves == [1]
    with pytest.raises(ValueError, match="forward"):
        clock.move(-DAY)


async def test_it_rings_when_begun_when_rung_and_when_what_it_is_set_to_is_over(
    alarm: Alarm, clock: MovableClock
) -> None:
    alarm.ring()
    await woken(alarm)
    alarm.set(clock.now() - DAY)
    await woken(alarm)
    alarm.set(clock.now() + timedelta(milliseconds=20))
    await woken(alarm)


async def test_a_ring_while_awake_counts_once(alarm: Alarm) -> None:
    alarm.ring()
    alarm.ring()
    await woken(alarm)
    assert await sleeps(alarm)


async def test_the_last_setting_counts_and_can_be_taken_back(alarm: Alarm, clock: MovableClock) -> None:
    alarm.set(clock.now() + timedelta(milliseconds=10))
    alarm.set(clock.now() + 20 * 366 * DAY)
    assert await sleeps(alarm)
    alarm.set(clock.now() + timedelta(milliseconds=10))
    alarm.set(None)
    alarm.set(None)
    assert await sleeps(alarm)


async def test_no_change_of_the_machines_clock_makes_it_sleep_on(clock: MovableClock) -> None:
    alarm = Alarm(clock, every=0.01)
    # Never started: what APScheduler would do, by whatever time it takes it to be, does not count.
    for _ in range(3):
        await woken(alarm)


async def test_it_ticks_by_itself(clock: MovableClock) -> None:
    alarm = Alarm(clock, every=0.01)
    alarm.start()
    for _ in range(3):
        await woken(alarm)
    alarm.stop()
    alarm.stop()
