"""Tags and notes of contacts, and whom a message goes to, on a real mongod."""

from datetime import UTC, datetime, timedelta

import pytest

from core.attachment import Wording
from core.delivery import materialiser
from core.delivery import recipients as whom
from core.delivery.outbox import FEW, Outbox
from core.delivery.planner import Planner, Recipients
from core.errors import (
    BadField,
    Changed,
    Gone,
    NobodyTagged,
    NotFound,
    TooManyFields,
    TooManyRecipients,
    UnknownPlaceholder,
)
from core.model import Birthday, Contact, DeliveryStatus, Person
from core.store.contacts import Contacts, Tag
from core.store.database import Database
from core.store.stores import Stores
from core.text import names
from core.text.labels import FIELDS_LIMIT
from core.timing.clock import MovableClock
from core.timing.when import When
from tests.contract.core.rig import Bell, Worker, shown
from tests.contract.core.samples import MINE, NOW, THEIRS, schedule

DAY = timedelta(days=1)
TOMORROW = datetime(2026, 5, 5, 9, tzinfo=UTC)


async def add(contacts: Contacts, *people: str, owner: int = MINE, tags: tuple[str, ...] = ()) -> list[Contact]:
    """Add contacts that have tags."""
    first = await contacts.count(owner)
    added = [await contacts.add(owner, name, f"+49151{first + n:08}") for n, name in enumerate(people)]
    return [await contacts.set_tags(owner, contact.id, tags) for contact in added]


def named(found: list[Contact]) -> list[str]:
    return [contact.name for contact in found]


@pytest.fixture
def planner(stores: Stores, clock: MovableClock) -> Planner:
    return Planner(stores.schedules, stores.deliveries, stores.contacts, clock, Bell(clock), 3600, stores.media)


class TestNotes:
    async def test_a_contact_of_an_older_version_has_none(self, database: Database, contacts: Contacts) -> None:
        old = {"_id": "old", "owner_id": MINE, "name": "Mom", "chat_id": "1@c.us", "created_at": NOW}
        await database["contacts"].insert_one(old)
        found = await contacts.get(MINE, "old")
        assert (found.tags, found.fields, found.birthday, found.zone) == ((), {}, None, None)

    async def test_a_schedule_of_an_older_version_has_no_tags(self, database: Database, stores: Stores) -> None:
        old = schedule("old").document()
        del old["tags"]
        await database["schedules"].insert_one(old)
        assert (await stores.schedules.get(MINE, "old")).tags == ()

    async def test_what_is_noted_is_read_and_can_be_taken_back(self, contacts: Contacts, mom: Contact) -> None:
        await contacts.set_tags(MINE, mom.id, ("Family", "work"))
        await contacts.set_birthday(MINE, mom.id, Birthday(month=2, day=29))
        await contacts.set_zone(MINE, mom.id, "Asia/Tokyo")
        noted = await contacts.set_field(MINE, mom.id, "City", " Berlin \n Mitte")
        assert noted == await contacts.get(MINE, mom.id)
        assert (noted.tags, noted.fields) == (("Family", "work"), {"city": "Berlin Mitte"})
        assert (noted.birthday, noted.zone) == (Birthday(month=2, day=29), "Asia/Tokyo")
        await contacts.set_tags(MINE, mom.id, ())
        await contacts.set_birthday(MINE, mom.id, None)
        await contacts.set_zone(MINE, mom.id, None)
        assert await contacts.clear_field(MINE, mom.id, "CITY") == mom
        assert await contacts.field_names(MINE) == []
        assert await contacts.tags(MINE) == []

    async def test_there_are_at_most_20_fields_and_each_can_be_changed(self, contacts: Contacts, mom: Contact) -> None:
        for n in range(FIELDS_LIMIT):
            await contacts.set_field(MINE, mom.id, f"f{n}", "x")
        with pytest.raises(TooManyFields):
            await contacts.set_field(MINE, mom.id, "more", "x")
        assert (await contacts.set_field(MINE, mom.id, "f3", "y")).fields["f3"] == "y"
        await contacts.clear_field(MINE, mom.id, "f3")
        assert "more" in (await contacts.set_field(MINE, mom.id, "more", "x")).fields

    async def test_a_bad_field_changes_nothing(self, contacts: Contacts, mom: Contact) -> None:
        for name, value in (("$where", "x"), ("a.b", "x"), ("name", "x"), ("city", ""), ("city", "x" * 201)):
            with pytest.raises(BadField):
                await contacts.set_field(MINE, mom.id, name, value)
        assert await contacts.get(MINE, mom.id) == mom

    async def test_others_neither_see_nor_change_it(self, contacts: Contacts, mom: Contact) -> None:
        noted = await contacts.set_field(MINE, (await contacts.set_tags(MINE, mom.id, ("family",))).id, "city", "x")
        for change in (
            contacts.set_tags(THEIRS, mom.id, ("x",)),
            contacts.set_birthday(THEIRS, mom.id, None),
            contacts.set_zone(THEIRS, mom.id, "UTC"),
            contacts.set_field(THEIRS, mom.id, "city", "y"),
            contacts.clear_field(THEIRS, mom.id, "city"),
        ):
            with pytest.raises(Gone):
                await change
        assert await contacts.get(MINE, mom.id) == noted
        assert await contacts.tags(THEIRS) == []
        assert await contacts.field_names(THEIRS) == []
        assert await contacts.tagged(THEIRS, ("family",), limit=9) == []
        assert await contacts.recipients(THEIRS, (mom.id,), ("family",)) == []


