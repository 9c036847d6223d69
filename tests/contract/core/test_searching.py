"""Finding contacts by words, digits and tags, on a real mongod."""

import pytest

from core.store.contacts import Contacts
from tests.contract.core.samples import MINE, THEIRS


async def found(contacts: Contacts, search: str) -> list[str]:
    page = await contacts.page(MINE, skip=0, limit=8, search=search)
    assert await contacts.count(MINE, search) == len(page)
    return [contact.name for contact in page]


@pytest.mark.parametrize(
    "search",
    ["jose", "GARC jo", "#fam", "#FAMILIE", "#", "jose #fam", "+49 151 2345", "0151 23", "0049151", "56701",
     "0151/234567-01", "jose 2345"],
)  # fmt: skip
async def test_a_contact_is_found_by(contacts: Contacts, search: str) -> None:
    jose = await contacts.add(MINE, "José García", "+4915123456701")
    await contacts.set_tags(MINE, jose.id, ("Familie",))
    await contacts.add(MINE, "Ann", "+34612345678")
    await contacts.add(THEIRS, "José", "+4915123456701")
    assert await found(contacts, search) == ["José García"]


async def test_a_tag_is_not_found_between_two_others(contacts: Contacts) -> None:
    jose = await contacts.add(MINE, "José", "+4915123456701")
    await contacts.set_tags(MINE, jose.id, ("Choir", "Work"))
    assert await found(contacts, "#family") == []
    assert await found(contacts, "#w") == ["José"]


@pytest.mark.parametrize(
    "search", ["osé", "+151", "#work", "jose #work", "99", "000", ".*", "\u200b", "#fam\U0010ffff"]
)
async def test_nobody_is_found_by(contacts: Contacts, search: str) -> None:
    jose = await contacts.add(MINE, "José García", "+4915123456701")
    await contacts.set_tags(MINE, jose.id, ("Familie",))
    assert await found(contacts, search) == []


async def test_digits_may_be_a_word_of_the_name(contacts: Contacts) -> None:
    await contacts.add(MINE, "Club 2000", "+4915123456701")
    await contacts.add(MINE, "Mom", "+4915123420009")
    assert await found(contacts, "2000") == ["Club 2000", "Mom"]
    assert await found(contacts, "20") == ["Club 2000"]


@pytest.mark.parametrize("search", ["club an", "an club", "#work b", "club 2000", "club nobody"])
@pytest.mark.parametrize("few", [0, 1, 2])
async def test_it_does_not_matter_how_many_a_part_of_a_search_finds(
    contacts: Contacts, monkeypatch: pytest.MonkeyPatch, search: str, few: int
) -> None:
    for number, name in enumerate(("Club Bea", "Club Ann", "Ann", "Club 2000", "Andy Club")):
        contact = await contacts.add(MINE, name, f"+4915123450{number:02}0")
        await contacts.set_tags(MINE, contact.id, ("Work",))
    expected = await found(contacts, search)
    monkeypatch.setattr("core.store.finding.FEW", few)
    assert await found(contacts, search) == expected
    rest = await contacts.page(MINE, skip=1, limit=1, search=search)
    assert [contact.name for contact in rest] == expected[1:2]
