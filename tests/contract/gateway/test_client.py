"""The client against the real gateway, and its phone."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from datetime import timedelta

import pytest

from bridge.client import WahaGateway
from bridge.failures import Misconfigured
from bridge.phone import SandboxPhone
from core.content import Media, MediaKind, Text
from core.errors import AnswerLost, GatewayUnavailable, NotPaired, Refused, SetupError, TooLarge
from core.ports import (
    Ack,
    Connected,
    Disconnected,
    Gateway,
    GatewayEvent,
    Incoming,
    Kind,
    KnownChat,
    MessageAcked,
    MessageReceived,
    Session,
    SessionChanged,
    SessionStatus,
)
from tests.contract.gateway.conftest import CHAT, KEY, Running, serving
from tests.contract.gateway.test_sends import Scripted, scripted, world  # noqa: F401 - a fixture
from tests.contract.gateway.waiting import eventually, until

PHONE = "+4915112345678"


async def test_it_is_a_gateway(gateway: Running) -> None:
    client: Gateway = gateway.client
    assert await client.deduplicates() is True


async def test_a_session_is_started_paired_and_logged_out(gateway: Running) -> None:
    client = gateway.client
    phone = SandboxPhone(client.http)
    assert await client.session("default") == Session("default", SessionStatus.STOPPED)
    assert (await client.start("default")).status is SessionStatus.STARTING
    gateway.timers.advance(0)
    assert (await client.start("default")).status is SessionStatus.SCAN_QR_CODE
    assert (await client.qr("default")).startswith(b"\x89PNG")
    code = (await gateway.get("/api/default/auth/qr?format=raw")).json()["value"]
    assert await phone.scan("2@nothing") is False
    assert await phone.scan(code) is True
    gateway.timers.advance(0)
    session = await client.session("default")
    assert session.status is SessionStatus.WORKING
    assert session.account is not None
    assert session.account.name == (await phone.state()).account_name
    assert await client.sessions() == [session]
    await client.logout("default")
    await client.logout("default")
    assert await client.session("default") == Session("default", SessionStatus.STOPPED)
    assert (await phone.state()).linked is False


async def test_a_failed_session_is_restarted(gateway: Running) -> None:
    await gateway.show_code()
    gateway.timers.advance(160)
    assert await gateway.client.session("default") == Session("default", SessionStatus.FAILED, reason="expired")
    await gateway.client.start("default")
    gateway.timers.advance(0)
    assert (await gateway.client.session("default")).status is SessionStatus.SCAN_QR_CODE


async def test_a_stopped_session_is_started(gateway: Running) -> None:
    await gateway.pair()
    await gateway.post("/api/sessions/default/stop")
    await gateway.client.start("default")
    gateway.timers.advance(0)
    assert (await gateway.client.session("default")).status is SessionStatus.WORKING


async def test_logging_out_of_what_never_was_is_fine(gateway: Running) -> None:
    await gateway.client.logout("ghost")
    await SandboxPhone(gateway.client.http, "ghost").unlink()


async def test_a_forgotten_session_is_gone_and_its_account_unlinked(gateway: Running) -> None:
    await gateway.pair()
    for _ in range(2):
        await gateway.client.forget("default")
    assert await gateway.client.sessions() == []
    assert await gateway.service.engines.paired("default") is False


async def test_a_text_is_sent_repeated_and_looked_up(gateway: Running) -> None:
    await gateway.pair()
    client, phone = gateway.client, SandboxPhone(gateway.client.http)
    for _ in range(2):
        assert await client.send("default", CHAT, Text("hello"), message_id="3EB0AB") == "3EB0AB"
    (message,) = (await phone.state()).messages
    assert (message.chat_id, message.text) == (CHAT, "hello")
    assert await client.ack("default", CHAT, "3EB0AB") is Ack.SERVER
    gateway.timers.advance(3)

    async def read() -> bool:
        return await client.ack("default", CHAT, "3EB0AB") is Ack.READ

    await eventually(read)
    assert await client.ack("default", CHAT, "3EB0FF") is None
    assert await client.ack("ghost", CHAT, "3EB0FF") is None


async def test_a_number_is_looked_up(gateway: Running) -> None:
    await gateway.pair()
    assert await gateway.client.chat_id("default", PHONE) == CHAT
    assert await gateway.client.chat_id("default", "+4915112340000") is None


async def test_a_session_is_paired_with_a_code(gateway: Running) -> None:
    client, phone = gateway.client, SandboxPhone(gateway.client.http)
    with pytest.raises(NotPaired):
        await client.request_code("default", PHONE)
    await gateway.show_code()
    code = await client.request_code("default", PHONE)
    assert await phone.enter_code("AAAA-AAAA") is False
    assert await phone.enter_code(code) is True
    gateway.timers.advance(0)
    assert (await client.session("default")).status is SessionStatus.WORKING


async def test_a_file_arrives_whole(gateway: Running) -> None:
    await gateway.pair()
    data = bytes(index * 7 % 256 for index in range(3_000_001))
    file = Media(MediaKind.DOCUMENT, data, "application/zip", "näme.zip", "look")
    assert await gateway.client.send("default", CHAT, file, message_id="3EB0AB") == "3EB0AB"
    (message,) = (await SandboxPhone(gateway.client.http).state()).messages
    assert (message.kind, message.filename, message.caption) == ("document", "näme.zip", "look")
    assert (message.size, message.sha256) == (len(data), hashlib.sha256(data).hexdigest())


async def test_a_file_that_is_not_what_it_claims_is_refused_with_a_reason(gateway: Running) -> None:
    await gateway.pair()
    with pytest.raises(Refused) as caught:
        await gateway.client.send("default", CHAT, Media(MediaKind.IMAGE, b"<html>", "image/png"), message_id="3EB0AB")
    assert caught.value.values["reason"] == "unfit_file"


async def test_a_file_over_whatsapps_limit_is_too_large(gateway: Running) -> None:
    await gateway.pair()
    with pytest.raises(TooLarge):
        await gateway.client.send(
            "default", CHAT, Media(MediaKind.VIDEO, bytes(17_000_000), "video/mp4"), message_id="3EB0AB"
        )


async def test_the_phones_people_and_groups_are_listed(gateway: Running) -> None:
    await gateway.pair()
    people, groups = await gateway.client.contacts("default"), await gateway.client.groups("default")
    assert KnownChat("4915123456701@c.us", "Mom") in people
    assert KnownChat("120363041234567891@g.us", "Family", 4) in groups


async def test_a_number_behind_a_hidden_one_is_told(gateway: Running) -> None:
    await gateway.pair()
    assert await gateway.client.phone("default", "994915112345678@lid") == PHONE
    assert await gateway.client.phone("default", "77@lid") is None


async def test_typing_shows_on_the_other_side(gateway: Running) -> None:
    await gateway.pair()
    phone = SandboxPhone(gateway.client.http)
    await gateway.client.typing("default", CHAT, on=True)
    assert (await phone.state()).typing == [CHAT]
    await gateway.client.typing("default", CHAT, on=False)
    assert (await phone.state()).typing == []


async def test_a_restricted_account_says_so_and_so_does_its_session(gateway: Running) -> None:
    await gateway.pair()
    client, phone = gateway.client, SandboxPhone(gateway.client.http)
    await phone.restrict(lasts=timedelta(hours=2))
    with pytest.raises(Refused) as caught:
        await client.send("default", CHAT, Text("x"), message_id="3EB0AB")
    assert caught.value.values["reason"] == "restricted"

    async def told() -> Session | None:
        session = await client.session("default")
        return session if session.restricted else None

    session = await eventually(told)
    assert session is not None
    assert (session.status, session.reason) == (SessionStatus.WORKING, "")


async def test_a_banned_account_says_until_when(gateway: Running) -> None:
    await gateway.pair()
    await SandboxPhone(gateway.client.http).ban(timedelta(hours=2))
    session = await gateway.client.session("default")
    assert (session.status, session.reason) == (SessionStatus.FAILED, "banned")
    assert session.until == gateway.clock.now() + timedelta(hours=2)


async def test_what_needs_its_person_is_not_paired(gateway: Running) -> None:
    client = gateway.client
    with pytest.raises(NotPaired):
        await client.send("default", CHAT, Text("x"), message_id="3EB0AB")
    await gateway.show_code()
    with pytest.raises(NotPaired):
        await client.send("default", CHAT, Text("x"), message_id="3EB0AB")
    with pytest.raises(NotPaired):
        await client.chat_id("default", PHONE)


async def test_a_network_that_is_away_is_unavailable_and_not_unpaired(gateway: Running) -> None:
    await gateway.pair()
    await SandboxPhone(gateway.client.http).set_offline(offline=True)
    for _ in range(2):  # STARTING, then FAILED for want of a network
        with pytest.raises(GatewayUnavailable) as caught:
            await gateway.client.send("default", CHAT, Text("x"), message_id="3EB0AB")
        assert not isinstance(caught.value, NotPaired)
        gateway.timers.advance(30)


async def test_what_is_malformed_is_refused(gateway: Running) -> None:
    await gateway.pair()
    with pytest.raises(Refused):
        await gateway.client.send("default", "nonsense", Text("x"), message_id="3EB0AB")
    with pytest.raises(Refused):
        await gateway.client.send("default", CHAT, Text(""), message_id="3EB0AB")


async def test_a_cut_connection_leaves_the_outcome_of_a_send_open(scripted: Running) -> None:  # noqa: F811
    world(scripted).go.clear()
    sending = asyncio.gather(
        scripted.client.send("default", CHAT, Text("x"), message_id="3EB0AB"), return_exceptions=True
    )
    await until(lambda: world(scripted).begun)
    scripted.cut()
    assert isinstance((await sending)[0], AnswerLost)
    world(scripted).go.set()
    assert await scripted.client.send("default", CHAT, Text("x"), message_id="3EB0AB") == "3EB0AB"
    assert world(scripted).begun == 1


async def test_a_gateway_that_is_away_is_unavailable(gateway: Running) -> None:
    client = WahaGateway("unix:/nonexistent/gateway.sock", KEY)
    for call in (client.sessions(), client.send("default", CHAT, Text("x"), message_id="3EB0AB")):
        with pytest.raises(GatewayUnavailable):
            await call
    await client.aclose()


async def test_a_wrong_key_is_configuration(gateway: Running) -> None:
    client = WahaGateway(gateway.url, "wrong-key")
    with pytest.raises(Misconfigured):
        await client.sessions()
    with pytest.raises(SetupError, match="BRIDGE_API_KEY") as caught:
        await client.check()
    assert "wrong-key" not in str(caught.value)
    await client.aclose()


# events


class Listener:
    """Collects a client's events in the background."""

    def __init__(self, client: WahaGateway) -> None:
        self.seen: list[GatewayEvent] = []
        self._task = asyncio.get_running_loop().create_task(self._run(client))

    async def _run(self, client: WahaGateway) -> None:
        events = client.events()
        async with aclosing(events) as stream:  # type: ignore[type-var]  # the port promises no aclose
            async for event in stream:
                self.seen.append(event)

    @property
    def messages(self) -> list[Incoming]:
        return [event.message for event in self.seen if isinstance(event, MessageReceived)]

    async def has(self, event: GatewayEvent) -> None:
        await until(lambda: event in self.seen)

    async def status(self, status: SessionStatus) -> None:
        """Wait until a session came to a state."""
        await until(lambda: [e for e in self.seen if isinstance(e, SessionChanged) and e.session.status is status])

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