class TestTags:
    async def test_they_are_counted_whatever_their_case(self, contacts: Contacts) -> None:
        await add(contacts, "Mom", "Dad", tags=("Family",))
        await add(contacts, "Ann", tags=("work", "FAMILY"))
        assert await contacts.tags(MINE) == [Tag("FAMILY", "family", 3), Tag("work", "work", 1)]

    async def test_they_are_found_by_name_a_page_at_a_time(self, contacts: Contacts) -> None:
        await add(contacts, "zoe", "Émile", "Adam", tags=("Family", "work"))
        await add(contacts, "Bert")
        assert named(await contacts.tagged(MINE, ("#FAMILY", "work"), limit=2)) == ["Adam", "Émile"]
        assert named(await contacts.tagged(MINE, ("family",), skip=2, limit=2)) == ["zoe"]
        assert await contacts.count_tagged(MINE, ("family", "work")) == 3
        assert await contacts.tagged(MINE, ("nobody",), limit=2) == []


class TestMeaning:
    async def test_a_list_of_names_and_tags(self, contacts: Contacts) -> None:
        await add(contacts, "Mom", "Dad", "Anna Adler", "Anna Berg", tags=("Family",))
        meant = await contacts.meant(MINE, " mom,Dad , #FAMILY, anna,, Dad")
        assert named(list(meant.contacts)) == ["Mom", "Dad"]
        assert (meant.tags, meant.unclear) == (("Family",), ("anna",))

    @pytest.mark.parametrize(
        ("text", "error"),
        [
            ("Mom, Nobody", NotFound),
            ("#nobody", NobodyTagged),
            ("#", NobodyTagged),
            (" , ", NotFound),
            (",".join("x" * 101), TooManyRecipients),
        ],
    )
    async def test_what_is_wrong_is_named(self, contacts: Contacts, text: str, error: type[Exception]) -> None:
        await add(contacts, "Mom")
        with pytest.raises(error):
            await contacts.meant(MINE, text)

    async def test_everybody_is_a_recipient_once(self, contacts: Contacts) -> None:
        mom, _ = await add(contacts, "Mom", "Dad", tags=("family", "home"))
        (ann,) = await add(contacts, "Ann")
        found = await contacts.recipients(MINE, (mom.id, ann.id, mom.id, "gone"), ("family", "Home"))
        assert named(found) == ["Ann", "Dad", "Mom"]

    async def test_those_reached_are_counted_each_once_and_the_first_are_named(self, contacts: Contacts) -> None:
        people = await add(contacts, *(f"Tagged {n}" for n in range(4)), tags=("all",))
        (ann,) = await add(contacts, "Zoe")
        first, total = await contacts.reach(MINE, (ann.id, people[3].id, "gone"), ("all",), first=3)
        assert (named(first), total) == (["Tagged 3", "Zoe", "Tagged 0"], 5)
        assert await contacts.reach(MINE, (), (), first=3) == ([], 0)

    async def test_a_name_may_be_another_contact_s_too(self, contacts: Contacts) -> None:
        anna, other, ann = await add(contacts, "Anna", "anna", "Ann")
        assert await contacts.shares_name(anna)
        assert await contacts.shares_name(other)
        assert not await contacts.shares_name(ann)

    async def test_more_than_may_be_are_refused(self, contacts: Contacts) -> None:
        people = await add(contacts, "Ann", "Bert", "Carl", tags=("all",))
        with pytest.raises(TooManyRecipients) as refused:
            await contacts.recipients(MINE, (people[0].id,), ("all",), limit=2)
        assert refused.value.values == {"limit": 2}


