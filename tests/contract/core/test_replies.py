"""What contacts write: whose it is, who is shown it, and that it comes once."""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from core.delivery import replies
from core.errors import GatewayUnavailable, Refused
from core.model import Contact, Person
from core.ports import Ack, Incoming, MessageAcked, MessageReceived, NotifyLater
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Worker
from tests.contract.core.samples import MINE, MOM, MOMS_CHAT, NOW, THEIRS, Group, incoming
from tests.fakes.gateway import FakeGateway

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TOLD = (MINE, "Mom Smith", "Hello")


class TestWhose:
    async def test_a_reply_is_shown_with_who_wrote_it(self, worker: Worker, stores: Stores, mom: Contact) -> None:
        await worker.get("default", incoming(at=NOW - HOUR))
        assert worker.notifier.replies == [TOLD]
        assert (await stores.contacts.get(MINE, mom.id)).wrote_at == NOW - HOUR

    async def test_a_chat_that_whatsapp_named_is_found_by_it(
        self, worker: Worker, stores: Stores, mom: Contact
    ) -> None:
        await stores.contacts.verified(mom, "77@lid")
        await worker.get("default", incoming("a", "77@lid"), incoming("b", MOMS_CHAT))
        assert worker.notifier.replies == [TOLD, TOLD]

    async def test_a_hidden_number_is_asked_for_once(
        self, worker: Worker, gateway: FakeGateway, mom: Contact, clock: MovableClock
    ) -> None:
        gateway.hidden["88@lid"] = MOM
        await worker.get("default", *[incoming(f"m{n}", "88@lid") for n in range(3)])
        assert (worker.notifier.replies, gateway.unhidden) == ([TOLD] * 3, ["88@lid"])
        clock.move(HOUR)
        await worker.get("default", incoming("later", "88@lid"))
        assert gateway.unhidden == ["88@lid"] * 2

    async def test_a_number_that_stays_hidden_is_asked_for_once_too(
        self, worker: Worker, gateway: FakeGateway, mom: Contact
    ) -> None:
        await worker.get("default", *[incoming(f"m{n}", "88@lid") for n in range(3)])
        assert (worker.notifier.replies, gateway.unhidden) == ([], ["88@lid"])

    async def test_a_gateway_that_knows_no_hidden_numbers_is_asked_once(
        self, worker: Worker, gateway: FakeGateway, mom: Contact
    ) -> None:
        async def refuse(name: str, lid: str) -> str | None:
            gateway.unhidden.append(lid)
            raise Refused(reason="http_404")

        gateway.phone = refuse  # type: ignore[method-assign]
        await worker.get("default", *[incoming(f"m{n}", "88@lid") for n in range(3)])
        assert (worker.notifier.replies, gateway.unhidden, worker.slept) == ([], ["88@lid"], [])

    @pytest.mark.parametrize("chat", ["1@g.us", "1@newsletter", "status@broadcast", "4915999999999@c.us"])
    async def test_groups_channels_and_strangers_are_not_passed_on(
        self, worker: Worker, stores: Stores, mom: Contact, chat: str, group: Group
    ) -> None:
        await group("Family", "1@g.us")
        await worker.get("default", replace(incoming(chat_id=chat), sender=MOMS_CHAT))
        assert worker.notifier.replies == []
        assert (await stores.contacts.get(MINE, mom.id)).wrote_at is None

    async def test_it_is_the_accounts_own_person_who_is_told(
        self, worker: Worker, stores: Stores, mom: Contact
    ) -> None:
        await worker.get(f"u{THEIRS}", incoming("a"))
        await worker.get("nobody", incoming("b"))
        assert worker.notifier.replies == []
        await stores.contacts.add(THEIRS, "My neighbour", MOM)
        await worker.get(f"u{THEIRS}", incoming("c"))
        assert worker.notifier.replies == [(THEIRS, "My neighbour", "Hello")]


class TestOnce:
    async def test_a_message_that_comes_twice_is_shown_once(self, worker: Worker, mom: Contact) -> None:
        await worker.get("default", incoming(), incoming())
        await worker.get("default", incoming())
        assert worker.notifier.replies == [TOLD]

    async def test_the_same_id_in_another_account_is_another_message(
        self, worker: Worker, stores: Stores, mom: Contact
    ) -> None:
        await stores.contacts.add(THEIRS, "Mom Smith", MOM)
        await worker.get("default", incoming())
        await worker.get(f"u{THEIRS}", incoming())
        assert worker.notifier.replies == [TOLD, (THEIRS, "Mom Smith", "Hello")]

    async def test_who_does_not_want_to_see_them_is_not_told_and_they_count_all_the_same(
        self, worker: Worker, stores: Stores, mom: Contact
    ) -> None:
        await stores.people.prefer(MINE, replies=False)
        await worker.get("default", incoming())
        assert worker.notifier.replies == []
        assert (await stores.contacts.get(MINE, mom.id)).wrote_at == NOW

    @pytest.mark.parametrize(("age", "shown"), [(DAY, 1), (DAY + timedelta(seconds=1), 0)])
    async def test_what_is_older_than_a_day_counts_and_is_not_shown(
        self, worker: Worker, stores: Stores, mom: Contact, age: timedelta, shown: int
    ) -> None:
        await worker.get("default", incoming(at=NOW - age))
        assert len(worker.notifier.replies) == shown
        assert (await stores.contacts.get(MINE, mom.id)).wrote_at == NOW - age

    async def test_a_clock_that_goes_fast_writes_nothing_into_the_future(
        self, worker: Worker, stores: Stores, mom: Contact
    ) -> None:
        await worker.get("default", incoming(at=NOW + DAY))
        assert (await stores.contacts.get(MINE, mom.id)).wrote_at == NOW