@pytest.fixture
async def listen() -> AsyncIterator[Callable[[WahaGateway], Listener]]:
    opened: list[Listener] = []

    def start(client: WahaGateway) -> Listener:
        opened.append(Listener(client))
        return opened[-1]

    yield start
    for listener in opened:
        await listener.close()


async def test_events_come_with_the_ids_we_gave(gateway: Running, listen: Callable[[WahaGateway], Listener]) -> None:
    listener = listen(gateway.client)
    await listener.has(Connected())
    await gateway.pair()
    await gateway.send(id="3EB0AB")
    gateway.timers.advance(3)
    for ack in (Ack.SERVER, Ack.DEVICE, Ack.READ):
        await listener.has(MessageAcked("default", "3EB0AB", ack))
    statuses = [event.session.status.value for event in listener.seen if isinstance(event, SessionChanged)]
    assert statuses == ["STARTING", "SCAN_QR_CODE", "STARTING", "WORKING"]
    working = [event for event in listener.seen if isinstance(event, SessionChanged)][-1].session
    assert working == await gateway.client.session("default")


async def test_every_new_code_is_told(gateway: Running, listen: Callable[[WahaGateway], Listener]) -> None:
    listener = listen(gateway.client)
    await listener.has(Connected())
    await gateway.show_code()
    for seconds in (60, 20):
        gateway.timers.advance(seconds)
    scanning = SessionChanged(Session("default", SessionStatus.SCAN_QR_CODE))
    await until(lambda: listener.seen.count(scanning) == 3)


