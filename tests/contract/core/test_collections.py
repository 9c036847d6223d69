"""Contacts, templates, people and the database itself, on a real mongod."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from core.errors import BadName, Changed, Conflict, Gone, PhoneTaken, SetupError, UnknownPlaceholder
from core.model import Contact, Leaving, Person, Role, Template
from core.store.contacts import Contacts
from core.store.database import INDEXES, TAGGED, Database
from core.store.people import READ, People
from core.store.templates import Templates
from tests.contract.core.samples import MINE, NOW, THEIRS

DEFAULTS = {"language": "en", "zone": "UTC", "region": "DE"}


async def add(contacts: Contacts, *people: str, owner: int = MINE) -> list[Contact]:
    return [await contacts.add(owner, name, f"+49151{index:08}") for index, name in enumerate(people)]


@pytest.fixture
async def new_database(mongo_url: str) -> AsyncIterator[Database]:
    """Give a database without any index."""
    database = Database(mongo_url, "test_new")
    yield database
    await database["deliveries"].database.client.drop_database("test_new")
    database.close()


def named(found: list[Contact]) -> list[str]:
    return [contact.name for contact in found]


class TestContacts:
    async def test_what_is_saved_is_what_is_read(self, contacts: Contacts) -> None:
        saved = await contacts.add(MINE, "  Mom\n Smith ", "+4915123456789")
        assert saved.name == "Mom Smith"
        assert saved.chat_id == "4915123456789@c.us"
        assert saved.created_at == NOW
        assert await contacts.get(MINE, saved.id) == saved
        assert await contacts.by_phone(MINE, "+4915123456789") == saved
        assert await contacts.some(MINE, (saved.id, "nobody")) == [saved]

    async def test_a_number_is_one_contact_of_an_owner(self, contacts: Contacts) -> None:
        await contacts.add(MINE, "Mom", "+4915123456789")
        with pytest.raises(PhoneTaken) as refused:
            await contacts.add(MINE, "Dad", "+4915123456789")
        assert refused.value.values == {"name": "Mom", "phone": "+49 1512 3456789"}
        await contacts.add(THEIRS, "Dad", "+4915123456789")
        assert await contacts.count(MINE) == 1

    async def test_two_at_once_are_one(self, contacts: Contacts) -> None:
        tries = [contacts.add(MINE, f"Mom {n}", "+4915123456789") for n in range(8)]
        results = await asyncio.gather(*tries, return_exceptions=True)
        assert sorted(type(result).__name__ for result in results) == ["Contact", *["PhoneTaken"] * 7]

    async def test_a_bad_name_saves_nothing(self, contacts: Contacts) -> None:
        with pytest.raises(BadName):
            await contacts.add(MINE, "\u200b", "+4915123456789")
        assert await contacts.count(MINE) == 0

    async def test_pages_go_by_name_whatever_the_case_and_accents(self, contacts: Contacts) -> None:
        await add(contacts, "zoe", "Émile", "Adam", "eric", "Zoe")
        pages = [named(await contacts.page(MINE, skip=skip, limit=2)) for skip in (0, 2, 4, 6)]
        assert [name.casefold() for page in pages for name in page] == ["adam", "émile", "eric", "zoe", "zoe"]
        assert [len(page) for page in pages] == [2, 2, 1, 0]

    @pytest.mark.parametrize(
        ("search", "found"),
        [
            ("jose", ["José García"]),
            ("GARC", ["José García"]),
            ("gar jo", ["José García"]),
            ("arcía", []),
            ("a.b", ["A.B* (work)"]),
            (".*", []),
            ("(work", ["A.B* (work)"]),
            ("^", []),
            ("\\", []),
            ("\u200b", []),
            ("\u0301", []),
            ("\x00", []),
            ("", ["A.B* (work)", "José García", "Mom"]),
            ("  ", ["A.B* (work)", "José García", "Mom"]),
        ],
    )
    async def test_search_finds_beginnings_of_words_and_nothing_is_a_pattern(
        self, contacts: Contacts, search: str, found: list[str]
    ) -> None:
        await add(contacts, "José García", "A.B* (work)", "Mom")
        assert named(await contacts.page(MINE, skip=0, limit=10, search=search)) == found
        assert await contacts.count(MINE, search) == len(found)

    @pytest.mark.parametrize(
        ("text", "meant", "rest"),
        [
            ("Mom Hello there", ["Mom"], "Hello there"),
            ("mom", ["Mom"], ""),
            ("Ann Lee see you", ["Ann", "Ann Lee"], "Lee see you"),
            ("Ann, see you", ["Ann"], "see you"),
            ("ann see you", ["Ann"], "see you"),
            ("Gar Hello\n\n  two lines", ["José García"], "Hello\n\n  two lines"),
            ("An Hello", ["Ann", "Ann Lee"], "Hello"),
            ("Nobody Hello", [], "Nobody Hello"),
            ("\u200b Hello", [], "\u200b Hello"),
        ],
    )
    async def test_who_may_be_meant_at_the_start(
        self, contacts: Contacts, text: str, meant: list[str], rest: str
    ) -> None:
        await add(contacts, "Mom", "Ann", "Ann Lee", "José García")
        found, left = await contacts.addressed(MINE, text)
        assert (named(found), left) == (meant, rest)

    @pytest.mark.parametrize(
        ("text", "meant"),
        [("ann", ["Ann"]), ("ANN  LEE", ["Ann Lee"]), ("an", ["Ann", "Ann Lee"]), ("", []), ("\u0301", []), ("x", [])],
    )
    async def test_who_is_meant_by_a_name(self, contacts: Contacts, text: str, meant: list[str]) -> None:
        await add(contacts, "Ann", "Ann Lee")
        assert named(await contacts.matching(MINE, text)) == meant

    async def test_what_whatsapp_calls_a_number_is_remembered(self, contacts: Contacts) -> None:
        (mom,) = await add(contacts, "Mom")
        await contacts.verified(mom, "123@lid")
        found = await contacts.get(MINE, mom.id)
        assert (found.chat_id, found.verified_at) == ("123@lid", NOW)

    async def test_deleted_is_gone(self, contacts: Contacts) -> None:
        (mom,) = await add(contacts, "Mom")
        await contacts.delete(MINE, mom.id)
        for again in (contacts.get, contacts.delete):
            with pytest.raises(Gone):
                await again(MINE, mom.id)

    async def test_who_has_the_number_or_the_chat_of_a_deleted_one_is_named(self, contacts: Contacts) -> None:
        mom, dad = await add(contacts, "Mom", "Dad")
        dad = await contacts.verified(dad, "1@lid")
        for contact in (mom, dad):
            await contacts.delete(MINE, contact.id)
        await contacts.add(MINE, "Ann", mom.phone or "")
        await contacts.verified(await contacts.add(MINE, "Bob", "+4915177777777"), "1@lid")
        for contact, other in ((mom, "Ann"), (dad, "Bob")):
            with pytest.raises(PhoneTaken) as refused:
                await contacts.restore(MINE, contact.id, NOW)
            assert refused.value.values["name"] == other

    async def test_others_neither_see_nor_change_it(self, contacts: Contacts) -> None:
        (mom,) = await add(contacts, "Mom")
        for act in (contacts.get, contacts.delete):
            with pytest.raises(Gone):
                await act(THEIRS, mom.id)
        with pytest.raises(Changed):
            await contacts.verified(mom.model_copy(update={"owner_id": THEIRS}), "1@lid")
        assert await contacts.some(THEIRS, (mom.id,)) == []
        assert await contacts.page(THEIRS, skip=0, limit=9) == []
        assert await contacts.page(THEIRS, skip=0, limit=9, search="mom") == []
        assert await contacts.count(THEIRS) == await contacts.count(THEIRS, "mom") == 0
        assert await contacts.matching(THEIRS, "Mom") == []
        assert await contacts.addressed(THEIRS, "Mom Hi") == ([], "Mom Hi")
        assert await contacts.by_phone(THEIRS, "+4915100000000") is None
        assert await contacts.get(MINE, mom.id) == mom


class TestTemplates:
    async def test_what_is_saved_is_what_is_read(self, templates: Templates) -> None:
        saved = await templates.add(MINE, " Birth\nday ", " Happy birthday {name}! ")
        assert (saved.title, saved.body) == ("Birth day", "Happy birthday {name}!")
        assert await templates.get(MINE, saved.id) == saved
        assert await templates.page(MINE, skip=0, limit=9) == [saved]

    async def test_a_title_is_taken_whatever_its_case(self, templates: Templates) -> None:
        await templates.add(MINE, "Café", "x")
        with pytest.raises(Conflict) as refused:
            await templates.add(MINE, "CAFE", "y")
        assert refused.value.values == {"name": "CAFE"}
        await templates.add(THEIRS, "café", "z")

    async def test_a_bad_body_saves_nothing(self, templates: Templates) -> None:
        with pytest.raises(UnknownPlaceholder):
            await templates.add(MINE, "Birthday", "{nope}")
        assert await templates.count(MINE) == 0

    async def test_a_copy_has_the_first_number_that_is_free(self, templates: Templates) -> None:
        saved = await templates.add(MINE, "Birthday", "Hi {nick}", fields=["nick"])
        copies = [await templates.copy(MINE, saved.id) for _ in range(2)]
        assert [copy.title for copy in copies] == ["Birthday (2)", "Birthday (3)"]
        assert {copy.wording for copy in copies} == {saved.wording}

    async def test_another_text_is_checked_and_another_title_is_not_the_texts_concern(
        self, templates: Templates
    ) -> None:
        saved = await templates.add(MINE, "Birthday", "Hi {nick}", fields=["nick"])
        assert (await templates.rename(MINE, saved.id, "Party")).title == "Party"
        with pytest.raises(UnknownPlaceholder):
            await templates.reword(MINE, saved.id, "Bye {nick}")
        assert (await templates.get(MINE, saved.id)).body == "Hi {nick}"

    async def test_pages_go_by_title(self, templates: Templates) -> None:
        for title in ("b", "Ä", "c"):
            await templates.add(MINE, title, "x")
        assert [t.title for t in await templates.page(MINE, skip=0, limit=2)] == ["Ä", "b"]
        assert [t.title for t in await templates.page(MINE, skip=2, limit=2)] == ["c"]

    async def test_who_has_the_number_or_the_chat_of_a_deleted_one_is_named(self, contacts: Contacts) -> None:
        mom, dad = await add(contacts, "Mom", "Dad")
        dad = await contacts.verified(dad, "1@lid")
        for contact in (mom, dad):
            await contacts.delete(MINE, contact.id)
        await contacts.add(MINE, "Ann", mom.phone or "")
        await contacts.verified(await contacts.add(MINE, "Bob", "+4915177777777"), "1@lid")
        for contact, other in ((mom, "Ann"), (dad, "Bob")):
            with pytest.raises(PhoneTaken) as refused:
                await contacts.restore(MINE, contact.id, NOW)
            assert refused.value.values["name"] == other

    async def test_others_neither_see_nor_change_it(self, templates: Templates) -> None:
        saved: Template = await templates.add(MINE, "Birthday", "x")
        for act in (templates.get, templates.delete):
            with pytest.raises(Gone):
                await act(THEIRS, saved.id)
        assert await templates.page(THEIRS, skip=0, limit=9) == []
        assert await templates.count(THEIRS) == 0
        await templates.delete(MINE, saved.id)
        with pytest.raises(Gone):
            await templates.delete(MINE, saved.id)


class TestPeople:
    async def test_the_owner_has_the_default_session_for_good(self, people: People, me: Person, them: Person) -> None:
        assert (me.session, them.session) == ("default", f"u{THEIRS}")
        heir = await people.welcome(30, name="Heir", role=Role.OWNER, **DEFAULTS)
        assert heir.session == "u30"
        assert await people.owner() == me
        assert await people.by_session("default") == me
        assert await people.by_session("nobody") is None
        assert [person async for person in people.served()] == [me, them, heir]

    async def test_everybody_is_served_however_many_they_are(self, people: People, me: Person) -> None:
        for number in range(1, 2 * READ):
            await people.welcome(MINE + number, name="One", role=Role.MEMBER, **DEFAULTS)
        assert [person.id async for person in people.served()] == list(range(MINE, MINE + 2 * READ))
        await people.leave(MINE + READ, Leaving.REMOVAL, NOW)
        assert len([person async for person in people.served()]) == 2 * READ - 1

    async def test_somebody_known_stays_as_they_are(self, people: People, me: Person) -> None:
        again = await people.welcome(MINE, name="Other", role=Role.MEMBER, language="de", zone="UTC", region="US")
        assert again == me

    async def test_two_first_messages_are_one_person(self, people: People) -> None:
        welcomes = [people.welcome(MINE, name="Me", role=Role.OWNER, **DEFAULTS) for _ in range(6)]
        assert {person.session for person in await asyncio.gather(*welcomes)} == {"default"}
        assert await people.count() == 1

    async def test_preferences(self, people: People, me: Person) -> None:
        changed = await people.prefer(MINE, zone="Europe/Berlin", language="de")
        assert changed == me.model_copy(update={"zone": "Europe/Berlin", "language": "de"})
        assert await people.get(MINE) == changed
        assert await people.prefer(99, zone="UTC") is None
        assert await people.get(99) is None

    async def test_what_was_taken_back_is_not_over(self, people: People, me: Person) -> None:
        assert await people.alert(me, "banned", NOW)
        told = await people.get(MINE)
        assert told is not None
        await people.unalert(me, "banned")
        await people.relieve(told, ["banned"])
        assert [person async for person in people.served()] == [me]

    async def test_one_who_cannot_be_read_holds_up_nobody(
        self, people: People, database: Database, me: Person, them: Person
    ) -> None:
        await database["people"].update_one({"_id": THEIRS}, {"$set": {"alerted": {"banned": {"over": True}}}})
        assert [person async for person in people.served()] == await people.page(skip=0, limit=9) == [me]
        await people.listed([MINE], NOW)
        assert await database["people"].count_documents({"removed_at": NOW}) == 1


class TestDatabase:
    async def ttl(self, database: Database) -> Any:
        return (await database["deliveries"].index_information())["history"]["expireAfterSeconds"]

    async def test_history_is_kept_as_long_as_configured_and_that_can_change(self, new_database: Database) -> None:
        for days in (30, 30, 90, 365):
            await new_database.prepare(days)
            assert await self.ttl(new_database) == days * 86_400

    @pytest.mark.parametrize(
        ("collection", "name", "keys"),
        [
            ("deliveries", "status_1_expires_at_1", ("status", "expires_at")),
            ("schedules", TAGGED, ("owner_id", "tag_keys", "status", "next_run_at", "_id")),
        ],
    )
    async def test_an_index_that_held_more_gives_way_to_the_smaller_one(
        self, new_database: Database, collection: str, name: str, keys: tuple[str, ...]
    ) -> None:
        await new_database[collection].create_index([(key, 1) for key in keys], name=name)
        for _ in range(2):
            await new_database.prepare(30)
        (index,) = (made for made in INDEXES[collection] if made.document["name"] == name)
        found = (await new_database[collection].index_information())[name]
        assert found["partialFilterExpression"] == index.document["partialFilterExpression"]

    async def test_a_server_that_is_too_old_is_refused_by_name(
        self, new_database: Database, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("core.store.database.OLDEST", 99)
        with pytest.raises(
            SetupError, match=r"MONGO_URL: MongoDB at .* is \d+\.\d+\.\d+\. It has to be 99\.0 or newer\."
        ):
            await new_database.prepare(30)
        assert await new_database["people"].index_information() == {}

    async def test_a_process_that_is_not_asked_leaves_it_as_it_is(self, new_database: Database) -> None:
        await new_database.prepare()
        assert "history" not in await new_database["deliveries"].index_information()
        await new_database.prepare(30)
        await new_database.prepare()
        assert await self.ttl(new_database) == 30 * 86_400

    async def test_instants_come_back_aware_and_in_utc(self, database: Database) -> None:
        moment = datetime(2026, 5, 4, 10, 0, 0, 123_000, tzinfo=UTC)
        await database["people"].insert_one({"_id": 1, "session": "s", "at": moment})
        found = await database["people"].find_one({"_id": 1})
        assert found is not None
        assert found["at"] == moment
        assert found["at"].utcoffset() == moment.utcoffset()

    async def test_it_answers(self, database: Database) -> None:
        assert await database.answers()

    @pytest.mark.parametrize(
        "url",
        [
            "mongodb://user:hun/ter22@db.example:27017",
            "mongodb://user:hun@ter22@db.example:27017",
            "mongodb://user:hunter22@db.example:port",
        ],
    )
    def test_an_address_that_cannot_be_read_is_refused_without_its_password(self, url: str) -> None:
        with pytest.raises(SetupError, match=r"^MONGO_URL: ") as refused:
            Database(url, "test")
        shown = f"{refused.value} {refused.value.__cause__}"
        assert "hun" not in shown
        assert "ter22" not in shown

    def test_an_address_without_a_password_is_refused_with_the_reason(self) -> None:
        with pytest.raises(SetupError, match=r"^MONGO_URL: .*[Pp]ort.* Example: "):
            Database("mongodb://db.example:port", "test")
