"""At most once, and nothing lost: whatever the gateway answers, whenever a worker is cut off, however time moves.

Each seed is one story of random steps; where exactly a crash cuts depends on the run. Then everything works again, and
what became of each message is compared with what really reached its recipient.
"""

import asyncio
import random
from collections import Counter
from datetime import timedelta

import pytest

from core.model import Delivery, DeliveryStatus, Person, message_id
from core.ports import Ack
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Worker, shown
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery, schedule
from tests.fakes.gateway import Answer, FakeGateway, RecordingNotifier

Status = DeliveryStatus
ENDED = {Status.SENT, Status.DELIVERED, Status.READ, Status.FAILED, Status.UNKNOWN, Status.EXPIRED}
STEPS = 24
HEALTHY, SHAKY = (
    [Answer.ACCEPTED],
    [
        *[Answer.ACCEPTED] * 4, Answer.AWAY, Answer.BUSY, Answer.NOT_PAIRED, Answer.REFUSED, Answer.RESTRICTED,
        Answer.LOST_BEFORE, Answer.LOST_AFTER, Answer.LOST_AFTER, Answer.UNKNOWN,
    ],
)  # fmt: skip


class Story:
    """One random run."""

    def __init__(self, seed: int, stores: Stores, clock: MovableClock, *, journal: bool, grace: int) -> None:
        self.chance = random.Random(seed)
        self.stores, self.clock, self.grace = stores, clock, grace
        self.gateway = FakeGateway(journal=journal, script=iter(self.answer, None))
        self.answers = SHAKY
        self.doubtful: set[str] = set()
        """Messages whose outcome an answer left in the dark."""
        self.notifier = RecordingNotifier()
        self.workers: list[Worker] = []
        self.made = 0

    def answer(self) -> Answer:
        answer = self.chance.choice(self.answers)
        if answer in {Answer.UNKNOWN, Answer.LOST_AFTER, Answer.LOST_BEFORE}:
            self.doubtful.add(self.gateway.asked[-1])
        return answer

    def worker(self, name: str) -> Worker:
        made = Worker(self.stores, self.gateway, self.clock, name=name, notifier=self.notifier)
        self.workers.append(made)
        return made

    async def begin(self, people: list[Person]) -> None:
        for person in people:
            self.gateway.works(person.session)
            contacts = [
                await self.stores.contacts.add(person.id, f"P{n}", f"+49151{person.id}{n:06}") for n in range(3)
            ]
            for n, rule in enumerate(("FREQ=DAILY", "FREQ=HOURLY;INTERVAL=5", None)):
                plan = schedule(
                    f"{person.id}-{n}", person.id, start=NOW + timedelta(hours=n), rrule=rule, grace_seconds=self.grace,
                    contact_ids=tuple(contact.id for contact in contacts),
                )  # fmt: skip
                await self.stores.schedules.add(plan)
        for name in self.chance.choice((["w"], ["w", "v"])):
            await self.worker(name).begin()

    async def step(self) -> None:
        act = self.chance.choice((self.pass_time, self.pass_time, self.write, self.crash, self.hear, self.pair))
        await act()

    async def pass_time(self) -> None:
        self.clock.move(timedelta(seconds=self.chance.choice((1, 5, 30, 200, 3600, 20_000))))
        for worker in self.workers:
            worker.bell.ring()
        await self.run_a_while()

    async def run_a_while(self) -> None:
        """Let the workers go on to a random point, or to the end of what they have to do."""
        if self.chance.random() < 0.5:
            await asyncio.gather(*(worker.settled() for worker in self.workers))
        else:
            for _ in range(self.chance.randrange(400)):
                await asyncio.sleep(0)

    async def write(self) -> None:
        owner = self.chance.choice((MINE, THEIRS))
        self.made += 1
        now = self.clock.now()
        await self.stores.deliveries.add([delivery(f"m{self.made}", owner, due=now, grace=self.grace)])
        await self.pass_time()

    async def crash(self) -> None:
        worker = self.chance.choice(self.workers)
        await worker.crash()
        self.workers.remove(worker)
        heir = self.worker(worker.name)
        await heir.begin()
        await self.run_a_while()

    async def hear(self) -> None:
        if self.gateway.received:
            heard = self.chance.choice(sorted(self.gateway.received))
            ack = self.chance.choice((Ack.SERVER, Ack.DEVICE, Ack.READ))
            session = self.chance.choice(("default", f"u{THEIRS}"))
            await self.chance.choice(self.workers).hear(session, heard, ack)

    async def pair(self) -> None:
        for name in list(self.gateway.states):
            for worker in self.workers:
                await worker.sessions.put(self.gateway.works(name))
        await self.run_a_while()

    async def end(self) -> None:
        """Let everything work, and time pass until nothing is under way."""
        self.answers = HEALTHY
        await self.pair()
        for _ in range(12):
            for worker in self.workers:
                worker.bell.ring()
            await asyncio.gather(*(worker.settled() for worker in self.workers))
            self.clock.move(timedelta(seconds=400))
        await shown(self.workers[0])
        for worker in self.workers:
            await worker.crash()

    async def everything(self) -> list[Delivery]:
        return [
            found
            for owner in (MINE, THEIRS)
            for found in await self.stores.deliveries.page(owner, skip=0, limit=10_000)
        ]


@pytest.mark.parametrize("seed", range(9))
async def test_each_message_goes_out_at_most_once_and_none_is_lost(
    seed: int, stores: Stores, clock: MovableClock, me: Person, them: Person
) -> None:
    story = Story(seed, stores, clock, journal=seed % 3 != 2, grace=1800 if seed % 2 else 10 * 86_400)
    await story.begin([me, them])
    for _ in range(STEPS):
        await story.step()
    await story.end()
    found = await story.everything()
    assert len(found) > 10
    assert {f.status for f in found} <= ENDED
    assert set(story.gateway.received.values()) <= {1}
    for each in found:
        went_out, doubtful = story.gateway.received[message_id(each.id)], message_id(each.id) in story.doubtful
        match each.status:
            case Status.SENT | Status.DELIVERED | Status.READ:
                assert went_out, each
            case Status.FAILED | Status.EXPIRED:
                assert not went_out, each
            case _:
                assert doubtful or each.cause == "interrupted", each
    last = {told.id: told.status for told in story.notifier.told}
    assert {f.id: f.status for f in found if not f.summarised} == {f.id: last[f.id] for f in found if not f.summarised}
    for notice_id in {f.notice_id for f in found if f.summarised}:
        assert notice_id is not None
        stand = Counter(f.status for f in found if f.summarised and f.notice_id == notice_id)
        assert stand == story.notifier.showing[notice_id]