async def test_a_reason_is_told(gateway: Running, listen: Callable[[WahaGateway], Listener]) -> None:
    listener = listen(gateway.client)
    await listener.has(Connected())
    await gateway.pair()
    await SandboxPhone(gateway.client.http).unlink()
    await listener.has(SessionChanged(Session("default", SessionStatus.FAILED, reason="logged_out")))


async def test_what_somebody_writes_is_told(gateway: Running, listen: Callable[[WahaGateway], Listener]) -> None:
    listener = listen(gateway.client)
    await listener.has(Connected())
    await gateway.pair()
    phone = SandboxPhone(gateway.client.http)
    in_chat = await phone.reply("4915123456701@c.us", "hello *you*")
    in_group = await phone.reply("120363041234567891@g.us", "look", kind=Kind.IMAGE, sender="919876543210@c.us")
    await until(lambda: len(listener.messages) == 2)
    first, second = listener.messages
    assert (first.id, first.chat_id, first.sender) == (in_chat, "4915123456701@c.us", "4915123456701@c.us")
    assert (first.name, first.kind, first.text) == ("Mom", Kind.TEXT, "hello *you*")
    assert (second.id, second.chat_id, second.sender) == (in_group, "120363041234567891@g.us", "919876543210@c.us")
    assert (second.name, second.kind, second.text) == ("Ravi", Kind.IMAGE, "look")
    assert abs(first.at - gateway.clock.now()) < timedelta(seconds=2)


