"""One suite for every WAHA-compatible gateway, through our client: ours with each engine, and any WAHA there is.

A WAHA at WAHA_TEST_URL (with WAHA_TEST_KEY) is asked about its session WAHA_TEST_SESSION, which has to be paired and
WORKING. Nothing is sent unless WAHA_TEST_CHAT says to whom: a chat id, `4915…@c.us`.
"""

import asyncio
import os
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bridge.client import WahaGateway
from core.content import Card, Cards, Content, Location, Media, MediaKind, Text
from core.errors import NotOnWhatsApp, NotPaired, Refused
from core.ports import Ack, Connected, Gateway, GatewayEvent, KnownChat, MessageAcked, Session, SessionStatus
from tests.contract.gateway import samples
from tests.contract.gateway.conftest import CHAT, serving
from tests.contract.gateway.harness import NeonizeHarness
from tests.contract.gateway.waiting import eventually

NEVER_MADE = "never-made"
NOBODY = "+10000000000"
MESSAGE_ID = re.compile(r"[A-Za-z0-9]{1,64}")

CONTENTS: dict[str, Content] = {
    "text": Text("*hello*, _you_"),
    "image": Media(MediaKind.IMAGE, samples.picture("PNG"), "image/png", "a.png", "look"),
    "sticker": Media(MediaKind.STICKER, samples.picture("WEBP", 512, 512), "image/webp"),
    "document": Media(MediaKind.DOCUMENT, b"%PDF-1.7", "application/pdf", "a.pdf", "read"),
    "location": Location(52.52, 13.405, "Berlin"),
    "card": Cards((Card("Jane Doe", samples.VCARD),)),
    "cards": Cards((Card("Jane Doe", samples.VCARD), Card("J. Doe", samples.VCARD))),
}
UNPLAYABLE: dict[str, Content] = {
    "video": Media(MediaKind.VIDEO, samples.video(), "video/mp4", "a.mp4", "watch"),
    "gif": Media(MediaKind.GIF, samples.video(), "video/mp4"),
    "voice": Media(MediaKind.VOICE, samples.voice(), "audio/ogg; codecs=opus"),
}
"""What looks right, and which a WAHA would want to play."""


@dataclass(frozen=True)
class Site:
    """A gateway with a paired session; `chat` is one that may be written to, `ours` whether it is our own."""

    client: WahaGateway
    session: str
    chat: str
    ours: bool

    @property
    def gateway(self) -> Gateway:
        return self.client


Open = Callable[[pytest.FixtureRequest], AbstractAsyncContextManager[Site]]


async def working(client: WahaGateway, name: str) -> None:
    await client.start(name)

    async def works() -> bool:
        return (await client.session(name)).status is SessionStatus.WORKING

    await eventually(works)


@asynccontextmanager
async def with_sandbox(request: pytest.FixtureRequest) -> AsyncIterator[Site]:
    directory: Path = request.getfixturevalue("directory")
    async with serving(directory) as running:
        running.sandbox.phone("one").link(linked=True)
        await running.client.start("one")
        running.timers.advance(0)
        await working(running.client, "one")
        yield Site(running.client, "one", CHAT, ours=True)


@asynccontextmanager
async def with_neonize(request: pytest.FixtureRequest) -> AsyncIterator[Site]:
    directory: Path = request.getfixturevalue("directory")
    harness: NeonizeHarness = request.getfixturevalue("neonize")
    harness.link()
    async with serving(directory, lambda *_: harness.engines) as running:
        await working(running.client, "one")
        yield Site(running.client, "one", CHAT, ours=True)


@asynccontextmanager
async def with_waha(_: pytest.FixtureRequest) -> AsyncIterator[Site]:
    url = os.environ.get("WAHA_TEST_URL")
    if not url:
        pytest.skip("WAHA_TEST_URL is not set")
    client = WahaGateway(url, os.environ.get("WAHA_TEST_KEY", ""))
    session, chat = os.environ.get("WAHA_TEST_SESSION", "default"), os.environ.get("WAHA_TEST_CHAT", "")
    yield Site(client, session, chat, ours=await client.deduplicates())
    await client.aclose()