class TestPlaceholders:
    async def test_fields_of_any_contact_are_known(self, contacts: Contacts, mom: Contact) -> None:
        with pytest.raises(UnknownPlaceholder):
            await contacts.checked(MINE, "Hi {city}")
        await contacts.set_field(MINE, mom.id, "city", "Berlin")
        assert await contacts.checked(MINE, " Hi {City|you} ") == "Hi {City|you}"
        with pytest.raises(UnknownPlaceholder) as refused:
            await contacts.checked(MINE, "Hi {town}")
        assert str(refused.value.values["known"]).endswith(", {city}")
        with pytest.raises(UnknownPlaceholder):
            await contacts.checked(THEIRS, "Hi {city}")


class TestSchedules:
    async def test_it_is_saved_for_contacts_and_tags(self, planner: Planner, contacts: Contacts, me: Person) -> None:
        mom, _ = await add(contacts, "Mom", "Dad", tags=("Family",))
        made = await planner.create(
            me, Recipients((mom.id, mom.id), ("Family", "FAMILY")), [Wording("Hi")], When(TOMORROW)
        )
        assert (made.contact_ids, made.tags) == ((mom.id,), ("Family",))

    async def test_for_nobody_it_is_not_saved(self, planner: Planner, stores: Stores, me: Person) -> None:
        with pytest.raises(NobodyTagged):
            await planner.create(me, Recipients((), ("family",)), [Wording("Hi")], When(TOMORROW))
        assert await stores.schedules.count(MINE) == 0

    async def test_tags_stand_for_those_who_have_them_when_it_is_due(
        self, planner: Planner, worker: Worker, stores: Stores, me: Person
    ) -> None:
        mom, dad = await add(stores.contacts, "Mom", "Dad", tags=("family",))
        await planner.create(me, Recipients((mom.id,), ("family",)), [Wording("Hi {name}")], When(TOMORROW))
        await stores.contacts.set_tags(MINE, dad.id, ())
        await add(stores.contacts, "Ann", tags=("Family",))
        await worker.work(TOMORROW - NOW)
        assert sorted(worker.gateway.texts.values()) == ["Hi Ann", "Hi Mom"]

    async def test_a_contact_that_only_a_tag_stands_for_is_used_by_no_schedule(
        self, planner: Planner, stores: Stores, me: Person
    ) -> None:
        mom, dad = await add(stores.contacts, "Mom", "Dad", tags=("family",))
        await planner.create(me, Recipients((mom.id,), ("family",)), [Wording("Hi")], When(TOMORROW))
        assert await stores.schedules.count_with(MINE, mom.id) == 1
        assert await stores.schedules.count_with(MINE, dad.id) == 0

    async def test_each_gets_an_own_text(self, planner: Planner, worker: Worker, stores: Stores, me: Person) -> None:
        mom, dad = await add(stores.contacts, "Mom", "Dad", tags=("family",))
        await stores.contacts.set_field(MINE, mom.id, "city", "Berlin")
        await stores.contacts.set_birthday(MINE, dad.id, Birthday(month=5, day=5, year=1966))
        await stores.contacts.set_zone(MINE, dad.id, "Asia/Tokyo")
        text = "{first_name}, {city|home}, {age|ageless}, {weekday}, {count}"
        await planner.create(
            me, Recipients((), ("family",)), [Wording(text)], When(TOMORROW + timedelta(hours=9), "FREQ=DAILY")
        )
        await worker.work(TOMORROW + timedelta(hours=9) - NOW)
        expected = ["Dad, home, 60, Wednesday, 1", "Mom, Berlin, ageless, Tuesday, 1"]
        assert sorted(worker.gateway.texts.values()) == expected
        await worker.work(DAY)
        assert sum(text.endswith(", 2") for text in worker.gateway.texts.values()) == 2

    async def test_of_more_than_may_be_the_first_by_name_get_it_and_that_is_told(
        self, stores: Stores, worker: Worker, monkeypatch: pytest.MonkeyPatch, me: Person
    ) -> None:
        for module in (whom, materialiser):
            monkeypatch.setattr(module, "RECIPIENTS_LIMIT", 2)
        (zoe,) = await add(stores.contacts, "Zoe")
        await add(stores.contacts, "Carl", "Bert", "Ann", tags=("all",))
        plan = schedule("s", contact_ids=(zoe.id,), tags=("all",), text="Hi {name}")
        found = await whom.recipients(stores.contacts, [plan, schedule("t")])
        assert {key: named(there) for key, there in found.items()} == {"s": ["Ann", "Bert"], "t": []}
        await stores.schedules.add(plan)
        await worker.work()
        assert sorted(worker.gateway.texts.values()) == ["Hi Ann", "Hi Bert"]
        (failed,) = [one for one in await shown(worker) if one.status is DeliveryStatus.FAILED]
        assert (failed.contact_name, failed.cause) == ("#all", TooManyRecipients.code)

    async def test_that_nobody_has_its_tags_when_it_is_due_is_told_once_each_time(
        self, stores: Stores, worker: Worker, clock: MovableClock, me: Person
    ) -> None:
        await stores.schedules.add(schedule("s", rrule="FREQ=DAILY", contact_ids=(), tags=("family", "work")))
        for _ in range(2):
            await worker.work()
            await worker.work()
            (failed,) = await shown(worker)
            assert (failed.status, failed.contact_name) == (DeliveryStatus.FAILED, "#family, #work")
            assert (failed.cause, failed.text) == (NobodyTagged.code, "Hello {name}")
            clock.move(DAY)
        outbox = Outbox(stores.deliveries, stores.contacts, worker.notifier, clock, Bell(clock), DAY, stores.media)
        with pytest.raises(Changed):
            await outbox.repeat(me, failed)

    async def test_a_thousand_get_theirs(
        self, database: Database, planner: Planner, worker: Worker, stores: Stores, me: Person
    ) -> None:
        people = [
            Contact(owner_id=MINE, name=f"P {n}", chat_id=f"{n}@lid", on_whatsapp=True, tags=("all",), created_at=NOW)
            for n in range(1000)
        ]
        keys = {"tag_keys": ["all"], "words": ["p"]}
        await database["contacts"].insert_many(
            [one.document() | keys | {"sort_name": names.fold(one.name)} for one in people]
        )
        saved = await planner.create(me, Recipients((), ("all",)), [Wording("Hi")], When(TOMORROW))
        assert len((await whom.recipients(stores.contacts, [saved]))[saved.id]) == 1000
        await add(stores.contacts, "One more", tags=("all",))
        with pytest.raises(TooManyRecipients):
            await planner.create(me, Recipients((), ("all",)), [Wording("Hi")], When(TOMORROW))


