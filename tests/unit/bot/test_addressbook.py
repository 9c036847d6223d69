"""The lists of people and groups that an import chooses from."""

import asyncio

import pytest

from bot.addressbook import KEPT, KEPT_SECONDS, AddressBooks, Listed
from core.errors import NotPaired
from core.model import Person
from core.ports import KnownChat
from core.timing.clock import SystemClock
from tests.fakes.gateway import FakeGateway

PEOPLE = [
    KnownChat("4915123456702@c.us", ""),
    KnownChat("34612345678@c.us", "José García"),
    KnownChat("4915123456701@c.us", "Anna"),
    KnownChat("99111@lid", "Hidden"),
]
GROUPS = [KnownChat("120363041234567891@g.us", "Family", 4)]


def somebody(number: int = 1) -> Person:
    return Person(
        id=number, session=f"u{number}", language="en", zone="UTC", region="DE",
        created_at=SystemClock().now(),
    )  # fmt: skip


class Counting(FakeGateway):
    """A gateway that counts how often it is asked for people."""

    asked_for_people = 0

    async def contacts(self, name: str) -> list[KnownChat]:
        self.asked_for_people += 1
        return PEOPLE

    async def groups(self, name: str) -> list[KnownChat]:
        return GROUPS


def names(chats: object) -> list[str]:
    assert isinstance(chats, list)
    return [chat.name for chat in chats]


def test_those_without_a_name_come_last() -> None:
    assert names(Listed.of(PEOPLE, GROUPS).found("", groups=False)) == ["Anna", "Hidden", "José García", ""]


def test_a_search_finds_the_beginnings_of_words_and_of_numbers() -> None:
    listed = Listed.of(PEOPLE, GROUPS)
    for search in ("jose", "GARCÍA", "gar jo", "346", "+34612"):
        assert names(listed.found(search, groups=False)) == ["José García"], search
    assert names(listed.found("ose", groups=False)) == []
    assert names(listed.found("fam", groups=True)) == ["Family"]


@pytest.mark.parametrize(
    "chat_id", ["status@broadcast", "123@newsletter", "x|y@c.us", "1" * 41 + "@c.us", "", "4915@s.whatsapp.net"]
)
def test_what_cannot_be_a_contact_is_left_out(chat_id: str) -> None:
    assert Listed.of([KnownChat(chat_id, "Anna")], []).chats == {}


async def test_lists_are_kept_for_a_while_and_fetched_anew_when_asked() -> None:
    gateway, now = Counting(), [0.0]
    books = AddressBooks(gateway, timer=lambda: now[0])
    await books.of(somebody())
    now[0] = KEPT_SECONDS - 1
    await books.of(somebody())
    assert gateway.asked_for_people == 1
    now[0] = KEPT_SECONDS + 1
    await books.of(somebody())
    assert gateway.asked_for_people == 2
    books.forget(somebody())
    await books.of(somebody())
    assert gateway.asked_for_people == 3


async def test_no_more_lists_are_kept_than_fit() -> None:
    gateway = Counting()
    books = AddressBooks(gateway)
    for number in (*range(KEPT + 1), 0):
        await books.of(somebody(number))
    assert gateway.asked_for_people == KEPT + 2


async def test_a_failure_is_not_kept() -> None:
    class Unpaired(Counting):
        async def groups(self, name: str) -> list[KnownChat]:
            if self.asked_for_people < 2:
                raise NotPaired
            await asyncio.sleep(0)
            return GROUPS

    books = AddressBooks(Unpaired())
    with pytest.raises(NotPaired):
        await books.of(somebody())
    assert names((await books.of(somebody())).found("", groups=True)) == ["Family"]
