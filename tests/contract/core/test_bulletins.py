"""Telling very many people: few at a time, and nobody waits for a chat that does not answer."""

import asyncio

from core.delivery.bulletins import AT_ONCE
from core.model import Person, Role
from core.ports import Session, SessionStatus
from core.store.people import READ, People
from tests.contract.core.rig import Make
from tests.contract.core.samples import MINE, THEIRS
from tests.contract.gateway.waiting import until
from tests.fakes.gateway import FakeGateway, RecordingNotifier

MANY = 2 * READ


class Silent(RecordingNotifier):
    """A chat of everybody that does not answer until it may."""

    def __init__(self, *deaf: int) -> None:
        super().__init__()
        self.deaf = frozenset(deaf)
        self.begun, self.telling_now, self.most = 0, 0, 0
        self.answers = asyncio.Event()

    async def alert(self, person: Person, session: Session, waiting: int) -> None:
        self.begun += 1
        self.telling_now += 1
        self.most = max(self.most, self.telling_now)
        if not self.deaf or person.id in self.deaf:
            await self.answers.wait()
        self.telling_now -= 1
        await super().alert(person, session, waiting)


async def crowd(people: People, gateway: FakeGateway) -> set[int]:
    """Give the ids of very many people, all of whom have been logged out."""
    ids = {MINE, THEIRS}
    for number in range(1000, 1000 + MANY):
        person = await people.welcome(number, name="One", role=Role.MEMBER, language="en", zone="UTC", region="DE")
        gateway.states[person.session] = Session(person.session, SessionStatus.FAILED, reason="logged_out")
        ids.add(number)
    return ids - {MINE, THEIRS}


async def test_a_crowd_is_told_a_few_at_a_time(make: Make, people: People, gateway: FakeGateway) -> None:
    ids = await crowd(people, gateway)
    notifier = Silent()
    worker = make(notifier=notifier)
    await worker.begin()
    await until(lambda: notifier.begun == AT_ONCE, 60)
    assert len([task for task in worker.tasks.spawned if task.get_name().startswith("bulletin ")]) <= AT_ONCE
    notifier.answers.set()
    await worker.settled()
    assert {person for person, *_ in notifier.alerts} == ids
    assert len(notifier.alerts) == MANY
    assert notifier.most <= AT_ONCE


async def test_chats_that_do_not_answer_hold_up_no_others(make: Make, people: People, gateway: FakeGateway) -> None:
    ids = await crowd(people, gateway)
    deaf = set(sorted(ids)[: AT_ONCE - 1])
    notifier = Silent(*deaf)
    worker = make(notifier=notifier)
    await worker.begin()
    await until(lambda: len(notifier.alerts) == MANY - len(deaf), 60)
    worker.bell.ring()  # the next turn tells nobody twice
    await until(lambda: worker.bell.asleep.is_set() and not worker.bell.rung)
    notifier.answers.set()
    await worker.settled()
    assert sorted(person for person, *_ in notifier.alerts) == sorted(ids)
