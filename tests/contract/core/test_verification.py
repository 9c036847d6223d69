"""Which chat a number is: asked once, remembered, and asked again where the answer may have changed."""

from datetime import timedelta

import pytest

from core.errors import Changed, GatewayUnavailable, PhoneTaken
from core.model import Contact, DeliveryStatus, Person
from core.store.stores import Stores
from core.timing.clock import MovableClock
from tests.contract.core.rig import Worker
from tests.contract.core.samples import MINE, MOM, MOMS_CHAT, NOW, Group, delivery
from tests.fakes.gateway import FakeGateway

Status = DeliveryStatus
OTHER = "+4915111111111"


class TestChecking:
    async def test_the_answer_is_kept_with_the_contact(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person, mom: Contact
    ) -> None:
        gateway.canonical[MOM] = "77@lid"
        checked = await worker.verification.check(me, mom)
        assert (checked.on_whatsapp, checked.chat_id, checked.verified_at) == (True, "77@lid", NOW)
        assert await stores.contacts.get(MINE, mom.id) == checked

    async def test_whatsapp_is_asked_each_time(
        self, worker: Worker, gateway: FakeGateway, me: Person, mom: Contact
    ) -> None:
        gateway.canonical[MOM] = None
        absent = await worker.verification.check(me, mom)
        assert (absent.on_whatsapp, absent.verified_at) == (False, NOW)
        del gateway.canonical[MOM]
        assert (await worker.verification.check(me, absent)).on_whatsapp is True
        assert gateway.looked_up == [MOM, MOM]

    async def test_a_group_needs_no_asking(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person, group: Group
    ) -> None:
        family = await group("Family", "1@g.us")
        assert await worker.verification.check(me, family) == family
        assert gateway.looked_up == []

    async def test_an_account_that_another_contact_is_already_is_said_and_nothing_kept(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person, mom: Contact
    ) -> None:
        gateway.canonical = {MOM: "77@lid", OTHER: "77@lid"}
        await worker.verification.check(me, mom)
        other = await stores.contacts.add(MINE, "Other", OTHER)
        with pytest.raises(PhoneTaken):
            await worker.verification.check(me, other)
        assert await stores.contacts.get(MINE, other.id) == other

    @pytest.mark.parametrize("answer", [MOMS_CHAT, None])
    async def test_the_answer_about_a_number_that_was_replaced_meanwhile_is_not_kept(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person, mom: Contact, answer: str | None
    ) -> None:
        gateway.canonical[MOM] = answer
        gateway.looking = lambda: stores.contacts.renumber(MINE, mom.id, OTHER)
        with pytest.raises(Changed):
            await worker.verification.check(me, mom)
        kept = await stores.contacts.get(MINE, mom.id)
        assert (kept.phone, kept.chat_id, kept.on_whatsapp) == (OTHER, "4915111111111@c.us", None)

    async def test_a_gateway_that_is_away_changes_nothing(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, me: Person, mom: Contact
    ) -> None:
        gateway.away = True
        with pytest.raises(GatewayUnavailable):
            await worker.verification.check(me, mom)
        assert await stores.contacts.get(MINE, mom.id) == mom


class TestSending:
    async def test_a_number_without_whatsapp_is_asked_about_once_a_day(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact, clock: MovableClock
    ) -> None:
        gateway.canonical[MOM] = None
        for hours, asked in ((0, 1), (1, 1), (22, 1), (1, 2)):
            clock.move(timedelta(hours=hours))
            identity = f"d{clock.now():%d%H}"
            await stores.deliveries.add([delivery(identity, due=clock.now(), contact_id=mom.id)])
            await worker.work()
            refused = await stores.deliveries.get(MINE, identity)
            assert (refused.status, refused.cause) == (Status.FAILED, "error-not-on-whatsapp")
            assert len(gateway.looked_up) == asked
        assert gateway.asked == []

    async def test_a_number_that_has_come_to_whatsapp_gets_its_message(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact, clock: MovableClock
    ) -> None:
        await stores.contacts.absent(mom)
        clock.move(timedelta(days=1))
        await stores.deliveries.add([delivery("d", due=clock.now(), contact_id=mom.id)])
        await worker.work()
        assert (await stores.deliveries.get(MINE, "d")).status is Status.SENT
        assert (await stores.contacts.get(MINE, mom.id)).on_whatsapp is True

    @pytest.mark.parametrize("answer", [MOMS_CHAT, None])
    async def test_who_gets_another_number_while_it_is_looked_up_is_written_to_there(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact, answer: str | None
    ) -> None:
        gateway.canonical[MOM] = answer
        gateway.looking = lambda: stores.contacts.renumber(MINE, mom.id, OTHER)
        await stores.deliveries.add([delivery("d", contact_id=mom.id)])
        await worker.work()
        assert (list(gateway.chats.values()), gateway.looked_up) == (["4915111111111@c.us"], [MOM, OTHER])
        assert (await stores.contacts.get(MINE, mom.id)).chat_id == "4915111111111@c.us"

    async def test_a_group_is_written_to_without_a_look_up(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, group: Group
    ) -> None:
        family = await group("The Family", "1@g.us")
        await stores.deliveries.add([delivery("d", contact_id=family.id, phone=None, chat_id="1@g.us")])
        await worker.work()
        assert (list(gateway.chats.values()), gateway.looked_up) == (["1@g.us"], [])

    async def test_what_is_for_a_contact_that_is_gone_goes_to_its_number_or_its_chat(
        self, worker: Worker, stores: Stores, gateway: FakeGateway
    ) -> None:
        gateway.canonical[MOM] = "77@lid"
        await stores.deliveries.add([delivery("d"), delivery("e", phone=None, chat_id="1@g.us")])
        await worker.work()
        assert sorted(gateway.chats.values()) == ["1@g.us", "77@lid"]
        assert gateway.looked_up == [MOM]

    async def test_two_numbers_of_one_account_both_get_their_message(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        gateway.canonical[OTHER] = MOMS_CHAT
        other = await stores.contacts.add(MINE, "Other", OTHER)
        await stores.deliveries.add([delivery("d", contact_id=mom.id)])
        await worker.work()
        await stores.deliveries.add([delivery("e", contact_id=other.id, phone=OTHER, chat_id="4915111111111@c.us")])
        await worker.work()
        assert list(gateway.chats.values()) == [MOMS_CHAT, MOMS_CHAT]
        assert (await stores.contacts.get(MINE, other.id)).on_whatsapp is None
