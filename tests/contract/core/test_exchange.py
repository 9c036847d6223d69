"""Contacts in bulk: merged by number, without taking anything away, and again without any effect."""

from dataclasses import replace

import pytest

from core.model import Birthday, Contact
from core.store.contacts import Contacts
from core.store.exchange import BATCH, Exchange, Merged
from core.text.importing.people import Found
from tests.contract.core.samples import MINE, MOM, THEIRS

DAD = "+4915123456702"
EVERYTHING = Found(
    1, "Mommy", MOM, ("family",), {"city": "Berlin"}, Birthday(month=12, day=24, year=1950), "likes tea", "Europe/Paris"
)


async def everybody(exchange: Exchange, owner_id: int = MINE) -> list[Contact]:
    return [contact async for contact in exchange.each(owner_id)]


async def test_who_is_new_is_found_by_name_tag_and_field(exchange: Exchange, contacts: Contacts) -> None:
    assert await exchange.merge(MINE, [EVERYTHING]) == Merged(added=1)
    (mom,) = await contacts.tagged(MINE, ("FAMILY",), limit=9)
    assert (mom.name, mom.phone, mom.notes, mom.zone) == ("Mommy", MOM, "likes tea", "Europe/Paris")
    assert await contacts.matching(MINE, "mom") == [mom]
    assert await contacts.field_names(MINE) == ["city"]


async def test_what_is_there_stays_and_what_is_missing_is_added(exchange: Exchange, contacts: Contacts) -> None:
    mom = await contacts.add(MINE, "Mom", MOM)
    await contacts.set_tags(MINE, mom.id, ("Work",))
    await contacts.set_field(MINE, mom.id, "city", "Rome")
    await contacts.set_field(MINE, mom.id, "pet", "cat")
    found = replace(EVERYTHING, fields={"city": "Berlin", "team": "red"})
    assert await exchange.merge(MINE, [found]) == Merged(completed=1)
    mom = await contacts.get(MINE, mom.id)
    assert (mom.name, mom.tags, mom.birthday) == ("Mom", ("Work", "family"), EVERYTHING.birthday)
    assert mom.fields == {"city": "Rome", "pet": "cat", "team": "red"}
    assert (mom.notes, mom.zone) == ("likes tea", "Europe/Paris")
    assert await contacts.tagged(MINE, ("family",), limit=9) == [mom]
    assert await contacts.field_names(MINE) == ["city", "pet", "team"]


async def test_merging_again_changes_nothing(exchange: Exchange, contacts: Contacts) -> None:
    await contacts.add(MINE, "Mom", MOM)
    people = [EVERYTHING, Found(2, "Dad", DAD)]
    assert await exchange.merge(MINE, people) == Merged(added=1, completed=1)
    before = await everybody(exchange)
    assert await exchange.merge(MINE, people) == Merged(same=2)
    assert await everybody(exchange) == before


async def test_a_year_is_added_to_a_birthday_and_notes_to_notes(exchange: Exchange, contacts: Contacts) -> None:
    await exchange.merge(MINE, [replace(EVERYTHING, birthday=Birthday(month=12, day=24), notes="a")])
    assert await exchange.merge(MINE, [EVERYTHING]) == Merged(completed=1)
    (mom,) = await everybody(exchange)
    assert (mom.birthday, mom.notes) == (EVERYTHING.birthday, "a\nlikes tea")


async def test_a_contact_that_changed_between_looking_and_writing_is_left_alone(
    exchange: Exchange, contacts: Contacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    mom = await contacts.add(MINE, "Mom", MOM)
    comparison = await exchange.compare(MINE, [EVERYTHING])
    await contacts.set_tags(MINE, mom.id, ("mine",))

    async def stale(*_: object) -> object:
        return comparison

    monkeypatch.setattr(exchange, "compare", stale)
    assert await exchange.merge(MINE, [EVERYTHING]) == Merged(same=1)
    assert (await contacts.get(MINE, mom.id)).tags == ("mine",)


async def test_who_became_a_contact_between_looking_and_writing_is_not_there_twice(
    exchange: Exchange, contacts: Contacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    comparison = await exchange.compare(MINE, [EVERYTHING, Found(2, "Dad", DAD)])
    await contacts.add(MINE, "Mom", MOM)

    async def stale(*_: object) -> object:
        return comparison

    monkeypatch.setattr(exchange, "compare", stale)
    assert await exchange.merge(MINE, [EVERYTHING, Found(2, "Dad", DAD)]) == Merged(added=1, same=1)
    assert sorted([contact.name for contact in await everybody(exchange)]) == ["Dad", "Mom"]


async def test_somebody_elses_contacts_are_neither_seen_nor_touched(exchange: Exchange, contacts: Contacts) -> None:
    theirs = await contacts.add(THEIRS, "Mom", MOM)
    assert (await exchange.compare(MINE, [EVERYTHING])).known == ()
    assert await exchange.merge(MINE, [EVERYTHING]) == Merged(added=1)
    assert await everybody(exchange, THEIRS) == [theirs]


async def test_comparing_goes_over_any_number_and_changes_nothing(exchange: Exchange, contacts: Contacts) -> None:
    await contacts.add(MINE, "Mom", MOM)
    people = [EVERYTHING, *(Found(n, f"P{n}", f"+49151{n:08}") for n in range(2 * BATCH))]
    comparison = await exchange.compare(MINE, people)
    assert (len(comparison.new), len(comparison.additions), comparison.same) == (2 * BATCH, 1, 0)
    assert [each.before.name for each in comparison.renamed] == ["Mom"]
    assert await contacts.count(MINE) == 1