class TestLater:
    async def test_a_chat_that_cannot_be_reached_is_tried_again_later_and_later_and_the_order_kept(
        self, worker: Worker, mom: Contact
    ) -> None:
        fail(worker, 3)
        await worker.get("default", incoming("a", text="one"), incoming("b", text="two"))
        assert [text for _, _, text in worker.notifier.replies] == ["one", "two"]
        assert worker.slept == list(replies.PAUSES[:3])

    async def test_what_cannot_be_shown_for_long_is_given_up_and_the_next_goes_on(
        self, worker: Worker, mom: Contact, caplog: pytest.LogCaptureFixture
    ) -> None:
        fail(worker, len(replies.PAUSES) + 1)
        await worker.get("default", incoming("a", text="one"), incoming("b", text="two"))
        assert [text for _, _, text in worker.notifier.replies] == ["two"]
        assert "message a is not passed on: NotifyLater" in caplog.text

    async def test_what_was_given_up_is_shown_when_it_comes_again(self, worker: Worker, mom: Contact) -> None:
        fail(worker, len(replies.PAUSES) + 1)
        await worker.get("default", incoming())
        await worker.get("default", incoming())
        assert worker.notifier.replies == [TOLD]

    async def test_a_gateway_that_cannot_say_whose_it_is_is_asked_again(
        self, worker: Worker, gateway: FakeGateway, mom: Contact
    ) -> None:
        tries = []

        async def away_first(name: str, lid: str) -> str | None:
            tries.append(lid)
            if len(tries) == 1:
                raise GatewayUnavailable
            return MOM

        gateway.phone = away_first  # type: ignore[method-assign]
        await worker.get("default", incoming(chat_id="88@lid"))
        assert (worker.notifier.replies, len(tries)) == ([TOLD], 2)

    async def test_one_that_breaks_the_notifier_is_logged_and_the_next_goes_on(
        self, worker: Worker, mom: Contact, caplog: pytest.LogCaptureFixture
    ) -> None:
        fail(worker, 1, ZeroDivisionError())
        await worker.get("default", incoming("a", text="one"), incoming("b", text="two"))
        assert [text for _, _, text in worker.notifier.replies] == ["two"]
        assert "message a cannot be passed on" in caplog.text

    async def test_nobody_else_waits_meanwhile_nor_do_receipts(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        await stores.contacts.add(THEIRS, "Neighbour", MOM)
        go, reached, told = asyncio.Event(), asyncio.Event(), asyncio.Event()
        show = worker.notifier.replied

        async def slow(person: Person, contact: Contact, message: Incoming) -> None:
            if person.id == MINE:
                reached.set()
                await go.wait()
            await show(person, contact, message)
            told.set()

        worker.notifier.replied = slow  # type: ignore[method-assign]
        gateway.feed[:] = [MessageReceived("default", incoming())]
        await worker.receipts.run()
        await reached.wait()
        gateway.feed[:] = [MessageAcked("default", "X", Ack.READ), MessageReceived(f"u{THEIRS}", incoming())]
        await worker.receipts.run()
        await told.wait()
        assert worker.notifier.replies == [(THEIRS, "Neighbour", "Hello")]
        go.set()
        await worker.get("default")
        assert worker.notifier.replies[1:] == [TOLD]

    async def test_a_flood_drops_the_oldest_and_says_so(
        self, worker: Worker, mom: Contact, caplog: pytest.LogCaptureFixture
    ) -> None:
        flood = [incoming(f"m{n}", text=str(n)) for n in range(replies.QUEUED + 50)]
        await worker.get("default", *flood)
        shown = [int(text) for _, _, text in worker.notifier.replies]
        assert shown[-replies.QUEUED :] == list(range(50, replies.QUEUED + 50))
        assert len(shown) < len(flood)
        assert sum("newer ones wait" in line for line in caplog.messages) == len(flood) - len(shown)

    async def test_sessions_without_end_are_bounded(
        self, worker: Worker, mom: Contact, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.WARNING)
        for n in range(replies.SESSIONS + 5):
            worker.replies.take(f"s{n}", incoming(f"m{n}"))
        assert len(caplog.messages) == 5
        await worker.get("nobody")
        await worker.get("default", incoming())
        assert worker.notifier.replies == [TOLD]


def fail(worker: Worker, times: int, error: Exception | None = None) -> None:
    """Let the next few tries to show a reply fail."""
    show, left = worker.notifier.replied, iter(range(times))

    async def replied(person: Person, contact: Contact, message: Incoming) -> None:
        if next(left, None) is not None:
            raise error or NotifyLater("the chat is away")
        await show(person, contact, message)

    worker.notifier.replied = replied  # type: ignore[method-assign]