SITES: dict[str, Open] = {"sandbox": with_sandbox, "neonize": with_neonize, "waha": with_waha}


@pytest.fixture(params=SITES)
def name_of_site(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    if name == "neonize":
        request.getfixturevalue("neonize")  # made outside of the loop's own fixture, which cannot ask for it
    return name


@pytest.fixture
async def site(name_of_site: str, request: pytest.FixtureRequest) -> AsyncIterator[Site]:
    async with SITES[name_of_site](request) as found:
        yield found


@pytest.fixture
def chat(site: Site) -> str:
    """Give a chat that may be written to."""
    if not site.chat:
        pytest.skip("WAHA_TEST_CHAT is not set: nothing is sent")
    return site.chat


def new_id() -> str:
    return "3EB0" + secrets.token_hex(9).upper()


# the gateway and its sessions


async def test_it_is_a_gateway(site: Site) -> None:
    await site.client.check()
    assert await site.gateway.deduplicates() is site.ours


async def test_a_paired_session_works_and_has_its_account(site: Site) -> None:
    session = await site.gateway.session(site.session)
    assert session.status is SessionStatus.WORKING
    assert session.account is not None
    assert session.account.chat_id.endswith("@c.us")
    assert site.session in {known.name for known in await site.gateway.sessions()}


async def test_starting_what_works_changes_nothing(site: Site) -> None:
    before = await site.gateway.session(site.session)
    assert await site.gateway.start(site.session) == before


async def test_a_session_that_was_never_made_reads_as_stopped(site: Site) -> None:
    assert await site.gateway.session(NEVER_MADE) == Session(NEVER_MADE, SessionStatus.STOPPED)


CALLS: dict[str, Callable[[Gateway, str], Awaitable[object]]] = {
    "send": lambda gateway, chat: gateway.send(NEVER_MADE, chat, Text("x"), message_id=new_id()),
    "typing": lambda gateway, chat: gateway.typing(NEVER_MADE, chat, on=True),
    "chat_id": lambda gateway, _: gateway.chat_id(NEVER_MADE, "+4915112345678"),
    "phone": lambda gateway, _: gateway.phone(NEVER_MADE, "77@lid"),
    "contacts": lambda gateway, _: gateway.contacts(NEVER_MADE),
    "groups": lambda gateway, _: gateway.groups(NEVER_MADE),
    "qr": lambda gateway, _: gateway.qr(NEVER_MADE),
    "request_code": lambda gateway, _: gateway.request_code(NEVER_MADE, "+4915112345678"),
}


@pytest.mark.parametrize("call", CALLS)
async def test_a_session_that_was_never_made_needs_its_person(site: Site, call: str) -> None:
    with pytest.raises(NotPaired):
        await CALLS[call](site.gateway, site.chat or CHAT)


async def test_what_a_working_session_has_no_use_for_is_not_given(site: Site) -> None:
    for call in (site.gateway.qr(site.session), site.gateway.request_code(site.session, "+4915112345678")):
        with pytest.raises(NotPaired) as caught:
            await call
        assert caught.value.values["status"] == "WORKING"


# looking up


async def test_a_number_is_found_by_its_canonical_chat(site: Site) -> None:
    session = await site.gateway.session(site.session)
    assert session.account is not None
    own = session.account.chat_id
    found = await site.gateway.chat_id(site.session, f"+{own.partition('@')[0]}")
    assert found is not None
    assert found == own or found.endswith("@lid")


async def test_a_number_without_whatsapp_has_no_chat(site: Site) -> None:
    assert await site.gateway.chat_id(site.session, NOBODY) is None


async def test_a_hidden_number_that_nobody_knows_is_none(site: Site) -> None:
    assert await site.gateway.phone(site.session, "10000@lid") is None


def by_name(chats: list[KnownChat]) -> list[KnownChat]:
    return sorted(chats, key=lambda chat: (not chat.name, chat.name.casefold(), chat.chat_id))


async def test_contacts_are_people_once_and_by_name(site: Site) -> None:
    people = await site.gateway.contacts(site.session)
    assert all(re.fullmatch(r"\d+@(c\.us|lid)", person.chat_id) for person in people)
    assert len({person.chat_id for person in people}) == len(people)
    assert people == by_name(people)
    assert bool(people) or not site.ours


async def test_groups_are_groups_with_members_once_and_by_name(site: Site) -> None:
    groups = await site.gateway.groups(site.session)
    assert all(re.fullmatch(r"[\d-]+@g\.us", group.chat_id) and group.members >= 0 for group in groups)
    assert len({group.chat_id for group in groups}) == len(groups)
    assert groups == by_name(groups)
    assert bool(groups) or not site.ours


# sending


@pytest.mark.parametrize("kind", CONTENTS | UNPLAYABLE)
async def test_each_kind_of_message_is_accepted_and_found_again(site: Site, chat: str, kind: str) -> None:
    if kind in UNPLAYABLE and not site.ours:
        pytest.skip("the sample cannot be played")
    wanted = new_id()
    sent = await site.gateway.send(site.session, chat, (CONTENTS | UNPLAYABLE)[kind], message_id=wanted)
    assert MESSAGE_ID.fullmatch(sent)
    assert sent == wanted or not site.ours

    async def found() -> bool:
        ack = await site.gateway.ack(site.session, chat, sent)
        return ack is not None and ack is not Ack.ERROR

    await eventually(found)


async def test_a_send_that_is_repeated_gives_the_first_answer(site: Site, chat: str) -> None:
    if not await site.gateway.deduplicates():
        pytest.skip("a plain WAHA would send twice")
    wanted = new_id()
    answers = [
        await site.gateway.send(site.session, chat, CONTENTS[kind], message_id=wanted + kind[0])
        for kind in ("text", "text", "image", "image")
    ]
    assert answers == [f"{wanted}t", f"{wanted}t", f"{wanted}i", f"{wanted}i"]


async def test_an_id_is_not_taken_for_another_message(site: Site, chat: str) -> None:
    if not await site.gateway.deduplicates():
        pytest.skip("a plain WAHA does not look")
    wanted = new_id()
    await site.gateway.send(site.session, chat, Text("one"), message_id=wanted)
    with pytest.raises(Refused):
        await site.gateway.send(site.session, chat, Text("another"), message_id=wanted)


async def test_a_message_that_was_never_sent_is_not_found(site: Site) -> None:
    assert await site.gateway.ack(site.session, site.chat or CHAT, new_id()) is None


async def test_typing_is_shown(site: Site, chat: str) -> None:
    await site.gateway.typing(site.session, chat, on=True)
    await site.gateway.typing(site.session, chat, on=False)


async def test_what_is_no_chat_is_refused(site: Site) -> None:
    if not site.ours:
        pytest.skip("WAHA makes a chat of whatever it is given")
    with pytest.raises(Refused) as caught:
        await site.gateway.send(site.session, "nonsense", Text("x"), message_id=new_id())
    assert not isinstance(caught.value, NotOnWhatsApp)


# events


async def test_what_becomes_of_a_message_is_told(site: Site, chat: str) -> None:
    events = site.gateway.events()
    try:
        async with asyncio.timeout(30):
            assert await anext(events) == Connected()
            sent = await site.gateway.send(site.session, chat, Text("told"), message_id=new_id())
            while not acknowledges(await anext(events), site.session, sent):
                pass
    finally:
        await events.aclose()  # type: ignore[attr-defined]  # it is a generator, which the type does not say


def acknowledges(event: GatewayEvent, session: str, message_id: str) -> bool:
    return isinstance(event, MessageAcked) and (event.session, event.message_id) == (session, message_id)