class TestSending:
    @pytest.fixture
    def outbox(self, stores: Stores, worker: Worker, clock: MovableClock) -> Outbox:
        return Outbox(
            stores.deliveries, stores.contacts, worker.notifier, clock, worker.bell, timedelta(hours=6), stores.media
        )

    async def test_each_of_a_few_is_shown_at_once(
        self, outbox: Outbox, worker: Worker, stores: Stores, me: Person
    ) -> None:
        people = await add(stores.contacts, *"abcde")
        for _ in range(2):
            await outbox.send(me, people, "Hi {name}", source="m1")
        assert len(worker.notifier.told) == FEW
        await worker.work()
        assert sorted(worker.gateway.texts.values()) == [f"Hi {name}" for name in "abcde"]

    async def test_many_are_queued_without_a_chat_message_each(
        self, outbox: Outbox, worker: Worker, stores: Stores, me: Person
    ) -> None:
        people = await add(stores.contacts, *"abcdef")
        for _ in range(2):
            await outbox.send(me, people, "Hi {name}", source="m1")
        assert worker.notifier.told == []
        await worker.work()
        assert sorted(worker.gateway.texts.values()) == [f"Hi {name}" for name in "abcdef"]

    async def test_a_field_of_somebody_else_is_a_placeholder_too(
        self, outbox: Outbox, worker: Worker, stores: Stores, me: Person, mom: Contact
    ) -> None:
        (dad,) = await add(stores.contacts, "Dad")
        await stores.contacts.set_field(MINE, dad.id, "city", "Berlin")
        await outbox.send(me, [mom], "Hi {city|there}", source="m1")
        await worker.work()
        assert list(worker.gateway.texts.values()) == ["Hi there"]
