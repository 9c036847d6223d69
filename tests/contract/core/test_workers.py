"""Several workers on one database: whole engines, with their own tasks, alarms and views of the gateway."""

import asyncio
from datetime import timedelta

from core.delivery.engine import Engine
from core.delivery.pacing import Pacing
from core.model import Contact, Delivery, DeliveryStatus, Person
from core.ops.tasks import Tasks
from core.ports import Counts
from core.settings import Settings
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Bell, Make
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery, incoming
from tests.fakes.gateway import FakeGateway, RecordingNotifier

Status = DeliveryStatus


class Process:
    """One engine, running as a process runs it."""

    def __init__(self, name: str, stores: Stores, gateway: FakeGateway, clock: MovableClock, chat: RecordingNotifier):
        self.tasks = Tasks()
        self.engine = Engine(
            Settings(_env_file=None, daily_cap=1000, timezone="UTC"), worker=name, stores=stores, gateway=gateway,
            notifier=lambda _: chat, clock=clock, tasks=self.tasks, alarm=Bell(clock), pacing=Pacing(0, 0),
        )  # fmt: skip

    async def stop(self) -> None:
        await self.engine.stop(5)
        await self.tasks.drain(5)


class Chats(RecordingNotifier):
    """The chats of all people, whoever writes into them; `news` is set at each message."""

    def __init__(self) -> None:
        super().__init__()
        self.news = asyncio.Event()

    async def tell(self, person: Person, delivery: Delivery) -> int | None:
        shown = await super().tell(person, delivery)
        self.news.set()
        return shown

    async def summarise(self, person: Person, counts: Counts, notice_id: int | None) -> int | None:
        shown = await super().summarise(person, counts, notice_id)
        self.news.set()
        return shown

    @property
    def sent(self) -> int:
        """How many messages are shown as sent, alone or together."""
        return len(self.told) + sum(counts[Status.SENT] for counts in self.showing.values())


async def test_two_engines_deliver_200_messages_once_and_tell_each_person_once(
    stores: Stores, gateway: FakeGateway, clock: MovableClock, me: Person, them: Person
) -> None:
    chat = Chats()
    await stores.deliveries.add(
        [delivery(f"{owner}-{n}", owner, contact_id=f"c{n}") for owner in (MINE, THEIRS) for n in range(100)]
    )
    processes = [Process(name, stores, gateway, clock, chat) for name in ("one", "two")]
    await asyncio.gather(*(process.engine.start() for process in processes))
    async with asyncio.timeout(60):
        while chat.sent < 200:
            await chat.news.wait()
            chat.news.clear()
    await asyncio.gather(*(process.stop() for process in processes))
    assert set(gateway.received.values()) == {1}
    assert len(gateway.received) == 200
    for owner in (MINE, THEIRS):
        assert await stores.history.day(owner, NOW, NOW + timedelta(days=1)) == {Status.SENT: 100}
        alone = [told.id for told in chat.told if told.owner_id == owner]
        assert len(alone) == len(set(alone))
        last = [counts.by_status for person, counts, _ in chat.summaries if person == owner][-1]
        assert len(alone) + sum(last.values()) == 100


async def test_what_a_dead_worker_had_in_hand_is_taken_over_when_its_lease_is_over(
    make: Make, stores: Stores, gateway: FakeGateway, me: Person, mom: Contact
) -> None:
    await stores.deliveries.add([delivery("d", contact_id=mom.id, grace=86_400)])
    (taken,) = await stores.claims.take(MINE, "dead", NOW, lease=timedelta(seconds=180), limit=1)
    worker = make(name="alive")
    await worker.work(timedelta(seconds=179))
    assert (await stores.deliveries.get(MINE, taken.id)).claim == taken.claim
    await worker.work(timedelta(seconds=2))
    await worker.work(timedelta(seconds=1))
    assert (await stores.deliveries.get(MINE, taken.id)).status is Status.SENT
    assert set(gateway.received.values()) == {1}


async def test_what_a_contact_writes_is_shown_by_one_worker(
    make: Make, gateway: FakeGateway, me: Person, mom: Contact
) -> None:
    workers = [make(name=f"w{n}") for n in range(3)]
    for worker in workers:
        worker.gateway = gateway
    for worker in workers:
        await worker.get("default", incoming())
    assert [worker.notifier.replies for worker in workers] == [[(MINE, "Mom Smith", "Hello")], [], []]
