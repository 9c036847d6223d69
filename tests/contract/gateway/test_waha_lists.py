"""Contacts, groups and hidden numbers, in the dialects of WAHA's engines."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bridge import client as client_module
from core.errors import GatewayUnavailable
from core.ports import KnownChat
from tests.contract.gateway.fakewaha import Pair, connected

CONTACTS, GROUPS = "GET /api/contacts/all", "GET /api/default/groups"

GOWS = [
    {"JID": "1-2@g.us", "Name": "Family", "Participants": [{"JID": "1@lid"}, {"JID": "2@lid"}], "IsParent": False},
    {"JID": "3@g.us", "Name": "All of us", "Participants": [], "IsParent": True},
    {"JID": "4@g.us", "Name": "Ours", "Participants": [], "ParticipantCount": 7},
]
NOWEB = {
    "1-2@g.us": {"id": "1-2@g.us", "subject": "Family", "participants": [{"id": "1@lid"}, {"id": "2@lid"}]},
    "3@g.us": {"subject": "All of us", "isCommunity": True, "participants": []},
    "4@g.us": {"subject": "Ours", "size": 7},
}
WEBJS: list[dict[str, Any]] = [
    {
        "id": {"server": "g.us", "user": "1-2", "_serialized": "1-2@g.us"},
        "name": "Family",
        "groupMetadata": {"subject": "Old family", "participants": [{}, {}]},
    },
    {"id": "4@g.us", "groupMetadata": {"subject": "Ours", "size": 7}},
]


@pytest.fixture
async def waha() -> AsyncIterator[Pair]:
    async with connected() as pair:
        yield pair


@pytest.mark.parametrize("answer", [GOWS, NOWEB, WEBJS], ids=["gows", "noweb", "webjs"])
async def test_groups_are_read_from_every_engine(waha: Pair, answer: object) -> None:
    server, client = waha
    server.answers[GROUPS] = (200, answer)
    assert await client.groups("default") == [KnownChat("1-2@g.us", "Family", 2), KnownChat("4@g.us", "Ours", 7)]


@pytest.mark.parametrize("answer", [[], {}, None, [7, None, {"JID": "x"}, {"JID": "5@c.us", "Name": "Ada"}], {"a": 1}])
async def test_what_is_no_group_is_passed_over(waha: Pair, answer: object) -> None:
    server, client = waha
    server.answers[GROUPS] = (200, answer)
    assert await client.groups("default") == []


async def test_contacts_are_people_by_name_and_the_nameless_last(waha: Pair) -> None:
    server, client = waha
    server.answers[CONTACTS] = (200, [
        {"id": "3@c.us", "name": "", "pushname": ""},
        {"id": "1@s.whatsapp.net", "name": "zoe", "pushname": "Z"},
        {"id": "2@lid", "name": None, "pushname": "Ben"},
        {"id": {"_serialized": "4@c.us"}, "name": "  ", "notify": "Ada"},
        {"id": "5@c.us", "name": "Me", "isMe": True},
        {"id": "6@g.us", "name": "Family"},
        {"id": "status@broadcast", "name": "Status"},
        {"id": "7@newsletter", "name": "News"},
        {"id": "0@c.us", "name": "WhatsApp"},
        "nonsense",
    ])  # fmt: skip
    assert await client.contacts("default") == [
        KnownChat("4@c.us", "Ada"), KnownChat("2@lid", "Ben"), KnownChat("1@c.us", "zoe"), KnownChat("3@c.us", ""),
    ]  # fmt: skip
    assert server.queries == [{"session": "default", "limit": "500", "offset": "0"}]


def person(number: int) -> dict[str, str]:
    return {"id": f"{number}@c.us", "name": f"P{number:06}"}


def paging(total: int, *, at_once: bool = False, stuck: bool = False) -> Any:
    async def answer(request: web.Request) -> web.StreamResponse:
        limit, offset = int(request.query["limit"]), int(request.query["offset"])
        first, last = (0, total) if at_once else (0, limit) if stuck else (offset, min(total, offset + limit))
        return web.json_response([person(number) for number in range(1, total + 1)][first:last])

    return answer


@pytest.mark.parametrize(
    ("total", "pages"), [(0, 1), (499, 1), (500, 2), (501, 2), (1200, 3), (10_000, 20), (12_000, 20)]
)
async def test_contacts_are_read_page_by_page_up_to_a_limit(waha: Pair, total: int, pages: int) -> None:
    server, client = waha
    server.answers[CONTACTS] = paging(total)
    found = await client.contacts("default")
    assert len({chat.chat_id for chat in found}) == len(found) == min(total, 10_000)
    assert len(server.asked) == pages


@pytest.mark.parametrize(("total", "pages"), [(499, 1), (500, 2), (501, 1), (12_000, 1)])
async def test_a_server_without_pages_is_read_once(waha: Pair, total: int, pages: int) -> None:
    server, client = waha
    server.answers[CONTACTS] = paging(total, at_once=True)
    assert len(await client.contacts("default")) == min(total, 10_000)
    assert len(server.asked) == pages


async def test_a_server_that_gives_the_same_page_again_is_not_asked_for_ever(waha: Pair) -> None:
    server, client = waha
    server.answers[CONTACTS] = paging(2000, stuck=True)
    assert len(await client.contacts("default")) == 500
    assert len(server.asked) == 2


async def test_groups_are_read_page_by_page_up_to_a_limit(waha: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    server, client = waha
    monkeypatch.setattr(client_module, "GROUPS", 600)

    async def answer(request: web.Request) -> web.StreamResponse:
        offset, limit = int(request.query["offset"]), int(request.query["limit"])
        return web.json_response([{"JID": f"{number}@g.us", "Name": "G"} for number in range(offset, offset + limit)])

    server.answers[GROUPS] = answer
    assert len(await client.groups("default")) == 600
    assert len(server.asked) == 3


async def test_a_page_that_fails_fails_the_list(waha: Pair) -> None:
    server, client = waha
    whole = paging(1200)

    async def answer(request: web.Request) -> web.StreamResponse:
        if request.query["offset"] == "500":
            return web.json_response({"statusCode": 500}, status=500)
        found: web.StreamResponse = await whole(request)
        return found

    server.answers[CONTACTS] = answer
    with pytest.raises(GatewayUnavailable):
        await client.contacts("default")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ((200, {"lid": "77@lid", "pn": "4915112345678@c.us"}), "+4915112345678"),
        ((200, {"lid": "77@lid", "pn": "4915112345678:3@s.whatsapp.net"}), "+4915112345678"),
        ((200, {"lid": "77@lid", "pn": None}), None),
        ((200, {"lid": "77@lid", "pn": "77@lid"}), None),
        ((200, None), None),
        ((404, {"message": "Not found", "statusCode": 404}), None),
    ],
)
async def test_a_hidden_number_is_found_where_whatsapp_tells_it(
    waha: Pair, answer: tuple[int, Any], expected: str | None
) -> None:
    server, client = waha
    server.answers["GET /api/default/lids/77@lid"] = answer
    assert await client.phone("default", "77@lid") == expected
