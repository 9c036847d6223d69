"""Contacts as WhatsApp knows them: groups, hidden numbers, whole address books, and the chats they are found by."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from core.errors import Changed, PhoneTaken
from core.model import NAME_LIMIT, Contact, ContactKind
from core.ports import KnownChat
from core.store.contacts import Contacts
from core.store.database import Database
from core.store.exchange import Exchange, Imported
from core.store.schedules import Chosen, Schedules
from tests.contract.core.samples import MINE, MOM, MOMS_CHAT, NOW, THEIRS, Group, schedule

FAMILY, HIDDEN = "120363000000000001@g.us", "99887766554433@lid"


@pytest.fixture
async def old_database(mongo_url: str) -> AsyncIterator[Database]:
    """Give a database as it was before groups: every contact has a number, which is unique."""
    database = Database(mongo_url, "test_old")
    await database["contacts"].create_index([("owner_id", 1), ("phone", 1)], unique=True)
    yield database
    await database["contacts"].database.client.drop_database("test_old")
    database.close()


async def all_of(contacts: Contacts, owner: int = MINE) -> dict[str, Contact]:
    return {contact.name: contact for contact in await contacts.page(owner, skip=0, limit=20_000)}


class TestGroups:
    async def test_a_group_is_a_contact_without_a_number_whose_chat_is_known(
        self, contacts: Contacts, group: Group
    ) -> None:
        saved = await group("The Family", FAMILY)
        assert (saved.kind, saved.name, saved.phone, saved.chat_id) == (
            ContactKind.GROUP, "The Family", None, FAMILY,
        )  # fmt: skip
        assert (saved.on_whatsapp, saved.verified_at, saved.first_name) == (True, NOW, "The Family")
        assert await contacts.get(MINE, saved.id) == saved
        assert await contacts.by_chat(MINE, FAMILY) == saved
        assert await contacts.page(MINE, skip=0, limit=9, search="fam") == [saved]

    async def test_many_groups_without_a_number_do_not_collide(self, contacts: Contacts, group: Group) -> None:
        for n in range(3):
            await group("Club", f"{n}@g.us")
        assert await contacts.count(MINE) == 3


class TestImports:
    async def test_numbers_become_e164_and_what_has_none_keeps_its_chat(
        self, exchange: Exchange, contacts: Contacts
    ) -> None:
        chats = [
            KnownChat(MOMS_CHAT, "Mom"), KnownChat(HIDDEN, "Ann"), KnownChat(FAMILY, "Family", 5),
            KnownChat("999@c.us", "Odd"),
        ]  # fmt: skip
        assert await exchange.import_many(MINE, chats) == Imported(added=4, known=0, unusable=0)
        found = await all_of(contacts)
        assert {name: (c.kind, c.phone, c.chat_id, c.on_whatsapp) for name, c in found.items()} == {
            "Mom": (ContactKind.PERSON, MOM, MOMS_CHAT, None),
            "Ann": (ContactKind.PERSON, None, HIDDEN, True),
            "Family": (ContactKind.GROUP, None, FAMILY, True),
            "Odd": (ContactKind.PERSON, None, "999@c.us", True),
        }

    async def test_who_is_there_already_stays_as_they_are(
        self, exchange: Exchange, contacts: Contacts, group: Group
    ) -> None:
        mine = [
            await contacts.add(MINE, "Mama", MOM),
            await group("Us", FAMILY),
            await contacts.verified(await contacts.add(MINE, "Ann Lee", "+4915111111111"), HIDDEN),
        ]
        chats = [KnownChat(MOMS_CHAT, "Mom"), KnownChat(FAMILY, "Family"), KnownChat(HIDDEN, "Ann")]
        assert await exchange.import_many(MINE, chats) == Imported(added=0, known=3, unusable=0)
        assert await all_of(contacts) == {contact.name: contact for contact in mine}

    async def test_what_cannot_be_written_to_is_left_out(self, exchange: Exchange, contacts: Contacts) -> None:
        chats = [KnownChat("1@newsletter", "News"), KnownChat("status@broadcast", "Status"), KnownChat("x", "x")]
        assert await exchange.import_many(MINE, chats) == Imported(added=0, known=0, unusable=3)
        assert await contacts.count(MINE) == 0

    async def test_the_same_chat_twice_is_one(self, exchange: Exchange, contacts: Contacts) -> None:
        assert await exchange.import_many(MINE, [KnownChat(MOMS_CHAT, "A"), KnownChat(MOMS_CHAT, "B")]) == Imported(
            1, 0, 0
        )

    async def test_two_imports_at_once_add_everybody_once(self, exchange: Exchange, contacts: Contacts) -> None:
        chats = [KnownChat(f"49151{n:08}@c.us", f"P{n}") for n in range(50)]
        done = await asyncio.gather(*(exchange.import_many(MINE, chats) for _ in range(4)))
        assert (sum(d.added for d in done), sum(d.known for d in done)) == (50, 150)
        assert await contacts.count(MINE) == 50

    @pytest.mark.parametrize(
        ("chat", "name", "kept"),
        [
            (MOMS_CHAT, "", "+49 1512 3456789"),
            (HIDDEN, "\u200b", "99887766554433"),
            (MOMS_CHAT, "x" * 150, "x" * NAME_LIMIT),
            (MOMS_CHAT, "Ann\nLee", "Ann Lee"),
        ],
    )
    async def test_a_name_that_cannot_be_kept_is_made_one_that_can(
        self, exchange: Exchange, contacts: Contacts, chat: str, name: str, kept: str
    ) -> None:
        await exchange.import_many(MINE, [KnownChat(chat, name)])
        assert list(await all_of(contacts)) == [kept]

    async def test_thousands_are_imported_in_a_few_questions(
        self, exchange: Exchange, contacts: Contacts, database: Database
    ) -> None:
        chats = [KnownChat(f"49151{n:08}@c.us", f"Person {n}") for n in range(5000)]
        await contacts.add(MINE, "There", "+4915100000007")
        before = await commands(database)
        assert await exchange.import_many(MINE, chats) == Imported(added=4999, known=1, unusable=0)
        assert await commands(database) - before <= 10
        assert await contacts.count(MINE) == 5000

    async def test_which_chats_are_contacts(self, exchange: Exchange, contacts: Contacts, group: Group) -> None:
        await contacts.add(MINE, "Mom", MOM)
        await group("Family", FAMILY)
        await group("Club", "1@g.us", THEIRS)
        assert await exchange.known(MINE, [MOMS_CHAT, FAMILY, "1@g.us", HIDDEN]) == {MOMS_CHAT, FAMILY}
        assert await exchange.known(MINE, []) == set()


async def commands(database: Database) -> int:
    """Count what the server was asked so far: reads, their continuations and writes, however many documents each."""
    status = await database["contacts"].database.command("serverStatus")
    ran = status["metrics"]["commands"]
    return sum(int(ran[name]["total"]) for name in ("find", "getMore", "insert", "update"))


class TestChats:
    async def test_a_contact_is_found_by_its_chat_or_by_the_number_in_it(self, contacts: Contacts) -> None:
        mom = await contacts.add(MINE, "Mom", MOM)
        assert await contacts.by_chat(MINE, MOMS_CHAT) == mom
        mom = await contacts.verified(mom, HIDDEN)
        assert await contacts.by_chat(MINE, HIDDEN) == await contacts.by_chat(MINE, MOMS_CHAT) == mom
        assert await contacts.by_chat(MINE, "1@lid") is None
        assert await contacts.by_chat(MINE, "garbage") is None
        assert await contacts.by_chat(THEIRS, HIDDEN) is None

    async def test_two_numbers_of_one_account_do_not_share_its_chat(self, contacts: Contacts) -> None:
        first = await contacts.verified(await contacts.add(MINE, "Mom", MOM), HIDDEN)
        second = await contacts.add(MINE, "Mom's other number", "+4915111111111")
        with pytest.raises(PhoneTaken) as refused:
            await contacts.verified(second, HIDDEN)
        assert refused.value.values == {"name": "Mom", "phone": "+49 1511 1111111"}
        assert await contacts.by_chat(MINE, HIDDEN) == first
        assert await contacts.get(MINE, second.id) == second

    async def test_a_number_that_whatsapp_does_not_know_is_remembered_as_such(self, contacts: Contacts) -> None:
        mom = await contacts.absent(await contacts.add(MINE, "Mom", MOM))
        assert (mom.on_whatsapp, mom.verified_at) == (False, NOW)
        assert await contacts.get(MINE, mom.id) == mom

    async def test_the_time_of_a_reply_never_goes_back(self, contacts: Contacts) -> None:
        mom = await contacts.add(MINE, "Mom", MOM)
        later = NOW.replace(hour=12)
        for at in (NOW, later, NOW):
            await contacts.wrote(mom, at)
        assert (await contacts.get(MINE, mom.id)).wrote_at == later

    async def test_others_can_neither_set_it(self, contacts: Contacts) -> None:
        mom = await contacts.add(MINE, "Mom", MOM)
        foreign = mom.model_copy(update={"owner_id": THEIRS})
        await contacts.wrote(foreign, NOW)
        with pytest.raises(Changed):
            await contacts.absent(foreign)
        assert await contacts.get(MINE, mom.id) == mom


class TestUpgrade:
    async def test_schedules_from_before_are_found_by_their_tags(self, old_database: Database) -> None:
        await old_database["schedules"].insert_many(
            [schedule(name, tags=tags).document() for name, tags in (("s0", ("Family",)), ("s1", ()))]
        )
        for _ in range(2):
            await old_database.prepare(365)
        chosen = Chosen(contact_id="c", tags=("family",))
        assert [s.id for s in await Schedules(old_database).page(MINE, chosen, skip=0, limit=9)] == ["s0"]

    async def test_a_database_from_before_groups_is_brought_up_to_date(self, old_database: Database) -> None:
        documents = [
            {"_id": f"c{n}", "owner_id": MINE, "name": f"C{n}", "sort_name": f"c{n}", "phone": f"+4915100000{n:03}",
             "chat_id": "same@lid", "verified_at": NOW, "created_at": NOW}
            for n in range(3)
        ]  # fmt: skip
        await old_database["contacts"].insert_many(documents)
        for _ in range(2):
            await old_database.prepare(365)
        contacts = Contacts(old_database, StandingClock())
        assert [c.verified_at for c in await contacts.page(MINE, skip=0, limit=9)] == [None] * 3
        assert [c.id for c in await contacts.page(MINE, skip=0, limit=9, search="100000002")] == ["c2"]
        await contacts.verified(await contacts.get(MINE, "c0"), "same@lid")
        clubs = [KnownChat(f"{n}@g.us", "Club") for n in range(2)]
        await Exchange(old_database, StandingClock()).import_many(MINE, clubs)
        with pytest.raises(PhoneTaken):
            await contacts.add(MINE, "Again", "+4915100000001")
        await old_database.prepare(365)
        assert (await contacts.get(MINE, "c0")).verified_at == NOW


class StandingClock:
    def now(self) -> datetime:
        return NOW
