"""Whom an account knows: numbers, people, groups, and hidden ids."""

import re
from collections.abc import Iterable
from http import HTTPStatus

from aiohttp import web

from bridge import api
from bridge.gateway import errors
from bridge.gateway.routes.asking import asked
from bridge.gateway.routes.table import READS, Call, call, taking
from bridge.gateway.service import answer, answer_all
from core.ports import KnownChat

LID = re.compile(r"([0-9]{1,20})(@lid)?")
PHONE = re.compile(api.PHONE)


async def check_exists(request: web.Request, wanted: api.NumberQuery) -> web.Response:
    """Tell whether a number has WhatsApp, and in which chat it is reached: not always the number that was asked."""
    chat_id = await asked(request, wanted.session, lambda engine: engine.chat_id(api.digits(wanted.phone)))
    if chat_id is None:
        return answer(api.NumberExists(number_exists=False))
    pn = chat_id if chat_id.endswith("@c.us") else None
    return answer(api.NumberExists(number_exists=True, chat_id=chat_id, pn=pn))


async def people(request: web.Request, wanted: api.ContactsQuery) -> web.Response:
    """List the people that the account knows, by page."""
    known = await asked(request, wanted.session, lambda engine: engine.contacts())
    page = _page(known, wanted.sort_by, wanted)
    return answer_all(api.ContactInfo(id=chat.chat_id, name=chat.name) for chat in page)


async def groups(request: web.Request, wanted: api.GroupsQuery) -> web.Response:
    """List the groups that the account is in, by page, as GOWS does. Who is in them is not told, only how many."""
    known = await asked(request, request.match_info["session"], lambda engine: engine.groups())
    page = _page(known, wanted.sort_by, wanted)
    return answer_all(api.GroupInfo(jid=chat.chat_id, name=chat.name, participant_count=chat.members) for chat in page)


async def phone_of_lid(request: web.Request) -> web.Response:
    """Tell the number behind a hidden id, as far as it is known."""
    found = LID.fullmatch(request.match_info["lid"])
    if found is None:
        raise errors.plain(HTTPStatus.BAD_REQUEST, ["lid: a hidden id is needed, `123…@lid`"])
    lid = f"{found[1]}@lid"
    phone = await asked(request, request.match_info["session"], lambda engine: engine.phone(lid))
    return answer(api.LidPhone(lid=lid, pn=phone))


async def lid_of_phone(request: web.Request) -> web.Response:
    """Tell the hidden id of a number, as far as it is known."""
    phone = request.match_info["phone"]
    if not PHONE.fullmatch(phone):
        raise errors.plain(HTTPStatus.BAD_REQUEST, ["phone: a number with its country code is needed"])
    digits = api.digits(phone)
    lid = await asked(request, request.match_info["session"], lambda engine: engine.lid(digits))
    return answer(api.LidPhone(lid=lid, pn=f"{digits}@c.us"))


def _page(known: Iterable[KnownChat], by: str, wanted: api.ContactsQuery | api.GroupsQuery) -> list[KnownChat]:
    """Sort, and cut a page out. Ids break ties, so that pages do not overlap."""
    ordered = sorted(known, key=lambda chat: chat.chat_id if by == "id" else (chat.name.casefold(), chat.chat_id))
    if wanted.sort_order == "desc":
        ordered.reverse()
    return ordered[wanted.offset : wanted.offset + wanted.limit]


def build() -> list[Call]:
    """Give the calls."""
    return [
        taking(api.NumberQuery, "GET", "/api/contacts/check-exists", check_exists, api.NumberExists, refuses=READS),
        taking(api.ContactsQuery, "GET", "/api/contacts/all", people, list[api.ContactInfo], refuses=READS),
        taking(api.GroupsQuery, "GET", "/api/{session}/groups", groups, list[api.GroupInfo], refuses=READS),
        call("GET", "/api/{session}/lids/{lid}", phone_of_lid, api.LidPhone, refuses=READS | {400}),
        call("GET", "/api/{session}/lids/pn/{phone}", lid_of_phone, api.LidPhone, refuses=READS | {400}),
    ]
