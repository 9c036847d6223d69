"""Taking turns: never more at once than there are, and nobody's many before another's few."""

import asyncio

import pytest

from core.delivery.turns import Turns
from core.ops.tasks import Tasks

GREEDY, MODEST, THIRD = 1, 2, 3


class Queue:
    """People who want turns, and the order in which they get them; a turn lasts until `end`."""

    def __init__(self, limit: int) -> None:
        self.turns, self.tasks = Turns(limit), Tasks()
        self.began: list[int] = []
        self._ends: list[tuple[int, asyncio.Event]] = []
        self._count = 0

    async def want(self, person_id: int, times: int) -> list[asyncio.Task[None]]:
        made = []
        for _ in range(times):
            self._count += 1
            made.append(self.tasks.spawn(f"{person_id} {self._count}", self._take(person_id)))
        await settled()
        return made

    async def _take(self, person_id: int) -> None:
        async with self.turns.turn(person_id):
            end = asyncio.Event()
            self.began.append(person_id)
            self._ends.append((person_id, end))
            await end.wait()

    async def end(self, times: int = 1) -> None:
        """End the turns that have lasted longest, one after the other."""
        for _ in range(times):
            self._ends.pop(0)[1].set()
            await settled()


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_as_many_as_there_are_go_at_once_and_one_person_may_have_them_all() -> None:
    queue = Queue(3)
    await queue.want(GREEDY, 10)
    assert queue.began == [GREEDY] * 3
    await queue.end(7)
    assert queue.began == [GREEDY] * 10
    await queue.tasks.drain(1)


async def test_who_comes_later_and_wants_little_does_not_wait_for_all_of_the_others() -> None:
    queue = Queue(2)
    await queue.want(GREEDY, 100)
    await queue.want(MODEST, 2)
    await queue.end(4)
    assert queue.began[2:5].count(MODEST) == 2
    await queue.tasks.drain(1)


async def test_those_who_want_much_share_evenly() -> None:
    queue = Queue(4)
    for person_id in (GREEDY, MODEST, THIRD):
        await queue.want(person_id, 50)
    await queue.end(60)
    counts = [queue.began[4:].count(person_id) for person_id in (GREEDY, MODEST, THIRD)]
    assert max(counts) - min(counts) <= 4
    await queue.tasks.drain(1)


async def test_who_gives_up_waiting_takes_nobodys_turn() -> None:
    queue = Queue(1)
    await queue.want(GREEDY, 1)
    (gone,) = await queue.want(MODEST, 1)
    await queue.want(THIRD, 1)
    gone.cancel()
    await queue.end()
    assert queue.began == [GREEDY, THIRD]
    await queue.end()
    await queue.want(GREEDY, 1)
    assert queue.began == [GREEDY, THIRD, GREEDY]
    await queue.tasks.drain(1)


async def test_who_gives_up_at_the_moment_of_their_turn_passes_it_on() -> None:
    turns, tasks = Turns(1), Tasks()
    async with turns.turn(GREEDY):
        waiting = tasks.spawn("waiting", _hold(turns))
        await settled()
    waiting.cancel()
    await settled()
    async with asyncio.timeout(1), turns.turn(THIRD):
        assert waiting.cancelled()


async def test_a_turn_that_fails_is_over() -> None:
    turns = Turns(1)
    with pytest.raises(ValueError, match="no"):
        async with turns.turn(GREEDY):
            raise ValueError("no")
    async with asyncio.timeout(1), turns.turn(MODEST):
        pass


async def _hold(turns: Turns) -> None:
    async with turns.turn(MODEST):
        await asyncio.Event().wait()