async def test_what_was_missed_while_the_stream_was_cut_is_told_after(
    gateway: Running, listen: Callable[[WahaGateway], Listener]
) -> None:
    listener = listen(gateway.client)
    await listener.has(Connected())
    await gateway.pair()
    await listener.status(SessionStatus.WORKING)
    await gateway.send(id="3EB0AB")
    await listener.has(MessageAcked("default", "3EB0AB", Ack.SERVER))
    gateway.cut()
    await listener.has(Disconnected())
    gateway.timers.advance(3)  # delivered and read while nobody listens
    await SandboxPhone(gateway.client.http).reply("4915123456701@c.us", "missed")
    await listener.has(MessageAcked("default", "3EB0AB", Ack.READ))
    await until(lambda: [message.text for message in listener.messages] == ["missed"])


async def test_what_was_written_while_nobody_listened_yet_is_told(
    gateway: Running, listen: Callable[[WahaGateway], Listener]
) -> None:
    phone = SandboxPhone(gateway.client.http)
    await gateway.pair()
    await phone.reply("4915123456701@c.us", "to the one before")
    gateway.timers.advance(60)
    later = WahaGateway(gateway.url, KEY, gateway.clock)
    gateway.timers.advance(1)
    await phone.reply("4915123456701@c.us", "early")
    listener = listen(later)
    await listener.has(Connected())
    await until(lambda: [message.text for message in listener.messages] == ["early"])
    await listener.close()
    await later.aclose()


@pytest.mark.parametrize("turns", range(7, 13))
async def test_a_stream_that_is_closed_while_it_breaks_ends_at_once(
    gateway: Running, listen: Callable[[WahaGateway], Listener], caplog: pytest.LogCaptureFixture, turns: int
) -> None:
    listener = listen(gateway.client)
    await listener.has(Connected())
    gateway.cut()
    for _ in range(turns):  # of the event loop: whatever the stream is at
        await asyncio.sleep(0)
    await listener.close()
    assert "did not end" not in caplog.text


async def test_the_stream_comes_back_after_the_gateway(gateway: Running) -> None:
    directory = gateway.sandbox._directory.parent
    (directory / "other").mkdir()
    (directory / "other" / "sessions").mkdir()
    async with serving(directory / "other") as first:
        client = WahaGateway(first.url, KEY)
        listener = Listener(client)
        await listener.has(Connected())
    await listener.has(Disconnected())
    async with serving(directory / "other"):
        await until(lambda: listener.seen == [Connected(), Disconnected(), Connected()])
        await listener.close()
        await client.aclose()


async def test_a_wrong_key_opens_no_stream(
    gateway: Running, listen: Callable[[WahaGateway], Listener], caplog: pytest.LogCaptureFixture
) -> None:
    client = WahaGateway(gateway.url, "wrong-key")
    listener = listen(client)
    await until(lambda: "refuses the key" in caplog.text)
    assert listener.seen == []
    assert "wrong-key" not in caplog.text
    await listener.close()
    await client.aclose()
